"""Tables that are read: rows by column, whatever spreadsheet wrote them."""

import codecs
import csv
import io
from collections.abc import Mapping, Sequence
from typing import Final

from backstride.findings import Finding, Severity
from backstride.formats.csv_out import as_written

_SEPARATORS: Final = ",;\t|"
BYTES_MAX: Final = 20_000_000
"""Larger tables are no diary. [bytes]"""
_MOST_CELL_LETTERS: Final = 1 << 17
"""A longer cell is a quotation mark without its other half. [letters]"""


def read_table(data: bytes) -> Sequence[Mapping[str, str]] | Finding:
    """Return the rows of a table with a header, or say why it is none.

    Parameters
    ----------
    data : bytes
        The file; UTF-8 with or without mark, UTF-16 with its mark, or Windows-1252; separated by comma, semicolon,
        tab or bar.
    """
    if not data.strip():
        return Finding("diary-table-empty", Severity.ERROR)
    text = decoded(data).lstrip("\ufeff")
    if len(data) > BYTES_MAX or "\0" in text:
        return Finding("diary-table-not-text", Severity.ERROR)
    header = text.split("\n", 1)[0]
    separator = max(_SEPARATORS, key=header.count)
    try:
        rows = list(csv.DictReader(io.StringIO(text, newline=""), delimiter=separator, restval=""))
    except csv.Error:
        return Finding("diary-table-not-text", Severity.ERROR)
    if any(len(str(cell)) > _MOST_CELL_LETTERS for row in rows for cell in row.values()):
        return Finding("diary-table-not-text", Severity.ERROR)
    if separator not in header or not rows:
        return Finding("diary-table-without-rows", Severity.ERROR)
    return [_row(row) for row in rows]


def _row(row: Mapping[str | None, object]) -> dict[str, str]:
    """Return the named cells of a row in the words that were written; more cells than names are left out."""
    return {as_written(name.strip()): as_written(str(cell)) for name, cell in row.items() if name is not None}


def decoded(data: bytes) -> str:
    """Return the text of a table, written as UTF-8, as UTF-16 with its mark, or as Windows-1252."""
    if data[:2] in {codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE}:
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
