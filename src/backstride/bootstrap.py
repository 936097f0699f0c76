"""The one place where concrete things are joined; each use case is loaded when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from backstride.compute.local import LocalProcesses
    from backstride.report.fhir import FhirSource
    from backstride.runs.recording import Recording
    from backstride.services.claims.claims import Claims
    from backstride.services.claims.overall import Overall
    from backstride.services.claims.own_data import OwnData
    from backstride.services.clock import Clock
    from backstride.services.diary.body_log import ExerciseLog, Explanations, Questionnaires, Weight
    from backstride.services.diary.entries import Diary
    from backstride.services.diary.exchange import DiaryExchange
    from backstride.services.diary.gear import Kit
    from backstride.services.diary.handing_over import HandingOver
    from backstride.services.diary.hold_tests import HoldTests
    from backstride.services.diary.modes import DiaryModes
    from backstride.services.diary.reminding import Reminders
    from backstride.services.diary.story import Story
    from backstride.services.diary.tolerance import ToleranceTable
    from backstride.services.experiments.experiments import Experiments
    from backstride.services.gate import Gate
    from backstride.services.home.me import Me
    from backstride.services.home.month import Month
    from backstride.services.home.page_settings import PageSettings
    from backstride.services.importing.analyse import Analyse
    from backstride.services.importing.import_runs import Import
    from backstride.services.importing.log import ImportLog
    from backstride.services.importing.reconcile import Reconcile, Reconciled
    from backstride.services.importing.remake import Remake
    from backstride.services.learning.learning import Learning
    from backstride.services.planning.exercise_guide import ExerciseGuide
    from backstride.services.planning.moves import PlanMoves
    from backstride.services.planning.planning import Planning
    from backstride.services.planning.state import PlanSources
    from backstride.services.planning.today import OfPlan, Today
    from backstride.services.planning.usual_run import HowBacksWork
    from backstride.services.ports import Compute, Progress, Records, SampleFiles
    from backstride.services.reporting.report import Report
    from backstride.services.reporting.tables import Tables
    from backstride.services.runs.by_hand import HandRuns
    from backstride.services.runs.every_day import Days
    from backstride.services.runs.history import History
    from backstride.services.runs.in_motion import InMotion
    from backstride.services.runs.laps import Laps
    from backstride.services.runs.listing import Runs
    from backstride.services.runs.load import RunLoads
    from backstride.services.runs.what_if import LoadWhatIfs
    from backstride.services.safety.back import Back
    from backstride.services.safety.check import Safety
    from backstride.services.safety.flare import FlareUp
    from backstride.services.safety.listening import Ear
    from backstride.store.home import Home


WHAT_WORKERS_LOAD: Final = (
    "backstride.dose.table_load",
    "backstride.formats.registry",
    "backstride.services.reporting.cohort",
    "backstride.services.importing.reconcile",
    "backstride.store.originals",
    "backstride.store.sample_files",
)
"""Loaded once where work is spread over processes, so that no worker loads them again."""


LOCAL: Final = "local"
"""Said instead of the address of a scheduler."""


def local_processes() -> LocalProcesses:
    """Return the processes of this machine."""
    from backstride.compute.local import LocalProcesses

    return LocalProcesses(preload=WHAT_WORKERS_LOAD)


def place_of_work(scheduler: str, workers: int | None = None, preload: tuple[str, ...] = WHAT_WORKERS_LOAD) -> Compute:
    """Return where many pieces of work are done.

    Parameters
    ----------
    scheduler : str
        ``local`` for the processes of this machine, or the address of a Dask scheduler.
    workers : int, optional
        Processes of this machine; as many as it has cores by default. A scheduler has workers of its own.
    preload : tuple of str
        Modules that are loaded before the first piece of work.
    """
    if scheduler == LOCAL:
        from backstride.compute.local import LocalProcesses

        processes = LocalProcesses(preload=preload)
        return processes if workers is None else replace(processes, workers=workers)
    from backstride.compute.dask_workers import DaskWorkers

    return DaskWorkers(scheduler, preload=preload)


@dataclass(frozen=True, slots=True)
class Backstride:
    """One home with its use cases."""

    home: Home
    records: Records
    samples: SampleFiles
    workers: Callable[[], Compute] = local_processes

    @property
    def compute(self) -> Compute:
        """Where many runs are analysed."""
        return self.workers()

    @contextmanager
    def writing(self, doing: str) -> Iterator[None]:
        """Hold the home's one write lock; says who holds it when somebody else does."""
        from backstride.store.home import writer

        with writer(self.home, doing):
            yield

    @property
    def me(self) -> Me:
        """Who runs."""
        from backstride.services.home.me import Me

        return Me(self.records)

    @property
    def import_runs(self) -> Import:
        """Import files, folders and archives."""
        from backstride.formats.found import find
        from backstride.services.importing.import_runs import Import

        analyse = self._analyse()
        return Import(find, analyse, self.records, self.compute, self.reconcile, analyse.originals)

    @property
    def import_uploads(self) -> Import:
        """Import what pages were given, named as it lies below the folder of uploads."""
        from backstride.formats.found import find_below

        return replace(self.import_runs, find=find_below(self.home.uploads))

    @property
    def remake(self) -> Remake:
        """Work everything out again from the originals."""
        from backstride.formats.found import find, find_below
        from backstride.services.importing.remake import Remake

        import_runs = replace(self.import_runs, find=find_below(self.home.originals))
        return Remake(find, self._analyse(), self.records, self.reconcile, import_runs)

    @property
    def import_log(self) -> ImportLog:
        """What came of every import."""
        from backstride.services.importing.log import ImportLog

        return ImportLog(self.records)

    @property
    def page_settings(self) -> PageSettings:
        """How pages are shown."""
        from backstride.services.home.page_settings import PageSettings

        return PageSettings(self.records)

    def language(self) -> str | None:
        """Return the language that was told; None where none was, or where the home cannot be read just now."""
        import sqlite3

        from backstride.store.home import HomeProblem
        from backstride.texts.catalogue import first_spoken

        try:
            return first_spoken([self.page_settings.language()])
        except (HomeProblem, sqlite3.Error):
            return None

    @property
    def reconcile(self) -> Reconcile:
        """Make runs of recordings."""
        from backstride.formats.zones import zone_of
        from backstride.services.importing.reconcile import Join, Reconcile

        analyse = self._analyse()
        join = Join(self.samples, analyse.figure)
        return Reconcile(self.records, self.compute, join, analyse, zone_of)

    @property
    def history(self) -> History:
        """The runs that are kept."""
        from backstride.services.runs.history import History

        return History(self.records, self._made_anew, self.gate.record)

    @property
    def runs(self) -> Runs:
        """Years of runs, and each one."""
        from backstride.services.runs.listing import Runs

        return Runs(self.records, self.samples, self.kit, self.diary, self.history)

    @property
    def run_load(self) -> RunLoads:
        """What my runs asked of my back."""
        from backstride.services.runs.load import RunLoads

        return RunLoads(self.history, self.samples, self.me.known)

    @property
    def laps(self) -> Laps:
        """The laps of one run."""
        from backstride.dose.table_load import TableLoad
        from backstride.services.runs.laps import Laps

        return Laps(self.history, self.samples, self.me.known, TableLoad())

    @property
    def hand_runs(self) -> HandRuns:
        """Runs that no watch saw."""
        from backstride.services.runs.by_hand import HandRuns

        return HandRuns(self.records, self.samples, self.kit, self._analyse(), self._made_anew)

    @property
    def load_what_if(self) -> LoadWhatIfs:
        """What if I ran slower, with quicker steps, with something carried?"""
        from backstride.services.runs.what_if import LoadWhatIfs

        return LoadWhatIfs(self.run_load, self.gate.record, self.me.known)

    @property
    def clock(self) -> Clock:
        """Which local time it is where the runner is."""
        from backstride.services.clock import Clock

        return Clock(self.records)

    def now(self) -> datetime:
        """Return this moment on the clock where the runner is."""
        return self.clock.local(datetime.now().astimezone())

    @property
    def gate(self) -> Gate:
        """The one gate in front of every advice."""
        from backstride.services.gate import Gate

        return Gate(self.records, lambda day: self.me.known(day).age_years(day))

    @property
    def safety(self) -> Safety:
        """The safety check."""
        from backstride.formats.countries import country_of
        from backstride.services.safety.check import Safety

        return Safety(self.gate, self.records, self.me.known, country_of)

    @property
    def _ear(self) -> Ear:
        """What free text speaks of."""
        from backstride.services.safety.listening import Ear

        return Ear(self.records, self.me.known)

    @property
    def diary(self) -> Diary:
        """How the back felt."""
        from backstride.services.diary.entries import Diary

        return Diary(self.records, self.clock, self._ear.hear)

    @property
    def handing_over(self) -> HandingOver:
        """What was entered on a phone."""
        from backstride.services.diary.handing_over import HandingOver

        return HandingOver(self.records, self.diary, self.safety.answer)

    @property
    def diary_modes(self) -> DiaryModes:
        """How much the diary asks."""
        from backstride.services.diary.modes import DiaryModes

        return DiaryModes(self.records)

    @property
    def reminders(self) -> Reminders:
        """How the runner wants to be reminded of the diary."""
        from backstride.services.diary.reminding import Reminders

        return Reminders(self.records, self.diary_modes)

    @property
    def diary_exchange(self) -> DiaryExchange:
        """The diary as a table, in and out."""
        from backstride.services.diary.exchange import DiaryExchange

        return DiaryExchange(self.records, self.clock, self._ear.hear)

    @property
    def today(self) -> Today:
        """Can I run today?"""
        from backstride.services.planning.today import Today

        return Today(self.gate, self.diary, self.back, self._planned_on)

    @property
    def back(self) -> Back:
        """What the back may do, and why."""
        from backstride.services.safety.back import Back

        return Back(self.gate, self.diary)

    def _planned_on(self, day: date) -> OfPlan | None:
        from backstride.services.planning.planning import planned_on

        return planned_on(self._plan_sources(), day)

    @property
    def planning(self) -> Planning:
        """The next weeks."""
        from backstride.services.planning.planning import Planning

        return Planning(self.gate, self._plan_sources())

    @property
    def plan_moves(self) -> PlanMoves:
        """Sessions moved to another day."""
        from backstride.services.planning.moves import PlanMoves

        return PlanMoves(self.gate, self._plan_sources())

    @property
    def exercise_guide(self) -> ExerciseGuide:
        """Exercises, and which of them suit."""
        from backstride.services.planning.exercise_guide import ExerciseGuide
        from backstride.services.safety.back import state_on

        return ExerciseGuide(self.gate, self.records, lambda day: state_on(self.back, day))

    @property
    def tolerance(self) -> ToleranceTable:
        """What my back has handled."""
        from backstride.services.diary.tolerance import ToleranceTable

        return ToleranceTable(self.records, self.diary)

    @property
    def flare(self) -> FlareUp:
        """What to do after a jump of pain."""
        from backstride.services.safety.flare import FlareUp

        return FlareUp(self.gate, self.back)

    @property
    def story(self) -> Story:
        """What somebody remembers of their back."""
        from backstride.services.diary.story import Story

        return Story(self.records, self._ear.hear)

    @property
    def kit(self) -> Kit:
        """Shoes and surfaces."""
        from backstride.services.diary.gear import Kit

        return Kit(self.records)

    @property
    def learning(self) -> Learning:
        """What my own days show."""
        from backstride.services.learning.learning import Learning

        return Learning(self.gate, self.records, self.diary)

    @property
    def experiments(self) -> Experiments:
        """Fair experiments."""
        from backstride.services.experiments.experiments import Experiments
        from backstride.services.experiments.from_plan import easy_days

        planned = lambda now: easy_days(self.planning, now)  # noqa: E731  (asked only when sessions are drawn)
        own = (self.learning, self.diary, self.kit)
        return Experiments(self.gate, self.records, *own, planned, self._usual_days, self._may_try, self._busy_days)

    def _busy_days(self, now: datetime) -> frozenset[date]:
        from backstride.services.experiments.from_plan import days_with_runs

        planned = days_with_runs(self.planning, now)
        return frozenset(self._usual_days(now.date(), longest=True) if planned is None else planned)

    def _usual_days(self, today: date, *, longest: bool = False) -> tuple[date, ...]:
        from backstride.services.experiments.from_usual import usual_days
        from backstride.services.running_days import rans
        from backstride.services.safety.back import runs_near

        return usual_days(rans(runs_near(self.back, today)), today, longest=longest)

    def _may_try(self, today: date) -> bool:
        from backstride.services.safety.back import state_on

        return state_on(self.back, today).may_try

    @property
    def overall(self) -> Overall:
        """What is running doing to my back? One answer before three witnesses."""
        from backstride.services.claims.overall import Overall

        return Overall(self.gate, self.history, self.diary, lambda: self.learning, self.run_load.refused_on)

    @property
    def claims(self) -> Claims:
        """Claims and questions, before three witnesses."""
        from backstride.formats.countries import country_of
        from backstride.services.claims.claims import Claims

        own = (self.learning, self.experiments, self.hold_tests, self.diary)
        return Claims(self.gate, self.records, *own, self.me.known, country_of, lambda: self.own_data)

    @property
    def own_data(self) -> OwnData:
        """Questions to one's own data."""
        from backstride.services.claims.own_data import OwnData

        return OwnData(self.diary, self.run_load, self.tolerance, self.exercise_guide)

    @property
    def how_backs_work(self) -> HowBacksWork:
        """How the back works in running."""
        from backstride.services.planning.usual_run import HowBacksWork

        return HowBacksWork(self.gate, self.records, self.me.known)

    @property
    def hold_tests(self) -> HoldTests:
        """Strength and hold tests."""
        from backstride.services.diary.hold_tests import HoldTests

        return HoldTests(self.gate, self.records, self.diary)

    @property
    def report(self) -> Report:
        """The page for the physiotherapist."""
        from backstride.services.reporting.report import Report

        told = (self.diary, self.history, self.tolerance, self.hold_tests, self.exercise_log)
        found = (self.learning, self.experiments, self.story)
        return Report(self.me, self.safety, *told, *found, self.home.is_simulated)

    @property
    def days(self) -> Days:
        """Running day by day."""
        from backstride.services.runs.every_day import Days

        return Days(self.records)

    @property
    def month(self) -> Month:
        """What lies on each day of a month."""
        from backstride.services.home.month import Month

        return Month(self.gate, self.records)

    @property
    def in_motion(self) -> InMotion:
        """My back in motion."""
        from backstride.services.runs.in_motion import InMotion

        return InMotion(self.records, self.me.known, self.run_load.refused_on)

    @property
    def tables(self) -> Tables:
        """Everything as plain tables."""
        from backstride.services.reporting.tables import Tables

        told = (self.diary_exchange, self.hold_tests, self.exercise_log, self.questionnaires, self.kit)
        return Tables(self.history, self.learning, *told)

    def fhir_source(self, today: date) -> FhirSource:
        """Return what a FHIR bundle is made of, up to a day."""
        from backstride.report.fhir import FhirSource

        return FhirSource(
            entries=self.diary.entries(until=today),
            runs=self.history.runs(),
            tests=self.hold_tests.all_progress(today),
            scores=self.questionnaires.scores(),
        )

    @property
    def exercise_log(self) -> ExerciseLog:
        """Sets of exercises that were done."""
        from backstride.services.diary.body_log import ExerciseLog

        return ExerciseLog(self.records)

    @property
    def questionnaires(self) -> Questionnaires:
        """Scores from questionnaires."""
        from backstride.services.diary.body_log import Questionnaires

        return Questionnaires(self.records)

    @property
    def weight(self) -> Weight:
        """Body mass, if wanted."""
        from backstride.services.diary.body_log import Weight

        return Weight(self.gate, self.records, self.me.known)

    @property
    def explanations(self) -> Explanations:
        """What words mean."""
        from backstride.services.diary.body_log import Explanations

        return Explanations()

    def forget_everything(self, now: datetime) -> None:
        """Remove everything and leave an empty home in its place, so that whoever serves it can go on.

        Raises
        ------
        HomeIsBusy
            If somebody else writes to it; nothing is removed then.
        """
        from backstride.store.home import forget_everything, open_home
        from backstride.store.identity import forget_identity, records_of

        with self.writing("forgetting everything"):
            self.records.close()
        forget_identity(self.home)
        forget_everything(self.home)
        records_of(open_home(self.home.folder), now).close()

    def demo_files(self, recordings: Iterable[Recording]) -> Path:
        """Write recordings as genuine watch files into the home and give their folder."""
        from backstride.formats.fit.write import write_activity
        from backstride.store.private import private_folder, write_private

        folder = self.home.folder / "simulated-files"
        private_folder(folder)
        for number, recording in enumerate(recordings):
            write_private(folder / f"{number:03d}.fit", write_activity(recording))
        return folder

    def _plan_sources(self) -> PlanSources:
        from backstride.services.planning.state import PlanSources

        own = (self.hold_tests, self.back, self.learning, self.samples)
        return PlanSources(self.gate, self.records, self.diary, self.tolerance, self.me.known, *own)

    def _made_anew(self, progress: Progress, *, again: bool = False) -> Reconciled:
        return self.reconcile(progress, again=again)

    def _analyse(self) -> Analyse:
        from backstride.dose.table_load import TableLoad
        from backstride.formats.registry import READERS
        from backstride.services.importing.analyse import Analyse
        from backstride.services.importing.figures import Figure
        from backstride.store.originals import FolderOfOriginals

        figure = Figure(TableLoad(), tuple(self.records.changes()))
        return Analyse(READERS, FolderOfOriginals(self.home.originals), self.samples, figure)


