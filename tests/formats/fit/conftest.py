"""A made-up run, and ways to hurt the file that holds it."""

from collections.abc import Callable
from datetime import UTC, datetime

import numpy as np
import pytest

from backstride.formats.fit.write import write_activity
from backstride.runs.file_format import FileFormat
from backstride.runs.recording import CadenceUnit, Device, Recording, Samples, Sport, Summary


def made_up_run(seconds: int = 600, seed: int = 1) -> Recording:
    rng = np.random.default_rng(seed)
    time = np.arange(seconds, dtype=np.float64)
    columns = {
        "latitude_deg": 52.5 + time * 2e-5,
        "longitude_deg": 13.4 + time * 1e-5,
        "altitude_m": 40.0 + np.sin(time / 60.0),
        "distance_m": 2.9 * time,
        "speed_m_per_s": 2.9 + 0.1 * rng.standard_normal(seconds),
        "cadence_spm": 166.0 + np.rint(4 * rng.standard_normal(seconds)) / 2,
        "heart_rate_bpm": np.rint(140 + 5 * rng.standard_normal(seconds)),
        "power_w": np.rint(230 + 8 * rng.standard_normal(seconds)),
        "oscillation_mm": 84.0 + rng.standard_normal(seconds),
        "contact_ms": 255.0 + 4 * rng.standard_normal(seconds),
        "balance_left_percent": 50.0 + 0.5 * rng.standard_normal(seconds),
        "step_length_mm": 1050.0 + 10 * rng.standard_normal(seconds),
        "temperature_c": np.full(seconds, 17.0),
        "developer.Form Power": 60.0 + rng.standard_normal(seconds),
    }
    return Recording(
        sport=Sport.RUNNING,
        activity="trail_running",
        start=datetime(2025, 5, 4, 6, 30, tzinfo=UTC),
        summary=Summary(
            elapsed_s=seconds - 1.0,
            timer_s=seconds - 41.0,
            distance_m=2.9 * (seconds - 1),
            steps=1661,
            ascent_m=12.0,
            descent_m=11.0,
            mean_heart_rate_bpm=140.0,
            mean_cadence_spm=166.5,
            oscillation_mm=84.1,
            contact_ms=255.3,
            balance_left_percent=50.12,
            energy_kcal=88.0,
            rpe=4.0,
            feel=75.0,
            body_mass_kg=71.5,
        ),
        samples=Samples(time, columns),
        format=FileFormat.FIT,
        utc_offset_s=7200,
        pauses=((100.0, 120.0), (300.0, 320.0)),
        cadence_unit=CadenceUnit.STEPS,
        device=Device("garmin", "3990", "12345678", "15.19"),
    )


@pytest.fixture(scope="session")
def make_run() -> Callable[..., Recording]:
    return made_up_run


@pytest.fixture(scope="session")
def run_file() -> bytes:
    return write_activity(made_up_run())
