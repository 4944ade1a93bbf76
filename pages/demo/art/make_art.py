"""Draw every picture and the video clip of the demo site.

All the art is made of flat round shapes, so that it stays small, sharp and calm. Run

    python make_art.py                 # everything
    python make_art.py hero portrait   # only files whose name starts so

The SVG files need nothing but Python. The raster pictures and the video are drawn by Chromium
(through Playwright) and, for the video, packed by ffmpeg. Every SVG carries its own colours in a
``<style>``, with a second set for dark mode: browsers show it through ``<img>``, where the style
sheet of the page does not reach.
"""

import argparse
import contextlib
import io
import math
import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent

# ------------------------------------------------------------------------------------- colours
# name: the colour in light mode, or (light, dark). A shape of class "sun" is filled with the
# colour, one of class "sun-l" is a line drawn with it.

COLOURS: dict[str, str | tuple[str, str]] = {
    # cells
    "car": "#ffb638",
    "tc": "#8edad6",
    "tcn": "#2b868d",
    "tch": "#d8f4f1",
    "ca": "#e88fb4",
    "can": "#8a2f60",
    "cah": "#f9d3e1",
    "ag": "#ffd9e6",
    "rb": "#ff9d8a",
    "rb2": "#e3705f",
    # the hospital's things
    "wall": "#f2a091",
    "blood": "#8e2b3b",
    "glass": "#dff3f2",
    "liquid": "#ffd9a0",
    "rung": "#b9dfe2",
    "white": "#fff",
    "tape": "#cfe3e5",
    "deep": "#063b49",
    "ring1": "#0a4a5a",
    "ring2": "#115a6b",
    # land and sky
    "halo": ("#f7e9cd", "#2b2b22"),
    "sun": ("#ffc45e", "#e8a63a"),
    "glint": "#ffdc9a",
    "ray": ("#ffc45e", "#a87a30"),
    "hill1": ("#a9dad4", "#1d4a50"),
    "hill2": ("#56a9a8", "#24666c"),
    "stem": "#7fc4bf",
    "string": ("#43575f", "#b4c6ca"),
    "sky": ("#d9eef0", "#16343c"),
    "sky-halo": ("#f0e7cb", "#4a4a38"),
    "field1": ("#8fcdc4", "#2f6f70"),
    "field2": ("#4f9f8f", "#2a7a72"),
    # things of cloth and paper
    "gold": "#ffb638",
    "coral": "#f08a6a",
    "coral2": "#e27756",
    "rose": "#c8375a",
    "pink": "#f3b6c9",
    "cream": "#fff3d6",
    "plum": ("#6a2e6b", "#8a4a90"),
    "plum2": ("#5b2560", "#7b3d82"),
    "plum3": ("#6a2e6b", "#9a5aa0"),
    "navy": "#23343c",
    "denim": "#3a4b78",
    "teal": "#0b5566",
    "brown": "#8c4a2f",
    # people
    "skin1": "#f0c39c",
    "skin2": "#dba078",
    "skin3": "#c98a62",
    "skin4": "#8a5a3c",
    "hair1": "#2a1c18",
    "hair2": "#3b2620",
    "hair3": "#5a3426",
    "grey": "#b9b4ae",
    "black": "#1f1715",
    "coat": "#e3edf1",
    "scrub": "#3c9fa5",
    "blue": "#5b7fb0",
    # behind the portraits
    "peach": ("#fbdcc8", "#5a4032"),
    "aqua": ("#cfe9e7", "#24545a"),
    "honey": ("#ffe3b0", "#5a4720"),
    "lilac": ("#e6d5ee", "#4a3556"),
}

# ------------------------------------------------------------------------------------ geometry


def num(value: float) -> str:
    """A coordinate with one decimal at most: more cannot be seen and costs bytes."""
    return f"{value:.1f}".removesuffix(".0").replace("-0", "-0" if abs(value) >= 0.05 else "0", 1)


