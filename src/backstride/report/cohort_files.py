"""A cohort as files: one Parquet file for each table, and the data dictionary beside them."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final

import pyarrow as pa
import pyarrow.compute as pc

from backstride.formats.csv_out import csv_bytes
from backstride.report.growing_tables import GrowingTables
from backstride.services.reporting.cohort import Enrolled, Row
from backstride.services.reporting.cohort_columns import DICTIONARY, CohortColumn, Table, columns_of
from backstride.services.reporting.disclosure import WHO, Shared, who_is_shown
from backstride.store.private import write_private
from backstride.texts.catalogue import Catalogue

RUNNER, DAY = "runner", "study_day"
WHO_AND_WHY: Final = (*WHO, "failed")
"""Columns of runners that have a rule of their own, or show nothing of a person."""
Shares = Mapping[Table, Mapping[str, Shared]]


def schemas(*, sensitive: bool) -> Mapping[str, pa.Schema]:
    """Return the columns of each table as Parquet has them."""
    return {table.value: _schema(columns_of(table, sensitive=sensitive)) for table in Table}


def packed(rows: Mapping[Table, Sequence[Row]], *, sensitive: bool) -> Mapping[str, bytes]:
    """Return one runner's rows in every table as Arrow streams: small on their way, quick to put together."""
    return {
        name: _stream(pa.Table.from_pylist([dict(row) for row in rows.get(Table(name), ())], schema=schema))
        for name, schema in schemas(sensitive=sensitive).items()
    }


def unpacked(streams: Mapping[str, bytes]) -> Mapping[str, pa.Table]:
    """Return packed rows as tables."""
    return {name: pa.ipc.open_stream(stream).read_all() for name, stream in streams.items()}


@dataclass(frozen=True, slots=True)
class CohortTables:
    """The tables of a cohort, from parts to what may be shown.

    Parameters
    ----------
    tables : GrowingTables
        Where the parts are.
    keys : sequence of str
        The runners in their order.
    smallest : int
        Fewest runners that anything shown is shared by.
    """

    tables: GrowingTables
    keys: Sequence[str]
    smallest: int

    def write(self, texts: Catalogue) -> Mapping[Table, int]:
        """Write the tables and the dictionary; return how many rows each has."""
        shares = {table: self._shared(table) for table in Table}
        rows = {table: self._written(table, shares[table]) for table in Table}
        dictionary = dictionary_rows(texts, self.tables.schemas, shares, self.smallest)
        write_private(self.tables.folder / "dictionary.csv", csv_bytes(dictionary, list(dictionary[0])))
        return rows

    def _shared(self, table: Table) -> Mapping[str, Shared]:
        """Return what of each column is shared: days first, then what stands in the days that are shown."""
        found = {name: Shared(self.smallest) for name in self.tables.schemas[table.value].names}
        if DAY in found:
            for piece in self.tables.pieces(table.value, self.keys):
                _take_in(found[DAY], piece[DAY])
        for piece in self.tables.pieces(table.value, self.keys):
            shown = _in_shown_days(piece, found)
            for name in found.keys() - {DAY}:
                _take_in(found[name], shown[name])
        return found

    def _written(self, table: Table, shares: Mapping[str, Shared]) -> int:
        pieces = self.tables.pieces(table.value, self.keys)
        if table is not Table.RUNNERS:
            return self.tables.write(table.value, pieces, partial(_without_small_cells, shares=shares))
        runners = _with_who_is_shown(pa.concat_tables(pieces), self.smallest)
        return self.tables.write(table.value, [runners], partial(_without_small_cells, shares=shares, but=WHO_AND_WHY))


def _with_who_is_shown(runners: pa.Table, smallest: int) -> pa.Table:
    lengths = who_is_shown(list(zip(*(runners[name].to_pylist() for name in WHO), strict=True)), smallest)
    for place, name in enumerate(WHO):
        cells = pc.if_else(pa.array([length > place for length in lengths]), runners[name], _nothing(runners[name]))
        runners = runners.set_column(runners.schema.get_field_index(name), runners.schema.field(name), cells)
    return runners


