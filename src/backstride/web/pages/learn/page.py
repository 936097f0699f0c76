"""What my own days show: choose the question, look, see the checks beside each verdict."""

from typing import Final

from fastapi import APIRouter
from fastapi.responses import Response

from backstride.api.learn import asked_out, test_out
from backstride.learn import COLUMNS, Question
from backstride.learn.columns import Role, named
from backstride.learn.question import ACT_ON_POINTS, ContrastNotPositive, DifferentOutcomes, TooManyQuestions
from backstride.services.learning.asking import QuestionStands
from backstride.texts.catalogue import catalogue
from backstride.web.answers import notice, shown, to
from backstride.web.context import AppContext
from backstride.web.forms import Form, Reader, Sent, fault
from backstride.web.pages.learn.drawings import labelled, question_view
from backstride.web.pages.learn.experiments import add_experiments
from backstride.web.pages.learn.view import LearnPage
from backstride.web.pages.learn.work import Working
from backstride.web.write_lock import holds_write_lock

EXPOSURES: Final = named(Role.EXPOSURE)
OUTCOMES: Final = named(Role.OUTCOME)


def learn_routes(app: AppContext) -> APIRouter:
    """Return the addresses of one's own days and of experiments."""
    router, working = APIRouter(dependencies=[holds_write_lock(app)]), Working()
    add_experiments(router, app)

    @router.get("/learn")
    def learn(done: str = "") -> Response:
        return learn_shown(app, working, Form(), done)

    @router.post("/learn/look")
    def look() -> Response:
        app.backstride.learning.look(app.now())
        return to("/learn")

    @router.post("/learn/ask")
    def ask(sent: Sent) -> Response:
        return asked(app, working, sent)

    return router


def asked(app: AppContext, working: Working, sent: Form) -> Response:
    """Fix a question, or show the page again with what stands against it."""
    reader = Reader(sent)
    exposure, outcome = reader.one_of("exposure", EXPOSURES), reader.one_of("outcome", OUTCOMES)
    contrast, act_on = reader.number("contrast"), reader.number("act_on", within=ACT_ON_POINTS)
    if reader.faults or exposure is None or outcome is None:
        return learn_shown(app, working, sent.refused(*reader.faults))
    try:
        question = Question(exposure, contrast, outcome, act_on, phases=sent.holds("phases", "yes"))
        app.backstride.learning.ask(question, app.now(), beside=sent.holds("beside", "yes"))
    except ContrastNotPositive:
        return learn_shown(app, working, sent.refused(fault("learn-contrast-not-positive", "contrast")))
    except QuestionStands as stands:
        return learn_shown(app, working, sent.refused(fault("learn-question-stands", "", until=str(stands.until))))
    except (TooManyQuestions, DifferentOutcomes):
        return learn_shown(app, working, sent.refused(fault("learn-not-beside", "")))
    return to("/learn", "saved")


def learn_shown(app: AppContext, working: Working, form: Form, done: str = "") -> Response:
    """Return the page: the question alone before the first look, then the answer as soon as it is worked out."""
    now, learning, texts = app.now(), app.backstride.learning, catalogue()
    standing, closed = learning.asked(now.date()), learning.waits_to_be_seen(now)
    answer = None if closed else working.answer(app)
    page = LearnPage(
        asked=asked_out(standing.main),
        questions=[question_view(one, texts) for one in answer.questions] if answer else (),
        described=answer.described if answer else (),
        tests=[test_out(one).verdict.message for one in answer.tests] if answer else (),
        is_working=answer is None and not closed,
        is_closed=closed,
        form=form,
        exposures=labelled("learn-exposure", EXPOSURES, texts),
        asks_too_rarely=app.backstride.diary_modes.asks_too_rarely(now.date()),
        outcomes=labelled("learn-outcome", [one for one in OUTCOMES if one in COLUMNS], texts),
    )
    return shown("learn/page.html", app.frame("/learn", now, notice(done)), page, is_refused=form.is_refused)
