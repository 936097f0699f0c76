"""What the server refuses, each with its HTTP status: the one table of the edge."""

from enum import StrEnum
from types import MappingProxyType
from typing import Final


class Refusal(StrEnum):
    """Why a request gets no answer; the sentences are ``refused-<name>`` of the catalogue."""

    HOST = "host"
    """Sent to a name that is not this machine's."""
    ORIGIN = "origin"
    """Sent by a page that is not ours, or changing something without proof that it is."""
    TOKEN = "token"  # noqa: S105  a name, not a secret
    """Without the token or with a wrong one."""
    NOT_PAIRED = "not-paired"
    """Sent by a phone that is not paired, or no longer."""
    TOO_LARGE = "too-large"
    """More bytes than the address takes."""
    NOT_FOUND = "not-found"
    """No such page."""
    METHOD = "method"
    """The page exists, but not for this method."""
    NOT_PLAIN = "not-plain"
    """A text holds a character that cannot be kept."""
    UNREADABLE = "unreadable"
    """The request does not hold what the page needs."""
    HOME = "home"
    """The data folder cannot be used."""
    BROKEN = "broken"
    """We made a mistake; the trace is in the log, never on the page."""


STATUS: Final = MappingProxyType(
    {
        Refusal.HOST: 403,
        Refusal.ORIGIN: 403,
        Refusal.TOKEN: 403,
        Refusal.NOT_PAIRED: 403,
        Refusal.TOO_LARGE: 413,
        Refusal.NOT_FOUND: 404,
        Refusal.METHOD: 405,
        Refusal.NOT_PLAIN: 422,
        Refusal.UNREADABLE: 422,
        Refusal.HOME: 409,
        Refusal.BROKEN: 500,
    }
)

_BY_STATUS: Final = MappingProxyType({status: refusal for refusal, status in STATUS.items() if status != 403})


def refusal_of_status(status: int) -> Refusal:
    """Return the refusal that an HTTP status stands for; one without a word is unreadable below 500, else broken."""
    if status == STATUS[Refusal.TOKEN]:
        return Refusal.TOKEN
    return _BY_STATUS.get(status, Refusal.UNREADABLE if status < 500 else Refusal.BROKEN)
