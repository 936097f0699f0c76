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
from backstride.web.desk import Stage, Tell, Work
from backstride.web.forms import Form, Sent, fault
from backstride.web.here import Here
from backstride.web.pages.data.view import DataPage, FileLine, HealthPage, ImportLine, ImportPage, WorkView
from backstride.web.pen import PageHasNoPen
from backstride.web.refusals import Refusal
from backstride.web.uploads import IMPORT_BYTES, UploadRefused, folder_name, has_room, take_upload

IMPORT_PATH: Final = "/data/import"
"""The one address that takes files."""
LISTED: Final = 5
"""Imports that are listed; older ones stand on the page of any of them."""
IMPORTING, RECOMPUTING = "import", "recompute"
_FORGET: Final = "forget"


def data_routes(here: Here) -> APIRouter:
    """Return the addresses of my data."""
    router = APIRouter()
    _add_pages(router, here)
    _add_import(router, here)
    _add_ways_out(router, here)
    return router


def _add_pages(router: APIRouter, here: Here) -> None:
    @router.get("/data")
    def data(done: str = "") -> Response:
        return data_shown(here, Form(), done)

    @router.get("/data/work")
    def work() -> Response:
        now = here.desk.now
        view = None if now is None else work_view(here, now)
        return JSONResponse(None if view is None else {name: getattr(view, name) for name in WorkView.__slots__})

    @router.get("/data/imports/{key}")
    def imported(key: str, outcome: str = "", first: int = 0) -> Response:
        one = next((one for one in here.backstride.import_log.imports() if _key(one) == key), None)
        if one is None:
            return refused(Refusal.NOT_FOUND)
        page = _import_page(here, one, outcome, max(first, 0))
        return shown("data/import.html", here.frame(f"/data/imports/{key}", here.now()), page)

    @router.get("/data/health")
    def health() -> Response:
        page = HealthPage(examine(here.backstride.home, thorough=False))
        return shown("data/health.html", here.frame("/data/health", here.now()), page)


def _add_import(router: APIRouter, here: Here) -> None:
    @router.post(IMPORT_PATH)
    async def bring(request: Request) -> Response:
        wants_json = JSON in request.headers.get("accept", "")
        try:
            await _taken(here, request)
        except UploadRefused as refusal:
            return _upload_refused(here, refusal, wants_json=wants_json)
        back = "/start/runs" if request.query_params.get("from") == "start" else "/data"
        return JSONResponse({"go": back}) if wants_json else to(back)

    @router.post("/data/resume")
    def resume() -> Response:
        if not here.desk.is_busy:
            for folder in left_behind(here):
                give_import(here, folder)
        return to("/data")


async def _taken(here: Here, request: Request) -> None:
    home = here.backstride.home
    if not has_room(home.folder, int(request.headers.get("content-length") or 0)):
        raise UploadRefused("upload-no-room")
    folder = home.uploads / folder_name(here.now())
    await take_upload(request.stream(), request.headers.get("content-type", ""), folder)
    give_import(here, folder)


def _upload_refused(here: Here, refusal: UploadRefused, *, wants_json: bool) -> Response:
    found = fault(refusal.why, "files")
    if wants_json:
        return JSONResponse({"says": catalogue().finding(found)}, 422)
    return data_shown(here, Form().refused(found))


def _add_ways_out(router: APIRouter, here: Here) -> None:
    @router.get("/data/export.zip")
    def export() -> Response:
        name = f"backstride-{here.now():%Y-%m-%d}.zip"
        told = {"content-disposition": f'attachment; filename="{name}"'}
        return StreamingResponse(stream_backup(here.backstride.home), media_type="application/zip", headers=told)

    @router.post("/data/forget")
    def forget(sent: Sent) -> Response:
        if sent.text("word").strip().casefold() != catalogue().say("data-forget-word"):
            return data_shown(here, sent.refused(fault("forget-not-typed", "word")))
        if here.desk.is_busy:
            return data_shown(here, sent.refused(fault("forget-while-working", "word")))
        try:
            here.backstride.forget_everything(here.instant())
        except HomeIsBusy as busy:
            raise PageHasNoPen(busy, sent, here.frame("/data/forget", here.now()), busy.since) from busy
        return to("/start", "forgotten")


def data_shown(here: Here, form: Form, done: str = "") -> Response:
    """Return the page of my data."""
    frame = here.frame("/data", here.now(), notice(done))
    return shown("data/page.html", frame, data_page(here, form), is_refused=form.is_refused)


