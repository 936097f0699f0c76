"""An experiment drawn over sessions that are planned anyway, and what it could find."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from types import MappingProxyType
from typing import Final

import numpy as np

from backstride.learn.experiments import KINDS, Protocol, power_of_pairs, seal
from backstride.learn.experiments.kinds import SETTLING_DAYS, Before
from backstride.learn.experiments.power import missed_pairs, pair_spread, phase_spread
from backstride.learn.experiments.result import fewest_pairs
from backstride.learn.question import Question, difference_to_act_on
from backstride.learn.rules import RULES
from backstride.services.diary.gear import Kit, NoSuchShoe
from backstride.services.experiments.kept import NoPlanToDrawFrom, NotInThePlan, SessionInThePast, Wanted
from backstride.services.learning.asking import USUAL_EXPOSURE
from backstride.services.learning.learning import Learning

SIZES_SHOWN: Final = (0.5, 1.0, 2.0)
"""Differences for which the chance to find them is shown. [points]"""
SHOE_DAYS: Final = 60
"""Shoes count as worn in by what they ran in so many days. [d]"""


@dataclass(frozen=True, slots=True)
class Drawing:
    """Draws experiments from what is planned and known.

    Parameters
    ----------
    learning : Learning
        The days.
    kit : Kit
        Shoes and surfaces.
    planned : callable
        Gives the days with an easy run in the accepted plan as it stands, None where no plan was accepted.
    usual : callable
        Gives the days ahead that the runner's own usual week has a run on, from a day on.
    busy : callable
        Gives the days ahead with any run, planned or usual.
    """

    learning: Learning
    kit: Kit
    planned: Callable[[datetime], tuple[date, ...] | None]
    usual: Callable[[date], tuple[date, ...]] = lambda _: ()
    busy: Callable[[datetime], frozenset[date]] = lambda _: frozenset()

    def sealed(self, wanted: Wanted, seed: int, now: datetime) -> Protocol:
        """Return the protocol over sessions that are planned anyway; nothing is kept.

        Parameters
        ----------
        wanted : Wanted
            What it is to be.
        seed : int
            Decides the order.
        now : datetime
            This moment, local, with offset; the gate was asked before.

        Raises
        ------
        SessionInThePast
            If a session lies before today.
        NoPlanToDrawFrom
            If no day is named, no plan was accepted, and nothing was run lately.
        NotInThePlan
            If the accepted plan has no easy run on a day that is named.
        NoSuchExperiment, NotReadyYet, TooFewSessions
            If there is no such kind, or something keeps it from starting.
        """
        today = now.date()
        known = Before(*self._shoes(wanted.shoes, today), self._treadmill_runs(), wanted.prescribed)
        days = self._days(wanted, now)
        if wanted.kind in KINDS and KINDS[wanted.kind].with_next_day:
            days = may_wait_a_day(days, self.busy(now) | set(days))
        return seal(
            wanted.kind,
            days,
            seed,
            known=known,
            advice_open=True,
            act_on=self._act_on(wanted, today),
            pairs=wanted.pairs,
            shoes=tuple(wanted.shoes),
        )

    def _days(self, wanted: Wanted, now: datetime) -> tuple[date, ...]:
        """Return the days to draw over: never one on which the accepted plan has no easy run."""
        today = now.date()
        if past := [day for day in wanted.days if day < today]:
            raise SessionInThePast(past[0], today)
        if wanted.kind not in KINDS or KINDS[wanted.kind].phase_days:
            return wanted.days or (today + timedelta(days=1),)
        planned = self.planned(now)
        if planned is None and not wanted.days:
            if not (usual := self.usual(today)):
                raise NoPlanToDrawFrom
            return usual
        if planned is not None and (off := [day for day in wanted.days if day not in planned]):
            raise NotInThePlan(off[0], planned)
        return wanted.days or planned or ()

    def _act_on(self, wanted: Wanted, today: date) -> float:
        if wanted.act_on is not None:
            return wanted.act_on
        read = self.learning.table(today).table
        return difference_to_act_on(Question(USUAL_EXPOSURE), read) if read else RULES.act_on_low

    def power(self, sealed: Protocol, today: date) -> Mapping[str, float]:
        """Return the chance that the verdict finds a difference of each size, from the runner's own mornings.

        Parameters
        ----------
        sealed : Protocol
            The experiment.
        today : date
            Local day.
        """
        read = self.learning.table(today).table
        scores = read.column(sealed.outcome) if read else np.empty(0)
        phases = sealed.phase_days
        spread = phase_spread(scores, phases, SETTLING_DAYS) if phases else pair_spread(scores)
        sizes, step = sorted({*SIZES_SHOWN, sealed.act_on}), 0.1 if phases else 1.0
        rng = np.random.default_rng([sealed.seed, 3])
        losing = missed_pairs(scores, phases=bool(phases))
        fewest = fewest_pairs(sealed)
        chances = {
            size: power_of_pairs(len(sealed.pairs), size, spread, rng, step=step, missed=losing, fewest=fewest)
            for size in sizes
        }
        return MappingProxyType({f"{size:g}": chance for size, chance in chances.items()})

    def _shoes(
        self, wanted: Sequence[str], today: date
    ) -> tuple[tuple[float, float], tuple[float, float]]:  # fmt: skip
        """Return the distance of the last weeks and the drop of both pairs. [km, mm]"""
        if len(wanted) != 2:
            return (0.0, 0.0), (0.0, 0.0)
        known = {use.shoe.shoe_id: use.shoe for use in self.kit.shoes()}
        if missing := [name for name in wanted if name not in known]:
            raise NoSuchShoe(missing[0], list(known))
        since = today - timedelta(days=SHOE_DAYS)
        worn = [one for one in self.kit.worn() if one.on >= since]
        a, b = (sum(one.distance_m for one in worn if one.shoe_id == name) / 1000.0 for name in wanted)
        return (a, b), (known[wanted[0]].drop_mm or 0.0, known[wanted[1]].drop_mm or 0.0)

    def _treadmill_runs(self) -> int:
        return sum(run.treadmill for run in self.learning.records.runs())


def may_wait_a_day(days: Sequence[date], busy: frozenset[date]) -> tuple[date, ...]:
    """Return the days whose run may as well be run the day after: no run the day before, nor on the two days after.

    Parameters
    ----------
    days : sequence of date
        Days with an easy run.
    busy : frozenset of date
        Days with any run.

    Examples
    --------
    >>> run = [date(2026, 3, day) for day in (3, 5, 8)]
    >>> [day.day for day in may_wait_a_day(run, frozenset(run))]
    [5, 8]
    """
    around = (-1, 1, 2)
    return tuple(day for day in days if not any(day + timedelta(days=n) in busy for n in around))
