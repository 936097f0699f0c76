"""The ladder of pain: down by itself, up only by the rules."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum
from typing import Final

from backstride.diary.pain_rules import Decision
from backstride.plan.rules import figure


class Rung(IntEnum):
    """How far down the ladder; each allows less than the one before."""

    FREE = 0
    """Nothing asked."""
    HOLD = 1
    """Repeat, do not grow, nothing hard."""
    EASIER = 2
    """Half of the longest, easy."""
    RUN_WALK = 3
    """Running only in turns with walking, half an hour."""
    CROSS_TRAINING = 4
    """No running."""
    ASK = 5
    """Walking and rest until somebody was asked."""


@dataclass(frozen=True, slots=True)
class DatedDecision:
    """What the pain rules said after one run."""

    day: date
    decision: Decision


@dataclass(frozen=True, slots=True)
class Standing:
    """Where on the ladder, and since when."""

    rung: Rung = Rung.FREE
    since: date | None = None


FREE_STANDING: Final = Standing()
"""Where everybody starts."""


def standing(decisions: Sequence[DatedDecision], asked: Sequence[date] = ()) -> Standing:
    """Return where on the ladder the decisions after each run lead.

    A step-down goes one rung down (to *easier* at least) at once; a hold never goes up. A carry-on goes one rung up,
    and only a week or more after the last move. Stop-and-ask stays until somebody was asked, and then starts again
    with run-walk. A painkiller makes the pain rules say hold, so it can never lead up.

    Parameters
    ----------
    decisions : sequence of DatedDecision
        In any order.
    asked : sequence of date
        Days on which somebody examined the runner and allowed running again.

    Returns
    -------
    Standing
        Rung and the day since when; the pain rules are after silbernagel_2007, the ladder is our own
        (backstride_judgement).

    Examples
    --------
    >>> from datetime import date
    >>> down = DatedDecision(date(2026, 3, 1), Decision.STEP_DOWN)
    >>> up = DatedDecision(date(2026, 3, 9), Decision.CARRY_ON)
    >>> standing([down]).rung.name, standing([down, up]).rung.name
    ('EASIER', 'HOLD')
    """
    now = Standing()
    events: list[tuple[date, Decision | None]] = [(one.day, one.decision) for one in decisions]
    events += [(day, None) for day in asked]
    order = [None, *Decision]
    for day, decision in sorted(events, key=lambda event: (event[0], order.index(event[1]))):
        now = _moved(now, day, decision)
    return now


def _moved(now: Standing, day: date, decision: Decision | None) -> Standing:
    if decision is None:
        return Standing(Rung.RUN_WALK, day) if now.rung is Rung.ASK else now
    if decision is Decision.STOP_AND_ASK:
        return Standing(Rung.ASK, day)
    if now.rung is Rung.ASK:
        return now
    if decision is Decision.STEP_DOWN:
        return Standing(Rung(min(max(now.rung + 1, Rung.EASIER), Rung.CROSS_TRAINING)), day)
    if decision is Decision.HOLD:
        return Standing(Rung.HOLD, day) if now.rung <= Rung.HOLD else now
    return _raised(now, day)


def _raised(now: Standing, day: date) -> Standing:
    if now.rung is Rung.FREE or (now.since is not None and day - now.since < timedelta(days=_rung_days())):
        return now
    return Standing(Rung(now.rung - 1), day)


def rung_on(now: Standing, start: date, day: date) -> Rung:
    """Return the rung a plan from `start` may count on for a later day: one up each week, if all goes well.

    Parameters
    ----------
    now : Standing
        Where the runner stands at the start.
    start, day : date
        First day of the plan, and the day asked about.

    Returns
    -------
    Rung
        Never below *free*; asking somebody does not go away by itself. A rung lasts seven days
        (backstride_judgement).

    Examples
    --------
    >>> from datetime import date
    >>> rung_on(Standing(Rung.RUN_WALK), date(2026, 3, 2), date(2026, 3, 10)).name
    'EASIER'
    """
    if now.rung is Rung.ASK:
        return Rung.ASK
    return Rung(max(now.rung - (day - start).days // _rung_days(), 0))


def _rung_days() -> int:
    return int(figure("pain", "rung_days"))
