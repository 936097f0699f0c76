"""What the page of exercises shows."""

from collections.abc import Sequence
from dataclasses import dataclass

from backstride.diary.permission import NoPlan
from backstride.services.planning.exercise_guide import OfferedExercise
from backstride.web.frame import LockView


@dataclass(frozen=True, slots=True)
class ExercisesPage:
    """Every exercise, those that do not suit last.

    Parameters
    ----------
    lock : LockView or None
        Why there is no advice.
    no_plan : sequence of NoPlan
        Why nothing is suggested to this runner.
    offered : sequence of OfferedExercise
        The exercises.
    fit_today : bool
        Whether the state of the back leaves strength work today.
    """

    lock: LockView | None = None
    no_plan: Sequence[NoPlan] = ()
    offered: Sequence[OfferedExercise] = ()
    fit_today: bool = True

    @property
    def suiting(self) -> Sequence[OfferedExercise]:
        """Those that suit."""
        return [one for one in self.offered if not one.left_out_by]

    @property
    def left_out(self) -> Sequence[OfferedExercise]:
        """Those that something told leaves out."""
        return [one for one in self.offered if one.left_out_by]
