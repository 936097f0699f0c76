"""The data dictionary of a cohort: every column of its tables with unit and rounding."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from backstride.learn.columns import COLUMNS


class Table(StrEnum):
    """One of the tables."""

    RUNNERS = "runners"
    RUNS = "runs"
    DAYS = "days"


@dataclass(frozen=True, slots=True)
class CohortColumn:
    """One column.

    Parameters
    ----------
    name : str
        Its name; unit last.
    unit : str
        Unit of its numbers; empty for words.
    step : float
        Numbers are rounded to whole multiples of it, so that nobody is found again by them; 0 for words. In `unit`.
    sensitive : bool
        Left out unless asked for.
    """

    name: str
    unit: str = ""
    step: float = 0.0
    sensitive: bool = False


SENSITIVE: Final = frozenset({"painkiller", "treatment", "illness", "period"})
"""Columns of the diary that are left out unless asked for."""

_RUNNERS: Final = (
    CohortColumn("runner"),
    CohortColumn("sex"),
    CohortColumn("age_years", "year", 5.0),
    CohortColumn("height_m", "m", 0.05),
    CohortColumn("mass_kg", "kg", 5.0),
    CohortColumn("runs", "1", 1.0),
    CohortColumn("diary_days", "days", 1.0),
    CohortColumn("days_known", "days", 1.0),
    CohortColumn("simulated", "1", 1.0),
    CohortColumn("failed"),
)
_RUNS: Final = (
    CohortColumn("runner"),
    CohortColumn("study_day", "days", 1.0),
    CohortColumn("weekday", "1", 1.0),
    CohortColumn("sport"),
    CohortColumn("treadmill", "1", 1.0),
    CohortColumn("distance_m", "m", 100.0),
    CohortColumn("moving_min", "min", 1.0),
    CohortColumn("climb_m", "m", 10.0),
    CohortColumn("descent_m", "m", 10.0),
    CohortColumn("running_share", "1", 0.01),
    CohortColumn("steps", "steps", 100.0),
    CohortColumn("cadence_mean_spm", "1/min", 1.0),
    CohortColumn("effort", "points of 10", 1.0),
    CohortColumn("effort_origin"),
    CohortColumn("load_model"),
    CohortColumn("running_force_peak_bw", "BW", 0.01),
    CohortColumn("running_force_peak_low_bw", "BW", 0.01),
    CohortColumn("running_force_peak_high_bw", "BW", 0.01),
    CohortColumn("force_peak_sum_bw", "BW", 100.0),
    CohortColumn("force_peak_sum_low_bw", "BW", 100.0),
    CohortColumn("force_peak_sum_high_bw", "BW", 100.0),
)
_STEPS: Final = MappingProxyType({"min": 1.0, "m": 10.0, "h": 0.5, "usual runs": 0.01})
_DAYS: Final = (
    CohortColumn("runner"),
    CohortColumn("study_day", "days", 1.0),
    CohortColumn("weekday", "1", 1.0),
    *(
        CohortColumn(name, column.unit, _STEPS.get(column.unit, 1.0), sensitive=name in SENSITIVE)
        for name, column in COLUMNS.items()
    ),
)

DICTIONARY: Final[Mapping[Table, tuple[CohortColumn, ...]]] = MappingProxyType(
    {Table.RUNNERS: _RUNNERS, Table.RUNS: _RUNS, Table.DAYS: _DAYS}
)
"""The columns of every table, in their order."""


def columns_of(table: Table, *, sensitive: bool) -> tuple[CohortColumn, ...]:
    """Return the columns that a table holds.

    Parameters
    ----------
    table : Table
        Which one.
    sensitive : bool
        Whether sensitive columns were asked for.
    """
    return tuple(column for column in DICTIONARY[table] if sensitive or not column.sensitive)
