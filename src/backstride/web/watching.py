"""A folder that is looked at while pages are served: what appears there is taken in."""

import logging
from dataclasses import dataclass
from datetime import UTC
from pathlib import Path
from threading import Event, Thread
from typing import Final

from backstride.formats.appearing import LOOKS_EVERY_S, Appearing
from backstride.web.context import AppContext
from backstride.web.job_queue import Stage, Tell
from backstride.web.pages.data.page import IMPORTING

_LOG: Final = logging.getLogger("backstride.web")


@dataclass(frozen=True, slots=True)
class FolderWatch:
    """Takes in what appears in a folder.

    Parameters
    ----------
    app : AppContext
        The home.
    folder : Path
        The folder.
    """

    app: AppContext
    folder: Path

    def take_in(self, found: tuple[Path, ...]) -> None:
        """Queue the import of files that appeared."""

        def bring(tell: Tell) -> None:
            def progress(done: int, total: int | None, what: str) -> None:  # noqa: ARG001  the port's signature
                tell(Stage.READING if total is None else Stage.JOINING, done, max(len(found), done, total or 0))

            report = self.app.backstride.import_runs(found, self.app.instant().astimezone(UTC), progress)
            ended = sum(report.counts.values())
            tell(Stage.JOINING, ended, ended)

        self.app.jobs.submit(IMPORTING, lambda: self.app.backstride.writing("importing"), bring)

    def go_on(self, ended: Event) -> None:
        """Look every few seconds until the event is set."""
        looked_at = Appearing(self.folder)
        while not ended.wait(LOOKS_EVERY_S):
            try:
                if found := looked_at.look():
                    self.take_in(found)
            except Exception as error:  # noqa: BLE001  a look that fails once is tried again, and never ends the server
                _LOG.error("looking at a folder failed with %s", type(error).__name__)

    def started(self) -> Event:
        """Begin in a thread of its own, and return what ends it."""
        ended = Event()
        Thread(target=self.go_on, args=(ended,), name="backstride watch", daemon=True).start()
        return ended
