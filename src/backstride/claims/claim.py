"""Every claim and question, with what each witness needs to speak of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, Final, Literal

from backstride.claims.verdict import Verdict
from backstride.package_data import load_toml

GROUPS: Final = ("pain", "strength", "discs", "much", "how", "body", "exercises", "life")
"""Groups of claims, in reading order."""


@dataclass(frozen=True, slots=True)
class PhysicsAsk:
    """What the body model can compute for a claim.

    Parameters
    ----------
    compute : str
        ``muscle_work``, ``load``, ``mass``, ``cadence``, ``speed``, ``weaker``, ``stronger``, ``lean``, or empty when
        physics cannot speak.
    silent : str
        Why it cannot speak: message ``claim-physics-<silent>``.
    told : bool
        Whether what is computed is told and points nowhere, where it otherwise would speak.
    group : str
        Set of muscles, as what-ifs name them.
    least, most : str
        Everyday things or tasks that running is held against: the easier and the harder one.
    by : str
        ``most``: running speaks for the claim when it is above the harder task; ``least``: above the easier one.
    muscles : tuple of str
        Sets of muscles that a what-if makes weaker or stronger, the movement staying as it is.
    forms : tuple of str
        Changes of form that a what-if assumes.
    """

    compute: str = ""
    silent: str = ""
    told: bool = False
    group: str = ""
    least: str = ""
    most: str = ""
    by: Literal["", "least", "most"] = ""
    muscles: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class YouAsk:
    """What one's own days can answer of a claim.

    Parameters
    ----------
    exposure, outcome : str
        Columns of the daily table; empty when none answers it.
    claim_is : str
        What the claim says the exposure does: ``helps``, ``harms`` or ``either`` (it matters).
    test : str
        A strength test that answers it instead.
    needed : int
        How many tests that takes.
    silent : str
        Why one's own days cannot answer: message ``claim-you-<silent>``.
    """

    exposure: str = ""
    outcome: str = ""
    claim_is: Literal["", "helps", "harms", "either"] = ""
    test: str = ""
    needed: int = 0
    silent: str = ""


@dataclass(frozen=True, slots=True)
class ActionAsk:
    """What could be tried, and whether the gentle mode allows it."""

    code: str
    gentle: bool


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim or a question.

    Parameters
    ----------
    id : str
        Its name: ``backstride claims why <id>``.
    group : str
        With which others it stands on a page: one of `GROUPS`.
    asks_openly : bool
        Whether it cannot be answered by yes or no.
    written_for : tuple of Verdict and int
        The verdict and strength of studies that its own sentences were written for.
    turns_on : tuple of str
        What the answer turns on, where that is named.
    physics : PhysicsAsk
        What the model can compute for it.
    you : YouAsk
        What one's own days can answer.
    action : ActionAsk or None
        What could be tried.
    aliases : tuple of str
        How people ask it.
    searched_on : date
        When evidence for it was last looked for.
    searched_for : tuple of str
        The words that were searched for.
    is_about_years : bool
        Whether it speaks of years, so that what was found within months cannot move it.
    """

    id: str
    group: str
    asks_openly: bool
    written_for: tuple[Verdict, int]
    turns_on: tuple[str, ...]
    physics: PhysicsAsk
    you: YouAsk
    action: ActionAsk | None
    aliases: tuple[str, ...]
    searched_on: date
    searched_for: tuple[str, ...]
    is_about_years: bool = False


@cache
def claims() -> tuple[Claim, ...]:
    """Return every claim and question, in reading order."""
    return tuple(_claim(row) for row in load_toml("backstride.claims", "claims.toml")["claim"])


def claim_named(name: str) -> Claim:
    """Return one claim.

    Raises
    ------
    NoSuchClaim
        If there is none of that name; the error gives those there are.
    """
    found = {claim.id: claim for claim in claims()}
    if name not in found:
        raise NoSuchClaim(name, tuple(found))
    return found[name]


def _claim(row: Mapping[str, Any]) -> Claim:
    written = row["written_for"]
    return Claim(
        id=row["id"],
        group=row["group"],
        asks_openly=row.get("asks_openly", False),
        written_for=(Verdict(written["verdict"]), written["strength"]),
        turns_on=tuple(row.get("turns_on", ())),
        physics=_physics(row["physics"]),
        you=YouAsk(**row["you"]),
        action=ActionAsk(**row["action"]) if "action" in row else None,
        aliases=tuple(row["aliases"]),
        searched_on=row["searched_on"],
        searched_for=tuple(row["searched_for"]),
        is_about_years=row.get("is_about_years", False),
    )


def _physics(row: Mapping[str, Any]) -> PhysicsAsk:
    given: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in row.items()}
    return PhysicsAsk(**given)


class NoSuchClaim(LookupError):
    """A claim was asked for by a name that none has."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        self.name, self.known = name, known
        super().__init__(f"no claim is called {name!r}; there are {', '.join(known)}")
