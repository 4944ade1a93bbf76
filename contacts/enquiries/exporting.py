"""Taking enquiries along as a file: with a reason, and in the log."""

from collections import defaultdict
from io import BytesIO

from django import forms
from django.db import transaction
from django.http import FileResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.log_actions import log

from ..encryption import UnreadableError
from .inbox import ForReaders, language_of, name_of


def facts_of(enquiry):
    """Return what we know of an enquiry besides what was typed, by its heading."""
    return {
        _("Reference"): enquiry.reference,
        _("Inbox"): str(enquiry.inbox),
        _("Language"): language_of(enquiry),
        _("Received"): f"{timezone.localtime(enquiry.received_at):%Y-%m-%d %H:%M}",
        _("Promised for"): enquiry.reply_by.isoformat(),
        _("Status"): enquiry.get_status_display(),
        _("Assigned to"): name_of(enquiry.assigned_to),
    }


def answers_of(enquiry):
    """Return what was answered, by its question; asked twice, both answers stand below each other."""
    found = defaultdict(list)
    try:
        for answer in enquiry.answers_in_words:
            found[answer.question].append(answer.text)
    except UnreadableError:
        return {_("Remark"): _("It can’t be read: the key that opens it is missing.")}
    return {str(question): "\n".join(map(str, texts)) for question, texts in found.items()}


def text_cell(sheet, text):
    """Return a cell that no program takes for a formula, whatever somebody typed."""
    cell = WriteOnlyCell(sheet, ILLEGAL_CHARACTERS_RE.sub("", text))
    cell.data_type = "s"
    cell.quotePrefix = True
    return cell


def workbook(enquiries):
    """Return enquiries as the bytes of an XLSX file: a row each, a column for each question."""
    rows = [
        {("fact", heading): text for heading, text in facts_of(enquiry).items()}
        | {("answer", heading): text for heading, text in answers_of(enquiry).items()}
        for enquiry in enquiries
    ]
    columns = list(dict.fromkeys(column for row in rows for column in row))
    book = Workbook(write_only=True)
    sheet = book.create_sheet(str(_("Enquiries")))
    for row in [{column: column[1] for column in columns}, *rows]:
        sheet.append([text_cell(sheet, row.get(column, "")) for column in columns])
    file = BytesIO()
    book.save(file)
    file.seek(0)
    return file


class ExportForm(forms.Form):
    """Why somebody needs a copy."""

    reason = forms.CharField(
        label=gettext_lazy("What you need them for"),
        max_length=300,
        help_text=gettext_lazy("It stays in the log. Write no names of families."),
    )


class ExportEnquiries(ForReaders, WagtailAdminTemplateMixin, FormView):
    """Makes a file of what the list shows, and notes at each enquiry who took it along and why."""

    form_class = ExportForm
    template_name = "staff/enquiries_export.html"
    page_title = gettext_lazy("Export")

    def get_context_data(self, **kwargs):
        return super().get_context_data(count=self.filters.found.count(), **kwargs)

    @transaction.atomic
    def form_valid(self, form):
        data = {"reason": form.cleaned_data["reason"], "filter": self.filters.in_words}
        enquiries = list(self.filters.found)
        for enquiry in enquiries:
            log(enquiry, "enquiries.exported", user=self.request.user, data=data)
        name = f"enquiries-{timezone.localdate()}.xlsx"
        return FileResponse(workbook(enquiries), as_attachment=True, filename=name)
