"""The reference decoder, fitdecode: slower by two orders, written independently, for what the fast one cannot take."""

import warnings
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np

from backstride.formats.fit.developer import MOST_ELEMENTS, Descriptions, column_name, descriptions
from backstride.formats.fit.part import Part, Problem
from backstride.formats.fit.profile import ProfileMessage, messages
from backstride.formats.fit.table import NO_ROWS, Table
from backstride.runs.recording import FloatArray

_Row = dict[int | tuple[int, int], Any]


class _Collected:
    """The messages of one FIT file of a chain, as they come."""

    def __init__(self) -> None:
        self.rows: dict[int, list[tuple[int, _Row]]] = defaultdict(list)
        self.problems: dict[Problem, int] = {}
        self.count = 0

    def add(self, message: Any) -> None:
        self.count += 1
        row: _Row = {}
        for found in message.fields:
            place = found.field_def
            if place is not None and place.is_dev:
                row[place.dev_data_index, place.def_num] = found.raw_value
            elif place is not None or found.def_num == 253:
                row[found.def_num] = found.raw_value
        self.rows[message.global_mesg_num].append((self.count, row))


def decode_reference(data: bytes) -> Sequence[Part]:
    """Return the FIT files of a chain as fitdecode reads them; empty where it finds none.

    Parameters
    ----------
    data : bytes
        Everything that was in the file.
    """
    collected: list[_Collected] = []
    try:
        for frame in _frames(data):
            _take(frame, collected)
    except Exception:  # noqa: BLE001  whatever it stumbles over, what came before stands
        if collected:
            collected[-1].problems[Problem.BROKEN] = len(data)
    return [Part(_tables(part), part.problems) for part in collected]


def _frames(data: bytes) -> Iterator[Any]:
    import fitdecode  # noqa: PLC0415  loaded only where the fast decoder gave up

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield from fitdecode.FitReader(data, processor=None, check_crc=fitdecode.CrcCheck.READONLY)


def _take(frame: Any, collected: list[_Collected]) -> None:
    kind = type(frame).__name__
    if kind == "FitHeader":
        collected.append(_Collected())
    elif kind == "FitDataMessage":
        collected[-1].add(frame)
    elif kind == "FitCRC" and not frame.matched:
        collected[-1].problems[Problem.CHECKSUM_WRONG] = frame.chunk.offset if frame.chunk else 0


def _tables(part: _Collected) -> Mapping[str, Table]:
    known = messages()
    tables = {known[number].name: _table(rows, known[number]) for number, rows in part.rows.items() if number in known}
    told = descriptions(tables.get("field_description", NO_ROWS))
    if "record" in tables:
        records, plain = part.rows[20], tables["record"]
        tables["record"] = Table(plain.order, {**plain.numbers, **_developer(records, told)}, plain.texts)
    return tables


def _table(rows: Sequence[tuple[int, _Row]], message: ProfileMessage) -> Table:
    numbers: dict[str, FloatArray] = {}
    words: dict[str, Sequence[str | None]] = {}
    for known in message.fields.values():
        raw = [row.get(known.number) for _, row in rows]
        if known.name == "compressed_speed_distance":
            numbers |= _packed(raw)
        elif any(isinstance(value, str) for value in raw):
            words[known.name] = [value.strip() or None if isinstance(value, str) else None for value in raw]
        elif any(value is not None for value in raw):
            numbers[known.name] = np.array([_number(value) for value in raw]) / known.scale - known.offset
    return Table(np.array([order for order, _ in rows], dtype=np.int64), numbers, words)


def _number(value: Any) -> float:
    first = value[0] if isinstance(value, tuple | list) and value else value
    number = float(first) if isinstance(first, int | float) else np.nan
    return number if np.isfinite(number) else np.nan


def _packed(raw: Sequence[Any]) -> dict[str, FloatArray]:
    rows = [
        value if isinstance(value, bytes | tuple) and len(value) == 3 and None not in value else None for value in raw
    ]
    if not any(rows):
        return {}
    whole = [int.from_bytes(bytes(row), "little") if row else None for row in rows]
    speed = [np.nan if value is None or value == 0xFFFFFF else (value & 0xFFF) / 100 for value in whole]
    distance = [np.nan if value is None or value == 0xFFFFFF else (value >> 12) / 16 for value in whole]
    return {"packed_speed": np.array(speed), "packed_distance": np.array(distance)}


def _developer(rows: Sequence[tuple[int, _Row]], told: Descriptions) -> dict[str, FloatArray]:
    found: dict[str, list[float]] = defaultdict(lambda: [np.nan] * len(rows))
    for at, (_, row) in enumerate(rows):
        taken: set[str] = set()
        for key, raw in row.items():
            if isinstance(key, tuple) and key in told:
                name = column_name(key, told[key], taken)
                taken.add(name)
                for column, value in _elements(name, raw):
                    found[column][at] = value / told[key].scale - told[key].offset
    return {name: np.array(values) for name, values in found.items() if not np.isnan(values).all()}


def _elements(name: str, raw: Any) -> Iterator[tuple[str, float]]:
    if isinstance(raw, tuple | list):
        yield from ((f"{name}.{at}", _number(value)) for at, value in enumerate(raw[:MOST_ELEMENTS]))
    else:
        yield name, _number(raw)
