"""`manage.py load_demo`: the demo site, in an empty database."""

import copy
import re
import sys
from pathlib import Path
from urllib.parse import urlsplit

import willow
from django.conf import settings
from django.core.files import File
from django.core.management.base import BaseCommand
from django.db import transaction
from django.utils.translation import override
from tqdm import tqdm
from wagtail.models import Locale, Page, Site

from contacts.models import Contact
from pages import models
from pages.demo.content import conditions, contacts, programs, spanish, standard, stories, team
from pages.models import HomePage, SiteDocument, SiteImage, SiteMedia, SiteSettings

DEMO = Path(__file__).resolve().parent.parent.parent / "demo"
LICENCE = "Drawn for this project, MIT licence"
MIRRORED = ("hero-", "step-", "story-")
RELATIONS = {
    "conditions": "condition_relations",
    "team": "team_relations",
    "stories": "story_relations",
    "contacts": "contact_relations",
}
REFERENCE = re.compile(r"\b(image|document|video|contact|page):([\w./-]+)")


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
        self.english = Locale.objects.get(language_code="en")
        self.spanish = Locale.objects.get(language_code="es")

    def build(self):
        self.make_files()
        for data in self.progress(contacts.CONTACTS, "contacts"):
            self.made[f"contact:{data['key']}"] = self.make_contact(data)
        home = self.make_home()
        pages = [
            *standard.PAGES,
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
        self.make_spanish()

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
        contact = Contact(locale=self.english, **fields)
        contact.full_clean(exclude=["translation_key"])
        contact.save()
        contact.save_revision().publish()
        return contact

    def make_home(self):
        root = Page.get_first_root_node()
        home = HomePage(title=standard.HOME["title"], slug="home", locale=self.english)
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
        words = {name: value for name, value in own_fields(data).items() if not is_reference(value)}
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
        page.body = self.stored(page.body.stream_block, data.get("body", []))
        page.full_clean()
        page.save_revision().publish()

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

    def make_spanish(self):
        for data in self.progress(spanish.CONTACTS, "Spanish"):
            original = self.made[f"contact:{data['key']}"]
            self.translate(original, data)
        for data in spanish.PAGES:
            original = self.made[f"page:{data['path'].removeprefix('/es')}"]
            page = original.copy_for_translation(self.spanish)
            page.title = data["title"]
            self.fill_page(page, data)

    def translate(self, contact, data):
        copy = contact.copy_for_translation(self.spanish)
        for name, value in data.items():
            if name != "key":
                setattr(copy, name, value)
        copy.live = True
        copy.save()


def own_fields(data):
    """Return the fields of a page that are neither its place nor its relations nor its body."""
    others = {"path", "type", "body", *RELATIONS}
    return {name: value for name, value in data.items() if name not in others}


def is_reference(value):
    """Return whether a value stands for something else that the demo site makes."""
    return isinstance(value, str) and bool(REFERENCE.fullmatch(value))


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
