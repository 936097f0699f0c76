"""`backstride me`: who runs."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.table import Table

from backstride.api.me import MeAnswer
from backstride.bounds import Bounds
from backstride.cli.language import AS_THE_DEVICE, language_told, speak_as_told
from backstride.cli.options import HomeOption, JsonOption, opened, within
from backstride.cli.output import out, print_json, progress, texts
from backstride.runner import (
    BIRTH_YEAR_MAX,
    BIRTH_YEAR_MIN,
    HEIGHT_RANGE_M,
    MASS_RANGE_KG,
    OWN_SPEED_RANGE_M_PER_S,
    TRUNK_LEAN_RANGE_DEG,
    Change,
    LeanFrom,
    OwnMotion,
    Runner,
    Sex,
    Units,
    country_code,
)

if TYPE_CHECKING:
    from backstride.report.posture import Posture


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
_OWN_SPEED = Bounds(*OWN_SPEED_RANGE_M_PER_S, "m/s")

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
LanguageOption = Annotated[
    str | None,
    typer.Option(help="In which language everything is said, e.g. de; auto for the terminal's and the browser's own."),
]
PostureOption = Annotated[
    Path | None,
    typer.Option(
        "--posture-from",
        exists=True,
        dir_okay=False,
        help="Motion file of my running (.mot, .sto, .trc, .c3d): its lean is kept as mine, and with "
        "--at-speed-m-per-s what it asks of my back.",
    ),
]
SpeedOption = Annotated[
    float | None,
    within(
        _OWN_SPEED, "How fast that motion was run; more than one speed is better.", "--at-speed-m-per-s", "--at-speed"
    ),
]
PlatesOption = Annotated[
    Path | None, typer.Option("--forces", exists=True, dir_okay=False, help="Ground forces of that motion, .mot.")
]
StandingOption = Annotated[
    Path | None, typer.Option("--static", exists=True, dir_okay=False, help="Me standing still, .trc or .c3d.")
]
ForgetOption = Annotated[
    bool, typer.Option("--forget-motions", help="Take back what motion files told of my own loads.")
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
    language: LanguageOption = None,
    trunk_lean_deg: LeanOption = None,
    trunk_lean_from: LeanFromOption = None,
    posture_from: PostureOption = None,
    at_speed_m_per_s: SpeedOption = None,
    forces: PlatesOption = None,
    static: StandingOption = None,
    forget_motions: ForgetOption = False,
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
    if language is not None:
        with backstride.writing("telling the language"):
            backstride.page_settings.speak(language_told(language))
        speak_as_told(context, backstride)
    known = backstride.me.known(today)
    found = Motion(posture_from, at_speed_m_per_s, forces, static).told(known)
    lean, source = _lean(found, trunk_lean_deg, trunk_lean_from)
    own = _own(found, known.own_motions, forget=forget_motions)
    day = since.date() if since else today
    told = Change(day, sex, birth_year, height_m, mass_kg, zone, units, code, lean, source, own)
    about_runs = any(value is not None for value in (sex, birth_year, height_m, mass_kg, zone, units, lean, own))
    if about_runs or code is not None:
        with backstride.writing("telling who runs"):
            backstride.me.tell(told, datetime.now(UTC))
            if about_runs:
                with progress(texts().say("me-recomputing")) as tell_progress:
                    backstride.reconcile(tell_progress, again=True)
    runner, history = backstride.me.known(max(today, told.valid_from)), backstride.me.history()
    if json:
        print_json(MeAnswer(runner=runner, history=history, language=backstride.page_settings.language()))
        return
    _print(runner, backstride.page_settings.language())


@dataclass(frozen=True, slots=True)
class Motion:
    """A measured run of mine: its files, and how fast it was. [m/s]"""

    motion: Path | None
    speed_m_per_s: float | None
    forces: Path | None
    static: Path | None

    def told(self, runner: Runner) -> "Posture | None":
        """Return what the files tell of a runner; None without any."""
        if self.motion is None:
            if self.speed_m_per_s is not None or self.forces is not None or self.static is not None:
                raise typer.BadParameter(texts().say("me-motion-needed"))
            return None
        from backstride.formats.motion.reading import Standing
        from backstride.report.body_report import MotionFile
        from backstride.report.posture import posture

        standing = None if self.static is None else Standing(self.static.read_bytes(), self.static.suffix)
        plates = None if self.forces is None else self.forces.read_bytes()
        file = MotionFile(self.motion.name, self.motion.suffix, self.motion.read_bytes(), plates, standing)
        return posture(file, runner, self.speed_m_per_s)


def _lean(found: "Posture | None", told: float | None, how: LeanFrom | None) -> tuple[float | None, LeanFrom | None]:
    """Return a lean with how it was measured, so that an older one's source never stays with a new one."""
    if found is not None:
        return round(found.lean_deg, 1), found.measured
    return (None, how) if told is None else (told, how or LeanFrom.PHOTO_OR_VIDEO)


def _own(found: "Posture | None", before: tuple[OwnMotion, ...], *, forget: bool) -> tuple[OwnMotion, ...] | None:
    """Return my measured runs with a new one in the place of an older one at its speed; None where nothing is new."""
    kept = () if forget else before
    if found is None or found.own is None:
        return () if forget else None
    others = (one for one in kept if one.speed_m_per_s != found.own.speed_m_per_s)
    return tuple(sorted((*others, found.own), key=lambda one: one.speed_m_per_s))


def _print(runner: Runner, language: str) -> None:
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
    table.add_row(say("me-language"), language or AS_THE_DEVICE)
    out().print(table)
    for one in runner.own_motions:
        out().print(say("me-own-motion", speed=one.speed_m_per_s, peak=one.peak_ratio, mean=one.mean_ratio))
    if runner.mass_kg is None or runner.zone is None:
        out().print(say("me-how"))
