"""A recording: one activity as one device told it, before copies of the same run are joined."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from types import MappingProxyType
from typing import Final

import numpy as np
import numpy.typing as npt

from backstride.findings import Finding
from backstride.runs.file_format import FileFormat
from backstride.runs.summary import CadenceUnit as CadenceUnit
from backstride.runs.summary import Device as Device
from backstride.runs.summary import ReadOutcome as ReadOutcome
from backstride.runs.summary import Sport as Sport
from backstride.runs.summary import Summary as Summary

FloatArray = npt.NDArray[np.float64]

COLUMNS: Final = MappingProxyType(
    {
        "latitude_deg": "WGS 84 latitude, north positive [deg]",
        "longitude_deg": "WGS 84 longitude, east positive [deg]",
        "altitude_m": "height above sea level as the device says it [m]",
        "distance_m": "distance since the recording's start, never falling [m]",
        "speed_m_per_s": "speed as the device says it [m/s]",
        "cadence_spm": "steps per minute of both feet [1/min]",
        "heart_rate_bpm": "heart rate [1/min]",
        "power_w": "running power as the device says it [W]",
        "oscillation_mm": "vertical oscillation of the trunk per step [mm]",
        "contact_ms": "ground contact time per step [ms]",
        "balance_left_percent": "share of ground contact on the left foot [%]",
        "step_length_mm": "step length [mm]",
        "temperature_c": "temperature at the device [degC]",
    }
)
"""Every canonical column of samples with its meaning and unit. Fields of unknown makers are ``developer.<name>``."""


@dataclass(frozen=True, eq=False, slots=True)
class Samples:
    """What a device wrote over time, as columns.

    Parameters
    ----------
    time_s : ndarray, shape (n,)
        Elapsed time since the recording's start, strictly increasing. [s]
    columns : Mapping of str to ndarray, each of shape (n,)
        Keys from `COLUMNS` or ``developer.<name>``; missing values are NaN; a column that is all missing is left out.
    """

    time_s: FloatArray
    columns: Mapping[str, FloatArray]

    def __len__(self) -> int:
        return len(self.time_s)


NO_SAMPLES: Final = Samples(np.empty(0), MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Lap:
    """One lap or interval, as the device or the exporter told it.

    Parameters
    ----------
    start_s, end_s : float
        Since the recording's start. [s]
    timer_s : float or None
        Time in which the timer ran. [s]
    distance_m : float or None
        Its length. [m]
    intensity : str
        ``active``, ``rest``, ``warmup``, ``cooldown``, ``recovery``, ``interval``, or empty where nothing says.
    """

    start_s: float
    end_s: float
    timer_s: float | None = None
    distance_m: float | None = None
    intensity: str = ""


@dataclass(frozen=True, eq=False, slots=True)
class Recording:
    """One activity as one device or archive told it.

    Parameters
    ----------
    sport : Sport
        What Backstride does with it.
    activity : str
        The device's own word in lower case with underscores, e.g. ``trail_running``, ``cycling``.
    start : datetime
        Instant of the first sample, or of the start where there are none; aware, UTC.
    summary : Summary
        What is said of the whole.
    samples : Samples
        What is said over time; may be empty.
    format : FileFormat
        Where it was read from.
    part : int
        Which activity of a file with several, from 0.
    utc_offset_s : int or None
        Local time minus UTC where the file says it. [s]
    zone : str or None
        IANA zone where the file says it.
    pauses : tuple of (float, float)
        Spans in which the timer stood still, since the start. [s]
    cadence_unit : CadenceUnit
        What `cadence_spm` of the samples still counts; after `backstride.runs.refine.refine` always STEPS.
    treadmill : bool
        Whether the file says that it was indoors on a treadmill.
    device : Device
        What made it.
    decisions : Mapping of str to str
        What was decided about this recording and on what evidence, e.g. ``{"cadence": "doubled: step length 2.1 m"}``.
    laps : tuple of Lap
        In the order of time; none where the file tells none.
    """

    sport: Sport
    activity: str
    start: datetime
    summary: Summary
    samples: Samples
    format: FileFormat
    part: int = 0
    utc_offset_s: int | None = None
    zone: str | None = None
    pauses: tuple[tuple[float, float], ...] = ()
    cadence_unit: CadenceUnit = CadenceUnit.UNKNOWN
    treadmill: bool = False
    device: Device = Device()  # noqa: RUF009 - frozen, as it is
    decisions: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    laps: tuple[Lap, ...] = ()


@dataclass(frozen=True, eq=False, slots=True)
class Remark:
    """What a list in an archive says of an activity whose samples lie elsewhere.

    Parameters
    ----------
    recording : Recording
        What it says, without samples.
    path : str or None
        The path of the activity's file where the list names it.
    alone : bool
        Whether the list is trusted to stand for an activity of which there is no file.
    identifier : str or None
        The archive's own number of the activity, by which its lists speak of one another's.
    """

    recording: Recording
    path: str | None = None
    alone: bool = False
    identifier: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader got out of one file.

    Parameters
    ----------
    outcome : ReadOutcome
        How it ended.
    recordings : tuple of Recording
        The activities, in the order of the file.
    findings : tuple of Finding
        What was mended, missing or lost; a file that is not an activity says here why.
    weighings : tuple of (date, float)
        Body mass on days, where an archive tells it. [kg]
    nights : tuple of (date, float)
        Time asleep by the day of waking, where a watch tells it. [h]
    remarks : tuple of Remark
        What a list says of activities in other files.
    """

    outcome: ReadOutcome
    recordings: tuple[Recording, ...] = ()
    findings: tuple[Finding, ...] = ()
    weighings: tuple[tuple[date, float], ...] = ()
    nights: tuple[tuple[date, float], ...] = ()
    remarks: tuple[Remark, ...] = ()
