"""One day of a made-up diary."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

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
    morning_at : datetime or None
        When the morning's page was written, local time with offset.
    function : int or None
        What they could do the day before, 0 (nothing) to 10 (everything).
    back_pain, leg_pain : int or None
        Pain this morning, 0 to 10.
    sleep_h : float or None
        Sleep of the night before. [h]
    sleep, mood : int or None
        Quality of sleep, and mood, 0 (bad) to 10 (good).
    painkiller_at : datetime or None
        When a painkiller was taken, local time with offset.
    ill : bool or None
        Whether they were ill.
    skipped_because : str or None
        ``back`` or ``ill`` when a run that habit would have had was left out for it.
    run_start : datetime or None
        Start of the day's run, local time with offset.
    after_run_at : datetime or None
        When the answers after the run were given, local time with offset.
    back_pain_after_run, mood_after_run, effort : int or None
        Asked after a run only, 0 to 10.
    """

    day: date
    morning_at: datetime | None = None
    function: int | None = None
    back_pain: int | None = None
    leg_pain: int | None = None
    sleep_h: float | None = None
    sleep: int | None = None
    mood: int | None = None
    painkiller_at: datetime | None = None
    ill: bool | None = None
    skipped_because: str | None = None
    run_start: datetime | None = None
    after_run_at: datetime | None = None
    back_pain_after_run: int | None = None
    mood_after_run: int | None = None
    effort: int | None = None


@dataclass(frozen=True, slots=True)
class Morning:
    """How a morning really is.

    Parameters
    ----------
    day : date
        Local day.
    zone : str
        IANA zone where the runner wakes.
    felt : float
        Pain felt, unrounded. [points]
    score : int
        Pain as it would be told. [points]
    ill : bool
        Whether they are ill.
    """

    day: date
    zone: str
    felt: float
    score: int
    ill: bool


def morning_page(morning: Morning, rng: np.random.Generator) -> DiaryDay:
    """Return what a runner writes down on such a morning.

    Parameters
    ----------
    morning : Morning
        How it is.
    rng : numpy.random.Generator
        Hour, sleep, mood and rounding.

    Notes
    -----
    Sleep and mood follow pain a little; function falls with it; leg pain comes only with strong back pain.
    """
    felt = morning.felt
    at = datetime.combine(morning.day, time(7), ZoneInfo(morning.zone)) + timedelta(minutes=int(rng.integers(0, 60)))
    hours = float(np.clip(rng.normal(7.2 - 0.12 * max(felt - 3.0, 0.0), 0.8), 3.0, 11.0))
    takes = rng.random() < 1.0 / (1.0 + np.exp(2.0 * (PAINKILLER_POINTS - felt)))
    return DiaryDay(
        day=morning.day,
        morning_at=at,
        function=to_scale(10.0 - 0.7 * max(felt, 0.0) + rng.normal(0.0, 0.5)),
        back_pain=morning.score,
        leg_pain=to_scale(0.6 * (felt - 5.0) + rng.normal(0.0, 0.3)),
        sleep_h=round(4.0 * hours) / 4.0,
        sleep=to_scale(hours + rng.normal(-0.5, 1.0)),
        mood=to_scale(7.5 - 0.35 * max(felt - 2.0, 0.0) + rng.normal(0.0, 1.0)),
        painkiller_at=at - timedelta(minutes=10) if takes else None,
        ill=morning.ill,
    )


def to_scale(value: float) -> int:
    """Return the nearest whole number from 0 to 10."""
    return int(np.clip(round(float(value)), 0, 10))
