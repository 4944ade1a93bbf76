"""Pictures, documents and videos, with what the law and good manners ask of them."""

from pathlib import PurePosixPath
from uuid import uuid4

from django.conf import settings
from django.core.files.storage import FileSystemStorage
from django.db import models, transaction
from django.db.models.signals import post_delete
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument
from wagtail.images.models import AbstractImage, AbstractRendition
from wagtailmedia.models import AbstractMedia

from ..querysets import ImageQuerySet

WIDTHS = [400, 800, 1200, 1600]
SQUARES = [160, 320]
FALLBACK_WIDTH = 800
WITHDRAWN = "withdrawn/"


class PrivateStorage(FileSystemStorage):
    """Files that the web server reaches none of: authorizations, and what was withdrawn."""

    def __init__(self):
        super().__init__(
            settings.PRIVATE_ROOT, file_permissions_mode=0o600, directory_permissions_mode=0o700
        )

    def url(self, name):
        return reverse("authorization_document", args=[name])


class Credited(models.Model):
    """Whose work a file is, and why we may show it.

    One that we may show no more is withdrawn: its files are kept where nobody is served them,
    until we may again. See docs/decisions/authorizations.md.
    """

    stored = ("file",)

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
        help_text=_(
            "If a person can be known: the reference of the signed authorization. Never shown."
        ),
    )

    class Meta:
        abstract = True

    @property
    def is_public(self):
        """Whether families may be shown it."""
        return not self.file.name.startswith(WITHDRAWN)

    def withdraw(self):
        """Move its files to where the web server reaches none of them."""
        for file in self.files():
            # A name that nothing uploaded later can have, so that neither is taken for the other.
            name = f"{WITHDRAWN}{uuid4().hex}/{PurePosixPath(file.name).name}"
            move(file, file.storage, PrivateStorage(), name)
        self.keep_names()

    def restore(self):
        """Move its files back to where families are served them."""
        for file in self.files():
            name = file.field.generate_filename(self, PurePosixPath(file.name).name)
            move(file, PrivateStorage(), file.storage, name)
        self.keep_names()

    def files(self):
        return [file for file in (getattr(self, name) for name in self.stored) if file]

    def keep_names(self):
        names = {name: getattr(self, name).name for name in self.stored}
        type(self).objects.filter(pk=self.pk).update(**names)


def move(file, source, target, name):
    """Move a file to another storage; the old one goes when the new name is sure to be kept."""
    old = file.name
    with source.open(old) as content:
        file.name = target.save(name, content)
    transaction.on_commit(lambda: source.delete(old))


def delete_withdrawn(instance, **_signal):
    """Delete the files of something withdrawn with it; Wagtail looks for the public ones only."""
    if not instance.is_public:
        for file in instance.files():
            transaction.on_commit(lambda name=file.name: PrivateStorage().delete(name))


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

    objects = ImageQuerySet.as_manager()

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

    def withdraw(self):
        super().withdraw()
        self.renditions.all().delete()
        self.make_renditions()

    def restore(self):
        super().restore()
        self.make_renditions()

    def make_renditions(self):
        """Make the sizes that pages show, and keep their addresses.

        `sizes` becomes `{"wide": {"avif": […], "fallback": […]}, "square": …}` with an entry
        `[address, width, height]` each. A drawing (SVG) needs no sizes, and one that was
        withdrawn has none.
        """
        if self.is_svg() or not self.is_public:
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

    stored = ("file", "thumbnail")

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


for model in (SiteImage, SiteDocument, SiteMedia):
    post_delete.connect(delete_withdrawn, sender=model)
