"""The catalogue: what it says and what it refuses."""

import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from backstride.findings import Finding
from backstride.texts.catalogue import Catalogue, catalogue
from backstride.texts.errors import MessageLacksValue, MessageTwice, MessageUnreadable, NoSuchLanguage, NoSuchMessage

RUNS = """
run-count = { $n ->
    [one] one run
   *[other] { $n } runs
 }
on-day = On { $day } you ran.
known = { $known ->
    [true] It is known.
    [none] Nobody asked.
   *[other] It is not known.
 }
finding-cut-short = { $where } stops early; { $kept } records were kept.
greeting = This is { -name }.
"""


@pytest.fixture
def texts() -> Catalogue:
    return Catalogue("en-GB", {"runs.ftl": RUNS, "shared.ftl": "-name = Backstride\n"})


@pytest.mark.parametrize(("n", "expected"), [(1, "one run"), (2, "2 runs"), (1234, "1,234 runs")])
def test_numbers_are_written_and_counted(texts: Catalogue, n: int, expected: str) -> None:
    assert texts.say("run-count", n=n) == expected


@pytest.mark.parametrize(
    ("known", "expected"), [(True, "It is known."), (False, "It is not known."), (None, "Nobody asked.")]
)
def test_truth_values_and_nothing_choose_a_variant(texts: Catalogue, known: bool | None, expected: str) -> None:
    assert texts.say("known", known=known) == expected


def test_no_marks_stand_around_values(texts: Catalogue) -> None:
    assert texts.say("on-day", day="Monday") == "On Monday you ran."


def test_dates_are_written(texts: Catalogue) -> None:
    assert "2026" in texts.say("on-day", day=date(2026, 11, 22))


def test_terms_come_from_the_shared_file(texts: Catalogue) -> None:
    assert texts.say("greeting") == "This is Backstride."


def test_a_finding_is_said_with_its_place_and_values(texts: Catalogue) -> None:
    assert (
        texts.finding(Finding("cut-short", where="a.fit", values={"kept": 12}))
        == "a.fit stops early; 12 records were kept."
    )


def test_a_missing_message_names_near_ones(texts: Catalogue) -> None:
    with pytest.raises(NoSuchMessage, match="run-count") as caught:
        texts.say("run-cuont", n=1)
    assert caught.value.near[0] == "run-count"


def test_a_finding_without_a_message_is_refused(texts: Catalogue) -> None:
    with pytest.raises(NoSuchMessage, match="finding-cut-shorter"):
        texts.finding(Finding("cut-shorter"))


def test_a_missing_value_is_refused(texts: Catalogue) -> None:
    with pytest.raises(MessageLacksValue, match="day"):
        texts.say("on-day")


def test_broken_fluent_is_refused_with_its_file() -> None:
    texts = Catalogue("en-GB", {"a.ftl": "broken = { $n -> [one] x *[other] y }\n"})
    with pytest.raises(MessageUnreadable, match=r"a\.ftl"):
        texts.say("broken", n=1)


def test_a_message_in_two_files_is_refused() -> None:
    with pytest.raises(MessageTwice, match="hello"):
        Catalogue("en-GB", {"a.ftl": "hello = Hello.\n", "b.ftl": "hello = Good day.\n"})


def test_an_unknown_language_is_refused_with_those_there_are() -> None:
    with pytest.raises(NoSuchLanguage, match="en"):
        catalogue("tlh")


def test_the_catalogue_is_read_once() -> None:
    assert catalogue() is catalogue()


def test_asking_for_the_catalogue_loads_no_parser() -> None:
    code = (
        "import sys; from backstride.texts.catalogue import catalogue; "
        "assert catalogue().has('intended-use'); assert 'fluent.runtime' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_a_message_is_parsed_only_when_needed_with_those_it_refers_to() -> None:
    source = "first = { -who } says { third }.\nsecond = Two.\n-who = Somebody\nthird = { $n ->\n    [one] 1\n   *[other] n\n }\n"
    texts = Catalogue("en-GB", {"a.ftl": source, "b.ftl": "other = Two.\n"})
    assert texts.say("first", n=1) == "Somebody says 1."
    assert texts._parsed == {("a.ftl", "first"), ("a.ftl", "-who"), ("a.ftl", "third")}


def test_words_longer_than_a_sentence_can_repeat_are_cut() -> None:
    said = Catalogue("en-GB", {"a.ftl": "a = You wrote { $value }."}).say("a", value="x" * 5000)
    assert said.endswith("x….")
    assert len(said) < 1100


def test_messages_have_one_spelling_and_names_of_the_program_find_it():
    assert [name for name in catalogue().message_ids if "_" in name] == []
    assert catalogue().say("learn-exposure-early_run_min") == catalogue().say("learn-exposure-early-run-min")
    root = Path(__file__).parents[2] / "src" / "backstride"
    sources = {path: path.read_text(encoding="utf-8") for kind in ("*.py", "*.html") for path in root.rglob(kind)}
    by_hand = re.compile(r"""say\([^()\n]*replace\(['"]_['"], ['"]-['"]\)""")
    assert [path.name for path, text in sources.items() if by_hand.search(text)] == []
