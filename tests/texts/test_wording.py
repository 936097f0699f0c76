"""No text promises, frightens or names a disease; every sentence is whole and plain; every finding can be said."""

import ast
import importlib.util
import sys
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from backstride.texts.catalogue import SHARED, catalogue

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "backstride"
FOR_RESEARCHERS = {"decisions", "models", "schema", "science", "validation"}
"""Folders of docs whose readers are not runners."""


def _wording() -> ModuleType:
    spec = importlib.util.spec_from_file_location("wording", Path(__file__).with_name("wording.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["wording"] = module
    spec.loader.exec_module(module)
    return module


wording: Any = _wording()


def _ftl_files() -> list[Path]:
    return list(wording.files(SOURCE / "texts", "en/*.ftl"))


@cache
def _messages() -> tuple[Any, ...]:
    return tuple(message for path in _ftl_files() for message in wording.messages(path.name, path.read_text("utf-8")))


def _sayable() -> list[Any]:
    return [message for message in _messages() if not message.name.startswith("-")]


def _free_wording() -> list[Any]:
    return [message for message in _messages() if message.name != "intended-use"]


def _pages_for_people() -> list[Path]:
    docs = [path for path in wording.files(ROOT / "docs", "**/*.md") if not FOR_RESEARCHERS & set(path.parts)]
    return [ROOT / "README.md", *(path for path in docs if path.name != "intended-use.md")]


def _failures(messages: Iterable[Any], wrong: Callable[[Any], object]) -> dict[str, object]:
    """Return what is wrong with each message that has something wrong, under its file and name."""
    found = {f"{message.file}/{message.name}": wrong(message) for message in messages}
    return {place: held for place, held in found.items() if held}


IMPORTING = 'from seed import bad\ny = bad("b", "torn")\n'
INTENDED_USE = catalogue().say("intended-use")


# Forbidden words


def _forbidden(message: Any) -> set[str]:
    return {word for text in message.variants for word in wording.forbidden_in(text, allowed=INTENDED_USE)}


def test_no_message_says_a_forbidden_word() -> None:
    assert _failures(_messages(), _forbidden) == {}


@pytest.mark.parametrize("path", wording.files(SOURCE, "**/*.html"), ids=lambda path: path.name)
def test_no_template_says_a_forbidden_word(path: Path) -> None:
    assert wording.forbidden_in(wording.visible_text(path.read_text("utf-8"))) == ()


@pytest.mark.parametrize("path", _pages_for_people(), ids=lambda path: path.name)
def test_no_page_for_people_says_a_forbidden_word(path: Path) -> None:
    assert wording.forbidden_in(path.read_text("utf-8"), allowed=INTENDED_USE) == ()


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("This treats your back.", "treat"),
        ("A CURE for backs.", "cure"),
        ("It works like therapy.", "therapy"),
        ("Your rehab programme starts today.", "rehab programme"),
        ("Made for patients.", "patient"),
        ("A diagnosis in a minute.", "diagnose"),
        ("A screening for backs.", "screening"),
        ("We prescribe rest.", "prescribe"),
        ("Running prevents pain.", "prevents"),
        ("This is clinically proven.", "clinically proven"),
        ("You are safe to run.", "safe to run"),
        ("You are cleared.", "cleared"),
        ("Your risk score is 3.", "risk score"),
        ("It is wear and tear.", "wear and tear"),
        ("Your disc has damage.", "damage"),
        ("Your disc is damaged.", "damage"),
    ],
)
def test_each_forbidden_word_is_seen(text: str, word: str) -> None:
    assert word in wording.forbidden_in(text)


def test_every_forbidden_word_has_a_seeded_failure() -> None:
    marks = test_each_forbidden_word_is_seen.pytestmark[0].args[1]  # type: ignore[attr-defined]
    assert {word for _, word in marks} == set(wording.FORBIDDEN)


@pytest.mark.parametrize(
    "text",
    ["A treadmill run.", "Ask a physiotherapist.", "The damaged file was kept.", "Be patiently curious.", "A screen."],
)
def test_words_that_only_look_alike_may_stand(text: str) -> None:
    assert wording.forbidden_in(text) == ()


def test_the_intended_use_may_say_what_is_not_done_and_nothing_around_it_may() -> None:
    assert wording.forbidden_in(f"> {INTENDED_USE}\n", allowed=INTENDED_USE) == ()
    assert wording.forbidden_in(f"{INTENDED_USE} It treats.", allowed=INTENDED_USE) == ("treat",)


def test_a_seeded_template_is_seen() -> None:
    assert "cure" in wording.visible_text('<p aria-label="a cure">{{ value }}</p>')
    assert wording.forbidden_in(wording.visible_text("<p>It {# note #} <b>cures</b> all.</p>")) == ("cure",)


# Whole and plain sentences


