"""What `make` calls: from a fresh machine to a running site, a test run or a checked tree.

Standard library only, in syntax that Python 3.6 can read: a Python too old has to be able to say so.
"""

import fcntl
import glob
import hashlib
import importlib.util
import io
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OLDEST_PYTHON = (3, 11)
NEXT_PYTHON = (3, 13)
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome")
CHROMIUM_PACKAGES = ("chromium", "fonts-noto-core")
CHROMIUM_OF_PLAYWRIGHT = (
    "from playwright.sync_api import sync_playwright as start\n"
    "with start() as playwright: print(playwright.chromium.executable_path)"
)
MISSING = {
    "CHROMIUM": "browser tests did not run: no Chromium was found or could be installed.",
    "VNU_JAR": "HTML checker did not run: it needs Java, and npm to be installed with.",
}
CHECKER = Path("tests/tools/node_modules/vnu-jar/build/dist/vnu.jar")
NPM_INSTALL = "npm ci --ignore-scripts --no-audit --no-fund"
INDEX_TROUBLE = ("Failed to establish a new connection", "Max retries exceeded")
UV_COMPILE = (
    "-m uv pip compile --universal --generate-hashes "
    "--no-emit-index-url --no-header --no-annotate --quiet"
)
NEXT_SOURCES = "requirements.in --overrides requirements-next.in --constraints requirements-dev.txt"
LOCKS = {
    "requirements.txt": ("requirements.in", "3.11"),
    "requirements-dev.txt": ("requirements-dev.in", "3.11"),
    "requirements-next.txt": (NEXT_SOURCES, "3.13"),
}
TESTING = {"DJANGO_SETTINGS_MODULE": "program_site.settings.test"}
PRODUCTION = {
    "DJANGO_SETTINGS_MODULE": "program_site.settings.production",
    "SECRET_KEY": "only-for-make-check-0123456789-abcdefghijklmnopqrstuvwxyz",
    "ENQUIRY_KEYS": "b25seS1mb3ItbWFrZS1jaGVjay0wMTIzNDU2Nzg5LWE=",
    "ALLOWED_HOSTS": "example.org",
    "BASE_URL": "https://example.org",
    "DATABASE_URL": "postgres://check:check@127.0.0.1:5432/check",
}
CHECKS = (
    ("format", "-m ruff format --check .", {}),
    ("lint", "-m ruff check .", {}),
    ("templates", "-m djlint templates --lint --quiet", {}),
    ("migrations", "manage.py makemigrations --check --dry-run", TESTING),
    ("production", "manage.py check --deploy --fail-level WARNING", PRODUCTION),
)


class Stop(Exception):
    """What is wrong, in words for the person at the keyboard."""


def step(name, work, *args):
    """Show that a piece of work runs, then how long it took or what it returned instead."""
    before, after = ("", "\r") if sys.stdout.isatty() else ("\n", "")
    print(f"… {name}", end=before, flush=True)
    started = time.monotonic()
    try:
        note = work(*args)
    except BaseException:
        print(f"{after}✗ {name}", flush=True)
        raise
    print(f"{after}✓ {name:<14} {note or f'{time.monotonic() - started:.1f} s'}", flush=True)


