"""What the admin learns from us."""

from django.apps import apps
from django.db.models import ForeignKey
from django.http import Http404
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.auth import user_has_any_page_permission
from wagtail.admin.forms.models import register_form_field_override
from wagtail.admin.menu import MenuItem
from wagtail.admin.staticfiles import versioned_static
from wagtail.admin.ui.tables import UpdatedAtColumn
from wagtail.admin.views.home import UserObjectsInWorkflowModerationPanel
from wagtail.admin.widgets import Button
from wagtail.log_actions import LogFormatter
from wagtail.models import Page
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from contacts.contentstate import register_record_link

from .models import GlossaryTerm, ProgramPage, SiteImage, SitePage
from .models.addresses import is_taken
from .rich_text import DocumentLink, FactLink, PageLink, TermLink
from .staff.api import DocumentsAPI, ImagesAPI, PagesAPI
from .staff.authorizations import AuthorizationViewSet, StillShown, document, policy
from .staff.checking import use_contact
from .staff.choosing import LINKS_IN_EDITOR, ImageWidget, PageWidget
from .staff.facts import FactViewSet
from .staff.guide import Guide
from .staff.health import CONCERNS, HealthPanel
from .staff.managers import Managers, may_choose_managers
from .staff.patterns import PatternViewSet, SavePattern, StartPage, start_address
from .staff.releases import PublishTogetherItem, ReleaseViewSet, publish_together_button
from .staff.reports import FeedbackReport, feedback_address
from .staff.session import keep_typed, session
from .staff.signing import (
    AskReviewer,
    StillTrue,
    WordingOnly,
    not_approved,
    say_why_not_approved,
)
from .staff.style_guide import style_guide
from .staff.translating import SyncTranslations, TranslatePage, submit_translation


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

register_form_field_override(
    ForeignKey,
    to=Page,
    override=lambda field: {"widget": PageWidget(target_models=[field.remote_field.model])},
)
register_form_field_override(ForeignKey, to=SiteImage, override={"widget": ImageWidget})


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


@hooks.register("after_edit_page")
def say_what_keeps_a_draft(request, page):
    """Say why a page wasn’t published where the button was there, and autosave then made it unsigned."""
    if (
        "action-publish" not in request.POST
        or page.permissions_for_user(request.user).can_publish()
    ):
        return None
    return keep_as_draft(request, page)


@hooks.register("register_admin_urls")
def register_signing():
    return [
        path("pages/<int:pk>/wording-only/", WordingOnly.as_view(), name="wording_only"),
        path("pages/<int:pk>/ask-reviewer/", AskReviewer.as_view(), name="ask_reviewer"),
    ]


@hooks.register("register_log_actions")
def register_wording_log(actions):
    @actions.register_action("pages.wording_only")
    class WordingFormatter(LogFormatter):
        label = _("Change of wording only")

        def format_message(self, entry):
            return _("Said that only the wording changed: %(reason)s") % entry.data

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
    features.register_converter_rule("contentstate", "link", LINKS_IN_EDITOR)


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


@hooks.register("register_admin_viewset")
def register_releases():
    return ReleaseViewSet()


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


@hooks.register("before_edit_page", order=-1)
def submit_translation_of_health_page(request, page):
    page = page.specific
    return submit_translation(request, page) if isinstance(page, SitePage) else None


@hooks.register("before_create_page")
def choose_how_to_start(request, parent, page_type):
    """Ask first what a new page starts with, where there is something to choose."""
    address = start_address(parent, page_type) if request.method == "GET" else None
    return redirect(address) if address else None


@hooks.register("register_admin_urls")
def register_patterns():
    return [
        path("pages/<int:parent_pk>/start/<slug:model>/", StartPage.as_view(), name="start_page"),
        path("pages/<int:pk>/save-pattern/", SavePattern.as_view(), name="save_pattern"),
    ]


@hooks.register("register_admin_viewset")
def register_pattern_list():
    return PatternViewSet()


@hooks.register("register_page_header_buttons")
def register_pattern_button(page, user, **_place):
    """Lead from a page to making a pattern of it."""
    if (
        issubclass(page.specific_class, SitePage)
        and user.has_perm("pages.add_pattern")
        and page.permissions_for_user(user).can_edit()
    ):
        yield Button(
            _("Save as a pattern"),
            reverse("save_pattern", args=[page.pk]),
            icon_name="copy",
            priority=67,
        )


@hooks.register("register_page_header_buttons")
@hooks.register("register_page_listing_more_buttons")
def register_publish_together_button(page, user, **_place):
    if button := publish_together_button(page, user):
        yield button


