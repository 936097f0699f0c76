"""Exercises: what each is for, how it is done, and whether it suits."""

from fastapi import APIRouter
from fastapi.responses import Response

from backstride.services.gate import NoPlanForYou
from backstride.web.answers import shown
from backstride.web.context import AppContext
from backstride.web.pages.exercises.view import ExercisesPage


def exercises_routes(app: AppContext) -> APIRouter:
    """Return the address of exercises."""
    router = APIRouter()

    @router.get("/exercises")
    def exercises() -> Response:
        page = exercises_page(app)
        return shown("exercises/page.html", app.frame("/exercises", app.now()), page)

    return router


def exercises_page(app: AppContext) -> ExercisesPage:
    """Return what the page of exercises shows."""
    now = app.now()
    lock = app.lock(now)
    if lock is not None:
        return ExercisesPage(lock=lock)
    try:
        guide = app.backstride.exercise_guide
        return ExercisesPage(offered=guide.offered(now=now), fit_today=guide.fit_today(now=now))
    except NoPlanForYou as refused:
        return ExercisesPage(no_plan=refused.reasons)
