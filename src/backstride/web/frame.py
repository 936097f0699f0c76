"""What stands around every page: where it is, and the stop sign that no page hides."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from backstride.diary.emergency import EmergencyCard
from backstride.diary.gate import GateReading, GateState, Why


@dataclass(frozen=True, slots=True)
class StopView:
    """What to do about an emergency sign.

    Parameters
    ----------
    card : EmergencyCard
        The stop card.
    since : date or None
        The day it was ticked.
    """

    card: EmergencyCard
    since: date | None = None


@dataclass(frozen=True, slots=True)
class LockView:
    """Why there is no advice, and what opens it.

    Parameters
    ----------
    state : GateState
        Where the gate stands.
    why : Why
        The reason.
    since : date or None
        The day it rests on.
    signs : sequence of str
        Identifiers of the questions it rests on.
    """

    state: GateState
    why: Why
    since: date | None = None
    signs: Sequence[str] = ()

    @property
    def asks_for_answers(self) -> bool:
        """Whether answering the questions is what comes next."""
        return self.state in {GateState.NEVER_ASKED, GateState.STALE}

    @property
    def asks_for_limits(self) -> bool:
        """Whether new limits of a clinician are what comes next."""
        return self.why is Why.REVIEW_DUE


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around a page.

    Parameters
    ----------
    path : str
        Its address.
    today : date
        The day it is made for.
    is_simulated : bool
        Whether runner and runs are made up.
    stop : StopView or None
        The open emergency sign; it is said on every page.
    notice : str
        Message of the catalogue about what was just done; empty for none.
    lock : LockView or None
        Why nothing is suggested today, on the first page; None elsewhere and while advice is open.
    has_rooms : bool
        Whether the other pages are there.
    reminds : bool
        Whether this page asks once how the back is.
    """

    path: str
    today: date
    is_simulated: bool = False
    stop: StopView | None = None
    notice: str = ""
    lock: LockView | None = None
    has_rooms: bool = True
    hides_numbers: bool = False

    @property
    def is_masked(self) -> bool:
        """Whether this very page hides its numbers: the stop page never does, nor any page while a stop sign stands."""
        return self.hides_numbers and self.stop is None

    reminds: bool = False


def lock_of(reading: GateReading) -> LockView:
    """Return what a locked card shows of a reading of the gate."""
    return LockView(reading.state, reading.why, reading.since, reading.signs)
