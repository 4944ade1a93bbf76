"""Every address that is not a page."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from django.views.static import serve as serve_file
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from pages import machines, offline, views
from pages.staff import history, reviewing

urlpatterns = [
    # Before Wagtail's, whose addresses they stand for.
    path("admin/pages/<int:page_id>/history/", history.history),
    path("admin/pages/<int:page_id>/history/results/", history.history_results),
    path("admin/", include(wagtailadmin_urls)),
    re_path(r"^theme/([0-9a-f]{6}-[0-9a-f]{6})\.css$", views.theme),
    re_path(r"^theme/([0-9a-f]{6}-[0-9a-f]{6})\.([0-9a-f]{10})\.css$", views.theme, name="theme"),
    path("documents/", include(wagtaildocs_urls)),
    path("sw.js", offline.worker, name="worker"),
    re_path(r"^social/([0-9]{1,9})-([0-9a-f]{16})\.png$", machines.social_card, name="social"),
    re_path(r"^contacts/([0-9]{1,9})\.vcf$", machines.contact_card, name="vcard"),
    path("review/<str:token>/", reviewing.review, name="review"),
    path("review/<str:token>/draft/", reviewing.draft, name="review_draft"),
    path("sitemap.xml", machines.sitemap, name="sitemap"),
    path("robots.txt", machines.robots),
    path(".well-known/security.txt", machines.security, name="security"),
    path("favicon.ico", machines.favicon),
]
if settings.SERVE_MEDIA:
    urlpatterns += [
        re_path(r"^media/(?P<path>.*)$", serve_file, {"document_root": settings.MEDIA_ROOT})
    ]

urlpatterns += i18n_patterns(
    path("search/", views.search, name="search"),
    path("search/titles.json", views.titles, name="titles"),
    path("offline/", offline.offline, name="offline"),
    path("feedback/<int:pk>/", views.feedback, name="feedback"),
    path("stories.atom", machines.stories_feed, name="stories_feed"),
    path("site.webmanifest", machines.manifest, name="manifest"),
    path("llms.txt", machines.plain_index, name="plain_index"),
    re_path(r"^(?!_util/)((?:[\w\-]+/)*)$", views.serve),
    path("", include(wagtail_urls)),
    prefix_default_language=False,
)

handler403 = "pages.views.refused"
handler404 = "pages.views.not_found"
handler500 = "program_site.errors.server_error"
