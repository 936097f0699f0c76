"""Nothing is called better after which legs or painkillers were worse beyond chance."""

import math
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
BEYOND_CHANCE: Final = 1.5
"""Standard errors of a difference of means under which a rise may as well be chance. One in fifteen rises of nothing
still forbids *better*: a back is not called better too early."""


def vetoed(answer: Answer, table: DailyTable, days: Sequence[DiaryDay]) -> Answer:
    """Return an answer in which *better* is taken back where legs or painkillers were worse after the exposure.

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
    """Return what forbids *better* between two kinds of mornings: a rise beyond chance, or a sign seen only after it.

    Parameters
    ----------
    told : Mapping of date to DiaryDay
        The diary.
    without, with_it : iterable of date
        Mornings after days without and with what is asked about; those without an entry count for nothing.
    """
    before, after = _kept(told, without), _kept(told, with_it)
    allowed = [_allowed(_values(before, name), _values(after, name)) for name in _SIGNS]
    means = [_mean(_values(after, name)) - room for name, room in zip(_SIGNS, allowed, strict=True)]
    return vetoes_better(
        MorningsAfter(_back(before), *(_mean(_values(before, name)) for name in _SIGNS)),
        MorningsAfter(_back(after), *means),
    )


def taken_back(verdict: Verdict, found: Sequence[Veto]) -> Verdict:
    """Return a verdict of *better* as *cannot tell yet*, with the reasons, where anything forbids it."""
    if verdict.direction is not Direction.HELPS or not found:
        return verdict
    return Verdict(Direction.CANNOT_TELL, Size.NONE, tuple(f"veto-{one.replace('_', '-')}" for one in found))


_SIGNS: Final = ("leg_morning", "leg_sign", "painkiller")


def _kept(told: Mapping[date, DiaryDay], mornings: Iterable[date]) -> list[DiaryDay]:
    return [one for day in mornings if (one := told.get(day)) is not None and one.back_morning is not None]


def _values(kept: Sequence[DiaryDay], name: str) -> list[float]:
    """Return what was told of a sign; a leg sign that was not told was not there."""
    silent = 0.0 if name == "leg_sign" else None
    found = (getattr(one, name) for one in kept)
    return [value for value in (silent if one is None else one for one in found) if value is not None]


def _back(kept: Sequence[DiaryDay]) -> float:
    return _mean([one.back_morning for one in kept if one.back_morning is not None])


def _allowed(before: Sequence[float], after: Sequence[float]) -> float:
    """Return the rise that may be chance; none for a sign that was never there without."""
    if not any(before) or not after:
        return 0.0
    return BEYOND_CHANCE * math.sqrt(_square_error(before) + _square_error(after))


def _square_error(values: Sequence[float]) -> float:
    middle = _mean(values)
    return sum((value - middle) ** 2 for value in values) / len(values) ** 2


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0
