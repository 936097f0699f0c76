"""How a made-up runner's back answers the next mornings: known effects inside everyday ups and downs."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

STANDARD_RUNS_PER_WEEK: Final = 3.0
"""Unit of the slow effect: so many standard runs a week, held for weeks [1/week]."""


@dataclass(frozen=True, slots=True)
class BackLaws:
    """What a back does; effects are points of 0-10 pain per standard run.

    Parameters
    ----------
    usual : float
        Pain on a usual morning without running. [points]
    next_morning : float
        Effect of a standard run on the morning after. [points]
    morning_after : float
        Effect one more morning later. [points]
    weeks : float
        Effect of three standard runs a week, held for weeks. [points]
    weeks_memory_d : float
        Time constant of that slow effect. [d]
    wander_sd, wander_memory : float
        Size of the day-to-day wandering and its correlation from one day to the next. [points], 0 to 1
    level_step_sd : float
        Daily step of the slow random walk of the level. [points]
    weekday_sd : float
        Spread between weekdays. [points]
    flare_per_d, flare_size, flare_keep : float
        Chance of a flare per day, its mean size, the share left a day later. [1/d], [points], 0 to 1
    report_sd : float
        Noise in giving the score, before it is rounded. [points]
    """

    usual: float = 2.5
    next_morning: float = 0.4
    morning_after: float = 0.1
    weeks: float = -0.3
    weeks_memory_d: float = 30.0
    wander_sd: float = 1.0
    wander_memory: float = 0.5
    level_step_sd: float = 0.02
    weekday_sd: float = 0.2
    flare_per_d: float = 1.0 / 90.0
    flare_size: float = 2.0
    flare_keep: float = 0.85
    report_sd: float = 0.4


@dataclass(slots=True)
class _Parts:
    wander: float
    level: float = 0.0
    flare: float = 0.0
    weeks: float = 0.0


class Back:
    """A back that lives day by day: ask for the morning, then tell it the day's dose.

    Days must come in order because the decision to run may depend on the morning; so this is the one object of the
    simulator that changes.

    Parameters
    ----------
    laws : BackLaws
        Its laws.
    rng : numpy.random.Generator
        Where its ups and downs come from.
    """

    def __init__(self, laws: BackLaws, rng: np.random.Generator) -> None:
        self._laws = laws
        self._rng = rng
        self._parts = _Parts(wander=laws.wander_sd * float(rng.standard_normal()))
        days = rng.normal(0.0, laws.weekday_sd, 7)
        self._weekdays: Sequence[float] = (days - days.mean()).tolist()
        self._doses = (0.0, 0.0)

    def morning(self, weekday: int, planted_flare: float = 0.0) -> float:
        """Return the pain felt this morning, unrounded and possibly beyond 0 to 10.

        Parameters
        ----------
        weekday : int
            0 is Monday.
        planted_flare : float
            Flare that starts today besides those that come by chance. [points]
        """
        laws, parts, rng = self._laws, self._parts, self._rng
        shake = laws.wander_sd * float(np.sqrt(1.0 - laws.wander_memory**2))
        parts.wander = laws.wander_memory * parts.wander + shake * float(rng.standard_normal())
        parts.level += laws.level_step_sd * float(rng.standard_normal())
        parts.flare = laws.flare_keep * parts.flare + planted_flare + self._chance_flare()
        return laws.usual + self._weekdays[weekday] + parts.wander + parts.level + parts.flare + self.answer()

    def answer(self) -> float:
        """Return the part of this morning's pain that past doses planted [points]."""
        laws = self._laws
        yesterday, before = self._doses
        return laws.next_morning * yesterday + laws.morning_after * before + laws.weeks * self._parts.weeks

    def day(self, dose: float) -> None:
        """Tell it how much running the day held, in standard runs."""
        keep = float(np.exp(-1.0 / self._laws.weeks_memory_d))
        self._parts.weeks = keep * self._parts.weeks + (1.0 - keep) * dose * 7.0 / STANDARD_RUNS_PER_WEEK
        self._doses = (dose, self._doses[0])

    def score(self, felt: float) -> int:
        """Return the score that a person with this pain writes down, 0 to 10."""
        told = felt + self._laws.report_sd * float(self._rng.standard_normal())
        return int(np.clip(round(told), 0, 10))

    def _chance_flare(self) -> float:
        laws = self._laws
        starts = self._rng.random() < laws.flare_per_d
        return float(1.0 + self._rng.exponential(max(laws.flare_size - 1.0, 0.0))) if starts else 0.0