def polar(angle: float, radius: float) -> tuple[float, float]:
    """The point at `angle` degrees (0 is up, clockwise) and `radius` from the origin."""
    turn = math.radians(angle)
    return radius * math.sin(turn), -radius * math.cos(turn)


def wavy_circle(radius: float, waves: list[tuple[int, float, float]], points: int = 12) -> str:
    """A circle with a living outline; each wave is (bumps around, height, phase)."""

    def at(i: int) -> tuple[float, float]:
        angle = 2 * math.pi * i / points
        r = radius + sum(height * math.sin(n * angle + phase) for n, height, phase in waves)
        return r * math.cos(angle), r * math.sin(angle)

    ring = [at(i) for i in range(points)]
    d = f"M{num(ring[0][0])} {num(ring[0][1])}"
    for i in range(points):  # Catmull-Rom through the points, written as Béziers
        (ax, ay), (bx, by) = ring[i - 1], ring[i]
        (cx, cy), (dx, dy) = ring[(i + 1) % points], ring[(i + 2) % points]
        curve = (bx + (cx - ax) / 6, by + (cy - ay) / 6, cx - (dx - bx) / 6, cy - (dy - by) / 6)
        d += "C" + " ".join(num(n) for n in (*curve, cx, cy))
    return d + "Z"


# -------------------------------------------------------------------------------------- shapes


def path(colour: str, d: str, more: str = "") -> str:
    """A filled path."""
    return f'<path class="{colour}" d="{d}"{" " + more if more else ""}/>'


def line(colour: str, width: float, d: str, more: str = "") -> str:
    """A drawn line with round ends."""
    more = f' stroke-width="{num(width)}"' + (" " + more if more else "")
    return f'<path class="{colour}-l" d="{d}"{more}/>'


def circle(colour: str, x: float, y: float, r: float, more: str = "") -> str:
    """A filled circle."""
    more = " " + more if more else ""
    return f'<circle class="{colour}" cx="{num(x)}" cy="{num(y)}" r="{num(r)}"{more}/>'


def ellipse(colour: str, x: float, y: float, rx: float, ry: float, more: str = "") -> str:
    """A filled ellipse."""
    at = "".join(f' {k}="{num(v)}"' for k, v in (("cx", x), ("cy", y)) if v)
    return f'<ellipse class="{colour}"{at} rx="{num(rx)}" ry="{num(ry)}"{" " + more if more else ""}/>'


def rect(colour: str, x: float, y: float, w: float, h: float, r: float = 0, more: str = "") -> str:
    """A filled rectangle, with rounded corners if `r` is given."""
    box = f'x="{num(x)}" y="{num(y)}" width="{num(w)}" height="{num(h)}"'
    more = (f' rx="{num(r)}"' if r else "") + (" " + more if more else "")
    return f'<rect class="{colour}" {box}{more}/>'


def move(body: str, x: float = 0, y: float = 0, turn: float = 0, scale: float | str = 1) -> str:
    """The same shapes elsewhere, turned or scaled; the scale "-1 1" mirrors them."""
    how = f"translate({num(x)} {num(y)})" if x or y else ""
    how += f" rotate({num(turn)})" if turn else ""
    how += f" scale({scale})" if scale != 1 else ""
    return f'<g transform="{how.strip()}">{body}</g>'


def use(name: str, x: float, y: float, scale: float = 1, turn: float = 0) -> str:
    """One of the DEFS at this place."""
    how = f"translate({num(x)} {num(y)})"
    how += f" rotate({num(turn)})" if turn else ""
    how += f" scale({scale})" if scale != 1 else ""
    return f'<use href="#{name}" transform="{how}"/>'