@hooks.register("register_snippet_listing_buttons")
def register_publish_together_button_of_snippets(snippet, user, next_url=None):
    if button := publish_together_button(snippet, user):
        yield button


@hooks.register("register_snippet_action_menu_item")
def register_publish_together_item(model):
    return PublishTogetherItem()


@hooks.register("register_admin_urls")
def register_review_clock():
    return [path("pages/<int:pk>/still-true/", StillTrue.as_view(), name="still_true")]


@hooks.register("register_log_actions")
def register_review_log(actions):
    @actions.register_action("pages.still_true")
    class StillTrueFormatter(LogFormatter):
        label = _("Still true")

        def format_message(self, entry):
            return _("%(name)s says that it is still true. %(comment)s") % entry.data

    @actions.register_action("pages.changes_asked")
    class ChangesAskedFormatter(LogFormatter):
        label = _("Changes asked for")

        def format_message(self, entry):
            return _("%(name)s asks for changes: %(comment)s") % entry.data


@hooks.register("register_page_header_buttons")
def register_still_true_button(page, user, **_place):
    """Lead from a live health page to the question whether it is still true."""
    is_health = getattr(page.specific_class, "is_health", False)
    if is_health and page.live and page.permissions_for_user(user).can_edit():
        yield Button(
            _("Is it still true?"),
            reverse("still_true", args=[page.pk]),
            icon_name="check",
            priority=67,
        )


@hooks.register("register_admin_viewset")
def register_authorizations():
    return AuthorizationViewSet()


@hooks.register("register_admin_urls")
def register_authorization_document():
    return [path("authorization/document/<path:name>", document, name="authorization_document")]


@hooks.register("register_log_actions")
def register_authorization_log(actions):
    actions.register_action(
        "pages.authorization_opened", _("Open authorization"), _("Opened the record")
    )
    actions.register_action(
        "pages.authorization_document", _("Open signed paper"), _("Opened the signed paper")
    )
    actions.register_action(
        "pages.taken_down",
        _("Take down"),
        _("Unpublished, for the family’s authorization no longer covers it"),
    )


@hooks.register("construct_homepage_panels")
def warn_of_files_still_shown(request, panels):
    """Tell those who keep authorizations what is left to do after a story was taken down."""
    if policy.user_has_any_permission(request.user, {"add", "change"}):
        panels.append(StillShown())


@hooks.register("before_serve_document")
def refuse_withdrawn_document(document, _request):
    """Answer that there is no such document, while it is withdrawn."""
    if not document.is_public:
        raise Http404


class ConcernMenuItem(MenuItem):
    """The report of one concern about the site’s health, for those who can do something about it."""

    def __init__(self, concern, order):
        self.concern = concern
        super().__init__(
            concern.page_title,
            concern.address(),
            name=f"health-{concern.name}",
            icon_name=concern.header_icon,
            order=order,
        )

    def is_shown(self, request):
        return self.concern.is_for(request.user)


@hooks.register("register_admin_urls")
def register_health_reports():
    return [address for concern in CONCERNS for address in concern.urls()]


def register_in_menu(concern, order):
    hooks.register("register_reports_menu_item", lambda: ConcernMenuItem(concern, order))


for place, concern in enumerate(CONCERNS):
    register_in_menu(concern, order=10 + place)


@hooks.register("construct_homepage_panels")
def show_health_first(request, panels):
    """Show the health of the site instead of Wagtail’s list of what others have to decide.

    What the user decides stays: a translation can be approved there only, for its editor has no
    button for it.
    """
    others = (one for one in panels if not isinstance(one, UserObjectsInWorkflowModerationPanel))
    panels[:] = [HealthPanel(), *others]


register_snippet(FactViewSet)


@hooks.register("register_rich_text_features")
def register_fact_link(features):
    register_record_link(features, FactLink, "order", _("Fact"))


@hooks.register("register_admin_urls")
def register_guide():
    return [path("guide/", Guide.as_view(), name="guide")]


@hooks.register("register_help_menu_item")
def register_guide_in_menu():
    return MenuItem(_("Editor’s guide"), reverse("guide"), icon_name="help", order=10)


@hooks.register("register_admin_urls")
def register_session():
    return [path("session/", session, name="session")]


@hooks.register("insert_editor_js")
def insert_keep_typed():
    return keep_typed()


@hooks.register("insert_editor_js")
def insert_named_place():
    return format_html('<script src="{}"></script>', versioned_static("js/named-place.js"))


@hooks.register("register_admin_urls")
def register_checks():
    return [path("pages/<int:pk>/use-contact/", use_contact, name="use_contact")]


@hooks.register("insert_global_admin_css")
def style_checks():
    return format_html('<link rel="stylesheet" href="{}">', versioned_static("css/checks.css"))
