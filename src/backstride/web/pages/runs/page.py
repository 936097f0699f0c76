"""Years of runs, and each one of them."""

from dataclasses import dataclass, replace
from types import MappingProxyType

from fastapi import APIRouter, Request
from fastapi.responses import Response
from markupsafe import Markup

from backstride.charts.streams import curves_svg
from backstride.charts.way import way_svg
from backstride.runs.file_format import FileFormat
from backstride.runs.gait import Gait
from backstride.runs.route import route
from backstride.runs.streams import splits, streams
from backstride.services.runs.history import NoSuchRun, RunsFarApart
from backstride.services.runs.laps import LapOfRun
from backstride.services.runs.listing import RunSheet
from backstride.texts.catalogue import catalogue
from backstride.texts.figures import Words
from backstride.texts.load_sentences import LoadSentences
from backstride.web.answers import notice, refused, shown, to
from backstride.web.context import AppContext
from backstride.web.forms import Form, Sent
from backstride.web.pages.runs.by_hand import add_by_hand, form_of_run
from backstride.web.pages.runs.drawings import run_curves, run_way
from backstride.web.pages.runs.form import read_wanted
from backstride.web.pages.runs.load_view import RunLoadView, run_load_view
from backstride.web.pages.runs.run_view import RunPage, sheet_page
from backstride.web.pages.runs.view import RunsPage, by_month
from backstride.web.refusals import Refusal
from backstride.web.render import WIDTHS_PX
from backstride.web.write_lock import holds_write_lock


def runs_routes(app: AppContext) -> APIRouter:
    """Return the addresses of runs."""
    router = APIRouter(dependencies=[holds_write_lock(app)])

    @router.get("/runs")
    def runs(request: Request) -> Response:
        now = app.now()
        return shown("runs/page.html", app.frame("/runs", now), runs_page(app, asked_of(request)))

    @router.get("/runs/{run_id}")
    def run(run_id: str, done: str = "") -> Response:
        return run_shown(app, run_id, done)

    def listed(refused_form: Form) -> Response:
        page = replace(runs_page(app, Form()), told=refused_form)
        return shown("runs/page.html", app.frame("/runs", app.now()), page, is_refused=True)

    add_by_hand(router, app, listed, lambda run_id, form: run_shown(app, run_id, "", form))
    _add_joins(router, app)
    return router


def _add_joins(router: APIRouter, app: AppContext) -> None:
    @router.post("/runs/{run_id}/together")
    def together(run_id: str, sent: Sent) -> Response:
        try:
            found = app.backstride.history.together([run_id, sent.text("other")], _silent)
        except NoSuchRun:
            return refused(Refusal.NOT_FOUND)
        except RunsFarApart:
            return to(f"/runs/{run_id}")
        return to(f"/runs/{found[0].run_id}", "saved")

    @router.post("/runs/{run_id}/apart")
    def apart(run_id: str) -> Response:
        try:
            found = app.backstride.history.apart(run_id, _silent)
        except NoSuchRun:
            return refused(Refusal.NOT_FOUND)
        return to(f"/runs/{found[0].run_id}", "saved")


def _silent(done: int, total: int | None, what: str) -> None:
    """Tell nobody: one run is made anew before the page is there."""


def run_shown(app: AppContext, run_id: str, done: str, form: Form | None = None) -> Response:
    """Return the page of one run, with the form that was refused."""
    try:
        sheet = app.backstride.runs.sheet(run_id)
    except NoSuchRun:
        return refused(Refusal.NOT_FOUND)
    if sheet.run.run_id != run_id:
        return to(f"/runs/{sheet.run.run_id}")
    sight = run_sight(app, sheet)
    frame = app.frame(f"/runs/{run_id}", app.now(), notice(done))
    return shown("runs/run.html", frame, sight if form is None else replace(sight, told=form), is_refused=bool(form))


def asked_of(request: Request) -> Form:
    """Return what an address asks for, as a form that can be shown again."""
    return Form(MappingProxyType({name: (value,) for name, value in request.query_params.items()}))


def runs_page(app: AppContext, form: Form) -> RunsPage:
    """Return the runs that are looked for."""
    units, service = app.units(app.now()), app.backstride.runs
    wanted = read_wanted(form, Words(units), service.newest_year())
    found = service.find(wanted)
    return RunsPage(found, by_month(found.rows), units, form, wanted.year, service.shoes())


@dataclass(frozen=True, slots=True)
class RunSight:
    """One run with its pictures.

    Parameters
    ----------
    run : RunPage
        What is told.
    load : RunLoadView or None
        What it asked of the low back; None for other activities.
    laps : tuple of LapOfRun
        Its laps and intervals.
    told : Form or None
        What was told of it by hand; None where it comes from files.
    curves, map : tuple of Markup
        The pictures, for a phone and a wider page; empty where there is nothing to draw.
    """

    run: RunPage
    load: RunLoadView | None = None
    laps: tuple[LapOfRun, ...] = ()
    told: Form | None = None
    curves: tuple[Markup, ...] = ()
    map: tuple[Markup, ...] = ()


def run_sight(app: AppContext, sheet: RunSheet) -> RunSight:
    """Return one run with its pictures, drawn app."""
    words, asked = Words(app.units(app.now())), app.backstride.page_settings.shown()
    gait = app.backstride.runs.gait(sheet.run)
    page = replace(
        sheet_page(sheet, words.units),
        splits=splits(gait, words.long_distance_m) if gait else (),
        hides_map=asked.hides_numbers,
        hides_ends=asked.hides_ends,
    )
    drawn = () if page.hides_map else _map(app, sheet, words, hides_ends=page.hides_ends)
    laps = app.backstride.laps.of_run(sheet.run.run_id)
    told = _load(app, sheet, words)
    by_hand = _by_hand(app, sheet, words)
    return RunSight(replace(page, has_map=bool(drawn)), told, laps, by_hand, _curves(gait, sheet, words), drawn)


def _by_hand(app: AppContext, sheet: RunSheet, words: Words) -> Form | None:
    if not any(source.format is FileFormat.HAND for source in sheet.run.sources):
        return None
    surface = sheet.worn.surface if sheet.worn else None
    return form_of_run(app.backstride.hand_runs.told(sheet.run.run_id), surface, words)


def _load(app: AppContext, sheet: RunSheet, words: Words) -> RunLoadView | None:
    if sheet.worn is None:
        return None
    return run_load_view(app.backstride.run_load.of_run(sheet.run.run_id), LoadSentences(catalogue(), words.units))


def _curves(gait: Gait | None, sheet: RunSheet, words: Words) -> tuple[Markup, ...]:
    found = streams(gait) if gait else None
    curves = run_curves(found, sheet.usual, words, catalogue()) if found else None
    # The drawing escapes every word itself.
    return tuple(Markup(curves_svg(curves, width)) for width in WIDTHS_PX) if curves else ()  # noqa: S704


def _map(app: AppContext, sheet: RunSheet, words: Words, *, hides_ends: bool) -> tuple[Markup, ...]:
    recording = app.backstride.runs.placed(sheet.run)
    found = route(recording, hides_ends=hides_ends, mark_m=words.long_distance_m) if recording else None
    if found is None:
        return ()
    way = run_way(found, words, catalogue())
    # The drawing escapes every word itself.
    return tuple(Markup(way_svg(way, width)) for width in WIDTHS_PX)  # noqa: S704
