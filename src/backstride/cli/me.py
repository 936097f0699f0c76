"""`backstride me`: who runs."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from backstride.api.me import MeAnswer
from backstride.bounds import Bounds
from backstride.cli.options import HomeOption, JsonOption, opened, within
from backstride.cli.output import out, print_json, progress, texts
from backstride.runner import (
    BIRTH_YEAR_MAX,
    BIRTH_YEAR_MIN,
    HEIGHT_RANGE_M,
    MASS_RANGE_KG,
    TRUNK_LEAN_RANGE_DEG,
    Change,
    LeanFrom,
    Runner,
    Sex,
    Units,
    country_code,
)


def sex_told(typed: str) -> Sex:
    """Return the sex that was typed, as a letter or as a word."""
    words = {"female": Sex.FEMALE, "male": Sex.MALE} | {str(sex): sex for sex in Sex}
    found = words.get(typed.strip().casefold())
    if found is None:
        raise typer.BadParameter(texts().say("me-sex-how", typed=typed))
    return found


_BIRTH_YEAR = Bounds(BIRTH_YEAR_MIN, BIRTH_YEAR_MAX)
_HEIGHT_M = Bounds(*HEIGHT_RANGE_M, "m")
_MASS_KG = Bounds(*MASS_RANGE_KG, "kg")
_LEAN_DEG = Bounds(*TRUNK_LEAN_RANGE_DEG, "degrees")

LeanOption = Annotated[
    float | None,
    within(
        _LEAN_DEG,
        "Mean forward lean in running, from hips to shoulders, by video or photo, in degrees; narrows your bands.",
        "--trunk-lean-deg",
        "--trunk-lean",
    ),
]
LeanFromOption = Annotated[
    LeanFrom | None,
    typer.Option(help="How that lean was measured: it decides how far it is believed. A photo or video if not said."),
]
PostureOption = Annotated[
    Path | None,
    typer.Option(
        "--posture-from",
        exists=True,
        dir_okay=False,
        help="Motion file of my running (.mot, .sto, .trc, .c3d): its lean is kept as mine.",
    ),
]


def me(
    context: typer.Context,
    sex: Annotated[
        Sex | None, typer.Option(parser=sex_told, metavar="[f|m|unknown]", help="For the tables of body segments.")
    ] = None,
    birth_year: Annotated[int | None, within(_BIRTH_YEAR, "Year of birth, e.g. 1988.")] = None,
    height_m: Annotated[float | None, within(_HEIGHT_M, "Height in metres.", "--height-m", "--height")] = None,
    mass_kg: Annotated[float | None, within(_MASS_KG, "Body mass in kilograms.", "--mass-kg", "--mass")] = None,
    zone: Annotated[str | None, typer.Option(help="Home time zone, e.g. Europe/Berlin.")] = None,
    units: Annotated[Units | None, typer.Option(help="What you want to read.")] = None,
    country: Annotated[
        str | None, typer.Option(help="Where you are, in two letters, e.g. GB: for the emergency number.")
    ] = None,
    trunk_lean_deg: LeanOption = None,
    trunk_lean_from: LeanFromOption = None,
    posture_from: PostureOption = None,
    since: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="From when it holds; today if not said.")
    ] = None,
    home: HomeOption = None,
    json: JsonOption = False,
) -> None:
    """Say who runs, or show what is known. Everything is optional; changes are kept with their date.

    Example: `backstride me --sex f --birth-year 1988 --height-m 1.70 --mass-kg 62 --zone Europe/Berlin`
    """
    backstride = opened(context, home)
    today = date.today()  # noqa: DTZ011 - the runner's own calendar
    code = None if country is None else country_code(country)
    lean = trunk_lean_deg if posture_from is None else _lean_of(posture_from, backstride.me.known(today))
    source = _lean_from(lean, trunk_lean_from, measured=posture_from is not None)
    told = Change(since.date() if since else today, sex, birth_year, height_m, mass_kg, zone, units, code, lean, source)
    about_runs = any(value is not None for value in (sex, birth_year, height_m, mass_kg, zone, units, lean))
    if about_runs or code is not None:
        with backstride.writing("telling who runs"):
            backstride.me.tell(told, datetime.now(UTC))
            if about_runs:
                with progress(texts().say("me-recomputing")) as tell_progress:
                    backstride.reconcile(tell_progress, again=True)
    runner, history = backstride.me.known(max(today, told.valid_from)), backstride.me.history()
    if json:
        print_json(MeAnswer(runner=runner, history=history))
        return
    _print(runner)


def _lean_from(lean: float | None, told: LeanFrom | None, *, measured: bool) -> LeanFrom | None:
    """Return how a lean that is told now was measured, so that an older one's source never stays with it."""
    if lean is None:
        return told
    return LeanFrom.MOTION_FILE if measured else told or LeanFrom.PHOTO_OR_VIDEO


def _lean_of(motion: Path, runner: Runner) -> float:
    """Return the mean lean of a motion file in degrees, to a tenth."""
    from backstride.report.posture import trunk_lean_deg

    return round(trunk_lean_deg(motion.read_bytes(), motion.suffix, runner), 1)


def _print(runner: Runner) -> None:
    say = texts().say
    table = Table(show_header=False, box=None)
    for name in (
        "sex",
        "birth_year",
        "height_m",
        "mass_kg",
        "zone",
        "units",
        "country",
        "trunk_lean_deg",
        "trunk_lean_from",
    ):
        value = getattr(runner, name)
        shown = say("me-not-told") if value is None else str(value)
        table.add_row(say(f"me-{name}"), shown)
    out().print(table)
    if runner.mass_kg is None or runner.zone is None:
        out().print(say("me-how"))
