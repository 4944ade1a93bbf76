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
import math
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

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
    "edge": "#2b7c8c",
    "shade": "#3b2620",
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
    "bark": ("#8c5a44", "#a0705a"),
    "leaf1": ("#56a9a8", "#2f7f80"),
    "leaf2": ("#7cc4bd", "#4a9a98"),
    "water": ("#7cc4c6", "#1f5a66"),
    "water2": ("#56a9b4", "#246878"),
    "ripple": ("#a9dad9", "#4a8e9a"),
    "dusk": ("#14506a", "#2a6078"),
    "dusk-halo": ("#d4dcee", "#1f3a48"),
    "house": ("#cfe1ea", "#c3d6dd"),
    "house2": ("#adc9d8", "#97b4c0"),
    "pane": ("#6f9db3", "#5f8799"),
    "glow": ("#ffdf9e", "#ffcf7a"),
    "lane": ("#f3dca6", "#a8935c"),
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
    "teal2": ("#0b5566", "#3f9fb0"),
    "teal3": ("#0a4655", "#34899a"),
    "gold2": "#eda32a",
    "rose2": "#a92c4b",
    "lime": "#c9d96f",
    "ginger": "#b5532a",
    "fair": "#dcae58",
    "straw": "#f2cf7e",
    "leaf3": ("#2f8577", "#5ab3a4"),
    "bark2": ("#6f4433", "#7d5442"),
    "drop": ("#3f9fb0", "#8ed5de"),
    "flask": ("#6a2e6b", "#d9b3e6"),
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
    "peach": ("#fbdcc8", "#96725c"),
    "aqua": ("#cfe9e7", "#2f6a70"),
    "honey": ("#ffe3b0", "#a5874a"),
    "lilac": ("#e6d5ee", "#66507a"),
}

# ------------------------------------------------------------------------------------ geometry


