"""Jumps of pain, first leg marks and words in notes: what makes the safety questions due again; and the gentle mode."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from backstride.diary.entries import Entry, mornings
from backstride.diary.fields import EntryKind
from backstride.diary.pain_rules import usual
from backstride.diary.triggers import Cause, Trigger
from backstride.diary.words import Heard, heard_in

WHOLE_SCORES: Final = frozenset({EntryKind.MORNING, EntryKind.BEFORE_RUN, EntryKind.SKIPPED_BECAUSE})
"""Scores that are held against usual: told in the morning, before a run, or in place of one."""
HIGH_SCORE: Final = 7
JUMP: Final = 3
STAYED_UP: Final = 2
STAYED_UP_MORNINGS: Final = 3
STAYED_UP_WINDOW_DAYS: Final = 7
"""Three raised mornings count together within a week. [days]"""


@dataclass(frozen=True, slots=True)
class GentleMode:
    """What gentle mode allows.

    Parameters
    ----------
    minutes_max : int
        Longest session. [min]
    days : int
        How long nothing grows. [days]
    run_walk_only, level_only : bool
        Walking and run-walk only, on level ground.
    grows, maximal_tests, experiments : bool
        What is left out.
    """

    minutes_max: int = 30
    days: int = 14
    run_walk_only: bool = True
    level_only: bool = True
    grows: bool = False
    maximal_tests: bool = False
    experiments: bool = False


GENTLE: Final = GentleMode()
"""The one gentle mode; its action lines begin with the message ``gentle-if-clinician-agrees``."""


def triggers(entry: Entry, earlier: Sequence[Entry], hear: Callable[[str], Heard] = heard_in) -> tuple[Trigger, ...]:
    """Return what an entry triggers, given all that was told before it.

    Parameters
    ----------
    entry : Entry
        The entry just saved.
    earlier : sequence of Entry
        All entries before it.
    hear : callable
        Gives the signs that its words speak of, for this runner.
    """
    return tuple(_triggers(entry, [one for one in earlier if one.entry_id != entry.entry_id], hear))


def _triggers(entry: Entry, earlier: Sequence[Entry], hear: Callable[[str], Heard]) -> Iterable[Trigger]:
    if entry.kind in WHOLE_SCORES and entry.back_pain is not None:
        yield from _score_triggers(entry, entry.back_pain, earlier)
    if entry.leg_told and not any(one.leg_told for one in earlier):
        yield Trigger(entry.recorded_at, Cause.FIRST_LEG_MARK)
    if signs := hear(own_words(entry)).signs:
        yield Trigger(entry.recorded_at, Cause.WORDS_IN_NOTE, signs)


def own_words(entry: Entry) -> str:
    """Return everything in an entry that the runner wrote in own words."""
    return ". ".join(text for text in (entry.could_do, entry.went_well, entry.note) if text)


def _score_triggers(entry: Entry, score: int, earlier: Sequence[Entry]) -> Iterable[Trigger]:
    if score >= HIGH_SCORE:
        yield Trigger(entry.recorded_at, Cause.SCORE_HIGH)
    ordinary = usual(earlier, entry.day)
    if ordinary is not None and score >= ordinary + JUMP:
        yield Trigger(entry.recorded_at, Cause.SCORE_JUMPED)
    if (
        entry.kind is EntryKind.MORNING
        and _raised(entry, score, earlier)
        and _raised_mornings(entry, earlier) >= STAYED_UP_MORNINGS - 1
    ):
        yield Trigger(entry.recorded_at, Cause.SCORE_STAYED_UP)


def _raised_mornings(entry: Entry, earlier: Sequence[Entry]) -> int:
    since = entry.day - timedelta(days=STAYED_UP_WINDOW_DAYS)
    lately = [one for one in mornings(earlier) if since < one.day < entry.day]
    return sum(_raised(one, one.back_pain or 0, earlier) for one in lately)


def _raised(morning: Entry, score: int, entries: Sequence[Entry]) -> bool:
    ordinary = usual(entries, morning.day)
    return ordinary is not None and score >= ordinary + STAYED_UP
