"""What the page shows that could not write because somebody else does."""

from dataclasses import dataclass
from datetime import datetime

from backstride.web.forms import Form


@dataclass(frozen=True, slots=True)
class BusyPage:
    """Who holds the pen, and what was typed.

    Parameters
    ----------
    action : str
        Where the form goes once more.
    form : Form
        What was typed.
    doing : str
        What is being written; empty where it is not told.
    since : datetime or None
        Since when; None where it is not told.
    """

    action: str
    form: Form
    doing: str = ""
    since: datetime | None = None
