"""The answers of `backstride learn`, `learn why`, `learn check` and `backstride experiment`."""

from typing import Literal

from pydantic import Field

from backstride.contracts.common import Answer, EstimateOut, FileName, FindingOut, Part


class ChancesOut(Part):
    """Chances that a verdict was made from, in the runner's own terms."""

    worse: float = Field(description="Of an effect beyond 0.5 points for the worse.")
    better: float = Field(description="Of an effect beyond 0.5 points for the better.")
    within: float = Field(description="Of an effect inside 0.5 points either way.")
    worse_act_on: float = Field(description="Of one for the worse beyond the difference the runner would act on.")
    better_act_on: float = Field(description="Of one for the better beyond that difference.")
    probably_worse: float = Field(default=0.0, description="Of an effect beyond 0.25 points for the worse.")


class VerdictOut(Part):
    """A verdict in two parts."""

    direction: str = Field(description="harms, helps, no_difference_that_matters or cannot_tell_yet.")
    size: str = Field(description="small, worth_acting_on, size_unclear or no_size.")
    reasons: list[str] = Field(description="Codes of what kept it from saying more.")
    message: str = Field(description="The verdict for people.")
    probable: bool = Field(default=False, description="Whether the direction is only probable: said as probably worse.")


class CheckOut(Part):
    """One check beside a verdict."""

    name: str
    passed: bool
    value: float | None = Field(description="What was found; null when the history is too short for the check.")
    limit: float | None = Field(description="What would have failed it; null when it is shown only.")
    message: str = Field(description="What the check asks, for people.")


class TriggerOut(Part):
    """A known weak spot of the model, and whether this history shows it."""

    name: str
    fired: bool
    value: float
    limit: float


class HorizonOut(Part):
    """What is known at one horizon."""

    horizon: str = Field(description="next_morning, second_morning or weeks.")
    effect: EstimateOut | None = Field(description="Change of the reported score by the contrast.")
    chances: ChancesOut | None
    verdict: VerdictOut
    checks: list[CheckOut]


class EvidenceOut(Part):
    """The data an answer rests on."""

    days: int
    scored_days: int
    exposed_days: int
    pairs: int = Field(description="Scored mornings after a morning whose score was seen before deciding.")
    pairs_with: int
    pairs_without: int
    unseen_share: float
    end_share: float
    longest_gap_days: int


class OutlookOut(Part):
    """What is missing and how long it would take."""

    pairs_missing: int
    days_to_gate: int | None = Field(description="Days until anything may be judged, at the recent rate.")
    chance_after_days: dict[str, float] = Field(description="Chance of a verdict after so many more days.")
    likely_after_days: int | None = Field(description="Days until a verdict is likely; null when not within a year.")
    message: str


class QuestionOut(Part):
    """The answer to one question."""

    exposure: str
    contrast: float
    contrast_unit: str
    question: str = Field(description="What is compared with what and what is looked at, for people.")
    outcome: str
    main: bool
    wording: str = Field(description="goes_along_with, or because_of when a coin decided.")
    act_on_points: float
    horizons: list[HorizonOut]
    triggers: list[TriggerOut]
    evidence: EvidenceOut
    assumptions: list[str] = Field(description="What is taken for granted, in words.")
    outlook: OutlookOut | None
    act_on_said: bool = Field(default=True, description="Whether the runner named that difference.")
    notes: list[str] = Field(default_factory=list, description="Which days the answer is of, where not of all.")


class AskedQuestionOut(Part):
    """A question as it was fixed before its answer was seen."""

    exposure: str
    contrast: float
    contrast_unit: str
    question: str = Field(description="What is compared with what and what is looked at, for people.")
    outcome: str
    act_on_points: float
    asked_on: str = Field(description="Local date on which it was fixed.")
    phases: bool = Field(description="Whether planned phases with and without were lived through.")
    chosen: bool = Field(description="Whether the runner chose it; the usual question stands in where nobody did.")
    act_on_said: bool = Field(default=True, description="Whether the runner named the difference to act on.")


class AskedOut(Part):
    """The questions that stand."""

    main: AskedQuestionOut
    beside: list[AskedQuestionOut]
    seen_on: str | None = Field(description="Local date on which an answer was first seen; null before.")


class DescribedOut(Part):
    """What followed an exposure that is not asked about, counted; no verdict may be read from it."""

    exposure: str
    days: int = Field(description="Days with it.")
    followed: int = Field(description="Of these, days with a score before deciding and one the morning after.")
    rose: int = Field(description="Mornings after with a higher score.")
    fell: int = Field(description="Mornings after with a lower score.")
    same: int = Field(description="Mornings after with the same score.")


class TestOverTimeOut(Part):
    """A strength or hold test over time."""

    test: str
    counted: int = Field(description="Results that count; practice does not.")
    span_days: float = Field(description="From the first of them to the last.")
    change: EstimateOut | None = Field(description="Change over that span; null where it cannot be estimated.")
    verdict: VerdictOut


class LearnAnswer(Answer):
    """What a person's own days show."""

    schema_name: Literal["backstride/learn/1"] = Field(default="backstride/learn/1", alias="schema")
    questions: list[QuestionOut]
    findings: list[FindingOut]
    asked: AskedOut | None = Field(default=None, description="Which questions stand in this home; null of a table.")
    described: list[DescribedOut] = Field(default_factory=list, description="Everything that is not asked about.")
    tests: list[TestOverTimeOut] = Field(default_factory=list, description="Repeated strength and hold tests.")


class LearnAskAnswer(Answer):
    """The questions that stand once one was asked."""

    schema_name: Literal["backstride/learn-ask/1"] = Field(default="backstride/learn-ask/1", alias="schema")
    asked: AskedOut