def data_page(here: Here, form: Form) -> DataPage:
    """Return what the page of my data shows."""
    backstride, working = here.backstride, here.desk.now
    every = backstride.records.runs()
    days = [run.local_date for run in every]
    return DataPage(
        folder=str(backstride.home.folder),
        runs=sum(map(is_run, every)),
        activities=sum(run.sport is Sport.CROSS_TRAINING or not is_run(run) for run in every),
        first_day=min(days, default=None),
        last_day=max(days, default=None),
        entries=len(backstride.diary.entries()),
        work=None if working is None else work_view(here, working),
        left=0 if here.desk.is_busy else len(left_behind(here)),
        imports=_imports(here)[:LISTED],
        most_bytes=IMPORT_BYTES,
        form=form,
    )


def give_import(here: Here, folder: Path) -> None:
    """Put an upload on the desk; its files are removed once they are imported, for the home keeps their bytes."""

    def bring(tell: Tell) -> None:
        tell(Stage.LOOKING)
        bringing = here.backstride.import_uploads
        files = sum(1 for _ in bringing.find([folder]))

        def progress(done: int, total: int | None, what: str) -> None:  # noqa: ARG001  the port's signature
            if total is None:
                tell(Stage.READING, done, max(files, done))
            else:
                tell(Stage.JOINING, done, total)

        report = bringing([folder], here.instant().astimezone(UTC), progress)
        if not report.out_of_room:
            rmtree(folder, ignore_errors=True)
        ended = sum(report.counts.values())
        tell(Stage.JOINING, ended, ended)

    here.desk.give(IMPORTING, lambda: here.backstride.writing("importing"), bring)


def give_recompute(here: Here) -> None:
    """Put it on the desk to make all runs anew, because something about the runner was told."""

    def make(tell: Tell) -> None:
        def progress(done: int, total: int | None, what: str) -> None:  # noqa: ARG001  the port's signature
            tell(Stage.JOINING, done, total)

        here.backstride.reconcile(progress, again=True)

    here.desk.give(RECOMPUTING, lambda: here.backstride.writing("working out all runs anew"), make)


def left_behind(here: Here) -> Sequence[Path]:
    """Return the uploads that were cut off before they were imported."""
    uploads = here.backstride.home.uploads
    return sorted(path for path in uploads.iterdir() if path.is_dir()) if uploads.is_dir() else []


def work_view(here: Here, work: Work) -> WorkView:
    """Return how far a piece of work is, in a sentence."""
    says = catalogue().say(
        f"work-{work.kind}-{work.stage}" if work.stage is not Stage.WAITING else "work-waiting",
        done=work.done,
        total=work.total or 0,
        holder=work.holder,
    )
    last = next(iter(_imports(here)), None) if work.is_over and work.kind == IMPORTING else None
    leads_to = f"/data/imports/{last.key}" if last and work.stage is Stage.DONE else "/data"
    is_failed = work.stage is Stage.FAILED
    return WorkView(work.number, says, work.done, work.total, work.is_over, is_failed, leads_to)


def _imports(here: Here) -> list[ImportLine]:
    return [_import_line(here, one) for one in here.backstride.import_log.imports()]


def _import_line(here: Here, one: OneImport) -> ImportLine:
    return ImportLine(_key(one), one.at.astimezone(here.now().tzinfo), one.files, one.counts)


def _key(one: OneImport) -> str:
    return f"{one.at.astimezone(UTC):%Y%m%dT%H%M%S.%fZ}"


def _import_page(here: Here, one: OneImport, outcome: str, first: int) -> ImportPage:
    wanted = ImportOutcome(outcome) if outcome in tuple(ImportOutcome) else None
    page = ImportPage(_import_line(here, one), wanted, (), first)
    rows = here.backstride.import_log.files(one.at, wanted, first=first, most=page.most)
    return replace(page, files=tuple(FileLine(shown_name(row.path), row.outcome, _worth(row.findings)) for row in rows))


def shown_name(path: str) -> str:
    """Return the name of a file as the runner knows it: without the folder of an upload."""
    first, _, rest = path.partition("/")
    return rest if rest and first.startswith("uploaded ") else path


def _worth(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return findings with the grave ones first."""
    order = [Severity.ERROR, Severity.WARNING, Severity.NOTE]
    return tuple(sorted(findings, key=lambda one: order.index(one.severity)))
