"""`backstride plan`: the next weeks."""

from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from backstride.bootstrap import Backstride
from backstride.cli.errors import FAILED, MISUSE
from backstride.cli.options import HomeOption, JsonOption, opened, pen
from backstride.cli.output import aside, out, print_json, texts
from backstride.cli.plan_out import (
    note,
    print_changes,
    print_clashes,
    print_done,
    print_head,
    print_plan,
    print_why,
    proposal_out,
    show_out,
)
from backstride.cli.plan_wishes import minutes_of, wishes_of
from backstride.cli.refusal import refusing
from backstride.contracts.plan import AdaptAnswer, PlanExportAnswer, PlanWhyAnswer, SessionOut
from backstride.plan.propose import Proposal
from backstride.services.plan_state import CurrentPlan
from backstride.services.plan_values import MINUTES_UNTOLD, PlanWishes

_DAY = ["%Y-%m-%d"]
FIT_DAYS = 14
"""Workouts are handed to a watch for so many days: what is on a watch cannot be called back. [days]"""

GoalOption = Annotated[str | None, typer.Option(help='What it should lead to: "10 km", "run 30 minutes", "keep well".')]
WeeksOption = Annotated[int | None, typer.Option(help="How many weeks, 1 to 26; 12 if never said.")]
DaysOption = Annotated[str | None, typer.Option(help="Days with time, e.g. mon,wed,sat.")]
MinutesOption = Annotated[str | None, typer.Option(help="Free minutes: 45 on every day, or mon=30,sat=90.")]
EquipmentOption = Annotated[
    list[str] | None, typer.Option(help="What you have: band, weight, step, bench; may be repeated.")
]
LikeOption = Annotated[list[str] | None, typer.Option(help="A kind of session you like, e.g. swim; may be repeated.")]
DislikeOption = Annotated[list[str] | None, typer.Option(help="A kind of session you do not like; may be repeated.")]
TreadmillOption = Annotated[bool | None, typer.Option("--treadmill/--no-treadmill", help="You run on a treadmill.")]
CalibratedOption = Annotated[
    bool | None,
    typer.Option("--treadmill-is-right/--treadmill-is-off", help="Whether the distances your treadmill tells count."),
]
NotOnOption = Annotated[
    list[datetime] | None, typer.Option(formats=_DAY, help="A day without any session; may be repeated.")
]


