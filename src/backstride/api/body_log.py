"""The answers of `backstride shoes`, `weight`, `tests`, `exercises`, `questionnaires` and `explain`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from backstride.api.schema import Answer
from backstride.diary.kit import ExerciseSet
from backstride.diary.weight import MassScenario
from backstride.findings import Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class ShoeOut:
    """A pair of shoes.

    Parameters
    ----------
    shoe_id : str
        Its identifier.
    model : str
        What it is called, or the version of a model.
    bought_on : str or None
        Local date.
    retired_on : str or None
        Local date; null while it is worn.
    drop_mm : float or None
        Heel over forefoot. [mm]
    distance_m : float
        All it has run. [m]
    runs : int
        Runs it was worn in.
    is_default : bool
        Whether it is worn where nothing else is said.
    from_import : bool
        Named by an imported run.
    """

    shoe_id: str
    model: str
    bought_on: str | None
    retired_on: str | None
    drop_mm: float | None
    distance_m: float
    runs: int
    is_default: bool
    from_import: bool


@dataclass(frozen=True, kw_only=True)
class ShoesAnswer(Answer):
    """Every pair of shoes.

    Parameters
    ----------
    shoes : sequence of ShoeOut
        Every pair.
    """

    schema: Literal["backstride/shoes/1"] = "backstride/shoes/1"
    shoes: Sequence[ShoeOut]


@dataclass(frozen=True, slots=True, kw_only=True)
class WeighedOut:
    """A weight of a day.

    Parameters
    ----------
    on : str
        Local date.
    mass_kg : float
        Body mass. [kg]
    """

    on: str
    mass_kg: float


@dataclass(frozen=True, kw_only=True)
class WeightAnswer(Answer):
    """The weight log; off until asked for.

    Parameters
    ----------
    on : bool
        Local date.
    weights : sequence of WeighedOut
        Oldest first.
    scenarios : sequence of MassScenario
        Only with --what-if.
    """

    schema: Literal["backstride/weight/1"] = "backstride/weight/1"
    on: bool
    weights: Sequence[WeighedOut]
    scenarios: Sequence[MassScenario]


@dataclass(frozen=True, slots=True, kw_only=True)
class TestOut:
    """A test, with what its results say.

    Parameters
    ----------
    identifier : str
        Its identifier.
    title : str
        Its title for people.
    how : str
        Empty unless the test is offered.
    unit : str
        s or times.
    stop : str
        When to stop; empty unless the test is offered.
    optional : bool
        Whether it can be left out.
    offered : bool or None
        null where it was not asked for.
    refusals : sequence of str
        Why it is not offered.
    results : int
        All results, practice included.
    counted : int
        Results that count.
    last : float or None
        [unit]
    change : str
        practice, no_change_we_can_see, noise_not_known, more or less.
    change_text : str
        The change in words.
    noise : float or None
        Change under which nothing can be seen. [unit]
    """

    identifier: str
    title: str
    how: str
    unit: str
    stop: str
    optional: bool
    offered: bool | None
    refusals: Sequence[str]
    results: int
    counted: int
    last: float | None
    change: str
    change_text: str
    noise: float | None


@dataclass(frozen=True, kw_only=True)
class TestsAnswer(Answer):
    """Strength and hold tests.

    Parameters
    ----------
    tests : sequence of TestOut
        Every test.
    """

    schema: Literal["backstride/tests/1"] = "backstride/tests/1"
    tests: Sequence[TestOut]


@dataclass(frozen=True, kw_only=True)
class ExercisesAnswer(Answer):
    """The exercise log.

    Parameters
    ----------
    sets : sequence of ExerciseSet
        Oldest first.
    last_week : Mapping of str to int
        Sets of each exercise in the last seven days.
    """

    schema: Literal["backstride/exercises/1"] = "backstride/exercises/1"
    sets: Sequence[ExerciseSet]
    last_week: Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class FormOut:
    """A questionnaire whose score can be kept.

    Parameters
    ----------
    identifier : str
        Its identifier.
    name : str
        Its name.
    version : str
        Version of its wording.
    licence : str
        What its licence allows.
    scoring : str
        How its score is made.
    low : float
        Lowest score. [points]
    high : float
        Highest score. [points]
    higher_is : str
        better or worse.
    important_change : float or None
        Change from the first score that matters to people. [points]
    scores : Mapping of str to float
        Score by local date.
    """

    identifier: str
    name: str
    version: str
    licence: str
    scoring: str
    low: float
    high: float
    higher_is: str
    important_change: float | None
    scores: Mapping[str, float]


@dataclass(frozen=True, kw_only=True)
class QuestionnairesAnswer(Answer):
    """Scores from questionnaires.

    Parameters
    ----------
    questionnaires : sequence of FormOut
        Every questionnaire.
    findings : sequence of Finding
        What stood against a new score; it was not kept then.
    """

    schema: Literal["backstride/questionnaires/1"] = "backstride/questionnaires/1"
    questionnaires: Sequence[FormOut]
    findings: Sequence[Finding]
