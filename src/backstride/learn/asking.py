"""From a daily table and questions to answers with their verdicts, checks and reasons."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import numpy as np

from backstride.learn.answer import Answer, HorizonAnswer
from backstride.learn.assumptions import assumptions
from backstride.learn.evidence import after_the_gap, gather_evidence, unmet
from backstride.learn.fit import Fit, first_guess, fit
from backstride.learn.horizons import Asking, Studied, answer_at, study
from backstride.learn.likelihood import build_likelihood
from backstride.learn.population import Effort
from backstride.learn.question import (
    MOST_SIDE_QUESTIONS,
    DifferentOutcomes,
    Horizon,
    Question,
    TooManyQuestions,
    difference_to_act_on,
)
from backstride.learn.rising import rising_signs
from backstride.learn.rules import RULES, VerdictRules
from backstride.learn.table import DailyTable
from backstride.learn.terms import common_terms, forms_of, terms_of
from backstride.learn.verdict import Direction, Size, Verdict


def answer_questions(  # noqa: PLR0913  (three of them are settings by name)
    table: DailyTable,
    questions: Sequence[Question],
    rng: np.random.Generator | int,
    *,
    rules: VerdictRules = RULES,
    effort: Effort | None = None,
    stop_sign_open: bool = False,
) -> tuple[Answer, ...]:
    """Answer one main question and at most two beside it from a person's own days.

    Parameters
    ----------
    table : DailyTable
        The days.
    questions : sequence of Question
        The main one first; all about one outcome.
    rng : numpy.random.Generator or int
        Where chance comes from, or its seed.
    rules : VerdictRules
        When a verdict may be given.
    effort : Effort, optional
        How long to sample.
    stop_sign_open : bool
        Whether the safety check holds an open stop sign: then nothing is judged.

    Returns
    -------
    tuple of Answer
        In the order of the questions, each with its three horizons; effects are in points of the reported score,
        positive where it rises, with 90 % intervals (robins1986 for the way from the latent scale). [points]

    Raises
    ------
    TooManyQuestions
        If there are none, or more than two beside the main one.
    DifferentOutcomes
        If the questions are not about one outcome.

    Examples
    --------
    >>> from datetime import date
    >>> table = DailyTable(date(2026, 1, 5), {"back_morning": [3.0, 2.0], "run_min": [45.0, 0.0]})
    >>> answer = answer_questions(table, [Question("run_min")], np.random.default_rng(1))[0]
    >>> answer.at(Horizon.NEXT_MORNING).verdict.reasons[0]
    'few-pairs'
    """
    if not 1 <= len(questions) <= 1 + MOST_SIDE_QUESTIONS:
        raise TooManyQuestions(len(questions))
    if len({question.outcome for question in questions}) != 1:
        raise DifferentOutcomes([question.outcome for question in questions])
    whole, table = table, after_the_gap(table, questions[0].outcome, rules)
    chance = np.random.default_rng(rng)
    stop = ("stop-sign",) if stop_sign_open else ()
    asking = [_prepared(table, question, place == 0, rules, stop) for place, question in enumerate(questions)]
    open_ones = [each for each in asking if not each.closed]
    fitted = fit_questions(table, [each.question for each in open_ones], chance, effort) if open_ones else None
    studied = study(fitted, open_ones[0].evidence, chance) if fitted else None
    answers = (
        _closed_answer(each) if each.closed or studied is None else _open_answer(each, studied, open_ones.index(each))
        for each in asking
    )
    return tuple(
        replace(
            each,
            first=table.start,
            begins_after_gap=table.start > whole.start,
            last_done=_last_done(table, each.question),
        )
        for each in answers
    )


def _last_done(table: DailyTable, question: Question) -> date | None:
    """Return the last day with what is asked about, None without any."""
    done = np.flatnonzero(table.column(question.exposure) > 0.0)
    return table.start + timedelta(days=int(done[-1])) if done.size else None


def _prepared(table: DailyTable, question: Question, main: bool, rules: VerdictRules, stop: tuple[str, ...]) -> Asking:  # noqa: FBT001
    evidence = gather_evidence(table, question.exposure, question.outcome)
    act_on = difference_to_act_on(question, table, rules)
    return Asking(question, main, evidence, act_on, rules, stop + unmet(evidence, rules), rising_signs(table))


def fit_questions(
    table: DailyTable, questions: Sequence[Question], rng: np.random.Generator, effort: Effort | None = None
) -> Fit:
    """Fit the daily model for questions about one outcome, the main one first, without any verdict.

    Parameters
    ----------
    table : DailyTable
        The days.
    questions : sequence of Question
        At least one.
    rng : numpy.random.Generator
        Where chance comes from.
    effort : Effort, optional
        How long to sample.

    Returns
    -------
    Fit
        Daily model of the score: a random-walk level and an AR(1) state (dejong1991), effects mixed over
        hyperparameters (cornuet2012). [points]
    """
    outcome, asked = questions[0].outcome, [question.asked for question in questions]
    table = after_the_gap(table, outcome, RULES)
    forms = forms_of(table, asked)
    common = common_terms(table, outcome, asked)
    first = (first_guess(build_likelihood(terms_of(common, form=form))) for form in forms)
    known = [guess[0 : 2 * len(asked) : 2].tolist() for guess in first]
    terms = [terms_of(common, *each) for each in zip(known, forms, strict=True)]
    return fit([build_likelihood(each) for each in terms], effort or Effort(), rng)


def _closed_answer(asking: Asking) -> Answer:
    verdict = Verdict(Direction.CANNOT_TELL, Size.NONE, asking.closed)
    return _answer(asking, tuple(HorizonAnswer(horizon, None, None, verdict) for horizon in Horizon), None)


def _open_answer(asking: Asking, studied: Studied, place: int) -> Answer:
    return _answer(asking, tuple(answer_at(asking, studied, place, horizon) for horizon in Horizon), studied)


def _answer(asking: Asking, horizons: tuple[HorizonAnswer, ...], studied: Studied | None) -> Answer:
    return Answer(
        question=asking.question,
        main=asking.main,
        act_on=asking.act_on,
        horizons=horizons,
        evidence=asking.evidence,
        assumptions=assumptions(asking.question, asking.evidence),
        wording=asking.wording,
        triggers=studied.triggers if studied else (),
        sampling=studied.fitted.sampling if studied else None,
    )
