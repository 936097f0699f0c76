"""Text that can be kept: what is refused, what is mended, and that every kept value of the domain holds to it."""

import unicodedata
from dataclasses import MISSING, fields, is_dataclass
from datetime import UTC, date, datetime
from enum import Enum
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.diary.entries import Entry
from backstride.plain_text import TextNotPlain, TextTooLong, file_name, first_not_plain, mended, plain_line, plain_lines
from backstride.store.diary_records import told_kinds
from backstride.store.gate_events import GATE_KINDS

BAD = ["gr\udcfcn", "a\ud800", "a\0b", "a\x01", "a\x1b[31m", "a\x7f", "a\x9b31m", "a\ufffe"]
FROM_LISTS = {("questions", "exposure"), ("questions", "outcome"), ("experiment", "first_arm"),
              ("experiment", "fingerprint")}  # fmt: skip
"""Texts that are chosen from a list of ours, or worked out."""


@pytest.mark.parametrize("text", BAD)
def test_what_cannot_be_kept_is_refused_by_name_and_place(text: str) -> None:
    for read in (plain_line, plain_lines):
        with pytest.raises(TextNotPlain, match="note: character"):
            read(text, "note")


def test_a_text_has_a_length() -> None:
    assert plain_line("x" * 500, "model") == "x" * 500
    with pytest.raises(TextTooLong, match="501"):
        plain_line("x" * 501, "model")
    # counted after letters and their marks became one
    assert len(plain_lines("e\u0301" * 4000, "note")) == 4000


def test_breaks_of_every_kind_are_one_kind() -> None:
    assert plain_lines("a\r\nb\rc\vd\fe\x85f\u2028g\u2029h\ti", "note") == "a\nb\nc\nd\ne\nf\ng\nh\ti"
    assert plain_line(" a\r\n\tb ", "model") == "a b"


@given(st.text())
def test_plain_text_stays_and_all_else_is_refused(text: str) -> None:
    try:
        kept = plain_lines(text, "note")
    except TextNotPlain:
        assert first_not_plain(text) is not None or "\x85" in text
        return
    assert plain_lines(kept, "note") == kept == unicodedata.normalize("NFC", kept)
    kept.encode()
    assert not {letter for letter in kept if unicodedata.category(letter) in {"Cc", "Cs"}} - {"\t", "\n"}


@given(st.text(st.characters(codec=None)))
def test_mending_gives_text_that_can_be_kept_and_changes_no_other(text: str) -> None:
    assert first_not_plain(mended(text)) is None
    assert mended(mended(text)) == mended(text)
    if first_not_plain(text) is None:
        assert mended(text) == text


def test_names_of_files_stay_apart() -> None:
    assert file_name("a\udcfc\n") == "a\\xfc\\x0a"
    assert file_name("a\udcfc") != file_name("a\udcfd")
    assert file_name("früh/läufe.gpx") == "früh/läufe.gpx"


def kept_kinds() -> list[tuple[str, type[Any]]]:
    named = dict(told_kinds()) | dict(GATE_KINDS) | {"entry": Entry}
    return sorted(named.items())


def made(kind: Any) -> Any:
    """Some value of a type, as plain as can be."""
    if is_dataclass(kind):
        hints = get_type_hints(kind)
        return kind(**{
            one.name: made(hints[one.name])
            for one in fields(kind)
            if one.default is MISSING and one.default_factory is MISSING
        })  # fmt: skip
    if isinstance(kind, type) and issubclass(kind, Enum):
        return next(iter(kind))
    simple = {datetime: datetime(2026, 11, 22, 8, tzinfo=UTC), date: date(2026, 11, 22), int: 1, float: 1.0, str: "x"}
    if kind in simple:
        return simple[kind]
    if get_origin(kind) is tuple:
        return ()
    return {} if get_origin(kind) is not None and "Mapping" in str(kind) else None


def texts_in(kind: Any) -> list[tuple[str, bool]]:
    """Fields that hold a text or several, with whether several."""
    hints = get_type_hints(kind)
    one = [(name, False) for name, hint in hints.items() if hint is str or set(get_args(hint)) == {str, type(None)}]
    return one + [(name, True) for name, hint in hints.items() if hint == tuple[str, ...]]


CASES = [(name, kind, field, several) for name, kind in kept_kinds() for field, several in texts_in(kind)]


def test_there_are_texts_to_look_at() -> None:
    assert {("entry", "note"), ("shoe", "model"), ("story", "text"), ("unlock", "said"), ("limits", "given_by")} <= {
        (name, field) for name, _, field, _ in CASES
    }


@pytest.mark.parametrize(("name", "kind", "field", "several"), CASES, ids=str)
def test_no_kept_value_can_be_made_with_such_a_text(name: str, kind: Any, field: str, several: bool) -> None:
    if (name, field) in FROM_LISTS:
        pytest.skip("chosen from a list")
    value = made(kind)
    told = {one.name: getattr(value, one.name) for one in fields(kind)}
    for bad in BAD:
        with pytest.raises(ValueError, match="character"):
            kind(**{**told, field: (bad,) if several else bad})
