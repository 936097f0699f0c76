"""The answers of `backstride check` and `unlock`, and of everything that the gate refuses."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from backstride.api.schema import Answer
from backstride.diary.gate import GateReading, opens
from backstride.findings import Finding
from backstride.texts.gate_sentences import GateSentences


@dataclass(frozen=True, slots=True, kw_only=True)
class GateOut:
    """Where the gate stands.

    Parameters
    ----------
    state : str
        never_asked, go, gentle, ask_first, see_someone, emergency or stale.
    open : bool
        Whether anything that suggests is open; only in go and gentle.
    why : str
        The reason.
    signs : sequence of str
        Identifiers of the questions it rests on.
    since : str or None
        Local date of the check or trigger it rests on.
    until : str or None
        Last local date on which an open gate stays open by itself.
    """

    state: str
    open: bool
    why: str
    signs: Sequence[str]
    since: str | None
    until: str | None

    @classmethod
    def of(cls, reading: GateReading) -> "GateOut":
        """Return a reading for JSON."""
        return cls(
            state=reading.state,
            open=opens(reading.state),
            why=reading.why,
            signs=list(reading.signs),
            since=reading.since.isoformat() if reading.since else None,
            until=reading.until.isoformat() if reading.until else None,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidOut:
    """What people are told.

    Parameters
    ----------
    headline : str
        One line; names no disease.
    lines : sequence of str
        What to do and why, in order.
    go_to : str
        The command that goes on from here: check, unlock, me, limits, or empty.
    emergency_numbers : sequence of str
        Numbers to call; empty where no emergency sign stands.
    """

    headline: str
    lines: Sequence[str]
    go_to: str
    emergency_numbers: Sequence[str]

    @classmethod
    def of(cls, said: GateSentences, numbers: tuple[str, ...] = ()) -> "SaidOut":
        """Return sentences for JSON."""
        return cls(headline=said.headline, lines=list(said.lines), go_to=said.go_to, emergency_numbers=list(numbers))


@dataclass(frozen=True, kw_only=True)
class RefusedAnswer(Answer):
    """Something that suggests was asked for and refused; the command ends with 3.

    Parameters
    ----------
    gate : GateOut
        Gate.
    reasons : sequence of str
        Why it is refused beside the gate, e.g. under_18; often empty.
    said : SaidOut
        Said.
    """

    schema: Literal["backstride/refused/1"] = "backstride/refused/1"
    gate: GateOut
    reasons: Sequence[str]
    said: SaidOut


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionOut:
    """One question of the safety check.

    Parameters
    ----------
    identifier : str
        Identifier.
    group : str
        emergency, soon or condition.
    text : str
        The question for people.
    answers : sequence of str
        What can be answered.
    answered : str or None
        The answer of the last check; null was not answered.
    conditions : sequence of str
        Cards to read about it, by their identifiers.
    """

    identifier: str
    group: str
    text: str
    answers: Sequence[str]
    answered: str | None
    conditions: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ConditionOut:
    """What is known about running with a condition or at a stage of life; it is no plan and says nothing of anybody.

    Parameters
    ----------
    identifier : str
        Identifier.
    title : str
        Title.
    known : str
        Known.
    unknown : str
        What is not known.
    can : str
        What most people can do.
    whom : str
        Whom to see.
    stops : str
        What stops somebody today.
    always : str
        The signs that need an emergency department today, whatever the condition.
    sources : sequence of str
        Keys of references.bib.
    """

    identifier: str
    title: str
    known: str
    unknown: str
    can: str
    whom: str
    stops: str
    always: str
    sources: Sequence[str]


@dataclass(frozen=True, kw_only=True)
class ConditionsAnswer(Answer):
    """Cards for conditions and stages of life.

    Parameters
    ----------
    note : str
        What the cards are not.
    conditions : sequence of ConditionOut
        Conditions.
    """

    schema: Literal["backstride/conditions/1"] = "backstride/conditions/1"
    note: str
    conditions: Sequence[ConditionOut]


@dataclass(frozen=True, kw_only=True)
class CheckAnswer(Answer):
    """Where the safety check stands. It is a stop sign, not a check-up.

    Parameters
    ----------
    gate : GateOut
        Gate.
    said : SaidOut
        Said.
    note : str
        What the answers do not mean.
    still_open : sequence of str
        Identifiers that were not answered; silence is never a no.
    questions : sequence of QuestionOut
        Questions.
    """

    schema: Literal["backstride/check/1"] = "backstride/check/1"
    gate: GateOut
    said: SaidOut
    note: str
    still_open: Sequence[str]
    questions: Sequence[QuestionOut]


@dataclass(frozen=True, kw_only=True)
class UnlockAnswer(Answer):
    """What came of telling what a professional said.

    Parameters
    ----------
    kept : bool
        Kept.
    findings : sequence of Finding
        What stood against it, per field; nothing was kept then.
    gate : GateOut
        Gate.
    said : SaidOut
        Said.
    """

    schema: Literal["backstride/unlock/1"] = "backstride/unlock/1"
    kept: bool
    findings: Sequence[Finding]
    gate: GateOut
    said: SaidOut