def css_for(body: str) -> str:
    """The rules for just the classes that `body` uses."""
    light, dark = "", ""
    for name in sorted(set(re.findall(r'class="([^"]+)"', body))):
        fill = f".{name}{{fill:" if name in COLOURS else f".{name}{{fill:none;stroke:"
        value = COLOURS[name if name in COLOURS else name.removesuffix("-l")]
        if isinstance(value, tuple):
            dark += fill.replace("fill:none;", "") + value[1] + "}"
            value = value[0]
        light += fill + value + "}"
    return light + (f"@media (prefers-color-scheme:dark){{{dark}}}" if dark else "")


def drawing(width: int, height: int, body: str, box: str = "") -> str:
    """A whole SVG document with its style and the definitions it uses."""
    names = dict.fromkeys(re.findall(r'href="#([^"]+)"|url\(#([^)]+)\)', body))
    defs = "".join(DEFS[a or b]() for a, b in names)
    body = (f"<defs>{defs}</defs>" if defs else "") + body
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="{box or f"0 0 {width} {height}"}" stroke-linecap="round" '
        f'stroke-linejoin="round"><style>{css_for(body)}</style>{body}</svg>\n'
    )


# --------------------------------------------------------------------------------------- cells


def receptors(angles: Iterator[float] | tuple[float, ...] | range, radius: float = 29) -> str:
    """The CARs of one cell as one path: Y shapes that stand on its edge."""
    d = ""
    for angle in angles:
        turn = math.radians(angle)
        y_shape = []
        for x, y in ((0, 3), (0, -8), (-5.5, -16), (5.5, -16)):
            x, y = (
                x * math.cos(turn) - (y - radius) * math.sin(turn),
                x * math.sin(turn) + (y - radius) * math.cos(turn),
            )
            y_shape.append(f"{num(x)} {num(y)}")
        foot, fork, left, right = y_shape
        d += f"M{foot}L{fork}L{left}M{fork}L{right}"
    return line("car", 3.8, d)


def pegs(angles: tuple[int, ...], radius: float, r: float = 4.6) -> str:
    """The round proteins on a cancer cell, which the CARs latch onto."""
    d = ""
    for angle in angles:
        x, y = polar(angle, radius)
        d += f"M{num(x - r)} {num(y)}a{r} {r} 0 1 0 {2 * r} 0a{r} {r} 0 1 0 -{2 * r} 0"
    return path("ag", d)


def t_cell_body() -> str:
    """The part that T cells and CAR T cells share."""
    outline = wavy_circle(30, [(3, 1, 0.4), (5, 0.7, 1)])
    return path("tc", outline) + circle("tcn", -2, 2, 15.5) + circle("tch", -7, -4, 4)


def t_cell() -> str:
    """A plain T cell with its short stubs."""
    stubs = ""
    for i in range(11):
        angle = 90 + math.degrees(2 * math.pi * i / 11 + 0.2)
        (ax, ay), (bx, by) = polar(angle, 29), polar(angle, 34)
        stubs += f"M{num(ax)} {num(ay)}L{num(bx)} {num(by)}"
    return line("tc", 4, stubs) + t_cell_body()


def cancer_cell() -> str:
    """A cancer cell: lumpy, pink, with pegs."""
    return (
        pegs((10, 52, 95, 140, 185, 228, 318), 35)
        + path("ca", wavy_circle(33, [(5, 2.6, 0.3), (7, 1.6, 2), (3, 1.5, 1)]))
        + path("can", wavy_circle(17, [(3, 2.2, 0.2), (4, 1.4, 1.1)]))
        + circle("cah", -6, -5, 3.4)
        + circle("cah", 5, 4, 2.4)
    )


def red_cell(x: float, y: float, turn: float = 0, scale: float = 1) -> str:
    """A red blood cell."""
    return move(ellipse("rb", 0, 0, 13, 8.5) + ellipse("rb2", 0, 0, 6, 3), x, y, turn, scale)


