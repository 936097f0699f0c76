"""The fields of the diary: which entry asks them, and what each can hold."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from backstride.bounds import Bounds
from backstride.diary.body_map import Region


class EntryKind(StrEnum):
    """When an entry is made."""

    MORNING = "morning"
    BEFORE_RUN = "before_run"
    SKIPPED_BECAUSE = "skipped_because"
    """In place of a run that was left out."""
    AFTER_RUN = "after_run"
    EVENING = "evening"
    """For mornings that are always stiff: an evening score in place of the next morning's."""
    WEEKLY = "weekly"


class LegSign(StrEnum):
    """What can be felt in a leg beside pain."""

    TINGLING = "tingling"
    NUMBNESS = "numbness"
    WEAKNESS = "weakness"


class Treatment(StrEnum):
    """What somebody did about the back, a covariate of every comparison."""

    NONE = "none"
    """Told: nothing."""
    PHYSIO = "physio"
    MANUAL = "manual"
    INJECTION = "injection"
    OTHER = "other"


class Reason(StrEnum):
    """Why a run was left out."""

    BACK = "back"
    ILL = "ill"
    TIRED = "tired"
    TIME = "time"
    WEATHER = "weather"
    OTHER = "other"


class Holds(StrEnum):
    """What a field can hold."""

    SCORE = "score"
    """A whole number from 0 to 10."""
    HOURS = "hours"
    """Hours with decimals. [h]"""
    YES_NO = "yes_no"
    MOMENT = "moment"
    TEXT = "text"
    ONE_OF = "one_of"
    SOME_OF = "some_of"


@dataclass(frozen=True, slots=True)
class Field:
    """One field of the diary.

    Parameters
    ----------
    name : str
        Name in entries, files and forms.
    kinds : frozenset of EntryKind
        Which entries ask it.
    holds : Holds
        What it can hold.
    options : type of StrEnum or None
        The options of a choice.
    """

    name: str
    kinds: frozenset[EntryKind]
    holds: Holds
    options: type[StrEnum] | None = None

    @property
    def wording(self) -> str:
        """Return the message of the catalogue that asks this field."""
        return f"diary-{self.name}"


HOURS: Final = Bounds(0.0, 24.0, "h")

_ALL = frozenset(EntryKind)
_M, _B, _S, _A, _E, _W = (frozenset({kind}) for kind in EntryKind)
_SORE = _M | _B | _S | _A | _E

FIELDS: Final[Mapping[str, Field]] = MappingProxyType(
    {
        field.name: field
        for field in (
            # what went well and what was possible is asked before what hurt
            Field("could_do", _M, Holds.TEXT),
            Field("function", _M | _W, Holds.SCORE),
            Field("went_well", _ALL, Holds.TEXT),
            Field("back_pain", _SORE, Holds.SCORE),
            Field("leg_pain", _SORE, Holds.SCORE),
            Field("regions", _SORE, Holds.SOME_OF, Region),
            Field("leg_signs", _SORE, Holds.SOME_OF, LegSign),
            Field("as_usual", _M, Holds.YES_NO),
            Field("settled", _B, Holds.YES_NO),
            Field("bony_spot", _SORE, Holds.YES_NO),
            Field("woke_at_night", _M, Holds.YES_NO),
            Field("stiffness", _M | _E, Holds.SCORE),
            Field("soreness", _M, Holds.SCORE),
            Field("mood", _SORE, Holds.SCORE),
            Field("sleep", _M | _W, Holds.SCORE),
            Field("sleep_h", _M, Holds.HOURS),
            Field("stress", _M | _W, Holds.SCORE),
            Field("painkiller", _SORE, Holds.YES_NO),
            Field("painkiller_at", _SORE, Holds.MOMENT),
            Field("treatment", _M | _E | _W, Holds.SOME_OF, Treatment),
            Field("ill", _M | _B | _S | _E, Holds.YES_NO),
            Field("reason", _S, Holds.ONE_OF, Reason),
            Field("effort", _A, Holds.SCORE),
            Field("run_id", _A, Holds.TEXT),
            Field("confidence", _W, Holds.SCORE),
            Field("kept_from", _W, Holds.SCORE),
            Field("tired_back", _W, Holds.SCORE),
            Field("recovered", _W, Holds.SCORE),
            Field("note", _ALL, Holds.TEXT),
        )
    }
)
"""Every field under its name, in the order in which it is asked."""


def fields_of(kind: EntryKind) -> tuple[Field, ...]:
    """Return the fields that an entry of a kind asks, in their order."""
    return tuple(field for field in FIELDS.values() if kind in field.kinds)
