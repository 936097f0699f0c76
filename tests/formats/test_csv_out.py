"""Every CSV is harmless in a spreadsheet and gives back the very words."""

import ast
import csv
import io
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import backstride
from backstride.formats.csv_out import as_written, csv_bytes
from backstride.formats.diary_csv import read_table
from backstride.plain_text import first_not_plain

PLAIN = st.text().filter(lambda text: first_not_plain(text) is None)
STARTS_A_FORMULA = tuple("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")


def cells(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


@given(PLAIN)
@example("=1+1")
@example("'=1+1")
@example("''@x")
@example("-2+3+cmd|' /C calc'!A0")
@example("+49 30 1234")
@example('say "a",\r\nthen b; c')
def test_words_come_back_as_they_were_and_begin_no_formula(words: str) -> None:
    content = csv_bytes([{"note": words, "more": "x"}], ["note", "more"])
    (_, (written, _)) = cells(content)
    assert as_written(written) == words
    is_number = written.lstrip("+-").replace(".", "", 1).replace("e", "", 1).isascii() and _is_number(written)
    assert not written.startswith(STARTS_A_FORMULA) or is_number
    assert read_table(content)[0]["note"] == words


def _is_number(text: str) -> bool:
    try:
        return bool(text.strip()) and float(text) == float(text)
    except ValueError:
        return False


@pytest.mark.parametrize("value", [-3.5, 1e-7, -12, 0, 4.0, "-3.5", "+2", "1e5"])
def test_numbers_stay_numbers(value: float | str) -> None:
    (_, (written,)) = cells(csv_bytes([{"n": value}], ["n"]))
    assert float(written) == float(value)


def test_what_is_missing_is_empty() -> None:
    assert csv_bytes([{"a": None, "b": float("nan")}], ["a", "b", "c"]) == b"a,b,c\r\n,,\r\n"


def test_the_mark_stands_where_letters_need_it() -> None:
    assert csv_bytes([{"a": "green"}], ["a"]) == b"a\r\ngreen\r\n"
    assert csv_bytes([{"a": "grün"}], ["a"]) == b"\xef\xbb\xbfa\r\ngr\xc3\xbcn\r\n"


def test_headers_are_harmless_too() -> None:
    assert cells(csv_bytes([{"=a": 1}], ["=a"]))[0] == ["'=a"]


def test_nothing_else_writes_csv() -> None:
    root = Path(backstride.__file__).parent
    writers = [
        path.relative_to(root).as_posix()
        for path in root.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in {"writer", "DictWriter", "to_csv", "savetxt"}
        if isinstance(node.value, ast.Name) and node.value.id in {"csv", "np", "pd", "pl"}
    ]
    assert writers == ["formats/csv_out.py"]


@pytest.mark.parametrize("data", [b"a,b\n" + b"x" * 200_000 + b",1\n", b'a,b\n"' + b"y" * 300_000])
def test_a_cell_without_end_is_said(data: bytes) -> None:
    assert getattr(read_table(data), "code", "") == "diary-table-not-text"


def test_a_table_in_utf_16_is_read() -> None:
    assert read_table("a\tb\n1\tgrün\n".encode("utf-16"))[0] == {"a": "1", "b": "grün"}
