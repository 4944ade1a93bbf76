"""Contacts and enquiries in the admin: their listings, safe deletion, menu, log, place in rich text."""

from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import (
    Column,
    LiveStatusTagColumn,
    LocaleColumn,
    UpdatedAtColumn,
)
from wagtail.log_actions import LogFormatter
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.chooser import ChooseResultsView, ChooseView, SnippetChooserViewSet
from wagtail.snippets.views.snippets import SnippetViewSet
from wagtail.snippets.widgets import AdminSnippetChooser

from .at_hand import TakesWhatIsAtHand
from .contentstate import register_record_link
from .enquiries.data_protection import MAY_ERASE, EnquiryLog, EraseEnquiry
from .enquiries.exporting import ExportEnquiries
from .enquiries.inbox import EnquiryList, OneEnquiry
from .in_use import KeptWhileUsed
from .models import Contact, Enquiry, Inbox
from .retiring import Retire, RetireItem, address_to_retire, may_retire, retire_button, retired
from .rich_text import ContactLink
from .tables import columns
from .tabling import ContactList, EmptyTable, Import
from .views import verified


class ContactWidget(TakesWhatIsAtHand, AdminSnippetChooser):
    """A field that names a contact."""


class ContactChooseView(ChooseView):
    """The contacts to choose from: the English ones, then those of each other language."""

    ordering = ["locale", "name"]


class ContactChooseResultsView(ChooseResultsView):
    """The same, as they are searched and turned over."""

    ordering = ContactChooseView.ordering


class ContactChooserViewSet(SnippetChooserViewSet):
    """Where a contact is chosen."""

    choose_view_class = ContactChooseView
    choose_results_view_class = ContactChooseResultsView

    @cached_property
    def widget_class(self):
        return ContactWidget(model=self.model, icon=self.icon)


class ContactViewSet(SnippetViewSet):
    """Contacts as a listing of their own in the admin's menu."""

    model = Contact
    chooser_viewset_class = ContactChooserViewSet
    icon = "mobile-alt"
    edit_template_name = "staff/contact.html"
    add_to_admin_menu = True
    menu_order = 210
    list_display = [
        "full_name",
        LocaleColumn(),
        LiveStatusTagColumn(),
        "description",
        "serves",
        UpdatedAtColumn(),
    ]
    list_filter = ["serves", "live"]
    index_view_class = ContactList
    list_export = columns()


register_snippet(ContactViewSet)


class InboxViewSet(SnippetViewSet):
    """Inboxes as a listing of their own in the admin's menu."""

    model = Inbox
    icon = "mail"
    add_to_admin_menu = True
    menu_order = 241
    list_display = [
        "name",
        Column("promise", label=_("Promised reply")),
        "keep_for",
        UpdatedAtColumn(),
    ]


register_snippet(InboxViewSet)


@hooks.register("before_delete_snippet")
def keep_what_is_in_use(request, instances):
    """Refuse to delete a record that anything shows, and lead to the list of where."""
    for record in instances:
        if isinstance(record, KeptWhileUsed) and record.is_used:
            messages.error(
                request,
                _("“%(record)s” is in use, so it can’t be deleted. These places name it:")
                % {"record": record},
                buttons=ways_out(record, request.user),
            )
            return redirect(reverse(record.snippet_viewset.get_url_name("usage"), args=[record.pk]))
    return None


@hooks.register("before_delete_snippet", order=-1)
def keep_inbox_with_enquiries(request, instances):
    """Refuse to delete an inbox in which enquiries wait to be answered or deleted."""
    for inbox in instances:
        if isinstance(inbox, Inbox) and inbox.enquiries.exists():
            messages.error(
                request,
                _("“%(inbox)s” has enquiries in it, so it can’t be deleted before they are.")
                % {"inbox": inbox},
            )
            return redirect(inbox.snippet_viewset.get_url_name("list"))
    return None


def ways_out(record, user):
    """Return the button for who may put another contact in the place of one in use."""
    if not (isinstance(record, Contact) and may_retire(user)):
        return []
    return [messages.button(address_to_retire(record), _("Retire it…"))]


@hooks.register("register_snippet_action_menu_item")
def register_retire_item(model):
    return RetireItem() if model is Contact else None


@hooks.register("register_snippet_listing_buttons")
def register_retire_button(snippet, user, next_url=None):
    if isinstance(snippet, Contact) and may_retire(user):
        yield retire_button(snippet)


@hooks.register("register_admin_urls")
def register_retiring():
    return [
        path("contacts/<int:pk>/retire/", Retire.as_view(), name="contact_retire"),
        path(
            "contacts/<int:pk>/retire/<int:successor>/<int:content_type>/<int:object_id>/",
            retired,
            name="contact_retired",
        ),
    ]


