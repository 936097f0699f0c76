"""A real server under slow connections and floods: everybody else is answered, and nothing grows without end."""

import http.client
import resource
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from urllib.parse import urlsplit

import pytest

SLOW, SLOW_BODIES, FLOOD = 200, 60, 40
"""Connections that never finish their head, that never finish their body, and bodies that are far too large."""
WAITS_S = 5.0
GROWS_BYTES = 150_000_000


@pytest.fixture(scope="module")
def server() -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A server of its own and the address that it prints."""
    command = [sys.executable, str(Path(__file__).with_name("serve_pages.py")), "full_page"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        yield running, running.stdout.readline().strip()
        running.terminate()


@pytest.fixture(scope="module")
def cookie(server: tuple[subprocess.Popen[str], str]) -> str:
    parts = urlsplit(server[1])
    asked = http.client.HTTPConnection("127.0.0.1", parts.port or 0, timeout=30)
    with closing(asked):
        asked.request("GET", f"/?{parts.query}")
        return (asked.getresponse().getheader("set-cookie") or "").partition(";")[0]


def _connected(port: int, said: bytes) -> socket.socket:
    opened = socket.create_connection(("127.0.0.1", port), timeout=WAITS_S)
    opened.sendall(said)
    return opened


def _held_bytes(running: subprocess.Popen[str]) -> int:
    """Memory that the server holds; 0 where the system does not tell. [byte]"""
    told = Path(f"/proc/{running.pid}/statm")
    return int(told.read_text(encoding="ascii").split()[1]) * resource.getpagesize() if told.exists() else 0


def _page(port: int, cookie: str) -> tuple[int, float]:
    """The status of the first page, and how long it took. [s]"""
    began = time.monotonic()
    asked = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    with closing(asked):
        asked.request("GET", "/", headers={"Cookie": cookie})
        answer = asked.getresponse()
        answer.read()
    return answer.status, time.monotonic() - began


def test_slow_heads_and_slow_bodies_keep_nobody_waiting(server, cookie):
    running, url = server
    port = urlsplit(url).port or 0
    before = _held_bytes(running)
    body = f"POST /told HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nOrigin: http://127.0.0.1:{port}\r\nCookie: {cookie}\r\n"
    body += "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 900000\r\n\r\na="
    with ExitStack() as held:
        for _ in range(SLOW):
            held.enter_context(_connected(port, b"GET / HTTP/1.1\r\nHost: 127"))
        for _ in range(SLOW_BODIES):
            held.enter_context(_connected(port, body.encode()))
        status, waited_s = _page(port, cookie)
        assert (status, waited_s < WAITS_S) == (200, True)
        assert _held_bytes(running) - before < GROWS_BYTES
    assert _page(port, cookie)[0] == 200


def test_without_the_cookie_no_body_is_read(server):
    port = urlsplit(server[1]).port or 0
    head = f"POST /told HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nOrigin: http://127.0.0.1:{port}\r\nContent-Length: 900000\r\n\r\n"
    with _connected(port, head.encode()) as opened:
        assert opened.recv(100).startswith(b"HTTP/1.1 403")


def test_a_flood_of_bodies_that_are_too_large_is_refused_and_forgotten(server, cookie):
    running, url = server
    port = urlsplit(url).port or 0
    before = _held_bytes(running)
    head = f"POST /told HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nOrigin: http://127.0.0.1:{port}\r\nCookie: {cookie}\r\n"
    for _ in range(FLOOD):
        with _connected(port, (head + "Transfer-Encoding: chunked\r\n\r\n").encode()) as opened:
            piece = b"10000\r\n" + b"x" * 0x10000 + b"\r\n"
            try:
                for _ in range(64):  # 4 MB, four times what a form may have
                    opened.sendall(piece)
                answer = opened.recv(100)
            except (BrokenPipeError, ConnectionResetError):
                continue  # hung up on, which is an answer too
            assert not answer or answer.startswith(b"HTTP/1.1 413")
    assert _held_bytes(running) - before < GROWS_BYTES
    assert _page(port, cookie)[0] == 200
