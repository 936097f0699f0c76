"""What one's own days show, for people at a terminal."""

from collections.abc import Iterator, Sequence

from rich.table import Table

from backstride.api.learn import AskedQuestionOut, LearnAnswer, QuestionOut, asked_out, check_out, test_out
from backstride.cli.output import out, texts
from backstride.learn.describe import Described
from backstride.report.learn_words import horizon_words, number_words, reasons_of_mornings, reasons_of_weeks
from backstride.services.learning.values import AskedQuestions
from backstride.texts.figures import number

SHOWN_ALIKE = 3
"""Findings of one kind that are said one by one."""


def show_answer(answer: LearnAnswer, *, with_checks: bool, simulated: bool) -> None:
    """Print the answers to the questions, and counts of the rest.

    Parameters
    ----------
    answer : LearnAnswer
        What was found.
    with_checks : bool
        Whether checks and what is taken for granted go along.
    simulated : bool
        Whether the home is a made-up runner's.
    """
    say = texts().say
    out().print(say("learn-title"), style="bold", markup=False)
    if simulated:
        out().print(say("simulated"), markup=False)
    for line in _findings(answer):
        out().print(line, markup=False)
    if answer.asked is not None and not answer.asked.main.chosen and answer.questions:
        out().print(say("learn-not-chosen"), markup=False)
    for question in answer.questions:
        out().print()
        show_question(question, with_checks=with_checks)
    if answer.described:
        _show_described(answer.described, with_checks=with_checks)
    if answer.tests:
        out().print("\n" + say("learn-tests-title"), style="bold", markup=False)
        for test in answer.tests:
            out().print(test_out(test).verdict.message, markup=False)
    if not answer.described and not answer.questions and not answer.findings:
        out().print(say("learn-nothing-of-it"), markup=False)


def _findings(answer: LearnAnswer) -> Iterator[str]:
    """Return what was found in the table, a few of each kind and the number of the rest."""
    say = texts().say
    codes = dict.fromkeys(finding.code for finding in answer.findings)
    for code in codes:
        messages = list(dict.fromkeys(texts().finding(one) for one in answer.findings if one.code == code))
        more = sum(one.code == code for one in answer.findings) - len(messages[:SHOWN_ALIKE])
        yield from [say("learn-no-days")] if code == "table-empty" and answer.asked else messages[:SHOWN_ALIKE]
        if more:
            yield say("learn-more-like-this", count=more)


def show_question(question: QuestionOut, *, with_checks: bool) -> None:
    """Print the answer to one question."""
    say = texts().say
    title = "learn-main" if question.main else "learn-beside"
    out().print(say(title, question=question.question), style="bold", markup=False)
    table = Table(show_header=False, box=None)
    for part in question.horizons:
        # the weeks have a reason of their own; those of the mornings stand below the table
        shown = number_words(part.effect, texts()) or reasons_of_weeks(part, texts())
        table.add_row(horizon_words(part, question, texts()), part.verdict.message, shown)
    out().print(table)
    for line in _lines_below(question, with_checks=with_checks):
        out().print(line, markup=False)


def show_asked(asked: AskedQuestions) -> None:
    """Print which questions stand."""
    say = texts().say
    for place, one in enumerate(map(asked_out, asked.all)):
        title = "learn-beside" if place else "learn-main"
        out().print(say(title, question=one.question), markup=False)
        out().print(act_on_words(one), markup=False)
    out().print(say("learn-asked-stands"), markup=False)


def act_on_words(asked: QuestionOut | AskedQuestionOut) -> str:
    """Return the difference to act on, and where it comes from if the runner named none."""
    name = "learn-act-on" if asked.act_on_said else "learn-act-on-usual"
    return texts().say(name, points=number(asked.act_on_points))


def _lines_below(question: QuestionOut, *, with_checks: bool) -> Iterator[str]:
    say, parts = texts().say, question.horizons
    yield from reasons_of_mornings(question, texts())
    counts = question.evidence
    yield say("learn-data", pairs=counts.pairs, **{"with": counts.pairs_with, "without": counts.pairs_without})
    yield from question.notes
    yield act_on_words(question)
    if question.outlook is not None:
        yield question.outlook.message
    if any(part.effect for part in parts):
        yield say("learn-interval")
    if with_checks:
        yield from _checks(question)


def _checks(question: QuestionOut) -> Iterator[str]:
    say, first = texts().say, question.horizons[0]
    if first.checks:
        yield "\n" + say("learn-checks-title")
        yield from (f"- {check_out(check).message}" for check in first.checks)
    yield "\n" + say("learn-assumes-title")
    yield from (f"- {line}" for line in question.assumptions)


def _show_described(described: Sequence[Described], *, with_checks: bool) -> None:
    say = texts().say
    out().print("\n" + say("learn-described-title"), style="bold", markup=False)
    names = ("learn-described-what", "learn-described-days", "learn-described-rose", "learn-described-same")
    table = Table(*(say(name) for name in (*names, "learn-described-fell")), box=None)
    for one in described:
        counts = (one.days, one.rose, one.same, one.fell)
        table.add_row(say(f"learn-exposure-{one.exposure}"), *(str(count) for count in counts))
    out().print(table)
    out().print(say("learn-described-note"), markup=False)
    if with_checks:
        out().print(say("learn-described-ask", exposure=described[0].exposure), markup=False)
