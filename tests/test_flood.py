"""10,000 forms of machines leave nothing behind, and the families after them get through.

Some go all the way, through middleware, page and template; the others straight to what receives them.
"""

import json
import tempfile
from base64 import b64encode
from collections import Counter
from io import BytesIO
from time import perf_counter
from urllib.parse import urlencode

import pytest
from altcha import solve_challenge_v1
from django.core.cache import cache
from django.core.handlers.wsgi import WSGIHandler
from django.db import connection
from django.test import RequestFactory

from contacts.enquiries import guards
from contacts.enquiries.guards import FREE_PER_NETWORK
from contacts.enquiries.models import Enquiry
from contacts.enquiries.receiving import receive
from pages.models import EnquiryPage

from .enquiries import WRITTEN, opened_before

pytestmark = pytest.mark.django_db(transaction=True)

FLOOD = 10_000
ALL_THE_WAY = 400  # drawing the refused page again takes nine tenths of the time
BUYS = {"name": "Buy", "email": "buy@example.org", "own-0": "https://example.org/watches"}


def no_seal(page):
    return {}


def forged_seal(page):
    return {"seal": f"{page.pk}-{'0' * 32}:1xVT4q:{'x' * 43}"}


def filled_trap(page):
    return {"seal": opened_before(page), "website": "https://example.org/watches"}


def too_fast(page):
    return {"seal": page.form().seal}


def too_old(page):
    return {"seal": opened_before(page, 48 * 3600)}


def fresh_seal(page):
    return {"seal": opened_before(page)}


def forged_proof(page):
    proof = {"algorithm": "SHA-256", "challenge": "x", "number": 1, "salt": "x", "signature": "x"}
    return fresh_seal(page) | {"proof": b64encode(json.dumps(proof).encode()).decode()}


KINDS = [no_seal, forged_seal, filled_trap, too_fast, too_old, fresh_seal, forged_proof]


class Machine:
    """What sends forms to a page all from one network, without the cost of Django's test client."""

    address = "198.51.100.7"

    def __init__(self, page):
        self.page, self.path, self.serve = page, page.get_url(), WSGIHandler()

    def post(self, fields):
        """Send a form; return the status of the answer."""
        body = urlencode(BUYS | fields).encode()
        request = {
            "REQUEST_METHOD": "POST",
            "PATH_INFO": self.path,
            "SERVER_NAME": "testserver",
            "SERVER_PORT": "80",
            "REMOTE_ADDR": self.address,
            "HTTP_SEC_FETCH_SITE": "same-origin",
            "CONTENT_TYPE": "application/x-www-form-urlencoded",
            "CONTENT_LENGTH": str(len(body)),
            "wsgi.input": BytesIO(body),
            "wsgi.url_scheme": "http",
        }
        statuses = []
        answer = self.serve(request, lambda status, headers: statuses.append(int(status[:3])))
        b"".join(answer)
        answer.close()
        return statuses[0]

    def hand_in(self, fields):
        """Give a form straight to what receives it; return the status that the answer would have."""
        headers = {"Sec-Fetch-Site": "same-origin"}
        request = RequestFactory(REMOTE_ADDR=self.address, headers=headers).post("/", BUYS | fields)
        form = self.page.form(request.POST)
        return 303 if receive(request, form, self.page) else form.status


def rows():
    """Return how many rows each table has."""
    with connection.cursor() as cursor:
        counts = {}
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT COUNT(*) FROM {connection.ops.quote_name(table)}")
            counts[table] = cursor.fetchone()[0]
        return counts


def files(*folders):
    """Return the files in some folders."""
    return {path for folder in folders for path in folder.rglob("*")}


def work_done(form):
    """Return the proof that a browser sends once it did the work that a form asks for."""
    work = json.loads(form.work)
    solved = solve_challenge_v1(
        work["challenge"], work["salt"], work["algorithm"], work.pop("maxNumber")
    )
    return b64encode(json.dumps(work | {"number": solved.number}).encode()).decode()


def write(client, page, address, **more):
    """Send a form as a family’s browser does; return the answer."""
    headers = {"Sec-Fetch-Site": "same-origin"}
    written = WRITTEN | {"seal": opened_before(page)} | more
    return client.post(page.get_url(), written, headers=headers, REMOTE_ADDR=address)


def write_as_a_family(client, page, address):
    """Send a form, and again once the work is done that is asked for; return both answers."""
    asked = write(client, page, address)
    form = asked.context["form"]
    return asked, write(client, page, address, seal=form.seal, proof=work_done(form))


def test_a_flood_leaves_nothing_and_families_get_through(
    make, reader, settings, tmp_path, monkeypatch
):
    settings.SEND_AT_ONCE = False
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    cache.clear()
    page = make(EnquiryPage)
    machine, replayed = Machine(page), fresh_seal(page)
    kinds = [*KINDS, lambda page: replayed]
    machine.post({})  # what the first request of a process does, once
    folders = settings.MEDIA_ROOT, settings.PRIVATE_ROOT, tmp_path
    rows_before, files_before, started = rows(), files(*folders), perf_counter()
    answers = Counter()
    for number in range(FLOOD):
        send = machine.post if number < ALL_THE_WAY else machine.hand_in
        answers[send(kinds[number % len(kinds)](page))] += 1
    seconds = perf_counter() - started
    print(f"\n{FLOOD} forms of machines in {seconds:.0f} s, answered {dict(answers)}")

    assert answers.keys() == {303, 403, 422, 429}
    assert Enquiry.objects.count() == FREE_PER_NETWORK
    assert rows() == rows_before | {Enquiry._meta.db_table: FREE_PER_NETWORK}
    assert files(*folders) == files_before

    assert write(reader, page, "203.0.113.7").status_code == 303, "another network, at once"
    asked, taken = write_as_a_family(reader, page, machine.address)
    assert (asked.status_code, taken.status_code) == (429, 303), "the machine’s network, with work"
    assert Enquiry.objects.count() == FREE_PER_NETWORK + 2


def test_a_network_that_sends_too_much_is_told_to_call(make, reader, monkeypatch):
    monkeypatch.setattr(guards, "MOST_PER_NETWORK", FREE_PER_NETWORK)
    cache.clear()
    machine = Machine(make(EnquiryPage))
    for _ in range(FREE_PER_NETWORK):
        machine.post(fresh_seal(machine.page))
    told = write(reader, machine.page, machine.address)
    assert told.status_code == 429
    assert "Please call us" in told.content.decode()
    assert told.context["form"].work is None


def test_one_seal_is_one_enquiry_however_often_it_is_sent(make):
    cache.clear()
    machine = Machine(make(EnquiryPage))
    replayed = fresh_seal(machine.page)
    assert {machine.post(replayed) for _ in range(100)} == {303}
    assert Enquiry.objects.count() == 1
