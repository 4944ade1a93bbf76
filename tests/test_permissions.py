"""Every address of the admin, asked by every role: who is let in is what `permissions.py` says."""

from contextlib import contextmanager
from datetime import timedelta
from fnmatch import fnmatch
from http.cookies import SimpleCookie

import pytest
from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.contrib.messages import get_messages
from django.core.files.base import ContentFile
from django.db import transaction
from django.template.response import SimpleTemplateResponse
from django.test import Client
from django.urls import URLPattern, get_resolver, reverse
from django.utils import timezone
from wagtail import VERSION as WAGTAIL
from wagtail.admin.models import EditingSession
from wagtail.admin.views.bulk_action.registry import bulk_action_registry
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Collection, Locale, Site, Task, UploadedFile, Workflow
from wagtail_localize.models import (
    OverridableSegment,
    StringSegment,
    Translation,
    TranslationSource,
)

from pages import models
from program_site.models import User

from .conftest import make_authorization, make_contact, make_inbox, publish
from .enquiries import write_to
from .permissions import BREAKS, KEPT_OUT_BY_WAGTAIL_8, ROLES, TABLE
from .test_sign_off import write

GROUPS = {
    "E": ["Editors"],
    "P": ["Publishers"],
    "C": ["Clinical reviewers"],
    "M": ["Program managers"],
    "O": ["Program managers"],
    "A": ["Administrators"],
    "S": [],
    "X": [],
}
DRAWN = {"E", "S"}
REFUSED = "you do not have permission"


# The table


def rows():
    """Return the rows of the table: `[(patterns, who may open it, who may send it a form)]`."""
    found = []
    for line in TABLE.strip().splitlines():
        if line and not line.startswith("#"):
            patterns, opened, *sent = line.split("|")
            found.append(
                (patterns.split(), set(opened.split()), set((sent or [opened])[0].split()))
            )
    return found


def rows_of(name):
    """Return the rows that name an address."""
    return [row for row in rows() if any(fnmatch(name, pattern) for pattern in row[0])]


# The addresses


def patterns_below(resolver, path="", namespaces=()):
    """Yield `(name, path, parameters)` of every address of a URL configuration."""
    for one in resolver.url_patterns:
        here = path + str(one.pattern).lstrip("^")
        if isinstance(one, URLPattern):
            yield ":".join([*namespaces, one.name or here]), here, parameters_of(one.pattern)
        else:
            inner = (*namespaces, one.namespace) if one.namespace else namespaces
            yield from patterns_below(one, here, inner)


def parameters_of(pattern):
    """Return the names of a pattern's parameters; those without a name by their number."""
    names = list(pattern.regex.groupindex)
    return names or list(range(pattern.regex.groups))


def addresses():
    """Return `{name: (view name, parameters)}` of all that is not for readers."""
    staff = [
        (name, parameters)
        for name, path, parameters in patterns_below(get_resolver())
        if path.startswith(("admin/", "review/")) and name != "wagtail_bulk_action"
    ]
    names = [name for name, _parameters in staff]
    found = {}
    for name, parameters in staff:
        full = f"{name}({','.join(parameters)})" if names.count(name) > 1 else name
        found[full] = (name, parameters)
    bulk_action_registry.get_bulk_actions_for_model("", "")  # looks for all of them, once
    for app_label, bulk_actions in bulk_action_registry.actions.items():
        for model_name, named in bulk_actions.items():
            for action in named:
                full = f"bulk:{app_label}.{model_name}.{action}"
                found[full] = ("wagtail_bulk_action", [app_label, model_name, action])
    return found


# What they are about


@pytest.fixture
def world(roles, make, image, contact):
    """Return one of everything that an address can be about: what is a manager's own, and what not."""
    users = {
        role: User.objects.create_user(
            f"user-{role}", f"{role}@example.org", "x", is_superuser=role == "S"
        )
        for role in GROUPS
    }
    for role, names in GROUPS.items():
        users[role].groups.set(Group.objects.filter(name__in=names))
    common = common_things(make, contact)
    own, other = (program_things(make, image, title) for title in ("Own program", "Other program"))
    models.ProgramManagers.made_for(own["page"]).replace([users["M"], users["O"]])
    collection = models.ProgramManagers.objects.get().collection
    for name in ("image", "document", "media"):
        type(own[name]).objects.filter(pk=own[name].pk).update(collection=collection)
    own["collection"], other["collection"] = (
        collection,
        Collection.get_first_root_node().add_child(name="Other"),
    )
    desk = make_contact(contact.locale, name="Desk")
    common["empty_inbox"] = make_inbox("Empty", contact=desk)
    for name, thing in (("Own inbox", own), ("Other inbox", other)):
        thing["inbox"] = make_inbox(name, contact=desk)
        thing["enquiry"] = write_to(thing["inbox"])
    own["inbox"].members.set([users["M"], users["O"]])
    things = {role: common | (other if role == "O" else own) for role in ROLES}
    for role, user in users.items():
        things[role] |= user_things(user, things[role]["page"])
    things["N"] |= user_things(users["S"], own["page"])
    return users, things


