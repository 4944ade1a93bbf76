"""What keeps machines from filling an inbox, and lets every family through.

No puzzle, no third party, no cookie: see docs/decisions/enquiries.md.
"""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID, uuid4

from altcha import ChallengeOptionsV1, create_challenge_v1, verify_solution_v1
from django.conf import settings
from django.core import signing
from django.core.cache import cache
from django.utils import timezone
from django.utils.crypto import salted_hmac

from program_site.requests import counted, network_key, network_of

SALT = "contacts.enquiries"
SOONEST = 2  # seconds: nobody reads the form and fills it in faster
LATEST = 24 * 3600  # seconds
FREE_PER_NETWORK = 10  # an hour, to one page; then a proof of work is asked for
FREE_PER_PAGE = 60
MOST_PER_NETWORK = 60
HARDEST_PROOF = 100_000  # tries: about two seconds on a phone


@dataclass
class Seal:
    """What a form carries so that we know it again: a token of its own, and when we made it."""

    token: UUID
    age: float  # seconds

    @property
    def is_old(self):
        """Whether the form was open since yesterday."""
        return self.age > LATEST

    @property
    def is_hasty(self):
        """Whether nobody could have filled in the form so fast."""
        return self.age < SOONEST

    @staticmethod
    def make(form):
        """Return a new seal, as text, for a form that is called by a page and what it asks."""
        return signing.TimestampSigner(salt=SALT).sign(f"{form}-{uuid4().hex}")

    @classmethod
    def read(cls, text, form):
        """Return the seal that a form came with, None if we didn't make it for this form."""
        signer = signing.TimestampSigner(salt=SALT)
        try:
            made_for, _dash, token = signer.unsign(text).rpartition("-")
            made_at = signing.b62_decode(text.split(":")[-2])
        except signing.BadSignature:
            return None
        if made_for != form:
            return None
        return cls(UUID(token), timezone.now().timestamp() - made_at)


class Crowd:
    """How much was stored this hour, from one network and of one page.

    What was refused isn't counted, so a machine that is stopped stops nobody else.
    """

    def __init__(self, request, page_pk):
        network = network_of(request)
        key = network_key(network, SALT, page_pk)
        self.keys = [f"enquiry:{key}", f"enquiry:page:{page_pk}"]
        known = cache.get_many(self.keys)
        self.from_network, self.of_page = (known.get(key, 0) for key in self.keys)
        if not network:  # nobody knows whose they are
            self.from_network = 0

    def grow(self):
        """Count one more."""
        for key in self.keys:
            counted(key)

    @property
    def is_near_limit(self):
        return self.from_network >= FREE_PER_NETWORK or self.of_page >= FREE_PER_PAGE

    @property
    def is_over_limit(self):
        return self.from_network >= MOST_PER_NETWORK


def proof_key(token):
    """Return the key that signs the work of one form, so that its proof is good for no other."""
    return salted_hmac(SALT, f"{token.hex} {settings.SECRET_KEY}").hexdigest()


def new_work(token):
    """Return the work that a browser has to do for a form: ALTCHA's challenge, as a dict."""
    options = ChallengeOptionsV1(
        algorithm="SHA-256",
        max_number=HARDEST_PROOF,
        hmac_key=proof_key(token),
        expires=timezone.now() + timedelta(seconds=LATEST),
    )
    return create_challenge_v1(options).to_dict()


def is_done(proof, token):
    """Say whether a browser did the work for a form."""
    try:
        return verify_solution_v1(proof, proof_key(token), check_expires=True)[0]
    except (AttributeError, RecursionError, TypeError, ValueError):  # what was sent is anybody's
        return False
