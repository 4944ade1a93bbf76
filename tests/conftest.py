"""What tests are made of: a site, pages of every type, and a body with every block."""

import copy
import os
from datetime import timedelta
from importlib import import_module

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.core.management import call_command
from django.test import Client, override_settings
from django.utils import timezone
from django.utils.translation import override
from pytest_django.live_server_helper import LiveServer
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Collection, Locale, Page, Site, get_page_models

from contacts.models import Contact, Inbox
from pages import models
from pages.blocks.body import Content
from pages.models.sign_off import sign


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config, items):
    """Put last what needs the demo site committed: other tests start from an empty database.

    What needs a Chromium or the HTML checker is left out without it; bootstrap.py then says so
    in its last lines.
    """
    items.sort(key=lambda item: "demo_server" in item.fixturenames)
    for marker, variable in (("browser", "CHROMIUM"), ("vnu", "VNU_JAR")):
        if not os.environ.get(variable):
            skip = pytest.mark.skip(reason=f"set {variable} to its path")
            for item in items:
                if marker in item.keywords:
                    item.add_marker(skip)


def have_roots():
    """Make what migrations make and a browser test's clean-up takes away: languages and roots."""
    for code in ("en", "es", "ar"):
        Locale.objects.get_or_create(language_code=code)
    if not Page.get_first_root_node():
        Page.add_root(title="Root", slug="root", locale=Locale.objects.get(language_code="en"))
    if not Collection.get_first_root_node():
        Collection.add_root(name="Root")


def have_roles():
    """Make the groups, their rights and the workflow as migrations do."""
    made_by = import_module("pages.migrations.0006_roles")
    made_by.add_roles(apps)
    made_by.add_workflow(apps)
    changed_by = import_module("pages.migrations.0008_roles")
    changed_by.give_rights_to_files(apps)
    changed_by.give_rights_to_collections(apps)
    changed_by.say_why(apps)
    import_module("pages.migrations.0009_patterns").add_pattern_rights(apps)
    import_module("pages.migrations.0010_together").add_rights(apps)
    import_module("pages.migrations.0012_stories").give_rights(apps)
    import_module("pages.migrations.0014_facts").add_rights(apps)
    import_module("pages.migrations.0017_enquiries").add_rights(apps)
    import_module("contacts.migrations.0007_inbox").add_readers(apps)


@pytest.fixture(autouse=True)
def english_words():
    """No test reads in the language that the one before asked for last."""
    with override("en"):
        yield


@pytest.fixture
def roots(db):
    """Languages and roots, whatever tests ran before."""
    have_roots()


@pytest.fixture
def roles(roots):
    """Groups and workflow as migrations make them, whatever tests ran before."""
    have_roles()


@pytest.fixture
def patterns(roots):
    """The patterns as migrations make them, whatever tests ran before."""
    import_module("pages.migrations.0009_patterns").add_patterns(apps)
    import_module("pages.migrations.0018_enquiry_patterns").add_patterns(apps)


@pytest.fixture(scope="session")
def demo_server(django_db_setup, django_db_blocker):
    """The demo site with a few places more, loaded and served once; its tests run last."""
    from .places import add_places

    with django_db_blocker.unblock(), override_settings(ROOT_URLCONF="tests.urls"):
        call_command("flush", verbosity=0, interactive=False)
        have_roots()
        have_roles()
        call_command("load_demo")
        add_places()
        server = LiveServer("localhost")
        yield server
        server.stop()
        call_command("flush", verbosity=0, interactive=False)


@pytest.fixture
def english(roots):
    return Locale.objects.get(language_code="en")


@pytest.fixture
def spanish(roots):
    return Locale.objects.get(language_code="es")


@pytest.fixture
def home(english):
    home = models.HomePage(title="Home", slug="start", locale=english, summary="Welcome.")
    Page.get_first_root_node().add_child(instance=home)
    Site.objects.update_or_create(
        is_default_site=True, defaults={"hostname": "testserver", "port": 80, "root_page": home}
    )
    return home


@pytest.fixture
def reader():
    """A family's browser: signed in nowhere."""
    return Client()


@pytest.fixture
def editor(admin_user):
    """A browser in which an administrator has signed in."""
    client = Client()
    client.force_login(admin_user)
    return client


@pytest.fixture
def image(roots):
    image = models.SiteImage(title="Garden", description="A garden", credit="A. Painter")
    image.file = get_test_image_file(size=(640, 480))
    image.width, image.height = 640, 480
    image.save()
    image.make_renditions()
    return image


@pytest.fixture
def contact(english):
    return make_contact(english)


def make_contact(locale, **fields):
    """Return a published contact; its number is of the range kept for fiction."""
    values = {
        "name": "Robin Sample",
        "credentials": "RN",
        "role": "Nurse",
        "phones": [
            ("phone", {"number": "+16175550123", "extension": "", "letters": "", "label": ""})
        ],
        "email": "robin@example.org",
    }
    contact = Contact(locale=locale, **(values | fields))
    contact.full_clean(exclude=["translation_key"])
    contact.save()
    return contact


