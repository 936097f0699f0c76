"""A recording in a few bytes: the value by which copies of one run are found."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from backstride.runs.file_format import FileFormat
from backstride.runs.sports import Family, family
from backstride.runs.summary import Sport

if TYPE_CHECKING:
    from backstride.runs.recording import FloatArray

MISSING: Final = -(2**31)
MICRODEGREES: Final = 1e6


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What tells whether two recordings are of one run.

    Parameters
    ----------
    key : str
        Identifies the recording; only used to name it and to break ties.
    start_s, end_s : float
        First and last instant, seconds since 1970 UTC. [s]
    distance_m : float or None
        Whole distance. [m]
    sport : Sport
        What Backstride makes of it.
    activity : str
        The device's own word.
    device : str
        Maker, product and serial, or empty where no serial is known: two recordings of one device share one clock.
    format : FileFormat
        Where it was read from.
    track : bytes
        Latitude and longitude in microdegrees as little-endian 32-bit integers, pair by pair, every 30 s from the
        start;
        -2**31 where missing; empty without positions.
    heart : bytes
        Mean heart rate of every 30 s from the start, one byte each, 0 where missing; empty without heart rate. [1/min]
    """

    key: str
    start_s: float
    end_s: float
    distance_m: float | None
    sport: Sport
    activity: str
    device: str
    format: FileFormat
    track: bytes = b""
    heart: bytes = b""
    guessed: bool = False
    """Whether nothing but its speed named the sport."""

    @property
    def duration_s(self) -> float:
        """Time from start to end. [s]"""
        return self.end_s - self.start_s

    @property
    def family(self) -> Family:
        """The kind of activity; a guessed one may be any, so that what knows its sport outweighs it."""
        return Family.UNKNOWN if self.guessed else family(self.sport, self.activity)

    def places(self) -> "FloatArray":
        """Return the coarse track: latitude and longitude every 30 s.

        Returns
        -------
        ndarray, shape (n, 2)
            WGS 84, north and east positive, NaN where missing. [deg]
        """
        import numpy as np  # lists of runs read these values without ever looking inside

        raw = np.frombuffer(self.track, dtype="<i4").reshape(-1, 2)
        return np.where(raw == MISSING, np.nan, raw / MICRODEGREES)

    def beats(self) -> "FloatArray":
        """Return the coarse heart rate: means of 30 s.

        Returns
        -------
        ndarray, shape (n,)
            NaN where missing. [1/min]
        """
        import numpy as np  # lists of runs read these values without ever looking inside

        raw = np.frombuffer(self.heart, dtype=np.uint8).astype(float)
        return np.where(raw == 0, np.nan, raw)
