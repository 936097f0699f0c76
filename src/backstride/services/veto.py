"""Nothing is called better after which legs or painkillers were worse."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from backstride.diary.comparison import MorningsAfter, Veto, vetoes_better
from backstride.diary.daily import DiaryDay
from backstride.learn.answer import Answer, HorizonAnswer
from backstride.learn.question import Horizon
from backstride.learn.table import DailyTable
from backstride.learn.verdict import Direction, Size, Verdict

_LATER: Final = {Horizon.NEXT_MORNING: 1, Horizon.SECOND_MORNING: 2, Horizon.WEEKS: 1}
"""Which morning after counts at each horizon. [d]"""


def vetoed(answer: Answer, table: DailyTable, days: Sequence[DiaryDay]) -> Answer:
    """Give an answer in which *better* is taken back where legs or painkillers were worse after the exposure.

    Parameters
    ----------
    answer : Answer
        The answer.
    table : DailyTable
        The days it rests on.
    days : sequence of DiaryDay
        What the diary holds, leg signs included.
    """
    told = {one.day: one for one in days}
    dose = table.column(answer.question.exposure)
    dates = [table.start + timedelta(days=n) for n in range(table.days)]
    done = [day for day, amount in zip(dates, dose, strict=True) if amount > 0.0]
    left = [day for day, amount in zip(dates, dose, strict=True) if amount == 0.0]
    return replace(answer, horizons=tuple(_part(one, told, done, left) for one in answer.horizons))


def _part(
    part: HorizonAnswer, told: Mapping[date, DiaryDay], done: Sequence[date], left: Sequence[date]
) -> HorizonAnswer:
    if part.verdict.direction is not Direction.HELPS:
        return part
    later = timedelta(days=_LATER[part.horizon])
    found = vetoes(told, (day + later for day in left), (day + later for day in done))
    return replace(part, verdict=taken_back(part.verdict, found))


def vetoes(told: Mapping[date, DiaryDay], without: Iterable[date], with_it: Iterable[date]) -> tuple[Veto, ...]:
    """Give what forbids *better* between two kinds of mornings.

    Parameters
    ----------
    told : Mapping of date to DiaryDay
        The diary.
    without, with_it : iterable of date
        Mornings after days without and with what is asked about; those without an entry count for nothing.
    """
    return vetoes_better(_together(told, without), _together(told, with_it))


def taken_back(verdict: Verdict, found: Sequence[Veto]) -> Verdict:
    """Give a verdict of *better* as *cannot tell yet*, with the reasons, where anything forbids it."""
    if verdict.direction is not Direction.HELPS or not found:
        return verdict
    return Verdict(Direction.CANNOT_TELL, Size.NONE, tuple(f"veto-{one.replace('_', '-')}" for one in found))


def _together(told: Mapping[date, DiaryDay], mornings: Iterable[date]) -> MorningsAfter:
    kept = [one for day in mornings if (one := told.get(day)) is not None and one.back_morning is not None]
    return MorningsAfter(
        _mean(one.back_morning for one in kept),
        _mean(one.leg_morning for one in kept),
        _mean(one.leg_sign or 0.0 for one in kept),
        _mean(one.painkiller for one in kept),
    )


def _mean(values: Iterable[float | None]) -> float:
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else 0.0
