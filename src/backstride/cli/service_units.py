"""What makes a system start `backstride serve` by itself: a unit of systemd, an agent of launchd, a Windows task."""

import os
import plistlib
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePath
from types import MappingProxyType
from typing import Final
from xml.sax.saxutils import escape

LABEL: Final = "io.backstride.serve"
_XML: Final = "http://schemas.microsoft.com/windows/2004/02/mit/task"


class Manager(StrEnum):
    """What starts programs by itself."""

    SYSTEMD = "systemd"
    LAUNCHD = "launchd"
    WINDOWS = "windows"


@dataclass(frozen=True, slots=True)
class Unit:
    """The file of one system, and the commands around it.

    Parameters
    ----------
    path : PurePath
        Where it lies below the account's own folder.
    text : callable
        Gives its content for a command.
    start, undo : sequence of sequence of str
        Commands that start it, and that end it for good; ``{file}`` stands for the file.
    """

    path: PurePath
    text: Callable[[Sequence[str]], bytes]
    start: Sequence[Sequence[str]]
    undo: Sequence[Sequence[str]]


def systemd_unit(command: Sequence[str]) -> bytes:
    """Return a unit for systemd of one account."""
    return (
        "[Unit]\nDescription=Backstride on this machine\n\n"
        f"[Service]\nType=exec\nExecStart={' '.join(map(_systemd_word, command))}\nRestart=on-failure\n\n"
        "[Install]\nWantedBy=default.target\n"
    ).encode()


def launchd_agent(command: Sequence[str]) -> bytes:
    """Return an agent for launchd."""
    told = {
        "Label": LABEL,
        "ProgramArguments": list(command),
        "RunAtLoad": True,
        "KeepAlive": {"SuccessfulExit": False},
        "ProcessType": "Background",
    }
    return plistlib.dumps(told)


def windows_task(command: Sequence[str]) -> bytes:
    """Return a task for Windows, started when its owner logs on."""
    program, *arguments = command
    return (
        f'<?xml version="1.0" encoding="UTF-16"?>\n<Task version="1.2" xmlns="{_XML}">'
        "<RegistrationInfo><Description>Backstride on this machine</Description></RegistrationInfo>"
        "<Triggers><LogonTrigger><Enabled>true</Enabled></LogonTrigger></Triggers>"
        "<Settings><MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>"
        "<DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>"
        "<StopIfGoingOnBatteries>false</StopIfGoingOnBatteries><ExecutionTimeLimit>PT0S</ExecutionTimeLimit></Settings>"
        f"<Actions><Exec><Command>{escape(program)}</Command>"
        f"<Arguments>{escape(subprocess.list2cmdline(arguments))}</Arguments></Exec></Actions></Task>\n"
    ).encode("utf-16")


UNITS: Final[Mapping[Manager, Unit]] = MappingProxyType(
    {
        Manager.SYSTEMD: Unit(
            PurePath(".config/systemd/user/backstride.service"),
            systemd_unit,
            [["systemctl", "--user", "daemon-reload"], ["systemctl", "--user", "enable", "--now", "backstride"]],
            [["systemctl", "--user", "disable", "--now", "backstride"], ["systemctl", "--user", "daemon-reload"]],
        ),
        Manager.LAUNCHD: Unit(
            PurePath(f"Library/LaunchAgents/{LABEL}.plist"),
            launchd_agent,
            [["launchctl", "load", "-w", "{file}"]],
            [["launchctl", "remove", LABEL]],
        ),
        Manager.WINDOWS: Unit(
            PurePath("AppData/Local/Backstride/serve.xml"),
            windows_task,
            [["schtasks", "/Create", "/TN", "Backstride", "/XML", "{file}"], ["schtasks", "/Run", "/TN", "Backstride"]],
            [["schtasks", "/End", "/TN", "Backstride"], ["schtasks", "/Delete", "/TN", "Backstride", "/F"]],
        ),
    }
)
"""The units by what starts them; commands as each system's own manual gives them."""


def manager_here(platform: str = sys.platform) -> Manager:
    """Return what starts programs on this machine."""
    if platform == "darwin":
        return Manager.LAUNCHD
    return Manager.WINDOWS if platform.startswith("win") else Manager.SYSTEMD


def file_of(manager: Manager, account: Path) -> Path:
    """Return where the file of a manager lies below an account's folder, or where ``XDG_CONFIG_HOME`` says."""
    configured = os.environ.get("XDG_CONFIG_HOME")
    path = UNITS[manager].path
    if manager is Manager.SYSTEMD and configured:
        return Path(configured, *path.parts[1:])
    return account / path


def serve_command(home: Path, opening: Path, port: int) -> Sequence[str]:
    """Return the command that serves a home without a window.

    Parameters
    ----------
    home : Path
        The data folder.
    opening : Path
        File that leads a browser to the pages, kept anew by the server.
    port : int
        Port; 0 for any free one.
    """
    told = ["--home", str(home), "--no-browser", "--opening-file", str(opening), "--port", str(port)]
    return [sys.executable, "-m", "backstride", "serve", *told]


def in_words(command: Sequence[str], file: Path) -> str:
    """Return a command as it is typed, with the file's path in it."""
    return subprocess.list2cmdline([part.format(file=file) if part == "{file}" else part for part in command])


def _systemd_word(word: str) -> str:
    """Return one argument in quotes, with nothing in it that systemd would put something else for."""
    plain = word.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%").replace("$", "$$")
    return f'"{plain}"'
