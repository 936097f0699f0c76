"""`backstride load`: what running asks of the back: one pace, one of my runs, or my weeks; and what if."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, Any

import typer

from backstride.api.load import load_out
from backstride.api.loads import load_history_answer, run_load_answer
from backstride.bootstrap import Backstride
from backstride.cli.load_out import show
from backstride.cli.load_own import show_history, show_run
from backstride.cli.options import HomeOption, JsonOption, opened
from backstride.cli.output import print_json, texts
from backstride.dose.muscle_gate import any_may_be_told
from backstride.dose.reference_scale import reference_scale
from backstride.dose.steady import Ask, steady_load, who
from backstride.dose.table import load_table
from backstride.dose.what_if import WhatIf
from backstride.dose.what_if_named import asked_for
from backstride.runner import Runner, Sex
from backstride.services.runs.load import LAST
from backstride.services.runs.what_if import NoPaceYet, Wish, WishUnreadable, usual_wishes, wish


class SexChoice(StrEnum):
    """Column of the tables; unknown takes both and the wider band."""

    F = "f"
    M = "m"
    UNKNOWN = "unknown"


CadenceOption = Annotated[float | None, typer.Option("--cadence-spm", "--cadence", help="Steps of both feet a minute.")]
GradeOption = Annotated[float, typer.Option("--grade-percent", "--grade", help="Rise over run, uphill positive [%].")]
ContactOption = Annotated[
    float | None, typer.Option("--contact-ms", "--contact", help="Ground contact time of one step [ms].")
]
ContactErrorOption = Annotated[
    float | None,
    typer.Option("--contact-error-ms", help="How far off contact time may be, 90 % [ms]; 0 for a force plate."),
]
OscillationOption = Annotated[
    float | None,
    typer.Option("--oscillation-mm", "--oscillation", help="Vertical oscillation [mm]; adds nothing to the others."),
]
BalanceOption = Annotated[
    float | None, typer.Option("--balance-left-percent", "--balance", help="Left foot's share of contact [%].")
]
TrunkLeanOption = Annotated[
    float | None,
    typer.Option("--trunk-lean-deg", "--trunk-lean", help="Forward lean from hips to shoulders, mean [deg]."),
]
WhatIfOption = Annotated[
    list[str] | None,
    typer.Option("--what-if", help="NAME=AMOUNT: cadence=5%, speed=0.5, mass=5, glutes=0.7, trunk_lean=5 ..."),
]
NoWorriesOption = Annotated[
    bool,
    typer.Option(
        "--no-worries-told", help="No missed periods, stress fractures or worries about eating: for mass below 0."
    ),
]
DayOption = Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="As of this date; today if not said.")]


def load(
    context: typer.Context,
    speed: Annotated[float | None, typer.Option("--speed-m-per-s", "--speed", help="Speed [m/s].")] = None,
    mass: Annotated[float | None, typer.Option("--mass-kg", "--mass", help="Body mass [kg].")] = None,
    height: Annotated[float | None, typer.Option("--height-m", "--height", help="Standing height [m].")] = None,
    cadence: CadenceOption = None,
    sex: Annotated[SexChoice | None, typer.Option(help="f, m or unknown.")] = None,
    age: Annotated[int | None, typer.Option("--age-years", "--age", help="Age [years].")] = None,
    walking: Annotated[bool, typer.Option("--walking", help="Walking instead of running.")] = False,
    grade: GradeOption = 0.0,
    contact: ContactOption = None,
    contact_error: ContactErrorOption = None,
    oscillation: OscillationOption = None,
    balance: BalanceOption = None,
    trunk_lean: TrunkLeanOption = None,
    tired: Annotated[bool, typer.Option("--tired", help="Late in a hard run.")] = False,
    pregnant: Annotated[bool, typer.Option("--pregnant", help="No loads are given in pregnancy.")] = False,
    what_if: WhatIfOption = None,
    nothing_speaks_against: NoWorriesOption = False,
    run: Annotated[str | None, typer.Option("--run", help="One of my runs, by its identifier, or 'last'.")] = None,
    history: Annotated[bool, typer.Option("--history", help="My weeks and recent runs.")] = False,
    today: DayOption = None,
    home: HomeOption = None,
    json: JsonOption = False,
) -> None:
    """What does running ask of my back? One pace, one of my runs, or my weeks, beside everyday things.

    With a speed: that pace; mass, height and sex come from the home where they are not told. With a what-if and no
    speed: my own easy pace. Without either: my weeks.

    Example: `backstride load --speed 3.0 --cadence 165 --mass 70 --height 1.75 --sex f`
    """
    day = today.date() if today else date.today()  # noqa: DTZ011 - the runner's own calendar
    told = _told(
        kind="walking" if walking else None,
        speed_m_per_s=speed,
        cadence_spm=cadence,
        grade_percent=grade or None,
        contact_ms=contact,
        oscillation_mm=oscillation,
        balance_left_percent=balance,
        contact_error_ms=contact_error,
        sex=None if sex is None else Sex(sex.value),
        mass_kg=mass,
        height_m=height,
        age_years=age,
        trunk_lean_deg=trunk_lean,
        tired=tired or None,
        pregnant=pregnant or None,
    )
    if run is not None or history or not (told or what_if):
        _own(opened(context, home), run, day, json=json)
        return
    if speed is None and not what_if:
        raise typer.BadParameter(texts().say("load-speed-missing"))
    if {"speed_m_per_s", "mass_kg", "height_m"} <= set(told):
        _steady(_alone(told), what_if or (), nothing_speaks_against=nothing_speaks_against, json=json)
        return
    backstride = opened(context, home)
    fine = nothing_speaks_against and not backstride.load_what_if.speaks_against()
    _steady(_with_home(backstride, told, day), what_if or (), nothing_speaks_against=fine, json=json)


def _told(**given: Any) -> Mapping[str, Any]:
    return {name: value for name, value in given.items() if value is not None}


def _own(backstride: Backstride, run: str | None, day: date, *, json: bool) -> None:
    units, simulated = backstride.me.known(day).units, backstride.home.is_simulated
    if run is not None:
        told = backstride.run_load.of_run(backstride.run_load.last(day) if run == LAST else run)
        print_json(run_load_answer(told, units)) if json else show_run(told, units, simulated=simulated)
        return
    over = backstride.run_load.over_time(day)
    if json:
        print_json(load_history_answer(over, units, simulated=simulated))
    else:
        show_history(over, units, simulated=simulated)


def _alone(told: Mapping[str, Any]) -> Ask:
    """A runner told in full, out of no home; checked as any runner is."""
    Runner(height_m=told["height_m"], mass_kg=told["mass_kg"])
    return Ask(**{"kind": "running", **told})


def _with_home(backstride: Backstride, told: Mapping[str, Any], day: date) -> Ask:
    """What is not told comes from the home; without a speed, my easy pace."""
    Runner(height_m=told.get("height_m"), mass_kg=told.get("mass_kg"))
    if "speed_m_per_s" in told:
        return backstride.load_what_if.at(day, **{"kind": "running", **told})
    usual = backstride.load_what_if.usual(day)
    if usual is None:
        raise NoPaceYet
    return replace(usual, **told)


def _steady(ask: Ask, asked: Sequence[str], *, nothing_speaks_against: bool, json: bool) -> None:
    found = steady_load(ask)
    entries = reference_scale(who(ask, load_table()), {"this_run": ask})
    answers = list(_what_ifs(ask, asked, nothing_speaks_against=nothing_speaks_against))
    if json:
        print_json(load_out(ask, found, entries, answers, for_runners=any_may_be_told()))
    else:
        show(ask, found, entries, answers)


def _what_ifs(ask: Ask, asked: Sequence[str], *, nothing_speaks_against: bool) -> Iterator[WhatIf]:
    """Those answered without being asked; then what is asked for."""
    for one in (*usual_wishes(ask), *map(_wish, asked)):
        yield asked_for(ask, one.name, one.amount, share=one.share, nothing_speaks_against=nothing_speaks_against)


def _wish(told: str) -> Wish:
    try:
        return wish(told)
    except WishUnreadable as problem:
        raise typer.BadParameter(f"--what-if: {problem}") from problem
