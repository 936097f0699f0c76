"""Who runs, from its form."""

from dataclasses import dataclass
from datetime import date, time
from typing import Final

from backstride.findings import Finding
from backstride.runner import (
    BIRTH_YEAR_MIN,
    HEIGHT_RANGE_M,
    MASS_RANGE_KG,
    Change,
    CountryNotTwoLetters,
    Runner,
    Sex,
    Units,
    country_code,
)
from backstride.services.diary.reminding import USUAL_TIME, ReminderSetting, ReminderWay
from backstride.services.zones import NoSuchZone, tzinfo_of
from backstride.texts.figures import INCHES_PER_FOOT
from backstride.units import KILOGRAMS_PER_POUND, METRES_PER_FOOT
from backstride.web.forms import Form, Reader, fault, form_of

_CM_PER_M: Final = 100.0


@dataclass(frozen=True, slots=True)
class Told:
    """What was typed about the runner.

    Parameters
    ----------
    change : Change or None
        What was told; None where something stands against it, or nothing was typed.
    faults : tuple of Finding
        What stands against it, at each field.
    """

    change: Change | None
    faults: tuple[Finding, ...] = ()


def read_about(form: Form, today: date) -> Told:
    """Return what was typed about the runner, or what stands against it at each field; fields left empty were not told.

    Parameters
    ----------
    form : Form
        What was sent; lengths and masses in the units that it names.
    today : date
        The local day; from it on the change holds where no other is typed.
    """
    reader = Reader(form)
    units = _units(form)
    since = reader.day("since") or today
    year, height, mass = reader.whole("birth_year"), _height(reader, units), _mass(reader, units)
    sex, zone = form.text("sex"), form.text("zone").strip()
    faults = (
        *reader.faults,
        *_outside("birth_year", year, (BIRTH_YEAR_MIN, today.year)),
        *_outside("height", height, HEIGHT_RANGE_M, _CM_PER_M if units is Units.METRIC else 1 / METRES_PER_FOOT),
        *_outside("mass", mass, MASS_RANGE_KG, 1.0 if units is Units.METRIC else 1 / KILOGRAMS_PER_POUND),
        *_zone_faults(zone),
        *_country_faults(form.text("country")),
    )
    if faults:
        return Told(None, faults)
    country = country_code(form.text("country")) if form.text("country").strip() else None
    change = Change(since, Sex(sex) if sex in tuple(Sex) else None, year, height, mass, zone or None, units, country)
    return Told(change)


def read_reminder(form: Form) -> tuple[ReminderSetting | None, tuple[Finding, ...]]:
    """Return how the runner wants to be reminded, or what stands against it at each field."""
    reader = Reader(form)
    way = reader.one_of("reminder_way", tuple(ReminderWay))
    try:
        at = time.fromisoformat(form.text("reminder_at").strip() or USUAL_TIME.isoformat()).replace(tzinfo=None)
    except ValueError:
        return None, (*reader.faults, fault("form-not-a-time", "reminder_at", value=form.text("reminder_at")))
    return (None if way is None else ReminderSetting(ReminderWay(way), at)), tuple(reader.faults)


def about_form(runner: Runner) -> Form:
    """Return the form that shows what is known of the runner, in their units."""
    metric, height, mass = runner.units is Units.METRIC, runner.height_m, runner.mass_kg
    feet, inches = divmod(round(height / METRES_PER_FOOT * INCHES_PER_FOOT), INCHES_PER_FOOT) if height else (0, 0)
    return form_of(
        {
            "sex": runner.sex,
            "birth_year": runner.birth_year,
            "height": f"{height * _CM_PER_M:.0f}" if height and metric else str(feet) if height else None,
            "height_in": str(inches) if height and not metric else None,
            "mass": f"{mass if metric else mass / KILOGRAMS_PER_POUND:.1f}".removesuffix(".0") if mass else None,
            "zone": runner.zone,
            "units": runner.units,
            "country": runner.country,
        }
    )


def _units(form: Form) -> Units:
    return Units(form.text("units")) if form.text("units") in tuple(Units) else Units.METRIC


def _height(reader: Reader, units: Units) -> float | None:
    value = reader.number("height")
    if value is None or units is Units.METRIC:
        return None if value is None else value / _CM_PER_M
    return (value + (reader.number("height_in") or 0.0) / INCHES_PER_FOOT) * METRES_PER_FOOT


def _mass(reader: Reader, units: Units) -> float | None:
    value = reader.number("mass")
    return value if value is None or units is Units.METRIC else value * KILOGRAMS_PER_POUND


def _outside(name: str, value: float | None, ends: tuple[float, float], scale: float = 1.0) -> tuple[Finding, ...]:
    low, high = ends
    if value is None or low <= value <= high:
        return ()
    shown = (f"{each * scale:.4g}" for each in (value, low, high))
    value_shown, low_shown, high_shown = shown
    return (fault("form-number-outside", name, value=value_shown, low=low_shown, high=high_shown),)


def _zone_faults(zone: str) -> tuple[Finding, ...]:
    if not zone:
        return ()
    try:
        tzinfo_of(zone)
    except (NoSuchZone, ValueError):
        return (fault("settings-no-such-zone", "zone", zone=zone),)
    return ()


def _country_faults(typed: str) -> tuple[Finding, ...]:
    try:
        country_code(typed or "GB")
    except CountryNotTwoLetters:
        return (fault("country-not-two-letters", "country", typed=typed),)
    return ()
