"""Where loads are not given: in pregnancy and the first year after birth nobody was measured."""

from datetime import date, timedelta
from typing import Final

from backstride.diary.check import Answer as Ticked
from backstride.diary.gate import GateRecord

PREGNANCY: Final = "pregnancy"
"""Why loads are not given: nobody was measured in pregnancy, and the body changes too much."""

Span = tuple[date, date]
"""First day, and the day after the last."""

_PREGNANT: Final = "pregnant_or_birth_within_year"
_BEFORE_DAYS: Final = 365
"""Whoever ticks it is pregnant or gave birth within a year, so the year before it counts as well. [day]"""


def refused_spans(record: GateRecord) -> tuple[Span, ...]:
    """Give the days without loads: from a year before a check that ticked it to the next check that did not.

    Of several checks on one day the last counts: it corrects the others.

    Parameters
    ----------
    record : GateRecord
        What was told at the safety check.
    """
    checks = sorted(record.checks, key=lambda one: one.answered_at)
    told = {one.answered_at.date(): one.answers[_PREGNANT] for one in checks if _PREGNANT in one.answers}
    if not told:
        return ()
    ends = [*list(told)[1:], date.max]
    return tuple(
        (day - timedelta(days=_BEFORE_DAYS), end)
        for (day, said), end in zip(told.items(), ends, strict=True)
        if said in {Ticked.YES, Ticked.NOT_SURE}
    )


def refused_on(spans: tuple[Span, ...], day: date) -> str | None:
    """Give why no loads are given for a day: ``pregnancy``, or None.

    Parameters
    ----------
    spans : tuple of Span
        From `refused_spans`.
    day : date
        Local day.
    """
    return PREGNANCY if any(first <= day < last for first, last in spans) else None
