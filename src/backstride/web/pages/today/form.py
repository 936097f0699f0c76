"""The three taps of today, from their forms."""

from collections.abc import Iterable
from typing import Final

from backstride.bounds import Bounds
from backstride.diary.today import PLANNED_MINUTES, Leg, Planned, Settled, Taps
from backstride.findings import Finding
from backstride.web.forms import Form, Reader, fault

MINUTES: Final = Bounds(0, PLANNED_MINUTES.high, PLANNED_MINUTES.unit)
"""What can be typed; nought means nothing. [min]"""
_OFFERED: Final = {"back_pain": tuple(map(str, range(11))), "leg": tuple(Leg), "settled": tuple(Settled)}
TAPS: Final = tuple(_OFFERED)
"""The three taps."""


def tap_faults(form: Form) -> tuple[Finding, ...]:
    """Return what stands against the taps so far, at their fields."""
    return tuple(_faults(form))


def read_taps(form: Form) -> Taps:
    """Return the three taps of a form without faults."""
    return Taps(
        int(form.text("back_pain")),
        Leg(form.text("leg")),
        Settled(form.text("settled")),
        painkiller=form.holds("painkiller", "yes"),
        ill=form.holds("ill", "yes"),
    )


def read_plan(form: Form) -> Planned | None:
    """Return what the runner means to do; None where nothing is meant."""
    minutes = Reader(form).whole("minutes")
    return Planned(minutes, grows=form.holds("grows", "yes")) if minutes else None


def _faults(form: Form) -> Iterable[Finding]:
    for name, offered in _OFFERED.items():
        if form.text(name) and form.text(name) not in offered:
            yield fault("form-not-offered", name, value=form.text(name))
    reader = Reader(form)
    reader.whole("minutes", within=MINUTES)
    yield from reader.faults
