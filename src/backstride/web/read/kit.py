"""A pair of shoes, from its form."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from backstride.diary.kit import Shoe
from backstride.findings import Finding
from backstride.services.kit import ShoeUse
from backstride.web.forms import Form, Reader, fault

METRES_PER_KM: Final = 1000.0
KM_MAX: Final = 5000
DROP_RANGE_MM: Final = (-10, 30)


def read_shoe(form: Form, known: Sequence[ShoeUse], today: date) -> tuple[Shoe | None, tuple[Finding, ...]]:
    """Give the pair that was typed, new or a known one changed, or what stands against it at each field.

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
    model, km = reader.words("model"), reader.number("distance_before_km") or 0.0
    shoe = Shoe("", model, reader.day("bought_on"), km * METRES_PER_KM, reader.number("drop_mm"))
    found = (*reader.faults, *shoe_faults(shoe))
    return (None, found) if found else (shoe, ())


def shoe_faults(shoe: Shoe) -> tuple[Finding, ...]:
    """Give what stands against the figures of a pair, at each field."""
    km, (low, high) = shoe.distance_before_m / METRES_PER_KM, DROP_RANGE_MM
    found = []
    if not 0 <= km <= KM_MAX:
        found.append(fault("form-number-outside", "distance_before_km", value=f"{km:g}", low=0, high=KM_MAX))
    if shoe.drop_mm is not None and not low <= shoe.drop_mm <= high:
        found.append(fault("form-number-outside", "drop_mm", value=f"{shoe.drop_mm:g}", low=low, high=high))
    return tuple(found)
