"""The demo: a made-up runner whose watch files are written and then imported like anybody's."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

from backstride.diary.entries import Entry
from backstride.diary.fields import EntryKind, Reason
from backstride.runner import Change
from backstride.runs.recording import Recording
from backstride.services.diary.exchange import DiaryExchange
from backstride.services.diary.values import identifier_of
from backstride.services.home.me import Me
from backstride.services.importing.import_runs import Import, ImportReport
from backstride.services.ports import Progress
from backstride.simulate.day import DiaryDay
from backstride.simulate.demo import DEMO_SEED, demo_season
from backstride.simulate.person import Person

_MORNING: Final = ("function", "back_pain", "leg_pain", "sleep_h", "sleep", "mood", "painkiller_at", "ill")
_SKIPPED_HOUR: Final = 18


@dataclass(frozen=True, slots=True)
class Demo:
    """The use case of filling a home with the made-up runner.

    Parameters
    ----------
    me : Me
        Told who the made-up runner is.
    diary : DiaryExchange
        Given the made-up runner's diary.
    import_runs : callable
        Gives the import, once it is known who runs.
    write_files : callable
        Writes recordings as genuine watch files and gives their folder.
    """

    me: Me
    diary: DiaryExchange
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
        report = self.import_runs()([self.write_files(season.recordings)], now, progress)
        self.diary.bring(diary_of(season.days, self.diary.records.runner_id), now)
        return report


def diary_of(days: Iterable[DiaryDay], runner_id: str) -> Iterator[Entry]:
    """Return a made-up season's diary as the entries a runner would have written; empty pages give none.

    Parameters
    ----------
    days : iterable of DiaryDay
        The season's pages.
    runner_id : str
        Whose home it is.
    """
    for page in days:
        for kind, at, told in _pages(page):
            entry_id = identifier_of(runner_id, "simulated", kind, at.isoformat())
            yield Entry(entry_id, runner_id, kind, at, at, **told)


def _pages(page: DiaryDay) -> Iterator[tuple[EntryKind, datetime, dict[str, Any]]]:
    if page.morning_at is not None:
        told = {name: getattr(page, name) for name in _MORNING}
        yield EntryKind.MORNING, page.morning_at, {**told, "painkiller": page.painkiller_at is not None}
        if page.skipped_because is not None:
            evening = page.morning_at.replace(hour=_SKIPPED_HOUR, minute=0)
            told = {"reason": Reason(page.skipped_because), "back_pain": page.back_pain}
            yield EntryKind.SKIPPED_BECAUSE, evening, told
    if page.after_run_at is not None:
        told = {"back_pain": page.back_pain_after_run, "mood": page.mood_after_run, "effort": page.effort}
        yield EntryKind.AFTER_RUN, page.after_run_at, told


def _told(person: Person, since: date) -> Change:
    runner = person.runner
    return Change(since, runner.sex, runner.birth_year, runner.height_m, runner.mass_kg, runner.zone, runner.units)
