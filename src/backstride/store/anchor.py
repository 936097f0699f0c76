"""What is remembered of a home outside its folder, so that an older copy put back over it is noticed.

One small file a home, named after the home's token, in the platform's folder for what programs remember. It says how
many events the gate had, which was the last, and which stop signs nobody had answered for. It holds nothing else.
"""

import json
import os
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

import platformdirs

from backstride.store.private import write_private

STATE_VARIABLE: Final = "BACKSTRIDE_STATE"
_HOMES: Final = "homes"


@dataclass(frozen=True, slots=True)
class Anchor:
    """What is remembered of a home.

    Parameters
    ----------
    events : int
        How many events the gate had.
    last : str
        Identifier of the last one.
    signs : tuple
        The stop signs that nobody had answered for, as bodies of checks.
    is_left : bool
        Whether the home has another token since, so that this one only comes with an older copy.
    """

    events: int
    last: str
    signs: tuple[Any, ...] = ()
    is_left: bool = False

    def fits(self, identifiers: Sequence[str]) -> bool:
        """Whether events can be those of the home this was remembered of, or of the same home later."""
        return not self.is_left and len(identifiers) >= self.events and self.last in identifiers


UNREADABLE: Final = Anchor(0, "", is_left=True)
"""Stands for a file that is damaged: it fits nothing."""


def state_folder() -> Path:
    """Return the folder for what is remembered outside homes."""
    told = os.environ.get(STATE_VARIABLE)
    return Path(told) if told else Path(platformdirs.user_state_dir("backstride", appauthor=False))


def anchor_file(token: str) -> Path:
    """Return where the anchor of a home lies."""
    return state_folder() / _HOMES / f"{token}.json"


def read_anchor(token: str | None) -> Anchor | None:
    """Return what is remembered of the home with a token; None where nothing is."""
    if token is None or not token.isalnum():
        return None
    try:
        text = anchor_file(token).read_bytes()
    except OSError:
        return None
    try:
        told = json.loads(text)
        return Anchor(int(told["events"]), str(told["last"]), tuple(told["signs"]), bool(told["is_left"]))
    except (ValueError, KeyError, TypeError):
        return UNREADABLE


def write_anchor(token: str, anchor: Anchor) -> bool:
    """Remember something of a home, and return whether it could be remembered."""
    try:
        write_private(anchor_file(token), json.dumps(asdict(anchor)).encode())
    except OSError:
        return False
    return True


def forget_anchor(token: str | None) -> None:
    """Remember nothing of the home with a token any more."""
    if token is not None and token.isalnum():
        anchor_file(token).unlink(missing_ok=True)
