"""Strength and hold tests with their stop rules, and the exercise log."""

from datetime import datetime
from types import MappingProxyType

from fastapi import APIRouter
from fastapi.responses import Response

from backstride.diary.hold_tests import HoldTest, NoTest, hold_tests
from backstride.web.answers import notice, refused, shown, to
from backstride.web.context import AppContext
from backstride.web.forms import Form, Sent
from backstride.web.pages.strength.form import read_result, read_set
from backstride.web.pages.strength.view import StrengthPage, TestView
from backstride.web.refusals import Refusal
from backstride.web.write_lock import holds_write_lock

LISTED_SETS = 30
"""Sets that are listed, the last ones first."""


def strength_routes(app: AppContext) -> APIRouter:
    """Return the addresses of strength."""
    router = APIRouter(dependencies=[holds_write_lock(app)])

    @router.get("/strength")
    def strength(done: str = "") -> Response:
        now = app.now()
        page = strength_page(app, now)
        return shown("strength/page.html", app.frame("/strength", now, notice(done)), page)

    @router.post("/strength/tests/{identifier}")
    def test(identifier: str, sent: Sent) -> Response:
        if identifier not in hold_tests():
            return refused(Refusal.NOT_FOUND)
        return test_told(app, hold_tests()[identifier], sent)

    @router.post("/strength/log")
    def log(sent: Sent) -> Response:
        return set_told(app, sent)

    return router


def test_told(app: AppContext, test: HoldTest, sent: Form) -> Response:
    """Keep a result, or show the page again with what stands against it."""
    now = app.now()
    result, faults = read_result(sent, test, now.date())
    if result is not None:
        app.backstride.hold_tests.tell(result, now)
        return to("/strength", "saved")
    page = strength_page(app, now, test=test, form=sent.refused(*faults))
    return shown("strength/page.html", app.frame("/strength", now), page, is_refused=True)


def set_told(app: AppContext, sent: Form) -> Response:
    """Keep a set of an exercise, or show the page again with what stands against it."""
    now = app.now()
    done, faults = read_set(sent, now.date())
    if done is not None:
        app.backstride.exercise_log.tell(done, now)
        return to("/strength", "saved")
    page = strength_page(app, now, form=sent.refused(*faults))
    return shown("strength/page.html", app.frame("/strength", now), page, is_refused=True)


def strength_page(
    app: AppContext, now: datetime, *, test: HoldTest | None = None, form: Form | None = None
) -> StrengthPage:
    """Return what the page shows; a form refused belongs to a test, or to the log where none is named."""
    lock, typed = app.lock(now), form or Form()
    reasons: dict[str, tuple[NoTest, ...]] = {}
    if lock is None:
        reasons = {one.test.identifier: one.refusals for one in app.backstride.hold_tests.offers(now=now)}
    tests = [_test(app, now, each, reasons.get(each.identifier, ()), typed if each is test else Form())
             for each in hold_tests().values()]  # fmt: skip
    sets = app.backstride.exercise_log.sets()
    names = tuple(sorted({one.exercise for one in sets}))
    return StrengthPage(tests, lock, tuple(sets[::-1][:LISTED_SETS]), names, typed if test is None else Form())


def _test(app: AppContext, now: datetime, test: HoldTest, reasons: tuple[NoTest, ...], form: Form) -> TestView:
    known = app.backstride.hold_tests.progress(test.identifier, now.date())
    results = tuple(reversed(known.results))
    practice = len(results) - known.counted
    plain = Form(MappingProxyType({"on": (now.date().isoformat(),)}))
    return TestView(
        test, reasons, results, practice, known.change if results else None, known.noise, form if form.typed else plain
    )
