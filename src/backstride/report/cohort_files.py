"""A cohort as files: one Parquet file for each table, and the data dictionary beside them."""

import io
from collections.abc import Iterator, Mapping, Sequence

import pyarrow as pa
import pyarrow.parquet as pq

from backstride.formats.csv_out import csv_bytes
from backstride.services.reporting.cohort import Part, Row
from backstride.services.reporting.cohort_columns import CohortColumn, Table, columns_of
from backstride.texts.catalogue import Catalogue


def cohort_files(parts: Sequence[Part], texts: Catalogue, *, sensitive: bool) -> Iterator[tuple[str, bytes]]:
    """Return the files of a cohort by name.

    Parameters
    ----------
    parts : sequence of Part
        The runners.
    texts : Catalogue
        What the columns mean.
    sensitive : bool
        Whether sensitive columns were taken along.
    """
    for table in Table:
        columns = columns_of(table, sensitive=sensitive)
        yield f"{table.value}.parquet", _parquet(rows_in(parts, table), columns)
    dictionary = dictionary_rows(texts, sensitive=sensitive)
    yield "dictionary.csv", csv_bytes(dictionary, list(dictionary[0]))


def rows_in(parts: Sequence[Part], table: Table) -> list[Row]:
    """Return the rows of all runners in one table."""
    return [row for part in parts for row in part.tables.get(table, ())]


def dictionary_rows(texts: Catalogue, *, sensitive: bool) -> list[Mapping[str, str | float]]:
    """Return the data dictionary, one row for each column.

    Parameters
    ----------
    texts : Catalogue
        What the columns mean.
    sensitive : bool
        Whether sensitive columns were taken along.
    """
    return [
        {
            "table": table.value,
            "name": column.name,
            "unit": column.unit,
            "rounded_to": column.step,
            "meaning": texts.say(f"cohort-column-{column.name}"),
        }
        for table in Table
        for column in columns_of(table, sensitive=sensitive)
    ]


def _parquet(rows: Sequence[Row], columns: Sequence[CohortColumn]) -> bytes:
    kinds = pa.schema([(column.name, pa.float64() if column.step else pa.string()) for column in columns])
    table = pa.Table.from_pylist([dict(row) for row in rows], schema=kinds)
    sink = io.BytesIO()
    pq.write_table(table, sink)
    return sink.getvalue()
