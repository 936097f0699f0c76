"""The evidence store: one TOML file per source under ``studies``, read and held to its rules."""

import tomllib
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from importlib import resources
from typing import Any, Final, TypeVar

from backstride.claims.study import Certainty, Covers, Design, Figure, Kind, On, Read, Says, Study, StudyFinding
from backstride.package_data import load_toml

_Word = TypeVar("_Word", Design, Read, Says, Covers, Kind, Certainty)
_STUDY: Final = frozenset(
    {"source", "design", "people", "who", "read", "read_on", "weeks", "certainty", "limits", "finding"}
)
_FINDING: Final = frozenset({"name", "outcome", "figure", "figures", "people", "certainty", "on"})
_FIGURE: Final = frozenset({"kind", "value", "low", "high", "level", "plus_minus", "interval", "unit", "of"})
NONE_GIVEN: Final = "none given"
"""What a comparison says in place of an interval that its source did not give."""
NOT_READ: Final = "not read"
"""What a finding says in place of a number of people that was not in what was read."""


@cache
def studies() -> tuple[Study, ...]:
    """Return every study of the store, by source.

    Raises
    ------
    StudyFileWrong
        If a file breaks a rule of the store; the error names the file and what would have been right.
    """
    folder = resources.files("backstride.claims").joinpath("studies")
    names = sorted(file.name for file in folder.iterdir() if file.name.endswith(".toml"))
    return tuple(study(name, load_toml("backstride.claims", f"studies/{name}")) for name in names)


@cache
def studies_naming(names: frozenset[str]) -> tuple[Study, ...]:
    """Return the studies whose files name one of some claims or sources; the other files are not parsed.

    Parameters
    ----------
    names : frozenset of str
        Names of claims, and keys of sources.
    """
    folder = resources.files("backstride.claims").joinpath("studies")
    texts = {file.name: file.read_text(encoding="utf-8") for file in folder.iterdir() if file.name.endswith(".toml")}
    named = sorted(name for name, text in texts.items() if any(f'"{one}"' in text for one in names))
    return tuple(study(name, tomllib.loads(texts[name])) for name in named)


def study(file: str, table: Mapping[str, Any]) -> Study:
    """Return a study from the content of its file.

    Parameters
    ----------
    file : str
        File name: the source's key and ``.toml``.
    table : Mapping
        What it holds.

    Raises
    ------
    StudyFileWrong
        If it breaks a rule of the store.
    """
    _only(file, table, _STUDY)
    source = str(table.get("source", ""))
    if f"{source}.toml" != file:
        raise StudyFileWrong(file, f"source is {source!r}; the file must be called {source}.toml")
    found = tuple(_finding(file, source, row, table) for row in table.get("finding", ()))
    if not found:
        raise StudyFileWrong(file, "it holds no [[finding]]")
    if len({one.id for one in found}) != len(found):
        raise StudyFileWrong(file, "two findings have one name")
    return Study(
        source=source,
        design=_word(file, Design, table, "design"),
        people=_people(file, table.get("people", NOT_READ)),
        who=str(table["who"]) if table.get("who") else _missing(file, "who"),
        read=_word(file, Read, table, "read"),
        limits=_limits(file, table.get("limits", ())),
        findings=found,
        read_on=_day(file, table.get("read_on")),
        weeks=_weeks(file, table.get("weeks")),
    )


def _finding(file: str, source: str, row: Mapping[str, Any], table: Mapping[str, Any]) -> StudyFinding:
    _only(file, row, _FINDING)
    rows = [row["figure"]] if "figure" in row else row.get("figures", ())
    figures = tuple(_figure(file, one) for one in rows)
    on = tuple(_on(file, one) for one in row.get("on", ()))
    if not on:
        raise StudyFileWrong(file, "a finding names no claim; add on = [{ claim, says, covers }]")
    for one in on:
        _agrees(file, figures, one)
    name = row.get("name") or _missing(file, "name")
    return StudyFinding(
        f"{source}/{name}",
        str(row.get("outcome") or _missing(file, "outcome")),
        figures,
        on,
        _people(file, row.get("people", table.get("people", NOT_READ))),
        _certainty(file, row.get("certainty", table.get("certainty", NONE_GIVEN))),
    )


