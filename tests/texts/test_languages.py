"""Every language says what English says, with the same values; a third one is one folder and nothing else."""

import re
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from fluent.syntax import FluentParser, ast

from backstride.runner import Units
from backstride.texts import catalogue as catalogues
from backstride.texts.catalogue import SOURCE_LANGUAGE, catalogue, first_spoken, languages, speaking, spoken
from backstride.texts.figures import Words, banded, day, long_day, month_of_year, number
from backstride.web.language import by_preference

TEXTS = Path(catalogues.__file__).parent
OTHERS = tuple(code for code in languages() if code != SOURCE_LANGUAGE)
WHOLE = {"check.ftl", "conditions.ftl", "diary.ftl", "shared.ftl", "today.ftl", "web_pages.ftl"}
"""Files in which no sentence may be missing, because stop cards, nets and questions stand in them."""
LONGER_AT_MOST = 2.0
"""A label this much longer than the English one, and longer than a line of a phone, would not fit its place."""
LINE_LETTERS = 45
ENGLISH = re.compile(r"\b(the|and|your|you|with|from|which|not|this|that|are|have|of|to|is)\b", re.IGNORECASE)
ENGLISH_WORDS_MAX = 1
"""One may be a name, such as that of a journal."""
FORBIDDEN = re.compile(
    r"\b(heilt|Heilung|therapier\w*|Verschleiß|kaputt|verschreib\w*|Patient\w*|klinisch bewiesen|Risikowert)\b"
)
"""What `wording.FORBIDDEN` is in English, and what would frighten."""


class _Uses:
    """What a message is made of: values and terms it says, what it chooses by, and its words."""

    def __init__(self, entry: Any) -> None:
        self.said: set[str] = set()
        self.keys: dict[str, set[str]] = {}
        self.words = ""
        self._read(entry.value)

    def _read(self, node: Any) -> None:
        if isinstance(node, ast.VariableReference | ast.TermReference):
            self.said.add(f"{'$' if isinstance(node, ast.VariableReference) else '-'}{node.id.name}")
        elif isinstance(node, ast.TextElement):
            self.words += node.value
        elif isinstance(node, ast.SelectExpression):
            name = node.selector.id.name if isinstance(node.selector, ast.VariableReference) else ""
            keys = (one.key for one in node.variants)
            found = {key.name if isinstance(key, ast.Identifier) else key.value for key in keys}
            self.keys.setdefault(name, set()).update(found)
        for held in vars(node).values() if isinstance(node, ast.BaseNode) else ():
            for one in held if isinstance(held, list) else [held]:
                self._read(one)


def _entries(folder: Path) -> dict[str, dict[str, _Uses]]:
    """Return what every entry of a language is made of, by file and name; what cannot be read fails here."""
    found: dict[str, dict[str, _Uses]] = {}
    for path in sorted(folder.glob("*.ftl")):
        body = FluentParser().parse(path.read_text("utf-8")).body
        assert [one.content for one in body if isinstance(one, ast.Junk)] == [], path
        entries = [one for one in body if isinstance(one, ast.Message | ast.Term)]
        found[path.name] = {f"{'-' * isinstance(one, ast.Term)}{one.id.name}": _Uses(one) for one in entries}
    return found


def _pairs(code: str) -> Iterator[tuple[str, _Uses, _Uses]]:
    english, other = _entries(TEXTS / SOURCE_LANGUAGE), _entries(TEXTS / code)
    for file, entries in other.items():
        for name, theirs in entries.items():
            assert name in english.get(file, {}), f"{code}/{file} says {name}, which English does not say there"
            yield f"{file}/{name}", english[file][name], theirs


@pytest.mark.parametrize("code", OTHERS)
def test_a_language_says_the_same_with_the_same_values_and_choices(code: str) -> None:
    wrong = {
        place: (sorted(ours.said ^ theirs.said), ours.keys, theirs.keys)
        for place, ours, theirs in _pairs(code)
        if ours.said != theirs.said or ours.keys != theirs.keys
    }
    assert wrong == {}


@pytest.mark.parametrize("code", OTHERS)
def test_no_english_is_left_and_no_label_is_too_long_for_its_place(code: str) -> None:
    english = {place: theirs.words for place, _, theirs in _pairs(code) if _english_words(theirs.words)}
    long = {
        place: theirs.words
        for place, ours, theirs in _pairs(code)
        if not ours.keys and LINE_LETTERS < len(theirs.words) > LONGER_AT_MOST * len(ours.words)
    }
    forbidden = {
        place: theirs.words
        for place, _, theirs in _pairs(code)
        if FORBIDDEN.search(theirs.words) and not place.endswith("/intended-use")
    }
    assert (english, long, forbidden) == ({}, {}, {})


def _english_words(words: str) -> bool:
    """Whether a text is English; what stands in quotation marks or behind a colon may be a command."""
    told = re.sub(r"„[^“]*“|backstride [^.;]*", "", words)
    return len(ENGLISH.findall(told)) > ENGLISH_WORDS_MAX


@pytest.mark.parametrize("code", OTHERS)
def test_what_guards_a_back_is_whole_in_every_language(code: str) -> None:
    english, other = _entries(TEXTS / SOURCE_LANGUAGE), _entries(TEXTS / code)
    missing = {file: sorted(english[file].keys() - other.get(file, {}).keys()) for file in WHOLE}
    assert {file: names for file, names in missing.items() if names} == {}


def test_numbers_days_and_bands_follow_the_language_and_nothing_leaks_out_of_it() -> None:
    when = date(2026, 3, 5)

    def told() -> list[str]:
        far = Words(Units.METRIC).distance(8240.0)
        return [day(when), long_day(when), month_of_year(when), number(12345.6, ",.1f"), far, banded(2.5, 2.1, 2.9)]

    english = told()
    with speaking("de"):
        assert spoken() == "de"
        assert told() == ["Do 5. Mär 2026", "5. März 2026", "März 2026", "12.345,6", "8,2\xa0km", "2,5 (2,1 bis 2,9)"]
    assert (
        told()
        == english
        == ["Thu 5 Mar 2026", "5 March 2026", "March 2026", "12,345.6", "8.2\xa0km", "2.5 (2.1 to 2.9)"]
    )


def test_a_browser_and_a_terminal_get_the_first_of_their_languages_that_there_is() -> None:
    assert by_preference("en;q=0.5, fr-CH, de-AT;q=0.9, *;q=0.1, es;q=0, x;q=y") == ["fr-CH", "de-AT", "en", "*"]
    assert first_spoken(by_preference("fr-CH, de-AT;q=0.9, en;q=0.5")) == "de"
    assert first_spoken(["C.UTF-8"]) is None
    assert first_spoken(["de_DE.UTF-8@euro"]) == "de"


def test_a_third_language_is_one_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "texts"
    shutil.copytree(TEXTS, folder, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    (folder / "nl").mkdir()
    (folder / "nl" / "shared.ftl").write_text(
        "language-name = Nederlands\nbanded = { $value } ({ $low } tot { $high })\n"
    )
    monkeypatch.setattr(catalogues.resources, "files", lambda _: folder)
    held = (catalogues.languages, catalogues._catalogue)
    for each in held:
        each.cache_clear()
    try:
        assert languages() == ("de", "en", "nl")
        with speaking("nl"):
            assert banded(2.5, 2.1, 2.9) == "2,5 (2,1 tot 2,9)"
            assert catalogue().say("diary-undo") == "Undo"
    finally:
        for each in held:
            each.cache_clear()
