"""`backstride plan`: the next weeks."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from backstride.api.plan import (
    Around,
    PlanExportAnswer,
    adapt_answer,
    proposal_answer,
    show_answer,
    validity,
    why_answer,
)
from backstride.api.today import back_out
from backstride.bootstrap import Backstride
from backstride.cli.errors import FAILED, MISUSE
from backstride.cli.options import HomeOption, JsonOption, opened, write_lock
from backstride.cli.output import aside, out, print_json, texts
from backstride.cli.plan_options import DAY, Typed, takes_preferences
from backstride.cli.plan_out import (
    print_change,
    print_clashes,
    print_done,
    print_handed_out,
    print_head,
    print_plan,
    print_proposal,
    print_sports,
    print_why,
)
from backstride.cli.refusal import refusing
from backstride.plain_text import file_name
from backstride.services.planning.planning import NoGoalYet
from backstride.services.planning.state import CurrentPlan

app = typer.Typer(rich_markup_mode="markdown")

FIT_DAYS = 14
"""Workouts are handed to a watch for so many days: what is on a watch cannot be called back. [days]"""

WeeksOption = Annotated[int | None, typer.Option(help="How many weeks, 1 to 26; 12 if never said.")]
StartOption = Annotated[
    datetime | None, typer.Option(formats=DAY, help="First day; the next one without a run if not said.")
]


@app.callback(invoke_without_command=True)
@takes_preferences
def plan(
    context: typer.Context,
    typed: Typed,
    weeks: WeeksOption = None,
    start: StartOption = None,
    accept: Annotated[bool, typer.Option("--accept", help="Keep this plan; your wishes are kept with it.")] = False,
    home: HomeOption = None,
    json: JsonOption = False,
) -> None:
    """Propose a plan for the next weeks: running, rest, cross-training and strength. Nothing is kept without --accept.

    Example: `backstride plan --goal "10 km" --weeks 12 --days mon,wed,fri,sun --minutes 60`
    """
    if context.invoked_subcommand is not None:
        context.obj = home or context.obj
        return
    backstride = opened(context, home)
    now = backstride.now()
    with write_lock(backstride, "keeping a plan", wanted=accept), refusing(backstride, json=json):
        preferences = typed.on_top_of(backstride.planning.preferences(), weeks)
        keep_or_show = backstride.planning.accept if accept else backstride.planning.propose
        try:
            found = keep_or_show(preferences, start.date() if start else None, now=now)
        except NoGoalYet:
            aside().print(texts().say("cmd-plan-needs-goal"), markup=False)
            raise typer.Exit(MISUSE) from None
    if json:
        accepted_at = now if accept else None
        print_json(proposal_answer(found, now, **_around(backstride, now), accepted_at=accepted_at))
    else:
        print_proposal(backstride, found, now, accept=accept)
    if found.plan is None:
        raise typer.Exit(FAILED)


@app.command()
def show(context: typer.Context, home: HomeOption = None, json: JsonOption = False) -> None:
    """Show the plan you accepted, from today on, and what became of it so far.

    Example: `backstride plan show`
    """
    backstride = opened(context, home)
    now = backstride.now()
    with refusing(backstride, json=json):
        found = backstride.planning.current(now=now)
    if json:
        done = backstride.planning.done(now.date())
        print_json(show_answer(found, done, now, **_around(backstride, now)))
        return
    print_head(backstride, now)
    if found.adaptation.causes:
        out().print(texts().say("cmd-plan-has-changed"), markup=False)
    print_plan(found.plan, now.date())
    print_sports(backstride, now)
    print_done(backstride.planning.done(now.date()))
    print_clashes(found.adaptation.clashes)
    out().print(validity(now), markup=False)


@app.command()
def why(
    context: typer.Context,
    day: Annotated[datetime, typer.Argument(formats=DAY, help="The day, e.g. 2026-11-28.")],
    home: HomeOption = None,
    json: JsonOption = False,
) -> None:
    """Show what is planned on a day and every rule that shaped it.

    Example: `backstride plan why 2026-11-28`
    """
    backstride = opened(context, home)
    now = backstride.now()
    with refusing(backstride, json=json):
        found = [session for session, _ in backstride.planning.why(day.date(), now=now)]
    if json:
        print_json(why_answer(day.date(), found, now))
        return
    print_head(backstride, now)
    print_why(found)
    out().print(validity(now), markup=False)


@app.command()
@takes_preferences
def adapt(
    context: typer.Context,
    typed: Typed,
    accept: Annotated[bool, typer.Option("--accept", help="Keep the changed plan.")] = False,
    home: HomeOption = None,
    json: JsonOption = False,
) -> None:
    """Show what the plan becomes after what happened, or for other wishes. Nothing is kept without --accept.

    Example: `backstride plan adapt --accept`
    """
    backstride = opened(context, home)
    now = backstride.now()
    with write_lock(backstride, "changing a plan", wanted=accept), refusing(backstride, json=json):
        preferences = typed.on_top_of(backstride.planning.current(now=now).accepted.preferences)
        change = backstride.planning.accept_change if accept else backstride.planning.adapt
        found = change(preferences, now=now)
    if json:
        print_json(adapt_answer(found.adaptation))
    else:
        print_change(backstride, found, now, accept=accept)
    if found.adaptation.plan is None:
        raise typer.Exit(FAILED)


@app.command()
def export(
    context: typer.Context,
    ics: Annotated[Path | None, typer.Option("--ics", help="Write a calendar file.")] = None,
    fit: Annotated[Path | None, typer.Option("--fit", help="Write workouts for a watch into this folder.")] = None,
    fit_days: Annotated[int, typer.Option(min=1, max=182, help="For how many days workouts are written.")] = FIT_DAYS,
    feed: Annotated[bool, typer.Option("--feed", help="Tell the address a calendar can subscribe to.")] = False,
    home: HomeOption = None,
    json: JsonOption = False,
) -> None:
    """Hand the accepted plan to a calendar or a watch. Each file says when it was made and how long it is valid.

    Example: `backstride plan export --ics plan.ics --fit workouts`
    """
    backstride = opened(context, home)
    now = backstride.now()
    with refusing(backstride, json=json):
        found = backstride.planning.current(now=now)
    if ics is None and fit is None and not feed:
        aside().print(texts().say("cmd-plan-export-how"), markup=False)
        raise typer.Exit(MISUSE)
    written = [] if ics is None else [_written(ics, _calendar(backstride, now))]
    if fit is not None:
        written += _workouts(found, fit, now, fit_days)
    address = f"/calendar/{backstride.planning.calendar_secret()}.ics" if feed else None
    if json:
        print_json(PlanExportAnswer(files=[file_name(one) for one in written], feed=address, note=validity(now)))
    else:
        print_handed_out(written, address, now)


def _around(backstride: Backstride, now: datetime) -> Around:
    back = back_out(backstride.back.state(now=now), backstride.me.known(now.date()).units)
    return {
        "gate": backstride.gate.reading(now).state,
        "back": back,
        "other_sports": backstride.planning.other_sports(now.date()),
        "simulated": backstride.home.is_simulated,
    }


def _calendar(backstride: Backstride, now: datetime) -> bytes:
    from backstride.report.plan_calendar import PlanCalendar

    return PlanCalendar(backstride.planning, texts().say).file(now)


def _workouts(found: CurrentPlan, folder: Path, now: datetime, days: int) -> list[Path]:
    from backstride.report.plan_workouts import plan_workouts

    files = plan_workouts(found.plan, now.date(), days, now, texts().say)
    return [_written(folder / name, content) for name, content in files]


def _written(path: Path, content: bytes) -> Path:
    from backstride.store.private import write_private

    write_private(path, content)
    return path
