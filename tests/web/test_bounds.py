"""Page, command and API cannot disagree about what a figure may be: each shows the bounds of the domain."""

from dataclasses import dataclass
from datetime import date
from math import isfinite
from typing import Any

import pytest
import typer
from typer.main import get_command

from backstride.bounds import SCORE, Bounds, OutOfBounds
from backstride.cli.main import app
from backstride.diary.entries import Entry
from backstride.diary.fields import HOURS, EntryKind
from backstride.diary.hold_tests import TestResult
from backstride.diary.kit import DISTANCE_BEFORE_M, DROP_MM, SET_BOUNDS, ExerciseSet, Shoe
from backstride.diary.questionnaires import QuestionnaireScore
from backstride.diary.today import PLANNED_MINUTES, Leg, Settled, Taps
from backstride.diary.weight import WeightLog
from backstride.learn.question import ACT_ON_POINTS, Question
from backstride.plan.goals import Goal
from backstride.runner import HEIGHT_RANGE_M, MASS_RANGE_KG, Change, RunnerOutOfRange
from backstride.services.experiments.kept import EXPECTED_POINTS, PAIRS, Wanted
from backstride.services.plan_values import DAY_MINUTES, WEEKS, PlanPreferences
from backstride.services.planning.today import Planned
from backstride.web.api import api_schema
from backstride.web.api_prefix import API_PREFIX

DAY = date(2026, 11, 20)
KM = DISTANCE_BEFORE_M.over(1000, "km")
MASS, HEIGHT = Bounds(*MASS_RANGE_KG), Bounds(*HEIGHT_RANGE_M)


@dataclass(frozen=True)
class Figure:
    """One figure: its bounds, and where each edge takes it."""

    bounds: Bounds
    option: tuple[str, str] = ("", "")
    schema: tuple[str, str] = ("", "")
    form: tuple[str, str, dict[str, str]] = ("", "", {})
    whole: bool = False


SET = {"exercise": "plank"}
FIGURES = {
    "back today": Figure(SCORE, ("today", "back_pain"), ("TapsIn", "back_pain"), whole=True),
    "planned": Figure(
        PLANNED_MINUTES, ("today", "planned_minutes"), ("TapsIn", "planned_minutes"),
        ("/today", "minutes", {"back_pain": "1", "leg": "nothing", "settled": "settled"}), whole=True,
    ),
    "act on": Figure(
        ACT_ON_POINTS, ("learn ask", "act_on_points"), ("QuestionIn", "act_on_points"),
        ("/learn/ask", "act_on", {"exposure": "run_min", "outcome": "back_morning"}),
    ),
    "act on in an experiment": Figure(
        ACT_ON_POINTS, ("experiment new", "act_on_points"), form=("/learn/experiments/preview", "act_on", {"kind": "shoes"})
    ),
    "expected": Figure(
        EXPECTED_POINTS, ("experiment new", "expect_points"),
        form=("/learn/experiments/preview", "expect", {"kind": "shoes"}),
    ),
    "pairs": Figure(
        PAIRS, ("experiment new", "pairs"), form=("/learn/experiments/preview", "pairs", {"kind": "shoes"}), whole=True
    ),
    "weeks": Figure(WEEKS, schema=("WishesIn", "weeks"), form=("/plan/look", "weeks", {"goal": "5_km"}), whole=True),
    "minutes of a day": Figure(DAY_MINUTES, schema=("WishesIn", "minutes"), form=("/plan/look", "mon", {}), whole=True),
    "before": Figure(KM, ("shoes", "before_km"), form=("/kit/shoes", "distance_before_km", {"model": "blue"})),
    "drop": Figure(DROP_MM, ("shoes", "drop_mm"), form=("/kit/shoes", "drop_mm", {"model": "blue"})),
    "repetitions": Figure(
        SET_BOUNDS["repetitions"], ("exercises", "repetitions"), form=("/strength/log", "repetitions", SET), whole=True
    ),
    "hold": Figure(SET_BOUNDS["hold_s"], ("exercises", "hold_s"), form=("/strength/log", "hold_s", SET)),
    "load": Figure(SET_BOUNDS["load_kg"], ("exercises", "load_kg"), form=("/strength/log", "load_kg", SET)),
    "left": Figure(
        SET_BOUNDS["left_in_reserve"], ("exercises", "left"), form=("/strength/log", "left_in_reserve", SET), whole=True
    ),
    "effort": Figure(SCORE, ("exercises", "effort"), form=("/strength/log", "effort", SET), whole=True),
    "before a test": Figure(
        SCORE, ("tests", "pain_before"), form=("/strength/tests/floor_trunk_hold", "pain_before", {"value": "50"}),
        whole=True,
    ),
    "mass": Figure(MASS, ("me", "mass_kg"), form=("/settings/me", "mass", {})),
    "height": Figure(HEIGHT, ("me", "height_m")),
}  # fmt: skip


def outside(figure: Figure) -> list[float]:
    step = 1 if figure.whole else 0.01
    return [figure.bounds.low - step, figure.bounds.high + step, -1e9, 1e12]


