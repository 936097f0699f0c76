"""The local server: a free port of this machine, an address with a token, a browser where there is a screen."""

import os
import socket
import sys
import webbrowser
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Final

import uvicorn
from starlette.types import ASGIApp

from backstride.web.access import ADDRESS, Access, new_access

ANY_PORT: Final = 0
_WAITING: Final = 64


class PortTaken(OSError):
    """The port that was asked for is in use."""

    def __init__(self, port: int) -> None:
        self.port = port
        super().__init__(f"port {port} of this machine is in use; leave the port out to get a free one")


def serve(
    make_app: Callable[[Access], ASGIApp],
    *,
    port: int = ANY_PORT,
    open_browser: bool = True,
    say: Callable[[str], object] = print,
) -> None:
    """Serve an app on this machine until it is interrupted.

    Parameters
    ----------
    make_app : callable
        Gives the app for the access of this start.
    port : int
        Port to listen on; 0 for any free one.
    open_browser : bool
        Whether to open a browser, where there is a screen.
    say : callable
        Is given the address to open, once connections are taken.

    Raises
    ------
    PortTaken
        If the port is in use.
    """
    with listen(port) as listening:
        access = new_access(listening.getsockname()[1])
        config = uvicorn.Config(
            make_app(access), log_level="warning", access_log=False, server_header=False, ws="none", lifespan="off"
        )
        say(access.opened_url)
        if open_browser and has_screen(os.environ, sys.platform):
            webbrowser.open(access.opened_url)
        # Ctrl+C is how a person ends it, not a failure.
        with suppress(KeyboardInterrupt):
            uvicorn.Server(config).run(sockets=[listening])


def listen(port: int) -> socket.socket:
    """Give a socket that listens on a port of this machine only.

    Raises
    ------
    PortTaken
        If the port is in use.
    """
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    if os.name == "posix":
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((ADDRESS, port))
    except OSError as error:
        listening.close()
        raise PortTaken(port) from error
    listening.listen(_WAITING)
    return listening


def has_screen(environment: Mapping[str, str], platform: str) -> bool:
    """Tell whether a browser window can be shown.

    Parameters
    ----------
    environment : Mapping
        Environment variables.
    platform : str
        As ``sys.platform``.
    """
    if platform.startswith(("win", "darwin")):
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))