def num(value: float) -> str:
    """A coordinate with one decimal at most: more cannot be seen and costs bytes."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def polar(angle: float, radius: float) -> tuple[float, float]:
    """The point at `angle` degrees (0 is up, clockwise) and `radius` from the origin."""
    turn = math.radians(angle)
    return radius * math.sin(turn), -radius * math.cos(turn)


def smooth(points: list[tuple[float, float]]) -> str:
    """A curve through all the points but the first and the last, which only steer it."""
    d = f"M{num(points[1][0])} {num(points[1][1])}"
    for i in range(1, len(points) - 2):  # Catmull-Rom, written as Béziers
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = points[i - 1 : i + 3]
        curve = (bx + (cx - ax) / 6, by + (cy - ay) / 6, cx - (dx - bx) / 6, cy - (dy - by) / 6)
        d += "C" + " ".join(num(n) for n in (*curve, cx, cy))
    return d


def wavy_circle(radius: float, waves: list[tuple[int, float, float]], points: int = 12) -> str:
    """A circle with a living outline; each wave is (bumps around, height, phase)."""

    def at(i: int) -> tuple[float, float]:
        angle = 2 * math.pi * i / points
        r = radius + sum(height * math.sin(n * angle + phase) for n, height, phase in waves)
        return r * math.cos(angle), r * math.sin(angle)

    ring = [at(i) for i in range(points)]
    return smooth([ring[-1], *ring, ring[0], ring[1]]) + "Z"


# -------------------------------------------------------------------------------------- shapes


def shape(tag: str, colour: str, attributes: str, more: str) -> str:
    """One element; `more` are further attributes, written out."""
    return f'<{tag} class="{colour}" {attributes}{" " + more if more else ""}/>'


def path(colour: str, d: str, more: str = "") -> str:
    """A filled path."""
    return shape("path", colour, f'd="{d}"', more)


def line(colour: str, width: float, d: str, more: str = "") -> str:
    """A drawn line with round ends."""
    return shape("path", f"{colour}-l", f'd="{d}" stroke-width="{num(width)}"', more)


def circle(colour: str, x: float, y: float, r: float, more: str = "") -> str:
    """A filled circle."""
    return shape("circle", colour, f'cx="{num(x)}" cy="{num(y)}" r="{num(r)}"', more)


def ellipse(colour: str, x: float, y: float, rx: float, ry: float, more: str = "") -> str:
    """A filled ellipse."""
    middle = "".join(f'{k}="{num(v)}" ' for k, v in (("cx", x), ("cy", y)) if v)
    return shape("ellipse", colour, f'{middle}rx="{num(rx)}" ry="{num(ry)}"', more)


def rect(colour: str, x: float, y: float, w: float, h: float, r: float = 0, more: str = "") -> str:
    """A filled rectangle, with rounded corners if `r` is given."""
    box = f'x="{num(x)}" y="{num(y)}" width="{num(w)}" height="{num(h)}"'
    return shape("rect", colour, box + (f' rx="{num(r)}"' if r else ""), more)


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
        filled = name in COLOURS
        value = COLOURS[name if filled else name.removesuffix("-l")]
        day, night = value if isinstance(value, tuple) else (value, "")
        light += f".{name}{{fill:{day}}}" if filled else f".{name}{{fill:none;stroke:{day}}}"
        dark += f".{name}{{{'fill' if filled else 'stroke'}:{night}}}" if night else ""
    return light + (f"@media (prefers-color-scheme:dark){{{dark}}}" if dark else "")


def drawing(width: int, height: int, body: str, box: str = "") -> str:
    """A whole SVG document with its style and the definitions it uses."""
    defs = "".join(DEFS[name]() for name in dict.fromkeys(re.findall(r'href="#([^"]+)"', body)))
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


def pegs(places: tuple[tuple[float, float], ...], r: float = 4.6) -> str:
    """The round proteins on a cancer cell, which the CARs latch onto, at (angle, radius)."""
    d = ""
    for angle, radius in places:
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
        pegs(((10, 35), (52, 31), (95, 36), (140, 34), (185, 35), (228, 35), (318, 35)))
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
COLLECT_LIQUID = "M91 60C106 54 118 66 134 60S152 58 157 60V86Q157 97 146 97H102Q91 97 91 86Z"
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
BREAK_PEGS = tuple((angle, 36) for angle in (8, 60, 112, 160, 204, 258, 292, 336))
FIND_RECEPTORS = (0, 40, 74, 110, 150, 190, 230, 270, 312)
CRUMBS = ((182, 38, 6), (196, 62, 4), (180, 166, 7), (196, 140, 4.5), (156, 182, 4))


def step_find() -> str:
    """A CAR T cell has latched onto a cancer cell, which falls apart."""
    cancer = path("ca", BREAK_LEFT[0]) + path("ca", BREAK_RIGHT[0])
    cancer += path("can", BREAK_LEFT[1]) + path("can", BREAK_RIGHT[1]) + pegs(BREAK_PEGS)
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
    body = (
        circle("halo", x, y, 216) + circle("sun", x, y, 148) + circle("glint", x - 38, y - 38, 22)
    )
    if rays:
        ray = "M0 -216V-232L-11 -248M0 -232L11 -248"
        for angle in range(8, 360, 30):
            body += line("ray", 7, ray, f'transform="translate({x} {y}) rotate({angle})"')
    return body


def flowers(*places: tuple[float, float, float, str]) -> str:
    """Round flowers: (x, y of the foot, height, colour)."""
    stems = "".join(f"M{num(x)} {num(y)}v-{num(h)}" for x, y, h, _ in places)
    return line("stem", 3, stems) + "".join(circle(c, x, y - h, 8) for x, y, h, c in places)


# Hair as seen from behind, around a head whose middle lies at 0 0.
HAIR = {
    "bob": "M-26 8C-30 -28 -12 -34 0 -34S30 -28 26 8C26 32 18 40 0 40S-26 32 -26 8Z",
    "short": "M-25 6C-28 -27 -12 -32 0 -32S28 -27 25 6C22 16 14 19 0 19S-22 16 -25 6Z",
    "long": "M-26 8C-30 -28 -12 -34 0 -34S30 -28 26 8C29 40 30 66 24 72Q0 80 -24 72C-30 66 -29 40 -26 8Z",
    "bun": "M-25 6C-28 -26 -12 -31 0 -31S28 -26 25 6C22 16 14 22 0 22S-22 16 -25 6Z"
    "M-13 -38a13 12 0 1 0 26 0a13 12 0 1 0 -26 0Z",
    "hijab": "M-27 4C-28 -26 -12 -33 0 -33S28 -26 27 4C27 20 36 44 38 58Q0 74 -38 58C-36 44 -27 20 -27 4Z",
    "hat": "M-22 4C-25 -24 -11 -30 0 -30S25 -24 22 4C9 12 -9 12 -22 4Z",
}


def grown_up(
    x: float,
    y: float,
    cloth: tuple[str, str],
    hair: tuple[str, str],
    skin: str,
    arms: str,
    scarf: str = "",
) -> str:
    """A grown-up seen from behind, feet at x y; `arms` is relative to the feet."""
    coat, sleeve = cloth
    body = line("navy", 17, "M-12 -58L-15 0M12 -58L16 0")
    body += path(coat, "M-28 -160Q0 -176 28 -160L40 -54Q0 -40 -40 -54Z")
    body += line(sleeve, 17, arms)
    body += rect(skin, -8, -188, 16, 24, 8) + circle(skin, 0, -204, 24)
    body += path(hair[0], HAIR[hair[1]], 'transform="translate(0 -204)"')
    if scarf:
        body += path(scarf, "M-24 -166Q0 -150 24 -166L26 -156Q0 -140 -26 -156Z")
    return move(body, x, y)


def child(
    x: float,
    y: float,
    cloth: tuple[str, str],
    hair: tuple[str, str],
    skin: str,
    arms: str,
    legs: str = "M-9 -44L-15 0M9 -44L16 -1",
) -> str:
    """A child seen from behind, feet at x y; `arms` and `legs` are relative to the feet."""
    top, sleeve = cloth
    body = line("denim", 14, legs) + path(top, "M-21 -102Q0 -114 21 -102L25 -40Q0 -32 -25 -40Z")
    body += line(sleeve, 13, arms) + rect(skin, -7, -122, 14, 18, 7) + circle(skin, 0, -138, 21)
    scale = "" if hair[1] == "hat" else " scale(.87)"
    body += path(hair[0], HAIR[hair[1]], f'transform="translate(0 -138){scale}"')
    if hair[1] == "hat":
        body += circle("cream", 0, -171, 7)
    return move(body, x, y)


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
    arms = "M-24 -148C-40 -126 -44 -102 -40 -78M26 -148C40 -126 50 -106 64 -86"
    body += grown_up(312, 478, ("plum", "plum2"), ("hair2", "bob"), "skin3", arms, scarf="pink")
    arms = "M16 -96C25 -106 29 -120 29 -136M-16 -93C-23 -90 -25 -92 -21 -98"
    body += child(395, 490, ("coral", "coral2"), ("gold", "hat"), "skin4", arms)
    body += circle("skin4", 424, 352, 6.5) + circle("skin3", 376, 394, 6.5)
    body += flowers(
        (470, 530, 38, "gold"),
        (492, 536, 26, "pink"),
        (566, 540, 44, "coral"),
        (590, 538, 28, "gold"),
        (656, 530, 46, "pink"),
        (680, 524, 26, "coral"),
    )
    return drawing(720, 606, body)


def hero_transplant() -> str:
    """A child swings below a tree whose fruits are new blood cells; a parent stands by."""
    body = sun() + path("hill1", BACK_HILL)
    # the tree
    trunk = "M556 520C570 440 566 380 560 300L590 300C592 380 596 440 616 520Z"
    body += path("bark", trunk) + path(
        "bark", "M566 352C524 286 440 268 352 270A7 7 0 0 1 352 256C440 248 540 256 588 300Z"
    )
    body += line("bark", 13, "M576 340C600 300 630 282 660 270")
    for x, y, r in ((470, 208, 62), (660, 236, 62), (620, 160, 84), (530, 138, 88), (585, 232, 70)):
        body += circle("leaf1", x, y, r)
    for x, y, r in ((512, 128, 52), (604, 196, 60), (640, 128, 40)):
        body += circle("leaf2", x, y, r)
    for x, y, kind in (
        (452, 208, "rb"),
        (496, 236, "cream"),
        (486, 150, "gold"),
        (540, 92, "rb"),
        (546, 176, "cream"),
        (596, 138, "rb"),
        (598, 232, "gold"),
        (652, 176, "cream"),
        (668, 244, "rb"),
        (650, 102, "gold"),
    ):
        body += circle(kind, x, y, 15)
        middle = {"rb": "rb2", "cream": "pink", "gold": "glint"}[kind]
        body += circle(middle, x - 1, y + 1, 7)
    body += path("hill2", FRONT_HILL)
    # the swing
    body += line("string", 3, "M386 262L396 430M448 262L442 430")
    legs = "M-9 -44L-11 -10M9 -44L13 -12"
    arms = "M-17 -95C-26 -98 -27 -106 -26 -118M17 -95C25 -98 26 -106 25 -118"
    body += child(419, 474, ("coral", "coral2"), ("gold", "hat"), "skin2", arms, legs)
    body += circle("skin2", 393, 352, 6.5) + circle("skin2", 444.5, 352, 6.5)
    body += rect("bark", 386, 430, 66, 9, 4.5)
    arms = "M-24 -148C-40 -126 -44 -102 -40 -78M26 -148C42 -132 54 -118 66 -112"
    body += grown_up(308, 480, ("teal2", "teal3"), ("hair1", "hijab"), "skin3", arms)
    body += circle("skin3", 376, 367, 7)
    body += flowers(
        (210, 566, 34, "pink"),
        (232, 572, 24, "gold"),
        (488, 546, 36, "coral"),
        (508, 552, 24, "gold"),
        (650, 528, 40, "pink"),
        (672, 522, 26, "gold"),
    )
    return drawing(720, 606, body)


def hero_gene_therapy() -> str:
    """A child puts a new marigold rung into a vine that is a double helix."""
    body = sun() + path("hill1", BACK_HILL)
    top, bottom, steps = 28, 552, 50

    def strand(phase: float) -> list[tuple[float, float]]:
        points = []
        for i in range(steps + 1):
            y = bottom + (top - bottom) * i / steps
            bend = 16 * math.sin(i / steps * math.pi)
            points.append((586 - bend + 46 * math.sin(i / steps * 6 * math.pi + phase), y))
        return points

    left, right = strand(0), strand(math.pi)
    for i, side in ((13, 1), (21, 1), (29, -1), (38, -1), (38, 1), (46, -1)):  # where it is wide
        x = (max if side > 0 else min)(left[i][0], right[i][0])
        leaf = path("leaf1", "M-4 4C4 -20 30 -26 44 -16C38 6 16 14 -4 4Z")
        body += move(leaf, x, left[i][1], 0, "-1 1" if side < 0 else 1)
    for i in range(1, steps, 2):
        if abs(left[i][0] - right[i][0]) > 26 and i != 21:
            d = "M" + "L".join(f"{num(x)} {num(y)}" for x, y in (left[i], right[i]))
            new = 17 <= i <= 24
            body += line("gold" if new else ("pink", "coral")[i // 2 % 2], 8 if new else 6, d)
    for points, colour in ((left, "teal2"), (right, "plum3")):
        body += line(colour, 9, smooth([points[0], *points[::2], points[-1]]))
    y = left[21][1]
    body += line("gold", 9, f"M504 {num(y)}H606") + path("hill2", FRONT_HILL)
    arms = "M-24 -148C-40 -126 -44 -102 -40 -78M26 -148C40 -126 46 -112 54 -100"
    body += grown_up(394, 478, ("plum", "plum2"), ("hair1", "bun"), "skin4", arms, scarf="gold")
    arms = "M16 -96C26 -108 32 -124 36 -142M-16 -96C-24 -88 -26 -78 -25 -68"
    body += child(474, 490, ("coral", "coral2"), ("hair1", "short"), "skin4", arms)
    body += circle("skin4", 511, y + 4, 7) + circle("skin4", 449, 382, 7)
    body += flowers(
        (236, 560, 36, "gold"),
        (258, 566, 24, "coral"),
        (500, 556, 28, "pink"),
        (520, 558, 40, "gold"),
        (664, 534, 42, "coral"),
        (686, 526, 26, "pink"),
    )
    return drawing(720, 606, body)


def hero_leukemia() -> str:
    """A family sails over calm water; the lily pads are red blood cells."""
    body = sun() + path("hill1", "M110 620C190 480 320 424 440 434S650 442 730 372V620Z")
    body += path("water", "M24 620C96 530 230 470 400 468S640 478 730 440V620Z")
    # the boat
    body += line("bark", 9, "M452 452V118")
    body += path("coral", "M462 134C524 206 552 300 554 396H462Z")
    body += circle("cream", 497, 318, 25) + circle("rose", 494, 321, 12)
    body += path("cream", "M442 170C410 236 380 320 360 396H442Z")
    body += path("plum3", "M452 112L490 123L452 134Z")
    arms = "M-24 -148C-34 -132 -38 -112 -36 -90M24 -148C34 -132 40 -118 44 -104"
    body += move(
        grown_up(0, 0, ("teal2", "teal3"), ("hair3", "long"), "skin1", arms), 396, 532, 0, 0.94
    )
    arms = "M-18 -94L-27 -70M18 -94C25 -84 27 -76 27 -66"
    body += child(474, 506, ("gold", "gold2"), ("hair3", "short"), "skin1", arms)
    hull = "M322 432H604C598 484 560 512 524 512H396C356 512 328 482 322 432Z"
    body += path("cream", hull) + path("rose", "M322 432H604L601 450H325Z")
    body += path("water2", "M20 640C96 556 200 506 330 494C430 485 610 512 730 480V640Z")
    for x, y, w in ((268, 512, 92), (238, 530, 60), (290, 528, 26)):
        body += line("glint", 5, f"M{x - w / 2:.0f} {y}H{x + w / 2:.0f}", 'opacity=".85"')
    for x, y, turn, scale in (
        (176, 572, -14, 1.6),
        (266, 558, -5, 1.4),
        (408, 526, 0, 1.2),
        (352, 584, 0, 1.8),
        (506, 568, 3, 1.7),
        (606, 542, -4, 1.5),
        (668, 582, -6, 1.9),
    ):
        body += red_cell(x, y, turn, scale)
    for x, y, w in ((440, 592, 60), (552, 522, 50), (584, 596, 50), (690, 516, 60)):
        body += line("ripple", 4, f"M{x - w / 2:.0f} {y}H{x + w / 2:.0f}")
    return drawing(720, 606, body)


Cord = tuple[tuple[float, float], ...]


def along(cord: Cord, t: float) -> tuple[float, float]:
    """The point of a cubic Bézier at `t`, from 0 to 1."""
    weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3)
    return (
        sum(w * x for w, (x, _) in zip(weights, cord, strict=True)),
        sum(w * y for w, (_, y) in zip(weights, cord, strict=True)),
    )


def lantern(x: float, y: float, colour: str, drop: float = 12) -> str:
    """A paper lantern that hangs from x y, bean-shaped like a lymph node."""
    bean = "M-2 -20C16 -26 28 -10 26 6C24 26 2 30 -8 20C-14 14 -8 6 -14 0C-20 -8 -14 -18 -2 -20Z"
    body = line("string", 2.5, f"M0 {num(-drop - 18)}V-18") + path(colour, bean)
    body += circle("cream", 8, -2, 6, 'opacity=".8"')
    return move(body, x, y + drop + 18)


def wheelchair_child() -> str:
    """A child in a wheelchair, seen from the side, an arm held out."""
    wheel = circle("navy-l", 0, 0, 38, 'stroke-width="7"')
    wheel += circle("tape-l", 0, 0, 30, 'stroke-width="3"')
    body = line("denim", 15, "M476 446H512L522 488") + line("white", 10, "M520 492H536")
    body += path("rose", "M448 380Q466 368 486 380L490 452H450Z")
    body += line("navy", 6, "M446 392L452 462H504L516 498H540M446 392L432 386")
    body += move(wheel, 468, 468) + circle("navy", 468, 468, 6) + circle("navy", 516, 500, 9)
    body += line("rose2", 13, "M470 394C486 408 500 404 514 392")
    body += rect("skin2", 460, 358, 14, 20, 7) + circle("skin2", 468, 342, 21)
    return body + path(
        "hair1",
        "M446 346C442 318 458 312 470 314C484 314 492 324 490 332C480 332 470 332 464 340"
        "C462 352 456 360 448 358C447 354 446 350 446 346Z",
    )


def hero_lymphoma() -> str:
    """A family hangs lanterns on branching cords, like the nodes of the lymph system."""
    body = sun() + path("hill1", BACK_HILL)
    body += line("bark", 10, "M612 500V80M186 520V180")
    upper: Cord = ((186, 184), (300, 264), (470, 236), (612, 90))
    lower: Cord = ((388, 222), (470, 330), (560, 318), (612, 250))
    outer: Cord = ((612, 90), (650, 150), (690, 172), (740, 178))
    for cord in (upper, lower, outer):
        (ax, ay), *rest = cord
        body += line("string", 3, f"M{ax} {ay}C" + " ".join(f"{x} {y}" for x, y in rest))
    for cord, t, colour in (
        (upper, 0.1, "lime"),
        (upper, 0.23, "coral"),
        (upper, 0.71, "coral"),
        (upper, 0.87, "lime"),
        (lower, 0.88, "pink"),
        (outer, 0.42, "pink"),
    ):
        body += lantern(*along(cord, t), colour)
    body += circle("plum3", 612, 80, 11) + circle("plum3", 186, 180, 11)
    body += path("hill2", FRONT_HILL)
    arms = "M-24 -148C-40 -126 -44 -102 -40 -78M26 -150C44 -164 54 -190 58 -214"
    body += grown_up(348, 480, ("plum", "plum2"), ("grey", "short"), "skin2", arms)
    body += lantern(412, 220, "lime", 14) + circle("skin2", 406, 258, 7.5)
    body += wheelchair_child()
    body += line("bark", 4, "M509 404L546 330") + circle("skin2", 515, 391, 7)
    body += lantern(545, 332, "gold", 10)
    body += flowers(
        (230, 562, 34, "gold"),
        (252, 568, 24, "pink"),
        (402, 552, 26, "coral"),
        (560, 548, 30, "gold"),
        (656, 534, 42, "pink"),
        (680, 526, 26, "coral"),
    )
    return drawing(720, 606, body)


def home_scene() -> str:
    """At dusk a family walks up to a hospital, where a light has been left on."""
    body = circle("dusk-halo", 330, 262, 228) + circle("dusk", 330, 262, 180)
    for x, y, r in (
        (232, 172, 3),
        (282, 122, 2.5),
        (206, 268, 2.5),
        (352, 108, 3),
        (258, 222, 2),
        (186, 226, 2),
        (330, 158, 2),
        (300, 250, 2.5),
        (340, 318, 2),
        (214, 330, 2),
    ):
        body += circle("cream", x, y, r)
    body += path("cream", "M262 150A30 30 0 1 0 296 188A24 24 0 0 1 262 150Z")
    body += path("hill1", BACK_HILL)
    # the hospital
    body += rect("house2", 566, 236, 190, 300, 24) + rect("house", 404, 148, 190, 380, 28)
    body += circle("glow", 499, 230, 62, 'opacity=".5"') + circle("gold", 499, 230, 43)
    body += path(
        "hair2",
        "M473 264C472 247 480 240 491 240C499 240 504 244 506 251"
        "C513 247 525 250 525 264A43 43 0 0 1 473 264Z",
    )
    body += circle("hair2", 491, 227, 11.5) + circle("hair2", 515, 241, 8.5)
    for row, colours in enumerate(("gp pg", "pp gp")):
        for column, colour in enumerate(colours):
            if colour != " ":
                x, y = 430 + 34.5 * column, 318 + 56 * row
                body += rect({"g": "gold", "p": "pane"}[colour], x - 11, y - 17, 22, 34, 11)
    for row, colours in enumerate(("pgp", "ppg", "gpp")):
        for column, colour in enumerate(colours):
            x, y = 626 + 36 * column, 284 + 54 * row
            body += rect({"g": "gold", "p": "pane"}[colour], x - 10, y - 15, 20, 30, 10)
    body += path("gold", "M468 510V420Q468 390 499 390T530 420V510Z")
    body += path("hill2", FRONT_HILL)
    body += path(
        "lane", "M468 488C462 540 360 566 300 620H520C552 570 548 520 530 494Q500 498 468 488Z"
    )
    # the family
    arms = "M-24 -148C-40 -126 -44 -102 -40 -78M26 -148C40 -126 50 -106 64 -86"
    parts = grown_up(0, 0, ("plum", "plum2"), ("hair2", "bob"), "skin3", arms, scarf="pink")
    arms = "M-16 -93C-23 -90 -25 -92 -21 -98M18 -94C26 -88 32 -88 38 -90"
    parts += child(84, 10, ("coral", "coral2"), ("gold", "hat"), "skin4", arms)
    parts += circle("skin3", 65, -84, 6.5)
    arms = "M-26 -148C-36 -128 -42 -112 -46 -84M26 -148C38 -126 42 -104 40 -78"
    parts += grown_up(168, 2, ("teal2", "teal3"), ("hair1", "short"), "skin4", arms)
    parts += circle("skin4", 122, -80, 7)
    body += move(parts, 236, 542, 0, 0.86)
    body += flowers(
        (566, 556, 34, "gold"),
        (588, 562, 24, "pink"),
        (656, 542, 40, "coral"),
        (680, 538, 26, "gold"),
        (196, 576, 30, "pink"),
        (178, 582, 22, "gold"),
    )
    return body


def hero_home() -> str:
    """The picture of the home page."""
    return drawing(720, 606, home_scene())


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


def schoolchild(x: float, y: float, size: float, *looks: tuple[str, str] | str, bag: str) -> str:
    """A child with a schoolbag, seen from behind; `looks` are clothes, hair and skin."""
    arms = "M-17 -95C-26 -82 -29 -68 -28 -54M17 -95C26 -82 29 -68 28 -54"
    body = child(0, 0, *looks, arms)
    body += circle(looks[2], -28, -50, 6.5) + circle(looks[2], 28, -50, 6.5)
    body += rect(bag, -19, -104, 38, 48, 11) + rect("white", -12, -82, 24, 16, 6, 'opacity=".35"')
    return move(body, x, y, 0, size)


def story_school() -> str:
    """Two friends walk to school."""
    body = landscape()
    body += path("cream", "M170 320C240 350 300 380 330 450H560C480 390 330 350 236 316Z")
    body += rect("house2", 40, 182, 190, 140, 10) + rect("house", 128, 130, 150, 194, 12)
    body += path("rose", "M112 140L203 66L294 140Q294 146 288 146H118Q112 146 112 140Z")
    body += circle("cream", 203, 112, 20) + line("navy", 3, "M203 112V99M203 112L212 117")
    for x, y in ((60, 212), (96, 212), (60, 262), (96, 262)):
        body += rect("pane", x, y, 22, 32, 8)
    for x, y in ((146, 172), (192, 172), (238, 172), (146, 232), (238, 232)):
        body += rect("gold", x, y, 22, 34, 8)
    body += path("teal2", "M178 324V262Q178 238 203 238T228 262V324Z") + circle("gold", 218, 286, 3)
    body += schoolchild(352, 404, 1.45, ("gold", "gold2"), ("hair3", "long"), "skin1", bag="teal2")
    body += schoolchild(446, 416, 1.5, ("rose", "rose2"), ("hair1", "short"), "skin4", bag="gold")
    body += flowers((70, 404, 34, "gold"), (94, 412, 24, "pink"), (590, 384, 36, "coral"))
    return drawing(640, 440, body)


def sunflower(x: float, y: float, height: float, size: float = 1) -> str:
    """A round sunflower with two leaves."""
    body = line("leaf3", 7, f"M0 0V-{height}")
    leaf = "M0 0C10 -22 34 -28 50 -18C42 6 18 12 0 0Z"
    body += path("leaf3", leaf, f'transform="translate(0 -{height * 0.3:.0f})"')
    body += path("leaf3", leaf, f'transform="translate(0 -{height * 0.45:.0f}) scale(-1 1)"')
    for i in range(10):
        px, py = polar(36 * i, 25)
        body += circle("gold", px, py - height, 11)
    body += circle("brown", 0, -height, 19) + circle("coral2", -5, -height - 5, 5)
    return move(body, x, y, 0, size)


def story_garden() -> str:
    """A child waters the garden."""
    body = landscape()
    body += sunflower(392, 360, 190) + sunflower(472, 364, 232, 1.1) + sunflower(560, 362, 170)
    body += line("leaf3", 6, "M330 366C330 330 326 320 322 300M516 366C516 340 514 330 520 316")
    for x, y in ((322, 296), (336, 322), (318, 332), (520, 312), (508, 334), (526, 340)):
        body += circle("rose", x, y, 10)
    body += rect("bark", 296, 356, 322, 56, 12) + line("bark2", 4, "M300 384H614")
    for x, y in ((300, 262), (312, 276), (304, 290), (318, 296), (296, 280), (308, 306)):
        body += path(
            "drop", "M0 -7C5 0 5 5 0 6S-5 0 0 -7Z", f'transform="translate({x + 12} {y + 8})"'
        )
    # the watering can
    can = line("teal2", 7, "M-22 -14C-44 -30 -46 6 -20 12") + path(
        "teal2", "M-24 -22H20L26 30H-30Z"
    )
    can += path("teal2", "M20 14L54 -18L62 -10L26 28Z") + line("teal2", 9, "M50 -24L68 -4")
    body += move(can, 246, 256, 16)
    arms = "M-17 -95C-28 -80 -32 -68 -30 -52M17 -95C30 -92 40 -94 52 -98"
    person = child(0, 0, ("coral", "coral2"), ("hair3", "bob"), "skin2", arms)
    person += circle("skin2", -30, -47, 6.5) + circle("skin2", 57, -100, 6.5)
    person += path("straw", "M-24 -144C-26 -168 -11 -174 0 -174S26 -168 24 -144Z")
    person += ellipse("straw", 0, -142, 38, 10)
    person += path("rose", "M-24 -146Q0 -136 24 -146V-154Q0 -144 -24 -154Z")
    body += move(person, 134, 414, 0, 1.55)
    return drawing(640, 440, body)


def story_music() -> str:
    """One friend plays the piano, the other the guitar."""
    body = rect("sky", 0, 0, 640, 440) + circle("sky-halo", 462, 176, 128)
    body += circle("sun", 462, 176, 86) + path("field1", "M0 340H640V440H0Z")
    body += ellipse("field2", 300, 400, 300, 34)
    # the piano and its stool
    body += rect("plum2", 84, 356, 16, 44, 4) + rect("plum2", 300, 356, 16, 44, 4)
    body += rect("plum", 74, 168, 252, 206, 14) + rect("plum2", 96, 192, 208, 66, 8)
    body += rect("cream", 158, 178, 84, 62, 6)
    body += line("tape", 3, "M168 196H232M168 208H232M168 220H214")
    body += rect("plum2", 62, 272, 276, 42, 8) + rect("white", 76, 276, 248, 26, 4)
    body += line("navy", 7, "".join(f"M{x} 278v11" for x in range(90, 320, 18) if x % 126 != 0))
    legs = "M-9 -44L-24 -12M9 -44L24 -12"
    arms = "M-17 -95C-34 -82 -42 -72 -50 -64M17 -95C34 -82 42 -72 50 -64"
    person = child(0, 0, ("gold", "gold2"), ("hair2", "bob"), "skin3", arms, legs)
    person += circle("skin3", -52, -62, 6.5) + circle("skin3", 52, -62, 6.5)
    person += rect("bark", -34, -42, 68, 14, 7) + line("bark2", 7, "M-24 -28V4M24 -28V4")
    body += move(person, 200, 416, 0, 1.5)
    # the guitar, partly hidden by its player
    guitar = line("bark2", 11, "M0 0L96 -66") + line("navy", 14, "M96 -66L112 -77")
    guitar += circle("coral2", -30, 18, 40) + circle("coral2", 8, -6, 30)
    body += move(guitar, 474, 326, 4)
    arms = "M-17 -95C-36 -88 -42 -72 -34 -58M17 -95C34 -96 44 -104 48 -116"
    person = child(0, 0, ("teal2", "teal3"), ("hair1", "short"), "skin4", arms)
    person += circle("skin4", 49, -118, 6.5)
    body += move(person, 470, 424, 0, 1.5)
    for x, y, colour in ((352, 104, "rose"), (396, 58, "gold"), (300, 70, "teal2")):
        note = ellipse(colour, 0, 0, 12, 9, 'transform="rotate(-20)"')
        note += line(colour, 4.5, "M10 -3V-44C14 -34 26 -34 26 -22")
        body += move(note, x, y + 30)
    return drawing(640, 440, body)


def trials() -> str:
    """A laboratory flask in which something new grows."""
    body = circle("lilac", 120, 120, 112) + line("leaf3", 7, "M120 150C120 110 119 80 122 50")
    leaf = "M0 0C10 -24 36 -30 52 -20C44 6 18 12 0 0Z"
    body += path("leaf3", leaf, 'transform="translate(121 70)"')
    body += path("leaf3", leaf, 'transform="translate(120 82) scale(-.95 .95)"')
    body += circle("gold", 123, 42, 17) + circle("glint", 118, 37, 5)
    body += path("pink", "M86 146H154L180 190Q186 206 168 206H72Q54 206 60 190Z")
    for x, y, r, colour in (
        (92, 184, 11, "rose"),
        (124, 170, 8, "plum3"),
        (150, 188, 10, "coral"),
        (120, 194, 5, "rose"),
    ):
        body += circle(colour, x, y, r)
    body += line("flask", 8, "M98 92V122L60 190Q54 206 72 206H168Q186 206 180 190L142 122V92")
    body += line("flask", 10, "M90 92H150")
    return drawing(240, 240, body)


# ----------------------------------------------------------------------------------- portraits


def face(ink: str = "hair1", lips: str = "") -> str:
    """Two eyes and a smile, which lies lower and in the colour of `lips` on a beard."""
    eyes = circle(ink, 51, 58, 2.4) + circle(ink, 69, 58, 2.4)
    return eyes + (
        line(lips, 2.2, "M54 77Q60 82 66 77") if lips else line(ink, 2.2, "M53 70Q60 76 67 70")
    )


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
        path(
            "hair3", "M30 60C26 24 44 16 60 16S94 24 90 60C92 84 90 92 88 96H32C30 92 28 84 30 60Z"
        ),
        coat("coat", "rose"),
        head("skin3"),
        path(
            "hair3",
            "M36 60C34 34 48 26 60 26S88 34 84 60C82 50 78 44 72 38C64 46 46 48 40 46"
            "C38 50 36 54 36 60Z",
        ),
        face(),
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
        face(),
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
        face("black"),
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
        face(lips="coat"),
        STETHOSCOPE,
    )


def portrait_05() -> str:
    """A young woman with a round head of curls and earrings."""
    curls = [polar(angle, 27) for angle in range(-120, 121, 30)]
    return portrait(
        "aqua",
        circle("black", 60, 48, 32),
        *(circle("black", 60 + x, 48 + y, 15) for x, y in curls),
        coat("coral", "cream"),
        head("skin4"),
        path(
            "black",
            "M36 60C34 36 46 26 60 26S86 36 84 60C81 52 78 47 74 44Q60 48 46 44C42 47 39 52 36 60Z",
        ),
        circle("gold", 37, 72, 3.5),
        circle("gold", 83, 72, 3.5),
        face("black"),
    )


def portrait_06() -> str:
    """A teenager with red hair and a hearing aid."""
    return portrait(
        "lilac",
        coat("teal", "white"),
        head("skin1"),
        circle("skin1", 37, 62, 6) + circle("skin1", 83, 62, 6),
        path(
            "ginger",
            "M36 58C28 32 42 17 62 18C84 17 92 36 84 58C83 50 81 45 77 41C66 42 54 38 49 33"
            "C47 41 39 44 36 58Z",
        ),
        line("rose", 4.5, "M86 54C92 55 93 62 90 68") + line("rose", 2, "M86 54C82 54 81 58 83 62"),
        circle("skin3", 45, 67, 1.1) + circle("skin3", 49, 69, 1.1) + circle("skin3", 75, 67, 1.1),
        circle("skin3", 71, 69, 1.1),
        face(),
    )


def portrait_07() -> str:
    """A grandmother with a grey bob and glasses."""
    return portrait(
        "peach",
        path(
            "grey", "M31 60C25 24 44 15 60 15S95 24 89 60C91 76 89 84 85 88H35C31 84 29 76 31 60Z"
        ),
        coat("plum", "pink"),
        head("skin2"),
        path(
            "grey",
            "M36 60C34 32 46 25 60 25S86 32 84 60C82 52 80 47 78 44Q60 40 42 44C40 47 38 52 36 60Z",
        ),
        GLASSES,
        face(),
    )


def portrait_08() -> str:
    """A bald doctor with a white beard."""
    return portrait(
        "aqua",
        coat("coat", "plum"),
        circle("skin4", 37, 60, 5),
        circle("skin4", 83, 60, 5),
        head("skin4"),
        path(
            "white",
            "M38 62C38 84 48 90 60 90S82 84 82 62C80 70 76 74 70 73C66 70 54 70 50 73C44 74 40 70 38 62Z",
        ),
        face("black", "black"),
        STETHOSCOPE,
    )


def portrait_09() -> str:
    """A surgeon in scrubs and a cap."""
    return portrait(
        "peach",
        coat("scrub", "skin1"),
        head("skin1"),
        path("black", "M37 60L36 44H44C40 48 38 54 37 60ZM83 60L84 44H76C80 48 82 54 83 60Z"),
        path("scrub", "M34 49C30 22 46 14 60 14S90 22 86 49Q60 37 34 49Z"),
        circle("gold", 50, 27, 3) + circle("gold", 66, 24, 3) + circle("gold", 76, 35, 3),
        circle("gold", 60, 36, 3) + circle("gold", 42, 38, 3),
        face(),
    )


def portrait_10() -> str:
    """A nurse with fair hair in a bun."""
    return portrait(
        "aqua",
        circle("fair", 60, 17, 13),
        coat("blue", "white"),
        head("skin1"),
        path(
            "fair",
            "M36 62C31 32 45 22 60 22S89 32 84 62C83 50 78 43 71 38C62 46 48 48 42 47"
            "C39 50 37 55 36 62Z",
        ),
        face(),
        rect("white", 71, 102, 17, 11, 3) + line("rose", 2.5, "M75 107.500H84"),
    )


def portrait_11() -> str:
    """A child with a woolly hat."""
    return portrait(
        "lilac",
        coat("coral", "cream"),
        head("skin3"),
        circle("cream", 60, 12, 8),
        path("gold", "M34 50C30 22 46 14 60 14S90 22 86 50Z"),
        rect("gold2", 31, 40, 58, 13, 6.5),
        circle("rose", 45, 67, 4, 'opacity=".35"') + circle("rose", 75, 67, 4, 'opacity=".35"'),
        face(),
    )


def portrait_12() -> str:
    """A man with a turban and a beard."""
    return portrait(
        "honey",
        coat("navy", "white"),
        head("skin3"),
        path(
            "black",
            "M37 58C37 86 48 93 60 93S83 86 83 58C81 68 77 73 70 72C66 69 54 69 50 72C43 73 39 68 37 58Z",
        ),
        path("teal2", "M32 53C26 22 44 9 60 9S94 22 88 53C82 43 72 37 60 33C48 37 38 43 32 53Z"),
        line(
            "teal3", 2.5, "M60 33C70 27 82 28 88 36M60 33C50 25 38 26 32 33M47 13C55 17 74 20 82 25"
        ),
        face(lips="coat"),
    )


# ------------------------------------------------------------------------------ raster pictures


def social_default() -> str:
    """What other sites show beside a link to a page without a picture of its own."""
    body = rect("teal", 0, 0, 1200, 630)
    for x, y, r in (
        (90, 96, 3),
        (176, 214, 2.5),
        (262, 74, 2.5),
        (330, 180, 3.5),
        (118, 330, 2.5),
        (404, 92, 2.5),
        (250, 300, 3),
        (392, 312, 2.5),
        (52, 210, 2),
    ):
        body += circle("cream", x, y, r)
    body += path("hill1", "M-10 500C150 470 340 500 560 640H-10Z")
    body += path("hill2", "M-10 566C140 540 300 570 430 640H-10Z")
    body += flowers((64, 598, 34, "pink"), (88, 604, 24, "gold"), (212, 600, 36, "coral"))
    home = home_scene().replace('"dusk-halo"', '"edge"')  # the light ring is too loud on dark
    return drawing(1200, 630, body + move(home, 462, 14, 0, 1.03))


def armchair(x: float, y: float, colour: str, dark: str) -> str:
    """A low round chair, seen from behind."""
    body = ellipse("shade", 0, 4, 96, 14, 'opacity=".2"')
    body += line("bark2", 12, "M-56 -24L-62 0M56 -24L62 0")
    body += rect(dark, -92, -96, 184, 78, 34) + rect(colour, -74, -140, 148, 112, 40)
    return move(body, x, y)


def plant(x: float, y: float, size: float) -> str:
    """A plant with big leaves in a round pot."""
    leaf = "M0 0C-30 -40 -26 -110 0 -150C26 -110 30 -40 0 0Z"
    body = ellipse("shade", 0, 2, 70, 12, 'opacity=".2"')
    for turn, colour in (
        (-62, "field2"),
        (58, "field2"),
        (-34, "leaf3"),
        (30, "leaf3"),
        (-4, "leaf2"),
    ):
        body += move(path(colour, leaf), 0, -84, turn)
    return move(
        body + path("coral", "M-54 -92H54L40 -6Q38 0 30 0H-30Q-38 0 -40 -6Z"), x, y, 0, size
    )


def lobby() -> str:
    """The hospital's lobby in the afternoon, with the garden behind tall windows."""
    arch = "M{0} 780V{1}A{2} {2} 0 0 1 {3} {1}V780Z"
    windows = [arch.format(x, 330, 170, x + 340) for x in (330, 730, 1130)]
    garden = rect("sky", 0, 0, 1600, 800) + circle("sky-halo", 900, 360, 250)
    garden += circle("sun", 900, 360, 160)
    garden += path("hill1", "M200 640C420 500 700 520 900 580S1300 600 1600 500V800H200Z")
    for x, y, r in ((420, 420, 92), (500, 470, 70), (1310, 400, 104), (1400, 470, 80)):
        garden += circle("leaf1", x, y, r)
    for x, y, r in ((440, 396, 50), (1340, 380, 56)):
        garden += circle("leaf2", x, y, r)
    garden += line("bark", 22, "M446 480V680M1346 480V680")
    garden += path("hill2", "M200 720C420 620 760 620 1000 660S1400 660 1600 600V800H200Z")
    garden += path("lane", "M880 800C900 740 960 700 1010 662L1040 662C1010 710 990 750 1010 800Z")
    garden += move(
        flowers((470, 760, 70, "gold"), (500, 770, 44, "coral"), (620, 750, 60, "pink"))
        + flowers((800, 756, 56, "gold"), (1190, 750, 66, "coral"), (1226, 762, 44, "gold"))
    )
    body = "<defs>"
    body += '<clipPath id="w">' + "".join(f'<path d="{d}"/>' for d in windows) + "</clipPath>"
    for name, kind, first, last in (
        ("wall", 'linearGradient x2="0" y2="1"', "#fbf3e6", "#f6e6cf"),
        ("floor", 'linearGradient x2="0" y2="1"', "#e9cfae", "#d9b68e"),
        ("light", 'linearGradient x2="0" y2="1"', "#fff6df", "#fff6df00"),
        ("lamp", "radialGradient", "#ffd98a", "#ffd98a00"),
    ):
        stops = f'<stop stop-color="{first}"/><stop offset="1" stop-color="{last}"/>'
        body += f'<{kind} id="{name}">{stops}</{kind.split()[0]}>'
    body += "</defs>"
    body += '<path fill="url(#wall)" d="M0 0H1600V800H0Z"/>' + rect("cream", 0, 0, 1600, 54)
    body += f'<g clip-path="url(#w)">{garden}</g>'
    for d, x in zip(windows, (500, 900, 1300), strict=True):
        body += line("white", 14, d) + line("white", 8, f"M{x} 168V780M{x - 170} 470H{x + 170}")
    body += rect("white", 0, 772, 1600, 28)
    body += '<path fill="url(#floor)" d="M0 800H1600V1067H0Z"/>'
    for x in (330, 730, 1130):
        body += f'<path fill="url(#light)" opacity=".55" d="M{x} 800H{x + 340}L{x + 230} 1067H{x - 190}Z"/>'
    body += ellipse("aqua", 1090, 960, 400, 78) + ellipse("peach", 1090, 960, 330, 58)
    # lamps
    for x, y in ((250, 214), (700, 150), (1100, 176), (1500, 140)):
        body += f'<circle fill="url(#lamp)" cx="{x}" cy="{y + 34}" r="150"/>'
        body += line("string", 4, f"M{x} 0V{y}") + circle("gold", x, y + 34, 40)
        body += path("plum", f"M{x - 46} {y + 26}A46 46 0 0 1 {x + 46} {y + 26}Z")
    # a mobile of paper birds and circles on the left wall, and the desk below it
    for x, y, r, colour in (
        (96, 330, 44, "rose"),
        (176, 400, 30, "gold"),
        (84, 440, 26, "teal2"),
        (150, 300, 18, "plum3"),
    ):
        body += circle(colour, x, y, r)
    body += move(
        coat("scrub", "white")
        + head("skin3")
        + path(
            "hair3",
            "M36 60C34 34 48 26 60 26S88 34 84 60C82 50 78 44 72 38C64 46 46 48 40 46C38 50 36 54 36 60Z",
        )
        + face(),
        110,
        488,
        0,
        2,
    )
    body += path("teal", "M-10 744H420Q452 744 452 776V960H-10Z")
    body += path("teal2", "M-10 792H410V960H-10Z", 'opacity=".4"')
    body += rect("bark", -20, 724, 496, 30, 15) + path(
        "shade", "M-10 960H452V972H-10Z", 'opacity=".2"'
    )
    for x in range(40, 400, 72):
        body += circle("ring2", x, 868, 22)
    body += rect("white", 330, 668, 74, 58, 8) + rect("tape", 338, 676, 58, 42, 4)
    body += line("leaf3", 4, "M66 690C62 664 56 650 46 636M66 690C68 664 70 648 74 628M66 690V640")
    body += circle("rose", 44, 632, 12) + circle("gold", 76, 622, 13) + circle("pink", 62, 604, 12)
    body += path("glass", "M44 680H88L80 726H52Z")
    # people and chairs
    arms = "M-24 -148C-40 -126 -44 -102 -40 -78M26 -148C40 -126 50 -106 64 -86"
    family = ellipse("shade", 40, 4, 110, 13, 'opacity=".18"')
    family += grown_up(0, 0, ("plum", "plum2"), ("hair2", "bob"), "skin3", arms, scarf="pink")
    arms = "M16 -96C25 -106 29 -120 29 -136M-16 -93C-23 -90 -25 -92 -21 -98"
    family += child(83, 10, ("coral", "coral2"), ("gold", "hat"), "skin4", arms)
    family += circle("skin4", 112, -128, 6.5) + circle("skin3", 64, -84, 6.5)
    body += plant(516, 846, 0.72) + move(family, 660, 906, 0, 1.5)
    friend = ellipse("shade", 486, 506, 70, 9, 'opacity=".18"') + wheelchair_child()
    friend += path("cream", "M508 384L540 376L544 398L512 406Z") + circle("skin2", 515, 391, 7)
    body += move(friend, 310, 272, 0, 1.4)
    body += (
        plant(1530, 850, 1.2)
        + armchair(1240, 968, "rose", "rose2")
        + armchair(1452, 990, "teal2", "teal3")
    )
    return drawing(1600, 1067, body)


