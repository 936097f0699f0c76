"""Which local time it is where the runner is."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Final

from backstride.runner import runner_on
from backstride.services.ports import Records
from backstride.services.records import RunRow, ZoneSource
from backstride.services.zones import tzinfo_of

STILL_THERE: Final = timedelta(hours=36)
"""So long after a run the runner is taken to be where it was; chosen: until the evening of the next day."""


@dataclass(frozen=True, slots=True)
class Clock:
    """The clock on the wall where the runner is.

    Parameters
    ----------
    records : Records
        Runs with their places, zones given for spans, and the home zone.
    """

    records: Records

    def local(self, instant: datetime) -> datetime:
        """Return an instant as local time with its offset.

        A zone given for the span holds first, then the place of a run in the day and a half before, then the home zone,
        then the offset that the instant came with.

        Parameters
        ----------
        instant : datetime
            With offset.
        """
        zone = self.zone(instant)
        return instant if zone is None else instant.astimezone(zone)

    def zone(self, instant: datetime) -> tzinfo | None:
        """Return the zone in which the runner is at an instant, or None while nobody said."""
        day = instant.astimezone(UTC).date()
        for rule in reversed(self.records.zone_rules()):
            if rule.since <= day <= rule.until:
                return tzinfo_of(rule.zone)
        if lately := _lately(self.records, instant):
            return tzinfo_of(lately.zone)
        home = runner_on(self.records.changes(), day).zone
        return None if home is None else tzinfo_of(home)

    def read(self, typed: str, now: datetime) -> datetime | None:
        """Return a typed time; without an offset it is meant where the runner was then.

        Parameters
        ----------
        typed : str
            ISO 8601, e.g. ``2026-11-22T07:30``.
        now : datetime
            This moment, with offset; its zone is taken where nobody said.
        """
        try:
            told = datetime.fromisoformat(typed)
        except ValueError:
            return None
        if told.tzinfo is not None:
            return told
        zone = self.zone(told.replace(tzinfo=now.tzinfo)) or now.tzinfo
        return told.replace(tzinfo=zone)


def _lately(records: Records, instant: datetime) -> RunRow | None:
    """Return the last run before an instant whose file says where it was, if it was not long before."""
    near = records.runs_started(instant - STILL_THERE, instant)
    placed = [run for run in near if run.zone_source in {ZoneSource.FILE, ZoneSource.POSITION}]
    return max(placed, key=lambda run: run.start, default=None)
