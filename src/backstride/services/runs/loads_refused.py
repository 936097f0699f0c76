"""Where loads are not given: in pregnancy and the first year after birth nobody was measured."""

from datetime import date, timedelta
from typing import Final

from backstride.diary.check import Answer as Ticked
from backstride.diary.check import SafetyCheck
from backstride.diary.gate import GateRecord
from backstride.diary.permission import AROUND_BIRTH

PREGNANCY: Final = "pregnancy"
"""Why loads are not given: nobody was measured in pregnancy, and the body changes too much."""

Span = tuple[date, date]
"""First day, and the day after the last."""

_BEFORE_DAYS: Final = 365
"""Whoever ticks it is pregnant or gave birth within a year, so the year before it counts as well. [day]"""


def refused_spans(record: GateRecord) -> tuple[Span, ...]:
    """Return the days without loads: from a year before a check that ticked it to the next check that did not.

    Of several checks on one day the last counts: it corrects the others.

    Parameters
    ----------
    record : GateRecord
        What was told at the safety check.
    """
    checks = sorted(record.checks, key=lambda one: one.answered_at)
    told = {one.answered_at.date(): _ticked(one) for one in checks if any(name in one.answers for name in AROUND_BIRTH)}
    if not told:
        return ()
    ends = [*list(told)[1:], date.max]
    return tuple(
        (day - timedelta(days=_BEFORE_DAYS), end) for (day, said), end in zip(told.items(), ends, strict=True) if said
    )


def _ticked(check: SafetyCheck) -> bool:
    """Whether a check says, or does not rule out, that somebody is pregnant or gave birth lately."""
    return any(check.answers.get(name) in {Ticked.YES, Ticked.NOT_SURE} for name in AROUND_BIRTH)


def refused_on(spans: tuple[Span, ...], day: date) -> str | None:
    """Return why no loads are given for a day: ``pregnancy``, or None.

    Parameters
    ----------
    spans : tuple of Span
        From `refused_spans`.
    day : date
        Local day.
    """
    return PREGNANCY if any(first <= day < last for first, last in spans) else None