class LearnExportAnswer(Answer):
    """A file that was written."""

    schema_name: Literal["backstride/learn-export/1"] = Field(default="backstride/learn-export/1", alias="schema")
    file: FileName
    rows: int


class NullCellOut(Part):
    """A cell of the grid with nothing planted."""

    name: str
    histories: int
    false_rate: float = Field(description="Share with a direction on either morning.")
    false_low: float = Field(description="Lower 95 % Clopper-Pearson bound.")
    coverage90: float | None
    bias: float | None
    no_difference_rate: float
    stopped_share: float = Field(description="Share that a trigger or gate turns away.")
    passes: bool


class PlantedCellOut(Part):
    """A cell of the grid with a planted effect."""

    name: str
    histories: int
    effect: float
    coverage90: float | None = Field(description="Among histories that no trigger stops.")
    coverage90_all: float | None
    coverage90_second: float | None
    bias: float | None
    power: float
    stopped_share: float
    passes: bool


class WorldOut(Part):
    """A world, lived with nothing planted and with a point planted the next morning: both errors."""

    name: str
    hidden: bool = Field(description="Whether what decides about running is not in the diary.")
    histories: int = Field(description="Of each of the two.")
    false_direction: float | None = Field(description="Share with a direction of either morning, nothing planted.")
    false_difference: float | None = Field(description="Share with no difference said although a point was planted.")
    wrong_direction: float | None = Field(description="Share with a wrong direction although a point was planted.")
    upper: float = Field(description="Upper 95 % Clopper-Pearson bound of the larger of both errors.")
    power: float | None = Field(description="Share in which the planted point was found.")
    peer_power: float | None = Field(description="The same of a regression on the last score, same margin and chance.")
    peer_wrong: float | None = Field(description="Its share of wrong answers, the larger of both errors.")
    coverage90: float | None = Field(description="Share of 90 % intervals that hold the planted point.")
    passes: bool


class LearnCheckAnswer(Answer):
    """The release gates, run again."""

    schema_name: Literal["backstride/learn-check/1"] = Field(default="backstride/learn-check/1", alias="schema")
    seed: int
    histories_wanted: int
    command: str
    complete: bool = Field(description="Whether every cell has all its histories.")
    mean_false_rate: float | None
    null_cells: list[NullCellOut]
    planted_cells: list[PlantedCellOut]
    worlds: list[WorldOut] = Field(default_factory=list)


class PairOut(Part):
    """A pair of sessions or phases that is over, as it was."""

    first_day: str
    second_day: str
    first_arm: str = Field(description="What the first one was drawn to be, a or b.")
    after_a: float | None = Field(description="Score of the morning after A, or the mean of its phase; null if missed.")
    after_b: float | None
    swapped: bool = Field(description="Whether they were seen done the other way round; counted as drawn.")
    confirmed: bool = Field(description="Whether both were seen done as drawn.")


class ReportItemOut(Part):
    """One item of a report on one person's experiment."""

    code: str
    message: str = Field(description="The item in words.")
    values: dict[str, str | int | float | bool | None]


class ExperimentPreviewAnswer(Answer):
    """What an experiment could find, before anything is sealed."""

    schema_name: Literal["backstride/experiment-preview/1"] = Field(
        default="backstride/experiment-preview/1", alias="schema"
    )
    kind: str
    act_on_points: float
    pairs: int
    first_day: str
    last_day: str
    power: dict[str, float] = Field(description="Chance to find a difference of so many points.")
    notes: list[str] = Field(description="The same, and what to know before the start, for people.")


class ExperimentAnswer(Answer):
    """A sealed experiment, what today's session becomes, or its result."""

    schema_name: Literal["backstride/experiment/2"] = Field(default="backstride/experiment/2", alias="schema")
    kind: str
    outcome: str
    act_on_points: float
    seed: int | None = Field(description="What the order was drawn from; null until the last session is over.")
    pairs: int
    fingerprint: str = Field(description="SHA-256 of everything that was fixed at the start.")
    power: dict[str, float] | None = Field(default=None, description="Chance that the verdict finds 0.5, 1, 2 points.")
    today: str | None = Field(default=None, description="What today's session becomes: a or b; null on other days.")
    sealed_on: str | None = Field(default=None, description="Local date of sealing.")
    first_day: str | None = Field(default=None, description="Local date of the first session.")
    last_day: str | None = Field(default=None, description="Local date of the last session.")
    expectation_points: float | None = Field(default=None, description="What the runner expected, B minus A.")
    stopped_on: str | None = Field(default=None, description="Local date on which it was stopped; null if it was not.")
    stopped_by: list[str] = Field(default_factory=list, description="Codes of what stopped it.")
    notes: list[str] = Field(default_factory=list, description="What to know before the start, for people.")
    complete: int | None = None
    missed: int | None = Field(default=None, description="Pairs without both mornings, or with a session left out.")
    swapped: int | None = None
    effect: EstimateOut | None = None
    verdict: VerdictOut | None = None
    p_value: float | None = None
    smallest_p: float | None = None
    phase_days: int | None = Field(default=None, description="Length of a phase; null where arms are single sessions.")
    confirmed: int | None = Field(default=None, description="Pairs that watch, kit or log saw done as drawn.")
    confirmed_effect: EstimateOut | None = Field(default=None, description="The effect from those pairs alone.")
    pairs_done: list[PairOut] = Field(default_factory=list, description="Pairs that are over, as they were.")
    report: list[ReportItemOut] = Field(default_factory=list, description="Items of the CENT 2015 statement.")
    message: str