@pytest.mark.parametrize("figure", [one for one in FIGURES.values() if one.option[0]], ids=lambda one: one.option[1])
def test_a_command_shows_and_holds_the_bounds_of_the_domain(figure: Figure) -> None:
    command: Any = get_command(app)
    for part in figure.option[0].split():
        command = command.resolve_command(typer.Context(command), [part])[1]
    (param,) = [one for one in command.params if one.name == figure.option[1]]
    assert f"({figure.bounds.low:g} to {figure.bounds.high:g})" in param.help
    context = typer.Context(command)
    for value in [*outside(figure), float("nan"), float("inf")]:
        typed = f"{value:.0f}" if figure.whole and isfinite(value) else str(value)
        with pytest.raises(Exception, match=r"can be from|valid integer|not a valid"):
            _converted(param, context, typed)
    for value in (figure.bounds.low, figure.bounds.high):
        assert _converted(param, context, f"{value:g}") == pytest.approx(value)


def _converted(param: Any, context: Any, typed: str) -> Any:
    value = param.process_value(context, typed)
    return value if param.callback is None else param.callback(context, param, value)


@pytest.mark.parametrize("figure", [one for one in FIGURES.values() if one.schema[0]], ids=lambda one: one.schema[1])
def test_the_api_shows_the_bounds_of_the_domain(figure: Figure) -> None:
    model, field = figure.schema
    told = api_schema()["components"]["schemas"][model]["properties"][field]
    (number,) = [
        one for one in (told, told.get("items", {}), *told.get("anyOf", ())) if one.get("type") in {"integer", "number"}
    ]
    assert (number["minimum"], number["maximum"]) == (figure.bounds.low, figure.bounds.high)


def test_a_page_holds_the_bounds_of_the_domain(visitor: Any) -> None:
    visitor.answer_no()
    left = []
    for name, figure in FIGURES.items():
        path, field, others = figure.form
        for value in outside(figure) if path else ():
            # nought minutes mean that nothing is meant
            if name == "planned" and value == 0:
                continue
            answer = visitor.client.post(path, data={**others, field: f"{value:.2f}".removesuffix(".00")})
            if answer.status_code != 422:
                left.append((name, value, answer.status_code))
    assert not left


@pytest.mark.parametrize("value", [-5, 0, 1e9, 10.01])
def test_no_question_is_kept_that_nobody_can_act_on(visitor: Any, value: float) -> None:
    sent = {"exposure": "run_min", "act_on_points": value}
    assert visitor.client.post(f"{API_PREFIX}/learn/questions", json=sent).status_code == 422


@pytest.mark.parametrize("value", [-1.0, 1e9, float("nan"), float("inf"), float("-inf")])
def test_no_value_of_the_domain_can_be_made_out_of_bounds(value: Any) -> None:
    makers = [
        lambda: Taps(value, Leg.NOTHING, Settled.SETTLED),
        lambda: Planned(value),
        lambda: Question("run_min", act_on=value),
        lambda: Question("run_min", contrast=value) if value != 1e9 else Question("run_min", act_on=value),
        lambda: Wanted("shoes", act_on=value),
        lambda: Wanted("shoes", expectation=value * 11),
        lambda: Wanted("shoes", pairs=value),
        lambda: Shoe("s", "blue", distance_before_m=value),
        lambda: Shoe("s", "blue", drop_mm=value * 11),
        *(lambda name=name: ExerciseSet("plank", DAY, **{name: value}) for name in SET_BOUNDS),
        lambda: TestResult("floor_trunk_hold", DAY, value),
        lambda: TestResult("floor_trunk_hold", DAY, 1, pain_before=value),
        lambda: TestResult("floor_trunk_hold", DAY, 1, pain_highest=value),
        lambda: WeightLog(True, ((DAY, value),)),
        lambda: Change(DAY, mass_kg=value),
        lambda: Change(DAY, height_m=value),
        lambda: Change(DAY, trunk_lean_deg=value * 11),
        lambda: PlanPreferences(Goal.FIVE_KM, weeks=value),
        lambda: PlanPreferences(Goal.FIVE_KM, minutes=(value,) * 7),
        *(lambda name=name: _entry(**{name: value}) for name in ("back_pain", "mood", "effort", "sleep_h")),
    ]  # fmt: skip
    for make in makers:
        with pytest.raises((OutOfBounds, RunnerOutOfRange, ValueError)):
            make()
    if not isfinite(value):
        with pytest.raises(OutOfBounds):
            QuestionnaireScore("roland_morris_24", DAY, value)


def _entry(**told: Any) -> Entry:
    from datetime import UTC, datetime

    now = datetime(2026, 11, 20, 8, tzinfo=UTC)
    return Entry("e", "me", EntryKind.MORNING, now, now, **told)


def test_a_complaint_names_the_field_and_what_is_allowed() -> None:
    with pytest.raises(OutOfBounds, match=r"^repetitions is -3; it can be from 0 to 1000$"):
        ExerciseSet("plank", DAY, -3)
    with pytest.raises(OutOfBounds, match=r"^sleep_h is 30; it can be from 0 to 24 h$"):
        _entry(sleep_h=30)
    assert HOURS.has(24)
