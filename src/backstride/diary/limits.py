"""What a professional allows: hard constraints that stand above everything else."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import reduce
from typing import Final, TypeVar

from backstride.diary.moments import with_offset
from backstride.findings import Finding, Severity
from backstride.plain_text import hold_lines

MINUTES_RANGE: Final = (1, 600)
LIFT_RANGE_KG: Final = (0.0, 300.0)

_Number = TypeVar("_Number", int, float)


@dataclass(frozen=True, slots=True)
class ClinicianLimits:
    """Limits a professional gave, typed by the runner.

    Parameters
    ----------
    recorded_at : datetime
        When they were typed; local time with its offset.
    given_on : date
        When they were given.
    given_by : str
        Who gave them.
    may_run : bool or None
        Whether running is allowed; None when it was not spoken about.
    minutes_max : int or None
        Longest session that contains running. [min]
    run_walk_only : bool
        Running only in turns with walking.
    no_impact_until : date or None
        First day on which impact is allowed again.
    no_loaded_bending, no_back_bending : bool
        Movements to leave out.
    lift_max_kg : float or None
        Heaviest weight to lift. [kg]
    exercises : tuple of str
        Exercises that were asked for; no experiment may take them away.
    review_on : date or None
        When the limits are to be looked at again; after it they are asked for anew.
    """

    recorded_at: datetime
    given_on: date
    given_by: str
    may_run: bool | None = None
    minutes_max: int | None = None
    run_walk_only: bool = False
    no_impact_until: date | None = None
    no_loaded_bending: bool = False
    no_back_bending: bool = False
    lift_max_kg: float | None = None
    exercises: tuple[str, ...] = ()
    review_on: date | None = None

    def __post_init__(self) -> None:
        with_offset(self.recorded_at)
        hold_lines(self, "given_by", "exercises")

    def forbids_running(self, today: date) -> bool:
        """Whether these limits forbid running on a day."""
        return self.may_run is False or (self.no_impact_until is not None and today < self.no_impact_until)

    def are_due(self, today: date) -> bool:
        """Whether the review has passed, so that the limits have to be asked for anew."""
        return self.review_on is not None and today > self.review_on


def current_limits(limits: Sequence[ClinicianLimits]) -> ClinicianLimits | None:
    """Return the limits that were typed last; they hold, expired or not, until new ones are typed.

    Limits whose review has passed do not vanish: the old ones keep binding and the gate asks for new ones. Of several
    typed at one instant every constraint binds.
    """
    last = max((one.recorded_at for one in limits), default=None)
    together = [one for one in limits if one.recorded_at == last]
    return reduce(_both, together) if together else None


def _both(one: ClinicianLimits, other: ClinicianLimits) -> ClinicianLimits:
    """Return limits in which every constraint of two binds."""
    return replace(
        other,
        may_run=min((limits.may_run for limits in (one, other) if limits.may_run is not None), default=None),
        minutes_max=_lowest(one.minutes_max, other.minutes_max),
        run_walk_only=one.run_walk_only or other.run_walk_only,
        no_impact_until=max(filter(None, (one.no_impact_until, other.no_impact_until)), default=None),
        no_loaded_bending=one.no_loaded_bending or other.no_loaded_bending,
        no_back_bending=one.no_back_bending or other.no_back_bending,
        lift_max_kg=_lowest(one.lift_max_kg, other.lift_max_kg),
        exercises=tuple(dict.fromkeys((*one.exercises, *other.exercises))),
        review_on=min(filter(None, (one.review_on, other.review_on)), default=None),
    )


def _lowest(one: _Number | None, other: _Number | None) -> _Number | None:
    return min((number for number in (one, other) if number is not None), default=None)


def limits_findings(limits: ClinicianLimits) -> tuple[Finding, ...]:
    """Return what is wrong with limits as typed, one finding per field."""
    return tuple(_findings(limits))


def _findings(limits: ClinicianLimits) -> Iterable[Finding]:
    typed_on = limits.recorded_at.date()
    if not limits.given_by.strip():
        yield Finding("limits-who-missing", Severity.ERROR, "given_by")
    if limits.given_on > typed_on:
        yield Finding("limits-in-future", Severity.ERROR, "given_on", {"given": limits.given_on.isoformat()})
    if limits.minutes_max is not None and not MINUTES_RANGE[0] <= limits.minutes_max <= MINUTES_RANGE[1]:
        yield Finding("limits-minutes-outside", Severity.ERROR, "minutes_max", {"minutes": limits.minutes_max})
    if limits.lift_max_kg is not None and not LIFT_RANGE_KG[0] <= limits.lift_max_kg <= LIFT_RANGE_KG[1]:
        yield Finding("limits-lift-outside", Severity.ERROR, "lift_max_kg", {"kg": limits.lift_max_kg})
    if limits.review_on is not None and limits.review_on < typed_on:
        yield Finding("limits-review-passed", Severity.ERROR, "review_on", {"review": limits.review_on.isoformat()})
