"""What the runner's own runs and diary say. What fits a model is loaded by what needs it: most looks need none."""

# ruff: noqa: PLC0415
from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from backstride.diary.gate import STOPPED
from backstride.diary.kit import ExerciseSet
from backstride.findings import Finding
from backstride.learn.evidence import after_the_gap, gather_evidence, unmet
from backstride.learn.question import Horizon, Question
from backstride.learn.rows import TableRead, read_rows
from backstride.learn.rules import RULES
from backstride.services.classified import fact
from backstride.services.diary.entries import Diary
from backstride.services.diary.gear import Kit
from backstride.services.gate import Gate
from backstride.services.learning.asking import USUAL_EXPOSURE, fixed, questions_of, with_beside, with_main
from backstride.services.learning.daily_table import Row, daily_rows
from backstride.services.learning.values import AskedQuestions
from backstride.services.ports import Records

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from backstride.learn.answer import Answer
    from backstride.learn.describe import Described
    from backstride.learn.forecast import Outlook
    from backstride.learn.table import DailyTable

_KEY: Final = "questions"
_OF_COUNTS: Final = frozenset({"no-scores", "no-exposure", "few-pairs", "few-with", "few-without"})
"""Reasons that more days alone would remove."""
_SEED: Final = 1
"""The same days always give the same answer."""


@dataclass(frozen=True, slots=True)
class Learnt:
    """What the runner's own days show.

    Parameters
    ----------
    asked : AskedQuestions
        The questions that stand.
    answers : tuple of Answer
        To the questions, the main one first; empty where there is no table yet.
    described : tuple of Described
        Counts of everything else, without any verdict.
    missing : Outlook or None
        What the main question lacks.
    findings : tuple of Finding
        What was wrong with the table.
    """

    asked: AskedQuestions
    answers: tuple[Answer, ...]
    described: tuple[Described, ...]
    missing: Outlook | None
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Learning:
    """The use cases of one person's statistics.

    Parameters
    ----------
    gate : Gate
        The one gate, for the stop sign.
    records : Records
        Where the questions are kept.
    diary : Diary
        How the back felt.
    """

    gate: Gate
    records: Records
    diary: Diary

    @fact
    def rows(self, today: date) -> Sequence[Row]:
        """Return the daily table as rows, one per local day."""
        worn, sets = Kit(self.records).worn(), self.records.told(ExerciseSet)
        return daily_rows(self.diary.days(), self.records.runs(), today, worn, sets)

    @fact
    def table(self, today: date) -> TableRead:
        """Return the daily table as statistics read it, with what was found in it."""
        return read_rows(_without_unknown(self.rows(today)))

    @fact
    def asked(self, today: date) -> AskedQuestions:
        """Return the questions that stand; what running does, where nobody chose."""
        told = self.records.told(AskedQuestions)
        return told[-1] if told else _unchosen(self.table(today).table, today)

    @fact
    def ask(self, question: Question, now: datetime, *, beside: bool = False) -> AskedQuestions:
        """Fix the main question, or one beside it, before its answer is seen.

        Parameters
        ----------
        question : Question
            What is asked, for which contrast, and which difference the runner would act on.
        now : datetime
            This moment, local, with offset.
        beside : bool
            Whether it goes beside the main question.

        Raises
        ------
        QuestionStands
            If another one's answer was seen less than a quarter ago.
        TooManyQuestions
            If two of this quarter stand beside the main question.
        DifferentOutcomes
            If it goes beside a question about another outcome.
        """
        today = now.date()
        told = self.records.told(AskedQuestions)
        asked = fixed(question, self.table(today).table, today)
        found = with_beside(self.asked(today), asked) if beside else with_main(told[-1] if told else None, asked)
        self.records.tell(found, _KEY, now)
        return found

    @fact
    def answers(
        self, questions: Sequence[Question], now: datetime, rng: np.random.Generator | None = None
    ) -> tuple[Answer, ...]:
        """Answer one main question and at most two beside it; none where there is no table yet.

        Nothing is judged while a stop sign stands, and nothing is called better after which leg pain, leg signs or
        painkillers were more.

        Parameters
        ----------
        questions : sequence of Question
            The main question first.
        now : datetime
            This moment, local, with offset; nothing after it counts.
        rng : numpy.random.Generator, optional
            Randomness of the calculation; the same days give the same answer when it is not said.
        """
        import numpy as np

        from backstride.learn import answer_questions
        from backstride.services.learning.veto import vetoed

        read, days = self.table(now.date()).table, self.diary.days()
        if read is None:
            return ()
        stopped = self.gate.reading(now).state in STOPPED
        found = answer_questions(read, questions, rng or np.random.default_rng(_SEED), stop_sign_open=stopped)
        return tuple(vetoed(answer, read, days) for answer in found)

    @fact
    def waits_to_be_seen(self, now: datetime) -> bool:
        """Whether an answer is there that nobody has looked at yet: the question may still be chosen freely.

        Parameters
        ----------
        now : datetime
            This moment, local, with offset.
        """
        today = now.date()
        read, told = self.table(today).table, self.records.told(AskedQuestions)
        asked = told[-1] if told else _unchosen(read, today)
        if asked.seen_on is not None or read is None or self.gate.reading(now).state in STOPPED:
            return False
        days = after_the_gap(read, asked.main.outcome, RULES)
        return any(not unmet(gather_evidence(days, one.exposure, one.outcome), RULES) for one in asked.all)

    @fact
    def look(self, now: datetime) -> AskedQuestions:
        """Fix the questions that stand because their answers are looked at from now on.

        Parameters
        ----------
        now : datetime
            This moment, local, with offset.
        """
        asked = self.asked(now.date())
        if not self.waits_to_be_seen(now):
            return asked
        seen = replace(asked, seen_on=now.date())
        self.records.tell(seen, _KEY, now)
        return seen

    @fact
    def learnt(self, now: datetime) -> Learnt:
        """Return the answers to the questions that stand, counts of everything else, and what is missing.

        The questions count as seen from then on.

        Parameters
        ----------
        now : datetime
            This moment, local, with offset.
        """
        from backstride.learn.describe import describe_all

        today = now.date()
        read, asked = self.table(today), self.asked(today)
        answers = self.answers(questions_of(asked), now)
        if asked.seen_on is None and any(part.effect for answer in answers for part in answer.horizons):
            asked = replace(asked, seen_on=today)
            self.records.tell(asked, _KEY, now)
        if read.table is None:
            return Learnt(asked, answers, (), None, read.findings)
        names = {one.exposure for one in asked.all}
        described = tuple(
            one for one in describe_all(read.table, asked.main.outcome) if one.exposure not in names
        )  # fmt: skip
        return Learnt(asked, answers, described, what_is_missing(read.table, answers[0], _SEED), read.findings)

    @fact
    def posterior(self, now: datetime) -> Mapping[str, NDArray[np.float64] | NDArray[np.int64]]:
        """Return draws of everything that was estimated for the questions that stand, one column a quantity.

        Parameters
        ----------
        now : datetime
            This moment, local, with offset.

        Raises
        ------
        NothingEstimated
            If the history does not allow an estimate of any of them.
        """
        import numpy as np

        from backstride.learn import fit_questions
        from backstride.learn.export import posterior_columns

        told = self.learnt(now)
        judged = [answer.question for answer in told.answers if answer.at(Horizon.NEXT_MORNING).effect is not None]
        read = self.table(now.date()).table
        if read is None or not judged:
            raise NothingEstimated(told.answers)
        fitted = fit_questions(read, judged, np.random.default_rng(_SEED))
        names = tuple(question.exposure for question in judged)
        return posterior_columns(fitted, names, np.random.default_rng([_SEED, 3]))


