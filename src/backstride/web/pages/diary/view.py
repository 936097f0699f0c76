"""What the diary's pages show."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from types import MappingProxyType
from typing import Final

from markupsafe import Markup

from backstride.charts.model import Table
from backstride.diary.entries import TOLD, Entry
from backstride.diary.fields import FIELDS, EntryKind, Field, Holds, fields_of
from backstride.diary.modes import Mode
from backstride.web.forms import Form
from backstride.web.frame import LockView

ASKED_FIRST: Final = frozenset(
    {"could_do", "function", "back_pain", "leg_pain", "as_usual", "reason", "run_id", "effort"}
    | {"confidence", "kept_from", "tired_back", "recovered"}
)
"""The half-minute card: what was possible, then what hurt."""
ASKED_WHERE: Final = frozenset({"regions", "leg_signs", "bony_spot", "woke_at_night"})
"""The next card, only where something is felt."""
ASKED_FIRST_BESIDE_MORNINGS: Final = frozenset({"went_well"})
"""What went well comes before what hurt; a morning has asked it already."""
TYPED: Final = frozenset({Holds.TEXT, Holds.MOMENT})
"""What is typed and not tapped has no ghost."""
LOCAL_LETTERS: Final = len("2026-11-22T07:30")
LATER_HOURS: Final = 12
"""An entry typed so long after the time it speaks about says so. [h]"""


@dataclass(frozen=True, slots=True)
class ModeView:
    """How much the diary asks.

    Parameters
    ----------
    mode : Mode
        What holds today.
    until : date or None
        Last day of daily asking.
    question : str
        What daily asking is for.
    has_ended : bool
        Whether daily asking has just ended by itself.
    asks_now : bool
        Whether this morning is one that the diary asks about.
    form : Form
        What was typed to change it.
    """

    mode: Mode
    until: date | None = None
    question: str = ""
    has_ended: bool = False
    asks_now: bool = False
    form: Form = field(default_factory=Form)


@dataclass(frozen=True, slots=True)
class EntryLine:
    """One entry in the list.

    Parameters
    ----------
    entry_id : str
        Which.
    kind : EntryKind
        When it was made.
    day : date
        The day it belongs to.
    told : sequence of tuple
        Scores as pairs of a field's name and number.
    words : str
        Own words, shortened by nobody.
    is_later : bool
        Whether it was written later.
    """

    entry_id: str
    kind: EntryKind
    day: date
    told: Sequence[tuple[str, int]]
    words: str = ""
    is_later: bool = False


@dataclass(frozen=True, slots=True)
class VersionLine:
    """One version of an entry.

    Parameters
    ----------
    number : int
        Which version.
    saved_at : datetime
        When it was saved.
    changed : sequence of str
        Names of the fields that differ from the version before; empty for the first.
    is_out : bool
        Whether the entry was taken out with it.
    """

    number: int
    saved_at: datetime
    changed: Sequence[str] = ()
    is_out: bool = False


@dataclass(frozen=True, slots=True)
class ScoresView:
    """The last weeks of mornings, drawn and as a table.

    Parameters
    ----------
    pictures : sequence of Markup
        For a phone and for a wider page.
    table : Table
        The same in words.
    has_usual, has_leg : bool
        Whether the usual, and any score of a leg, is drawn.
    """

    pictures: Sequence[Markup]
    table: Table
    has_usual: bool
    has_leg: bool


@dataclass(frozen=True, slots=True)
class DiaryPage:
    """One entry's form, with what stands around it.

    Parameters
    ----------
    kind : EntryKind
        Which kind of entry is asked.
    form : Form
        What was typed, or the entry as it stands.
    entry_id : str
        The entry that is written.
    base : int
        The version the form was opened with; 0 for a new entry.
    ghost : Mapping
        What was told last time, by field.
    runs : sequence of tuple
        Runs to choose from, as pairs of identifier and label.
    mode : ModeView or None
        How much the diary asks; None where one entry is edited.
    recent : sequence of EntryLine
        The last entries, newest first.
    scores : ScoresView or None
        The last weeks of mornings; None in the light mode.
    versions : sequence of VersionLine
        Versions of the entry, newest first.
    is_out : bool
        Whether the entry was taken out.
    due : LockView or None
        Why the safety questions are due again.
    asks_before_run : bool
        Whether the back just before today's run, or when it is left out, is asked for.
    knows_sleep : bool
        Whether a watch told how long the night was, so that it is not asked.
    """

    kind: EntryKind
    form: Form
    entry_id: str
    base: int = 0
    ghost: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    runs: Sequence[tuple[str, str]] = ()
    mode: ModeView | None = None
    recent: Sequence[EntryLine] = ()
    scores: ScoresView | None = None
    versions: Sequence[VersionLine] = ()
    is_out: bool = False
    due: LockView | None = None
    asks_before_run: bool = False
    knows_sleep: bool = False

    @property
    def kinds(self) -> tuple[EntryKind, ...]:
        """Every kind of entry."""
        return tuple(EntryKind)

    @property
    def asked_first(self) -> tuple[Field, ...]:
        """The fields of the half-minute card."""
        return tuple(one for one in fields_of(self.kind) if _is_first(one, self.kind))

    @property
    def asked_where(self) -> tuple[Field, ...]:
        """The fields of the card about where."""
        return tuple(one for one in fields_of(self.kind) if one.name in ASKED_WHERE)

    @property
    def asked_more(self) -> tuple[Field, ...]:
        """Everything else that the kind asks."""
        shown = {one.name for one in (*self.asked_first, *self.asked_where)}
        shown |= {"sleep_h"} if self.knows_sleep else set()
        return tuple(one for one in fields_of(self.kind) if one.name not in shown)

    @property
    def where_matters(self) -> bool:
        """Whether something is felt, so that the card about where stands open."""
        return self.has_told(self.asked_where) or any(
            self.form.text(name) not in {"", "0"} for name in ("back_pain", "leg_pain")
        )

    def has_told(self, fields: Sequence[Field]) -> bool:
        """Whether anything was typed, or stands against what was typed, in some fields."""
        return any(any(self.form.texts(one.name)) or self.form.faults(one.name) for one in fields)


@dataclass(frozen=True, slots=True)
class BothChanged:
    """One field that two windows changed.

    Parameters
    ----------
    name : str
        The field.
    mine, theirs : tuple of str
        What stands, and what the other window had saved.
    """

    name: str
    mine: tuple[str, ...]
    theirs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MergePage:
    """What two windows changed differently, to be looked at once.

    Parameters
    ----------
    entry_id : str
        The entry.
    base : int
        Its version now.
    both : sequence of BothChanged
        The fields.
    kind : EntryKind
        Its kind.
    """

    entry_id: str
    base: int
    both: Sequence[BothChanged]
    kind: EntryKind


def form_of_entry(told: Mapping[str, str]) -> Form:
    """Return an entry's form from its fields as text: choices apart, times as the clock on the wall showed them.

    Parameters
    ----------
    told : Mapping
        Text by field; several choices are joined by ``;``.
    """
    return Form(MappingProxyType({name: _texts(name, text) for name, text in told.items()}))


def ghost_of(told: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    """Return what was told last time, by field, for what is told by one tap."""
    tapped = {name: text for name, text in told.items() if name in FIELDS and FIELDS[name].holds not in TYPED}
    return MappingProxyType({name: _texts(name, text) for name, text in tapped.items()})


def entry_line(entry: Entry) -> EntryLine:
    """Return how an entry is listed."""
    scores = [name for name in TOLD if FIELDS[name].holds is Holds.SCORE and getattr(entry, name) is not None]
    words = " · ".join(text for text in (entry.could_do, entry.went_well, entry.note) if text)
    later = (entry.recorded_at - entry.at).total_seconds() > LATER_HOURS * 3600
    return EntryLine(
        entry.entry_id, entry.kind, entry.day, [(name, getattr(entry, name)) for name in scores], words, later
    )


def local_text(moment: str) -> str:
    """Return a moment as a field for date and time holds it."""
    return moment[:LOCAL_LETTERS]


def _is_first(asked: Field, kind: EntryKind) -> bool:
    beside = kind is not EntryKind.MORNING and asked.name in ASKED_FIRST_BESIDE_MORNINGS
    return asked.name in ASKED_FIRST or beside


def _texts(name: str, text: str) -> tuple[str, ...]:
    holds = FIELDS[name].holds if name in FIELDS else Holds.MOMENT
    if holds is Holds.SOME_OF:
        return tuple(text.split(";"))
    return (local_text(text),) if holds is Holds.MOMENT else (text,)