RASTERS: dict[str, Callable[[], str]] = {"social-default.png": social_default, "lobby.jpg": lobby}


@contextlib.contextmanager
def browser_page(width: int, height: int) -> Iterator["Page"]:
    """A blank page of Chromium, in light mode."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        page = browser.new_page(viewport={"width": width, "height": height}, color_scheme="light")
        yield page
        browser.close()


def show(page: "Page", svg: str) -> None:
    """Fill the page with a drawing."""
    page.set_content(f'<!doctype html><body style="margin:0;line-height:0">{svg}')


def draw_raster(name: str, svg: str) -> None:
    """Take a picture of a drawing."""
    width, height = (int(n) for n in re.findall(r'(?:width|height)="(\d+)"', svg)[:2])
    with browser_page(width, height) as page:
        show(page, svg)
        jpeg = {"type": "jpeg", "quality": 86} if name.endswith(".jpg") else {}
        page.screenshot(path=HERE / name, **jpeg)


# ----------------------------------------------------------------------------------- the video
# One SVG with CSS animations that all last as long as the film and stand still; each frame is a
# screenshot of one moment. No words in the picture: the captions carry them, in every language.

FPS = 24
STARTS = (0, 4.9, 9.5, 14.1, 18.7, 23.3)  # seconds: what T cells do, then the five steps
LENGTH = 29.3
FADE = 0.8

CAPTIONS = {  # at most 17 letters a second
    "en": (
        "T cells hunt and destroy abnormal cells, such as cancer cells.",
        "1. Collect. T cells are taken from the blood through an IV line.",
        "2. Engineer. A lab changes them, so they make CARs on their surface.",
        "3. Grow. The CAR T cells multiply. Steps 1 to 4 take 3 to 4 weeks.",
        "4. Infuse. The CAR T cells go back into your child by IV line.",
        "5. Find and kill. CARs latch onto a protein on cancer cells. The CAR T cells kill them.",
    ),
    "es": (
        "Los linfocitos T buscan y destruyen células anormales, como las del cáncer.",
        "1. Extraer. Se sacan linfocitos T de la sangre por una vía IV.",
        "2. Modificar. Un laboratorio los cambia para que formen receptores CAR.",
        "3. Multiplicar. Las células CAR-T se multiplican. Pasos 1 a 4: 3 a 4 semanas.",
        "4. Infundir. Las células CAR-T vuelven a su hijo por una vía IV.",
        "5. Encontrar y destruir. Los CAR se unen a una proteína del cáncer y las CAR-T lo destruyen.",
    ),
    "ar": (
        "تبحث الخلايا التائية عن الخلايا غير الطبيعية، مثل خلايا السرطان، وتقضي عليها.",
        "١. الجمع. تؤخذ الخلايا التائية من الدم عبر خط وريدي.",
        "٢. التعديل. يغيّرها المختبر لتصنع مستقبلات CAR على سطحها.",
        "٣. التكاثر. تتكاثر خلايا CAR-T. تستغرق الخطوات ١ إلى ٤ من ٣ إلى ٤ أسابيع.",
        "٤. التسريب. تعود خلايا CAR-T إلى طفلك عبر خط وريدي.",
        "٥. العثور والقضاء. ترتبط مستقبلات CAR ببروتين على خلايا السرطان، فتقتلها خلايا CAR-T.",
    ),
}

Frame = tuple[float, str]


class Film:
    """Collects the animations of the film's parts."""

    def __init__(self) -> None:
        self.css = ""
        self.count = 0

    def animate(self, body: str, frames: list[Frame], easing: str = "ease-in-out") -> str:
        """`body` with a style at each of the given seconds, and the way between them."""
        self.count += 1
        name = f"m{self.count}"
        frames = [(0, frames[0][1]), *frames, (LENGTH, frames[-1][1])]  # it holds still outside
        steps = "".join(
            f"{100 * max(0, min(1, second / LENGTH)):.3f}%{{{style}}}" for second, style in frames
        )
        self.css += f"@keyframes {name}{{{steps}}}"
        self.css += f"#{name}{{animation:{name} {LENGTH}s {easing} both paused}}"
        return f'<g id="{name}">{body}</g>'

    def scene(self, number: int, body: str) -> str:
        """A scene that fades in at its start and out at the next one's."""
        start = STARTS[number]
        end = STARTS[number + 1] if number + 1 < len(STARTS) else LENGTH + 9
        frames = [
            (0, f"opacity:{1 if number == 0 else 0}"),
            (start - FADE / 2, f"opacity:{1 if number == 0 else 0}"),
            (start + FADE / 2, "opacity:1"),
            (end - FADE / 2, "opacity:1"),
            (end + FADE / 2, "opacity:0" if end < LENGTH else "opacity:1"),
            (LENGTH + 9, "opacity:0" if end < LENGTH else "opacity:1"),
        ]
        return self.animate(body, frames)


