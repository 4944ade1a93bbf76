"""The test suite: `development` with quick passwords and its own files."""

import tempfile
from pathlib import Path

from .development import *  # noqa: F403

SECRET_KEY = "only-for-tests"  # noqa: S105
DEBUG = NOINDEX = False
ALLOWED_HOSTS = ["*"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
MEDIA_ROOT = Path(tempfile.mkdtemp(prefix="program-site-media-"))
PRIVATE_ROOT = Path(tempfile.mkdtemp(prefix="program-site-private-"))
WHITENOISE_AUTOREFRESH = False
WAGTAIL_AUTOSAVE_INTERVAL = 0
SERVICE_WORKER = False  # the tests of it turn it on
