"""Forms of the admin: of a contact, of an inbox, and the people in them."""

from django import forms
from django.contrib.auth import get_user_model
from django.db.models import Q
from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.log_actions import log

from program_site.mailing import reached_to_sign_in


class ContactForm(WagtailAdminModelForm):
    """The form of a contact: who changes the day of the last call has made it.

    Another number has to be rung first. What all languages share is changed in English.
    """

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.reach_before = self.instance.reach

    def clean(self):
        cleaned = super().clean()
        for name in self.instance.decided_in_english.intersection(self.changed_data):
            self.add_error(name, _("It is the same in all languages. Change it in English."))
        return cleaned

    def save(self, commit=True):
        if "verified_on" in self.changed_data:
            self.instance.verified_by = self.for_user
        elif self.instance.reach != self.reach_before:
            self.instance.forget_verified()
        return super().save(commit)


class MembersField(forms.ModelMultipleChoiceField):
    """People to tick, by name."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, queryset, **kwargs):
        super().__init__(queryset.order_by("last_name", "first_name", "username"), **kwargs)

    def label_from_instance(self, user):
        name, username = user.get_full_name(), user.get_username()
        return f"{name} ({username})" if name else username


class InboxForm(WagtailAdminModelForm):
    """The form of an inbox: who reads it can sign in, and mail reaches one at least."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        users = get_user_model().objects
        can_sign_in = users.with_perm("wagtailadmin.access_admin")
        # Who reads it now is shown whatever became of their rights, or saving would drop them unsaid.
        members = users.filter(inboxes=self.instance.pk)
        words = self.fields["members"]
        self.fields["members"] = MembersField(
            users.filter(Q(pk__in=can_sign_in) | Q(pk__in=members)),
            label=words.label,
            help_text=words.help_text,
        )

    def clean_members(self):
        members = self.cleaned_data["members"]
        if not reached_to_sign_in(members):
            raise forms.ValidationError(
                _("At least one of them needs an e-mail and has to be able to sign in.")
            )
        return members

    def save(self, commit=True):
        inbox = super().save(commit)
        if commit and "members" in self.changed_data:
            names = ", ".join(user.get_username() for user in self.cleaned_data["members"])
            log(inbox, "enquiries.members", user=self.for_user, data={"members": names})
        return inbox
