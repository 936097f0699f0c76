"""The answers of `backstride shoes`, `weight`, `tests`, `exercises`, `questionnaires` and `explain`."""

from typing import Literal

from pydantic import Field

from backstride.contracts.claims import ComputedOut
from backstride.contracts.common import Answer, FindingOut, Part


class ShoeOut(Part):
    """A pair of shoes."""

    shoe_id: str
    model: str
    bought_on: str | None
    retired_on: str | None
    drop_mm: float | None
    distance_m: float = Field(description="All it has run. [m]")
    runs: int
    is_default: bool
    from_import: bool = Field(description="Named by an imported run.")


class ShoesAnswer(Answer):
    """Every pair of shoes."""

    schema_name: Literal["backstride/shoes/1"] = Field(default="backstride/shoes/1", alias="schema")
    shoes: list[ShoeOut]


class WeighedOut(Part):
    """A weight of a day."""

    on: str
    mass_kg: float


class ScenarioOut(Part):
    """A what-if of body mass."""

    identifier: str
    mass_kg: float


class WeightAnswer(Answer):
    """The weight log; off until asked for."""

    schema_name: Literal["backstride/weight/1"] = Field(default="backstride/weight/1", alias="schema")
    on: bool
    weights: list[WeighedOut]
    scenarios: list[ScenarioOut] = Field(description="Only with --what-if.")


class TestOut(Part):
    """A test, with what its results say."""

    identifier: str
    title: str
    how: str = Field(description="Empty unless the test is offered.")
    unit: str = Field(description="s or times.")
    stop: str = Field(description="When to stop; empty unless the test is offered.")
    optional: bool
    offered: bool | None = Field(description="null where it was not asked for.")
    refusals: list[str] = Field(description="Why it is not offered.")
    results: int = Field(description="All results, practice included.")
    counted: int = Field(description="Results that count.")
    last: float | None = Field(description="[unit]")
    change: str = Field(description="practice, no_change_we_can_see, noise_not_known, more or less.")
    change_text: str
    noise: float | None = Field(description="Change under which nothing can be seen. [unit]")


class TestsAnswer(Answer):
    """Strength and hold tests."""

    schema_name: Literal["backstride/tests/1"] = Field(default="backstride/tests/1", alias="schema")
    tests: list[TestOut]


class SetOut(Part):
    """A set of an exercise."""

    exercise: str
    on: str
    repetitions: int | None
    hold_s: float | None = Field(description="[s]")
    load_kg: float | None = Field(description="[kg]")
    left_in_reserve: int | None
    effort: int | None = Field(description="0 to 10.")


class ExercisesAnswer(Answer):
    """The exercise log."""

    schema_name: Literal["backstride/exercises/1"] = Field(default="backstride/exercises/1", alias="schema")
    sets: list[SetOut] = Field(description="Oldest first.")
    last_week: dict[str, int] = Field(description="Sets of each exercise in the last seven days.")


class FormOut(Part):
    """A questionnaire whose score can be kept."""

    identifier: str
    name: str
    version: str
    licence: str
    scoring: str
    low: float
    high: float
    higher_is: str
    important_change: float | None = Field(description="Change from the first score that matters to people. [points]")
    scores: dict[str, float] = Field(description="Score by local date.")


class QuestionnairesAnswer(Answer):
    """Scores from questionnaires."""

    schema_name: Literal["backstride/questionnaires/1"] = Field(default="backstride/questionnaires/1", alias="schema")
    questionnaires: list[FormOut]
    findings: list[FindingOut] = Field(description="What stood against a new score; it was not kept then.")


class ExplanationOut(Part):
    """A word, explained."""

    identifier: str
    title: str
    text: str
    studies: str
    sources: list[str] = Field(description="Keys of references.bib.")


class MechanicsOut(Part):
    """A page on how the back works in running."""

    id: str
    title: str
    lead: str
    text: list[str] = Field(description="Its paragraphs.")
    sources: list[str] = Field(description="Keys of references.bib.")
    computed: list[ComputedOut] = Field(description="Figures of the model for the usual run; none without runs.")
    outside_measured: list[str] = Field(description="Why the bands of `computed` are wider than those measured.")


class ExplainAnswer(Answer):
    """Words people meet, and how the back works in running. None of it says what anybody has."""

    schema_name: Literal["backstride/explain/1"] = Field(default="backstride/explain/1", alias="schema")
    note: str
    explanations: list[ExplanationOut]
    mechanics: list[MechanicsOut] = Field(default_factory=list, description="How the back works in running.")
