"""A story is told only as its family lets us, and is gone at once when they don't any more."""

import re
from contextlib import nullcontext
from datetime import date, timedelta
from pathlib import Path
from urllib.parse import urlsplit
from uuid import uuid4

import pytest
from django.conf import settings
from django.contrib.auth.models import Group
from django.core.cache import cache
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import ModelLogEntry, PageLogEntry
from wagtail_localize.fields import get_translatable_fields

from pages import models
from pages.models.media import PrivateStorage
from program_site.models import User

from .conftest import make_authorization, publish

TODAY = date(2026, 11, 23)
LIMITS = {
    "is not for this website": {"on_website": False},
    "was never signed": {"signed_on": None},
    "is signed tomorrow": {"signed_on": timedelta(days=1)},
    "has no end": {"expires_on": None},
    "ends today": {"expires_on": timedelta()},
    "was revoked today": {"revoked_on": timedelta()},
    "was signed for a child who is 18 today": {"turns_18_on": timedelta()},
}
STILL_GOOD = {
    "ends tomorrow": {"expires_on": timedelta(days=1)},
    "will be revoked tomorrow": {"revoked_on": timedelta(days=1)},
    "is signed by the patient, who is 18": {"turns_18_on": timedelta(), "relation": "patient"},
    "is an adult’s": {"turns_18_on": None, "relation": "representative"},
}


def dated(fields, day):
    return {
        name: day + value if isinstance(value, timedelta) else value
        for name, value in fields.items()
    }


@pytest.mark.django_db
@pytest.mark.parametrize("limit", [*LIMITS, *STILL_GOOD])
def test_an_authorization_counts_only_as_its_paper_says(limit):
    fields = dated((LIMITS | STILL_GOOD)[limit], TODAY)
    valid = {"signed_on": TODAY - timedelta(days=9), "expires_on": TODAY + timedelta(days=9)}
    authorization = make_authorization(**valid | fields)
    is_valid = limit in STILL_GOOD
    assert bool(authorization.problems_on(TODAY)) != is_valid
    assert models.Authorization.objects.valid_on(TODAY).exists() == is_valid


@pytest.mark.django_db
@pytest.mark.parametrize("relation", ["parent", "guardian", "patient", "representative"])
def test_who_signed_for_a_child_says_when_it_grows_up(relation):
    authorization = make_authorization(relation=relation)
    authorization.turns_18_on = None
    is_refused = relation in {"parent", "guardian"}
    with pytest.raises(ValidationError, match="sign anew") if is_refused else nullcontext():
        authorization.full_clean()


# What a story uses


@pytest.fixture(autouse=True)
def _no_renditions_of_other_tests():
    cache.clear()  # Wagtail remembers them by primary keys, which tests use again


@pytest.fixture
def video(db):
    video = models.SiteMedia(title="Zora plays", type="video", duration=9, width=96, height=54)
    video.file.save("sam.mp4", ContentFile(b"video"), save=False)
    video.thumbnail.save("sam.jpg", ContentFile(b"still"), save=False)
    video.save()
    return video


@pytest.fixture
def captions(db):
    captions = models.SiteDocument(title="Zora plays, captions", file_size=6)
    captions.file.save("sam.vtt", ContentFile(b"WEBVTT"), save=False)
    captions.save()
    return captions


@pytest.fixture
def portrait(roots):
    return uploaded("Zora with a kite")


@pytest.fixture
def image(roots):
    return uploaded("A kite")


def uploaded(title, **fields):
    """Return a picture in the library with all its sizes."""
    name = fields.pop("name", f"{uuid4().hex}.png")  # of its own: tests share a folder
    return models.SiteImage.objects.create(
        title=title,
        file=get_test_image_file(name, size=(200, 150)),
        licence="Our own work",
        **fields,
    )


@pytest.fixture
def story(make, portrait, image, video, captions):
    """A live story with a picture, another in its text, a video and a diagnosis."""
    story = make(
        models.StoryPage, title="Zora and the kite", slug="kite", person="Zora, 9", picture=portrait
    )
    content = [
        ("picture", {"picture": {"image": image, "alt_text": "", "decorative": True}}),
        (
            "video",
            {
                "title": "Zora plays",
                "video": video,
                "captions": captions,
                "transcript": "<p>Hi.</p>",
            },
        ),
    ]
    write(story, content)
    story.condition_relations = [
        models.StoryCondition(target=make(models.ConditionPage, title="Anemia"))
    ]
    publish(story)
    return models.StoryPage.objects.get(pk=story.pk)


