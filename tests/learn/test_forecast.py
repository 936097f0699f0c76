"""What is missing and how long it would take."""

import numpy as np

from backstride.learn import Question, fit_questions
from backstride.learn.evidence import gather_evidence
from backstride.learn.forecast import days_to_gate, lived, outlook
from backstride.simulate.histories import Knobs, simulate_history

RUNNING = Question("run_min")


def history(**knobs: object):
    return simulate_history(Knobs(**knobs), np.random.default_rng(4)).table


def test_counts_alone_say_how_many_more_mornings() -> None:
    table = history(days=14)
    found = days_to_gate(table, gather_evidence(table, "run_min", "back_morning"))
    assert 0 < found.pairs_missing <= 20
    assert found.days_to_gate is not None
    assert 1 <= found.days_to_gate <= 60


def test_nothing_coming_in_has_no_date() -> None:
    table = history(days=60)
    idle = table.replacing(run_min=np.zeros(60))
    assert days_to_gate(idle, gather_evidence(idle, "run_min", "back_morning")).days_to_gate is None


def test_more_days_bring_a_verdict_closer() -> None:
    table = history(days=70, missing=0.1, effect=0.6)
    rng = np.random.default_rng(1)
    found = outlook(table, RUNNING, fit_questions(table, [RUNNING], rng), rng)
    chances = [chance for _, chance in found.chances]
    assert chances == sorted(chances)
    assert chances[-1] > chances[0]
    assert found.likely_after_days is None or found.likely_after_days in dict(found.chances)


def test_a_future_repeats_the_runners_own_weeks() -> None:
    table = history(days=120, missing=0.3)
    rng = np.random.default_rng(1)
    future = lived(table, RUNNING, fit_questions(table, [RUNNING], rng), 56, 1.0, rng)
    assert future.days == 176
    np.testing.assert_array_equal(future.column("run_min")[:120], table.column("run_min"))
    scores = future.column("back_morning")[120:]
    assert 0.1 < np.isnan(scores).mean() < 0.6
    known = scores[~np.isnan(scores)]
    assert ((known >= 0) & (known <= 10)).all()
    assert set(future.column("run_min")[120:]) <= set(table.column("run_min"))
