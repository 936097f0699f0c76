"""A run that no watch saw, as its runner tells it."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from backstride.bounds import SCORE, Bounds
from backstride.plain_text import hold_lines
from backstride.runs.file_format import FileFormat
from backstride.runs.recording import NO_SAMPLES, CadenceUnit, Recording, Summary
from backstride.runs.summary import Sport

MINUTES: Final = Bounds(1.0, 2880.0, "min")
"""How long it may have been."""
DISTANCE_M: Final = Bounds(50.0, 400_000.0, "m")
"""How far it may have been."""
FASTEST_M_PER_S: Final = 7.0
"""Faster is no run of minutes. Chosen. [m/s]"""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandRun:
    """A run or walk that was told and not recorded.

    Parameters
    ----------
    key : str
        Chosen when it was first told; hexadecimal.
    start : datetime
        When it began, with the offset of its place.
    minutes : float
        How long it was, without rests. [min]
    distance_m : float or None
        How far it was. [m]
    effort : float or None
        How hard it felt. [0 to 10]
    is_walk : bool
        Whether it was a walk.
    treadmill : bool
        Whether it was on a treadmill.

    Raises
    ------
    OutOfBounds
        If a figure cannot be.
    RunTooFast
        If nobody runs so far in the time.
    """

    key: str
    start: datetime
    minutes: float
    distance_m: float | None = None
    effort: float | None = None
    is_walk: bool = False
    treadmill: bool = False

    def __post_init__(self) -> None:
        hold_lines(self, "key")
        MINUTES.hold("minutes", self.minutes)
        DISTANCE_M.hold("distance_m", self.distance_m)
        SCORE.hold("effort", self.effort)
        if self.distance_m is not None and self.distance_m > FASTEST_M_PER_S * 60.0 * self.minutes:
            raise RunTooFast(self.minutes, self.distance_m)

    @property
    def recording_key(self) -> str:
        """Key of its recording."""
        return f"{self.key}-0"

    def recording(self) -> Recording:
        """Return it as a recording without samples."""
        sport, lasts = Sport.WALKING if self.is_walk else Sport.RUNNING, 60.0 * self.minutes
        offset = self.start.utcoffset()
        return Recording(
            sport=sport,
            activity=sport.value,
            start=self.start.astimezone(UTC),
            summary=Summary(elapsed_s=lasts, timer_s=lasts, distance_m=self.distance_m, rpe=self.effort),
            samples=NO_SAMPLES,
            format=FileFormat.HAND,
            utc_offset_s=None if offset is None else round(offset.total_seconds()),
            cadence_unit=CadenceUnit.STEPS,
            treadmill=self.treadmill,
        )


class RunTooFast(ValueError):
    """A run was told that nobody runs."""

    def __init__(self, minutes: float, distance_m: float) -> None:
        super().__init__(f"{distance_m / 1000:g} km in {minutes:g} minutes is faster than anybody runs")
