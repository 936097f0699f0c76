"""Tables: all messages of one kind as numpy columns."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

import numpy as np

from backstride.formats.fit.scan import IntArray
from backstride.runs.recording import FloatArray


@dataclass(frozen=True, eq=False, slots=True)
class Table:
    """All messages of one kind, in the order of the file.

    Parameters
    ----------
    order : ndarray of int, shape (n,)
        Something that rises along the file, the same for all tables of a part.
    numbers : Mapping of str to ndarray, each of shape (n,)
        Fields of the profile by name and ``developer.<name>``, scaled; NaN is missing; times in seconds of FIT's epoch.
    texts : Mapping of str to sequence of str or None
        Fields that hold text.
    """

    order: IntArray
    numbers: Mapping[str, FloatArray]
    texts: Mapping[str, Sequence[str | None]] = field(default_factory=lambda: MappingProxyType({}))

    def __len__(self) -> int:
        return len(self.order)

    def column(self, name: str) -> FloatArray:
        """Return a field of every row; all NaN where the file has none."""
        found = self.numbers.get(name)
        return np.full(len(self), np.nan) if found is None else found

    def number(self, row: int, name: str) -> float | None:
        """Return a number of one row; None where it is missing."""
        found = self.numbers.get(name)
        return None if found is None or np.isnan(found[row]) else float(found[row])

    def text(self, row: int, name: str) -> str | None:
        """Return a text of one row; None where it is missing."""
        found = self.texts.get(name)
        return None if found is None else found[row]

    def where(self, keep: IntArray) -> "Table":
        """Return some of the rows, in the order asked for."""
        numbers = {name: values[keep] for name, values in self.numbers.items()}
        texts = {name: [values[row] for row in keep] for name, values in self.texts.items()}
        return Table(self.order[keep], numbers, texts)


NO_ROWS = Table(np.empty(0, dtype=np.int64), MappingProxyType({}))


def joined(tables: Sequence[Table]) -> Table:
    """Return the rows of several tables as one, sorted by `Table.order`."""
    if len(tables) == 1:
        return tables[0]
    order = np.concatenate([table.order for table in tables])
    names = {name: None for table in tables for name in table.numbers}
    words = {name: None for table in tables for name in table.texts}
    numbers = {name: np.concatenate([table.column(name) for table in tables]) for name in names}
    texts = {name: [table.text(row, name) for table in tables for row in range(len(table))] for name in words}
    return Table(order, numbers, texts).where(np.argsort(order, kind="stable"))
