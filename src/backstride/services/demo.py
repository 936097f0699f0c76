"""The demo: a made-up runner whose watch files are written and then imported like anybody's."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from backstride.runner import Change
from backstride.runs.recording import Recording
from backstride.services.import_runs import Import, ImportReport
from backstride.services.me import Me
from backstride.services.ports import Progress
from backstride.simulate.demo import DEMO_SEED, demo_season
from backstride.simulate.person import Person


@dataclass(frozen=True, slots=True)
class Demo:
    """The use case of filling a home with the made-up runner.

    Parameters
    ----------
    me : Me
        Told who the made-up runner is.
    import_runs : callable
        Gives the import, once it is known who runs.
    write_files : callable
        Writes recordings as genuine watch files and gives their folder.
    """

    me: Me
    import_runs: Callable[[], Import]
    write_files: Callable[[Iterable[Recording]], Path]

    def __call__(self, today: date, now: datetime, progress: Progress) -> ImportReport:
        """Make the season that ends yesterday, write it and import it.

        Parameters
        ----------
        today : date
            The demo's last day.
        now : datetime
            The moment, for the log.
        progress : Progress
            Told of each file.
        """
        season = demo_season(DEMO_SEED, today)
        self.me.tell(_told(season.person, season.days[0].day), now)
        return self.import_runs()([self.write_files(season.recordings)], now, progress)


def _told(person: Person, since: date) -> Change:
    runner = person.runner
    return Change(since, runner.sex, runner.birth_year, runner.height_m, runner.mass_kg, runner.zone, runner.units)
