"""What a watch can tell: figures that no runner has are refused, and those left unused are named."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import isfinite
from typing import Final

from backstride.dose.bridge import measured


@dataclass(frozen=True, slots=True)
class Limits:
    """Between what a figure can lie, its unit, and what a figure beyond most likely is."""

    low: float
    high: float
    unit: str
    hint: str = ""


FIGURES: Final[Mapping[str, Limits]] = {
    "cadence_spm": Limits(60.0, 300.0, "steps of both feet a minute", "a cadence of one foot is doubled"),
    "grade_percent": Limits(-60.0, 60.0, "percent", "10 means ten metres up on a hundred"),
    "contact_ms": Limits(60.0, 1200.0, "milliseconds", "a quarter of a second is 250"),
    "contact_error_ms": Limits(0.0, 200.0, "milliseconds"),
    "oscillation_mm": Limits(5.0, 300.0, "millimetres", "8 cm is 80"),
    "balance_left_percent": Limits(20.0, 80.0, "percent of the left foot", "evenly is 50"),
}
"""Beyond these is no runner, or another unit. Chosen wide; inside, what is odd widens the band instead."""

UNUSED_CODES: Final = ("contact_needs_cadence", "contact_on_slope", "contact_odd", "contact_walking", "oscillation")


def believable_cadence(cadence_spm: float | None) -> float | None:
    """Return a cadence that a watch told, or None where no runner has it.

    Returns
    -------
    float or None
        Steps of both feet, 60 to 300 (backstride_judgement). [1/min]

    Examples
    --------
    >>> believable_cadence(168.0), believable_cadence(20.0)
    (168.0, None)
    """
    limits = FIGURES["cadence_spm"]
    return cadence_spm if cadence_spm is not None and limits.low <= cadence_spm <= limits.high else None


def check_told(told: Mapping[str, float | None]) -> None:
    """Refuse figures that nobody has.

    Parameters
    ----------
    told : Mapping of str to float or None
        By the names of `FIGURES`; None was not told.

    Raises
    ------
    FigureOutOfRange
        If one lies beyond its limits or is not a number.

    Examples
    --------
    >>> check_told({"cadence_spm": 168.0, "contact_ms": None})
    """
    for name, value in told.items():
        limits = FIGURES[name]
        if value is not None and not (isfinite(value) and limits.low <= value <= limits.high):
            raise FigureOutOfRange(name, value, limits)


def unused(
    kind: str, cadence_spm: float | None, contact_ms: float | None, grade_percent: float, oscillation_mm: float | None
) -> tuple[str, ...]:
    """Return codes of why something told changes nothing, so that nothing is dropped in silence.

    Parameters
    ----------
    kind : str
        ``running`` or ``walking``.
    cadence_spm, contact_ms : float or None
        Steps of both feet [1/min], ground contact time [ms].
    grade_percent : float
        Rise over run. [%]
    oscillation_mm : float or None
        Vertical oscillation. [mm]

    Returns
    -------
    tuple of str
        Of `UNUSED_CODES`: contact time says nothing on slopes (meyer_2023), oscillation adds nothing.

    Examples
    --------
    >>> unused("running", None, 250.0, 0.0, None)
    ('contact_needs_cadence',)
    """
    return tuple(_unused(kind, cadence_spm, contact_ms, grade_percent, oscillation_mm))


def _unused(
    kind: str, cadence_spm: float | None, contact_ms: float | None, grade_percent: float, oscillation_mm: float | None
) -> Iterator[str]:
    if contact_ms is not None:
        yield from _contact_unused(kind, cadence_spm, contact_ms, grade_percent)
    if oscillation_mm is not None:
        yield "oscillation"


def _contact_unused(kind: str, cadence_spm: float | None, contact_ms: float, grade_percent: float) -> Iterator[str]:
    low, high = measured()["measured_on"]["grade_percent"]
    least, most = measured()["contact"]["duty_factor_range"]
    if kind == "walking":
        yield "contact_walking"
    elif not low <= grade_percent <= high:
        yield "contact_on_slope"
    elif cadence_spm is None:
        yield "contact_needs_cadence"
    elif not least <= contact_ms / 1000.0 * cadence_spm / 120.0 <= most:
        yield "contact_odd"


class FigureOutOfRange(ValueError):
    """A figure that no runner and no watch has."""

    def __init__(self, name: str, value: float, limits: Limits) -> None:
        hint = f" ({limits.hint})" if limits.hint else ""
        super().__init__(
            f"{name} is {value:g}, but must be between {limits.low:g} and {limits.high:g} {limits.unit}{hint}"
        )
