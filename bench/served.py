"""The demo site, served as in production, for what measures and draws it."""

import os
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager, redirect_stderr
from io import StringIO
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT))


@contextmanager
def served():
    """Serve the demo site; yields its address. Django runs in this process too, to find places."""
    with tempfile.TemporaryDirectory(prefix="program-site-bench-") as folder:
        address = f"http://localhost:{free_port()}"
        os.environ |= {
            "DJANGO_SETTINGS_MODULE": "bench.settings",
            "DATA_DIR": folder,
            "DATABASE_URL": f"sqlite:///{folder}/db.sqlite3",
            "SECRET_KEY": "only-for-bench",
            "ALLOWED_HOSTS": "localhost",
            "BASE_URL": address,
            "DJANGO_ALLOW_ASYNC_UNSAFE": "true",  # Playwright keeps an event loop
        }
        load()
        server = serve(address)
        try:
            yield address
        finally:
            server.terminate()
            server.wait()


def load():
    """Have the database, the demo site with all its places, and the compressed static files."""
    import django

    django.setup()
    from django.core.management import call_command

    from tests.places import add_places

    call_command("migrate", verbosity=0)
    with redirect_stderr(StringIO()):  # its progress
        call_command("load_demo")
    add_places()
    call_command("collectstatic", verbosity=0, interactive=False)


def serve(address):
    """Start the server; return its process once it answers."""
    host, port = address.removeprefix("http://").split(":")
    command = [sys.executable, "-m", "gunicorn", "program_site.wsgi", "--bind", f"{host}:{port}"]
    server = subprocess.Popen([*command, "--threads", "4", "--log-level", "error"], cwd=PROJECT)
    while server.poll() is None:
        try:
            socket.create_connection((host, int(port))).close()
            return server
        except OSError:
            time.sleep(0.1)
    raise SystemExit("The server did not start; the lines above say why.")


def free_port():
    with socket.socket() as listener:
        listener.bind(("localhost", 0))
        return listener.getsockname()[1]


@contextmanager
def chromium():
    """Yield the Chromium that CHROMIUM names, driven by Playwright."""
    from playwright.sync_api import sync_playwright

    args = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ["CHROMIUM"], args=args)
        yield browser
        browser.close()


def table(heads, rows):
    """Print rows under their heads, the first column to the left."""
    cells = [[str(cell) for cell in row] for row in [heads, *rows]]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    for first, *others in cells:
        numbers = "  ".join(
            cell.rjust(width) for cell, width in zip(others, widths[1:], strict=True)
        )
        print(f"{first:<{widths[0]}}  {numbers}", flush=True)
