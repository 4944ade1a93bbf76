"""Blocks that explain care: what happens, when to call, what is known."""

from datetime import date

from django.core.exceptions import ValidationError
from django.utils.html import strip_tags
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from .media import ImageChooser, PictureChooser
from .text import INLINE_FEATURES, FactChooser, Text


class Steps(blocks.StructBlock):
    """What happens, step by step."""

    steps = blocks.ListBlock(
        blocks.StructBlock(
            [
                ("heading", blocks.CharBlock()),
                ("text", Text(features=INLINE_FEATURES, help_text=_("What happens."))),
                ("where", blocks.CharBlock(required=False, default="")),
                ("how_long", blocks.CharBlock(required=False, default="")),
                ("picture", PictureChooser(required=False)),
            ],
            icon="list-ol",
        )
    )

    class Meta:
        medical = True
        icon = "list-ol"
        label = _("Step by step")
        description = _("What happens in order: what, where and how long.")
        template = "blocks/steps.html"
        preview_value = {
            "steps": [
                {
                    "heading": "First visit",
                    "text": "<p>You meet the team.</p>",
                    "where": "Clinic, floor 3",
                    "how_long": "2 hours",
                    "picture": None,
                },
                {
                    "heading": "Tests",
                    "text": "<p>We take blood and pictures.</p>",
                    "where": "Clinic, floor 1",
                    "how_long": "Half a day",
                    "picture": None,
                },
            ]
        }


EXAMPLE_STEPS = [
    {"heading": heading, "text": "One sentence says what happens.", "picture": None}
    for heading in ("Find", "Collect", "Change", "Grow", "Give back", "Watch")
]


class Infographic(blocks.StructBlock):
    """A treatment drawn in up to six steps; its words say all that its pictures show."""

    steps = blocks.ListBlock(
        blocks.StructBlock(
            [
                ("heading", blocks.CharBlock(max_length=40)),
                ("text", blocks.TextBlock()),
                (
                    "picture",
                    PictureChooser(required=False, help_text=_("Square; it is shown round.")),
                ),
            ],
            icon="list-ol",
        ),
        max_num=6,
    )
    wait_heading = blocks.CharBlock(
        required=False,
        default="",
        help_text=_("A time that spans the steps, like “3 to 4 weeks”."),
    )
    wait_text = blocks.TextBlock(required=False, default="")
    wait_steps = blocks.IntegerBlock(
        required=False,
        min_value=2,
        max_value=6,
        help_text=_("How many steps it spans, from the first."),
    )
    key = blocks.ListBlock(
        blocks.StructBlock(
            [("picture", ImageChooser()), ("label", blocks.CharBlock())], icon="key"
        ),
        default=[],
        min_num=0,
        help_text=_("What each shape in the pictures means."),
    )

    class Meta:
        medical = True
        icon = "draft"
        label = _("Infographic")
        description = _(
            "A treatment drawn in up to six round pictures, with a time that spans them."
        )
        template = "blocks/infographic.html"
        preview_value = {
            "steps": [
                {"heading": "Collect", "text": "We take T cells from the blood.", "picture": None},
                {"heading": "Give back", "text": "The changed cells go back.", "picture": None},
            ],
            "wait_heading": "3 to 4 weeks",
            "wait_text": "We keep treating your child the whole time.",
            "wait_steps": 2,
            "key": [],
        }
        preview_states = [
            (
                format_lazy(_("{number} steps"), number=number),
                {"steps": EXAMPLE_STEPS[:number], "wait_steps": number},
            )
            for number in range(2, 7)
        ]


class CareCard(blocks.StructBlock):
    """When to get help, how fast, and the one thing to do."""

    urgency = blocks.ChoiceBlock(
        choices=[
            ("non_urgent", _("Not urgent: call us in working hours")),
            ("urgent", _("Urgent: call us now")),
            ("emergency", _("Emergency: call 911")),
        ],
        default="non_urgent",
    )
    heading = blocks.CharBlock(help_text=_("The one action, like “Call the clinic today if:”."))
    signs = blocks.ListBlock(
        blocks.CharBlock(label=_("Sign")),
        default=[],
        min_num=0,
        help_text=_("The card says that any one of these is enough."),
    )
    text = Text(
        features=INLINE_FEATURES,
        required=False,
        help_text=_("What to do. Use a contact link for the number."),
    )

    class Meta:
        medical = True
        icon = "warning"
        label = _("Care card")
        description = _("When to call, how fast, and whom. Few to a page.")
        template = "blocks/care_card.html"
        preview_value = {
            "urgency": "urgent",
            "heading": "Call us now if:",
            "signs": [
                "your child has a fever of 100.4 °F (38 °C) or higher",
                "your child is very sleepy",
            ],
            "text": "<p>Call the clinic. At night, ask for the doctor on call.</p>",
        }
        preview_states = [
            (_("Not urgent"), {"urgency": "non_urgent", "heading": "Call us in working hours if:"}),
            (_("Urgent"), {}),
            (_("Emergency"), {"urgency": "emergency", "heading": "Call 911 if:"}),
        ]


