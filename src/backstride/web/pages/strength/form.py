"""Results of tests and sets of exercises, from their forms."""

from datetime import date

from backstride.bounds import SCORE
from backstride.diary.hold_tests import HoldTest, TestResult
from backstride.diary.kit import SET_BOUNDS, ExerciseSet
from backstride.findings import Finding
from backstride.web.forms import Form, Reader, fault


def read_result(form: Form, test: HoldTest, today: date) -> tuple[TestResult | None, tuple[Finding, ...]]:
    """Return the result of a test, or what stands against it at each field."""
    reader = Reader(form)
    on, value = _day(reader, today), reader.number("value", needed=True, within=test.bounds)
    before, highest = reader.whole("pain_before", within=SCORE), reader.whole("pain_highest", within=SCORE)
    if reader.faults or value is None:
        return None, tuple(reader.faults)
    return TestResult(test.identifier, on, value, before, highest), ()


def read_set(form: Form, today: date) -> tuple[ExerciseSet | None, tuple[Finding, ...]]:
    """Return a set of an exercise, or what stands against it at each field."""
    reader, bounds = Reader(form), SET_BOUNDS
    exercise, on = reader.words("exercise"), _day(reader, today)
    repetitions = reader.whole("repetitions", within=bounds["repetitions"])
    held, load = reader.number("hold_s", within=bounds["hold_s"]), reader.number("load_kg", within=bounds["load_kg"])
    left = reader.whole("left_in_reserve", within=bounds["left_in_reserve"])
    effort = reader.whole("effort", within=bounds["effort"])
    if reader.faults:
        return None, tuple(reader.faults)
    return ExerciseSet(exercise, on, repetitions, held, load, left, effort), ()


def _day(reader: Reader, today: date) -> date:
    on = reader.day("on") or today
    if on > today:
        reader.faults.append(fault("form-day-ahead", "on", value=on.isoformat()))
    return on
