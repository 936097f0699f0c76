"""What the answer page shows: the facts of recent running as they are, and what only a page knows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from backstride.dose.answer import AgainstUsual, Answer
from backstride.dose.weeks import WeekFacts
from backstride.estimates import Estimate
from backstride.runner import Units
from backstride.web.pages.load.view import LoadCard


@dataclass(frozen=True, slots=True, kw_only=True)
class RecentView:
    """The latest week that is over and wholly known, against the usual one.

    Parameters
    ----------
    week : WeekFacts
        The week.
    against : AgainstUsual or None
        The same over the usual week; None where no usual week is known.
    is_last_week : bool
        Whether it is the one before this.
    """

    week: WeekFacts
    against: AgainstUsual | None = None
    is_last_week: bool = True

    @property
    def steps(self) -> Estimate | None:
        """Steps of both feet, walks included; None where no file holds them. [steps]"""
        return self.week.steps if self.week.steps.value > 0 else None

    @property
    def peak_force(self) -> Estimate | None:
        """Peak vertical force from the ground in the mean step. [BW]"""
        return self.week.force_peak_mean_bw


@dataclass(frozen=True, slots=True)
class NewLine:
    """Something that was not there at the last visit.

    Parameters
    ----------
    wording : str
        Message of the catalogue that says it.
    values : sequence of tuple
        What the message needs, as pairs of name and value.
    leads_to : str
        Where it is shown.
    """

    wording: str
    values: Sequence[tuple[str, str | int]]
    leads_to: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerPage:
    """Everything that the answer page shows.

    Parameters
    ----------
    facts : Answer
        Recent weeks against the usual; without runs the page is the empty one.
    units : Units
        What the runner wants to read.
    is_simulated : bool
        Whether runner and runs are made up.
    has_mornings : bool
        Whether the diary holds any morning.
    load : LoadCard or None
        What recent runs asked of the low back.
    news : sequence of NewLine
        What was not there at the last visit.
    """

    facts: Answer
    units: Units = Units.METRIC
    is_simulated: bool = False
    has_mornings: bool = False
    load: LoadCard | None = None
    news: Sequence[NewLine] = ()

    @property
    def recent(self) -> RecentView | None:
        """The latest known week; None where there is none among those shown."""
        week = self.facts.latest_week
        if week is None:
            return None
        against = next((each for each in self.facts.against_usual if each.monday == week.monday), None)
        is_last = week.monday + timedelta(days=14) > self.facts.today
        return RecentView(week=week, against=against, is_last_week=is_last)

    def marks(self, monday: date) -> bool:
        """Whether a week has a run much longer than the longest of the 30 days before."""
        last = monday + timedelta(days=6)
        return any(monday <= run.local_date <= last for run in self.facts.long_runs)