def common_things(make, contact):
    page = make(models.StandardPage, title="Parking", slug="parking")
    contact.save_revision()
    term = models.GlossaryTerm.objects.create(
        locale=contact.locale, term="Port", meaning="A small box under the skin."
    )
    term.save_revision()
    fact = make_fact(contact.locale)
    return {
        "parent": page.get_parent(),
        "contact": contact,
        "contact_revision": contact.latest_revision,
        "successor": make_contact(contact.locale, name="Desk"),
        "term": term,
        "term_revision": term.latest_revision,
        "fact": fact,
        "fact_revision": fact.latest_revision,
        "authorization": make_authorization(document=ContentFile(b"x", "paper.pdf")),
        "pattern": models.Pattern.objects.create(
            name="Rules",
            description="For rules.",
            page_type=ContentType.objects.get_for_model(models.StandardPage),
            content={"body": []},
        ),
        "page_type": ContentType.objects.get_for_model(models.ProgramPage),
        "alias": page.create_alias(update_slug="alias"),
        "redirect": Redirect.objects.create(old_path="/old", redirect_link="/new"),
        "site": Site.objects.get(),
        "workflow": Workflow.objects.get(active=True),
        "task": Task.objects.get(name="Clinical review"),
        "locale": Locale.objects.get(language_code="ar"),
        "empty": Collection.get_first_root_node().add_child(name="Empty"),
        "group": Group.objects.get(name="Editors"),
        "user": User.objects.create_user("somebody", password="x"),
    }


def make_fact(locale):
    fact = models.Fact.objects.create(
        locale=locale,
        name="Cure rate",
        number="90%",
        wording="of children are cured",
        source="A register",
        as_of=timezone.localdate(),
        expires_on=timezone.localdate() + timedelta(days=365),
    )
    fact.save_revision()
    return fact


def program_things(make, image, title):
    page = make(
        models.ProgramPage, title=title, slug=title.lower().replace(" ", "-"), picture=image
    )
    publish(write(page, "It helps."))
    page = models.ProgramPage.objects.get(pk=page.pk)
    write(page, "It may help.")
    author = User.objects.get(username="user-S")
    state = Workflow.objects.get(active=True).start(page.get_latest_revision_as_object(), author)
    source, _made = TranslationSource.get_or_create_from_instance(page)
    translation = Translation.objects.create(
        source=source, target_locale=Locale.objects.get(language_code="es")
    )
    translation.save_target(author, publish=False)
    release = models.Release.objects.create(name=title)
    release.add(page)
    return {
        "page": page,
        "index": page.get_parent(),
        "revision": page.latest_revision,
        "workflow_state": state,
        "task_state": state.current_task_state,
        "source": source,
        "translation": translation,
        "translated": translation.get_target_instance(),
        "segment": StringSegment.objects.filter(source=source).first(),
        "override": OverridableSegment.objects.filter(source=source).first(),
        "release": release,
        "release_item": release.items.get(),
        "token": models.ReviewLink.make(page, "Dr. Sample", author)[1],
        "image": copy_of(image),
        "document": models.SiteDocument.objects.create(
            title="Checklist", file=ContentFile(b"x", "checklist.txt"), file_size=1
        ),
        "media": models.SiteMedia.objects.create(
            title="Film", type="video", duration=1, file=ContentFile(b"x", "film.mp4")
        ),
    }


def copy_of(image):
    with image.file.open() as file:
        copy = models.SiteImage(title="Own", file=ContentFile(file.read(), "own.png"))
    copy.width, copy.height = image.width, image.height
    copy.save()
    return copy


def user_things(user, page):
    """Return what only the user who made it may use."""
    return {
        "session": EditingSession.objects.create(
            user=user, content_object=page, last_seen_at=timezone.now()
        ),
        "image_upload": uploaded(models.SiteImage, user),
        "document_upload": uploaded(models.SiteDocument, user),
    }


