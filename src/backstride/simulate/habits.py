"""What a made-up runner is used to do, and what the year brings."""

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from backstride.simulate.routes import BELEM, TIERGARTEN, Place


@dataclass(frozen=True, slots=True)
class Gap:
    """A stretch without running, and its true reason.

    Parameters
    ----------
    first, last : date
        First and last day without running.
    reason : str
        ``back`` or ``ill``.
    """

    first: date
    last: date
    reason: str


@dataclass(frozen=True, slots=True)
class Habits:
    """Knobs of a season; days count from its start, None leaves an event out.

    Parameters
    ----------
    run_chance : tuple of seven float
        Chance to run on Monday to Sunday, with usual pain and no run the day before.
    ran_yesterday_log_odds : float
        What a run the day before adds to the log odds.
    decision_log_odds : float
        What one point of pain above usual takes from the log odds of running: reverse causation by the score.
    shorter_per_point : float
        Share by which a run is shorter per point of pain above usual.
    minutes : float
        Usual length of a run. [min]
    long_run_factor : float
        Length of the Sunday run over the usual one.
    missing : float
        Share of mornings without a score.
    missing_log_odds : float
        What one point of pain above usual adds to the log odds of a missing score.
    spike_day : int or None
        Day of one run twice as long as any other.
    back_gap_day, back_gap_days : int or None, int
        Start and length of the stretch without running because of the back.
    back_gap_flare : float
        Flare at its start. [points]
    illness_day, illness_days : int or None, int
        Start and length of an illness.
    journey_day, journey_days : int or None, int
        Start and length of a journey.
    home, away : Place
        Where the runner lives, where the journey leads.
    tells_watch : float
        Share of runs after which the effort is told to the watch as well.
    strap_day : int or None
        From this day on a strap measures running dynamics.
    walk_chance, ride_chance, strength_chance : float
        Chances per day of a recorded walk, ride and strength session.
    """

    run_chance: tuple[float, float, float, float, float, float, float] = (0.1, 0.65, 0.15, 0.6, 0.1, 0.35, 0.8)
    ran_yesterday_log_odds: float = -0.7
    decision_log_odds: float = 0.5
    shorter_per_point: float = 0.05
    minutes: float = 38.0
    long_run_factor: float = 1.5
    missing: float = 0.15
    missing_log_odds: float = 0.3
    spike_day: int | None = 185
    back_gap_day: int | None = 190
    back_gap_days: int = 21
    back_gap_flare: float = 4.0
    illness_day: int | None = 90
    illness_days: int = 11
    journey_day: int | None = 290
    journey_days: int = 9
    home: Place = TIERGARTEN
    away: Place = BELEM
    tells_watch: float = 0.5
    strap_day: int | None = 120
    walk_chance: float = 0.06
    ride_chance: float = 0.05
    strength_chance: float = 0.05

    def gaps(self, start: date) -> tuple[Gap, ...]:
        """Return the stretches without running, in order of time."""
        told = ((self.illness_day, self.illness_days, "ill"), (self.back_gap_day, self.back_gap_days, "back"))
        found = [
            Gap(start + timedelta(days=first), start + timedelta(days=first + length - 1), reason)
            for first, length, reason in told
            if first is not None
        ]
        return tuple(sorted(found, key=lambda gap: gap.first))

    def place_on(self, index: int) -> Place:
        """Return where the runner is on a day of the season."""
        first = self.journey_day
        return self.away if first is not None and first <= index < first + self.journey_days else self.home


def run_chance(habits: Habits, weekday: int, above_usual: float, *, ran: bool) -> float:
    """Return the chance that the runner goes out.

    Parameters
    ----------
    habits : Habits
        Their habits.
    weekday : int
        0 is Monday.
    above_usual : float
        Pain told this morning minus usual pain. [points]
    ran : bool
        Whether they ran yesterday.
    """
    chance = habits.run_chance[weekday]
    log_odds = np.log(chance / (1.0 - chance)) - habits.decision_log_odds * above_usual
    log_odds += habits.ran_yesterday_log_odds if ran else 0.0
    return float(1.0 / (1.0 + np.exp(-log_odds)))


def score_is_missing(habits: Habits, above_usual: float, rng: np.random.Generator) -> bool:
    """Return whether this morning's page of the diary stays empty."""
    if habits.missing <= 0.0:
        return False
    log_odds = np.log(habits.missing / (1.0 - habits.missing)) + habits.missing_log_odds * above_usual
    return bool(rng.random() < 1.0 / (1.0 + np.exp(-log_odds)))
