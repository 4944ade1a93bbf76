"""What the admin’s own scripts may ask: to read only, and no more than the screens show."""

from wagtail.admin.api.views import PagesAdminAPIViewSet
from wagtail.documents.api.admin.views import DocumentsAdminAPIViewSet
from wagtail.images.api.admin.views import ImagesAdminAPIViewSet

from .files import documents_policy, images_policy

USES = ["add", "change", "choose"]


class PagesAPI(PagesAdminAPIViewSet):
    """Pages as the admin’s menus list them; publishing and copying go through the screens alone."""

    actions = {}


class DocumentsAPI(DocumentsAdminAPIViewSet):
    """The documents that a user may use: a title can name a patient."""

    def get_queryset(self):
        return documents_policy.instances_user_has_any_permission_for(self.request.user, USES)


class ImagesAPI(ImagesAdminAPIViewSet):
    """The pictures that a user may use."""

    def get_queryset(self):
        return images_policy.instances_user_has_any_permission_for(self.request.user, USES)
