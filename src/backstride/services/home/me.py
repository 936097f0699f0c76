"""Who runs: told once, changed with history."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from backstride.runner import Change, Runner, runner_on
from backstride.services.ports import CountryFinder, Records
from backstride.services.zones import tzinfo_of


def country_to_call_in(runner: Runner, country_of: CountryFinder) -> str | None:
    """Return the country whose emergency number is shown: the one the runner told, else the home zone's.

    Parameters
    ----------
    runner : Runner
        The runner on a day.
    country_of : CountryFinder
        Finds a zone's country.
    """
    return runner.country or (country_of(runner.zone) if runner.zone else None)


@dataclass(frozen=True, slots=True)
class Me:
    """The use cases around the runner.

    Parameters
    ----------
    records : Records
        Where what was told is kept.
    """

    records: Records

    def tell(self, change: Change, now: datetime) -> Runner:
        """Keep what the runner told, and return the runner as known on that day.

        Parameters
        ----------
        change : Change
            What was told; fields at None were not.
        now : datetime
            When it was told.

        Raises
        ------
        RunnerOutOfRange
            If a figure cannot be a person's.
        NoSuchZone
            If the zone does not exist.
        """
        if change.zone is not None:
            tzinfo_of(change.zone)
        told = runner_on([*self.records.changes(), change], change.valid_from)
        self.records.put_change(change, now)
        return told

    def known(self, day: date) -> Runner:
        """Return the runner as known on a day."""
        return runner_on(self.records.changes(), day)

    def history(self) -> Sequence[Change]:
        """Return everything the runner told, in the order told."""
        return self.records.changes()
