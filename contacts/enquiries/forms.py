"""The form on an enquiry page."""

import json
from uuid import uuid5
from zlib import crc32

from django import forms
from django.utils.translation import gettext_lazy as _

from .guards import Seal, new_work
from .questions import ALWAYS, OPTIONAL, kept, own_field


class EnquiryForm(forms.Form):
    """What a page asks. Sent in vain, it keeps what was typed and the seal that it is known by.

    Takes the page's primary key, the names of its optional questions, and its own questions as
    texts. `status` is the answer's, and `work` what the browser has to do before it is sent again,
    as JSON.
    """

    # Machines fill in everything; people never see it.
    website = forms.CharField(
        label=_("Leave this field empty"),
        required=False,
        widget=forms.TextInput({"autocomplete": "off", "tabindex": "-1"}),
    )

    def __init__(self, page_pk, questions, own_questions=(), data=None):
        super().__init__(data)
        self.own_questions = list(own_questions)
        asked = ALWAYS | {name: ask for name, ask in OPTIONAL.items() if name in questions}
        self.fields |= {name: ask() for name, ask in asked.items()}
        self.fields |= {f"own-{n}": own_field(text) for n, text in enumerate(self.own_questions)}
        self.status, self.work = 200, None
        # Were a question changed meanwhile, an answer would stand under another one.
        asking = crc32(json.dumps([[*asked], self.own_questions]).encode())
        name, sent = f"{page_pk}-{asking}", self.data.get("seal", "")
        self.known = Seal.read(sent, name)
        is_kept = self.known and not self.known.is_old
        self.seal = sent if is_kept else Seal.make(name)

    def clean(self):
        cleaned = super().clean()
        ways = {"phone", "email", "line"}
        if not any(cleaned.get(way) for way in ways) and not ways & {*self.errors}:
            message = _("Write a phone number or an email, so that we can answer.")
            self.add_error("phone", message)
        if cleaned.get("website"):
            self.add_error("website", _("Please empty this field. It is there to stop machines."))
        return cleaned

    def refuse(self, message, status):
        """Say why it isn't taken, though nothing in it is wrong."""
        self.add_error(None, message)
        self.status = status

    def ask_for_work(self):
        """Have the browser do some work before it is sent again."""
        self.work = json.dumps(new_work(self.known.token))

    @property
    def token(self):
        """What it is known by: its seal and its answers, so that other answers are another enquiry."""
        return uuid5(self.known.token, json.dumps(self.answers, sort_keys=True))

    @property
    def answers(self):
        """What was answered, as it is stored; nothing of what was left empty."""
        own = [
            [question, self.cleaned_data[f"own-{number}"]]
            for number, question in enumerate(self.own_questions)
        ]
        given = {name: kept(self.cleaned_data.get(name)) for name in ALWAYS | OPTIONAL}
        given["own"] = [pair for pair in own if pair[1]]
        return {name: answer for name, answer in given.items() if answer}
