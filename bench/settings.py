"""Production, on one machine without a web server in front that speaks HTTPS and compresses."""

from program_site.settings.production import *  # noqa: F403
from program_site.settings.production import MIDDLEWARE

SECURE_SSL_REDIRECT = False
SECURE_HSTS_SECONDS = 0
SERVE_MEDIA = True
ROOT_URLCONF = "tests.urls"
MIDDLEWARE = ["django.middleware.gzip.GZipMiddleware", *MIDDLEWARE]
