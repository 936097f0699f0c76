"""Tables that grow piece by piece on the disk and come out whole: killed at any moment, what was finished stands.

What came of one piece, a runner or a trial, is some rows in each table. Some pieces together make a part: a folder
that is renamed into its place once it is whole. At the end the parts are put together in the order that is asked for,
a few of them in memory at a time.
"""

import json
import shutil
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, Final
from uuid import uuid4

import pyarrow as pa
import pyarrow.parquet as pq

from backstride.report.begun import BegunOtherwise
from backstride.store.private import keep_private, private_folder, write_private

PARTS: Final = ".parts"
"""Folder of what is finished, beside the tables."""
_ITEMS: Final = "items.json"
_ASKED: Final = "asked.json"
_PART_S: Final = 2.0
"""So much work a kill may cost at most. [s]"""
_ROWS_IN_GROUP: Final = 65_536
_PARTS_IN_MEMORY: Final = 8

Tables = Mapping[str, pa.Table]


def _as_it_is(table: pa.Table) -> pa.Table:
    return table


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the rows of a piece are: its part, and in each table the first row and how many."""

    part: str
    rows: Mapping[str, tuple[int, int]]


@dataclass(eq=False)
class GrowingTables:
    """Tables that grow in a folder.

    Parameters
    ----------
    folder : Path
        Where they come out.
    schemas : Mapping
        Columns of each table, by its name.
    """

    folder: Path
    schemas: Mapping[str, pa.Schema]
    _places: dict[str, _Place] = field(default_factory=dict)
    _waiting: dict[str, Tables] = field(default_factory=dict)
    _passing: dict[str, Tables] = field(default_factory=dict)
    _since: float = field(default_factory=time.monotonic)

    @property
    def parts(self) -> Path:
        """Folder of what is finished."""
        return self.folder / PARTS

    def begin(self, asked: Mapping[str, Any]) -> None:
        """Take up what was finished under the same words, or begin.

        Raises
        ------
        BegunOtherwise
            If something else was begun in this folder.
        """
        private_folder(self.parts)
        before = asked_before(self.folder)
        if before is None:
            write_private(self.parts / _ASKED, json.dumps(asked).encode())
        elif before != asked:
            raise BegunOtherwise(self.parts, [name for name in asked if before.get(name) != asked[name]])
        for told in sorted(self.parts.glob(f"*/{_ITEMS}")):
            if not told.parent.name.startswith("."):
                self._take_up(told)

    def __contains__(self, key: str) -> bool:
        """Whether a piece is finished."""
        return key in self._places or key in self._waiting

    def add(self, key: str, rows: Mapping[str, Sequence[Mapping[str, Any]]], *, passing: bool = False) -> None:
        """Keep the rows that came of a piece, as `add_tables` does."""
        tables = {
            name: pa.Table.from_pylist([dict(row) for row in rows.get(name, ())], schema=schema)
            for name, schema in self.schemas.items()
        }
        self.add_tables(key, tables, passing=passing)

    def add_tables(self, key: str, tables: Tables, *, passing: bool = False) -> None:
        """Keep what came of a piece.

        Parameters
        ----------
        key : str
            Names the piece.
        tables : Mapping
            Its rows in each table; they stand on the disk within `_PART_S` of work.
        passing : bool
            Whether they are for the tables of this time alone: the next start tries the piece again.
        """
        (self._passing if passing else self._waiting)[key] = tables
        if time.monotonic() - self._since >= _PART_S:
            self.flush()

    def flush(self) -> None:
        """Write what waits as a part."""
        self._since = time.monotonic()
        if not self._waiting:
            return
        part = uuid4().hex
        made = self.parts / f".{part}"
        private_folder(made)
        for name, schema in self.schemas.items():
            pq.write_table(pa.concat_tables([one[name].cast(schema) for one in self._waiting.values()]), made / name)
            keep_private(made / name)
        counts = [(key, {name: one[name].num_rows for name in self.schemas}) for key, one in self._waiting.items()]
        write_private(made / _ITEMS, json.dumps(counts).encode())
        made.rename(self.parts / part)
        self._take_up(self.parts / part / _ITEMS)
        self._waiting.clear()

    def pieces(self, name: str, keys: Iterable[str]) -> Iterator[pa.Table]:
        """Yield the rows of each piece in one table, in the order of the keys."""
        self.flush()

        @lru_cache(maxsize=_PARTS_IN_MEMORY)
        def held(part: str) -> pa.Table:
            return pq.read_table(self.parts / part / name, schema=self.schemas[name], memory_map=False)

        for key in keys:
            if key in self._passing:
                yield self._passing[key][name]
                continue
            place = self._places[key]
            first, rows = place.rows[name]
            yield held(place.part).slice(first, rows)

    def write(self, name: str, tables: Iterable[pa.Table], change: Callable[[pa.Table], pa.Table] = _as_it_is) -> int:
        """Write one table, put together of others and changed, whole or not at all; return how many rows it has."""
        made, rows = self.parts / f".{name}.parquet", 0
        with pq.ParquetWriter(made, self.schemas[name]) as writer:
            for group in _in_groups(tables):
                shown = change(group.combine_chunks())
                writer.write_table(shown)
                rows += shown.num_rows
        keep_private(made)
        made.replace(self.folder / f"{name}.parquet")
        return rows

    def forget_parts(self) -> None:
        """Remove the parts, once the tables stand."""
        shutil.rmtree(self.parts)

    def _take_up(self, told: Path) -> None:
        ends = dict.fromkeys(self.schemas, 0)
        for key, counts in json.loads(told.read_bytes()):
            self._places[key] = _Place(told.parent.name, {name: (ends[name], counts[name]) for name in ends})
            ends = {name: end + counts[name] for name, end in ends.items()}


def asked_before(folder: Path) -> Mapping[str, Any] | None:
    """Return what was asked for when work in a folder was begun, or None where none was."""
    try:
        told: Mapping[str, Any] = json.loads((folder / PARTS / _ASKED).read_bytes())
    except FileNotFoundError:
        return None
    return told


def _in_groups(tables: Iterable[pa.Table]) -> Iterator[pa.Table]:
    waiting: list[pa.Table] = []
    for table in tables:
        waiting.append(table)
        if sum(one.num_rows for one in waiting) >= _ROWS_IN_GROUP:
            yield pa.concat_tables(waiting)
            waiting = []
    if waiting:
        yield pa.concat_tables(waiting)
