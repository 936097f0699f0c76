"""Recordings with known truth."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Final

import numpy as np
import pytest

from backstride.runs.file_format import FileFormat
from backstride.runs.recording import CadenceUnit, Device, FloatArray, Recording, Samples, Sport, Summary

START: Final = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)
METRES_PER_DEGREE: Final = 6_371_008.8 * np.pi / 180
NOTHING: Final = Summary()


def steady(
    seconds: int = 1200, speed: float = 3.0, cadence: float | None = 166.0, every: int = 1, **extra: float
) -> dict[str, FloatArray]:
    """Columns of a steady run straight north; the sample times are under ``time``."""
    time = np.arange(0.0, seconds + 1, every)
    columns = {
        "time": time,
        "speed_m_per_s": np.full(len(time), speed),
        "distance_m": speed * time,
        "latitude_deg": 50.0 + speed * time / METRES_PER_DEGREE,
        "longitude_deg": np.full(len(time), 8.0),
        "altitude_m": np.full(len(time), 100.0),
        "heart_rate_bpm": 150 + 10 * np.sin(time / 97.0),
    }
    if cadence is not None:
        columns["cadence_spm"] = np.full(len(time), cadence)
    return columns | {name: np.full(len(time), value) for name, value in extra.items()}


def recording(
    columns: Mapping[str, FloatArray],
    *,
    later_s: float = 0.0,
    sport: Sport = Sport.RUNNING,
    activity: str = "running",
    kind: str = "fit",
    unit: CadenceUnit = CadenceUnit.STEPS,
    serial: str | None = None,
    summary: Summary = NOTHING,
    pauses: tuple[tuple[float, float], ...] = (),
    treadmill: bool = False,
) -> Recording:
    """A recording of columns."""
    samples = Samples(columns["time"], {name: column for name, column in columns.items() if name != "time"})
    return Recording(
        sport,
        activity,
        START + timedelta(seconds=later_s),
        summary,
        samples,
        FileFormat(kind),
        cadence_unit=unit,
        device=Device(serial=serial),
        pauses=pauses,
        treadmill=treadmill,
    )


def only(columns: Mapping[str, FloatArray], *names: str) -> dict[str, FloatArray]:
    """Some of the columns."""
    return {name: columns[name] for name in ("time", *names)}


def part(columns: Mapping[str, FloatArray], first: int, last: int) -> dict[str, FloatArray]:
    """A stretch of samples, its time and distance from 0."""
    cut = {name: column[first:last].copy() for name, column in columns.items()}
    cut["time"] -= cut["time"][0]
    cut["distance_m"] -= cut["distance_m"][0]
    return cut


@pytest.fixture(scope="session")
def make() -> SimpleNamespace:
    """Makers of recordings."""
    return SimpleNamespace(steady=steady, recording=recording, only=only, part=part, start=START)
