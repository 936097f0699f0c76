"""Everything the diary can say has its sentence, and every source its entry."""

import re
from enum import StrEnum
from pathlib import Path

import pytest

from backstride.diary.body_map import Region
from backstride.diary.comparison import Veto
from backstride.diary.conditions import exercise_rules
from backstride.diary.explanations import explanations
from backstride.diary.fields import FIELDS, EntryKind, LegSign, Reason, Treatment
from backstride.diary.flare import FACTS, STEPS
from backstride.diary.gate import GateState, Why
from backstride.diary.hold_tests import Change, NoTest, hold_tests
from backstride.diary.kit import Surface
from backstride.diary.modes import Mode
from backstride.diary.pain_rules import Decision, PainRule
from backstride.diary.permission import NoPlan
from backstride.diary.questionnaires import questionnaires
from backstride.diary.questions import Group, questions
from backstride.diary.timeline import WasItTheBack
from backstride.diary.today import Leg, Settled, Suggestion, TodayRule
from backstride.diary.tolerance import Measure
from backstride.diary.triggers import Cause
from backstride.diary.unlock import Allowed
from backstride.texts.catalogue import catalogue

PREFIXES: dict[type[StrEnum], str] = {
    GateState: "gate",
    Why: "why",
    Cause: "cause",
    Allowed: "unlock-allowed",
    NoPlan: "no-plan",
    EntryKind: "diary-kind",
    Region: "region",
    LegSign: "leg-sign",
    Treatment: "treatment",
    Reason: "reason",
    Mode: "mode",
    Decision: "decision",
    PainRule: "pain-rule",
    Suggestion: "suggestion",
    TodayRule: "today-rule",
    Leg: "today-leg",
    Settled: "today-settled",
    Veto: "comparison",
    NoTest: "no-test",
    Change: "test-result",
    Surface: "surface",
    WasItTheBack: "timeline",
    Measure: "handled-by",
}
SAYABLE = [f"{prefix}-{option}" for options, prefix in PREFIXES.items() for option in options]


@pytest.mark.parametrize("message", SAYABLE)
def test_every_option_has_its_sentence(message: str) -> None:
    assert catalogue().has(message)


def test_every_question_field_step_and_explanation_has_its_sentence() -> None:
    named = [question.wording for question in questions()]
    named += [f"{question.wording}-say" for question in questions() if question.group is Group.EMERGENCY]
    named += [field.wording for field in FIELDS.values()]
    named += [step for steps in (*STEPS.values(), FACTS) for step in steps]
    named += [message for one in explanations() for message in one.messages]
    named += [f"test-{name}{part}" for name in hold_tests() for part in ("", "-how")]
    assert [message for message in named if not catalogue().has(message)] == []


def test_the_stop_page_names_no_disease() -> None:
    said = " ".join(
        catalogue().say(name, numbers="112", number="112", words="x", step=1, steps=3)
        for name in (*_messages("emergency"), *_messages("stop-"))
        if not name.endswith("-why")  # behind "why we ask"
    )
    assert re.findall(r"(?i)cauda|equina|syndrome|tumou?r|cancer|infection|aneurysm|fracture|stroke|heart", said) == []


def test_the_safety_check_never_says_that_all_is_well() -> None:
    words = [*_messages("check"), *_messages("gate")]
    said = " ".join(catalogue().say(name, until="x", count=2, day="x", step=1, steps=3) for name in words)
    assert re.findall(r"(?i)you are (fine|healthy|safe|clear)|all clear|nothing to worry|passed", said) == []


def test_every_source_is_in_the_references() -> None:
    listed = set(
        re.findall(
            r"^@\w+\{([^,\s]+),", Path(__file__).parents[2].joinpath("references.bib").read_text("utf-8"), re.MULTILINE
        )
    )
    named = {source for one in (*questions(), *explanations(), *questionnaires().values()) for source in one.source}
    named |= {source for one in (*exercise_rules().values(), *hold_tests().values()) for source in one.source}
    assert named - listed == set()


def _messages(prefix: str) -> list[str]:
    return [name for name in catalogue().message_ids if name.startswith(f"{prefix}-")]
