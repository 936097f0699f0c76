"""The release gates: the grid in units of work, and what the counts say."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from backstride.learn import Direction
from backstride.simulate.histories.cells import Cell, Kind, load_cells
from backstride.simulate.histories.examined import Examined, Examiner, examine, examine_by_regression
from backstride.simulate.histories.history import simulate_history
from backstride.simulate.histories.tally import Tally, tally

UNIT_HISTORIES: Final = 25
"""Histories in one unit of work."""
FALSE_LIMIT: Final = 0.05
"""False rate that the lower bound of a null cell may not pass."""
MEAN_FALSE_LIMIT: Final = 0.03
"""Limit of the mean false rate over null cells."""
COVERAGE_RANGE: Final = (0.87, 0.93)
"""Where the 90 % intervals of planted cells must lie."""
STOPPED_FROM: Final = 0.5
"""Share of histories with a fired trigger from which a cell counts as stopped."""
SUITE_CELLS: Final = (
    "60 days, reverse 1.5",
    "90 days, reverse 1.5",
    "90 days, reverse 1.5, 50 % missing by pain",
    "usual 1, 90 days, reverse 1.5",
    "180 days, reverse 1.5",
    "60 days, reverse 0",
)
"""The cells that the ordinary test run repeats."""


@dataclass(frozen=True, slots=True)
class Unit:
    """Some histories of one cell.

    Parameters
    ----------
    cell : Cell
        Which runner.
    first, count : int
        Which histories.
    """

    cell: Cell
    first: int
    count: int

    @property
    def key(self) -> str:
        """Name of the unit in a results file."""
        return f"{cell_key(self.cell)}/{self.first}+{self.count}"


def cell_key(cell: Cell) -> str:
    """Return the name of a cell in a results file."""
    return f"{'world-' if cell.world else ''}{cell.kind}/{cell.name}"


def plan_units(cells: Sequence[Cell], histories: int, shard: tuple[int, int] = (1, 1)) -> tuple[Unit, ...]:
    """Return the units of one shard, first parts of all cells first.

    Parameters
    ----------
    cells : sequence of Cell
        The grid or a part of it.
    histories : int
        Histories a cell.
    shard : tuple of int
        Which of how many, counted from 1.

    Raises
    ------
    NoSuchShard
        If the shard is not between 1 and their number.
    """
    which, number = shard
    if not 1 <= which <= number:
        raise NoSuchShard(which, number)
    starts = range(0, histories, UNIT_HISTORIES)
    units = [Unit(cell, first, min(UNIT_HISTORIES, histories - first)) for first in starts for cell in cells]
    return tuple(units[which - 1 :: number])


def run_history(cell: Cell, number: int, seed: int, examiner: Examiner = examine) -> Examined:
    """Simulate one history of a cell and examine it; the same arguments give the same result.

    Parameters
    ----------
    cell : Cell
        Which runner.
    number : int
        Which history.
    seed : int
        Seed of the whole run.
    examiner : callable
        What is tried.
    """
    history = simulate_history(cell.knobs, np.random.default_rng([seed, cell.number, number]))
    return examiner(history, np.random.default_rng([seed, cell.number, number, 1]))


def run_unit(unit: Unit, seed: int, examiner: Examiner = examine) -> Tally:
    """Examine all histories of a unit: one picklable piece of work; of a world, a peer looks at the same ones."""
    numbers = range(unit.first, unit.first + unit.count)
    counted = tally([run_history(unit.cell, number, seed, examiner) for number in numbers])
    if not unit.cell.world:
        return counted
    peers = [run_history(unit.cell, number, seed, examine_by_regression) for number in numbers]
    right = Direction.HARMS if unit.cell.knobs.effect > 0.0 else None
    return replace(
        counted,
        peer_found=sum(each.next_direction is right for each in peers),
        peer_wrong=sum(each.wrong_direction or each.wrong_difference for each in peers),
    )


@dataclass(frozen=True, slots=True)
class CellResult:
    """What the counts of a cell say.

    Parameters
    ----------
    cell : Cell
        Which.
    tally : Tally
        Its counts.
    """

    cell: Cell
    tally: Tally

    @property
    def false_rate(self) -> float:
        """Share of histories with a direction on either morning (in null cells every one is false)."""
        return self.tally.either / max(self.tally.histories, 1)

    @property
    def false_lower(self) -> float:
        """Lower 95 % Clopper-Pearson bound of `false_rate`."""
        return clopper_pearson_lower(self.tally.either, self.tally.histories)

    @property
    def wrong_lower(self) -> float:
        """Lower 95 % Clopper-Pearson bound of the share with a false answer of either kind."""
        return clopper_pearson_lower(self.tally.wrong, self.tally.histories)

    @property
    def wrong_upper(self) -> float:
        """Upper 95 % Clopper-Pearson bound of the same."""
        return clopper_pearson_upper(self.tally.wrong, self.tally.histories)

    @property
    def passes(self) -> bool:
        """Whether a cell keeps its limit.

        A world keeps both errors rare. Of the grid, a null cell keeps the false rate, a planted cell its coverage
        unless triggers stop it.
        """
        if self.cell.world:
            return self.wrong_lower <= FALSE_LIMIT
        if self.cell.kind is Kind.NULL:
            return self.false_lower <= FALSE_LIMIT
        low, high = COVERAGE_RANGE
        error = 2.0 * np.sqrt(0.09 / max(self.tally.free, 1))
        return self.stopped or low - error <= self.coverage_free <= high + error

    @property
    def stopped_share(self) -> float:
        """Share of histories that a trigger or a gate turns away."""
        return 1.0 - self.tally.free / max(self.tally.histories, 1)

    @property
    def stopped(self) -> bool:
        """Whether triggers turn most histories of the cell away."""
        return self.stopped_share > STOPPED_FROM

    @property
    def coverage(self) -> float:
        """Share of next-morning intervals that hold the truth."""
        return _share(self.tally.covered, self.tally.numbers)

    @property
    def coverage_free(self) -> float:
        """The same among histories that no trigger stops."""
        return _share(self.tally.free_covered, self.tally.free)

    @property
    def coverage_second(self) -> float:
        """Share of second-morning intervals that hold the truth, among histories that no trigger stops."""
        return _share(self.tally.second_free_covered, self.tally.second_free)

    @property
    def bias(self) -> float:
        """Mean error of the next-morning effect. [points]"""
        return _share(self.tally.error, self.tally.numbers)

    @property
    def power(self) -> float:
        """Share of histories with the right direction next morning."""
        right = self.tally.harms if self.cell.knobs.effect > 0.0 else self.tally.helps
        return _share(right, self.tally.histories)


def _share(part: float, whole: int) -> float:
    return part / whole if whole else float("nan")


def clopper_pearson_lower(hits: int, tries: int) -> float:
    """Return the lower 95 % Clopper-Pearson bound of a rate (clopper_pearson_1934).

    Examples
    --------
    >>> round(clopper_pearson_lower(15, 200), 3)
    0.043
    """
    from scipy.special import betaincinv  # noqa: PLC0415  (loaded when counts are read)

    return float(betaincinv(hits, tries - hits + 1, 0.025)) if hits else 0.0


def clopper_pearson_upper(hits: int, tries: int) -> float:
    """Return the upper 95 % Clopper-Pearson bound of a rate (clopper_pearson_1934).

    Examples
    --------
    >>> round(clopper_pearson_upper(0, 100), 3)
    0.036
    """
    return 1.0 - clopper_pearson_lower(tries - hits, tries) if tries else 1.0


def collect(tallies: Mapping[str, Tally], cells: Iterable[Cell] | None = None) -> tuple[CellResult, ...]:
    """Add up units by cell, in the order of the grid; cells without any are left out.

    Parameters
    ----------
    tallies : mapping
        From unit keys to their counts.
    cells : iterable of Cell, optional
        The grid.
    """
    out = []
    for cell in load_cells() if cells is None else cells:
        total = Tally()
        for key, part in tallies.items():
            if key.rpartition("/")[0] == cell_key(cell):
                total = total.plus(part)
        out += [CellResult(cell, total)] if total.histories else []
    return tuple(out)


def mean_false_rate(results: Sequence[CellResult]) -> float:
    """Return the mean false rate over null cells."""
    return float(np.mean([result.false_rate for result in results if result.cell.kind is Kind.NULL]))


class NoSuchShard(ValueError):
    """A shard was asked for that the split does not have."""

    def __init__(self, which: int, number: int) -> None:
        super().__init__(f"shards are 1/{number} to {number}/{number}, not {which}/{number}")
