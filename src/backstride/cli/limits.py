"""`backstride limits`: what a clinician allows."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Annotated

import typer
from rich.table import Table

from backstride.api.limits import limits_answer
from backstride.api.schema import shape
from backstride.bootstrap import Backstride
from backstride.bounds import Bounds
from backstride.cli.errors import MISUSE
from backstride.cli.options import HomeOption, JsonOption, opened, within
from backstride.cli.output import aside, out, print_json, texts
from backstride.diary.limits import LIFT_RANGE_KG, MINUTES_RANGE, ClinicianLimits
from backstride.findings import Finding
from backstride.services.safety.check import LimitsRefused

_DAY = ["%Y-%m-%d"]
_MINUTES = Bounds(*MINUTES_RANGE, "min")
_LIFT_KG = Bounds(*LIFT_RANGE_KG, "kg")


def limits(
    context: typer.Context,
    by: Annotated[str | None, typer.Option("--by", help="Who said so; with it new limits are kept.")] = None,
    on: Annotated[datetime | None, typer.Option("--on", formats=_DAY, help="When; today if not said.")] = None,
    may_run: Annotated[bool | None, typer.Option("--may-run/--no-running", help="Whether you may run.")] = None,
    minutes_max: Annotated[int | None, within(_MINUTES, "Longest session with running, in minutes.")] = None,
    run_walk_only: Annotated[bool, typer.Option("--run-walk-only", help="Running only in turns with walking.")] = False,
    no_impact_until: Annotated[datetime | None, typer.Option(formats=_DAY, help="First day with impact again.")] = None,
    no_loaded_bending: Annotated[bool, typer.Option("--no-loaded-bending", help="No bending with weight.")] = False,
    no_back_bending: Annotated[bool, typer.Option("--no-back-bending", help="No bending backwards.")] = False,
    lift_max_kg: Annotated[float | None, within(_LIFT_KG, "Heaviest weight to lift, in kilograms.")] = None,
    exercise: Annotated[list[str] | None, typer.Option(help="An exercise to do; may be repeated.")] = None,
    review_on: Annotated[datetime | None, typer.Option(formats=_DAY, help="When to look at it again.")] = None,
    home: HomeOption = None,
    json: JsonOption = False,
) -> None:
    """Tell what a clinician allows, or show what binds now. It stands above everything Backstride suggests.

    Example: `backstride limits --by physiotherapist --minutes-max 30 --run-walk-only --review-on 2026-12-20`
    """
    backstride = opened(context, home)
    now = backstride.now()
    findings: Sequence[Finding] = ()
    if by is not None:
        told = ClinicianLimits(
            now,
            _day(on) or now.date(),
            by,
            may_run,
            minutes_max,
            run_walk_only,
            _day(no_impact_until),
            no_loaded_bending,
            no_back_bending,
            lift_max_kg,
            tuple(exercise or ()),
            _day(review_on),
        )
        findings = _kept(backstride, told)
    held = backstride.safety.limits()
    if json:
        print_json(limits_answer(held, findings, now.date()))
    else:
        _print(held, findings)
    if findings:
        raise typer.Exit(MISUSE)


def _kept(backstride: Backstride, told: ClinicianLimits) -> Sequence[Finding]:
    """Keep limits, or give what stands against them."""
    try:
        backstride.safety.tell_limits(told)
    except LimitsRefused as refused:
        return refused.findings
    return ()


def _print(held: ClinicianLimits | None, findings: Sequence[Finding]) -> None:
    for finding in findings:
        aside().print(texts().finding(finding), markup=False)
    if held is None:
        out().print(texts().say("cmd-limits-none"), markup=False)
        return
    table = Table(show_header=False, box=None)
    for name, value in ({"given_by": held.given_by} | shape(held)).items():
        if name != "recorded_at" and value not in (None, False, ()):
            table.add_row(texts().say(f"limits-{name}"), _shown(value))
    if held.may_run is False:
        table.add_row(texts().say("limits-may_run"), texts().say("check-answer-no"))
    out().print(table)
    out().print(texts().say("limits-above-all"), markup=False)


def _shown(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(value)
    return texts().say("cmd-limits-yes") if value is True else str(value)


def _day(moment: datetime | None) -> date | None:
    return None if moment is None else moment.date()
