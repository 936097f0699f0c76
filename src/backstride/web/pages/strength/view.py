"""What the page of strength and hold tests shows."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from backstride.diary.hold_tests import Change, HoldTest, NoTest, TestResult
from backstride.diary.kit import ExerciseSet
from backstride.web.forms import Form
from backstride.web.frame import LockView


@dataclass(frozen=True, slots=True)
class TestView:
    """One test with what is known of it.

    Parameters
    ----------
    test : HoldTest
        The test.
    refusals : sequence of NoTest
        Why it is not offered; empty when it is.
    results : sequence of TestResult
        All results, newest first.
    practice : int
        How many of the oldest results are practice.
    change : Change or None
        What can be said about a change; None without a result.
    noise : float or None
        Change under which nothing can be seen. [unit of the test]
    form : Form
        What was typed.
    """

    __test__ = False  # a value, not a case of pytest

    test: HoldTest
    refusals: Sequence[NoTest] = ()
    results: Sequence[TestResult] = ()
    practice: int = 0
    change: Change | None = None
    noise: float | None = None
    form: Form = field(default_factory=Form)


@dataclass(frozen=True, slots=True)
class StrengthPage:
    """Strength and hold tests, and the exercise log.

    Parameters
    ----------
    tests : sequence of TestView
        The tests.
    lock : LockView or None
        Why no test is offered to anybody now; None when the gate is open.
    log : sequence of ExerciseSet
        Sets of exercises, newest first.
    exercises : sequence of str
        Names used before, to choose from.
    form : Form
        What was typed into the log.
    """

    tests: Sequence[TestView] = ()
    lock: LockView | None = None
    log: Sequence[ExerciseSet] = ()
    exercises: Sequence[str] = ()
    form: Form = field(default_factory=Form)
