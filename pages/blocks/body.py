"""A page's body: sections, each a heading with its content, in an order that editors choose."""

from typing import Any, NamedTuple

from django.utils.functional import cached_property
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from .care import BenefitsAndRisks, CareCard, Comparison, Infographic, Statistic, Steps
from .links import ActionLink, Callout, Conditions, Contacts, People, Programs, Resource, Stories
from .media import Documents, Picture, Video
from .text import DoList, DontList, Expander, InShort, KeyPoints, Quote, Table, Text, Words


class Content(blocks.StreamBlock):
    """Every block that can stand in a section, in the order of the picker."""

    text = Text(group=_("Words"))
    in_short = InShort(group=_("Words"))
    key_points = KeyPoints(group=_("Words"))
    do_list = DoList(group=_("Words"))
    dont_list = DontList(group=_("Words"))
    quote = Quote(group=_("Words"))
    expander = Expander(group=_("Words"))
    words = Words(group=_("Words"))
    table = Table(group=_("Words"))
    care_card = CareCard(group=_("Care"))
    steps = Steps(group=_("Care"))
    infographic = Infographic(group=_("Care"))
    statistic = Statistic(group=_("Care"))
    benefits_and_risks = BenefitsAndRisks(group=_("Care"))
    comparison = Comparison(group=_("Care"))
    picture = Picture(group=_("Pictures and files"))
    video = Video(group=_("Pictures and files"))
    documents = Documents(group=_("Pictures and files"))
    action_link = ActionLink(group=_("Leading on"))
    callout = Callout(group=_("Leading on"))
    resource = Resource(group=_("Leading on"))
    contacts = Contacts(group=_("Leading on"))
    people = People(group=_("Leading on"))
    programs = Programs(group=_("Leading on"))
    conditions = Conditions(group=_("Leading on"))
    stories = Stories(group=_("Leading on"))

    class Meta:
        required = False


class SectionValue(blocks.StructValue):
    """What templates ask of a section."""

    @cached_property
    def anchor(self):
        """The address of the section within its page."""
        return slugify(self.get("short_heading") or self.get("heading") or "", allow_unicode=True)

    @property
    def level(self):
        """The level of headings inside."""
        return 3 if self.get("heading") else 2


class Section(blocks.StructBlock):
    """A heading and what stands under it."""

    heading = blocks.CharBlock(
        required=False,
        default="",
        max_length=120,
        help_text=_("Leave out only for a page’s opening words."),
    )
    lead = blocks.TextBlock(
        required=False, default="", help_text=_("One or two larger sentences under the heading.")
    )
    content = Content(label=_("Content"))
    beside = Content(
        label=_("Beside it"),
        help_text=_("Shown beside the content on wide screens, below it on phones."),
    )
    short_heading = blocks.CharBlock(
        required=False,
        default="",
        max_length=40,
        help_text=_("For “On this page”, if the heading is long."),
    )
    look = blocks.ChoiceBlock(
        choices=[
            ("plain", _("Plain")),
            ("mist", _("Light blue-green")),
            ("dawn", _("Warm")),
            ("deep", _("Dark")),
        ],
        default="plain",
        label=_("Background"),
    )
    printed = blocks.BooleanBlock(
        required=False,
        default=True,
        label=_("In the printed handout"),
        help_text=_("Turn off what families don’t need on paper, like stories and lists of links."),
    )

    class Meta:
        icon = "title"
        label = _("Section")
        description = _("A heading with its content. Pages are made of sections.")
        template = "blocks/section.html"
        value_class = SectionValue
        label_format = "{heading}"
        form_layout = blocks.BlockGroup(
            children=["heading", "lead", "content", "beside"],
            settings=["short_heading", "look", "printed"],
        )
        preview_value = {
            "heading": "What to expect",
            "lead": "A calm first day.",
            "content": [("text", "<p>We meet you at the front door.</p>")],
            "beside": [],
            "look": "plain",
        }
        preview_states = [
            (_("Plain"), {"heading": "What to expect"}),
            (_("Light blue-green"), {"look": "mist", "heading": "What to bring"}),
            (_("Warm"), {"look": "dawn", "heading": "Where to stay"}),
            (_("Dark"), {"look": "deep", "heading": "Who to call"}),
        ]


class Body(blocks.StreamBlock):
    """A page's sections."""

    section = Section()

    class Meta:
        required = False


def blocks_of(sections, block_type):
    """Return the values of all blocks of a type in some sections, beside their content as well."""
    streams = [stream for one in sections for stream in (one.get("content"), one.get("beside"))]
    return [
        child.value
        for stream in streams
        for child in stream or []
        if child.block_type == block_type
    ]


class Stored(NamedTuple):
    """A block of a body as it is stored, with the id and the heading of its section."""

    section: str
    heading: str
    key: str
    block: blocks.Block
    value: Any

    @property
    def own_heading(self):
        """The heading that the block has itself, if any."""
        return self.value.get("heading") or "" if isinstance(self.value, dict) else ""

    @property
    def title(self):
        """What editors call the place where it stands."""
        return self.heading or str(self.block.label)


def stored_blocks(body):
    """Yield a `Stored` for every block in the sections of a body; asks the database nothing."""
    section = body.stream_block.child_blocks["section"]
    for one in body.raw_data:
        values = one["value"] if one["type"] == "section" else {}
        for stream in ("content", "beside"):
            known = section.child_blocks[stream].child_blocks
            for raw in values.get(stream) or []:
                if raw["type"] in known:
                    place = one.get("id") or "", values.get("heading") or "", raw.get("id") or ""
                    yield Stored(*place, known[raw["type"]], raw["value"])