DEFS: dict[str, Callable[[], str]] = {
    "tc": lambda: f'<g id="tc">{t_cell()}</g>',
    "ct": lambda: f'<g id="ct">{receptors(range(0, 360, 45))}{t_cell_body()}</g>',
    "ct5": lambda: f'<g id="ct5">{receptors(range(0, 360, 72))}{t_cell_body()}</g>',
    "ca": lambda: f'<g id="ca">{cancer_cell()}</g>',
}

# ------------------------------------------------------------------ the infographic: five steps


def bag(x: float, y: float, w: float, h: float, r: float = 16) -> str:
    """An infusion bag of clear plastic."""
    outline = rect("glass-l", x, y, w, h, r, 'stroke-width="4"')
    return rect("glass", x, y, w, h, r, 'fill-opacity=".22"') + outline


VESSEL = "M-20 150C50 112 130 190 220 142"
RED_CELLS = (
    (12, 146, -18),
    (52, 128, -8),
    (70, 152, 10),
    (150, 150, 8),
    (180, 166, -20),
    (184, 138, -14),
    (36, 160, 0),
)
COLLECT_TUBE = "M104 146C104 112 62 124 62 98C62 84 80 88 98 86"
COLLECT_LIQUID = (
    "M91 60C106 54 118 66 134 60S152 58 157 60V86Q157 97 146 97H102Q91 97 91 86Z"
)
INFUSE_LIQUID = "M67 34C82 28 94 40 110 34S128 32 133 34V76Q133 87 122 87H78Q67 87 67 76Z"
INFUSE_TUBE = "M100 90V112C100 136 128 128 128 152"


def vessel() -> str:
    """A blood vessel, cut open lengthwise."""
    return line("wall", 68, VESSEL) + line("blood", 58, VESSEL)


def collect_bag() -> str:
    """The bag that collects the cells, with its tube."""
    return (
        line("glass", 7, COLLECT_TUBE)
        + bag(88, 26, 72, 74)
        + path("liquid", COLLECT_LIQUID, 'fill-opacity=".55"')
        + line("glass", 4, "M114 26V18H134V26M108 42H140")
    )


def step_collect() -> str:
    """T cells leave a blood vessel through a tube and gather in a bag."""
    body = vessel() + "".join(red_cell(*cell) for cell in RED_CELLS)
    body += use("tc", 104, 150, 0.5) + use("tc", 22, 124, 0.34) + collect_bag()
    for x, y, scale in (
        (108, 78, 0.36),
        (139, 74, 0.36),
        (124, 88, 0.24),
        (64, 108, 0.26),
        (90, 126, 0.26),
    ):
        body += use("tc", x, y, scale)
    return drawing(200, 200, body)


def dna() -> str:
    """A double helix that enters from the left; its new part is marigold."""
    steps, x0, x1 = 26, -14, 96
    strands = [
        [
            (x0 + (x1 - x0) * i / steps, 104 + 15 * math.sin(i / steps * 4.2 * math.pi + phase))
            for i in range(steps + 1)
        ]
        for phase in (0, math.pi)
    ]
    body = ""
    for i in range(1, steps, 2):
        (ax, ay), (bx, by) = strands[0][i], strands[1][i]
        if abs(ay - by) > 7:
            d = f"M{num(ax)} {num(ay)}L{num(bx)} {num(by)}"
            body += line("car" if i > 15 else "rung", 3.5, d)
    for strand in strands:
        points = [f"{num(x)} {num(y)}" for x, y in strand]
        body += line("white", 4.5, "M" + "L".join(points[:17]))
        body += line("car", 5, "M" + "L".join(points[16:]))
    return body


def step_engineer() -> str:
    """A piece of DNA goes into a T cell, which makes CARs on its surface."""
    cell = receptors((20, 55, 90, 125, 160)) + t_cell()
    return drawing(200, 200, move(cell, 122, 104, 0, 1.85) + dna())


