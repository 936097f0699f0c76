"""What a report of an experiment says besides its result: the runner, what else was done, harms, earlier tries."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from statistics import median

from backstride.diary.daily import DiaryDay
from backstride.learn.experiments import Around, Earlier, PairOutcome, Protocol
from backstride.services.experiments.days import USUAL_MORNINGS
from backstride.services.learning.daily_table import Row
from backstride.services.learning.values import KeptExperiment


def around_of(  # noqa: PLR0913, PLR0917  (a report draws on all of it)
    kept: KeptExperiment,
    outcomes: Sequence[PairOutcome],
    told: Mapping[date, DiaryDay],
    rows: Sequence[Row],
    today: date,
    every: Sequence[KeptExperiment],
) -> Around:
    """Return what a report says besides the result.

    Parameters
    ----------
    kept : KeptExperiment
        The experiment.
    outcomes : sequence of PairOutcome
        Pairs that are over.
    told : Mapping of date to DiaryDay
        The diary.
    rows : sequence of Row
        The daily table.
    today : date
        Local day.
    every : sequence of KeptExperiment
        Every experiment of the home, this one among them.
    """
    begins = min(min(one.first_day, one.second_day) for one in kept.pairs)
    ends = min(today, kept.stopped_on or kept.last_day + timedelta(days=1))
    during = [row for row in rows if begins <= date.fromisoformat(str(row["date"])) <= ends]
    scores = {day: one.back_morning for day, one in sorted(told.items()) if one.back_morning is not None}
    before = [score for day, score in scores.items() if day <= begins][-USUAL_MORNINGS:]
    since = [score for day, score in scores.items() if begins < day <= ends]
    earlier = (one for one in every if one.fingerprint != kept.fingerprint and one.sealed_on <= kept.sealed_on)
    return Around(
        power=kept.power.get(f"{kept.act_on:g}"),
        expectation=kept.expectation,
        outcomes=outcomes,
        over=is_over(kept, today),
        usual=float(median(before)) if before else None,
        highest=max(since, default=None),
        painkiller_days=_days_with(during, "painkiller"),
        treatment_days=_days_with(during, "treatment"),
        strength_days=_days_with(during, "strength_min"),
        leg_days=_days_with(during, "leg_morning"),
        stopped_by=kept.stopped_by,
        earlier=tuple(Earlier(one.kind, one.sealed_on, one.stopped_on) for one in earlier),
    )


def is_over(kept: KeptExperiment, today: date) -> bool:
    """Whether the last session of an experiment is over, or it was stopped."""
    return kept.stopped_on is not None or kept.last_day < today


def recorded_sessions(sealed: Protocol, rows: Sequence[Row], until: date) -> int:
    """Return on how many days of an experiment a run, a walk or strength work was recorded.

    Parameters
    ----------
    sealed : Protocol
        The experiment.
    rows : sequence of Row
        The daily table.
    until : date
        Last day known.
    """
    days = {date.fromisoformat(str(row["date"])): row for row in rows}
    belongs = (row for day, row in days.items() if day <= until and sealed.arm_on(day) is not None)
    return sum(any(row.get(name) for name in _DONE) for row in belongs)


_DONE = ("run_min", "walk_min", "strength_min")


def _days_with(rows: Sequence[Row], name: str) -> int:
    return sum(bool(row.get(name)) for row in rows)
