"""The health of the site: each concern, and all of them on the admin’s first screen.

A new concern is a class here and its name in `CONCERNS`.
"""

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.middleware.csrf import get_token
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.components import Component
from wagtail.admin.ui.tables import Column, DateColumn, NumberColumn, TitleColumn
from wagtail.models import Page, TaskState

from contacts.models import Contact

from ..models import Authorization, Fact, GlossaryTerm, SiteImage
from ..querysets import keys_of, scheduled, tasks_about
from .authorizations import policy
from .broken_links import BrokenLinks
from .concern import Concern, PageConcern, edit_address, editable_pages, kept_pages
from .facts import SOON
from .files import images_policy
from .releases import in_full
from .reports import feedback_address

SCHEDULED_DAYS = 7
GAPS = {"captions": _("Video without captions"), "alt": _("Picture without words")}


class GapsColumn(Column):
    """What is missing on a page, each with a link to its block."""

    cell_template_name = "staff/gaps_cell.html"

    def get_value(self, page):
        return [str(GAPS[gap]) for gap, _place in page.media_gaps]

    def get_cell_context_data(self, page, parent_context):
        links = [
            {"name": GAPS[gap], "address": edit_address(page.pk, place)}
            for gap, place in page.media_gaps
        ]
        return super().get_cell_context_data(page, parent_context) | {"links": links}


class RangColumn(Column):
    """A button for who rang a contact’s number: it is noted, and the report is shown again."""

    is_exported = False
    cell_template_name = "staff/rang_cell.html"

    def get_value(self, contact):
        return ""

    def get_cell_context_data(self, contact, parent_context):
        request = parent_context["request"]
        more = {"contact": contact, "token": get_token(request), "back": request.get_full_path()}
        return super().get_cell_context_data(contact, parent_context) | more


def snippet_address(snippet):
    """Return where a contact or a word of the glossary is edited."""
    return reverse(snippet.snippet_viewset.get_url_name("edit"), args=[snippet.pk])


def changes_address(snippet):
    """Return where the draft of a snippet is compared with what is live, or edited if nothing is."""
    if not snippet.live:
        return snippet_address(snippet)
    compare = snippet.snippet_viewset.get_url_name("revisions_compare")
    return reverse(compare, args=[snippet.pk, "live", "latest"])


class Waiting(Concern):
    """Pages that wait for somebody to read or publish them; for me are those that I can decide on."""

    name = "waiting"
    page_title = _("Waiting for review")
    header_icon = "check"
    default_ordering = "started_at"
    columns = [
        TitleColumn(
            "revision.object_str",
            label=_("Page"),
            sort_key="revision__object_str",
            get_url=lambda task: edit_address(task.revision.object_id),
        ),
        Column("task.name", label=_("Waits for"), sort_key="task__name"),
        Column("workflow_state.requested_by", label=_("Sent by")),
        DateColumn("started_at", label=_("Since"), sort_key="started_at"),
    ]

    @classmethod
    def is_for(cls, user):
        return True  # clinicians edit no page, and read those that wait for them

    @classmethod
    def found(cls, user):
        open_to_user = tasks_about(editable_pages(user)).values("pk")
        return TaskState.objects.filter(Q(pk__in=open_to_user) | cls.mine(user)).select_related(
            "revision", "task", "workflow_state__requested_by"
        )

    @classmethod
    def mine(cls, user):
        return Q(pk__in=TaskState.objects.reviewable_by(user).values("pk"))


class OverdueReviews(PageConcern):
    """Pages whose next review is past due."""

    name = "overdue"
    page_title = _("Overdue reviews")
    header_icon = "calendar-alt"
    place = "review_due_on"
    default_ordering = "review_due_on"
    own_columns = [DateColumn("review_due_on", label=_("Due"), sort_key="review_due_on")]

    @classmethod
    def found(cls, user):
        return editable_pages(user).overdue()


class UnverifiedContacts(Concern):
    """Contacts whose number nobody rang for too long; for me are mine, and those on pages that I keep."""

    name = "contacts"
    page_title = _("Contacts to verify")
    header_icon = "mobile-alt"
    default_ordering = "verify_by"
    columns = [
        TitleColumn(
            "full_name",
            label=_("Contact"),
            sort_key="name",
            get_url=lambda contact: snippet_address(contact) + "#verified",
        ),
        Column("phone.text", label=_("Number")),
        Column("owner", label=_("Owner"), sort_key="owner__username"),
        DateColumn("verified_on", label=_("Last verified"), sort_key="verified_on"),
        DateColumn("verify_by", label=_("Due"), sort_key="verify_by"),
        RangColumn("rang", label=_("Is it right?")),
    ]

    @classmethod
    def is_for(cls, user):
        return user.has_perm("contacts.change_contact")

    @classmethod
    def found(cls, user):
        return Contact.objects.unverified().select_related("owner")

    @classmethod
    def mine(cls, user):
        named = Contact.objects.named_by(kept_pages(user))
        return Q(owner=user) | Q(deputy=user) | Q(pk__in=named.values("pk"))


