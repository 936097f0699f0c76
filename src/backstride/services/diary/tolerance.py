"""What my back has handled, from the runs that are kept and the mornings after them."""

from dataclasses import dataclass
from datetime import date

from backstride.diary.entries import mornings
from backstride.diary.tolerance import Handled, Measure, handled, is_shown, outcomes
from backstride.services.classified import fact
from backstride.services.diary.entries import Diary
from backstride.services.ports import Records
from backstride.services.running_days import rans, running_days


@dataclass(frozen=True, slots=True, kw_only=True)
class HandledAnswer:
    """The tables, once two weeks of mornings are there.

    Parameters
    ----------
    shown : bool
        Whether it is shown yet.
    days_so_far : int
        Days since the first scored morning. [days]
    scored_mornings : int
        Mornings with a score.
    tables : tuple of Handled
        One per measure; empty while it is not shown.
    """

    shown: bool
    days_so_far: int
    scored_mornings: int
    tables: tuple[Handled, ...]


@dataclass(frozen=True, slots=True)
class ToleranceTable:
    """The use case of the table.

    Parameters
    ----------
    records : Records
        The runs.
    diary : Diary
        The mornings.
    """

    records: Records
    diary: Diary

    @fact
    def table(self, today: date) -> HandledAnswer:
        """Return what the back has handled by minutes, distance, climb and days in a row: counts, not proof."""
        entries = [one for one in self.diary.entries() if one.day <= today]
        scored = mornings(entries)
        shown = is_shown(entries, today)
        days = [one for one in running_days(rans(self.records.runs())) if scored and scored[0].day <= one.day < today]
        found = outcomes(days, entries) if shown else {}
        tables = tuple(handled(measure, days, entries, found) for measure in Measure) if shown else ()
        days_so_far = (today - scored[0].day).days if scored else 0
        return HandledAnswer(shown=shown, days_so_far=days_so_far, scored_mornings=len(scored), tables=tables)
