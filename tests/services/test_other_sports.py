"""Other sports beside a plan: what is usual, what was done, and what a week leaves to them."""

from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from backstride.diary.back_state import BackState
from backstride.diary.gate import GateReading, GateState, Why
from backstride.diary.ladder import FREE_STANDING, Rung, Standing
from backstride.estimates import Estimate
from backstride.plan.goals import Goal
from backstride.plan.inputs import PastRun, PlanInputs
from backstride.plan.propose import propose
from backstride.plan.sessions import Session, SessionKind
from backstride.runs.run_facts import Effort, Origin
from backstride.runs.sports import OtherSport, other_sport
from backstride.runs.summary import Sport
from backstride.services.planning.other_sports import sports_done, sports_of, usual_sports, weekdays_of
from backstride.services.records import RunRow, ZoneSource
from backstride.texts.catalogue import catalogue
from backstride.texts.sport_sentences import load_line, sport_line

TODAY = date(2026, 11, 23)
RIDES = {weeks: TODAY - timedelta(weeks=weeks, days=-2) for weeks in range(1, 9)}
"""The Wednesdays before."""


def did(activity: str, day: date, minutes: float) -> RunRow:
    """An activity as the home keeps it, with as much of its facts as is read."""
    rated = Effort(Estimate(6.0, 6.0, 6.0, 1.0, "1"), Origin.MEASURED)
    sport = Sport.CROSS_TRAINING
    facts: Any = SimpleNamespace(sport=sport, moving_s=60.0 * minutes, elapsed_s=60.0 * minutes, effort=rated)
    start = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
    return RunRow(f"{activity}{day}", sport, activity, start, "UTC", ZoneSource.FILE, day, facts, None, ())


@pytest.mark.parametrize(
    ("word", "sport"),
    [
        ("rock_climbing", OtherSport.CLIMB), ("indoor_climbing", OtherSport.CLIMB), ("bouldern", OtherSport.CLIMB),
        ("ride", OtherSport.CYCLE), ("mountain_biking", OtherSport.CYCLE), ("radfahren", OtherSport.CYCLE),
        ("lap_swimming", OtherSport.SWIM), ("krafttraining", OtherSport.STRENGTH), ("alpine_skiing", OtherSport.SKI),
        ("horseback_riding", OtherSport.OTHER), ("rowing", OtherSport.OTHER),
    ],
)  # fmt: skip
def test_each_sport_is_called_what_it_is(word: str, sport: OtherSport) -> None:
    assert other_sport(Sport.CROSS_TRAINING, word) is sport
    assert other_sport(Sport.WALKING, word) is OtherSport.WALK


def test_a_sport_of_three_weeks_in_eight_is_usual_on_its_weekday() -> None:
    runs = [did("cycling", day, 60.0 + weeks) for weeks, day in RIDES.items() if weeks % 3]
    runs += [did("alpine_skiing", TODAY - timedelta(days=2), 120.0), did("rowing", RIDES[3], 10.0)]
    (usual,) = usual_sports(runs, TODAY)
    assert (usual.weekday, usual.sport, usual.effort, usual.load_known) == (2, OtherSport.CYCLE, 6, False)
    assert 61 <= usual.minutes <= 68
    assert weekdays_of([usual], strength=False) == {2}
    assert sport_line(catalogue(), usual) == f"Usually cycling, about {usual.minutes} min, effort 6 of 10"
    assert "cycling" in load_line(catalogue(), [usual])
    (skied,) = sports_done(runs, TODAY - timedelta(days=2), TODAY)
    assert sport_line(catalogue(), skied).startswith("Done: skiing, 120 min")


def test_while_the_back_leaves_no_running_only_sports_without_impact_are_named() -> None:
    runs = [did(word, day, 60.0) for word in ("cycling", "rock_climbing") for day in RIDES.values()]
    usual, wednesday = usual_sports(runs, TODAY), TODAY + timedelta(days=2)
    gate = GateReading(GateState.GO, Why.NOTHING_TICKED)

    def named(standing: Standing, planned: tuple[Session, ...] = ()) -> set[str]:
        return {one.sport for one in sports_of(wednesday, usual, TODAY, BackState(TODAY, standing, gate), planned)}

    assert named(FREE_STANDING) == {"cycle", "climb"}
    assert named(Standing.on_rung(Rung.CROSS_TRAINING, TODAY)) == {"cycle"}
    assert named(FREE_STANDING, (Session(wednesday, SessionKind.CYCLE, 30),)) == {"climb"}


def test_a_day_of_another_sport_is_no_rest_day_and_takes_the_place_of_cross_training() -> None:
    runs = tuple(PastRun(TODAY - timedelta(weeks=n, days=-day), 8000.0) for n in range(12, 0, -1) for day in (1, 3, 6))
    around = {"gate": GateState.GO, "go_since": TODAY - timedelta(days=60), "speed_m_per_s": 2.8}
    inputs = PlanInputs(TODAY, 4, Goal.KEEP_WELL, (60,) * 7, runs, sports_on=frozenset({2, 5}), **around)
    plan = propose(inputs).plan
    assert plan is not None
    assert not [one for one in plan.sessions if one.kind in {SessionKind.WALK, SessionKind.CYCLE, SessionKind.SWIM}]
    without = propose(PlanInputs(TODAY, 4, Goal.KEEP_WELL, (60,) * 7, runs, **around)).plan
    assert without is not None
    assert [one for one in without.sessions if one.kind is SessionKind.WALK]
