"""The page for the physiotherapist: picked, looked at, taken along as a PDF."""

from types import MappingProxyType

from fastapi import APIRouter
from fastapi.responses import Response

from backstride.report.pdf import pdf_of
from backstride.report.sheet import Sheet, sheet
from backstride.services.report_values import QuestionsDoNotFit, ReportFacts, Section
from backstride.texts.catalogue import catalogue
from backstride.web.forms import Form, Sent, fault
from backstride.web.here import Here
from backstride.web.routes.answers import shown
from backstride.web.views.report import ReportPage

_PDF = "application/pdf"


def report_routes(here: Here) -> APIRouter:
    """Give the addresses of the page for the physiotherapist."""
    router = APIRouter()

    @router.get("/report")
    def report() -> Response:
        everything = Form(MappingProxyType({"section": tuple(Section)}))
        return _looked_at(here, everything)

    @router.post("/report")
    def look(sent: Sent) -> Response:
        return _looked_at(here, sent)

    @router.post("/report/pdf")
    def take(sent: Sent) -> Response:
        try:
            facts, page = _made(here, sent)
        except QuestionsDoNotFit:
            return _looked_at(here, sent)
        day = facts.made_at.date()
        named = {"content-disposition": f'attachment; filename="my-back-{day}.pdf"'}
        return Response(pdf_of(page, day, catalogue()), media_type=_PDF, headers=named)

    return router


def _looked_at(here: Here, form: Form) -> Response:
    try:
        _, page = _made(here, form)
    except QuestionsDoNotFit:
        form = form.refused(fault("report-questions", "questions"))
        _, page = _made(here, form, with_questions=False)
    frame = here.frame("/report", here.now())
    return shown("report.html", frame, ReportPage(page, form), is_refused=form.is_refused)


def _made(here: Here, form: Form, *, with_questions: bool = True) -> tuple[ReportFacts, Sheet]:
    picked = [section for section in Section if form.holds("section", section)]
    questions = form.text("questions").splitlines() if with_questions else ()
    facts = here.backstride.report.facts(here.now(), picked, questions)
    return facts, sheet(facts, catalogue())
