"""What the cards say: everything has its words, every number its unit, band and source, and rows are short."""

import re
from itertools import product
from typing import Any

import pytest

from backstride.claims.by_physics import Standing
from backstride.claims.by_studies import evidence
from backstride.claims.card import card
from backstride.claims.claim import claims
from backstride.claims.store import studies
from backstride.claims.study import Covers, Design, Read, Says
from backstride.claims.verdict import Verdict
from backstride.texts.catalogue import catalogue

TEXTS = catalogue()
ROW_WORDS_MAX = 16
OWN = ("", "-question", "-studies", "-gist", "-measure")
FOUNDED = ("-studies", "-gist")
PROMISES = re.compile(
    r"\b(will|guarantee[ds]?|always|never fails|proven|proves?|certain(ly)?|definitely)\b", re.IGNORECASE
)
FEARS = re.compile(
    r"\b(danger(ous)?|destroy\w*|ruin\w*|crumbl\w*|degenerat\w*|fragile|harmful|risky|collapse\w*)\b", re.IGNORECASE
)
NUMBER = re.compile(r"(?<![\w-])\d[\d,.]*\d|(?<![\w-])\d")


def codes_of_the_room() -> set[str]:
    """Every message that a claim, a study or a card may ask for."""
    found = {f"claim-{claim.id}{part}" for claim in claims() for part in OWN}
    found |= {f"claim-physics-{claim.physics.silent}" for claim in claims() if claim.physics.silent}
    found |= {
        f"claim-physics-{word}"
        for word in (
            "work",
            "load",
            "grows",
            "cadence",
            "speed",
            "same_movement",
            "lean",
            "not_computed",
            "order_fails",
        )
    }
    found |= {f"claim-physics-{word}" for word in ("no_figure", "no_mass")}
    found |= {f"claim-you-{claim.you.silent}" for claim in claims() if claim.you.silent}
    found |= {
        f"claim-you-{word}"
        for word in ("better", "worse", "no_difference", "no_diary", "not_asked", "stopped", "too_early")
    }
    found |= {f"claim-you-tests_{word}" for word in ("none", "few", "longer", "shorter", "same")}
    found |= {f"claim-turns-{word}" for claim in claims() for word in claim.turns_on}
    found |= {f"claim-action-{claim.action.code}" for claim in claims() if claim.action}
    found |= {f"claim-change-{word}" for word in ("title", "import", "mornings", "tests", "experiment")}
    found |= {f"claim-any-studies-{word}" for word in Verdict} | {f"verdict-{word}" for word in Verdict}
    found |= {f"claim-line-{way}-{n}" for way in ("for", "against", "mixed") for n in (1, 2, 3)}
    found |= {f"claim-line-{word}" for word in ("depends", "silent", "disagree")}
    return found


def codes_of_the_store() -> set[str]:
    found = {f"study-who-{one.who}" for one in studies()}
    found |= {f"study-limit-{limit}" for one in studies() for limit in one.limits}
    found |= {f"study-outcome-{finding.outcome}" for one in studies() for finding in one.findings}
    for kind, words in (("design", Design), ("read", Read), ("says", Says), ("covers", Covers)):
        found |= {f"study-{kind}-{word}" for word in words}
    return found | {f"study-grade-{n}" for n in range(4)}


def test_everything_can_be_said() -> None:
    assert {code for code in codes_of_the_room() | codes_of_the_store() if not TEXTS.has(code)} == set()


def test_no_sentence_of_the_room_waits_for_nothing() -> None:
    known = codes_of_the_room() | codes_of_the_store()
    ours = {
        name
        for name in TEXTS.message_ids
        if re.match(r"claim-|study-(who|limit|outcome|design|read|says|covers|grade)-", name)
    }
    assert ours - known == set()


@pytest.mark.parametrize("claim", claims(), ids=lambda claim: claim.id)
def test_rows_are_short(claim: Any) -> None:
    shown = card(claim)
    for one in shown.witnesses:
        said = TEXTS.say(one.sentence.code, **one.sentence.values)
        assert len(said.split()) <= ROW_WORDS_MAX, said