@pytest.fixture
def make(home):
    """Return a function that makes a published page of any type, its ancestors included."""
    made = {}

    def make_page(page_type, parent=None, **fields):
        parent = parent or parent_for(page_type)
        number = page_type.objects.count() + 1
        name = page_type._meta.verbose_name
        page = page_type(
            title=fields.pop("title", f"{name.capitalize()} {number}"),
            slug=fields.pop("slug", f"{name.replace(' ', '-')}-{number}"),
            summary=fields.pop("summary", "What it is, in one sentence."),
            locale=parent.locale,
            **(required_fields(page_type) | fields),
        )
        parent.add_child(instance=page)
        parent.refresh_from_db()
        return page

    def parent_for(page_type):
        kind = page_type.allowed_parent_page_models()[0]
        if kind is models.HomePage:
            return models.HomePage.objects.get(pk=home.pk)
        if kind is Page:
            return Page.get_first_root_node()
        if kind not in made:
            made[kind] = make_page(kind)
        return kind.objects.get(pk=made[kind].pk)

    return make_page


def publish(page):
    """Publish a page as it is in memory, signed by a clinician where it has to be."""
    revision = page.save_revision()
    if page.is_health:
        sign(revision.as_object(), None, name="Dr. Sample")
    revision.publish()


def required_fields(page_type):
    if page_type is models.StoryPage:
        return {"person": "Sam, 9", "authorization": make_authorization()}
    if page_type is models.EnquiryPage:
        return {
            "who_for": "For families.",
            "next_steps": "A nurse reads it.\nWe call you.",
            "inbox": make_inbox(),
        }
    return {"role": "nurse", "position": "Nurse"} if page_type is models.TeamMemberPage else {}


def make_inbox(name="New families", **fields):
    """Return the inbox with a name; a new one has a reader, and somebody to call instead."""
    found = Inbox.objects.filter(name=name).first()
    if found:
        return found
    contact = (
        fields.pop("contact", None) or Contact.objects.filter(locale__language_code="en").first()
    )
    contact = contact or make_contact(Locale.objects.get(language_code="en"))
    inbox = Inbox.objects.create(name=name, contact=contact, **({"reply_within": 2} | fields))
    users = get_user_model().objects
    reader = users.filter(username="reader").first() or users.create_user(
        "reader", "reader@example.org"
    )
    reader.user_permissions.add(Permission.objects.get(codename="access_admin"))
    inbox.members.add(reader)
    return inbox


def make_authorization(reference="TEST-001", **fields):
    """Return the authorization with a reference; a new one covers all, from yesterday for a year."""
    today = timezone.localdate()
    values = {
        "signer": "Robin Sample",
        "covers_name": True,
        "covers_picture": True,
        "covers_video": True,
        "covers_diagnosis": True,
        "on_website": True,
        "signed_on": today - timedelta(days=1),
        "expires_on": today + timedelta(days=365),
        "turns_18_on": today + timedelta(days=3650),
    }
    found = models.Authorization.objects.filter(reference=reference).first()
    return found or models.Authorization.objects.create(reference=reference, **values | fields)


def sample_content():
    """Return one of each block, as its preview shows it."""
    return [(name, block.get_preview_value()) for name, block in Content().child_blocks.items()]


def sample_body(sections=1):
    """Return a body with every block in it."""
    return [
        (
            "section",
            {
                "heading": f"Section {number}",
                "content": sample_content(),
                "beside": sample_content(),
            },
        )
        for number in range(1, sections + 1)
    ]


@pytest.fixture
def full_body(image, contact, make):
    """Return a function that makes a body in which every chooser has chosen, `times` times over."""

    def fill(times=1):
        kinds = {
            "people": [make(models.TeamMemberPage, picture=image) for _ in range(times)],
            "conditions": [make(models.ConditionPage, picture=image) for _ in range(times)],
            "programs": [make(models.ProgramPage, picture=image) for _ in range(times)],
            "stories": [make(models.StoryPage, picture=image) for _ in range(times)],
            "contacts": [
                make_contact(contact.locale, name=f"Desk {n}", picture=image) for n in range(times)
            ],
        }
        link = kinds["programs"][0].pk
        words = (
            f'<p>Call <a linktype="contact" id="{contact.pk}">us</a> '
            f'or read <a linktype="page" id="{link}">more</a>.</p>'
        )
        content = [("text", words) for _ in range(times)]
        content += [
            (
                "picture",
                {
                    "picture": {
                        "image": copy.copy(image),
                        "alt_text": "A garden",
                        "decorative": False,
                    },
                    "caption": "x",
                },
            )
        ] * times
        content += [
            (
                "infographic",
                {
                    "steps": [
                        {
                            "heading": "One",
                            "text": "It happens.",
                            "picture": {"image": image, "alt_text": "", "decorative": True},
                        }
                    ],
                    "key": [],
                },
            )
        ]
        content += [("action_link", {"page": kinds["programs"][0]})] * times
        content += [(name, {"heading": name, name: chosen}) for name, chosen in kinds.items()]
        return [("section", {"heading": f"Part {n}", "content": content}) for n in range(times)]

    return fill


def set_body(page, body):
    """Publish a page with a body."""
    page.body = body
    page.body = page.body.stream_block.to_python(page.body.get_prep_value())
    publish(page)
    return type(page).objects.get(pk=page.pk)


PAGE_TYPES = [
    model
    for model in get_page_models()
    if issubclass(model, models.SitePage) and model.is_creatable
]
