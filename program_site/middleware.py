"""What happens to every request before a view sees it, and to every answer after."""

from urllib.parse import urlsplit

from django.conf import settings
from django.http import Http404, HttpResponseBadRequest, HttpResponseNotFound
from django.middleware.locale import LocaleMiddleware
from django.utils.cache import add_never_cache_headers
from django.utils.deprecation import MiddlewareMixin
from django.utils.http import url_has_allowed_host_and_scheme
from wagtail.contrib.redirects.middleware import RedirectMiddleware

from .errors import maintenance

ADMIN_PREFIX = "/admin/"


class NoIndexMiddleware(MiddlewareMixin):
    """Keeps a site that is not the real one out of search engines: every answer, files included."""

    def process_response(self, request, response):
        if settings.NOINDEX:
            response["X-Robots-Tag"] = "noindex"
        return response


class MaintenanceMiddleware(MiddlewareMixin):
    """Answers everything but static files with one page while the site is worked on."""

    def process_request(self, request):
        return maintenance() if settings.MAINTENANCE else None


class GoneMiddleware(MiddlewareMixin):
    """Says 410 instead of 404 for a page that was taken down and that no redirect replaces."""

    def process_response(self, request, response):
        if getattr(response, "is_gone", False):
            response.status_code = 410
            response["Cache-Control"] = "no-cache"  # or browsers keep it for good, put back or not
        return response


class OnwardRedirectMiddleware(RedirectMiddleware):
    """Wagtail's redirects, but none from an address to itself.

    Wagtail makes one when a slug changes, and keeps it when the slug changes back. If the page is
    taken down then, a browser would be sent round in circles. What somebody typed into a form
    that moved meanwhile goes with them, on this host.
    """

    def process_response(self, request, response):
        is_sent = response.status_code == 405  # else Wagtail looks for misses only
        missed = HttpResponseNotFound() if is_sent else response
        answer = super().process_response(request, missed)
        if answer is missed or urlsplit(answer["Location"]).path == request.path:
            return response
        if is_sent:
            if not url_has_allowed_host_and_scheme(answer["Location"], request.get_host()):
                return response
            answer.status_code = answer.status_code_preserve_request
        return answer


class OddInputMiddleware(MiddlewareMixin):
    """Answers input that no database can look up, before it becomes an error 500.

    PostgreSQL refuses the NUL character in any text; no address of ours has one.
    """

    def process_request(self, request):
        if "\0" in request.path_info:
            raise Http404
        cookies = "".join(request.COOKIES.values())
        if "%00" in request.META.get("QUERY_STRING", "") or "\0" in cookies:
            return HttpResponseBadRequest("This address has a character that we cannot read.")
        return None


class PathLocaleMiddleware(LocaleMiddleware):
    """Takes the language from the address alone, so that one address is one cached page."""

    def process_response(self, request, response):
        answered = super().process_response(request, response)
        vary = [part.strip() for part in answered.get("Vary", "").split(",")]
        kept = [part for part in vary if part and part.lower() != "accept-language"]
        if kept:
            answered["Vary"] = ", ".join(kept)
        elif "Vary" in answered:
            del answered["Vary"]
        return answered


class EditorMiddleware(MiddlewareMixin):
    """Tells editors from readers without touching a reader's session, and treats them apart.

    Sets `request.is_editor`. Editors' pages carry Wagtail's own scripts, hence a policy of
    their own, and are never cached; readers' pages get the strict policy and no cookie.
    """

    def process_request(self, request):
        request.is_editor = settings.SESSION_COOKIE_NAME in request.COOKIES and (
            request.user.has_perm("wagtailadmin.access_admin")
        )

    def process_response(self, request, response):
        is_editor = getattr(request, "is_editor", False)
        if is_editor:
            add_never_cache_headers(response)
        if is_editor or request.path_info.startswith(ADMIN_PREFIX):
            response._csp_config = settings.EDITOR_SECURITY_POLICY
        return response