def write(story, content):
    """Give a story a body as it comes from the database."""
    story.body = [("section", {"heading": "Then and now", "content": content})]
    story.body = story.body.stream_block.to_python(story.body.get_prep_value())


def limited(story, **fields):
    """Change a story's authorization without what follows from it."""
    models.Authorization.objects.filter(pk=story.authorization_id).update(**fields)
    return models.StoryPage.objects.get(pk=story.pk)


@pytest.mark.parametrize("part", ["name", "picture", "video", "diagnosis"])
def test_a_story_needs_leave_for_all_that_it_uses(part, story):
    assert not story.obstacles()
    draft = limited(story, **{f"covers_{part}": False})
    (obstacle,) = draft.obstacles()
    assert part in str(obstacle)
    assert str(draft.authorization) in str(obstacle)
    draft.save_revision()
    with pytest.raises(PermissionDenied, match=part):
        publish(draft)


def test_a_story_without_authorization_stays_a_draft(make):
    story = make(models.StoryPage, live=False, authorization=None)
    with pytest.raises(PermissionDenied, match="Choose the authorization"):
        publish(story)


def test_a_story_needs_no_leave_for_what_it_does_not_use(make, image):
    none = dict.fromkeys(["covers_picture", "covers_video", "covers_diagnosis"], False)
    story = make(models.StoryPage, authorization=make_authorization("A-1", **none))
    drawn = {
        "heading": "One",
        "text": "",
        "picture": {"image": image, "alt_text": "", "decorative": True},
    }
    write(story, [("infographic", {"steps": [drawn], "key": []})])
    assert not story.obstacles()


@pytest.mark.parametrize("name", ["picture", "callout"])
def test_pictures_are_found_in_any_block(name, make, image):
    story = make(models.StoryPage, authorization=make_authorization("A-1", covers_picture=False))
    shown = {"picture": {"image": image, "alt_text": "", "decorative": True}}
    if name == "callout":
        shown = {"heading": "Zora", "picture": image}
    write(story, [(name, shown)])
    (obstacle,) = story.obstacles()
    assert obstacle.place == story.body[0].value["content"][0].id


def test_a_condition_is_found_in_blocks_and_links(make):
    story = make(models.StoryPage, authorization=make_authorization("A-1", covers_diagnosis=False))
    condition = make(models.ConditionPage)
    for block in (
        ("conditions", {"conditions": [condition]}),
        ("text", f'<p><a linktype="page" id="{condition.pk}">It</a></p>'),
    ):
        write(story, [block])
        assert "diagnosis" in str(*story.obstacles())


def test_choosing_another_authorization_needs_no_clinician(story):
    draft = story.get_latest_revision_as_object()
    draft.authorization = make_authorization("A-2")
    draft.save_revision()
    assert models.StoryPage.objects.get(pk=story.pk).is_signed_off


# What follows when it is lost


@pytest.fixture
def spanish_story(story, spanish):
    copy = story.copy_for_translation(spanish, copy_parents=True)
    copy.title = "Zora y la cometa"
    publish(copy)
    return models.StoryPage.objects.get(pk=copy.pk)


@pytest.fixture
def program(make, story):
    program = make(models.ProgramPage, title="Transplant", slug="transplant")
    program.story_relations = [models.ProgramStory(target=story)]
    program.body = [
        ("section", {"heading": "Stories", "content": [("stories", {"stories": [story]})]})
    ]
    publish(program)
    return program


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    """Return a context in which what waits for the end of the transaction is done."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture
def lose(story, committed):
    """Return a function that ends a story's authorization, and does what follows."""

    def lose(**fields):
        authorization = models.Authorization.objects.get(pk=story.authorization_id)
        fields = fields or {"revoked_on": timezone.localdate()}
        for name, value in fields.items():
            setattr(authorization, name, value)
        with committed():
            authorization.save()
        return authorization

    return lose


def addresses_of(*files):
    """Return every address at which files of the library are served, sizes included."""
    found = [getattr(file, name).url for file in files for name in file.stored]
    for file in files:
        if isinstance(file, models.SiteImage):
            found += [size.url for size in file.renditions.all()]
    return found


def test_a_lost_story_is_gone_in_every_language(story, spanish_story, lose, reader):
    assert reader.get(spanish_story.url).status_code == 200
    lose()
    for page in (story, spanish_story):
        response = reader.get(page.url)
        assert response.status_code == 410
        assert "Zora" not in response.content.decode()


