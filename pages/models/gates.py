"""What the law and good manners ask of a page before families see it.

The form of a page asks most of it, too; here it is asked whatever way a page is published.
"""

import re
from itertools import groupby
from operator import attrgetter

from django.utils.formats import date_format
from django.utils.html import strip_tags
from django.utils.translation import gettext as _
from wagtail.images.blocks import ImageBlock

from contacts.at_hand import at_hand

from ..blocks.body import stored_blocks
from ..blocks.care import BenefitsAndRisks
from ..blocks.loading import named_by, values_of
from ..blocks.media import Video
from .facts import Fact
from .media import SiteImage
from .obstacles import Obstacle

BENEFITS = re.compile(r"\bbenefits?\b|\bbeneficios?\b|فوائد|فائدة", re.IGNORECASE)
RISKS = re.compile(r"\brisks?\b|\briesgos?\b|مخاطر|خطر", re.IGNORECASE)


def gates(page):
    """Return what facts, pictures, videos and risks keep a page from being published."""
    stored = list(stored_blocks(page.body))
    return [
        *facts_to_renew(stored),
        *pictures_to_mend(page, stored),
        *pictures_to_describe(stored),
        *videos_to_complete(stored),
        *lists_to_complete(stored),
    ]


def named_in(stored, model):
    """Return `(title, id, primary key)` for each thing of a model that some stored blocks name."""
    return [
        (one.title, one.key, key)
        for one in stored
        for kind, key in dict.fromkeys(named_by(one.block, one.value))
        if kind is model and key is not None
    ]


def in_bulk(model, named):
    """Return what is named by primary key; asks only for what isn’t at hand."""
    keys = {key for *_place, key in named}
    known = at_hand(model)
    return known if known.keys() >= keys else model.objects.in_bulk(keys)


def facts_to_renew(stored):
    """Yield an obstacle for each fact that is good no more, or that families would not see."""
    named = named_in(stored, Fact)
    facts = in_bulk(Fact, named)
    for title, place, key in named:
        fact = facts.get(key)
        names = {"fact": fact and fact.name, "section": title}
        if fact and not fact.live:
            message = _(
                "The fact “%(fact)s” in “%(section)s” isn’t published. A clinician does it."
            )
            yield Obstacle(message % names, place)
        elif fact and fact.is_expired:
            message = _(
                "The fact “%(fact)s” in “%(section)s” was good until %(day)s. Renew it under "
                "Facts, or take it out."
            )
            yield Obstacle(message % {**names, "day": date_format(fact.expires_on)}, place)


def pictures_to_mend(page, stored):
    """Yield an obstacle for each picture of which nobody said whose it is, or who agreed to it."""
    named = [(_("Picture"), "picture", page.picture_id)] if page.picture_id else []
    named += named_in(stored, SiteImage)
    pictures = in_bulk(SiteImage, named)
    for title, place, key in named:
        picture = pictures.get(key)
        names = {"picture": picture and picture.title, "section": title}
        if picture and not picture.is_credited:
            message = _(
                "Whose work is the picture “%(picture)s” in “%(section)s”? Give it a credit or a "
                "licence under Images."
            )
            yield Obstacle(message % names, place)
        if picture and not picture.is_agreed_to:
            message = _(
                "A person can be recognized in the picture “%(picture)s” in “%(section)s”. Say under "
                "Images where their consent is kept, or take it out."
            )
            yield Obstacle(message % names, place)


def pictures_to_describe(stored):
    """Yield an obstacle for each picture that says nothing to who can’t see it."""
    for one in stored:
        for picture in values_of(one.block, one.value, ImageBlock):
            is_told = picture.get("alt_text") or picture.get("decorative")
            if picture.get("image") and not is_told:
                message = _("Say what the picture in “%s” shows, or that it is decorative.")
                yield Obstacle(message % one.title, one.key)


def videos_to_complete(stored):
    """Yield an obstacle for each video that somebody can’t hear or can’t see."""
    for one in stored:
        if not isinstance(one.block, Video):
            continue
        if one.value.get("video") and not one.value.get("captions"):
            message = _("The video in “%s” has no captions. Choose a .vtt file.")
            yield Obstacle(message % one.title, one.key)
        if not strip_tags(one.value.get("transcript") or "").strip():
            message = _("The video in “%s” has no transcript. Write what is said and shown.")
            yield Obstacle(message % one.title, one.key)


def lists_to_complete(stored):
    """Yield an obstacle for each list of benefits without risks, or of risks without benefits."""
    for one in stored:
        if isinstance(one.block, BenefitsAndRisks):
            value = one.block.to_python(one.value)
            if not (value.possible_benefits and value.possible_risks):
                message = _("“%s” needs possible benefits and possible risks, side by side.")
                yield Obstacle(message % one.title, one.key)


def benefits_alone(body):
    """Yield an obstacle for each section of a body whose headings speak of benefits and of no risks."""
    for section, group in groupby(stored_blocks(body), attrgetter("section")):
        blocks = list(group)
        headings = " ".join([blocks[0].heading, *(one.own_heading for one in blocks)])
        has_risks = RISKS.search(headings) or any(
            isinstance(one.block, BenefitsAndRisks) for one in blocks
        )
        if BENEFITS.search(headings) and not has_risks:
            message = _(
                "“%s” speaks of benefits. Say the risks beside them, in a block “Benefits and risks”."
            )
            yield Obstacle(message % blocks[0].title, section)
