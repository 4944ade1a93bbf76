"""What families let us tell of a child, and what follows when they no longer do (45 CFR 164.508)."""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from uuid import uuid4

from django.core.exceptions import ValidationError
from django.core.validators import FileExtensionValidator, RegexValidator
from django.db import models, transaction
from django.forms import FileInput
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, Panel

from ..querysets import AuthorizationQuerySet, consented_by, shown_by
from .media import Credited, PrivateStorage, SiteImage, SiteMedia

NOT_COVERED = {
    "name": _("The authorization %s does not cover the name."),
    "picture": _("The authorization %s does not cover pictures."),
    "video": _("The authorization %s does not cover the video."),
    "diagnosis": _("The authorization %s does not cover the diagnosis."),
}


def document_path(_authorization, filename):
    """Return where a signed paper is kept: under a name that tells nothing."""
    return f"authorizations/{uuid4().hex}{PurePosixPath(filename).suffix.lower()}"


@dataclass
class Settled:
    """What followed from an authorization: pages and files that changed, and what is left to do."""

    taken_down: list = field(default_factory=list)
    withdrawn: list = field(default_factory=list)
    restored: list = field(default_factory=list)
    still_shown: list = field(default_factory=list)  # `(file, [what shows it])`


class AuthorizationPanel(Panel):
    """Says whether an authorization is valid, what is told under it, and what is left to do."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "staff/authorization.html"

        def is_shown(self):
            return bool(self.instance.pk)

        def get_context_data(self, parent_context=None):
            # As it is kept: the form may hold something else that was refused.
            kept = type(self.instance).objects.get(pk=self.instance.pk)
            return super().get_context_data(parent_context) | {
                "document": kept.document,
                "problems": kept.problems_on(timezone.localdate()),
                "stories": [(story, story.gaps()) for story in kept.stories.all()],
                "still_shown": still_shown(
                    story for story in kept.stories.taken_down() if story.gaps()
                ),
            }


class Authorization(models.Model):
    """A family's signed leave to tell a child's story: what of it, where, and until when.

    Private: other screens show its reference and no more. It is never deleted, for the law asks
    to keep it for six years.
    """

    class Relation(models.TextChoices):
        PARENT = "parent", _("Parent")
        GUARDIAN = "guardian", _("Legal guardian")
        PATIENT = "patient", _("The patient")
        REPRESENTATIVE = "representative", _("Another personal representative")

    reference = models.CharField(
        _("reference"),
        max_length=60,
        unique=True,
        validators=[
            RegexValidator(
                r"^[\w./-]+$", _("Write it without spaces, like A-2026-014: letters, digits, - . /")
            )
        ],
        help_text=_("Like A-2026-014. Editors see it, and nothing else of this record: no name."),
    )
    document = models.FileField(
        _("signed paper"),
        storage=PrivateStorage,
        upload_to=document_path,
        blank=True,
        validators=[FileExtensionValidator(["pdf", "jpg", "jpeg", "png"])],
        help_text=_("A scan: PDF, JPEG or PNG. Who opens it is logged."),
    )
    signer = models.CharField(_("signed by"), max_length=160)
    relation = models.CharField(
        _("who is"), max_length=20, choices=Relation, default=Relation.PARENT
    )
    covers_name = models.BooleanField(_("the name, as the story gives it"), default=False)
    covers_picture = models.BooleanField(_("pictures"), default=False)
    covers_video = models.BooleanField(_("videos"), default=False)
    covers_diagnosis = models.BooleanField(_("the diagnosis"), default=False)
    on_website = models.BooleanField(_("this website"), default=False)
    on_social_media = models.BooleanField(_("social media"), default=False)
    in_print = models.BooleanField(_("print"), default=False)
    signed_on = models.DateField(_("signed on"), null=True)
    expires_on = models.DateField(
        _("ends on"), null=True, help_text=_("From this day it no longer counts.")
    )
    turns_18_on = models.DateField(
        _("patient turns 18 on"),
        null=True,
        blank=True,
        help_text=_("From this day only the patient’s own signature counts."),
    )
    revoked_on = models.DateField(
        _("revoked on"),
        null=True,
        blank=True,
        help_text=_("The day when the family took it back. The story comes down as you save."),
    )

    objects = AuthorizationQuerySet.as_manager()

    panels = [
        AuthorizationPanel(heading=_("Today")),
        MultiFieldPanel(
            ["reference", FieldPanel("document", widget=FileInput)], heading=_("Which paper")
        ),
        MultiFieldPanel([FieldRowPanel(["signer", "relation"])], heading=_("Who signed")),
        MultiFieldPanel(
            ["covers_name", "covers_picture", "covers_video", "covers_diagnosis"],
            heading=_("What may be told"),
        ),
        MultiFieldPanel(
            ["on_website", "on_social_media", "in_print"], heading=_("Where it may be told")
        ),
        MultiFieldPanel(
            [
                FieldRowPanel(["signed_on", "expires_on"]),
                FieldRowPanel(["turns_18_on", "revoked_on"]),
            ],
            heading=_("From when until when"),
        ),
    ]

    class Meta:
        verbose_name = _("authorization")
        verbose_name_plural = _("authorizations")
        ordering = ["reference"]
        default_permissions = ["add", "change"]

    def __str__(self):
        return self.reference

    def save(self, *args, **kwargs):
        super().save(*args, **kwargs)
        self.settled = self.settle()

    def clean(self):
        super().clean()
        of_minor = {self.Relation.PARENT, self.Relation.GUARDIAN}
        if self.relation in of_minor and not self.turns_18_on:
            raise ValidationError(
                {"turns_18_on": _("Say when: from that day the patient has to sign anew.")}
            )
        if self.signed_on and self.expires_on and self.expires_on <= self.signed_on:
            raise ValidationError({"expires_on": _("This is not after the day of signing.")})

    # What it allows

    def problems_on(self, day):
        """Return why it lets this site tell nothing on a day, in words that give away no date."""
        is_of_age = self.turns_18_on and self.turns_18_on <= day
        problems = [
            (not self.on_website, _("The authorization %s does not cover this website.")),
            (not self.signed_on, _("The authorization %s has no date of signing.")),
            (self.signed_on and self.signed_on > day, _("The authorization %s isn’t signed yet.")),
            (not self.expires_on, _("The authorization %s has no day on which it ends.")),
            (self.expires_on and self.expires_on <= day, _("The authorization %s has ended.")),
            (self.revoked_on and self.revoked_on <= day, _("The authorization %s was revoked.")),
            (
                is_of_age and self.relation != self.Relation.PATIENT,
                _("The authorization %s has ended: the patient is 18 and has to sign anew."),
            ),
        ]
        return [words % self for is_so, words in problems if is_so]

    def not_covered(self, used):
        """Return which parts of a child's story it doesn't cover: `{part: words}`."""
        return {
            part: words % self
            for part, words in NOT_COVERED.items()
            if part in used and not getattr(self, f"covers_{part}")
        }

    def covers(self, story):
        """Return whether it lets this site tell a story today, as the story is."""
        return self.is_valid and not self.not_covered(story.used())

    def allows(self, file):
        """Return whether it lets this site show a file of the library today."""
        part = {SiteImage: "picture", SiteMedia: "video"}.get(type(file))
        return self.is_valid and not self.not_covered({part})

    @property
    def is_valid(self):
        """Whether it lets this site tell something today."""
        return not self.problems_on(timezone.localdate())

    # What follows

    @transaction.atomic
    def settle(self):
        """Take down what it no longer covers and put files where they belong; return `Settled`.

        Doing it again changes nothing. Only people publish a story again.
        """
        settled = Settled()
        own = self.stories.all()
        uncovered = {
            story.translation_key for story in own if story.live and not self.covers(story)
        }
        stories = list(own.once_public_in_any_language())
        for story in stories:
            if story.live and story.translation_key in uncovered:
                story.unpublish(log_action="pages.taken_down")
                settled.taken_down.append(story)
        lost = [story for story in stories if not story.live and story.gaps()]
        waiting = files_of(story for story in stories if not story.live)
        self.place_files(files_of(stories), files_of(lost), waiting, settled)
        settled.still_shown = still_shown(lost)
        return settled

    def place_files(self, named, lost, waiting, settled):
        """Withdraw the files that no page may show any more, and restore those that one shows.

        Takes the files that its stories name, those that lost stories do, and those that stories
        do which are not published: they stay where they are until one is.
        """
        for file, shown in shown_by({*named, *self.consented_files()}).items():
            if is_refused(file):
                belongs = False
            elif shown or file not in waiting:
                belongs = True
            else:
                belongs = file.is_public and file not in lost
            if belongs and not file.is_public:
                file.restore()
                settled.restored.append(file)
            elif file.is_public and not belongs:
                file.withdraw()
                settled.withdrawn.append(file)

    def consented_files(self):
        """Return the files of the library whose consent names it."""
        return [
            file
            for model in Credited.__subclasses__()
            for file in consented_by(model, self.reference)
            if self.is_named_in(file.consent)
        ]

    def is_named_in(self, text):
        """Return whether a text has its reference as a word of its own."""
        return bool(re.search(rf"(?<![\w-]){re.escape(self.reference)}(?![\w-])", text))


def is_refused(file):
    """Return whether an authorization that a file's consent names doesn't let us show it."""
    return any(
        one.is_named_in(file.consent) and not one.allows(file)
        for one in Authorization.objects.named_in(file.consent)
    )


def files_of(stories):
    """Return the files of the library that stories name: a set."""
    keys = defaultdict(set)
    for story in stories:
        for model, key in story.named_files():
            keys[model].add(key)
    return {file for model, ones in keys.items() for file in model.objects.in_bulk(ones).values()}


def still_shown(lost):
    """Return the files of lost stories that something else shows: `[(file, [what])]`.

    Other stories show it under an authorization of their own.
    """
    shown = shown_by([file for file in files_of(lost) if file.is_public])
    others = {
        file: [one for one in ones if not hasattr(getattr(one, "specific_class", None), "told_on")]
        for file, ones in shown.items()
    }
    return [(file, ones) for file, ones in others.items() if ones]
