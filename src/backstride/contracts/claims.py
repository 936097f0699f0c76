"""The answers of `backstride claims --json` and `backstride ask --json`."""

from typing import Literal

from pydantic import Field

from backstride.contracts.common import Answer, EstimateOut, Part
from backstride.contracts.safety import ConditionOut


class FigureOut(Part):
    """One number of a study, with the band that was read."""

    kind: str = Field(description="difference, ratio or amount.")
    value: float | None = Field(description="Central value, in `unit`; null for a plain range.")
    low: float | None = Field(description="Lower end, in `unit`; null where none was read.")
    high: float | None = Field(description="Upper end, in `unit`; null where none was read.")
    level: float | None = Field(description="Share the interval is meant to hold; null for a range.")
    plus_minus: float | None = Field(description="Spread as printed, in `unit`; null where none was read.")
    unit: str
    of: str = Field(description="Group or condition; may be empty.")
    sentence: str = Field(description="The figure in words.")


class StudyFindingOut(Part):
    """One finding about a claim."""

    id: str
    source: str = Field(description="Key in references.bib.")
    design: str = Field(description="How the study was made.")
    people: int | None = Field(description="How many people; null where that was not read.")
    who: str = Field(description="Who they were.")
    read: str = Field(description="R: in the source; R2: in another text; RC: in public code; D: worked out.")
    outcome: str = Field(description="What was measured.")
    figures: list[FigureOut]
    says: str = Field(description="for, against, none (no difference) or mixed, with respect to the claim.")
    covers: str = Field(description="whole, part or elsewhere; what is elsewhere is told, never counted.")
    grade: int = Field(description="What it can bear: 3 much, 2 some, 1 little, 0 told but never counted.")
    limits: list[str] = Field(description="What it does not show.")


class WitnessOut(Part):
    """What one witness says."""

    verdict: str
    direction: str = Field(description="for, against, mixed or silent, with respect to the claim as worded.")
    strength: int = Field(description="3 well known, 2 some, 1 little, 0 exactly when silent.")
    known: str = Field(description="How sure, in words; empty when it cannot speak.")
    sentence: str
    findings: list[str] = Field(description="Identifiers of what it rests on.")


class ComputedOut(Part):
    """One figure that the body model computed for the usual run."""

    id: str
    part: str = Field(
        description="levels, forces, everyday, beside, muscle_work; what-ifs: mass, cadence, speed, weaker, stronger "
        "(both: same movement, other muscles), form (another movement, assumed)."
    )
    of: str = Field(description="What it is about: usual_run, a task, a set of muscles, a change.")
    quantity: str
    outcome: str = Field(description="computed; unseen: smaller than the model can see; cannot_tell: no figure.")
    estimate: EstimateOut | None = Field(description="With unit and band; null where the model cannot tell.")
    source: list[str] = Field(description="Keys in references.bib of what it rests on.")
    what: str = Field(description="What it is, in words.")
    sentence: str = Field(description="The figure in words.")


class TogetherOut(Part):
    """The three witnesses together."""

    agreement: str = Field(description="nobody_speaks, one_speaks, agree or disagree.")
    direction: str
    strength: int = Field(description="The least of those that speak.")
    known: str
    line: str = Field(description="The answer in at most 20 words.")
    disagreeing: list[str]
    silent: list[str]


class ClaimOut(Part):
    """One claim before its three witnesses."""

    id: str
    sentence: str = Field(description="The claim as worded.")
    question: str
    studies: WitnessOut
    physics: WitnessOut
    you: WitnessOut
    together: TogetherOut
    turns_on: list[str] = Field(description="What the answer turns on, where that is named.")
    findings: list[StudyFindingOut]
    would_change: list[str] = Field(description="What would change this answer.")
    action: str | None = Field(default=None, description="What could be tried; none unless the safety check is open.")
    computed: list[ComputedOut] = Field(
        default_factory=list,
        description="What the model computed for the usual run; loads with everyday things beside.",
    )
    outside_measured: list[str] = Field(
        default_factory=list, description="Why the bands of `computed` are wider than those measured."
    )


class ClaimsAnswer(Answer):
    """Claims about running and the low back."""

    schema_name: Literal["backstride/claims/1"] = Field(default="backstride/claims/1", alias="schema")
    claims: list[ClaimOut]
    simulated: bool = Field(default=False, description="Whether the runner is made up.")


class NearOut(Part):
    """A claim that a question may have meant."""

    id: str
    question: str


AskOutcome = Literal["stop_first", "see_someone", "condition", "answered", "no_answer"]


class AskAnswer(Answer):
    """What a free question came to."""

    schema_name: Literal["backstride/ask/2"] = Field(default="backstride/ask/2", alias="schema")
    asked: str
    outcome: AskOutcome
    signs: list[str] = Field(description="Stop-sign questions that the words make due; then nothing else is given.")
    message: str = Field(description="One sentence; empty when answered.")
    stop_lines: list[str] = Field(default_factory=list, description="The stop or see-someone card, if it comes first.")
    numbers: list[str] = Field(default_factory=list, description="Numbers to call, when a card comes first.")
    claims: list[ClaimOut] = Field(description="Claims that answer it, the nearest first.")
    near: list[NearOut] = Field(description="What may have been meant instead.")
    conditions: list[ConditionOut] = Field(
        default_factory=list, description="Cards for conditions and stages of life that the question names."
    )
    simulated: bool = Field(default=False, description="Whether the runner is made up.")
