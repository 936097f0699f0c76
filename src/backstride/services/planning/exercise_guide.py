"""Every exercise with whether it suits this runner: advice, behind the one gate."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from backstride.diary.back_state import BackState
from backstride.diary.gate import known_conditions
from backstride.diary.limits import current_limits
from backstride.plan.exercises import Exercise, exercises, left_out_by
from backstride.services.classified import advice
from backstride.services.gate import Gate
from backstride.services.ports import Records


@dataclass(frozen=True, slots=True)
class OfferedExercise:
    """One exercise as this runner sees it.

    Parameters
    ----------
    exercise : Exercise
        The exercise.
    left_out_by : tuple of str
        Conditions told in the safety check that leave it out, or ``clinician``; empty when it suits.
    asked_for : bool
        Whether a professional asked for it by name.
    lacks : frozenset of str
        Equipment that it needs and that was not named in the last plan's preferences.
    """

    exercise: Exercise
    left_out_by: tuple[str, ...]
    asked_for: bool
    lacks: frozenset[str]


@dataclass(frozen=True, slots=True)
class ExerciseGuide:
    """The use case of exercises.

    Parameters
    ----------
    gate : Gate
        The one gate.
    plans : Records
        Accepted plans, for the equipment that was named.
    back_on : callable
        Gives the state of the back on a day.
    """

    gate: Gate
    plans: Records
    back_on: Callable[[date], BackState]

    @advice
    def fit_today(self, *, now: datetime) -> bool:
        """Whether the state of the back leaves strength work today; a day without running has none either.

        Raises
        ------
        GateClosed
            If the gate is not open.
        """
        return self.back_on(now.date()).may_run

    @advice
    def offered(self, *, now: datetime) -> tuple[OfferedExercise, ...]:
        """Return every exercise, with what leaves it out of this runner's plans.

        Raises
        ------
        GateClosed, NoPlanForYou
            As their classes say.
        """
        self.gate.require_plan(now)
        record = self.gate.record()
        limits = current_limits(record.limits)
        conditions = frozenset(question.identifier for question in known_conditions(record))
        held = self.plans.accepted_plans()
        has = held[-1].preferences.equipment if held else frozenset[str]()
        asked = frozenset(limits.exercises) if limits else frozenset[str]()
        return tuple(
            OfferedExercise(one, left_out_by(one, conditions, limits), one.id in asked, one.equipment - has)
            for one in exercises().values()
        )
