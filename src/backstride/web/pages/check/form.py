"""What a professional said, from the forms of the safety check."""

from datetime import datetime

from backstride.diary.limits import ClinicianLimits, limits_findings
from backstride.diary.unlock import Allowed
from backstride.findings import Finding
from backstride.plain_text import TEXT_LETTERS_MAX
from backstride.services.safety.check import Spoken
from backstride.web.forms import Form, Reader, form_of


def read_spoken(form: Form) -> tuple[Spoken | None, tuple[Finding, ...]]:
    """Return what a professional said after a stop sign, or what stands against it at each field."""
    reader = Reader(form)
    by, said = reader.words("examined_by"), reader.words("said", TEXT_LETTERS_MAX)
    on, until = reader.day("examined_on", needed=True), reader.day("until", needed=True)
    allowed = reader.one_of("allowed", tuple(Allowed))
    if reader.faults or on is None or until is None or allowed is None:
        return None, tuple(reader.faults)
    return Spoken(by, on, said, Allowed(allowed), until), ()


def read_limits(form: Form, now: datetime) -> tuple[ClinicianLimits | None, tuple[Finding, ...]]:
    """Return a clinician's limits, or what stands against them at each field."""
    reader = Reader(form)
    given_on = reader.day("given_on", needed=True)
    told = ClinicianLimits(
        recorded_at=now,
        given_on=given_on or now.date(),
        given_by=reader.words("given_by"),
        may_run={"yes": True, "no": False}.get(form.text("may_run")),
        minutes_max=reader.whole("minutes_max"),
        run_walk_only=form.holds("run_walk_only", "yes"),
        no_impact_until=reader.day("no_impact_until"),
        no_loaded_bending=form.holds("no_loaded_bending", "yes"),
        no_back_bending=form.holds("no_back_bending", "yes"),
        lift_max_kg=reader.number("lift_max_kg"),
        exercises=tuple(line.strip() for line in form.text("exercises").splitlines() if line.strip()),
        review_on=reader.day("review_on"),
    )
    unread = {one.where for one in reader.faults}
    found = (*reader.faults, *(one for one in limits_findings(told) if one.where not in unread))
    return (None, found) if found else (told, ())


def limits_form(limits: ClinicianLimits | None) -> Form:
    """Return the form with the limits as they stand."""
    if limits is None:
        return Form()
    names = ("given_by", "given_on", "minutes_max", "no_impact_until", "review_on", "may_run")
    ticks = ("run_walk_only", "no_loaded_bending", "no_back_bending")
    kg = None if limits.lift_max_kg is None else f"{limits.lift_max_kg:g}"
    told: dict[str, object] = {name: getattr(limits, name) for name in names}
    told |= {name: True for name in ticks if getattr(limits, name)}
    return form_of({**told, "lift_max_kg": kg, "exercises": "\n".join(limits.exercises) or None})
