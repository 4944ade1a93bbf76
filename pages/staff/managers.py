"""Where administrators say who looks after a program."""

from django import forms
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.log_actions import log

from contacts.forms import MembersField

from ..models import ProgramManagers, ProgramPage

NEEDED = ["auth.add_group", "auth.change_group", "program_site.change_user"]


def may_choose_managers(user):
    """Return whether a user may give others the rights of a program’s managers."""
    return user.has_perms(NEEDED)


class ManagersForm(forms.Form):
    """Who looks after a program."""

    members = MembersField(
        get_user_model().objects.filter(is_active=True),
        label=gettext_lazy("Managers"),
        required=False,
    )


class Managers(WagtailAdminTemplateMixin, FormView):
    """Shows and changes who looks after a program; their group and collection come with the first."""

    form_class = ManagersForm
    template_name = "staff/managers.html"
    page_title = gettext_lazy("Managers of this program")
    header_icon = "group"

    def dispatch(self, request, *args, pk):
        if not may_choose_managers(request.user):
            raise PermissionDenied
        self.page = get_object_or_404(ProgramPage, pk=pk)
        self.managers = ProgramManagers.objects.filter(
            translation_key=self.page.translation_key
        ).first()
        return super().dispatch(request, pk=pk)

    def get_page_subtitle(self):
        return self.page.get_admin_display_title()

    def get_breadcrumbs_items(self):
        page = {
            "url": reverse("wagtailadmin_pages:edit", args=[self.page.pk]),
            "label": self.get_page_subtitle(),
        }
        return [*self.breadcrumbs_items, page, {"url": "", "label": self.page_title}]

    def get_initial(self):
        return {"members": self.managers.group.user_set.all() if self.managers else []}

    def get_context_data(self, **kwargs):
        return super().get_context_data(page=self.page, managers=self.managers, **kwargs)

    @transaction.atomic
    def form_valid(self, form):
        members = form.cleaned_data["members"]
        ProgramManagers.made_for(self.page).replace(members)
        names = [user.get_username() for user in members]
        log(self.page, "pages.managers", user=self.request.user, data={"members": names})
        messages.success(self.request, _("Saved. They may write this program’s pages from now on."))
        return redirect("program_managers", self.page.pk)
