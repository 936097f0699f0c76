"""The release grid as values: cells of simulated runners, from the package's own file."""

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from typing import Any, Final

from backstride.package_data import load_toml
from backstride.simulate.histories.knobs import Decision, Knobs, Marked, Noise

MOST_CELLS: Final = 120
"""Of the grid; worlds come beside it."""
POINT: Final = 1.0
"""What is planted in a world beside the same world with nothing planted. [points]"""


class Kind(StrEnum):
    """What a cell is for."""

    NULL = "null"
    """No effect is planted: any direction is false."""
    PLANTED = "planted"
    """An effect is planted: intervals must hold it."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of the grid.

    Parameters
    ----------
    number : int
        Its place in the file; seeds are made from it.
    name : str
        In words.
    kind : Kind
        What it is for.
    knobs : Knobs
        The simulated runner.
    world : bool
        Whether it is a world, in which both errors are counted.
    hidden : bool
        Whether what decides about running is not in the diary.
    """

    number: int
    name: str
    kind: Kind
    knobs: Knobs
    world: bool = False
    hidden: bool = False


@cache
def load_cells() -> tuple[Cell, ...]:
    """Return all cells of the release grid, null cells first."""
    content = load_toml("backstride.simulate.histories", "cells.toml")
    named = [(kind, entry) for kind in Kind for entry in content[kind.value]]
    return tuple(Cell(number, entry["name"], kind, _knobs(entry)) for number, (kind, entry) in enumerate(named))


@cache
def load_worlds() -> tuple[Cell, ...]:
    """Return every world twice, with nothing planted and with a point planted; numbers go on from the grid's."""
    content = load_toml("backstride.simulate.histories", "worlds.toml")["world"]
    first = len(load_cells())
    return tuple(
        _world(first + 2 * place + planted, entry, planted=bool(planted))
        for place, entry in enumerate(content)
        for planted in (0, 1)
    )


def _world(number: int, entry: dict[str, Any], *, planted: bool) -> Cell:
    knobs = _knobs({name: value for name, value in entry.items() if name != "hidden"})
    if planted:
        knobs = replace(knobs, effect=POINT)
    kind = Kind.PLANTED if planted else Kind.NULL
    return Cell(number, entry["name"], kind, knobs, world=True, hidden=entry.get("hidden", False))


_ENUMS: Final[dict[str, type[StrEnum]]] = {
    "decision": Decision,
    "swing_noise": Noise,
    "pills": Marked,
    "illness": Marked,
}


def _knobs(entry: dict[str, Any]) -> Knobs:
    values: dict[str, Any] = {name: value for name, value in entry.items() if name != "name"}
    for name in values.keys() & _ENUMS.keys():
        values[name] = _ENUMS[name](values[name])
    return Knobs(**values)
