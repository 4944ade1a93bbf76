"""What the admin’s own scripts may ask about pages."""

from wagtail.admin.api.views import PagesAdminAPIViewSet


class PagesAPI(PagesAdminAPIViewSet):
    """Pages as the admin’s menus list them; publishing and copying go through the screens alone."""

    actions = {}
