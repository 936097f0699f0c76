"""Marker files of motion laboratories in text: .trc."""

import io
from collections.abc import Sequence
from typing import Final

import numpy as np

from backstride.body.markers import Markers
from backstride.formats.motion.errors import NotATrcFile, in_a_sentence

MOST_MARKERS: Final = 1000
"""Sets of whole bodies with clusters have some eighty. [1]"""
MOST_MARKERS_SEEN: Final = 10_000_000
"""Markers times rows: a hundred markers at 300 Hz for five minutes. [1]"""
_UNITS_M: Final = {"m": 1.0, "cm": 0.01, "mm": 0.001}


@in_a_sentence(NotATrcFile)
def read_trc(content: bytes) -> Markers:
    """Return the markers in a .trc file, in the laboratory's axes.

    Parameters
    ----------
    content : bytes
        The whole file.

    Raises
    ------
    NotATrcFile
        If the header is not that of a .trc file, rows do not fit it, or time does not rise.
    """
    lines = content.decode("utf-8", errors="replace").replace("\r", "").split("\n")
    if len(lines) < 6 or not lines[0].startswith("PathFileType"):
        raise NotATrcFile("the first line does not begin with PathFileType")
    unit = next((_UNITS_M[word] for word in lines[2].split() if word in _UNITS_M), None)
    if unit is None:
        raise NotATrcFile("the third line names no unit of m, cm or mm")
    names = _names(lines[3].split("\t")[2:], lines[4])
    if len(names) > MOST_MARKERS or len(lines) * len(names) > MOST_MARKERS_SEEN:
        raise NotATrcFile(f"{len(names)} markers in {len(lines)} rows are more than any laboratory records")
    rows = [_cells(line, 2 + 3 * len(names)) for line in lines[5:] if line.strip()]
    if not rows:
        raise NotATrcFile("no rows")
    table = np.genfromtxt(io.StringIO("\n".join(rows)), delimiter="\t", ndmin=2)
    if not (np.diff(table[:, 1]) > 0.0).all():
        raise NotATrcFile("time does not rise from row to row")
    places = table[:, 2 : 2 + 3 * len(names)].reshape(len(table), len(names), 3) * unit
    unseen = (places == 0.0).all(axis=2)
    places[unseen] = np.nan
    known = [at for at, name in enumerate(names) if name]
    return Markers(table[:, 1], tuple(names[at] for at in known), places[:, known])


def _names(cells: Sequence[str], axes: str) -> tuple[str, ...]:
    """Return a name for each three columns, empty where a marker has none; some programs write names without gaps."""
    bare = [cell.strip() for cell in cells]
    at = [place for place, name in enumerate(bare) if name]
    if len(at) < 2 or any(place % 3 for place in at):
        return tuple(name for name in bare if name)
    told = sum(cell.strip()[:1].upper() == "X" for cell in axes.split("\t"))
    return tuple(bare[: 3 * max(told, at[-1] // 3 + 1)][::3])


def _cells(line: str, width: int) -> str:
    cells = line.split("\t")
    if len(cells) < 3:
        raise NotATrcFile(f"a row of {len(cells)} cells")
    return "\t".join((cells + [""] * width)[:width])
