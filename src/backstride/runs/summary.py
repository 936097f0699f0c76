"""What is said of a whole activity: its sport, its device, its summary, and how its file was read."""

from dataclasses import dataclass
from enum import StrEnum


class Sport(StrEnum):
    """What Backstride does with an activity."""

    RUNNING = "running"
    WALKING = "walking"
    """Walks and hikes."""
    CROSS_TRAINING = "cross_training"
    """Everything else: kept with time and effort, never analysed as a run."""


class CadenceUnit(StrEnum):
    """What a file's cadence counts."""

    STEPS = "steps"
    """Both feet."""
    STRIDES = "strides"
    """One foot, or revolutions."""
    UNKNOWN = "unknown"
    """To be decided by evidence."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What a device or an archive says of a whole activity; None where it says nothing or writes a zero for it."""

    elapsed_s: float | None = None
    timer_s: float | None = None
    distance_m: float | None = None
    steps: int | None = None
    ascent_m: float | None = None
    descent_m: float | None = None
    mean_heart_rate_bpm: float | None = None
    mean_cadence_spm: float | None = None
    oscillation_mm: float | None = None
    contact_ms: float | None = None
    balance_left_percent: float | None = None
    energy_kcal: float | None = None
    rpe: float | None = None
    """Perceived exertion of the session on the 0-10 scale."""
    feel: float | None = None
    """How it felt, 0 (bad) to 100 (good)."""
    name: str | None = None
    note: str | None = None
    gear: str | None = None
    body_mass_kg: float | None = None


@dataclass(frozen=True, slots=True)
class Device:
    """What made the recording, as far as it says."""

    maker: str | None = None
    product: str | None = None
    serial: str | None = None
    software: str | None = None


class ReadOutcome(StrEnum):
    """How the reading of one file's bytes ended."""

    WHOLE = "whole"
    SALVAGED = "salvaged"
    """Something usable came before the damage."""
    NOT_AN_ACTIVITY = "not_an_activity"
    FAILED = "failed"
