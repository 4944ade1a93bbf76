"""The card that other sites and messengers show beside a link to a page."""

import hashlib
import io
import unicodedata
from dataclasses import astuple, dataclass
from functools import cache, lru_cache
from pathlib import Path

from django.conf import settings
from django.utils.translation import get_language_info
from PIL import Image, ImageColor, ImageDraw, ImageFont

from .brand import brand_colours
from .theme import derive

SIZE = (1200, 630)
SCALE = 2  # drawn twice as large, so that edges come out smooth
MARGIN = 72
TEXT_WIDTH = 650
FONT = settings.PROJECT_DIR / "static/fonts/atkinson-hyperlegible-next.woff2"
TITLE = {"weight": 750, "sizes": (80, 70, 62, 54, 48), "lines": 4}
SUMMARY = {"weight": 430, "size": 30, "lines": 3}
STARS = [(66, 36), (388, 44), (650, 30), (1128, 64), (820, 48), (36, 430), (1166, 236)]


@dataclass(frozen=True)
class Card:
    """All that a card is drawn from."""

    title: str
    summary: str
    hospital_name: str
    center_name: str
    brand_colour: str
    accent_colour: str
    is_rtl: bool

    @property
    def digest(self):
        """The part of its address that changes when the card does."""
        depends_on = repr((astuple(self), drawing_digest())).encode()
        return hashlib.sha256(depends_on).hexdigest()[:16]

    @property
    def has_words(self):
        """Whether our font can write it; else it is a drawing without words."""
        words = (self.title, self.summary, self.hospital_name, self.center_name)
        return not self.is_rtl and covered("".join(words))


def card_of(page, site_settings):
    """Return the card of a page."""
    return Card(
        *(composed(text) for text in (page.card_title or page.title, page.card_text)),
        *(composed(text) for text in (site_settings.hospital_name, site_settings.center_name)),
        *brand_colours(site_settings),
        get_language_info(page.language_code)["bidi"],
    )


def composed(text):
    """Return a text in one line, each letter with its accent as one character."""
    return " ".join(unicodedata.normalize("NFC", text).split())


@cache
def drawing_digest():
    """Return what stands for this file and the font: a card drawn otherwise is another card."""
    return hashlib.sha256(Path(__file__).read_bytes() + FONT.read_bytes()).hexdigest()


def font(weight, size):
    """Return the site's font; a new one each time, for a weight is set on it."""
    made = ImageFont.truetype(str(FONT), size * SCALE)
    made.set_variation_by_axes([weight])
    return made


def covered(text):
    """Return whether the font has a shape for every character."""
    letters = font(400, 12)
    return all(one.isspace() or letters.getmask(one).getbbox() for one in set(text))


@lru_cache(maxsize=32)
def drawn(card):
    """Return the card as a PNG."""
    theme = derive(card.brand_colour, card.accent_colour)
    image = Image.new("RGB", [side * SCALE for side in SIZE], theme["light"]["deep"])
    draw = ImageDraw.Draw(image)
    draw_scene(draw, theme, 985 if card.has_words else SIZE[0] // 2)
    if card.has_words:
        draw_words(draw, theme, card)
    image = image.resize(SIZE, Image.Resampling.LANCZOS).quantize(128, dither=Image.Dither.NONE)
    file = io.BytesIO()
    image.save(file, "PNG", optimize=True)
    return file.getvalue()


def draw_scene(draw, theme, x):
    """Draw a light left on: a family before the sun, on round hills, in the brand's colours."""
    deep, brand, accent = theme["light"]["deep"], theme["dark"]["brand"], theme["accent"]
    for star in STARS:
        circle(draw, mixed(deep, "#ffffff", 0.55), *star, 3)
    circle(draw, mixed(deep, brand, 0.14), x, 330, 256)
    circle(draw, mixed(deep, brand, 0.3), x, 330, 206)
    circle(draw, accent, x, 330, 150)
    circle(draw, mixed(deep, brand, 0.4), x + 270, 965, 470)
    for place, height in ((-78, 172), (2, 108), (80, 160)):
        draw_person(draw, deep, x + place, 532, height)
    circle(draw, mixed(deep, brand, 0.62), x - 14, 980, 470)


def draw_person(draw, colour, x, foot, height):
    """Draw somebody as two round shapes."""
    head = height * 0.2
    circle(draw, colour, x, foot - height + head, head)
    left, top = x - height * 0.21, foot - height + head * 2.1
    box = [side * SCALE for side in (left, top, x + height * 0.21, foot)]
    draw.rounded_rectangle(box, height * 0.21 * SCALE, fill=colour)


def circle(draw, colour, x, y, radius):
    """Draw a disc."""
    draw.circle((x * SCALE, y * SCALE), radius * SCALE, fill=colour)


def mixed(one, other, part):
    """Return a colour with a part (0 to 1) of another one in it."""
    pairs = zip(ImageColor.getrgb(one), ImageColor.getrgb(other), strict=True)
    return tuple(round(a + (b - a) * part) for a, b in pairs)


def draw_words(draw, theme, card):
    """Write title and summary at the start, and whose site it is below them."""
    pale = mixed(theme["light"]["deep"], "#ffffff", 0.84)
    for size in TITLE["sizes"]:
        letters = font(TITLE["weight"], size)
        title = lines_of(card.title, letters)
        if len(title) <= TITLE["lines"] and fits(card.title.split(), letters):
            break
    title = shortened(title, letters, TITLE["lines"])
    y = write(draw, title, letters, "#ffffff", MARGIN - 8, size * 1.08)
    letters = font(SUMMARY["weight"], SUMMARY["size"])
    room = min(SUMMARY["lines"], int((500 - y) // (SUMMARY["size"] * 1.36)))
    summary = shortened(lines_of(card.summary, letters), letters, room)
    write(draw, summary, letters, pale, y + 20, SUMMARY["size"] * 1.36)
    draw_name(draw, theme, card, pale)


def draw_name(draw, theme, card, pale):
    """Draw the mark with the names of hospital and center."""
    circle(draw, theme["dark"]["brand"], MARGIN + 20, 550, 20)
    circle(draw, theme["accent"], MARGIN + 36, 562, 13)
    for text, weight, size, y, colour in (
        (card.hospital_name, 700, 26, 528 if card.center_name else 540, "#ffffff"),
        (card.center_name, 430, 22, 560, pale),
    ):
        letters = font(weight, size)
        line = "".join(shortened(lines_of(text, letters), letters, 1))
        draw.text(((MARGIN + 66) * SCALE, y * SCALE), line, fill=colour, font=letters)


def write(draw, lines, letters, colour, y, step):
    """Write lines below each other; return where the next would stand."""
    for line in lines:
        draw.text((MARGIN * SCALE, y * SCALE), line, fill=colour, font=letters)
        y += step
    return y


def fits(lines, letters):
    """Return whether no line is wider than its column."""
    return all(letters.getlength(line) <= TEXT_WIDTH * SCALE for line in lines)


def lines_of(text, letters):
    """Return a text as lines that fit the column; a word that is wider is broken."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if fits([longer], letters):
            lines[-1] = longer
            continue
        lines.append("")
        for letter in word:
            if not fits([lines[-1] + letter], letters):
                lines.append("")
            lines[-1] += letter
    return [line for line in lines if line]


def shortened(lines, letters, most):
    """Return the first lines; the last ends in “…” if there were more."""
    if len(lines) <= most:
        return lines
    last = lines[most - 1]
    while not fits([f"{last}…"], letters):
        last = last.rpartition(" ")[0] or last[:-1]
    return [*lines[: most - 1], f"{last.rstrip(' .,;:')}…"]