class StatisticValue(blocks.StructValue):
    """What templates ask of a statistic."""

    @property
    def said(self):
        """What it says: the fact that was chosen, else what was typed."""
        return self.get("fact") or {**self, "wording": self.get("text")}


NEEDED = ["number", "text", "source", "as_of"]


class Statistic(blocks.StructBlock):
    """A number that counts, with where it comes from and as of when."""

    fact = FactChooser(
        required=False,
        help_text=_("A number that is kept under “Facts”. Then leave the fields below empty."),
    )
    number = blocks.CharBlock(
        required=False,
        default="",
        max_length=12,
        help_text=_("If it stands on this page only: like “4 out of 5” or “90%”."),
    )
    text = blocks.TextBlock(
        required=False, default="", help_text=_("What the number says, and of whom.")
    )
    source = blocks.CharBlock(required=False, default="", help_text=_("Who says so."))
    source_address = blocks.URLBlock(required=False, default="", label=_("Link to the source"))
    as_of = blocks.DateBlock(required=False, help_text=_("The date that the number was true."))

    def clean(self, value):
        cleaned = super().clean(value)
        errors = {}
        if cleaned.get("fact"):
            if any(cleaned.get(name) for name in [*NEEDED, "source_address"]):
                errors["fact"] = ValidationError(
                    _("Choose a fact or write the number yourself: one of the two.")
                )
        elif not self.is_deferred_validation:
            missing = ValidationError(_("Choose a fact above, or write this."))
            errors = {name: missing for name in NEEDED if not cleaned.get(name)}
        if errors:
            raise blocks.StructBlockValidationError(block_errors=errors)
        return cleaned

    class Meta:
        medical = True
        icon = "order"
        label = _("Statistic")
        description = _("One number, what it means, its source and its date.")
        template = "blocks/statistic.html"
        value_class = StatisticValue
        preview_value = {
            "number": "90%",
            "text": "overall cure rate for childhood ALL.",
            "source": "Our program",
            "as_of": date(2026, 11, 3),
        }
        preview_states = [
            (_("Without a link"), {}),
            (_("With a link to the source"), {"source_address": "https://example.org/"}),
        ]


class BalanceValue(blocks.StructValue):
    """What templates ask of benefits and risks."""

    def listed(self, name):
        return [one for one in self.get(name) or [] if strip_tags(one.source).strip()]

    @property
    def possible_benefits(self):
        """The benefits that say something."""
        return self.listed("benefits")

    @property
    def possible_risks(self):
        """The risks that say something."""
        return self.listed("risks")


class BenefitsAndRisks(blocks.StructBlock):
    """What a treatment may do for a child, beside what it may do to them."""

    benefits = blocks.ListBlock(
        Text(features=INLINE_FEATURES, label=_("Benefit")),
        min_num=1,
        label=_("Possible benefits"),
        help_text=_("One a point, as what may happen: no promise."),
    )
    risks = blocks.ListBlock(
        Text(features=INLINE_FEATURES, label=_("Risk")),
        min_num=1,
        label=_("Possible risks"),
        help_text=_("One a point, the most common and the most serious ones first."),
    )

    class Meta:
        medical = True
        icon = "resubmit"
        label = _("Benefits and risks")
        description = _("What a treatment may bring, and its risks beside it. Never one without.")
        template = "blocks/benefits_and_risks.html"
        value_class = BalanceValue
        preview_value = {
            "benefits": [
                "<p>The new cells may make healthy blood.</p>",
                "<p>Your child may need fewer transfusions.</p>",
            ],
            "risks": [
                "<p><b>Infection</b> is the most common problem.</p>",
                "<p>The new cells may not grow.</p>",
            ],
        }


class Comparison(blocks.StructBlock):
    """Two or more ways that a plan can go."""

    heading = blocks.CharBlock()
    options = blocks.ListBlock(
        blocks.StructBlock(
            [
                ("heading", blocks.CharBlock()),
                ("steps", blocks.ListBlock(blocks.CharBlock(), label=_("Treatments in order"))),
                ("text", blocks.TextBlock()),
            ],
            icon="list-ul",
        ),
        min_num=2,
    )

    class Meta:
        medical = True
        icon = "resubmit"
        label = _("Comparison")
        description = _("Two or more plans side by side, each as its treatments in order.")
        template = "blocks/comparison.html"
        preview_value = {
            "heading": "Two children, two plans",
            "options": [
                {
                    "heading": "One child",
                    "steps": ["CAR T-cell therapy", "Transplant"],
                    "text": "A bridge.",
                },
                {"heading": "Another child", "steps": ["Transplant"], "text": "The best fit."},
            ],
        }