def call(args, env=None, show=False, timeout=None):
    """Run a program in the project's folder; return its exit status and what it said, if not shown."""
    try:
        done = subprocess.run(
            [str(arg) for arg in args],
            cwd=str(ROOT),
            env={**os.environ, **(env or {})},
            stdin=subprocess.DEVNULL,
            stdout=None if show else subprocess.PIPE,
            stderr=None if show else subprocess.STDOUT,
            universal_newlines=True,
            errors="replace",
            close_fds=False,  # hands on the lock of only_one()
            timeout=timeout,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return 1, str(error)
    return done.returncode, done.stdout or ""


def must(args, sentence, env=None):
    """Run a program quietly; when it fails, stop with the sentence and what the program said."""
    status, output = call(args, env)
    if status:
        raise Stop(f"{sentence}\n{output.strip()}".strip())


@contextmanager
def only_one():
    """Let one run at a time change the project's folder.

    Children inherit the lock, so that what a killed run left behind is waited for, not raced.
    """
    folder = os.open(str(ROOT), os.O_RDONLY)
    os.set_inheritable(folder, True)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        print("Waiting for an earlier run in this folder to end …", flush=True)
        fcntl.flock(folder, fcntl.LOCK_EX)
    try:
        yield
    finally:
        os.close(folder)


# Checks made before anything slow


def check_python(version):
    """Refuse a Python too old for the site."""
    if tuple(version[:2]) < OLDEST_PYTHON:
        raise Stop(f"Python 3.11 or newer is needed, this is {version[0]}.{version[1]}.")


def check_venv_module():
    """Refuse a Python without venv or ensurepip, as Debian ships it."""
    if not (importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip")):
        raise Stop(
            "Python's venv module is missing: install it (on Debian the package python3-venv) "
            "and try again."
        )


def check_writable(folder):
    """Refuse a folder that cannot be made or written to."""
    try:
        os.makedirs(str(folder), exist_ok=True)
        tempfile.TemporaryFile(dir=str(folder)).close()
    except OSError as error:
        raise Stop(f"The folder {folder} cannot be written to: {error.strerror}.") from None


def check_port(host, port):
    """Refuse an address that the server could not listen on."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            host.strip("[]"), int(port), type=socket.SOCK_STREAM
        )[0]
        with socket.socket(family, kind, protocol) as listener:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            # getaddrinfo makes 4464 of 70000; bind refuses it.
            listener.bind((address[0], int(port), *address[2:]))
    except (OSError, OverflowError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise Stop(
            f"The site cannot be served on {host}:{port} ({reason}); "
            "choose another port, for example: make run PORT=8001"
        ) from None


# Packages


def find_python(oldest):
    """A Python on this machine that is new enough and really runs, or None."""
    pyenv = os.environ.get("PYENV_ROOT") or os.path.expanduser("~/.pyenv")
    for minor in range(oldest[1], 20):
        # A pyenv shim has the right name and may still refuse to run.
        names = [shutil.which(f"python3.{minor}")]
        for python in names + sorted(glob.glob(f"{pyenv}/versions/3.{minor}.*/bin/python3")):
            if python and call([python, "-c", "import venv, ensurepip"])[0] == 0:
                return python
    return None


def version_of(python):
    """A Python's major and minor version; nothing when it does not run."""
    status, output = call([python, "-c", "import sys; print(sys.version_info[:2])"])
    return "" if status else output.strip()


def install(venv, python, *requirements):
    """Have the pinned packages in a virtual environment; say "unchanged" when they are there."""
    files = b"".join((ROOT / name).read_bytes() for name in requirements)
    wanted = f"{version_of(python)} {hashlib.sha256(files).hexdigest()}"
    marker = venv / f".installed-{Path(requirements[-1]).stem}"
    finished = list(venv.glob(".installed-*"))
    sound = finished and version_of(venv / "bin/python") == version_of(python)
    if sound and marker in finished and marker.read_text() == wanted:
        return "unchanged"
    # Without a marker an installation was cut short, and pip takes half a package for a whole one.
    if not sound:
        shutil.rmtree(str(venv), ignore_errors=True)
        must([python, "-m", "venv", venv], "The virtual environment could not be made.")
    for old in venv.glob(".installed-*"):
        old.unlink()
    pip_install(venv / "bin/python", requirements)
    draft = marker.with_name("installed.new")
    draft.write_text(wanted)
    draft.replace(marker)
    return None


def pip_install(python, requirements):
    """Install requirement files with their hashes, quietly unless it fails."""
    # Building a package would fetch its build tools, and those have no hashes: wheels only.
    args = [python, "-m", "pip", "install", "--require-hashes", "--only-binary", ":all:"]
    args += ["--no-input", "--disable-pip-version-check", "--retries", "2", "--timeout", "15"]
    for name in requirements:
        args += ["-r", ROOT / name]
    status, output = call(args)
    if status and any(trouble in output for trouble in INDEX_TROUBLE):
        raise Stop(
            "The package index cannot be reached: check the network and pip's index and proxy "
            "settings, then try again."
        )
    if status:
        raise Stop(f"The packages could not be installed.\n{output.strip()}")


def install_packages(*extra):
    """Have .venv hold requirements.txt and the further files; return its Python."""
    check_venv_module()
    check_writable(ROOT)
    # The interpreter below an activated .venv, which may be about to be replaced.
    python = getattr(sys, "_base_executable", sys.executable)
    with only_one():
        step("packages", install, ROOT / ".venv", python, "requirements.txt", *extra)
    return ROOT / ".venv/bin/python"


# The site


def run(*args):
    """Prepare the site on this machine and serve it; HOST and PORT say where."""
    host, port = os.environ.get("HOST") or "127.0.0.1", os.environ.get("PORT") or "8000"
    check_writable(ROOT / (os.environ.get("DATA_DIR") or "var"))
    check_port(host, port)
    python = install_packages()
    address = f"http://{host.replace('0.0.0.0', '127.0.0.1')}:{port}"
    os.environ.setdefault("BASE_URL", address)
    os.environ["DJANGO_SETTINGS_MODULE"] = "program_site.settings.development"
    os.environ["DJANGO_RUNSERVER_HIDE_WARNING"] = "true"
    with only_one():
        if call([python, "-m", "program_site.bootstrap", "prepare", address], show=True)[0]:
            raise Stop("The site could not be prepared; the lines above say why.")
    os.chdir(str(ROOT))
    os.execv(str(python), [str(python), "manage.py", "runserver", f"{host}:{port}", *args])


def prepare(address):
    """Bring database, demo site and administrator up to date: run's part inside .venv."""
    import django
    from django.core.management import call_command

    def manage(command, **options):
        call_command(command, stdout=said, **options)

    step("start Django", django.setup)
    said = io.StringIO()
    step("database", lambda: manage("migrate", verbosity=0))
    step("demo site", lambda: manage("load_demo"))
    said = io.StringIO()
    step("administrator", lambda: manage("make_admin"))
    print(f"\nSite     {address}/\nAdmin    {address}/admin/\n{said.getvalue()}", flush=True)


# Tests


def runs(browser):
    """Whether a browser starts at all; a package may leave a stub behind."""
    return bool(browser) and call([browser, "--version"], timeout=30)[0] == 0


def chromium_on_path():
    """The first Chromium on the PATH that runs, or None."""
    return next(filter(runs, map(shutil.which, CHROMIUM_NAMES)), None)


def find_chromium(python):
    """A Chromium that runs: the one named, one on the machine, Debian's, Playwright's; or None."""
    named = os.environ.get("CHROMIUM")
    if named and not runs(named):
        raise Stop(f"CHROMIUM names {named}, which does not run.")
    found = named or chromium_on_path()
    if not found and os.geteuid() == 0 and shutil.which("apt-get"):
        apt = {"DEBIAN_FRONTEND": "noninteractive"}
        call(["apt-get", "update"], apt)
        call(["apt-get", "install", "-y", "--no-install-recommends", *CHROMIUM_PACKAGES], apt)
        found = chromium_on_path()
    if not found:
        own = call([python, "-c", CHROMIUM_OF_PLAYWRIGHT])[1].strip()
        if not runs(own):
            call([python, "-m", "playwright", "install", "chromium"], timeout=600)
        found = own if runs(own) else None
    return found


def npm_install(folder):
    """Have a folder hold what its package-lock.json names, and nothing of it run on the way."""
    lock, marker = ROOT / folder / "package-lock.json", ROOT / folder / "node_modules/.installed"
    wanted = hashlib.sha256(lock.read_bytes()).hexdigest()
    if marker.exists() and marker.read_text() == wanted:
        return "unchanged"
    must([*NPM_INSTALL.split(), "--prefix", ROOT / folder], f"{folder} could not be installed.")
    marker.write_text(wanted)
    return None


def find_checker():
    """The Nu HTML checker, installed by npm if need be; None without it or Java."""
    if call(["java", "-version"], timeout=30)[0]:
        return None
    named = os.environ.get("VNU_JAR")
    if named and not Path(named).is_file():
        raise Stop(f"VNU_JAR names {named}, which is not there.")
    if not named:
        try:
            npm_install("tests/tools")
        except Stop as trouble:
            print(trouble)
            return None
    return named or str(ROOT / CHECKER)


def run_tests(python, *args):
    """Run the suite, with a browser and an HTML checker where they can be had; return the status."""

    def look(name, find, *args):
        found[name] = find(*args)
        return found[name] or "none to be had"

    found = {}
    step("browser", look, "CHROMIUM", find_chromium, python)
    with only_one():
        step("HTML checker", look, "VNU_JAR", find_checker)
    # Ctrl-C is for pytest, which still has a database and a browser to put away.
    signal.signal(signal.SIGINT, lambda *_: None)
    env = {**TESTING, **{name: path or "" for name, path in found.items()}}
    status = call([python, "-m", "pytest", *args], env, show=True)[0]
    for name, path in found.items():
        if not path:
            print(f"The {MISSING[name]}")
            status = status or int(in_ci())
    return status


def in_ci():
    """Whether a machine is asking, for which a test that did not run is a failure."""
    return os.environ.get("CI") == "true"


def test(*args):
    """Run every test, in a real browser too; options for pytest: ARGS="-k contact"."""
    python = install_packages("requirements-dev.txt")
    return run_tests(python, "--create-db" if in_ci() else "--reuse-db", *args)


def test_next(*args):
    """Run every test on the next Django, Wagtail and Python."""
    check_venv_module()
    check_writable(ROOT)
    python = find_python(NEXT_PYTHON)
    if not python:
        print("The next lane did not run: it needs Python 3.13 or newer, and none here runs.")
        return 0
    venv, files = ROOT / ".venv-next", ("requirements-next.txt", "requirements-dev.txt")
    with only_one():
        step("next packages", install, venv, python, *files)
    # A kept test database would hold the other lane's migrations.
    return run_tests(venv / "bin/python", "--create-db", *args)


# Measures and pictures, run by hand


def bench(script, *args):
    """Run a script of bench/ with a Chromium; return the exit status."""
    python = install_packages("requirements-dev.txt")
    chromium = find_chromium(python)
    if not chromium:
        raise Stop("No Chromium was found or could be installed.")
    return call([python, f"bench/{script}.py", *args], {"CHROMIUM": chromium}, show=True)[0]


def bench_weight(*args):
    """Print what each kind of place weighs on a phone."""
    return bench("weight", *args)


def bench_lighthouse(*args):
    """Print what Lighthouse says of each page type; some only: ARGS="ProgramPage"."""
    step("Lighthouse", npm_install, "bench")
    return bench("lighthouse", *args)


def bench_firefox(*args):
    """Show each kind of place in Firefox and print what it complains of."""
    step("Puppeteer", npm_install, "bench")
    return bench("firefox", *args)


def bench_enquiries(*args):
    """Send 1,000 enquiries while servers are killed, and print what became of them."""
    os.environ.setdefault("SUBMISSIONS", "1000")
    return test("tests/test_killed.py", "-s", *args)


def pictures(*args):
    """Draw each kind of place in every state, into pictures/; some only: ARGS="ProgramPage"."""
    return bench("pictures", *args)


def guide(*args):
    """Walk the tasks of the editor's guide in a browser and draw its pictures, into docs/pictures/guide/."""
    os.environ["GUIDE_PICTURES"] = "1"
    return test("tests/browser/test_guide.py", *args)


# The tree


def check(*args):
    """Check format, lint, templates, missing migrations and the production settings."""
    python = install_packages("requirements-dev.txt")
    failed = 0
    for name, command, env in CHECKS:
        try:
            step(name, must, [python, *command.split()], "", env)
        except Stop as trouble:
            failed = 1
            print(trouble)
    return failed


def tidy(*args):
    """Format the Python files and mend what lint can mend."""
    python = install_packages("requirements-dev.txt")
    call([python, "-m", "ruff", "check", "--fix", "--quiet", "."], show=True)
    return call([python, "-m", "ruff", "format", "."], show=True)[0]


def lock(*args):
    """Compile the lock files from the .in files; newer releases: ARGS=--upgrade."""
    python = install_packages("requirements-dev.txt")
    for target, (sources, version) in LOCKS.items():
        command = [python, *UV_COMPILE.split(), *sources.split(), *args]
        command += ["--python-version", version, "--output-file", target]
        step(target, must, command, f"{target} could not be compiled.")


def usage(*args):
    """Show this list."""
    for name, command in COMMANDS.items():
        print(f"make {name:<16} {command.__doc__}")


COMMANDS = {
    "run": run,
    "test": test,
    "check": check,
    "format": tidy,
    "lock": lock,
    "test-next": test_next,
    "bench-weight": bench_weight,
    "bench-lighthouse": bench_lighthouse,
    "bench-firefox": bench_firefox,
    "bench-enquiries": bench_enquiries,
    "pictures": pictures,
    "guide": guide,
    "help": usage,
}


def main(name="help", *args):
    """Carry out one command; return its exit status."""
    try:
        if sys.version_info < OLDEST_PYTHON and not os.environ.get("PYTHON"):
            newer = find_python(OLDEST_PYTHON)
            if newer:
                os.execv(newer, [newer, *sys.argv])
        check_python(sys.version_info)
        # A terminal that cannot show a tick still gets its line.
        sys.stdout.reconfigure(errors="replace")
        return {**COMMANDS, "prepare": prepare}[name](*args) or 0
    except Stop as trouble:
        print(trouble, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
