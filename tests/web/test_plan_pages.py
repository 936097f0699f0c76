"""The pages of the plan and of exercises: proposed, kept, moved, changed, handed out, and locked with everything else."""

import html
import io
import re
import zipfile
from datetime import date, timedelta
from typing import Any

import pytest
from icalendar import Calendar

from backstride.diary.limits import ClinicianLimits
from backstride.diary.triggers import Cause, Trigger
from backstride.plan.exercises import exercises
from backstride.plan.goals import Goal
from backstride.plan.rules import Kind, rules
from backstride.plan.sessions import Plan, Session, SessionKind
from backstride.services.plan_values import AcceptedPlan, PlanPreferences
from backstride.texts.catalogue import catalogue
from backstride.web.forms import Form
from backstride.web.pages.plan.form import form_of_preferences, read_preferences

PREFERENCES = PlanPreferences(
    Goal.TEN_KM,
    6,
    (30, 0, 60, 45, 0, 90, 120),
    frozenset({SessionKind.SWIM}),
    frozenset({SessionKind.TEMPO}),
    frozenset({"band"}),
    treadmill=True,
    treadmill_calibrated=True,
    not_on=frozenset({date(2026, 12, 24)}),
    race_on=date(2026, 12, 27),
    test_on=frozenset({date(2026, 12, 1)}),
)
PATHS = ("/plan", "/plan/day/2026-11-24", "/exercises")


