"""Production on one machine, with or without nginx in front, which speaks HTTPS and compresses."""

from program_site.settings.production import *  # noqa: F403
from program_site.settings.production import BEHIND_PROXY, MIDDLEWARE

SECURE_SSL_REDIRECT = False
SECURE_HSTS_SECONDS = 0
SERVE_MEDIA = True
ROOT_URLCONF = "tests.urls"
if not BEHIND_PROXY:
    MIDDLEWARE = ["django.middleware.gzip.GZipMiddleware", *MIDDLEWARE]
