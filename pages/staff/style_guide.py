"""Every block and part of the site in each of its states, on one page of the admin.

The blocks are those of the body and of the settings, shown as their own `preview_value` and
`preview_states` say: a list of a state's name with the values that make it. A value that is no
field of the block goes to its template.
"""

from datetime import date

from django import forms
from django.core.paginator import Paginator
from django.shortcuts import render
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock, ImageChooserBlock
from wagtail.models import Locale

from contacts.models import Contact

from ..blocks.body import Body, Content
from ..models import (
    ConditionPage,
    GlossaryTerm,
    ProgramPage,
    SiteDocument,
    SiteImage,
    SiteSettings,
    StoryPage,
    TeamMemberPage,
)
from ..models.frame import name_anchors

PARTS = {
    "buttons": _("Buttons"),
    "crumbs": _("Where you are"),
    "languages": _("Languages"),
    "filters": _("Filters"),
    "letters": _("A to Z"),
    "pagination": _("Pages of results"),
    "contact_card": _("Contact card"),
    "person_card": _("Person card"),
    "story_card": _("Story card"),
    "term": _("Word of the glossary"),
    "review": _("Review date"),
    "overdue": _("Review date, overdue"),
    "form": _("Form"),
    "form_with_errors": _("Form with errors"),
}
THEMES = {"system": _("As the device"), "light": _("Light"), "dark": _("Dark")}
DIRECTIONS = {"ltr": _("Left to right"), "rtl": _("Right to left")}


class ExampleForm(forms.Form):
    """A form with a field of every kind."""

    name = forms.CharField(label=_("Your name"))
    telephone = forms.CharField(
        label=_("Telephone"), help_text=_("With area code, like 617-555-0123.")
    )
    program = forms.ChoiceField(label=_("Program"), choices=[("", _("Choose one")), ("a", "A")])
    reach = forms.ChoiceField(
        label=_("How may we reach you?"),
        choices=[("call", _("Call")), ("mail", _("E-mail"))],
        widget=forms.RadioSelect,
    )
    question = forms.CharField(label=_("Your question"), widget=forms.Textarea, required=False)
    agreed = forms.BooleanField(label=_("You may write to me about this."))


def style_guide(request):
    """Show everything that pages are made of, as families see it."""
    chosen = {
        "theme": request.GET.get("theme", "system"),
        "dir": request.GET.get("dir", "ltr"),
    }
    with override("en"):
        around = surroundings() | {"request": request, "level": 3}
        context = {
            "title": _("Style guide"),
            "site_settings": SiteSettings.for_request(request),
            "chosen": chosen,
            "themes": THEMES.items(),
            "directions": DIRECTIONS.items(),
            "blocks": shown_blocks(around),
            "parts": [
                (name, label, render_to_string(f"examples/{name}.html", around, request))
                for name, label in PARTS.items()
            ],
        }
        return render(request, "pages/style_guide.html", context)


def shown_blocks(around):
    """Return every block with its states, drawn."""
    alerts = SiteSettings._meta.get_field("alert").stream_block
    narrow, wide = Content().child_blocks, Body().child_blocks | alerts.child_blocks
    shown = []
    for name, block in (narrow | wide).items():
        states = [(label, *state_of(block, values)) for label, values in states_of(block)]
        name_anchors([value for _label, value, _more in states if hasattr(value, "anchor")])
        drawn = [(label, block.render(value, around | more)) for label, value, more in states]
        shown.append({"name": name, "block": block, "wide": name in wide, "states": drawn})
    return shown


def states_of(block):
    return getattr(block.meta, "preview_states", [("", {})])


def state_of(block, values):
    """Return a block's value in a state, with its pictures, and what its template needs besides."""
    value = block.get_preview_value()
    fields = getattr(block, "child_blocks", {})
    more = {name: one for name, one in values.items() if name not in fields}
    if fields:
        own = {name: one for name, one in values.items() if name in fields}
        value = block.normalize({**block.meta.preview_value, **own})
    return filled(block, value, example_picture(**more)), more


def filled(block, value, picture):
    """Return a block's value with an example wherever a picture or a document could be."""
    if isinstance(block, (ImageBlock, ImageChooserBlock)):
        return value or picture
    if value is None:
        return None
    if isinstance(block, blocks.ListBlock):
        if isinstance(block.child_block, DocumentChooserBlock):
            return [example_document()]
        for item in value.bound_blocks:
            item.value = filled(block.child_block, item.value, picture)
    elif isinstance(block, blocks.StructBlock):
        for name, child in block.child_blocks.items():
            value[name] = filled(child, value.get(name), picture)
    return value


def example_picture(credit="Our own drawing", **_more):
    """Return a picture that is in no library."""
    picture = SiteImage(title="Hills", description="The sun above hills", credit=credit)
    file = {"avif": [], "fallback": [static("img/example.svg"), 640, 640]}
    picture.sizes = {"wide": file, "square": file}
    picture.contextual_alt_text, picture.decorative = picture.description, False
    return picture


def example_document():
    return SiteDocument(id=0, title="Checklist for your visit", file="visit.pdf", file_size=125_000)


def surroundings():
    """Return what a page knows when its blocks are drawn, all of it invented and none of it saved."""
    locale, picture = Locale.get_default(), example_picture()
    common = {"locale": locale, "picture": picture, "url_path": "/", "content_type": None}
    nurse = TeamMemberPage(card_title="Robin Sample, RN", card_text="Nurse", **common)
    doctor = TeamMemberPage(card_title="Sam Sample, MD", card_text="Doctor", **common)
    doctor.picture = None
    phone = {"number": "+16175550123", "extension": "", "letters": "", "label": ""}
    contact = Contact(
        locale=locale,
        name="Robin Sample",
        credentials="RN",
        role="Nurse coordinator",
        phones=[("phone", phone)],
        email="robin@example.org",
        hours="Monday to Friday, 8 a.m. to 5 p.m.",
        picture=picture,
    )
    return {
        "contacts": [contact],
        "team": [nurse, doctor],
        "programs": [page_like(ProgramPage, "Sleep program", common)],
        "conditions": [page_like(ConditionPage, "Asthma", common)],
        "stories": [page_like(StoryPage, "Sleeping well again", common)],
        "terms": [
            GlossaryTerm(
                pk=0,
                locale=locale,
                term="Apheresis",
                say_it_like="af-uh-REE-sis",
                meaning="Blood goes through a machine that keeps some cells and returns the rest.",
            )
        ],
        "reviewed": StoryPage(
            reviewed_on=date(2026, 1, 12), review_due_on=date(2099, 1, 12), reviewed_by="Sam Sample"
        ),
        "overdue": StoryPage(reviewed_on=date(2020, 1, 12), review_due_on=date(2022, 1, 12)),
        "results": Paginator(range(30), 10).get_page(2),
        "form": ExampleForm(),
        "wrong_form": ExampleForm({"telephone": "12"}, auto_id="wrong_%s"),
    }


def page_like(page_type, title, common):
    return page_type(title=title, card_title=title, card_text="In one sentence.", **common)