def grown_cells() -> list[tuple[float, float, float, int]]:
    """Where the cells of the third step lie, as (x, y, scale, turn), from the middle outwards."""
    cells = [(100.0, 100.0, 0.62, 20)]
    for i in range(5):
        x, y = polar(72 * i, 56)
        cells.append((100 + x, 100 + y, 0.62, i * 31 % 120))
    for i in range(9):
        x, y = polar(40 * i + 101.5, 103)
        cells.append((100 + x, 100 + y, 0.6, i * 53 % 120))
    return cells


def step_grow() -> str:
    """Many CAR T cells."""
    return drawing(200, 200, "".join(use("ct5", *cell) for cell in reversed(grown_cells())))


def drip_bag() -> str:
    """The bag that gives the cells back."""
    return (
        line("glass", 4, "M100 -4V14")
        + bag(64, 12, 72, 78)
        + path("liquid", INFUSE_LIQUID, 'fill-opacity=".55"')
    )


def arm() -> str:
    """A child's forearm with a rolled-up sleeve."""
    return (
        line("coral", 54, "M-14 190C10 178 26 174 44 172")
        + line("skin2", 38, "M40 172C90 162 130 158 168 168")
        + line("skin2", 14, "M150 158C160 148 172 150 178 156")
        + circle("skin2", 172, 169, 18)
    )


def plaster() -> str:
    """The plaster that holds the line on the arm."""
    return move(rect("white", -18, -8.5, 36, 17, 6) + circle("tape", 0, 0, 4.5), 128, 158, -4)


def step_infuse() -> str:
    """CAR T cells run from a bag through a line into a child's arm."""
    body = drip_bag()
    body += use("ct", 84, 56, 0.33) + use("ct", 114, 50, 0.33, 20) + use("ct", 100, 74, 0.3, 40)
    body += line("glass", 7, INFUSE_TUBE) + bag(93, 92, 14, 20, 5)
    body += use("ct", 104, 124, 0.2) + use("ct", 126, 138, 0.2)
    return drawing(200, 200, body + arm() + plaster())


BREAK_LEFT = (
    "M-30 -16C-26 -34 -8 -38 2 -34L-4 -20L8 -8L-2 4L10 16L2 34C-16 38 -32 24 -34 6Z",
    "M-12 -14C-2 -18 2 -12 4 -8L-4 4L4 14C-4 18 -16 16 -18 4Z",
)
BREAK_RIGHT = (
    "M12 -36C28 -32 38 -14 34 4C32 22 24 34 12 34L20 18L8 5L18 -8L6 -20Z",
    "M16 -6C24 -4 24 10 16 12L10 5Z",
)
BREAK_PEGS = (8, 60, 112, 160, 204, 258, 292, 336)
FIND_RECEPTORS = (0, 40, 74, 110, 150, 190, 230, 270, 312)
CRUMBS = ((182, 38, 6), (196, 62, 4), (180, 166, 7), (196, 140, 4.5), (156, 182, 4))


def step_find() -> str:
    """A CAR T cell has latched onto a cancer cell, which falls apart."""
    cancer = path("ca", BREAK_LEFT[0]) + path("ca", BREAK_RIGHT[0])
    cancer += path("can", BREAK_LEFT[1]) + path("can", BREAK_RIGHT[1]) + pegs(BREAK_PEGS, 36)
    body = move(cancer, 146, 98, 0, 1.42) + "".join(circle("ca", *crumb) for crumb in CRUMBS)
    body += move(receptors(FIND_RECEPTORS) + t_cell(), 44, 100, 0, 1.18)
    return drawing(200, 200, body)


# ------------------------------------------------------------------------------- picture key


def key_t_cell() -> str:
    """Picture key: T cell."""
    return drawing(96, 96, use("tc", 0, 0), "-48 -48 96 96")


def key_car() -> str:
    """Picture key: one receptor."""
    return drawing(96, 96, line("car", 4.75, "M0 11.8V-2L-6.9 -12M0 -2L6.9 -12"), "-20 -22 40 40")


