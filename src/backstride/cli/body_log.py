"""`backstride tests`, `exercises` and `questionnaires`."""

import time
from datetime import datetime
from typing import Annotated

import typer
from rich.table import Table

from backstride.api.body_log import (
    ExercisesAnswer,
    FormOut,
    QuestionnairesAnswer,
    TestOut,
    TestsAnswer,
)
from backstride.bootstrap import Backstride
from backstride.bounds import SCORE, Bounds
from backstride.cli.errors import MISUSE
from backstride.cli.options import HomeOption, JsonOption, opened, within
from backstride.cli.output import aside, out, print_json, texts
from backstride.cli.refusal import refusing
from backstride.diary.hold_tests import HoldTest, TestResult
from backstride.diary.kit import SET_BOUNDS, ExerciseSet
from backstride.diary.questionnaires import Questionnaire, QuestionnaireScore
from backstride.findings import Finding
from backstride.services.diary.hold_tests import Offer
from backstride.texts.figures import number

_DAY = ["%Y-%m-%d"]
_SETS = Bounds(1, 20)


def hold_tests(
    context: typer.Context,
    test: Annotated[str | None, typer.Argument(help="A test; with --value its result is kept.")] = None,
    value: Annotated[float | None, typer.Option(help="Seconds held, or how often.")] = None,
    pain_before: Annotated[int | None, within(SCORE, "Your back before.")] = None,
    pain_highest: Annotated[int | None, within(SCORE, "The highest during it.")] = None,
    on: Annotated[datetime | None, typer.Option(formats=_DAY, help="The day; today if not said.")] = None,
    timer: Annotated[bool, typer.Option("--timer", help="Count the seconds until you press Ctrl-C.")] = False,
    home: HomeOption = None,
    json: JsonOption = False,
) -> None:
    """See which strength and hold tests are offered, do one with a timer, or keep a result.

    Offered only while the safety check is open, and not in gentle mode. The first two of each are practice.

    Example: `backstride tests floor_trunk_hold --value 62 --pain-before 1 --pain-highest 2`
    """
    backstride = opened(context, home)
    now = backstride.now()
    if test is not None and timer:
        with refusing(backstride, json=json):
            held = backstride.hold_tests.start(test, now=now)
        value = _timed(held)
    if test is not None and value is not None:
        result = TestResult(test, on.date() if on else now.date(), value, pain_before, pain_highest)
        with backstride.writing("keeping a test result"):
            backstride.hold_tests.tell(result, now)
        _show_tests(backstride, [Offer(backstride.hold_tests.progress(test, now.date()).test, ())], None, json=json)
        return
    with refusing(backstride, json=json):
        offers = [offer for offer in backstride.hold_tests.offers(now=now) if test in (None, offer.test.identifier)]
    _show_tests(backstride, offers, True, json=json)


def exercises(
    context: typer.Context,
    exercise: Annotated[str | None, typer.Argument(help="What you did; with it a set is kept.")] = None,
    repetitions: Annotated[int | None, within(SET_BOUNDS["repetitions"], "How often.")] = None,
    hold_s: Annotated[float | None, within(SET_BOUNDS["hold_s"], "How long you held it, in seconds.")] = None,
    load_kg: Annotated[float | None, within(SET_BOUNDS["load_kg"], "Extra weight, in kilograms.")] = None,
    left: Annotated[
        int | None, within(SET_BOUNDS["left_in_reserve"], "How many more you could have done.", "--left")
    ] = None,
    effort: Annotated[int | None, within(SET_BOUNDS["effort"], "How hard it was.")] = None,
    sets: Annotated[int, within(_SETS, "How many such sets.")] = 1,
    on: Annotated[datetime | None, typer.Option(formats=_DAY, help="The day; today if not said.")] = None,
    home: HomeOption = None,
    json: JsonOption = False,
) -> None:
    """Keep the exercises you did, or list them.

    Example: `backstride exercises "back extension" --repetitions 12 --left 2 --sets 3`
    """
    backstride = opened(context, home)
    now = backstride.now()
    if exercise is not None:
        day = on.date() if on else now.date()
        with backstride.writing("keeping exercises"):
            for _ in range(sets):
                done = ExerciseSet(exercise.strip(), day, repetitions, hold_s, load_kg, left, effort)
                backstride.exercise_log.tell(done, backstride.now())
    kept = backstride.exercise_log.sets()
    if json:
        week = dict(backstride.exercise_log.last_week(now.date()))
        print_json(ExercisesAnswer(sets=kept, last_week=week))
        return
    table = Table("day", "exercise", "repetitions", "hold, s", "load, kg", "left", "effort", box=None)
    for one in kept:
        cells = (one.repetitions, one.hold_s, one.load_kg, one.left_in_reserve, one.effort)
        table.add_row(one.on.isoformat(), one.exercise, *("" if cell is None else number(cell) for cell in cells))
    out().print(table if kept else texts().say("cmd-exercises-none"))


