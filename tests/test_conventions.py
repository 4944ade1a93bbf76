"""The rules of the house, executed by the machine. Each failure names what is missing."""

import ast
import re
from pathlib import Path

import pytest
from django.apps import apps
from django.template.loader import get_template

from pages.blocks.body import Body, Content

from .conftest import PAGE_TYPES

PROJECT = Path(__file__).resolve().parent.parent
BLOCKS = Content().child_blocks | Body().child_blocks


def sources(*folders):
    return [
        path
        for folder in folders
        for path in (PROJECT / folder).rglob("*.py")
        if "migrations" not in path.parts
    ]


def imported(path):
    """Yield the dotted names that a module imports, inside functions too."""
    package = path.relative_to(PROJECT).with_suffix("").parts
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = list(package[: -node.level]) if node.level else []
            module = ".".join([*base, *(node.module or "").split(".")]).strip(".")
            yield module
            yield from (f"{module}.{name.name}" for name in node.names)


@pytest.mark.parametrize("page_type", PAGE_TYPES, ids=lambda model: model.__name__)
def test_page_type_is_complete(page_type):
    name = re.sub(r"(?<!^)(?=[A-Z])", "_", page_type.__name__).lower()
    assert page_type.template == f"pages/{name}.html"
    get_template(page_type.template)
    assert page_type.__doc__, "a docstring that says what the page is"
    assert page_type.page_description, "page_description, for editors"
    assert "parent_page_types" in vars(page_type), "parent_page_types"


@pytest.mark.parametrize("name", BLOCKS)
def test_block_is_complete(name):
    block = BLOCKS[name]
    class_name = "".join(part.capitalize() for part in name.split("_"))
    assert type(block).__name__ == class_name
    assert block.meta.template == f"blocks/{name}.html"
    get_template(block.meta.template)
    assert block.meta.description, "a description, for the picker"
    assert block.meta.icon != "placeholder", "an icon"
    assert block.is_previewable, "a preview_value"


@pytest.mark.parametrize(
    "path", sources("contacts"), ids=lambda path: str(path.relative_to(PROJECT))
)
def test_contacts_know_nothing_of_pages(path):
    assert not [name for name in imported(path) if name.split(".")[0] == "pages"]


def test_imports_go_one_way():
    """Blocks and querysets import only Wagtail and contacts; nothing imports hooks, tags or urls."""
    low = [*sources("pages/blocks"), PROJECT / "pages/querysets.py"]
    for path in low:
        forbidden = [
            name
            for name in imported(path)
            if name.startswith("pages.") and not name.startswith("pages.blocks")
        ]
        assert not forbidden, f"{path} imports {forbidden}"
    for path in sources("pages/models"):
        allowed = (
            "pages.models", "pages.blocks", "pages.querysets", "pages.reading", "pages.theme"
        )  # fmt: skip
        forbidden = [
            n for n in imported(path) if n.startswith("pages.") and not n.startswith(allowed)
        ]
        assert not forbidden, f"{path} imports {forbidden}"
    for path in sources("pages", "contacts", "program_site"):
        ends = ("wagtail_hooks", "templatetags", "management", "urls")
        forbidden = [
            name
            for name in imported(path)
            if name.split(".")[0] in {"pages", "contacts"}
            and any(part in ends for part in name.split("."))
        ]
        assert not forbidden, f"{path} imports {forbidden}"


def test_only_querysets_say_what_is_published():
    for path in sources("pages", "contacts"):
        if path.name == "querysets.py":
            continue
        assert not re.search(r"\.(live|public)\(", path.read_text()), f"{path} asks by itself"


def test_templates_name_no_other_host():
    for path in [*(PROJECT / "templates").rglob("*.html"), *(PROJECT / "static").rglob("*.*s")]:
        assert not re.search(r'(src|href|url\()\s*=?\s*["\']?https?://', path.read_text()), path


def test_styles_use_logical_properties():
    css = re.sub(r"/\*.*?\*/", "", (PROJECT / "static/css/site.css").read_text(), flags=re.DOTALL)
    physical = r"(?<![\w-])(margin|padding|border)-(left|right|top|bottom)|(?<![\w-])(left|right|width|height)\s*:"
    assert not re.findall(physical, re.sub(r"\((min|max)-width", "(", css))


def test_every_environment_variable_is_in_the_readme():
    readme = (PROJECT / "README.md").read_text()
    names = set()
    for path in [*sources("program_site"), PROJECT / "manage.py"]:
        names |= set(
            re.findall(r"environ(?:\.get\(|\[|\.setdefault\()\s*\"([A-Z_]+)\"", path.read_text())
        )
    missing = sorted(name for name in names if f"`{name}`" not in readme)
    assert not missing, f"README.md does not explain {missing}"


def test_every_model_says_what_it_is():
    for app in ("program_site", "contacts", "pages"):
        for model in apps.get_app_config(app).get_models():
            assert model.__doc__, model
            assert not model.__doc__.startswith(f"{model.__name__}("), (
                f"{model.__name__} has no docstring"
            )