def key_car_t_cell() -> str:
    """Picture key: CAR T cell."""
    return drawing(96, 96, use("ct", 0, 0), "-48 -48 96 96")


def key_cancer_cell() -> str:
    """Picture key: cancer cell."""
    return drawing(96, 96, use("ca", 0, 0), "-48 -48 96 96")


def poster_car_t() -> str:
    """The still picture in front of the video."""
    body = rect("deep", 0, 0, 800, 450)
    body += circle("ring1", 400, 190, 330) + circle("ring2", 400, 190, 220)
    body += use("ct", 292, 186, 3.1, -4) + use("ca", 556, 186, 2.9)
    return drawing(800, 450, body)


# ------------------------------------------------------------------------------------- heroes
# The heroes stand on the bottom edge of the page's band: hills run off the bottom and the right.

BACK_HILL = "M20 620C120 470 270 410 420 440S640 470 730 396V620Z"
FRONT_HILL = "M90 620C190 480 330 460 480 492S660 500 730 452V620Z"


def sun(rays: bool = False, x: float = 300, y: float = 262) -> str:
    """The big light. With rays it is a CAR T cell, too: each ray is a receptor."""
    body = circle("halo", x, y, 216) + circle("sun", x, y, 148) + circle("glint", x - 38, y - 38, 22)
    if rays:
        ray = "M0 -216V-232L-11 -248M0 -232L11 -248"
        for angle in range(8, 360, 30):
            body += line("ray", 7, ray, f'transform="translate({x} {y}) rotate({angle})"')
    return body


def flowers(*places: tuple[float, float, float, str]) -> str:
    """Round flowers: (x, y of the foot, height, colour)."""
    stems = "".join(f"M{num(x)} {num(y)}v-{num(h)}" for x, y, h, _ in places)
    return line("stem", 3, stems) + "".join(circle(c, x, y - h, 8) for x, y, h, c in places)


def hero_car_t() -> str:
    """A parent and a child fly a kite before a sun that is a CAR T cell."""
    body = sun(rays=True) + path("hill1", BACK_HILL)
    body += line("string", 2, "M424 352C490 300 540 236 588 150")
    body += line("rose", 3.5, "M560 196C548 222 574 236 562 262S584 296 572 322")
    for x, y, turn in ((566, 232, -10), (563, 262, 40), (575, 296, 0)):
        body += move(path("plum", "M0 0L-11 -6V6ZM0 0L11 -6V6Z"), x, y, turn)
    kite = path("coral", "M0 -74L-48 0H0Z") + path("rose", "M0 -74L48 0H0Z")
    kite += path("gold", "M-48 0H0V78Z") + path("plum3", "M48 0H0V78Z")
    body += move(kite, 592, 128, 24) + path("hill2", FRONT_HILL)
    # the parent, seen from behind
    body += line("navy", 17, "M300 420L297 478M324 420L328 478")
    body += path("plum", "M284 318Q312 302 340 318L352 424Q312 438 272 424Z")
    body += line("plum2", 17, "M288 330C272 352 268 376 272 400M338 330C352 352 362 372 376 392")
    body += rect("skin3", 304, 290, 16, 24, 8)
    body += path(
        "hair2",
        "M286 282C282 246 300 240 312 240S342 246 338 282C338 306 330 314 312 314S286 306 286 282Z",
    )
    body += path("pink", "M288 312Q312 328 336 312L338 322Q312 338 286 322Z")
    # the child
    body += line("denim", 14, "M386 446L380 490M404 446L411 489")
    body += path("coral", "M374 388Q395 376 416 388L420 450Q395 458 370 450Z")
    body += line("coral2", 13, "M378 396L374 394M411 394C420 384 424 370 424 354")
    body += line("coral2", 13, "M379 397C372 400 370 398 374 392")
    body += rect("skin4", 388, 368, 14, 18, 7) + circle("skin4", 395, 352, 21)
    body += path(
        "gold", "M373 356C370 328 384 322 395 322S420 328 417 356C404 364 386 364 373 356Z"
    )
    body += circle("cream", 395, 319, 7) + circle("skin4", 424, 352, 6.5)
    body += circle("skin3", 376, 394, 6.5)
    body += flowers(
        (470, 530, 38, "gold"),
        (492, 536, 26, "pink"),
        (566, 540, 44, "coral"),
        (590, 538, 28, "gold"),
        (656, 530, 46, "pink"),
        (680, 524, 26, "coral"),
    )
    return drawing(720, 606, body)


