"""Developer fields: columns that an app or a foot pod added and described in the file itself."""

from collections.abc import Container, Mapping
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from backstride.formats.fit.scan import Place, Rows
from backstride.formats.fit.table import Table
from backstride.formats.fit.values import elements, raw_numbers, unscaled
from backstride.runs.recording import FloatArray

MOST_ELEMENTS: Final = 16
"""More elements than this of one field are not kept."""


@dataclass(frozen=True, slots=True)
class Description:
    """What a file says of one of its developer fields."""

    name: str
    base: int
    scale: float = 1.0
    offset: float = 0.0
    units: str = ""
    native: int | None = None
    """Number of the record field that it stands for."""


Descriptions = Mapping[tuple[int, int], Description]


def _description(table: Table, row: int, key: tuple[int, int]) -> Description:
    name = table.text(row, "field_name") or f"{key[0]}_{key[1]}"
    native = table.number(row, "native_field_num")
    about_records = table.number(row, "native_mesg_num") in (None, 20.0)
    return Description(
        name=name,
        base=int(table.number(row, "fit_base_type_id") or 0) & 0x1F,
        scale=table.number(row, "scale") or 1.0,
        offset=table.number(row, "offset") or 0.0,
        units=table.text(row, "units") or "",
        native=int(native) if native is not None and about_records else None,
    )


def descriptions(table: Table) -> Descriptions:
    """Return every described developer field by developer index and number."""
    found: dict[tuple[int, int], Description] = {}
    for row in range(len(table)):
        index, number = table.number(row, "developer_data_index"), table.number(row, "field_definition_number")
        if index is not None and number is not None:
            key = int(index), int(number)
            found[key] = _description(table, row, key)
    return found


def column_name(key: tuple[int, int], told: Description, taken: Container[str]) -> str:
    """Return the column of a developer field; where another field of the same row has its name, with its numbers."""
    name = f"developer.{told.name}"
    return f"{name}.{key[0]}.{key[1]}" if name in taken else name


def developer_columns(data: bytes, rows: Rows, described: Descriptions) -> Mapping[str, FloatArray]:
    """Return the numeric developer fields of some rows, one column for each element of an array."""
    columns: dict[str, FloatArray] = {}
    for place in rows.layout.places:
        key = (-1 if place.developer is None else place.developer, place.number)
        if key in described:
            told = described[key]
            columns |= _columns(data, rows, place, told, column_name(key, told, columns))
    return columns


def _columns(data: bytes, rows: Rows, place: Place, told: Description, name: str) -> Mapping[str, FloatArray]:
    count = min(elements(place.size, told.base), MOST_ELEMENTS)
    columns = {}
    for element in range(count):
        numbers = raw_numbers(data, rows, replace(place, base=told.base), element)
        if numbers is not None and not np.isnan(numbers).all():
            columns[name if count == 1 else f"{name}.{element}"] = unscaled(numbers, told.scale, told.offset)
    return columns
