"""Nothing is lost and nothing doubled, whatever is killed: servers, their workers, the mail command.

`make bench-enquiries` does the same with 1,000 submissions and prints its figures.
"""

import os
import random
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPException
from itertools import cycle
from signal import SIGKILL
from threading import Event, Lock, Thread
from time import perf_counter, sleep
from urllib.parse import parse_qs, urlsplit

import pytest
from django.utils import timezone

from contacts.enquiries.models import Enquiry
from contacts.enquiries.receiving import reference_in
from pages.models import EnquiryPage

from .enquiries import WRITTEN, opened_before, send
from .mail_server import MailServer
from .production import Server, environment, manage

pytestmark = pytest.mark.django_db(transaction=True)

SENT = int(os.environ.get("SUBMISSIONS", "200"))
PAGES = 25  # so that none of them takes so much that it asks for work
WEB_KILLS = 24
MAIL_KILLS = max(4, SENT // 80)


class Families:
    """Those who write, each until it is told a reference; on the way there servers are killed."""

    def __init__(self, servers, pages, chance):
        self.servers, self.chance, self.lock = servers, chance, Lock()
        self.forms = [(opened_before(pages[n % len(pages)]), n) for n in range(SENT)]
        self.paths = [page.get_url() for page in pages]
        self.told, self.answers, self.kills = {}, Counter(), Counter()
        self.moments = set(chance.sample(range(SENT * 9 // 10), WEB_KILLS))

    def write(self, form):
        """Send a form; where no server answers it, to the other one, as a proxy does."""
        seal, number = form
        written = WRITTEN | {"seal": seal, "name": f"Family {number}"}
        written["email"] = f"family-{number}@example.org"
        path, network = self.paths[number % len(self.paths)], f"10.{number >> 8}.{number & 255}"
        for server in cycle(self.chance.sample(self.servers, 2)):
            try:
                answer = server.post(path, written, network)
            except (OSError, HTTPException):
                self.answers["none"] += 1
                sleep(0.05)
                continue
            self.answers[answer.status] += 1
            if answer.status < 500:
                return self.note(number, answer)

    def note(self, number, answer):
        """Keep what a family was told, and kill something now and then."""
        assert answer.status == 303, answer.text
        receipt = parse_qs(urlsplit(answer.headers["Location"]).query)["sent"][0]
        with self.lock:
            self.told[number] = reference_in(receipt)
            if len(self.told) in self.moments:
                self.kill(self.chance.choice(self.servers))

    def kill(self, server):
        if self.chance.random() < 0.75:
            self.kills["worker"] += 1
            server.kill_worker(self.chance)
        else:
            self.kills["server"] += 1
            server.kill()
            server.start()


class Post:
    """The timer that sends mails, again and again; what it starts is killed in the middle of mails."""

    def __init__(self, chance):
        self.chance, self.kills, self.heard = chance, 0, 0
        # Four commands make a mail: somewhere in it, in some of them.
        self.moments = set(chance.sample(range(SENT * 4), MAIL_KILLS))
        self.process, self.is_over = None, Event()

    def hears(self, _verb):
        self.heard += 1
        if self.heard in self.moments:
            self.kills += 1
            self.process.kill()

    def run(self, environment):
        """Send what is due; return how the command ended."""
        self.process = manage(environment, "send_enquiry_mails")
        return self.process.wait()

    def run_always(self, environment):
        while not self.is_over.is_set():
            self.run(environment)


def make_due():
    """Move to now all mails that wait for their next trial; return how many there are."""
    names = ("notify_at", "acknowledge_at")
    waiting = [(name, Enquiry.objects.filter(**{f"{name}__isnull": False})) for name in names]
    return sum(enquiries.update(**{name: timezone.now()}) for name, enquiries in waiting)


def test_what_was_acknowledged_is_stored_once_and_every_mail_is_sent(make, tmp_path):
    chance, started = random.Random(20), perf_counter()
    pages = [make(EnquiryPage) for _ in range(PAGES)]
    post = Post(chance)
    with MailServer(post.hears) as mails:
        surroundings = environment(tmp_path, mails.server_address[1])
        servers = [Server(surroundings, "--log-level", "critical") for _ in range(2)]
        timer = Thread(target=post.run_always, args=[surroundings])
        timer.start()
        try:
            families = Families(servers, pages, chance)
            with ThreadPoolExecutor(8) as crowd:
                list(crowd.map(families.write, families.forms))
        finally:
            post.is_over.set()
            for server in servers:
                server.kill()
            timer.join()
        seconds = perf_counter() - started
        while make_due():
            post.run(surroundings)
    told = families.told
    stored = {
        int(enquiry.answers["name"].removeprefix("Family ")): enquiry.reference
        for enquiry in Enquiry.objects.all()
    }
    wanted = [(f"family-{number}@example.org", reference) for number, reference in stored.items()]
    wanted += [("reader@example.org", reference) for reference in stored.values()]
    sent = Counter(mails.references)
    print(
        f"\n{SENT} submissions by 8 at once in {seconds:.0f} s; answers {dict(families.answers)};"
        f" kill -9: {dict(families.kills)}, mail command {post.kills};"
        f" lost {len(told.keys() - stored.keys())}, doubled {Enquiry.objects.count() - len(told)};"
        f" mails {sent.total()} of {len(wanted)}, lost {len(set(wanted) - set(sent))}"
    )
    assert Enquiry.objects.count() == SENT
    assert stored == told
    assert set(sent) == set(wanted)
    assert families.kills.total() == WEB_KILLS
    assert post.kills == MAIL_KILLS


def test_killed_between_sending_and_noting_a_mail_is_sent_again(make, reader, tmp_path, settings):
    """Rather twice than never."""
    settings.SEND_AT_ONCE = False
    send(reader, make(EnquiryPage), {"name": "Wanda", "phone": "617-555-0187"})
    post = Post(random.Random())

    def kill_at_first_goodbye(verb):
        if verb == b"QUIT" and not post.kills:
            post.kills += 1
            post.process.kill()

    with MailServer(kill_at_first_goodbye) as mails:
        surroundings = environment(tmp_path, mails.server_address[1])
        assert post.run(surroundings) == -SIGKILL
        assert len(mails.kept) == 1
        assert post.run(surroundings) == 0
        assert len(mails.kept) == 1, "not before its time"
        while make_due():
            post.run(surroundings)
        assert len(mails.kept) == 2
        assert len({*mails.references}) == 1
