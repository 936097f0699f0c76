"""`backstride load --run`: what one of one's own runs asked of the back."""

from collections.abc import Sequence
from typing import Any, Literal

from pydantic import Field

from backstride.contracts.common import Answer, EstimateOut, Part
from backstride.dose.amount import Amount, Counts, Rank
from backstride.dose.balance import Balance
from backstride.dose.beside import Beside, Work
from backstride.dose.drift import COLUMNS, Drift
from backstride.dose.long_runs import Longest
from backstride.dose.model import RunLoad
from backstride.dose.strip import Stripe
from backstride.estimates import Estimate
from backstride.services.run_load import Asked, DayAmount, LoadOfRun


class CountsOut(Part):
    """How much a run or some days had."""

    steps: EstimateOut
    load_time_bw_s: EstimateOut | None = Field(
        description="Mean compression at L5/S1 times moving time; null where loads are not given."
    )
    minutes: float
    climb_m: float
    descent_m: float

    @classmethod
    def of(cls, told: Counts) -> "CountsOut":
        """Give counts for JSON."""
        return cls(
            steps=EstimateOut.of(told.steps),
            load_time_bw_s=_or_none(told.load_time_bw_s),
            minutes=told.minutes,
            climb_m=told.climb_m,
            descent_m=told.descent_m,
        )


class RankOut(Part):
    """Place among the last runs; 1 is the most."""

    of: int = Field(description="Runs in the row, at most 30.")
    places: dict[str, int] = Field(description="Place by the exponent that peaks are raised to.")
    says: str = Field(description="high, middle, low, or depends_on_what_counts.")

    @classmethod
    def of_rank(cls, told: Rank) -> "RankOut":
        """Give a rank for JSON."""
        return cls(of=told.of, places={str(power): place for power, place in told.places.items()}, says=told.says)


class BesideOut(Part):
    """A run against one everyday task."""

    task: str
    standing: str = Field(description="less, about (within a quarter) or more: the run against the task.")
    value: EstimateOut = Field(description="The task's own figure.")

    @classmethod
    def of(cls, told: Beside) -> "BesideOut":
        """Give it for JSON."""
        return cls(task=told.task, standing=told.standing, value=EstimateOut.of(told.value))


class WorkOut(Part):
    """Muscle work of a set of muscles beside tasks."""

    muscles: str
    activation_peak: EstimateOut = Field(description="Mean over steps of the peak, as a share of the model's strength.")
    beside: list[BesideOut]

    @classmethod
    def of(cls, told: Work) -> "WorkOut":
        """Give it for JSON."""
        return cls(
            muscles=told.muscles,
            activation_peak=EstimateOut.of(told.activation_peak),
            beside=[BesideOut.of(one) for one in told.beside],
        )


class RunLevelOut(Part):
    """Load of one lumbar level over a run."""

    compression_peak_bw: EstimateOut = Field(description="Mean over steps of the peak per step.")
    compression_mean_bw: EstimateOut = Field(description="Mean over moving time.")


class RunGroupOut(Part):
    """Muscle work of one group over a run, as a share of the model's strength."""

    activation_peak: EstimateOut
    activation_mean: EstimateOut


class RunLoadOut(Part):
    """Loads of one run."""

    model: str = Field(description="Name and version of the load model.")
    vertical_force_peak_bw: EstimateOut | None = Field(description="Mean peak vertical ground force of running steps.")
    walking_vertical_force_peak_bw: EstimateOut | None
    net_force_l5s1_peak_bw: EstimateOut | None = Field(
        description="Of running steps, along the trunk, without muscles."
    )
    levels: dict[str, RunLevelOut]
    groups: dict[str, RunGroupOut]
    contact_share: float = Field(description="Share of running steps whose forces come from contact time.")
    slope_share: float = Field(description="Share of running steps on slopes beyond those measured.")
    outside_measured: list[str] = Field(description="Why few people or runs like this were measured: wider bands.")

    @classmethod
    def of(cls, told: RunLoad) -> "RunLoadOut":
        """Give the loads of a run for JSON."""
        return cls(
            model=told.model,
            vertical_force_peak_bw=_or_none(told.running_peak_bw),
            walking_vertical_force_peak_bw=_or_none(told.walking_peak_bw),
            net_force_l5s1_peak_bw=_or_none(told.net_peak_bw),
            levels={
                name: RunLevelOut(
                    compression_peak_bw=EstimateOut.of(one.compression_peak_bw),
                    compression_mean_bw=EstimateOut.of(one.compression_mean_bw),
                )
                for name, one in (told.levels or {}).items()
            },
            groups={
                name: RunGroupOut(
                    activation_peak=EstimateOut.of(one.activation_peak),
                    activation_mean=EstimateOut.of(one.activation_mean),
                )
                for name, one in (told.groups or {}).items()
            },
            contact_share=told.contact_share,
            slope_share=told.slope_share,
            outside_measured=list(told.outside_measured),
        )


class BalanceOut(Part):
    """Left and right: the balance of ground contact, which is not force. Nothing shows that evening it out helps."""

    left_percent: float = Field(description="The left foot's mean share of contact.")
    low_percent: float = Field(description="Least of the own runs of the 90 days before.")
    high_percent: float
    runs: int
    beyond: bool = Field(description="Whether it lies outside that range; only then pages say so.")

    @classmethod
    def of(cls, told: Balance) -> "BalanceOut":
        """Give it for JSON."""
        return cls(
            left_percent=told.left_percent,
            low_percent=told.low_percent,
            high_percent=told.high_percent,
            runs=told.runs,
            beyond=told.is_beyond,
        )


