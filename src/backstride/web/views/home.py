"""What the first page shows before everything else: today, the question with its answer in one line, what is new."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from backstride.diary.tolerance import Outcome
from backstride.plan.sessions import Session


class AnswerState(StrEnum):
    """How far the answer to the runner's own question is."""

    NO_MORNINGS = "no-mornings"
    """No morning is written down yet."""
    CLOSED = "closed"
    """It waits: looking at it fixes the question."""
    WORKING = "working"
    """It is being worked out in the background."""
    STOPPED = "stopped"
    """Nothing is judged while a stop sign stands."""
    TOLD = "told"


@dataclass(frozen=True, slots=True)
class HandledLine:
    """How often the back was as usual after running so far.

    Parameters
    ----------
    over, up_to : str or None
        Ends of the band in the runner's unit; None where it has none.
    settled, known : int
        Mornings as usual, of how many that are known; 0 of 0 where it was never tried.
    """

    over: str | None
    up_to: str | None
    settled: int
    known: int


@dataclass(frozen=True, slots=True)
class NewLine:
    """Something that was not there at the last visit.

    Parameters
    ----------
    wording : str
        Message of the catalogue that says it.
    values : sequence of tuple
        What the message needs, as pairs of name and value.
    leads_to : str
        Where it is shown.
    """

    wording: str
    values: Sequence[tuple[str, str | int]]
    leads_to: str


@dataclass(frozen=True, slots=True)
class HomeView:
    """Today, the question, what was handled, what is new.

    Parameters
    ----------
    planned : sequence of Session
        What the accepted plan has today; only while advice is open.
    settled : Outcome or None
        How the morning after yesterday's running was; None without running yesterday.
    has_written : bool
        Whether this morning is written down.
    question : str
        The main question in a sentence.
    state : AnswerState
        How far its answer is.
    answer : str
        The answer in one line; empty unless it is told.
    unit : str
        Message that names the unit of the bands.
    handled : sequence of HandledLine
        What the back has handled, by distance.
    news : sequence of NewLine
        What was not there at the last visit.
    """

    planned: Sequence[Session] = ()
    settled: Outcome | None = None
    has_written: bool = False
    question: str = ""
    state: AnswerState = AnswerState.NO_MORNINGS
    answer: str = ""
    unit: str = ""
    handled: Sequence[HandledLine] = ()
    news: Sequence[NewLine] = ()
