"""The evidence store and the verdicts that follow from it."""

import re
from collections import Counter
from dataclasses import replace
from datetime import date
from importlib import resources
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from pybtex.database import parse_file

from backstride.claims.by_studies import judged
from backstride.claims.claim import claims
from backstride.claims.grade import LOWERING, MOST, START
from backstride.claims.grade import grade as grade_of
from backstride.claims.scale import Direction
from backstride.claims.store import StudyFileWrong, studies, study
from backstride.claims.study import Certainty, Covers, Design, Figure, Kind, On, Read, Says, Study, StudyFinding
from backstride.claims.verdict import YEAR_WEEKS, Evidence, Verdict, evidence_on, is_too_short, judge
from tools.evidence import page as evidence_page

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "src" / "backstride" / "claims" / "studies"


# The files


def test_every_file_is_a_study_whose_source_is_in_the_references() -> None:
    known = parse_file(str(ROOT / "references.bib")).entries
    assert [one.source for one in studies() if one.source not in known or not one.findings] == []


def test_no_file_names_an_address() -> None:
    address = re.compile(r"://|www\.|\.(com|org|gov|net)\b")
    assert [path.name for path in FOLDER.glob("*.toml") if address.search(path.read_text("utf-8"))] == []


def test_every_file_of_the_folder_is_read() -> None:
    assert {one.source for one in studies()} == {path.stem for path in FOLDER.glob("*.toml")}
    assert len(studies()) >= 158


def test_every_finding_is_about_a_claim_that_there_is() -> None:
    known = {claim.id for claim in claims()}
    assert {on.claim for one in studies() for finding in one.findings for on in finding.on} <= known


def test_every_figure_has_a_unit_and_figures_of_comparisons_have_an_interval() -> None:
    figures = [figure for one in studies() for finding in one.findings for figure in finding.figures]
    assert figures
    assert all(figure.unit.strip() for figure in figures)
    assert [figure for figure in figures if not figure.banded and not figure.none_given] == []


def test_studies_of_which_more_than_an_abstract_was_read_are_few_and_said_to_be_so() -> None:
    read = Counter(one.read for one in studies())
    assert read[Read.FULL_TEXT] == 0, "no whole text has been read so far; say it when one has"
    assert read[Read.ABSTRACT] > read[Read.PART] > 0
    noted = [one for one in studies() if one.read_on]
    assert len(noted) >= len(studies()) - 11, "of the oldest eleven the day was not noted"


GOOD: dict[str, Any] = {
    "source": "seed_2020",
    "design": "trial",
    "people": 120,
    "who": "runners",
    "read": "abstract",
    "limits": ["men_only"],
    "finding": [
        {
            "name": "pain",
            "outcome": "average_pain",
            "figure": {"kind": "difference", "value": -1.0, "low": -2.0, "high": -0.5, "level": 0.95, "unit": "points"},
            "on": [{"claim": "can_help", "says": "for", "covers": "whole"}],
        }
    ],
}


def _with(**changes: Any) -> dict[str, Any]:
    return {**GOOD, **changes}


def _figure(**changes: Any) -> dict[str, Any]:
    row = GOOD["finding"][0]
    return _with(finding=[{**row, "figure": {**row["figure"], **changes}}])


def _on(**changes: Any) -> dict[str, Any]:
    row = GOOD["finding"][0]
    return _with(finding=[{**row, "on": [{**row["on"][0], **changes}]}])


def test_one_file_is_enough_to_add_a_finding() -> None:
    found = study("seed_2020.toml", GOOD)
    assert found.findings[0].id == "seed_2020/pain"
    assert evidence_on("can_help", [*studies(), found])[-1].study is found


@pytest.mark.parametrize(
    ("table", "says"),
    [
        (_with(source="other"), "must be called other.toml"),
        (_with(finding=[]), "no [[finding]]"),
        (_with(finding=GOOD["finding"] * 2), "one name"),
        (_with(read="M"), "full text, part of the text, abstract"),
        (_with(read_on="yesterday"), "2026-11-30"),
        (_with(weeks=0), "how long people were followed"),
        (_with(certainty="sure"), "high, moderate, low"),
        (_figure(low=None, high=None, level=None), "comparison without an interval"),
        (_figure(interval="none given"), "never beside low and high"),
        (_figure(low=None, high=None, level=None, interval="narrow"), "none given"),
        (_with(design="opinion"), "must be one of"),
        (_with(people=0), "whole number"),
        (_with(limits=[]), "what it does not show"),
        (_with(who=""), "who"),
        (_with(url="x"), "url is not known"),
        (_figure(unit=""), "unit"),
        (_figure(high=None), "both ends"),
        (_figure(value=None, low=None, high=None, level=None), "both ends"),
        (_figure(low=None, high=None), "level without an interval"),
        (_figure(value=5.0), "outside"),
        (_figure(high=0.5), "holds no effect"),
        (_on(says="none"), "leaves no effect out"),
        (_on(says="proves"), "must be one of"),
        (_on(covers="all"), "must be one of"),
        (_on(claim=""), "claim"),
        (_with(finding=[{**GOOD["finding"][0], "on": []}]), "names no claim"),
        (_with(finding=[{**GOOD["finding"][0], "name": ""}]), "name"),
        (_with(finding=[{**GOOD["finding"][0], "outcome": ""}]), "outcome"),
    ],
)
def test_a_file_that_breaks_a_rule_is_refused_with_what_would_have_been_right(table: dict[str, Any], says: str) -> None:
    with pytest.raises(StudyFileWrong, match=re.escape(says)) as caught:
        study("seed_2020.toml", table)
    assert "seed_2020.toml" in str(caught.value)


