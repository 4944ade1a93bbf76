"""Wagtail-localize’s screens where they ask too little: who may edit the page, and what was signed."""

from django import forms
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import Page
from wagtail_localize.models import Translation
from wagtail_localize.views.submit_translations import SubmitPageTranslationView
from wagtail_localize.views.update_translations import (
    UpdateTranslationsForm,
    UpdateTranslationsView,
)


def must_be_edited_by(user, instance):
    """Raise `PermissionDenied` if a user may not edit a page."""
    if isinstance(instance, Page) and not instance.permissions_for_user(user).can_edit():
        raise PermissionDenied


class SyncForm(UpdateTranslationsForm):
    """What is new goes into drafts; a translation is published by whoever may publish it."""

    publish_translations = forms.BooleanField(
        required=False, disabled=True, initial=False, widget=forms.HiddenInput
    )


class SyncTranslations(UpdateTranslationsView):
    """Brings what is new in a page to its translations."""

    def get_form(self):
        return SyncForm(self.request.POST if self.request.method == "POST" else None)

    def get_object(self):
        source = super().get_object()
        must_be_edited_by(self.request.user, source.get_source_instance())
        return source


class TranslatePage(SubmitPageTranslationView):
    """Makes a draft of a page in another language."""

    def get_object(self):
        page = super().get_object()
        must_be_edited_by(self.request.user, page)
        return page


def translation_into(page):
    """Return the translation that a page is edited as, or None; asks nothing for English pages."""
    if not page.is_health or page.language_code == settings.LANGUAGE_CODE:
        return None
    found = Translation.objects.filter(
        source__object_id=page.translation_key, target_locale=page.locale_id, enabled=True
    )
    return found.first()


def submit_translation(request, page):
    """Make a draft of a health page's translation and submit it, where Wagtail-localize would publish.

    For the translation editor writes what it publishes over what families read, signed or not.
    """
    translation = translation_into(page)
    if translation is None or not page.permissions_for_user(request.user).can_edit():
        return None
    page.is_submitted_by_publishing = True  # shows the button, and lets its press come here
    if request.POST.get("action") != "publish":
        return None
    with transaction.atomic():
        translation.save_target(user=request.user, publish=False)
        if page.live:
            page.live_revision.publish(log_action=False)  # families go on reading this
    draft = type(page).objects.get(pk=page.pk)
    if not draft.workflow_in_progress:
        draft.get_workflow().start(draft, request.user)
    messages.success(
        request,
        _(
            "“%(title)s” is saved as a draft, and submitted: a clinician reads it before families do."
        )
        % {"title": draft.get_admin_display_title()},
        buttons=[
            messages.button(
                reverse("ask_reviewer", args=[page.pk]), _("Ask one who has no account")
            )
        ],
    )
    return redirect("wagtailadmin_pages:edit", page.pk)
