"""Small values that the use cases of the diary give and keep beside those of the diary itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any

from backstride.diary.entries import TOLD, Entry
from backstride.diary.tables import entry_row
from backstride.diary.triggers import Trigger
from backstride.findings import Finding
from backstride.plain_text import hold_lines


@dataclass(frozen=True, slots=True)
class Reminder:
    """A day on which the diary reminded.

    Parameters
    ----------
    on : date
        The local day.
    """

    on: date


@dataclass(frozen=True, slots=True)
class SignHandedOver:
    """A stop sign that was told on a phone and bound here, so that the same one handed over again binds nothing anew.

    Parameters
    ----------
    client_id : str
        What it was called where it was told.
    """

    client_id: str

    def __post_init__(self) -> None:
        hold_lines(self, "client_id")


@dataclass(frozen=True, slots=True)
class DefaultShoe:
    """The usual pair, taken where nothing was told.

    Parameters
    ----------
    shoe_id : str
        Its identifier.
    """

    shoe_id: str

    def __post_init__(self) -> None:
        hold_lines(self, "shoe_id")


@dataclass(frozen=True, slots=True)
class Saved:
    """What came of saving something typed.

    Parameters
    ----------
    entry : Entry or None
        The entry as kept; None where something stood against it and nothing was kept.
    findings : tuple of Finding
        What stood against it, `where` naming the field; or what two tabs both changed.
    typed : Mapping
        What was typed, unchanged, to be shown again.
    triggers : tuple of Trigger
        What in it made the safety questions due again.
    conditions : tuple of str
        Conditions and stages of life that its words name, whose cards can be read.
    """

    entry: Entry | None
    findings: tuple[Finding, ...]
    typed: Mapping[str, Any]
    triggers: tuple[Trigger, ...] = ()
    conditions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TableIn:
    """What came of a table.

    Parameters
    ----------
    rows : int
        Rows that were about the diary.
    saved, known : int
        Entries that were kept, and entries that were there already.
    findings : tuple of Finding
        What was wrong, naming row and field.
    triggers : tuple of Trigger
        What in the last four weeks of it made the safety questions due again.
    """

    rows: int
    saved: int
    known: int
    findings: tuple[Finding, ...]
    triggers: tuple[Trigger, ...] = ()


def typed_of(entry: Entry) -> Mapping[str, Any]:
    """Return the fields of an entry as they would be typed; what was not told is left out."""
    return {name: cell for name, cell in entry_row(entry, own_words=True).items() if cell and name in ("at", *TOLD)}


def identifier_of(*parts: str) -> str:
    """Return the identifier of an entry from what makes it the one it is."""
    return sha256("\n".join(parts).encode()).hexdigest()[:16]


class NoSuchEntry(LookupError):
    """An identifier was named that no diary entry has."""

    def __init__(self, entry_id: str) -> None:
        super().__init__(f"no diary entry has the identifier {entry_id}; 'backstride diary list' shows them")
