"""Which address shows and changes what: one module per room of pages."""

from fastapi import APIRouter

from backstride.web.here import Here
from backstride.web.routes.back import back_routes
from backstride.web.routes.calendar import calendar_routes
from backstride.web.routes.charts import chart_routes
from backstride.web.routes.check import check_routes
from backstride.web.routes.claims import claims_routes
from backstride.web.routes.data import data_routes
from backstride.web.routes.diary import diary_routes
from backstride.web.routes.diary_table import diary_table_routes
from backstride.web.routes.exercises import exercises_routes
from backstride.web.routes.handled import handled_routes
from backstride.web.routes.kit import kit_routes
from backstride.web.routes.learn import learn_routes
from backstride.web.routes.load import load_routes
from backstride.web.routes.motion import motion_routes
from backstride.web.routes.plan import plan_routes
from backstride.web.routes.questionnaires import questionnaire_routes
from backstride.web.routes.reading import reading_routes
from backstride.web.routes.report import report_routes
from backstride.web.routes.runs import runs_routes
from backstride.web.routes.settings import settings_routes, start_routes
from backstride.web.routes.story import story_routes
from backstride.web.routes.strength import strength_routes
from backstride.web.routes.tables import table_routes
from backstride.web.routes.today import today_routes

ROOMS = (
    check_routes,
    diary_routes,
    diary_table_routes,
    today_routes,
    handled_routes,
    load_routes,
    learn_routes,
    story_routes,
    strength_routes,
    kit_routes,
    motion_routes,
    chart_routes,
    claims_routes,
    back_routes,
    questionnaire_routes,
    reading_routes,
    report_routes,
    table_routes,
    plan_routes,
    exercises_routes,
    calendar_routes,
    runs_routes,
    data_routes,
    settings_routes,
    start_routes,
)


def every_route(here: Here) -> tuple[APIRouter, ...]:
    """Return the addresses of every room of a home."""
    return tuple(room(here) for room in ROOMS)