@pytest.mark.parametrize("part", ["name", "picture", "video", "diagnosis"])
def test_a_story_comes_down_when_a_part_is_taken_back(part, story, lose, reader):
    lose(**{f"covers_{part}": False})
    assert reader.get(story.url).status_code == 410


def test_what_stays_allowed_stays(story, lose, reader):
    settled = lose(signer="Robin Q. Sample", in_print=True).settled
    assert reader.get(story.url).status_code == 200
    assert not any([settled.taken_down, settled.withdrawn, settled.restored])


def test_the_files_of_a_lost_story_are_no_longer_served(
    story, portrait, image, video, captions, lose, reader
):
    pictures = addresses_of(portrait, image)
    assert len(pictures) > 6
    addresses = [*pictures, *addresses_of(video)]
    for address in [*addresses, captions.url]:
        assert reader.get(address).status_code == 200, address
    lose()
    for address in [*addresses, captions.url]:
        assert reader.get(address).status_code == 404, address
    assert not list(Path(settings.MEDIA_ROOT).rglob(f"{Path(portrait.file.name).stem}*"))
    assert not portrait.renditions.exists()


def test_no_other_page_shows_a_lost_story(story, spanish_story, program, lose, reader, home):
    places = [
        program.url, story.get_parent().url, "/search/?q=kite", "/search/titles.json",
        "/sitemap.xml", "/stories.atom", "/llms.txt", "/es/search/titles.json", "/es/stories.atom",
    ]  # fmt: skip
    slug = urlsplit(story.url).path
    for place in places:
        shown = reader.get(place).content.decode()
        assert slug in shown or "kite" in shown or "cometa" in shown, place
    lose()
    for place in places:
        shown = reader.get(place).content.decode()
        words = shown.replace('value="kite"', "").replace("“kite”", "")
        assert slug not in words, place
        assert "Zora" not in words, place


def test_its_card_for_other_sites_is_gone(story, lose, reader):
    page = reader.get(story.url).content.decode()
    address = re.search(r"/social/[\w-]+\.png", page)[0]
    assert reader.get(address).status_code == 200
    lose()
    assert reader.get(address).status_code == 404


@pytest.mark.parametrize(
    "fields", [{"expires_on": timedelta()}, {"turns_18_on": timedelta()}], ids=str
)
def test_time_alone_takes_a_story_down(fields, story, portrait, committed, capsys, reader):
    limited(story, **dated(fields, timezone.localdate()))
    address = portrait.file.url
    assert reader.get(story.url).status_code == 200
    with committed():
        call_command("expire_authorizations")
    assert f"taken down: /admin/pages/{story.pk}/edit/" in capsys.readouterr().out
    assert reader.get(story.url).status_code == 410
    assert reader.get(address).status_code == 404
    with committed():
        call_command("expire_authorizations")
    assert not capsys.readouterr().out
    entry = PageLogEntry.objects.get(page=story.pk, action="pages.taken_down")
    assert entry.user is None


def test_files_withdrawn_are_kept_and_come_back_with_the_story(
    story, portrait, image, video, captions, lose, committed, reader
):
    lose()
    kept = models.SiteImage.objects.get(pk=portrait.pk)
    assert PrivateStorage().exists(kept.file.name)
    assert Path(settings.MEDIA_ROOT) not in Path(PrivateStorage().path(kept.file.name)).parents

    draft = story.get_latest_revision_as_object()
    draft.authorization = make_authorization("A-2027-001")
    assert reader.get(story.url).status_code == 410
    with committed():
        publish(draft)
    page = reader.get(story.url)
    assert page.status_code == 200
    files = [type(file).objects.get(pk=file.pk) for file in (portrait, image, video, captions)]
    for address in [*addresses_of(*files[:3]), files[3].url]:
        assert reader.get(address).status_code == 200, address
    assert files[0].sizes["wide"]["fallback"][0] in page.content.decode()
    assert not PrivateStorage().exists(kept.file.name)


def test_mending_the_record_alone_publishes_nothing(story, portrait, lose, reader):
    address = portrait.file.url
    lose()
    lose(revoked_on=None)
    assert reader.get(story.url).status_code == 410
    assert reader.get(address).status_code == 404


