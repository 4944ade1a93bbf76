"""`manage.py load_demo`: the demo site, in an empty database."""

import copy
import re
import sys
from collections import defaultdict
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

import willow
from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.files import File
from django.core.management.base import BaseCommand
from django.db import transaction
from django.utils import timezone
from django.utils.translation import override
from tqdm import tqdm
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter
from wagtail.blocks import RichTextBlock
from wagtail.models import Locale, Page, Site

from contacts.models import Contact, Inbox
from pages import models
from pages.blocks.loading import BLOCK_KEY, leaves, with_texts
from pages.demo.content import (
    arabic,
    conditions,
    contacts,
    enquiries,
    facts,
    glossary,
    programs,
    spanish,
    standard,
    stories,
    team,
)
from pages.demo.links import TermLinks
from pages.models import (
    Authorization,
    Fact,
    GlossaryTerm,
    HomePage,
    SiteDocument,
    SiteImage,
    SiteMedia,
    SiteSettings,
)
from pages.models.sign_off import sign

DEMO = Path(__file__).resolve().parent.parent.parent / "demo"
SAMPLE_REVIEW = "Sample review of the demo (invented)"
LICENCE = "Drawn for this project, MIT licence"
YEAR = timedelta(days=365.25)
MIRRORED = ("hero-", "step-", "story-")
RELATIONS = {
    "conditions": "condition_relations",
    "team": "team_relations",
    "stories": "story_relations",
    "contacts": "contact_relations",
}
REFERENCE = re.compile(
    r"\b(image|document|video|contact|inbox|page|term|fact|authorization):([\w./-]+)"
)


class Command(BaseCommand):
    """Builds the demo site through the models; does nothing where there is a site already.

    All of it is one transaction: killed halfway, it leaves an empty database, and some files
    that nothing names.
    """

    help = "Load the demo site into an empty database."

    def handle(self, *args, **options):
        if HomePage.objects.exists():
            self.stdout.write("There is a site already; nothing to load.")
            return
        with transaction.atomic(), override("en"):
            Builder(progress=self.progress).build()

    def progress(self, things, label):
        return tqdm(list(things), desc=label, file=sys.stderr, leave=False, ncols=80)


