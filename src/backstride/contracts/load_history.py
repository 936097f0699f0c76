"""`backstride load --history`: load over time."""

from collections.abc import Sequence
from typing import Literal

from pydantic import Field

from backstride.contracts.common import Answer, EstimateOut, Part
from backstride.contracts.run_load import AskedOut, CountsOut, strip_out
from backstride.dose.long_runs import LongRun
from backstride.dose.over_time import DaysAmount, WeekAmount
from backstride.services.run_load import LoadHistory


class LoadWeekOut(Part):
    """How much one week had."""

    monday: str
    complete: bool
    known_days: int
    run_days: int
    rest_days: int = Field(description="Known days without a run; unknown days are not rest days.")
    counts: CountsOut
    against_usual: dict[str, float] = Field(description="Over the usual week; empty with unknown days.")

    @classmethod
    def of(cls, told: WeekAmount) -> "LoadWeekOut":
        """Give a week for JSON."""
        week = told.week
        return cls(
            monday=week.monday.isoformat(),
            complete=week.complete,
            known_days=week.known_days,
            run_days=week.run_days,
            rest_days=week.rest_days,
            counts=CountsOut.of(told.counts),
            against_usual=dict(told.against_usual),
        )


class DaysOut(Part):
    """How much the last days had."""

    days: int
    unknown_days: int
    counts: CountsOut

    @classmethod
    def of(cls, told: DaysAmount) -> "DaysOut":
        """Give a sum of days for JSON."""
        return cls(days=told.days, unknown_days=told.unknown_days, counts=CountsOut.of(told.counts))


class LongerRunOut(Part):
    """A run over 110 % of the longest of the 30 days before."""

    id: str
    local_date: str
    running_distance_m: float
    longest_before_m: float
    ratio: float
    known_days_before: int = Field(description="Of the 30 days before; a longer run may hide in the others.")
    source: str
    limits: list[str]

    @classmethod
    def of(cls, told: LongRun) -> "LongerRunOut":
        """Give it for JSON."""
        return cls(
            id=told.id,
            local_date=told.day.isoformat(),
            running_distance_m=told.running_m,
            longest_before_m=told.longest_before_m,
            ratio=told.ratio,
            known_days_before=told.known_days_before,
            source=told.source,
            limits=list(told.limits),
        )


class LoadHistoryAnswer(Answer):
    """Load over time. Nothing in it is advice, and no sum says when a back has recovered."""

    schema_name: Literal["backstride/load-history/1"] = Field(default="backstride/load-history/1", alias="schema")
    today: str
    simulated: bool = Field(description="Whether the runner is made up.")
    weeks: list[LoadWeekOut] = Field(description="The last eight complete weeks and the one going on, oldest first.")
    usual_weeks: int = Field(description="Known weeks that the usual is made of; 0 while too few.")
    sums: list[DaysOut]
    run_days_28: int
    rest_days_28: int
    unknown_days_28: int
    long_runs: list[LongerRunOut]
    recent: list[AskedOut] = Field(description="Runs of the last four weeks and the one going on, the latest first.")
    strip: dict[str, EstimateOut]
    outside_measured: list[str] = Field(description="Why the bands of my easy run are wider.")
    loads_refused: str | None
    says: list[str]
    limits: list[str]

    @classmethod
    def of(
        cls, told: LoadHistory, says: Sequence[str], limits: Sequence[str], *, simulated: bool
    ) -> "LoadHistoryAnswer":
        """Give load over time for JSON, with its sentences."""
        over = told.over_time
        return cls(
            today=over.today.isoformat(),
            simulated=simulated,
            weeks=[LoadWeekOut.of(one) for one in over.weeks],
            usual_weeks=over.usual_weeks,
            sums=[DaysOut.of(one) for one in over.sums],
            run_days_28=over.rest.run_days,
            rest_days_28=over.rest.rest_days,
            unknown_days_28=over.rest.unknown_days,
            long_runs=[LongerRunOut.of(one) for one in over.long_runs],
            recent=[AskedOut.of(one) for one in told.recent],
            strip=strip_out(told.strip),
            outside_measured=list(told.outside_measured),
            loads_refused=told.refused,
            says=list(says),
            limits=list(limits),
        )
