"""One decision: over random diaries, whatever suggests something for a day says the same."""

from datetime import UTC, date, datetime, time, timedelta, timezone
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backstride.bootstrap import Backstride, open_backstride
from backstride.diary.back_state import Beside, WayOut
from backstride.diary.entries import Entry
from backstride.diary.fields import EntryKind
from backstride.diary.flare import Phase
from backstride.diary.gate import GateClosed, opens
from backstride.diary.ladder import Rung
from backstride.diary.today import Suggestion
from backstride.plan.goals import Goal
from backstride.plan.sessions import SessionKind
from backstride.report.plan_calendar import PlanCalendar
from backstride.runner import Change
from backstride.runs.recording import Sport
from backstride.services.plan_values import PlanPreferences
from backstride.services.records import RunRow, ZoneSource
from backstride.services.safety.back import state_on
from backstride.texts.back_sentences import BackSentences
from backstride.texts.catalogue import catalogue

CET = timezone(timedelta(hours=1))
NOW = datetime(2026, 11, 22, 9, tzinfo=CET)
TODAY = NOW.date()
DAYS = 24
MOVES = {Suggestion.AS_PLANNED, Suggestion.SHORTER, Suggestion.RUN_WALK}

SCORE = st.none() | st.sampled_from([1, 1, 2, 2, 2, 3, 3, 4, 5, 6, 7])
DAY = st.fixed_dictionaries(
    {
        "morning": SCORE,
        "run": st.booleans(),
        "before": st.none() | st.sampled_from([1, 2, 3, 5, 7]),
        "after": st.none() | st.sampled_from([1, 2, 3, 5, 6]),
        "woke": st.sampled_from([False] * 12 + [True]),
        "bony": st.sampled_from([False] * 20 + [True]),
        "ill": st.sampled_from([False] * 12 + [True]),
        "painkiller": st.sampled_from([False] * 6 + [True]),
    }
)


def entry(day: date, hour: int, kind: EntryKind, **told: Any) -> Entry:
    at = datetime.combine(day, time(hour), CET)
    return Entry(f"{kind}-{day}", "me", kind, at, at, **told)


def told_on(day: date, lived: dict[str, Any]) -> list[Entry]:
    found = []
    if lived["morning"] is not None:
        more = {"woke_at_night": lived["woke"] or None, "painkiller": lived["painkiller"] or None}
        more |= {"bony_spot": lived["bony"] or None, "ill": lived["ill"] or None}
        found.append(entry(day, 7, EntryKind.MORNING, back_pain=lived["morning"], **more))
    if lived["before"] is not None:
        found.append(entry(day, 8, EntryKind.BEFORE_RUN, back_pain=lived["before"]))
    if lived["after"] is not None and lived["run"] and day != TODAY:
        found.append(entry(day, 19, EntryKind.AFTER_RUN, back_pain=lived["after"]))
    return found


def run_row(day: date) -> RunRow:
    facts: Any = SimpleNamespace(
        sport=Sport.RUNNING, running_share=1.0, running_distance_m=6000.0, run_m=6000.0, moving_s=2100.0, elapsed_s=2100.0,
        climb_m=None, descent_m=None, steps=None, treadmill=False,
    )  # fmt: skip
    start = datetime(day.year, day.month, day.day, 17, tzinfo=UTC)
    return RunRow(
        f"run-{day}", Sport.RUNNING, "running", start, "Europe/Berlin", ZoneSource.FILE, day, facts, None, (),
        treadmill=False,
    )  # fmt: skip


def lived_home(folder: Path, days: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch) -> Backstride:
    home = open_backstride(folder)
    home.me.tell(Change(date(2020, 1, 1), birth_year=1988, mass_kg=70, height_m=1.75, zone="Europe/Berlin"), NOW)
    dates = [TODAY - timedelta(days=len(days) - 1 - n) for n in range(len(days))]
    before = [run_row(dates[0] - timedelta(days=n)) for n in range(2, 60, 2)]
    rows = sorted([*before, *(run_row(d) for d, one in zip(dates[:-1], days, strict=False) if one["run"])],
                  key=lambda run: run.start)  # fmt: skip
    monkeypatch.setattr(type(home.records), "runs", lambda _: rows)
    monkeypatch.setattr(
        type(home.records), "runs_started", lambda _, since, until: [r for r in rows if since <= r.start <= until]
    )
    home.safety.answer({"none_of_these": True}, NOW - timedelta(days=27))
    home.diary_exchange.bring([one for d, lived in zip(dates, days, strict=True) for one in told_on(d, lived)], NOW)
    return home


