"""A brand's two colours, made into a theme whose every pair of colours can be read.

The hue of a colour is kept and its lightness moved, in the OKLCH colour space, until each pair
reaches its ratio. Sources: WCAG 2.2 for contrast; B. Ottosson, "A perceptual color space for
image processing", 2020, for OKLCH.
"""

import math
from functools import lru_cache
from hashlib import sha256

WHITE = "#ffffff"
GREY = 0.02  # the chroma below which a hue is little but noise
SEEN = 0.005  # the least change of lightness or chroma that is worth a word
WARM, LILAC = {"light": "#fff1de", "dark": "#2a2319"}, {"light": "#f5eef8", "dark": "#251d2b"}

# (foreground, background, least ratio), in both light and dark.
PAIRS = [
    ("ink", "paper", 7),
    ("ink", "mist", 7),
    ("ink2", "paper", 4.5),
    ("ink2", "mist", 4.5),
    ("ink2", "dawn", 4.5),
    ("link", "paper", 4.5),
    ("link", "mist", 4.5),
    ("link", "dawn", 4.5),
    ("brand", "mist", 4.5),
    ("on-brand", "brand", 4.5),
    ("edge", "paper", 3),
    ("edge", "mist", 3),
]
VARIABLES = {"ink": "c-ink", "ink2": "c-ink2", "link": "c-link", "line": "c-line"}


def luminance(colour):
    """Return the relative luminance (0 to 1) of a colour like #0b5566."""
    red, green, blue = (_linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    """Return the contrast ratio (1 to 21) of two colours."""
    darker, lighter = sorted([luminance(one), luminance(other)])
    return (lighter + 0.05) / (darker + 0.05)


def _linear(channel):
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def _encoded(channel):
    channel = min(1, max(0, channel))
    shown = channel * 12.92 if channel <= 0.0031308 else 1.055 * channel ** (1 / 2.4) - 0.055
    return round(255 * shown)


def to_oklch(colour):
    """Return lightness (0 to 1), chroma and hue (radians) of a colour."""
    r, g, b = (_linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5))
    l = (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b) ** (1 / 3)  # noqa: E741
    m = (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b) ** (1 / 3)
    s = (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b) ** (1 / 3)
    lightness = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s
    a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s
    b = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
    return lightness, math.hypot(a, b), math.atan2(b, a)


def _to_linear_rgb(lightness, chroma, hue):
    a, b = chroma * math.cos(hue), chroma * math.sin(hue)
    l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3  # noqa: E741
    m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
    return (
        4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
        -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
        -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
    )


def from_oklch(lightness, chroma, hue):
    """Return the colour; where screens can't show it, with less chroma until they can."""
    while chroma > 0 and any(
        not -0.0005 <= c <= 1.0005 for c in _to_linear_rgb(lightness, chroma, hue)
    ):
        chroma -= 0.004
    channels = _to_linear_rgb(lightness, max(chroma, 0), hue)
    return "#" + "".join(f"{_encoded(channel):02x}" for channel in channels)


def readable(lightness, chroma, hue, backgrounds, ratio, step):
    """Return the colour made lighter or darker (`step`) until it reaches a ratio on all backgrounds."""
    while 0 < lightness < 1:
        colour = from_oklch(lightness, chroma, hue)
        if min(contrast(colour, background) for background in backgrounds) >= ratio:
            return colour
        lightness += step
    return "#000000" if step < 0 else WHITE


@lru_cache(maxsize=64)
def derive(brand, accent):
    """Return the theme of two colours: `{"light": {name: colour}, "dark": …, "accent", "on-accent"}`."""
    lightness, chroma, hue = to_oklch(brand)
    light = _light(lightness, chroma, hue)
    dark = _dark(chroma, hue)
    accent_lightness, accent_chroma, accent_hue = to_oklch(accent)
    shown = readable(
        max(accent_lightness, 0.72),
        accent_chroma,
        accent_hue,
        [light["deep"], dark["deep"]],
        4.5,
        0.01,
    )
    return {"light": light, "dark": dark, "accent": shown, "on-accent": light["ink"]}


def tinted(wanted, chroma):
    """Return the chroma wanted of a colour that is made of one with another; greys stay grey."""
    return wanted if chroma >= GREY else min(wanted, chroma)


def _light(lightness, chroma, hue):
    mist = from_oklch(0.965, min(chroma, 0.012), hue)
    papers = [WHITE, mist, WARM["light"], LILAC["light"]]
    ink = from_oklch(0.255, min(chroma, 0.03), hue)
    brand = readable(lightness, chroma, hue, papers, 7, -0.01)
    return {
        "paper": WHITE,
        "mist": mist,
        "card": WHITE,
        "dawn": WARM["light"],
        "lilac": LILAC["light"],
        "brand": brand,
        "on-brand": WHITE if contrast(WHITE, brand) >= 4.5 else ink,
        "deep": readable(min(lightness, 0.33), chroma * 0.8, hue, [WHITE], 11, -0.01),
        "ink": ink,
        "ink2": readable(0.5, min(chroma, 0.03), hue, papers, 6.5, -0.01),
        "link": readable(lightness, chroma, hue, papers, 6.5, -0.01),
        "edge": readable(0.62, tinted(0.02, chroma), hue, papers, 3.2, -0.01),
        "line": from_oklch(0.88, tinted(0.014, chroma), hue),
    }


