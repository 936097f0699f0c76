"""What foot pods write as developer fields, for canonical columns that the watch itself left empty."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final

import numpy as np

from backstride.formats.fit.developer import Description
from backstride.runs.recording import FloatArray

OSCILLATION_CM_BELOW: Final = 25.0
"""A median oscillation below is in centimetres: runners move 4 to 15 cm up and down. [as written]"""

_Columns = Mapping[str, FloatArray]


def _positive(values: FloatArray) -> FloatArray:
    return np.where(values > 0, values, np.nan)


def _oscillation_mm(values: FloatArray) -> FloatArray:
    values = _positive(values)
    known = values[~np.isnan(values)]
    return values * 10.0 if len(known) and float(np.median(known)) < OSCILLATION_CM_BELOW else values


_POD_FIELDS: Final[Mapping[str, tuple[str, Callable[[FloatArray], FloatArray]]]] = {
    "power_w": ("developer.Power", np.copy),
    "contact_ms": ("developer.Ground Time", _positive),
    "oscillation_mm": ("developer.Vertical Oscillation", _oscillation_mm),
    "heart_rate_bpm": ("developer.Heart Rate", _positive),
}
_LEFT_CONTACT, _RIGHT_CONTACT = "developer.RS_ContactTime_L", "developer.RS_ContactTime_R"


_NATIVE: Final[Mapping[int, str]] = {
    3: "heart_rate_bpm",
    7: "power_w",
    39: "oscillation_mm",
    41: "contact_ms",
    84: "balance_left_percent",
    85: "step_length_mm",
}
"""Columns by the number of the record's own field that a developer field says it stands for."""
_SCALES: Final[Mapping[tuple[str, str], float]] = {
    ("oscillation_mm", "cm"): 10.0,
    ("oscillation_mm", "m"): 1000.0,
    ("contact_ms", "s"): 1000.0,
    ("step_length_mm", "cm"): 10.0,
    ("step_length_mm", "m"): 1000.0,
}
"""By what values are multiplied that are written in another unit than the column's."""


def native_columns(columns: _Columns, described: Iterable[Description]) -> tuple[_Columns, Mapping[str, str]]:
    """Return canonical columns made of developer fields that name the field they stand for, whatever their own name.

    Parameters
    ----------
    columns : Mapping of str to ndarray, each of shape (n,)
        What the recording holds; a canonical column that is here already is left as it is.
    described : iterable of Description
        What the file says of its developer fields.
    """
    made, decisions = dict[str, FloatArray](), dict[str, str]()
    for told in described:
        name, values = _NATIVE.get(-1 if told.native is None else told.native), columns.get(f"developer.{told.name}")
        if name is None or values is None or name in columns or name in made:
            continue
        scaled = _positive(values) * _SCALES.get((name, told.units.strip().casefold()), 1.0)
        made[name] = _oscillation_mm(scaled) if name == "oscillation_mm" else scaled
        decisions[name] = f"from {told.name}"
    return made, decisions


def pod_columns(columns: _Columns) -> tuple[_Columns, Mapping[str, str]]:
    """Return canonical columns made of a pod's developer fields, and from which field each was made.

    Parameters
    ----------
    columns : Mapping of str to ndarray, each of shape (n,)
        What the recording holds; a canonical column that is here already is left as it is.
    """
    made = {
        name: convert(columns[field])
        for name, (field, convert) in _POD_FIELDS.items()
        if name not in columns and field in columns
    }
    decisions = {name: f"from {_POD_FIELDS[name][0].removeprefix('developer.')}" for name in made}
    for name, values in _two_sided(columns).items():
        if name not in columns and name not in made:
            made[name] = values
            decisions[name] = "from RS_ContactTime of both feet"
    kept = {name: values for name, values in made.items() if not np.isnan(values).all()}
    return kept, {name: decisions[name] for name in kept}


def _two_sided(columns: _Columns) -> _Columns:
    """Return contact time and balance from pods on both shoes."""
    if _LEFT_CONTACT not in columns or _RIGHT_CONTACT not in columns:
        return {}
    left, right = _positive(columns[_LEFT_CONTACT]), _positive(columns[_RIGHT_CONTACT])
    return {"contact_ms": (left + right) / 2.0, "balance_left_percent": 100.0 * left / (left + right)}
