"""Who runs: a value with history."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any, Final

MASS_RANGE_KG: Final = (25.0, 300.0)
HEIGHT_RANGE_M: Final = (1.0, 2.5)
TRUNK_LEAN_RANGE_DEG: Final = (-10.0, 35.0)
"""Leans of the line from hips to shoulders that a runner may have. [deg]"""
OWN_RATIO_RANGE: Final = (0.4, 2.5)
"""How far a measured run may lie from what the table says of others of that size at that pace. Chosen. [1]"""
OWN_SPEED_RANGE_M_PER_S: Final = (1.5, 8.0)
"""Speeds of a measured run that can be told. [m/s]"""
BIRTH_YEAR_MIN, BIRTH_YEAR_MAX = 1900, 2100


class Sex(StrEnum):
    """Sex as the body's inertia tables know it; unknown means the union of both."""

    FEMALE = "f"
    MALE = "m"
    UNKNOWN = "unknown"


class Units(StrEnum):
    """Units that a person wants to read."""

    METRIC = "metric"
    IMPERIAL = "imperial"


class LeanFrom(StrEnum):
    """How a lean of the trunk was measured: it decides how far it is believed."""

    MOTION_FILE = "motion_file"
    VIDEO_AGAINST_STANDING = "video_against_standing"
    """Running less standing upright, before the same camera."""
    PHOTO_OR_VIDEO = "photo_or_video"


@dataclass(frozen=True, slots=True)
class OwnMotion:
    """One measured run of the runner, over what the table says of others of that size, pace and cadence.

    Both figures of a ratio come from the same bodies, so that what the bodies have wrong cancels.

    Parameters
    ----------
    speed_m_per_s : float
        At which it was run. [m/s]
    peak_ratio, mean_ratio : float
        Compression at L5/S1, mean of the steps' peaks and mean over time, over the table's. [1]

    Raises
    ------
    RunnerOutOfRange
        If speed or ratios cannot be a runner's.
    """

    speed_m_per_s: float
    peak_ratio: float
    mean_ratio: float

    def __post_init__(self) -> None:
        _check("own_speed_m_per_s", self.speed_m_per_s, *OWN_SPEED_RANGE_M_PER_S, "m/s")
        _check("own_peak_ratio", self.peak_ratio, *OWN_RATIO_RANGE, "times")
        _check("own_mean_ratio", self.mean_ratio, *OWN_RATIO_RANGE, "times")


@dataclass(frozen=True, slots=True)
class Runner:
    """The runner on one day.

    Parameters
    ----------
    sex : Sex
        For the inertia tables.
    birth_year : int or None
        Calendar year of birth.
    height_m : float or None
        Standing height. [m]
    mass_kg : float or None
        Body mass. [kg]
    zone : str or None
        IANA name of the home zone, e.g. ``Europe/Berlin``.
    units : Units
        What the runner wants to read.
    country : str or None
        Two letters of the country whose emergency number is shown, e.g. ``GB``; the home zone's when None.
    trunk_lean_deg : float or None
        Mean lean forwards in running of the line from hips to shoulders against the upright. [deg]
    trunk_lean_from : LeanFrom or None
        How it was measured; None counts as the least sure.
    own_motions : tuple of OwnMotion
        Measured runs of this runner, at most one at a speed.

    Raises
    ------
    RunnerOutOfRange
        If mass, height, birth year or lean cannot be a person's.
    CountryNotTwoLetters
        If the country is not written with two capital letters.
    """

    sex: Sex = Sex.UNKNOWN
    birth_year: int | None = None
    height_m: float | None = None
    mass_kg: float | None = None
    zone: str | None = None
    units: Units = Units.METRIC
    country: str | None = None
    trunk_lean_deg: float | None = None
    trunk_lean_from: LeanFrom | None = None
    own_motions: tuple[OwnMotion, ...] = ()

    def __post_init__(self) -> None:
        _check_all(self)

    def age_years(self, on: date) -> int | None:
        """Return the age that the runner reaches in the year of a date, or None when the birth year is unknown."""
        return None if self.birth_year is None else on.year - self.birth_year


