"""In which language a request is answered: the one the runner told, else the first that the browser asks for."""

from collections.abc import Callable, Sequence
from typing import Final

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from backstride.texts.catalogue import SOURCE_LANGUAGE, first_spoken, speaking, spoken
from backstride.web.assets import ASSET_PREFIX

_LANGUAGES_READ: Final = 20
"""Our choice: no browser names more."""


class Spoken:
    """An ASGI application that answers each request in its language, and leaves none behind.

    Parameters
    ----------
    app : ASGIApp
        What answers.
    told : callable
        Gives the language that the runner told; None where none was.
    """

    def __init__(self, app: ASGIApp, told: Callable[[], str | None]) -> None:
        self._app, self._told = app, told

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http" or scope["path"].startswith(ASSET_PREFIX):
            await self._app(scope, receive, send)
            return
        told = await run_in_threadpool(self._told)
        with speaking(told or _asked_for(Headers(scope=scope).get("accept-language", ""))):
            await self._app(scope, receive, send)


def _asked_for(header: str) -> str:
    """Return the language of a browser; where none is asked for, as by a calendar, that of the server's start."""
    return (first_spoken(by_preference(header)) or SOURCE_LANGUAGE) if header.strip() else spoken()


def by_preference(header: str) -> Sequence[str]:
    """Return the languages of an ``Accept-Language`` header, the dearest first; what cannot be read is left out.

    Examples
    --------
    >>> by_preference("en;q=0.3, de-DE, fr;q=0")
    ['de-DE', 'en']
    """
    named = [_weighed(one) for one in header.split(",")[:_LANGUAGES_READ]]
    return [name for weight, name in sorted(named, key=lambda one: -one[0]) if name and weight > 0]


def _weighed(one: str) -> tuple[float, str]:
    name, _, weight = one.partition(";")
    try:
        return (float(weight.partition("=")[2]) if weight.strip() else 1.0), name.strip()
    except ValueError:
        return 0.0, name.strip()
