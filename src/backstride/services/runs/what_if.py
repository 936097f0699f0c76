"""What if I ran slower, with quicker steps, with something carried ...? At my own usual pace; facts, no advice."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from math import isfinite
from typing import Any, Final

from backstride.diary.check import Answer as Ticked
from backstride.diary.gate import GateRecord, latest_check
from backstride.dose.days import DatedRun
from backstride.dose.own_runs import EASY, own_runs
from backstride.dose.reference_scale import ScaleEntry, reference_scale
from backstride.dose.steady import Ask, PregnancyNotMeasured, SteadyLoad, steady_load, who
from backstride.dose.table import load_table
from backstride.dose.what_if import SPEEDS_M_PER_S, WhatIf, lighter_offered
from backstride.dose.what_if_named import asked_for
from backstride.runner import Runner
from backstride.services.classified import fact
from backstride.services.runs.load import RunLoads

SPEAKS_AGAINST: Final = (
    *("periods_stopped", "under_fuelled", "bone_stress_signs", "fragile_bones"),
    *("periods_or_fuelling", "bone_stress"),
)
"""Answers of the safety check that close the question of a lighter body."""


@dataclass(frozen=True, slots=True)
class Wish:
    """One what-if that is asked for.

    Parameters
    ----------
    name : str
        ``cadence``, ``speed``, ``mass``, a set of muscles or a movement.
    amount : float
        The change, or the strength over the present one.
    share : bool
        Whether the change is a share of the present value. [1]
    """

    name: str
    amount: float
    share: bool = False


USUAL_WISHES: Final = (
    Wish("speed", -0.5),
    Wish("speed", 0.5),
    Wish("cadence", 0.03, share=True),
    Wish("cadence", 0.05, share=True),
    Wish("mass", 5.0),
)
"""What is answered without being asked: slower, faster, quicker steps, and something carried. Never lighter."""


def usual_wishes(ask: Ask) -> tuple[Wish, ...]:
    """Return what is answered without being asked: in walking, and without a body mass, less."""
    least, most = SPEEDS_M_PER_S
    running = [
        one
        for one in USUAL_WISHES
        if ask.kind == "running"
        and (one.name == "cadence" or (one.name == "speed" and least <= ask.speed_m_per_s + one.amount <= most))
    ]
    return (*running, *(one for one in USUAL_WISHES if one.name == "mass" and ask.mass_kg is not None))


def wish(told: str) -> Wish:
    """Return a what-if as it is typed, e.g. ``cadence=5%``.

    Raises
    ------
    WishUnreadable
        If it is not a name and a number.

    Examples
    --------
    >>> wish("cadence=5%")
    Wish(name='cadence', amount=0.05, share=True)
    """
    name, _, amount = told.partition("=")
    share = amount.strip().endswith("%")
    try:
        number = float(amount.strip().rstrip("%").replace(",", "."))
    except ValueError as problem:
        raise WishUnreadable(told) from problem
    if not isfinite(number):
        raise WishUnreadable(told)
    return Wish(name.strip(), number / 100.0 if share else number, share)


@dataclass(frozen=True, slots=True)
class WhatIfs:
    """My usual run, and what would change.

    Parameters
    ----------
    ask : Ask
        The usual run as steady running.
    found : SteadyLoad
        What it asks.
    strip : tuple of ScaleEntry
        Beside everyday tasks.
    answers : tuple of WhatIf
        The usual what-ifs and those asked for.
    lighter_offered : bool
        Whether a lighter body may be asked about.
    """

    ask: Ask
    found: SteadyLoad
    strip: tuple[ScaleEntry, ...]
    answers: tuple[WhatIf, ...]
    lighter_offered: bool


@dataclass(frozen=True, slots=True)
class LoadWhatIfs:
    """The use cases of what-ifs at one's own pace.

    Parameters
    ----------
    loads : RunLoads
        The runs, and whether loads are refused.
    gate_record : callable
        What was told at the safety check.
    runner : callable
        Gives the runner as known on a day.
    """

    loads: RunLoads
    gate_record: Callable[[], GateRecord]
    runner: Callable[[date], Runner]

    @fact
    def usual(self, today: date) -> Ask | None:
        """Return my easy run as steady running; None with too few runs.

        Parameters
        ----------
        today : date
            Local day.

        Raises
        ------
        PregnancyNotMeasured
            If no loads are given.
        """
        return self._usual(today)

    @fact
    def at(self, today: date, **told: Any) -> Ask:
        """Return a pace as steady running or walking; what is not told of the runner comes from the home.

        Parameters
        ----------
        today : date
            Local day.
        **told
            Fields of `backstride.dose.steady.Ask`.

        Raises
        ------
        PregnancyNotMeasured
            If no loads are given.
        SpeedNotSteady, TrunkLeanOutOfRange, FigureOutOfRange
            As `backstride.dose.steady.Ask`.
        """
        if self.loads.refused_on(today):
            raise PregnancyNotMeasured
        runner = self.runner(today)
        known = {
            "sex": runner.sex,
            "mass_kg": runner.mass_kg,
            "height_m": runner.height_m,
            "age_years": runner.age_years(today),
            "trunk_lean_deg": None if told.get("kind") == "walking" else runner.trunk_lean_deg,
            "trunk_lean_from": runner.trunk_lean_from,
            "own_motions": runner.own_motions,
        }
        return Ask(**{**known, **told})

    @fact
    def answer(self, today: date, wishes: Sequence[Wish] = (), *, no_worries: bool = False) -> WhatIfs | None:
        """Return the usual what-ifs and those asked for, at my easy pace; None with too few runs.

        Parameters
        ----------
        today : date
            Local day.
        wishes : sequence of Wish
            What is asked for besides.
        no_worries : bool
            Whether the runner, asked about missed periods, stress fractures and worries about eating, said no to all.

        Raises
        ------
        PregnancyNotMeasured
            If no loads are given.
        LighterNotOffered, MassNotTold, WhatIfUnknown, AmountOutOfRange
            If what is asked for is not offered.
        """
        ask = self._usual(today)
        if ask is None:
            return None
        fine = no_worries and not self._worries()
        runs: Sequence[DatedRun] = self.loads.dated()
        return WhatIfs(
            ask=ask,
            found=steady_load(ask),
            strip=reference_scale(who(ask, load_table()), own_runs(runs, self.runner(today), today)),
            answers=tuple(
                asked_for(ask, one.name, one.amount, share=one.share, nothing_speaks_against=fine)
                for one in (*usual_wishes(ask), *wishes)
            ),
            lighter_offered=lighter_offered(ask, nothing_speaks_against=not self._worries()),
        )

    def _usual(self, today: date) -> Ask | None:
        if self.loads.refused_on(today):
            raise PregnancyNotMeasured
        return own_runs(self.loads.dated(), self.runner(today), today).get(EASY)

    @fact
    def speaks_against(self) -> bool:
        """Whether the last safety check speaks against asking about a lighter body."""
        return self._worries()

    def _worries(self) -> bool:
        check = latest_check(self.gate_record())
        said = {} if check is None else check.answers
        return any(said.get(one) in {Ticked.YES, Ticked.NOT_SURE} for one in SPEAKS_AGAINST)


class WishUnreadable(ValueError):
    """A what-if that is not a name and a number."""

    def __init__(self, told: str) -> None:
        super().__init__(
            f"{told!r} is not NAME=AMOUNT, such as cadence=5%, speed=0.5, mass=5, glutes=0.7, trunk_lean=5"
        )


class NoPaceYet(LookupError):
    """A what-if at one's own pace was asked for without enough runs."""

    def __init__(self) -> None:
        super().__init__("there are fewer than three runs in the last half year; tell a pace with --speed")
