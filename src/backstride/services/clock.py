"""Which local time it is where the runner is."""

from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo

from backstride.runner import runner_on
from backstride.services.ports import Records
from backstride.services.zones import tzinfo_of


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

        A zone given for the span holds first, then the home zone, then the offset that the instant came with. Where the
        last run was never decides: a file from another place, or one of long ago, is no word about now.

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
