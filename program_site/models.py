"""Who signs in."""

from django.contrib.auth.models import AbstractUser, Permission
from django.utils.functional import cached_property

# What a license to practice allows; the right to do everything else does not.
LICENSED = {"pages.publish_fact"}


class User(AbstractUser):
    """A person who works in the admin; our own from day one, so that it can grow."""

    def has_perm(self, perm, obj=None):
        if perm in LICENSED and self.is_superuser:
            return self.is_active and perm.partition(".")[2] in self.licenses
        return super().has_perm(perm, obj)

    @cached_property
    def licenses(self):
        """The names of the rights that groups give, for those whom Django gives every right."""
        return set(Permission.objects.filter(group__user=self).values_list("codename", flat=True))
