"""A pair of shoes, from its form."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from backstride.diary.kit import DISTANCE_BEFORE_M, DROP_MM, Shoe
from backstride.findings import Finding
from backstride.services.diary.gear import ShoeUse
from backstride.web.forms import Form, Reader

METRES_PER_KM: Final = 1000.0
BEFORE_KM: Final = DISTANCE_BEFORE_M.over(METRES_PER_KM, "km")


def read_shoe(form: Form, known: Sequence[ShoeUse], today: date) -> tuple[Shoe | None, tuple[Finding, ...]]:
    """Return the pair that was typed, new or a known one changed, or what stands against it at each field.

    Parameters
    ----------
    form : Form
        What was sent; ``put_away`` names a known pair that is put away or taken up again.
    known : sequence of ShoeUse
        The pairs there are.
    today : date
        The local day, on which a pair is put away.
    """
    pairs = {one.shoe.shoe_id: one.shoe for one in known}
    if form.text("put_away") in pairs:
        pair = pairs[form.text("put_away")]
        return replace(pair, retired_on=None if pair.retired_on else today), ()
    reader = Reader(form)
    model, km = reader.words("model"), reader.number("distance_before_km", within=BEFORE_KM) or 0.0
    bought, drop = reader.day("bought_on"), reader.number("drop_mm", within=DROP_MM)
    if reader.faults:
        return None, tuple(reader.faults)
    return Shoe("", model, bought, km * METRES_PER_KM, drop), ()
