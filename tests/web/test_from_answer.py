"""From the answer's facts to the page: nothing is lost, nothing is made up."""

from dataclasses import replace
from datetime import date, timedelta
from types import ModuleType

import pytest

from backstride.dose.answer import Answer
from backstride.dose.weeks import Usual, WeekFacts
from backstride.estimates import Estimate
from backstride.web.pages.weeks.page import render_answer
from backstride.web.pages.weeks.view import AnswerPage, RecentView

MONDAYS = [date(2026, 11, 16) - timedelta(weeks=back) for back in (4, 3, 2, 1, 0)]


@pytest.fixture
def five_weeks(pages: ModuleType) -> list[WeekFacts]:
    return [pages.week_of(monday, km) for monday, km in zip(MONDAYS, (20, 22, 24, 30, 12), strict=True)]


@pytest.fixture
def facts(pages: ModuleType, five_weeks: list[WeekFacts]) -> Answer:
    none: tuple[()] = ()
    return replace(pages.full_facts(), weeks=tuple(five_weeks), usual_week=None, against_usual=none, long_runs=none)


def _recent(facts: Answer, *weeks: WeekFacts) -> RecentView | None:
    return AnswerPage(facts=replace(facts, weeks=weeks or facts.weeks)).recent


def test_the_latest_known_week_is_the_recent_one(facts: Answer) -> None:
    recent = _recent(facts)
    assert recent is not None
    assert recent.week.monday == date(2026, 11, 9)
    assert recent.is_last_week
    assert recent.week.running_distance_m == 30_000


def test_a_week_with_unknown_days_is_passed_over(facts: Answer, five_weeks: list[WeekFacts]) -> None:
    holed = [*five_weeks[:3], replace(five_weeks[3], known_days=5), five_weeks[4]]
    recent = _recent(facts, *holed)
    assert recent is not None
    assert recent.week.monday == date(2026, 11, 2)
    assert not recent.is_last_week


def test_without_a_known_week_nothing_is_recent(facts: Answer, five_weeks: list[WeekFacts]) -> None:
    assert _recent(facts, *(replace(week, known_days=1) for week in five_weeks)) is None


def test_the_mean_push_is_the_sum_over_the_steps_with_its_band(facts: Answer) -> None:
    recent = _recent(facts)
    assert recent is not None
    force = recent.peak_force
    assert force is not None
    assert (force.low, force.value, force.high) == pytest.approx((2.13, 2.42, 2.71))


def test_a_week_without_steps_shows_no_push(facts: Answer, five_weeks: list[WeekFacts]) -> None:
    silent = replace(five_weeks[3], steps=Estimate(0.0, 0.0, 0.0, 0.9, "steps"))
    recent = _recent(facts, *five_weeks[:3], silent)
    assert recent is not None
    assert (recent.steps, recent.peak_force) == (None, None)


def test_pauses_and_drops_come_newest_first_with_what_was_kept(facts: Answer) -> None:
    assert [(one.first_day, one.last_day, one.kept_share) for one in facts.pauses] == [
        (date(2025, 2, 3), date(2025, 4, 27), 0.0),
        (date(2023, 8, 7), date(2023, 8, 13), 0.35),
        (date(2022, 12, 19), date(2023, 1, 4), 0.0),
        (date(2021, 7, 1), date(2021, 7, 20), 0.0),
        (date(2020, 3, 20), date(2020, 5, 2), 0.0),
    ]


def test_an_answer_without_runs_is_the_empty_page(pages: ModuleType) -> None:
    assert "Bring your runs" in render_answer(pages.empty_page())


def test_an_answer_is_rendered_whole(facts: Answer, pages: ModuleType) -> None:
    normal: Usual = pages.usual_of(metres=24_000.0, weeks=12, low=20_000.0, high=28_000.0)
    page = AnswerPage(facts=replace(facts, usual_week=normal, outside_measured=("sex_f",)))
    html = render_answer(page)
    assert "Your usual week is 24\u00a0km; half of your weeks lie between 20\u00a0km and 28\u00a0km." in html
    assert "few women were measured" in html


def test_a_week_whose_runs_nobody_measured_shows_no_distance(facts: Answer, five_weeks: list[WeekFacts]) -> None:
    untold = replace(five_weeks[3], running_distance_m=0.0, longest_run_m=0.0)
    page = render_answer(AnswerPage(facts=replace(facts, weeks=(*five_weeks[:3], untold))))
    assert (untold.is_distance_told, five_weeks[3].is_distance_told) == (False, True)
    assert "distance not told" in page
    assert "distance not told" not in render_answer(AnswerPage(facts=facts))
