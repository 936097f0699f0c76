"""The server policy, in front of every page: who may ask, how much, and what every answer carries."""

import logging
from collections.abc import Callable
from html import escape
from typing import Final
from urllib.parse import parse_qsl, urlencode

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from backstride.web.access import SAFE_METHODS, TOKEN_PARAMETER, Entrance, is_from_own_page, token_in_cookie
from backstride.web.assets import ASSET_PREFIX
from backstride.web.headers import ALWAYS, ASSET_CACHE, PAGE_CACHE
from backstride.web.limits import BodyLimits, CountedBody, is_declared_too_large
from backstride.web.refusals import Refusal

_LOG: Final = logging.getLogger("backstride.web")

_LEADS_ON: Final = (
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Backstride</title>'
    '<meta http-equiv="refresh" content="0;url={address}"><p><a href="{address}">Backstride</a></p></html>'
)

RefusalPage = Callable[[Refusal], Response]


class Policy:
    """An ASGI application that lets only the rightful browser through to another one.

    Parameters
    ----------
    app : ASGIApp
        What answers the requests that pass.
    access : Entrance
        Who may come in.
    limits : BodyLimits
        How many bytes a request may bring.
    refuse : callable
        Gives the answer of a refusal.
    """

    def __init__(self, app: ASGIApp, access: Entrance, limits: BodyLimits, refuse: RefusalPage) -> None:
        self._app, self._access, self._limits, self._refuse = app, access, limits, refuse

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request; lifespan messages pass, web sockets are not spoken here."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
        elif scope["type"] == "http":
            await self._answer(scope, receive, _Dressed(scope, send))

    async def _answer(self, scope: Scope, receive: Receive, send: "_Dressed") -> None:
        early = self._early_answer(scope)
        if early is not None:
            await early(scope, receive, send)
            return
        body = CountedBody(receive, self._limits.of(scope["path"]))
        try:
            await self._app(_as_read(scope), body, _Unless(send, body))
        except Exception as error:  # noqa: BLE001  whatever went wrong, no trace may reach the page
            if not body.is_exceeded:
                _log_without_values(scope, error)
            if not send.has_started:
                await self._refuse(Refusal.TOO_LARGE if body.is_exceeded else Refusal.BROKEN)(scope, receive, send)
            return
        if body.is_exceeded and not send.has_started:
            await self._refuse(Refusal.TOO_LARGE)(scope, receive, send)

    def _early_answer(self, scope: Scope) -> Response | None:
        headers = Headers(scope=scope)
        if not self._is_asked_here(scope, headers):
            return self._refuse(Refusal.HOST)
        if not is_from_own_page(self._access, scope["method"], headers):
            return self._refuse(Refusal.ORIGIN)
        query = parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)
        offered = [value for name, value in query if name == TOKEN_PARAMETER]
        held = token_in_cookie(self._access, headers.get("cookie", ""))
        is_known = held is not None and self._access.knows(held)
        if offered and scope["method"] in SAFE_METHODS:
            return self._welcome(scope, offered[0], query, is_known=is_known)
        if not is_known and not self._access.is_open(scope["method"], scope["path"]):
            return self._refuse(self._access.refusal)
        if is_declared_too_large(headers.get("content-length"), self._limits.of(scope["path"])):
            return self._refuse(Refusal.TOO_LARGE)
        return None

    def _is_asked_here(self, scope: Scope, headers: Headers) -> bool:
        """Whether somebody who may ask at all asks under a name of this server."""
        peer = (scope.get("client") or ("",))[0]
        return self._access.is_near(peer) and headers.getlist("host") in ([host] for host in self._access.hosts)

    def _welcome(self, scope: Scope, offered: str, query: list[tuple[str, str]], *, is_known: bool) -> Response:
        """Answer an opened address: it opens once, and whoever holds the cookie already is led on all the same."""
        if not (self._access.takes(offered) or (is_known and self._access.was_handed_out(offered))):
            return self._refuse(self._access.refusal)
        rest = urlencode([(name, value) for name, value in query if name != TOKEN_PARAMETER])
        # One leading slash: two would name another host.
        clean = "/" + scope["path"].lstrip("/\\") + (f"?{rest}" if rest else "")
        cookie = {"set-cookie": self._access.cookie}
        if Headers(scope=scope).get("sec-fetch-site") == "cross-site":
            # led here by the file that opens the browser: a strict cookie goes along only from a page of our own
            return HTMLResponse(_LEADS_ON.format(address=escape(clean)), headers=cookie)
        return RedirectResponse(clean, status_code=303, headers=cookie)


def _as_read(scope: Scope) -> Scope:
    """Return a request for the head of an answer as one for all of it: the way out leaves the rest away."""
    return {**scope, "method": "GET"} if scope["method"] == "HEAD" else scope


class _Dressed:
    """A way out that puts the policy's headers on every answer, and sends only those where only they were asked for."""

    def __init__(self, scope: Scope, send: Send) -> None:
        self._send = send
        self._is_head = scope["method"] == "HEAD"
        self._is_asset = scope["path"].startswith(ASSET_PREFIX)
        self.has_started = False

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.has_started = True
            headers = MutableHeaders(scope=message)
            headers.update(ALWAYS)
            is_kept = self._is_asset and message["status"] == 200
            headers["cache-control"] = ASSET_CACHE if is_kept else PAGE_CACHE
        elif self._is_head:
            message = {**message, "body": b""}
        await self._send(message)


class _Unless:
    """A way out that is shut once the body grew past its limit, so that no other answer hides it."""

    def __init__(self, send: Send, body: CountedBody) -> None:
        self._send, self._body = send, body

    async def __call__(self, message: Message) -> None:
        if not self._body.is_exceeded:
            await self._send(message)


def _log_without_values(scope: Scope, error: Exception) -> None:
    place = error.__traceback__
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    where = f"{place.tb_frame.f_code.co_filename}:{place.tb_lineno}" if place is not None else "unknown place"
    _LOG.error("%s %s failed with %s at %s", scope["method"], scope["path"], type(error).__name__, where)