def uploaded(model, user):
    return UploadedFile.objects.create(
        for_content_type=ContentType.objects.get_for_model(model),
        file=ContentFile(b"x", "upload.png"),
        uploaded_by_user=user,
    )


# The value of a parameter, by its name: what it is called among the things that there are.
VALUES = {
    "page_id": "page",
    "page_to_move_id": "page",
    "parent_page_id": "parent",
    "destination_id": "index",
    "page_pk": "page",
    "revision_id": "revision",
    "workflow_state_id": "workflow_state",
    "task_state_id": "task_state",
    "task_id": "task",
    "workflow_pk": "workflow",
    "collection_id": "collection",
    "session_id": "session",
    "object_id": "page",
    "translation_source_id": "source",
    "translation_id": "translation",
    "string_segment_id": "segment",
    "overridable_segment_id": "override",
    "redirect_id": "redirect",
    "document_id": "document",
    "doc_id": "document",
    "image_id": "image",
    "media_id": "media",
    "parent_pk": "parent",
    "content_type": "page_type",
}
# The same where a name means different things at different addresses: the first that fits counts.
VALUES_AT = [
    ("wagtailadmin_pages:convert_alias", {"page_id": "alias"}),
    ("wagtail_localize:convert_to_alias", {"page_id": "translated"}),
    ("wagtailadmin_collections:delete", {"pk": "empty"}),
    ("wagtailadmin_collections:*", {"pk": "collection"}),
    ("wagtailadmin_workflows:*_task", {"pk": "task"}),
    ("wagtailadmin_workflows:*", {"pk": "workflow"}),
    ("wagtaildocs:*upload*", {"uploaded_file_id": "document_upload"}),
    ("wagtailimages:*upload*", {"uploaded_file_id": "image_upload"}),
    ("wagtaildocs_chooser:*", {"pk": "document"}),
    ("wagtailimages_chooser:*", {"pk": "image"}),
    ("wagtailsettings:*", {"pk": "site"}),
    ("wagtailsites:*", {"pk": "site"}),
    ("wagtaillocales:*", {"pk": "locale"}),
    ("wagtailusers_users:*", {"pk": "user"}),
    ("wagtailusers_groups:*", {"pk": "group"}),
    ("*contacts_contact:*", {"pk": "contact", "revision_id": "contact_revision"}),
    ("contact_verified", {"pk": "contact"}),
    ("contact_retire*", {"pk": "contact", "successor": "successor"}),
    ("*contacts_inbox:*", {"pk": "inbox"}),
    ("enquiry", {"pk": "enquiry"}),
    ("*pages_glossaryterm:*", {"pk": "term", "revision_id": "term_revision"}),
    ("*pages_fact:*", {"pk": "fact", "revision_id": "fact_revision"}),
    ("authorization:*", {"pk": "authorization"}),
    ("pattern:*", {"pk": "pattern"}),
    ("releases:add_draft", {"pk": "page"}),
    ("releases:take_*", {"pk": "release_item"}),
    ("releases:*", {"pk": "release"}),
    ("wagtail_localize:*snippet*", {"pk": "contact"}),
    ("wagtailadmin_api:documents:*", {"pk": "document"}),
    ("wagtailadmin_api:images:*", {"pk": "image"}),
    ("*", {"pk": "page"}),
]
# What is said of kinds of things, in the same way.
WORDS = {
    "content_type_app_name": "pages",
    "content_type_model_name": "programpage",
    "app_name": "pages",
    "app_label": "pages",
    "model_name": "programpage",
    "action_name": "approve",
    "filter_spec": "width-100",
    "media_type": "video",
    "mode": "none",
    "uidb64": "MQ",
    "token": "x",
    "model": "standardpage",
}
WORDS_AT = [
    ("wagtailadmin_pages:*add*", {"content_type_model_name": "standardpage"}),
    ("wagtailadmin_tag_model_autocomplete", {"app_name": "taggit", "model_name": "tag"}),
    ("wagtailadmin_workflows:add_task", {"model_name": "publishing"}),
    ("wagtailsettings:*", {"model_name": "sitesettings"}),
    ("wagtail_localize:*snippet*", {"app_label": "contacts", "model_name": "contact"}),
    ("wagtailadmin_api:pages:action", {"action_name": "publish"}),
    ("*", {}),
]


def at(name, table):
    return next(values for pattern, values in table if fnmatch(name, pattern))


