"""Preferences for a plan as options of a command: written once, taken by every command that can change them."""

import inspect
from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import date, datetime
from functools import wraps
from typing import Annotated, Any, Final, get_type_hints

import typer

from backstride.cli.plan_typed import kinds_of, minutes_of
from backstride.plan.goals import named
from backstride.services.plan_values import MINUTES_UNTOLD, PlanPreferences

DAY: Final = ["%Y-%m-%d"]
GoalOption = Annotated[str | None, typer.Option(help='What it should lead to: "10 km", "run 30 minutes", "keep well".')]
DaysOption = Annotated[str | None, typer.Option(help="Days with time, e.g. mon,wed,sat.")]
MinutesOption = Annotated[str | None, typer.Option(help="Free minutes: 45 on every day, or mon=30,sat=90.")]
EquipmentOption = Annotated[
    list[str] | None, typer.Option(help="What you have: band, weight, step, bench; may be repeated.")
]
LikeOption = Annotated[
    list[str] | None, typer.Option(help="A kind of session you like, e.g. swim or stretching; may be repeated.")
]
DislikeOption = Annotated[list[str] | None, typer.Option(help="A kind of session you do not like; may be repeated.")]
TreadmillOption = Annotated[bool | None, typer.Option("--treadmill/--no-treadmill", help="You run on a treadmill.")]
CalibratedOption = Annotated[
    bool | None,
    typer.Option("--treadmill-is-right/--treadmill-is-off", help="Whether the distances your treadmill tells count."),
]
NotOnOption = Annotated[
    list[datetime] | None, typer.Option(formats=DAY, help="A day without any session; may be repeated.")
]
RaceOption = Annotated[datetime | None, typer.Option(formats=DAY, help="Day of a race; lighter days before it.")]
TestOption = Annotated[
    list[datetime] | None,
    typer.Option(formats=DAY, help="Day of a strength test, nothing hard before it; may be repeated."),
]


@dataclass(frozen=True, slots=True)
class Typed:
    """Wishes as they were typed; None where nothing was, which leaves what holds.

    Parameters
    ----------
    goal, days, minutes : str or None
        What it should lead to; days with time; free minutes.
    equipment, like, dislike : list of str or None
        What there is, what is liked and what is not.
    treadmill, calibrated : bool or None
        Whether runs are done on one, and whether its distances are right.
    not_on, test_on : list of datetime or None
        Days without any session, and days of strength tests.
    race_on : datetime or None
        Day of a race.
    """

    goal: GoalOption = None
    days: DaysOption = None
    minutes: MinutesOption = None
    equipment: EquipmentOption = None
    like: LikeOption = None
    dislike: DislikeOption = None
    treadmill: TreadmillOption = None
    calibrated: CalibratedOption = None
    not_on: NotOnOption = None
    race_on: RaceOption = None
    test_on: TestOption = None

    def on_top_of(self, before: PlanPreferences | None, weeks: int | None = None) -> PlanPreferences | None:
        """Return what was typed on top of the last preferences; None while no goal was ever named.

        Raises
        ------
        NoSuchGoal
            If no goal has that name.
        PreferencesDoNotFit
            If one of the others is outside what a plan can have.
        """
        aim = named(self.goal) if self.goal is not None else before.goal if before else None
        free = minutes_of(self.days, self.minutes, before.minutes if before else MINUTES_UNTOLD)
        if aim is None:
            return None
        held = before or PlanPreferences(aim)
        return PlanPreferences(
            goal=aim,
            weeks=held.weeks if weeks is None else weeks,
            minutes=free,
            likes=held.likes if self.like is None else kinds_of(self.like),
            dislikes=held.dislikes if self.dislike is None else kinds_of(self.dislike),
            equipment=held.equipment if self.equipment is None else frozenset(map(_kit, self.equipment)),
            treadmill=held.treadmill if self.treadmill is None else self.treadmill,
            treadmill_calibrated=held.treadmill_calibrated if self.calibrated is None else self.calibrated,
            not_on=held.not_on if self.not_on is None else _dates(self.not_on),
            race_on=held.race_on if self.race_on is None else self.race_on.date(),
            test_on=held.test_on if self.test_on is None else _dates(self.test_on),
        )


def takes_preferences(command: Callable[..., None]) -> Callable[..., None]:
    """Return a command every wish as an option; it gets them together as its argument ``typed``."""
    names = tuple(field.name for field in fields(Typed))
    hints = get_type_hints(Typed, include_extras=True)
    own = get_type_hints(command, include_extras=True)
    parameters = [one for one in inspect.signature(command).parameters.values() if one.name != "typed"]
    options = [inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=None) for name in names]

    @wraps(command)
    def with_preferences(*args: Any, **told: Any) -> None:
        typed = Typed(**{name: told.pop(name) for name in names})
        command(*args, typed=typed, **told)

    kinds = {**{name: hints[name] for name in names}, **{name: kind for name, kind in own.items() if name != "typed"}}
    order = [parameters[0], *options, *parameters[1:]]
    keyword = [one.replace(kind=inspect.Parameter.KEYWORD_ONLY, annotation=kinds[one.name]) for one in order]
    with_preferences.__signature__ = inspect.Signature(keyword)  # type: ignore[attr-defined]
    with_preferences.__annotations__ = kinds
    return with_preferences


def _kit(name: str) -> str:
    return name.strip().lower()


def _dates(typed: list[datetime]) -> frozenset[date]:
    return frozenset(one.date() for one in typed)