def _unchosen(table: DailyTable | None, today: date) -> AskedQuestions:
    return AskedQuestions(fixed(Question(USUAL_EXPOSURE), table, today, chosen=False))


def what_is_missing(table: DailyTable, answer: Answer, seed: int) -> Outlook | None:
    """Return the outlook of a main question that cannot be answered yet, None for one that can or must not be.

    Parameters
    ----------
    table : DailyTable
        The days.
    answer : Answer
        To the main question.
    seed : int
        Of the forecast.
    """
    import numpy as np

    from backstride.learn import Direction, fit_questions
    from backstride.learn.forecast import days_to_gate, outlook
    from backstride.learn.horizons import NOT_EARNED

    first = answer.at(Horizon.NEXT_MORNING)
    if first.verdict.direction is not Direction.CANNOT_TELL or {"stop-sign", NOT_EARNED} & set(first.verdict.reasons):
        return None
    if first.effect is None:
        return days_to_gate(table, answer.evidence) if set(first.verdict.reasons) <= _OF_COUNTS else None
    table = after_the_gap(table, answer.question.outcome, RULES)
    rng = np.random.default_rng([seed, 2])
    fitted = fit_questions(table, [answer.question], rng)
    return outlook(table, answer.question, fitted, rng, act_on=answer.act_on)


def _without_unknown(rows: Sequence[Row]) -> list[Mapping[str, str | float | None]]:
    """Leave out columns of which no row holds anything: the table has no such column then."""
    named = {name for row in rows for name, value in row.items() if value is not None}
    return [{name: value for name, value in row.items() if name in named} for row in rows]


class NothingEstimated(ValueError):
    """Draws were asked for where the history allows no estimate."""

    def __init__(self, answers: Sequence[Answer]) -> None:
        reasons = [reason for answer in answers for reason in answer.at(Horizon.NEXT_MORNING).verdict.reasons]
        why = ", ".join(dict.fromkeys(reasons)) or "there is no day yet"
        super().__init__(f"nothing can be estimated yet ({why}); 'backstride learn' says what is missing")
