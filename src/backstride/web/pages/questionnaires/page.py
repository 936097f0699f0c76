"""Questionnaires: what each is, a score to keep, and how it has changed."""

from datetime import datetime
from types import MappingProxyType

from fastapi import APIRouter
from fastapi.responses import Response

from backstride.diary.questionnaires import Questionnaire, QuestionnaireScore, UnknownQuestionnaire, has_changed
from backstride.services.diary.body_log import ScoreChange
from backstride.web.answers import notice, refused, shown, to
from backstride.web.context import AppContext
from backstride.web.forms import Form, Reader, Sent
from backstride.web.pages.questionnaires.view import QuestionnairesPage, QuestionnaireView, score_lines
from backstride.web.refusals import Refusal
from backstride.web.write_lock import holds_write_lock

PATH = "/questionnaires"


def questionnaire_routes(app: AppContext) -> APIRouter:
    """Return the addresses of questionnaires."""
    router = APIRouter(dependencies=[holds_write_lock(app)])

    @router.get(PATH)
    def questionnaires(done: str = "") -> Response:
        now = app.now()
        page = questionnaires_page(app, now)
        return shown("questionnaires/page.html", app.frame(PATH, now, notice(done)), page)

    @router.post(PATH + "/{identifier}")
    def score(identifier: str, sent: Sent) -> Response:
        try:
            return score_told(app, identifier, sent)
        except UnknownQuestionnaire:
            return refused(Refusal.NOT_FOUND)

    return router


def score_told(app: AppContext, identifier: str, sent: Form) -> Response:
    """Keep a score, or show the page again with what stands against it.

    Raises
    ------
    UnknownQuestionnaire
        If the questionnaire is not in the registry.
    """
    now, reader = app.now(), Reader(sent)
    on, value = reader.day("on") or now.date(), reader.number("score", needed=True)
    found = tuple(reader.faults)
    if value is not None and not found:
        found = app.backstride.questionnaires.tell(QuestionnaireScore(identifier, on, value), now)
        if not found:
            return to(PATH, "saved")
    page = questionnaires_page(app, now, {identifier: sent.refused(*found)})
    return shown("questionnaires/page.html", app.frame(PATH, now), page, is_refused=True)


def questionnaires_page(app: AppContext, now: datetime, typed: dict[str, Form] | None = None) -> QuestionnairesPage:
    """Return every questionnaire with its scores, and a form that was refused."""
    today = Form(MappingProxyType({"on": (now.date().isoformat(),)}))
    known = {one.form.identifier: one for one in app.backstride.questionnaires.scores()}
    forms = app.backstride.questionnaires.registry()
    return QuestionnairesPage(
        tuple(_view(form, known.get(form.identifier), (typed or {}).get(form.identifier, today)) for form in forms)
    )


def _view(form: Questionnaire, told: ScoreChange | None, typed: Form) -> QuestionnaireView:
    if told is None:
        return QuestionnaireView(form, typed=typed)
    first, last = told.scores[0].score, told.scores[-1].score
    changed = has_changed(form, first, last) if len(told.scores) > 1 else None
    return QuestionnaireView(form, score_lines(told.scores), told.important_change, changed, typed)
