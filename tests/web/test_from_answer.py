"""From the answer's facts to the page: nothing is lost, nothing is made up."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest

from backstride.dose.answer import Answer, RestFacts
from backstride.dose.answer import answer as answer_of
from backstride.dose.gaps import Drop, Gap
from backstride.dose.weeks import Usual, WeekFacts
from backstride.estimates import Estimate
from backstride.findings import Finding
from backstride.runner import Runner, Units
from backstride.web.pages import render_answer
from backstride.web.views.answer import GapView, RestView
from backstride.web.views.from_answer import answer_page

TODAY = date(2026, 11, 22)
MONDAYS = [date(2026, 11, 16) - timedelta(weeks=back) for back in (4, 3, 2, 1, 0)]


def _steps(value: float) -> Estimate:
    return Estimate(value, value * 0.99, value * 1.01, 0.9, "steps")


def _week(monday: date, km: float, *, known_days: int = 7) -> WeekFacts:
    steps = km * 900
    return WeekFacts(
        monday=monday,
        complete=monday + timedelta(days=6) < TODAY,
        known_days=known_days,
        run_days=3,
        rest_days=4,
        runs=3,
        running_m=km * 1000,
        longest_m=km * 500,
        moving_s=km * 360,
        climb_m=100.0,
        steps=_steps(steps),
        peak_sum_bw=Estimate(steps * 2.4, steps * 2.1, steps * 2.7, 0.9, "BW"),
    )


def _answer(weeks: Sequence[WeekFacts], normal: Usual | None = None) -> Answer:
    return Answer(
        today=TODAY,
        runs=12,
        first_day=date(2024, 1, 1),
        last_day=TODAY,
        weeks=tuple(weeks),
        usual=normal,
        against_usual=(),
        long_runs=(),
        rest=RestFacts(11, 15, 2, 2),
        gaps=(Gap(date(2025, 1, 1), date(2025, 1, 20), 20, still_open=False, other_recordings=0),),
        drops=(Drop(date(2025, 6, 2), 5_000.0, 20_000.0),),
        body_weight_n=None,
        outside_measured=("sex_f",),
        findings=(),
    )


@pytest.fixture
def five_weeks() -> list[WeekFacts]:
    return [_week(monday, km) for monday, km in zip(MONDAYS, (20, 22, 24, 30, 12), strict=True)]


def test_the_latest_known_week_is_the_recent_one(five_weeks: list[WeekFacts]) -> None:
    recent = answer_page(_answer(five_weeks)).recent
    assert recent is not None
    assert recent.monday == date(2026, 11, 9)
    assert recent.is_last_week
    assert recent.distance_m == 30_000


def test_a_week_with_unknown_days_is_passed_over(five_weeks: list[WeekFacts]) -> None:
    holed = [*five_weeks[:3], replace(five_weeks[3], known_days=5), five_weeks[4]]
    page = answer_page(_answer(holed))
    assert page.recent is not None
    assert page.recent.monday == date(2026, 11, 2)
    assert not page.recent.is_last_week
    assert [week.is_known for week in page.weeks] == [True, True, True, False, True]


def test_without_a_known_week_nothing_is_recent(five_weeks: list[WeekFacts]) -> None:
    assert answer_page(_answer([replace(week, known_days=1) for week in five_weeks])).recent is None


def test_the_mean_push_is_the_sum_over_the_steps_with_its_band(five_weeks: list[WeekFacts]) -> None:
    recent = answer_page(_answer(five_weeks)).recent
    assert recent is not None
    assert recent.peak_force is not None
    assert (recent.peak_force.low, recent.peak_force.value, recent.peak_force.high) == pytest.approx((2.1, 2.4, 2.7))


def test_a_week_without_steps_shows_no_push(five_weeks: list[WeekFacts]) -> None:
    silent = replace(five_weeks[3], steps=_steps(0.0))
    recent = answer_page(_answer([*five_weeks[:3], silent])).recent
    assert recent is not None
    assert (recent.steps, recent.peak_force) == (None, None)


def test_pauses_and_drops_come_newest_first(five_weeks: list[WeekFacts]) -> None:
    assert answer_page(_answer(five_weeks)).gaps == (
        GapView(date(2025, 6, 2), date(2025, 6, 8), 0.25),
        GapView(date(2025, 1, 1), date(2025, 1, 20)),
    )


def test_rest_days_add_up_to_28(five_weeks: list[WeekFacts]) -> None:
    assert answer_page(_answer(five_weeks)).rest == RestView(15, 11, 2, 2)


def test_what_is_passed_beside_the_facts_arrives(five_weeks: list[WeekFacts]) -> None:
    found = (Finding("answer-without-usual"),)
    page = answer_page(
        replace(_answer(five_weeks), findings=found), Units.IMPERIAL, is_simulated=True, has_mornings=True
    )
    assert (page.units, page.is_simulated, page.has_mornings, page.findings) == (Units.IMPERIAL, True, True, found)


def test_an_answer_without_runs_is_the_empty_page() -> None:
    page = replace(answer_page(answer_of([], TODAY, Runner())), findings=())
    assert page.run_count == 0
    assert "Bring your runs" in render_answer(page)


def test_an_answer_is_rendered_whole(five_weeks: list[WeekFacts]) -> None:
    normal = Usual(12, 24_000.0, 9_000.0, 21_000.0, 50_000.0, 3.0, 20_000.0, 28_000.0)
    html = render_answer(answer_page(_answer(five_weeks, normal)))
    assert "Your usual week is 24\u00a0km; half of your weeks lie between 20\u00a0km and 28\u00a0km." in html
    assert "few women were measured" in html
