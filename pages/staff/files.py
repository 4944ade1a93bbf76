"""Who may do what with pictures and documents: as Wagtail decides it, by collection.

Wagtail keeps its own policies for these in another place in each version.
"""

from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.permission_policies.collections import CollectionOwnershipPermissionPolicy

from ..models import SiteDocument, SiteImage


def owned_policy(model, auth_model):
    """Return the policy of a kind of files, whose permissions are those of Wagtail's own kind."""
    return CollectionOwnershipPermissionPolicy(model, auth_model, "uploaded_by_user")


images_policy = owned_policy(SiteImage, Image)
documents_policy = owned_policy(SiteDocument, Document)