STANDINGS = [str(one) for one in Standing]
OF_A_RUNNER = {
    "group": ["back_extensors", "abdominals", "glutes"],
    "least": ["walking", "standing"],
    "most": ["back_extension_hold", "hip_hinge_20_kg", "stair_step", "lift_20_kg_straight"],
    "than_least": STANDINGS,
    "than_most": STANDINGS,
    "seen": ["true", "false"],
    "points": ["true", "false"],
    "way": ["less", "more", "same", "none", "both"],
    "change": ["weaker", "stronger"],
    "exposure": ["cadence_up_min", "other_shoe_min", "run_min"],
    "outcome": ["back_morning", "mood_after_run"],
    "size": ["worth_acting_on", "small", "size_unclear"],
    "randomised": ["true", "false"],
    "more": [120],
    "done": [2],
    "needed": [5],
}


def _needs(name: str) -> list[str]:
    source = TEXTS._sources[TEXTS._home[name]]
    (body,) = re.findall(rf"^{name} =(.*?)(?=^\S+ =|^#|\Z)", source, re.MULTILINE | re.DOTALL)
    return sorted(set(re.findall(r"\$(\w+)", body)))


@pytest.mark.parametrize("name", sorted(name for name in TEXTS.message_ids if re.match(r"claim-(you|physics)-", name)))
def test_rows_that_only_a_runner_sees_are_short(name: str) -> None:
    needs = _needs(name)
    for values in product(*(OF_A_RUNNER[need] for need in needs)):
        said = TEXTS.say(name, **dict(zip(needs, values, strict=True)))
        assert len(said.split()) <= ROW_WORDS_MAX, said


@pytest.mark.parametrize("claim", claims(), ids=lambda claim: claim.id)
def test_every_number_in_a_row_is_a_number_of_its_findings(claim: Any) -> None:
    held = {str(one.study.people) for one in evidence(claim)}
    for one in evidence(claim):
        for figure in one.finding.figures:
            held |= {f"{value:g}" for value in (figure.value, figure.low, figure.high) if value is not None}
            held |= set(re.findall(r"\d+", figure.unit))
    for part in FOUNDED:
        said = TEXTS.say(f"claim-{claim.id}{part}")
        numbers = {number.replace(",", "") for number in NUMBER.findall(said)}
        assert numbers <= held, f"{said} names {numbers - held}, which none of its findings holds"


@pytest.mark.parametrize("claim", claims(), ids=lambda claim: claim.id)
def test_every_number_in_a_row_says_of_what(claim: Any) -> None:
    for part in FOUNDED:
        said = TEXTS.say(f"claim-{claim.id}{part}")
        for found in NUMBER.finditer(said):
            rest = said[found.end() :]
            assert re.match(r" (people|runners|men|reviews|of 20|runners put)", rest), said


def _sentences_for_runners() -> list[tuple[str, str]]:
    names = [name for name in TEXTS.message_ids if re.match(r"claims?-|study-|ask-|witness-|verdict-", name)]
    return [(name, TEXTS._sources[TEXTS._home[name]]) for name in names]


def test_nothing_promises_and_nothing_frightens() -> None:
    for source in {source for _, source in _sentences_for_runners()}:
        said = re.sub(r"^\s*#.*$|^[\w-]+ =|\[[\w-]+\]|\$\w+", " ", source, flags=re.MULTILINE)
        assert PROMISES.findall(said) == []
        assert FEARS.findall(said) == []


@pytest.mark.parametrize(
    ("text", "pattern"), [("It will help.", PROMISES), ("This is proven.", PROMISES), ("It ruins you.", FEARS)]
)
def test_a_promise_and_a_fear_are_seen(text: str, pattern: re.Pattern[str]) -> None:
    assert pattern.search(text)


def test_no_row_has_a_percentage_or_a_citation_on_its_face() -> None:
    for claim in claims():
        for part in FOUNDED:
            said = TEXTS.say(f"claim-{claim.id}{part}")
            assert "%" not in said
            assert not re.search(r"\b(19|20)\d\d\b|et al", said)