def plan(
    context: typer.Context,
    goal: GoalOption = None,
    weeks: WeeksOption = None,
    start: Annotated[
        datetime | None, typer.Option(formats=_DAY, help="First day; the next one without a run if not said.")
    ] = None,
    days: DaysOption = None,
    minutes: MinutesOption = None,
    equipment: EquipmentOption = None,
    like: LikeOption = None,
    dislike: DislikeOption = None,
    treadmill: TreadmillOption = None,
    calibrated: CalibratedOption = None,
    not_on: NotOnOption = None,
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
    with pen(backstride, "keeping a plan", wanted=accept), refusing(backstride, json=json):
        backstride.gate.require_plan(now)
        before = backstride.planning.wishes()
        free = minutes_of(days, minutes, before.minutes if before else MINUTES_UNTOLD)
        wishes = wishes_of(
            before,
            goal=goal,
            weeks=weeks,
            minutes=free,
            like=like,
            dislike=dislike,
            equipment=equipment,
            treadmill=treadmill,
            calibrated=calibrated,
            not_on=not_on,
        )
        if wishes is None:
            aside().print(texts().say("cmd-plan-needs-goal"), markup=False)
            raise typer.Exit(MISUSE)
        found = _propose(backstride, wishes, start.date() if start else None, now, accept=accept)
    if json:
        print_json(proposal_out(backstride, found, now, accepted=accept))
    else:
        _print_proposal(backstride, found, now, accept=accept)
    if found.plan is None:
        raise typer.Exit(FAILED)


def show(context: typer.Context, home: HomeOption = None, json: JsonOption = False) -> None:
    """Show the plan you accepted, from today on, and what became of it so far.

    Example: `backstride plan show`
    """
    backstride = opened(context, home)
    now = backstride.now()
    with refusing(backstride, json=json):
        found = backstride.planning.current(now=now)
    if json:
        print_json(show_out(backstride, found, now))
        return
    print_head(backstride, now)
    if found.adaptation.causes:
        out().print(texts().say("cmd-plan-has-changed"), markup=False)
    print_plan(found.plan, now.date())
    print_done(backstride.planning.done(now.date()))
    print_clashes(found.adaptation.clashes)
    out().print(note(now), markup=False)


def why(
    context: typer.Context,
    day: Annotated[datetime, typer.Argument(formats=_DAY, help="The day, e.g. 2026-11-28.")],
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
        told = [SessionOut.of(session, texts().say) for session in found]
        print_json(PlanWhyAnswer(date=day.date().isoformat(), sessions=told, note=note(now)))
        return
    print_head(backstride, now)
    print_why(found)
    out().print(note(now), markup=False)


def adapt(
    context: typer.Context,
    accept: Annotated[bool, typer.Option("--accept", help="Keep the changed plan.")] = False,
    goal: GoalOption = None,
    days: DaysOption = None,
    minutes: MinutesOption = None,
    equipment: EquipmentOption = None,
    like: LikeOption = None,
    dislike: DislikeOption = None,
    treadmill: TreadmillOption = None,
    calibrated: CalibratedOption = None,
    not_on: NotOnOption = None,
    home: HomeOption = None,
    json: JsonOption = False,
) -> None:
    """Show what the plan becomes after what happened, or for other wishes. Nothing is kept without --accept.

    Example: `backstride plan adapt --accept`
    """
    backstride = opened(context, home)
    now = backstride.now()
    with pen(backstride, "changing a plan", wanted=accept), refusing(backstride, json=json):
        before = backstride.planning.current(now=now).accepted.wishes
        wishes = wishes_of(
            before,
            goal=goal,
            weeks=None,
            minutes=minutes_of(days, minutes, before.minutes),
            like=like,
            dislike=dislike,
            equipment=equipment,
            treadmill=treadmill,
            calibrated=calibrated,
            not_on=not_on,
        )
        change = backstride.planning.accept_change if accept else backstride.planning.adapt
        found = change(wishes, now=now)
    if json:
        print_json(AdaptAnswer.of(found.adaptation, texts().say))
    else:
        _print_change(backstride, found, now, accept=accept)
    if found.adaptation.plan is None:
        raise typer.Exit(FAILED)


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
        print_json(PlanExportAnswer(files=[str(one) for one in written], feed=address, note=note(now)))
        return
    for path in written:
        out().print(str(path), markup=False)
    if address:
        out().print(texts().say("cmd-plan-feed", address=address), markup=False)
    out().print(note(now), markup=False)
    out().print(texts().say("cmd-plan-export-delete"), markup=False)


def _propose(
    backstride: Backstride, wishes: PlanWishes, start: date | None, now: datetime, *, accept: bool
) -> Proposal:
    keep_or_show = backstride.planning.accept if accept else backstride.planning.propose
    return keep_or_show(wishes, start, now=now)


def _print_proposal(backstride: Backstride, found: Proposal, now: datetime, *, accept: bool) -> None:
    print_head(backstride, now)
    if found.plan is not None:
        print_plan(found.plan)
        out().print()
    print_clashes(found.clashes)
    if found.plan is not None:
        out().print(texts().say("rule-ten-percent-not-used"), markup=False)
        out().print(texts().say("cmd-plan-kept" if accept else "cmd-plan-not-kept"), markup=False)
        out().print(note(now), markup=False)


def _print_change(backstride: Backstride, found: CurrentPlan, now: datetime, *, accept: bool) -> None:
    print_head(backstride, now)
    print_changes(found.adaptation.differences, found.adaptation.causes)
    print_clashes(found.adaptation.clashes)
    if found.adaptation.causes and found.adaptation.plan is not None:
        out().print(texts().say("cmd-plan-kept" if accept else "cmd-plan-change-not-kept"), markup=False)
    out().print(note(now), markup=False)


def _calendar(backstride: Backstride, now: datetime) -> bytes:
    from backstride.report.plan_calendar import plan_calendar  # noqa: PLC0415 -- loads icalendar

    return plan_calendar(backstride.planning, now, texts().say)


def _workouts(found: CurrentPlan, folder: Path, now: datetime, days: int) -> list[Path]:
    from backstride.report.plan_workouts import plan_workouts  # noqa: PLC0415 -- loads the encoder

    folder.mkdir(parents=True, exist_ok=True)
    files = plan_workouts(found.plan, now.date(), days, now, texts().say)
    return [_written(folder / name, content) for name, content in files]


def _written(path: Path, content: bytes) -> Path:
    part = path.with_name(f".{path.name}.part")
    part.write_bytes(content)
    return part.replace(path)
