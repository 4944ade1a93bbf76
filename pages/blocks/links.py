"""Blocks that lead on: to pages, people and numbers."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock

from contacts.blocks import Phone

from .loading import LoadingChooser
from .media import ImageChooser
from .text import Text


class PageChooser(LoadingChooser, blocks.PageChooserBlock):
    """A page of this site."""


class ContactChooser(LoadingChooser, SnippetChooserBlock):
    """A contact of this site."""

    def __init__(self, **kwargs):
        kwargs.pop("target_model", None)
        super().__init__("contacts.Contact", **kwargs)


class LinkValue(blocks.StructValue):
    """Where a link leads and what it says."""

    @property
    def external(self):
        return bool(self.get("address")) and not self.get("page")

    @property
    def works(self):
        return bool(self.get("page") or self.get("address"))

    @property
    def text(self):
        return self.get("label") or (self["page"].title if self.get("page") else "")


ONE_OF_TWO = _("Choose a page or give an address: one of the two.")


class Link(blocks.StructBlock):
    """A link to a page of this site or elsewhere."""

    label = blocks.CharBlock(
        required=False, default="", max_length=80, help_text=_("Empty: the page’s own title.")
    )
    page = PageChooser(required=False)
    address = blocks.URLBlock(required=False, default="", label=_("Or an address elsewhere"))

    def clean(self, value):
        cleaned = super().clean(value)
        errors = {}
        if (cleaned["page"] and cleaned["address"]) or (
            self.meta.required and not self.is_deferred_validation and not cleaned.works
        ):
            errors["page"] = ValidationError(ONE_OF_TWO)
        if cleaned["address"] and not cleaned["label"]:
            errors["label"] = ValidationError(_("Say where the link leads."))
        if errors:
            raise blocks.StructBlockValidationError(block_errors=errors)
        return cleaned

    class Meta:
        icon = "link"
        value_class = LinkValue
        required = True


class Source(blocks.StructBlock):
    """What a page's facts rest on: a publication, and where it is."""

    title = blocks.CharBlock(
        max_length=200, help_text=_("Publisher and title, like “NCI, T-cell Transfer Therapy”.")
    )
    address = blocks.URLBlock()
    shows = blocks.CharBlock(
        required=False,
        default="",
        max_length=200,
        label=_("What it shows"),
        help_text=_("Which of the page’s facts to check against it."),
    )

    class Meta:
        icon = "link-external"
        label = _("Source")


EXAMPLE_LINK = {"label": "Browse all conditions A to Z", "address": "https://example.org/"}


class ActionLink(Link):
    """The one next step, set apart from the text."""

    class Meta:
        icon = "arrow-right"
        label = _("Action link")
        description = _("The next step, set apart from the text.")
        template = "blocks/action_link.html"
        value_class = LinkValue
        preview_value = EXAMPLE_LINK


class Callout(blocks.StructBlock):
    """A short message that stands out, with or without a link."""

    look = blocks.ChoiceBlock(
        choices=[("note", _("Note")), ("feature", _("Large, with picture")), ("plain", _("Plain"))],
        default="note",
    )
    heading = blocks.CharBlock()
    text = Text(features=["bold", "link", "contact"])
    link = Link(required=False)
    picture = ImageChooser(required=False, help_text=_("Decorative, for the large look."))

    class Meta:
        icon = "warning"
        label = _("Callout")
        description = _("A short message that stands out, like “Find a clinical trial”.")
        template = "blocks/callout.html"
        form_layout = blocks.BlockGroup(
            children=["heading", "text", "link", "picture"], settings=["look"]
        )
        preview_value = {
            "look": "note",
            "heading": "Not sure if this fits?",
            "text": "<p>Call us with the diagnosis you have been given.</p>",
            "link": {},
        }
        preview_states = [
            (_("Note"), {}),
            (_("Large, with picture"), {"look": "feature"}),
            (_("Plain, with a link"), {"look": "plain", "link": EXAMPLE_LINK}),
        ]


class Resource(blocks.StructBlock):
    """Help from somebody else: who, and how to reach them."""

    heading = blocks.CharBlock()
    text = blocks.TextBlock(required=False, default="")
    address = blocks.URLBlock(required=False, default="", label=_("Website"))
    phone = Phone(required=False)
    email = blocks.EmailBlock(required=False, default="")

    class Meta:
        icon = "globe"
        label = _("Resource")
        description = _("Help outside this hospital: website, telephone, e-mail.")
        template = "blocks/resource.html"
        preview_value = {
            "heading": "A place to stay",
            "text": "Rooms for families, near the hospital.",
            "address": "https://example.org/",
            "phone": {"number": "+16175550123"},
            "email": "stay@example.org",
        }


class Listing(blocks.StructBlock):
    """A heading and chosen items; with none chosen, those that the page itself names."""

    heading = blocks.CharBlock(required=False, default="")


CHOSEN_HELP = _("Leave empty to show those that this page names.")


class People(Listing):
    """Members of the team."""

    people = blocks.ListBlock(
        PageChooser("pages.TeamMemberPage"), default=[], min_num=0, help_text=CHOSEN_HELP
    )

    class Meta:
        icon = "group"
        label = _("People")
        description = _("Members of the team, with portrait and role.")
        template = "blocks/people.html"
        preview_value = {"heading": "Our team", "people": []}


class Contacts(Listing):
    """Who to call."""

    contacts = blocks.ListBlock(ContactChooser(), default=[], min_num=0, help_text=CHOSEN_HELP)

    class Meta:
        icon = "mobile-alt"
        label = _("Contacts")
        description = _("Who to call or write to, from the contact records.")
        template = "blocks/contacts.html"
        preview_value = {"heading": "Call us", "contacts": []}


class Conditions(Listing):
    """Conditions that a program treats."""

    conditions = blocks.ListBlock(
        PageChooser("pages.ConditionPage"), default=[], min_num=0, help_text=CHOSEN_HELP
    )

    class Meta:
        icon = "list-ul"
        label = _("Conditions")
        description = _("Cards that lead to condition pages.")
        template = "blocks/conditions.html"
        preview_value = {"heading": "Conditions we treat", "conditions": []}


class Programs(Listing):
    """Programs of the center."""

    programs = blocks.ListBlock(
        PageChooser("pages.ProgramPage"), default=[], min_num=0, help_text=CHOSEN_HELP
    )

    class Meta:
        icon = "folder-open-inverse"
        label = _("Programs")
        description = _("Cards that lead to program pages.")
        template = "blocks/programs.html"
        preview_value = {"heading": "Our programs", "programs": []}


class Stories(Listing):
    """Stories of families."""

    stories = blocks.ListBlock(
        PageChooser("pages.StoryPage"), default=[], min_num=0, help_text=CHOSEN_HELP
    )

    class Meta:
        icon = "openquote"
        label = _("Stories")
        description = _("Cards that lead to patient stories.")
        template = "blocks/stories.html"
        preview_value = {"heading": "Patient stories", "stories": []}