def test_no_mark_for_memory_exists() -> None:
    words = {"full text", "part of the text", "abstract", "another text", "public code", "worked out"}
    assert {str(mark) for mark in Read} == words


# Grades


def _study(design: Design = Design.TRIAL, people: int | None = 1000, read: Read = Read.ABSTRACT, *limits: str) -> Study:
    on = StudyFinding("s/x", "pain", (), (On("c", Says.FOR, Covers.WHOLE),), people)
    return Study("s", design, people, "runners", read, limits or ("men_only",), (on,))


def grade(study: Study) -> int:
    return grade_of(study, study.findings[0])


@pytest.mark.parametrize("design", list(Design))
def test_a_study_starts_by_its_design(design: Design) -> None:
    assert grade(_study(design)) == START[design]


@pytest.mark.parametrize(("people", "expected"), [(400, 3), (399, 2), (100, 2), (99, 1), (None, 3)])
def test_few_people_lower_a_trial(people: int | None, expected: int) -> None:
    assert grade(_study(people=people)) == expected


@pytest.mark.parametrize("limit", sorted(LOWERING))
def test_each_lowering_limit_takes_a_step_and_is_in_use(limit: str) -> None:
    assert grade(_study(Design.TRIAL, 1000, Read.ABSTRACT, limit)) == 2
    assert any(limit in one.limits for one in studies())


def test_what_was_read_elsewhere_counts_less_and_nothing_that_counts_falls_to_zero() -> None:
    assert grade(_study(Design.TRIAL, 1000, Read.ANOTHER_TEXT)) == 2
    assert grade(_study(Design.TRIAL, 10, Read.ANOTHER_TEXT, *sorted(LOWERING))) == 1
    assert grade(_study(Design.MODEL, 10)) == 0


@pytest.mark.parametrize("certainty", list(Certainty))
def test_a_finding_bears_no_more_than_its_own_authors_say(certainty: Certainty) -> None:
    large = _study()
    finding = replace(large.findings[0], certainty=certainty)
    assert grade_of(large, finding) == MOST[certainty] <= 3
    assert any(one.certainty is certainty for held in studies() for one in held.findings)


def test_people_are_counted_by_finding_and_not_by_paper() -> None:
    large = _study()
    assert grade_of(large, replace(large.findings[0], people=99)) == 1
    (steffens,) = [one for one in studies() if one.source == "steffens_2016"]
    assert steffens.people == 30850
    assert {one.people for one in steffens.findings} == {None}, "how many stand behind each row was not read"


def test_a_claim_about_years_is_not_moved_by_twelve_weeks() -> None:
    """A large trial of twelve weeks, whichever way it points, leaves the verdict where it is."""
    (claim,) = [one for one in claims() if one.is_about_years]
    before = judged(claim)
    for says, weeks in product(Says, (12.0, None, YEAR_WEEKS)):
        on = StudyFinding("new_2030/x", "pain", (), (On(claim.id, says, Covers.WHOLE),), 5000)
        new = Study("new_2030", Design.TRIAL_REVIEW, 5000, "runners", Read.ABSTRACT, ("men_only",), (on,), None, weeks)
        assert is_too_short(new) == (weeks != YEAR_WEEKS)
        assert (judged(claim, [*studies(), new]) == before) == is_too_short(new)


def test_what_is_owed_is_listed_the_most_used_first() -> None:
    listed = evidence_page(date(2027, 1, 1))
    first = listed.splitlines()[listed.splitlines().index("") + 2]
    assert "wears_discs" in listed
    assert "32 days" in listed
    assert first.startswith("neason_2024: abstract, 2026-11-30;")
    assert "Full text owed: " in listed


def test_every_claim_says_when_and_with_which_words_evidence_was_looked_for() -> None:
    unsaid = [one.id for one in claims() if not one.searched_for or one.searched_on < date(2026, 11, 22)]
    assert unsaid == []


# Rules


def _evidence(source: str, says: str, covers: str = "whole", design: str = "trial", people: int = 1000) -> Evidence:
    one = Study(source, Design(design), people, "runners", Read.ABSTRACT, ("men_only",), ())
    return Evidence(one, StudyFinding(f"{source}/x", "pain", (), (), people), Says(says), Covers(covers))


