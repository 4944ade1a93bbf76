"""Pictures, documents and videos, with what the law and good manners ask of them."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument
from wagtail.images.models import AbstractImage, AbstractRendition
from wagtailmedia.models import AbstractMedia

WIDTHS = [400, 800, 1200, 1600]
SQUARES = [160, 320]
FALLBACK_WIDTH = 800


class Credited(models.Model):
    """Whose work a file is, and why we may show it."""

    credit = models.CharField(
        _("credit"),
        max_length=200,
        blank=True,
        help_text=_("Whose work it is. Shown below the picture; leave it empty for our own work."),
    )
    licence = models.CharField(
        _("licence"),
        max_length=200,
        blank=True,
        help_text=_("Why we may use it, like “Our own work”. Needed where there is no credit."),
    )
    consent = models.CharField(
        _("consent"),
        max_length=200,
        blank=True,
        help_text=_("If a person can be known: where the signed consent is kept. Never shown."),
    )

    class Meta:
        abstract = True


class SiteImage(Credited, AbstractImage):
    """A picture in the library.

    Its sizes are made when it is uploaded, and their addresses kept in `sizes`, so that showing
    it asks the database nothing and a family never waits for one.
    """

    shows_people = models.BooleanField(
        _("a person can be recognized in it"),
        default=False,
        help_text=_(
            "Patients, families and staff alike. No page can show it without their consent."
        ),
    )
    mirrored = models.BooleanField(
        _("mirror in right-to-left languages"),
        default=False,
        help_text=_("For drawings that point somewhere. Never for photographs or words."),
    )
    sizes = models.JSONField(default=dict, editable=False)

    admin_form_fields = (
        "title",
        "file",
        "description",
        "credit",
        "licence",
        "shows_people",
        "consent",
        "mirrored",
        "collection",
        "tags",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )

    class Meta(AbstractImage.Meta):
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")

    def save(self, *args, **kwargs):
        super().save(*args, **kwargs)
        if self.file and not self.sizes and not self.is_svg():
            self.make_renditions()

    def make_renditions(self):
        """Make the sizes that pages show, and keep their addresses.

        `sizes` becomes `{"wide": {"avif": […], "fallback": […]}, "square": …}` with an entry
        `[address, width, height]` each. A drawing (SVG) needs no sizes.
        """
        if self.is_svg():
            self.sizes = {}
        else:
            widest = min(self.width, WIDTHS[-1])
            widths = [*(width for width in WIDTHS if width < widest), widest]
            self.sizes = {
                "wide": self._sizes(
                    [f"width-{width}" for width in widths], f"width-{FALLBACK_WIDTH}"
                ),
                "square": self._sizes([f"fill-{side}x{side}" for side in SQUARES], None),
            }
        super().save(update_fields=["sizes"])

    def _sizes(self, specs, fallback):
        kept = "png" if self.file.name.lower().endswith((".png", ".gif")) else "jpeg"
        fallback = fallback if fallback in specs else specs[-1]
        avif = self.get_renditions(*(f"{spec}|format-avif" for spec in specs))
        plain = self.get_rendition(f"{fallback}|format-{kept}")
        return {
            "avif": [[size.url, size.width, size.height] for size in avif.values()],
            "fallback": [plain.url, plain.width, plain.height],
        }

    @property
    def is_credited(self):
        """Whether it says whose work it is, or why no credit is due."""
        return bool(self.credit or self.licence)

    @property
    def is_agreed_to(self):
        """Whether everybody who can be recognized in it agreed."""
        return bool(self.consent or not self.shows_people)

    @property
    def default_alt_text(self):
        """The picture's alternative text where a place gives none: never its file name."""
        return self.description


class Rendition(AbstractRendition):
    """A picture in one size and format."""

    image = models.ForeignKey(SiteImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        unique_together = (("image", "filter_spec", "focal_point_key"),)


class SiteDocument(Credited, AbstractDocument):
    """A file to download, or the captions of a video."""

    admin_form_fields = ("title", "file", "credit", "licence", "collection", "tags")

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")


class SiteMedia(Credited, AbstractMedia):
    """A video in the library; captions and transcript stand where it is shown, in that language."""

    admin_form_fields = (
        "title",
        "file",
        "duration",
        "width",
        "height",
        "credit",
        "licence",
        "consent",
        "collection",
        "thumbnail",
        "tags",
    )

    class Meta(AbstractMedia.Meta):
        verbose_name = _("video")
        verbose_name_plural = _("videos")
