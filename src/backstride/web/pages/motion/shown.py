"""From what is seen of a movement to what its page shows."""

from collections.abc import Iterator, Sequence
from typing import Final
from urllib.parse import urlencode

from markupsafe import Markup

from backstride.charts.series import Chart, chart_svg, table_of
from backstride.dose.what_if import WhatIf
from backstride.services.runs.in_motion import LIFT, Movement, Seen
from backstride.texts.catalogue import Catalogue
from backstride.texts.figures import number
from backstride.web.pages.motion.drawings import change_title, cycle_chart, everyday_chart, movement_title, shown_load
from backstride.web.pages.motion.view import Moment, MotionPage, Option, Told
from backstride.web.render import WIDTHS_PX

MOMENTS: Final = 6
"""Stills through a stride."""
FIRST_PERCENT: Final = 15
"""The moment that stands until the browser draws: on one leg, about where the back bears most. [%]"""


def motion_page(
    seen: Seen, movements: Sequence[Movement], changes: Sequence[str], beside: str, texts: Catalogue
) -> MotionPage:
    """Return what the page shows.

    Parameters
    ----------
    seen : Seen
        What is seen.
    movements : sequence of Movement
        What can be chosen.
    changes : sequence of str
        What a run can be set beside.
    beside : str
        What it is set beside; empty for nothing.
    texts : Catalogue
        The language.
    """
    movement, cycle, everyday = seen.bodies[0].movement, cycle_chart(seen, texts), everyday_chart(seen, texts)
    return MotionPage(
        movements=[Option(one.code, movement_title(one, texts), one.code == movement.code)
                   for one in _with(movement, movements)],
        changes=[Option(one, change_title(one, texts), one == beside) for one in changes]
        if movement.kind == "running" else (),
        titles=_titles(seen, beside, texts),
        chosen=movement.code,
        beside=beside,
        peak=_peak(seen, beside, texts),
        moments=list(_moments(seen, beside, texts)),
        cycle_pictures=_pictures(cycle),
        everyday_pictures=_pictures(everyday),
        cycle_table=None if cycle is None else table_of(cycle),
        everyday_table=table_of(everyday),
        told=list(_told(seen.what_if, texts)) if seen.what_if else (),
        assumes=seen.what_if.assumes if seen.what_if else (),
        outside=[texts.say(f"outside-measured-{one}") for one in seen.outside_measured],
        work=seen.work,
        hides_trunk=bool(seen.plain_groups),
        is_example=movement.is_example,
        is_moving=len(seen.bodies[0].scene.places_m) > 1,
        refused=seen.refused or "",
    )  # fmt: skip


def _with(movement: Movement, movements: Sequence[Movement]) -> Sequence[Movement]:
    return movements if movement.code in [one.code for one in movements] else (movement, *movements)


def _peak(seen: Seen, beside: str, texts: Catalogue) -> str:
    """Return the most load in a step in a sentence; no figure of a lift stands beside it."""
    load = shown_load(seen.bodies[0].peak_bw, texts)
    is_beside_lift = beside == LIFT and len(seen.bodies) > 1
    return texts.say("motion-peak-lift" if is_beside_lift else "motion-peak", load=load)


def _titles(seen: Seen, beside: str, texts: Catalogue) -> Sequence[str]:
    own = movement_title(seen.bodies[0].movement, texts)
    return (own, change_title(beside, texts)) if beside else (own,)


def _moments(seen: Seen, beside: str, texts: Catalogue) -> Iterator[Moment]:
    title = movement_title(seen.bodies[0].movement, texts)
    is_moving = len(seen.bodies[0].scene.places_m) > 1
    percents = [FIRST_PERCENT, *range(0, 100, round(100 / MOMENTS))][: MOMENTS + 1] if is_moving else [0]
    for percent in percents:
        asked = {"show": seen.bodies[0].movement.code, "beside": beside, "at": str(percent), "tone": "load"}
        address = f"/body/still.svg?{urlencode({name: value for name, value in asked.items() if value})}"
        yield Moment(address, texts.say("motion-still", title=title, percent=percent))


def _pictures(chart: Chart | None) -> Sequence[Markup]:
    # The drawings escape every word themselves.
    return [Markup(chart_svg(chart, width)) for width in WIDTHS_PX] if chart else ()  # noqa: S704


def _told(what_if: WhatIf, texts: Catalogue) -> Iterator[Told]:
    for name, change in what_if.changes.items():
        message = f"load-quantity-{name.lower().replace('.', '-')}"
        if texts.has(message):
            low, value, high = (number(100.0 * each, "+.0f") for each in (change.low, change.value, change.high))
            shown = texts.say("motion-change", value=value, low=low, high=high)
            yield Told(texts.say(message), texts.say("motion-no-change") if value == low == high == "+0" else shown)
    for name in what_if.cannot_tell:
        message = f"load-quantity-{name.lower().replace('.', '-')}"
        if texts.has(message):
            yield Told(texts.say(message), texts.say("motion-cannot-tell"))
    if "levels.L5S1.compression_peak_bw" in what_if.unseen:
        yield Told(texts.say("load-quantity-compression"), texts.say("load-unseen-any"))
