"""Every kind of place, as the Nu HTML checker sees it."""

import json
import os
import subprocess
from urllib.parse import unquote

import pytest

from pages import models

from .conftest import PAGE_TYPES, sample_body, set_body
from .places import PLACES, page_of_type, path_of

LANGUAGES = ("en", "ar")


# English words stand in for Arabic ones, so the language is not guessed from the words.
CHECKER = ["--format", "json", "--exit-zero-always", "--no-langdetect"]


def complaints(folder):
    """Return each error and warning of the checker with where it is; a mere remark has no subtype."""
    command = ["java", "-jar", os.environ["VNU_JAR"], *CHECKER, folder]
    said = subprocess.run(command, capture_output=True, check=True, text=True).stderr
    found = {}
    for one in json.loads(said)["messages"]:
        if one["type"] != "info" or one.get("subType"):
            name = unquote(one["url"].rpartition("/")[2])
            places = found.setdefault(one["message"], [one.get("extract", "").strip()])
            places += [name] if name not in places else []
    return "\n".join(f"{message} {places}" for message, places in found.items())


@pytest.mark.vnu
def test_every_place_is_valid_html(demo_server, db, reader, tmp_path):
    for place in PLACES:
        for language in LANGUAGES:
            shown = reader.get(path_of(place, language))
            (tmp_path / f"{place}.{language}.html").write_bytes(shown.content)
    models.Authorization.objects.update(covers_picture=True, covers_video=True)
    for page_type in PAGE_TYPES:
        name = page_type.__name__
        set_body(page_of_type(name), sample_body())
        (tmp_path / f"{name}.full.html").write_bytes(reader.get(path_of(name)).content)
    assert len(list(tmp_path.iterdir())) == len(PLACES) * 2 + len(PAGE_TYPES)
    found = complaints(tmp_path)
    assert not found, found
