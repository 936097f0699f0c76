"""The page for the physiotherapist as a PDF, set by typst with the fonts it brings along."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from importlib import resources
from typing import Any, Final, Literal

import typst

from backstride.api.report import Block
from backstride.report.sheet import Sheet
from backstride.report.sheet_values import FRONT
from backstride.texts.catalogue import Catalogue

_TEAR: Final = (
    "title", "how", "may-run", "yes", "no", "minutes", "run-walk", "no-impact", "bending", "back-bending", "lift",
    "exercises", "agreed", "review", "who", "date",
)  # fmt: skip
_PPI: Final = 90.0
_COUNTING_PPI: Final = 6.0
_PAGES: Final = 2
_SIZES_PT: Final = (9.6, 9.0, 8.4, 7.8, 7.2)
"""Sizes of the letters that are tried, the largest first, until the content fits on its one page. [pt]"""
_LETTERS: Final = 62
"""Letters on a line of a column."""


def pdf_of(sheet: Sheet, made_on: date, texts: Catalogue) -> bytes:
    """Return the printed pages: the note with a part to tear off, and one of details and methods.

    Parameters
    ----------
    sheet : Sheet
        What is printed.
    made_on : date
        The day that stands in the file.
    texts : Catalogue
        The language.
    """
    return _compiled(sheet, made_on, texts, "pdf")[0]


def pages_as_pictures(sheet: Sheet, made_on: date, texts: Catalogue) -> Sequence[bytes]:
    """Return the printed pages as PNG pictures, one for each page."""
    return _compiled(sheet, made_on, texts, "png")


def _compiled(sheet: Sheet, made_on: date, texts: Catalogue, kind: Literal["pdf", "png"]) -> Sequence[bytes]:
    given = _given(sheet, made_on, texts)
    size = next((size for size in _SIZES_PT if len(_set(given, size, "png", _COUNTING_PPI)) <= _PAGES), _SIZES_PT[-1])
    return _set(given, size, kind, _PPI)


def _set(given: Mapping[str, Any], size_pt: float, kind: Literal["pdf", "png"], ppi: float) -> Sequence[bytes]:
    template = resources.files("backstride.report").joinpath("physio.typ").read_bytes()
    inputs = {"sheet": json.dumps({**given, "size": size_pt})}
    made: Any = typst.compile(template, format=kind, ppi=ppi, sys_inputs=inputs, ignore_system_fonts=True)
    return made if isinstance(made, list) else [made]


def _given(sheet: Sheet, made_on: date, texts: Catalogue) -> Mapping[str, Any]:
    left, right = _in_two([block for block in sheet.blocks if block.name not in FRONT])
    return {
        "title": sheet.title,
        "made": sheet.made,
        "date": [made_on.year, made_on.month, made_on.day],
        "is_flagged": sheet.is_flagged,
        "flag": asdict(sheet.flag),
        "headline": [list(line) for line in sheet.headline],
        "front": {block.name: asdict(block) for block in sheet.blocks if block.name in FRONT},
        "left": [asdict(block) for block in left],
        "right": [asdict(block) for block in right],
        "methods": asdict(sheet.methods),
        "footer": texts.say("report-footer"),
        "valid": texts.say("report-valid"),
        "tear": {name.replace("-", "_"): texts.say(f"report-tear-{name}") for name in _TEAR},
    }


def _in_two(blocks: Sequence[Block]) -> tuple[Sequence[Block], Sequence[Block]]:
    """Share sections between two columns of about equal length, in their order."""
    ends = [sum(map(_height, blocks[:count])) for count in range(len(blocks) + 1)]
    cut = min(range(len(ends)), key=lambda count: abs(2 * ends[count] - ends[-1]))
    return blocks[:cut], blocks[cut:]


def _height(block: Block) -> float:
    """Guess how many lines a section takes."""
    return 2.0 + 1.1 * (len(block.rows) + bool(block.rows)) + sum(1 + len(line) // _LETTERS for line in block.lines)
