"""In front of the JSON API: a request is read once, whole, and refused where JSON or text would stumble later."""

from contextlib import suppress
from typing import Final
from urllib.parse import parse_qsl

from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from backstride.api.problems import ProblemAnswer
from backstride.api.schema import json_text
from backstride.formats.json_text import NotJson, NotReadable, check_text, read_json
from backstride.plain_text import TextNotPlain

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
    check_text("address", path)
    for name, value in parse_qsl(query.decode("latin-1"), keep_blank_values=True):
        check_text("address", name)
        check_text(name, value)


def check_body(body: bytes) -> None:
    """Refuse a body that no answer could hand back; what is no JSON at all is left to who reads it.

    Raises
    ------
    NotReadable
        If a number is not finite or too large, a key stands twice, or it nests too deep.
    TextNotPlain
        If a text holds a character that cannot be kept, naming its place.
    """
    if body.strip():
        with suppress(NotJson):
            read_json(body)
