"""What the first page shows: the answer card, one action for today, and twelve weeks on one line of time."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from backstride.charts.model import Table
from backstride.texts.overall_sentences import Row


@dataclass(frozen=True, slots=True)
class Action:
    """The one thing to do today.

    Parameters
    ----------
    wording : str
        Message that names it.
    path : str
        Where it is done.
    """

    wording: str
    path: str


@dataclass(frozen=True, slots=True)
class Strip:
    """Twelve weeks as a picture and a table."""

    pictures: Sequence[Markup]
    table: Table


@dataclass(frozen=True, slots=True)
class HomePage:
    """The first page.

    Parameters
    ----------
    lead : str
        The answer in one line.
    rows : sequence of Row
        For most people, your runs, your days.
    action : Action
        What to do today.
    today : str
        What is planned today, or how this morning was after yesterday's running; may be empty.
    strip : Strip or None
        Twelve weeks; None without run and morning.
    """

    lead: str
    rows: Sequence[Row]
    action: Action
    today: str
    strip: Strip | None