class ContactDrafts(Concern):
    """Contacts that somebody changed and nobody published; for me are all that I can publish."""

    name = "drafts"
    page_title = _("Contacts to publish")
    header_icon = "upload"
    default_ordering = "latest_revision__created_at"
    columns = [
        TitleColumn("full_name", label=_("Contact"), sort_key="name", get_url=changes_address),
        Column("role", label=_("Role"), sort_key="role"),
        Column("latest_revision.user", label=_("Changed by")),
        DateColumn(
            "latest_revision.created_at",
            label=_("Since"),
            sort_key="latest_revision__created_at",
        ),
    ]

    @classmethod
    def is_for(cls, user):
        return user.has_perm("contacts.publish_contact")

    @classmethod
    def found(cls, user):
        return Contact.objects.with_drafts().select_related("latest_revision__user")

    @classmethod
    def mine(cls, user):
        return Q()


class MediaGaps(PageConcern):
    """Pages with a video without captions, or a picture without words that isn’t decorative."""

    name = "media"
    page_title = _("Missing captions or alt text")
    header_icon = "media"
    own_columns = [GapsColumn("gaps", label=_("What is missing"))]

    @classmethod
    def found(cls, user):
        return editable_pages(user).with_media_gaps()


class UndescribedPictures(Concern):
    """Pictures in the library of which nobody said what they show; mine are those I uploaded."""

    name = "pictures"
    page_title = _("Pictures without a description")
    header_icon = "image"
    default_ordering = "title"
    columns = [
        TitleColumn(
            "title",
            label=_("Picture"),
            sort_key="title",
            get_url=lambda image: (
                reverse("wagtailimages:edit", args=[image.pk]) + "#id_description"
            ),
        ),
        Column("uploaded_by_user", label=_("Uploaded by")),
        DateColumn("created_at", label=_("Uploaded"), sort_key="created_at"),
    ]

    @classmethod
    def is_for(cls, user):
        return images_policy.user_has_permission(user, "change")

    @classmethod
    def found(cls, user):
        mendable = images_policy.instances_user_has_permission_for(user, "change")
        return (
            SiteImage.objects.undescribed()
            .filter(pk__in=mendable.order_by().values("pk"))
            .select_related("uploaded_by_user")
        )

    @classmethod
    def mine(cls, user):
        return Q(uploaded_by_user=user)


class BehindInALanguage(PageConcern):
    """Translations that are unpublished, or older than their English page."""

    name = "languages"
    page_title = _("Behind in a language")
    header_icon = "globe"
    own_columns = [
        Column("english_title", label=_("In English"), sort_key="english_title"),
        Column(
            "live",
            label=_("What is wrong"),
            sort_key="live",
            accessor=lambda page: _("Older than the English") if page.live else _("Unpublished"),
        ),
    ]

    @classmethod
    def found(cls, user):
        return editable_pages(user).behind()


class UnhelpfulPages(PageConcern):
    """Pages of which at least three readers in 90 days said that they didn’t help, and most did."""

    name = "unhelpful"
    page_title = _("Pages that did not help")
    header_icon = "comment"
    default_ordering = "-no"
    own_columns = [
        TitleColumn(
            "no",
            label=_("No"),
            sort_key="no",
            get_url=lambda page: feedback_address(page.pk),
        ),
        NumberColumn("yes", label=_("Yes"), sort_key="yes"),
    ]

    @classmethod
    def found(cls, user):
        return editable_pages(user).unhelpful()


