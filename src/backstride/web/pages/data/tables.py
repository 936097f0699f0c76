"""Everything as plain tables, taken along as one file."""

from fastapi import APIRouter
from fastapi.responses import Response

from backstride.report.table_files import TableKind, table_files, zipped
from backstride.web.context import AppContext


def table_routes(app: AppContext) -> APIRouter:
    """Return the address of the tables."""
    router = APIRouter()

    @router.get("/data/tables-{kind}.zip")
    def tables(kind: TableKind, *, own_words: bool = False) -> Response:
        today = app.now().date()
        held = app.backstride.tables.all(today, own_words=own_words)
        named = {"content-disposition": f'attachment; filename="backstride-{today}-{kind}.zip"'}
        return Response(zipped(table_files(held, kind)), media_type="application/zip", headers=named)

    return router
