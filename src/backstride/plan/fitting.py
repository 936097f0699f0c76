"""Runs cut back to what the rules leave them, without placing anything anew: what a moved session can still be."""

from collections.abc import Sequence
from dataclasses import replace
from math import inf

from backstride.plan.inputs import PlanInputs
from backstride.plan.optimiser.allocate import SHORTEST_RUN_M, whole
from backstride.plan.optimiser.day_slots import DaySlot, day_slots, speed_m_per_s
from backstride.plan.optimiser.ledger import Ledger, ledger
from backstride.plan.sessions import Session, SessionKind
from backstride.plan.shapes import length, run_walk, running_minutes, steady


def shortened(sessions: Sequence[Session], inputs: PlanInputs) -> tuple[Session, ...]:
    """Return sessions with every run cut back to what the longest run, the week and the time of its day leave it.

    Hard parts are left out of a run that gets shorter. A run that would get shorter than what is worth running is rest.

    Parameters
    ----------
    sessions : sequence of Session
        In the order of days.
    inputs : PlanInputs
        What the plan is made from.

    Returns
    -------
    tuple of Session
        As many as before, distances never longer [m]; a tenth over the longest run of 30 days is that of
        frandsen_2025, the other limits are our own (backstride_judgement).
    """
    by_day = {slot.day: slot for slot in day_slots(inputs)}
    book, found = ledger(inputs), []
    for session in sessions:
        one = session
        if session.runs and session.date in by_day and session.kind is not SessionKind.RACE:
            one = _cut(session, _bound(book, by_day[session.date], inputs), inputs)
            book = book.with_run(one.date, one.running_distance_m)
        found.append(one)
    return tuple(found)


def _bound(book: Ledger, slot: DaySlot, inputs: PlanInputs) -> float:
    """Return the most that a run on a day may have after all runs before it. [m]"""
    time = slot.running_minutes_max * 60.0 * speed_m_per_s(inputs) if slot.running else 0.0
    own = book.own_longest(slot.day)
    if book.before(slot.day) <= 0:
        return min(time, book.left_on(slot.day), own or inf)
    bound = book.longest_bound(slot.day, grows=slot.grows) * slot.share_of_longest
    return min(bound, book.left_on(slot.day), book.own_day(slot.day, inputs.weeks_from), time)


def _cut(session: Session, most: float, inputs: PlanInputs) -> Session:
    if session.running_distance_m <= most + 0.5:
        return session
    metres = whole(max(most, 0.0)) if most < inf else session.running_distance_m
    if metres < SHORTEST_RUN_M:
        return Session(session.date, SessionKind.REST)
    minutes = running_minutes(metres, speed_m_per_s(inputs))
    shorter = replace(session, running_distance_m=metres, running_minutes=minutes)
    if session.kind is SessionKind.RUN_WALK:
        return replace(shorter, blocks=run_walk(session.minutes, minutes))
    kind = SessionKind.LONG if session.kind is SessionKind.LONG else SessionKind.EASY
    plain = replace(shorter, kind=kind, minutes=length(minutes), fast_minutes=0.0, hill_minutes=0.0)
    return replace(plain, blocks=steady(metres))
