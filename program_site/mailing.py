"""Mail to staff: plain words and links, for mail is read by others, too."""

import logging

from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import override
from wagtail.admin.utils import get_admin_base_url

logger = logging.getLogger(__name__)


def admin_address(name, *args):
    """Return where a screen of the admin is, in full."""
    return f"{get_admin_base_url()}{reverse(name, args=args)}"


def reached(people):
    """Return those of some people whom a mail reaches, each once; nobody may be among them."""
    return [user for user in dict.fromkeys(people) if user and user.is_active and user.email]


def reached_to_sign_in(people):
    """Return those of some people whom a mail reaches, and who can open its link into the admin."""
    return [user for user in reached(people) if user.has_perm("wagtailadmin.access_admin")]


def mail(people, subject, template, **context):
    """Send each of some people one plain mail, in English like all that is for staff.

    An address that is refused keeps no mail from the others; raises `OSError` if all are.
    """
    with override("en"):
        text = render_to_string(template, context)
    refused = []
    for user in people:
        try:
            send_mail(subject, text, None, [user.email])
        except OSError as error:  # its words may hold the address
            logger.warning("No mail to user %s: %s", user.pk, type(error).__name__)
            refused.append(error)
    if refused and len(refused) == len(people):
        raise refused[0]


def was_sent(command, to, send, *args):
    """Have a management command send a mail; it names whose failed, and not why, which may hold an address."""
    try:
        send(*args)
    except OSError as error:  # the mail server's fault; the next run tries again
        command.stderr.write(f"{to}: {type(error).__name__}")
        return False
    return True
