"""Findings: what was wrong with somebody's data, as a value that travels beside the result."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

FindingValue = str | int | float | bool | None


class Severity(StrEnum):
    """How much a finding asks of the person who reads it."""

    NOTE = "note"
    """Something was mended or decided; nothing is asked."""
    WARNING = "warning"
    """Something is missing or doubtful; the person may want to look."""
    ERROR = "error"
    """Something could not be used."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing about a person's data that they should be able to know.

    The sentence is made at the edge from `code` and `values` (message ``finding-<code>`` of the catalogue).

    Parameters
    ----------
    code : str
        Identifier in lower case with hyphens, e.g. ``fit-cut-short``.
    severity : Severity
        How much it asks of the reader.
    where : str
        The place in the data: a file, a member of an archive, a row, a field, a second. May be empty.
    values : Mapping
        What the sentence needs: counts, names, limits.
    """

    code: str
    severity: Severity = Severity.WARNING
    where: str = ""
    values: Mapping[str, FindingValue] = field(default_factory=lambda: MappingProxyType({}))
