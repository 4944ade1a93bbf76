"""Mail to staff: plain words and links, for mail is read by others, too."""

from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import override
from wagtail.admin.utils import get_admin_base_url


def admin_address(name, *args):
    """Return where a screen of the admin is, in full."""
    return f"{get_admin_base_url()}{reverse(name, args=args)}"


def reached(people):
    """Return those of some people whom a mail reaches, each once; nobody may be among them."""
    return [user for user in dict.fromkeys(people) if user and user.is_active and user.email]


def mail(people, subject, template, **context):
    """Send each of some people one plain mail, in English like all that is for staff."""
    with override("en"):
        text = render_to_string(template, context)
    for user in people:
        send_mail(subject, text, None, [user.email])
