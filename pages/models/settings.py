"""What is said on every page, and by whom."""

from itertools import groupby

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import MultiFieldPanel, Panel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.fields import StreamField
from wagtail.models import PreviewableMixin

from .. import theme
from ..blocks.alert import Alert
from ..blocks.links import PageChooser

COLOUR = RegexValidator(r"^#[0-9a-fA-F]{6}$", _("Write the colour like #0b5566."))

OWN_COLOURS = ("#0b5566", "#ffb638")

USES = {
    "button": _("Buttons and titles"),
    "link": _("Links"),
    "band": _("Dark bands"),
    "accent": _("Accent"),
}
READ = {
    ("button", "light"): _("white words on it"),
    ("button", "dark"): _("dark words on it"),
    ("band", "light"): _("white words on it"),
    ("band", "dark"): _("white words on it"),
    ("link", "light"): _("words in it, on every light ground,"),
    ("link", "dark"): _("words in it, on every dark ground,"),
    ("accent", "light"): _("dark words on it"),
    ("accent", "dark"): _("dark words on it"),
}
REASONS = {
    "same": _("As you chose it: %(words)s can be read, %(ratio)s to 1."),
    "darker": _("Made darker so that %(words)s can be read: %(ratio)s to 1."),
    "lighter": _("Made lighter so that %(words)s can be read: %(ratio)s to 1."),
    "calmer": _("Made calmer: %(words)s can be read, %(ratio)s to 1."),
    "changed": _("Changed a little: %(words)s can be read, %(ratio)s to 1."),
}


class Tagline(blocks.StructBlock):
    """One sentence that offers free language help, in one language."""

    language = blocks.CharBlock(max_length=12, help_text=_("Its code, like “es” or “zh-Hans”."))
    name = blocks.CharBlock(max_length=40, help_text=_("As its speakers call it, like “Español”."))
    text = blocks.TextBlock()
    right_to_left = blocks.BooleanBlock(required=False)

    class Meta:
        icon = "globe"


class ThemePanel(Panel):
    """Says what is made of the two brand colours, and why."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "pages/colours.html"

        def get_context_data(self, parent_context=None):
            return super().get_context_data(parent_context) | {
                "colours": self.instance.colours_explained()
            }


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
        help_text=_("SVG or PNG, shown up to 48 pixels high. The names stand beside it."),
    )  # fmt: skip
    dark_logo = models.ForeignKey(
        "pages.SiteImage", verbose_name=_("logo for dark screens"), null=True, blank=True, on_delete=models.SET_NULL, related_name="+",
        help_text=_("If the logo can’t be seen on a dark ground."),
    )  # fmt: skip
    alert = StreamField(
        [("alert", Alert())],
        verbose_name=_("alert"),
        blank=True,
        max_num=1,
        help_text=_("One message above every page, if there is one."),
    )
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
    holidays = StreamField(
        [("day", blocks.DateBlock())],
        verbose_name=_("holidays"),
        blank=True,
        help_text=_("Days on which contacts that keep holidays don’t answer."),
    )
    taglines = StreamField(
        [("tagline", Tagline())], verbose_name=_("language help notice"), blank=True
    )
    security_contact = models.CharField(
        _("security contact"),
        max_length=200,
        blank=True,
        help_text=_("Where to report a weakness of the site: an e-mail or an https address."),
        validators=[
            RegexValidator(
                r"^(https://\S+|[^@\s]+@[^@\s]+)$", _("Write an e-mail or an https address.")
            )
        ],
    )
    footer_note = models.TextField(_("footer note"), max_length=300, blank=True)
    brand_colour = models.CharField(
        _("brand colour"), max_length=7, default=OWN_COLOURS[0], validators=[COLOUR]
    )
    accent_colour = models.CharField(
        _("accent colour"), max_length=7, default=OWN_COLOURS[1], validators=[COLOUR]
    )

    select_related = ["logo", "dark_logo"]
    panels = [
        MultiFieldPanel(
            [
                "hospital_name",
                "center_name",
                "logo",
                "dark_logo",
                "brand_colour",
                "accent_colour",
                ThemePanel(heading=_("What is made of the colors")),
            ],
            heading=_("Brand"),
        ),
        "alert",
        MultiFieldPanel(
            ["main_menu", "footer_menu", "social_links", "footer_note"],
            heading=_("Menus and footer"),
        ),
        MultiFieldPanel(["emergency_number"], heading=_("Emergency line")),
        MultiFieldPanel(["language_help_contact", "taglines"], heading=_("Free language help")),
        "holidays",
        "security_contact",
    ]

    class Meta:
        verbose_name = _("site settings")

    def get_preview_template(self, request, mode_name):
        return "pages/site_settings_preview.html"

    def get_preview_context(self, request, mode_name):
        alert = self.current_alert
        if alert and alert["page"]:
            alert["page"] = alert["page"].specific
        return super().get_preview_context(request, mode_name) | {
            "site_settings": self,
            "alert": alert,
            "colours": self.colours_explained(),
        }

    def clean(self):
        super().clean()
        if self.has_colours and theme.unreadable(theme.derive(*self.asked)):
            refusal = _("No theme that everybody can read can be made of these two colors.")
            raise ValidationError({"brand_colour": refusal})

    @classmethod
    def for_site(cls, site):
        """Return the site's settings; unlike stock Wagtail, showing a page never writes them."""
        return cls.base_queryset().filter(site=site).first() or cls(site=site)

    @property
    def current_alert(self):
        """The alert that stands above every page now, if there is one."""
        return next((block.value for block in self.alert if not block.value.is_over), None)

    @property
    def asked(self):
        """The brand and the accent colour that the editor asked for."""
        return self.brand_colour.lower(), self.accent_colour.lower()

    @property
    def has_colours(self):
        """Whether there are two colours, and they are not the site's own."""
        return self.asked != OWN_COLOURS and all(map(COLOUR.regex.match, self.asked))

    @property
    def colours(self):
        """Brand and accent as one word; empty for the site's own."""
        return "-".join(self.asked).replace("#", "") if self.has_colours else ""

    @property
    def theme_address(self):
        """Where the style sheet of the colours is; empty for the site's own."""
        if not self.has_colours:
            return ""
        return reverse("theme", args=[self.colours, theme.digest(*self.asked)])

    def colours_explained(self):
        """Return what is made of the colours: a use, the colour asked for, and each one used."""
        if not self.has_colours:
            return []
        made = sorted(theme.uses(*self.asked), key=lambda one: list(USES).index(one[0]))
        return [
            {"name": USES[use], "asked": asked, "used": [explained(*one) for one in ones]}
            for (use, asked), ones in groupby(made, key=lambda one: (one[0], one[2]))
        ]


def explained(use, mode, asked, used, others):
    """Return one colour in use, with the reason for it in plain words."""
    reason = REASONS[theme.change(asked, used, others)]
    words = {"words": READ[use, mode], "ratio": f"{theme.least_contrast(used, others):.1f}"}
    return {"mode": mode, "colour": used, "ratio": words["ratio"], "reason": reason % words}