def at(x: float, y: float, scale: float = 1, turn: float = 0, more: str = "") -> str:
    """The style of a shape at x y."""
    return f"transform:translate({x:.2f}px,{y:.2f}px) rotate({turn:g}deg) scale({scale:g});{more}"


def cubics(*points: tuple[float, float]) -> list[tuple[float, float]]:
    """Points along a chain of cubic Béziers, close enough for an even movement."""
    line_points = [points[0]]
    for i in range(0, len(points) - 1, 3):
        line_points += [along(points[i : i + 4], n / 6) for n in range(1, 7)]
    return line_points


def travel(
    film: Film,
    name: str,
    way: list[tuple[float, float]],
    start: float,
    seconds: float,
    scale: float,
) -> str:
    """A cell that runs along `way` once; it is not seen before."""
    x, y = way[0]
    frames = [(0, at(x, y, scale, 0, "opacity:0")), (start - 0.3, at(x, y, scale, 0, "opacity:0"))]
    for i, (x, y) in enumerate(way):
        moment = start + seconds * i / (len(way) - 1)
        frames.append((moment, at(x, y, scale, 60 * i / len(way), "opacity:1")))
    frames.append((LENGTH, at(*way[-1], scale, 60, "opacity:1")))
    return film.animate(use(name, 0, 0), frames, "linear")