def _figure(file: str, row: Mapping[str, Any]) -> Figure:
    _only(file, row, _FIGURE)
    low, high, level = row.get("low"), row.get("high"), row.get("level")
    value = row.get("value")
    if not row.get("unit"):
        _missing(file, "unit of a figure")
    if (low is None) != (high is None) or (value is None and low is None):
        raise StudyFileWrong(file, "a figure needs a value, or both ends of a range")
    if level is not None and low is None:
        raise StudyFileWrong(file, "a level without an interval")
    if value is not None and low is not None and high is not None and not low <= value <= high:
        raise StudyFileWrong(file, f"{value} lies outside {low} to {high}")
    kind = _word(file, Kind, row, "kind")
    plus_minus, none_given = row.get("plus_minus"), _none_given(file, row)
    if kind is not Kind.AMOUNT and low is None and plus_minus is None and not none_given:
        raise StudyFileWrong(file, f'a comparison without an interval; if it has none, say interval = "{NONE_GIVEN}"')
    return Figure(kind, value, low, high, level, plus_minus, str(row["unit"]), str(row.get("of", "")), none_given)


def _none_given(file: str, row: Mapping[str, Any]) -> bool:
    """Return whether a figure says that no interval was given; refuse that beside one."""
    if "interval" not in row:
        return False
    if row["interval"] != NONE_GIVEN or row.get("low") is not None:
        raise StudyFileWrong(file, f'interval is only ever "{NONE_GIVEN}", and never beside low and high')
    return True


def _on(file: str, row: Mapping[str, Any]) -> On:
    _only(file, row, frozenset({"claim", "says", "covers"}))
    claim = str(row.get("claim") or _missing(file, "claim"))
    return On(claim, _word(file, Says, row, "says"), _word(file, Covers, row, "covers"))


def _agrees(file: str, figures: Sequence[Figure], on: On) -> None:
    """Refuse a direction that the interval does not bear out, and no difference where it shows one."""
    held = [figure.holds_no_effect for figure in figures]
    if on.says in {Says.FOR, Says.AGAINST} and True in held:
        raise StudyFileWrong(file, f"says {on.says} {on.claim}, but an interval holds no effect; say none or mixed")
    if on.says is Says.NO_DIFFERENCE and False in held:
        raise StudyFileWrong(file, f"says none on {on.claim}, but an interval leaves no effect out")


def _people(file: str, people: object) -> int | None:
    if people == NOT_READ:
        return None
    if not isinstance(people, int) or people < 1:
        raise StudyFileWrong(file, f'people is {people!r}; give a whole number, or say "{NOT_READ}"')
    return people


def _day(file: str, day: object) -> date | None:
    if day is None or type(day) is date:
        return day
    raise StudyFileWrong(file, f"read_on is {day!r}; give a date such as 2026-11-30, or leave it out")


def _weeks(file: str, weeks: object) -> float | None:
    if weeks is None:
        return None
    if not isinstance(weeks, int | float) or weeks <= 0:
        raise StudyFileWrong(file, f"weeks is {weeks!r}; give how long people were followed, or leave it out")
    return float(weeks)


def _certainty(file: str, word: object) -> Certainty:
    return _word(file, Certainty, {"certainty": word}, "certainty")


def _limits(file: str, limits: Sequence[object]) -> tuple[str, ...]:
    if not limits:
        raise StudyFileWrong(file, "every study has limits; say what it does not show")
    return tuple(str(limit) for limit in limits)


def _word(file: str, words: type[_Word], row: Mapping[str, Any], name: str) -> _Word:
    known = [str(word) for word in words]
    if row.get(name) not in known:
        raise StudyFileWrong(file, f"{name} is {row.get(name)!r}; it must be one of {', '.join(known)}")
    return words(row[name])


def _only(file: str, row: Mapping[str, Any], known: frozenset[str]) -> None:
    if unknown := sorted(set(row) - known):
        raise StudyFileWrong(file, f"{', '.join(unknown)} is not known; there are {', '.join(sorted(known))}")


def _missing(file: str, what: str) -> str:
    raise StudyFileWrong(file, f"it does not say the {what}")


class StudyFileWrong(ValueError):
    """A file of the evidence store breaks one of its rules."""

    def __init__(self, file: str, problem: str) -> None:
        self.file = file
        super().__init__(f"studies/{file}: {problem}")
