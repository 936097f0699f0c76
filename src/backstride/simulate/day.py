"""One day of a made-up diary."""

from dataclasses import dataclass
from datetime import date
from typing import Final

import numpy as np

PAINKILLER_POINTS: Final = 5.0
"""Morning pain at which a painkiller is as likely as not; chosen. [points]"""


@dataclass(frozen=True, slots=True)
class DiaryDay:
    """What the runner wrote down of one day; None where they wrote nothing.

    Parameters
    ----------
    day : date
        Local day.
    function : int or None
        What they could do the day before, 0 (nothing) to 10 (everything).
    back_pain, leg_pain : int or None
        Pain this morning, 0 to 10.
    sleep_h : float or None
        Sleep of the night before. [h]
    sleep_quality : int or None
        0 (bad) to 10 (good).
    mood : int or None
        0 (bad) to 10 (good).
    painkiller : bool or None
        Whether a painkiller was taken.
    ill : bool or None
        Whether they were ill.
    back_pain_after_run, mood_after_run : int or None
        Asked after a run only, 0 to 10.
    effort : int or None
        Perceived exertion of the run, 0 to 10.
    """

    day: date
    function: int | None = None
    back_pain: int | None = None
    leg_pain: int | None = None
    sleep_h: float | None = None
    sleep_quality: int | None = None
    mood: int | None = None
    painkiller: bool | None = None
    ill: bool | None = None
    back_pain_after_run: int | None = None
    mood_after_run: int | None = None
    effort: int | None = None


def morning_entry(day: date, felt: float, score: int, ill: bool, rng: np.random.Generator) -> DiaryDay:  # noqa: FBT001 - a plain fact of the day
    """Give what a runner with this back writes down in the morning.

    Parameters
    ----------
    day : date
        Local day.
    felt : float
        Pain felt, unrounded. [points]
    score : int
        Pain as told. [points]
    ill : bool
        Whether they are ill.
    rng : numpy.random.Generator
        Sleep, mood and rounding.

    Notes
    -----
    Sleep and mood follow pain a little; function falls with it; leg pain comes only with strong back pain.
    """
    sleep = float(np.clip(rng.normal(7.2 - 0.12 * max(felt - 3.0, 0.0), 0.8), 3.0, 11.0))
    return DiaryDay(
        day=day,
        function=to_scale(10.0 - 0.7 * max(felt, 0.0) + rng.normal(0.0, 0.5)),
        back_pain=score,
        leg_pain=to_scale(0.6 * (felt - 5.0) + rng.normal(0.0, 0.3)),
        sleep_h=round(4.0 * sleep) / 4.0,
        sleep_quality=to_scale(sleep + rng.normal(-0.5, 1.0)),
        mood=to_scale(7.5 - 0.35 * max(felt - 2.0, 0.0) + rng.normal(0.0, 1.0)),
        painkiller=bool(rng.random() < 1.0 / (1.0 + np.exp(2.0 * (PAINKILLER_POINTS - felt)))),
        ill=ill,
    )


def to_scale(value: float) -> int:
    """Give the nearest whole number from 0 to 10."""
    return int(np.clip(round(float(value)), 0, 10))
