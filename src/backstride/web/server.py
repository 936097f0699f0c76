"""The local server: a free port of this machine, an address with a token, a browser where there is a screen."""

import asyncio
import os
import signal
import socket
import sys
import tempfile
import webbrowser
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from html import escape
from pathlib import Path
from typing import Final

import uvicorn
from starlette.types import ASGIApp

from backstride.store.private import write_private
from backstride.web.access import ADDRESS, Access, new_access

ANY_PORT: Final = 0
_WAITING: Final = 64
_LEADS: Final = (
    '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="referrer" content="no-referrer">'
    '<title>Backstride</title><meta http-equiv="refresh" content="0;url={address}">'
    '<p><a href="{address}">Backstride</a></p></html>'
)


@dataclass(frozen=True, slots=True)
class Serving:
    """A server and the socket on which it answers."""

    server: uvicorn.Server
    listening: socket.socket


class PortTaken(OSError):
    """The port that was asked for is in use."""

    def __init__(self, port: int) -> None:
        self.port = port
        super().__init__(f"port {port} of this machine is in use; leave the port out to get a free one")


def serve(  # noqa: PLR0913  each by name
    make_app: Callable[[Access], ASGIApp],
    *,
    port: int = ANY_PORT,
    open_browser: bool = True,
    say: Callable[[str], object] = print,
    visits: int = 1,
    opening: Path | None = None,
    beside: Sequence[Serving] = (),
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
    visits : int
        How often an address opens; more than once only where many browsers are to visit, as in tests.
    opening : Path or None
        A file that leads a browser to the pages as long as they are served: only its owner reads it, and each address
        in it opens once and is then replaced. Nothing is shown to `say` but its place.
    beside : sequence of Serving
        Other servers that run as long as this one.

    Raises
    ------
    PortTaken
        If the port is in use.
    """
    with listen(port) as listening:
        renew = None if opening is None else partial(_lead, opening)
        access = new_access(listening.getsockname()[1], visits, renew)
        config = uvicorn.Config(
            make_app(access), log_level="warning", access_log=False, server_header=False, ws="none", lifespan="off"
        )
        # Ctrl+C is how a person ends it, not a failure.
        with suppress(KeyboardInterrupt), ExitStack() as held:
            if opening is None:
                say(access.opened_url)
            else:
                held.callback(opening.unlink, missing_ok=True)
                # what starts programs by itself ends them by this signal, which is no failure either
                signal.signal(signal.SIGTERM, signal.default_int_handler)
                _lead(opening, access.opened_url)
                say(opening.as_uri())
            if open_browser and has_screen(os.environ, sys.platform):
                webbrowser.open(held.enter_context(leading_file(access)).as_uri())
            _run([Serving(uvicorn.Server(config), listening), *beside])


def _run(servers: Sequence[Serving]) -> None:
    """Run servers until they are interrupted; an interrupt ends all of them, one handing it to the next."""
    first, *others = servers
    if not others:
        first.server.run(sockets=[first.listening])
        return

    async def together() -> None:
        await asyncio.gather(*(one.server.serve(sockets=[one.listening]) for one in servers))

    asyncio.run(together())


@contextmanager
def leading_file(access: Access) -> Iterator[Path]:
    """Return a file that leads a browser to the server, as long as the block runs.

    A browser is started with an address that everybody on the machine can read in the list of processes. So it is
    started with this file, which only its owner reads, and the secret stands in there.

    Parameters
    ----------
    access : Access
        Gives an address of its own, so that the one that is shown still opens.
    """
    with tempfile.TemporaryDirectory(prefix="backstride-") as folder:
        file = Path(folder) / "open.html"
        _lead(file, access.another_url())
        yield file


def _lead(file: Path, address: str) -> None:
    write_private(file, _LEADS.format(address=escape(address)).encode())


def listen(port: int) -> socket.socket:
    """Return a socket that listens on a port of this machine only.

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
    """Whether a browser window can be shown.

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
