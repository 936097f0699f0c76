"""Answers from one's own days as JSON answers, with their sentences: for commands, pages and programs alike."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace

from backstride.api import learn as contract
from backstride.findings import Finding
from backstride.learn.answer import Answer, HorizonAnswer
from backstride.learn.checks import Check
from backstride.learn.columns import COLUMNS
from backstride.learn.forecast import Outlook
from backstride.learn.rules import RULES
from backstride.services.diary.tests_over_time import TestOverTime
from backstride.services.learning.learning import Learnt
from backstride.services.learning.values import AskedQuestion, AskedQuestions
from backstride.texts.catalogue import Catalogue
from backstride.texts.learn_sentences import question_words, verdict_sentence


def learn_answer(
    answers: Sequence[Answer], missing: Outlook | None, findings: Sequence[Finding], texts: Catalogue
) -> contract.LearnAnswer:
    """Return the answers for JSON.

    Parameters
    ----------
    answers : sequence of Answer
        The main question first; empty when there is no table.
    missing : Outlook or None
        What the main question lacks.
    findings : sequence of Finding
        What was wrong with the table.
    texts : Catalogue
        The sentences.
    """
    return contract.LearnAnswer(
        questions=[_question(each, missing if each.main else None, texts) for each in answers],
        findings=findings,
    )


def learnt_answer(told: Learnt, texts: Catalogue, tests: Sequence[TestOverTime] = ()) -> contract.LearnAnswer:
    """Return what a home's own days show for JSON: answers, the questions that stand, and counts of the rest.

    Parameters
    ----------
    told : Learnt
        What was learnt.
    texts : Catalogue
        The sentences.
    tests : sequence of TestOverTime
        Repeated strength tests.
    """
    plain = learn_answer(told.answers, told.missing, told.findings, texts)
    said = {one.exposure: one.act_on_said for one in told.asked.all}
    questions = [replace(one, act_on_said=said.get(one.exposure, True)) for one in plain.questions]
    described = [contract.DescribedOut(**asdict(one)) for one in told.described]
    return replace(
        plain,
        questions=questions,
        asked=asked_answer(told.asked, texts),
        described=described,
        tests=test_answers(tests, texts),
    )


def asked_answer(asked: AskedQuestions, texts: Catalogue) -> contract.AskedOut:
    """Return the questions that stand for JSON.

    Parameters
    ----------
    asked : AskedQuestions
        The questions.
    texts : Catalogue
        The sentences.
    """
    return contract.AskedOut(
        main=_asked(asked.main, texts),
        beside=[_asked(one, texts) for one in asked.beside],
        seen_on=asked.seen_on.isoformat() if asked.seen_on else None,
    )


def _asked(one: AskedQuestion, texts: Catalogue) -> contract.AskedQuestionOut:
    return contract.AskedQuestionOut(
        exposure=one.exposure,
        contrast=one.contrast,
        contrast_unit=COLUMNS[one.exposure].unit,
        question=question_words(one.exposure, one.contrast, one.outcome, texts),
        outcome=one.outcome,
        act_on_points=one.act_on,
        asked_on=one.asked_on.isoformat(),
        phases=one.phases,
        chosen=one.chosen,
        act_on_said=one.act_on_said,
    )


def _question(answer: Answer, missing: Outlook | None, texts: Catalogue) -> contract.QuestionOut:
    question, counts = answer.question, answer.evidence
    return contract.QuestionOut(
        exposure=question.exposure,
        contrast=question.amount,
        contrast_unit=COLUMNS[question.exposure].unit,
        question=question_words(question.exposure, question.amount, question.outcome, texts),
        outcome=question.outcome,
        main=answer.main,
        wording=answer.wording,
        act_on_points=answer.act_on,
        horizons=[_horizon(part, answer, texts) for part in answer.horizons],
        triggers=[contract.TriggerOut(**asdict(each)) for each in answer.triggers],
        evidence=contract.EvidenceOut(
            days=counts.days,
            scored_days=counts.scored,
            exposed_days=counts.exposed_days,
            pairs=counts.pairs,
            pairs_with=counts.pairs_with,
            pairs_without=counts.pairs_without,
            unseen_share=counts.unseen_share,
            end_share=counts.end_share,
            longest_gap_days=counts.longest_gap,
        ),
        assumptions=[texts.say(f"learn-assumes-{code}") for code in answer.assumptions],
        outlook=None if missing is None else _outlook(missing, texts),
        act_on_said=question.act_on is not None,
        notes=list(_days_that_count(answer, texts)),
    )


def _days_that_count(answer: Answer, texts: Catalogue) -> Iterator[str]:
    """Say from when on days count after a long gap, and until when they tell where nothing was done lately."""
    if answer.first is not None and answer.begins_after_gap:
        yield texts.say("learn-since", date=answer.first.isoformat())
    if answer.last_done is not None and answer.evidence.since_exposed > RULES.stale:
        yield texts.say("learn-until", date=answer.last_done.isoformat())


def _horizon(part: HorizonAnswer, answer: Answer, texts: Catalogue) -> contract.HorizonOut:
    return contract.HorizonOut(
        horizon=part.horizon,
        effect=None if part.effect is None else part.effect,
        chances=None if part.chances is None else contract.ChancesOut(**asdict(part.chances)),
        verdict=verdict_out(part, answer, texts),
        checks=[_check(check, texts) for check in part.checks],
    )


def verdict_out(part: HorizonAnswer, answer: Answer, texts: Catalogue) -> contract.VerdictOut:
    """Return the verdict of one horizon with its sentence; weeks have a wording of their own."""
    verdict = part.verdict
    message = verdict_sentence(texts, part, answer)
    return contract.VerdictOut(
        direction=verdict.direction,
        size=verdict.size,
        reasons=list(verdict.reasons),
        message=message,
        probable=verdict.probable,
    )


def _check(check: Check, texts: Catalogue) -> contract.CheckOut:
    state = "not-made" if check.value is None else "passed" if check.passed else "failed"
    said = texts.say(f"learn-check-{state}")
    if check.value is not None:
        said = f"{said} [{check.value:.2f}]" if check.limit is not None else f"{check.value:.2f}"
    message = f"{texts.say(f'learn-check-{check.name}')}: {said}"
    return contract.CheckOut(
        name=check.name, passed=check.passed, value=check.value, limit=check.limit, message=message
    )


def _outlook(missing: Outlook, texts: Catalogue) -> contract.OutlookOut:
    return contract.OutlookOut(
        pairs_missing=missing.pairs_missing,
        days_to_gate=missing.days_to_gate,
        chance_after_days={str(days): chance for days, chance in missing.chances},
        likely_after_days=missing.likely_after_days,
        message=_outlook_message(missing, texts),
    )


def _outlook_message(missing: Outlook, texts: Catalogue) -> str:
    if missing.days_to_gate is None:
        return texts.say("learn-outlook-none")
    if not missing.chances:
        return texts.say("learn-outlook-pairs", days=missing.days_to_gate)
    if missing.likely_after_days is None:
        return texts.say("learn-outlook-long")
    return texts.say("learn-outlook-likely", days=missing.likely_after_days)


def test_answers(found: Sequence[TestOverTime], texts: Catalogue) -> list[contract.TestOverTimeOut]:
    """Return repeated strength tests for JSON, with their sentences.

    Parameters
    ----------
    found : sequence of TestOverTime
        The tests.
    texts : Catalogue
        The sentences.
    """
    return [_test(one, texts) for one in found]


def _test(one: TestOverTime, texts: Catalogue) -> contract.TestOverTimeOut:
    found, verdict = one.found, one.found.verdict
    name = texts.say(f"test-{one.identifier}")
    if verdict.reasons:
        why = " ".join(texts.say(f"learn-reason-{code}") for code in verdict.reasons)
        message = texts.say("learn-test-early", test=name, why=why)
    else:
        message = texts.say("learn-test-over-time", test=name, **_change(one, texts))
    return contract.TestOverTimeOut(
        test=one.identifier,
        counted=found.counted,
        span_days=found.span_days,
        change=None if found.change is None else found.change,
        verdict=contract.VerdictOut(
            direction=verdict.direction, size=verdict.size, reasons=list(verdict.reasons), message=message
        ),
    )


def _change(one: TestOverTime, texts: Catalogue) -> dict[str, str]:
    change, unit = one.found.change, texts.say(f"learn-test-unit-{one.unit}")
    if change is None:
        return {}
    value, low, high = (f"{round(each) + 0:+d}" for each in (change.value, change.low, change.high))
    direction = texts.say(f"learn-test-{one.found.verdict.direction}")
    weeks = f"{one.found.span_days / 7.0:.0f}"
    return {"direction": direction, "value": value, "low": low, "high": high, "unit": unit, "weeks": weeks}