def dictionary_rows(
    texts: Catalogue, kept: Mapping[str, pa.Schema], shares: Shares, smallest: int
) -> list[Mapping[str, str | float | None]]:
    """Return the data dictionary, one row for each column.

    Parameters
    ----------
    texts : Catalogue
        What the columns mean.
    kept : Mapping
        The tables with their columns.
    shares : Mapping
        What of each column is shown.
    smallest : int
        Fewest runners that anything shown is shared by.
    """
    return [
        {
            "table": table.value,
            "name": column.name,
            "unit": column.unit,
            "rounded_to": column.step,
            "smallest_cell": float(smallest),
            **_ends(column, shares[table][column.name]),
            "meaning": texts.say(f"cohort-column-{column.name}"),
        }
        for table, columns in DICTIONARY.items()
        for column in columns
        if column.name in kept[table.value].names
    ]


def read_numbers(file: Path) -> Mapping[str, int]:
    """Return the numbers of runners by the names of their folders, as `write_numbers` wrote them; none where absent."""
    if not file.exists():
        return {}
    rows = csv.DictReader(io.StringIO(file.read_text(encoding="utf-8-sig")))
    return {row["folder"]: int(row[RUNNER].removeprefix("r")) for row in rows}


def write_numbers(file: Path, runners: Iterable[Enrolled], known: Mapping[str, int]) -> None:
    """Keep which folder is which runner; whoever has this file can name everybody."""
    numbers = dict(known) | {one.folder.name: one.number for one in runners}
    rows = [{RUNNER: f"r{number:05d}", "folder": name} for name, number in numbers.items()]
    write_private(file, csv_bytes(rows, [RUNNER, "folder"]))


def _schema(columns: Sequence[CohortColumn]) -> pa.Schema:
    return pa.schema([(column.name, pa.float64() if column.step else pa.string()) for column in columns])


def _stream(table: pa.Table) -> bytes:
    sink = io.BytesIO()
    with pa.ipc.new_stream(sink, table.schema) as writer:
        writer.write_table(table)
    return sink.getvalue()


def _take_in(shared: Shared, cells: Any) -> None:
    """Take in what one runner has in a column."""
    if pa.types.is_string(cells.type):
        shared.add_words(word for word in cells.unique().to_pylist() if word is not None)
        return
    ends = pc.min_max(cells).as_py()
    if ends["min"] is not None:
        shared.add_span(ends["min"], ends["max"])


def _without_small_cells(piece: pa.Table, shares: Mapping[str, Shared], but: Sequence[str] = ()) -> pa.Table:
    """Return rows without the days and the cells that fewer runners share than must."""
    piece = _in_shown_days(piece, shares)
    columns = [
        cells if name in (RUNNER, *but) else _cells(cells, shares[name])
        for name, cells in zip(piece.schema.names, piece.columns, strict=True)
    ]
    return pa.table(columns, schema=piece.schema)


def _in_shown_days(piece: pa.Table, shares: Mapping[str, Shared]) -> pa.Table:
    return piece.filter(pc.is_valid(_cells(piece[DAY], shares[DAY]))) if DAY in shares else piece


def _cells(cells: Any, shared: Shared) -> Any:
    nothing = _nothing(cells)
    if pa.types.is_string(cells.type):
        return pc.if_else(pc.is_in(cells, pa.array(sorted(shared.words), pa.string())), cells, nothing)
    if shared.span is None:
        return pa.nulls(len(cells), cells.type)
    low, high = shared.span
    return pc.if_else(pc.and_(pc.greater_equal(cells, low), pc.less_equal(cells, high)), cells, nothing)


def _nothing(cells: Any) -> Any:
    return pa.scalar(None, cells.type)


def _ends(column: CohortColumn, shared: Shared) -> Mapping[str, float | None]:
    low, high = shared.span or (None, None)
    return {"lowest": low, "highest": high} if column.step else {"lowest": None, "highest": None}
