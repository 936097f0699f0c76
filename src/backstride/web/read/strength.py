"""Results of tests and sets of exercises, from their forms."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from backstride.diary.hold_tests import HoldTest, TestResult
from backstride.diary.kit import ExerciseSet
from backstride.findings import Finding
from backstride.web.forms import Form, Reader, fault

SCORE_MAX: Final = 10
SET_RANGES: Final = {"repetitions": 1000, "hold_s": 3600, "load_kg": 500, "left_in_reserve": 100, "effort": 10}
"""Most of each figure of a set, from 0 on."""


def read_result(form: Form, test: HoldTest, today: date) -> tuple[TestResult | None, tuple[Finding, ...]]:
    """Give the result of a test, or what stands against it at each field."""
    reader = Reader(form)
    on, value = reader.day("on") or today, reader.number("value", needed=True)
    before, highest = reader.whole("pain_before"), reader.whole("pain_highest")
    if reader.faults or value is None:
        return None, tuple(reader.faults)
    result = TestResult(test.identifier, on, value, before, highest)
    found = result_faults(result, test, today)
    return (None, found) if found else (result, ())


def result_faults(result: TestResult, test: HoldTest, today: date) -> tuple[Finding, ...]:
    """Give what stands against a result that cannot be, at each field."""
    found = [*_outside("value", result.value, test.most)]
    found += _outside("pain_before", result.pain_before, SCORE_MAX)
    found += _outside("pain_highest", result.pain_highest, SCORE_MAX)
    return (*found, *_ahead(result.on, today))


def read_set(form: Form, today: date) -> tuple[ExerciseSet | None, tuple[Finding, ...]]:
    """Give a set of an exercise, or what stands against it at each field."""
    reader = Reader(form)
    done = ExerciseSet(
        exercise=reader.words("exercise"),
        on=reader.day("on") or today,
        repetitions=reader.whole("repetitions"),
        hold_s=reader.number("hold_s"),
        load_kg=reader.number("load_kg"),
        left_in_reserve=reader.whole("left_in_reserve"),
        effort=reader.whole("effort"),
    )
    found = (*reader.faults, *set_faults(done, today))
    return (None, found) if found else (done, ())


def set_faults(done: ExerciseSet, today: date) -> tuple[Finding, ...]:
    """Give what stands against a set that cannot be, at each field."""
    found = [one for name, most in SET_RANGES.items() for one in _outside(name, getattr(done, name), most)]
    return (*found, *_ahead(done.on, today))


def _outside(name: str, value: float | None, most: float) -> Iterable[Finding]:
    if value is not None and not 0 <= value <= most:
        yield fault("form-number-outside", name, value=f"{value:g}", low=0, high=f"{most:g}")


def _ahead(on: date, today: date) -> Iterable[Finding]:
    if on > today:
        yield fault("form-day-ahead", "on", value=on.isoformat())