# ------------------------------------------------------------------------------------- stories


def landscape() -> str:
    """Sky, sun and two fields, for the pictures of the stories."""
    return (
        rect("sky", 0, 0, 640, 440)
        + circle("sky-halo", 462, 176, 128)
        + circle("sun", 462, 176, 86)
        + path("field1", "M0 282C120 236 240 258 360 268S560 246 640 222V440H0Z")
        + path("field2", "M0 330C180 292 420 316 640 290V440H0Z")
    )


def runner(x: float, y: float, jersey: str, skin: str, ball: bool = False) -> str:
    """A child who runs to the right, with a flag-football belt."""
    body = line(skin, 16, "M-6 -8L-28 22L-58 30") + line("white", 11, "M-58 30L-66 20")
    body += line(skin, 14, "M-2 -78L-30 -58L-40 -32")
    body += line(skin, 16, "M6 -8L34 12L28 50") + line("white", 11, "M28 52H42")
    body += line("navy", 24, "M-6 -14L-22 14M6 -14L28 6") + line(jersey, 40, "M4 -84L0 -22")
    body += line("gold", 8, "M-14 -20L-30 6") + line("white", 5, "M-18 -18L18 -16")
    body += rect(skin, 0, -112, 15, 20, 7) + circle(skin, 10, -126, 23)
    body += path(
        "hair1",
        "M-14 -122C-18 -152 6 -156 18 -150C32 -148 34 -136 30 -132"
        "C20 -138 8 -138 0 -134C-4 -128 -6 -122 -14 -122Z",
    )
    if ball:
        lace = line("white", 2.5, "M-8 -2H8M-5 -6V2M0 -6V2M5 -6V2")
        body += move(ellipse("brown", 0, 0, 21, 13) + lace, 40, -52, -28)
    body += line(skin, 14, "M8 -78L22 -52L36 -44" if ball else "M8 -78L34 -64L50 -86")
    return move(body, x, y)


def story_football() -> str:
    """Two brothers play flag football."""
    field = line(
        "white", 5, "M0 372C200 346 440 356 640 338M0 420C200 398 440 404 640 390", 'opacity=".75"'
    )
    posts = line("gold", 7, "M566 292V150M520 150V92M612 150V92M520 150H612")
    runners = runner(210, 318, "teal", "skin4") + runner(372, 326, "rose", "skin4", ball=True)
    return drawing(640, 440, landscape() + field + posts + runners)


# ----------------------------------------------------------------------------------- portraits


def smile(skin_is_dark: bool = False) -> str:
    """Two eyes and a smile."""
    ink = "black" if skin_is_dark else "hair1"
    return circle(ink, 51, 58, 2.4) + circle(ink, 69, 58, 2.4) + line(ink, 2.2, "M53 70Q60 76 67 70")


def head(skin: str) -> str:
    """Neck and face."""
    return rect(skin, 51, 76, 18, 24, 9) + ellipse(skin, 60, 58, 23, 27)


def coat(colour: str, top: str) -> str:
    """Shoulders in a coat, with something else at the neck."""
    return path(colour, "M14 124C14 100 34 94 60 94S106 100 106 124Z") + path(
        top, "M46 95L60 116L74 95Q60 90 46 95Z"
    )


