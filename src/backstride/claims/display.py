"""How sure a witness is, in the words of the card: one table per witness."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from backstride.claims.by_physics import TOLD
from backstride.claims.scale import Name, Witness
from backstride.claims.together import Together

_STUDIES: Final = ("confidence-nobody-knows", "confidence-little", "confidence-some", "confidence-well-known")
_YOU: Final = ("", "confidence-little", "confidence-some", "confidence-well-known")
TOO_EARLY: Final = frozenset({"no_diary", "not_asked", "too_early", "tests_none", "tests_few"})
"""Silences of one's own days that end with time."""

KNOWN: Final[Mapping[tuple[Name, int], str]] = MappingProxyType(
    {
        **{(Name.STUDIES, n): word for n, word in enumerate(_STUDIES)},
        **{(Name.YOU, n): word for n, word in enumerate(_YOU)},
        (Name.PHYSICS, 0): "",
        **{(Name.PHYSICS, n): "confidence-rough" for n in (1, 2, 3)},
    }
)
"""Message of every strength of every witness; empty where its row says why it is silent."""


def known(witness: Witness) -> str:
    """Return the message for how sure a witness is; empty when it cannot speak at all.

    Parameters
    ----------
    witness : Witness
        The witness.
    """
    if witness.name is Name.YOU and witness.verdict in TOO_EARLY:
        return "confidence-too-early"
    if witness.verdict == TOLD:
        return "confidence-rough"
    return KNOWN[witness.name, witness.strength]


def known_together(both: Together) -> str:
    """Return the message for how sure all three are together: the least of those that speak."""
    return _STUDIES[both.strength]
