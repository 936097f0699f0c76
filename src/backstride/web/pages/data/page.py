"""My data: bring runs, see what came of it, take everything away with me, forget everything."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC
from pathlib import Path
from shutil import rmtree
from typing import Final

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, Response, StreamingResponse

from backstride.findings import Finding, Severity
from backstride.runs.summary import Sport
from backstride.services.importing.log import OneImport
from backstride.services.records import ImportOutcome
from backstride.services.running_days import is_run
from backstride.store.backup import stream_backup
from backstride.store.health import examine
from backstride.store.home import HomeIsBusy
from backstride.texts.catalogue import catalogue
from backstride.web.answers import JSON, notice, refused, shown, to
from backstride.web.context import AppContext
from backstride.web.forms import Form, Sent, fault
from backstride.web.job_queue import Stage, Tell, Work
from backstride.web.pages.data.view import DataPage, FileLine, HealthPage, ImportLine, ImportPage, WorkView
from backstride.web.refusals import Refusal
from backstride.web.uploads import IMPORT_BYTES, UploadRefused, folder_name, has_room, take_upload
from backstride.web.write_lock import HomeLocked

IMPORT_PATH: Final = "/data/import"
"""The one address that takes files."""
LISTED: Final = 5
"""Imports that are listed; older ones stand on the page of any of them."""
IMPORTING, RECOMPUTING = "import", "recompute"
_FORGET: Final = "forget"


def data_routes(app: AppContext) -> APIRouter:
    """Return the addresses of my data."""
    router = APIRouter()
    _add_pages(router, app)
    _add_import(router, app)
    _add_ways_out(router, app)
    return router


def _add_pages(router: APIRouter, app: AppContext) -> None:
    @router.get("/data")
    def data(done: str = "") -> Response:
        return data_shown(app, Form(), done)

    @router.get("/data/work")
    def work() -> Response:
        now = app.jobs.now
        view = None if now is None else work_view(app, now)
        return JSONResponse(None if view is None else {name: getattr(view, name) for name in WorkView.__slots__})

    @router.get("/data/imports/{key}")
    def imported(key: str, outcome: str = "", first: int = 0) -> Response:
        one = next((one for one in app.backstride.import_log.imports() if _key(one) == key), None)
        if one is None:
            return refused(Refusal.NOT_FOUND)
        page = _import_page(app, one, outcome, max(first, 0))
        return shown("data/import.html", app.frame(f"/data/imports/{key}", app.now()), page)

    @router.get("/data/health")
    def health() -> Response:
        page = HealthPage(examine(app.backstride.home, thorough=False))
        return shown("data/health.html", app.frame("/data/health", app.now()), page)


def _add_import(router: APIRouter, app: AppContext) -> None:
    @router.post(IMPORT_PATH)
    async def bring(request: Request) -> Response:
        wants_json = JSON in request.headers.get("accept", "")
        try:
            await take_in(app, request)
        except UploadRefused as refusal:
            return _upload_refused(app, refusal, wants_json=wants_json)
        back = "/start/runs" if request.query_params.get("from") == "start" else "/data"
        return JSONResponse({"go": back}) if wants_json else to(back)

    @router.post("/data/resume")
    def resume() -> Response:
        if not app.jobs.is_busy:
            for folder in left_behind(app):
                give_import(app, folder)
        return to("/data")


async def take_in(app: AppContext, request: Request) -> None:
    """Keep the files that a request brings, and put them among the work to do.

    Raises
    ------
    UploadRefused
        If there is no room for them, or they cannot be taken.
    """
    home = app.backstride.home
    if not has_room(home.folder, int(request.headers.get("content-length") or 0)):
        raise UploadRefused("upload-no-room")
    folder = home.uploads / folder_name(app.now())
    await take_upload(request.stream(), request.headers.get("content-type", ""), folder)
    give_import(app, folder)


def _upload_refused(app: AppContext, refusal: UploadRefused, *, wants_json: bool) -> Response:
    found = fault(refusal.why, "files")
    if wants_json:
        return JSONResponse({"says": catalogue().finding(found)}, 422)
    return data_shown(app, Form().refused(found))


def _add_ways_out(router: APIRouter, app: AppContext) -> None:
    @router.get("/data/export.zip")
    def export() -> Response:
        name = f"backstride-{app.now():%Y-%m-%d}.zip"
        told = {"content-disposition": f'attachment; filename="{name}"'}
        return StreamingResponse(stream_backup(app.backstride.home), media_type="application/zip", headers=told)

    @router.post("/data/forget")
    def forget(sent: Sent) -> Response:
        if sent.text("word").strip().casefold() != catalogue().say("data-forget-word"):
            return data_shown(app, sent.refused(fault("forget-not-typed", "word")))
        if app.jobs.is_busy:
            return data_shown(app, sent.refused(fault("forget-while-working", "word")))
        try:
            app.backstride.forget_everything(app.instant())
        except HomeIsBusy as busy:
            raise HomeLocked(busy, sent, app.frame("/data/forget", app.now()), busy.since) from busy
        return to("/start", "forgotten")


def data_shown(app: AppContext, form: Form, done: str = "") -> Response:
    """Return the page of my data."""
    frame = app.frame("/data", app.now(), notice(done))
    return shown("data/page.html", frame, data_page(app, form), is_refused=form.is_refused)


def data_page(app: AppContext, form: Form) -> DataPage:
    """Return what the page of my data shows."""
    backstride, working = app.backstride, app.jobs.now
    every = backstride.records.runs()
    days = [run.local_date for run in every]
    return DataPage(
        folder=str(backstride.home.folder),
        runs=sum(map(is_run, every)),
        activities=sum(run.sport is Sport.CROSS_TRAINING or not is_run(run) for run in every),
        first_day=min(days, default=None),
        last_day=max(days, default=None),
        entries=len(backstride.diary.entries()),
        work=None if working is None else work_view(app, working),
        left=0 if app.jobs.is_busy else len(left_behind(app)),
        imports=_imports(app)[:LISTED],
        most_bytes=IMPORT_BYTES,
        form=form,
        watched=str(app.watched or ""),
    )


def give_import(app: AppContext, folder: Path) -> None:
    """Queue an upload; its files are removed once they are imported, for the home keeps their bytes."""

    def bring(tell: Tell) -> None:
        tell(Stage.LOOKING)
        bringing = app.backstride.import_uploads
        files = sum(1 for _ in bringing.find([folder]))

        def progress(done: int, total: int | None, what: str) -> None:  # noqa: ARG001  the port's signature
            if total is None:
                tell(Stage.READING, done, max(files, done))
            else:
                tell(Stage.JOINING, done, total)

        report = bringing([folder], app.instant().astimezone(UTC), progress)
        if not report.out_of_room:
            rmtree(folder, ignore_errors=True)
        ended = sum(report.counts.values())
        tell(Stage.JOINING, ended, ended)

    app.jobs.submit(IMPORTING, lambda: app.backstride.writing("importing"), bring)


def give_recompute(app: AppContext) -> None:
    """Queue it to make all runs anew, because something about the runner was told."""

    def make(tell: Tell) -> None:
        def progress(done: int, total: int | None, what: str) -> None:  # noqa: ARG001  the port's signature
            tell(Stage.JOINING, done, total)

        app.backstride.reconcile(progress, again=True)

    app.jobs.submit(RECOMPUTING, lambda: app.backstride.writing("working out all runs anew"), make)


def left_behind(app: AppContext) -> Sequence[Path]:
    """Return the uploads that were cut off before they were imported."""
    uploads = app.backstride.home.uploads
    return sorted(path for path in uploads.iterdir() if path.is_dir()) if uploads.is_dir() else []


def work_view(app: AppContext, work: Work) -> WorkView:
    """Return how far a piece of work is, in a sentence."""
    says = catalogue().say(
        f"work-{work.kind}-{work.stage}" if work.stage is not Stage.WAITING else "work-waiting",
        done=work.done,
        total=work.total or 0,
        holder=work.holder,
    )
    last = next(iter(_imports(app)), None) if work.is_over and work.kind == IMPORTING else None
    leads_to = f"/data/imports/{last.key}" if last and work.stage is Stage.DONE else "/data"
    is_failed = work.stage is Stage.FAILED
    return WorkView(work.number, says, work.done, work.total, work.is_over, is_failed, leads_to)


def _imports(app: AppContext) -> list[ImportLine]:
    return [_import_line(app, one) for one in app.backstride.import_log.imports()]


def _import_line(app: AppContext, one: OneImport) -> ImportLine:
    return ImportLine(_key(one), one.at.astimezone(app.now().tzinfo), one.files, one.counts)


def _key(one: OneImport) -> str:
    return f"{one.at.astimezone(UTC):%Y%m%dT%H%M%S.%fZ}"


def _import_page(app: AppContext, one: OneImport, outcome: str, first: int) -> ImportPage:
    wanted = ImportOutcome(outcome) if outcome in tuple(ImportOutcome) else None
    page = ImportPage(_import_line(app, one), wanted, (), first)
    rows = app.backstride.import_log.files(one.at, wanted, first=first, most=page.most)
    return replace(page, files=tuple(FileLine(shown_name(row.path), row.outcome, _worth(row.findings)) for row in rows))


def shown_name(path: str) -> str:
    """Return the name of a file as the runner knows it: without the folder of an upload."""
    first, _, rest = path.partition("/")
    return rest if rest and first.startswith("uploaded ") else path


def _worth(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return findings with the grave ones first."""
    order = [Severity.ERROR, Severity.WARNING, Severity.NOTE]
    return tuple(sorted(findings, key=lambda one: order.index(one.severity)))
