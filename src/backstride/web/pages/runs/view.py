"""What the pages of runs show."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from urllib.parse import urlencode

from backstride.dose.beside_usual import Trait
from backstride.dose.long_runs import LongRun
from backstride.runner import Units
from backstride.runs.summary import Sport
from backstride.runs.usual import mean_speed
from backstride.services.records import RunRow
from backstride.services.running_days import way_m
from backstride.services.runs.listing import Kind, ListedRun, RunList
from backstride.services.zones import tzinfo_of
from backstride.texts.figures import Words
from backstride.web.forms import Form


@dataclass(frozen=True, slots=True)
class RunLine:
    """One run in the list.

    Parameters
    ----------
    run_id : str
        Which.
    start : datetime
        When it began, on the clock of its place.
    activity : str
        What the file calls it.
    distance_m : float or None
        Distance. [m]
    moving_s : float
        Moving time. [s]
    speed_m_per_s : float or None
        Mean moving speed. [m/s]
    name, shoes : str or None
        Its name, and what was worn.
    is_treadmill : bool
        Whether it was on a treadmill.
    longer_percent : int or None
        How much longer it was than the longest of the 30 days before; None unless much longer. [%]
    back_percent : int or None
        What it asked of the back, against the usual run. [%]
    stood_out : Trait or None
        What stood out beside the usual run.
    stood_out_ratio : float
        That over the usual. [1]
    morning, morning_after : int or None
        Pain of the back on its morning and on the next one. [0 to 10]
    """

    run_id: str
    start: datetime
    activity: str
    distance_m: float | None
    moving_s: float
    speed_m_per_s: float | None
    name: str | None = None
    shoes: str | None = None
    is_treadmill: bool = False
    longer_percent: int | None = None
    back_percent: int | None = None
    stood_out: Trait | None = None
    stood_out_ratio: float = 1.0
    morning: int | None = None
    morning_after: int | None = None


@dataclass(frozen=True, slots=True)
class MonthGroup:
    """The runs of one month in the list.

    Parameters
    ----------
    first : date
        First day of the month.
    lines : sequence of RunLine
        Its runs, the newest first.
    """

    first: date
    lines: Sequence[RunLine]


@dataclass(frozen=True, slots=True)
class RunsPage:
    """What have I run?

    Parameters
    ----------
    found : RunList
        What was found.
    months : sequence of MonthGroup
        The runs of this page by month.
    units : Units
        What the runner wants to read.
    form : Form
        What was looked for.
    year : int or None
        The year that is shown; None for every year.
    shoes : sequence of tuple
        Pairs of shoes to choose from, as identifier and name.
    told : Form
        A run that was told by hand and refused.
    """

    found: RunList
    months: Sequence[MonthGroup]
    units: Units = Units.METRIC
    form: Form = field(default_factory=Form)
    year: int | None = None
    shoes: Sequence[tuple[str, str]] = ()
    told: Form = field(default_factory=Form)

    @property
    def unit(self) -> str:
        """The unit in which lengths are typed."""
        return Words(self.units).distance_unit

    @property
    def kinds(self) -> tuple[str, ...]:
        """What can be looked for."""
        return tuple(Kind)

    @property
    def is_filtered(self) -> bool:
        """Whether anything but the year was asked for."""
        asked = any(self.form.text(name) for name in ("words", "from", "to", "shoe"))
        return asked or self.form.text("kind") not in {"", str(Kind.RUNS)}

    def link(self, **changed: object) -> str:
        """Return the address of the same search with something changed."""
        asked = {name: self.form.text(name) for name in ("year", "words", "from", "to", "kind", "shoe")}
        kept = {name: value for name, value in {**asked, **changed}.items() if value not in {"", None}}
        return f"/runs?{urlencode(kept)}" if kept else "/runs"


def run_line(listed: ListedRun) -> RunLine:
    """Return how a run is listed."""
    run, beside = listed.run, listed.beside
    return RunLine(
        run_id=run.run_id,
        start=local_start(run),
        activity=run.activity,
        distance_m=way_m(run),
        moving_s=run.facts.moving_s,
        speed_m_per_s=None if run.sport is Sport.CROSS_TRAINING else mean_speed(run.facts),
        name=run.name,
        shoes=listed.shoes,
        is_treadmill=run.treadmill or run.facts.treadmill,
        longer_percent=percent_longer(listed.longer),
        back_percent=None if beside.back_ratio is None else round(100 * beside.back_ratio),
        stood_out=None if beside.stood_out is Trait.TIME and listed.longer else beside.stood_out,
        stood_out_ratio=beside.ratio or 1.0,
        morning=listed.morning,
        morning_after=listed.morning_after,
    )


def by_month(rows: Sequence[ListedRun]) -> tuple[MonthGroup, ...]:
    """Return runs by month, in the order given."""
    groups: dict[date, list[RunLine]] = {}
    for row in rows:
        groups.setdefault(row.run.local_date.replace(day=1), []).append(run_line(row))
    return tuple(MonthGroup(first, tuple(lines)) for first, lines in groups.items())


def local_start(run: RunRow) -> datetime:
    """Return when a run began, on the clock of its place."""
    return run.start.astimezone(tzinfo_of(run.zone))


def percent_longer(longer: LongRun | None) -> int | None:
    """Return how much longer a run was than the longest before. [%]"""
    return None if longer is None else round((longer.ratio - 1) * 100)
