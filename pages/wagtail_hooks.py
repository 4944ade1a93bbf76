"""What the admin learns from us."""

from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.auth import user_has_any_page_permission
from wagtail.admin.menu import MenuItem
from wagtail.admin.staticfiles import versioned_static
from wagtail.admin.ui.tables import UpdatedAtColumn
from wagtail.admin.widgets import Button
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from contacts.contentstate import register_record_link

from .models import GlossaryTerm, SitePage
from .models.addresses import is_taken
from .rich_text import DocumentLink, PageLink, TermLink
from .staff.checking import use_contact
from .staff.reports import FeedbackReport, feedback_address
from .staff.signing import AskReviewer, WordingOnly
from .staff.style_guide import style_guide


class GlossaryViewSet(SnippetViewSet):
    """The glossary as a listing of its own in the admin's menu."""

    model = GlossaryTerm
    icon = "title"
    menu_label = _("Glossary")
    add_to_admin_menu = True
    menu_order = 220
    list_display = ["term", "meaning", UpdatedAtColumn()]
    list_export = ["term", "say_it_like", "meaning", "other_names"]


register_snippet(GlossaryViewSet)


@hooks.register("before_move_page")
def refuse_taken_address(request, page, destination):
    """Keep a page where it is, if its address means something else at the new place."""
    if not is_taken(page.slug, destination.depth + 1):
        return None
    messages.error(
        request,
        _("The site needs the address “%(slug)s” for something else. Change the slug first.")
        % {"slug": page.slug},
    )
    return redirect("wagtailadmin_pages:edit", page.pk)


@hooks.register("before_publish_page")
def keep_as_draft(request, page):
    """Keep as a draft what no clinician signed, or what has to be mended; nothing typed is lost."""
    page = page.specific
    if not isinstance(page, SitePage):
        return None
    reasons = [*page.obstacles()]
    if not page.is_signed_off:
        reasons.append(
            _("A clinician has to read it before it is published: submit it for review.")
        )
    if not reasons:
        return None
    saved = _("“%(title)s” is saved as a draft.") % {"title": page.get_admin_display_title()}
    messages.warning(request, " ".join(map(str, [saved, *reasons])))
    return redirect("wagtailadmin_pages:edit", page.pk)


@hooks.register("register_admin_urls")
def register_signing():
    return [
        path("pages/<int:pk>/wording-only/", WordingOnly.as_view(), name="wording_only"),
        path("pages/<int:pk>/ask-reviewer/", AskReviewer.as_view(), name="ask_reviewer"),
    ]


@hooks.register("register_log_actions")
def register_wording_log(actions):
    actions.register_action(
        "pages.wording_only", _("Change of wording only"), _("Said that only the wording changed")
    )
    actions.register_action(
        "pages.review_link", _("Review link"), _("Made a link for a clinician without an account")
    )


@hooks.register("register_admin_urls")
def register_style_guide():
    return [path("style-guide/", style_guide, name="style_guide")]


@hooks.register("register_help_menu_item")
def register_style_guide_in_menu():
    return MenuItem(_("Style guide"), reverse("style_guide"), icon_name="view", order=900)


@hooks.register("register_rich_text_features", order=10)
def register_links(features):
    features.register_link_type(PageLink)
    features.register_link_type(DocumentLink)


@hooks.register("register_rich_text_features")
def register_term_link(features):
    register_record_link(features, TermLink, "title", _("Word of the glossary"))


class FeedbackMenuItem(MenuItem):
    """The report of what readers answered, for those who edit pages."""

    def is_shown(self, request):
        return user_has_any_page_permission(request.user)


@hooks.register("register_admin_urls")
def register_feedback_report():
    return [
        path("reports/feedback/", FeedbackReport.as_view(), name="feedback_report"),
        path(
            "reports/feedback/results/",
            FeedbackReport.as_view(results_only=True),
            name="feedback_report_results",
        ),
    ]


@hooks.register("register_reports_menu_item")
def register_feedback_menu_item():
    return FeedbackMenuItem(
        _("Did it help?"),
        reverse("feedback_report"),
        name="feedback",
        icon_name="comment",
        order=650,
    )


@hooks.register("register_page_header_buttons")
@hooks.register("register_page_listing_more_buttons")
def register_feedback_button(page, user, **_place):
    """Lead from a page to what its readers said; answers are kept for pages of ours only."""
    if issubclass(page.specific_class, SitePage) and page.permissions_for_user(user).can_edit():
        yield Button(
            _("What readers said"), feedback_address(page.pk), icon_name="comment", priority=66
        )


@hooks.register("register_admin_urls")
def register_checks():
    return [path("pages/<int:pk>/use-contact/", use_contact, name="use_contact")]


@hooks.register("insert_global_admin_css")
def style_checks():
    return format_html('<link rel="stylesheet" href="{}">', versioned_static("css/checks.css"))
