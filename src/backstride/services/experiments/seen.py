"""What the sessions of an experiment were by watch, kit and log: to tell swapped from done as drawn."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from statistics import median
from typing import Final

from backstride.diary.kit import Worn
from backstride.dose.amount import run_speed_m_per_s
from backstride.dose.days import DatedRun
from backstride.learn.experiments import Arm, Protocol
from backstride.learn.experiments.kinds import cadence_raise_percent
from backstride.reference import CADENCE_WITH_SPEED
from backstride.runs.usual import USUAL_RUNS_MIN, USUAL_WITHIN_DAYS
from backstride.services.learning.daily_table import Row
from backstride.services.records import RunRow
from backstride.services.running_days import is_run

HALF_WAY: Final = 0.5
"""Steps are quick from so much of the raise on, measured against the runs before the start. [1]"""
STRENGTH_EVERY_DAYS: Final = 7
"""A phase with strength work has some at least so often. [d]"""


def sessions_seen(
    sealed: Protocol, rows: Sequence[Row], runs: Sequence[RunRow], worn: Sequence[Worn]
) -> Mapping[date, Arm]:
    """Return what each session or phase was, by its first day; those that nothing tells of are left out.

    Parameters
    ----------
    sealed : Protocol
        The experiment.
    rows : sequence of Row
        The daily table.
    runs : sequence of RunRow
        The runs, for cadence.
    worn : sequence of Worn
        What was worn.
    """
    did = {date.fromisoformat(str(row["date"])): row for row in rows}
    if sealed.kind == "cadence":
        found = _steps_seen(sealed, runs)
    elif sealed.kind == "shoes":
        found = _shoes_seen(sealed, worn)
    elif sealed.phase_days:
        found = {start: _phase_seen(start, sealed.phase_days, did) for start in sealed.sessions}
    else:
        found = {day: done_arm(sealed.kind, did.get(day, {})) for day in sealed.sessions}
    return {day: arm for day, arm in found.items() if arm is not None}


def _steps_seen(sealed: Protocol, runs: Sequence[RunRow]) -> dict[date, Arm | None]:
    """Cadence of a session against the runs of the weeks before the start, at the session's own speed."""
    dated = [DatedRun(one.run_id, one.start, one.local_date, one.facts, one.load) for one in runs if is_run(one)]
    begins = sealed.sessions[0]
    since = begins - timedelta(days=USUAL_WITHIN_DAYS)
    before = [one for one in dated if since <= one.day < begins and one.facts.cadence_mean_spm]
    if len(before) < USUAL_RUNS_MIN:
        return {}
    sessions = set(sealed.sessions)
    return {one.day: _steps_of(one, before, begins) for one in dated if one.day in sessions}


def _steps_of(run: DatedRun, before: Sequence[DatedRun], begins: date) -> Arm | None:
    mine, speed = run.facts.cadence_mean_spm, run_speed_m_per_s(run)
    if not mine or speed <= 0.0:
        return None
    usual = median(
        (one.facts.cadence_mean_spm or 0.0) + CADENCE_WITH_SPEED * (speed - run_speed_m_per_s(one)) for one in before
    )
    raised = HALF_WAY * cadence_raise_percent((run.day - begins).days) / 100.0
    return Arm.B if mine >= usual * (1.0 + raised) else Arm.A


def _shoes_seen(sealed: Protocol, worn: Sequence[Worn]) -> dict[date, Arm | None]:
    arms = dict(zip(sealed.shoes, (Arm.A, Arm.B), strict=False))
    sessions = set(sealed.sessions)
    return {one.on: arms.get(one.shoe_id or "") for one in worn if one.on in sessions}


def _phase_seen(start: date, length: int, did: Mapping[date, Row]) -> Arm | None:
    """A phase without any strength work was one without; one with some every week was one with it."""
    work = [did.get(start + timedelta(days=n), {}).get("strength_min") for n in range(length)]
    if all(amount is None for amount in work):
        return None
    weeks = [work[n : n + STRENGTH_EVERY_DAYS] for n in range(0, length, STRENGTH_EVERY_DAYS)]
    busy = sum(any(amount for amount in week) for week in weeks)
    return Arm.B if busy == 0 else Arm.A if busy == len(weeks) else None


def done_arm(kind: str, row: Row) -> Arm | None:
    """Return which of the two a day's session was by the watch, None where it does not tell.

    Parameters
    ----------
    kind : str
        Of the experiment.
    row : Row
        The day.
    """
    if kind == "run-day":
        return None if row.get("run_min") is None else Arm.A if _amount(row, "run_min") else Arm.B
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
