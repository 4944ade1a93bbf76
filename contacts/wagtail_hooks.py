"""Contacts in the admin: their listing, their safe deletion, their place in rich text."""

from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.ui.tables import UpdatedAtColumn
from wagtail.log_actions import LogFormatter
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.chooser import SnippetChooserViewSet
from wagtail.snippets.views.snippets import SnippetViewSet
from wagtail.snippets.widgets import AdminSnippetChooser

from .at_hand import TakesWhatIsAtHand
from .contentstate import register_record_link
from .in_use import KeptWhileUsed
from .models import Contact
from .retiring import Retire, RetireItem, address_to_retire, may_retire, retire_button, retired
from .rich_text import ContactLink
from .tables import columns
from .tabling import ContactList, EmptyTable, Import
from .views import verified


class ContactWidget(TakesWhatIsAtHand, AdminSnippetChooser):
    """A field that names a contact."""


class ContactChooserViewSet(SnippetChooserViewSet):
    """Where a contact is chosen."""

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
    list_display = ["full_name", "description", "serves", UpdatedAtColumn()]
    list_filter = ["serves", "live"]
    index_view_class = ContactList
    list_export = columns()


register_snippet(ContactViewSet)


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


@hooks.register("register_log_actions")
def register_import_log(actions):
    actions.register_action("contacts.imported", _("Import"), _("Imported from a table"))


@hooks.register("register_log_actions")
def register_retiring_log(actions):
    @actions.register_action("contacts.retired")
    class RetiredFormatter(LogFormatter):
        label = _("Retire")

        def format_message(self, entry):
            return _("Retired; %(successor)s took the place") % entry.data

    @actions.register_action("contacts.replaced")
    class ReplacedFormatter(LogFormatter):
        label = _("Replace a contact")

        def format_message(self, entry):
            return _("%(contact)s was replaced by %(successor)s") % entry.data


@hooks.register("register_admin_urls")
def register_verified():
    return [path("contacts/<int:pk>/verified/", verified, name="contact_verified")]


@hooks.register("register_log_actions")
def register_verified_log(actions):
    actions.register_action("contacts.verified", _("Number checked"), _("Rang the number"))


@hooks.register("register_rich_text_features")
def register_contact_link(features):
    register_record_link(features, ContactLink, "mobile-alt", _("Contact"))
