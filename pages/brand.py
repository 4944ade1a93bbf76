"""The colours that the site wears, for what no style sheet reaches."""

from .models.settings import OWN_COLOURS
from .theme import derive

# Those of static/css/site.css, drawn by hand before there was a theme.
OWN_DEEP = {"light": "#063b49", "dark": "#0a2f3a"}


def brand_colours(site_settings):
    """Return brand and accent colour: those asked for, else the site's own."""
    return site_settings.asked if site_settings.has_colours else OWN_COLOURS


def deep_colours(site_settings):
    """Return the dark ground of header and footer: `{"light": colour, "dark": colour}`."""
    if not (site_settings and site_settings.has_colours):
        return OWN_DEEP
    theme = derive(*brand_colours(site_settings))
    return {mode: theme[mode]["deep"] for mode in OWN_DEEP}