def test_a_picture_uploaded_later_is_never_taken_for_one_withdrawn(story, portrait, lose, reader):
    address = portrait.file.url
    lose()
    other = uploaded("Zora with a kite", name=Path(address).name)
    assert other.file.url == address
    lost = models.SiteImage.objects.get(pk=portrait.pk)
    assert lost.file.name != other.file.name
    lost.delete()
    assert reader.get(address).status_code == 200


def test_what_is_withdrawn_is_deleted_with_its_record(story, portrait, lose, committed):
    lose()
    lost = models.SiteImage.objects.get(pk=portrait.pk)
    with committed():
        models.SiteImage.objects.filter(pk=lost.pk).delete()
    assert not PrivateStorage().exists(lost.file.name)


# What other pages show too


@pytest.fixture
def beside(make, portrait):
    """A page that shows the story's picture, too."""
    page = make(models.StandardPage, title="The garden", slug="garden", picture=portrait)
    write(page, [("picture", {"picture": {"image": portrait, "alt_text": "", "decorative": True}})])
    publish(page)
    return page


def test_a_picture_that_another_page_shows_is_named_to_who_must_decide(
    beside, story, portrait, lose, editor, reader, capsys
):
    authorization = lose()
    assert reader.get(portrait.file.url).status_code == 200
    ((file, (where,)),) = authorization.settled.still_shown
    assert (file.pk, where.pk) == (portrait.pk, beside.pk)
    for address in (
        reverse("wagtailadmin_home"),
        reverse("authorization:edit", args=[authorization.pk]),
    ):
        shown = editor.get(address).content.decode()
        assert f'href="/admin/images/{portrait.pk}/"' in shown
        assert f'href="/admin/pages/{beside.pk}/edit/"' in shown
    call_command("expire_authorizations")
    assert f"still shown: /admin/images/{portrait.pk}/" in capsys.readouterr().out


def test_a_picture_whose_consent_names_the_authorization_goes_everywhere(
    beside, story, portrait, lose, editor, reader, committed
):
    models.SiteImage.objects.filter(pk=portrait.pk).update(consent="Paper TEST-001, ward 4")
    address = portrait.file.url
    authorization = lose()
    assert reader.get(address).status_code == 404
    page = reader.get(beside.url)
    assert page.status_code == 200
    assert "<figure" not in page.content.decode()
    assert "kite" not in page.content.decode()
    assert not authorization.settled.still_shown
    lose(revoked_on=None)
    assert "<figure" in reader.get(beside.url).content.decode()


def test_a_consent_that_names_a_longer_reference_is_another(make, committed, db):
    other = uploaded("Ada", consent="TEST-0012")
    with committed():
        make_authorization(revoked_on=timezone.localdate())
    assert models.SiteImage.objects.get(pk=other.pk).is_public


def test_a_page_that_is_not_published_holds_no_picture(beside, portrait, lose, reader):
    address = portrait.file.url
    beside.unpublish()
    lose()
    assert reader.get(address).status_code == 404


def test_a_siblings_story_keeps_a_picture_that_its_own_family_allows(
    make, story, portrait, lose, reader
):
    sibling = make(
        models.StoryPage, picture=portrait, authorization=make_authorization("A-SIBLING")
    )
    publish(sibling)
    authorization = lose()
    assert reader.get(portrait.file.url).status_code == 200
    assert not authorization.settled.still_shown
    assert reader.get(sibling.url).status_code == 200


def test_the_admin_shows_what_is_withdrawn_without_an_error(
    story, portrait, video, captions, lose, editor
):
    lose()
    for name, file in (("images", portrait), ("documents", captions), ("media", video)):
        library = {"images": "wagtailimages", "documents": "wagtaildocs", "media": "wagtailmedia"}
        for view, keys in (("index", []), ("edit", [file.pk])):
            address = reverse(f"{library[name]}:{view}", args=keys)
            assert editor.get(address).status_code == 200, address
    edit = reverse("wagtailadmin_pages:edit", args=[story.pk])
    assert editor.get(edit).status_code == 200
    lost = models.SiteImage.objects.get(pk=portrait.pk)
    lost.title = "Another title"
    lost.save()
    assert not lost.renditions.exists()


# Soon


