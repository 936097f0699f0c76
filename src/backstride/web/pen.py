"""The home's one pen, held while a page writes: pages follow the same discipline as commands.

Pages that a stop sign may come through need no pen: what they keep is only ever added to, and a sign waits for nobody.
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
    from backstride.web.here import Here

PATIENCE_S: Final = 3.0
"""So long a page waits for the pen: another window needs a moment, an import minutes. [s]"""
LOOKS_AGAIN_AFTER_S: Final = 0.05


class PageHasNoPen(Exception):
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


def pen_of(here: "Here") -> Any:
    """Return what a room's router depends on so that the pen is held while one of its addresses writes.

    Taken and given back on the thread of the event loop, because the lock belongs to a thread.

    Parameters
    ----------
    here : Here
        The home.
    """
    return Depends(_holding(here))


def _holding(here: "Here") -> Callable[[Request], AsyncIterator[None]]:
    async def holding(request: Request) -> AsyncIterator[None]:
        with ExitStack() as held:
            if request.method not in SAFE_METHODS:
                await _take(here, request, held)
            yield

    return holding


async def _take(here: "Here", request: Request, held: ExitStack) -> None:
    busy = await _waited(here.backstride, request, held)
    if busy is not None:
        raise without_pen(here, request.url.path, busy, await read_form(request))


def without_pen(here: "Here", path: str, busy: HomeIsBusy, form: Form) -> PageHasNoPen:
    """Return what says on a page who writes, with what was typed."""
    now = here.now()
    since = busy.since.astimezone(now.tzinfo) if busy.since else None
    return PageHasNoPen(busy, form, here.frame(path, now), since)


async def _waited(backstride: "Backstride", request: Request, held: ExitStack) -> HomeIsBusy | None:
    """Take the pen as soon as it lies free, or give who still holds it."""
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
