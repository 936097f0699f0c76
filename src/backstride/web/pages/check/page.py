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
from backstride.web.forms import Form, Sent, fault, form_of
from backstride.web.frame import lock_of
from backstride.web.here import Here
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


def check_routes(here: Here) -> APIRouter:
    """Return the addresses of the safety check."""
    router = APIRouter()
    _add_state(router, here)
    _add_questions(router, here)
    _add_unlock(router, here)
    _add_limits(router, here)
    _add_country(router, here)
    return router


def _add_state(router: APIRouter, here: Here) -> None:
    @router.get("/check")
    def check(done: str = "") -> Response:
        now = here.now()
        return shown("check/page.html", here.frame("/check", now, notice(done)), check_page(here))

    @router.get("/check/stop")
    def stop() -> Response:
        now = here.now()
        frame = here.frame("/check/stop", now)
        if frame.stop is None:
            return to("/check")
        signs = here.backstride.safety.state(now).signs
        return shown("check/stop.html", frame, StopPage(frame.stop.card, signs))


def _add_country(router: APIRouter, here: Here) -> None:
    @router.post("/check/country")
    def country(sent: Sent) -> Response:
        now = here.now()
        try:
            code = country_code(sent.text("country"))
        except CountryNotTwoLetters as wrong:
            page = check_page(here, sent.refused(fault("country-not-two-letters", "country", typed=wrong.typed)))
            return shown("check/page.html", here.frame("/check", now), page, is_refused=True)
        here.backstride.me.tell(Change(now.date(), country=code), now)
        return to("/check", "saved")


def check_page(here: Here, country_form: Form | None = None) -> CheckPage:
    """Return where the safety check stands, with a country that was refused."""
    now, safety = here.now(), here.backstride.safety
    reading, cause = safety.state(now), safety.cause(now)
    causes = () if cause is None else (f"cause-{cause.cause}",)
    asked = {one.identifier for one in safety.questions(now) if one.group is Group.CONDITION}
    told = {name for name, answer in safety.last_answers().items() if answer in {Answer.YES, Answer.NOT_SURE}}
    known = tuple(sorted(asked & told))
    country = CountryView(safety.numbers(now), country_form or form_of({"country": safety.country(now)}))
    return CheckPage(lock_of(reading), opens(reading.state), reading.until, causes, known, safety.limits(), country)


def _add_questions(router: APIRouter, here: Here) -> None:
    @router.get("/check/questions")
    def questions() -> Response:
        now = here.now()
        page = questions_page(here.backstride.safety.questions(now), 1, Form())
        return shown("check/questions.html", here.frame("/check/questions", now), page)

    @router.post("/check/questions")
    def answer(sent: Sent) -> Response:
        return answered(here, sent)


def questions_page(asked: Sequence[Question], step: int, form: Form) -> QuestionsPage:
    """Return one step of the questions; answers to the other steps are carried along."""
    group = STEPS[step - 1]
    mine = [one for one in asked if one.group is group]
    others = [one.identifier for one in asked if one.group is not group]
    carried = [(name, form.text(name)) for name in others if form.text(name)]
    return QuestionsPage(step, group, [asked_view(one) for one in mine], carried, form)


def answered(here: Here, sent: Form) -> Response:
    """Keep what was answered so far, and lead on: to the stop page, to the next step, or to where the check stands."""
    now, safety = here.now(), here.backstride.safety
    asked = tuple(safety.questions(now))
    step = next((n for n in range(1, len(STEPS) + 1) if sent.text("step") == str(n)), 1)
    mine = [one.identifier for one in asked if one.group is STEPS[step - 1]]
    answers = _answers(asked, mine, sent)
    faults = [fault("form-choose", name) for name in mine if name not in answers]
    if any(_is_emergency(one, answers) for one in asked) or not faults:
        safety.answer(answers, now)
    if here.stop(now) is not None:
        return to("/check/stop")
    if faults:
        page = questions_page(asked, step, sent.refused(*faults))
        return shown("check/questions.html", here.frame("/check/questions", now), page, is_refused=True)
    if step == len(STEPS):
        return to("/check")
    page = questions_page(asked, step + 1, _form_of_answers(answers))
    return shown("check/questions.html", here.frame("/check/questions", now), page)


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


def _add_unlock(router: APIRouter, here: Here) -> None:
    @router.get("/check/unlock")
    def unlock() -> Response:
        return unlock_shown(here, Form())

    @router.post("/check/unlock")
    def unlocked(sent: Sent) -> Response:
        now = here.now()
        spoken, faults = read_spoken(sent)
        if spoken is None:
            return unlock_shown(here, sent.refused(*faults))
        try:
            here.backstride.safety.unlock(spoken, now)
        except UnlockRefused as refused:
            return unlock_shown(here, sent.refused(*refused.findings))
        except NothingToUnlock:
            return to("/check")
        return to("/check", "saved")


def unlock_shown(here: Here, form: Form) -> Response:
    """Return the form for what a professional said, where there is something to unlock."""
    now = here.now()
    reading = here.backstride.safety.state(now)
    if reading.state not in LOCKED_BY_SIGN:
        return to("/check")
    page = UnlockPage(lock_of(reading), form)
    return shown("check/unlock.html", here.frame("/check/unlock", now), page, is_refused=form.is_refused)


def _add_limits(router: APIRouter, here: Here) -> None:
    @router.get("/check/limits")
    def limits() -> Response:
        return limits_shown(here, limits_form(here.backstride.safety.limits()))

    @router.post("/check/limits")
    def limited(sent: Sent) -> Response:
        told, faults = read_limits(sent, here.now())
        if told is None:
            return limits_shown(here, sent.refused(*faults))
        try:
            here.backstride.safety.tell_limits(told)
        except LimitsRefused as refused:
            return limits_shown(here, sent.refused(*refused.findings))
        return to("/check", "saved")


def limits_shown(here: Here, form: Form) -> Response:
    """Return the form for a clinician's limits."""
    now = here.now()
    page = LimitsPage(form)
    return shown("check/limits.html", here.frame("/check/limits", now), page, is_refused=form.is_refused)
