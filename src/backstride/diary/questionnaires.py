"""Questionnaires: what each is, whose it is, how it is scored, and which change matters."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from math import isfinite
from typing import Any

from backstride.bounds import Bounds, OutOfBounds
from backstride.findings import Finding, Severity
from backstride.package_data import load_toml
from backstride.plain_text import hold_lines


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """One questionnaire.

    Parameters
    ----------
    identifier, name, version, licence, scoring : str
        What it is, and what its licence says.
    wording_ships : bool
        Whether its questions may be shown here; otherwise only the score is kept.
    why_not : str
        Why the wording does not ship.
    low, high : float
        Ends of its scale.
    whole : bool
        Only whole numbers.
    higher_is : str
        ``worse`` or ``better``.
    important_change_points, important_change_share : float or None
        Change that matters to people: in points, or as a share of the first score; None where nobody measured it.
    insensitive_outside : tuple of float or None
        Scores outside these ends hardly show change.
    source : tuple of str
        Keys of references.bib.
    """

    identifier: str
    name: str
    version: str
    licence: str
    scoring: str
    wording_ships: bool
    why_not: str
    low: float
    high: float
    whole: bool
    higher_is: str
    important_change_points: float | None
    important_change_share: float | None
    insensitive_outside: tuple[float, float] | None
    source: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuestionnaireScore:
    """A score that was told.

    Parameters
    ----------
    identifier : str
        The questionnaire.
    on : date
        When it was filled in.
    score : float
        On its own scale.
    """

    identifier: str
    on: date
    score: float

    def __post_init__(self) -> None:
        hold_lines(self, "identifier")
        if not isfinite(self.score):
            form = questionnaires().get(self.identifier)
            raise OutOfBounds("score", self.score, Bounds(form.low, form.high) if form else Bounds(0, 100))


@cache
def questionnaires() -> dict[str, Questionnaire]:
    """Return every questionnaire under its identifier."""
    rows = load_toml("backstride.diary", "data/questionnaires.toml")["questionnaire"]
    return {row["identifier"]: _questionnaire(row) for row in rows}


def score_findings(told: QuestionnaireScore, today: date) -> tuple[Finding, ...]:
    """Return what stands against a score, one finding per field.

    Raises
    ------
    UnknownQuestionnaire
        If the questionnaire is not in the registry.
    """
    form = _known(told.identifier)
    findings = []
    if not form.low <= told.score <= form.high:
        values = {"score": told.score, "low": form.low, "high": form.high}
        findings.append(Finding("questionnaire-outside", Severity.ERROR, "score", values))
    if form.whole and told.score != int(told.score):
        findings.append(Finding("questionnaire-not-whole", Severity.ERROR, "score", {"score": told.score}))
    if told.on > today:
        findings.append(Finding("questionnaire-in-future", Severity.ERROR, "on", {"on": told.on.isoformat()}))
    return tuple(findings)


def important_change(identifier: str, first: float) -> float | None:
    """Return the change from a first score that matters to people: the larger of points and share, or None if unknown.

    Parameters
    ----------
    identifier : str
        The questionnaire.
    first : float
        The first score, on its own scale.

    Raises
    ------
    UnknownQuestionnaire
        If the questionnaire is not in the registry.
    """
    form = _known(identifier)
    if form.important_change_points is None:
        return None
    return max(form.important_change_points, (form.important_change_share or 0.0) * first)


def has_changed(form: Questionnaire, first: float, last: float) -> bool | None:
    """Whether a score has changed from the first by what people notice; None where nobody measured that.

    Parameters
    ----------
    form : Questionnaire
        The questionnaire.
    first, last : float
        Scores, on its own scale.
    """
    matters = important_change(form.identifier, first)
    return None if matters is None else abs(last - first) >= matters


def _known(identifier: str) -> Questionnaire:
    if identifier not in questionnaires():
        raise UnknownQuestionnaire(identifier)
    return questionnaires()[identifier]


def _questionnaire(row: dict[str, Any]) -> Questionnaire:
    ends = row.get("insensitive_outside")
    return Questionnaire(
        **{name: row[name] for name in ("identifier", "name", "version", "licence", "scoring", "wording_ships")},
        why_not=row["why_not"],
        low=float(row["scale"][0]),
        high=float(row["scale"][1]),
        whole=row["whole"],
        higher_is=row["higher_is"],
        important_change_points=row.get("important_change_points"),
        important_change_share=row.get("important_change_share"),
        insensitive_outside=(float(ends[0]), float(ends[1])) if ends else None,
        source=tuple(row["source"]),
    )


class UnknownQuestionnaire(LookupError):
    """A questionnaire that is not in the registry."""

    def __init__(self, identifier: str) -> None:
        super().__init__(f"no questionnaire {identifier!r}; there are {', '.join(sorted(questionnaires()))}")
