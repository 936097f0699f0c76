"""What the page "what has my back handled?" shows."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor

from backstride.diary.tolerance import Handled, Measure, Row
from backstride.runner import Units
from backstride.texts.figures import number
from backstride.units import METRES_PER_FOOT, METRES_PER_KM, METRES_PER_MILE


@dataclass(frozen=True, slots=True)
class BandView:
    """One band of running.

    Parameters
    ----------
    over, up_to : str or None
        Its ends in the runner's unit; None where it has none.
    row : Row
        Its counts.
    low_percent, high_percent : int or None
        Ends of the interval of the share of mornings as usual; None without a known morning. [%]
    """

    over: str | None
    up_to: str | None
    row: Row
    low_percent: int | None = None
    high_percent: int | None = None


@dataclass(frozen=True, slots=True)
class TableView:
    """The table of one measure.

    Parameters
    ----------
    measure : Measure
        By what it is sorted.
    unit : str
        Message that names the unit.
    bands : sequence of BandView
        Its rows.
    start : str or None
        Where a plan would start, in the unit; None while that is not known.
    """

    measure: Measure
    unit: str
    bands: Sequence[BandView]
    start: str | None = None


@dataclass(frozen=True, slots=True)
class HandledPage:
    """What has my back handled?

    Parameters
    ----------
    tables : sequence of TableView
        The tables; empty until the second week of mornings.
    mornings : int
        Mornings known so far.
    names_starts : bool
        Whether it is said where a plan would start; only while advice is open.
    """

    tables: Sequence[TableView] = ()
    mornings: int = 0
    names_starts: bool = True


def table_view(table: Handled, units: Units) -> TableView:
    """Return how the table of one measure is shown.

    Parameters
    ----------
    table : Handled
        The counts.
    units : Units
        What the runner wants to read.
    """
    scale = _scale(table.measure, units)
    bands = tuple(_band(row, scale) for row in table.bands)
    start = None if table.start is None else _start(table.start / scale, table.measure)
    return TableView(table.measure, f"handled-unit-{_unit(table.measure, units)}", bands, start)


def _band(row: Row, scale: float) -> BandView:
    share = row.settled_share
    percents = (None, None) if share is None else (round(share.low * 100), round(share.high * 100))
    over = None if row.over == 0 else _number(row.over / scale)
    return BandView(over, None if row.up_to is None else _number(row.up_to / scale), row, *percents)


def _scale(measure: Measure, units: Units) -> float:
    imperial = units is Units.IMPERIAL
    if measure is Measure.DISTANCE_M:
        return METRES_PER_MILE if imperial else METRES_PER_KM
    return METRES_PER_FOOT if measure is Measure.CLIMB_M and imperial else 1.0


def _unit(measure: Measure, units: Units) -> str:
    metric = {Measure.MINUTES: "min", Measure.DISTANCE_M: "km", Measure.CLIMB_M: "m", Measure.DAYS_IN_A_ROW: "days"}
    imperial = {Measure.DISTANCE_M: "mi", Measure.CLIMB_M: "ft"}
    return imperial.get(measure, metric[measure]) if units is Units.IMPERIAL else metric[measure]


def _start(value: float, measure: Measure) -> str:
    """Return a start rounded down, so that it is never more than what was handled."""
    steps = 10 if measure is Measure.DISTANCE_M else 1
    return _number(floor(value * steps) / steps)


def _number(value: float) -> str:
    return number(round(value, 1) if value < 100 else round(value))