def test_what_ends_soon_is_known_while_its_story_is_live(make):
    today = timezone.localdate()
    soon, later = today + timedelta(days=90), today + timedelta(days=91)
    for reference, fields in {
        "ENDS": {"expires_on": soon},
        "LATER": {"expires_on": later},
        "ENDED": {"expires_on": today},
        "GROWN": {"turns_18_on": soon},
        "PATIENT": {"turns_18_on": soon, "relation": "patient"},
        "REVOKED": {"expires_on": soon, "revoked_on": today},
        "DOWN": {"expires_on": soon},
        "UNUSED": {"expires_on": soon},
    }.items():
        authorization = make_authorization(reference, **fields)
        if reference != "UNUSED":
            make(models.StoryPage, authorization=authorization, live=reference != "DOWN")
    expiring = models.Authorization.objects.expiring(90)
    assert [str(one) for one in expiring] == ["ENDED", "ENDS", "GROWN"]


# Who may see what


def signed_in(group):
    user = User.objects.create_user(group.split()[0].lower(), password="x")
    user.groups.add(Group.objects.get(name=group))
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def paper(db):
    authorization = make_authorization(signer="Robin Private")
    authorization.document.save("robin-private.pdf", ContentFile(b"%PDF-1.4 signed"))
    return authorization


def private_addresses(authorization):
    names = ["edit", "history", "usage", "delete"]
    return [
        *(reverse(f"authorization:{name}", args=[authorization.pk]) for name in names),
        reverse("authorization:index"),
        reverse("authorization:add"),
        authorization.document.url,
    ]


@pytest.mark.parametrize("group", ["Editors", "Clinical reviewers", "Program managers"])
def test_who_does_not_publish_sees_no_record(group, paper, roles, story):
    client = signed_in(group)
    for address in private_addresses(paper):
        response = client.get(address)
        assert response.status_code == 302, address
        assert response.url == reverse("wagtailadmin_home")
    assert "Authorizations" not in client.get(reverse("wagtailadmin_home")).content.decode()


def test_nobody_sees_a_record_without_signing_in(paper, reader):
    for address in private_addresses(paper):
        assert reverse("wagtailadmin_login") in reader.get(address).url
    assert reader.get(f"/media/{paper.document.name}").status_code == 404


@pytest.mark.parametrize("group", ["Publishers", "Administrators"])
def test_who_publishes_sees_it_and_that_is_logged(group, paper, roles):
    client = signed_in(group)
    edit = reverse("authorization:edit", args=[paper.pk])
    assert "Robin Private" in client.get(edit).content.decode()
    answer = client.get(paper.document.url)
    assert b"".join(answer.streaming_content) == b"%PDF-1.4 signed"
    assert "TEST-001.pdf" in answer["Content-Disposition"]
    assert "no-store" in answer["Cache-Control"]
    actions = ["pages.authorization_opened", "pages.authorization_document"]
    logged = ModelLogEntry.objects.filter(action__in=actions, user__username=group.lower())
    assert sorted(entry.action for entry in logged) == sorted(actions)
    assert {entry.label for entry in logged} == {"TEST-001"}


def test_nobody_deletes_a_record(paper, editor, roles):
    for client in (editor, signed_in("Administrators")):
        address = reverse("authorization:delete", args=[paper.pk])
        assert client.post(address).status_code == 302
    assert models.Authorization.objects.filter(pk=paper.pk).exists()


def test_an_editor_chooses_one_by_its_reference_alone(paper, story, roles):
    client = signed_in("Editors")
    shown = client.get(reverse("wagtailadmin_pages:edit", args=[story.pk])).content.decode()
    assert f'<option value="{paper.pk}" selected>TEST-001</option>' in shown
    assert "Robin Private" not in shown


def test_the_name_of_a_paper_is_kept_nowhere(paper):
    assert "robin" not in paper.document.name


def test_revoking_one_in_the_admin_says_what_followed(paper, story, roles, committed, reader):
    client = signed_in("Publishers")
    edit = reverse("authorization:edit", args=[paper.pk])
    form = client.get(edit).context["form"]
    data = {
        name: form.get_initial_for_field(field, name) or ""
        for name, field in form.fields.items()
        if name != "document"
    }
    data = {name: value for name, value in data.items() if value is not False and value != ""}
    with committed():
        response = client.post(edit, data | {"revoked_on": timezone.localdate()}, follow=True)
    assert "Taken down: Zora and the kite." in response.content.decode()
    assert reader.get(story.url).status_code == 410
    entry = PageLogEntry.objects.get(page=story.pk, action="pages.taken_down")
    assert entry.user.username == "publishers"


def test_all_languages_share_an_authorization(db):
    field = next(
        one
        for one in get_translatable_fields(models.StoryPage)
        if one.field_name == "authorization"
    )
    assert field.is_synchronized(models.StoryPage())
    assert not field.is_overridable(models.StoryPage())
