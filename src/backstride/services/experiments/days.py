"""What became of an experiment's days: complete, missed or swapped, and whether a stop rule fires."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from statistics import median
from typing import Final

from backstride.diary.body_map import leg_marks
from backstride.diary.daily import DiaryDay, diary_days
from backstride.diary.entries import Entry
from backstride.diary.gate import GateState
from backstride.learn.experiments import Arm, PairOutcome, Protocol, StopReason, stop_reasons
from backstride.learn.experiments.kinds import KINDS, SETTLING_DAYS
from backstride.learn.experiments.result import mornings_after
from backstride.services.learning.daily_table import Row

USUAL_MORNINGS: Final = 14
LEG_BEFORE_DAYS: Final = 28
"""Leg signs of so many days before the start are not new. [d]"""


def outcomes(
    sealed: Protocol,
    told: Mapping[date, DiaryDay],
    rows: Sequence[Row],
    until: date,
    seen: Mapping[date, Arm],
) -> tuple[PairOutcome, ...]:
    """Return what became of each pair that is over: a session known to be left out has no morning after it.

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
    seen : Mapping of date to Arm
        What sessions and phases were by watch, kit and log, from `backstride.services.experiments.seen`.
    """
    scores = {day: score for day, one in told.items() if (score := getattr(one, sealed.outcome)) is not None}
    rests = sealed.phase_days or KINDS[sealed.kind].with_next_day  # where a day without a run may be what was drawn
    left_out = () if rests else {date.fromisoformat(str(row["date"])) for row in rows if left_out_of(row)}
    later = timedelta(days=1)
    counted = {day: score for day, score in scores.items() if day - later not in left_out}
    return tuple(_as_seen(one, seen) for one in mornings_after(sealed, counted, until))


def _as_seen(one: PairOutcome, seen: Mapping[date, Arm]) -> PairOutcome:
    """Mark a pair that was done the other way round, or as drawn, where both of its halves were seen."""
    did = [(seen.get(day), one.pair.arm_on(day)) for day in (one.pair.first_day, one.pair.second_day)]
    swapped = all(arm is not None and arm is not drawn for arm, drawn in did)
    return replace(one, swapped=swapped, confirmed=all(arm is drawn for arm, drawn in did))


def left_out_of(row: Row) -> bool:
    """Whether nothing was done on a day; an unknown day was not left out."""
    return row.get("run_min") == 0.0 and not row.get("walk_min")


def days_of_arm(pairs: Sequence[PairOutcome], arm: Arm, phase_days: int = 0) -> tuple[date, ...]:
    """Return the days of one arm in all complete pairs, the settling days of phases left out.

    Parameters
    ----------
    pairs : sequence of PairOutcome
        Those that are over.
    arm : Arm
        Which of the two.
    phase_days : int
        Length of a phase; 0 where arms are single sessions. [d]
    """
    complete = [one.pair for one in pairs if one.difference is not None]
    starts = [day for pair in complete for day in (pair.first_day, pair.second_day) if pair.arm_on(day) is arm]
    lengths = range(SETTLING_DAYS, phase_days) if phase_days else range(1)
    return tuple(start + timedelta(days=n) for start in starts for n in lengths)


def stops(sealed: Protocol, entries: Sequence[Entry], today: date, gate: GateState) -> tuple[StopReason, ...]:
    """Return the reasons to stop an experiment, from the diary and the gate; none before its first session.

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
    sessions = [day for day in sealed.sessions if day < today and not sealed.phase_days]
    last = max(sessions, default=None)
    return stop_reasons(
        since if today > begins else (),
        usual,
        None if last is None else _before_run(told, last, scores),
        leg=today >= begins and leg_is_new(entries, begins, today),
        stop_sign_open=gate in {GateState.EMERGENCY, GateState.SEE_SOMEONE},
    )


def _before_run(told: Sequence[DiaryDay], day: date, scores: Mapping[date, float]) -> float | None:
    """Return the score just before a session, else that of its morning."""
    noted = next((one.back_before_run for one in told if one.day == day), None)
    return scores.get(day) if noted is None else noted


def leg_is_new(entries: Sequence[Entry], begins: date, today: date) -> bool:
    """Whether a leg shows signs, marks or more pain since a day that it did not show in the weeks before.

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
