"""The diary as a table: looked at, its columns explained, brought in; and handed out."""

from collections.abc import Sequence

from fastapi import APIRouter
from fastapi.responses import Response

from backstride.diary.entries import OWN_WORDS, TOLD
from backstride.diary.fields import FIELDS
from backstride.diary.tables import ColumnMap
from backstride.formats.csv_out import csv_bytes
from backstride.services.diary.values import TableIn
from backstride.web.answers import shown
from backstride.web.context import AppContext
from backstride.web.pages.diary_table.form import SentTable, TableSent, read_mapping
from backstride.web.pages.diary_table.view import SHOWN_FINDINGS, SHOWN_ROWS, Brought, TablePage

PATH = "/diary/table"


def diary_table_routes(app: AppContext) -> APIRouter:
    """Return the addresses of the diary as a table."""
    router = APIRouter()

    @router.get(PATH)
    def table() -> Response:
        return table_shown(app, TablePage())

    @router.post(PATH)
    def look(sent: TableSent) -> Response:
        return table_shown(app, looked_at(sent))

    @router.post(f"{PATH}/bring")
    def bring(sent: TableSent) -> Response:
        return table_shown(app, brought_in(app, sent))

    @router.get(f"{PATH}/diary.csv")
    def hand_out(own_words: str = "") -> Response:
        return handed_out(app, own_words=own_words == "yes")

    return router


def table_shown(app: AppContext, page: TablePage) -> Response:
    """Return the page at one of its steps."""
    frame = app.frame(PATH, app.now())
    return shown("diary_table/page.html", frame, page, is_refused=page.form.is_refused)


def looked_at(sent: SentTable) -> TablePage:
    """Return what a table holds, or what stands against it."""
    if sent.fault is not None:
        return TablePage(sent.form.refused(sent.fault))
    columns = list(sent.rows[0])
    sample = [[row.get(name, "") for name in columns] for row in sent.rows[:SHOWN_ROWS]]
    return TablePage(sent.form, sent.shape, columns, sample, len(sent.rows), _reads(sent.common))


def brought_in(app: AppContext, sent: SentTable) -> TablePage:
    """Bring a table in, or show it again with what stands against what its columns were said to mean."""
    if sent.fault is not None:
        return looked_at(sent)
    mapping, faults = read_mapping(sent)
    if faults:
        return looked_at(SentTable(sent.form.refused(*faults), sent.rows))
    now = app.now()
    zone = str(app.backstride.clock.zone(now) or now.tzinfo)
    return TablePage(brought=_brought(app.backstride.diary_exchange.import_table(sent.rows, mapping, now), zone))


def handed_out(app: AppContext, *, own_words: bool) -> Response:
    """Return the diary as a file; own words only where they were asked for."""
    rows = app.backstride.diary_exchange.export_table(own_words=own_words)
    told = [name for name in TOLD if own_words or name not in OWN_WORDS]
    content = csv_bytes(rows, ["kind", "at", "recorded_at", *told])
    headers = {"content-disposition": 'attachment; filename="diary.csv"'}
    return Response(content, media_type="text/csv; charset=utf-8", headers=headers)


def _reads(common: ColumnMap | None) -> Sequence[tuple[str, str]]:
    if common is None:
        return ()
    fields = [(name, FIELDS[target.field].wording) for name, target in common.columns.items()]
    return [(common.when[0], "table-reads-day"), *fields]


def _brought(found: TableIn, zone: str) -> Brought:
    more = max(len(found.findings) - SHOWN_FINDINGS, 0)
    listed = found.findings[:SHOWN_FINDINGS]
    return Brought(found.rows, found.saved, found.known, listed, more, is_due=bool(found.triggers), zone=zone)
