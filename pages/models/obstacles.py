"""What keeps a page from being published, besides a missing signature, said in editors' words."""

from dataclasses import dataclass

from django.utils.functional import cached_property
from wagtail.actions.publish_page_revision import PublishPagePermissionError
from wagtail.admin.panels import Panel


@dataclass(frozen=True)
class Obstacle:
    """One thing to mend: what, and the id of the block or the name of the field where it is."""

    message: str
    place: str = ""

    @property
    def anchor(self):
        return anchor_of(self.place)

    def __str__(self):
        return str(self.message)


def anchor_of(place):
    """Return where the id of a block or the name of a field is in the page's form."""
    return f"#block-{place}-section" if "-" in place else f"#id_{place}"


def must_have_no_obstacles(page):
    """Raise `PublishPagePermissionError`, naming all, if anything keeps a page from being published."""
    if found := page.obstacles():
        raise PublishPagePermissionError(" ".join(map(str, found)))


class ObstaclesPanel(Panel):
    """Says what has to be mended before the page can be published, as it was last saved."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "staff/obstacles.html"

        def is_shown(self):
            return bool(self.instance.pk and self.obstacles)

        @cached_property
        def obstacles(self):
            return self.instance.obstacles()

        def get_context_data(self, parent_context=None):
            return super().get_context_data(parent_context) | {"obstacles": self.obstacles}
