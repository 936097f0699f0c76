"""What the page of one run shows."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from backstride.diary.kit import Surface
from backstride.dose.beside_usual import Trait
from backstride.findings import Finding
from backstride.runner import Units
from backstride.runs.streams import Split
from backstride.runs.summary import Sport
from backstride.runs.usual import Spread, mean_speed
from backstride.services.records import RunRow, ZoneSource
from backstride.services.runs.listing import RunSheet
from backstride.web.pages.diary.view import EntryLine, entry_line
from backstride.web.pages.runs.view import local_start, percent_longer


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of a run beside the usual one.

    Parameters
    ----------
    name : str
        Which; messages ``run-figure-<name>`` and ``run-against-<name>`` speak about it.
    value : float
        This run's. [SI]
    ratio : float or None
        Over the usual run's; None where nothing is usual yet. [1]
    before : Spread or None
        Where the runs before it lie; None with too few.
    """

    name: str
    value: float
    ratio: float | None = None
    before: Spread | None = None


@dataclass(frozen=True, slots=True)
class Neighbour:
    """The run before or after.

    Parameters
    ----------
    run_id : str
        Which.
    start : datetime
        When it began, on the clock of its place.
    distance_m : float or None
        Distance. [m]
    """

    run_id: str
    start: datetime
    distance_m: float | None


@dataclass(frozen=True, slots=True)
class RunPage:
    """How was this run against my usual?

    Parameters
    ----------
    run_id : str
        Which.
    start : datetime
        When it began, on the clock of its place.
    sport : Sport
        What it was.
    activity : str
        What the file calls it.
    name, note : str or None
        From the file, or from the export it came with.
    units : Units
        What the runner wants to read.
    usual_runs : int
        How many runs the usual run is made of; 0 where nothing is usual yet.
    figures : sequence of Figure
        Its facts, each beside the usual.
    stood_out : Trait or None
        The one thing that stood out beside the runs before it.
    stood_out_ratio : float
        That over the usual. [1]
    longer_percent : int or None
        How much longer it was than the longest of the 30 days before; None unless much longer. [%]
    is_treadmill : bool
        Whether it was on a treadmill.
    effort, effort_low, effort_high : float or None
        How hard it was from 0 to 10; a band where it comes from heart rate. [1]
    splits : sequence of Split
        Its kilometres or miles.
    has_map, hides_map, hides_ends : bool
        Whether it knows where it was; whether the map is hidden with all numbers; whether its ends are left out.
    shoes : str or None
        Name of the shoes.
    surface : Surface or None
        On what it was run.
    can_wear : bool
        Whether shoes and surface can be told.
    entries : sequence of EntryLine
        What the diary says of it.
    formats : sequence of str
        Kinds of files it was joined from.
    zone : str
        Its time zone.
    zone_source : ZoneSource
        Where the zone comes from.
    findings : sequence of Finding
        What was found in its files.
    earlier, later : Neighbour or None
        The run before and after it.
    same_day : sequence of Neighbour
        What may be one with it.
    """

    run_id: str
    start: datetime
    sport: Sport
    activity: str
    name: str | None = None
    note: str | None = None
    units: Units = Units.METRIC
    usual_runs: int = 0
    figures: Sequence[Figure] = ()
    stood_out: Trait | None = None
    stood_out_ratio: float = 1.0
    longer_percent: int | None = None
    is_treadmill: bool = False
    effort: float | None = None
    effort_low: float | None = None
    effort_high: float | None = None
    splits: Sequence[Split] = ()
    has_map: bool = False
    hides_map: bool = False
    hides_ends: bool = False
    shoes: str | None = None
    surface: Surface | None = None
    can_wear: bool = False
    entries: Sequence[EntryLine] = ()
    formats: Sequence[str] = ()
    zone: str = ""
    zone_source: ZoneSource = ZoneSource.NONE
    findings: Sequence[Finding] = field(default=())
    earlier: Neighbour | None = None
    later: Neighbour | None = None
    same_day: Sequence[Neighbour] = ()


def figures_of(sheet: RunSheet) -> tuple[Figure, ...]:
    """Return the facts of a run, each on the ruler of the runs before it; what is unknown is left out."""
    placed = {one.name: one for one in sheet.ruler}
    told = (Figure(name, one.value, _ratio(one.value, one.before.middle), one.before) for name, one in placed.items())
    facts, usual = sheet.run.facts, sheet.usual
    alone = {
        "distance": facts.distance_m,
        "time": facts.moving_s,
        "pace": _speed(sheet.run),
        "climb": facts.climb_m,
        "descent": facts.descent_m,
    }
    rest = (Figure(name, value) for name, value in alone.items() if value and name not in placed)
    steps = facts.cadence_mean_spm
    last = (Figure("cadence", steps, _ratio(steps, usual.cadence_spm if usual else None)),) if steps else ()
    return (*told, *rest, *last)


def neighbour(run: RunRow | None) -> Neighbour | None:
    """Return how a neighbouring run is named."""
    return None if run is None else Neighbour(run.run_id, local_start(run), run.facts.distance_m)


def sheet_page(sheet: RunSheet, units: Units) -> RunPage:
    """Return what the page shows of a run, without what is read from its samples.

    Parameters
    ----------
    sheet : RunSheet
        The run with what stands around it.
    units : Units
        What the runner wants to read.
    """
    run, worn = sheet.run, sheet.worn
    rating = run.facts.effort.rating if run.facts.effort else None
    return RunPage(
        run_id=run.run_id,
        start=local_start(run),
        sport=run.sport,
        activity=run.activity,
        name=run.name,
        note=run.note,
        units=units,
        usual_runs=sheet.usual.runs if sheet.usual else 0,
        figures=figures_of(sheet),
        stood_out=sheet.beside.stood_out,
        stood_out_ratio=sheet.beside.ratio or 1.0,
        longer_percent=percent_longer(sheet.longer),
        is_treadmill=run.treadmill or run.facts.treadmill,
        effort=rating.value if rating else None,
        effort_low=rating.low if rating and rating.low < rating.value else None,
        effort_high=rating.high if rating and rating.high > rating.value else None,
        shoes=sheet.shoes,
        surface=worn.surface if worn else None,
        can_wear=worn is not None,
        entries=tuple(map(entry_line, sheet.entries)),
        formats=tuple(source.format for source in run.sources),
        zone=run.zone,
        zone_source=run.zone_source,
        findings=run.findings,
        earlier=neighbour(sheet.earlier),
        later=neighbour(sheet.later),
        same_day=tuple(Neighbour(one.run_id, local_start(one), one.facts.distance_m) for one in sheet.same_day),
    )


def _speed(run: RunRow) -> float | None:
    return None if run.sport is Sport.CROSS_TRAINING else mean_speed(run.facts)


def _ratio(value: float | None, normal: float | None) -> float | None:
    return value / normal if value and normal else None
