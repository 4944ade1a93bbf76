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
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":  # noqa: F405
    # A file, as in production: a database in memory knows no waiting, and a browser may still ask
    # while a test clears up.
    # It needn't outlive a power cut.
    SQLITE_OPTIONS["init_command"] = SQLITE_OPTIONS["init_command"].replace("=FULL", "=OFF")  # noqa: F405
    folder = Path(tempfile.mkdtemp(prefix="program-site-database-"))
    DATABASES["default"]["TEST"] = {"NAME": folder / "test.sqlite3"}  # noqa: F405
PRIVATE_ROOT = Path(tempfile.mkdtemp(prefix="program-site-private-"))
WHITENOISE_AUTOREFRESH = False
WAGTAIL_AUTOSAVE_INTERVAL = 0
SERVICE_WORKER = False  # the tests of it turn it on
