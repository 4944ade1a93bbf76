"""Addresses that mean something else than a page below the home page."""

import re
from functools import cache

from django.conf import settings
from django.core.exceptions import ValidationError
from django.urls import URLPattern, get_resolver
from django.urls.resolvers import LocalePrefixPattern
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.pages import CopyForm, WagtailAdminPageForm

FIRST_PART = re.compile(r"\^?([\w-]+)/")
HOME_DEPTH = 2


@cache
def taken_addresses():
    """Return the first parts of all addresses that are no page's, as the URLs and settings say."""
    files = (settings.STATIC_URL, settings.MEDIA_URL)
    return {
        *first_parts(get_resolver().url_patterns),
        *(code for code, _name in settings.LANGUAGES),
        *(address.strip("/").split("/")[0] for address in files if address.startswith("/")),
    }


def first_parts(patterns):
    """Yield the first part of every address of a URL configuration that has a fixed one."""
    for pattern in patterns:
        found = FIRST_PART.match(str(pattern.pattern))
        if found and not isinstance(pattern.pattern, LocalePrefixPattern):
            yield found[1]
        elif not isinstance(pattern, URLPattern):
            yield from first_parts(pattern.url_patterns)


def is_taken(slug, depth):
    """Return whether a slug can't be that of a page at a depth of the tree."""
    return depth == HOME_DEPTH + 1 and slug in taken_addresses()


class DraftCopyForm(CopyForm):
    """The form for copying pages: a copy is a draft, for nobody signed or allowed that one."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields.pop("publish_copies", None)


class AddressForm(WagtailAdminPageForm):
    """The form for a page: refuses an address that the site needs for something else."""

    def save(self, commit=True):
        if self.instance.pk is None:
            # Wagtail saves a new page as live before it asks whether it may be published.
            self.instance.live = False
        return super().save(commit)

    def clean(self):
        cleaned = super().clean()
        slug, parent = cleaned.get("slug"), self.parent_page
        if parent and is_taken(slug, parent.depth + 1):
            refusal = _("The site needs the address “%(slug)s” for something else. Choose another.")
            self.add_error("slug", ValidationError(refusal, params={"slug": slug}))
        return cleaned
