"""Foreign tables whose columns are known, and mappings that somebody writes for others."""

from collections.abc import Collection, Mapping
from functools import cache
from math import isfinite
from typing import Any, Final

from backstride.bounds import Bounds
from backstride.diary.fields import FIELDS, EntryKind
from backstride.diary.tables import ColumnMap, Target
from backstride.package_data import load_toml

HOURS_OF_DAY: Final = Bounds(0, 23, "h")
_OWN: Final = frozenset({"kind", "at"})


@cache
def shapes() -> Mapping[str, ColumnMap]:
    """Return the known shapes under their names."""
    return {row["name"]: read_columns(row) for row in _rows()}


def shape_of(columns: Collection[str]) -> str | None:
    """Return ``own`` for a table that the diary wrote, the name of a known shape, or None for a stranger.

    Parameters
    ----------
    columns : collection of str
        The names in its first line.
    """
    here = set(columns)
    if here >= _OWN:
        return "own"
    return next((row["name"] for row in _rows() if here >= set(row["marks"])), None)


COMMON: Final = "common"
"""A table whose columns have common names."""


def common_columns(columns: Collection[str]) -> ColumnMap | None:
    """Return how a table with common names is read, such as ``date, pain, note`` or an export of days; None for others.

    Parameters
    ----------
    columns : collection of str
        The names in its first line.

    Returns
    -------
    ColumnMap or None
        Whose rows become mornings; None where no column tells a day, or none a score of the back.
    """
    known = {_plain_name(name): name for name in columns}
    when = next((known[name] for name in _rows_of_names()["when"] if name in known), None)
    found: dict[str, Target] = {}
    for field, names in _rows_of_names().items():
        if field != "when" and (here := next((known[name] for name in names if name in known), None)) is not None:
            found[here] = Target(field)
    if when is None or not any(target.field == "back_pain" for target in found.values()):
        return None
    return ColumnMap((when,), found)


def _plain_name(name: str) -> str:
    return name.strip().casefold().replace(" ", "_").replace("-", "_")


def read_columns(raw: Mapping[str, Any]) -> ColumnMap:
    """Return how the columns of a table are read, from its description.

    Parameters
    ----------
    raw : Mapping
        ``when`` (one column, or day, month and year), ``columns`` (a field's name, or a table with ``field``, ``low``,
        ``high``, ``reversed``, ``missing``), and if need be ``kind``, ``only``, ``hour``, ``when_else``.

    Raises
    ------
    ColumnsUnreadable
        If something about it cannot be meant.
    """
    try:
        columns = {str(name): _target(told) for name, told in raw["columns"].items()}
        when = (raw["when"],) if isinstance(raw["when"], str) else tuple(map(str, raw["when"]))
        only = raw.get("only")
        found = ColumnMap(
            when,
            columns,
            EntryKind(raw.get("kind", EntryKind.MORNING)),
            None if only is None else (str(only[0]), frozenset(map(str, only[1:]))),
            _hour(raw.get("hour", 8)),
            str(raw.get("when_else", "")),
        )
    except (KeyError, ValueError, TypeError, AttributeError, IndexError, OverflowError) as problem:
        raise ColumnsUnreadable(str(problem)) from problem
    unknown = sorted({target.field for target in columns.values()} - FIELDS.keys())
    if unknown or len(when) not in {1, 3}:
        raise ColumnsUnreadable(f"no field {', '.join(unknown)}" if unknown else f"when names {len(when)} columns")
    return found


def _hour(told: Any) -> int:
    hour = int(told)
    HOURS_OF_DAY.hold("hour", hour)
    return hour


def _target(told: object) -> Target:
    if isinstance(told, str):
        return Target(told)
    if not isinstance(told, Mapping):
        raise TypeError(told)
    ends = {name: None if told.get(name) is None else float(told[name]) for name in ("low", "high")}
    if not all(isfinite(end) for end in ends.values() if end is not None):
        raise ValueError(f"the scale of {told['field']} has no end")
    if ends["low"] is not None and ends["low"] == ends["high"]:
        raise ValueError(f"the scale of {told['field']} begins where it ends")
    missing = frozenset(map(str, told.get("missing", ())))
    return Target(str(told["field"]), ends["low"], ends["high"], bool(told.get("reversed", False)), missing)


@cache
def _rows_of_names() -> Mapping[str, list[str]]:
    names: dict[str, list[str]] = load_toml("backstride.services.diary", "data/common_names.toml")
    return names


def _rows() -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = load_toml("backstride.services.diary", "data/foreign_tables.toml")["shape"]
    return rows


class ColumnsUnreadable(ValueError):
    """A mapping of columns that cannot be read."""

    def __init__(self, why: str) -> None:
        super().__init__(
            f"the mapping of columns cannot be read ({why}); write for example "
            '{"when": "date", "columns": {"pain": "back_pain", "mood": {"field": "mood", "low": 1, "high": 5}}}'
        )
