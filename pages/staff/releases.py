"""Where publishers put drafts together, and let all of them go live at one time."""

from django import forms
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView, View
from wagtail.admin import messages
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.ui.components import MediaContainer
from wagtail.admin.ui.tables import Column, NumberColumn
from wagtail.admin.views.generic import CreateView, EditView, IndexView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets import AdminDateTimeInput, Button
from wagtail.models import DraftStateMixin, Page
from wagtail.snippets.action_menu import ActionMenuItem

from ..models import Release, ReleaseItem
from ..models.releases import may_publish

TIME_IS_PAST = gettext_lazy("This time is past. Leave it empty to publish by hand.")


def may_plan(user):
    """Return whether somebody may put drafts together and publish them."""
    return user.has_perm("pages.change_release")


def screen_of(release_pk):
    return reverse("releases:edit", args=[release_pk])


def address_to_add(record):
    """Return where a draft is put into a release."""
    content_type = ContentType.objects.get_for_model(record)
    return reverse("releases:add_draft", args=[content_type.pk, record.pk])


def can_be_added(record, user):
    """Return whether there is a draft that somebody may put into a release."""
    return (
        may_plan(user)
        and isinstance(record, DraftStateMixin)
        and record.has_unpublished_changes
        and record.latest_revision_id is not None
        and may_publish(record, user)
    )


class ReleaseForm(WagtailAdminModelForm):
    """The name of a release, and when it goes live."""

    class Meta:
        model = Release
        fields = ["name", "goes_live_at"]
        widgets = {"goes_live_at": AdminDateTimeInput}

    def clean_goes_live_at(self):
        return in_the_future(self.cleaned_data["goes_live_at"])


def in_full(moment):
    """Return a moment as it is read, or nothing."""
    return date_format(timezone.localtime(moment), "DATETIME_FORMAT") if moment else ""


def in_the_future(moment):
    if moment and moment <= timezone.now():
        raise forms.ValidationError(TIME_IS_PAST)
    return moment


class Planned:
    """Mixed into a view that saves a release: it is planned anew, by whoever saved it."""

    def save_instance(self):
        self.form.instance.planned_by = self.request.user
        self.form.instance.status = Release.Status.PLANNED
        return super().save_instance()

    def get_success_url(self):
        return screen_of(self.object.pk)


class Releases(IndexView):
    """All sets of drafts, the newest first."""

    default_ordering = "-pk"

    def get_base_queryset(self):
        return Release.objects.counted()


class NewRelease(Planned, CreateView):
    """Starts a set of drafts."""


class OneRelease(Planned, EditView):
    """What is in a release, what keeps it from going live, and the button to publish it."""

    def post(self, request, *args, **kwargs):
        self.object = self.get_object()
        if self.object.is_published:
            return redirect(self.get_success_url())
        return super().post(request, *args, **kwargs)

    def get_side_panels(self):
        # Wagtail’s would call a set “Live”, planned or not, and cover what is in it.
        return MediaContainer()

    def get_context_data(self, **kwargs):
        items = self.object.items.with_drafts()
        finder = AdminURLFinder(self.request.user)
        rows = [
            {
                "item": item,
                "address": finder.get_edit_url(item.record) if item.record else None,
                "obstacles": self.obstacles_of(item),
            }
            for item in items
        ]
        return super().get_context_data(**kwargs) | {
            "rows": rows,
            "can_go_live": rows and not any(row["obstacles"] for row in rows),
        }

    def obstacles_of(self, item):
        return [] if self.object.is_published else item.refusals(self.request.user)


class AddDraftForm(forms.Form):
    """Which release a draft goes into."""

    release = forms.ModelChoiceField(
        label=gettext_lazy("Publish it together with"),
        queryset=Release.objects.unpublished(),
        required=False,
        empty_label=gettext_lazy("A new set"),
    )
    name = forms.CharField(
        label=gettext_lazy("Name of the new set"),
        max_length=120,
        required=False,
        help_text=gettext_lazy("What it is about, like “New clinic in Needham”."),
    )
    goes_live_at = forms.DateTimeField(
        label=gettext_lazy("The new set goes live"),
        required=False,
        widget=AdminDateTimeInput,
        help_text=gettext_lazy("Empty: when somebody presses “Publish all now”."),
    )

    def clean_goes_live_at(self):
        return in_the_future(self.cleaned_data["goes_live_at"])

    def clean(self):
        cleaned = super().clean()
        if not cleaned.get("release") and not cleaned.get("name"):
            self.add_error("name", _("Choose a set, or name a new one."))
        return cleaned

    def chosen(self, user):
        """Return the release that was chosen, or the new one that was named."""
        values = self.cleaned_data
        return values["release"] or Release.objects.create(
            name=values["name"], goes_live_at=values["goes_live_at"], planned_by=user
        )


