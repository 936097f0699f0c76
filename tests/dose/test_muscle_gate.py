"""Muscles are told where they agreed with measurements, and nowhere else; the package says what the page says."""

import json
from pathlib import Path

import pytest

from backstride.dose import muscle_gate
from backstride.package_data import load_toml
from validation import muscles

VALUES = json.loads((Path(muscles.PAGE).parent / "muscle-values.json").read_text(encoding="utf-8"))


def test_what_the_package_says_of_the_gate_is_what_the_values_give():
    told = load_toml("backstride.dose", "data/muscle_gate.toml")
    rows = [(row, VALUES[group]) for group, cells in muscles.windows().items() for row in cells]
    assert told["tasks"] == len(rows)
    assert told["right"] == sum(row["low"] <= mine[row["key"]] <= row["high"] for row, mine in rows)
    assert told["passed"] == [one.group for one in muscles.gate(VALUES) if one.opens]


def test_the_gate_opens_for_the_truth_and_stays_shut_for_half_and_twice_of_it():
    truth = {group: {row["key"]: row["rank"] for row in rows} for group, rows in muscles.windows().items()}
    assert all(one.opens for one in muscles.gate(truth))
    for factor in (0.5, 2.0):
        off = {group: {key: value * factor for key, value in rows.items()} for group, rows in truth.items()}
        assert not any(one.opens for one in muscles.gate(off))


def test_the_page_names_every_miss():
    page = muscles.PAGE.read_text(encoding="utf-8")
    assert "**No group passes.**" in page
    assert page.count("| **no** |") >= 38 - 16


@pytest.mark.parametrize("muscle_set", muscle_gate.NEEDED)
def test_no_set_is_told_while_its_groups_have_not_passed(muscle_set: str, monkeypatch: pytest.MonkeyPatch):
    assert not muscle_gate.may_be_told(muscle_set)
    needed = muscle_gate.NEEDED[muscle_set]
    monkeypatch.setattr(muscle_gate, "passed", lambda: frozenset(needed or ("erectors",)))
    assert muscle_gate.may_be_told(muscle_set) is (needed is not None)


def test_claims_on_muscles_stay_silent_and_say_why():
    from backstride.claims.by_physics import physics_witness
    from backstride.claims.claim import claims
    from backstride.claims.from_table import FromTable
    from backstride.dose.steady import Ask

    model = FromTable(Ask("running", 3.0))
    asked = [claim for claim in claims() if claim.physics.compute == "muscle_work"]
    assert asked
    assert {physics_witness(claim, model).verdict for claim in asked} == {"muscles_untold"}
