"""What the runner writes down beside the diary: exercises, scores from questionnaires, body mass if wanted."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from backstride.diary.explanations import Explanation, explanations
from backstride.diary.gate import latest_check
from backstride.diary.kit import ExerciseSet, sets_by_exercise
from backstride.diary.questionnaires import (
    Questionnaire,
    QuestionnaireScore,
    important_change,
    questionnaires,
    score_findings,
)
from backstride.diary.weight import MassScenario, WeightLog, mass_scenarios
from backstride.findings import Finding
from backstride.runner import MASS_RANGE_KG, Runner, RunnerOutOfRange
from backstride.services.classified import advice, fact
from backstride.services.gate import Gate
from backstride.services.ports import Records

_WEIGHT = "weight"


@dataclass(frozen=True, slots=True)
class ExerciseLog:
    """The use cases around the exercise log.

    Parameters
    ----------
    records : Records
        Where sets are kept.
    """

    records: Records

    @fact
    def tell(self, done: ExerciseSet, now: datetime, name: str = "") -> None:
        """Keep a set.

        Parameters
        ----------
        done : ExerciseSet
            The set.
        now : datetime
            This moment, with offset.
        name : str
            What it is known by where it may be sent twice: the same name keeps it once.

        Raises
        ------
        ExerciseWithoutName
            If it does not say of what.
        DayAhead
            If it lies in the future.
        """
        if not done.exercise:
            raise ExerciseWithoutName
        if done.on > now.date():
            raise DayAhead(done.on, now.date())
        self.records.tell(done, f"{done.exercise}:{name or now.isoformat()}", now)

    @fact
    def sets(self, since: date | None = None) -> Sequence[ExerciseSet]:
        """Return the sets, oldest first, of all days or from one on."""
        return sorted(
            (one for one in self.records.told(ExerciseSet) if one.on >= (since or one.on)), key=lambda s: s.on
        )

    @fact
    def last_week(self, today: date) -> Mapping[str, int]:
        """Return how many sets of each exercise were done in the last seven days."""
        return sets_by_exercise(self.sets(), today - timedelta(days=6), today)


@dataclass(frozen=True, slots=True)
class ScoreChange:
    """The scores of one questionnaire.

    Parameters
    ----------
    form : Questionnaire
        What it is.
    scores : tuple of QuestionnaireScore
        Oldest first.
    important_change : float or None
        Change from the first score that matters to people; None where nobody measured it. [points]
    """

    form: Questionnaire
    scores: tuple[QuestionnaireScore, ...]
    important_change: float | None


@dataclass(frozen=True, slots=True)
class Questionnaires:
    """The use cases around scores from questionnaires.

    Parameters
    ----------
    records : Records
        Where scores are kept.
    """

    records: Records

    @fact
    def registry(self) -> Sequence[Questionnaire]:
        """Return every questionnaire whose score can be kept."""
        return tuple(questionnaires().values())

    @fact
    def tell(self, told: QuestionnaireScore, now: datetime) -> tuple[Finding, ...]:
        """Keep a score, or say what stands against it and keep nothing.

        Raises
        ------
        UnknownQuestionnaire
            If the questionnaire is not in the registry.
        """
        found = score_findings(told, now.date())
        if not found:
            self.records.tell(told, f"{told.identifier}:{told.on.isoformat()}", now)
        return found

    @fact
    def scores(self) -> Sequence[ScoreChange]:
        """Return the scores of every questionnaire that has one."""
        told = sorted(self.records.told(QuestionnaireScore), key=lambda one: one.on)
        by_form = {name: tuple(one for one in told if one.identifier == name) for name in questionnaires()}
        return [
            ScoreChange(questionnaires()[name], mine, important_change(name, mine[0].score))
            for name, mine in by_form.items()
            if mine
        ]


@dataclass(frozen=True, slots=True)
class Weight:
    """The use cases around body mass; off until somebody asks for it.

    Parameters
    ----------
    gate : Gate
        The one gate.
    records : Records
        Where it is kept.
    runner : callable
        Gives the runner as known on a day.
    """

    gate: Gate
    records: Records
    runner: Callable[[date], Runner]

    @fact
    def log(self) -> WeightLog:
        """Return the log; empty while it is off."""
        told = self.records.told(WeightLog)
        return told[-1] if told and told[-1].asked_for else WeightLog()

    @fact
    def turn(self, *, on: bool, now: datetime) -> WeightLog:
        """Turn the log on or off; what was told before is shown again when it is on again."""
        told = self.records.told(WeightLog)
        self.records.tell(WeightLog(on, told[-1].weights_kg if told else ()), _WEIGHT, now)
        return self.log()

    @fact
    def tell(self, mass_kg: float, now: datetime) -> WeightLog:
        """Keep a weight of today.

        Raises
        ------
        WeightLogIsOff
            If nobody asked for the log.
        RunnerOutOfRange
            If no person has that mass.
        """
        log = self.log()
        if not log.asked_for:
            raise WeightLogIsOff
        if not MASS_RANGE_KG[0] <= mass_kg <= MASS_RANGE_KG[1]:
            raise RunnerOutOfRange("mass_kg", mass_kg, *MASS_RANGE_KG, "kg")
        kept = [one for one in log.weights_kg if one[0] != now.date()]
        told = replace(log, weights_kg=tuple(sorted([*kept, (now.date(), mass_kg)])))
        self.records.tell(told, _WEIGHT, now)
        return self.log()

    @advice
    def scenarios(self, *, now: datetime, eating_worries: bool | None = None) -> Sequence[MassScenario]:
        """Return the what-ifs of body mass that may be offered; a lighter one to few.

        Raises
        ------
        GateClosed
            If the gate is not open.
        """
        check = latest_check(self.gate.record())
        return mass_scenarios(self.runner(now.date()), check, now.date(), eating_worries=eating_worries)


@dataclass(frozen=True, slots=True)
class Explanations:
    """The use case of reading what words mean."""

    @fact
    def all(self) -> Sequence[Explanation]:
        """Return every explanation, in reading order."""
        return explanations()


class WeightLogIsOff(Exception):
    """A weight was told while the log is off."""

    def __init__(self) -> None:
        super().__init__("the weight log is off, and nothing needs it; 'backstride weight --on' turns it on")


class ExerciseWithoutName(ValueError):
    """A set without the name of its exercise."""

    def __init__(self) -> None:
        super().__init__("a set needs the name of its exercise, for example 'back extension'")


class DayAhead(ValueError):
    """Something was told of a day that has not been."""

    def __init__(self, on: date, today: date) -> None:
        super().__init__(f"on is {on.isoformat()}; it can be {today.isoformat()} or earlier")
