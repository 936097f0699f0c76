"""How pages are shown: language, what is hidden, whether the first start is behind one, and when one last looked."""

from dataclasses import dataclass, fields
from datetime import datetime
from typing import Final

from backstride.services.classified import fact
from backstride.services.ports import Records

_PREFIX: Final = "page_"
_SEEN: Final = "page_seen_at"
_BEFORE: Final = "page_seen_before"
_LANGUAGE: Final = "language"


@dataclass(frozen=True, slots=True)
class Shown:
    """How pages are shown.

    Parameters
    ----------
    hides_numbers : bool
        Whether numbers and maps are hidden, as for somebody who looks over one's shoulder.
    hides_ends : bool
        Whether maps leave out start and end, where home may lie.
    has_started : bool
        Whether the first start is behind one.
    answers_assistants : bool
        Whether an assistant on this machine may ask.
    """

    hides_numbers: bool = False
    hides_ends: bool = False
    has_started: bool = False
    answers_assistants: bool = False


@dataclass(frozen=True, slots=True)
class PageSettings:
    """The use cases around how pages are shown.

    Parameters
    ----------
    records : Records
        Where it is kept.
    """

    records: Records

    @fact
    def shown(self) -> Shown:
        """Return how pages are shown."""
        kept = self.records.home_facts()
        return Shown(**{one.name: kept.get(_PREFIX + one.name) == "yes" for one in fields(Shown)})

    @fact
    def choose(self, shown: Shown) -> None:
        """Keep how pages are shown."""
        told = {_PREFIX + one.name: "yes" if getattr(shown, one.name) else "no" for one in fields(Shown)}
        self.records.put_home_facts(told)

    @fact
    def language(self) -> str:
        """Return the code of the language that was told; empty for the browser's and the terminal's own."""
        return self.records.home_facts().get(_LANGUAGE, "")

    @fact
    def speak(self, language: str) -> None:
        """Keep in which language everything is said.

        Parameters
        ----------
        language : str
            Its code; empty for the browser's and the terminal's own.
        """
        self.records.put_home_facts({_LANGUAGE: language})

    @fact
    def looked(self, now: datetime) -> datetime | None:
        """Note that somebody looks at the first page, and return when the visit before this one was.

        Looks within the same day are one visit, so that what is new does not vanish with a second look.

        Parameters
        ----------
        now : datetime
            This moment, with offset.
        """
        kept = self.records.home_facts()
        last, before = _moment(kept.get(_SEEN)), _moment(kept.get(_BEFORE))
        if last is not None and last.astimezone(now.tzinfo).date() == now.date():
            return before
        told = {_SEEN: now.isoformat(timespec="seconds")}
        self.records.put_home_facts(told if last is None else {**told, _BEFORE: last.isoformat()})
        return last


def _moment(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)
