"""Where families' authorizations are kept and read, by those who may."""

from pathlib import PurePosixPath

from django.core.exceptions import PermissionDenied
from django.http import FileResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages
from wagtail.admin.ui.components import Component
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import EditView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.log_actions import log
from wagtail.permissions import ModelPermissionPolicy

from ..models import Authorization, StoryPage
from ..models.authorizations import still_shown


class AuthorizationPolicy(ModelPermissionPolicy):
    """Nobody deletes an authorization, administrators included: the law asks to keep it."""

    def user_has_permission(self, user, action):
        return action != "delete" and super().user_has_permission(user, action)


policy = AuthorizationPolicy(Authorization)


def state_of(authorization):
    """Return whether an authorization is valid today, and why not, in words."""
    problems = authorization.problems_on(timezone.localdate())
    return " ".join(problems) or _("Valid")


def end_of(authorization):
    """Return the day on which an authorization ends, in words."""
    return date_format(authorization.expires_on) if authorization.expires_on else ""


class AuthorizationEdit(EditView):
    """The form of an authorization: who opens it is logged, and what follows from it is said."""

    def get(self, request, *args, **kwargs):
        response = super().get(request, *args, **kwargs)
        log(self.object, "pages.authorization_opened", user=request.user)
        return response

    def save_instance(self):
        authorization = super().save_instance()
        settled = authorization.settled
        for words, changed in (
            (_("Taken down: %s."), settled.taken_down),
            (_("No longer served: %s."), settled.withdrawn),
            (_("Served again: %s."), settled.restored),
        ):
            if changed:
                messages.warning(self.request, words % ", ".join(map(str, changed)))
        return authorization


class AuthorizationViewSet(ModelViewSet):
    """Authorizations as a listing of their own in the admin's menu."""

    model = Authorization
    icon = "lock"
    add_to_admin_menu = True
    menu_order = 230
    permission_policy = policy
    edit_view_class = AuthorizationEdit
    copy_view_enabled = False
    search_fields = ["reference"]
    search_backend_name = None
    list_display = [
        "reference",
        Column("state", label=_("Today"), accessor=state_of),
        Column("expires_on", label=_("Ends on"), accessor=end_of, sort_key="expires_on"),
    ]


def document(request, name):
    """Serve a signed paper to those who may see it, and log that."""
    if not policy.user_has_any_permission(request.user, {"add", "change"}):
        raise PermissionDenied
    authorization = get_object_or_404(Authorization, document=name)
    log(authorization, "pages.authorization_document", user=request.user)
    return FileResponse(
        authorization.document.open(),
        filename=f"{authorization.reference}{PurePosixPath(name).suffix}",
    )


class StillShown(Component):
    """The first screen's warning: files of stories taken down that other pages still show."""

    name = "still_shown"
    template_name = "staff/still_shown.html"
    order = 110

    def get_context_data(self, parent_context):
        lost = StoryPage.objects.lost_on(timezone.localdate())
        return {"still_shown": still_shown(lost)}
