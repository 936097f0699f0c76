"""What the back has handled, as a JSON answer."""

from math import inf
from typing import Final

from backstride.contracts.common import EstimateOut
from backstride.contracts.today import BandOut, HandledOut, MeasureOut
from backstride.diary.tolerance import Handled, Measure
from backstride.services.handled import HandledAnswer
from backstride.texts.catalogue import catalogue

_UNITS: Final = {Measure.MINUTES: "min", Measure.DISTANCE_M: "m", Measure.CLIMB_M: "m", Measure.DAYS_IN_A_ROW: "d"}


def handled_out(found: HandledAnswer, *, simulated: bool) -> HandledOut:
    """Give the tables for JSON."""
    return HandledOut(
        shown=found.shown,
        days_so_far=found.days_so_far,
        scored_mornings=found.scored_mornings,
        simulated=simulated,
        note=catalogue().say("handled-described"),
        tables=[_measure(table) for table in found.tables],
    )


def _measure(found: Handled) -> MeasureOut:
    bands = [
        BandOut(
            over=row.over,
            up_to=None if row.up_to == inf else row.up_to,
            times=row.times,
            settled=row.settled,
            rose=row.rose,
            unknown=row.unknown,
            never_tried=row.never_tried,
            settled_share=None if row.share_settled is None else EstimateOut.of(row.share_settled),
        )
        for row in found.rows
    ]
    return MeasureOut(measure=found.measure, unit=_UNITS[found.measure], bands=bands, start=found.start)
