"""The six-digit code that pairs one phone, once."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from secrets import compare_digest, randbelow
from threading import Lock
from typing import Final

DIGITS: Final = 6
HOLDS_S: Final = 300.0
"""So long a code is good. [s]"""
TRIES: Final = 5
"""After so many wrong codes it is worth nothing: a guess meets it five times in a million. [tries]"""


class Outcome(StrEnum):
    """What came of a code that was typed."""

    PAIRED = "paired"
    WRONG = "wrong"
    NO_CODE = "no-code"
    """There is none that is good: used, too old, or tried too often."""


@dataclass(slots=True)
class Pairing:
    """The one code that is good now; a new one is made only where a person at the computer asks for it.

    Parameters
    ----------
    seconds : callable
        A clock that nobody sets. [s]
    """

    seconds: Callable[[], float] = time.monotonic
    _code: str = field(default="", repr=False)
    _until_s: float = 0.0
    _tries: int = 0
    _guard: Lock = field(default_factory=Lock, repr=False)

    def new_code(self) -> str:
        """Make a code; the one before is worth nothing from now on."""
        with self._guard:
            self._code = f"{randbelow(10**DIGITS):0{DIGITS}}"
            self._until_s, self._tries = self.seconds() + HOLDS_S, TRIES
            return self._code

    @property
    def code(self) -> str:
        """The code that is good now; empty where none is."""
        return self._code if self._tries and self.seconds() < self._until_s else ""

    @property
    def left_s(self) -> float:
        """For how long it is good. [s]"""
        return max(self._until_s - self.seconds(), 0.0) if self.code else 0.0

    def take(self, typed: str) -> Outcome:
        """Try a code; the right one is used up by that, and each wrong one is one try less."""
        with self._guard:
            good = self.code
            if not good:
                return Outcome.NO_CODE
            if compare_digest(typed.encode(), good.encode()):
                self._tries = 0
                return Outcome.PAIRED
            self._tries -= 1
            return Outcome.WRONG if self._tries else Outcome.NO_CODE
