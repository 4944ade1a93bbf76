"""The few addresses of contacts that are no page and no form of Wagtail's."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.log_actions import log

from .models import Contact


@require_POST
def verified(request, pk):
    """Note that somebody rang a contact's number, and lead back to where they said so."""
    contact = get_object_or_404(Contact, pk=pk)
    if not request.user.has_perm("contacts.change_contact"):
        raise PermissionDenied
    contact.verify(request.user)
    log(contact, "contacts.verified", user=request.user)
    messages.success(
        request, _("Noted: the number of %(contact)s is right.") % {"contact": contact}
    )
    back = request.POST.get("next", "")
    if not url_has_allowed_host_and_scheme(back, {request.get_host()}):
        back = reverse(contact.snippet_viewset.get_url_name("edit"), args=[contact.pk])
    return redirect(back)
