"""The one place where concrete things are joined."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from backstride.compute.local import LocalProcesses
from backstride.dose.first_load import FirstLoad
from backstride.formats.fit.write import write_activity
from backstride.formats.found import find
from backstride.formats.registry import READERS
from backstride.formats.zones import zone_of
from backstride.runs.recording import Recording
from backstride.services.analyse import Analyse
from backstride.services.figures import Figure
from backstride.services.history import History
from backstride.services.import_runs import Import
from backstride.services.me import Me
from backstride.services.ports import Records, SampleFiles
from backstride.services.reconcile import Join, Reconcile
from backstride.store.home import Home, engine_of, open_home, writer
from backstride.store.originals import FolderOfOriginals
from backstride.store.records import SqlRecords
from backstride.store.samples import FolderOfSamples


@dataclass(frozen=True, slots=True)
class Backstride:
    """One home with its use cases."""

    home: Home
    records: Records
    samples: SampleFiles
    compute: LocalProcesses = field(default_factory=lambda: LocalProcesses(preload=("backstride.bootstrap",)))

    @contextmanager
    def writing(self, doing: str) -> Iterator[None]:
        """Hold the home's one pen; says who holds it when somebody else does."""
        with writer(self.home, doing):
            yield

    @property
    def me(self) -> Me:
        """Who runs."""
        return Me(self.records)

    @property
    def import_runs(self) -> Import:
        """Import files, folders and archives."""
        return Import(find, self._analyse(), self.records, self.compute, self.reconcile)

    @property
    def reconcile(self) -> Reconcile:
        """Make runs of recordings."""
        analyse = self._analyse()
        join = Join(self.samples, analyse.figure)
        return Reconcile(self.records, self.compute, join, analyse, zone_of)

    @property
    def history(self) -> History:
        """The runs that are kept."""
        return History(self.records, self.reconcile)

    def demo_files(self, recordings: Iterable[Recording]) -> Path:
        """Write recordings as genuine watch files into the home and give their folder."""
        folder = self.home.folder / "simulated-files"
        folder.mkdir(exist_ok=True)
        for number, recording in enumerate(recordings):
            (folder / f"{number:03d}.fit").write_bytes(write_activity(recording))
        return folder

    def _analyse(self) -> Analyse:
        figure = Figure(FirstLoad(), tuple(self.records.changes()))
        return Analyse(READERS, FolderOfOriginals(self.home.originals), self.samples, figure)


def open_backstride(folder: Path) -> Backstride:
    """Open the home in a folder with everything joined to it."""
    home = open_home(folder)
    return Backstride(home, SqlRecords(engine_of(home)), FolderOfSamples(home.samples))
