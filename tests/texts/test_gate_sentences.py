"""What a gate that is not open says goes on to something that would change it, or to nothing."""

from datetime import date

import pytest

from backstride.diary.gate import GateReading, GateState, Why
from backstride.texts.catalogue import catalogue
from backstride.texts.gate_sentences import gate_sentences

DAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("state", "why", "way_on"),
    [
        (GateState.NEVER_ASKED, Why.NOT_ANSWERED, "check"),
        (GateState.STALE, Why.TOO_OLD, "check"),
        (GateState.EMERGENCY, Why.SIGN, "unlock"),
        (GateState.SEE_SOMEONE, Why.SIGN, "unlock"),
        (GateState.ASK_FIRST, Why.OPEN_QUESTION, "unlock"),
        (GateState.ASK_FIRST, Why.REVIEW_DUE, "limits"),
        (GateState.GENTLE, Why.AFTER_A_JUMP, ""),
        (GateState.GENTLE, Why.PROFESSIONAL_SAID, "unlock"),
        (GateState.GO, Why.NOTHING_TICKED, ""),
    ],
)
def test_the_way_on_is_one_that_changes_something(state: GateState, why: Why, way_on: str) -> None:
    assert gate_sentences(catalogue(), GateReading(state, why, since=DAY)).go_to == way_on
