"""How many bytes a request may bring."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from starlette.types import Message, Receive

FORM_BYTES: Final = 1024 * 1024
"""Our choice: a form of a diary day has under 10 kB."""
TABLE_BYTES: Final = 4 * FORM_BYTES
"""Our choice: ten years of a diary as a table have under 2 MB."""


@dataclass(frozen=True, slots=True)
class BodyLimits:
    """The most bytes a request body may have.

    Parameters
    ----------
    usual_bytes : int
        For every address not named in `by_path`. [byte]
    by_path : Mapping
        Limits of addresses that take files, by exact path. [byte]
    """

    usual_bytes: int = FORM_BYTES
    by_path: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))

    def of(self, path: str) -> int:
        """Return the limit of an address."""
        return self.by_path.get(path, self.usual_bytes)


class BodyTooLarge(Exception):
    """A request brought more bytes than its address takes."""

    def __init__(self, limit_bytes: int) -> None:
        self.limit_bytes = limit_bytes
        super().__init__(f"the request brings more than {limit_bytes} bytes")


def is_declared_too_large(content_length: str | None, limit_bytes: int) -> bool:
    """Whether a request says by itself that it is too large, or says nonsense."""
    if content_length is None:
        return False
    return not (content_length.isascii() and content_length.isdigit()) or int(content_length) > limit_bytes


class CountedBody:
    """A request body that stops when it grows past its limit, whatever its headers said.

    Parameters
    ----------
    receive : Receive
        Where the body comes from.
    limit_bytes : int
        The most it may bring. [byte]
    """

    def __init__(self, receive: Receive, limit_bytes: int) -> None:
        self._receive = receive
        self._limit_bytes = limit_bytes
        self._seen_bytes = 0

    @property
    def is_exceeded(self) -> bool:
        """Whether the body grew past its limit."""
        return self._seen_bytes > self._limit_bytes

    async def __call__(self) -> Message:
        """Return the next piece of the body.

        Raises
        ------
        BodyTooLarge
            Once the body grew past its limit.
        """
        message = await self._receive()
        self._seen_bytes += len(message.get("body", b""))
        if self.is_exceeded:
            raise BodyTooLarge(self._limit_bytes)
        return message
