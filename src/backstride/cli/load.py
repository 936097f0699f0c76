"""`backstride load`: what steady running or walking asks of the back, from what a watch knows."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Annotated

import typer

from backstride.cli.load_out import load_out, show
from backstride.cli.options import JsonOption
from backstride.cli.output import print_json
from backstride.dose.steady import Ask, steady_load, who
from backstride.dose.strip import order_holds, strip
from backstride.dose.table import load_table
from backstride.dose.what_if import (
    LighterNotOffered,
    WhatIf,
    carried,
    from_body,
    lighter_offered,
    other_cadence,
    other_speed,
)
from backstride.runner import Runner, Sex


class SexChoice(StrEnum):
    """Column of the tables; unknown takes both and the wider band."""

    F = "f"
    M = "m"
    UNKNOWN = "unknown"


def load(
    speed: Annotated[float, typer.Option("--speed-m-per-s", "--speed", help="Speed [m/s].")],
    mass: Annotated[float, typer.Option("--mass-kg", "--mass", help="Body mass [kg].")],
    height: Annotated[float, typer.Option("--height-m", "--height", help="Standing height [m].")],
    cadence: Annotated[
        float | None, typer.Option("--cadence-spm", "--cadence", help="Steps of both feet a minute.")
    ] = None,
    sex: Annotated[SexChoice, typer.Option(help="f, m or unknown.")] = SexChoice.UNKNOWN,
    age: Annotated[int | None, typer.Option("--age-years", "--age", help="Age [years].")] = None,
    walking: Annotated[bool, typer.Option("--walking", help="Walking instead of running.")] = False,
    grade: Annotated[
        float, typer.Option("--grade-percent", "--grade", help="Rise over run, uphill positive [%].")
    ] = 0.0,
    contact: Annotated[
        float | None, typer.Option("--contact-ms", "--contact", help="Ground contact time of one step [ms].")
    ] = None,
    contact_error: Annotated[
        float | None,
        typer.Option("--contact-error-ms", help="How far off contact time may be, 90 % [ms]; 0 for a force plate."),
    ] = None,
    oscillation: Annotated[
        float | None,
        typer.Option(
            "--oscillation-mm", "--oscillation", help="Vertical oscillation [mm]; adds nothing to the others."
        ),
    ] = None,
    balance: Annotated[
        float | None, typer.Option("--balance-left-percent", "--balance", help="Left foot's share of contact [%].")
    ] = None,
    trunk_lean: Annotated[
        float | None,
        typer.Option("--trunk-lean-deg", "--trunk-lean", help="Forward lean from hips to shoulders, mean [deg]."),
    ] = None,
    tired: Annotated[bool, typer.Option("--tired", help="Late in a hard run.")] = False,
    pregnant: Annotated[bool, typer.Option("--pregnant", help="No loads are given in pregnancy.")] = False,
    what_if: Annotated[
        list[str] | None,
        typer.Option("--what-if", help="NAME=AMOUNT: cadence=5%, speed=0.5, mass=5, glutes=0.7, trunk_lean=5 ..."),
    ] = None,
    nothing_speaks_against: Annotated[
        bool,
        typer.Option(
            "--no-worries-told", help="No missed periods, stress fractures or worries about eating: for mass below 0."
        ),
    ] = False,
    json: JsonOption = False,
) -> None:
    """What does steady running or walking ask of my back? Figures with their bands, beside everyday things.

    Example: `backstride load --speed 3.0 --cadence 165 --mass 70 --height 1.75 --sex f`
    """
    _ = oscillation  # taken so that a watch's whole set can be given; see the model card for why it changes nothing
    runner = Runner(sex=Sex(sex.value), height_m=height, mass_kg=mass)
    ask = Ask(
        kind="walking" if walking else "running",
        speed_m_per_s=speed,
        cadence_spm=cadence,
        grade_percent=grade,
        contact_ms=contact,
        balance_left_percent=balance,
        sex=runner.sex,
        mass_kg=runner.mass_kg,
        height_m=runner.height_m,
        age_years=age,
        trunk_lean_deg=trunk_lean,
        contact_error_ms=contact_error,
        tired=tired,
        pregnant=pregnant,
    )
    found = steady_load(ask)
    stripes = strip(who(ask, load_table()), {"this_run": ask})
    answers = list(_what_ifs(ask, what_if or (), nothing_speaks_against=nothing_speaks_against))
    if json:
        print_json(load_out(ask, found, stripes, answers, for_runners=order_holds()))
    else:
        show(found, stripes, answers)


def _what_ifs(ask: Ask, asked: Sequence[str], *, nothing_speaks_against: bool) -> Iterator[WhatIf]:
    """Cadence and something carried without being asked, where running; then what is asked for."""
    usual = ("cadence=3%", "cadence=5%", "mass=5") if ask.kind == "running" else ("mass=5",)
    for one in (*usual, *asked):
        name, _, amount = one.partition("=")
        yield _what_if(ask, name, amount, nothing_speaks_against=nothing_speaks_against)


def _what_if(ask: Ask, name: str, told: str, *, nothing_speaks_against: bool) -> WhatIf:
    share = told.endswith("%")
    try:
        amount = float(told.rstrip("%")) / (100.0 if share else 1.0)
    except ValueError as problem:
        raise typer.BadParameter(f"--what-if takes NAME=AMOUNT, not {name}={told}") from problem
    if name == "cadence":
        return other_cadence(ask, amount if share else amount / (ask.cadence_spm or 170.0))
    if name == "speed":
        return other_speed(ask, amount * ask.speed_m_per_s if share else amount)
    if name == "mass":
        more = amount * float(ask.mass_kg or 0.0) if share else amount
        if more < 0 and not lighter_offered(ask, nothing_speaks_against=nothing_speaks_against):
            raise LighterNotOffered
        return carried(ask, more)
    return from_body(ask, name, amount)
