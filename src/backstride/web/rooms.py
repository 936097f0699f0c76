"""Which address shows and changes what: one module per room of pages."""

from fastapi import APIRouter

from backstride.web.context import AppContext
from backstride.web.pages.back.page import back_routes
from backstride.web.pages.calendar.page import month_routes
from backstride.web.pages.charts.page import chart_routes
from backstride.web.pages.check.page import check_routes
from backstride.web.pages.claims.page import claims_routes
from backstride.web.pages.data.page import data_routes
from backstride.web.pages.data.tables import table_routes
from backstride.web.pages.diary.page import diary_routes
from backstride.web.pages.diary_table.page import diary_table_routes
from backstride.web.pages.exercises.page import exercises_routes
from backstride.web.pages.guided.page import guided_routes
from backstride.web.pages.handled.page import handled_routes
from backstride.web.pages.kit.page import kit_routes
from backstride.web.pages.learn.page import learn_routes
from backstride.web.pages.load.page import load_routes
from backstride.web.pages.motion.page import motion_routes
from backstride.web.pages.plan.calendar import calendar_routes
from backstride.web.pages.plan.page import plan_routes
from backstride.web.pages.questionnaires.page import questionnaire_routes
from backstride.web.pages.reading.page import reading_routes
from backstride.web.pages.report.page import report_routes
from backstride.web.pages.runs.page import runs_routes
from backstride.web.pages.settings.page import settings_routes, start_routes
from backstride.web.pages.story.page import story_routes
from backstride.web.pages.strength.page import strength_routes
from backstride.web.pages.today.page import today_routes

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
    guided_routes,
    month_routes,
    calendar_routes,
    runs_routes,
    data_routes,
    settings_routes,
    start_routes,
)


def every_route(app: AppContext) -> tuple[APIRouter, ...]:
    """Return the addresses of every room of a home."""
    return tuple(room(app) for room in ROOMS)
