"""The home's one write lock, held while a page writes: pages follow the same discipline as commands.

Pages that a stop sign may come through need none: what they keep is only ever added to, and a sign waits for nobody.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import ExitStack
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from fastapi import Depends, Request

from backstride.store.home import HomeIsBusy
from backstride.web.access import SAFE_METHODS
from backstride.web.forms import Form, read_form
from backstride.web.frame import Frame

if TYPE_CHECKING:
    from backstride.bootstrap import Backstride
    from backstride.web.context import AppContext

PATIENCE_S: Final = 3.0
"""So long a page waits for the write lock: another window needs a moment, an import minutes. [s]"""
LOOKS_AGAIN_AFTER_S: Final = 0.05


class HomeLocked(Exception):
    """A page was to write while somebody else does.

    Parameters
    ----------
    busy : HomeIsBusy
        Who writes, what and since when.
    form : Form
        What was typed; it is shown again, and one button sends it once more.
    frame : Frame
        What stands around the page that says so.
    since : datetime or None
        Since when, as the clock on the wall shows it; None where it is not told.
    """

    def __init__(self, busy: HomeIsBusy, form: Form, frame: Frame, since: datetime | None) -> None:
        self.busy, self.form, self.frame, self.since = busy, form, frame, since
        super().__init__(str(busy))


def holds_write_lock(app: "AppContext") -> Any:
    """Return what a room's router depends on so that the write lock is held while one of its addresses writes.

    Taken and given back on the thread of the event loop, because the lock belongs to a thread.

    Parameters
    ----------
    app : AppContext
        The home.
    """
    return Depends(_holding(app))


def _holding(app: "AppContext") -> Callable[[Request], AsyncIterator[None]]:
    async def holding(request: Request) -> AsyncIterator[None]:
        with ExitStack() as held:
            if request.method not in SAFE_METHODS:
                await _take(app, request, held)
            yield

    return holding


async def _take(app: "AppContext", request: Request, held: ExitStack) -> None:
    busy = await _waited(app.backstride, request, held)
    if busy is not None:
        raise locked_out(app, request.url.path, busy, await read_form(request))


def locked_out(app: "AppContext", path: str, busy: HomeIsBusy, form: Form) -> HomeLocked:
    """Return what says on a page who writes, with what was typed."""
    now = app.now()
    since = busy.since.astimezone(now.tzinfo) if busy.since else None
    return HomeLocked(busy, form, app.frame(path, now), since)


async def _waited(backstride: "Backstride", request: Request, held: ExitStack) -> HomeIsBusy | None:
    """Take the write lock as soon as it is free, or give who still holds it."""
    until = time.monotonic() + PATIENCE_S
    while True:
        try:
            held.enter_context(backstride.writing(f"keeping what was told at {request.url.path}"))
        except HomeIsBusy as busy:
            if time.monotonic() >= until:
                return busy
            await asyncio.sleep(LOOKS_AGAIN_AFTER_S)
        else:
            return None
