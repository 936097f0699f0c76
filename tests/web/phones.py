"""A real server for phones, and what phones and strangers say to it."""

import http.client
import json
import re
import signal
import socket
import ssl
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode, urlsplit

FORM = "application/x-www-form-urlencoded"


@dataclass
class Answer:
    """What a server answered."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def cookie(self) -> str:
        return self.headers.get("set-cookie", "").partition(";")[0]


@dataclass
class Desk:
    """A computer that lets phones in."""

    running: "subprocess.Popen[str]"
    told: Mapping[str, str]
    folder: Path
    own_cookie: str = ""

    @property
    def port(self) -> int:
        return urlsplit(self.told["phone"]).port or 0

    @property
    def own_port(self) -> int:
        return urlsplit(self.told["own"]).port or 0

    def ask(self, method: str, path: str, *, cookie: str = "", body: bytes = b"", **headers: str) -> Answer:
        """What a phone is answered; headers by name with low lines for hyphens."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        own = {"Host": f"127.0.0.1:{self.port}", "Origin": f"https://127.0.0.1:{self.port}"}
        sent = {**({} if method == "GET" else own), **({"Cookie": cookie} if cookie else {}), **named}
        asked = http.client.HTTPSConnection(
            "127.0.0.1", self.port, timeout=30, context=ssl._create_unverified_context()
        )
        return _answered(asked, method, path, body, sent)

    def pair(self, code: str, name: str = "my phone", **headers: str) -> Answer:
        """What somebody is answered who types a code."""
        body = urlencode({"code": code, "name": name}).encode()
        return self.ask("POST", "/pair", body=body, Content_Type=FORM, **headers)

    def at_the_desk(self, method: str, path: str) -> Answer:
        """What the browser of the computer itself is answered."""
        if not self.own_cookie:
            opened = http.client.HTTPConnection("127.0.0.1", self.own_port, timeout=30)
            self.own_cookie = _answered(opened, "GET", f"/?{urlsplit(self.told['own']).query}", b"", {}).cookie
        asked = http.client.HTTPConnection("127.0.0.1", self.own_port, timeout=30)
        sent = {"Cookie": self.own_cookie, "Origin": f"http://127.0.0.1:{self.own_port}"}
        return _answered(asked, method, path, b"", sent if method != "GET" else {"Cookie": self.own_cookie})

    def new_code(self) -> str:
        """A fresh code, asked for on the computer's page."""
        assert self.at_the_desk("POST", "/phone/code").status == 303
        found = re.search(r"pair-code\">(\d{6})<", self.at_the_desk("GET", "/phone").text)
        assert found is not None
        return found.group(1)

    def paired(self, name: str = "my phone") -> str:
        """The cookie of a phone that was just paired."""
        return self.pair(self.new_code(), name).cookie

    def stop(self, how: int = signal.SIGINT) -> str:
        """What it complains of while it is ended."""
        self.running.send_signal(how)
        return self.running.communicate(timeout=60)[1]


def _answered(
    asked: http.client.HTTPConnection, method: str, path: str, body: bytes, sent: Mapping[str, str]
) -> Answer:
    with closing(asked):
        asked.request(method, path, body=body or None, headers=dict(sent))
        got = asked.getresponse()
        return Answer(got.status, {name.lower(): value for name, value in got.getheaders()}, got.read())


def free_port() -> int:
    """A port that nobody used a moment ago."""
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


@contextmanager
def desk(folder: Path, kind: str = "bare", port: int = 0) -> Iterator[Desk]:
    """A computer that lets phones in, as long as the block runs."""
    command = [sys.executable, str(Path(__file__).with_name("serve_phone.py")), kind, str(folder), str(port)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        line = running.stdout.readline()
        assert line, running.stderr.read()
        try:
            yield Desk(running, json.loads(line), folder)
        finally:
            if running.poll() is None:
                running.kill()
