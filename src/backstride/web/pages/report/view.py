"""What the page shows on which the page for the physiotherapist is made."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

from backstride.api.report import Block, Picture
from backstride.charts.inline import inline
from backstride.report.sheet import Sheet
from backstride.report.sheet_values import FRONT
from backstride.services.reporting.values import Section
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
    is_working : bool
        Whether the runner's own days are still being worked through.
    """

    sheet: Sheet
    form: Form = field(default_factory=Form)
    is_working: bool = False

    @property
    def sections(self) -> Sequence[Section]:
        """What can be left out."""
        return tuple(Section)

    @property
    def pages(self) -> tuple[Sequence[Block], Sequence[Block]]:
        """The sections of the first page, and of the second."""
        front = [block for block in self.sheet.blocks if block.name in FRONT]
        return front, [block for block in self.sheet.blocks if block.name not in FRONT]

    def drawn(self, picture: Picture) -> Markup:
        """Return a chart as a part of the page."""
        # The drawing escapes every word itself.
        return Markup(inline(picture.svg))  # noqa: S704
