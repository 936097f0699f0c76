"""What movements are called, and the charts of the page "how does my body move?"."""

from typing import Final

from backstride.charts.model import Curve, CurveChart
from backstride.charts.ranges import RangeChart, RangeRow
from backstride.dose.reference_scale import ScaleEntry
from backstride.estimates import Estimate
from backstride.services.runs.in_motion import LIFT, USUAL, Movement, Moving, Seen
from backstride.texts.catalogue import Catalogue
from backstride.texts.figures import capital, number, short_day

OWN: Final = "this_run"


def movement_title(movement: Movement, texts: Catalogue) -> str:
    """Return what a movement is called.

    Parameters
    ----------
    movement : Movement
        The movement.
    texts : Catalogue
        The language.
    """
    if movement.kind == "pose":
        return capital(texts.say(f"task-{movement.code}"))
    speed = number(movement.speed_m_per_s or 0.0, ".1f")
    if movement.kind == "walking":
        return texts.say("motion-walking", speed=speed)
    if movement.is_example:
        return texts.say("motion-example", speed=speed)
    name = texts.say("motion-usual") if movement.code == USUAL or movement.day is None else short_day(movement.day)
    if movement.cadence_spm is None:
        return texts.say("motion-run", name=name, speed=speed)
    return texts.say("motion-run-cadence", name=name, speed=speed, cadence=number(movement.cadence_spm, ".0f"))


def change_title(code: str, texts: Catalogue) -> str:
    """Return what a change is called that a run can be set beside."""
    if code == LIFT:
        return capital(texts.say(f"task-{LIFT}"))
    name, _, amount = code.partition("=")
    if not amount:
        return texts.say(f"motion-beside-{name}")
    direction = "less" if float(amount) < 0 else "more"
    return texts.say(f"motion-beside-{name}-{direction}", degrees=number(abs(float(amount))))


def cycle_chart(seen: Seen, texts: Catalogue) -> CurveChart | None:
    """Return the load on the low back over the stride, or None for a pose and where nothing can be told."""
    told = [moving for moving in seen.bodies if moving.load_bw is not None and len(moving.load_bw) > 1]
    if not told or len(seen.bodies[0].scene.places_m) < 2:
        return None
    count = len(told[0].load_bw) if told[0].load_bw is not None else 0
    along = [round(100.0 * at / count, 1) for at in range(count)]
    return CurveChart(
        name="cycle",
        title=texts.say("motion-cycle-title"),
        description=texts.say("motion-cycle-description", peak=shown_load(told[0].peak_bw, texts)),
        unit=texts.say("load-body-weights"),
        along=[*along, 100.0],
        along_label=texts.say("motion-cycle-along"),
        curves=[_curve(moving, texts) for moving in told],
        has_cursor=True,
    )


def _curve(moving: Moving, texts: Catalogue) -> Curve:
    assert moving.load_bw is not None
    rows = [*moving.load_bw.tolist(), moving.load_bw[0].tolist()]
    low, middle, high = (tuple(round(row[place], 3) for row in rows) for place in range(3))
    return Curve(movement_title(moving.movement, texts), middle, low, high)


def everyday_chart(seen: Seen, texts: Catalogue) -> RangeChart:
    """Return the load on the low back in everyday things and in the run, one below the other."""
    return RangeChart(
        name="everyday",
        title=texts.say("motion-everyday-title"),
        description=texts.say("motion-everyday-description"),
        unit=texts.say("load-body-weights"),
        label_heading=texts.say("motion-everyday-what"),
        value_heading=texts.say("motion-everyday-load"),
        rows=[_row(stripe, texts) for stripe in seen.strip],
    )


def _row(stripe: ScaleEntry, texts: Catalogue) -> RangeRow:
    peak, is_own = stripe.compression_peak_bw, stripe.name == OWN
    label = texts.say(f"strip-{stripe.name}")
    return RangeRow(label, peak.low, peak.value, peak.high, shown_load(peak, texts), is_own)


def shown_load(load: Estimate | None, texts: Catalogue) -> str:
    """Return a load in words, with its band."""
    if load is None:
        return texts.say("motion-cannot-tell")
    return texts.say(
        "motion-load", value=number(load.value, ".1f"), low=number(load.low, ".1f"), high=number(load.high, ".1f")
    )
