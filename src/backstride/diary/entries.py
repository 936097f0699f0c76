"""Diary entries: what was told, and nothing in place of what was not."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime, timedelta
from typing import Final

from backstride.bounds import SCORE
from backstride.diary.body_map import Region, leg_marks
from backstride.diary.fields import FIELDS, HOURS, EntryKind, Holds, LegSign, Reason, Treatment
from backstride.diary.moments import diary_day, with_offset
from backstride.plain_text import hold_lines, hold_text

_SCORES: Final = tuple(name for name, field in FIELDS.items() if field.holds is Holds.SCORE)
PAINKILLER_HOURS: Final = 8
"""A score given within so many hours of a painkiller may be lower than it would have been. [h]"""


@dataclass(frozen=True, slots=True)
class Entry:
    """One diary entry; a field at None (or an empty set) was not told, which is never a zero.

    Parameters
    ----------
    entry_id : str
        Stays the same through edits.
    runner_id : str
        Whose entry it is.
    kind : EntryKind
        When it was made.
    at : datetime
        Local time it speaks about, with offset.
    recorded_at : datetime
        When it was typed, with offset.
    could_do, went_well, note : str or None
        Own words.
    function, back_pain, leg_pain, stiffness, soreness, mood, sleep, stress, effort : int or None
        Scores. [0 to 10]
    confidence, kept_from, tired_back, recovered : int or None
        Weekly scores. [0 to 10]
    regions : frozenset of Region
        Marks on the body map.
    leg_signs : frozenset of LegSign
        What is felt in a leg beside pain.
    as_usual, bony_spot, woke_at_night, ill : bool or None
        Told yes, told no, or not told.
    settled : bool or None
        Whether the last run had settled, told before the next one.
    painkiller : bool or None
        A painkiller within the last 8 hours.
    sleep_h : float or None
        Time asleep. [h]
    painkiller_at : datetime or None
        When the last painkiller was taken, if the time was told.
    treatment : frozenset of Treatment
        What was done about the back.
    reason : Reason or None
        Why a run was left out.
    run_id : str or None
        The run an entry after a run belongs to.

    Raises
    ------
    MomentWithoutOffset
        If one of the times does not say where it was.
    TextNotPlain, TextTooLong
        If its words cannot be kept.
    OutOfBounds
        If a score is not from 0 to 10, or a sleep longer than a day.
    """

    entry_id: str
    runner_id: str
    kind: EntryKind
    at: datetime
    recorded_at: datetime
    could_do: str | None = None
    function: int | None = None
    went_well: str | None = None
    back_pain: int | None = None
    leg_pain: int | None = None
    regions: frozenset[Region] = frozenset()
    leg_signs: frozenset[LegSign] = frozenset()
    as_usual: bool | None = None
    settled: bool | None = None
    bony_spot: bool | None = None
    woke_at_night: bool | None = None
    stiffness: int | None = None
    soreness: int | None = None
    mood: int | None = None
    sleep: int | None = None
    sleep_h: float | None = None
    stress: int | None = None
    painkiller: bool | None = None
    painkiller_at: datetime | None = None
    treatment: frozenset[Treatment] = frozenset()
    ill: bool | None = None
    reason: Reason | None = None
    effort: int | None = None
    run_id: str | None = None
    confidence: int | None = None
    kept_from: int | None = None
    tired_back: int | None = None
    recovered: int | None = None
    note: str | None = None

    def __post_init__(self) -> None:
        for moment in (self.at, self.recorded_at, self.painkiller_at):
            if moment is not None:
                with_offset(moment)
        hold_text(self, *OWN_WORDS)
        for name in _SCORES:
            SCORE.hold(name, getattr(self, name))
        HOURS.hold("sleep_h", self.sleep_h)
        hold_lines(self, "entry_id", "runner_id", "run_id")

    @property
    def day(self) -> date:
        """Return the diary day this entry belongs to; a morning belongs to the date on the calendar."""
        return self.at.date() if self.kind is EntryKind.MORNING else diary_day(self.at)

    @property
    def near_painkiller(self) -> bool:
        """Whether the scores were given within 8 hours of a painkiller."""
        if self.painkiller_at is None:
            return self.painkiller is True
        recent = timedelta(0) <= self.at - self.painkiller_at <= timedelta(hours=PAINKILLER_HOURS)
        return recent or self.painkiller is True

    @property
    def leg_told(self) -> bool:
        """Whether anything in a leg was told."""
        return bool(leg_marks(self.regions) or self.leg_signs or (self.leg_pain or 0) > 0)


OWN_WORDS: Final = frozenset({"could_do", "went_well", "note"})
"""Fields that hold what somebody wrote in own words."""
IDENTITY: Final = ("entry_id", "runner_id", "kind", "at", "recorded_at")
TOLD: Final = tuple(field.name for field in fields(Entry) if field.name not in IDENTITY)
"""Names of everything that can be told in an entry."""


def mornings(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return the scored mornings, oldest first; of two on one day the one typed later holds."""
    scored = [one for one in entries if one.kind is EntryKind.MORNING and one.back_pain is not None]
    by_day = {one.day: one for one in sorted(scored, key=lambda one: one.recorded_at)}
    return tuple(by_day[day] for day in sorted(by_day))


def ghosts(entries: Sequence[Entry], kind: EntryKind) -> Entry | None:
    """Return the last entry of a kind, whose answers are shown faintly in the next one never saved by themselves."""
    return max((one for one in entries if one.kind is kind), key=lambda one: (one.at, one.recorded_at), default=None)
