"""The answers of `backstride today`, `flare` and `handled`."""

from typing import Literal

from pydantic import Field

from backstride.contracts.common import Answer, EstimateOut, Part


class TodayOut(Answer):
    """What today can be."""

    schema_name: Literal["backstride/today/1"] = Field(default="backstride/today/1", alias="schema")
    suggestion: str = Field(description="as_planned, shorter, run_walk, walk, rest or ask_someone.")
    rule: str = Field(description="The rule that decided.")
    other_rules: list[str] = Field(description="Other rules that spoke for caution.")
    minutes_max: int | None = Field(description="Longest session, where a rule sets it. [min]")
    running_minutes_max: int | None = Field(description="Most running in it, after a long gap. [min]")
    gate: str = Field(description="go or gentle.")
    lines: list[str] = Field(description="What people are told.")


class FlareAnswer(Answer):
    """The card for a jump of pain."""

    schema_name: Literal["backstride/flare/1"] = Field(default="backstride/flare/1", alias="schema")
    began: str | None = Field(description="Local date of the jump; null when there is no flare.")
    phase: str | None = Field(description="first_days, coming_back or over.")
    usual_mornings: int = Field(description="Last scored mornings in a row that were as usual.")
    may_run_again: bool = Field(description="Whether a first short run fits.")
    lines: list[str] = Field(description="The card.")


class BandOut(Part):
    """One band of the table."""

    over: float = Field(description="Lower end, not included. [unit]")
    up_to: float | None = Field(description="Upper end, included; null is no end. [unit]")
    times: int = Field(description="Running days in it.")
    settled: int = Field(description="Mornings after that were as usual.")
    rose: int = Field(description="Mornings after that were above usual.")
    unknown: int = Field(description="Mornings that nobody can know.")
    never_tried: bool
    settled_share: EstimateOut | None = Field(description="Share of known mornings that were as usual.")


class MeasureOut(Part):
    """The table of one measure."""

    measure: str = Field(description="minutes, distance_m, climb_m or days_in_a_row.")
    unit: str
    bands: list[BandOut]
    start: float | None = Field(description="Where a plan would start; null while too few mornings are known. [unit]")


class HandledOut(Answer):
    """What my back has handled: described, not proven."""

    schema_name: Literal["backstride/handled/1"] = Field(default="backstride/handled/1", alias="schema")
    shown: bool = Field(description="From the second week after the first scored morning on.")
    days_so_far: int
    scored_mornings: int
    simulated: bool
    note: str
    tables: list[MeasureOut]
