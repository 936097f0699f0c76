"""What is said of a what-if: one wording for the terminal and the page."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from backstride.dose.what_if import WhatIf
from backstride.estimates import Estimate
from backstride.runner import Units
from backstride.services.runs.what_if import wish
from backstride.texts.catalogue import Catalogue, catalogue
from backstride.texts.figures import number
from backstride.units import KILOGRAMS_PER_POUND, METRES_PER_MILE

MUSCLES: Final = ("deep_core", "back_extensors", "glutes", "hip_flexors", "abdominals")
SECONDS_PER_HOUR: Final = 3600.0
"""The international pound, exact since 1959. [kg]"""


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One line of a what-if: what changes, and by how much."""

    name: str
    change: str


@dataclass(frozen=True, slots=True)
class WhatIfSentences:
    """Says what-ifs.

    Parameters
    ----------
    texts : Catalogue
        The texts.
    units : Units
        What the runner wants to read.
    """

    texts: Catalogue
    units: Units = Units.METRIC

    def title(self, told: str) -> str:
        """Return a what-if in words, from its name such as ``cadence=+5%``."""
        asked = wish(told)
        say, amount, way = self.texts.say, asked.amount, "more" if asked.amount > 0 else "less"
        if asked.name == "speed":
            return say("load-if-speed", way=way, amount=self._speed(abs(amount)))
        if asked.name == "cadence":
            return say("load-if-cadence", way=way, percent=number(100 * abs(amount), ".0f"))
        if asked.name == "mass":
            amount_said = f"{number(100 * abs(amount), '.0f')} %" if asked.share else self._mass(abs(amount))
            return say("load-if-mass", way=way, amount=amount_said)
        if asked.name in MUSCLES:
            percent = number(100 * abs(amount - 1.0), ".0f")
            return say(f"load-if-{asked.name}", way="more" if amount > 1.0 else "less", percent=percent)
        return say(f"load-if-{asked.name}", way=way, degrees=number(abs(amount), ".0f"))

    def changes(self, told: WhatIf) -> tuple[ChangeRow, ...]:
        """Return what changes and can be told to people: muscle work and the upper levels are for researchers."""
        return tuple(
            ChangeRow(self._word(name), percent(one)) for name, one in told.changes.items() if for_people(name)
        )

    def untold(self, told: WhatIf) -> tuple[str, ...]:
        """Return what the model cannot tell, and that no other change is seen."""
        said = []
        if told.cannot_tell:
            words = ", ".join(self._word(name) for name in told.cannot_tell if for_people(name))
            said.append(self.texts.say("load-cannot-tell-sentence", quantities=words))
        if any(for_people(name) for name in told.unseen):
            message = "load-unseen-sentence" if any(map(for_people, told.changes)) else "load-unseen-any-sentence"
            said.append(self.texts.say(message))
        return tuple(said)

    def beside(self, told: WhatIf) -> Sequence[str]:
        """Return what is assumed, and what studies found."""
        return [self.texts.say(f"load-says-{code}") for code in (*told.assumes, *told.studies)]

    def _word(self, name: str) -> str:
        return self.texts.say(f"load-quantity-{name.replace('.', '-').lower()}")

    def _speed(self, metres_per_second: float) -> str:
        miles = self.units is Units.IMPERIAL
        metres = METRES_PER_MILE if miles else 1000.0
        return f"{number(metres_per_second * SECONDS_PER_HOUR / metres, '.1f')} {'mph' if miles else 'km/h'}"

    def _mass(self, kilograms: float) -> str:
        return (
            f"{number(kilograms / KILOGRAMS_PER_POUND, '.0f')} lb"
            if self.units is Units.IMPERIAL
            else f"{number(kilograms, '.0f')} kg"
        )


def percent(change: Estimate) -> str:
    """Return a relative change with its band, e.g. ``-3 % (-5 to -1)``; exact ones without."""
    value, low, high = (round(100 * each) for each in (change.value, change.low, change.high))
    said = f"{value:+d} %" if value else "0 %"
    if change.low == change.high:
        return said
    return catalogue().say("banded", value=said, low=f"{low:+d}", high=f"{high:+d}")


def for_people(name: str) -> bool:
    """Whether a quantity is for runners."""
    return not name.startswith("groups.") and (not name.startswith("levels.") or ".L5S1." in name)