GLASSES = line(
    "hair1",
    2.2,
    "M43.5 58a7.5 7.5 0 1 0 15 0a7.5 7.5 0 1 0 -15 0M61.5 58a7.5 7.5 0 1 0 15 0a7.5 7.5 0 1 0 -15 0"
    "M58.5 58H61.5",
)
STETHOSCOPE = line("navy", 3, "M44 97C40 112 50 120 56 112M76 97C80 108 78 112 78 116")


def portrait(background: str, *parts: str) -> str:
    """A square portrait that may be cropped to a circle."""
    return drawing(120, 120, rect(background, 0, 0, 120, 120) + "".join(parts))


def portrait_01() -> str:
    """A doctor with long brown hair."""
    return portrait(
        "peach",
        path("hair3", "M30 60C26 24 44 16 60 16S94 24 90 60C92 84 90 92 88 96H32C30 92 28 84 30 60Z"),
        coat("coat", "rose"),
        head("skin3"),
        path(
            "hair3",
            "M36 60C34 34 48 26 60 26S88 34 84 60C82 50 78 44 72 38C64 46 46 48 40 46"
            "C38 50 36 54 36 60Z",
        ),
        smile(),
        STETHOSCOPE,
    )


def portrait_02() -> str:
    """An older man with grey hair and glasses."""
    return portrait(
        "aqua",
        coat("coat", "teal"),
        head("skin1"),
        path(
            "grey",
            "M36 56C32 30 44 20 60 20S88 30 84 56C82 46 78 42 74 38C64 44 50 44 44 40"
            "C40 44 38 48 36 56Z",
        ),
        GLASSES,
        smile(),
    )


def portrait_03() -> str:
    """A nurse in scrubs and a plum hijab."""
    return portrait(
        "honey",
        path("plum", "M60 12C90 12 94 44 90 66C92 88 84 98 60 98S28 88 30 66C26 44 30 12 60 12Z"),
        coat("scrub", "scrub"),
        head("skin4"),
        path("plum", "M60 22C80 22 88 42 84 66C82 48 74 38 60 38S38 48 36 66C32 42 40 22 60 22Z"),
        path("plum", "M36 64C38 84 48 92 60 92S82 84 84 64C90 84 86 108 60 108S30 84 36 64Z"),
        smile(skin_is_dark=True),
    )


def portrait_04() -> str:
    """A doctor with dark hair and a beard."""
    return portrait(
        "lilac",
        coat("coat", "blue"),
        head("skin3"),
        path(
            "black",
            "M34 60C28 34 42 22 60 22S92 34 86 60C84 52 80 48 78 42C66 42 54 38 48 34"
            "C46 42 38 46 34 60Z",
        ),
        path(
            "black",
            "M38 62C38 84 48 90 60 90S82 84 82 62C80 70 76 74 70 73C66 70 54 70 50 73"
            "C44 74 40 70 38 62Z",
        ),
        smile(),
        STETHOSCOPE,
    )


# -------------------------------------------------------------------------------------- output

SVGS: dict[str, Callable[[], str]] = {
    "hero-car-t": hero_car_t,
    "step-collect": step_collect,
    "step-engineer": step_engineer,
    "step-grow": step_grow,
    "step-infuse": step_infuse,
    "step-find": step_find,
    "key-t-cell": key_t_cell,
    "key-car": key_car,
    "key-car-t-cell": key_car_t_cell,
    "key-cancer-cell": key_cancer_cell,
    "portrait-01": portrait_01,
    "portrait-02": portrait_02,
    "portrait-03": portrait_03,
    "portrait-04": portrait_04,
    "story-football": story_football,
    "poster-car-t": poster_car_t,
}


def main() -> None:
    """Draw the files whose names start with one of the arguments, or all."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", help="only files whose names start so")
    wanted = tuple(parser.parse_args().names) or ("",)
    for name, draw in SVGS.items():
        if name.startswith(wanted):
            (HERE / f"{name}.svg").write_text(draw(), encoding="utf-8")


if __name__ == "__main__":
    main()
