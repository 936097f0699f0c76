"""What own runs asked of the low back, as JSON answers."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from backstride.api.schema import Answer, also, stands_for
from backstride.dose.balance import Balance
from backstride.dose.drift import COLUMNS, Drift
from backstride.dose.long_runs import Longest, LongRun
from backstride.dose.model import GroupWork, LevelLoad, RunLoad
from backstride.dose.over_time import DaysAmount, WeekAmount
from backstride.dose.reference_scale import ScaleEntry
from backstride.estimates import Estimate
from backstride.runner import Units
from backstride.services.runs.load import Asked, DayAmount, LoadHistory, LoadOfRun
from backstride.texts.catalogue import catalogue
from backstride.texts.load_sentences import LIMITS, LoadSentences


@dataclass(frozen=True, slots=True, kw_only=True)
class RunLoadOut:
    """Loads of one run.

    Parameters
    ----------
    model : str
        Name and version of the load model.
    vertical_force_peak_bw, walking_vertical_force_peak_bw : Estimate or None
        Mean peak vertical ground force of running and of walking steps. [BW]
    net_force_l5s1_peak_bw : Estimate or None
        Of running steps, along the trunk, without muscles. [BW]
    levels : Mapping of str to LevelLoad
        Per lumbar level.
    groups : Mapping of str to GroupWork
        Muscle work per group, as a share of the model's strength.
    contact_share : float
        Share of running steps whose forces come from contact time.
    slope_share : float
        Share of running steps on slopes beyond those measured.
    outside_measured : tuple of str
        Why few people or runs like this were measured: wider bands.
    """

    model: str
    vertical_force_peak_bw: Estimate | None
    walking_vertical_force_peak_bw: Estimate | None
    net_force_l5s1_peak_bw: Estimate | None
    levels: Mapping[str, LevelLoad]
    groups: Mapping[str, GroupWork]
    contact_share: float
    slope_share: float
    outside_measured: tuple[str, ...]


@stands_for(RunLoad)
def run_load(told: RunLoad) -> RunLoadOut:
    """Return the loads of a run without what only ranks and sums need."""
    return RunLoadOut(
        model=told.model,
        vertical_force_peak_bw=told.running_peak_bw,
        walking_vertical_force_peak_bw=told.walking_peak_bw,
        net_force_l5s1_peak_bw=told.net_peak_bw,
        levels=told.levels or {},
        groups=told.groups or {},
        contact_share=told.contact_share,
        slope_share=told.slope_share,
        outside_measured=told.outside_measured,
    )


also(Balance, "beyond")


@dataclass(frozen=True, slots=True, kw_only=True)
class DriftedOut:
    """How one quantity changed.

    Parameters
    ----------
    first, last, change : float
        Mean of the first and the last third, and last minus first. [unit]
    seen : bool
        Whether the change is over twice what chance may move.
    unit : str
        Unit of the three.
    """

    first: float
    last: float
    change: float
    seen: bool
    unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DriftOut:
    """First against last third of a long run, at equal speed on level ground.

    Parameters
    ----------
    compared_s : float
        Seconds of the last third that had seconds of the first at the same speed. [s]
    quantities : Mapping of str to DriftedOut
        cadence_spm, contact_ms, oscillation_mm, balance_left_percent, heart_rate_bpm, where measured.
    """

    compared_s: float
    quantities: Mapping[str, DriftedOut]


@stands_for(Drift)
def drift(told: Drift) -> DriftOut:
    """Return a drift quantity by quantity."""
    return DriftOut(compared_s=told.compared_s, quantities={name: _drifted(told, name) for name in told.first})


def _drifted(told: Drift, name: str) -> DriftedOut:
    first, last = told.first[name], told.last[name]
    return DriftedOut(first=first, last=last, change=told.change(name), seen=told.seen(name), unit=COLUMNS[name])


@dataclass(frozen=True, kw_only=True)
class RunLoadAnswer(Answer):
    """What one run asked of the back. Nothing in it is advice.

    Parameters
    ----------
    asked : Asked
        Amount, loads, and both beside everyday tasks.
    day : DayAmount
        All of the run's day together.
    strip : Mapping of str to Estimate
        Peak compression at L5/S1 of everyday tasks and own paces. [BW]
    longest : Longest or None
        Against the longest of the 30 days before.
    drift : Drift or None
        First against last third of a long run.
    no_drift : str or None
        too_short or not_comparable.
    says : sequence of str
        Sentences for people.
    limits : sequence of str
        What the figures do not mean.
    """

    schema: Literal["backstride/run-load/1"] = "backstride/run-load/1"
    asked: Asked
    day: DayAmount
    strip: Mapping[str, Estimate]
    longest: Longest | None
    drift: Drift | None
    no_drift: str | None
    says: Sequence[str]
    limits: Sequence[str]


@dataclass(frozen=True, kw_only=True)
class LoadHistoryAnswer(Answer):
    """Load over time. Nothing in it is advice, and no sum says when a back has recovered.

    Parameters
    ----------
    today : date
        The day it was made for.
    simulated : bool
        Whether the runner is made up.
    weeks : sequence of WeekAmount
        The last eight complete weeks and the one going on, oldest first.
    usual_weeks : int
        Known weeks that the usual is made of; 0 while too few.
    sums : sequence of DaysAmount
        Over 7 and 28 days.
    run_days_28, other_days_28, rest_days_28, unknown_days_28 : int
        Of the last 28 days up to yesterday. [day]
    long_runs : sequence of LongRun
        Runs over 110 % of the longest of the 30 days before.
    recent : sequence of Asked
        Runs of the last four weeks and the one going on, the latest first.
    strip : Mapping of str to Estimate
        Peak compression at L5/S1 of everyday tasks and own paces. [BW]
    outside_measured : sequence of str
        Why the bands of my easy run are wider.
    loads_refused : str or None
        pregnancy, where no loads are given.
    says, limits : sequence of str
        Sentences for people, and what the figures do not mean.
    """

    schema: Literal["backstride/load-history/1"] = "backstride/load-history/1"
    today: date
    simulated: bool
    weeks: Sequence[WeekAmount]
    usual_weeks: int
    sums: Sequence[DaysAmount]
    run_days_28: int
    other_days_28: int
    rest_days_28: int
    unknown_days_28: int
    long_runs: Sequence[LongRun]
    recent: Sequence[Asked]
    strip: Mapping[str, Estimate]
    outside_measured: Sequence[str]
    loads_refused: str | None
    says: Sequence[str]
    limits: Sequence[str]


def run_load_answer(told: LoadOfRun, units: Units) -> RunLoadAnswer:
    """Return what one run asked of the back."""
    return RunLoadAnswer(
        asked=told.asked,
        day=told.day,
        strip=by_name(told.strip),
        longest=told.longest,
        drift=told.drift,
        no_drift=told.no_drift,
        says=list(run_lines(told, LoadSentences(catalogue(), units))),
        limits=limits_of_loads(),
    )


def load_history_answer(told: LoadHistory, units: Units, *, simulated: bool) -> LoadHistoryAnswer:
    """Return load over time."""
    over = told.over_time
    return LoadHistoryAnswer(
        today=over.today,
        simulated=simulated,
        weeks=over.weeks,
        usual_weeks=over.usual_weeks,
        sums=over.sums,
        run_days_28=over.rest.run_days,
        other_days_28=over.rest.other_days,
        rest_days_28=over.rest.rest_days,
        unknown_days_28=over.rest.unknown_days,
        long_runs=over.long_runs,
        recent=told.recent,
        strip=by_name(told.strip),
        outside_measured=told.outside_measured,
        loads_refused=told.loads_refused,
        says=list(history_lines(told, LoadSentences(catalogue(), units))),
        limits=limits_of_loads(),
    )


def by_name(stripes: Sequence[ScaleEntry]) -> dict[str, Estimate]:
    """Return peak compression at L5/S1 by the name of each task or run. [BW]"""
    return {one.name: one.compression_peak_bw for one in stripes}


def run_lines(told: LoadOfRun, sentences: LoadSentences) -> Iterator[str]:
    """Return what is said of one run."""
    asked = told.asked
    yield sentences.unusual(asked)
    yield from filter(None, [sentences.rank(asked)])
    yield from _load_lines(asked, sentences)
    yield from filter(None, [sentences.day(told.day.runs, told.day.against_usual.get("steps"))])
    yield sentences.longest(told.longest)
    yield from sentences.drift(told.drift, told.no_drift)
    yield from filter(None, [sentences.balance(asked.balance)])


def _load_lines(asked: Asked, sentences: LoadSentences) -> Iterator[str]:
    say = sentences.texts.say
    if asked.loads_refused:
        yield say(f"load-refused-{asked.loads_refused}")
    if asked.load is None:
        return
    if asked.load.levels is not None:
        peak = asked.load.levels["L5S1"].compression_peak_bw
        yield f"{say('load-peak', level='L5/S1')}: {sentences.banded(peak)} {say('load-body-weights')}"
    yield from sentences.load_beside(asked.load_beside)
    if asked.work_beside:
        untold = (say("load-work-for-researchers"),)
        yield from sentences.work(asked.work_beside) if asked.work_is_for_runners else untold
    yield from filter(None, [sentences.few(asked.load.outside_measured)])


def history_lines(told: LoadHistory, sentences: LoadSentences) -> Iterator[str]:
    """Return what is said of weeks and sums."""
    yield from sentences.weeks(told.over_time)
    yield from (sentences.sums(one) for one in told.over_time.sums)
    yield sentences.rest(told.over_time)
    yield from filter(None, [sentences.few(told.outside_measured)])
    if told.loads_refused:
        yield sentences.texts.say(f"load-refused-{told.loads_refused}")
    if not told.recent:
        yield sentences.texts.say("load-no-runs")


def limits_of_loads() -> list[str]:
    """Return what the model cannot say."""
    return [catalogue().say(code) for code in LIMITS]
