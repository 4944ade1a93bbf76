"""Index pages: a list that is filtered and paginated on the server."""

from django.core.paginator import Paginator
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from .base import SitePage


class IndexPage(SitePage):
    """A page that lists pages of one type; a subclass says how, and by what readers filter them."""

    per_page = 24
    max_count_per_parent = 1
    content_panels = [*Page.content_panels, "summary", "picture"]

    class Meta:
        abstract = True

    def listed(self):
        """Return a queryset of the pages to list."""
        raise NotImplementedError

    def of_type(self, page_type):
        """Return the published pages of a type, in this language or in English for want of it."""
        found = page_type.objects.published().in_language_or_untranslated(self.locale_id)
        return found.for_display().order_by("is_untranslated", "title")

    def filters(self, request):
        """Return what readers can filter by: a list of `Filter`."""
        return []

    def get_context(self, request, *args, **kwargs):
        filters = self.filters(request)
        pages = self.listed()
        for one in filters:
            pages = one.applied_to(pages)
        return super().get_context(request, *args, **kwargs) | {
            "filters": filters,
            "chosen": [one.chosen_text for one in filters if one.chosen],
            "results": Paginator(pages, self.per_page).get_page(request.GET.get("page")),
        }


class Filter:
    """One thing that a list can be narrowed by.

    Takes the parameter's name, its label, the choices as `(value, text)`, the request, and a
    function from a queryset and a chosen value to the narrowed queryset. A value that is no
    choice counts as none.
    """

    def __init__(self, name, label, choices, request, narrowed):
        self.name = name
        self.label = label
        self.choices = list(choices)
        self.narrowed = narrowed
        asked = request.GET.get(name, "")
        self.chosen = next((value for value, _text in self.choices if str(value) == asked), "")

    @property
    def chosen_text(self):
        """The words for what was chosen."""
        return next(text for value, text in self.choices if value == self.chosen)

    def applied_to(self, pages):
        """Return the queryset narrowed by what was chosen."""
        return self.narrowed(pages, self.chosen) if self.chosen else pages


def program_filter(request, page, listed):
    """Return the filter of an index page by program.

    Takes the page type that is listed. Programs come in the index page's language or in
    English; what they name is found by translation key, so a list is right in any language.
    """
    relation = listed._meta.get_field("named_by_programs").related_model
    found = SitePage.objects.published().in_language_or_untranslated(page.locale_id)
    programs = list(found.programs().order_by("title"))
    keys = {program.slug: program.translation_key for program in programs}

    def narrowed(pages, slug):
        named = relation.objects.filter(source_key=keys[slug], source__live=True)
        return pages.filter(translation_key__in=named.values("target_key"))

    choices = [(program.slug, program.title) for program in programs]
    return Filter("program", _("Program"), choices, request, narrowed)
