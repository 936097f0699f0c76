"""The rules of the planner, as data: what each asks, where it comes from, and whether it is our own choice."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import Any, Final

from backstride.package_data import load_toml

_FILE: Final = "data/rules.toml"


class Kind(StrEnum):
    """What a rule does to a plan."""

    HARD = "hard"
    """Never broken."""
    PREFERENCE = "preference"
    """Costs something when it is not met."""


class Strength(StrEnum):
    """What a rule rests on."""

    TRIAL = "trial"
    OBSERVATIONAL = "observational"
    GUIDELINE = "guideline"
    JUDGEMENT = "judgement"
    PROFESSIONAL = "professional"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule.

    Parameters
    ----------
    id : str
        Its name; the sentence is the message ``rule-<id>`` with hyphens.
    kind : Kind
        Hard or a preference.
    custom : bool
        Whether the rule is our own choice, though a source may stand behind it.
    strength : Strength
        What it rests on.
    source : tuple of str
        Keys of references.bib.
    figures : Mapping
        Its numbers; the name says the unit last.
    """

    id: str
    kind: Kind
    custom: bool
    strength: Strength
    source: tuple[str, ...]
    figures: Mapping[str, float]

    @property
    def message(self) -> str:
        """Return the name of the sentence in the catalogue."""
        return f"rule-{self.id}"


@cache
def rules() -> Mapping[str, Rule]:
    """Return every rule under its name, the hard ones first; each names its source.

    Returns
    -------
    Mapping of str to Rule
        Figures in the unit that their name says last.

    Examples
    --------
    >>> rules()["longest"].source, rules()["week_cap"].custom
    (('frandsen_2025',), True)
    """
    rows = load_toml("backstride.plan", _FILE)["rule"]
    return MappingProxyType({row["id"]: _rule(row) for row in rows})


def figure(rule: str, name: str) -> float:
    """Return one number of a rule.

    Parameters
    ----------
    rule : str
        Name of the rule.
    name : str
        Name of the number, its unit last.

    Returns
    -------
    float
        In that unit.

    Examples
    --------
    >>> figure("longest", "ratio_max")
    1.1
    """
    return float(rules()[rule].figures[name])


def table(name: str) -> Mapping[str, Any]:
    """Return another table of the rules' file: ``goal``, ``hard_work`` or ``pace``.

    Returns
    -------
    Mapping
        Rows as they stand in the file: distances [m], minutes [min], work and rest [s]; our own (backstride_judgement).

    Examples
    --------
    >>> table("pace")["speed_unknown_m_per_s"] > 0.0
    True
    """
    found: Mapping[str, Any] = load_toml("backstride.plan", _FILE)[name]
    return found


def _rule(row: Mapping[str, Any]) -> Rule:
    return Rule(
        id=row["id"],
        kind=Kind(row["kind"]),
        custom=row["custom"],
        strength=Strength(row["strength"]),
        source=tuple(row["source"]),
        figures=MappingProxyType(dict(row.get("figures", {}))),
    )
