"""The local server: where it listens, what it prints, when it opens a browser."""

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
import webbrowser
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
import uvicorn

from backstride.web.access import Access
from backstride.web.server import PortTaken, has_screen, listen, serve


@pytest.fixture(scope="module")
def opened_url() -> Iterator[str]:
    """The address that a real server prints."""
    command = [sys.executable, str(Path(__file__).with_name("serve_pages.py")), "full_page"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        yield running.stdout.readline().strip()
        running.terminate()


def _ask(url: str, target: str, **headers: str) -> http.client.HTTPResponse:
    connection = http.client.HTTPConnection("127.0.0.1", urlsplit(url).port or 0, timeout=10)
    connection.request("GET", target, headers=headers)
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer


@pytest.fixture(scope="module")
def cookie(opened_url: str) -> str:
    """What the server gives to whoever opens its address."""
    parts = urlsplit(opened_url)
    assert parts.hostname == "127.0.0.1"
    welcome = _ask(opened_url, f"/?{parts.query}")
    assert welcome.status == 303
    return (welcome.getheader("set-cookie") or "").partition(";")[0]


def test_the_printed_address_opens_the_page(opened_url: str, cookie: str) -> None:
    assert _ask(opened_url, "/", Cookie=cookie).status == 200


def test_without_the_token_the_server_refuses(opened_url: str) -> None:
    assert _ask(opened_url, "/").status == 403


def test_a_rebound_name_is_refused_by_the_server(opened_url: str) -> None:
    port = urlsplit(opened_url).port
    assert _ask(opened_url, f"/?{urlsplit(opened_url).query}", Host=f"elsewhere.example:{port}").status == 403


@pytest.mark.parametrize("target", ["/static/../app.py", "/static/..%2fapp.py", "/../../etc/passwd", "//etc/passwd"])
def test_no_unmended_path_reaches_a_file(opened_url: str, cookie: str, target: str) -> None:
    assert _ask(opened_url, "/", Cookie=cookie).status == 200
    assert _ask(opened_url, target, Cookie=cookie).status == 404


def test_the_server_does_not_say_what_it_is_made_of(opened_url: str) -> None:
    assert _ask(opened_url, "/").getheader("server") is None


def test_ctrl_c_ends_it_calmly() -> None:
    command = [sys.executable, str(Path(__file__).with_name("serve_pages.py")), "empty_page"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        assert _ask(running.stdout.readline().strip(), "/").status == 403
        running.send_signal(signal.SIGINT)
        _, complaints = running.communicate(timeout=20)
    assert (running.returncode, complaints) == (0, "")


def test_the_web_app_loads_nothing_heavy() -> None:
    code = (
        "import sys; import backstride.web.app, backstride.web.server; "
        "heavy = {'mujoco', 'numba', 'pyarrow', 'scipy'} & set(sys.modules); assert not heavy, heavy"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_it_listens_on_this_machine_only() -> None:
    with listen(0) as listening:
        assert listening.getsockname()[0] == "127.0.0.1"


def test_two_servers_get_two_ports() -> None:
    with listen(0) as first, listen(0) as second:
        assert first.getsockname()[1] != second.getsockname()[1]


def test_a_port_in_use_is_refused_by_its_number() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(PortTaken, match=str(port)):
            listen(port)


@pytest.mark.parametrize(
    ("environment", "platform", "expected"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({}, "darwin", True),
        ({}, "win32", True),
    ],
)
def test_a_screen_is_seen(environment: dict[str, str], platform: str, expected: bool) -> None:
    assert has_screen(environment, platform) is expected


@pytest.mark.parametrize(("display", "open_browser", "opened"), [(":0", True, 1), (":0", False, 0), ("", True, 0)])
def test_a_browser_opens_only_with_a_screen_and_unless_told_not_to(
    monkeypatch: pytest.MonkeyPatch, display: str, open_browser: bool, opened: int
) -> None:
    asked: list[tuple[str, int, str]] = []
    said: list[str] = []
    given: list[Access] = []
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("DISPLAY", display)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setattr(webbrowser, "open", lambda url: asked.append((url, *_file(url))))
    monkeypatch.setattr(uvicorn.Server, "run", lambda self, sockets: None)

    async def app(scope: object, receive: object, send: object) -> None:
        """Never asked: the server is not run here."""

    def make_app(access: Access) -> object:
        given.append(access)
        return app

    serve(make_app, open_browser=open_browser, say=said.append)  # type: ignore[arg-type]
    assert said == [given[0].opened_url]
    assert len(asked) == opened
    for url, mode, content in asked:
        assert mode == 0o600
        assert "token" not in url
        assert given[0].token not in content
        assert f"http://127.0.0.1:{given[0].port}/?token=" in content
        assert not Path(unquote(urlsplit(url).path)).exists()


def _file(url: str) -> tuple[int, str]:
    path = Path(unquote(urlsplit(url).path))
    return path.stat().st_mode & 0o777, path.read_text(encoding="utf-8")


@pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="needs /proc")
def test_no_process_shows_the_token(tmp_path: Path) -> None:
    """A browser is started for real; what it was started with, and what every process shows, holds no token."""
    browser = tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\necho "$@" > {tmp_path}/started\nsleep 20\n', encoding="ascii")
    browser.chmod(0o755)
    command = [sys.executable, str(Path(__file__).with_name("serve_pages.py")), "empty_page", "with_browser"]
    environment = {**os.environ, "DISPLAY": ":99", "BROWSER": f"{browser} %s &"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as running:
        assert running.stdout is not None
        token = running.stdout.readline().strip().rpartition("=")[2]
        while not (tmp_path / "started").exists() or not (tmp_path / "started").read_text(encoding="utf-8"):
            time.sleep(0.05)
        file = Path(unquote(urlsplit((tmp_path / "started").read_text(encoding="utf-8").strip()).path))
        secret = file.read_text(encoding="utf-8").partition("?token=")[2].partition('"')[0]
        shown = b"".join(_shown(one) for one in Path("/proc").glob("[0-9]*/cmdline"))
        running.terminate()
    assert str(browser).encode() in shown
    assert token.encode() not in shown
    assert secret.encode() not in shown


def _shown(cmdline: Path) -> bytes:
    try:
        return cmdline.read_bytes()
    except OSError:
        return b""
