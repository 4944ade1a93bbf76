"""The form of a page opens with few questions to the database, however much the page names."""

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from pages import models
from program_site.models import User

from .conftest import make_contact, set_body
from .test_demo import demo  # noqa: F401

MOST_QUERIES = 60


def queries_of_the_form(page, group=None):
    """Return how often the form of a page asks, for somebody of a group, or a superuser."""
    user, _ = User.objects.get_or_create(username=f"one of {group}", is_superuser=not group)
    if group:
        user.groups.add(Group.objects.get(name=group))
    client = Client()
    client.force_login(user)
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    client.get(address)  # what a server asks only once
    with CaptureQueriesContext(
        connection,
    ) as asked:
        assert client.get(address).status_code == 200
    return len(asked)


@pytest.mark.parametrize("group", [None, "Editors", "Publishers"])
def test_the_form_of_the_car_t_page_asks_little(group, demo, db, roles):  # noqa: F811
    page = models.ProgramPage.objects.get(slug="car-t-cell-therapy", locale__language_code="en")
    asked = queries_of_the_form(page, group)
    assert asked <= MOST_QUERIES


def test_the_form_asks_the_same_whatever_the_page_names(make, full_body):
    program = make(models.ProgramPage)
    asked = []
    for times in (1, 6):
        program.team_relations = [
            models.ProgramTeamMember(target=make(models.TeamMemberPage)) for _ in range(times)
        ]
        program.contact_relations = [
            models.ProgramContact(target=make_contact(program.locale)) for _ in range(times)
        ]
        program.save()
        asked.append(queries_of_the_form(set_body(program, full_body(times))))
    assert asked[0] == asked[1]


def test_what_a_draft_names_is_in_its_form_published_or_not(make, editor, english, image):
    """Who saves the form keeps what is chosen, even if no reader sees it."""
    hidden = make(models.TeamMemberPage, title="Not yet here", live=False)
    desk = make_contact(english, name="Not yet open", live=False)
    program = make(models.ProgramPage, adult_contact=desk, referral_page=hidden, picture=image)
    program.team_relations = [models.ProgramTeamMember(target=hidden)]
    program.body = [("section", {"content": [("people", {"people": [hidden]})]})]
    program.save()
    form = editor.get(reverse("wagtailadmin_pages:edit", args=[program.pk])).content.decode()
    assert form.count("Not yet here") == 3
    assert "Not yet open" in form
    assert f"/admin/images/{image.pk}/" in form
