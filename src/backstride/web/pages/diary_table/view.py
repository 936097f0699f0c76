"""What the page shows that takes a diary in from a table and hands it out."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from backstride.diary.fields import FIELDS, EntryKind, Field
from backstride.findings import Finding
from backstride.web.forms import Form

SHOWN_ROWS = 3
"""Rows of the table that are shown, so that its columns can be told apart."""
SHOWN_FINDINGS = 50
"""Findings that are listed; the number of all is said."""


@dataclass(frozen=True, slots=True)
class Brought:
    """What came of a table.

    Parameters
    ----------
    rows, saved, known : int
        Rows that were about the diary, entries kept, entries that were there already.
    findings : sequence of Finding
        The first of what was wrong, naming row and field.
    more : int
        Findings that are not listed.
    is_due : bool
        Whether something in it makes the safety questions due again.
    zone : str
        Where times without an offset were meant.
    """

    rows: int
    saved: int
    known: int
    findings: Sequence[Finding] = ()
    more: int = 0
    is_due: bool = False
    zone: str = ""


@dataclass(frozen=True, slots=True)
class TablePage:
    """A table on its way in, step by step.

    Parameters
    ----------
    form : Form
        The table's text, and what its columns were said to mean.
    shape : str
        ``own``, the name of a known shape, or empty for a stranger.
    columns : sequence of str
        Its columns; empty before a table was sent.
    sample : Sequence
        The first rows, cell by cell.
    row_count : int
        How many rows it has.
    reads : sequence of (str, str)
        What columns with common names are taken for: the column and the name of its field.
    brought : Brought or None
        What came of it, once it was brought in.
    """

    form: Form = field(default_factory=Form)
    shape: str = ""
    columns: Sequence[str] = ()
    sample: Sequence[Sequence[str]] = ()
    row_count: int = 0
    reads: Sequence[tuple[str, str]] = ()
    brought: Brought | None = None

    @property
    def kinds(self) -> tuple[EntryKind, ...]:
        """Every kind of entry."""
        return tuple(EntryKind)

    @property
    def fields(self) -> tuple[Field, ...]:
        """Every field that a column may go to."""
        return tuple(FIELDS.values())
