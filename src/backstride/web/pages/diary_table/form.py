"""A table of a diary as it was sent, and what its columns were said to mean."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Annotated, Any, Final

from fastapi import Depends, Request
from starlette.datastructures import UploadFile

from backstride.diary.fields import FIELDS, EntryKind
from backstride.diary.tables import ColumnMap
from backstride.findings import Finding
from backstride.formats.diary_csv import decoded, read_table
from backstride.services.diary.columns import COMMON, common_columns, read_columns, shape_of, shapes
from backstride.web.forms import FIELDS_MAX, Form, Reader, fault, plain_typed
from backstride.web.limits import TABLE_BYTES

TABLE: Final = "table"
"""The field that holds a pasted table; each of its cells is looked at by itself."""
OWN: Final = "own"
"""A table that the diary itself wrote; its columns need no explaining."""
DATE_PARTS: Final = ("when", "when_month", "when_year")
"""One column with a date, or three with day, month and year."""

Rows = Sequence[Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class SentTable:
    """What was sent: the table's text and everything else that was typed.

    Parameters
    ----------
    form : Form
        What was typed; ``table`` holds the whole text, so that nothing is lost between two steps.
    rows : Sequence
        Cells by column; empty where something stands against the table.
    fault : Finding or None
        What stands against the table.
    """

    form: Form
    rows: Rows = ()
    fault: Finding | None = None

    @property
    def shape(self) -> str:
        """Return ``own``, the name of a known shape, ``common``, or nothing where its columns have to be explained."""
        if not self.rows:
            return ""
        known = shape_of(list(self.rows[0]))
        return known or (COMMON if self.common is not None else "")

    @property
    def common(self) -> ColumnMap | None:
        """How common names are read, unless the runner says it otherwise."""
        explains = self.form.holds("explain", "yes") or bool(self.form.text("kind"))
        return common_columns(list(self.rows[0])) if self.rows and not explains else None


async def read_sent_table(request: Request) -> SentTable:
    """Return a table that was chosen as a file or pasted, with what was typed beside it."""
    typed: dict[str, tuple[str, ...]] = {}
    data = b""
    async with request.form(max_fields=FIELDS_MAX, max_files=1, max_part_size=TABLE_BYTES) as sent:
        for name, value in sent.multi_items():
            if isinstance(value, UploadFile):
                data = data or await value.read()
            else:
                read = value.replace("\r\n", "\n") if name == TABLE else plain_typed(value, name)
                typed[name] = (*typed.get(name, ()), read)
    return sent_table(typed, data)


def sent_table(typed: Mapping[str, tuple[str, ...]], data: bytes) -> SentTable:
    """Return the table of a file, or of the text where there is none.

    Parameters
    ----------
    typed : Mapping
        Texts by field name.
    data : bytes
        The file; empty where none was chosen.
    """
    data = data or "".join(typed.get(TABLE, ())).encode("utf-8", "replace")
    found = read_table(data)
    if isinstance(found, Finding):
        return SentTable(Form(MappingProxyType(dict(typed))), fault=found)
    return SentTable(Form(MappingProxyType({**typed, TABLE: (decoded(data),)})), found)


TableSent = Annotated[SentTable, Depends(read_sent_table)]
"""The table that a request sends, as an argument of a route."""


def read_mapping(sent: SentTable) -> tuple[ColumnMap | None, Sequence[Finding]]:
    """Return how the columns are read, or what stands against it at each field; None for a table of our own.

    Parameters
    ----------
    sent : SentTable
        A table that could be read, with what its columns were said to mean.
    """
    if sent.shape == OWN:
        return None, ()
    if sent.shape == COMMON:
        return sent.common, ()
    if sent.shape:
        return shapes()[sent.shape], ()
    reader = Reader(sent.form)
    kind = sent.form.text("kind")
    if kind not in tuple(EntryKind):
        reader.faults.append(fault("table-kind", "kind"))
    columns = list(sent.rows[0])
    when = [sent.form.text(name) for name in DATE_PARTS if sent.form.text(name)]
    if len(when) not in {1, len(DATE_PARTS)} or not set(when) <= set(columns):
        reader.faults.append(fault("table-when", DATE_PARTS[0]))
    meant = {name: told for n, name in enumerate(columns) if (told := _target(reader, n, kind))}
    if not meant and not reader.faults:
        reader.faults.append(fault("table-nothing-meant", "to_0"))
    if reader.faults:
        return None, reader.faults
    return read_columns({"when": when, "kind": kind, "columns": meant}), ()


def _target(reader: Reader, n: int, kind: str) -> Mapping[str, Any] | None:
    field = reader.form.text(f"to_{n}")
    if not field:
        return None
    if field not in FIELDS or (kind in tuple(EntryKind) and EntryKind(kind) not in FIELDS[field].kinds):
        reader.faults.append(fault("table-not-asked-then", f"to_{n}"))
        return None
    low, high = reader.number(f"low_{n}"), reader.number(f"high_{n}")
    if (low is None) != (high is None) or (low is not None and low == high):
        reader.faults.append(fault("table-scale", f"low_{n}"))
    return {"field": field, "low": low, "high": high, "reversed": reader.form.holds(f"less_{n}", "yes")}