def path_for(view_name, parameters, things):
    """Return the path of an address about what there is."""
    if view_name == "wagtail_bulk_action":
        return f"{reverse(view_name, args=parameters)}?id={things[BULK[parameters[1]]].pk}"
    if "/" in view_name:
        view_name = view_name.replace("<int:page_id>", str(things["page"].pk))
        return f"/{view_name.replace('.*/$', 'no-such-place/')}"
    if parameters == [0, 1, 2]:
        return reverse(view_name, args=[things["page"].pk, "live", "latest"])
    values = {one: value_of(one, view_name, things) for one in parameters}
    return reverse(view_name, kwargs=values)


BULK = {
    "page": "page",
    "user": "user",
    "siteimage": "image",
    "image": "image",
    "sitedocument": "document",
    "document": "document",
    "contact": "contact",
    "inbox": "empty_inbox",
    "glossaryterm": "term",
    "fact": "fact",
}


def value_of(parameter, view_name, things):
    if parameter in {"revision_id_a", "revision_id_b"}:
        return "live" if parameter.endswith("a") else "latest"
    if parameter == "token" and view_name.startswith("review"):
        return things["token"]
    if view_name == "authorization_document":
        return things["authorization"].document.name
    key = (VALUES | at(view_name, VALUES_AT)).get(parameter)
    return things[key].pk if key else (WORDS | at(view_name, WORDS_AT))[parameter]


# Asking


def ask(client, method, path):
    """Ask for an address and undo what the answer changed; return it."""
    session = client.cookies.output()
    with transaction.atomic():
        answer = getattr(client, method)(path)
        transaction.set_rollback(True)
    client.cookies = SimpleCookie(session.replace("Set-Cookie: ", ""))
    return answer


def answer_to_bulk(answer):
    if answer.wsgi_request.method == "POST":
        return None
    return answer.status_code == 200 and bool(answer.context_data["items"])


def is_let_in(answer):
    """Return whether somebody was let in; None if the address takes no such request."""
    if answer.status_code == 405:
        return None
    if answer.resolver_match and answer.resolver_match.view_name == "wagtail_bulk_action":
        # The form lists what one may act on; sending it acts on the same, and leads back.
        return answer_to_bulk(answer)
    if answer.status_code in {403, 404}:
        return False
    if answer.status_code != 302:
        return True
    said = " ".join(str(one) for one in get_messages(answer.wsgi_request))
    return not answer.url.startswith(reverse("wagtailadmin_login")) and REFUSED not in said


@pytest.fixture
def clients(world):
    """A browser for each role."""
    users, _things = world
    clients = {role: Client(raise_request_exception=False) for role in ROLES}
    for role, user in users.items():
        clients[role].force_login(user)
    return clients


@contextmanager
def drawn_for(role, path):
    """Leave out the drawing of what most roles see, for time’s sake: who is let in is decided before."""
    with pytest.MonkeyPatch.context() as patch:
        if role not in DRAWN and not path.startswith("/review/"):
            patch.setattr(SimpleTemplateResponse, "rendered_content", "")
        yield


# The tests


def test_every_address_has_one_row_and_every_row_an_address():
    named = {name: len(rows_of(name)) for name in addresses()}
    assert not [name for name, count in named.items() if count == 0], "no row names these"
    assert not [name for name, count in named.items() if count > 1], "several rows name these"
    patterns = [pattern for row in rows() for pattern in row[0]]
    assert not [one for one in patterns if not any(fnmatch(name, one) for name in named)], (
        "these name nothing"
    )


@pytest.mark.filterwarnings("ignore")
def test_everybody_is_let_in_where_the_table_says(world, clients):
    faults = []
    for name, (view_name, parameters) in addresses().items():
        _patterns, opened, sent = rows_of(name)[0]
        kept_out = set(KEPT_OUT_BY_WAGTAIL_8.get(name, "")) if WAGTAIL >= (8,) else set()
        methods = {"get": opened - kept_out, "post": sent - kept_out}
        for role in ROLES:
            path = path_for(view_name, parameters, world[1][role])
            for method, allowed in list(methods.items()):
                with drawn_for(role, path):
                    answer = ask(clients[role], method, path)
                if answer.status_code == 405:
                    del methods[method]  # nobody is asked to send what is never taken
                faults += faults_in(answer, f"{role} {method} {name}", role in allowed)
    assert not faults, "\n".join(faults)


def faults_in(answer, asked, is_allowed):
    """Yield what an answer does that the table doesn’t say."""
    let_in = is_let_in(answer)
    if let_in is not None and let_in != is_allowed:
        yield f"{asked}: {'let in' if let_in else 'kept out'}"
    if answer.status_code >= 500 and asked.split(" ", 1)[1] not in BREAKS:
        yield f"{asked}: {answer.status_code}"
