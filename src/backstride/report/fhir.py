"""A home as a FHIR bundle for those who ask: observations and answers, without a patient and without own words."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID, uuid5

from backstride.diary.entries import OWN_WORDS, TOLD, Entry
from backstride.diary.fields import FIELDS, Holds
from backstride.services.diary.body_log import ScoreChange
from backstride.services.diary.hold_tests import Progress
from backstride.services.records import RunRow
from backstride.services.running_days import is_run
from backstride.services.zones import tzinfo_of
from backstride.texts.catalogue import Catalogue

LOINC: Final = "http://loinc.org"
UCUM: Final = "http://unitsofmeasure.org"
PAIN: Final = ("72514-3", "Pain severity - 0-10 verbal numeric rating [Score] - Reported")
EXERCISE: Final = ("55411-3", "Exercise duration")
_CATEGORIES: Final = "http://terminology.hl7.org/CodeSystem/observation-category"
_SPACE: Final = UUID("6f0a3a6e-4b0c-5a0e-9c64-2a5c6f0b1d77")
"""Identifiers are made in this space from what is told, so that the same export has the same ones."""
_LEFT_OUT: Final = OWN_WORDS | {"run_id", "back_pain", "leg_pain"}
_SCORE: Final = "{score}"

Resource = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class FhirSource:
    """What a bundle is made of.

    Parameters
    ----------
    entries : sequence of Entry
        The diary.
    runs : sequence of RunRow
        Every activity; those that are no run are left out.
    tests : sequence of Progress
        Hold tests with their results.
    scores : sequence of ScoreChange
        Scores of questionnaires.
    """

    entries: Sequence[Entry]
    runs: Sequence[RunRow]
    tests: Sequence[Progress]
    scores: Sequence[ScoreChange]


def fhir_json(told: FhirSource, made_at: datetime, texts: Catalogue) -> bytes:
    """Return a home as a FHIR R4 bundle of the type collection, as JSON.

    No resource names a patient. Codes are LOINC's where one was found for just this thing, else there are words alone.

    Parameters
    ----------
    told : FhirSource
        What it is made of.
    made_at : datetime
        This moment, with offset.
    texts : Catalogue
        The sentences.
    """
    resources = [*_diary(told, texts), *_runs(told, texts), *_tests(told, texts), *_questionnaires(told)]
    bundle: Resource = {"resourceType": "Bundle", "type": "collection", "timestamp": _at(made_at)}
    if resources:
        bundle["entry"] = [_entry(one) for one in resources]
    return json.dumps(bundle, ensure_ascii=False, indent=1).encode() + b"\n"


def _entry(resource: Resource) -> Resource:
    name = uuid5(_SPACE, json.dumps(resource, sort_keys=True))
    return {"fullUrl": f"urn:uuid:{name}", "resource": resource}


def _diary(told: FhirSource, texts: Catalogue) -> Iterator[Resource]:
    for one in told.entries:
        for name, site in (("back_pain", "fhir-back"), ("leg_pain", "fhir-leg")):
            score = getattr(one, name)
            if score is not None:
                words = f"{texts.say(FIELDS[name].wording)} ({texts.say(f'diary-short-{one.kind}')})"
                pain = _observation("survey", _code(words, PAIN), _at(one.at), _quantity(score, _SCORE))
                yield {**pain, "bodySite": {"text": texts.say(site)}}
        if items := list(_items(one, texts)):
            yield _answers(one.at, items)


def _items(one: Entry, texts: Catalogue) -> Iterator[Resource]:
    for name in TOLD:
        value = getattr(one, name)
        if name not in _LEFT_OUT and value is not None and value != frozenset():
            yield {"linkId": name, "text": texts.say(FIELDS[name].wording), "answer": list(_answer(name, value))}


def _answer(name: str, value: Any) -> Iterator[Resource]:
    holds = FIELDS[name].holds
    if holds is Holds.SOME_OF:
        yield from ({"valueString": str(one)} for one in sorted(value))
    elif holds is Holds.YES_NO:
        yield {"valueBoolean": value}
    elif holds is Holds.SCORE:
        yield {"valueInteger": value}
    elif holds is Holds.HOURS:
        yield {"valueDecimal": value}
    elif holds is Holds.MOMENT:
        yield {"valueDateTime": _at(value)}
    else:
        yield {"valueString": str(value)}


def _runs(told: FhirSource, texts: Catalogue) -> Iterator[Resource]:
    for run in filter(is_run, told.runs):
        start = run.start.astimezone(tzinfo_of(run.zone))
        share = 1.0 if run.facts.running_share is None else run.facts.running_share
        minutes = _quantity(round(run.facts.moving_s * share / 60.0, 1), "min")
        found = _observation("activity", _code(texts.say("fhir-running"), EXERCISE), _at(start), minutes)
        if run.facts.run_m:
            far = _quantity(round(run.facts.run_m / 1000.0, 2), "km")
            found["component"] = [{"code": _code(texts.say("fhir-distance")), "valueQuantity": far}]
        yield found


def _tests(told: FhirSource, texts: Catalogue) -> Iterator[Resource]:
    for each in told.tests:
        code, unit = _code(texts.say(f"test-{each.test.identifier}")), "s" if each.test.unit == "s" else "1"
        yield from (_observation("exam", code, one.on.isoformat(), _quantity(one.value, unit)) for one in each.results)


def _questionnaires(told: FhirSource) -> Iterator[Resource]:
    """Yield scores: as answers where the questions may be shown, else as the number alone, under the name."""
    for each in told.scores:
        form = each.form
        for one in each.scores:
            if form.wording_ships:
                answer = [{"valueDecimal": one.score}]
                yield _answers(one.on, [{"linkId": form.identifier, "text": form.name, "answer": answer}])
            else:
                score = _quantity(one.score, _SCORE)
                yield _observation("survey", _code(form.name), one.on.isoformat(), score)


def _observation(category: str, code: Resource, when: str, quantity: Resource) -> Resource:
    return {
        "resourceType": "Observation",
        "status": "final",
        "category": [{"coding": [{"system": _CATEGORIES, "code": category}]}],
        "code": code,
        "effectiveDateTime": when,
        "valueQuantity": quantity,
    }


def _answers(when: datetime | date, items: Iterable[Resource]) -> Resource:
    authored = _at(when) if isinstance(when, datetime) else when.isoformat()
    return {
        "resourceType": "QuestionnaireResponse",
        "status": "completed",
        "authored": authored,
        "item": list(items),
    }


def _code(words: str, coded: tuple[str, str] | None = None) -> Resource:
    if coded is None:
        return {"text": words}
    return {"coding": [{"system": LOINC, "code": coded[0], "display": coded[1]}], "text": words}


def _quantity(value: float, unit: str) -> Resource:
    return {"value": value, "unit": unit.strip("{}"), "system": UCUM, "code": unit}


def _at(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")
