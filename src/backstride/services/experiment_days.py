"""What became of an experiment's days: done, missed or swapped, and whether a stop rule fires."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from statistics import median
from typing import Final

from backstride.diary.body_map import leg_marks
from backstride.diary.daily import DiaryDay, diary_days
from backstride.diary.entries import Entry
from backstride.diary.gate import GateState
from backstride.learn.experiments import Arm, PairOutcome, Protocol, SealedPair, StopReason, stop_reasons
from backstride.learn.experiments.result import mornings_after
from backstride.services.daily_table import Row

USUAL_MORNINGS: Final = 14
LEG_BEFORE_DAYS: Final = 28
"""Leg signs of so many days before the start are not new. [d]"""


def outcomes(
    sealed: Protocol, told: Mapping[date, DiaryDay], rows: Sequence[Row], until: date
) -> tuple[PairOutcome, ...]:
    """Give what became of each pair that is over: a session known to be left out has no morning after it.

    A swapped pair is marked and still counts as drawn.

    Parameters
    ----------
    sealed : Protocol
        The experiment.
    told : Mapping of date to DiaryDay
        The diary.
    rows : sequence of Row
        The daily table, for what was done.
    until : date
        Last day known.
    """
    did = {date.fromisoformat(str(row["date"])): row for row in rows}
    scores = {day: score for day, one in told.items() if (score := getattr(one, sealed.outcome)) is not None}
    left_out = {day for day, row in did.items() if left_out_of(row)}
    later = timedelta(days=1)
    counted = {day: score for day, score in scores.items() if day - later not in left_out}
    found = mornings_after(sealed, counted, until)
    return tuple(
        PairOutcome(one.pair, one.morning_after_a, one.morning_after_b, swapped(sealed.kind, one.pair, did))
        for one in found
    )


def left_out_of(row: Row) -> bool:
    """Tell whether nothing was done on a day; an unknown day was not left out."""
    return row.get("run_min") == 0.0 and not row.get("walk_min")


def swapped(kind: str, pair: SealedPair, did: Mapping[date, Row]) -> bool:
    """Tell whether the watch saw both sessions of a pair done the other way round.

    Parameters
    ----------
    kind : str
        Of the experiment; of shoes, quicker steps and strength the watch tells nothing here.
    pair : SealedPair
        As it was drawn.
    did : Mapping of date to Row
        The daily table by day.
    """
    seen = [(day, done_arm(kind, did.get(day, {}))) for day in (pair.first_day, pair.second_day)]
    return all(arm is not None and arm is not pair.arm_on(day) for day, arm in seen)


def done_arm(kind: str, row: Row) -> Arm | None:
    """Give which of the two a day's session was by the watch, None where it does not tell.

    Parameters
    ----------
    kind : str
        Of the experiment.
    row : Row
        The day.
    """
    ran, walked = _amount(row, "run_min"), _amount(row, "walk_min")
    if kind not in _IS_B or ran + walked == 0.0:
        return None
    return Arm.B if _IS_B[kind](row) else Arm.A


def _mostly(row: Row, name: str) -> bool:
    return _amount(row, name) > _amount(row, "run_min") / 2.0


def _amount(row: Row, name: str) -> float:
    return float(row.get(name) or 0.0)


_IS_B: Final[Mapping[str, Callable[[Row], bool]]] = {
    "run-walk": lambda row: _amount(row, "walk_min") > _amount(row, "run_min"),
    "treadmill": lambda row: _mostly(row, "treadmill_min"),
    "time-of-day": lambda row: not _mostly(row, "early_run_min"),
}


def days_of_arm(pairs: Sequence[PairOutcome], arm: Arm) -> tuple[date, ...]:
    """Give the days of one arm in all complete pairs."""
    complete = [one.pair for one in pairs if one.difference is not None]
    return tuple(day for pair in complete for day in (pair.first_day, pair.second_day) if pair.arm_on(day) is arm)


def stops(sealed: Protocol, entries: Sequence[Entry], today: date, gate: GateState) -> tuple[StopReason, ...]:
    """Give the reasons to stop an experiment, from the diary and the gate; none before its first session.

    Parameters
    ----------
    sealed : Protocol
        The experiment.
    entries : sequence of Entry
        The diary.
    today : date
        Local day.
    gate : GateState
        Where the gate stands.
    """
    begins = sealed.pairs[0].first_day
    told = [one for one in diary_days(entries) if one.day <= today]
    scores = {one.day: one.back_morning for one in told if one.back_morning is not None}
    before = [score for day, score in scores.items() if day <= begins][-USUAL_MORNINGS:]
    since = tuple(score for day, score in scores.items() if day > begins)
    usual = float(median(before)) if before else (since[0] if since else 0.0)
    sessions = [day for pair in sealed.pairs for day in (pair.first_day, pair.second_day) if day < today]
    last = max(sessions, default=None)
    return stop_reasons(
        since if today > begins else (),
        usual,
        None if last is None else _before_run(told, last, scores),
        leg=today >= begins and leg_is_new(entries, begins, today),
        stop_sign_open=gate in {GateState.EMERGENCY, GateState.SEE_SOMEONE},
    )


def _before_run(told: Sequence[DiaryDay], day: date, scores: Mapping[date, float]) -> float | None:
    """Give the score just before a session, else that of its morning."""
    noted = next((one.back_before_run for one in told if one.day == day), None)
    return scores.get(day) if noted is None else noted


def leg_is_new(entries: Sequence[Entry], begins: date, today: date) -> bool:
    """Tell whether a leg shows signs, marks or more pain since a day that it did not show in the weeks before.

    Parameters
    ----------
    entries : sequence of Entry
        The diary.
    begins : date
        Day of the first session; what is told after it counts as since.
    today : date
        Local day.
    """
    earliest = begins - timedelta(days=LEG_BEFORE_DAYS)
    before = [one for one in entries if earliest <= one.day <= begins]
    since = [one for one in entries if begins < one.day <= today]
    signs = {sign for one in since for sign in _leg_signs(one)} - {sign for one in before for sign in _leg_signs(one)}
    worst_before = max((one.leg_pain or 0 for one in before), default=0)
    return bool(signs) or any((one.leg_pain or 0) > worst_before for one in since)


def _leg_signs(entry: Entry) -> frozenset[str]:
    return frozenset(str(sign) for sign in (*entry.leg_signs, *leg_marks(entry.regions)))