class Builder:
    """Makes everything in the order in which things refer to each other."""

    def __init__(self, progress):
        self.progress = progress
        self.made = {}  # what references like "contact:dansereau" mean
        self.locales = {locale.language_code: locale for locale in Locale.objects.all()}
        # What texts call each term, by language: `{"en": {words: primary key}}`.
        self.term_words = defaultdict(dict)

    def build(self):
        self.make_files()
        for data in self.progress(contacts.CONTACTS, "contacts"):
            self.made[f"contact:{data['key']}"] = self.make_contact(data)
        for data in enquiries.INBOXES:
            self.made[f"inbox:{data['key']}"] = self.make_inbox(data)
        for data in self.progress(glossary.TERMS, "glossary"):
            term = GlossaryTerm(locale=self.locales["en"])
            self.made[f"term:{data['key']}"] = self.written_term(term, data)
        for data in stories.AUTHORIZATIONS:
            self.made[f"authorization:{data['reference']}"] = make_authorization(data)
        for data in facts.FACTS:
            fact = Fact(locale=self.locales["en"])
            self.made[f"fact:{data['key']}"] = written_fact(fact, data)
        home = self.make_home()
        pages = [
            *standard.PAGES,
            *enquiries.ENGLISH,
            *conditions.CONDITIONS,
            *team.TEAM,
            *stories.STORIES,
            *programs.PROGRAMS,
        ]
        # First every page with its own fields, then what they say and name: they name each other.
        for data in self.progress(pages, "pages"):
            self.add_page(data, home)
        for data in self.progress([standard.HOME, *pages], "contents"):
            self.fill_page(self.made[f"page:{data['path']}"], data)
        self.make_settings()
        self.translate_all("es", spanish)
        self.translate_all("ar", arabic)

    def make_files(self):
        art = [path for path in sorted((DEMO / "art").iterdir()) if path.suffix in {".svg", ".jpg"}]
        for path in self.progress(art, "pictures"):
            self.made[f"image:{path.stem}"] = make_image(path)
        for path in [
            *sorted((DEMO / "art").glob("*.vtt")),
            *sorted((DEMO / "content/files").iterdir()),
        ]:
            self.made[f"document:{path.name}"] = make_document(path)
        self.made["video:car-t"] = make_video(DEMO / "art/car-t.mp4")

    def make_contact(self, data):
        fields = {name: self.resolved(value) for name, value in data.items() if name != "key"}
        # Invented, like the contacts, and recent whenever the demo is loaded.
        verified_on = timezone.localdate() - timedelta(days=30)
        contact = Contact(locale=self.locales["en"], verified_on=verified_on, **fields)
        contact.full_clean(exclude=["translation_key"])
        contact.save()
        contact.save_revision().publish()
        return contact

    def make_inbox(self, data):
        """Make an inbox that an invented coordinator reads, who can't sign in."""
        fields = {name: self.resolved(value) for name, value in data.items() if name != "key"}
        inbox = Inbox.objects.create(**fields)
        reader, _is_new = get_user_model().objects.get_or_create(
            username="coordinator",
            defaults={
                "email": "coordinator@example.org",
                "first_name": "Casey",
                "last_name": "Sample",
            },
        )
        reader.groups.set(Group.objects.filter(name="Enquiry readers"))
        inbox.members.add(reader)
        return inbox

    def written_term(self, term, data):
        """Publish a term of the glossary with its words, and note what texts call it."""
        for name in ("term", "say_it_like", "meaning", "other_names"):
            setattr(term, name, data.get(name, ""))
        term.full_clean(exclude=["translation_key"])
        term.save()
        term.save_revision().publish()
        plain = re.sub(r" \(.*\)$", "", term.term)
        words = dict.fromkeys([plain, *data.get("forms", [])], term.pk)
        self.term_words[term.language_code] |= words
        return term

    def make_home(self):
        root = Page.get_first_root_node()
        home = HomePage(title=standard.HOME["title"], slug="home", locale=self.locales["en"])
        welcome = root.get_children().filter(slug="home").first()
        if welcome:
            # Wagtail's own welcome page.
            welcome.slug = "welcome"
            welcome.save()
        root.add_child(instance=home)
        address = urlsplit(settings.BASE_URL)
        Site.objects.update_or_create(
            is_default_site=True,
            defaults={
                "hostname": address.hostname,
                "port": address.port or (443 if address.scheme == "https" else 80),
                "root_page": home,
                "site_name": "Demo",
            },
        )
        if welcome:
            welcome.delete()
        self.made["page:/"] = home
        return home

    def add_page(self, data, home):
        """Make a page with its own words; what it refers to may not be made yet."""
        parent_path, _slash, slug = data["path"].rstrip("/").rpartition("/")
        parent = self.made[f"page:{parent_path}/"]
        words = {
            name: self.resolved(value)
            for name, value in own_fields(data).items()
            if not is_reference(value) or value in self.made
        }
        page = getattr(models, data["type"])(slug=slug, locale=home.locale, **words)
        parent.add_child(instance=page)
        parent.refresh_from_db()
        self.made[f"page:{data['path']}"] = page

    def fill_page(self, page, data):
        """Publish a page with all that it refers to."""
        for name, value in own_fields(data).items():
            setattr(page, name, self.resolved(value))
        for name in RELATIONS.keys() & data.keys():
            self.relate(page, RELATIONS[name], data[name])
        page.body = typed(self.stored(page.body.stream_block, self.with_terms(page, data)))
        page.full_clean()
        revision = page.save_revision()
        if page.is_health:
            sign(revision.as_object(), None, name=SAMPLE_REVIEW)
        revision.publish()

    def with_terms(self, page, data):
        """Return a page's body with links to the glossary, which clinicians do not need."""
        body = data.get("body", [])
        if data.get("for_clinicians"):
            return body
        links = TermLinks(self.term_words[page.language_code], page.title)
        return links.written(page.body.stream_block, body)

    def relate(self, page, name, references):
        relation = getattr(page, name)
        relation.set(
            [
                relation.model(sort_order=place, target=self.made[to])
                for place, to in enumerate(references)
            ]
        )

    def resolved(self, value):
        return self.made[value] if is_reference(value) else value

    def stored(self, block, value):
        """Return a body written as in `content/` as a value that has gone through the database."""
        return block.to_python(block.get_prep_value(block.normalize(self.with_keys(value))))

    def with_keys(self, value):
        """Return a value with every reference in it replaced by the object, or its key in HTML."""
        if isinstance(value, dict):
            return {name: self.with_keys(one) for name, one in value.items()}
        if isinstance(value, (list, tuple)):
            return type(value)(self.with_keys(one) for one in value)
        if isinstance(value, str):
            if is_reference(value):
                # A copy: a picture carries the alternative text of the place that it stands in.
                return copy.copy(self.made[value])
            return REFERENCE.sub(
                lambda match: str(self.made[match[0]].pk) if match[0] in self.made else match[0],
                value,
            )
        return value

    def make_settings(self):
        site = Site.objects.get(is_default_site=True)
        site_settings = SiteSettings.for_site(site)
        for name, value in standard.SETTINGS.items():
            stream = getattr(site_settings, name)
            setattr(
                site_settings,
                name,
                self.with_keys(value) if hasattr(stream, "stream_block") else self.resolved(value),
            )
        site_settings.full_clean()
        site_settings.save()

    def translate_all(self, language_code, words):
        """Make the contacts, terms, facts and pages that a module of `content/` has in its language."""
        locale = self.locales[language_code]
        for data in words.CONTACTS:
            self.translate_contact(self.made[f"contact:{data['key']}"], locale, data)
        for data in words.TERMS:
            term = self.made[f"term:{data['key']}"].copy_for_translation(locale)
            self.written_term(term, data)
        for data in words.FACTS:
            written_fact(self.made[f"fact:{data['key']}"].copy_for_translation(locale), data)
        pages = [*words.PAGES, *enquiries.TRANSLATED[language_code]]
        for data in self.progress(pages, language_code):
            original = self.made[f"page:{data['path'].removeprefix(f'/{language_code}')}"]
            page = original.copy_for_translation(locale)
            page.title = data["title"]
            self.fill_page(page, data)

    def translate_contact(self, contact, locale, data):
        translation = contact.copy_for_translation(locale)
        for name, value in data.items():
            if name != "key":
                setattr(translation, name, value)
        translation.live, translation.has_unpublished_changes = True, False
        translation.save()


