"""The FHIR bundle: what R4 asks of each resource, no patient, no own words, codes only where they fit."""

import json
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from backstride.bootstrap import Backstride, open_backstride
from backstride.cli.main import app
from backstride.diary.fields import EntryKind
from backstride.diary.hold_tests import TestResult
from backstride.diary.questionnaires import QuestionnaireScore
from backstride.report.fhir import LOINC, UCUM, fhir_json
from backstride.texts.catalogue import catalogue

NOW = datetime.fromisoformat("2026-11-22T08:30:00+01:00")
KNOWN = {"Observation": {"resourceType", "status", "category", "code", "effectiveDateTime", "valueQuantity", "bodySite"},
         "QuestionnaireResponse": {"resourceType", "status", "authored", "item"}}  # fmt: skip


@pytest.fixture
def home(tmp_path: Path) -> Backstride:
    backstride = open_backstride(tmp_path / "home")
    told = {
        "back_pain": "4",
        "leg_pain": "0",
        "sleep_h": "7.5",
        "painkiller": "no",
        "regions": ["back_left"],
        "note": "SECRET",
    }
    backstride.diary.save(EntryKind.MORNING, told, NOW)
    backstride.diary.save(EntryKind.WEEKLY, {"confidence": "6"}, NOW - timedelta(days=1))
    backstride.hold_tests.tell(TestResult("floor_trunk_hold", date(2026, 11, 1), 61.0, 1, 2), NOW)
    for name, score in (("oswestry", 22.0), ("own_goal_0_10", 5.0)):
        backstride.questionnaires.tell(QuestionnaireScore(name, date(2026, 11, 2), score), NOW)
    return backstride


def bundle(home: Backstride) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(fhir_json(home.fhir_source(NOW.date()), NOW, catalogue()))
    return told


def test_every_resource_is_whole_and_names_nobody(home: Backstride) -> None:
    told = bundle(home)
    assert (told["resourceType"], told["type"], told["timestamp"]) == ("Bundle", "collection", NOW.isoformat())
    assert len({one["fullUrl"] for one in told["entry"]}) == len(told["entry"])
    for one in (entry["resource"] for entry in told["entry"]):
        assert set(one) <= KNOWN[one["resourceType"]]
        assert one["status"] in {"final", "completed"}
        if one["resourceType"] == "Observation":
            assert one["code"]["text"]
            assert {coding["system"] for coding in one["code"].get("coding", ())} <= {LOINC}
            assert (one["valueQuantity"]["system"], bool(one["valueQuantity"]["code"])) == (UCUM, True)
        else:
            assert all(item["text"] and item["answer"] for item in one["item"])
    text = json.dumps(told)
    assert "SECRET" not in text
    assert not [word for word in ("subject", "Patient", "note") if word in text]
    assert bundle(home) == told


def test_scores_answers_tests_and_questionnaires_are_there(home: Backstride) -> None:
    resources = [entry["resource"] for entry in bundle(home)["entry"]]
    pains = [one for one in resources if one.get("bodySite")]
    assert [(one["bodySite"]["text"], one["valueQuantity"]["value"]) for one in pains] == [("Back", 4), ("Leg", 0)]
    assert pains[0]["code"]["coding"][0]["code"] == "72514-3"
    assert pains[0]["effectiveDateTime"] == NOW.isoformat()
    answers = {item["linkId"]: item["answer"] for one in resources for item in one.get("item", ())}
    assert answers["sleep_h"] == [{"valueDecimal": 7.5}]
    assert answers["painkiller"] == [{"valueBoolean": False}]
    assert answers["regions"] == [{"valueString": "back_left"}]
    assert answers["confidence"] == [{"valueInteger": 6}]
    assert answers["own_goal_0_10"] == [{"valueDecimal": 5.0}]
    values = {one["code"]["text"]: one["valueQuantity"] for one in resources if one["resourceType"] == "Observation"}
    assert values["Oswestry Disability Index"]["value"] == 22.0
    assert values[catalogue().say("test-floor_trunk_hold")]["code"] == "s"


def test_an_empty_home_gives_a_bundle_without_entries_and_a_file_is_never_written_over(tmp_path: Path) -> None:
    empty = open_backstride(tmp_path / "empty")
    assert "entry" not in bundle(empty)
    file, typed = tmp_path / "out.json", ["export", "--home", str(tmp_path / "empty"), "--fhir"]
    assert CliRunner().invoke(app, [*typed, str(file)]).exit_code == 0
    assert json.loads(file.read_text("utf-8"))["type"] == "collection"
    assert CliRunner().invoke(app, [*typed, str(file)]).exit_code == 1
    assert CliRunner().invoke(app, typed[:-1]).exit_code == 2
