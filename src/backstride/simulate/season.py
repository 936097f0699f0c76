"""A made-up season: runs, other sessions and a diary in which each touches the next, with everything known."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

import numpy as np

from backstride.runs.recording import Recording
from backstride.simulate import agenda
from backstride.simulate.back_laws import Back, BackLaws
from backstride.simulate.crosstraining import ride, strength
from backstride.simulate.day import DiaryDay, morning_entry, to_scale
from backstride.simulate.habits import Gap, Habits, decides_to_run, score_is_missing
from backstride.simulate.person import Person
from backstride.simulate.plans import Kind, RunPlan, easy_pieces
from backstride.simulate.run import SimulatedRun, simulate_run
from backstride.simulate.truth import run_truth
from backstride.simulate.watch import STRAP, WRIST


@dataclass(frozen=True, slots=True)
class DayTruth:
    """What nobody wrote down about a day.

    Parameters
    ----------
    day : date
        Local day.
    felt : float
        Pain felt in the morning, unrounded. [points]
    answer : float
        The part of it that past running planted. [points]
    score : int
        The score, whether or not it was written down.
    dose : float
        Running of the day, in standard runs by the sum of peak forces.
    """

    day: date
    felt: float
    answer: float
    score: int
    dose: float


@dataclass(frozen=True, eq=False, slots=True)
class Season:
    """A stretch of a made-up runner's life.

    Parameters
    ----------
    person : Person
        Whose.
    habits : Habits
        Their habits and what the season brought.
    runs : tuple of SimulatedRun
        Runs and recorded walks, in order of time.
    sessions : tuple of Recording
        Other sports, in order of time.
    days : tuple of DiaryDay
        One per day; empty fields where nothing was written.
    gaps : tuple of Gap
        Stretches without running, with their reasons.
    truth : tuple of DayTruth
        One per day.
    """

    person: Person
    habits: Habits
    runs: tuple[SimulatedRun, ...]
    sessions: tuple[Recording, ...]
    days: tuple[DiaryDay, ...]
    gaps: tuple[Gap, ...]
    truth: tuple[DayTruth, ...]

    @property
    def effects(self) -> BackLaws:
        """Give the planted effects."""
        return self.person.back

    @property
    def recordings(self) -> tuple[Recording, ...]:
        """Give everything the watch wrote, in order of time."""
        every = [run.recording for run in self.runs] + list(self.sessions)
        return tuple(sorted(every, key=lambda recording: recording.start))


def standard_dose_bw(person: Person) -> float:
    """Give the sum of peak forces of a standard run: half an hour at the easy speed on the level. [BW]."""
    start = agenda.start_on(date(2025, 5, 1), Habits().home, np.random.default_rng(0))
    plan = RunPlan(start, Kind.TREADMILL, easy_pieces(person, 30.0), None, "UTC")
    return run_truth(person, plan, np.random.default_rng(0)).peak_sum_bw


def effort_of(person: Person, run: SimulatedRun) -> float:
    """Give how hard a run felt, about 0 to 10: by heart rate in its harder quarter and by its length; a chosen law."""
    laws = person.heart
    share = (np.percentile(run.truth.heart_rate_bpm, 75.0) - laws.rest_bpm) / (laws.max_bpm - laws.rest_bpm)
    return float(16.0 * share - 8.5 + len(run.truth) / 2400.0)


def season(person: Person, start: date, days: int, rng: np.random.Generator, habits: Habits | None = None) -> Season:
    """Give a season day by day: the morning's score bends the decision to run, the run bends the next mornings.

    Parameters
    ----------
    person : Person
        Who lives it.
    start : date
        First local day.
    days : int
        How many. [d]
    rng : numpy.random.Generator
        Everything random about it.
    habits : Habits, optional
        Habits and events; the defaults need about 300 days to come to pass.
    """
    life = _Life(person, start, habits or Habits(), rng)
    for index in range(days):
        life.live(index)
    gaps = tuple(gap for gap in life.gaps if gap.first < start + timedelta(days=days))
    return Season(
        person, life.habits, tuple(life.runs), tuple(life.sessions), tuple(life.days), gaps, tuple(life.truth)
    )


class _Life:
    """The state of a season while it is lived."""

    def __init__(self, person: Person, start: date, habits: Habits, rng: np.random.Generator) -> None:
        self.person, self.start, self.habits, self.rng = person, start, habits, rng
        self.back = Back(person.back, rng)
        self.homes = {place: agenda.home_at(place, rng) for place in dict.fromkeys((habits.home, habits.away))}
        self.standard_bw = standard_dose_bw(person)
        self.gaps = habits.gaps(start)
        self.usual = person.back.usual
        self.ran = False
        self.runs: list[SimulatedRun] = []
        self.sessions: list[Recording] = []
        self.days: list[DiaryDay] = []
        self.truth: list[DayTruth] = []

    def live(self, index: int) -> None:
        day = self.start + timedelta(days=index)
        planted = self.habits.back_gap_flare if index == self.habits.back_gap_day else 0.0
        felt = self.back.morning(day.weekday(), planted)
        score, answer = self.back.score(felt), self.back.answer()
        gap = self._gap_on(day)
        above = score - self.usual
        run = self._run(index, day, above) if self._goes_out(index, day, above) else None
        self._other_sessions(index, day, resting=gap is not None)
        dose = 0.0 if run is None else run.truth.peak_sum_bw / self.standard_bw
        ill = gap is not None and gap.reason == "illness"
        entry = morning_entry(day, felt, score, ill, self.rng)
        self.days.append(self._written(entry, felt, above, run))
        self.truth.append(DayTruth(day, felt, answer, score, dose))
        self.back.day(dose)
        self.ran = run is not None
        self.usual += (score - self.usual) / 30.0

    def _gap_on(self, day: date) -> Gap | None:
        return next((gap for gap in self.gaps if gap.first <= day <= gap.last), None)

    def _goes_out(self, index: int, day: date, above: float) -> bool:
        goes = decides_to_run(self.habits, day.weekday(), above, self.rng, ran=self.ran)
        return self._gap_on(day) is None and (goes or index == self.habits.spike_day)

    def _run(self, index: int, day: date, above: float) -> SimulatedRun:
        kind = agenda.kind_of(self.habits, index, day.weekday(), self.rng)
        minutes = agenda.minutes_of(self.habits, index, kind, above, self.rng)
        home = self.homes[self.habits.place_on(index)]
        plan = agenda.run_plan(self.person, home, day, agenda.Aim(kind, minutes), self.rng)
        strap = self.habits.strap_day is not None and index >= self.habits.strap_day and self.rng.random() < 0.9
        self.runs.append(simulate_run(self.person, plan, self.rng, STRAP if strap else WRIST))
        return self.runs[-1]

    def _other_sessions(self, index: int, day: date, *, resting: bool) -> None:
        """Add at most one walk, ride or strength session, hours away from any run; walks go on when the back hurts."""
        draw, habits, home = self.rng.random(), self.habits, self.homes[self.habits.place_on(index)]
        at = agenda.start_on(day, home.place, self.rng) + timedelta(hours=5 if day.weekday() >= 5 else -5)
        if draw < habits.walk_chance:
            self._walk(home, at)
        elif not resting and draw < habits.walk_chance + habits.ride_chance:
            self.sessions.append(ride(self.person, at, self.rng.uniform(30.0, 90.0), home.place, self.rng))
        elif not resting and draw < habits.walk_chance + habits.ride_chance + habits.strength_chance:
            self.sessions.append(strength(self.person, at, self.rng.uniform(20.0, 45.0), home.place, self.rng))

    def _walk(self, home: agenda.Home, at: datetime) -> None:
        aim = agenda.Aim(Kind.WALK, self.rng.uniform(25.0, 70.0))
        plan = agenda.run_plan(self.person, home, at.date(), aim, self.rng)
        self.runs.append(simulate_run(self.person, replace(plan, start=at), self.rng))
        self.runs.sort(key=lambda run: run.recording.start)

    def _written(self, entry: DiaryDay, felt: float, above: float, run: SimulatedRun | None) -> DiaryDay:
        """Give the day's page: empty when the morning was skipped, with three more answers after a run."""
        missing = score_is_missing(self.habits, above, self.rng)
        page = DiaryDay(entry.day) if missing else entry
        if run is None:
            return page
        effort = to_scale(effort_of(self.person, run) + self.rng.normal(0.0, 0.7))
        after = to_scale(felt + self.rng.normal(0.0, 0.6))
        mood = to_scale(8.0 - 0.2 * max(felt - 2.0, 0.0) + self.rng.normal(0.0, 0.8))
        return replace(page, back_pain_after_run=after, mood_after_run=mood, effort=effort)
