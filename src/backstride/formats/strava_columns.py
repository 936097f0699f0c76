"""The columns of Strava's list of activities, by their names in seven languages, else by their place."""

import csv
import re
import unicodedata
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from backstride.package_data import load_toml

_PLACES: Final[Mapping[str, int]] = MappingProxyType(
    {
        "id": 0,
        "date": 1,
        "name": 2,
        "type": 3,
        "description": 4,
        "elapsed": 5,
        "distance": 6,
        "private_note": 10,
        "gear": 11,
        "filename": 12,
        "weight": 13,
    }
)
"""Where the first columns stand in exports since 2021, whatever the language."""

_FILE: Final = re.compile(r"^(activities|[^,;/]{1,40})/[^/]+\.(fit|gpx|tcx)(\.gz)?$", re.IGNORECASE)
_IDENTIFIER: Final = re.compile(r"^\d{5,20}$")


def plain(header: str) -> str:
    """Return a column's name without case, accents and odd apostrophes.

    Examples
    --------
    >>> plain("\ufeffID de l’activité ")
    "id de l'activite"
    """
    bare = unicodedata.normalize("NFKD", header.replace("’", "'").replace("\ufeff", "").casefold())
    return " ".join("".join(c for c in bare if not unicodedata.combining(c)).split())


_BY_NAME: Final[Mapping[str, str]] = MappingProxyType(
    {
        plain(alias): key
        for key, names in load_toml("backstride.formats", "strava_columns.toml")["names"].items()
        for alias in names
    }
)


def columns(header: Sequence[str], rows: Sequence[Sequence[str]]) -> tuple[Mapping[str, tuple[int, ...]], bool]:
    """Return where each column stands, all places of a doubled name, and whether places had to stand in for names.

    Parameters
    ----------
    header : sequence of str
        The first row.
    rows : sequence of sequence of str
        Some rows below it, by which unknown names are recognised.
    """
    found: dict[str, tuple[int, ...]] = {}
    for at, title in enumerate(header):
        key = _BY_NAME.get(plain(title))
        if key is not None:
            found[key] = (*found.get(key, ()), at)
    by_place = _by_place(found, header, rows)
    return MappingProxyType({**by_place, **found}), bool(by_place)


def _by_place(
    found: Mapping[str, tuple[int, ...]], header: Sequence[str], rows: Sequence[Sequence[str]]
) -> dict[str, tuple[int, ...]]:
    """Columns that no name gave, where the content shows that the export has the usual places."""
    if "filename" in found and "date" in found:
        return {}
    if not rows or not all(_IDENTIFIER.match(row[0]) for row in rows if row and row[0]):
        return {}
    names = [at for at in range(len(header)) if any(len(row) > at and _FILE.match(row[at]) for row in rows)]
    usual = names[:1] == [_PLACES["filename"]]
    places = dict(_PLACES) if usual else {key: _PLACES[key] for key in ("id", "date", "name", "type")}
    if names:
        places["filename"] = names[0]
    taken = {at for spots in found.values() for at in spots}
    return {key: (at,) for key, at in places.items() if key not in found and at not in taken and at < len(header)}


def looks_like_activities(head: str) -> bool:
    """Whether text begins like Strava's list of activities, in any language.

    Examples
    --------
    >>> looks_like_activities("Activity ID,Activity Date,Activity Name")
    True
    """
    lines = list(csv.reader(head.splitlines()[:3]))
    if not lines or len(lines[0]) < 3:
        return False
    keys = {_BY_NAME.get(plain(title)) for title in lines[0]}
    if {"id", "date"} <= keys or {"id", "filename"} <= keys:
        return True
    return len(lines[0]) > 60 and len(lines) > 1 and bool(lines[1]) and _IDENTIFIER.match(lines[1][0]) is not None
