"""The state of the back in sentences: by which entry, and what lifts it; the same words at every edge."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from backstride.diary.back_state import BackState, Beside, WayOut
from backstride.diary.ladder import Binding, Cause, Rung, Where
from backstride.runner import Units
from backstride.services.safety.back import BackDay
from backstride.texts.catalogue import Catalogue
from backstride.texts.figures import capital, number
from backstride.units import METRES_PER_KM, METRES_PER_MILE

NAMED_BY_WEEKDAY_DAYS: Final = 6
"""A day within so many days is called by its weekday. [days]"""


@dataclass(frozen=True, slots=True)
class BackSentences:
    """Says the state of the back.

    Parameters
    ----------
    texts : Catalogue
        The language.
    units : Units
        What the runner wants to read.
    """

    texts: Catalogue
    units: Units = Units.METRIC

    def lines(self, state: BackState) -> tuple[str, ...]:
        """Return why, by the very entry, and what lifts it; nothing where nothing binds."""
        return tuple(line for line in (self.why(state), self.way_out(state)) if line)

    def why(self, state: BackState) -> str:
        """Return what binds; empty where nothing does."""
        if state.rung is Rung.FREE:
            return ""
        why, entry = state.why, state.entry
        since = self.day(state.since or state.today, state.today)
        if isinstance(why, Beside):
            return self.texts.say(f"back-beside-{why}")
        said = self._entry(entry, state.today) if entry and entry.score is not None else ""
        rule = self.texts.say(f"pain-rule-{entry.rule}") if entry and entry.rule and why in _BY_RULE else ""
        because = self.texts.say(f"back-because-{why}", day=since)
        return " ".join(part for part in (said if why in _BY_SCORE else "", rule, because) if part)

    def way_out(self, state: BackState) -> str:
        """Return what lifts it; empty where nothing binds."""
        way, now = state.way_out, state.standing
        if way is WayOut.NOTHING_NEEDED:
            return ""
        up = state.next_rung
        name = up.name.lower() if up is not None else ""
        said = self.texts.say(
            f"back-out-{way}",
            mornings=now.mornings_left,
            up_to=now.usual_up_to,
            next=self.texts.say(f"back-next-{name}") if name else "",
            day=self.day(state.next_on or state.today, state.today),
        )
        by_itself = way is WayOut.USUAL_MORNINGS and state.until is not None and state.until != state.next_on
        if by_itself and state.until is not None:
            said += " " + self.texts.say("back-out-by-itself", on=self.on(state.until, state.today))
        return said

    def day(self, day: date, today: date) -> str:
        """Return how a day is called: today, a weekday within a week, else its date."""
        if abs((day - today).days) <= 1:
            return self.texts.say(f"back-day-{(day - today).days + 1}")
        if abs((day - today).days) <= NAMED_BY_WEEKDAY_DAYS:
            return self.texts.say(f"weekday-long-{day.isoweekday()}")
        return self.texts.say("date-short", day=day.day, month=self.texts.say(f"month-{day.month}"))

    def on(self, day: date, today: date) -> str:
        """Return when something was: yesterday, or on a day."""
        said = self.day(day, today)
        return said if abs((day - today).days) <= 1 else self.texts.say("back-on", day=said)

    def distance(self, metres: float) -> str:
        """Return a distance as it is said in a sentence."""
        miles = self.units is Units.IMPERIAL
        value = metres / (METRES_PER_MILE if miles else METRES_PER_KM)
        amount = number(value, ".0f") if value >= 10 or abs(value - round(value)) < 0.05 else number(value, ".1f")
        return self.texts.say("back-distance-miles" if miles else "back-distance-km", amount=amount)

    def tile(self, day: BackDay) -> str:
        """Return one of the last days in a line."""
        name = self.texts.say(f"weekday-{day.day.isoweekday()}")
        return f"{name}  {self.ran(day)}, {self.score(day)}"

    def ran(self, day: BackDay) -> str:
        """Return what was run on a day."""
        if day.running_min <= 0 and not day.running_m:
            return self.texts.say("back-tile-no-run")
        return self.distance(day.running_m) if day.running_m else self.texts.say("back-distance-run")

    def score(self, day: BackDay) -> str:
        """Return the highest score of a day."""
        if day.highest is None:
            return self.texts.say("back-tile-none")
        return self.texts.say("back-tile-score", score=day.highest)

    def _entry(self, entry: Binding, today: date) -> str:
        above = None if entry.usual is None or entry.score is None else round(entry.score - entry.usual, 1)
        said = number(above) if above is not None and above > 0 else "none"
        return self.texts.say("back-was", where=self._where(entry, today), score=entry.score or 0, above=said)

    def _where(self, entry: Binding, today: date) -> str:
        ran = entry.ran and entry.where in {Where.MORNING, Where.AFTER_RUN}
        name = f"back-where-{entry.where}" + ("-ran" if ran and entry.where is Where.MORNING else "")
        is_today = entry.day == today
        before = entry.day - timedelta(days=1)
        return self.texts.say(
            name + ("-today" if is_today else ""),
            on=capital(self.on(entry.day, today)),
            distance=self.distance(entry.ran_m) if entry.ran_m else self.texts.say("back-distance-run"),
            before=self.day(before, today),
        )


_BY_SCORE: Final = frozenset(
    {
        Cause.ABOVE_USUAL,
        Cause.FOUR_OR_FIVE,
        Cause.OVER_FIVE,
        Cause.JUMP,
        Cause.STEPPED_DOWN,
        Cause.STEPPED_DOWN_TWICE,
        Cause.HELD,
    }
)
_BY_RULE: Final = frozenset({Cause.STEPPED_DOWN, Cause.STEPPED_DOWN_TWICE, Cause.HELD})


def week_lines(texts: Catalogue, days: Sequence[BackDay], units: Units = Units.METRIC) -> list[str]:
    """Return the last days, one a line: what was run, and how the back was.

    Parameters
    ----------
    texts : Catalogue
        The language.
    days : sequence of BackDay
        The days, today the last.
    units : Units
        What the runner wants to read.
    """
    says = BackSentences(texts, units)
    return [says.tile(one) for one in days]
