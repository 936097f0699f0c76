"""On which local day a run was: from a zone in the file, the place, an offset in the file, or what the runner said."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from backstride.findings import Finding, Severity
from backstride.runner import Change, runner_on
from backstride.services.ports import ZoneFinder
from backstride.services.records import RecordingRow, ZoneRule, ZoneSource


@dataclass(frozen=True, slots=True)
class LocalTime:
    """Where on the clock and calendar of its place a run started."""

    zone: str
    source: ZoneSource
    local_date: date
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Zones:
    """What is known of time zones beside the files.

    Parameters
    ----------
    find : ZoneFinder
        The zone of a place, offline.
    rules : sequence of ZoneRule
        Zones the runner gave for spans; the later told holds.
    changes : sequence of Change
        The runner's history, with the home zone.
    """

    find: ZoneFinder
    rules: Sequence[ZoneRule]
    changes: Sequence[Change]

    def local_time(self, rows: Sequence[RecordingRow], start: datetime) -> LocalTime:
        """Return the local time of a run.

        Parameters
        ----------
        rows : sequence of RecordingRow
            Its recordings, the best first.
        start : datetime
            The instant it started.
        """
        zone, source = self._zone(rows, start)
        local = start.astimezone(tzinfo_of(zone)).date()
        if source is ZoneSource.RUNNER:
            return LocalTime(zone, source, local, (Finding("zone-from-runner", Severity.NOTE, values={"zone": zone}),))
        if source is ZoneSource.NONE:
            return LocalTime(zone, source, local, (Finding("zone-unknown", Severity.WARNING),))
        return LocalTime(zone, source, local)

    def _zone(self, rows: Sequence[RecordingRow], start: datetime) -> tuple[str, ZoneSource]:
        placed = next((zone for row in rows if _is_there(row) and row.place and (zone := self.find(*row.place))), None)
        said = next((row.utc_offset_s for row in rows if row.utc_offset_s is not None), None)
        named = next((row.zone for row in rows if row.zone and _known(row.zone)), None)
        if named is not None:
            return named, ZoneSource.FILE
        if placed is not None:
            fits = said is not None and start.astimezone(ZoneInfo(placed)).utcoffset() == timedelta(seconds=said)
            return placed, ZoneSource.FILE if fits else ZoneSource.POSITION
        if said is not None and not self._says_nothing(said, start):
            return offset_name(said), ZoneSource.FILE
        return self._told(start)

    def _says_nothing(self, said_s: int, start: datetime) -> bool:
        """Whether a file only repeats UTC: devices that do not know their zone write an offset of zero."""
        elsewhere = runner_on(self.changes, start.astimezone(UTC).date()).zone
        if said_s != 0 or elsewhere is None:
            return False
        return start.astimezone(tzinfo_of(elsewhere)).utcoffset() != timedelta(0)

    def _told(self, start: datetime) -> tuple[str, ZoneSource]:
        day = start.astimezone(UTC).date()
        for rule in reversed(self.rules):
            if rule.since <= day <= rule.until:
                return rule.zone, ZoneSource.RUNNER
        home = runner_on(self.changes, day).zone
        return ("UTC", ZoneSource.NONE) if home is None else (home, ZoneSource.RUNNER)


def _is_there(row: RecordingRow) -> bool:
    """Whether the runner was where the positions are: on a treadmill they are those of a made-up world."""
    return not row.treadmill


def tzinfo_of(zone: str) -> tzinfo:
    """Return the clock of a zone.

    Parameters
    ----------
    zone : str
        An IANA name, or a fixed offset such as ``+05:30``.

    Raises
    ------
    NoSuchZone
        If it is neither.
    """
    if zone[:1] in "+-":
        sign = -1 if zone[0] == "-" else 1
        hours, minutes = zone[1:].split(":")
        return timezone(sign * timedelta(hours=int(hours), minutes=int(minutes)))
    if not _known(zone):
        raise NoSuchZone(zone)
    return ZoneInfo(zone)


def offset_name(offset_s: int) -> str:
    """Return a fixed offset from UTC by name.

    Examples
    --------
    >>> offset_name(-12_600)
    '-03:30'
    """
    minutes = round(abs(offset_s) / 60)
    return f"{'-' if offset_s < 0 else '+'}{minutes // 60:02d}:{minutes % 60:02d}"


def _known(zone: str) -> bool:
    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


class NoSuchZone(ValueError):
    """A time zone was named that does not exist."""

    def __init__(self, zone: str) -> None:
        super().__init__(f"{zone!r} is no time zone; write it as Europe/Berlin or America/New_York")