def test_no_message_is_nothing_but_a_value() -> None:
    # a date is made of its parts, in an order that the language decides
    assert [message.name for message in _messages() if message.bare and message.file != "dates.ftl"] == []


def test_a_bare_value_is_seen() -> None:
    (message,) = wording.messages("seed.ftl", "seed = { $name }\n")
    assert message.bare


def _long(message: Any) -> list[str]:
    return [
        s for text in message.variants for s in wording.sentences(text) if wording.word_count(s) > wording.WORDS_MAX
    ]


def test_no_sentence_is_long() -> None:
    assert _failures(_free_wording(), _long) == {}


def test_a_long_sentence_is_seen() -> None:
    (message,) = wording.messages("seed.ftl", f"seed = {'word ' * (wording.WORDS_MAX + 1)}.\n")
    assert list(_failures([message], _long)) == ["seed.ftl/seed"]


@pytest.mark.parametrize("path", _ftl_files(), ids=lambda path: path.name)
def test_a_room_reads_at_fourteen(path: Path) -> None:
    texts = [
        max(message.variants, key=len).replace("{}", "12")
        for message in wording.messages(path.name, path.read_text("utf-8"))
        if message.name != "intended-use"
    ]
    whole = " ".join(text for text in texts if text.rstrip().endswith((".", "?", "!")))
    if not whole:
        pytest.skip("no whole sentences in this file")
    assert wording.reading_age(whole) <= wording.READING_AGE_MAX


def test_a_hard_text_is_seen() -> None:
    hard = "Biomechanical extrapolation necessitates comprehensive characterisation of musculoskeletal heterogeneity."
    assert wording.reading_age(hard) > wording.READING_AGE_MAX
    assert wording.reading_age("You ran four times this week. That is one run more than you are used to.") < 10


def test_a_file_refers_only_to_itself_and_the_shared_one() -> None:
    homes = {message.name: message.file for message in _messages()}
    strays = [
        (message.file, message.name, reference)
        for message in _messages()
        for reference in message.references
        if homes.get(reference) not in {message.file, SHARED}
    ]
    assert strays == []


def _unsaid(message: Any) -> str:
    said = catalogue().say(message.name, **dict.fromkeys(message.variables, 3))
    return "" if said.strip() and "{" not in said else repr(said)


def test_every_message_can_be_said() -> None:
    assert _failures(_sayable(), _unsaid) == {}


# Findings


def _finding_uses() -> list[Any]:
    sources = {str(path.relative_to(SOURCE)): path.read_text("utf-8") for path in wording.files(SOURCE, "**/*.py")}
    makers = {
        name: index
        for source in sources.values()
        for name, index in wording.finding_makers(ast.parse(source)).items()
        if not name.startswith("_")
    }
    return [use for place, source in sources.items() for use in wording.finding_uses(place, source, makers)]


@pytest.mark.parametrize("use", _finding_uses(), ids=lambda use: f"{use.place}:{use.code}")
def test_every_finding_has_a_sentence_that_its_values_fill(use: Any) -> None:
    name = f"finding-{use.code}"
    assert catalogue().has(name), f"{use.place} makes {use.code!r}, but no .ftl file has {name}"
    (message,) = (message for message in _messages() if message.name == name)
    if use.values is not None:
        assert message.variables <= use.values | {"where"}, f"{use.place} does not give all that {name} says"


def test_a_finding_in_source_is_seen() -> None:
    seed = 'a = Finding("lost", where="x")\nb = findings.Finding(code="odd", values={"n": 3})\nc = Finding(code)\n'
    uses = list(wording.finding_uses("seed.py", seed))
    assert [(use.place, use.code, use.values) for use in uses] == [
        ("seed.py:1", "lost", frozenset()),
        ("seed.py:2", "odd", frozenset({"n"})),
    ]


def test_a_finding_made_by_way_of_a_function_is_seen() -> None:
    seed = 'def _bad(where, code):\n    return Finding(code, where=where)\n\nx = _bad("a.fit", "cut-off")\n'
    assert [use.code for use in wording.finding_uses("seed.py", seed)] == ["cut-off"]
    elsewhere = list(wording.finding_uses("other.py", IMPORTING, {"bad": 1}))
    assert [use.code for use in elsewhere] == ["torn"]
    assert list(wording.finding_uses("third.py", 'y = bad("b", "torn")\n', {"bad": 1})) == []


def test_no_sentence_of_a_finding_waits_for_nothing() -> None:
    said = {name.removeprefix("finding-") for name in catalogue().message_ids if name.startswith("finding-")}
    strings = {
        node.value
        for path in wording.files(SOURCE, "**/*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert said - strings == set()


def test_the_catalogue_knows_exactly_the_messages_of_its_files() -> None:
    assert set(catalogue().message_ids) == {message.name for message in _sayable()}