def open_backstride(folder: Path) -> Backstride:
    """Open the home in a folder with everything joined to it."""
    from backstride.store.home import open_home
    from backstride.store.identity import records_of
    from backstride.store.samples import FolderOfSamples

    home = open_home(folder)
    return Backstride(home, records_of(home, datetime.now().astimezone()), FolderOfSamples(home.samples))


@contextmanager
def looked_into(folder: Path) -> Iterator[Backstride]:
    """Hold a copy of a home's rows open: the home is not changed, and nothing of it is remembered outside it.

    Parameters
    ----------
    folder : Path
        The home. Samples and originals stay there and are not needed.
    """
    import shutil
    import tempfile

    from backstride.store.home import Home, copy_database, engine_of, gate_journal_beside, open_home
    from backstride.store.plan_rows import SqlPlanRecords
    from backstride.store.samples import FolderOfSamples

    there = Home(folder)
    with tempfile.TemporaryDirectory(prefix="backstride-look-") as made:
        copy_database(there.database, Home(Path(made)).database)
        journal = gate_journal_beside(there.database)
        if journal.exists():
            shutil.copy(journal, made)
        home = open_home(Path(made))
        if there.is_simulated:
            home.mark_simulated()
        records = SqlPlanRecords(engine_of(home))
        try:
            yield Backstride(home, records, FolderOfSamples(home.samples), in_this_process)
        finally:
            records.close()


def in_this_process() -> Compute:
    """Return the place of work that starts no other process."""
    from backstride.compute.local import IN_THIS_PROCESS, LocalProcesses

    return LocalProcesses(IN_THIS_PROCESS)
