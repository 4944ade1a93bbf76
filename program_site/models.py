"""Who signs in."""

from django.contrib.auth.models import AbstractUser


class User(AbstractUser):
    """A person who works in the admin; our own from day one, so that it can grow."""
