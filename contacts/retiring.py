"""The screen on which a contact is retired, and how each place would look."""

from django import forms
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.widgets import Button
from wagtail.models import PreviewableMixin
from wagtail.snippets.action_menu import ActionMenuItem
from wagtail.snippets.widgets import AdminSnippetChooser

from .models import Contact
from .moving import NotRetired, Retirement
from .swapping import put_into


def may_retire(user):
    """Return whether somebody may let one contact take another's place."""
    return user.has_perm("contacts.publish_contact")


def address_to_retire(contact):
    return reverse("contact_retire", args=[contact.pk])


def address_of(record):
    return reverse(record.snippet_viewset.get_url_name("edit"), args=[record.pk])


class RetireForm(forms.Form):
    """Who takes the place of a contact."""

    successor = forms.ModelChoiceField(
        label=gettext_lazy("Who takes the place"),
        queryset=Contact.objects.published(),
        widget=AdminSnippetChooser(Contact),
        error_messages={"invalid_choice": gettext_lazy("Choose somebody who is published.")},
    )

    def __init__(self, *args, contact, **kwargs):
        super().__init__(*args, **kwargs)
        self.contact = contact

    def clean_successor(self):
        successor, key = self.cleaned_data["successor"], self.contact.translation_key
        if successor.translation_key == key:
            raise forms.ValidationError(_("Choose somebody else."))
        if successor.stand_in and successor.stand_in.translation_key == key:
            raise forms.ValidationError(
                _("%(contact)s stands in for this one. Choose somebody else to stand in first.")
                % {"contact": self.contact}
            )
        return successor


class Retire(WagtailAdminTemplateMixin, FormView):
    """Asks who takes a contact's place, shows where, and then has it done."""

    form_class = RetireForm
    template_name = "staff/retire.html"
    page_title = gettext_lazy("Retire")
    header_icon = "mobile-alt"

    def dispatch(self, request, *args, pk):
        self.contact = get_object_or_404(Contact, pk=pk)
        if not may_retire(request.user):
            raise PermissionDenied
        return super().dispatch(request)

    def get_page_subtitle(self):
        return str(self.contact)

    def get_breadcrumbs_items(self):
        listing = reverse(self.contact.snippet_viewset.get_url_name("list"))
        return [
            *self.breadcrumbs_items,
            {"url": listing, "label": capfirst(Contact._meta.verbose_name_plural)},
            {"url": address_of(self.contact), "label": str(self.contact)},
            {"url": "", "label": self.page_title},
        ]

    def get_form_kwargs(self):
        asked = {"data": self.request.GET} if "successor" in self.request.GET else {}
        return asked | super().get_form_kwargs() | {"contact": self.contact}

    def get_context_data(self, **kwargs):
        context = super().get_context_data(contact=self.contact, **kwargs)
        form = context["form"]
        if form.is_bound and form.is_valid():
            retirement = Retirement(self.contact, form.cleaned_data["successor"])
            rows = [self.row(place, retirement) for place in retirement.places()]
            context |= {
                "retirement": retirement,
                "rows": rows,
                "is_locked": any(row["keeper"] for row in rows),
            }
        return context

    def row(self, place, retirement):
        record = place.record
        address = AdminURLFinder(self.request.user).get_edit_url(record)
        can_be_seen = address and isinstance(record, PreviewableMixin)
        keys = [retirement.contact.pk, retirement.successor.pk]
        model = ContentType.objects.get_for_model(record)
        return {
            "place": place,
            "kind": capfirst(record._meta.verbose_name),
            "address": address,
            "keeper": place.keeper_for(self.request.user),
            "preview": can_be_seen
            and reverse("contact_retired", args=[*keys, model.pk, record.pk]),
        }

    def form_valid(self, form):
        retirement = Retirement(self.contact, form.cleaned_data["successor"])
        try:
            places = retirement.carry_out(self.request.user)
        except NotRetired as error:
            messages.error(self.request, str(error))
            return redirect(f"{self.request.path}?successor={retirement.successor.pk}")
        said = _("%(successor)s now stands in all %(count)d places; %(contact)s is unpublished.")
        messages.success(self.request, said % (retirement.words | {"count": len(places)}))
        return redirect(address_of(self.contact))


def retired(request, pk, successor, content_type, object_id):
    """Show a page or a snippet as it would be with the successor in it."""
    if not may_retire(request.user):
        raise PermissionDenied
    contact = get_object_or_404(Contact, pk=pk)
    retirement = Retirement(contact, get_object_or_404(Contact.objects.published(), pk=successor))
    model = get_object_or_404(ContentType, pk=content_type).model_class()
    if not issubclass(model, PreviewableMixin):
        raise Http404
    record = get_object_or_404(model, pk=object_id)
    if not AdminURLFinder(request.user).get_edit_url(record):
        raise PermissionDenied
    if not put_into(record, retirement.keys):
        record = record.get_latest_revision_as_object()  # only the draft names it
        put_into(record, retirement.keys)
    return record.make_preview_request(request, record.default_preview_mode)


def retire_button(contact):
    """Return the button that leads from a contact to its retirement."""
    return Button(_("Retire…"), address_to_retire(contact), icon_name="redirect", priority=68)


class RetireItem(ActionMenuItem):
    """Leads from the form of a contact to its retirement."""

    name = "action-retire"
    label = gettext_lazy("Retire…")
    icon_name = "redirect"
    order = 90

    def is_shown(self, context):
        return context["view"] == "edit" and may_retire(context["request"].user)

    def get_url(self, context):
        return address_to_retire(context["instance"])
