"""What tests of enquiries share: a form that was open for a while, and what somebody writes in it."""

import re
from datetime import timedelta
from time import time
from uuid import uuid4

from django.core import signing
from django.utils import timezone

from contacts.enquiries.guards import SALT
from contacts.models import Enquiry

WRITTEN = {
    "name": "Wanda Zyxwvut",
    "phone": "617-555-0187",
    "email": "wanda@zyxwvut.example.org",
    "relation": "parent",
    "age": "1-5",
    "time": "evening",
    "language": "vi",
    "interpreter": "on",
}


def opened_before(page, seconds=60):
    """Return the seal of a form that was opened some seconds ago."""
    value, _made, _signature = page.form().seal.rsplit(":", 2)
    made = signing.b62_encode(int(time()) - seconds)
    return signing.Signer(salt=SALT).sign(f"{value}:{made}")


def send(client, page, written=None, *, seal=None, path=None, **headers):
    """Send a page's form as a browser does, open for a minute and to its own path if none are given."""
    data = {"seal": opened_before(page) if seal is None else seal}
    headers = {"Sec-Fetch-Site": "same-origin"} | headers
    written = WRITTEN if written is None else written
    return client.post(path or page.get_url(), data | written, headers=headers)


def errors_in(response):
    """Return what the summary of errors says, in order."""
    html = response.content.decode()
    summary = html[html.index('class="error-summary"') :]
    items = re.findall(r"<li>(.*?)</li>", summary[: summary.index("</div>")], re.DOTALL)
    return [re.sub(r"<[^>]+>", "", item).strip() for item in items]


def write_to(inbox, **fields):
    """Return an enquiry that arrived in an inbox, to be answered the day after tomorrow."""
    reply_by = timezone.localdate() + timedelta(days=2)
    values = {"answers": {"name": "Wanda Zyxwvut"}, "language_code": "es", "reply_by": reply_by}
    return Enquiry.objects.create(inbox=inbox, token=uuid4(), **values | fields)
