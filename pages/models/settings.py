"""What is said on every page, and by whom."""

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.fields import StreamField
from wagtail.models import PreviewableMixin

from ..blocks.links import PageChooser

COLOUR = RegexValidator(r"^#[0-9a-fA-F]{6}$", _("Write the colour like #0b5566."))

OWN_COLOURS = ("#0b5566", "#ffb638")


class Tagline(blocks.StructBlock):
    """One sentence that offers free language help, in one language."""

    language = blocks.CharBlock(max_length=12, help_text=_("Its code, like “es” or “zh-Hans”."))
    name = blocks.CharBlock(max_length=40, help_text=_("As its speakers call it, like “Español”."))
    text = blocks.TextBlock()
    right_to_left = blocks.BooleanBlock(required=False)

    class Meta:
        icon = "globe"


class SocialLink(blocks.StructBlock):
    """The hospital's page on another network."""

    name = blocks.CharBlock(max_length=40)
    address = blocks.URLBlock()

    class Meta:
        icon = "link"


@register_setting(icon="site", order=100)
class SiteSettings(PreviewableMixin, BaseSiteSetting):
    """The names, numbers, menus and colours that stand on every page."""

    hospital_name = models.CharField(
        _("hospital name"), max_length=80, default="Children’s Hospital"
    )
    center_name = models.CharField(_("center name"), max_length=80, blank=True)
    logo = models.ForeignKey(
        "pages.SiteImage", verbose_name=_("logo"), null=True, blank=True, on_delete=models.SET_NULL, related_name="+",
        help_text=_("Square, SVG or PNG. The names stand beside it."),
    )  # fmt: skip
    emergency_number = models.CharField(
        _("emergency number"),
        max_length=20,
        default="911",
        validators=[RegexValidator(r"^[0-9][0-9 -]{2,}$")],
    )
    main_menu = StreamField([("page", PageChooser())], verbose_name=_("main menu"), blank=True)
    footer_menu = StreamField([("page", PageChooser())], verbose_name=_("footer links"), blank=True)
    social_links = StreamField([("link", SocialLink())], verbose_name=_("social links"), blank=True)
    language_help_contact = models.ForeignKey(
        "contacts.Contact",
        verbose_name=_("interpreter services"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    taglines = StreamField(
        [("tagline", Tagline())], verbose_name=_("language help notice"), blank=True
    )
    footer_note = models.TextField(_("footer note"), max_length=300, blank=True)
    brand_colour = models.CharField(
        _("brand colour"), max_length=7, default=OWN_COLOURS[0], validators=[COLOUR]
    )
    accent_colour = models.CharField(
        _("accent colour"), max_length=7, default=OWN_COLOURS[1], validators=[COLOUR]
    )

    select_related = ["logo"]
    panels = [
        MultiFieldPanel(
            ["hospital_name", "center_name", "logo", "brand_colour", "accent_colour"],
            heading=_("Brand"),
        ),
        MultiFieldPanel(
            ["main_menu", "footer_menu", "social_links", "footer_note"],
            heading=_("Menus and footer"),
        ),
        MultiFieldPanel(["emergency_number"], heading=_("Emergency line")),
        MultiFieldPanel(["language_help_contact", "taglines"], heading=_("Free language help")),
    ]

    class Meta:
        verbose_name = _("site settings")

    def get_preview_template(self, request, mode_name):
        return "pages/site_settings_preview.html"

    def get_preview_context(self, request, mode_name):
        return super().get_preview_context(request, mode_name) | {"site_settings": self}

    @classmethod
    def for_site(cls, site):
        """Return the site's settings; unlike stock Wagtail, showing a page never writes them."""
        return cls.base_queryset().filter(site=site).first() or cls(site=site)

    @property
    def colours(self):
        """Brand and accent as one word, the address of their style sheet; empty for the site's own."""
        asked = (self.brand_colour.lower(), self.accent_colour.lower())
        return (
            "" if asked == OWN_COLOURS else "-".join(colour.removeprefix("#") for colour in asked)
        )
