"""What one's own days show, as JSON answers: the statistics' own values, with their sentences."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from backstride.api.schema import Answer, shape, stands_for
from backstride.estimates import Estimate
from backstride.findings import Finding
from backstride.learn import answer as learn
from backstride.learn.checks import Check
from backstride.learn.columns import COLUMNS
from backstride.learn.describe import Described
from backstride.learn.evidence import Evidence
from backstride.learn.forecast import Outlook
from backstride.learn.question import Horizon
from backstride.learn.rules import RULES
from backstride.learn.triggers import Trigger
from backstride.learn.verdict import Chances, Verdict, Wording
from backstride.services.diary.tests_over_time import TestOverTime
from backstride.services.learning.learning import Learnt
from backstride.services.learning.values import AskedQuestion, AskedQuestions
from backstride.texts.catalogue import catalogue
from backstride.texts.figures import number
from backstride.texts.learn_sentences import question_words, verdict_sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictOut(Verdict):
    """A verdict in two parts with its reasons.

    Parameters
    ----------
    message : str
        The verdict for people.
    """

    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckOut(Check):
    """One check beside a verdict.

    Parameters
    ----------
    message : str
        What the check asks, for people.
    """

    message: str


@stands_for(Check)
def check_out(told: Check) -> CheckOut:
    """Return a check with what it asks and what was found."""
    say = catalogue().say
    state = "not-made" if told.value is None else "passed" if told.passed else "failed"
    found = say(f"learn-check-{state}")
    if told.value is not None:
        found = f"{found} [{number(told.value, '.2f')}]" if told.limit is not None else number(told.value, ".2f")
    return CheckOut(**shape(told), message=f"{say(f'learn-check-{told.name}')}: {found}")


@dataclass(frozen=True, slots=True, kw_only=True)
class HorizonOut:
    """What is known at one horizon.

    Parameters
    ----------
    horizon : Horizon
        next_morning, second_morning or weeks.
    effect : Estimate or None
        Change of the reported score by the contrast. [points]
    chances : Chances or None
        What the verdict was made from.
    verdict : VerdictOut
        Both parts, with reasons.
    checks : sequence of Check
        Beside the verdict; empty when no model was fitted.
    """

    horizon: Horizon
    effect: Estimate | None
    chances: Chances | None
    verdict: VerdictOut
    checks: Sequence[Check]


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceOut:
    """The data an answer rests on.

    Parameters
    ----------
    days, scored_days, exposed_days : int
        Days of the history, those with a score, and those with the exposure. [d]
    pairs, pairs_with, pairs_without : int
        Scored mornings after a morning whose score was seen before deciding: all, after the exposure, after none.
    unseen_share : float
        Share of mornings without a score seen before deciding. [1]
    end_share : float
        Share of scores on an end of the scale. [1]
    longest_gap_days : int
        Longest stretch without a score. [d]
    """

    days: int
    scored_days: int
    exposed_days: int
    pairs: int
    pairs_with: int
    pairs_without: int
    unseen_share: float
    end_share: float
    longest_gap_days: int


_OF_EVIDENCE = ("days", "exposed_days", "pairs", "pairs_with", "pairs_without", "unseen_share", "end_share")


@stands_for(Evidence)
def evidence_out(told: Evidence) -> EvidenceOut:
    """Return the counts that a runner can check against the diary."""
    same = {name: getattr(told, name) for name in _OF_EVIDENCE}
    return EvidenceOut(**same, scored_days=told.scored, longest_gap_days=told.longest_gap)


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlookOut:
    """What is missing and how long it would take.

    Parameters
    ----------
    pairs_missing : int
        Mornings still needed before anything may be judged.
    days_to_gate : int or None
        Days until anything may be judged, at the recent rate. [d]
    chance_after_days : Mapping of str to float
        Chance of a verdict after so many more days. [1]
    likely_after_days : int or None
        Days until a verdict is likely; null when not within a year. [d]
    message : str
        The same in a sentence.
    """

    pairs_missing: int
    days_to_gate: int | None
    chance_after_days: Mapping[str, float]
    likely_after_days: int | None
    message: str


def outlook_out(told: Outlook) -> OutlookOut:
    """Return what is missing, with its sentence."""
    return OutlookOut(
        pairs_missing=told.pairs_missing,
        days_to_gate=told.days_to_gate,
        chance_after_days={str(days): chance for days, chance in told.chances},
        likely_after_days=told.likely_after_days,
        message=_outlook_message(told),
    )


def _outlook_message(told: Outlook) -> str:
    say = catalogue().say
    if told.days_to_gate is None:
        return say("learn-outlook-none")
    if not told.chances:
        return say("learn-outlook-pairs", days=told.days_to_gate)
    if told.likely_after_days is None:
        return say("learn-outlook-long")
    return say("learn-outlook-likely", days=told.likely_after_days)


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionOut:
    """The answer to one question.

    Parameters
    ----------
    exposure, outcome : str
        Columns of the daily table.
    contrast : float
        The amount that is compared with none, in its unit.
    contrast_unit : str
        The unit of the contrast.
    question : str
        What is compared with what and what is looked at, for people.
    main : bool
        Whether it is the main question.
    wording : Wording
        goes_along_with, or because_of when a coin decided.
    act_on_points : float
        The difference the runner would act on. [points]
    act_on_said : bool
        Whether the runner named that difference.
    horizons : sequence of HorizonOut
        Next morning, second morning, weeks.
    triggers : sequence of Trigger
        What the history shows of the model's known weak spots.
    evidence : Evidence
        The data it rests on.
    assumptions : sequence of str
        What is taken for granted, in words.
    outlook : OutlookOut or None
        What is missing.
    notes : sequence of str
        Which days the answer is of, where not of all.
    """

    exposure: str
    outcome: str
    contrast: float
    contrast_unit: str
    question: str
    main: bool
    wording: Wording
    act_on_points: float
    act_on_said: bool
    horizons: Sequence[HorizonOut]
    triggers: Sequence[Trigger]
    evidence: Evidence
    assumptions: Sequence[str]
    outlook: OutlookOut | None
    notes: Sequence[str]


def question_out(
    told: learn.Answer, missing: Outlook | None = None, asked: AskedQuestions | None = None
) -> QuestionOut:
    """Return the answer to one question with its sentences.

    Parameters
    ----------
    told : Answer
        The answer.
    missing : Outlook or None
        What the main question lacks.
    asked : AskedQuestions or None
        The questions that stand, which know whether the runner named the difference; None for a table.
    """
    question = told.question
    said = {one.exposure: one.act_on_said for one in asked.all} if asked else {}
    return QuestionOut(
        exposure=question.exposure,
        outcome=question.outcome,
        contrast=question.amount,
        contrast_unit=COLUMNS[question.exposure].unit,
        question=question_words(question.exposure, question.amount, question.outcome, catalogue()),
        main=told.main,
        wording=told.wording,
        act_on_points=told.act_on,
        act_on_said=said.get(question.exposure, True) if asked else question.act_on is not None,
        horizons=[_horizon(part, told) for part in told.horizons],
        triggers=told.triggers,
        evidence=told.evidence,
        assumptions=[catalogue().say(f"learn-assumes-{code}") for code in told.assumptions],
        outlook=outlook_out(missing) if missing and told.main else None,
        notes=list(_days_that_count(told)),
    )


def _horizon(part: learn.HorizonAnswer, told: learn.Answer) -> HorizonOut:
    verdict = VerdictOut(**shape(part.verdict), message=verdict_sentence(catalogue(), part, told))
    return HorizonOut(**{**shape(part), "verdict": verdict})


def _days_that_count(told: learn.Answer) -> Iterator[str]:
    """Say from when on days count after a long gap, and until when they tell where nothing was done lately."""
    if told.first is not None and told.begins_after_gap:
        yield catalogue().say("learn-since", date=told.first.isoformat())
    if told.last_done is not None and told.evidence.since_exposed > RULES.stale:
        yield catalogue().say("learn-until", date=told.last_done.isoformat())


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedQuestionOut:
    """A question as it was fixed before its answer was seen.

    Parameters
    ----------
    contrast_unit : str
        The unit of the contrast.
    question : str
        What is compared with what and what is looked at, for people.
    act_on_points : float
        The difference the runner would act on. [points]
    """

    exposure: str
    outcome: str
    contrast: float
    contrast_unit: str
    question: str
    act_on_points: float
    asked_on: date
    phases: bool
    chosen: bool
    act_on_said: bool


@stands_for(AskedQuestion)
def asked_out(told: AskedQuestion) -> AskedQuestionOut:
    """Return a question that stands, in words."""
    held = shape(told)
    return AskedQuestionOut(
        act_on_points=held.pop("act_on"),
        contrast_unit=COLUMNS[told.exposure].unit,
        question=question_words(told.exposure, told.contrast, told.outcome, catalogue()),
        **held,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class TestOverTimeOut:
    """A strength or hold test over time.

    Parameters
    ----------
    test : str
        Its identifier.
    counted : int
        Results that count; practice does not.
    span_days : float
        From the first of them to the last. [d]
    change : Estimate or None
        Change over that span; null where it cannot be estimated.
    verdict : VerdictOut
        Both parts, with reasons.
    """

    __test__ = False  # a value, not a case of pytest

    test: str
    counted: int
    span_days: float
    change: Estimate | None
    verdict: VerdictOut


@stands_for(TestOverTime)
def test_out(told: TestOverTime) -> TestOverTimeOut:
    """Return a repeated test with what it says."""
    verdict = VerdictOut(**shape(told.found.verdict), message=_test_message(told))
    return TestOverTimeOut(**{**shape(told.found), "test": told.identifier, "verdict": verdict})


def _test_message(told: TestOverTime) -> str:
    say = catalogue().say
    name = say(f"test-{told.identifier}")
    if reasons := told.found.verdict.reasons:
        return say("learn-test-early", test=name, why=" ".join(say(f"learn-reason-{code}") for code in reasons))
    return say("learn-test-over-time", test=name, **_change(told))


def _change(told: TestOverTime) -> dict[str, str]:
    change, say = told.found.change, catalogue().say
    if change is None:
        return {}
    value, low, high = (f"{round(each) + 0:+d}" for each in (change.value, change.low, change.high))
    return {
        "direction": say(f"learn-test-{told.found.verdict.direction}"),
        "value": value,
        "low": low,
        "high": high,
        "unit": say(f"learn-test-unit-{told.unit}"),
        "weeks": number(told.found.span_days / 7.0, ".0f"),
    }


@dataclass(frozen=True, kw_only=True)
class LearnAnswer(Answer):
    """What a person's own days show.

    Parameters
    ----------
    questions : sequence of QuestionOut
        The questions with their answers, the main one first.
    findings : sequence of Finding
        What was wrong with the table.
    asked : AskedQuestions or None
        Which questions stand in this home; null of a table.
    described : sequence of Described
        Everything that is not asked about, counted.
    tests : sequence of TestOverTime
        Repeated strength and hold tests.
    """

    schema: Literal["backstride/learn/1"] = "backstride/learn/1"
    questions: Sequence[QuestionOut]
    findings: Sequence[Finding]
    asked: AskedQuestions | None = None
    described: Sequence[Described] = ()
    tests: Sequence[TestOverTime] = ()


@dataclass(frozen=True, kw_only=True)
class LearnAskAnswer(Answer):
    """The questions that stand once one was asked.

    Parameters
    ----------
    asked : AskedQuestions
        The questions.
    """

    schema: Literal["backstride/learn-ask/1"] = "backstride/learn-ask/1"
    asked: AskedQuestions


@dataclass(frozen=True, kw_only=True)
class LearnExportAnswer(Answer):
    """A file that was written.

    Parameters
    ----------
    file : str
        Its name.
    rows : int
        How many rows it has.
    """

    schema: Literal["backstride/learn-export/1"] = "backstride/learn-export/1"
    file: str
    rows: int


def learn_answer(answers: Sequence[learn.Answer], missing: Outlook | None, findings: Sequence[Finding]) -> LearnAnswer:
    """Return what a table shows.

    Parameters
    ----------
    answers : sequence of Answer
        The main question first; empty when there is no table.
    missing : Outlook or None
        What the main question lacks.
    findings : sequence of Finding
        What was wrong with the table.
    """
    return LearnAnswer(questions=[question_out(each, missing) for each in answers], findings=findings)


def learnt_answer(told: Learnt, tests: Sequence[TestOverTime] = ()) -> LearnAnswer:
    """Return what a home's own days show: answers, the questions that stand, and counts of the rest."""
    return LearnAnswer(
        questions=[question_out(each, told.missing, told.asked) for each in told.answers],
        findings=told.findings,
        asked=told.asked,
        described=told.described,
        tests=tests,
    )
