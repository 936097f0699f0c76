"""Repeated strength and hold tests as outcomes over weeks, judged in the frame of every other answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from backstride.diary.hold_tests import scored_results
from backstride.learn.over_time import OverTime, judge_over_time
from backstride.services.diary.hold_tests import HoldTests, Progress


@dataclass(frozen=True, slots=True)
class TestOverTime:
    """One test over time.

    Parameters
    ----------
    identifier, unit : str
        The test and what it counts.
    found : OverTime
        What its results say; practice does not count.
    """

    __test__ = False  # a value, not a case of pytest

    identifier: str
    unit: str
    found: OverTime


def tests_over_time(tests: HoldTests, today: date) -> Sequence[TestOverTime]:
    """Return every test with a result, judged over time.

    Parameters
    ----------
    tests : HoldTests
        The tests of a home.
    today : date
        Local day.
    """
    return tuple(_judged(one) for one in tests.all_progress(today))


def _judged(one: Progress) -> TestOverTime:
    counted = scored_results(one.test, one.results)
    days, values = [float(each.on.toordinal()) for each in counted], [each.value for each in counted]
    return TestOverTime(one.test.identifier, one.test.unit, judge_over_time(days, values, one.noise, one.test.unit))
