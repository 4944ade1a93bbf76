"""The site's addresses, and some for what no address of its own shows: errors and answers."""

from django.conf.urls.i18n import i18n_patterns
from django.http import QueryDict
from django.shortcuts import render
from django.urls import path

from pages import views
from pages.blocks.alert import Alert
from pages.staff.style_guide import style_guide
from program_site import errors, urls

from .places import page_of_type


def thanks(request):
    """Show what a reader gets who says, without JavaScript, that a page did not help.

    Nothing is stored: a test that reads the demo site keeps SQLite from writing meanwhile.
    """
    request.POST = QueryDict("helpful=no")
    page = page_of_type("ProgramPage")
    return views.plain_page(request, "pages/feedback.html", answered=page, token="token")


def alert(request):
    """Show a page below an alert."""
    frame = views.home_of(request).frame(request)
    value = Alert().get_preview_value()
    return render(request, "404.html", frame | {"page": None, "alert": value})


handler403, handler404, handler500 = urls.handler403, urls.handler404, urls.handler500
urlpatterns = [
    path("shown/style-guide/", style_guide),
    path("shown/broken/", errors.server_error),
    path("shown/maintenance/", lambda request: errors.maintenance()),
    *i18n_patterns(
        path("shown/thanks/", thanks),
        path("shown/alert/", alert),
        path("shown/refused/", views.refused),
        prefix_default_language=False,
    ),
    *urls.urlpatterns,
]
