"""A number changed once is changed everywhere: every page of the demo site, and all that machines read."""

import re
from urllib.parse import urlsplit

import pytest

from contacts.models import Contact

from .test_demo import CAR_T, demo  # noqa: F401  # a fixture

OLD = re.compile(r"617\D{0,3}919\D{0,3}7008")
NEW = re.compile(r"617\D{0,3}555\D{0,3}0177")
STARTS = ["/", "/es/", "/ar/"]
OTHERS = [
    "search/?q=Colleen",
    "search/titles.json",
    "offline/",
    "no-such-page/",
    "llms.txt",
    "stories.atom",
    "site.webmanifest",
]
AT_THE_ROOT = ["/sitemap.xml", "/robots.txt", "/sw.js"]


@pytest.fixture
def colleen(demo, db):  # noqa: F811
    return Contact.objects.get(name="Colleen Dansereau", locale__language_code="en")


def every_address(reader):
    """Return the path of all that a reader or a machine can ask for."""
    sitemap = reader.get("/sitemap.xml").content.decode()
    pages = {urlsplit(one).path for one in re.findall(r"<loc>([^<]+)</loc>", sitemap)}
    assert {CAR_T, f"/es{CAR_T}", f"/ar{CAR_T}"} <= pages
    cards = {f"/contacts/{contact.pk}.vcf" for contact in Contact.objects.all()}
    return {*pages, *cards, *AT_THE_ROOT, *(start + one for start in STARTS for one in OTHERS)}


def naming(number, addresses, reader):
    """Return those of some addresses at which a number stands, in whatever form."""
    return {one for one in addresses if number.search(reader.get(one).content.decode())}


def test_one_change_reaches_everything(reader, colleen):
    addresses = every_address(reader)
    before = naming(OLD, addresses, reader)
    assert {CAR_T, "/contact/", "/offline/", f"/contacts/{colleen.pk}.vcf"} <= before
    assert {f"{start}search/?q=Colleen" for start in STARTS} <= before
    colleen.phones = [("phone", {"number": "+16175550177"})]
    colleen.save_revision().publish()
    assert not naming(OLD, addresses, reader)
    assert naming(NEW, addresses, reader) == before
    shown = reader.get(CAR_T).content.decode()
    assert 'class="btn" href="tel:+16175550177"' in shown
    assert '"telephone":"617-555-0177"' in shown
