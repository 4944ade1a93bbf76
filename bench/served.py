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
NGINX = PROJECT / "bench/nginx.conf"
sys.path.insert(0, str(PROJECT))


@contextmanager
def served(public=None):
    """Serve the demo site; yields its address. Django runs in this process too, to find places.

    public: the address at which a proxy offers it, when that is another one.
    """
    with tempfile.TemporaryDirectory(prefix="program-site-bench-") as folder:
        address = f"http://localhost:{free_port()}"
        os.environ |= {
            "DJANGO_SETTINGS_MODULE": "bench.settings",
            "DATA_DIR": folder,
            "DATABASE_URL": f"sqlite:///{folder}/db.sqlite3",
            "SECRET_KEY": "only-for-bench",
            "ALLOWED_HOSTS": "localhost",
            "BASE_URL": public or address,
            "DJANGO_ALLOW_ASYNC_UNSAFE": "true",  # Playwright keeps an event loop
        }
        load()
        server = serve(address)
        try:
            yield address
        finally:
            server.terminate()
            server.wait()


@contextmanager
def proxied():
    """Serve the demo site as families get it, behind nginx; yields its address."""
    need("nginx-light", "libnginx-mod-http-brotli-filter", "openssl")
    os.environ["BEHIND_PROXY"] = "1"
    public = f"https://localhost:{free_port()}"
    with served(public) as address, tempfile.TemporaryDirectory(prefix="nginx-") as folder:
        certify(folder)
        filled = {
            "FOLDER": folder,
            "PORT": public.split(":")[-1],
            "UPSTREAM": address.removeprefix("http://"),
        }
        configuration = NGINX.read_text()
        for name, value in filled.items():
            configuration = configuration.replace(name, value)
        path = Path(folder, "nginx.conf")
        path.write_text(configuration)
        proxy = subprocess.Popen(["/usr/sbin/nginx", "-p", "/usr/share/nginx", "-c", path])
        try:
            wait_for(public, proxy)
            yield public
        finally:
            proxy.terminate()
            proxy.wait()


def need(*packages):
    """Install Debian packages that are missing; without the right to, say which."""
    query = ["dpkg-query", "--show", "--showformat=${Status}\\n", *packages]
    states = subprocess.run(query, capture_output=True, text=True).stdout
    if states.count("install ok installed") == len(packages):
        return
    if os.geteuid():
        sys.exit(f"Needed from Debian: {' '.join(packages)}.")
    install = ["apt-get", "install", "--yes", "--quiet=2", "--no-install-recommends", *packages]
    subprocess.run(install, check=True, stdout=subprocess.DEVNULL)


def certify(folder):
    """Make a certificate for localhost, that nobody trusts."""
    command = "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost"
    names = "-addext subjectAltName=DNS:localhost -keyout key.pem -out certificate.pem"
    subprocess.run([*command.split(), *names.split()], cwd=folder, check=True, capture_output=True)


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
    bind = address.removeprefix("http://")
    command = [sys.executable, "-m", "gunicorn", "program_site.wsgi", "--bind", bind]
    server = subprocess.Popen([*command, "--threads", "4", "--log-level", "error"], cwd=PROJECT)
    wait_for(address, server)
    return server


def wait_for(address, server):
    """Wait until a process answers at an address."""
    host, port = address.split("//")[1].split(":")
    while server.poll() is None:
        try:
            return socket.create_connection((host, int(port))).close()
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
