"""Curves of loads and muscle work as a table for other programs: CSV or Parquet."""

import csv
import io
from collections.abc import Iterator, Mapping

import numpy as np
from numpy.typing import NDArray

from backstride.body.ensemble import Band
from backstride.body.results import Loads

Array = NDArray[np.float64]


def curve_table(loads: Loads) -> Mapping[str, Array]:
    """Give every curve as columns: name, unit and which part of the band, e.g. ``L5S1_compression_bw_high``."""
    return {"time_s": loads.times_s, **dict(_columns(loads))}


def write_csv(loads: Loads) -> bytes:
    """Give the curves as CSV."""
    table = curve_table(loads)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(table)
    writer.writerows([f"{value:.6g}" for value in row] for row in zip(*table.values(), strict=True))
    return out.getvalue().encode()


def write_parquet(loads: Loads) -> bytes:
    """Give the curves as Parquet."""
    import pyarrow as pa  # noqa: PLC0415 -- heavy, and only this kind of output needs it
    from pyarrow import parquet  # noqa: PLC0415

    out = pa.BufferOutputStream()
    parquet.write_table(pa.table(dict(curve_table(loads))), out)
    return bytes(out.getvalue().to_pybytes())


def _columns(loads: Loads) -> Iterator[tuple[str, Array]]:
    for level, load in loads.levels.items():
        for name in (
            "compression",
            "shear_front",
            "shear_side",
            "extension_moment",
            "bending_moment",
            "rotation_moment",
        ):
            yield from _parts(f"{level}_{name}", getattr(load, name))
    for group, work in loads.groups.items():
        yield from _parts(f"{group}_activation_right", work.activation_right)
        yield from _parts(f"{group}_activation_left", work.activation_left)
    for name in ("vertical_force", "fore_force", "side_force"):
        yield from _parts(name, getattr(loads, name))


def _parts(name: str, band: Band) -> Iterator[tuple[str, Array]]:
    unit = {"BW": "_bw", "Nm/kg": "_nm_per_kg", "1": ""}[band.unit]
    for part in ("middle", "low", "high"):
        yield f"{name}{unit}_{part}", getattr(band, part)