class ScheduledThisWeek(Concern):
    """Pages, contacts and words that go live or end within a week; mine are of my pages, or by me."""

    name = "scheduled"
    page_title = _("Scheduled this week")
    header_icon = "time"
    default_ordering = "object_str"
    columns = [
        TitleColumn(
            "object_str",
            label=_("What"),
            sort_key="object_str",
            get_url=lambda version: address_of(version.content_object),
        ),
        Column("content_type.name", label=_("Type"), sort_key="content_type__model"),
        # Wagtail’s own column says of a day to come that it is “just now”.
        Column(
            "approved_go_live_at",
            label=_("Goes live"),
            sort_key="approved_go_live_at",
            accessor=lambda version: in_full(version.approved_go_live_at),
        ),
        Column("ends", label=_("Ends"), accessor=lambda version: in_full(ends(version))),
    ]

    @classmethod
    def is_for(cls, user):
        return bool(cls.schedulable(user))

    @classmethod
    def schedulable(cls, user):
        """Return what a user may edit, by kind."""
        found = [editable_pages(user)] if super().is_for(user) else []
        for model in (Contact, Fact, GlossaryTerm):
            if user.has_perm(f"{model._meta.app_label}.change_{model._meta.model_name}"):
                found.append(model.objects.all())
        return found

    @classmethod
    def found(cls, user):
        return scheduled(SCHEDULED_DAYS, *cls.schedulable(user))

    @classmethod
    def mine(cls, user):
        of_pages = Q(base_content_type=ContentType.objects.get_for_model(Page))
        return of_pages & Q(object_id__in=keys_of(kept_pages(user))) | Q(user=user)

    def get_base_queryset(self):
        return super().get_base_queryset().prefetch_related("content_type", "content_object")


def address_of(thing):
    """Return where a page or a snippet is edited."""
    return edit_address(thing.pk) if isinstance(thing, Page) else snippet_address(thing)


def ends(version):
    """Return when what families see of this ends, if this version is what they see."""
    thing = version.content_object
    return thing.expire_at if thing.live_revision_id == version.pk else None


class EndingAuthorizations(Concern):
    """Authorizations of stories that families read, and that end within 90 days or have ended."""

    name = "authorizations"
    page_title = _("Authorizations that end")
    header_icon = "lock"
    default_ordering = "expires_on"
    columns = [
        TitleColumn(
            "reference",
            label=_("Authorization"),
            sort_key="reference",
            get_url=lambda one: reverse("authorization:edit", args=[one.pk]),
        ),
        DateColumn("expires_on", label=_("Ends"), sort_key="expires_on"),
        DateColumn("turns_18_on", label=_("Patient turns 18"), sort_key="turns_18_on"),
    ]

    @classmethod
    def is_for(cls, user):
        return policy.user_has_permission(user, "change")

    @classmethod
    def found(cls, user):
        return Authorization.objects.expiring(SOON)

    @classmethod
    def mine(cls, user):
        return Q(stories__in=kept_pages(user).values("pk"))


class EndingFacts(Concern):
    """Facts that are good for 90 days at most, or not any more."""

    name = "facts"
    page_title = _("Facts that expire")
    header_icon = "order"
    default_ordering = "expires_on"
    columns = [
        TitleColumn(
            "name",
            label=_("Fact"),
            sort_key="name",
            get_url=lambda fact: snippet_address(fact) + "#id_expires_on",
        ),
        Column("number", label=_("Number"), sort_key="number"),
        DateColumn("expires_on", label=_("Good until"), sort_key="expires_on"),
        Column("owner", label=_("Owner"), sort_key="owner__username"),
    ]

    @classmethod
    def is_for(cls, user):
        return user.has_perm("pages.change_fact")

    @classmethod
    def found(cls, user):
        return Fact.objects.due(SOON).select_related("owner")


class HardPages(PageConcern):
    """Pages that most families find hard to read."""

    name = "hard"
    page_title = _("Hard to read")
    header_icon = "title"
    default_ordering = "-grade"
    own_columns = [
        NumberColumn(
            "grade",
            label=_("US grade"),
            sort_key="grade",
            accessor=lambda page: f"{page.grade:.1f}",
        )
    ]

    @classmethod
    def found(cls, user):
        return editable_pages(user).hard()


CONCERNS = [
    Waiting,
    OverdueReviews,
    EndingAuthorizations,
    EndingFacts,
    UnverifiedContacts,
    ContactDrafts,
    BrokenLinks,
    MediaGaps,
    UndescribedPictures,
    HardPages,
    BehindInALanguage,
    UnhelpfulPages,
    ScheduledThisWeek,
]


def health_of_site(user):
    """Return the concerns that a user can do something about, each with its two counts."""
    return [(concern, concern.counts(user)) for concern in CONCERNS if concern.is_for(user)]


class HealthPanel(Component):
    """The health of the site on the admin’s first screen."""

    name = "health"
    order = 100
    template_name = "staff/health.html"

    def get_context_data(self, parent_context):
        rows = [
            {
                "concern": concern,
                "for_me": counts["for_me"],
                "for_all": counts["for_all"],
                "address_for_me": concern.address(mine=True),
                "address_for_all": concern.address(),
            }
            for concern, counts in health_of_site(parent_context["request"].user)
        ]
        return super().get_context_data(parent_context) | {"rows": rows}
