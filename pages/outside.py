"""Asking other hosts, politely, whether an address of theirs works.

One request at a time, with a pause between two to the same host; only the head of an answer is
read; nothing inside a network is asked, whatever a name or a redirect says. See docs/decisions/links.md.
"""

import http.client
import ipaddress
import socket
import ssl
import threading
import time
from contextlib import closing, suppress
from dataclasses import dataclass, field
from urllib.parse import quote, urljoin, urlsplit

from django.conf import settings
from django.utils.translation import gettext as _

MOST_REDIRECTS = 5
SECONDS = 10  # for one step of an answer
MOST_SECONDS = 30  # for all of it
KEPT = "/:?=&%~+!$,;'@()*[]"  # what an address may hold as it is
# Somebody is there and lets in no machines, or not so many: a family's browser will get on.
ANSWERS_PEOPLE = {401, 402, 403, 405, 406, 407, 429, 451, 999}
REDIRECTS = {301, 302, 303, 307, 308}


class Unreachable(Exception):
    """An address can't be asked, or doesn't answer as it should; says why in an editor's words."""


class Connection(http.client.HTTPConnection):
    """A connection to the very number that was looked at, whatever the name means a moment later."""

    def __init__(self, parts, number):
        self.number, self.is_secret = number, parts.scheme == "https"
        super().__init__(as_ascii(parts.hostname), port_of(parts), timeout=SECONDS)

    def connect(self):
        self.sock = socket.create_connection((self.number, self.port), self.timeout)
        if self.is_secret:
            context = ssl.create_default_context()
            self.sock = context.wrap_socket(self.sock, server_hostname=self.host)

    def give_up(self):
        with suppress(OSError, AttributeError):
            self.sock.shutdown(socket.SHUT_RDWR)


def as_ascii(host):
    return host if host.isascii() else host.encode("idna").decode()


def port_of(parts):
    return parts.port or (443 if parts.scheme == "https" else 80)


def number_of(parts):
    """Return the IP address of a host; raises `Unreachable` if any of its is inside a network."""
    try:
        found = socket.getaddrinfo(
            as_ascii(parts.hostname), port_of(parts), type=socket.SOCK_STREAM
        )
    except (OSError, UnicodeError) as error:
        raise Unreachable(_("there is no such site")) from error
    numbers = [one[4][0] for one in found]
    if not all(map(is_public, numbers)):
        raise Unreachable(_("it is inside a network, where families can’t go"))
    return numbers[0]


def is_public(number):
    """Return whether an IP address is one of the open internet."""
    address = ipaddress.ip_address(number.partition("%")[0])
    address = getattr(address, "ipv4_mapped", None) or address
    return address.is_global and not address.is_multicast


def status_of(method, parts, number):
    """Return what a host answers to a request: its status, and where it sends on to."""
    connection = Connection(parts, number)
    target = quote(parts.path or "/", KEPT) + (
        f"?{quote(parts.query, KEPT)}" if parts.query else ""
    )
    watch = threading.Timer(MOST_SECONDS, connection.give_up)
    watch.start()
    headers = {"User-Agent": f"Link check of {settings.BASE_URL}", "Accept": "*/*"}
    try:
        with closing(connection):
            connection.request(method, target, headers=headers)
            answer = connection.getresponse()
            return answer.status, answer.getheader("Location")
    except ssl.SSLError as error:
        raise Unreachable(_("its certificate is not good")) from error
    except TimeoutError as error:
        raise Unreachable(_("no answer in time")) from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise Unreachable(_("no answer")) from error
    finally:
        watch.cancel()


@dataclass
class Asker:
    """Asks addresses one after the other, with a pause between two requests to one host.

    `number_of` says which number to call for the parts of an address, or refuses.
    """

    pause: float
    number_of: callable = number_of
    asked_at: dict = field(default_factory=dict)

    def ask(self, address):
        """Ask whether an address works; raises `Unreachable`, with the reason, where it doesn't."""
        for _step in range(MOST_REDIRECTS + 1):
            status, onward = self.answer(address)
            if status not in REDIRECTS or not onward:
                return must_be_good(status)
            address = urljoin(address, onward)
        raise Unreachable(_("it leads round in a circle"))

    def answer(self, address):
        """Ask for the head alone, then, if that isn't answered well, as a browser does."""
        status, onward = self.request("HEAD", address)
        if status >= 400:
            status, onward = self.request("GET", address)
        return status, onward

    def request(self, method, address):
        try:
            parts = urlsplit(address, scheme="https")
            is_web = parts.scheme in {"http", "https"} and parts.hostname and port_of(parts)
        except ValueError:
            is_web = False
        if not is_web:
            raise Unreachable(_("this is no address"))
        self.wait_for(parts.hostname)
        try:
            return status_of(method, parts, self.number_of(parts))
        finally:
            self.asked_at[parts.hostname] = time.monotonic()

    def wait_for(self, host):
        if host in self.asked_at:
            time.sleep(max(0, self.asked_at[host] + self.pause - time.monotonic()))


def must_be_good(status):
    if status >= 400 and status not in ANSWERS_PEOPLE:
        raise Unreachable(_("it answers %(status)s") % {"status": status})


def ask_all(records, asker):
    """Ask the address of each record, and keep what it answered."""
    for record in records:
        try:
            asker.ask(record.address)
        except Unreachable as error:
            record.failed(error)
        else:
            record.answered()
        record.save()
