"""One person's machine: `make run`. Loosens `production` and changes nothing else."""

import os
import secrets

from cryptography.fernet import Fernet

from .production import *  # noqa: F403
from .production import DATA_DIR


def new_enquiry_key():
    return Fernet.generate_key().decode()


def own(name, make):
    """Return a secret of this machine, made at the first start and kept for its owner only."""
    path = DATA_DIR / name
    if not path.exists():
        DATA_DIR.mkdir(parents=True, exist_ok=True)
        fresh = DATA_DIR / f"{name}.{os.getpid()}"
        fresh.touch(mode=0o600)
        fresh.write_text(make())
        fresh.replace(path)
    return path.read_text()


SECRET_KEY = os.environ.get("SECRET_KEY") or own("secret-key", lambda: secrets.token_urlsafe(50))
ENQUIRY_KEYS = (os.environ.get("ENQUIRY_KEYS") or own("enquiry-keys", new_enquiry_key)).split()
SEND_AT_ONCE = True
DEBUG = os.environ.get("DEBUG", "").lower() in {"1", "true", "yes"}
NOINDEX = os.environ.get("NOINDEX", "").lower() not in {"0", "false", "no"}
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]", *os.environ.get("ALLOWED_HOSTS", "").split()]
BASE_URL = WAGTAILADMIN_BASE_URL = os.environ.get("BASE_URL", "http://127.0.0.1:8000")
CSRF_TRUSTED_ORIGINS = [BASE_URL]

SECURE_SSL_REDIRECT = False
SECURE_HSTS_SECONDS = 0
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = False

STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = WHITENOISE_AUTOREFRESH = True
SERVE_MEDIA = True
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
