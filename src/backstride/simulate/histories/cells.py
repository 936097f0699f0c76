"""The release grid as values: cells of simulated runners, from the package's own file."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any, Final

from backstride.package_data import load_toml
from backstride.simulate.histories.knobs import Decision, Knobs, Noise

MOST_CELLS: Final = 120


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
    """

    number: int
    name: str
    kind: Kind
    knobs: Knobs


@cache
def load_cells() -> tuple[Cell, ...]:
    """Give all cells of the release grid, null cells first."""
    content = load_toml("backstride.simulate.histories", "cells.toml")
    named = [(kind, entry) for kind in Kind for entry in content[kind.value]]
    return tuple(Cell(number, entry["name"], kind, _knobs(entry)) for number, (kind, entry) in enumerate(named))


def _knobs(entry: dict[str, Any]) -> Knobs:
    values = {name: value for name, value in entry.items() if name != "name"}
    if "decision" in values:
        values["decision"] = Decision(values["decision"])
    if "swing_noise" in values:
        values["swing_noise"] = Noise(values["swing_noise"])
    return Knobs(**values)
