"""Experiments without a plan: the days of the runner's own usual week, without that of the longest run."""

from datetime import UTC, date, datetime, time, timedelta

from backstride.services.experiments.from_usual import AHEAD_WEEKS, usual_days
from backstride.services.running_days import Ran

TODAY = date(2026, 11, 23)  # a Monday


def ran(weekdays: dict[int, float], weeks: int = 8) -> list[Ran]:
    found = []
    for n in range(1, weeks + 1):
        for weekday, minutes in weekdays.items():
            start = datetime.combine(TODAY - timedelta(weeks=n) + timedelta(days=weekday), time(7), UTC)
            found.append(Ran(str(start), start, start + timedelta(minutes=minutes), minutes, None, None))
    return found


def test_days_come_from_the_usual_week_without_the_longest_run():
    found = usual_days(ran({1: 40.0, 3: 45.0, 6: 90.0}), TODAY)
    assert {day.weekday() for day in found} == {1, 3}
    assert len(found) == 2 * AHEAD_WEEKS
    assert min(found) >= TODAY


def test_a_day_run_now_and_then_is_not_usual_and_without_runs_there_is_none():
    now_and_then = [*ran({1: 40.0, 6: 80.0}), *ran({4: 30.0}, weeks=2)]
    assert {day.weekday() for day in usual_days(now_and_then, TODAY)} == {1}
    assert {day.weekday() for day in usual_days(ran({2: 30.0}), TODAY)} == {2}
    assert usual_days([], TODAY) == ()
    assert usual_days(ran({1: 40.0}), TODAY + timedelta(weeks=30)) == ()
