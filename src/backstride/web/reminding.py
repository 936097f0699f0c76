"""The desktop's reminder of the diary, while pages are served: looked for once a minute, shown once a day at most."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from threading import Event, Thread
from typing import Final

from backstride.bootstrap import Backstride
from backstride.store.home import HomeIsBusy
from backstride.texts.catalogue import catalogue
from backstride.web.notify import Notice, show

LOOKS_EVERY_S: Final = 60.0
_LOG: Final = logging.getLogger("backstride.web")


@dataclass(frozen=True, slots=True)
class DesktopReminder:
    """Reminds of the diary while pages are served.

    Parameters
    ----------
    backstride : Backstride
        The home.
    instant : callable
        Gives this moment, with offset.
    show : callable
        Shows a notification.
    """

    backstride: Backstride
    instant: Callable[[], datetime]
    show: Callable[[Notice], bool] = show

    def look(self) -> bool:
        """Remind if it is time, and tell whether it was; never while a stop sign stands."""
        now = self.backstride.clock.local(self.instant())
        reminders = self.backstride.reminders
        if not reminders.would_notify(now) or self.backstride.safety.card(now) is not None:
            return False
        try:
            with self.backstride.writing("reminding of the diary"):
                due = reminders.notify(now)
        except HomeIsBusy:
            return False
        say = catalogue(self.backstride.language()).say
        return due and self.show(Notice(say("reminder-event"), say("reminder-notice")))

    def go_on(self, ended: Event) -> None:
        """Look once a minute until the event is set."""
        while not ended.wait(LOOKS_EVERY_S):
            try:
                self.look()
            except Exception as error:  # noqa: BLE001  a reminder that fails once is tried again, and never ends the server
                _LOG.error("reminding failed with %s", type(error).__name__)

    def started(self) -> Event:
        """Begin in a thread of its own, and return what ends it."""
        ended = Event()
        Thread(target=self.go_on, args=(ended,), name="backstride reminder", daemon=True).start()
        return ended
