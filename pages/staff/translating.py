"""Wagtail-localize’s two screens that ask too little: here for those who may edit the page alone."""

from django import forms
from django.core.exceptions import PermissionDenied
from wagtail.models import Page
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
