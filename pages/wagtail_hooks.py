"""What the admin learns from us."""

from django.apps import apps
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.auth import user_has_any_page_permission
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import UpdatedAtColumn
from wagtail.admin.widgets import Button
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from contacts.contentstate import register_record_link

from .models import GlossaryTerm, ProgramPage, SitePage
from .models.addresses import is_taken
from .rich_text import DocumentLink, PageLink, TermLink
from .staff.api import DocumentsAPI, ImagesAPI, PagesAPI
from .staff.managers import Managers, may_choose_managers
from .staff.reports import FeedbackReport, feedback_address
from .staff.signing import AskReviewer, WordingOnly, not_approved, say_why_not_approved
from .staff.style_guide import style_guide
from .staff.translating import SyncTranslations, TranslatePage


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
    reasons = page.reasons_against()
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


@hooks.register("construct_admin_api", order=1)
def register_pages_api(api):
    api.register_endpoint("pages", PagesAPI)
    # Documents and pictures register theirs by hooks, too.
    api.register_endpoint("documents", DocumentsAPI)
    api.register_endpoint("images", ImagesAPI)


@hooks.register("register_admin_urls", order=-1)
def register_translating():
    """Answer at wagtail-localize’s own addresses, before it does."""
    return [
        path(
            "localize/update/<int:translation_source_id>/",
            SyncTranslations.as_view(),
            name="sync_translations",
        ),
        path("localize/submit/page/<int:page_id>/", TranslatePage.as_view(), name="translate_page"),
    ]


@hooks.register("before_create_user")
@hooks.register("before_edit_user")
def leave_superusers_alone(request, user=None):
    """Let only superusers make superusers, and change theirs: a new password would make one."""
    if request.user.is_superuser:
        return None
    if (user and user.is_superuser) or "is_superuser" in request.POST:
        messages.error(request, _("Only a superuser can make or change a superuser."))
        return redirect("wagtailusers_users:index")
    return None


@hooks.register("construct_page_action_menu")
def leave_out_publish(menu_items, request, context):
    """Offer no “Publish” for a new health page: a clinician reads it first."""
    names = request.resolver_match.kwargs
    if context["view"] == "create" and getattr(
        apps.get_model(names["content_type_app_name"], names["content_type_model_name"]),
        "is_health",
        False,
    ):
        menu_items[:] = [item for item in menu_items if item.name != "action-publish"]


@hooks.register("after_edit_page")
def lead_to_what_keeps_it(request, page):
    """Stay with a page that was approved in its editor and can’t be published yet."""
    approves = request.POST.get("workflow-action-name") == "approve"
    if approves and "action-workflow-action" in request.POST and page.workflow_in_progress:
        return say_why_not_approved(request, page)
    return None


@hooks.register("register_admin_urls")
def register_roles():
    return [
        path("pages/<int:pk>/not-approved/", not_approved, name="not_approved"),
        path("pages/<int:pk>/managers/", Managers.as_view(), name="program_managers"),
    ]


@hooks.register("register_page_header_buttons")
@hooks.register("register_page_listing_more_buttons")
def register_managers_button(page, user, **_place):
    if issubclass(page.specific_class, ProgramPage) and may_choose_managers(user):
        yield Button(
            _("Managers of this program"),
            reverse("program_managers", args=[page.pk]),
            icon_name="group",
            priority=67,
        )


@hooks.register("register_log_actions")
def register_managers_log(actions):
    actions.register_action(
        "pages.managers", _("Managers of the program"), _("Changed who manages the program")
    )