class AskedOut(Part):
    """What one run asked of the back, in short."""

    id: str
    local_date: str
    counts: CountsOut
    against_usual: dict[str, float] = Field(
        description="Over the median of own runs of the last half year: steps, minutes, climb_m, descent_m, load_time."
    )
    rank: RankOut | None
    unusual: list[str] = Field(description="longer, faster, slower_cadence, quicker_cadence, more_climb, more_descent.")
    load: RunLoadOut | None
    load_beside: list[BesideOut] = Field(description="Peak load at L5/S1 beside everyday tasks.")
    work_beside: list[WorkOut] = Field(description="Muscle work beside tasks; see muscle_work_for.")
    muscle_work_for: str = Field(description="runners, or researchers where the model fails the measured order.")
    loads_refused: str | None = Field(description="pregnancy, where no loads are given.")
    balance: BalanceOut | None = Field(description="Left and right against the own 90 days, where measured.")

    @classmethod
    def of(cls, told: Asked) -> "AskedOut":
        """Give what a run asked for JSON."""
        return cls(
            **_amount(told.amount),
            load=None if told.load is None else RunLoadOut.of(told.load),
            load_beside=[BesideOut.of(one) for one in told.load_beside],
            work_beside=[WorkOut.of(one) for one in told.work_beside],
            muscle_work_for="runners" if told.work_is_for_runners else "researchers",
            loads_refused=told.refused,
            balance=None if told.balance is None else BalanceOut.of(told.balance),
        )


class DayOut(Part):
    """All of the run's day together."""

    runs: int = Field(description="Runs and walks.")
    counts: CountsOut
    against_usual: dict[str, float] = Field(description="Over the median day with a run.")

    @classmethod
    def of(cls, told: DayAmount) -> "DayOut":
        """Give a day for JSON."""
        return cls(runs=told.runs, counts=CountsOut.of(told.counts), against_usual=dict(told.against_usual))


class LongestOut(Part):
    """A run against the longest of the 30 days before."""

    longest_before_m: float
    ratio: float
    source: str = Field(description="Key in references.bib of the study that compared runs so.")
    limits: list[str] = Field(description="What the study does not mean; backs were not looked at.")

    @classmethod
    def of(cls, told: Longest) -> "LongestOut":
        """Give it for JSON."""
        return cls(
            longest_before_m=told.longest_before_m, ratio=told.ratio, source=told.source, limits=list(told.limits)
        )


class DriftedOut(Part):
    """How one quantity changed."""

    first: float
    last: float
    change: float
    seen: bool = Field(description="Whether the change is over twice what chance may move.")
    unit: str


class DriftOut(Part):
    """First against last third of a long run, at equal speed on level ground."""

    compared_s: float
    quantities: dict[str, DriftedOut] = Field(
        description="cadence_spm, contact_ms, oscillation_mm, balance_left_percent, heart_rate_bpm, where measured."
    )

    @classmethod
    def of(cls, told: Drift) -> "DriftOut":
        """Give a drift for JSON."""
        found = {
            name: DriftedOut(
                first=told.first[name],
                last=told.last[name],
                change=told.change(name),
                seen=told.seen(name),
                unit=COLUMNS[name],
            )
            for name in told.first
        }
        return cls(compared_s=told.compared_s, quantities=found)


class RunLoadAnswer(Answer):
    """What one run asked of the back. Nothing in it is advice."""

    schema_name: Literal["backstride/run-load/1"] = Field(default="backstride/run-load/1", alias="schema")
    asked: AskedOut
    day: DayOut
    strip: dict[str, EstimateOut] = Field(description="Peak compression at L5/S1 of everyday tasks and own paces. [BW]")
    longest: LongestOut | None
    drift: DriftOut | None
    no_drift: str | None = Field(description="too_short or not_comparable.")
    says: list[str] = Field(description="Sentences for people.")
    limits: list[str] = Field(description="What the figures do not mean.")

    @classmethod
    def of(cls, told: LoadOfRun, says: Sequence[str], limits: Sequence[str]) -> "RunLoadAnswer":
        """Give what one run asked for JSON, with its sentences."""
        return cls(
            asked=AskedOut.of(told.asked),
            day=DayOut.of(told.day),
            strip=strip_out(told.strip),
            longest=None if told.longest is None else LongestOut.of(told.longest),
            drift=None if told.drift is None else DriftOut.of(told.drift),
            no_drift=told.no_drift,
            says=list(says),
            limits=list(limits),
        )


def _amount(told: Amount) -> dict[str, Any]:
    return {
        "id": told.id,
        "local_date": told.day.isoformat(),
        "counts": CountsOut.of(told.counts),
        "against_usual": dict(told.against_usual),
        "rank": None if told.rank is None else RankOut.of_rank(told.rank),
        "unusual": list(told.unusual),
    }


def strip_out(stripes: Sequence[Stripe]) -> dict[str, EstimateOut]:
    """Give the everyday strip for JSON: peak compression at L5/S1 by name."""
    return {one.name: EstimateOut.of(one.compression_peak_bw) for one in stripes}


def _or_none(estimate: Estimate | None) -> EstimateOut | None:
    return None if estimate is None else EstimateOut.of(estimate)