def said(page: str) -> str:
    """What a person reads."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).replace("\u00a0", " ").split())


@pytest.fixture
def planned(visitor: Any) -> Any:
    """A visitor with an open gate and an accepted plan."""
    visitor.answer_no()
    visitor.home.planning.accept(PlanPreferences(Goal.TEN_KM, 4), None, now=visitor.wall())
    return visitor


def session(visitor: Any, kind: SessionKind = SessionKind.STRENGTH) -> Any:
    plan = visitor.home.planning.current(now=visitor.wall()).plan
    return next(one for one in plan.sessions if one.kind is kind and one.date > visitor.wall().date())


def test_preferences_come_back_from_their_form_as_they_were() -> None:
    assert read_preferences(form_of_preferences(PREFERENCES)) == (PREFERENCES, ())


def test_every_wish_that_cannot_be_is_said_at_its_field() -> None:
    typed = {
        **form_of_preferences(PREFERENCES).typed,
        "weeks": ("40",),
        "mon": ("-1",),
        "not_on": ("soon",),
        "goal": ("moon",),
    }
    preferences, faults = read_preferences(Form(typed))
    assert preferences is None
    assert [one.where for one in faults] == ["goal", "weeks", "mon", "not_on"]


def test_a_proposal_is_shown_and_kept_only_when_kept(visitor: Any) -> None:
    visitor.answer_no()
    assert "There is no plan yet" in said(visitor.get("/plan"))
    fields = {name: list(values) for name, values in form_of_preferences(PREFERENCES).typed.items()}
    page = visitor.post("/plan/look", **fields).text
    assert "This is a proposal." in said(page)
    assert visitor.home.planning.history(now=visitor.wall()) == ()
    assert visitor.post("/plan/keep", **fields).headers["location"] == "/plan?done=saved"
    assert visitor.home.planning.history(now=visitor.wall())[-1].preferences == PREFERENCES
    assert "Towards: 10 km." in said(visitor.get("/plan"))


def test_a_form_with_faults_is_shown_again(visitor: Any) -> None:
    visitor.answer_no()
    fields = {name: list(values) for name, values in form_of_preferences(PREFERENCES).typed.items()}
    answer = visitor.post("/plan/look", **{**fields, "weeks": "99"})
    assert answer.status_code == 422
    assert "Please look at this" in said(answer.text)
    assert 'value="99"' in answer.text


def test_other_preferences_are_a_difference_first(planned: Any) -> None:
    fields = {name: list(values) for name, values in form_of_preferences(PREFERENCES).typed.items()}
    page = said(planned.post("/plan/look", **fields).text)
    assert "What would change?" in page
    assert len(planned.home.planning.history(now=planned.wall())) == 1
    planned.post("/plan/keep", **fields)
    held = planned.home.planning.history(now=planned.wall())
    assert (len(held), held[-1].preferences.weeks) == (2, 4)
    planned.post("/plan/keep", **fields, anew="yes")
    assert planned.home.planning.history(now=planned.wall())[-1].preferences.weeks == 6


def test_a_day_says_what_and_why_with_drawings_and_where_it_may_go(planned: Any) -> None:
    one = session(planned)
    page = planned.get(f"/plan/day/{one.date}")
    words = said(page)
    assert "Why like this?" in words
    assert "Strength work on two days a week" in words
    assert page.count('class="figure"') == len(one.exercises)
    assert f'value="{one.date + timedelta(days=1)}"' in page
    assert planned.client.get("/plan/day/2030-01-01").status_code == 404
    assert planned.client.get("/plan/day/soon").status_code == 422


def test_a_move_is_asked_first_and_then_kept(planned: Any) -> None:
    one = session(planned)
    to = one.date + timedelta(days=1)
    page = planned.post("/plan/move", session=one.id, to=to).text
    assert "Move it to" in said(page)
    assert "New on" in said(page)
    assert len(planned.home.planning.history(now=planned.wall())) == 1
    planned.post("/plan/move", session=one.id, to=to, keep="yes")
    plan = planned.home.planning.current(now=planned.wall()).plan
    assert any(each.kind is SessionKind.STRENGTH for each in plan.on(to))
    assert "You moved it to this day." in said(planned.get(f"/plan/day/{to}"))


def test_a_rule_objects_to_a_move_in_words_and_it_cannot_be_kept(planned: Any) -> None:
    runs = [one for one in planned.home.planning.current(now=planned.wall()).plan.sessions if one.runs]
    longest = max(runs, key=lambda one: (one.running_distance_m, one.date))
    to = runs[0].date if runs[0].date != longest.date else runs[1].date
    answer = planned.post("/plan/move", session=longest.id, to=to, keep="yes").text
    words = said(answer)
    assert "it cannot go to" in words
    assert "A rule stands against it:" in words
    assert any(catalogue().say(rule.message) in words for rule in rules().values() if rule.kind is Kind.HARD)
    assert 'name="keep" value="yes"' not in answer
    assert len(planned.home.planning.history(now=planned.wall())) == 1


@pytest.mark.parametrize("fields", [{"session": "x", "to": "2026-11-25"}, {"session": "x", "to": "soon"}, {}])
def test_a_move_of_nothing_leads_back(planned: Any, fields: dict[str, str]) -> None:
    assert planned.post("/plan/move", **fields).headers["location"] == "/plan"


def test_what_changed_by_itself_is_said_and_kept_on_demand(planned: Any) -> None:
    planned.home.records.add_to_gate(Trigger(planned.wall() + timedelta(minutes=1), Cause.SCORE_HIGH))
    planned.wall.now += timedelta(minutes=2)
    planned.answer_no()
    words = said(planned.get("/plan"))
    if "The plan changed, because of what happened" in words:
        planned.post("/plan/change")
        assert "The plan changed, because of what happened" not in said(planned.get("/plan"))
    assert "If your clinician agrees" in words


def test_calendar_and_workouts_are_handed_out(planned: Any) -> None:
    calendar = Calendar.from_ical(planned.client.get("/plan/calendar.ics").content)
    assert len(calendar.walk("VEVENT")) > 8
    held = zipfile.ZipFile(io.BytesIO(planned.client.get("/plan/workouts.zip").content))
    assert held.namelist()
    assert all(name.endswith(".fit") for name in held.namelist())
    address = re.search(r"http://127\.0\.0\.1:8123(/calendar/[\w-]+\.ics)", planned.get("/plan"))
    assert address is not None
    assert planned.client.get(address[1]).content.startswith(b"BEGIN:VCALENDAR")


def test_all_exercises_are_shown_with_drawings_and_a_stop_rule(planned: Any) -> None:
    page = planned.get("/exercises")
    assert page.count('class="figure"') == len(exercises()) == 20
    assert said(page).count("When to stop:") == 20


def test_every_entrance_is_locked_while_the_check_is_not_open(visitor: Any) -> None:
    visitor.home.records.accept_plan(kept(visitor))
    for path in PATHS:
        page = visitor.get(path)
        assert "You have not answered the safety questions yet." in said(page) or "Before I suggest anything" in said(
            page
        )
        assert 'class="figure"' not in page
        assert "Easy run" not in said(page)
    for path in ("/plan/calendar.ics", "/plan/workouts.zip"):
        assert visitor.client.get(path).headers["location"] == "/plan"
    fields = {name: list(values) for name, values in form_of_preferences(PREFERENCES).typed.items()}
    for path in ("/plan/look", "/plan/keep", "/plan/change"):
        assert visitor.post(path, **fields).headers["location"] == "/plan"
    assert visitor.post("/plan/move", session="20261124-strength", to="2026-11-25").headers["location"] == "/plan"


def kept(visitor: Any) -> Any:
    day = visitor.wall().date()
    sessions = tuple(Session(day + timedelta(days=n), SessionKind.EASY, 30, 3000.0, 20.0) for n in (0, 2, 4))
    return AcceptedPlan(visitor.wall(), PlanPreferences(Goal.TEN_KM, 1), Plan(day, 1, "10_km", sessions))


def test_what_a_condition_leaves_out_is_named_and_not_drawn(visitor: Any) -> None:
    visitor.answer_no()
    visitor.home.safety.tell_limits(limits(visitor))
    page = visitor.get("/exercises")
    words = said(page)
    assert "Left out for you" in words
    assert "Your clinician's limits leave it out." in words
    assert page.count('class="figure"') < 20
    assert 'id="deadlift"' not in page


def limits(visitor: Any) -> Any:
    return ClinicianLimits(visitor.wall(), visitor.wall().date(), "GP", may_run=True, no_loaded_bending=True)
