"""The form of a contact in the admin."""

from wagtail.admin.forms import WagtailAdminModelForm


class ContactForm(WagtailAdminModelForm):
    """The form of a contact: who changes the day of the last call has made it."""

    def save(self, commit=True):
        if "verified_on" in self.changed_data:
            self.instance.verified_by = self.for_user
        return super().save(commit)
