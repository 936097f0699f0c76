"""What the cards say: everything has its words, every number its unit, band and source, and rows are short."""

import re
import tomllib
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from backstride.api.claim_out import claim_out
from backstride.claims.by_physics import Standing
from backstride.claims.by_studies import evidence
from backstride.claims.card import card
from backstride.claims.citations import citation, citations
from backstride.claims.claim import claim_named, claims
from backstride.claims.mechanics import NoSuchPage, mechanics, mechanics_named
from backstride.claims.store import studies, study
from backstride.claims.study import Certainty, Covers, Design, Read, Says
from backstride.claims.verdict import Verdict
from backstride.texts.catalogue import catalogue, spelt
from backstride.texts.claim_words import figure_words
from tools.citations import SourceNotListed, lines

TEXTS = catalogue()
ROW_WORDS_MAX = 16
AGE_MAX = 14.0
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
            "muscles_untold",
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
    kinds = (("design", Design), ("read", Read), ("says", Says), ("covers", Covers), ("certainty", Certainty))
    for kind, words in kinds:
        found |= {f"study-{kind}-{word.replace(' ', '_')}" for word in words}
    found |= {"study-read-on"}
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
    assert ours - {spelt(name) for name in known} == set()


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
    held = {str(people) for one in evidence(claim) for people in (one.finding.people, one.study.people)}
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
            assert re.match(r" (people|runners|new runners|men|reviews|of 20|runners put)", rest), said


def _sentences_for_runners() -> list[tuple[str, str]]:
    names = [
        name
        for name in TEXTS.message_ids
        if re.match(r"claims?-|study-|ask-|witness-|verdict-|mechanics-|computed-", name)
    ]
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


# How the back works


def _held(page: Any) -> set[float]:
    """Every figure of a page's sources, and how many people they rest on."""
    found = set(page.numbers)
    for one in studies():
        if one.source in page.sources:
            found |= {float(one.people or 0)}
            for finding in one.findings:
                for figure in finding.figures:
                    given = (figure.value, figure.low, figure.high, figure.plus_minus)
                    found |= {abs(float(value)) for value in given if value is not None}
                    found |= {float(number) for number in re.findall(r"\d+", f"{figure.unit} {figure.of}")}
    return found


ALWAYS = {100.0, 16.0}
"""Of a hundred; and the number of trials that steiger_2012 pooled."""


@pytest.mark.parametrize("page", mechanics(), ids=lambda page: page.id)
def test_every_number_of_a_page_is_a_figure_of_its_sources(page: Any) -> None:
    held = _held(page) | ALWAYS
    for message in page.messages:
        for number in NUMBER.findall(TEXTS.say(message)):
            digits = len(number.partition(".")[2])
            assert any(abs(round(value, digits) - float(number)) < 1e-9 for value in held), (message, number)


def test_a_number_from_nowhere_is_seen() -> None:
    assert 6.3 in _held(mechanics_named("discs"))
    assert 6.4 not in _held(mechanics_named("discs"))


def test_a_page_names_only_sources_and_claims_there_are() -> None:
    known = {claim.id for claim in claims()}
    for page in mechanics():
        assert set(page.claims) <= known
        assert all(citation(key) != key for key in page.sources)
    with pytest.raises(NoSuchPage, match="discs"):
        mechanics_named("disks")


def _readable(texts: list[str]) -> float:
    words = re.findall(r"[\w'’-]+", " ".join(texts))
    sentences = [part for text in texts for part in re.split(r"(?<=[.!?:;])\s+", text) if re.search(r"\w", part)]
    return 4.71 * sum(map(len, words)) / len(words) + 0.5 * len(words) / len(sentences) - 21.43 + 5


@pytest.mark.parametrize("page", mechanics(), ids=lambda page: page.id)
def test_a_page_reads_at_fourteen(page: Any) -> None:
    """By the Automated Readability Index of Smith and Senter (1967)."""
    assert _readable([TEXTS.say(message) for message in (f"mechanics-{page.id}-lead", *page.messages)]) <= AGE_MAX


@pytest.mark.parametrize("claim", claims(), ids=lambda claim: claim.id)
def test_a_card_reads_at_fourteen(claim: Any) -> None:
    shown = card(claim)
    said = [*shown.line, *(one.sentence for one in shown.witnesses), *shown.would_change]
    assert _readable([TEXTS.say(one.code, **one.values) for one in said]) <= AGE_MAX


def test_a_hard_text_is_seen() -> None:
    assert _readable(["Biomechanical extrapolation necessitates comprehensive characterisation."]) > AGE_MAX


# Citations, and a study by one file


def test_citations_are_what_would_be_written_now() -> None:
    bib = (Path(__file__).parents[2] / "references.bib").read_text("utf-8")
    expected = tomllib.loads(lines(bib))
    assert dict(citations()) == expected, (
        "python -m tools.citations references.bib src/backstride/claims/citations.toml"
    )
    assert len(expected) >= len(studies())


def test_a_source_that_is_not_listed_is_refused() -> None:
    with pytest.raises(SourceNotListed, match="garbutt_1990"):
        lines("@article{other_2000, author = {A, B}}")


def test_one_file_is_enough_for_a_new_study_with_new_words() -> None:
    table = {
        "source": "example_2031",
        "design": "cohort",
        "people": 900,
        "who": "trail_runners",
        "read": "abstract",
        "limits": ["one_summer"],
        "finding": [
            {
                "name": "pain",
                "outcome": "back_pain_on_trails",
                "figure": {"kind": "ratio", "value": 0.7, "low": 0.5, "high": 0.9, "level": 0.95, "unit": "times"},
                "on": [{"claim": "varied_terrain", "says": "for", "covers": "whole"}],
            }
        ],
    }
    store = [*studies(), study("example_2031.toml", table)]
    shown = claim_out(card(claim_named("varied_terrain"), store=store), store)
    (told,) = [one for one in shown.findings if one.source == "example_2031"]
    assert (told.who, told.outcome, told.limits) == ("trail runners", "back pain on trails", ["One summer."])
    assert figure_words(TEXTS, told.figures[0]).startswith("0.7 times")
    assert shown.studies.verdict == "partly"
