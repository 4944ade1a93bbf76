"""The editor’s guide of docs/editors.md, as a page of the admin."""

import re
from functools import lru_cache

import markdown
from django.conf import settings
from django.templatetags.static import static
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

SOURCE = settings.PROJECT_DIR / "docs/editors.md"
PICTURE = re.compile(r'src="pictures/(guide/[^"]+)"')


def guide():
    """Return the contents list and the text of the guide as HTML; read again when the file changes."""
    return read(SOURCE.stat().st_mtime_ns)


@lru_cache(maxsize=1)
def read(_changed):
    converter = markdown.Markdown(
        extensions=["tables", "toc", "sane_lists"],
        extension_configs={"toc": {"toc_depth": "2-3"}},
    )
    # Its title is that of the screen.
    _title, text = SOURCE.read_text(encoding="utf-8").split("\n", 1)
    html = converter.convert(text).replace("<th></th>", "<td></td>")  # a heading says something
    html = PICTURE.sub(lambda found: f'loading="lazy" src="{static(found[1])}"', html)
    return mark_safe(converter.toc), mark_safe(html)  # noqa: S308 the project's own file


class Guide(WagtailAdminTemplateMixin, TemplateView):
    """The editor’s guide, with its contents beside it."""

    template_name = "staff/guide.html"
    page_title = _("Editor’s guide")
    header_icon = "help"

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs):
        contents, text = guide()
        return super().get_context_data(contents=contents, text=text, **kwargs)
