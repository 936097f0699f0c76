"""Curves of loads and muscle work as a table for other programs: CSV or Parquet, over time or over the gait cycle."""

from collections.abc import Iterator, Mapping
from typing import Final

import numpy as np
from numpy.typing import NDArray

from backstride.body.cycles import PERCENT
from backstride.body.ensemble import Band
from backstride.body.results import GaitCycle, Loads
from backstride.formats.csv_out import csv_lines

Array = NDArray[np.float64]
Columns = Mapping[str, Array]

_LEVEL_CURVES: Final = (
    "compression", "shear_front", "shear_side", "extension_moment", "bending_moment", "rotation_moment",
)  # fmt: skip
_GROUND: Final = ("vertical_force", "fore_force", "side_force")


def curve_table(loads: Loads) -> Columns:
    """Return every curve as columns: name, unit and which part of the band, e.g. ``L5S1_compression_bw_high``."""
    return {"time_s": loads.times_s, **dict(_columns(loads))}


def cycle_table(cycle: GaitCycle) -> Columns:
    """Return the same over the gait cycle, at whole percents."""
    return {"percent_of_cycle": PERCENT, **dict(_cycle_columns(cycle))}


def write_csv(table: Columns) -> bytes:
    """Return a table as CSV, six digits a number."""
    return csv_lines(([float(f"{value:.6g}") for value in row] for row in zip(*table.values(), strict=True)), [*table])


def write_parquet(table: Columns) -> bytes:
    """Return a table as Parquet."""
    import pyarrow as pa  # noqa: PLC0415 -- heavy, and only this kind of output needs it
    from pyarrow import parquet  # noqa: PLC0415

    out = pa.BufferOutputStream()
    parquet.write_table(pa.table(dict(table)), out)
    return bytes(out.getvalue().to_pybytes())


def _columns(loads: Loads) -> Iterator[tuple[str, Array]]:
    for level, load in loads.levels.items():
        for name in _LEVEL_CURVES:
            yield from _parts(f"{level}_{name}", getattr(load, name))
    for group, work in loads.groups.items():
        yield from _parts(f"{group}_activation_right", work.activation_right)
        yield from _parts(f"{group}_activation_left", work.activation_left)
    for name in _GROUND:
        yield from _parts(name, getattr(loads, name))


def _cycle_columns(cycle: GaitCycle) -> Iterator[tuple[str, Array]]:
    for level, load in cycle.levels.items():
        for name in _LEVEL_CURVES:
            yield from _parts(f"{level}_{name}", getattr(load, name).curve)
    for group, work in cycle.groups.items():
        yield from _parts(f"{group}_activation_right", work.right.curve)
        yield from _parts(f"{group}_activation_left", work.left.curve)
    for name in _GROUND:
        yield from _parts(name, getattr(cycle, name).curve)


def _parts(name: str, band: Band) -> Iterator[tuple[str, Array]]:
    unit = {"BW": "_bw", "Nm/kg": "_nm_per_kg", "1": ""}[band.unit]
    for part in ("middle", "low", "high"):
        yield f"{name}{unit}_{part}", getattr(band, part)
