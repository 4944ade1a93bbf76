"""The documents: what editors can use is in their guide, and what is pointed to is there."""

import re
from pathlib import Path

import pytest
from django.utils.text import capfirst
from django.utils.translation import override

from pages.blocks.body import Content

from .conftest import PAGE_TYPES

PROJECT = Path(__file__).resolve().parent.parent
GUIDE = (PROJECT / "docs/editors.md").read_text()
DOCUMENTS = [PROJECT / "README.md", *sorted((PROJECT / "docs").rglob("*.md"))]
FOLDERS = ("program_site", "contacts", "pages", "templates", "static")


def row(*cells):
    with override("en"):
        return "".join(f"| {cell} " for cell in cells) + "|"


@pytest.mark.parametrize("name", Content().child_blocks)
def test_every_block_is_in_the_editors_guide(name):
    block = Content().child_blocks[name]
    wanted = row(block.label, block.meta.description)
    assert wanted in GUIDE, f"docs/editors.md has no row {wanted}"


@pytest.mark.parametrize("page_type", PAGE_TYPES, ids=lambda model: model.__name__)
def test_every_page_type_is_in_the_editors_guide(page_type):
    with override("en"):
        wanted = row(capfirst(page_type._meta.verbose_name), page_type.page_description)
    assert wanted in GUIDE, f"docs/editors.md has no row {wanted}"


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.relative_to(PROJECT)))
def test_links_between_documents_lead_somewhere(path):
    links = re.findall(r"\]\(([^)#]+)[^)]*\)", path.read_text())
    gone = [link for link in links if "//" not in link and not (path.parent / link).exists()]
    assert not gone


def test_documents_that_the_code_names_are_there():
    named = set()
    for folder in FOLDERS:
        for path in (PROJECT / folder).rglob("*"):
            if path.suffix in {".py", ".html", ".css", ".js", ".svg"}:
                named |= set(re.findall(r"\bdocs/[\w/-]+\.md", path.read_text()))
    assert not [name for name in sorted(named) if not (PROJECT / name).exists()]
