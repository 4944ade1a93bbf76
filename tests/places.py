"""One address of every kind that a reader can come to, found in whatever site is loaded."""

from urllib.parse import urlsplit

from wagtail.models import Locale

from pages import models

from .conftest import PAGE_TYPES, publish

# What is no page of the tree: its path in English, and in Arabic where that is not /ar/….
VIEWS = {
    "search": ["/search/"],
    "search with results": ["/search/?q=leukemia"],
    "search with pages of results": ["/search/?q=care&page=2"],
    "search without results": ["/search/?q=xylophone"],
    "filtered list": ["/team/?role=nurse"],
    "offline": ["/offline/"],
    "thanks for an answer": ["/shown/thanks/"],
    "alert": ["/shown/alert/"],
    "page not found": ["/no-such-page/"],
    "page gone": ["/gone/"],
    "form refused": ["/shown/refused/"],
    "server error": ["/shown/broken/", "/shown/broken/"],
    "maintenance": ["/shown/maintenance/", "/shown/maintenance/"],
    "style guide": ["/shown/style-guide/", "/shown/style-guide/?dir=rtl"],
}
FOR_EDITORS = {"style guide"}
PLACES = [*(model.__name__ for model in PAGE_TYPES), *VIEWS]


def page_of_type(name):
    """Return the English page of a type that says most."""
    page_type = getattr(models, name)
    pages = page_type.objects.filter(live=True, locale__language_code="en").order_by("path")
    return max(pages, key=lambda page: len(str(page.body.get_prep_value())))


def path_of(place, language="en"):
    """Return the path at which a place is found in a language."""
    if place in VIEWS:
        english, *other = VIEWS[place]
        return english if language == "en" else (other or [f"/{language}{english}"])[0]
    page = page_of_type(place)
    if language != "en":
        page = page.get_translation(Locale.objects.get(language_code=language))
    return urlsplit(page.get_url()).path


def add_places(language="ar"):
    """Add to the demo site a page of every type in a language, its words English, and a lost page."""
    locale = Locale.objects.get(language_code=language)
    home = page_of_type("HomePage")
    lost = models.StandardPage(title="Gone", slug="gone", locale=home.locale)
    home.add_child(instance=lost)
    publish(lost)
    pages = [page_of_type(model.__name__) for model in PAGE_TYPES]
    for page in [*sorted(pages, key=lambda page: page.depth), lost]:
        if not page.has_translation(locale):
            publish(page.copy_for_translation(locale, copy_parents=True))
    for page in (models.StandardPage.objects.get(pk=lost.pk), lost.get_translation(locale)):
        page.unpublish()
