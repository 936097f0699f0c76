"""Tracks: points as an exporter wrote them, made into samples with a rising clock."""

import math
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from types import MappingProxyType
from typing import Final

import numpy as np
import numpy.typing as npt

from backstride.findings import Finding, FindingValue, Severity
from backstride.formats.clock import Instant, Mended, end_in_name, instant, mend, together
from backstride.runs.recording import COLUMNS, NO_SAMPLES, FloatArray, Samples
from backstride.runs.witnesses import rising_again
from backstride.units import EARTH_RADIUS_M

IndexArray = npt.NDArray[np.intp]

_LIMITS: Final[Mapping[str, tuple[float, float]]] = MappingProxyType(
    {
        "latitude_deg": (-90.0, 90.0),
        "longitude_deg": (-180.0, 180.0),
        "altitude_m": (-500.0, 9000.0),
        "distance_m": (0.0, 1e6),
        "speed_m_per_s": (0.0, 100.0),
        "cadence_spm": (0.0, 400.0),
        "heart_rate_bpm": (0.0, 300.0),
        "power_w": (0.0, 5000.0),
        "temperature_c": (-60.0, 70.0),
    }
)
"""What a value of a column can be at all; anything else is a slip of the exporter and counts as missing."""

_MOST_OWN_COLUMNS: Final = 24
_UNSORTED_SHARE: Final = 0.2
"""With more than this share of points out of order the whole track is sorted instead of dropping single points."""


@dataclass(slots=True)
class Points:
    """Points while a file is being read: times and, per column, the values with the index of their point."""

    epoch_s: list[float] = field(default_factory=list)
    columns: dict[str, tuple[list[int], list[float]]] = field(default_factory=dict)
    segment_starts: list[int] = field(default_factory=list)
    untimed: int = 0
    offset_s: int | None = None
    zoned: bool = True
    calendar: str = ""
    """The calendar of the years, where it is not ours."""

    def segment(self) -> None:
        """Begin a new segment; what lies between two segments is a pause."""
        if not self.segment_starts or self.segment_starts[-1] != len(self.epoch_s):
            self.segment_starts.append(len(self.epoch_s))

    def add(self, time: str | None, values: Mapping[str, float]) -> None:
        """Add a point; without a time it is only counted."""
        when = instant(time.strip()) if time else None
        if when is None:
            self.untimed += 1
            return
        self._note_zone(when)
        self.at(when.epoch_s, values)

    def at(self, epoch_s: float, values: Mapping[str, float]) -> None:
        """Add a point at an instant."""
        at = len(self.epoch_s)
        self.epoch_s.append(epoch_s)
        for name, value in values.items():
            if name not in self.columns:
                if name not in COLUMNS and len(self.columns) >= len(COLUMNS) + _MOST_OWN_COLUMNS:
                    continue
                self.columns[name] = ([], [])
            indices, kept = self.columns[name]
            indices.append(at)
            kept.append(value)

    def extend(self, other: "Points") -> None:
        """Take the points of a track that goes on where this one ends."""
        first = len(self.epoch_s)
        self.epoch_s += other.epoch_s
        self.untimed += other.untimed
        self.zoned, self.calendar = self.zoned and other.zoned, self.calendar or other.calendar
        self.segment_starts += [first + at for at in other.segment_starts]
        for name, (indices, values) in other.columns.items():
            mine = self.columns.setdefault(name, ([], []))
            mine[0].extend(first + at for at in indices)
            mine[1].extend(values)

    def _note_zone(self, when: Instant) -> None:
        if self.offset_s is None:
            self.offset_s = when.offset_s
        self.zoned = self.zoned and when.zoned
        self.calendar = self.calendar or when.calendar


@dataclass(frozen=True, eq=False, slots=True)
class Track:
    """Points made into samples.

    Parameters
    ----------
    start : datetime or None
        Instant of the first sample, UTC; None where there are no samples.
    samples : Samples
        What was measured.
    pauses : tuple of (float, float)
        Gaps between segments, since the start. [s]
    offset_s : int or None
        Local time minus UTC where the file says it. [s]
    decisions : Mapping of str to str
        What was decided about the clock.
    findings : tuple of Finding
        What was mended.
    """

    start: datetime | None = None
    samples: Samples = NO_SAMPLES
    pauses: tuple[tuple[float, float], ...] = ()
    offset_s: int | None = None
    decisions: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    findings: tuple[Finding, ...] = ()

    @property
    def elapsed_s(self) -> float | None:
        """Time from the first to the last sample, in seconds."""
        return float(self.samples.time_s[-1]) if len(self.samples) else None

    @property
    def timer_s(self) -> float | None:
        """Time without the pauses, in seconds."""
        elapsed = self.elapsed_s
        return None if elapsed is None else elapsed - sum(end - begin for begin, end in self.pauses)


