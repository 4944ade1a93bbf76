"""What keeps a page from being published, besides a missing signature, said in editors' words."""

from dataclasses import dataclass

from django.utils.functional import cached_property
from wagtail.actions.publish_page_revision import PublishPagePermissionError
from wagtail.admin.panels import Panel


def anchor_of(place):
    """Return where a block or a field is in a page's form, as Wagtail's own links say it.

    Takes the id of the block or the name of the field; returns nothing where it is unknown.
    """
    if "-" in place:
        return f"#block-{place}-section"
    return f"#:w:contentpath={place}" if place else ""


class Placed:
    """Something said about one place in a page's form: the id of a block, or the name of a field."""

    place = ""

    @property
    def anchor(self):
        return anchor_of(self.place)

    @property
    def selector(self):
        """What it is in the page's form, as CSS says it."""
        return self.anchor if "-" in self.place else f'[data-contentpath="{self.place}"]'


@dataclass(frozen=True)
class Obstacle(Placed):
    """One thing to mend before a page is published: what, and where."""

    message: str
    place: str = ""

    def __str__(self):
        return str(self.message)


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
