"""The page for the physiotherapist: picked, looked at, taken along as a PDF."""

from functools import partial
from types import MappingProxyType

from fastapi import APIRouter
from fastapi.responses import Response

from backstride.report.fhir import fhir_json
from backstride.report.pdf import pdf_of
from backstride.report.sheet import Sheet, sheet
from backstride.services.learning.learning import Learnt
from backstride.services.reporting.values import QuestionsDoNotFit, ReportFacts, Section
from backstride.texts.catalogue import catalogue
from backstride.web.answers import shown
from backstride.web.context import AppContext
from backstride.web.forms import Form, Sent, fault
from backstride.web.pages.report.view import ReportPage

_PDF = "application/pdf"


def report_routes(app: AppContext) -> APIRouter:
    """Return the addresses of the page for the physiotherapist."""
    router = APIRouter()

    @router.get("/report")
    def report() -> Response:
        everything = Form(MappingProxyType({"section": tuple(Section)}))
        return _looked_at(app, everything)

    @router.post("/report")
    def look(sent: Sent) -> Response:
        return _looked_at(app, sent)

    @router.post("/report/pdf")
    def take(sent: Sent) -> Response:
        try:
            facts, page = _made(app, sent, waits=True)
        except QuestionsDoNotFit:
            return _looked_at(app, sent)
        day = facts.made_at.date()
        named = {"content-disposition": f'attachment; filename="my-back-{day}.pdf"'}
        return Response(pdf_of(page, day, catalogue()), media_type=_PDF, headers=named)

    @router.get("/report/fhir.json")
    def bundle() -> Response:
        now = app.now()
        content = fhir_json(app.backstride.fhir_source(now.date()), now, catalogue())
        named = {"content-disposition": f'attachment; filename="my-back-{now.date()}.fhir.json"'}
        return Response(content, media_type="application/fhir+json", headers=named)

    return router


def _looked_at(app: AppContext, form: Form) -> Response:
    try:
        facts, page = _made(app, form)
    except QuestionsDoNotFit:
        form = form.refused(fault("report-questions", "questions"))
        facts, page = _made(app, form, with_questions=False)
    is_wanted = form.holds("section", Section.LEARNT) and not facts.waits_to_be_seen
    is_working = is_wanted and facts.learnt is None
    frame = app.frame("/report", app.now())
    return shown("report/page.html", frame, ReportPage(page, form, is_working), is_refused=form.is_refused)


def _made(
    app: AppContext, form: Form, *, with_questions: bool = True, waits: bool = False
) -> tuple[ReportFacts, Sheet]:
    picked = [section for section in Section if form.holds("section", section)]
    questions = form.text("questions").splitlines() if with_questions else ()
    facts = app.backstride.report.facts(app.now(), picked, questions, partial(_learnt, app, waits=waits))
    return facts, sheet(facts, catalogue())


def _learnt(app: AppContext, *, waits: bool) -> Learnt | None:
    """Return what the own days show: a look at the page does not wait for it, the paper does."""
    now, backstride = app.now(), app.backstride
    state = (*app.state(now), backstride.safety.state(now).state)
    give = app.cache.get if waits else app.cache.get_async
    return give("report-learnt", state, lambda: backstride.learning.learnt(now))
