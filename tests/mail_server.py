"""A mail server on this machine, which keeps what it is sent or refuses it."""

import re
import socketserver
from email import message_from_bytes, policy
from threading import Thread

REFERENCE = re.compile(r"[0-9A-Z]{4}-[0-9A-Z]{4}")


class Conversation(socketserver.StreamRequestHandler):
    """What the server says to one client: just enough of SMTP (RFC 5321)."""

    def handle(self):
        self.say("220 here")
        for line in self.rfile:
            verb = line[:4].upper()
            self.server.hears(verb)
            if verb == b"DATA":
                self.say("354 go on")
                self.server.kept.append(b"".join(iter(self.rfile.readline, b".\r\n")))
            if verb == b"RCPT" and self.server.refuses:
                self.say(f"550 nobody called {line.decode()}")
            else:
                self.say("221 bye" if verb == b"QUIT" else "250 fine")
            if verb == b"QUIT":
                return

    def say(self, answer):
        self.wfile.write(f"{answer.strip()}\r\n".encode())


class MailServer(socketserver.ThreadingTCPServer):
    """Keeps mails in `kept`. Calls `hears` with each command, before it answers."""

    daemon_threads = True

    def __init__(self, hears=lambda verb: None):
        super().__init__(("127.0.0.1", 0), Conversation)
        self.kept, self.refuses, self.hears = [], False, hears

    def __enter__(self):
        Thread(target=self.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *args):
        self.shutdown()
        super().__exit__(*args)

    def handle_error(self, request, client_address):
        """Say nothing: clients are killed here."""

    @property
    def mails(self):
        """What was sent, as messages."""
        return [message_from_bytes(mail, policy=policy.default) for mail in list(self.kept)]

    @property
    def references(self):
        """Return pairs of who was written to and the reference that stands in the subject."""
        return [(mail["To"], REFERENCE.search(mail["Subject"])[0]) for mail in self.mails]
