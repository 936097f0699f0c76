"""What the page shows on which the page for the physiotherapist is made."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from backstride.report.sheet import Sheet
from backstride.services.report_values import Section
from backstride.web.forms import Form


@dataclass(frozen=True, slots=True)
class ReportPage:
    """The choice of what goes in, and what the paper will say.

    Parameters
    ----------
    sheet : Sheet
        What is printed.
    form : Form
        What was picked and asked.
    """

    sheet: Sheet
    form: Form = field(default_factory=Form)

    @property
    def sections(self) -> Sequence[Section]:
        """What can be left out."""
        return tuple(Section)