def bob(film: Film, name: str, x: float, y: float, scale: float, start: float, phase: int) -> str:
    """A cell that drifts around one place."""
    frames = []
    for i in range(7):
        dx, dy = polar(phase + 75 * i, 4)
        moment = start - 1 + i * 1.3
        frames.append((moment, at(x + dx, y + dy, scale, phase + 10 * i)))
    return film.animate(use(name, 0, 0), frames)


def film_intro(film: Film) -> str:
    """T cells drift among red blood cells; one nears a cancer cell."""
    body = ""
    for x, y, turn in ((30, 60, 20), (90, 24, -10), (60, 168, 30), (120, 160, -20)):
        frames = [(0, at(x - 10, y, 1, turn)), (5, at(x + 26, y + 6, 1, turn + 20))]
        body += film.animate(red_cell(0, 0), frames, "linear")
    body += film.animate(use("ca", 0, 0), [(0, at(158, 92, 1, -6)), (5, at(152, 96, 1, 8))])
    body += film.animate(use("tc", 0, 0), [(0, at(40, 118, 1.25)), (5, at(84, 106, 1.25, 26))])
    body += film.animate(use("tc", 0, 0), [(0, at(150, 186, 0.7)), (5, at(172, 170, 0.7, 30))])
    return body + film.animate(use("tc", 0, 0), [(0, at(4, 30, 0.6)), (5, at(32, 20, 0.6, 30))])