@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(days=st.lists(DAY, min_size=DAYS, max_size=DAYS), answered_again=st.booleans())
def test_today_plan_flare_exercises_experiments_and_calendar_say_the_same(
    days: list[dict[str, Any]], answered_again: bool
) -> None:
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as monkeypatch:
        home = lived_home(Path(folder) / "home", days, monkeypatch)
        if answered_again:
            home.safety.answer({"none_of_these": True}, NOW)
        state = state_on(home.back, TODAY)
        a_way_out_is_shown(home)
        if opens(state.gate.state):
            the_day_is_one(home)
        else:
            nothing_is_suggested(home)


def a_way_out_is_shown(home: Backstride) -> None:
    state = state_on(home.back, TODAY)
    lines = BackSentences(catalogue()).lines(state)
    assert bool(lines) == (state.rung is not Rung.FREE)
    if state.rung is Rung.FREE:
        return
    assert len(lines) == 2
    assert state.way_out is not WayOut.NOTHING_NEEDED
    if not isinstance(state.why, Beside):
        assert state.entry is not None
        assert state.since == state.entry.day
        assert state.next_on is not None or state.way_out is WayOut.ANSWER_QUESTIONS


def nothing_is_suggested(home: Backstride) -> None:
    preferences = PlanPreferences(Goal.TEN_KM, 4)
    for advice in (
        lambda: home.today.as_it_is(now=NOW),
        lambda: home.planning.propose(preferences, None, now=NOW),
        lambda: home.exercise_guide.fit_today(now=NOW),
        lambda: home.flare.card(now=NOW),
        lambda: home.back.state(now=NOW),
    ):
        with pytest.raises(GateClosed):
            advice()
    assert b"Plan stopped" in PlanCalendar(home.planning, catalogue().say).feed(NOW)
    assert not state_on(home.back, TODAY).may_try


def the_day_is_one(home: Backstride) -> None:
    home.planning.accept(PlanPreferences(Goal.TEN_KM, 4), None, now=NOW)
    day = home.today.as_it_is(now=NOW)
    state, answer = day.state, day.answer
    assert state == home.back.state(now=NOW)
    here = home.planning.current(now=NOW).plan.on(TODAY) if home.planning.preferences() else ()
    runs = [one for one in here if one.runs]
    assert list(day.beside) == [one for one in here if not one.runs and one.kind is not SessionKind.REST]
    if home.planning.preferences():
        assert (answer.suggestion in MOVES) == bool(runs)
    if runs:
        assert state.may_run
        assert answer.minutes_max == runs[0].minutes
        assert (answer.suggestion is Suggestion.RUN_WALK) == (runs[0].kind is SessionKind.RUN_WALK)
        assert state.rung < Rung.RUN_WALK or runs[0].kind is SessionKind.RUN_WALK
        assert state.rung < Rung.HOLD or runs[0].fast_minutes + runs[0].hill_minutes == 0
    if not state.may_run:
        assert answer.suggestion in {Suggestion.WALK, Suggestion.REST, Suggestion.ASK_SOMEONE}
        assert answer.running_minutes_max is None
    strength = [one for one in here if one.kind is SessionKind.STRENGTH]
    assert not strength or home.exercise_guide.fit_today(now=NOW)
    card = home.flare.card(now=NOW)
    assert card is None or card.may_run_again == state.may_run
    assert card is None or (card.phase is Phase.FIRST_DAYS) == (state.standing.rung >= Rung.CROSS_TRAINING)
    assert not state.may_try or state.rung <= Rung.HOLD
    said = PlanCalendar(home.planning, catalogue().say).feed(NOW).replace(b"\r\n ", b"")
    titles = said.count(b"DTSTART;VALUE=DATE:" + TODAY.strftime("%Y%m%d").encode())
    assert titles == len([one for one in here if one.kind is not SessionKind.REST])
