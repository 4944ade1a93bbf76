"""Where editors choose what a new page starts with, and make patterns of their pages."""

from django import forms
from django.apps import apps
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import HookResponseMixin
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.models import Page, PageSubscription

from ..models import Pattern, SitePage
from ..models.patterns import start_of
from .signing import EditorsView


def start_address(parent, page_type):
    """Return where editors choose what a page below another starts with; None where nothing is to choose."""
    if not issubclass(page_type, SitePage) or not Pattern.objects.starting(page_type).exists():
        return None
    return reverse("start_page", args=[parent.pk, page_type._meta.model_name])


class StartForm(forms.Form):
    """A new page's title, and what it starts with."""

    title = forms.CharField(
        label=gettext_lazy("Title"),
        max_length=255,
        help_text=gettext_lazy("As families say it. You can change it later."),
    )
    pattern = forms.ModelChoiceField(
        Pattern.objects.none(),
        label=gettext_lazy("Start with"),
        empty_label=gettext_lazy("An empty page"),
        required=False,
        blank=True,
        widget=forms.RadioSelect,
    )

    def __init__(self, *args, patterns, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["pattern"].queryset = patterns
        self.fields["pattern"].initial = patterns.first()


class StartPage(HookResponseMixin, WagtailAdminTemplateMixin, FormView):
    """Makes the draft of a new page from a pattern, and opens it."""

    form_class = StartForm
    template_name = "staff/start_page.html"
    page_title = gettext_lazy("Choose how to start")
    header_icon = "doc-empty-inverse"

    def dispatch(self, request, *args, parent_pk, model):
        self.parent = get_object_or_404(Page, pk=parent_pk).specific
        self.page_type = self.type_named(model)
        if not (
            self.parent.permissions_for_user(request.user).can_add_subpage()
            and self.page_type in self.parent.creatable_subpage_models()
            and self.page_type.can_create_at(self.parent)
        ):
            raise PermissionDenied
        return super().dispatch(request)

    def type_named(self, model):
        try:
            page_type = apps.get_model("pages", model)
        except LookupError as error:
            raise Http404 from error
        if not issubclass(page_type, SitePage):
            raise Http404
        return page_type

    def get_page_subtitle(self):
        return capfirst(self.page_type.get_verbose_name())

    def get_breadcrumbs_items(self):
        parent = {
            "url": reverse("wagtailadmin_explore", args=[self.parent.pk]),
            "label": self.parent.get_admin_display_title(),
        }
        return [*self.breadcrumbs_items, parent, {"url": "", "label": self.get_header_title()}]

    def get_form_kwargs(self):
        patterns = Pattern.objects.starting(self.page_type)
        return super().get_form_kwargs() | {"patterns": patterns}

    def get_context_data(self, **kwargs):
        return super().get_context_data(page_type=self.page_type, **kwargs)

    def form_valid(self, form):
        page = self.draft(**form.cleaned_data)
        messages.success(
            self.request,
            _("“%(title)s” is a draft now. Nobody sees it before it is published.")
            % {"title": page.get_admin_display_title()},
        )
        # As after Wagtail's own form: other apps learn of the page by it.
        response = self.run_hook("after_create_page", self.request, page)
        return response or redirect("wagtailadmin_pages:edit", page.pk)

    @transaction.atomic
    def draft(self, title, pattern):
        """Return the new page, saved as a draft."""
        user = self.request.user
        page = self.page_type(title=title, live=False, owner=user, locale=self.parent.locale)
        if pattern:
            pattern.fill(page)
        self.parent.add_child(instance=page)
        page.save_revision(user=user, log_action=True, clean=False)
        PageSubscription.objects.create(page=page, user=user, comment_notifications=True)
        return page


class PatternForm(forms.ModelForm):
    """What a new pattern is called, or which one it replaces."""

    replaces = forms.ModelChoiceField(
        Pattern.objects.none(),
        label=gettext_lazy("Save as"),
        empty_label=gettext_lazy("A new pattern"),
        required=False,
        help_text=gettext_lazy("If you replace one, leave empty what stays as it is."),
    )

    class Meta:
        model = Pattern
        fields = ["replaces", "name", "description"]
        widgets = {"description": forms.Textarea(attrs={"rows": 3})}

    def __init__(self, *args, patterns, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["replaces"].queryset = patterns
        for name in ("name", "description"):
            self.fields[name].required = False

    def clean(self):
        cleaned = super().clean()
        replaced = cleaned.get("replaces")
        for name in ("name", "description"):
            if replaced:
                cleaned[name] = cleaned.get(name) or getattr(replaced, name)
            elif not cleaned.get(name) and name not in self.errors:
                self.add_error(name, self.fields[name].error_messages["required"])
        return cleaned


class SavePattern(EditorsView):
    """Makes a pattern of a page as it was last saved."""

    form_class = PatternForm
    template_name = "staff/save_pattern.html"
    page_title = gettext_lazy("Save as a pattern")
    header_icon = "copy"

    def is_needed(self):
        if not self.request.user.has_perm("pages.add_pattern"):
            raise PermissionDenied
        return True

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"patterns": Pattern.objects.starting(type(self.page))}

    def form_valid(self, form):
        chosen = form.cleaned_data
        pattern = chosen["replaces"] or Pattern(page_type=self.page.content_type)
        pattern.name, pattern.description = chosen["name"], chosen["description"]
        pattern.content = start_of(self.page.newest)
        pattern.save()
        messages.success(
            self.request,
            _("Pages can start with the pattern “%(name)s” now.") % {"name": pattern.name},
        )
        return redirect("wagtailadmin_pages:edit", self.page.pk)


class PatternViewSet(ModelViewSet):
    """The patterns in a list, to be named, ordered and deleted; they are made from pages."""

    model = Pattern
    icon = "copy"
    menu_label = gettext_lazy("Patterns")
    add_to_settings_menu = True
    menu_order = 550
    copy_view_enabled = False
    form_fields = ["name", "description", "order"]
    list_display = [
        "name",
        Column(
            "page_type",
            label=gettext_lazy("Page type"),
            accessor=lambda pattern: capfirst(pattern.page_type.name),
            sort_key="page_type",
        ),
        Column("description", label=gettext_lazy("When to use it")),
    ]
    list_filter = ["page_type"]

    def get_common_view_kwargs(self, **kwargs):
        return super().get_common_view_kwargs(**kwargs) | {"add_url_name": None}

    def get_urlpatterns(self):
        return [one for one in super().get_urlpatterns() if one.name != "add"]
