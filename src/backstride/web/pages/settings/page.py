"""Settings: who runs, and how pages are shown; and the first start in three steps."""

from dataclasses import fields, replace

from fastapi import APIRouter
from fastapi.responses import Response

from backstride.formats.ics import reminder_calendar
from backstride.runner import Change, Runner, Units
from backstride.services.home.page_settings import Shown
from backstride.texts.catalogue import catalogue, languages
from backstride.texts.figures import number
from backstride.web.answers import notice, shown, to
from backstride.web.context import AppContext
from backstride.web.forms import Form, Sent
from backstride.web.pages.data.page import give_recompute, work_view
from backstride.web.pages.data.view import WorkView
from backstride.web.pages.settings.form import about_form, read_about, read_reminder
from backstride.web.pages.settings.view import SettingsPage, StartPage
from backstride.web.uploads import IMPORT_BYTES
from backstride.web.write_lock import holds_write_lock


def settings_routes(app: AppContext) -> APIRouter:
    """Return the addresses of the settings."""
    router = APIRouter(dependencies=[holds_write_lock(app)])

    @router.get("/settings")
    def settings(done: str = "") -> Response:
        return settings_shown(app, about_form(_runner(app)), done)

    @router.post("/settings/me")
    def told(sent: Sent) -> Response:
        refused = tell_about(app, sent)
        return to("/settings", "saved") if refused is None else settings_shown(app, refused)

    @router.post("/settings/shown")
    def chosen(sent: Sent) -> Response:
        kept = app.backstride.page_settings.shown()
        asked = {one.name: sent.text(one.name) == "yes" for one in fields(Shown) if one.name != "has_started"}
        app.backstride.page_settings.choose(Shown(has_started=kept.has_started, **asked))
        tell_about(app, sent)
        tell_language(app, sent)
        return to("/settings", "saved")

    _add_reminder(router, app)
    return router


def _add_reminder(router: APIRouter, app: AppContext) -> None:
    @router.post("/settings/reminder")
    def chosen(sent: Sent) -> Response:
        setting, faults = read_reminder(sent)
        if setting is None:
            return settings_shown(app, about_form(_runner(app)).refused(*faults))
        app.backstride.reminders.choose(setting)
        return to("/settings", "saved")

    @router.get("/settings/diary.ics")
    def calendar() -> Response:
        now, owner = app.now(), app.backstride.planning.calendar_owner()
        held = reminder_calendar(app.backstride.reminders.ahead(now), owner, now, catalogue().say)
        named = {"content-disposition": 'attachment; filename="diary.ics"'}
        return Response(held, media_type="text/calendar", headers=named)


def start_routes(app: AppContext) -> APIRouter:
    """Return the addresses of the first start."""
    router = APIRouter(dependencies=[holds_write_lock(app)])

    @router.get("/start")
    def about(done: str = "", units: str = "") -> Response:
        runner = _runner(app)
        wanted = replace(runner, units=Units(units) if units in tuple(Units) else runner.units)
        return start_shown(app, 1, about_form(wanted), done)

    @router.post("/start/about")
    def told(sent: Sent) -> Response:
        refused = tell_about(app, sent)
        return to("/start/runs") if refused is None else start_shown(app, 1, refused)

    @router.get("/start/runs")
    def runs() -> Response:
        return start_shown(app, 2, Form())

    @router.get("/start/check")
    def check() -> Response:
        return start_shown(app, 3, Form())

    @router.post("/start/later")
    def later() -> Response:
        begun(app)
        return to("/")

    return router


def is_empty(app: AppContext) -> bool:
    """Whether nothing at all was told yet, so that the first page leads to the first start."""
    backstride = app.backstride
    if backstride.page_settings.shown().has_started or backstride.me.history():
        return False
    record = backstride.gate.record()
    return not (record.checks or backstride.records.runs() or backstride.diary.entries())


def begun(app: AppContext) -> None:
    """Note that the first start is behind one."""
    settings = app.backstride.page_settings
    kept = settings.shown()
    settings.choose(replace(kept, has_started=True))


def tell_about(app: AppContext, sent: Form) -> Form | None:
    """Keep what was typed about the runner, and return the form with what stands against it, or None.

    What loads or local days rest on makes the runs be worked out anew, in the background.
    """
    before, now = _runner(app), app.now()
    told = read_about(sent, now.date())
    if told.change is None:
        return sent.refused(*told.faults)
    changed = _only_new(told.change, before)
    if changed is None:
        return None
    app.backstride.me.tell(changed, now)
    if _moves_figures(changed) and app.backstride.records.runs():
        give_recompute(app)
    return None


def tell_language(app: AppContext, sent: Form) -> None:
    """Keep in which language everything is said; empty for the browser's own, and no other than one with texts."""
    told = sent.text("language")
    if "language" in sent.typed and told in ("", *languages()):
        app.backstride.page_settings.speak(told)


def settings_shown(app: AppContext, form: Form, done: str = "") -> Response:
    """Return the page of settings."""
    frame = app.frame("/settings", app.now(), notice(done))
    return shown("settings/page.html", frame, settings_page(app, form), is_refused=form.is_refused)


def settings_page(app: AppContext, form: Form) -> SettingsPage:
    """Return what the page of settings shows."""
    backstride = app.backstride
    return SettingsPage(
        form=form,
        units=_runner(app).units,
        shown=backstride.page_settings.shown(),
        history=tuple(reversed(backstride.me.history())),
        numbers=backstride.safety.numbers(app.now()),
        work=_work(app),
        reminder=backstride.reminders.setting(),
        language=backstride.page_settings.language(),
    )


def start_shown(app: AppContext, step: int, form: Form, done: str = "") -> Response:
    """Return one step of the first start."""
    told = form.text("units")
    about = SettingsPage(form, Units(told) if told in tuple(Units) else _runner(app).units)
    page = StartPage(step, about, number(IMPORT_BYTES / 1024**3), _work(app))
    frame = app.frame("/start", app.now(), notice(done))
    return shown("settings/start.html", frame, page, is_refused=form.is_refused)


def _work(app: AppContext) -> WorkView | None:
    return None if app.jobs.now is None else work_view(app, app.jobs.now)


def _runner(app: AppContext) -> Runner:
    return app.backstride.me.known(app.now().date())


def _only_new(change: Change, before: Runner) -> Change | None:
    """Leave out of a change what was known so already; None where nothing is left of it."""
    names = [one.name for one in fields(Change) if one.name != "valid_from"]
    new = {
        name: value
        for name in names
        if (value := getattr(change, name)) is not None and not _is_same(value, getattr(before, name))
    }
    return Change(change.valid_from, **new) if new else None


def _is_same(told: object, known: object) -> bool:
    """Whether a figure is the same; what is shown rounded does not become another figure by being sent back."""
    if isinstance(told, float) and isinstance(known, float):
        return abs(told - known) < 0.006 * known
    return told == known


def _moves_figures(change: Change) -> bool:
    return any(getattr(change, name) is not None for name in ("sex", "birth_year", "height_m", "mass_kg", "zone"))
