"""The site as it runs in production: gunicorn and commands, processes of their own on the tests’ database."""

import json
import os
import socket
import subprocess
import sys
from http.client import HTTPConnection
from pathlib import Path
from signal import SIGKILL
from time import sleep
from urllib.parse import quote, urlencode

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.db import connection

PROJECT = Path(__file__).resolve().parent.parent
FORM = "application/x-www-form-urlencoded"


def environment(folder, mail_port=25):
    """Return the environment of a site whose own files are in a folder."""
    names = [name for finder in get_finders() for name, _storage in finder.list([])]
    manifest = {"version": "1.1", "hash": "", "paths": {name: name for name in names}}
    (folder / "static").mkdir(exist_ok=True)
    (folder / "static/staticfiles.json").write_text(json.dumps(manifest))
    return os.environ | {
        "DJANGO_SETTINGS_MODULE": "program_site.settings.production",
        "SECRET_KEY": settings.SECRET_KEY,
        "ENQUIRY_KEYS": " ".join(settings.ENQUIRY_KEYS),
        "ALLOWED_HOSTS": "testserver",
        "BEHIND_PROXY": "1",
        "DATABASE_URL": database_url(),
        "DATA_DIR": str(folder),
        "EMAIL_HOST": "127.0.0.1",
        "EMAIL_PORT": str(mail_port),
        "LOG_LEVEL": "DEBUG",
    }


def database_url():
    """Return the address of the database that the tests made."""
    ours = {name: str(value) for name, value in connection.settings_dict.items()}
    if connection.vendor == "sqlite":
        return f"sqlite:///{ours['NAME']}"
    user = f"{quote(ours['USER'], '')}:{quote(ours['PASSWORD'], '')}"
    return f"postgres://{user}@{quote(ours['HOST'], '')}:{ours['PORT']}/{ours['NAME']}"


def manage(environment, *arguments, **options):
    """Start a command of manage.py and return its process."""
    command = [sys.executable, "manage.py", *arguments]
    return subprocess.Popen(command, cwd=PROJECT, env=environment, **options)


class Server:
    """One gunicorn with two workers, which can be killed."""

    def __init__(self, environment, *options, log=subprocess.DEVNULL):
        with socket.socket() as listener:
            listener.bind(("127.0.0.1", 0))
            self.port = listener.getsockname()[1]
        # Loaded once and then forked: a worker that is killed is there again at once.
        bind = ["--bind", f"127.0.0.1:{self.port}", "--preload", "--workers", "2", "--threads", "4"]
        self.command = [sys.executable, "-m", "gunicorn", "program_site.wsgi", *bind, *options]
        self.environment, self.log = environment, log
        self.start()

    def start(self):
        self.process = subprocess.Popen(
            self.command, cwd=PROJECT, env=self.environment, stdout=self.log, stderr=self.log,
            start_new_session=True,
        )  # fmt: skip

    def wait(self):
        """Wait until it answers."""
        while self.process.poll() is None:
            try:
                return socket.create_connection(("127.0.0.1", self.port)).close()
            except OSError:
                sleep(0.1)
        raise AssertionError("gunicorn did not start")

    def kill(self):
        """Kill it and its workers, as a machine dies that loses its power."""
        os.killpg(self.process.pid, SIGKILL)
        self.process.wait()

    def kill_worker(self, chance):
        """Kill one of its workers; the server itself if it has none yet."""
        pid = self.process.pid
        workers = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        os.kill(int(chance.choice(workers or [pid])), SIGKILL)
        if not workers:
            self.process.wait()
            self.start()

    def post(self, path, fields, network="203.0.113", **headers):
        """Send a form as a browser does that a proxy of ours stands before; return the answer."""
        ours = {
            "Host": "testserver",
            "Content-Type": FORM,
            "Sec-Fetch-Site": "same-origin",
            "X-Forwarded-Proto": "https",
            "X-Forwarded-For": f"{network}.7",
        }
        visit = HTTPConnection("127.0.0.1", self.port, timeout=60)
        body = fields if isinstance(fields, bytes) else urlencode(fields)
        try:
            visit.request("POST", path, body, ours | headers)
            answer = visit.getresponse()
            answer.text = answer.read().decode()
            return answer
        finally:
            visit.close()
