"""What my runs asked of my back: one run in full, and load over time. Facts; nothing here suggests anything."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Final

from backstride.dose.amount import Amount, Counts, against, amount, counts, usual_days
from backstride.dose.balance import Balance, balance
from backstride.dose.beside import Beside, Work, load_beside, pace_beside, work_beside
from backstride.dose.days import DatedRun
from backstride.dose.drift import LONG_S, Drift, drift
from backstride.dose.long_runs import Longest, against_longest
from backstride.dose.lookup import Who
from backstride.dose.model import RunLoad
from backstride.dose.muscle_gate import any_may_be_told
from backstride.dose.over_time import OverTime, over_time
from backstride.dose.own_runs import EASY, own_runs
from backstride.dose.reference_scale import ScaleEntry, WorkFor, reference_scale, work_for
from backstride.dose.steady import reasons_of
from backstride.dose.table import load_table
from backstride.runner import Runner
from backstride.services.classified import fact
from backstride.services.ports import SampleFiles
from backstride.services.records import RunRow
from backstride.services.runs.history import History, NoSuchRun
from backstride.services.runs.loads_refused import Span, refused_on

LAST: Final = "last"
"""Stands for the latest run."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DayAmount:
    """How much the day of a run had in all.

    Parameters
    ----------
    runs : int
        Runs and walks of the day.
    counts : Counts
        Their sum.
    against_usual : Mapping of str to float
        Over the median day with a run of the half year before; empty while there are too few. [1]
    """

    runs: int
    counts: Counts
    against_usual: Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked(Amount):
    """What one run asked of the back, as short as a list needs it.

    Parameters
    ----------
    load : RunLoad or None
        Loads and muscle work; None for cross-training and where they are refused.
    load_beside : tuple of Beside
        Its peak load at L5/S1 beside everyday tasks, the lightest task first.
    work_beside : tuple of Work
        Its muscle work beside tasks; who may read it says `muscle_work_for`.
    muscle_work_for : WorkFor
        Who may read muscle work.
    loads_refused : str or None
        ``pregnancy`` where loads are not given.
    balance : Balance or None
        Left and right against the runner's own 90 days; shown to people only where it is beyond them.
    """

    load: RunLoad | None
    load_beside: tuple[Beside, ...]
    work_beside: tuple[Work, ...]
    muscle_work_for: WorkFor
    loads_refused: str | None
    balance: Balance | None = None

    @property
    def work_is_for_runners(self) -> bool:
        """Whether runners may read the muscle work."""
        return self.muscle_work_for is WorkFor.RUNNERS


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadOfRun:
    """What one run asked of the back, in full.

    Parameters
    ----------
    run : RunRow
        The run.
    asked : Asked
        Amount, loads, and both beside everyday tasks.
    day : DayAmount
        All of its day together.
    strip : tuple of ScaleEntry
        Standing, walking, stairs, lifting 10 kg, my easy and my hard run; empty where loads are refused.
    longest : Longest or None
        Against the longest of the 30 days before; None with nothing to compare.
    drift : Drift or None
        First against last third, at equal speed on level ground.
    no_drift : str or None
        Why there is none: ``too_short`` or ``not_comparable``.
    """

    run: RunRow
    asked: Asked
    day: DayAmount
    strip: tuple[ScaleEntry, ...]
    longest: Longest | None
    drift: Drift | None
    no_drift: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadHistory:
    """Load over time, with each recent run.

    Parameters
    ----------
    over_time : OverTime
        Weeks, sums, rest days, long runs.
    recent : tuple of Asked
        The runs of the last four weeks and the one going on, the latest first.
    strip : tuple of ScaleEntry
        As for one run, of today.
    easy_beside : tuple of Beside
        The peak load of my easy run beside everyday tasks; empty with too few runs.
    outside_measured : tuple of str
        Why the bands of my easy run are wider: few people like me were measured.
    work_is_for_runners : bool
        As for one run.
    loads_refused : str or None
        ``pregnancy`` where no loads are given today.
    """

    over_time: OverTime
    recent: tuple[Asked, ...]
    strip: tuple[ScaleEntry, ...]
    easy_beside: tuple[Beside, ...]
    outside_measured: tuple[str, ...]
    work_is_for_runners: bool
    loads_refused: str | None


