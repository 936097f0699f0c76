"""One simulated history put to the daily model, and to a naive peer that must fail the same grid."""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from backstride.learn import Direction, Horizon, HorizonAnswer, Question, answer_questions
from backstride.learn.terms import before
from backstride.learn.triggers import TriggerName
from backstride.simulate.histories.history import STANDARD_RUN_MIN, History

_SURE_95 = 1.96
_TAIL_90 = 1.645
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
    )


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
    return Examined(
        direction, Direction.CANNOT_TELL, error_made, held, None, (gap, low, high), stopped=False, second_stopped=True
    )
