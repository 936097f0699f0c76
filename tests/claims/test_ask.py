"""Asking freely: emergency words first, then the right claim, or no answer."""

import tomllib
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backstride.claims.ask import ANSWERED_FROM, MOST_OFFERED
from backstride.claims.ask import ask as ask_anew
from backstride.claims.claim import claims
from backstride.claims.mechanics import mechanics
from backstride.claims.search import build, search
from backstride.claims.ways import concepts_in, says_nothing_else, table
from backstride.claims.words import stems, vocabulary
from backstride.diary.condition_cards import condition_cards
from backstride.package_data import load_toml
from backstride.plan.exercises import exercises
from backstride.texts.asked_places import place_words
from backstride.texts.catalogue import catalogue
from benchmarks.ask import rated

DATA = Path(__file__).parent / "data"
NOTES = Path(__file__).parents[1] / "diary" / "data"
EMERGENCIES = [NOTES / f"emergency_phrases{part}.toml" for part in (".en", "_later.en", "_third.en", ".de")]
ask = cache(ask_anew)
LISTS = [
    f"questions_{name}" for name in ("first", "kept", "third", "fourth", "fifth", "sixth", "seventh", "last", "blind")
]


def _list(name: str) -> dict[str, Any]:
    return tomllib.loads((DATA / f"{name}.toml").read_text("utf-8"))


def _asked(name: str) -> list[tuple[str, str]]:
    return [(claim, question) for claim, questions in _list(name)["asked"].items() for question in questions]


def _strings(held: object) -> Iterator[str]:
    if isinstance(held, str):
        yield held
    elif isinstance(held, dict | list):
        for one in held.values() if isinstance(held, dict) else held:
            yield from _strings(one)


PHRASES = [phrase for path in EMERGENCIES for phrase in _strings(tomllib.loads(path.read_text("utf-8")))]


# Emergencies


def test_emergency_words_stop_everything_else() -> None:
    assert len(PHRASES) >= 300
    stopped = [ask(phrase).stops_first for phrase in PHRASES]
    assert sum(stopped) / len(stopped) >= 0.99


@pytest.mark.parametrize(
    "phrase", ["my back hurts and I cant pee", "numb down there since my run", "is it bad that I peed myslef"]
)
def test_a_stopped_question_is_answered_by_nothing(phrase: str) -> None:
    asked = ask(phrase)
    assert asked.signs
    assert asked.matches == asked.near == asked.places == ()


def test_emergency_words_in_questions_stop_too() -> None:
    """Forty questions written without looking at the lists of words."""
    asked = _list("emergency_asked")["asked"]
    assert sum(ask(question).stops_first for question in asked) / len(asked) >= 0.97


def test_ordinary_questions_hardly_ever_stop() -> None:
    every = [question for name in LISTS for question in [*(q for _, q in _asked(name)), *_list(name)["unrelated"]]]
    stopped = [question for question in every if ask(question).stops_first]
    assert len(every) > 800
    assert len(stopped) / len(every) <= 0.01, stopped


# The right claim


@pytest.mark.parametrize(
    ("name", "right", "wrong", "false"),
    [
        ("questions_first", 0.86, 0.04, 0.05),
        ("questions_kept", 0.89, 0.07, 0.05),
        ("questions_third", 0.88, 0.06, 0.05),
        ("questions_fourth", 0.92, 0.07, 0.10),
        ("questions_fifth", 0.89, 0.08, 0.05),
        ("questions_sixth", 0.84, 0.10, 0.05),
        ("questions_seventh", 0.60, 0.13, 0.05),
        ("questions_last", 0.78, 0.09, 0.05),
        ("questions_blind", 0.91, 0.03, 0.05),
    ],
)
def test_questions_find_their_claim_and_others_find_none(name: str, right: float, wrong: float, false: float) -> None:
    """What is asked of a disease, of yoga or how to do an exercise has a place of its own by now and counts as wrong."""
    led = [(f"claim:{claim}", ask(question).destination) for claim, question in _asked(name)]
    unrelated = _list(name)["unrelated"]
    wrongly = [question for question in unrelated if ask(question).destination]
    assert sum(wanted == found for wanted, found in led) / len(led) >= right
    assert sum(bool(found) and wanted != found for wanted, found in led) / len(led) <= wrong
    assert len(wrongly) / len(unrelated) <= false, wrongly


# The other places


def test_every_place_is_found_by_its_own_sentences() -> None:
    lost = {
        q: ask(q).destination for place in table().places.values() for q in place.ask if place.id != ask(q).destination
    }
    assert lost == {}


def test_every_way_leads_to_a_place_that_there_is_by_concepts_that_there_are() -> None:
    known = {*table().places, *(f"claim:{claim.id}" for claim in claims())}
    known |= {f"exercise:{one.id}" for one in exercises().values()} | {
        f"condition:{one.identifier}" for one in condition_cards()
    }
    known |= {f"explain:{page.id}" for page in mechanics()}
    known |= {
        f"explain:word:{row['identifier']}"
        for row in load_toml("backstride.diary", "data/explanations.toml")["explanation"]
    }
    assert {way.to for way in table().ways} - known == set()
    assert {name for way in table().ways for name in (*way.when, *way.unless)} - set(table().concepts) == set()


