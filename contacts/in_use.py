"""Records that are not deleted while anything shows them."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import ReferenceIndex


class KeptWhileUsed(models.Model):
    """Mixed into a snippet: it can't be deleted while a page or another snippet names it."""

    class Meta:
        abstract = True

    @property
    def is_used(self):
        return ReferenceIndex.get_references_to(self).exists()

    def delete(self, *args, **kwargs):
        """Delete it, or raise `ProtectedError` while anything shows it."""
        users = [reference.object_id for reference in ReferenceIndex.get_references_to(self)]
        if users:
            kind = self._meta.verbose_name
            raise models.ProtectedError(_("This %(kind)s is in use.") % {"kind": kind}, users)
        return super().delete(*args, **kwargs)
