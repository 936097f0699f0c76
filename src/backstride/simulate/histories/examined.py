"""One simulated history put to the daily model, and to a naive peer that must fail the same grid."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

import numpy as np

from backstride.learn import RULES, Direction, Horizon, HorizonAnswer, Question, answer_questions
from backstride.learn.mixture import Mixture
from backstride.learn.terms import before
from backstride.learn.triggers import TriggerName
from backstride.reference import NORMAL_90, NORMAL_95
from backstride.simulate.histories.history import STANDARD_RUN_MIN, History

_SURE_95 = NORMAL_95
_TAIL_90 = NORMAL_90
_SECOND_ONLY = {TriggerName.UNSEEN_DECISIONS, TriggerName.NOTED_DRIFTS}


@dataclass(frozen=True, slots=True)
class Examined:
    """What was said about one history.

    Parameters
    ----------
    next_direction, second_direction : Direction
        Verdicts of both mornings.
    error : float
        Next-morning effect minus the truth, NaN where no number was given. [points]
    covered, second_covered : bool or None
        Whether the 90 % interval holds the truth; None where no number was given.
    band : tuple of float
        Value, low and high of the next-morning effect. [points]
    stopped, second_stopped : bool
        Whether a gate was not met or a trigger fired that speaks against each morning's number.
    marks : tuple of str
        Codes of reasons and fired triggers.
    wrong_direction : bool
        Whether a direction was said of either morning that its truth does not have.
    wrong_difference : bool
        Whether *no difference* was said of a morning on which about a point or more was true.
    """

    next_direction: Direction
    second_direction: Direction
    error: float
    covered: bool | None
    second_covered: bool | None
    band: tuple[float, float, float]
    stopped: bool
    second_stopped: bool
    marks: tuple[str, ...] = field(default=())
    wrong_direction: bool = False
    wrong_difference: bool = False


REAL: Final = 0.75
"""True effects of at least this are no longer *no difference*; a point keeps so much at the floor. [points]"""

Examiner = Callable[[History, np.random.Generator], Examined]


def examine(history: History, rng: np.random.Generator) -> Examined:
    """Put the main question about running to the daily model.

    Parameters
    ----------
    history : History
        A simulated history with its truth.
    rng : numpy.random.Generator
        Where the model's chance comes from.
    """
    answer = answer_questions(history.table, [Question("run_min", STANDARD_RUN_MIN)], rng)[0]
    first, second = answer.at(Horizon.NEXT_MORNING), answer.at(Horizon.SECOND_MORNING)
    fired = tuple(f"trigger-{trigger.name}" for trigger in answer.triggers if trigger.fired)
    return Examined(
        first.verdict.direction,
        second.verdict.direction,
        first.effect.value - history.true_effect if first.effect else float("nan"),
        _covers(first, history.true_effect),
        _covers(second, history.true_effect_second),
        (first.effect.value, first.effect.low, first.effect.high) if first.effect else (float("nan"),) * 3,
        first.effect is None or any(t.fired and t.name not in _SECOND_ONLY for t in answer.triggers),
        first.effect is None or bool(fired),
        (*first.verdict.reasons, *fired),
        _wrong_way(first, history.true_effect) or _wrong_way(second, history.true_effect_second),
        _wrongly_alike(first, history.true_effect) or _wrongly_alike(second, history.true_effect_second),
    )


def _wrong_way(answer: HorizonAnswer, truth: float) -> bool:
    said = answer.verdict.direction
    return (said is Direction.HARMS and truth <= 0.0) or (said is Direction.HELPS and truth >= 0.0)


def _wrongly_alike(answer: HorizonAnswer, truth: float) -> bool:
    return answer.verdict.direction is Direction.NO_DIFFERENCE and abs(truth) >= REAL


def _covers(answer: HorizonAnswer, truth: float) -> bool | None:
    return answer.effect.low <= truth <= answer.effect.high if answer.effect else None


def examine_naively(history: History, rng: np.random.Generator) -> Examined:  # noqa: ARG001  (same shape as `examine`)
    """Compare mornings after runs with mornings after rest by Welch's test at 5 %, as a spreadsheet would.

    Parameters
    ----------
    history : History
        A simulated history with its truth.
    rng : numpy.random.Generator
        Not used.
    """
    scores, ran = history.table.column("back_morning"), before(history.table.column("run_min"), 1)
    a, b = scores[~np.isnan(scores) & (ran > 0.0)], scores[~np.isnan(scores) & (ran == 0.0)]
    if min(a.size, b.size) < 3:
        none = Direction.CANNOT_TELL
        return Examined(none, none, float("nan"), None, None, (0.0, 0.0, 0.0), stopped=True, second_stopped=True)
    gap, error = float(a.mean() - b.mean()), float(np.sqrt(a.var(ddof=1) / a.size + b.var(ddof=1) / b.size))
    sure = abs(gap) > _SURE_95 * error
    direction = (Direction.HARMS if gap > 0 else Direction.HELPS) if sure else Direction.CANNOT_TELL
    low, high = gap - _TAIL_90 * error, gap + _TAIL_90 * error
    held = low <= history.true_effect <= high
    error_made = gap - history.true_effect
    return _of_peer(direction, error_made, held, (gap, low, high), history.true_effect)


def examine_by_regression(history: History, rng: np.random.Generator) -> Examined:  # noqa: ARG001  (same shape)
    """Regress each score on the one before and the run between, least squares, under the margin and chance shipped.

    Parameters
    ----------
    history : History
        A simulated history with its truth.
    rng : numpy.random.Generator
        Not used.
    """
    scores, dose = history.table.column("back_morning"), before(history.table.column("run_min"), 1) / STANDARD_RUN_MIN
    last = before(scores, 1)
    used = ~np.isnan(scores) & ~np.isnan(last) & ~np.isnan(dose)
    design = np.column_stack([np.ones(int(used.sum())), last[used], dose[used]])
    if len(design) < RULES.pairs or min(np.ptp(design[:, 1]), np.ptp(design[:, 2])) == 0.0:
        none = Direction.CANNOT_TELL
        return Examined(none, none, float("nan"), None, None, (0.0, 0.0, 0.0), stopped=True, second_stopped=True)
    slopes = np.linalg.lstsq(design, scores[used], rcond=None)[0]
    left = scores[used] - design @ slopes
    error = float(np.sqrt(left @ left / (len(design) - 3) * np.linalg.inv(design.T @ design)[2, 2]))
    effect = float(slopes[2])
    found = Mixture(np.ones(1), np.array([effect]), np.array([float(np.hypot(error, RULES.bias_allowance))]))
    worse, better = found.above(RULES.margin) > RULES.chance, 1.0 - found.above(-RULES.margin) > RULES.chance
    same = found.above(-RULES.same) - found.above(RULES.same) > RULES.chance
    said = {(1, 0): Direction.HARMS, (0, 1): Direction.HELPS}.get((int(worse), int(better)))
    direction = said or (Direction.NO_DIFFERENCE if same else Direction.CANNOT_TELL)
    low, high = effect - _TAIL_90 * error, effect + _TAIL_90 * error
    held = low <= history.true_effect <= high
    return _of_peer(direction, effect - history.true_effect, held, (effect, low, high), history.true_effect)


def _of_peer(
    direction: Direction,
    error: float,
    held: bool,  # noqa: FBT001  (private; fills one value)
    band: tuple[float, float, float],
    truth: float,
) -> Examined:
    """Return what a peer said of the next morning; it says nothing of the second."""
    wrong = (direction is Direction.HARMS and truth <= 0.0) or (direction is Direction.HELPS and truth >= 0.0)
    return Examined(
        direction,
        Direction.CANNOT_TELL,
        error,
        held,
        None,
        band,
        stopped=False,
        second_stopped=True,
        wrong_direction=wrong,
        wrong_difference=direction is Direction.NO_DIFFERENCE and abs(truth) >= REAL,
    )