E = _evidence


@pytest.mark.parametrize(
    ("evidence", "verdict", "direction", "strength"),
    [
        ([], "not_shown", "silent", 0),
        ([E("a", "for", "elsewhere")], "not_shown", "silent", 0),
        ([E("a", "for", "whole", "model")], "not_shown", "silent", 0),
        ([E("a", "for", "whole", "guideline")], "not_shown", "silent", 0),
        ([E("a", "none")], "not_shown", "against", 3),
        ([E("a", "none", "part")], "not_shown", "against", 2),
        ([E("a", "against", "whole", "cross_section")], "not_shown", "against", 1),
        (
            [E("a", "against", "whole", "cross_section"), E("b", "against", "whole", "cohort")],
            "contradicted",
            "against",
            1,
        ),
        (
            [E("a", "against", "whole", "cross_section"), E("b", "against", "whole", "case_control")],
            "not_shown",
            "against",
            1,
        ),
        ([E("a", "against"), E("a", "against")], "not_shown", "against", 3),
        ([E("a", "against"), E("b", "against"), E("c", "for", "part")], "not_shown", "against", 3),
        ([E("a", "for")], "partly", "for", 3),
        ([E("a", "for"), E("a", "for")], "partly", "for", 3),
        ([E("a", "for"), E("b", "for", "whole", "cohort")], "supported", "for", 3),
        ([E("a", "for", "whole", "trial_review")], "supported", "for", 3),
        ([E("a", "for", "whole", "cohort_review")], "supported", "for", 2),
        ([E("a", "for", "whole", "trial_review"), E("b", "none")], "partly", "mixed", 3),
        ([E("a", "for", "whole", "cross_section"), E("b", "for", "whole", "case_control")], "partly", "for", 1),
        ([E("a", "mixed", "part", "experiment")], "partly", "mixed", 1),
        ([E("a", "for", "part"), E("b", "none", "whole")], "not_shown", "against", 3),
        ([E("a", "for", "part"), E("b", "against", "part")], "partly", "mixed", 2),
    ],
)
def test_the_first_rule_that_holds_gives_the_verdict(
    evidence: list[Evidence], verdict: str, direction: str, strength: int
) -> None:
    found = judge(evidence)
    assert (found.verdict, found.direction, found.strength) == (verdict, direction, strength)


def test_it_depends_only_on_what_is_named() -> None:
    apart = [E("a", "for"), E("b", "against")]
    assert judge(apart).verdict is Verdict.PARTLY
    assert judge(apart, ["mornings"]).verdict is Verdict.DEPENDS
    assert judge([E("a", "for")], ["mornings"]).verdict is Verdict.PARTLY
    open_question = judge([E("a", "for", "part")], ["mornings"], asks_openly=True)
    assert (open_question.verdict, open_question.direction) == (Verdict.DEPENDS, Direction.MIXED)


def test_advice_counts_as_little_for_an_open_question_only() -> None:
    advice = [E("a", "for", "whole", "guideline")]
    assert judge(advice, ["stop_signs"], asks_openly=True).strength == 1
    assert judge(advice, ["stop_signs"]).strength == 0


# The claims


def test_the_verdict_of_each_claim_follows_from_its_findings() -> None:
    found = {claim.id: (judged(claim).verdict, judged(claim).strength) for claim in claims()}
    assert found == {claim.id: claim.written_for for claim in claims()}


def test_verdicts_that_a_reader_may_hold_us_to() -> None:
    said = {claim.id: claim.written_for[0] for claim in claims()}
    assert said["strengthens_back"] is Verdict.NOT_SHOWN
    assert said["wears_discs"] is Verdict.NOT_SHOWN, "contradicted needs one study of the opposite that looked forward"
    assert said["overtraining"] is Verdict.PARTLY, "one survey of runners found it, a larger one did not"
    assert said["feeds_discs"] is Verdict.NOT_SHOWN, (
        "the one trial planned T2 as its disc result, and it did not change"
    )
    assert said["strong_back_protects"] is Verdict.NOT_SHOWN
    assert said["can_help"] is Verdict.PARTLY


def test_nothing_is_well_known_from_these_studies() -> None:
    assert max(claim.written_for[1] for claim in claims()) == 2


def test_a_figure_says_whether_it_holds_no_effect() -> None:
    ratio = Figure(Kind.RATIO, 1.2, 0.9, 1.6, 0.95, None, "odds ratio")
    assert ratio.holds_no_effect is True
    assert Figure(Kind.AMOUNT, 3.0, 2.0, 4.0, 0.95, None, "mm").holds_no_effect is None


def test_the_store_ships_inside_the_package() -> None:
    assert resources.files("backstride.claims").joinpath("studies/neason_2024.toml").is_file()
