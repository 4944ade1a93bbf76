"""Every address that is not a page."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from django.views.static import serve as serve_file
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from pages import views

urlpatterns = [
    path("admin/", include(wagtailadmin_urls)),
    re_path(r"^theme/([0-9a-f]{6}-[0-9a-f]{6})\.css$", views.theme, name="theme"),
    path("documents/", include(wagtaildocs_urls)),
]
if settings.SERVE_MEDIA:
    urlpatterns += [
        re_path(r"^media/(?P<path>.*)$", serve_file, {"document_root": settings.MEDIA_ROOT})
    ]

urlpatterns += i18n_patterns(
    path("search/", views.search, name="search"),
    re_path(r"^((?:[\w\-]+/)*)$", views.serve),
    path("", include(wagtail_urls)),
    prefix_default_language=False,
)

handler404 = "pages.views.not_found"