def number(text: str | None) -> float | None:
    """Return the finite number that a text holds, None where it holds none.

    Examples
    --------
    >>> number(" 12.5 "), number("12,5"), number("NaN"), number("--")
    (12.5, 12.5, None, None)
    """
    if text is None:
        return None
    try:
        value = float(text)
    except ValueError:
        try:
            value = float(text.strip().replace(",", "."))
        except ValueError:
            return None
    return value if math.isfinite(value) else None


def track(points: Points, where: str) -> Track:
    """Return points as samples with a strictly rising clock.

    Parameters
    ----------
    points : Points
        What was read, in the order of the file.
    where : str
        The file, for findings.
    """
    findings: list[Finding] = []

    def say(code: str, severity: Severity = Severity.NOTE, **values: FindingValue) -> None:
        findings.append(Finding(code, severity, where, MappingProxyType(values)))

    if points.untimed and points.epoch_s:
        say("track-points-without-time", count=points.untimed)
    if not points.epoch_s:
        return Track(findings=tuple(findings))
    mended = mend(np.array(points.epoch_s), end_in_name(where))
    findings += _of_clock(points, mended, where)
    if mended.divisor == 0:
        return Track(findings=tuple(findings))
    fits = together(mended.epoch_s)
    there = np.flatnonzero(fits)
    if not fits.all():
        say("track-points-far-in-time", Severity.WARNING, count=len(fits) - len(there))
    if not len(there):
        return Track(findings=tuple(findings))
    near = mended.epoch_s[there]
    keep = there[rising(near)]
    misplaced = len(np.unique(near)) - len(keep)
    if misplaced > 0:
        say("track-points-out-of-order", count=misplaced)
    made = _assembled(points, np.where(fits, mended.epoch_s, np.nan), keep)
    decisions = {"clock": f"divided by {mended.divisor}"} if mended.divisor > 1 else {}
    return replace(made, findings=tuple(findings), decisions=MappingProxyType(decisions))


def _of_clock(points: Points, mended: Mended, where: str) -> Iterator[Finding]:
    """What is odd about the clock of a track as a whole."""
    year = _year(points.epoch_s[0])
    if mended.divisor == 0:
        yield Finding("clock-impossible", Severity.ERROR, where, {"year": year})
        return
    if mended.divisor > 1:
        told = {"year": year, "divisor": mended.divisor}
        yield Finding("clock-milliseconds-mended", Severity.WARNING, where, MappingProxyType(told))
    if points.calendar:
        yield Finding("clock-calendar-mended", Severity.WARNING, where, {"calendar": points.calendar})
    if not points.zoned:
        yield Finding("clock-without-zone", Severity.NOTE, where)


def _year(epoch_s: float) -> int:
    return 1970 + int(epoch_s // 31_556_952)


def _assembled(points: Points, epoch_s: FloatArray, keep: IndexArray) -> Track:
    times = epoch_s[keep]
    samples = Samples(times - times[0], _columns(points, keep))
    start = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=float(times[0]))
    return Track(start, samples, _pauses(points, epoch_s, times), points.offset_s)


def _columns(points: Points, keep: IndexArray) -> Mapping[str, FloatArray]:
    made: dict[str, FloatArray] = {}
    for name, (indices, values) in points.columns.items():
        column = np.full(len(points.epoch_s), np.nan)
        column[indices] = values
        column = bounded(name, column[keep])
        says_nothing = name == "altitude_m" and not np.any(np.nan_to_num(column))
        if not np.all(np.isnan(column)) and not says_nothing:
            made[name] = column
    return MappingProxyType(_without_null_island(made))


