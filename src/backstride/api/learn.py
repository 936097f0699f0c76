"""The answers of `backstride learn`, `learn why`, `learn check` and `backstride experiment`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from backstride.api.schema import Answer
from backstride.estimates import Estimate
from backstride.findings import Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class ChancesOut:
    """Chances that a verdict was made from, in the runner's own terms.

    Parameters
    ----------
    worse : float
        Of an effect beyond 0.5 points for the worse.
    better : float
        Of an effect beyond 0.5 points for the better.
    within : float
        Of an effect inside 0.5 points either way.
    worse_act_on : float
        Of one for the worse beyond the difference the runner would act on.
    better_act_on : float
        Of one for the better beyond that difference.
    probably_worse : float
        Of an effect beyond 0.25 points for the worse.
    """

    worse: float
    better: float
    within: float
    worse_act_on: float
    better_act_on: float
    probably_worse: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictOut:
    """A verdict in two parts.

    Parameters
    ----------
    direction : str
        harms, helps, no_difference_that_matters or cannot_tell_yet.
    size : str
        small, worth_acting_on, size_unclear or no_size.
    reasons : sequence of str
        Codes of what kept it from saying more.
    message : str
        The verdict for people.
    probable : bool
        Whether the direction is only probable: said as probably worse.
    """

    direction: str
    size: str
    reasons: Sequence[str]
    message: str
    probable: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckOut:
    """One check beside a verdict.

    Parameters
    ----------
    name : str
        Name.
    passed : bool
        Passed.
    value : float or None
        What was found; null when the history is too short for the check.
    limit : float or None
        What would have failed it; null when it is shown only.
    message : str
        What the check asks, for people.
    """

    name: str
    passed: bool
    value: float | None
    limit: float | None
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TriggerOut:
    """A known weak spot of the model, and whether this history shows it.

    Parameters
    ----------
    name : str
        Name.
    fired : bool
        Fired.
    value : float
        Value.
    limit : float
        Limit.
    """

    name: str
    fired: bool
    value: float
    limit: float


@dataclass(frozen=True, slots=True, kw_only=True)
class HorizonOut:
    """What is known at one horizon.

    Parameters
    ----------
    horizon : str
        next_morning, second_morning or weeks.
    effect : Estimate or None
        Change of the reported score by the contrast.
    chances : ChancesOut or None
        Chances.
    verdict : VerdictOut
        Verdict.
    checks : sequence of CheckOut
        Checks.
    """

    horizon: str
    effect: Estimate | None
    chances: ChancesOut | None
    verdict: VerdictOut
    checks: Sequence[CheckOut]


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceOut:
    """The data an answer rests on.

    Parameters
    ----------
    days : int
        Days.
    scored_days : int
        Scored days.
    exposed_days : int
        Exposed days.
    pairs : int
        Scored mornings after a morning whose score was seen before deciding.
    pairs_with : int
        Pairs with.
    pairs_without : int
        Pairs without.
    unseen_share : float
        Unseen share.
    end_share : float
        End share.
    longest_gap_days : int
        Longest gap days.
    """

    days: int
    scored_days: int
    exposed_days: int
    pairs: int
    pairs_with: int
    pairs_without: int
    unseen_share: float
    end_share: float
    longest_gap_days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlookOut:
    """What is missing and how long it would take.

    Parameters
    ----------
    pairs_missing : int
        Pairs missing.
    days_to_gate : int or None
        Days until anything may be judged, at the recent rate.
    chance_after_days : Mapping of str to float
        Chance of a verdict after so many more days.
    likely_after_days : int or None
        Days until a verdict is likely; null when not within a year.
    message : str
        Message.
    """

    pairs_missing: int
    days_to_gate: int | None
    chance_after_days: Mapping[str, float]
    likely_after_days: int | None
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionOut:
    """The answer to one question.

    Parameters
    ----------
    exposure : str
        Exposure.
    contrast : float
        Contrast.
    contrast_unit : str
        Contrast unit.
    question : str
        What is compared with what and what is looked at, for people.
    outcome : str
        Outcome.
    main : bool
        Main.
    wording : str
        goes_along_with, or because_of when a coin decided.
    act_on_points : float
        Act on points.
    horizons : sequence of HorizonOut
        Horizons.
    triggers : sequence of TriggerOut
        Triggers.
    evidence : EvidenceOut
        Evidence.
    assumptions : sequence of str
        What is taken for granted, in words.
    outlook : OutlookOut or None
        Outlook.
    act_on_said : bool
        Whether the runner named that difference.
    notes : sequence of str
        Which days the answer is of, where not of all.
    """

    exposure: str
    contrast: float
    contrast_unit: str
    question: str
    outcome: str
    main: bool
    wording: str
    act_on_points: float
    horizons: Sequence[HorizonOut]
    triggers: Sequence[TriggerOut]
    evidence: EvidenceOut
    assumptions: Sequence[str]
    outlook: OutlookOut | None
    act_on_said: bool = True
    notes: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedQuestionOut:
    """A question as it was fixed before its answer was seen.

    Parameters
    ----------
    exposure : str
        Exposure.
    contrast : float
        Contrast.
    contrast_unit : str
        Contrast unit.
    question : str
        What is compared with what and what is looked at, for people.
    outcome : str
        Outcome.
    act_on_points : float
        Act on points.
    asked_on : str
        Local date on which it was fixed.
    phases : bool
        Whether planned phases with and without were lived through.
    chosen : bool
        Whether the runner chose it; the usual question stands in where nobody did.
    act_on_said : bool
        Whether the runner named the difference to act on.
    """

    exposure: str
    contrast: float
    contrast_unit: str
    question: str
    outcome: str
    act_on_points: float
    asked_on: str
    phases: bool
    chosen: bool
    act_on_said: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedOut:
    """The questions that stand.

    Parameters
    ----------
    main : AskedQuestionOut
        Main.
    beside : sequence of AskedQuestionOut
        Beside.
    seen_on : str or None
        Local date on which an answer was first seen; null before.
    """

    main: AskedQuestionOut
    beside: Sequence[AskedQuestionOut]
    seen_on: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DescribedOut:
    """What followed an exposure that is not asked about, counted; no verdict may be read from it.

    Parameters
    ----------
    exposure : str
        Exposure.
    days : int
        Days with it.
    followed : int
        Of these, days with a score before deciding and one the morning after.
    rose : int
        Mornings after with a higher score.
    fell : int
        Mornings after with a lower score.
    same : int
        Mornings after with the same score.
    """

    exposure: str
    days: int
    followed: int
    rose: int
    fell: int
    same: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TestOverTimeOut:
    """A strength or hold test over time.

    Parameters
    ----------
    test : str
        Test.
    counted : int
        Results that count; practice does not.
    span_days : float
        From the first of them to the last.
    change : Estimate or None
        Change over that span; null where it cannot be estimated.
    verdict : VerdictOut
        Verdict.
    """

    test: str
    counted: int
    span_days: float
    change: Estimate | None
    verdict: VerdictOut


@dataclass(frozen=True, kw_only=True)
class LearnAnswer(Answer):
    """What a person's own days show.

    Parameters
    ----------
    questions : sequence of QuestionOut
        Questions.
    findings : sequence of Finding
        Findings.
    asked : AskedOut or None
        Which questions stand in this home; null of a table.
    described : sequence of DescribedOut
        Everything that is not asked about.
    tests : sequence of TestOverTimeOut
        Repeated strength and hold tests.
    """

    schema: Literal["backstride/learn/1"] = "backstride/learn/1"
    questions: Sequence[QuestionOut]
    findings: Sequence[Finding]
    asked: AskedOut | None = None
    described: Sequence[DescribedOut] = ()
    tests: Sequence[TestOverTimeOut] = ()


@dataclass(frozen=True, kw_only=True)
class LearnAskAnswer(Answer):
    """The questions that stand once one was asked.

    Parameters
    ----------
    asked : AskedOut
        Asked.
    """

    schema: Literal["backstride/learn-ask/1"] = "backstride/learn-ask/1"
    asked: AskedOut


@dataclass(frozen=True, kw_only=True)
class LearnExportAnswer(Answer):
    """A file that was written.

    Parameters
    ----------
    file : str
        File.
    rows : int
        Rows.
    """

    schema: Literal["backstride/learn-export/1"] = "backstride/learn-export/1"
    file: str
    rows: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NullCellOut:
    """A cell of the grid with nothing planted.

    Parameters
    ----------
    name : str
        Name.
    histories : int
        Histories.
    false_rate : float
        Share with a direction on either morning.
    false_low : float
        Lower 95 % Clopper-Pearson bound.
    coverage90 : float or None
        Coverage90.
    bias : float or None
        Bias.
    no_difference_rate : float
        No difference rate.
    stopped_share : float
        Share that a trigger or gate turns away.
    passes : bool
        Passes.
    """

    name: str
    histories: int
    false_rate: float
    false_low: float
    coverage90: float | None
    bias: float | None
    no_difference_rate: float
    stopped_share: float
    passes: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PlantedCellOut:
    """A cell of the grid with a planted effect.

    Parameters
    ----------
    name : str
        Name.
    histories : int
        Histories.
    effect : float
        Effect.
    coverage90 : float or None
        Among histories that no trigger stops.
    coverage90_all : float or None
        Coverage90 all.
    coverage90_second : float or None
        Coverage90 second.
    bias : float or None
        Bias.
    power : float
        Power.
    stopped_share : float
        Stopped share.
    passes : bool
        Passes.
    """

    name: str
    histories: int
    effect: float
    coverage90: float | None
    coverage90_all: float | None
    coverage90_second: float | None
    bias: float | None
    power: float
    stopped_share: float
    passes: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class WorldOut:
    """A world, lived with nothing planted and with a point planted the next morning: both errors.

    Parameters
    ----------
    name : str
        Name.
    hidden : bool
        Whether what decides about running is not in the diary.
    histories : int
        Of each of the two.
    false_direction : float or None
        Share with a direction of either morning, nothing planted.
    false_difference : float or None
        Share with no difference said although a point was planted.
    wrong_direction : float or None
        Share with a wrong direction although a point was planted.
    upper : float
        Upper 95 % Clopper-Pearson bound of the larger of both errors.
    power : float or None
        Share in which the planted point was found.
    peer_power : float or None
        The same of a regression on the last score, same margin and chance.
    peer_wrong : float or None
        Its share of wrong answers, the larger of both errors.
    coverage90 : float or None
        Share of 90 % intervals that hold the planted point.
    passes : bool
        Passes.
    """

    name: str
    hidden: bool
    histories: int
    false_direction: float | None
    false_difference: float | None
    wrong_direction: float | None
    upper: float
    power: float | None
    peer_power: float | None
    peer_wrong: float | None
    coverage90: float | None
    passes: bool


@dataclass(frozen=True, kw_only=True)
class LearnCheckAnswer(Answer):
    """The release gates, run again.

    Parameters
    ----------
    seed : int
        Seed.
    histories_wanted : int
        Histories wanted.
    command : str
        Command.
    complete : bool
        Whether every cell has all its histories.
    mean_false_rate : float or None
        Mean false rate.
    null_cells : sequence of NullCellOut
        Null cells.
    planted_cells : sequence of PlantedCellOut
        Planted cells.
    worlds : sequence of WorldOut
        Worlds.
    """

    schema: Literal["backstride/learn-check/1"] = "backstride/learn-check/1"
    seed: int
    histories_wanted: int
    command: str
    complete: bool
    mean_false_rate: float | None
    null_cells: Sequence[NullCellOut]
    planted_cells: Sequence[PlantedCellOut]
    worlds: Sequence[WorldOut] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PairOut:
    """A pair of sessions or phases that is over, as it was.

    Parameters
    ----------
    first_day : str
        First day.
    second_day : str
        Second day.
    first_arm : str
        What the first one was drawn to be, a or b.
    after_a : float or None
        Score of the morning after A, or the mean of its phase; null if missed.
    after_b : float or None
        After b.
    swapped : bool
        Whether they were seen done the other way round; counted as drawn.
    confirmed : bool
        Whether both were seen done as drawn.
    """

    first_day: str
    second_day: str
    first_arm: str
    after_a: float | None
    after_b: float | None
    swapped: bool
    confirmed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportItemOut:
    """One item of a report on one person's experiment.

    Parameters
    ----------
    code : str
        Code.
    message : str
        The item in words.
    values : Mapping of str to str | int | float | bool | None
        Values.
    """

    code: str
    message: str
    values: Mapping[str, str | int | float | bool | None]


@dataclass(frozen=True, kw_only=True)
class ExperimentPreviewAnswer(Answer):
    """What an experiment could find, before anything is sealed.

    Parameters
    ----------
    kind : str
        Kind.
    act_on_points : float
        Act on points.
    pairs : int
        Pairs.
    first_day : str
        First day.
    last_day : str
        Last day.
    power : Mapping of str to float
        Chance to find a difference of so many points.
    notes : sequence of str
        The same, and what to know before the start, for people.
    """

    schema: Literal["backstride/experiment-preview/1"] = "backstride/experiment-preview/1"
    kind: str
    act_on_points: float
    pairs: int
    first_day: str
    last_day: str
    power: Mapping[str, float]
    notes: Sequence[str]


@dataclass(frozen=True, kw_only=True)
class ExperimentAnswer(Answer):
    """A sealed experiment, what today's session becomes, or its result.

    Parameters
    ----------
    kind : str
        Kind.
    outcome : str
        Outcome.
    act_on_points : float
        Act on points.
    seed : int or None
        What the order was drawn from; null until the last session is over.
    pairs : int
        Pairs.
    fingerprint : str
        SHA-256 of everything that was fixed at the start.
    power : Mapping of str to float or None
        Chance that the verdict finds 0.5, 1, 2 points.
    today : str or None
        What today's session becomes: a or b; null on other days.
    sealed_on : str or None
        Local date of sealing.
    first_day : str or None
        Local date of the first session.
    last_day : str or None
        Local date of the last session.
    expectation_points : float or None
        What the runner expected, B minus A.
    stopped_on : str or None
        Local date on which it was stopped; null if it was not.
    stopped_by : sequence of str
        Codes of what stopped it.
    notes : sequence of str
        What to know before the start, for people.
    complete : int or None
        Complete.
    missed : int or None
        Pairs without both mornings, or with a session left out.
    swapped : int or None
        Swapped.
    effect : Estimate or None
        Effect.
    verdict : VerdictOut or None
        Verdict.
    p_value : float or None
        P value.
    smallest_p : float or None
        Smallest p.
    phase_days : int or None
        Length of a phase; null where arms are single sessions.
    confirmed : int or None
        Pairs that watch, kit or log saw done as drawn.
    confirmed_effect : Estimate or None
        The effect from those pairs alone.
    pairs_done : sequence of PairOut
        Pairs that are over, as they were.
    report : sequence of ReportItemOut
        Items of the CENT 2015 statement.
    message : str
        Message.
    """

    schema: Literal["backstride/experiment/2"] = "backstride/experiment/2"
    kind: str
    outcome: str
    act_on_points: float
    seed: int | None
    pairs: int
    fingerprint: str
    power: Mapping[str, float] | None = None
    today: str | None = None
    sealed_on: str | None = None
    first_day: str | None = None
    last_day: str | None = None
    expectation_points: float | None = None
    stopped_on: str | None = None
    stopped_by: Sequence[str] = ()
    notes: Sequence[str] = ()
    complete: int | None = None
    missed: int | None = None
    swapped: int | None = None
    effect: Estimate | None = None
    verdict: VerdictOut | None = None
    p_value: float | None = None
    smallest_p: float | None = None
    phase_days: int | None = None
    confirmed: int | None = None
    confirmed_effect: Estimate | None = None
    pairs_done: Sequence[PairOut] = ()
    report: Sequence[ReportItemOut] = ()
    message: str
