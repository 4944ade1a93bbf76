"""The form of a contact in the admin."""

from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminModelForm


class ContactForm(WagtailAdminModelForm):
    """The form of a contact: who changes the day of the last call has made it.

    What all languages share is changed in English.
    """

    def clean(self):
        cleaned = super().clean()
        for name in self.instance.decided_in_english.intersection(self.changed_data):
            self.add_error(name, _("It is the same in all languages. Change it in English."))
        return cleaned

    def save(self, commit=True):
        if "verified_on" in self.changed_data:
            self.instance.verified_by = self.for_user
        return super().save(commit)
