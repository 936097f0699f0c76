"""The safety check: its questions, where it stands, the stop page, unlocking, limits."""

from collections.abc import Sequence

from fastapi import APIRouter
from fastapi.responses import Response

from backstride.diary.check import NONE_OF_THESE, Answer
from backstride.diary.gate import GateState, opens
from backstride.diary.questions import Group, Question
from backstride.diary.unlock import UnlockRefused
from backstride.runner import Change, CountryNotTwoLetters, country_code
from backstride.services.safety.check import LimitsRefused, NothingToUnlock
from backstride.web.answers import notice, shown, to
from backstride.web.context import AppContext
from backstride.web.forms import Form, Sent, fault, form_of
from backstride.web.frame import lock_of
from backstride.web.pages.check.form import limits_form, read_limits, read_spoken
from backstride.web.pages.check.view import (
    STEPS,
    CheckPage,
    CountryView,
    LimitsPage,
    QuestionsPage,
    StopPage,
    UnlockPage,
    asked_view,
)

LOCKED_BY_SIGN = frozenset({GateState.EMERGENCY, GateState.SEE_SOMEONE, GateState.ASK_FIRST})


def check_routes(app: AppContext) -> APIRouter:
    """Return the addresses of the safety check."""
    router = APIRouter()
    _add_state(router, app)
    _add_questions(router, app)
    _add_unlock(router, app)
    _add_limits(router, app)
    _add_country(router, app)
    return router


def _add_state(router: APIRouter, app: AppContext) -> None:
    @router.get("/check")
    def check(done: str = "") -> Response:
        now = app.now()
        return shown("check/page.html", app.frame("/check", now, notice(done)), check_page(app))

    @router.get("/check/stop")
    def stop() -> Response:
        now = app.now()
        frame = app.frame("/check/stop", now)
        if frame.stop is None:
            return to("/check")
        signs = app.backstride.safety.state(now).signs
        return shown("check/stop.html", frame, StopPage(frame.stop.card, signs))


def _add_country(router: APIRouter, app: AppContext) -> None:
    @router.post("/check/country")
    def country(sent: Sent) -> Response:
        now = app.now()
        try:
            code = country_code(sent.text("country"))
        except CountryNotTwoLetters as wrong:
            page = check_page(app, sent.refused(fault("country-not-two-letters", "country", typed=wrong.typed)))
            return shown("check/page.html", app.frame("/check", now), page, is_refused=True)
        app.backstride.me.tell(Change(now.date(), country=code), now)
        return to("/check", "saved")


def check_page(app: AppContext, country_form: Form | None = None) -> CheckPage:
    """Return where the safety check stands, with a country that was refused."""
    now, safety = app.now(), app.backstride.safety
    reading, cause = safety.state(now), safety.cause(now)
    causes = () if cause is None else (f"cause-{cause.cause}",)
    asked = {one.identifier for one in safety.questions(now) if one.group is Group.CONDITION}
    told = {name for name, answer in safety.last_answers().items() if answer in {Answer.YES, Answer.NOT_SURE}}
    known = tuple(sorted(asked & told))
    country = CountryView(safety.numbers(now), country_form or form_of({"country": safety.country(now)}))
    return CheckPage(lock_of(reading), opens(reading.state), reading.until, causes, known, safety.limits(), country)


def _add_questions(router: APIRouter, app: AppContext) -> None:
    @router.get("/check/questions")
    def questions() -> Response:
        now = app.now()
        page = questions_page(app.backstride.safety.questions(now), 1, Form())
        return shown("check/questions.html", app.frame("/check/questions", now), page)

    @router.post("/check/questions")
    def answer(sent: Sent) -> Response:
        return answered(app, sent)


def questions_page(asked: Sequence[Question], step: int, form: Form) -> QuestionsPage:
    """Return one step of the questions; answers to the other steps are carried along."""
    group = STEPS[step - 1]
    mine = [one for one in asked if one.group is group]
    others = [one.identifier for one in asked if one.group is not group]
    carried = [(name, form.text(name)) for name in others if form.text(name)]
    return QuestionsPage(step, group, [asked_view(one) for one in mine], carried, form)


