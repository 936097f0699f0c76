"""Runs that no watch saw: told, changed and taken out on a page."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, Final

from fastapi import APIRouter
from fastapi.responses import Response

from backstride.bounds import SCORE
from backstride.diary.kit import Surface
from backstride.runs.by_hand import DISTANCE_M, MINUTES, HandRun, RunTooFast
from backstride.services.runs.by_hand import NotByHand, RunNotYetRun
from backstride.services.runs.history import NoSuchRun
from backstride.texts.figures import Words
from backstride.web.answers import refused, to
from backstride.web.context import AppContext
from backstride.web.forms import Form, Reader, Sent, fault, form_of
from backstride.web.refusals import Refusal

Shown = Callable[[Form], Response]
NOON: Final = "12:00"


def add_by_hand(router: APIRouter, app: AppContext, listed: Shown, sheet: Callable[[str, Form], Response]) -> None:
    """Add the addresses at which runs are told by hand.

    Parameters
    ----------
    router : APIRouter
        Of runs.
    app : AppContext
        The home.
    listed, sheet : callable
        The list and the page of one run, with a form that was refused.
    """

    @router.post("/runs")
    def told(sent: Sent) -> Response:
        found, surface, faults = read_run(app, sent)
        if found is not None:
            try:
                run = app.backstride.hand_runs.add(HandRun(key="", **found), app.now(), _silent, surface=surface)
            except (RunTooFast, RunNotYetRun) as problem:
                faults = (fault(_CODES[type(problem)], "minutes"),)
            else:
                return to(f"/runs/{run.run_id}", "saved")
        return listed(sent.refused(*faults))

    _add_changes(router, app, sheet)


def _add_changes(router: APIRouter, app: AppContext, sheet: Callable[[str, Form], Response]) -> None:
    @router.post("/runs/{run_id}")
    def changed(run_id: str, sent: Sent) -> Response:
        found, surface, faults = read_run(app, sent)
        try:
            if found is not None:
                run = app.backstride.hand_runs.change(run_id, found, app.now(), _silent, surface=surface)
                return to(f"/runs/{run.run_id}", "saved")
        except (NoSuchRun, NotByHand):
            return refused(Refusal.NOT_FOUND)
        except (RunTooFast, RunNotYetRun) as problem:
            faults = (fault(_CODES[type(problem)], "minutes"),)
        return sheet(run_id, sent.refused(*faults))

    @router.post("/runs/{run_id}/delete")
    def deleted(run_id: str) -> Response:
        try:
            app.backstride.hand_runs.take_out(run_id, app.now(), _silent)
        except (NoSuchRun, NotByHand):
            return refused(Refusal.NOT_FOUND)
        return to("/runs", "taken-out")


_CODES: Final = {RunTooFast: "run-too-fast", RunNotYetRun: "run-not-yet"}


def _silent(done: int, total: int | None, what: str) -> None:
    """Tell nobody: one run is made anew before the page is there."""


def read_run(app: AppContext, form: Form) -> tuple[dict[str, Any] | None, Surface | None, tuple[Any, ...]]:
    """Return what was typed of a run and its surface, or what stands against it at each field.

    Parameters
    ----------
    app : AppContext
        The home, with its units and its clock.
    form : Form
        What was sent.
    """
    now, reader = app.now(), Reader(form)
    words = Words(app.units(now))
    unit_m = words.long_distance_m
    day = reader.day("day", needed=True)
    minutes = reader.number("minutes", needed=True, within=MINUTES)
    far = reader.number("distance", within=DISTANCE_M.over(unit_m, words.distance_unit))
    effort = reader.number("effort", within=SCORE)
    surface = reader.one_of("surface", tuple(Surface), needed=False)
    start = None if day is None else _start(app, f"{day.isoformat()}T{form.text('time') or NOON}", now)
    if day is not None and start is None:
        reader.faults.append(fault("form-not-a-time", "time", value=form.text("time")))
    if reader.faults or start is None or minutes is None:
        return None, None, tuple(reader.faults)
    told = {
        "start": start,
        "minutes": minutes,
        "distance_m": None if far is None else far * unit_m,
        "effort": effort,
        "is_walk": form.text("is_walk") == "yes",
        "treadmill": surface == Surface.TREADMILL,
    }
    return told, None if surface is None else Surface(surface), ()


def _start(app: AppContext, typed: str, now: datetime) -> datetime | None:
    return app.backstride.clock.read(typed, now)


def form_of_run(told: HandRun, surface: Surface | None, words: Words) -> Form:
    """Return the form of a run that is there."""
    far = None if told.distance_m is None else f"{told.distance_m / words.long_distance_m:g}"
    return form_of(
        {
            "day": told.start.date().isoformat(),
            "time": f"{told.start:%H:%M}",
            "minutes": f"{told.minutes:g}",
            "distance": far,
            "effort": None if told.effort is None else f"{told.effort:g}",
            "surface": surface,
            "is_walk": "yes" if told.is_walk else "no",
        }
    )
