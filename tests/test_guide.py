"""The editor's guide in the admin is the document of the project, with pictures that the tests drew."""

import os
import re
from html import unescape
from pathlib import Path

from django.contrib.auth.models import Group
from django.contrib.staticfiles import finders
from django.test import Client
from django.urls import reverse

from pages.staff import guide
from program_site.models import User

PROJECT = Path(__file__).resolve().parent.parent
TEXT = (PROJECT / "docs/editors.md").read_text()
PICTURES = PROJECT / "docs/pictures/guide"
HEAVIEST = 60_000  # bytes


def shown_to(client):
    return client.get(reverse("guide")).content.decode()


def test_everybody_in_the_admin_reads_the_guide(roles):
    for group in Group.objects.all():
        user = User.objects.create_user(f"one of {group}", password="x")
        user.groups.add(group)
        client = Client()
        client.force_login(user)
        assert "Make a page from a pattern" in shown_to(client)
        assert reverse("guide") in client.get(reverse("wagtailadmin_home")).content.decode()
    assert Client().get(reverse("guide")).status_code == 302


def test_the_guide_opens_with_ten_tasks_of_five_to_ten_steps(editor):
    html = unescape(shown_to(editor)).split('<h2 id="the-ten-tasks">')[1].split("<h2")[0]
    tasks = html.split("<h3")[1:]
    assert [int(re.search(r">(\d+)\. ", task)[1]) for task in tasks] == list(range(1, 11))
    for task in tasks:
        assert 5 <= task.count("<li>") <= 10, task[:80]


def test_its_contents_tables_and_pictures_work_in_the_admin(editor):
    html = shown_to(editor)
    anchors = re.findall(r'<a href="#([^"]+)"', html.split('class="guide__contents"')[1])
    assert len(anchors) > 20
    for anchor in anchors:
        assert f'id="{anchor}"' in html
    assert "<td>Program</td>" in html
    article = html.split('<article class="guide__text">')[1].split("</article>")[0]
    assert not re.findall(r'href="(?!#|/|https://)', article), "a link that leads nowhere here"
    for address in re.findall(r'<img [^>]*src="/static/([^"]+)"', article):
        assert finders.find(address), address
    assert article.count("<img") == len(list(PICTURES.iterdir()))


def test_a_changed_guide_is_read_again(tmp_path, monkeypatch):
    monkeypatch.setattr(guide, "SOURCE", tmp_path / "editors.md")
    for number, words in enumerate(("Once.", "Again.")):
        guide.SOURCE.write_text(f"# The guide\n\n{words}\n")
        os.utime(guide.SOURCE, (number, number))
        assert words in guide.guide()[1]


def test_its_pictures_are_those_that_the_browser_test_draws():
    drawn = re.findall(
        r'\bdraw\(\s*"([\w-]+)"', (PROJECT / "tests/browser/test_guide.py").read_text()
    )
    named = re.findall(r"!\[[^\]]+\]\(pictures/guide/([\w-]+)\.webp\)", TEXT)
    assert sorted(drawn) == sorted(named) == sorted(path.stem for path in PICTURES.iterdir())
    for path in PICTURES.iterdir():
        assert path.stat().st_size < HEAVIEST, path.name
