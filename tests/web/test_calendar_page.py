"""The calendar of a month: what was, what is planned, and nothing ahead behind a closed gate."""

import html
import re
from datetime import date, timedelta
from typing import Any

import pytest

from backstride.diary.kit import ExerciseSet
from backstride.plan.goals import Goal
from backstride.services.experiments.kept import Wanted
from backstride.services.plan_values import PlanPreferences
from backstride.web.pages.calendar.view import ends_of


def said(page: str) -> str:
    """What a person reads or hears."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).replace("\u00a0", " ").split())


def cell(page: str, day: date) -> str:
    """What is said of a day in its cell."""
    found = re.search(rf'<a class="cell-link" href="/calendar\?day={day}#day".*?</a>', page, re.DOTALL)
    assert found is not None, day
    return said(found[0])


def test_a_month_says_runs_pain_tests_and_what_was_logged(regular: Any) -> None:
    page, today = regular.get("/calendar"), regular.wall().date()
    for run in regular.home.records.runs():
        if run.local_date.month == today.month and run.facts.sport == "running":
            assert "ran " in cell(page, run.local_date), run.local_date
    assert "pain up to 3 of 10" in cell(page, today - timedelta(days=11))
    assert "a strength test" in cell(page, today - timedelta(days=7))
    assert "one set of exercises" in cell(page, today - timedelta(days=1))
    assert page.count('aria-current="date"') == 1
    assert page.count('role="gridcell"') == 42


def test_a_day_leads_to_what_lies_on_it(regular: Any) -> None:
    run = next(one for one in reversed(regular.home.records.runs()) if one.facts.sport == "running")
    page = regular.get(f"/calendar?day={run.local_date}")
    assert f'href="/runs/{run.run_id}"' in page
    assert f'aria-selected="true"><a class="cell-link" href="/calendar?day={run.local_date}' in re.sub(
        r">\s+<", "><", page
    )
    assert "Nothing is known of this day" in said(regular.get("/calendar?day=2031-05-05"))


def test_planned_sessions_and_days_of_experiments_stand_ahead_only_while_the_gate_is_open(visitor: Any) -> None:
    visitor.answer_no()
    today = visitor.wall().date()
    days = tuple(today + timedelta(days=n) for n in range(2, 60, 2))
    kept = visitor.home.experiments.start(Wanted("time-of-day", days), 1, now=visitor.wall())
    visitor.home.planning.accept(PlanPreferences(Goal.TEN_KM, 12), None, now=visitor.wall())
    plan = visitor.home.planning.current(now=visitor.wall()).plan
    ahead = next(one for one in plan.sessions if one.runs and one.date > today)
    drawn = kept.pairs[0].first_day
    page = visitor.get(f"/calendar?day={ahead.date}")
    assert "planned: " in cell(page, ahead.date)
    assert f'data-session="{ahead.id}"' in page
    assert 'action="/plan/move"' in page
    assert "a day of an experiment" in cell(visitor.get(f"/calendar?day={drawn}"), drawn)
    visitor.home.exercise_log.tell(ExerciseSet("Back extension", today, 12, effort=6), visitor.wall())
    visitor.home.safety.answer({"none_of_these": True, "both_legs": "yes"}, visitor.wall())
    for day in (ahead.date, drawn):
        page = visitor.get(f"/calendar?day={day}")
        assert "planned: " not in said(page)
        assert "a day of an experiment" not in cell(page, day)
        assert "data-session" not in page
    assert "one set of exercises" in cell(visitor.get("/calendar"), today)


@pytest.mark.parametrize("query", ["", "month=soon", "day=0001-01-01", "day=9999-12-31", "month=2026-13"])
def test_what_no_month_is_shows_this_one(regular: Any, query: str) -> None:
    assert "November 2026" in said(regular.get(f"/calendar?{query}"))


def test_the_ends_of_a_month_are_whole_weeks() -> None:
    for month in range(1, 13):
        first, last = ends_of(date(2027, month, 28))
        assert (first.weekday(), last.weekday()) == (0, 6)
        assert first <= date(2027, month, 1) <= first + timedelta(days=6)
        assert last >= date(2027, month, 28) > last - timedelta(days=13)
