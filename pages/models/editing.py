"""The form of a page: what it names is fetched once per kind, however many fields name it.

See docs/decisions/loading.md.
"""

from django.utils.functional import cached_property
from modelcluster.models import get_all_child_relations
from wagtail.admin.panels import TabbedInterface
from wagtail.models import COMMENTS_RELATION_NAME, Page

from contacts.at_hand import having
from contacts.models import Contact

from .facts import Fact
from .frame import named_by
from .glossary import GlossaryTerm
from .media import SiteDocument, SiteImage, SiteMedia
from .patterns import HintsForm

THUMBNAIL = "max-165x165"  # what Wagtail’s image chooser shows


class PageForm(HintsForm):
    """The form for a page."""

    def __init__(self, *args, instance=None, **kwargs):
        for relation in relations_of(instance):
            relation.get_object_list()  # fetched once, for the form and for the digest of the page
        super().__init__(*args, instance=instance, **kwargs)


class PageTabs(TabbedInterface):
    """The tabs of a page’s form."""

    class BoundPanel(TabbedInterface.BoundPanel):
        @cached_property
        def named(self):
            return self.instance.named_in_form()

        def js_opts(self):
            with having(self.named):
                return super().js_opts()

        def render_form_content(self):
            with having(self.named):
                return super().render_form_content()


def relations_of(page):
    """Return the managers of what a page names in lists of its own."""
    names = [relation.get_accessor_name() for relation in get_all_child_relations(page)]
    return [getattr(page, name) for name in names if name != COMMENTS_RELATION_NAME]


def named_in_form(page, pages):
    """Return what a page’s form shows, drafts included: `{model: {primary key: object}}`.

    Takes the page as it is edited and the queryset of all pages in their types.
    """
    named = named_by(page.body)
    named[SiteImage].add(page.picture_id)
    for name, model in (("referral_page_id", Page), ("adult_contact_id", Contact)):
        named[model].add(getattr(page, name, None))
    for relation in relations_of(page):
        target = relation.model.ends()[1]
        named[Page if issubclass(target, Page) else target] |= {
            one.target_id for one in relation.get_object_list()
        }
    return {
        Page: pages_with_parents(pages.filter(pk__in=named[Page])),
        SiteImage: SiteImage.objects.prefetch_renditions(THUMBNAIL).in_bulk(named[SiteImage]),
        **{
            model: model.objects.in_bulk(named[model])
            for model in (Contact, Fact, GlossaryTerm, SiteDocument, SiteMedia)
        },
    }


def pages_with_parents(pages):
    """Return pages in their types by primary key, each with its parent, as a chooser asks for it."""
    found = {page.pk: page.typed for page in pages}
    places = {page.path[: -page.steplen] for page in found.values()}
    parents = {parent.path: parent for parent in Page.objects.filter(path__in=places)}
    for page in found.values():
        page._cached_parent_obj = parents[page.path[: -page.steplen]]
    return found