@hooks.register("register_admin_urls")
def register_tables():
    return [
        path("contacts/import/", Import.as_view(), name="contact_import"),
        path("contacts/import/empty/", EmptyTable.as_view(), name="contact_table"),
    ]


def telling(label, message):
    """Return the formatter of a log action whose message names what its data has."""

    class Telling(LogFormatter):
        def format_message(self, entry):
            return self.message % entry.data

    Telling.label, Telling.message = label, message
    return Telling


@hooks.register("register_log_actions")
def register_import_log(actions):
    actions.register_action("contacts.imported", _("Import"), _("Imported from a table"))


@hooks.register("register_log_actions")
def register_retiring_log(actions):
    for action, label, message in (
        ("retired", _("Retire"), _("Retired; %(successor)s took the place")),
        ("replaced", _("Replace a contact"), _("%(contact)s was replaced by %(successor)s")),
    ):
        actions.register_action(f"contacts.{action}")(telling(label, message))


@hooks.register("register_admin_urls")
def register_verified():
    return [path("contacts/<int:pk>/verified/", verified, name="contact_verified")]


@hooks.register("register_log_actions")
def register_verified_log(actions):
    actions.register_action("contacts.verified", _("Number checked"), _("Rang the number"))


@hooks.register("register_rich_text_features")
def register_contact_link(features):
    register_record_link(features, ContactLink, "mobile-alt", _("Contact"))


@hooks.register("register_admin_urls")
def register_enquiries():
    return [
        path("enquiries/", EnquiryList.as_view(), name="enquiries"),
        path(
            "enquiries/results/", EnquiryList.as_view(results_only=True), name="enquiries_results"
        ),
        path("enquiries/export/", ExportEnquiries.as_view(), name="enquiries_export"),
        path("enquiries/erase/", EraseEnquiry.as_view(), name="enquiries_erase"),
        path("enquiries/log/", EnquiryLog.as_view(), name="enquiries_log"),
        path(
            "enquiries/log/results/",
            EnquiryLog.as_view(results_only=True),
            name="enquiries_log_results",
        ),
        path("enquiries/<int:pk>/", OneEnquiry.as_view(), name="enquiry"),
    ]


class EnquiriesMenuItem(MenuItem):
    """The list of enquiries, for who reads an inbox, with how many are open and overdue."""

    def is_shown(self, request):
        return Inbox.objects.of(request.user).exists()

    def render_component(self, request):
        component = super().render_component(request)
        counts = Enquiry.objects.for_user(request.user).counts()
        if counts["overdue"]:
            component.label = _("Enquiries: %(open)d, %(overdue)d late") % counts
        elif counts["open"]:
            component.label = _("Enquiries: %(open)d") % counts
        return component


class OfficersMenuItem(MenuItem):
    """A screen for data protection officers."""

    def is_shown(self, request):
        return request.user.has_perm(MAY_ERASE)


@hooks.register("register_admin_menu_item")
def register_enquiries_in_menu():
    return EnquiriesMenuItem(
        _("Enquiries"), reverse("enquiries"), name="enquiries", icon_name="mail", order=240
    )


@hooks.register("register_admin_menu_item")
def register_erasing_in_menu():
    return OfficersMenuItem(
        _("Erase an enquiry"), reverse("enquiries_erase"), icon_name="bin", order=242
    )


@hooks.register("register_admin_menu_item")
def register_log_in_menu():
    return OfficersMenuItem(
        _("Log of enquiries"), reverse("enquiries_log"), icon_name="history", order=243
    )


@hooks.register("register_log_actions")
def register_enquiry_log(actions):
    actions.register_action("enquiries.viewed", _("Enquiry read"), _("Read it"))
    actions.register_action("enquiries.answered", _("Enquiry answered"), _("Answered it"))
    actions.register_action("enquiries.reopened", _("Enquiry reopened"), _("Opened it again"))
    actions.register_action("enquiries.noted", _("Note on an enquiry"), _("Wrote a note"))
    actions.register_action("enquiries.purged", _("Enquiry deleted"), _("Its time was over"))
    for action, label, message in (
        ("assigned", _("Enquiry assigned"), _("Assigned it to %(to)s")),
        ("exported", _("Enquiry exported"), _("Exported it: %(reason)s (shown: %(filter)s)")),
        ("erased", _("Enquiry erased"), _("Erased it: %(reason)s")),
        ("members", _("Readers of an inbox"), _("Chose who reads it: %(members)s")),
    ):
        actions.register_action(f"enquiries.{action}")(telling(label, message))