def questionnaires(
    context: typer.Context,
    questionnaire: Annotated[str | None, typer.Argument(help="Which; with --score its score is kept.")] = None,
    score: Annotated[float | None, typer.Option(help="The score on its own scale.")] = None,
    on: Annotated[datetime | None, typer.Option(formats=_DAY, help="When you filled it in; today if not said.")] = None,
    home: HomeOption = None,
    json: JsonOption = False,
) -> None:
    """Keep the score of a questionnaire that you filled in elsewhere, or list them.

    Example: `backstride questionnaires roland_morris_24 --score 7`
    """
    backstride = opened(context, home)
    now = backstride.now()
    findings: tuple[Finding, ...] = ()
    if questionnaire is not None and score is not None:
        told = QuestionnaireScore(questionnaire, on.date() if on else now.date(), score)
        with backstride.writing("keeping a score"):
            findings = backstride.questionnaires.tell(told, now)
    forms = _forms(backstride)
    if json:
        said = findings
        print_json(QuestionnairesAnswer(questionnaires=forms, findings=said))
    else:
        _print_forms(forms, findings)
    if findings:
        raise typer.Exit(MISUSE)


def _timed(test: HoldTest) -> float:
    """Count the seconds until Ctrl-C or the test's end."""
    say = texts().say
    out().print(say(f"test-{test.identifier}-how"), markup=False)
    out().print(say("test-stop", most=int(test.most)), markup=False)
    typer.prompt(say("cmd-tests-begin"), default="", show_default=False)
    began = time.monotonic()
    try:
        while (held := time.monotonic() - began) < test.most:
            aside().print(f"{number(held, '.0f')} s", end="\r")
            time.sleep(0.2)
    except KeyboardInterrupt:
        held = time.monotonic() - began
    return round(min(held, test.most), 1)


def _show_tests(backstride: Backstride, offers: list[Offer], asked: bool | None, *, json: bool) -> None:
    told = [_test(backstride, offer, asked) for offer in offers]
    if json:
        print_json(TestsAnswer(tests=told))
        return
    say = texts().say
    for one in told:
        out().print(one.title, style="bold", markup=False)
        lines = [say(f"no-test-{reason}") for reason in one.refusals] + [one.how, one.stop]
        for line in (*lines, one.change_text if one.results else ""):
            if not line:
                continue
            out().print(line, markup=False)
    out().print(say("test-practice"), markup=False)


def _test(backstride: Backstride, offer: Offer, asked: bool | None) -> TestOut:
    say, test = texts().say, offer.test
    done = backstride.hold_tests.progress(test.identifier, backstride.now().date())
    offered = None if asked is None else not offer.refusals
    return TestOut(
        identifier=test.identifier,
        title=say(f"test-{test.identifier}"),
        how=say(f"test-{test.identifier}-how") if offered else "",
        unit=test.unit,
        stop=say("test-stop", most=int(test.most)) if offered else "",
        optional=test.optional,
        offered=offered,
        refusals=[str(reason) for reason in offer.refusals],
        results=len(done.results),
        counted=done.counted,
        last=done.results[-1].value if done.results else None,
        change=done.change,
        change_text=say(f"test-result-{done.change}", noise=int(done.noise or 0)),
        noise=done.noise,
    )


def _forms(backstride: Backstride) -> list[FormOut]:
    told = {change.form.identifier: change for change in backstride.questionnaires.scores()}
    return [
        _form(form, told[form.identifier].scores, told[form.identifier].important_change)
        if form.identifier in told
        else _form(form, (), None)
        for form in backstride.questionnaires.registry()
    ]


def _form(form: Questionnaire, scores: tuple[QuestionnaireScore, ...], important: float | None) -> FormOut:
    return FormOut(
        identifier=form.identifier,
        name=form.name,
        version=form.version,
        licence=form.licence,
        scoring=form.scoring,
        low=form.low,
        high=form.high,
        higher_is=form.higher_is,
        important_change=important,
        scores={score.on.isoformat(): score.score for score in scores},
    )


def _print_forms(forms: list[FormOut], findings: tuple[Finding, ...]) -> None:
    for finding in findings:
        aside().print(f"{finding.where}: {texts().finding(finding)}", markup=False)
    table = Table("questionnaire", "scale", "scores", "ID", box=None)
    for form in forms:
        told = ", ".join(f"{on}: {number(score)}" for on, score in form.scores.items())
        table.add_row(form.name, f"{number(form.low)} to {number(form.high)}", told, form.identifier)
    out().print(table)
    out().print(texts().say("questionnaire-score-only"), markup=False)
