"""What an open editor asks before it saves: whether its person is signed in still."""

from django.http import JsonResponse
from django.middleware.csrf import get_token
from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _


def session(request):
    """Give the token that forms need: a sign-in in another tab makes another one."""
    return JsonResponse({"token": get_token(request)})


def keep_typed():
    """Return the script that keeps what was typed when it can’t be saved."""
    return format_html(
        '<script src="{}" data-session="{}" data-sign-in="{}" data-ended="{}" data-link="{}"'
        ' data-lost="{}" data-back="{}"></script>',
        static("js/keep-typed.js"),
        reverse("session"),
        reverse("wagtailadmin_login"),
        _("You are signed out, and this is not saved yet. Nothing is lost: leave this page open."),
        _("Sign in in a new tab, come back and save."),
        _("There is no connection, and this is not saved yet. Nothing is lost: try again soon."),
        _("You are signed in again. Save now."),
    )
