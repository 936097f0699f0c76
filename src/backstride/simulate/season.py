"""A made-up season: runs, other sessions and a diary in which each touches the next, with everything known."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np

from backstride.runs.recording import Recording
from backstride.simulate import agenda
from backstride.simulate.back_laws import Back, BackLaws
from backstride.simulate.crosstraining import ride, strength
from backstride.simulate.day import DiaryDay, Morning, morning_page, to_scale
from backstride.simulate.habits import Gap, Habits, run_chance, score_is_missing
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
        """Return the planted effects."""
        return self.person.back

    @property
    def recordings(self) -> tuple[Recording, ...]:
        """Return everything the watch wrote, in order of time."""
        every = [run.recording for run in self.runs] + list(self.sessions)
        return tuple(sorted(every, key=lambda recording: recording.start))


def standard_dose_bw(person: Person) -> float:
    """Return the sum of peak forces of a standard run: half an hour at the easy speed on the level. [BW]."""
    start = agenda.start_on(date(2025, 5, 1), Habits().home, np.random.default_rng(0))
    plan = RunPlan(start, Kind.TREADMILL, easy_pieces(person, 30.0), None, "UTC")
    return run_truth(person, plan, np.random.default_rng(0)).peak_sum_bw


def effort_of(person: Person, run: SimulatedRun) -> float:
    """Return how hard a run felt, about 0 to 10: by heart rate in its harder quarter and its length; a chosen law."""
    laws = person.heart
    share = (np.percentile(run.truth.heart_rate_bpm, 75.0) - laws.rest_bpm) / (laws.max_bpm - laws.rest_bpm)
    return float(16.0 * share - 8.5 + len(run.truth) / 2400.0)


def season(person: Person, start: date, days: int, rng: np.random.Generator, habits: Habits | None = None) -> Season:
    """Return a season day by day: the morning's score bends the decision to run, the run bends the next mornings.

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
        self.effort = 0
        self.runs: list[SimulatedRun] = []
        self.sessions: list[Recording] = []
        self.days: list[DiaryDay] = []
        self.truth: list[DayTruth] = []

    def live(self, index: int) -> None:
        day = self.start + timedelta(days=index)
        planted = self.habits.back_gap_flare if index == self.habits.back_gap_day else 0.0
        felt = self.back.morning(day.weekday(), planted)
        score, answer, gap = self.back.score(felt), self.back.answer(), self._gap_on(day)
        above, zone = score - self.usual, self.habits.place_on(index).zone
        skipped = self._left_out(index, day, above, gap)
        run = self._run(index, day, above) if skipped is None else None
        self._other_sessions(index, day, resting=gap is not None)
        ill = gap is not None and gap.reason == "ill"
        page = self._page(Morning(day, zone, felt, score, ill), above)
        self.days.append(
            self._with_run(page, run, zone, felt) if run else replace(page, skipped_because=skipped or None)
        )
        dose = 0.0 if run is None else run.truth.peak_sum_bw / self.standard_bw
        self.truth.append(DayTruth(day, felt, answer, score, dose))
        self.back.day(dose)
        self.ran = run is not None
        self.usual += (score - self.usual) / 30.0

    def _gap_on(self, day: date) -> Gap | None:
        return next((gap for gap in self.gaps if gap.first <= day <= gap.last), None)

    def _left_out(self, index: int, day: date, above: float, gap: Gap | None) -> str | None:
        """Return None for a day with a run, why a run of habit is left out, or nothing for a day off."""
        draw, weekday = self.rng.random(), day.weekday()
        by_habit = draw < run_chance(self.habits, weekday, 0.0, ran=self.ran)
        if gap is not None:
            return gap.reason if by_habit else ""
        if index == self.habits.spike_day or draw < run_chance(self.habits, weekday, above, ran=self.ran):
            return None
        return "back" if by_habit else ""

    def _run(self, index: int, day: date, above: float) -> SimulatedRun:
        kind = agenda.kind_of(self.habits, index, day.weekday(), self.rng)
        minutes = agenda.minutes_of(self.habits, index, kind, above, self.rng)
        home = self.homes[self.habits.place_on(index)]
        plan = agenda.run_plan(self.person, home, day, agenda.Aim(kind, minutes), self.rng)
        strap = self.habits.strap_day is not None and index >= self.habits.strap_day and self.rng.random() < 0.9
        run = self._with_effort(simulate_run(self.person, plan, self.rng, STRAP if strap else WRIST))
        self.runs.append(run)
        return run

    def _with_effort(self, run: SimulatedRun) -> SimulatedRun:
        """Return the run with the effort that was told to the watch, or to the diary alone."""
        self.effort = to_scale(effort_of(self.person, run) + self.rng.normal(0.0, 0.7))
        if self.rng.random() >= self.habits.tells_watch:
            return run
        summary = replace(run.recording.summary, rpe=float(self.effort))
        return replace(run, recording=replace(run.recording, summary=summary))

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

    def _page(self, morning: Morning, above: float) -> DiaryDay:
        """Return the morning's page, which stays empty on some mornings."""
        page = morning_page(morning, self.rng)
        return DiaryDay(morning.day) if score_is_missing(self.habits, above, self.rng) else page

    def _with_run(self, page: DiaryDay, run: SimulatedRun, zone: str, felt: float) -> DiaryDay:
        """Return the day's page with the answers after a run."""
        start = run.plan.start.astimezone(ZoneInfo(zone))
        return replace(
            page,
            run_start=start,
            after_run_at=start + timedelta(seconds=len(run.truth), minutes=20),
            back_pain_after_run=to_scale(felt + self.rng.normal(0.0, 0.6)),
            mood_after_run=to_scale(8.0 - 0.2 * max(felt - 2.0, 0.0) + self.rng.normal(0.0, 0.8)),
            effort=self.effort,
        )
