"""`backstride runs add`, `edit` and `delete`: runs that no watch saw."""

from datetime import date as day_of
from datetime import datetime, time, timedelta
from typing import Annotated, Any, Final

import typer

from backstride.bootstrap import Backstride
from backstride.cli.options import HomeOption, JsonOption, opened
from backstride.cli.output import out, print_json, progress, texts
from backstride.diary.kit import Surface
from backstride.services.records import RunRow
from backstride.units import METRES_PER_KM

DATE = ["%Y-%m-%d"]
TIME = ["%H:%M"]
NOON: Final = time(12)

IdArgument = Annotated[str, typer.Argument(metavar="ID", help="A run, as `backstride runs` lists it.")]
DateOption = Annotated[datetime | None, typer.Option(formats=DATE, help="The day of the run.")]
TimeOption = Annotated[datetime | None, typer.Option(formats=TIME, help="When it began; noon if nobody says.")]
MinutesOption = Annotated[float | None, typer.Option(help="How long it was, without rests, in minutes.")]
DistanceOption = Annotated[float | None, typer.Option("--distance-km", help="How far it was, in kilometres.")]
EffortOption = Annotated[float | None, typer.Option("--effort", "--feel", help="How hard it felt, 0 to 10.")]
SurfaceOption = Annotated[Surface | None, typer.Option(help="What it was on.")]
WalkOption = Annotated[bool | None, typer.Option("--walk/--run", help="Whether it was a walk.", show_default=False)]
TreadmillOption = Annotated[
    bool | None, typer.Option("--treadmill/--outside", help="Whether it was on a treadmill.", show_default=False)
]


def add(
    context: typer.Context,
    date: DateOption = None,
    time: TimeOption = None,
    minutes: MinutesOption = None,
    distance_km: DistanceOption = None,
    effort: EffortOption = None,
    surface: SurfaceOption = None,
    walk: WalkOption = None,
    treadmill: TreadmillOption = None,
    home: HomeOption = None,
    json: JsonOption = False,
) -> None:
    """Add a run that no watch saw. Where a file tells the same run later, both are one.

    Example: `backstride runs add --date 2026-11-21 --minutes 45 --distance-km 8 --effort 4 --surface trail`
    """
    from backstride.runs.by_hand import HandRun

    if minutes is None:
        raise typer.BadParameter(texts().say("runs-add-minutes"))
    backstride = opened(context, home)
    now = backstride.now()
    day, clock = date.date() if date else now.date(), time.time() if time else NOON
    if time is None and day == now.date():
        clock = min(NOON, (now - timedelta(minutes=minutes)).time())
    start = _start(backstride, day, clock, now)
    told = HandRun(key="", start=start, minutes=minutes, **_told(None, distance_km, effort, walk, treadmill))
    with backstride.writing("adding a run"), progress(texts().say("me-recomputing")) as tell:
        run = backstride.hand_runs.add(told, backstride.now(), tell, surface=surface or _belt(treadmill))
    _show(run, json=json)


def edit(
    context: typer.Context,
    run: IdArgument,
    date: DateOption = None,
    time: TimeOption = None,
    minutes: MinutesOption = None,
    distance_km: DistanceOption = None,
    effort: EffortOption = None,
    surface: SurfaceOption = None,
    walk: WalkOption = None,
    treadmill: TreadmillOption = None,
    home: HomeOption = None,
    json: JsonOption = False,
) -> None:
    """Change a run that was told by hand; what is not named stays.

    Example: `backstride runs edit 1d2734df662e --minutes 50`
    """
    backstride = opened(context, home)
    changes = _told(minutes, distance_km, effort, walk, treadmill)
    if date or time:
        before = backstride.hand_runs.told(run).start
        day, clock = date.date() if date else before.date(), time.time() if time else before.time()
        changes["start"] = _start(backstride, day, clock, before)
    with backstride.writing("changing a run"), progress(texts().say("me-recomputing")) as tell:
        found = backstride.hand_runs.change(run, changes, backstride.now(), tell, surface=surface or _belt(treadmill))
    _show(found, json=json)


def delete(context: typer.Context, run: IdArgument, home: HomeOption = None, json: JsonOption = False) -> None:
    """Take out a run that was told by hand; what a file tells of it stays.

    Example: `backstride runs delete 1d2734df662e`
    """
    backstride = opened(context, home)
    with backstride.writing("taking out a run"), progress(texts().say("me-recomputing")) as tell:
        backstride.hand_runs.take_out(run, backstride.now(), tell)
    if json:
        from backstride.api.runs import RunsAnswer

        print_json(RunsAnswer(runs=backstride.history.runs()))
    else:
        out().print(texts().say("runs-deleted"))


def _start(backstride: Backstride, day: day_of, clock: time, now: datetime) -> datetime:
    """Return a day and a time on the clock where the runner was then."""
    return backstride.clock.read(datetime.combine(day, clock).isoformat(), now) or now


def _told(
    minutes: float | None, distance_km: float | None, effort: float | None, walk: bool | None, treadmill: bool | None
) -> dict[str, Any]:
    told = {
        "minutes": minutes,
        "distance_m": None if distance_km is None else distance_km * METRES_PER_KM,
        "effort": effort,
        "is_walk": walk,
        "treadmill": treadmill,
    }
    return {name: value for name, value in told.items() if value is not None}


def _belt(treadmill: bool | None) -> Surface | None:
    return Surface.TREADMILL if treadmill else None


def _show(run: RunRow, *, json: bool) -> None:
    if json:
        from backstride.api.runs import RunsAnswer

        print_json(RunsAnswer(runs=[run]))
    else:
        out().print(texts().say("runs-kept", id=run.run_id, day=run.local_date.isoformat()))