def film_collect(film: Film, start: float) -> str:
    """T cells leave the vessel for the bag, one after the other."""
    body = vessel()
    for x, y, turn in (*RED_CELLS, (-30, 168, -10), (104, 136, 4), (120, 172, 6)):
        frames = [
            (start - 1, at(x - 12, y, 1, turn)),
            (start + 5.4, at(x + 18, y + 4, 1, turn + 8)),
        ]
        body += film.animate(red_cell(0, 0), frames, "linear")
    body += bob(film, "tc", 104, 150, 0.5, start, 0) + bob(film, "tc", 24, 126, 0.34, start, 90)
    body += collect_bag()
    way = cubics((104, 150), (104, 112), (62, 124), (62, 98), (62, 84), (80, 88), (98, 86))
    for i, goal in enumerate(((140, 86), (124, 72), (112, 88))):
        body += travel(film, "tc", [*way, goal], start + 0.2 + 1.1 * i, 2, 0.26)
    return (
        body
        + bob(film, "tc", 107, 76, 0.34, start, 30)
        + bob(film, "tc", 140, 74, 0.34, start, 200)
    )


def film_engineer(film: Film, start: float) -> str:
    """DNA enters the cell; then its receptors come out one by one."""
    cell = ""
    for i, angle in enumerate((20, 55, 90, 125, 160)):
        x, y = polar(angle, -22)
        moment = start + 1.3 + 0.4 * i
        frames = [(0, at(x, y)), (moment, at(x, y)), (moment + 0.8, at(0, 0)), (LENGTH, at(0, 0))]
        cell += film.animate(receptors((angle,)), frames)
    frames = [(start - 1, at(126, 104, 1.85, -5)), (start + 5.4, at(120, 104, 1.85, 4))]
    body = film.animate(cell + t_cell(), frames)
    frames = [
        (0, at(-70, 0)),
        (start - 0.4, at(-70, 0)),
        (start + 1.6, at(0, 0)),
        (LENGTH, at(4, 0)),
    ]
    return body + film.animate(dna(), frames)