@dataclass(frozen=True, slots=True)
class RunLoads:
    """The use cases of what runs asked of the back.

    Parameters
    ----------
    history : History
        The runs.
    samples : SampleFiles
        Their gait, for form drift.
    runner : callable
        Gives the runner as known on a day.
    """

    history: History
    samples: SampleFiles
    runner: Callable[[date], Runner]

    @fact
    def of_run(self, run_id: str) -> LoadOfRun:
        """Return what one run asked of the back.

        Parameters
        ----------
        run_id : str
            The run, also by an identifier it had before.

        Raises
        ------
        NoSuchRun
            If no run has or had it.
        """
        row, runs = self.history.run(run_id), self.history.dated()
        run = next(one for one in runs if one.id == row.run_id)
        drifted, why = self._drift(row)
        return LoadOfRun(
            run=row,
            asked=self._asked(run, amount(run, runs), runs, self.history.refused()),
            day=_day(run, runs),
            strip=self._strip(runs, run.day),
            longest=against_longest(run, runs),
            drift=drifted,
            no_drift=why,
        )

    @fact
    def last(self, today: date) -> str:
        """Return the identifier of the latest run up to a day.

        Raises
        ------
        NoSuchRun
            If there is none.
        """
        ran = [run for run in self.history.dated() if run.ran and run.day <= today]
        if not ran:
            raise NoSuchRun(LAST)
        return max(ran, key=lambda run: run.start).id

    @fact
    def over_time(self, today: date) -> LoadHistory:
        """Return load over time.

        Parameters
        ----------
        today : date
            Local day of the runner.
        """
        runs, spans = self.history.dated(), self.history.refused()
        refused = refused_on(spans, today)
        easy = None if refused else own_runs(runs, self.runner(today), today).get(EASY)
        by_id, told = {run.id: run for run in runs}, over_time(runs, today)
        return LoadHistory(
            over_time=told,
            recent=tuple(self._asked(by_id[one.id], one, runs, spans) for one in told.recent),
            strip=() if refused else self._strip(runs, today),
            easy_beside=() if easy is None else pace_beside(easy),
            outside_measured=() if easy is None else reasons_of(easy, load_table()),
            work_is_for_runners=any_may_be_told(),
            loads_refused=refused,
        )

    @fact
    def easy_beside(self, today: date) -> tuple[Beside, ...]:
        """Return the peak load of my easy run beside everyday tasks; nothing with too few runs or no loads."""
        runs = self.history.dated()
        easy = None if self.refused_on(today) else own_runs(runs, self.runner(today), today).get(EASY)
        return () if easy is None else pace_beside(easy)

    @fact
    def dated(self) -> Sequence[DatedRun]:
        """Return every run on its local day, without loads where they are refused."""
        return self.history.dated()

    @fact
    def refused_on(self, day: date) -> str | None:
        """Return why no loads are given for a day: ``pregnancy``, or None."""
        return refused_on(self.history.refused(), day)

    def _asked(self, run: DatedRun, told: Amount, runs: Sequence[DatedRun], spans: tuple[Span, ...]) -> Asked:
        who = _who(self.runner(run.day))
        return Asked(
            **{field.name: getattr(told, field.name) for field in fields(Amount)},
            load=run.load,
            load_beside=() if run.load is None else load_beside(run.load, who),
            work_beside=() if run.load is None else work_beside(run.load, who),
            muscle_work_for=work_for(),
            loads_refused=refused_on(spans, run.day) if run.on_foot else None,
            balance=balance(run, runs),
        )

    def _strip(self, runs: Sequence[DatedRun], day: date) -> tuple[ScaleEntry, ...]:
        if self.refused_on(day):
            return ()
        runner = self.runner(day)
        return reference_scale(_who(runner), own_runs(runs, runner, day))

    def _drift(self, row: RunRow) -> tuple[Drift | None, str | None]:
        running_s = row.facts.moving_s * (row.facts.running_share or 0.0)
        if running_s < LONG_S:
            return None, "too_short"
        found = drift(self.samples.read_gait(row.run_id))
        return found, None if found is not None else "not_comparable"


def _who(runner: Runner) -> Who:
    return Who(runner.sex, runner.mass_kg, runner.height_m)


def _day(run: DatedRun, runs: Sequence[DatedRun]) -> DayAmount:
    same = [one for one in runs if one.day == run.day and one.on_foot]
    mine = counts(same)
    return DayAmount(runs=len(same), counts=mine, against_usual=against(mine, usual_days(runs, run.day)))
