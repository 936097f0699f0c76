"""What is said of a run's loads and amounts: one wording for the terminal, the page and the printed report."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from backstride.dose.amount import Amount, Counts
from backstride.dose.balance import Balance
from backstride.dose.beside import Beside, Work
from backstride.dose.drift import COLUMNS, Drift
from backstride.dose.long_runs import Longest
from backstride.dose.over_time import DaysAmount, OverTime
from backstride.estimates import Estimate
from backstride.runner import Units
from backstride.texts.catalogue import Catalogue
from backstride.texts.figures import Words, number
from backstride.units import METRES_PER_FOOT

SAME: Final = 0.05
"""Closer to the usual than a twentieth is called the usual; watches differ by about as much. Chosen. [1]"""

SECONDS_PER_MINUTE: Final = 60.0

LIMITS: Final = ("load-is-not-harm", "load-limit-between-people", "load-limit-recovery")
"""What stands below every load."""


@dataclass(frozen=True, slots=True)
class AmountRow:
    """One line of how much: its name, against the usual, and in itself."""

    name: str
    against: str
    itself: str


@dataclass(frozen=True, slots=True)
class LoadSentences:
    """Says what a run asked.

    Parameters
    ----------
    texts : Catalogue
        The texts.
    units : Units
        What the runner wants to read.
    """

    texts: Catalogue
    units: Units = Units.METRIC

    def amounts(self, told: Amount) -> tuple[AmountRow, ...]:
        """Return how much a run was, line by line: against the usual first, in itself second."""
        return tuple(
            AmountRow(self.texts.say(f"load-count-{name}"), self.against(told.against_usual.get(name)), itself)
            for name, itself in self._itself(told.counts).items()
        )

    def against(self, ratio: float | None, message: str = "load-against") -> str:
        """Return how a ratio to the usual is said.

        Parameters
        ----------
        ratio : float or None
            Over the usual; None where there is none. [1]
        message : str
            The message that says it.
        """
        if ratio is None:
            return self.texts.say("load-against-none")
        away = 100.0 * abs(ratio - 1.0)
        percent = round(away) if away < 10 else 5 * round(away / 5)
        return self.texts.say(message, direction=_direction(ratio), percent=percent, times=number(ratio, ".1f"))

    def load_beside(self, beside: Sequence[Beside], message: str = "load-beside") -> tuple[str, ...]:
        """Return how a load stands to everyday tasks: about as much first, then more, then less.

        Parameters
        ----------
        beside : sequence of Beside
            The tasks, the lightest first.
        message : str
            Beginning of the message that says the first of them.
        """
        says = {standing: self._tasks(beside, standing) for standing in ("about", "more", "less")}
        said = [(name, tasks) for name, tasks in says.items() if tasks]
        heads = [message, "load-beside", "load-beside"]
        found = zip(heads, said, strict=False)
        return tuple(self.texts.say(f"{head}-{name}", tasks=tasks) for head, (name, tasks) in found)

    def work(self, works: Sequence[Work]) -> tuple[str, ...]:
        """Return how a run's muscle work stands to tasks: never a word on getting stronger."""
        return tuple(self._work(one) for one in works)

    def unusual(self, told: Amount) -> str:
        """Return what about a run was unusual, and why."""
        if not told.against_usual:
            return self.texts.say("load-unusual-too-few")
        if not told.unusual:
            return self.texts.say("load-unusual-none")
        reasons = "; ".join(self.texts.say(f"load-unusual-{code}") for code in told.unusual)
        return self.texts.say("load-unusual", reasons=reasons)

    def rank(self, told: Amount) -> str | None:
        """Return where a run stands among the last ones, or that it depends on what counts."""
        if told.rank is None:
            return None
        first, last = min(told.rank.places.values()), max(told.rank.places.values())
        message = "load-place" if first == last else "load-places"
        places = self.texts.say(message, first=first, last=last)
        return self.texts.say(f"load-rank-{told.rank.says}", runs=told.rank.of, places=places)

    def longest(self, told: Longest | None) -> str:
        """Return a run against the longest of the 30 days before, with its source and what it does not mean."""
        if told is None:
            return self.texts.say("load-longest-none")
        line = self.texts.say(
            "load-longest", percent=round(100 * told.ratio), before=self.distance(told.longest_before_m)
        )
        return f"{line} {self.texts.say('load-longest-study')}"

    def few(self, reasons: Sequence[str]) -> str:
        """Return that few people like this were measured, and why; nothing without a reason."""
        if not reasons:
            return ""
        said = ", ".join(self.texts.say(f"outside-measured-{code}") for code in reasons)
        return self.texts.say("load-few", reasons=said)

    def day(self, runs: int, ratio: float | None) -> str:
        """Return the day of a run with all its runs and walks, where there were more than this one; else nothing.

        Parameters
        ----------
        runs : int
            Runs and walks of the day.
        ratio : float or None
            Its steps over those of the usual day with a run. [1]
        """
        return self.texts.say("load-day", runs=runs, against=self.against(ratio)) if runs > 1 else ""

    def balance(self, told: Balance | None) -> str:
        """Return left and right in one sentence where they lie beyond the runner's own range; else nothing."""
        if told is None or not told.beyond:
            return ""
        numbers = (number(one, ".1f") for one in (told.left_percent, told.low_percent, told.high_percent))
        percent, low, high = numbers
        return self.texts.say("load-balance-beyond", percent=percent, low=low, high=high)

    def drift(self, found: Drift | None, why_not: str | None) -> tuple[str, ...]:
        """Return how form changed over a run, or why that is not shown."""
        if found is None:
            return (self.texts.say(f"load-drift-{why_not}"),)
        return (*(self._drifted(found, name) for name in found.first), self.texts.say("load-drift-means"))

    def sums(self, told: DaysAmount) -> str:
        """Return the sum of some days, with those unknown."""
        steps, minutes = _rounded(told.counts.steps.value), number(told.counts.minutes, ",.0f")
        load = told.counts.load_time_bw_s
        line = (
            self.texts.say("load-sum-days-no-load", days=told.days, steps=steps, minutes=minutes)
            if load is None
            else self.texts.say(
                "load-sum-days", days=told.days, steps=steps, minutes=minutes, load=self._body_minutes(load)
            )
        )
        unknown = self.texts.say("load-sum-unknown", days=told.unknown_days) if told.unknown_days else ""
        return f"{line} {unknown}".strip()

    def weeks(self, told: OverTime) -> tuple[str, ...]:
        """Return the week going on and the last known one against the usual week."""
        if not told.usual_weeks:
            return (self.texts.say("load-weeks-no-usual"),)
        named = (
            ("load-week-against", [one for one in told.weeks if not one.complete][-1:]),
            ("load-last-week-against", [one for one in told.weeks if one.complete][-1:]),
        )
        return tuple(
            self.texts.say(name, against=self.against(week.against_usual["steps"], "load-against-so-far"))
            for name, weeks in named
            for week in weeks
            if "steps" in week.against_usual
        )

    def rest(self, told: OverTime) -> str:
        """Return the days with a run, of rest and unknown ones."""
        rest = told.rest
        return self.texts.say(
            "load-rest", ran=rest.run_days, other=rest.other_days, rest=rest.rest_days, unknown=rest.unknown_days
        )

    def distance(self, metres: float) -> str:
        """Return a distance in the runner's unit."""
        return Words(self.units).distance(metres)

    def banded(self, estimate: Estimate, digits: int = 1) -> str:
        """Return an estimate with its band, without its unit."""
        value, low, high = (number(one, f",.{digits}f") for one in (estimate.value, estimate.low, estimate.high))
        return self.texts.say("load-value-banded", value=value, low=low, high=high)

    def _itself(self, one: Counts) -> dict[str, str]:
        steps = (_rounded(each) for each in (one.steps.value, one.steps.low, one.steps.high))
        value, low, high = steps
        known = {
            "steps": self.texts.say("load-value-banded", value=value, low=low, high=high),
            "minutes": self.texts.say("load-value-minutes", value=number(one.minutes, ".0f")),
            "climb_m": self._height(one.climb_m),
            "descent_m": self._height(one.descent_m),
        }
        if one.load_time_bw_s is None:
            return known
        value, low, high = (
            _rounded(each / SECONDS_PER_MINUTE)
            for each in (one.load_time_bw_s.value, one.load_time_bw_s.low, one.load_time_bw_s.high)
        )
        return {**known, "load_time": self.texts.say("load-value-body-minutes", value=value, low=low, high=high)}

    def _height(self, metres: float) -> str:
        imperial = self.units is Units.IMPERIAL
        return f"{number(metres / METRES_PER_FOOT, ',.0f')} ft" if imperial else f"{number(metres, ',.0f')} m"

    def _body_minutes(self, load: Estimate) -> str:
        value, low, high = (_rounded(each / SECONDS_PER_MINUTE) for each in (load.value, load.low, load.high))
        return self.texts.say("load-value-banded", value=value, low=low, high=high)

    def _tasks(self, beside: Sequence[Beside], standing: str) -> str:
        return self._listed([self.texts.say(f"load-task-{one.task}") for one in beside if one.standing == standing])

    def _listed(self, names: Sequence[str]) -> str:
        if len(names) < 2:
            return "".join(names)
        return self.texts.say("load-list-two", first=", ".join(names[:-1]), last=names[-1])

    def _work(self, one: Work) -> str:
        """The hardest tasks it is about as hard as; else the tasks next to it on both sides."""
        about = self._tasks(one.beside, "about")
        if about:
            return self.texts.say("load-work-about", muscles=one.muscles, tasks=about)
        below = [each for each in one.beside if each.standing == "more"][-1:]
        above = [each for each in one.beside if each.standing == "less"][:1]
        more, less = self._tasks(below, "more"), self._tasks(above, "less")
        message = "between" if more and less else "more" if more else "less"
        return self.texts.say(f"load-work-{message}", muscles=one.muscles, more=more, less=less)

    def _drifted(self, found: Drift, name: str) -> str:
        unit = COLUMNS[name]
        digits = 1 if name == "balance_left_percent" else 0
        first, last = (f"{number(each[name], f'.{digits}f')} {unit}" for each in (found.first, found.last))
        named = self.texts.say(f"load-drift-{name}")
        if not found.seen(name):
            return self.texts.say("load-drift-not-seen", name=named, first=first, last=last)
        change = f"{number(found.change(name), '+.1f')} {unit}"
        return self.texts.say("load-drift-seen", name=named, change=change, first=first, last=last)


def _direction(ratio: float) -> str:
    if abs(ratio - 1.0) < SAME:
        return "same"
    if ratio > 1.0:
        return "much-more" if ratio >= 2.0 else "more"
    return "less" if ratio > 0.0 else "none"


def _rounded(value: float, digits: int = 2) -> str:
    """Two digits are more than anybody can feel."""
    drop = max(len(f"{abs(value):.0f}") - digits, 0)
    return number(round(value, -drop), ",.0f")
