"""The one message that may stand above every page."""

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from .links import PageChooser


class AlertValue(blocks.StructValue):
    """What templates ask of an alert."""

    @property
    def is_over(self):
        return bool(self.get("until") and self["until"] <= timezone.now())

    def words_in(self, language_code):
        """Return the words in a language, else the first ones."""
        written = self.get("words") or []
        chosen = [words for words in written if words["language"] == language_code]
        return next(iter([*chosen, *written]), None)


class Alert(blocks.StructBlock):
    """A message above every page: closed, moved, delayed, or an emergency."""

    level = blocks.ChoiceBlock(
        choices=[
            ("news", _("Good to know")),
            ("change", _("Change: something is different today")),
            ("emergency", _("Emergency")),
        ],
        default="news",
        help_text=_("What families must know before they come. Never for marketing."),
    )
    words = blocks.ListBlock(
        blocks.StructBlock(
            [
                (
                    "language",
                    blocks.ChoiceBlock(
                        choices=settings.WAGTAIL_CONTENT_LANGUAGES, default=settings.LANGUAGE_CODE
                    ),
                ),
                ("heading", blocks.CharBlock(max_length=80)),
                ("text", blocks.TextBlock(max_length=300, required=False, default="")),
            ],
            icon="globe",
        ),
        min_num=1,
        help_text=_("Once in each language. Readers of another one get the first."),
    )
    page = PageChooser(required=False, help_text=_("Where families read more."))
    until = blocks.DateTimeBlock(
        required=False, help_text=_("When it goes by itself. Empty: when you take it away.")
    )

    class Meta:
        icon = "warning"
        label = _("Alert")
        description = _("One message above every page. The most urgent one only.")
        template = "blocks/alert.html"
        value_class = AlertValue
        preview_value = {
            "level": "change",
            "words": [
                {
                    "language": "en",
                    "heading": "The clinic is closed on Thursday",
                    "text": "If your child is sick, call us as on any other day.",
                }
            ],
            "page": None,
            "until": None,
        }
        preview_states = [
            (_("News"), {"level": "news"}),
            (_("Change"), {"level": "change"}),
            (_("Emergency"), {"level": "emergency"}),
        ]