def bounded(name: str, column: FloatArray) -> FloatArray:
    """Return a column with what cannot be as NaN, and a distance that never falls."""
    low, high = _LIMITS.get(name, (-np.inf, np.inf))
    with np.errstate(invalid="ignore"):
        kept = np.where((column >= low) & (column <= high), column, np.nan)
    return never_falling(rising_again(kept)) if name == "distance_m" else kept


def never_falling(distance_m: FloatArray) -> FloatArray:
    """Return a distance whose values below an earlier one are missing."""
    highest = np.fmax.accumulate(distance_m) if len(distance_m) else distance_m
    with np.errstate(invalid="ignore"):
        return np.where(distance_m >= highest, distance_m, np.nan)


def _without_null_island(columns: dict[str, FloatArray]) -> dict[str, FloatArray]:
    if "latitude_deg" not in columns or "longitude_deg" not in columns:
        return {n: c for n, c in columns.items() if n not in {"latitude_deg", "longitude_deg"}}
    nowhere = (columns["latitude_deg"] == 0) & (columns["longitude_deg"] == 0)
    nowhere |= np.isnan(columns["latitude_deg"]) | np.isnan(columns["longitude_deg"])
    if np.all(nowhere):
        return {n: c for n, c in columns.items() if n not in {"latitude_deg", "longitude_deg"}}
    for name in ("latitude_deg", "longitude_deg"):
        columns[name] = np.where(nowhere, np.nan, columns[name])
    return columns


def _pauses(points: Points, epoch_s: FloatArray, times: FloatArray) -> tuple[tuple[float, float], ...]:
    """Gaps between segments that are longer than the usual step between points."""
    steps = np.diff(times)
    usual = 2 * float(np.median(steps)) if len(steps) else 0.0
    begins = [i for i in points.segment_starts if 0 < i < len(epoch_s)]
    spans = [(float(epoch_s[i - 1] - times[0]), float(epoch_s[i] - times[0])) for i in begins]
    good: list[tuple[float, float]] = []
    for begin, end in sorted(spans):
        if begin >= (good[-1][1] if good else 0.0) and end - begin > max(usual, 1.0):
            good.append((begin, end))
    return tuple(good)


def rising(epoch_s: FloatArray) -> IndexArray:
    """Return the indices of the points that make a strictly rising clock.

    The longest rising subsequence is kept where few points are out of order; else (segments in the wrong order) all
    points are sorted and repeated instants dropped.
    """
    if np.all(np.diff(epoch_s) > 0):
        return np.arange(len(epoch_s))
    kept = _longest_rising(epoch_s.tolist())
    distinct = np.unique(epoch_s, return_index=True)[1]
    return kept if len(kept) >= (1 - _UNSORTED_SHARE) * len(distinct) else distinct


def _longest_rising(values: Sequence[float]) -> IndexArray:
    tails: list[float] = []
    tail_at: list[int] = []
    before: list[int] = []
    for i, value in enumerate(values):
        at = bisect_left(tails, value)
        before.append(tail_at[at - 1] if at else -1)
        if at == len(tails):
            tails.append(value)
            tail_at.append(i)
        elif value < tails[at]:
            tails[at], tail_at[at] = value, i
    chain: list[int] = []
    i = tail_at[-1] if tail_at else -1
    while i >= 0:
        chain.append(i)
        i = before[i]
    return np.array(chain[::-1], dtype=np.intp)


def path_m(samples: Samples) -> FloatArray | None:
    """Return the distance in metres by the device, else along the positions; None without either."""
    columns = samples.columns
    if "distance_m" in columns and np.isfinite(columns["distance_m"]).sum() > 1:
        return columns["distance_m"]
    if "latitude_deg" not in columns:
        return None
    lat, lon = np.radians(columns["latitude_deg"]), np.radians(columns["longitude_deg"])
    there = np.flatnonzero(np.isfinite(lat))
    a = np.sin(np.diff(lat[there]) / 2) ** 2
    a += np.cos(lat[there][:-1]) * np.cos(lat[there][1:]) * np.sin(np.diff(lon[there]) / 2) ** 2
    steps = 2 * EARTH_RADIUS_M * np.arcsin(np.sqrt(np.clip(a, 0, 1)))
    whole = np.full(len(lat), np.nan)
    whole[there] = np.concatenate([[0.0], np.cumsum(steps)])
    return whole
