"""What a clinician without an account sees: a draft and what changed, or a live page; and two buttons."""

from difflib import SequenceMatcher
from functools import wraps
from itertools import zip_longest

from bs4 import BeautifulSoup
from django import forms
from django.db import transaction
from django.http import HttpResponse
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

from ..models import ReviewLink
from ..views import plain_page
from .reminding import ask_for_changes

PASSAGES = "h1, h2, h3, h4, p, li, dt, dd, th, td, caption, summary, figcaption, blockquote"


class DecisionForm(forms.Form):
    """A clinician's decision on a draft, under their name."""

    decision = forms.ChoiceField(
        label=_("Your decision"),
        choices=[
            (ReviewLink.Decision.APPROVED, _("Approve: what it says is right")),
            (ReviewLink.Decision.CHANGES, _("Ask for changes")),
        ],
        widget=forms.RadioSelect,
    )
    name = forms.CharField(label=_("Your full name"), max_length=160)
    comment = forms.CharField(
        label=_("What should change, or what you checked"),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=2000,
        required=False,
    )

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("decision") == ReviewLink.Decision.CHANGES and not cleaned.get("comment"):
            self.add_error("comment", _("Say what should change."))
        return cleaned


class StillTrueForm(DecisionForm):
    """A clinician's word, under their name, on what families read now."""

    decision = forms.ChoiceField(
        label=_("Is it still true?"),
        choices=[
            (ReviewLink.Decision.APPROVED, _("Yes, still true")),
            (ReviewLink.Decision.CHANGES, _("Ask for changes")),
        ],
        widget=forms.RadioSelect,
    )


def with_link(view):
    """Give a view the link that a token opens, or answer 410; nothing of it is kept anywhere."""

    @csrf_exempt  # the address is the secret, and there is no cookie that a forger could use
    @never_cache
    @wraps(view)
    def checked(request, token):
        with transaction.atomic():
            link = ReviewLink.objects.opened_by(token)
            good = link is not None and link.is_good
            response = view(request, link) if good else closed(request)
        response["X-Robots-Tag"] = "noindex"
        response["Referrer-Policy"] = "no-referrer"
        return response

    return checked


def closed(request):
    """Say that a link opens nothing any more."""
    return plain_page(request, "staff/review_closed.html", 410)


@with_link
def review(request, link):
    """Show what there is to read, and take the decision."""
    form_class = StillTrueForm if link.is_about_live else DecisionForm
    form = form_class(request.POST or None, initial={"name": link.name})
    if form.is_valid():
        decide(link, **form.cleaned_data)
        is_approved = form.cleaned_data["decision"] == ReviewLink.Decision.APPROVED
        said = {"text": link.text, "is_approved": is_approved}
        return plain_page(request, "staff/review_thanks.html", **said)
    context = {"form": form, "text": link.text}
    status = 422 if form.errors else 200
    if link.is_about_live:
        return plain_page(request, "staff/review_live.html", status, **context)
    live = link.page.specific
    before = passages(shown(request, live)) if live.live else []
    context["is_new"] = not live.live
    context["changes"] = changes(before, passages(shown(request, link.text)))
    return plain_page(request, "staff/review.html", status, **context)


def decide(link, decision, name, comment):
    """Take a decision; changes of a draft are asked for by its workflow, those of a live page by mail."""
    link.decide(decision, name, comment)
    if link.is_about_live and decision == ReviewLink.Decision.CHANGES:
        ask_for_changes(link.text, name, comment, made_by=link.made_by)


@with_link
def draft(request, link):
    """Show the page as families will see it, or see it now, with the way back to the decision."""
    back = reverse("review", args=[request.resolver_match.kwargs["token"]])
    return HttpResponse(
        shown(request, link.text, {"address": back, "is_draft": not link.is_about_live})
    )


def shown(request, page, review=None):
    """Return the HTML of a page as families would see it; above it a note for who reviews it."""
    response = page.make_preview_request(
        original_request=request, preview_mode="", extra_request_attrs={"review": review}
    )
    return response.content.decode()


def passages(html):
    """Return the texts of a page, in the order in which they are read."""
    main = BeautifulSoup(html, "html.parser").main
    found = [tag for tag in main.select(PASSAGES) if not tag.select(PASSAGES)]
    return [" ".join(tag.get_text(" ").split()) for tag in found]


def changes(before, after):
    """Return the passages that differ, as pairs of HTML: what is live, and what it would be."""
    pairs = []
    for kind, *ends in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind != "equal":
            old, new = before[ends[0] : ends[1]], after[ends[2] : ends[3]]
            pairs += [marked(*pair) for pair in zip_longest(old, new, fillvalue="")]
    return pairs


def marked(old, new):
    """Return two texts with the words that differ marked: `<del>` in the one, `<ins>` in the other."""
    old_words, new_words = old.split(), new.split()
    steps = SequenceMatcher(None, old_words, new_words, autojunk=False).get_opcodes()
    left = [(kind in {"replace", "delete"}, old_words[i:j]) for kind, i, j, _k, _l in steps]
    right = [(kind in {"replace", "insert"}, new_words[k:m]) for kind, _i, _j, k, m in steps]
    return {"before": joined(left, "del"), "after": joined(right, "ins")}


def joined(parts, tag):
    """Return words as HTML, those that are marked in a tag."""
    tagged = [
        format_html(f"<{tag}>{{}}</{tag}>" if is_marked else "{}", " ".join(words))
        for is_marked, words in parts
        if words
    ]
    return format_html_join(mark_safe(" "), "{}", ((one,) for one in tagged))
