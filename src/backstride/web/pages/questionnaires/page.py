"""Questionnaires: what each is, a score to keep, and how it has changed."""

from datetime import datetime
from types import MappingProxyType

from fastapi import APIRouter
from fastapi.responses import Response

from backstride.diary.questionnaires import Questionnaire, QuestionnaireScore, UnknownQuestionnaire, has_changed
from backstride.services.diary.body_log import ScoreChange
from backstride.web.answers import notice, refused, shown, to
from backstride.web.forms import Form, Reader, Sent
from backstride.web.here import Here
from backstride.web.pages.questionnaires.view import QuestionnairesPage, QuestionnaireView, score_lines
from backstride.web.pen import pen_of
from backstride.web.refusals import Refusal

PATH = "/questionnaires"


def questionnaire_routes(here: Here) -> APIRouter:
    """Return the addresses of questionnaires."""
    router = APIRouter(dependencies=[pen_of(here)])

    @router.get(PATH)
    def questionnaires(done: str = "") -> Response:
        now = here.now()
        page = questionnaires_page(here, now)
        return shown("questionnaires/page.html", here.frame(PATH, now, notice(done)), page)

    @router.post(PATH + "/{identifier}")
    def score(identifier: str, sent: Sent) -> Response:
        try:
            return score_told(here, identifier, sent)
        except UnknownQuestionnaire:
            return refused(Refusal.NOT_FOUND)

    return router


def score_told(here: Here, identifier: str, sent: Form) -> Response:
    """Keep a score, or show the page again with what stands against it.

    Raises
    ------
    UnknownQuestionnaire
        If the questionnaire is not in the registry.
    """
    now, reader = here.now(), Reader(sent)
    on, value = reader.day("on") or now.date(), reader.number("score", needed=True)
    found = tuple(reader.faults)
    if value is not None and not found:
        found = here.backstride.questionnaires.tell(QuestionnaireScore(identifier, on, value), now)
        if not found:
            return to(PATH, "saved")
    page = questionnaires_page(here, now, {identifier: sent.refused(*found)})
    return shown("questionnaires/page.html", here.frame(PATH, now), page, is_refused=True)


def questionnaires_page(here: Here, now: datetime, typed: dict[str, Form] | None = None) -> QuestionnairesPage:
    """Return every questionnaire with its scores, and a form that was refused."""
    today = Form(MappingProxyType({"on": (now.date().isoformat(),)}))
    known = {one.form.identifier: one for one in here.backstride.questionnaires.scores()}
    forms = here.backstride.questionnaires.registry()
    return QuestionnairesPage(
        tuple(_view(form, known.get(form.identifier), (typed or {}).get(form.identifier, today)) for form in forms)
    )


def _view(form: Questionnaire, told: ScoreChange | None, typed: Form) -> QuestionnaireView:
    if told is None:
        return QuestionnaireView(form, typed=typed)
    first, last = told.scores[0].score, told.scores[-1].score
    changed = has_changed(form, first, last) if len(told.scores) > 1 else None
    return QuestionnaireView(form, score_lines(told.scores), told.important_change, changed, typed)
