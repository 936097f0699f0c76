"""The answer of `backstride answer --json`."""

from typing import Literal

from pydantic import Field

from backstride.contracts.common import Answer, EstimateOut, FindingOut, Part
from backstride.contracts.run_load import AskedOut


class WeekOut(Part):
    """One week from Monday to Sunday."""

    monday: str
    complete: bool = Field(description="Whether its seven days are over.")
    known_days: int = Field(description="Days of which it is known whether the runner ran.")
    run_days: int
    rest_days: int = Field(description="Known days without a run; unknown days are not rest days.")
    runs: int
    running_distance_m: float
    longest_run_m: float
    moving_s: float
    climb_m: float
    steps: EstimateOut
    force_peak_sum_bw: EstimateOut | None = Field(
        description="Sum over steps of the peak vertical ground force; null where loads are not given, as in pregnancy."
    )


class UsualOut(Part):
    """The median known week of the half year before the recent weeks."""

    weeks: int = Field(description="Known weeks it is made of.")
    running_distance_m: float
    moving_s: float
    steps: float
    force_peak_sum_bw: float | None
    run_days: float
    running_distance_low_m: float = Field(description="A quarter of those weeks lies below.")
    running_distance_high_m: float = Field(description="A quarter of those weeks lies above.")


class AgainstUsualOut(Part):
    """A week over the usual one; null where the usual is nothing."""

    monday: str
    running_distance_ratio: float | None
    moving_ratio: float | None
    steps_ratio: float | None
    force_peak_sum_ratio: float | None


class LongRunOut(Part):
    """A run over 110 % of the longest in the 30 days before, with what one study found about such runs."""

    id: str
    local_date: str
    running_distance_m: float
    longest_before_m: float
    ratio: float
    step: str = Field(description="small (to 130 %), moderate (to 200 %) or large.")
    overuse_injury_hazard_ratio: EstimateOut = Field(description="Against runs up to 110 %; observed, not a trial.")
    source: str = Field(description="Key in references.bib.")
    limits: list[str] = Field(description="What the study does not mean.")


class RestOut(Part):
    """The last 28 days up to yesterday."""

    run_days: int
    rest_days: int
    unknown_days: int
    longest_row: int = Field(description="Longest row of days in a row with a run.")


class GapOut(Part):
    """Days without a recorded run, to be asked about, never explained."""

    first_day: str
    last_day: str
    days: int
    still_open: bool


class DropOut(Part):
    """A known week with less than half of the usual running."""

    monday: str
    running_distance_m: float
    usual_before_m: float


class FirstAnswer(Answer):
    """Facts about recent running against the runner's own usual. Nothing in it is advice."""

    schema_name: Literal["backstride/answer/1"] = Field(default="backstride/answer/1", alias="schema")
    question: str
    sentence: str = Field(description="The answer in one line.")
    today: str
    simulated: bool = Field(description="Whether the runner is made up.")
    runs: int
    first_day: str | None
    last_day: str | None
    weeks: list[WeekOut] = Field(description="Up to eight complete weeks and the one going on, oldest first.")
    usual_week: UsualOut | None
    against_usual: list[AgainstUsualOut]
    long_runs: list[LongRunOut]
    rest: RestOut
    gaps: list[GapOut]
    drops: list[DropOut]
    body_weight_n: float | None
    outside_measured: list[str]
    recent_runs: list[AskedOut] = Field(
        default_factory=list,
        description="Runs of the last four weeks: loads and muscle work beside everyday tasks, and why unusual.",
    )
    strip: dict[str, EstimateOut] = Field(
        default_factory=dict, description="Peak compression at L5/S1 of everyday tasks and own paces. [BW]"
    )
    loads_refused: str | None = Field(default=None, description="pregnancy, where no loads are given.")
    findings: list[FindingOut]
    action: str | None = Field(default=None, description="Advice; none without the safety check.")