def film_grow(film: Film, start: float) -> str:
    """One CAR T cell becomes many."""
    body = ""
    cells = grown_cells()
    for i, (x, y, scale, turn) in reversed(list(enumerate(cells))):
        nearest = min(cells[1:6], key=lambda c: math.hypot(c[0] - x, c[1] - y))
        px, py = (100, 100) if i < 6 else nearest[:2]
        moment = start + (0.5 + 0.18 * i if i < 6 else 1.9 + 0.12 * (i - 6))
        frames = [
            (0, at(px, py, scale * 0.5, turn, f"opacity:{1 if i == 0 else 0}")),
            (
                moment - 0.05,
                at(px, py, scale * (1 if i == 0 else 0.5), turn, f"opacity:{int(i == 0)}"),
            ),
            (moment + 0.15, at(px, py, scale * (1 if i == 0 else 0.6), turn, "opacity:1")),
            (moment + 1.3, at(x, y, scale, turn + 20, "opacity:1")),
            (start + 6, at(x, y, scale, turn + 34, "opacity:1")),
        ]
        body += film.animate(use("ct5", 0, 0), frames)
    return body


def film_infuse(film: Film, start: float) -> str:
    """CAR T cells run down the line into the arm."""
    body = drip_bag()
    for x, y, phase in ((84, 58, 0), (115, 52, 120), (102, 74, 240)):
        body += bob(film, "ct", x, y, 0.31, start, phase)
    body += line("glass", 7, INFUSE_TUBE) + bag(93, 92, 14, 20, 5)
    way = cubics((100, 80), (100, 92), (100, 100), (100, 112), (100, 136), (128, 128), (128, 158))
    for i in range(4):
        body += travel(film, "ct", way, start + 0.1 + 0.85 * i, 1.9, 0.2)
    return body + arm() + plaster()