def answered(app: AppContext, sent: Form) -> Response:
    """Keep what was answered so far, and lead on: to the stop page, to the next step, or to where the check stands."""
    now, safety = app.now(), app.backstride.safety
    asked = tuple(safety.questions(now))
    step = next((n for n in range(1, len(STEPS) + 1) if sent.text("step") == str(n)), 1)
    mine = [one.identifier for one in asked if one.group is STEPS[step - 1]]
    answers = _answers(asked, mine, sent)
    faults = [fault("form-choose", name) for name in mine if name not in answers]
    if any(_is_emergency(one, answers) for one in asked) or not faults:
        safety.answer(answers, now)
    if app.stop(now) is not None:
        return to("/check/stop")
    if faults:
        page = questions_page(asked, step, sent.refused(*faults))
        return shown("check/questions.html", app.frame("/check/questions", now), page, is_refused=True)
    if step == len(STEPS):
        return to("/check")
    page = questions_page(asked, step + 1, _form_of_answers(answers))
    return shown("check/questions.html", app.frame("/check/questions", now), page)


def _answers(asked: tuple[Question, ...], mine: list[str], sent: Form) -> dict[str, str]:
    offered = {one.identifier: set(asked_view(one).answers) for one in asked}
    told = {name: sent.text(name) for name in offered if sent.text(name) in offered[name]}
    left = dict.fromkeys(mine, str(Answer.NO)) if sent.text(NONE_OF_THESE) == "true" else {}
    return left | told


def _is_emergency(question: Question, answers: dict[str, str]) -> bool:
    found = answers.get(question.identifier) in {Answer.YES, Answer.NOT_SURE}
    return question.group is Group.EMERGENCY and found


def _form_of_answers(answers: dict[str, str]) -> Form:
    return Form({name: (answer,) for name, answer in answers.items()})


def _add_unlock(router: APIRouter, app: AppContext) -> None:
    @router.get("/check/unlock")
    def unlock() -> Response:
        return unlock_shown(app, Form())

    @router.post("/check/unlock")
    def unlocked(sent: Sent) -> Response:
        now = app.now()
        spoken, faults = read_spoken(sent)
        if spoken is None:
            return unlock_shown(app, sent.refused(*faults))
        try:
            app.backstride.safety.unlock(spoken, now)
        except UnlockRefused as refused:
            return unlock_shown(app, sent.refused(*refused.findings))
        except NothingToUnlock:
            return to("/check")
        return to("/check", "saved")


def unlock_shown(app: AppContext, form: Form) -> Response:
    """Return the form for what a professional said, where there is something to unlock."""
    now = app.now()
    reading = app.backstride.safety.state(now)
    if reading.state not in LOCKED_BY_SIGN:
        return to("/check")
    page = UnlockPage(lock_of(reading), form)
    return shown("check/unlock.html", app.frame("/check/unlock", now), page, is_refused=form.is_refused)


def _add_limits(router: APIRouter, app: AppContext) -> None:
    @router.get("/check/limits")
    def limits() -> Response:
        return limits_shown(app, limits_form(app.backstride.safety.limits()))

    @router.post("/check/limits")
    def limited(sent: Sent) -> Response:
        told, faults = read_limits(sent, app.now())
        if told is None:
            return limits_shown(app, sent.refused(*faults))
        try:
            app.backstride.safety.tell_limits(told)
        except LimitsRefused as refused:
            return limits_shown(app, sent.refused(*refused.findings))
        return to("/check", "saved")


def limits_shown(app: AppContext, form: Form) -> Response:
    """Return the form for a clinician's limits."""
    now = app.now()
    page = LimitsPage(form)
    return shown("check/limits.html", app.frame("/check/limits", now), page, is_refused=form.is_refused)
