r"""Every table that leaves as CSV: RFC 4180, UTF-8, and harmless in a spreadsheet.

- Lines end with CR LF and cells are quoted where they must be, as RFC 4180 says.
- A file that holds nothing but ASCII has no byte order mark, so that programs read its first column by its name. One
  with other letters begins with UTF-8's mark: without it spreadsheets show ``grün`` as ``grÃ¼n``.
- Words that a spreadsheet would take for a formula stand behind an apostrophe, and `as_written` takes it away again.
  Numbers are never words: ``-3.5`` stays ``-3.5``.
- What is missing (None, NaN) is an empty cell.
"""

import csv
import io
import math
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

Cell = str | float | None

_FORMULA: Final = re.compile("'*[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")
"""What begins a formula in some spreadsheet, also behind apostrophes of its own."""
_NUMBER: Final = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?")


def csv_bytes(rows: Iterable[Mapping[str, Cell]], columns: Sequence[str]) -> bytes:
    """Return rows as the bytes of a CSV file.

    Parameters
    ----------
    rows : iterable of Mapping
        Cells by column; a column that is not named in `columns` is left out, one that is absent is empty.
    columns : sequence of str
        The columns, in order.
    """
    return csv_lines(([row.get(name) for name in columns] for row in rows), columns)


def csv_lines(rows: Iterable[Iterable[Cell]], columns: Sequence[str]) -> bytes:
    """Return rows whose cells stand in the order of the columns as the bytes of a CSV file."""
    out = io.StringIO(newline="")
    table = csv.writer(out, lineterminator="\r\n")
    table.writerow([_cell(name) for name in columns])
    table.writerows([_cell(cell) for cell in row] for row in rows)
    text = out.getvalue()
    return text.encode("ascii" if text.isascii() else "utf-8-sig")


def as_written(cell: str) -> str:
    """Return the words of a cell as they were before `csv_bytes` made them harmless."""
    return cell[1:] if cell[:1] == "'" and _FORMULA.match(cell) else cell


def _cell(cell: Cell) -> str:
    if cell is None or (isinstance(cell, float) and math.isnan(cell)):
        return ""
    if not isinstance(cell, str):
        return str(cell)
    return f"'{cell}" if _FORMULA.match(cell) and not _NUMBER.fullmatch(cell) else cell
