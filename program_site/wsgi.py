"""What gunicorn serves: `gunicorn program_site.wsgi`."""

import os
import re

from django.core.wsgi import get_wsgi_application

BOUNDARY = re.compile(r"\s*boundary\s*=", re.IGNORECASE)


def in_utf8(serve):
    """Return an application whose requests name no encoding; this site knows but one.

    Django reads addresses and forms in whatever a request names, and fails on encodings that
    are none of text, before any middleware could answer.
    """

    def served(request, start_response):
        kind, *parameters = request.get("CONTENT_TYPE", "").split(";")
        kept = [one for one in parameters if BOUNDARY.match(one)]
        return serve(request | {"CONTENT_TYPE": ";".join([kind, *kept])}, start_response)

    return served


os.environ.setdefault("DJANGO_SETTINGS_MODULE", "program_site.settings.production")
application = in_utf8(get_wsgi_application())
