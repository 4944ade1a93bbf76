"""The screens on which contacts leave as a table and come back as one."""

import codecs
import hashlib
import json
from collections import Counter

from django import forms
from django.core import signing
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import HttpResponseBadRequest
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView, View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.mixins import SpreadsheetExportMixin
from wagtail.admin.widgets import Button
from wagtail.snippets.views.snippets import IndexView

from .importing import carry_out, fates
from .models import Contact
from .spreadsheets import escaped, read_table
from .tables import FEWEST_PHONES, columns, row_of

SALT = "contacts.importing"


def may_import(user):
    """Return whether somebody may import a table of contacts."""
    return user.has_perms(["contacts.add_contact", "contacts.change_contact"])


class Table(SpreadsheetExportMixin):
    """Mixed into a view: writes contacts as a table that can be imported again."""

    export_filename = "contacts"
    custom_value_preprocess = {str: {SpreadsheetExportMixin.FORMAT_CSV: escaped}}

    def as_spreadsheet(self, queryset, spreadsheet_format):
        keys = [one.pk for one in queryset]  # results of a search are no queryset
        contacts = [one.as_listed for one in Contact.objects.filter(pk__in=keys).as_rows()]
        self.list_export = columns(max([FEWEST_PHONES, *(len(one.phones) for one in contacts)]))
        return super().as_spreadsheet(contacts, spreadsheet_format)

    def to_row_dict(self, item):
        return dict.fromkeys(self.list_export, "") | row_of(item)

    def get_heading(self, queryset, field):
        return heading(field)

    def stream_csv(self, queryset):
        yield codecs.BOM_UTF8  # else Excel takes it for no UTF-8
        yield from super().stream_csv(queryset)


def heading(column):
    """Return what a column is called."""
    return column.replace("_", " ")


class ContactList(Table, IndexView):
    """All contacts, with the buttons that export and import them."""

    @cached_property
    def header_more_buttons(self):
        buttons = super().header_more_buttons
        if may_import(self.request.user):
            address = reverse("contact_import")
            buttons = [*buttons, Button(_("Import…"), address, icon_name="upload", priority=80)]
        return buttons


class EmptyTable(Table, View):
    """A table without rows, to start from."""

    def get(self, request):
        if not may_import(request.user):
            raise PermissionDenied
        return self.as_spreadsheet(Contact.objects.none(), self.FORMAT_XLSX)


class ImportForm(forms.Form):
    """The file that is imported; cleaned it is its rows."""

    file = forms.FileField(
        label=gettext_lazy("Table"),
        help_text=gettext_lazy("CSV in UTF-8, or XLSX; up to 2 MB and 2,000 rows."),
        widget=forms.FileInput(attrs={"accept": ".csv,.xlsx"}),
    )

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.user = user

    def clean_file(self):
        rows = read_table(self.cleaned_data["file"])
        if not rows:
            raise ValidationError(_("The table has no rows."))
        self.fates = fates(rows, self.user)
        return rows


class Import(WagtailAdminTemplateMixin, FormView):
    """Takes a table, shows what each row would do, and then has it done."""

    form_class = ImportForm
    template_name = "staff/import.html"
    page_title = gettext_lazy("Import contacts")
    header_icon = "upload"

    def dispatch(self, request):
        if not may_import(request.user):
            raise PermissionDenied
        return super().dispatch(request)

    def get_breadcrumbs_items(self):
        contacts = {"url": contacts_address(), "label": capfirst(Contact._meta.verbose_name_plural)}
        return [*self.breadcrumbs_items, contacts, {"url": "", "label": self.page_title}]

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"user": self.request.user}

    def post(self, request):
        if "shown" in request.POST:
            return self.carry_out(request.POST["shown"])
        return super().post(request)

    def form_valid(self, form):
        return self.show(form.cleaned_data["file"], form.fates)

    def show(self, rows, found):
        """Show what each row would do, and have it ready to be done."""
        counts = Counter(state_of(fate) for fate in found)
        keys = {fate.number: str(fate.contact.translation_key) for fate in found if fate.is_new}
        kept = {"rows": rows, "digest": digest(found), "keys": [*keys.items()]}
        shown = signing.dumps(kept, salt=SALT, compress=True)
        context = {
            "fates": [said(fate) for fate in found if state_of(fate) != "unchanged"],
            "counts": counts,
            "shown": "" if counts["refused"] else shown,
            "is_publisher": self.request.user.has_perm("contacts.publish_contact"),
        }
        return self.render_to_response(self.get_context_data(**context))

    def carry_out(self, shown):
        try:
            shown = signing.loads(shown, salt=SALT)
        except signing.BadSignature:
            return HttpResponseBadRequest()
        try:
            with transaction.atomic():
                found = fates(shown["rows"], self.request.user)
                if digest(found) != shown["digest"]:
                    messages.warning(
                        self.request,
                        _("Something changed in between. Look again; nothing is done."),
                    )
                    return self.show(shown["rows"], found)
                give_keys(found, dict(shown["keys"]))
                count = carry_out(found, self.request.user)
        except ValidationError as error:
            messages.error(self.request, " ".join(error.messages))
            return redirect("contact_import")
        messages.success(self.request, _("%d contacts were imported.") % count)
        return redirect(contacts_address())


def contacts_address():
    return reverse(Contact.snippet_viewset.get_url_name("list"))


def give_keys(found, keys):
    """Give new contacts the keys that were drawn when they were shown: made once, they are known."""
    if Contact.objects.with_keys(keys.values()).exists():
        raise ValidationError(_("This table was imported already."))
    for fate in found:
        if fate.is_new:
            fate.contact.translation_key = keys[fate.number]


def state_of(fate):
    """Return what a row does, in a word."""
    if fate.faults:
        return "refused"
    return "new" if fate.is_new else "changed" if fate.is_changed else "unchanged"


def said(fate):
    """Return a row's fate, with the columns as they are called in the table."""
    return {
        "number": fate.number,
        "name": fate.name,
        "is_new": fate.is_new,
        "faults": [(heading(column), message) for column, message in fate.faults],
        "changes": [(heading(column), old, new) for column, old, new in fate.changes],
    }


def digest(found):
    """Return letters that change when what rows would do does."""
    told = json.dumps([fate.digest for fate in found], default=str)
    return hashlib.sha256(told.encode()).hexdigest()
