"""Tables as text: rows by column, whatever spreadsheet wrote them."""

import csv
import io
from collections.abc import Mapping, Sequence
from typing import Final

from backstride.findings import Finding, Severity

_SEPARATORS: Final = ",;\t|"
_FORMULA: Final = frozenset("=+-@\t\r")
BYTES_MAX: Final = 20_000_000
"""Larger tables are no diary. [bytes]"""


def read_table(data: bytes) -> Sequence[Mapping[str, str]] | Finding:
    """Give the rows of a table with a header, or say why it is none.

    Parameters
    ----------
    data : bytes
        The file; UTF-8 with or without mark, or Windows-1252; separated by comma, semicolon, tab or bar.
    """
    if not data.strip():
        return Finding("diary-table-empty", Severity.ERROR)
    if len(data) > BYTES_MAX or b"\0" in data:
        return Finding("diary-table-not-text", Severity.ERROR)
    text = decoded(data)
    header = text.lstrip("\ufeff").split("\n", 1)[0]
    separator = max(_SEPARATORS, key=header.count)
    rows = list(csv.DictReader(io.StringIO(text.lstrip("\ufeff"), newline=""), delimiter=separator, restval=""))
    if separator not in header or not rows:
        return Finding("diary-table-without-rows", Severity.ERROR)
    return [{str(name).strip(): _as_told(str(cell)) for name, cell in row.items() if name is not None} for row in rows]


def write_table(rows: Sequence[Mapping[str, str]], columns: Sequence[str]) -> bytes:
    """Give rows as CSV that a spreadsheet opens without running anything in it.

    Parameters
    ----------
    rows : sequence of Mapping
        Cells by column.
    columns : sequence of str
        The columns, in order.
    """
    out = io.StringIO(newline="")
    table = csv.DictWriter(out, columns, extrasaction="ignore", lineterminator="\n")
    table.writeheader()
    table.writerows({name: _harmless(cell) for name, cell in row.items()} for row in rows)
    return out.getvalue().encode("utf-8")


def _harmless(cell: str) -> str:
    """Keep a spreadsheet from taking somebody's words for a formula."""
    return f"'{cell}" if cell[:1] in _FORMULA else cell


def _as_told(cell: str) -> str:
    """Take back what `_harmless` did."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in _FORMULA else cell


def decoded(data: bytes) -> str:
    """Give the text of a table, written as UTF-8 or as Windows-1252."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