def _dark(chroma, hue):
    paper = from_oklch(0.21, min(chroma, 0.02), hue)
    mist = from_oklch(0.255, min(chroma, 0.03), hue)
    card = from_oklch(0.28, min(chroma, 0.03), hue)
    papers = [paper, mist, card, WARM["dark"], LILAC["dark"]]
    strong = tinted(max(min(chroma, 0.11), 0.06), chroma)
    brand = readable(0.8, strong, hue, papers, 7, 0.01)
    return {
        "paper": paper,
        "mist": mist,
        "card": card,
        "dawn": WARM["dark"],
        "lilac": LILAC["dark"],
        "brand": brand,
        "on-brand": readable(0.25, tinted(0.04, chroma), hue, [brand], 7, -0.01),
        "deep": from_oklch(0.29, min(chroma, 0.05), hue),
        "ink": from_oklch(0.96, tinted(0.006, chroma), hue),
        "ink2": readable(0.78, tinted(0.02, chroma), hue, papers, 7, 0.01),
        "link": readable(0.82, tinted(0.09, chroma), hue, papers, 7, 0.01),
        "edge": readable(0.6, tinted(0.02, chroma), hue, papers, 3.2, 0.01),
        "line": from_oklch(0.38, tinted(0.03, chroma), hue),
    }


def ratios(theme):
    """Yield `(where, ratio, least ratio)` for every pair of colours of a theme that meet."""
    for mode in ("light", "dark"):
        colours = theme[mode]
        for front, back, least in PAIRS:
            yield f"{mode}: {front} on {back}", contrast(colours[front], colours[back]), least
        yield f"{mode}: white on deep", contrast(WHITE, colours["deep"]), 4.5
        yield f"{mode}: accent on deep", contrast(theme["accent"], colours["deep"]), 3
    yield "on-accent on accent", contrast(theme["on-accent"], theme["accent"]), 4.5


def unreadable(theme):
    """Return where two colours of a theme meet and can't be told apart well enough."""
    return [where for where, ratio, least in ratios(theme) if ratio < least]


def uses(brand, accent):
    """Yield what is made of the two colours: `(use, mode, asked, used, others)`.

    The others are what stands on the colour, or the grounds behind words in it.
    """
    theme = derive(brand, accent)
    for mode in ("light", "dark"):
        colours = theme[mode]
        grounds = [colours[name] for name in ("paper", "mist", "dawn")]
        button, link, band = (colours[name] for name in ("brand", "link", "deep"))
        yield "button", mode, brand, button, [colours["on-brand"]]
        yield "link", mode, brand, link, grounds
        yield "band", mode, brand, band, [WHITE]
        yield "accent", mode, accent, theme["accent"], [theme["on-accent"]]


def least_contrast(colour, others):
    """Return the lowest contrast ratio of a colour with others."""
    return min(contrast(colour, other) for other in others)


def change(asked, used, others):
    """Say how a colour was changed: same, darker or lighter than the others, calmer or changed."""
    if asked == used:
        return "same"
    before, after = to_oklch(asked), to_oklch(used)
    lightness, chroma = after[0] - before[0], after[1] - before[1]
    is_clearer = least_contrast(used, others) > least_contrast(asked, others)
    if is_clearer and abs(lightness) > SEEN:
        return "darker" if lightness < 0 else "lighter"
    is_calmer = max(lightness, chroma) < SEEN and min(lightness, chroma) < -SEEN
    return "calmer" if is_calmer else "changed"


@lru_cache(maxsize=64)
def digest(brand, accent):
    """Return a word that changes when the style sheet of two colours does."""
    return sha256(css(derive(brand, accent)).encode()).hexdigest()[:10]


def css(theme):
    """Return the theme as a style sheet that goes over `site.css`; older browsers get light only."""
    names = {name: VARIABLES.get(name, name) for name in theme["light"]}
    light = "".join(f"--{names[name]}:{colour};" for name, colour in theme["light"].items())
    both = "".join(
        f"--{names[name]}:light-dark({colour},{theme['dark'][name]});"
        for name, colour in theme["light"].items()
    )
    accent = f"--accent:{theme['accent']};--on-accent:{theme['on-accent']};"
    return f":root{{{light}{accent}}}@supports (color:light-dark(red,red)){{:root{{{both}}}}}"
