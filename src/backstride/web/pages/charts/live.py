"""The charts that move and zoom, by the name in their address.

One line here lets a chart of any room move: its name, and a function from a home and what the address asks for to the
same frozen value that the page draws.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

import numpy as np

from backstride.charts.model import Curve, CurveChart
from backstride.services.runs.in_motion import USUAL
from backstride.texts.catalogue import Catalogue, catalogue
from backstride.texts.figures import Words
from backstride.web.context import AppContext
from backstride.web.pages.motion.drawings import cycle_chart

Asked = Mapping[str, str]


def days_chart(app: AppContext, texts: Catalogue) -> CurveChart | None:
    """Return the way run in the seven days up to every day, with the usual as a band; None without a run."""
    now = app.now()
    found = app.backstride.days.running(now.date())
    if found is None or len(found.days) < 2:
        return None
    words = Words(app.units(now))
    low, middle, high = (_known(found.usual_m[:, place], words) for place in range(3))
    return CurveChart(
        name="days",
        title=texts.say("days-title"),
        description=texts.say("days-description"),
        unit=words.distance_unit,
        along=found.days,
        along_label=texts.say("days-along"),
        curves=[
            Curve(texts.say("days-own"), _known(found.week_m, words)),
            Curve(texts.say("days-usual"), middle, low, high),
        ],
    )


def _known(metres: np.ndarray, words: Words) -> list[float | None]:
    return [None if np.isnan(way) else round(words.distance_value(float(way)), 1) for way in metres]


def _days(app: AppContext, asked: Asked) -> CurveChart | None:  # noqa: ARG001  one signature for all
    return days_chart(app, catalogue())


def _cycle(app: AppContext, asked: Asked) -> CurveChart | None:
    seen = app.backstride.in_motion.seen(asked.get("show", USUAL), asked.get("beside", ""), app.now().date())
    return cycle_chart(seen, catalogue())


LIVE: Final[Mapping[str, Callable[[AppContext, Asked], CurveChart | None]]] = MappingProxyType(
    {"days": _days, "cycle": _cycle}
)
"""Every chart that moves and zooms."""