def written_fact(fact, data):
    """Publish a fact with what it says."""
    for name, value in data.items():
        if name != "key":
            setattr(fact, name, value)
    fact.full_clean(exclude=["translation_key"])
    fact.save()
    fact.save_revision().publish()
    return fact


def typed(body):
    """Return a body whose texts are as the admin's editor writes them, so that saving its form changes nothing."""
    raw = body.get_prep_value()
    texts = {
        html: as_editor_writes(leaf, html)
        for leaf, html in leaves(body.stream_block, raw)
        if isinstance(leaf, RichTextBlock)
    }
    return body.stream_block.to_python(with_texts(raw, texts))


def as_editor_writes(block, html):
    editor = ContentstateConverter(block.features)
    for _pass in range(2):  # the second may put a space outside that the first left in bold words
        html = BLOCK_KEY.sub("", editor.to_database_format(editor.from_database_format(html)))
    return html


def own_fields(data):
    """Return the fields of a page that are neither its place nor its relations nor its body."""
    others = {"path", "type", "body", *RELATIONS}
    return {name: value for name, value in data.items() if name not in others}


def is_reference(value):
    """Return whether a value stands for something else that the demo site makes."""
    return isinstance(value, str) and bool(REFERENCE.fullmatch(value))


def make_authorization(data):
    today = timezone.localdate()
    authorization = Authorization(
        reference=data["reference"],
        signer=data["signer"],
        covers_name=True,
        covers_picture=True,
        covers_diagnosis=True,
        on_website=True,
        signed_on=today,
        expires_on=today + 3 * YEAR,
        turns_18_on=today + data["years_to_18"] * YEAR,
    )
    authorization.full_clean()
    authorization.save()
    return authorization


def make_image(path):
    with path.open("rb") as file:
        width, height = willow.Image.open(file).get_size()
        image = SiteImage(
            title=path.stem.replace("-", " ").capitalize(),
            file=File(file, name=path.name),
            width=width,
            height=height,
            licence=LICENCE,
            mirrored=path.stem.startswith(MIRRORED),
        )
        image.save()
    image.make_renditions()
    return image


def make_document(path):
    with path.open("rb") as file:
        document = SiteDocument(
            title=path.stem.replace("-", " ").capitalize(),
            file=File(file, name=path.name),
            file_size=path.stat().st_size,
            licence=LICENCE,
        )
        document.save()
    return document


def make_video(path):
    with path.open("rb") as file:
        video = SiteMedia(
            title="How CAR T-cell therapy works", type="video", duration=24, width=960, height=540,
            file=File(file, name=path.name), licence=LICENCE,
        )  # fmt: skip
        video.save()
    return video
