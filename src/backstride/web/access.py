"""Who may talk to the local server: one browser that was handed the opened address."""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.cookies import CookieError, SimpleCookie
from typing import Final, Protocol
from urllib.parse import urlencode

from backstride.web.refusals import Refusal

ADDRESS: Final = "127.0.0.1"
"""The only address the server listens on: this machine, not its network."""
TOKEN_PARAMETER: Final = "token"  # noqa: S105  the name of the query parameter, not a secret
FEED_PREFIX: Final = "/calendar/"
"""Below it lies what programs without a cookie read; each address there is its own secret, checked by its route."""
_SECRET_BYTES: Final = 32
SAFE_METHODS: Final = frozenset({"GET", "HEAD"})


class Entrance(Protocol):
    """What a policy asks of who may come in: the browser of this computer, or a paired phone."""

    @property
    def hosts(self) -> frozenset[str]:
        """Host headers of somebody who typed an address of this server."""
        ...

    @property
    def origins(self) -> frozenset[str]:
        """Origins of the server's own pages."""
        ...

    @property
    def cookie_name(self) -> str:
        """Name of the cookie that says who comes."""
        ...

    @property
    def cookie(self) -> str:
        """The cookie for whoever opened an address with a good token."""
        ...

    @property
    def refusal(self) -> Refusal:
        """What is said to whoever comes without the cookie."""
        ...

    def takes(self, token: str) -> bool:
        """Whether a token opens; it is used up by that."""
        ...

    def was_handed_out(self, token: str) -> bool:
        """Whether a token is one of this start, used or not."""
        ...

    def knows(self, session: str) -> bool:
        """Whether a cookie is a right one."""
        ...

    def is_open(self, method: str, path: str) -> bool:
        """Whether an address answers whoever comes."""
        ...

    def is_near(self, peer: str) -> bool:
        """Whether somebody at an address is answered at all."""
        ...


@dataclass(frozen=True, slots=True)
class Access:
    """What a request must know and where it must be sent to.

    Parameters
    ----------
    token : str
        Secret of the address that is shown; it opens once and is worth nothing afterwards.
    port : int
        Port the server listens on.
    visits : int
        How often an address opens; more than once only in tests, where many browsers visit one server.
    session : str
        Secret of the cookie; never part of an address.
    renew : callable or None
        Is given one more address whenever one was used up; None where nobody keeps it.
    """

    token: str = field(repr=False)
    port: int
    visits: int = 1
    session: str = field(default_factory=lambda: secrets.token_urlsafe(_SECRET_BYTES), repr=False)
    renew: Callable[[str], object] | None = field(default=None, repr=False, compare=False)
    _left: dict[str, int] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        self._left[self.token] = self.visits

    @property
    def hosts(self) -> frozenset[str]:
        """Host headers of somebody who typed this machine's address; any other name was pointed here by a stranger."""
        return frozenset({f"{ADDRESS}:{self.port}", f"localhost:{self.port}"})

    @property
    def origins(self) -> frozenset[str]:
        """Origins of the server's own pages."""
        return frozenset(f"http://{host}" for host in self.hosts)

    @property
    def cookie_name(self) -> str:
        """Name of the cookie; it holds the port because cookies are shared by all ports of an address."""
        return f"backstride-{self.port}"

    @property
    def cookie(self) -> str:
        """The cookie that replaces the token in the address, for this browser session only."""
        return f"{self.cookie_name}={self.session}; Path=/; HttpOnly; SameSite=Strict"

    @property
    def refusal(self) -> Refusal:
        """What is said to whoever comes without the cookie."""
        return Refusal.TOKEN

    def is_open(self, method: str, path: str) -> bool:
        """Whether a program without a cookie reads an address that is its own secret."""
        return path.startswith(FEED_PREFIX) and method in SAFE_METHODS

    def is_near(self, peer: str) -> bool:  # noqa: ARG002  the socket listens on this machine only
        """Whether somebody at an address is answered at all: whoever reaches this machine's own address."""
        return True

    @property
    def opened_url(self) -> str:
        """The address to open, with the token."""
        return self._url(self.token)

    def another_url(self) -> str:
        """Return one more address that opens once, with a token of its own."""
        token = secrets.token_urlsafe(_SECRET_BYTES)
        self._left[token] = self.visits
        return self._url(token)

    def _url(self, token: str) -> str:
        return f"http://{ADDRESS}:{self.port}/?{urlencode({TOKEN_PARAMETER: token})}"

    def was_handed_out(self, token: str) -> bool:
        """Whether a token is one of this start, used or not."""
        return self._handed(token) is not None

    def takes(self, token: str) -> bool:
        """Whether a token opens; it is used up by that."""
        known = self._handed(token)
        if known is None or not self._left[known]:
            return False
        self._left[known] -= 1
        if self.renew is not None:
            self.renew(self.another_url())
        return True

    def knows(self, session: str) -> bool:
        """Whether a cookie is the right one, in a time that does not depend on where it differs."""
        return secrets.compare_digest(session.encode(), self.session.encode())

    def _handed(self, token: str) -> str | None:
        """Return the token that was handed out and equals one that came, compared with all of them in equal time."""
        return next((one for one in [*self._left] if secrets.compare_digest(token.encode(), one.encode())), None)


def new_access(port: int, visits: int = 1, renew: Callable[[str], object] | None = None) -> Access:
    """Return an access with a fresh random token of 256 bits."""
    return Access(token=secrets.token_urlsafe(_SECRET_BYTES), port=port, visits=visits, renew=renew)


def token_in_cookie(access: Entrance, cookie_header: str) -> str | None:
    """Return the token that a Cookie header carries for this server, or None."""
    try:
        morsel = SimpleCookie(cookie_header).get(access.cookie_name)
    except CookieError:
        return None
    return None if morsel is None else morsel.value


def is_from_own_page(access: Entrance, method: str, headers: Mapping[str, str]) -> bool:
    """Whether a request may come from one of the server's own pages.

    Reading needs no origin (an opened address has none), but a foreign one is refused. Changing needs proof: the own
    origin, or, since browsers hide it (``null``) from forms of pages that send no referrer, their own word
    ``Sec-Fetch-Site: same-origin``, which no page can write.

    Parameters
    ----------
    access : Entrance
        Where the server is.
    method : str
        HTTP method.
    headers : Mapping
        Header values by lower-case name.
    """
    origin = headers.get("origin")
    if origin in access.origins:
        return True
    hidden = origin in {None, "null"}
    if method in SAFE_METHODS:
        return origin is None
    return hidden and headers.get("sec-fetch-site") == "same-origin"
