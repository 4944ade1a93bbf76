"""What Lighthouse says of every kind of place on a phone: `make bench-lighthouse`.

The site stands behind nginx, as families get it: HTTPS, HTTP/2, brotli.

The median of RUNS (5). Exits with 1 when a place is below what we promise.

    python bench/lighthouse.py [PLACE …]
"""

import json
import os
import statistics
import subprocess
import sys
from pathlib import Path

from served import proxied, table

RUNS = int(os.environ.get("RUNS") or "5")
TRIES = 3
LIGHTHOUSE = Path(__file__).resolve().parent / "node_modules/.bin/lighthouse"
SCORES = ("performance", "accessibility", "best-practices", "seo")
TIMES = {"LCP s": ("largest-contentful-paint", 1000), "CLS": ("cumulative-layout-shift", 1)}
FAST, FASTEST, SLOWEST_PAINT = 98, 100, 1.2
FLAGS = (
    "--headless=new --no-sandbox --disable-gpu --disable-background-networking"
    " --ignore-certificate-errors"
)
# Lighthouse calls a page without an address of its own an error, and marks down what is not for
# search engines: only pages of the tree are measured.


def main(*chosen):
    """Measure, print a line for each place, and say what lacks."""
    rows, failed = [], []
    with proxied() as address:
        from tests.conftest import PAGE_TYPES
        from tests.places import path_of

        for place in chosen or [page_type.__name__ for page_type in PAGE_TYPES]:
            reports = [report(address + path_of(place)) for _ in range(RUNS)]
            figures = median(reports)
            rows.append([place, *(f"{figure:g}" for figure in figures.values())])
            print("…", *rows[-1], flush=True)
            if lacks(place, figures):
                failed.append((place, reasons(reports[-1])))
    table(["", *SCORES, *TIMES], rows)
    for place, lacking in failed:
        print(f"Below what we promise: {place}", *lacking, sep="\n  ")
    return bool(failed)


def report(address):
    """Return what Lighthouse finds at an address, with a browser as it comes."""
    command = [LIGHTHOUSE, address, "--output=json", "--quiet", f"--chrome-flags={FLAGS}"]
    environment = os.environ | {"CHROME_PATH": os.environ["CHROMIUM"]}
    for _ in range(TRIES):  # it loses the trace of a page now and then
        done = subprocess.run(command, env=environment, capture_output=True, text=True)
        if not done.returncode:
            return json.loads(done.stdout)
    raise SystemExit(done.stderr)


def median(reports):
    """Return each figure's median."""

    def middle(figure):
        return statistics.median(map(figure, reports))

    scores = {
        name: round(100 * middle(lambda one, name=name: one["categories"][name]["score"] or 0))
        for name in SCORES
    }
    times = {
        name: round(middle(lambda one, audit=audit: one["audits"][audit]["numericValue"]) / unit, 3)
        for name, (audit, unit) in TIMES.items()
    }
    return scores | times


def lacks(place, figures):
    """Return whether a place is worse than promised."""
    fast = FASTEST if place == "ProgramPage" else FAST
    return (
        figures["performance"] < fast
        or min(figures[name] for name in SCORES[1:]) < 100
        or figures["LCP s"] > SLOWEST_PAINT
        or figures["CLS"] > 0
    )


def reasons(one):
    """Return the audits that cost points, with what they found."""
    weighty = {
        ref["id"]
        for category in one["categories"].values()
        for ref in category["auditRefs"]
        if ref["weight"]
    }
    audits = [audit for audit in one["audits"].values() if audit["id"] in weighty]
    return [
        f"{audit['id']}: {audit['score']:g} {audit.get('displayValue', '')}"
        for audit in audits
        if audit["score"] is not None and audit["score"] < 1
    ]


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
