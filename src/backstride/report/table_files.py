"""Plain tables as files, CSV or Parquet, and all of them as one zip."""

import io
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum

import pyarrow as pa
import pyarrow.parquet as pq

from backstride.formats.csv_out import csv_bytes
from backstride.services.reporting.cohort import Row

_FIXED_DATE = (1980, 1, 1, 0, 0, 0)


class TableKind(StrEnum):
    """How a table is written."""

    CSV = "csv"
    PARQUET = "parquet"


def table_files(tables: Mapping[str, Sequence[Row]], kind: TableKind) -> Iterator[tuple[str, bytes]]:
    """Return each table as a file, by name; a table without rows is left out.

    Parameters
    ----------
    tables : mapping
        Rows by name.
    kind : TableKind
        How they are written.
    """
    write = _csv if kind is TableKind.CSV else _parquet
    for name, rows in tables.items():
        if rows:
            yield f"{name}.{kind}", write(rows)


def zipped(files: Iterator[tuple[str, bytes]]) -> bytes:
    """Return files as one zip; the same files give the same bytes."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files:
            archive.writestr(zipfile.ZipInfo(name, _FIXED_DATE), content, zipfile.ZIP_DEFLATED)
    return held.getvalue()


def _names(rows: Sequence[Row]) -> list[str]:
    return list(dict.fromkeys(name for row in rows for name in row))


def _csv(rows: Sequence[Row]) -> bytes:
    return csv_bytes(rows, _names(rows))


def _parquet(rows: Sequence[Row]) -> bytes:
    columns = {name: [row.get(name) for row in rows] for name in _names(rows)}
    sink = io.BytesIO()
    pq.write_table(pa.table({name: _array(cells) for name, cells in columns.items()}), sink)
    return sink.getvalue()


def _array(cells: Sequence[str | float | None]) -> pa.Array:
    if all(cell is None or not isinstance(cell, str) for cell in cells):
        return pa.array([None if cell is None else float(cell) for cell in cells], pa.float64())
    return pa.array([None if cell is None else str(cell) for cell in cells], pa.string())
