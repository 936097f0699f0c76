"""What the other parts say to a plan: how hard runs were, what the days show, what the last weeks asked, the tests."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from types import MappingProxyType
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from backstride.diary.hold_tests import Change
from backstride.diary.kit import ExerciseSet
from backstride.dose.amount import against, over_days
from backstride.dose.days import DatedRun, monday_of
from backstride.learn.question import Horizon
from backstride.learn.verdict import Direction
from backstride.plan.inputs import Worse
from backstride.plan.rules import figure, table
from backstride.runs.gait import Gait
from backstride.runs.motion_state import State
from backstride.services.diary.hold_tests import Progress
from backstride.services.learning.asking import questions_of
from backstride.services.learning.learning import Learning
from backstride.services.learning.values import AskedQuestions
from backstride.services.ports import SampleFiles
from backstride.services.records import RunRow

RESERVE_DAYS: Final = 42
"""Sets of so many days say how hard an exercise may be; our choice. [days]"""
BACK_TEST: Final = "floor_trunk_hold"
"""The test whose change steps the exercises: the only one whose noise was measured."""
_SAYS: Final = MappingProxyType(
    {
        "run_min": Worse.DISTANCE,
        "run_load": Worse.DISTANCE,
        "long_run": Worse.DISTANCE,
        "fast_min": Worse.SPEED,
        "climb_m": Worse.HILLS,
    }
)
"""What a plan asks less of, by what the runner asked their own days about."""


def hard_minutes(gait: Gait, easy_m_per_s: float) -> tuple[float, float]:
    """Return how long a run was fast, and how long it went uphill, in stretches that are long enough to be meant. [min]

    Parameters
    ----------
    gait : Gait
        The run second by second.
    easy_m_per_s : float
        The easy speed of the runner. [m/s]
    """
    past: Mapping[str, Any] = table("past")
    running = gait.state == State.RUNNING
    grade = np.nan_to_num(gait.grade_percent)
    quick = np.nan_to_num(gait.speed_m_per_s) >= past["fast_ratio"] * easy_m_per_s
    fast = running & quick & (grade >= past["fast_grade_above_percent"])
    uphill = running & (grade >= past["uphill_percent"])
    return _minutes(fast, past["fast_at_least_s"]), _minutes(uphill, past["uphill_at_least_s"])


def hard_runs(
    runs: Iterable[RunRow], samples: SampleFiles, start: date, easy_m_per_s: float | None
) -> Mapping[str, tuple[float, float]]:
    """Return fast and uphill minutes of the runs that a plan compares its first weeks with, by identifier. [min]

    A run whose seconds are not kept counts as easy and level, and so does every run while the easy speed is unknown.

    Parameters
    ----------
    runs : iterable of RunRow
        Runs.
    samples : SampleFiles
        Where their seconds are kept.
    start : date
        First day of the plan.
    easy_m_per_s : float or None
        The easy speed of the runner. [m/s]
    """
    first = monday_of(start) - timedelta(weeks=figure("one_change", "look_back_weeks"))
    found = {}
    for run in runs:
        if easy_m_per_s and run.local_date >= first:
            try:
                found[run.run_id] = hard_minutes(samples.read_gait(run.run_id), easy_m_per_s)
            except FileNotFoundError:
                continue
    return found


def worse_after(learning: Learning, now: datetime) -> frozenset[Worse]:
    """Return what the runner's own days show worse next mornings after, for questions whose answers were looked at.

    Parameters
    ----------
    learning : Learning
        One person's statistics.
    now : datetime
        This moment, local, with offset.
    """
    told = learning.records.told(AskedQuestions)
    if not told or told[-1].seen_on is None:
        return frozenset()
    answers = learning.answers(questions_of(told[-1]), now)
    harms = (one.question.exposure for one in answers if _harms(one.at(Horizon.NEXT_MORNING).verdict.direction))
    return frozenset(_SAYS[name] for name in harms if name in _SAYS)


def is_loaded(runs: Sequence[DatedRun], today: date) -> bool:
    """Whether the last seven days asked clearly more of the back than the middle one of the weeks before.

    Parameters
    ----------
    runs : sequence of DatedRun
        In any order.
    today : date
        The local day.
    """
    weeks = int(figure("load_of_last_week", "weeks"))
    sums = [over_days(runs, today - timedelta(weeks=back), 7) for back in range(weeks + 1)]
    return against(sums[0], sums[1:]).get("load_time", 0.0) > figure("load_of_last_week", "ratio_over")


def strength_steps(progress: Iterable[Progress]) -> int:
    """Return one step up where the back hold grew beyond its noise, one down where it fell beyond it, else none."""
    steps = {Change.MORE: 1, Change.LESS: -1}
    return next((steps.get(one.change, 0) for one in progress if one.test.identifier == BACK_TEST), 0)


def left_in_reserve(sets: Iterable[ExerciseSet], today: date) -> Mapping[str, int]:
    """Return how many more of each exercise would have been possible at least, in its last session of six weeks."""
    told = [one for one in sets if one.left_in_reserve is not None and 0 <= (today - one.on).days < RESERVE_DAYS]
    last = {one.exercise: max(other.on for other in told if other.exercise == one.exercise) for one in told}
    left: dict[str, int] = {}
    for one in told:
        if one.on == last[one.exercise]:
            left[one.exercise] = min(one.left_in_reserve or 0, left.get(one.exercise, 100))
    return left


def _harms(direction: Direction) -> bool:
    return direction is Direction.HARMS


def _minutes(held: NDArray[np.bool_], at_least_s: int) -> float:
    """Return the time in stretches of at least so many seconds. [min]"""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], held, [False])).astype(np.int8)))
    lengths = edges[1::2] - edges[::2]
    return float(lengths[lengths >= at_least_s].sum()) / 60.0
