"""One notification on this machine's desktop, by the command that its system has for it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

TITLE_VARIABLE: Final = "BACKSTRIDE_TITLE"
TEXT_VARIABLE: Final = "BACKSTRIDE_TEXT"
_PATIENCE_S: Final = 10.0
_MAC: Final = (
    "on run argv",
    "display notification (item 2 of argv) with title (item 1 of argv)",
    "end run",
)
_WINDOWS: Final = (
    "[Windows.UI.Notifications.ToastNotificationManager,Windows.UI.Notifications,ContentType=WindowsRuntime] > $null;"
    "$toast = [Windows.UI.Notifications.ToastNotificationManager]::GetTemplateContent(1);"
    "$lines = $toast.GetElementsByTagName('text');"
    f"$lines.Item(0).InnerText = $env:{TITLE_VARIABLE};"
    f"$lines.Item(1).InnerText = $env:{TEXT_VARIABLE};"
    "[Windows.UI.Notifications.ToastNotificationManager]::CreateToastNotifier('Backstride')"
    ".Show([Windows.UI.Notifications.ToastNotification]::new($toast))"
)


@dataclass(frozen=True, slots=True)
class Notice:
    """What a notification says.

    Parameters
    ----------
    title, text : str
        Its two lines, plain.
    """

    title: str
    text: str


def command_of(notice: Notice, platform: str = sys.platform) -> Sequence[str]:
    """Return the command that shows a notification; its words are arguments or variables, never part of a script.

    Parameters
    ----------
    notice : Notice
        What it says.
    platform : str
        As ``sys.platform``.
    """
    if platform == "darwin":
        lines = [part for line in _MAC for part in ("-e", line)]
        return ["osascript", *lines, notice.title, notice.text]
    if platform.startswith("win"):
        return ["powershell", "-NoProfile", "-NonInteractive", "-Command", _WINDOWS]
    return ["notify-send", "--app-name=Backstride", "--", notice.title, notice.text]


def show(notice: Notice, platform: str = sys.platform) -> bool:
    """Show a notification, and tell whether the system took it; one without the command, or without a screen, does not.

    Parameters
    ----------
    notice : Notice
        What it says.
    platform : str
        As ``sys.platform``.
    """
    program, *arguments = command_of(notice, platform)
    found = shutil.which(program)
    if found is None:
        return False
    environment = {**os.environ, TITLE_VARIABLE: notice.title, TEXT_VARIABLE: notice.text}
    try:
        done = subprocess.run(  # noqa: S603  a fixed program; the words are its arguments
            [found, *arguments], env=environment, capture_output=True, timeout=_PATIENCE_S, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
