"""Every kind of place in Debian's Firefox: `make bench-firefox`; pictures into pictures/.

python bench/firefox.py [PLACE …]
"""

import json
import os
import shutil
import subprocess
import sys

from served import PROJECT, served

FOLDER = PROJECT / "pictures"


def main(*chosen):
    """Draw the places and print what Firefox says of each; return whether it complained."""
    firefox = os.environ.get("FIREFOX") or shutil.which("firefox-esr") or shutil.which("firefox")
    if not firefox:
        sys.exit("No Firefox was found: install Debian's firefox-esr, or set FIREFOX to its path.")
    FOLDER.mkdir(exist_ok=True)
    with served() as address:
        from tests.places import PLACES, path_of

        places = {
            f"{place}{name}": address + path_of(place, language)
            for place in chosen or PLACES
            for language, name in (("en", ""), ("ar", " in Arabic"))
        }
        wanted = {"folder": str(FOLDER), "executable": firefox, "places": places}
        command = ["node", PROJECT / "bench/firefox.mjs"]
        return subprocess.run(command, input=json.dumps(wanted), text=True).returncode


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
