"""What the templates of what the back has handled call: the share of mornings as a picture."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from markupsafe import Markup

from backstride.texts.catalogue import Catalogue
from backstride.web.pages.handled.view import BandView

SHARE_WIDTH: Final = 120
"""Width of the drawn share of mornings. [px]"""


def for_templates(texts: Catalogue) -> Mapping[str, Callable[..., Any]]:  # noqa: ARG001  one signature for all
    """Return what templates may call."""
    return {"share": share}


def share(band: BandView) -> Markup:
    """Return the share of mornings as usual as a band with its middle; the numbers stand beside it in words."""
    found = band.row.settled_share
    if found is None:
        return Markup()
    low, middle, high = (round(SHARE_WIDTH * each, 1) for each in (found.low, found.value, found.high))
    return Markup(
        '<svg class="share" viewBox="0 0 {width} 12" width="{width}" height="12" aria-hidden="true" focusable="false">'
        '<line class="chart-axis" x1="0" y1="6" x2="{width}" y2="6"/>'
        '<rect class="chart-estimate" x="{low}" y="2" width="{wide}" height="8"/>'
        '<line class="chart-middle" x1="{middle}" y1="0" x2="{middle}" y2="12"/></svg>'
    ).format(width=SHARE_WIDTH, low=low, wide=round(high - low, 1), middle=middle)
