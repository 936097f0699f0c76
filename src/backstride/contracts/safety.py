"""The answers of `backstride check` and `unlock`, and of everything that the gate refuses."""

from typing import Literal

from pydantic import Field

from backstride.contracts.common import Answer, FindingOut, Part
from backstride.diary.gate import GateReading, opens
from backstride.texts.gate_sentences import GateSentences


class GateOut(Part):
    """Where the gate stands."""

    state: str = Field(description="never_asked, go, gentle, ask_first, see_someone, emergency or stale.")
    open: bool = Field(description="Whether anything that suggests is open; only in go and gentle.")
    why: str = Field(description="The reason.")
    signs: list[str] = Field(description="Identifiers of the questions it rests on.")
    since: str | None = Field(description="Local date of the check or trigger it rests on.")
    until: str | None = Field(description="Last local date on which an open gate stays open by itself.")

    @classmethod
    def of(cls, reading: GateReading) -> "GateOut":
        """Give a reading for JSON."""
        return cls(
            state=reading.state,
            open=opens(reading.state),
            why=reading.why,
            signs=list(reading.signs),
            since=reading.since.isoformat() if reading.since else None,
            until=reading.until.isoformat() if reading.until else None,
        )


class SaidOut(Part):
    """What people are told."""

    headline: str = Field(description="One line; names no disease.")
    lines: list[str] = Field(description="What to do and why, in order.")
    go_to: str = Field(description="The command that goes on from here: check, unlock, me, limits, or empty.")
    emergency_numbers: list[str] = Field(description="Numbers to call; empty where no emergency sign stands.")

    @classmethod
    def of(cls, said: GateSentences, numbers: tuple[str, ...] = ()) -> "SaidOut":
        """Give sentences for JSON."""
        return cls(headline=said.headline, lines=list(said.lines), go_to=said.go_to, emergency_numbers=list(numbers))


class RefusedAnswer(Answer):
    """Something that suggests was asked for and refused; the command ends with 3."""

    schema_name: Literal["backstride/refused/1"] = Field(default="backstride/refused/1", alias="schema")
    gate: GateOut
    reasons: list[str] = Field(description="Why it is refused beside the gate, e.g. under_18; often empty.")
    said: SaidOut


class QuestionOut(Part):
    """One question of the safety check."""

    identifier: str
    group: str = Field(description="emergency, soon or condition.")
    text: str = Field(description="The question for people.")
    answers: list[str] = Field(description="What can be answered.")
    answered: str | None = Field(description="The answer of the last check; null was not answered.")
    conditions: list[str] = Field(description="Cards to read about it, by their identifiers.")


class ConditionOut(Part):
    """What is known about running with a condition or at a stage of life; it is no plan and says nothing of anybody."""

    identifier: str
    title: str
    known: str
    unknown: str = Field(description="What is not known.")
    can: str = Field(description="What most people can do.")
    whom: str = Field(description="Whom to see.")
    stops: str = Field(description="What stops somebody today.")
    always: str = Field(description="The signs that need an emergency department today, whatever the condition.")
    sources: list[str] = Field(description="Keys of references.bib.")


class ConditionsAnswer(Answer):
    """Cards for conditions and stages of life."""

    schema_name: Literal["backstride/conditions/1"] = Field(default="backstride/conditions/1", alias="schema")
    note: str = Field(description="What the cards are not.")
    conditions: list[ConditionOut]


class CheckAnswer(Answer):
    """Where the safety check stands. It is a stop sign, not a check-up."""

    schema_name: Literal["backstride/check/1"] = Field(default="backstride/check/1", alias="schema")
    gate: GateOut
    said: SaidOut
    note: str = Field(description="What the answers do not mean.")
    still_open: list[str] = Field(description="Identifiers that were not answered; silence is never a no.")
    questions: list[QuestionOut]


class UnlockAnswer(Answer):
    """What came of telling what a professional said."""

    schema_name: Literal["backstride/unlock/1"] = Field(default="backstride/unlock/1", alias="schema")
    kept: bool
    findings: list[FindingOut] = Field(description="What stood against it, per field; nothing was kept then.")
    gate: GateOut
    said: SaidOut