@dataclass(frozen=True, slots=True)
class Change:
    """What the runner told on a day; fields left at None were not told, no `own_motions` takes them back.

    Raises
    ------
    RunnerOutOfRange, CountryNotTwoLetters
        As of a `Runner`.
    """

    valid_from: date
    sex: Sex | None = None
    birth_year: int | None = None
    height_m: float | None = None
    mass_kg: float | None = None
    zone: str | None = None
    units: Units | None = None
    country: str | None = None
    trunk_lean_deg: float | None = None
    trunk_lean_from: LeanFrom | None = None
    own_motions: tuple[OwnMotion, ...] | None = None

    def __post_init__(self) -> None:
        _check_all(self)


_FIELDS = (
    "sex", "birth_year", "height_m", "mass_kg", "zone", "units", "country", "trunk_lean_deg", "trunk_lean_from",
    "own_motions",
)  # fmt: skip
_ALSO_CALLED: Final = {"UK": "GB", "EL": "GR"}


def country_code(typed: str) -> str:
    """Return a country as two capital letters, from however they were typed.

    Parameters
    ----------
    typed : str
        Two letters.

    Raises
    ------
    CountryNotTwoLetters
        If they are not two letters.

    Examples
    --------
    >>> country_code(" uk")
    'GB'
    """
    code = typed.strip().upper()
    if not re.fullmatch("[A-Z]{2}", code):
        raise CountryNotTwoLetters(typed)
    return _ALSO_CALLED.get(code, code)


def runner_on(history: Sequence[Change], day: date) -> Runner:
    """Return the runner as known on a day.

    The last change not after `day` holds for each field; before the first change the earliest known value is the best
    guess, since a height told today was most likely the height last year as well.

    Parameters
    ----------
    history : sequence of Change
        Changes in any order; of two on one day the later in the sequence holds.
    day : date
        The local day asked about.
    """
    ordered = sorted(history, key=lambda change: change.valid_from)
    known: dict[str, Any] = {name: _known(ordered, name, day) for name in _FIELDS}
    return replace(Runner(), **{name: value for name, value in known.items() if value is not None})


def _known(ordered: Sequence[Change], name: str, day: date) -> object:
    told = [(change.valid_from, value) for change in ordered if (value := getattr(change, name)) is not None]
    before = [value for valid_from, value in told if valid_from <= day]
    if before:
        return before[-1]
    return told[0][1] if told else None


def _check_all(told: Runner | Change) -> None:
    if told.country is not None and not re.fullmatch("[A-Z]{2}", told.country):
        raise CountryNotTwoLetters(told.country)
    _check("mass_kg", told.mass_kg, *MASS_RANGE_KG, "kg")
    _check("height_m", told.height_m, *HEIGHT_RANGE_M, "m")
    _check("birth_year", told.birth_year, BIRTH_YEAR_MIN, BIRTH_YEAR_MAX, "year")
    _check("trunk_lean_deg", told.trunk_lean_deg, *TRUNK_LEAN_RANGE_DEG, "degrees")


def _check(name: str, value: float | None, low: float, high: float, unit: str) -> None:
    if value is not None and not low <= value <= high:
        raise RunnerOutOfRange(name, value, low, high, unit)


class RunnerOutOfRange(ValueError):
    """A figure about the runner that no person has."""

    def __init__(self, name: str, value: float, low: float, high: float, unit: str) -> None:
        self.name, self.value, self.low, self.high, self.unit = name, value, low, high, unit
        super().__init__(f"{name} is {value:g}, but must be between {low:g} and {high:g} {unit}")


class CountryNotTwoLetters(ValueError):
    """A country written as something else than two letters."""

    def __init__(self, typed: str) -> None:
        self.typed = typed
        super().__init__(f"{typed!r} is not a country in two letters; write for example GB, US or DE")