class AddDraft(WagtailAdminTemplateMixin, FormView):
    """Puts the newest draft of a page or a snippet into a release."""

    form_class = AddDraftForm
    template_name = "staff/add_draft.html"
    page_title = gettext_lazy("Publish together")
    header_icon = "calendar-alt"

    def dispatch(self, request, *args, content_type, pk):
        model = get_object_or_404(ContentType, pk=content_type).model_class()
        if model is None or not issubclass(model, DraftStateMixin):
            raise Http404
        self.record = get_object_or_404(model, pk=pk)
        if not may_plan(request.user) or not may_publish(self.record, request.user):
            raise PermissionDenied
        if not can_be_added(self.record, request.user):
            messages.warning(request, _("There is no draft to publish: all of it is live."))
            return redirect(self.back)
        return super().dispatch(request)

    @cached_property
    def back(self):
        found = AdminURLFinder(self.request.user).get_edit_url(self.record)
        return found or reverse("releases:index")

    def get_page_subtitle(self):
        return str(self.record)

    def get_breadcrumbs_items(self):
        record = {"url": self.back, "label": self.get_page_subtitle()}
        return [*self.breadcrumbs_items, record, {"url": "", "label": self.page_title}]

    def form_valid(self, form):
        release = form.chosen(self.request.user)
        release.add(self.record)
        messages.success(
            self.request,
            _("The draft of “%(draft)s” goes live with “%(set)s”.")
            % {"draft": self.record, "set": release},
        )
        return redirect(screen_of(release.pk))


class OnRelease(View):
    """An act on a release that did not go live, for those who may plan."""

    http_method_names = ["post"]

    def dispatch(self, request, *args, **kwargs):
        if not may_plan(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class PublishNow(OnRelease):
    """Lets all drafts of a release go live, or none."""

    def post(self, request, pk):
        release = get_object_or_404(Release.objects.unpublished(), pk=pk)
        if Release.publish(release.pk, request.user):
            messages.success(request, _("All of “%(set)s” is live.") % {"set": release})
        else:
            messages.error(request, _("Nothing went live. See below what has to be mended first."))
        return redirect(screen_of(pk))


class OnItem(OnRelease):
    """An act on one draft of a release."""

    def post(self, request, pk):
        item = get_object_or_404(ReleaseItem.objects.unpublished(), pk=pk)
        self.act(item)
        return redirect(screen_of(item.release_id))


class TakeNewest(OnItem):
    """Puts the newest draft of something into a release instead of an older one."""

    def act(self, item):
        if item.record is not None and not may_publish(item.record, self.request.user):
            raise PermissionDenied
        if item.record is not None:
            item.release.add(item.record)


class TakeOut(OnItem):
    """Takes a draft out of a release."""

    def act(self, item):
        item.delete()


class ReleaseViewSet(ModelViewSet):
    """Sets of drafts as a listing of their own in the admin's menu."""

    model = Release
    name = "releases"
    url_prefix = "publish-together"
    icon = "calendar-alt"
    menu_label = gettext_lazy("Publish together")
    add_to_admin_menu = True
    menu_order = 230
    copy_view_enabled = False
    index_view_class = Releases
    add_view_class = NewRelease
    edit_view_class = OneRelease
    edit_template_name = "staff/release.html"
    list_display = [
        "name",
        Column("status", label=gettext_lazy("Status"), accessor="get_status_display"),
        NumberColumn("drafts", label=gettext_lazy("Drafts")),
        # In full: Wagtail's column says “Just now” of what is to come.
        Column(
            "goes_live_at",
            label=gettext_lazy("Goes live"),
            accessor=lambda release: in_full(release.goes_live_at),
            sort_key="goes_live_at",
        ),
        Column(
            "published_at",
            label=gettext_lazy("Published"),
            accessor=lambda release: in_full(release.published_at),
            sort_key="published_at",
        ),
    ]
    list_filter = ["status"]

    def get_form_class(self, for_update=False):
        return ReleaseForm

    def get_urlpatterns(self):
        return [
            *super().get_urlpatterns(),
            path("draft/<int:content_type>/<int:pk>/", AddDraft.as_view(), name="add_draft"),
            path("<int:pk>/publish/", PublishNow.as_view(), name="publish"),
            path("draft/<int:pk>/newest/", TakeNewest.as_view(), name="take_newest"),
            path("draft/<int:pk>/out/", TakeOut.as_view(), name="take_out"),
        ]


def publish_together_button(record, user):
    """Return the button that leads from a draft to the sets, or None where there is nothing to add."""
    if isinstance(record, Page):
        record = record.specific
    if not can_be_added(record, user):
        return None
    return Button(
        _("Publish together…"), address_to_add(record), icon_name="calendar-alt", priority=67
    )


class PublishTogetherItem(ActionMenuItem):
    """Leads from a snippet's editor to the sets."""

    name = "publish-together"
    label = gettext_lazy("Publish together…")
    icon_name = "calendar-alt"
    order = 60

    def is_shown(self, context):
        return "instance" in context and can_be_added(context["instance"], context["request"].user)

    def get_url(self, context):
        return address_to_add(context["instance"])
