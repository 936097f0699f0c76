"""Runs that no watch saw: told, changed and taken out by hand. They count as any other run does."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from backstride.diary.kit import Surface
from backstride.runs.by_hand import HandRun
from backstride.runs.file_format import FileFormat
from backstride.services.classified import fact
from backstride.services.diary.gear import Kit
from backstride.services.ports import Progress, Records, SampleFiles
from backstride.services.records import RunRow
from backstride.services.runs.history import NoSuchRun

if TYPE_CHECKING:
    from backstride.services.importing.analyse import Analyse
    from backstride.services.importing.reconcile import Reconciled


@dataclass(frozen=True, slots=True)
class HandRuns:
    """The use cases of runs told by hand.

    Parameters
    ----------
    records : Records
        Where they are kept.
    samples : SampleFiles
        Where what is worked out of them is kept.
    kit : Kit
        What was worn and run on.
    analyse : Analyse
        Makes a recording of what was told.
    reconcile : callable
        Makes the runs anew.
    """

    records: Records
    samples: SampleFiles
    kit: Kit
    analyse: "Analyse"
    reconcile: Callable[..., "Reconciled"]

    @fact
    def add(self, told: HandRun, now: datetime, progress: Progress, *, surface: Surface | None = None) -> RunRow:
        """Keep a run and return it; where a file tells the same run, both are one.

        Parameters
        ----------
        told : HandRun
            What is told; an empty key makes a new run of it.
        now : datetime
            This moment, with offset.
        progress : Progress
            Told of each run that is made anew.
        surface : Surface or None
            What it was on.

        Raises
        ------
        RunNotYetRun
            If it begins later than now.
        """
        if told.start > now:
            raise RunNotYetRun(told.start)
        named = told if told.key else replace(told, key=_key(told, now))
        with self.records.transaction():
            self.records.tell(named, named.key, now)
            self._keep(named, progress)
        run = self._run_with(named.recording_key)
        if surface is not None:
            self.kit.wear(run.run_id, now, None, surface)
        return run

    @fact
    def told(self, run_id: str) -> HandRun:
        """Return what was told of a run by hand.

        Raises
        ------
        NoSuchRun
            If no run has this identifier.
        NotByHand
            If it comes from a file.
        """
        today = self.records.resolve_run(run_id)
        run = next((one for one in self.records.runs() if one.run_id == today), None)
        if run is None:
            raise NoSuchRun(run_id)
        by_hand = {source.recording for source in run.sources if source.format is FileFormat.HAND}
        found = next((one for one in self.records.told(HandRun) if one.recording_key in by_hand), None)
        if found is None:
            raise NotByHand(run_id)
        return found

    @fact
    def change(
        self, run_id: str, changes: dict[str, Any], now: datetime, progress: Progress, *, surface: Surface | None = None
    ) -> RunRow:
        """Change what was told of a run; what is not named stays, and every version is kept.

        Parameters
        ----------
        run_id : str
            The run.
        changes : dict
            Fields of `HandRun` with their new values.
        now, progress, surface
            As for `add`.

        Raises
        ------
        NoSuchRun, NotByHand
            As for `told`.
        RunNotYetRun
            As for `add`.
        """
        return self.add(replace(self.told(run_id), **changes), now, progress, surface=surface)

    @fact
    def take_out(self, run_id: str, now: datetime, progress: Progress) -> None:
        """Take a run out; what a file tells of it stays, and so do the versions of what was told.

        Raises
        ------
        NoSuchRun, NotByHand
            As for `told`.
        """
        told = self.told(run_id)
        with self.records.transaction():
            self.records.take_back(HandRun, told.key, now)
            self.records.drop_recording(told.recording_key)
            self._forget_run(told.recording_key)
            self.reconcile(progress, again=True)
        self.samples.drop(told.recording_key)

    def _keep(self, told: HandRun, progress: Progress) -> None:
        last = max((row.sequence for row in self.records.recordings()), default=0)
        self.records.put_recordings([self.analyse.keep(told.recording_key, last + 1, told.recording())])
        self._forget_run(told.recording_key)
        self.reconcile(progress, again=True)

    def _forget_run(self, key: str) -> None:
        """Let go of the run that holds a recording, so that it is made anew."""
        gone = [run.run_id for run in self.records.runs() if any(source.recording == key for source in run.sources)]
        self.records.replace_runs(gone, [])

    def _run_with(self, key: str) -> RunRow:
        return next(run for run in self.records.runs() if any(source.recording == key for source in run.sources))


def _key(told: HandRun, now: datetime) -> str:
    return sha256(f"by hand {told.start.isoformat()} {now.isoformat()}".encode()).hexdigest()


class NotByHand(ValueError):
    """A run was to be changed that comes from a file."""

    def __init__(self, run_id: str) -> None:
        super().__init__(f"{run_id} comes from a file; only runs told by hand can be changed or taken out")


class RunNotYetRun(ValueError):
    """A run was told that begins later than now."""

    def __init__(self, start: datetime) -> None:
        super().__init__(f"{start:%Y-%m-%d %H:%M} is not yet; tell a run once it was run")
