"""What happens when a reader answers “Did this page help?”.

Nothing here tells who answered, or fails because of what was sent: see docs/decisions/feedback.md.
"""

import re
import unicodedata
from html import unescape

from django.core import signing

from program_site.requests import HOUR, counted, is_same_origin, network_key, network_of, sent_with

from .models import Feedback

HELPFUL = {"yes": True, "no": False}
MOST_PER_NETWORK = 20
MOST_PER_SITE = 2000
LONGEST_COMMENT = Feedback._meta.get_field("comment").max_length
SALT = "pages.feedback"

# An e-mail: a word or quoted words, a sign or a word for “at”, and a host in square brackets or
# of labels between dots or words for “dot”. After a bare “at” only what ends like a host is one.
# A word is read from its start only, so that a long one isn’t read again and again.
IN_WORD = r"[^\s@<>()\[\]{}\",;:]"
LABEL = r"\w(?:[\w-]*\w)?"
DOT = r"(?:\.|\s?[(\[{<]\s?(?:dot|punto|\.)\s?[)\]}>]\s?|\s(?:dot|punto)\s)"
AT = r"\s{0,2}(?:@|%40|[(\[{<]\s?(?:at|arroba|@)\s?[)\]}>])\s{0,2}"
HOST = rf"{LABEL}(?:{DOT}{LABEL})*"
EMAIL = re.compile(
    rf'(?:"[^"\n]{{1,64}}"|(?<!{IN_WORD}){IN_WORD}+)'
    rf"(?:{AT}(?:\[[^\]\s]{{1,60}}\]|{HOST})|\s(?:at|arroba)\s{HOST}{DOT}[^\W\d_]{{2,}})",
    re.IGNORECASE,
)
NUMBER = re.compile(r"\+?\(?\d(?:[\W_]{0,6}\d){6,}")
# Numbers that tell what happened, and call nobody: dates, times, and measures like 10.2.
PLAIN = (
    r"(?:[0-3]?\d[/.-][0-3]?\d[/.-](?:19|20)\d\d|(?:19|20)\d\d-[01]\d-[0-3]\d"
    r"|[0-2]?\d:[0-5]\d|\d{1,3}\.\d{1,2})"
)
PLAIN_NUMBERS = re.compile(rf"\(?{PLAIN}(?:[\s,;–-]{{1,3}}{PLAIN})*")
# Control characters, and others that nobody sees and a search stumbles over.
INVISIBLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u00ad\u200b\u2060\ufeff]")


def receive(request, page):
    """Store what a reader sent about a page; return the token to comment on it, or ""."""
    sent = sent_with(request)
    if not is_same_origin(request):
        return ""
    if "token" in sent:
        comment(request, page, sent)
        return ""
    helpful = HELPFUL.get(sent.get("helpful"))
    if helpful is None or not is_within_limits(request, page, "answer"):
        return ""
    feedback = Feedback.objects.create(page=page, helpful=helpful)
    return signing.dumps(feedback.pk, salt=SALT)


def comment(request, page, sent):
    """Add a comment to the answer that its token names; a later one takes its place."""
    text = scrubbed(sent.get("comment", ""))
    answer = answer_named_by(sent["token"])
    if text and answer and is_within_limits(request, page, "comment"):
        Feedback.objects.filter(pk=answer, page=page).update(comment=text)


def answer_named_by(token):
    """Return the primary key that we signed within the last hour, else None."""
    try:
        return signing.loads(token, salt=SALT, max_age=HOUR)
    except signing.BadSignature:
        return None


def scrubbed(text):
    """Return a comment without e-mail addresses and telephone numbers, as it may be stored."""
    text = text.strip()[: 2 * LONGEST_COMMENT]
    text = unicodedata.normalize("NFKC", unescape(text.replace("\r\n", "\n")))
    text = INVISIBLE.sub("", text).strip()[:LONGEST_COMMENT]
    text = NUMBER.sub(unless_plain, EMAIL.sub("[e-mail]", text))
    return text[:LONGEST_COMMENT]


def unless_plain(number):
    """Return a number that was found as it is if it calls nobody, else a word in its place."""
    return number[0] if PLAIN_NUMBERS.fullmatch(number[0]) else "[number]"


def is_within_limits(request, page, step):
    """Count a request, and say whether its network and the site may send more this hour."""
    network = network_key(network_of(request), SALT, page.pk, step)
    return (
        counted(f"feedback:{network}") <= MOST_PER_NETWORK
        and counted("feedback:site") <= MOST_PER_SITE
    )
