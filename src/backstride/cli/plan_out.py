"""A plan on the terminal and as JSON."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from itertools import groupby
from pathlib import Path

from rich.table import Table

from backstride.api.plan import validity
from backstride.bootstrap import Backstride
from backstride.cli.output import out, texts
from backstride.diary.gate import GateState
from backstride.plan.clashes import Clash, Give
from backstride.plan.done import Done, Status
from backstride.plan.living import Difference
from backstride.plan.propose import Proposal
from backstride.plan.reasons import SURE_WEEKS, why_less
from backstride.plan.rules import rules
from backstride.plan.sessions import Plan, Session, SessionKind
from backstride.services.planning.state import CurrentPlan
from backstride.texts.back_sentences import BackSentences
from backstride.texts.figures import long_day, near_day, number
from backstride.texts.sport_sentences import load_line, sport_line


def print_head(backstride: Backstride, now: datetime) -> None:
    """Print what stands before every plan: that the runner is made up, and the state of the back it follows."""
    if backstride.home.is_simulated:
        out().print(texts().say("simulated"), markup=False)
    if backstride.gate.reading(now).state is GateState.GENTLE:
        out().print(texts().say("gentle-if-clinician-agrees"), style="bold", markup=False)
    state, units = backstride.back.state(now=now), backstride.me.known(now.date()).units
    out().print(texts().say(f"back-rung-{state.rung.name.lower()}"), style="bold", markup=False)
    lines = BackSentences(texts(), units).lines(state)
    for line in (*lines, *([texts().say("back-if-mornings")] if lines else []), ""):
        out().print(line, markup=False)


def print_plan(plan: Plan, since: date | None = None) -> None:
    """Print the sessions of a plan by week, from a day on; rest days are left out."""
    say = texts().say
    shown = [one for one in plan.sessions if since is None or one.date >= since]
    goal = say(f"goal-{plan.goal}")
    out().print(
        say("cmd-plan-title", goal=goal, weeks=plan.weeks, start=long_day(plan.start)), style="bold", markup=False
    )
    weeks = groupby(shown, key=lambda one: one.date - timedelta(days=one.date.weekday()))
    for place, (monday, week) in enumerate(weeks):
        if place == SURE_WEEKS:
            out().print("\n" + say("plan-if-mornings"), markup=False)
        _print_week(monday, list(week))


def print_sports(backstride: Backstride, now: datetime) -> None:
    """Print what is usually done beside running, and of which of it nobody knows what it asks of the back."""
    usual = [one for one in backstride.planning.other_sports(now.date()) if one.day is None]
    for one in usual:
        day = texts().say(f"weekday-{one.weekday + 1}")
        out().print(f"{day}  {sport_line(texts(), one)}", markup=False)
    if said := load_line(texts(), usual):
        out().print(said, markup=False)


def print_clashes(clashes: Sequence[Clash]) -> None:
    """Print what cannot be had together, what to give, and where to go."""
    say = texts().say
    for clash in clashes:
        out().print(say(f"clash-{clash.give.value}", value=int(clash.value or 0)), markup=False)
        if clash.goal:
            instead = say(f"goal-{clash.goal}")
            out().print(say("cmd-plan-instead", goal=instead), markup=False)
        if clash.give is Give.ASK_SOMEONE:
            out().print(say("cmd-gate-command-limits"), markup=False)


def print_changes(differences: Sequence[Difference], causes: Sequence[str]) -> None:
    """Print what changes, and for which rules."""
    say = texts().say
    if not causes:
        out().print(say("plan-unchanged"), markup=False)
        return
    for cause in causes:
        out().print(say("cmd-plan-cause", rule=say(f"rule-{cause}")), markup=False)
    for one in differences:
        session = one.after or one.before
        if session is not None:
            title = say(_title(session))
            told = say(f"plan-{one.change.value}", day=near_day(one.day), session=title, minutes=session.minutes)
            out().print(told, markup=False)


def print_done(done: Sequence[Done]) -> None:
    """Print in one line what became of the sessions so far."""
    if done:
        told = {status: sum(one.status is status for one in done) for status in Status}
        values = {status.value: count for status, count in told.items()}
        out().print(texts().say("cmd-plan-done", **values), markup=False)


def print_why(sessions: Sequence[Session]) -> None:
    """Print the sessions of a day with the rules that shaped them."""
    say = texts().say
    for session in sessions:
        told = say("plan-why-day", session=say(_title(session)), day=near_day(session.date))
        out().print(told, style="bold", markup=False)
        for line in _parts(session):
            out().print(line, markup=False)
        for reason in session.reasons:
            out().print("- " + say(rules()[reason.rule].message), markup=False)


def print_proposal(backstride: Backstride, found: Proposal, now: datetime, *, accept: bool) -> None:
    """Print a proposal, and whether it is kept."""
    print_head(backstride, now)
    if found.plan is not None:
        print_plan(found.plan)
        out().print()
        print_sports(backstride, now)
    print_clashes(found.clashes)
    if found.plan is not None:
        out().print(texts().say("rule-ten-percent-not-used"), markup=False)
        out().print(texts().say("cmd-plan-kept" if accept else "cmd-plan-not-kept"), markup=False)
        out().print(validity(now), markup=False)


def print_change(backstride: Backstride, found: CurrentPlan, now: datetime, *, accept: bool) -> None:
    """Print what the plan becomes, and whether it is kept."""
    print_head(backstride, now)
    print_changes(found.adaptation.differences, found.adaptation.causes)
    print_clashes(found.adaptation.clashes)
    if found.adaptation.causes and found.adaptation.plan is not None:
        out().print(texts().say("cmd-plan-kept" if accept else "cmd-plan-change-not-kept"), markup=False)
    out().print(validity(now), markup=False)


def print_handed_out(written: Sequence[Path], address: str | None, now: datetime) -> None:
    """Print what was written, the address of the calendar, and how long it is valid."""
    for path in written:
        out().print(str(path), markup=False)
    if address:
        out().print(texts().say("cmd-plan-feed", address=address), markup=False)
    out().print(validity(now), markup=False)
    out().print(texts().say("cmd-plan-export-delete"), markup=False)


def _parts(session: Session) -> Iterator[str]:
    from backstride.formats.ics import description

    yield from filter(None, description(session, texts().say).split("\n"))


def _print_week(monday: date, week: Sequence[Session]) -> None:
    say = texts().say
    kilometres = sum(one.running_distance_m for one in week) / 1000.0
    title = "cmd-plan-week" if kilometres > 0 else "cmd-plan-week-without"
    out().print()
    out().print(say(title, monday=near_day(monday), km=number(kilometres, ".1f")), style="bold", markup=False)
    if rule := why_less(week):
        out().print(say("plan-less", why=say(f"why-less-{rule}")), markup=False)
    table = Table(show_header=False, box=None)
    for one in week:
        if one.kind is not SessionKind.REST:
            running = say("cmd-plan-km", km=number(one.running_distance_m / 1000.0, ".1f")) if one.runs else ""
            table.add_row(near_day(one.date), say(_title(one)), say("cmd-plan-minutes", minutes=one.minutes), running)
    out().print(table)


def _title(session: Session) -> str:
    return f"session-{session.kind.value}"
