"""What the answer page shows: facts about recent running, as values in SI; the page adds only words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from backstride.estimates import Estimate
from backstride.findings import Finding
from backstride.runner import Units


@dataclass(frozen=True, slots=True)
class WeekView:
    """One calendar week.

    Parameters
    ----------
    monday : date
        Its first day.
    run_count : int
        Runs in it.
    distance_m : float or None
        Distance run; None where no run of it has a distance. [m]
    is_over : bool
        Whether the week has ended.
    has_marked_run : bool
        Whether one of its runs was much longer than the longest of the 30 days before.
    """

    monday: date
    run_count: int
    distance_m: float | None
    is_over: bool = True
    has_marked_run: bool = False


@dataclass(frozen=True, slots=True)
class UsualView:
    """The runner's usual week.

    Parameters
    ----------
    low_m, middle_m, high_m : float
        Distance run: quarter, half and three quarters of the weeks lie below. [m]
    week_count : int
        Weeks it is made of.
    run_count : float
        Runs in the middle week.
    """

    low_m: float
    middle_m: float
    high_m: float
    week_count: int
    run_count: float


@dataclass(frozen=True, slots=True)
class RecentView:
    """The last seven days.

    Parameters
    ----------
    run_count : int
        Runs in them.
    distance_m : float or None
        Distance run; None where unknown. [m]
    against_usual : float or None
        Distance over that of the usual week; None where no usual week is known yet. [1]
    """

    run_count: int
    distance_m: float | None
    against_usual: float | None


@dataclass(frozen=True, slots=True)
class MarkedRunView:
    """A run more than a tenth longer than the longest of the 30 days before it.

    Parameters
    ----------
    day : date
        Local day it began.
    distance_m : float
        Its distance. [m]
    longest_before_m : float or None
        Longest run of the 30 days before; None where there was none. [m]
    """

    day: date
    distance_m: float
    longest_before_m: float | None


@dataclass(frozen=True, slots=True)
class RestView:
    """Days without a run.

    Parameters
    ----------
    last_7_days : int
        Such days among the last seven.
    last_28_days : int
        Such days among the last 28.
    running_days_in_a_row : int
        Longest row of days with a run in the last 28.
    """

    last_7_days: int
    last_28_days: int
    running_days_in_a_row: int


@dataclass(frozen=True, slots=True)
class StepsView:
    """Steps of the last seven days and what one of them asks.

    Parameters
    ----------
    last_7_days : Estimate or None
        Steps while running; None where no run has them. [steps]
    usual_week : float or None
        Steps of the usual week. [steps]
    peak_force : Estimate or None
        Peak vertical force from the ground in one step, in the middle of recent running. [BW]
    outside_measured : sequence of str
        Why few people like this runner were measured; codes of messages ``outside-measured-<code>``.
    """

    last_7_days: Estimate | None
    usual_week: float | None
    peak_force: Estimate | None
    outside_measured: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class GapView:
    """A stretch in which running paused or dropped sharply; to be asked about, never explained by us.

    Parameters
    ----------
    first, last : date
        Its first and last day.
    kept_share : float
        Distance per week over that of the weeks before; 0 for a pause. [1]
    """

    first: date
    last: date
    kept_share: float


@dataclass(frozen=True, slots=True)
class AnswerPage:
    """Everything that the answer page shows.

    Parameters
    ----------
    today : date
        The day it is made for.
    units : Units
        What the runner wants to read.
    is_simulated : bool
        Whether runner and runs are made up.
    run_count : int
        Runs known in all; 0 shows the empty state.
    first_day : date or None
        Day of the first run known.
    recent : RecentView or None
        The last seven days.
    weeks : sequence of WeekView
        Recent weeks, oldest first, without holes.
    usual : UsualView or None
        The usual week; None until there are enough weeks.
    marked : sequence of MarkedRunView
        Marked runs of the recent weeks, newest first.
    rest : RestView or None
        Days without a run.
    steps : StepsView or None
        Steps and what one asks.
    gaps : sequence of GapView
        Pauses and sharp drops in all years, newest first.
    has_mornings : bool
        Whether the diary holds any morning.
    findings : sequence of Finding
        What was wrong with the data behind this page.
    """

    today: date
    units: Units = Units.METRIC
    is_simulated: bool = False
    run_count: int = 0
    first_day: date | None = None
    recent: RecentView | None = None
    weeks: Sequence[WeekView] = ()
    usual: UsualView | None = None
    marked: Sequence[MarkedRunView] = ()
    rest: RestView | None = None
    steps: StepsView | None = None
    gaps: Sequence[GapView] = ()
    has_mornings: bool = False
    findings: Sequence[Finding] = ()
