"""Every kind of place in every state, on sheets to look at: `make pictures`, into pictures/.

python bench/pictures.py [PLACE …]
"""

import shutil
import subprocess
import sys
import tempfile
from io import BytesIO
from pathlib import Path

from PIL import Image
from served import PROJECT, chromium, served

FOLDER = PROJECT / "pictures"
WIDEST, TALLEST, GAP = 1900, 2600, 24
DESKTOP = {"viewport": {"width": 1280, "height": 900}}
PHONE = {"viewport": {"width": 390, "height": 844}}
DARK, FORCED = {"color_scheme": "dark"}, {"forced_colors": "active"}
STATES = {
    "1 phone": ("en", PHONE),
    "2 phone, dark": ("en", PHONE | DARK),
    "3 phone, Arabic": ("ar", PHONE),
    "4 phone, Arabic, dark": ("ar", PHONE | DARK),
    "5 phone, forced colours": ("en", PHONE | FORCED),
    "6 phone, no JavaScript": ("en", PHONE | {"java_script_enabled": False}),
    "7 desktop": ("en", DESKTOP),
    "8 desktop, dark": ("en", DESKTOP | DARK),
    "9 desktop, Arabic": ("ar", DESKTOP),
}
OPEN = """() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
    for (const picture of document.images) picture.loading = "eager";
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("* { content-visibility: visible !important }");
    document.adoptedStyleSheets = [sheet];
    return Promise.all([...document.images].map((picture) => picture.decode().catch(() => {})));
}"""


def main(*chosen):
    """Draw the places, or those that are named."""
    if not shutil.which("pdftoppm"):
        sys.exit("pdftoppm is needed: install Debian's poppler-utils.")
    FOLDER.mkdir(exist_ok=True)
    with served() as address, chromium() as browser:
        from tests.places import PLACES, path_of

        for place in chosen or PLACES:
            for state, (language, look) in STATES.items():
                picture = shot(browser, address + path_of(place, language), look)
                sheet(cut(picture)).save(FOLDER / f"{place} {state}.png")
            paper = printed(browser, address + path_of(place))
            sheet(paper).save(FOLDER / f"{place} print.png")
            print(place, flush=True)
    write_index()


def shot(browser, address, look):
    """Return a picture of a whole page, everything on it opened."""
    page = browser.new_page(**look, reduced_motion="reduce", service_workers="block")
    page.goto(address)
    page.evaluate(OPEN)
    picture = Image.open(BytesIO(page.screenshot(full_page=True)))
    page.close()
    return picture


def printed(browser, address):
    """Return a picture of each page of paper."""
    page = browser.new_page(service_workers="block")
    page.goto(address)
    page.evaluate(OPEN)
    with tempfile.TemporaryDirectory() as folder:
        page.pdf(path=f"{folder}/paper.pdf", prefer_css_page_size=True)
        page.close()
        subprocess.run(
            ["pdftoppm", "-png", "-r", "72", f"{folder}/paper.pdf", f"{folder}/page"], check=True
        )
        return [Image.open(path).copy() for path in sorted(Path(folder).glob("page*.png"))]


def cut(picture):
    """Return the parts of a long picture, to stand beside each other."""
    return [
        picture.crop((0, top, picture.width, min(top + TALLEST, picture.height)))
        for top in range(0, picture.height, TALLEST)
    ]


def sheet(parts):
    """Return pictures side by side, small enough to look at."""
    width = sum(part.width + GAP for part in parts) - GAP
    whole = Image.new("RGB", (width, max(part.height for part in parts)), "#888")
    left = 0
    for part in parts:
        whole.paste(part, (left, 0))
        left += part.width + GAP
    whole.thumbnail((WIDEST, TALLEST))
    return whole


def write_index():
    """Write a page with all the sheets."""
    sheets = sorted(FOLDER.glob("*.png"))
    shown = "".join(
        f'<h2>{one.stem}</h2><img src="{one.name}" loading="lazy" alt="">' for one in sheets
    )
    (FOLDER / "index.html").write_text(f"<!doctype html><title>Pictures</title>{shown}")
    print(f"{len(sheets)} sheets: {FOLDER / 'index.html'}")


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
