"""What the checks panel mends by itself: telephone numbers typed by hand."""

import json

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from ..checks.numbers import contacts_by_number, linked_to_contact, meant
from ..models import SitePage


@require_POST
def use_contact(request, pk):
    """Put a link to a contact wherever a page's newest draft has its number, or nearly, typed by hand."""
    page = get_object_or_404(SitePage, pk=pk).specific
    if not may_write(page, request.user):
        raise PermissionDenied
    draft, number = page.newest, request.POST.get("number", "")
    contacts = contacts_by_number(draft)
    contact = contacts.get(meant(number, contacts))
    if request.POST.get("saved") != saved_at(page) or contact is None:
        messages.warning(request, _("The draft has changed since. Look again, then try again."))
    else:
        draft.body = json.dumps(linked_to_contact(draft, number, contact))
        draft.save_revision(user=request.user, log_action=True, clean=False)
        messages.success(
            request, _("The draft now names %(contact)s instead.") % {"contact": contact}
        )
    return redirect("wagtailadmin_pages:edit", pk)


def saved_at(page):
    """Return what changes whenever a draft of a page is saved, autosaved too."""
    saved = page.latest_revision_created_at
    return saved.isoformat() if saved else ""


def may_write(page, user):
    """Return whether a user may change a page now: nobody has locked it for them."""
    lock = page.get_lock()
    is_locked = lock is not None and lock.for_user(user)
    return page.permissions_for_user(user).can_edit() and not is_locked
