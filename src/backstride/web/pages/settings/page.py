"""Settings: who runs, and how pages are shown; and the first start in three steps."""

from dataclasses import fields, replace

from fastapi import APIRouter
from fastapi.responses import Response

from backstride.runner import Change, Runner, Units
from backstride.services.home.page_settings import Shown
from backstride.web.answers import notice, shown, to
from backstride.web.forms import Form, Sent
from backstride.web.here import Here
from backstride.web.pages.data.page import give_recompute, work_view
from backstride.web.pages.data.view import WorkView
from backstride.web.pages.settings.form import about_form, read_about
from backstride.web.pages.settings.view import SettingsPage, StartPage
from backstride.web.pen import pen_of
from backstride.web.uploads import IMPORT_BYTES


def settings_routes(here: Here) -> APIRouter:
    """Return the addresses of the settings."""
    router = APIRouter(dependencies=[pen_of(here)])

    @router.get("/settings")
    def settings(done: str = "") -> Response:
        return settings_shown(here, about_form(_runner(here)), done)

    @router.post("/settings/me")
    def told(sent: Sent) -> Response:
        refused = tell_about(here, sent)
        return to("/settings", "saved") if refused is None else settings_shown(here, refused)

    @router.post("/settings/shown")
    def chosen(sent: Sent) -> Response:
        kept = here.backstride.page_settings.shown()
        asked = {one.name: sent.text(one.name) == "yes" for one in fields(Shown) if one.name != "has_started"}
        here.backstride.page_settings.choose(Shown(has_started=kept.has_started, **asked))
        tell_about(here, sent)
        return to("/settings", "saved")

    return router


def start_routes(here: Here) -> APIRouter:
    """Return the addresses of the first start."""
    router = APIRouter(dependencies=[pen_of(here)])

    @router.get("/start")
    def about(done: str = "", units: str = "") -> Response:
        runner = _runner(here)
        wanted = replace(runner, units=Units(units) if units in tuple(Units) else runner.units)
        return start_shown(here, 1, about_form(wanted), done)

    @router.post("/start/about")
    def told(sent: Sent) -> Response:
        refused = tell_about(here, sent)
        return to("/start/runs") if refused is None else start_shown(here, 1, refused)

    @router.get("/start/runs")
    def runs() -> Response:
        return start_shown(here, 2, Form())

    @router.get("/start/check")
    def check() -> Response:
        return start_shown(here, 3, Form())

    @router.post("/start/later")
    def later() -> Response:
        begun(here)
        return to("/")

    return router


def is_empty(here: Here) -> bool:
    """Whether nothing at all was told yet, so that the first page leads to the first start."""
    backstride = here.backstride
    if backstride.page_settings.shown().has_started or backstride.me.history():
        return False
    record = backstride.gate.record()
    return not (record.checks or backstride.records.runs() or backstride.diary.entries())


def begun(here: Here) -> None:
    """Note that the first start is behind one."""
    settings = here.backstride.page_settings
    kept = settings.shown()
    settings.choose(Shown(kept.hides_numbers, kept.hides_ends, has_started=True))


def tell_about(here: Here, sent: Form) -> Form | None:
    """Keep what was typed about the runner, and return the form with what stands against it, or None.

    What loads or local days rest on makes the runs be worked out anew, in the background.
    """
    before, now = _runner(here), here.now()
    told = read_about(sent, now.date())
    if told.change is None:
        return sent.refused(*told.faults)
    changed = _only_new(told.change, before)
    if changed is None:
        return None
    here.backstride.me.tell(changed, now)
    if _moves_figures(changed) and here.backstride.records.runs():
        give_recompute(here)
    return None


def settings_shown(here: Here, form: Form, done: str = "") -> Response:
    """Return the page of settings."""
    frame = here.frame("/settings", here.now(), notice(done))
    return shown("settings/page.html", frame, settings_page(here, form), is_refused=form.is_refused)


def settings_page(here: Here, form: Form) -> SettingsPage:
    """Return what the page of settings shows."""
    backstride = here.backstride
    return SettingsPage(
        form=form,
        units=_runner(here).units,
        shown=backstride.page_settings.shown(),
        history=tuple(reversed(backstride.me.history())),
        numbers=backstride.safety.numbers(here.now()),
        work=_work(here),
    )


def start_shown(here: Here, step: int, form: Form, done: str = "") -> Response:
    """Return one step of the first start."""
    told = form.text("units")
    about = SettingsPage(form, Units(told) if told in tuple(Units) else _runner(here).units)
    page = StartPage(step, about, f"{IMPORT_BYTES / 1024**3:g}", _work(here))
    frame = here.frame("/start", here.now(), notice(done))
    return shown("settings/start.html", frame, page, is_refused=form.is_refused)


def _work(here: Here) -> WorkView | None:
    return None if here.desk.now is None else work_view(here, here.desk.now)


def _runner(here: Here) -> Runner:
    return here.backstride.me.known(here.now().date())


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
