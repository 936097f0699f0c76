"""What the answer page shows: facts about recent running, as values in SI; the page adds only words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from backstride.estimates import Estimate
from backstride.findings import Finding
from backstride.runner import Units
from backstride.web.views.home import HomeView
from backstride.web.views.load import LoadCard


@dataclass(frozen=True, slots=True)
class WeekView:
    """One calendar week.

    Parameters
    ----------
    monday : date
        Its first day.
    run_count : int
        Runs in it.
    distance_m : float
        Distance run. [m]
    is_over : bool
        Whether the week has ended.
    is_known : bool
        Whether it is known of each of its past days if the runner ran.
    has_marked_run : bool
        Whether one of its runs was much longer than the longest of the 30 days before.
    """

    monday: date
    run_count: int
    distance_m: float
    is_over: bool = True
    is_known: bool = True
    has_marked_run: bool = False


@dataclass(frozen=True, slots=True)
class UsualView:
    """The runner's usual week.

    Parameters
    ----------
    distance_m : float
        Distance run in the middle week. [m]
    week_count : int
        Weeks it is made of.
    low_m, high_m : float or None
        A quarter of the weeks lies below the one, a quarter above the other; None where that is not known. [m]
    """

    distance_m: float
    week_count: int
    low_m: float | None = None
    high_m: float | None = None


@dataclass(frozen=True, slots=True)
class RecentView:
    """The latest week that is over and wholly known.

    Parameters
    ----------
    monday : date
        Its first day.
    is_last_week : bool
        Whether it is the one before this.
    run_count : int
        Runs in it.
    distance_m : float
        Distance run. [m]
    distance_change : float or None
        Distance over that of the usual week; None where no usual week is known. [1]
    steps : Estimate or None
        Steps of both feet, walks included; None where no file holds them. [steps]
    steps_change : float or None
        Steps over those of the usual week. [1]
    peak_force : Estimate or None
        Peak vertical force from the ground in the mean step. [BW]
    force_sum_change : float or None
        All these peaks together, over those of the usual week. [1]
    outside_measured : sequence of str
        Why few people like this runner were measured; codes of messages ``outside-measured-<code>``.
    """

    monday: date
    is_last_week: bool
    run_count: int
    distance_m: float
    distance_change: float | None = None
    steps: Estimate | None = None
    steps_change: float | None = None
    peak_force: Estimate | None = None
    force_sum_change: float | None = None
    outside_measured: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class MarkedRunView:
    """A run more than a tenth longer than the longest of the 30 days before it.

    Parameters
    ----------
    day : date
        Local day it began.
    distance_m : float
        Distance run. [m]
    longest_before_m : float
        Longest of the 30 days before. [m]
    unknown_days_before : int
        Of those 30 days, how many are not known; a longer run may lie in them.
    """

    day: date
    distance_m: float
    longest_before_m: float
    unknown_days_before: int = 0


@dataclass(frozen=True, slots=True)
class RestView:
    """Days without a run among the last 28 up to yesterday.

    Parameters
    ----------
    rest_days : int
        Known days without a run.
    run_days : int
        Days with one.
    unknown_days : int
        Days of which nothing is known.
    longest_row : int
        Longest row of days with a run.
    """

    rest_days: int
    run_days: int
    unknown_days: int
    longest_row: int


@dataclass(frozen=True, slots=True)
class GapView:
    """A stretch in which running paused or dropped sharply; to be asked about, never explained by us.

    Parameters
    ----------
    first, last : date
        Its first and last day.
    kept_share : float
        Distance over what was usual before; 0 for a pause. [1]
    is_open : bool
        Whether no run has come after it.
    """

    first: date
    last: date
    kept_share: float = 0.0
    is_open: bool = False


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
        The latest known week; None where there is none among the recent ones.
    weeks : sequence of WeekView
        Recent weeks, oldest first, without holes.
    usual : UsualView or None
        The usual week; None until there are enough weeks.
    marked : sequence of MarkedRunView
        Marked runs of the recent weeks, newest first.
    rest : RestView or None
        Days without a run.
    gaps : sequence of GapView
        Pauses and sharp drops in all years, newest first.
    has_mornings : bool
        Whether the diary holds any morning.
    findings : sequence of Finding
        What the reader should know of the data behind this page.
    home : HomeView or None
        Today, the question and what is new; None in a preview.
    load : LoadCard or None
        What recent runs asked of the low back.
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
    gaps: Sequence[GapView] = ()
    has_mornings: bool = False
    findings: Sequence[Finding] = ()
    home: HomeView | None = None
    load: LoadCard | None = None
