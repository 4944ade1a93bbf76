"""How hard the demo site's pages are to read: US grade (Flesch-Kincaid) of every English page.

    python bench/reading.py [--long] [FILE …]

Text files given as arguments are measured too, such as the page that the site began with. Only
whole sentences count, in pages and in files: titles, labels, short points of a list and table
cells do not (they would lower the grade). `--long` prints the sentences of over 20 words.
"""

import argparse
import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from pages.demo.content import conditions, programs, standard, stories, team
from pages.reading import LONG, grade, sentences, words_in

REFERENCE = re.compile(r"(?:page|image|contact|video|document):\S+")
NOT_READ = {"path", "type", "alt_text", "reviewed_by", "evidence", "source", "table"} | {
    "title", "heading", "short_heading", "label", "term"
}  # fmt: skip


def main():
    """Print a line for each page and each file."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="*", type=Path, help="text files to measure too")
    parser.add_argument("--long", action="store_true", help="print sentences of over 20 words")
    arguments = parser.parse_args()
    measured = [(str(file), sentences(file.read_text())) for file in arguments.files]
    measured += [(page["path"], list(page_sentences(page))) for page in english_pages()]
    print(f"{'grade':>5} {'words':>6} {'words/sentence':>15} {'over 20':>8}  page")
    for name, found in measured:
        words = sum(len(words_in(one)) for one in found)
        long = [one for one in found if len(words_in(one)) > LONG]
        print(
            f"{grade(found) or 0:5.1f} {words:6} {words / max(len(found), 1):15.1f} {len(long):8}  {name}"
        )
        if arguments.long:
            print(*(f"        {one}" for one in long), sep="\n", end="\n" if long else "")


def english_pages():
    """Return the data of every English page."""
    return [
        standard.HOME,
        *programs.PROGRAMS,
        *conditions.CONDITIONS,
        *team.TEAM,
        *stories.STORIES,
        *standard.PAGES,
    ]


def page_sentences(value):
    """Yield the whole sentences that a page's data holds, in reading order."""
    if isinstance(value, dict):
        for name, one in value.items():
            if name not in NOT_READ:
                yield from page_sentences(one)
    elif isinstance(value, (list, tuple)):
        for one in value:
            yield from page_sentences(one)
    elif isinstance(value, str) and not REFERENCE.fullmatch(value):
        yield from sentences(value)


if __name__ == "__main__":
    main()
