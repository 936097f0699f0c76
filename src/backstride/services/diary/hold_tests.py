"""Strength and hold tests: offered only to somebody for whom they are, and read against their own noise."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from backstride.diary.hold_tests import (
    Change,
    HoldTest,
    NoTest,
    TestResult,
    change,
    hold_tests,
    must_stop,
    refusals,
    scored_results,
)
from backstride.diary.pain_rules import usual
from backstride.services.classified import advice, fact
from backstride.services.diary.body_log import DayAhead
from backstride.services.diary.entries import Diary
from backstride.services.gate import Gate, TestNotOffered
from backstride.services.ports import Records


@dataclass(frozen=True, slots=True)
class Offer:
    """A test that is offered, or the reasons why not.

    Parameters
    ----------
    test : HoldTest
        The test.
    refusals : tuple of NoTest
        Why it is not offered; empty when it is.
    """

    test: HoldTest
    refusals: tuple[NoTest, ...]


@dataclass(frozen=True, slots=True)
class Progress:
    """What the results of one test say.

    Parameters
    ----------
    test : HoldTest
        The test.
    results : tuple of TestResult
        All of them, practice included, oldest first.
    counted : int
        Results that count.
    change : Change
        What can be said about the last one.
    noise : float or None
        Change under which nothing can be seen. [unit of the test]
    """

    test: HoldTest
    results: tuple[TestResult, ...]
    counted: int
    change: Change
    noise: float | None


@dataclass(frozen=True, slots=True)
class HoldTests:
    """The use cases around tests.

    Parameters
    ----------
    gate : Gate
        The one gate.
    records : Records
        Where results are kept.
    diary : Diary
        The mornings, for what is usual.
    """

    gate: Gate
    records: Records
    diary: Diary

    @advice
    def offers(self, *, now: datetime) -> Sequence[Offer]:
        """Return every test with the reasons why it is not offered, if any.

        Raises
        ------
        GateClosed
            If the gate is not open.
        """
        record, today = self.gate.record(), now.date()
        ordinary, age = usual(self.diary.entries(), today), self.gate.age_years(today)
        return [Offer(test, refusals(test, record, ordinary, age, today)) for test in hold_tests().values()]

    @advice
    def start(self, identifier: str, *, now: datetime) -> HoldTest:
        """Return a test to be done now, whose timer and stop rules the page or terminal shows.

        Raises
        ------
        GateClosed
            If the gate is not open.
        TestNotOffered
            If it is not offered to this runner now.
        UnknownTest
            If there is no such test.
        """
        test = _known(identifier)
        offer = next(one for one in self.offers(now=now) if one.test is test)
        if offer.refusals:
            raise TestNotOffered(identifier, offer.refusals)
        return test

    @fact
    def must_stop(self, identifier: str, value: float, pain_before: int, pain_now: int) -> bool:
        """Whether to stop a test that is running: pain has risen by 2, or it has reached its end."""
        return must_stop(_known(identifier), value, pain_before, pain_now)

    @fact
    def tell(self, result: TestResult, now: datetime) -> Progress:
        """Keep a result and return what the results of this test say.

        Raises
        ------
        UnknownTest
            If there is no such test.
        OutOfBounds
            If the value cannot be.
        DayAhead
            If it lies in the future.
        """
        test = _known(result.identifier)
        test.bounds.hold("value", result.value)
        if result.on > now.date():
            raise DayAhead(result.on, now.date())
        self.records.tell(result, f"{result.identifier}:{now.isoformat()}", now)
        return self.progress(result.identifier, now.date())

    @fact
    def progress(self, identifier: str, today: date) -> Progress:
        """Return what the results of one test say.

        Raises
        ------
        UnknownTest
            If there is no such test.
        """
        test = _known(identifier)
        mine = sorted(
            (one for one in self.records.told(TestResult) if one.identifier == identifier), key=lambda r: r.on
        )
        in_pain = (usual(self.diary.entries(), today) or 0.0) > 0
        noise = test.noise_with_pain if in_pain else test.noise_without_pain
        return Progress(test, tuple(mine), len(scored_results(test, mine)), change(test, mine, in_pain=in_pain), noise)

    @fact
    def all_progress(self, today: date) -> Sequence[Progress]:
        """Return what the results say, for every test with a result."""
        done = {one.identifier for one in self.records.told(TestResult)}
        return [self.progress(identifier, today) for identifier in hold_tests() if identifier in done]


def _known(identifier: str) -> HoldTest:
    if identifier not in hold_tests():
        raise UnknownTest(identifier)
    return hold_tests()[identifier]


class UnknownTest(LookupError):
    """A test that does not exist."""

    def __init__(self, identifier: str) -> None:
        super().__init__(f"no test {identifier!r}; there are {', '.join(hold_tests())}")
