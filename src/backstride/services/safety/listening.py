"""What free text speaks of, given what is known of the runner: the ear of questions, notes and the story."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from backstride.diary.gate import cleared, own_record
from backstride.diary.words import Heard, Who, heard_in
from backstride.runner import Runner
from backstride.services.classified import fact
from backstride.services.ports import Records


@dataclass(frozen=True, slots=True)
class Ear:
    """Listens to free text with the runner's age and sex, and with what a professional has answered for.

    Parameters
    ----------
    records : Records
        Where the gate's record is kept.
    runner : callable
        Gives the runner as known on a day.
    """

    records: Records
    runner: Callable[[date], Runner]

    @fact
    def who(self, today: date) -> Who:
        """Return what the profile knows on a day."""
        known = self.runner(today)
        return Who(known.age_years(today), known.sex)

    @fact
    def cleared(self, today: date) -> frozenset[str]:
        """Return the lasting facts that a professional has answered for."""
        return cleared(own_record([self.records.gate_record()], self.records.runner_id), today)

    @fact
    def hear(self, text: str, today: date) -> Heard:
        """Return what a text speaks of.

        Parameters
        ----------
        text : str
            Free text of the runner.
        today : date
            The local day.
        """
        if not text.strip():
            return Heard()
        heard = heard_in(text, self.who(today))
        return heard.without(self.cleared(today)) if heard.soon else heard
