"""Strength and hold tests at home: who is offered one, when to stop, and which change can be seen."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any, Final

from backstride.bounds import SCORE, Bounds
from backstride.diary.conditions import allows, allows_maximal_tests
from backstride.diary.gate import GateRecord, GateState, known_conditions, reading
from backstride.diary.limits import current_limits
from backstride.diary.permission import ADULT_AGE_YEARS
from backstride.package_data import load_toml
from backstride.plain_text import hold_lines

_RESULT: Final = Bounds(0.0, 3600.0)
"""No test is longer; each has an end of its own besides."""
_FILE: Final = "data/hold_tests.toml"


@dataclass(frozen=True, slots=True)
class HoldTest:
    """One test.

    Parameters
    ----------
    identifier : str
        Its name in files and addresses.
    unit : str
        ``s`` or ``times``.
    most : float
        Where it is stopped in any case. [unit]
    noise_with_pain, noise_without_pain : float or None
        Change under which nothing can be seen; None where nobody measured it. [unit]
    maximal : bool
        Goes up to the own maximum.
    optional : bool
        Offered second.
    properties : frozenset of str
        What conditions may leave out.
    source : tuple of str
        Keys of references.bib.
    """

    identifier: str
    unit: str
    most: float
    noise_with_pain: float | None
    noise_without_pain: float | None
    maximal: bool
    optional: bool
    properties: frozenset[str]
    source: tuple[str, ...]

    @property
    def bounds(self) -> Bounds:
        """What a result may be. [unit]"""
        return Bounds(0, self.most, self.unit)


@dataclass(frozen=True, slots=True)
class TestResult:
    """One result.

    Parameters
    ----------
    identifier : str
        The test.
    on : date
        The local day.
    value : float
        Held time or repetitions. [unit of the test]
    pain_before, pain_highest : int or None
        Back pain. [0 to 10]
    """

    __test__ = False  # a value, not a case of pytest

    identifier: str
    on: date
    value: float
    pain_before: int | None = None
    pain_highest: int | None = None

    def __post_init__(self) -> None:
        hold_lines(self, "identifier")
        _RESULT.hold("value", self.value)
        SCORE.hold("pain_before", self.pain_before)
        SCORE.hold("pain_highest", self.pain_highest)


class NoTest(StrEnum):
    """Why no test is offered."""

    GATE_NOT_GO = "gate_not_go"
    USUAL_TOO_HIGH = "usual_too_high"
    USUAL_NOT_KNOWN = "usual_not_known"
    NOT_AN_ADULT = "not_an_adult"
    CONDITION = "condition"
    CLINICIANS_LIMITS = "clinicians_limits"


class Change(StrEnum):
    """What can be said about a change."""

    PRACTICE = "practice"
    """The first two tests are practice: people hold longer the second time without being stronger."""
    NOISE_NOT_KNOWN = "noise_not_known"
    """Nobody measured how well this test repeats, so no change is called one."""
    NO_CHANGE_WE_CAN_SEE = "no_change_we_can_see"
    MORE = "more"
    LESS = "less"


@cache
def hold_tests() -> dict[str, HoldTest]:
    """Return every test under its identifier, in the order in which they are offered."""
    return {row["identifier"]: _test(row) for row in load_toml("backstride.diary", _FILE)["test"]}


def refusals(
    test: HoldTest, record: GateRecord, usual_score: float | None, age_years: int | None, today: date
) -> tuple[NoTest, ...]:
    """Return the reasons for which a test is not offered; nothing when it may be.

    Parameters
    ----------
    test : HoldTest
        The test.
    record : GateRecord
        The runner's gate record; only *go* opens a test, *gentle* does not.
    usual_score : float or None
        Median of the last 14 scored mornings. [0 to 10]
    age_years : int or None
        Age; unknown is not an adult's. [years]
    today : date
        The local day.
    """
    known = [question.identifier for question in known_conditions(record)]
    limits = current_limits(record.limits)
    below = load_toml("backstride.diary", _FILE)["usual_below"]
    narrowed = limits is not None and (limits.may_run is False or limits.no_back_bending or limits.no_loaded_bending)
    reasons = (
        (NoTest.GATE_NOT_GO, reading(record, today).state is not GateState.GO),
        (NoTest.USUAL_NOT_KNOWN, usual_score is None),
        (NoTest.USUAL_TOO_HIGH, usual_score is not None and usual_score >= below),
        (NoTest.NOT_AN_ADULT, age_years is None or age_years < ADULT_AGE_YEARS),
        (NoTest.CONDITION, not allows(test.properties, known) or (test.maximal and not allows_maximal_tests(known))),
        (NoTest.CLINICIANS_LIMITS, narrowed),
    )
    return tuple(name for name, holds in reasons if holds)


def must_stop(test: HoldTest, value: float, pain_before: int, pain_now: int) -> bool:
    """Whether to stop: pain has risen by 2, or the test has reached its end.

    Parameters
    ----------
    test : HoldTest
        The test.
    value : float
        Held time or repetitions so far. [unit of the test]
    pain_before, pain_now : int
        Back pain. [0 to 10]
    """
    rise: int = load_toml("backstride.diary", _FILE)["stop_when_pain_rises"]
    return pain_now - pain_before >= rise or value >= test.most


def change(test: HoldTest, results: Sequence[TestResult], *, in_pain: bool) -> Change:
    """Return what can be said about the last result against the first one that was not practice.

    Parameters
    ----------
    test : HoldTest
        The test.
    results : sequence of TestResult
        All results of this test.
    in_pain : bool
        Whether the runner has back pain now, which decides the noise.
    """
    counted = scored_results(test, results)
    if len(counted) < 2:
        return Change.PRACTICE if not counted else Change.NO_CHANGE_WE_CAN_SEE
    difference = counted[-1].value - counted[0].value
    noise = test.noise_with_pain if in_pain else test.noise_without_pain
    if noise is None:
        return Change.NOISE_NOT_KNOWN
    if abs(difference) < noise:
        return Change.NO_CHANGE_WE_CAN_SEE
    return Change.MORE if difference > 0 else Change.LESS


def scored_results(test: HoldTest, results: Sequence[TestResult]) -> tuple[TestResult, ...]:
    """Return the results that count, oldest first: all but the practice tests."""
    practice: int = load_toml("backstride.diary", _FILE)["practice_tests"]
    mine = sorted((one for one in results if one.identifier == test.identifier), key=lambda one: one.on)
    return tuple(mine[practice:])


def _test(row: dict[str, Any]) -> HoldTest:
    return HoldTest(
        **{name: row[name] for name in ("identifier", "unit", "most")},
        noise_with_pain=row.get("noise_with_pain"),
        noise_without_pain=row.get("noise_without_pain"),
        maximal=row["maximal"],
        optional=row.get("optional", False),
        properties=frozenset(row["properties"]),
        source=tuple(row["source"]),
    )
