"""In front of the JSON API: a request is read once, whole, and refused where JSON or text would stumble later.

JSON allows what no answer can hand back: half a surrogate pair, a number too large for any float, one key twice,
nesting without end. Python reads ``NaN`` and ``Infinity`` besides. All of that ends here with a sentence.
"""

import json
import math
from collections.abc import Iterable
from typing import Any, Final
from urllib.parse import parse_qsl

from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from backstride.api.problems import ProblemAnswer
from backstride.api.schema import json_text
from backstride.plain_text import TextNotPlain, file_name, first_not_plain

DEPTH_MAX: Final = 32
"""Our choice: no body of the API nests deeper than four. [levels]"""
WHOLE_MAX: Final = 2**63 - 1
"""The largest whole number that a database keeps."""
_REFUSED: Final = 422


class ReadableJson:
    """An ASGI application that lets only readable requests through to another one.

    Parameters
    ----------
    app : ASGIApp
        What answers the requests that pass.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or say what of it cannot be read."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        body = await _whole(receive)
        try:
            check_address(scope["path"], scope.get("query_string", b""))
            check_body(body)
        except (NotReadable, TextNotPlain) as problem:
            answer = ProblemAnswer(kind=type(problem).__name__, message=str(problem))
            await Response(json_text(answer), _REFUSED, media_type="application/json")(scope, receive, send)
            return
        await self._app(scope, _Again(body, receive), send)


async def _whole(receive: Receive) -> bytes:
    pieces = []
    while (message := await receive())["type"] == "http.request":
        pieces.append(message.get("body", b""))
        if not message.get("more_body", False):
            break
    return b"".join(pieces)


class _Again:
    """Hands out a body that was read already, then whatever follows."""

    def __init__(self, body: bytes, receive: Receive) -> None:
        self._body: bytes | None = body
        self._receive = receive

    async def __call__(self) -> Message:
        if self._body is None:
            return await self._receive()
        body, self._body = self._body, None
        return {"type": "http.request", "body": body, "more_body": False}


def check_address(path: str, query: bytes) -> None:
    """Refuse an address with a character that cannot be kept.

    Raises
    ------
    TextNotPlain
        If there is one, naming the part of the query.
    """
    _check_text("address", path)
    for name, value in parse_qsl(query.decode("latin-1"), keep_blank_values=True):
        _check_text("address", name)
        _check_text(name, value)


def check_body(body: bytes) -> None:
    """Refuse a body that no answer could hand back; what is no JSON at all is left to who reads it.

    Raises
    ------
    NotReadable
        If a number is not finite or too large, a key stands twice, or it nests too deep.
    TextNotPlain
        If a text holds a character that cannot be kept, naming its place.
    """
    if not body.strip():
        return
    try:
        found = json.loads(body, parse_constant=_no_number, object_pairs_hook=_once_each)
    except NotReadable:
        raise
    except RecursionError:
        raise NotReadable("body", f"it nests deeper than {DEPTH_MAX} levels") from None
    except ValueError as problem:
        if "digits" in str(problem):
            raise NotReadable("body", "a number has too many digits") from None
        return
    _check(found)


def _check(data: Any) -> None:
    level: list[tuple[str, Any]] = [("body", data)]
    for _ in range(DEPTH_MAX):
        level = [part for where, each in level for part in _parts(where, each)]
        if not level:
            return
    raise NotReadable("body", f"it nests deeper than {DEPTH_MAX} levels")


def _parts(where: str, value: Any) -> Iterable[tuple[str, Any]]:
    """Check one value and return what lies in it, with its place."""
    if isinstance(value, str):
        _check_text(where, value)
    elif isinstance(value, dict):
        for key in value:
            _check_text(where, key)
        return [(f"{where}.{key}" if where != "body" else key, each) for key, each in value.items()]
    elif isinstance(value, list):
        return [(f"{where}[{n}]", each) for n, each in enumerate(value)]
    elif isinstance(value, int | float) and not isinstance(value, bool):
        _check_number(where, value)
    return ()


def _check_number(where: str, value: Any) -> None:
    if isinstance(value, int):
        if abs(value) > WHOLE_MAX:
            raise NotReadable(where, f"the number is beyond {WHOLE_MAX}")
    elif not math.isfinite(value):
        raise NotReadable(where, "the number is too large")


def _check_text(where: str, text: str) -> None:
    found = first_not_plain(text.replace("\r", "\n"))
    if found is not None:
        raise TextNotPlain(where, *found)


def _no_number(name: str) -> Any:
    raise NotReadable("body", f"{name} is not a number in JSON")


def _once_each(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        twice = next(key for n, (key, _) in enumerate(pairs) if key in dict(pairs[:n]))
        raise NotReadable(file_name(twice), "it stands there twice")
    return found


class NotReadable(ValueError):
    """A JSON body that cannot be taken; the message says where and why."""

    def __init__(self, where: str, why: str) -> None:
        self.where = file_name(where)
        super().__init__(f"{self.where}: {why}")
