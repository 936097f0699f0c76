"""Pages that are served by themselves: every system reads its file, paths with blanks and signs stay whole, all is undone."""

import os
import plistlib
import re
import shlex
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import HTTPCookieProcessor, build_opener
from xml.etree import ElementTree as ET

import pytest
from typer.testing import CliRunner

from backstride.cli.main import app
from backstride.cli.service_units import UNITS, Manager, file_of, manager_here, serve_command

ODD = "my home %u $HOME \"q\" & <b> 'ü'"


@pytest.fixture
def account(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    return tmp_path


def run(*arguments: str):
    return CliRunner().invoke(app, ["service", *arguments])


def read_back(manager: Manager, content: bytes) -> list[str]:
    """The command as the system itself reads it."""
    if manager is Manager.LAUNCHD:
        return plistlib.loads(content)["ProgramArguments"]
    if manager is Manager.WINDOWS:
        task = ET.fromstring(content)
        name = {"t": "http://schemas.microsoft.com/windows/2004/02/mit/task"}
        told = task.findtext(".//t:Arguments", namespaces=name)
        return [task.findtext(".//t:Command", namespaces=name), *words_of_windows(told)]
    (line,) = re.findall(r"^ExecStart=(.*)$", content.decode(), re.MULTILINE)
    return [one.replace("%%", "%").replace("$$", "$") for one in shlex.split(line)]


def words_of_windows(line: str) -> list[str]:
    """Words as the C library of Windows parts them, for lines without backslashes before quotes other than its own."""
    found = re.findall(r'"((?:[^"\\]|\\.)*)"|(\S+)', line)
    return [(quoted or bare).replace('\\"', '"') for quoted, bare in found]


@pytest.mark.parametrize("manager", Manager)
def test_each_system_reads_its_file_and_the_command_in_it_stays_whole(account: Path, manager: Manager) -> None:
    home = account / ODD
    written = run("write", "--by", manager, "--home", str(home), "--port", "8377")
    assert written.exit_code == 0, written.output
    file = file_of(manager, account)
    assert read_back(manager, file.read_bytes()) == list(serve_command(home, home / "open.html", 8377))
    assert file.stat().st_mode & 0o077 == 0 or os.name != "posix"
    for command in (*UNITS[manager].start, *UNITS[manager].undo):
        assert command[0] in written.output
    shown = run("show", "--by", manager)
    assert (shown.exit_code, "8377" in shown.output) == (0, True)
    removed = run("remove", "--by", manager)
    assert removed.exit_code == 0
    assert UNITS[manager].undo[0][0] in removed.output
    assert not file.exists()
    assert run("remove", "--by", manager).exit_code == run("show", "--by", manager).exit_code == 1


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="needs systemd-analyze")
def test_systemd_finds_nothing_wrong(account: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(account))
    run("write", "--by", "systemd", "--home", str(account / ODD))
    command = ["systemd-analyze", "--user", "verify", str(file_of(Manager.SYSTEMD, account))]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_system_is_told_by_the_platform() -> None:
    found = [manager_here(one) for one in ("linux", "darwin", "win32")]
    assert found == [Manager.SYSTEMD, Manager.LAUNCHD, Manager.WINDOWS]


@pytest.mark.skipif(os.name != "posix", reason="ends the server by a signal")
@pytest.mark.parametrize("ended_by", [signal.SIGINT, signal.SIGTERM])
def test_what_is_served_opens_by_its_file_again_and_again_and_the_file_goes_at_the_end(
    tmp_path: Path, ended_by: signal.Signals
) -> None:
    opening = tmp_path / "open.html"
    command = [sys.executable, *serve_command(tmp_path / "home", opening, 0)[1:]]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert opening.as_uri() in process.stdout.readline()
        assert opening.stat().st_mode & 0o777 == 0o600
        used = [_opened(opening) for _ in range(3)]
        assert len(set(used)) == 3
        with pytest.raises(HTTPError, match="403"):
            build_opener(HTTPCookieProcessor()).open(used[0])
        process.send_signal(ended_by)
        left = process.stdout.read()
    assert "token" not in left
    assert process.returncode == 0
    assert not opening.exists()


def _opened(opening: Path) -> str:
    (address,) = set(re.findall(r"http://127[^\"<]+token=[^\"<]+", opening.read_text("utf-8")))
    assert build_opener(HTTPCookieProcessor()).open(address).status == 200
    return address
