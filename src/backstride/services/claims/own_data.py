"""A question answered with the runner's own figures: runs, mornings, load, what was handled, an exercise's dose."""

from dataclasses import dataclass
from datetime import date, datetime

from backstride.claims.ask import Asked
from backstride.diary.entries import mornings
from backstride.diary.gate import GateClosed
from backstride.diary.tolerance import Measure
from backstride.dose.beside import Beside
from backstride.dose.lately import Lately, lately
from backstride.plan.exercises import Exercise
from backstride.services.claims.own_figures import OwnMornings, OwnRuns, own_mornings, own_runs
from backstride.services.classified import fact
from backstride.services.diary.entries import Diary
from backstride.services.diary.tolerance import ToleranceTable
from backstride.services.gate import NoPlanForYou
from backstride.services.planning.exercise_guide import ExerciseGuide
from backstride.services.runs.load import RunLoads


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnHandled:
    """Up to which distance mornings were mostly as usual.

    Parameters
    ----------
    mornings : int
        Scored mornings.
    start_m : float or None
        The most that mostly settled; None where too few mornings tell. [m]
    """

    mornings: int
    start_m: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnBeside:
    """The usual easy run beside everyday tasks."""

    tasks: tuple[Beside, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dosed:
    """How much of an exercise, or why that is not said.

    Parameters
    ----------
    exercise : Exercise or None
        The exercise with its dose; None where it is not said.
    why_not : str
        ``locked`` (the safety questions are due), ``no_plan`` or ``left_out``; empty where it is said.
    """

    exercise: Exercise | None = None
    why_not: str = ""


OwnAnswer = OwnRuns | OwnMornings | Lately | OwnHandled | OwnBeside | Dosed


@dataclass(frozen=True, slots=True)
class OwnData:
    """The use case of questions that the runner's own data answer.

    Parameters
    ----------
    diary : Diary
        The mornings.
    loads : RunLoads
        The runs, with what they asked.
    tolerance : ToleranceTable
        What the back has handled.
    guide : ExerciseGuide
        Exercises, behind the gate.
    """

    diary: Diary
    loads: RunLoads
    tolerance: ToleranceTable
    guide: ExerciseGuide

    @fact
    def answer(self, asked: Asked, now: datetime) -> OwnAnswer | None:
        """Return what the runner's own data say to a question; None where they say nothing.

        Parameters
        ----------
        asked : Asked
            What the question came to.
        now : datetime
            This moment, local, with offset.
        """
        place, today = asked.destination, now.date()
        if place.startswith("exercise:"):
            return self._dose(place.partition(":")[2], now)
        if place == "runs":
            return own_runs(asked.question, self.loads.history.runs(), today)
        if place == "learn":
            return own_mornings(
                asked.question, mornings(one for one in self.diary.entries() if one.day <= today), today
            )
        if place == "load":
            return lately(self.loads.dated(), today)
        if place == "handled":
            return self._handled(today)
        return self._beside(today) if place == "explain:step" else None

    def _handled(self, today: date) -> OwnHandled | None:
        told = self.tolerance.table(today)
        if not told.scored_mornings:
            return None
        table = next((one for one in told.tables if one.measure is Measure.DISTANCE_M), None)
        return OwnHandled(mornings=told.scored_mornings, start_m=table.start if table else None)

    def _beside(self, today: date) -> OwnBeside | None:
        tasks = self.loads.easy_beside(today)
        return OwnBeside(tasks=tasks) if tasks else None

    def _dose(self, name: str, now: datetime) -> Dosed:
        try:
            offered = next(one for one in self.guide.offered(now=now) if one.exercise.id == name)
        except GateClosed:
            return Dosed(why_not="locked")
        except NoPlanForYou:
            return Dosed(why_not="no_plan")
        return Dosed(why_not="left_out") if offered.left_out_by else Dosed(exercise=offered.exercise)