def film_find(film: Film, start: float) -> str:
    """A CAR T cell latches onto a cancer cell, which falls apart."""
    latch, crack, gone = start + 1.5, start + 2.2, start + 4.2
    pieces = ""
    for (outer, inner), side in ((BREAK_LEFT, -1), (BREAK_RIGHT, 1)):
        frames = [
            (0, at(0, 0, 1, 0, "opacity:0")),
            (crack - 0.1, at(0, 0, 1, 0, "opacity:0")),
            (crack + 0.3, at(0, 0, 1, 0, "opacity:1")),
            (gone, at(9 * side, 3, 0.82, 9 * side, "opacity:.3")),
            (LENGTH - 0.6, at(12 * side, 4, 0.7, 12 * side, "opacity:0")),
        ]
        pieces += film.animate(path("ca", outer) + path("can", inner), frames)
    frames = [
        (0, "opacity:1"),
        (crack, "opacity:1"),
        (crack + 0.4, "opacity:0"),
        (LENGTH, "opacity:0"),
    ]
    pieces += film.animate(use("ca", 0, 0), frames)
    frames = [
        (start - 1, at(150, 98, 1.42, -4)),
        (latch, at(146, 98, 1.42, 0)),
        (LENGTH, at(146, 98, 1.42)),
    ]
    body = film.animate(pieces, frames)
    for x, y, r in CRUMBS:
        frames = [
            (0, at(146, 98, 0.5, 0, "opacity:0")),
            (crack + 0.2, at(146 + (x - 146) * 0.5, 98 + (y - 98) * 0.5, 0.5, 0, "opacity:0")),
            (crack + 0.9, at(146 + (x - 146) * 0.8, 98 + (y - 98) * 0.8, 1, 0, "opacity:1")),
            (LENGTH - 0.6, at(x, y, 0.6, 0, "opacity:0")),
        ]
        body += film.animate(circle("ca", 0, 0, r), frames)
    frames = [
        (start - 1, at(-26, 112, 1.18, -30)),
        (latch, at(46, 100, 1.18, 0)),
        (gone, at(46, 100, 1.18, 0)),
        (LENGTH - 0.3, at(92, 101, 1.18, 12)),
    ]
    return body + film.animate(receptors(FIND_RECEPTORS) + t_cell(), frames)


def film_svg() -> str:
    """The whole film as one animated drawing of 960x540."""
    film = Film()
    scenes = [
        film_intro(film),
        film_collect(film, STARTS[1]),
        film_engineer(film, STARTS[2]),
        film_grow(film, STARTS[3]),
        film_infuse(film, STARTS[4]),
        film_find(film, STARTS[5]),
    ]
    lens = "".join(film.scene(i, scene) for i, scene in enumerate(scenes))
    body = rect("deep", 0, 0, 960, 540) + circle("ring1", 480, 244, 330)
    body += circle("ring2", 480, 244, 220)
    body += '<clipPath id="lens"><circle cx="480" cy="244" r="220"/></clipPath>'
    body += f'<g clip-path="url(#lens)">{move(lens, 260, 24, 0, 2.2)}</g>'
    body += circle("edge-l", 480, 244, 220, 'stroke-width="6"')
    for i in range(5):  # which of the five steps this is
        body += circle("edge", 400 + 40 * i, 506, 7)
        body += film.scene(i + 1, circle("gold", 400 + 40 * i, 506, 10))
    svg = drawing(960, 540, body)
    return svg.replace("</style>", film.css + "</style>")


def draw_video(name: str) -> None:
    """Film the drawing, frame by frame."""
    encode = ["-c:v", "libx264", "-preset", "veryslow", "-tune", "animation", "-crf", "27"]
    colour = ["-vf", "scale=out_color_matrix=bt709:out_range=tv", "-pix_fmt", "yuv420p"]
    colour += ["-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709"]
    tidy = ["-an", "-map_metadata", "-1", "-fflags", "+bitexact", "-movflags", "+faststart"]
    source = ["-f", "image2pipe", "-framerate", str(FPS), "-c:v", "png", "-i", "-"]
    command = ["ffmpeg", "-y", "-loglevel", "error", *source, *encode, *colour, *tidy, HERE / name]
    popen = subprocess.Popen(command, stdin=subprocess.PIPE)  # noqa: S603 (all of it is ours)
    with browser_page(960, 540) as page, popen as ffmpeg:
        show(page, film_svg())
        for frame in range(round(LENGTH * FPS)):
            page.evaluate(
                "ms => document.getAnimations().forEach(a => { a.currentTime = ms })",
                frame * 1000 / FPS,
            )
            ffmpeg.stdin.write(page.screenshot())
        ffmpeg.stdin.close()
    if ffmpeg.returncode:
        raise SystemExit("ffmpeg could not write the video")


def captions(language: str) -> str:
    """The WebVTT file of one language, cut where the scenes change."""

    def clock(second: float) -> str:
        return f"00:00:{second:06.3f}"

    cues = ""
    for number, text in enumerate(CAPTIONS[language]):
        end = (*STARTS, LENGTH)[number + 1] - 0.1
        cues += f"\n{number + 1}\n{clock(STARTS[number] + 0.1)} --> {clock(end)}\n{text}\n"
    return "WEBVTT\n" + cues


# -------------------------------------------------------------------------------------- output

SVGS: dict[str, Callable[[], str]] = {
    "hero-home": hero_home,
    "hero-car-t": hero_car_t,
    "hero-transplant": hero_transplant,
    "hero-gene-therapy": hero_gene_therapy,
    "hero-leukemia": hero_leukemia,
    "hero-lymphoma": hero_lymphoma,
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
    "portrait-05": portrait_05,
    "portrait-06": portrait_06,
    "portrait-07": portrait_07,
    "portrait-08": portrait_08,
    "portrait-09": portrait_09,
    "portrait-10": portrait_10,
    "portrait-11": portrait_11,
    "portrait-12": portrait_12,
    "story-football": story_football,
    "story-school": story_school,
    "story-garden": story_garden,
    "story-music": story_music,
    "trials": trials,
    "poster-car-t": poster_car_t,
}


def main() -> None:
    """Draw the files whose names start with one of the arguments, or all."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", help="only files whose names start so")
    wanted = tuple(parser.parse_args().names) or ("",)
    for name, draw in SVGS.items():
        if f"{name}.svg".startswith(wanted):
            (HERE / f"{name}.svg").write_text(draw(), encoding="utf-8")
    for name, draw in RASTERS.items():
        if name.startswith(wanted):
            draw_raster(name, draw())
    for language in CAPTIONS:
        if f"car-t-{language}.vtt".startswith(wanted):
            (HERE / f"car-t-{language}.vtt").write_text(captions(language), encoding="utf-8")
    if "car-t.mp4".startswith(wanted):
        draw_video("car-t.mp4")


if __name__ == "__main__":
    main()
