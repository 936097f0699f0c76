"""One home as pages see it: its use cases, what time it is where the runner is, and what stands around a page."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

from backstride.bootstrap import Backstride
from backstride.diary.gate import opens
from backstride.runner import Units
from backstride.store.home import HomeIsBusy
from backstride.web.cache import Cache
from backstride.web.frame import Frame, LockView, StopView, lock_of
from backstride.web.job_queue import JobQueue

UNINTERRUPTED: Final = ("/diary", "/check")
"""Pages that are not the place to be asked about the back: one asks by itself, the other comes first."""


def this_moment() -> datetime:
    """Return this moment of this machine's clock."""
    return datetime.now(UTC).astimezone()


@dataclass(frozen=True, slots=True)
class AppContext:
    """One home as pages see it.

    Parameters
    ----------
    backstride : Backstride
        The home with its use cases.
    instant : callable
        Gives this moment, with offset.
    jobs : JobQueue
        Where long work is done in the background.
    cache : Cache
        What takes long to work out, kept until something it rests on changes.
    watched : Path or None
        The folder from which files are taken in as they appear.
    """

    backstride: Backstride
    instant: Callable[[], datetime] = field(default=this_moment)
    jobs: JobQueue = field(default_factory=JobQueue)
    cache: Cache = field(default_factory=Cache)
    watched: Path | None = None

    def now(self) -> datetime:
        """Return this moment as the clock on the wall shows it where the runner is."""
        return self.backstride.clock.local(self.instant())

    def state(self, now: datetime) -> tuple[str, date]:
        """Return what every answer rests on: all that was told and brought so far, and the day."""
        return self.backstride.records.version(), now.date()

    def units(self, now: datetime) -> Units:
        """Return what the runner wants to read."""
        return self.backstride.me.known(now.date()).units

    def frame(self, path: str, now: datetime, notice: str = "") -> Frame:
        """Return what stands around a page."""
        stop = self.stop(now)
        reminds = stop is None and not path.startswith(UNINTERRUPTED) and self._reminds(now)
        return Frame(
            path,
            now.date(),
            self.backstride.home.is_simulated,
            stop,
            notice,
            reminds=reminds,
            hides_numbers=self.backstride.page_settings.shown().hides_numbers,
        )

    def _reminds(self, now: datetime) -> bool:
        """Whether this page asks about the back: once a day at most, and not while somebody else is writing."""
        modes = self.backstride.diary_modes
        if not modes.would_remind(now.date()) or not self.backstride.reminders.page_may_remind():
            return False
        with suppress(HomeIsBusy), self.backstride.writing("asking about the back"):
            return modes.remind(now)
        return False

    def first_frame(self) -> Frame:
        """Return what stands around the first page, which also says why nothing is suggested today."""
        now = self.now()
        return replace(self.frame("/", now), lock=self.lock(now))

    def stop(self, now: datetime) -> StopView | None:
        """Return what to do about an emergency sign that stands."""
        card = self.backstride.safety.card(now)
        if card is None:
            return None
        return StopView(card, self.backstride.safety.state(now).since)

    def lock(self, now: datetime) -> LockView | None:
        """Return why there is no advice, or None while the gate is open."""
        reading = self.backstride.safety.state(now)
        return None if opens(reading.state) else lock_of(reading)
