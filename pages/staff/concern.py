"""What a concern about the site’s health is: two counts on the first screen, and a report."""

import django_filters
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.db.models import Count, Q
from django.forms import CheckboxSelectMultiple, RadioSelect
from django.urls import path, reverse
from django.utils.encoding import force_str
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import MultipleContentTypeFilter, MultipleUserFilter, WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.models import Locale, Page, get_page_content_types
from wagtail.permissions import page_permission_policy

from ..models import SitePage
from ..models.obstacles import anchor_of
from .reports import edited_by, harmless


def edit_address(page_pk, place=""):
    """Return where a page is edited, and in its form the block or the field where something is."""
    return reverse("wagtailadmin_pages:edit", args=[page_pk]) + anchor_of(place)


def editable_pages(user):
    """Return the pages of ours that a user may edit."""
    return SitePage.objects.filter(pk__in=edited_by(user).order_by().values("pk"))


def kept_pages(user):
    """Return the pages that a user answers for."""
    return SitePage.objects.kept_by(user)


class ConcernFilters(WagtailFilterSet):
    """What every report can be narrowed by: to what the reader answers for."""

    mine = django_filters.ChoiceFilter(
        label=_("Whose"),
        choices=[("me", _("For me"))],
        empty_label=_("For all"),
        widget=RadioSelect,
        method="keep_mine",
    )

    class Meta:
        model = Page
        fields = []

    def keep_mine(self, queryset, _name, _value):
        return queryset.filter(self.concern.mine(self.request.user))


class PageConcernFilters(ConcernFilters):
    """What a report about pages can be narrowed by besides."""

    locale = django_filters.ModelMultipleChoiceFilter(
        label=_("Language"), queryset=Locale.objects.all(), widget=CheckboxSelectMultiple
    )
    content_type = MultipleContentTypeFilter(
        label=_("Type"),
        queryset=lambda request: get_page_content_types(include_base_page_type=False),
        widget=CheckboxSelectMultiple,
    )
    owner = MultipleUserFilter(
        label=_("Owner"),
        queryset=lambda request: (
            get_user_model().objects.filter(owned_pages__isnull=False).distinct()
        ),
        widget=CheckboxSelectMultiple,
    )


class Concern(ReportView):
    """One thing that needs care now and then, as a report; a subclass says what is found.

    It has a `name` (its part of the address), a title, an icon, `found(user)` with all that the
    user may mend, `mine(user)` with the condition for what the user answers for, and columns.
    """

    name = None
    is_searchable = False
    filterset_class = ConcernFilters
    no_results_message = _("Nothing needs care here.")

    @classmethod
    def found(cls, user):
        raise NotImplementedError

    @classmethod
    def mine(cls, user):
        return Q(owner=user)

    @classmethod
    def is_for(cls, user):
        """Return whether a user can mend such things at all."""
        return page_permission_policy.user_has_permission(user, "change")

    @classmethod
    def counts(cls, user):
        """Return how many there are, for the user and for all, in one query."""
        return cls.found(user).aggregate(
            for_me=Count("pk", filter=cls.mine(user), distinct=True),
            for_all=Count("pk", distinct=True),
        )

    @classmethod
    def address(cls, *, mine=False):
        return reverse(cls.url_name()) + ("?mine=me" if mine else "")

    @classmethod
    def url_name(cls):
        return f"health_{cls.name}"

    @classmethod
    def urls(cls):
        return [
            path(f"reports/health/{cls.name}/", cls.as_view(), name=cls.url_name()),
            path(
                f"reports/health/{cls.name}/results/",
                cls.as_view(results_only=True),
                name=f"{cls.url_name()}_results",
            ),
        ]

    def dispatch(self, request, *args, **kwargs):
        if not self.is_for(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @property
    def exported(self):
        """The columns that say something; a button doesn’t."""
        return [column for column in self.columns if getattr(column, "is_exported", True)]

    @property
    def list_export(self):
        return [column.name for column in self.exported]

    def to_row_dict(self, item):
        return {column.name: column.get_value(item) for column in self.exported}

    def get_heading(self, queryset, field):
        return next(force_str(column.label) for column in self.columns if column.name == field)

    def preprocess_field_value(self, field, value, export_format):
        value = super().preprocess_field_value(field, value, export_format)
        return harmless(value) if isinstance(value, str) else value

    def get_index_url(self):
        return reverse(self.url_name())

    def get_index_results_url(self):
        return reverse(f"{self.url_name()}_results")

    def get_base_queryset(self):
        return self.found(self.request.user)

    @cached_property
    def filters(self):
        filters = self.filterset_class(**self.get_filterset_kwargs())
        filters.concern = self
        return filters

    def filter_queryset(self, queryset):
        return super().filter_queryset(queryset) if self.filters.is_valid() else queryset.none()

    def get_filename(self):
        return self.name


class PageConcern(Concern):
    """A concern about pages; `place` is the field of the form where it is mended."""

    place = ""
    own_columns = []
    filterset_class = PageConcernFilters
    default_ordering = "title"

    @classmethod
    def mine(cls, user):
        return Q(pk__in=kept_pages(user).values("pk"))

    def get_base_queryset(self):
        return super().get_base_queryset().for_links().select_related("owner")

    @cached_property
    def columns(self):
        return [
            TitleColumn(
                "title",
                label=_("Page"),
                sort_key="title",
                get_url=lambda page: edit_address(page.pk, self.place),
            ),
            *self.own_columns,
            Column("locale", label=_("Language"), sort_key="locale__language_code"),
            Column("page_type_display_name", label=_("Type"), sort_key="content_type__model"),
            Column("owner", label=_("Owner"), sort_key="owner__username"),
        ]