def test_every_place_has_its_words() -> None:
    places = {*table().places, *(way.to for way in table().ways if not way.to.startswith(("claim:", "condition:")))}
    for name in sorted(places):
        said = place_words(catalogue(), name)
        assert said.title
        assert len(said.sentence.split()) >= 5
        assert bool(said.page) == bool(said.command) == (not name.startswith("help:"))


def test_questions_of_all_kinds_find_their_place() -> None:
    asked = [
        (place, question) for place, questions in _list("questions_anywhere")["asked"].items() for question in questions
    ]
    led = [(place if place != "none" else "", ask(question).destination, question) for place, question in asked]
    wrong = [row for row in led if row[1] and row[0] != row[1]]
    assert len(led) >= 170
    assert sum(wanted == found for wanted, found, _ in led) / len(led) >= 0.96
    assert len(wrong) / len(led) <= 0.03, wrong


def test_terse_idiomatic_and_misspelt_questions_find_their_place() -> None:
    asked = _list("questions_terse")["asked"]
    rates = Counter(rated(one["question"], one["to"]) for one in asked)
    assert len(asked) >= 200
    assert rates["right"] / len(asked) >= 0.90
    assert rates["wrong"] / len(asked) <= 0.035


@pytest.mark.parametrize(
    ("question", "never"),
    [
        ("is yoga good for a sore back", "claim:stretching"),
        ("should I wear a support belt for my back when running", "claim:treadmill"),
        ("inguinal hernia, can I run", "claim:disc_or_lasting_pain"),
        ("does sitting all day hurt my back", "claim:posture_causes_pain"),
        ("is my mattress bad for my back", "claim:can_worsen"),
        ("massage gun for my lower back", "claim:strengthens_back"),
        ("which running belt should I buy", "claim:treadmill"),
        ("my dog has a bad back", "claim:can_worsen"),
    ],
)
def test_a_neighbour_never_answers(question: str, never: str) -> None:
    asked = ask(question)
    assert asked.destination != never
    assert never.removeprefix("claim:") not in {one.claim for one in (*asked.matches, *asked.near)}


def test_words_with_two_meanings_are_mostly_told_apart() -> None:
    unrelated = _list("questions_tricky")["unrelated"]
    wrongly = [question for question in unrelated if ask(question).destination]
    assert len(wrongly) / len(unrelated) <= 0.25, wrongly


def test_every_claim_is_asked_about_in_the_lists() -> None:
    assert {claim for name in LISTS[:-2] for claim, _ in _asked(name)} == {claim.id for claim in claims()}


@pytest.mark.parametrize("claim", claims(), ids=lambda claim: claim.id)
def test_a_claim_is_found_by_its_own_ways_of_asking(claim: Any) -> None:
    for alias in claim.aliases:
        nearest = search(alias)[:MOST_OFFERED]
        assert claim.id in {match.claim for match in nearest if match.score >= ANSWERED_FROM}, alias


@pytest.mark.parametrize(
    ("question", "claim"),
    [
        ("is a tredmill better for my bakc?", "treadmill"),
        ("Does STRETCHING help?? my spine", "stretching"),
        ("endorfins and back pain", "endorphins"),
        ("does jogging strenghten the lower back", "strengthens_back"),
    ],
)
def test_misspelt_words_are_mended(question: str, claim: str) -> None:
    assert ask(question).matches[0].claim == claim


@pytest.mark.parametrize("question", ["my knee hurts after running", "neck pain from running", "", "???", "run"])
def test_what_is_not_ours_has_no_answer(question: str) -> None:
    assert ask(question).matches == ()


# Laws


@settings(max_examples=50)
@given(st.text(max_size=200))
def test_any_text_comes_to_exactly_one_thing(text: str) -> None:
    asked = ask(text)
    assert not asked.is_answered_by_nothing or not (asked.matches or asked.places or asked.near)
    assert bool(asked.destination) == bool(
        asked.signs or asked.soon or asked.places or asked.conditions or asked.matches
    )
    assert len(asked.matches) + len(asked.near) <= MOST_OFFERED
    assert all(0.0 < match.score <= 1.0 for match in asked.matches)


@settings(max_examples=50)
@given(st.lists(st.sampled_from(["running", "back", "treadmill", "pain", "pizza", "discs", "shoes"]), max_size=7))
def test_the_order_of_words_does_not_matter(words: list[str]) -> None:
    assert search(" ".join(words)) == search(" ".join(reversed(words)))


def test_a_rarer_shared_word_weighs_more() -> None:
    index = build([("a", "running cadence"), ("b", "running shoes"), ("c", "running shoes treadmill")])
    assert search("cadence", index)[0].claim == "a"
    assert index.weights["cadence"] > index.weights["shoe"] > index.weights["run"]


def test_words_for_one_thing_have_one_stem() -> None:
    assert stems(["jogging"]) == stems(["runs"]) == [["run"]]
    assert stems(["the and of"]) == [[]]


def test_the_order_in_which_concepts_are_found_changes_no_answer() -> None:
    text = "how slowly should i increase distance"
    found = sorted(concepts_in(text))
    said = {says_nothing_else(text, order, vocabulary().small) for order in permutations(found)}
    assert len(found) > 1
    assert said == {True}
