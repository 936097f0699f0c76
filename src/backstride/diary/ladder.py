"""The ladder of pain: how much a back lets one run on a day, which entry says so, and what lifts it.

Down at once, by the entry that says so; up one rung after two usual mornings, or after a week of which nothing worse
was told. Only a sign in a leg, one bony spot or a night's waking leads to the last rung, which ends with the safety
questions or a professional's word. Our own rules, untested for backs.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import IntEnum, StrEnum
from statistics import median
from types import MappingProxyType
from typing import Final

from backstride.diary.around_runs import BackRun, Usual, morning_of, scores_around
from backstride.diary.body_map import leg_marks
from backstride.diary.entries import Entry, mornings
from backstride.diary.fields import EntryKind
from backstride.diary.gate import GENTLE_DAYS, STALE_AFTER_DAYS
from backstride.diary.hold_tests import TestResult
from backstride.diary.jumps import HIGH_SCORE, JUMP, WHOLE_SCORES
from backstride.diary.moments import diary_day
from backstride.diary.pain_rules import (
    CARRY_ON_MAX,
    HOLD_MAX,
    MORNING_TOLERANCE,
    STEP_DOWN_WINDOW_DAYS,
    USUAL_FROM_MORNINGS,
    USUAL_MORNINGS,
    Decision,
    PainRule,
    rule,
)

LOOK_BACK_DAYS: Final = 84
"""Where somebody stands is worked out from so many days. [days]"""
NEAR_DAYS: Final = 28
"""Entries of so many days before a run tell what in a leg was known. [days]"""
UP_MORNINGS: Final = 2
"""So many usual mornings in a row lead one rung up; our choice."""
QUIET_DAYS: Final = 7
"""After so many days of which nothing worse was told it goes one rung up without a score; our choice. [days]"""
JUMP_DAYS: Final = 2
"""On the day of a jump and the next one nothing goes up; our choice. [days]"""
USUAL_FIXED_DAYS: Final = 14
"""So long what was usual before a step down stays the measure, so that a flare does not become usual. [days]"""
OWN_TOLERANCE: Final = 2
OWN_TOLERANCE_FROM: Final = 7
OWN_TOLERANCE_TIMES: Final = 2
"""Whose last mornings, seven or more, were two above usual twice has ups and downs of two points."""


class Rung(IntEnum):
    """How far down the ladder; each allows less than the one before."""

    FREE = 0
    """Nothing asked."""
    HOLD = 1
    """Repeat, do not grow, nothing hard."""
    EASIER = 2
    """Half of the longest, easy."""
    RUN_WALK = 3
    """Running only in turns with walking, half an hour."""
    CROSS_TRAINING = 4
    """No running."""
    ASK = 5
    """Walking and rest until somebody was asked."""


class Cause(StrEnum):
    """Why somebody stands on a rung."""

    NOTHING = "nothing"
    PAINKILLER = "painkiller"
    """A score near a painkiller: nothing grows that day."""
    HELD = "held"
    """A run that hurt a little: repeat it."""
    AFTER_JUMP = "after_jump"
    """Two weeks after a jump of pain nothing grows."""
    ABOVE_USUAL = "above_usual"
    FOUR_OR_FIVE = "four_or_five"
    OVER_FIVE = "over_five"
    JUMP = "jump"
    STEPPED_DOWN = "stepped_down"
    STEPPED_DOWN_TWICE = "stepped_down_twice"
    LEG_SIGN = "leg_sign"
    BONY_SPOT = "bony_spot"
    WOKE_AT_NIGHT = "woke_at_night"


class Where(StrEnum):
    """Where a score was told."""

    MORNING = "morning"
    BEFORE_RUN = "before_run"
    SKIPPED_BECAUSE = "skipped_because"
    AFTER_RUN = "after_run"
    EVENING = "evening"
    WEEKLY = "weekly"
    TEST = "test"


@dataclass(frozen=True, slots=True)
class Binding:
    """The very entry that decided.

    Parameters
    ----------
    day : date
        Its diary day.
    where : Where
        Where it was told.
    score : int or None
        Its score; None where a sign decided. [0 to 10]
    usual : float or None
        What was usual before; None while nothing was. [0 to 10]
    rule : PainRule or None
        The pain rule, where the scores around a run decided.
    ran_m : float or None
        What was run the day before, for a morning; that day, for a run; None without a run or distance. [m]
    ran : bool
        Whether there was a run then.
    """

    day: date
    where: Where
    score: int | None = None
    usual: float | None = None
    rule: PainRule | None = None
    ran_m: float | None = None
    ran: bool = False


@dataclass(frozen=True, slots=True)
class Standing:
    """Where on the ladder somebody stands on a day, why, since when, and what leads up.

    Parameters
    ----------
    rung : Rung
        What holds on the day.
    since : date or None
        Day of the entry that decided; None where nothing is asked.
    cause : Cause
        Why.
    entry : Binding or None
        The very entry.
    after : Rung
        What stays from the next day on: a score of the day itself may ask more of that day alone.
    usual_up_to : int
        A morning up to this is as usual. [0 to 10]
    usual_mornings : int
        Usual mornings in a row since the last step; two lead up.
    not_before : date or None
        Earliest day on which it can go up.
    until : date or None
        Day on which it goes up by itself where nothing worse is told; None where somebody has to be asked.
    grows_from : date or None
        First day on which anything may grow again after a jump of pain.
    day : date or None
        The day it speaks of.
    """

    rung: Rung = Rung.FREE
    since: date | None = None
    cause: Cause = Cause.NOTHING
    entry: Binding | None = None
    after: Rung = Rung.FREE
    usual_up_to: int = CARRY_ON_MAX
    usual_mornings: int = 0
    not_before: date | None = None
    until: date | None = None
    grows_from: date | None = None
    day: date | None = None

    @classmethod
    def on_rung(cls, rung: Rung, day: date) -> "Standing":
        """Return a standing of which no more than the rung is known."""
        return cls(rung, day, after=rung, day=day)

    def held_until(self, grows_from: date, since: date | None, entry: Binding | None = None) -> "Standing":
        """Return the same where nothing may grow before a day, after a jump of pain.

        Parameters
        ----------
        grows_from : date
            First day on which anything may grow.
        since : date or None
            Day of the jump.
        entry : Binding or None
            Its entry, where it is one.
        """
        later = replace(self, grows_from=max(grows_from, self.grows_from or grows_from))
        if self.rung > Rung.HOLD:
            return replace(later, after=max(self.after, Rung.HOLD))
        return replace(later, rung=Rung.HOLD, after=Rung.HOLD, cause=Cause.AFTER_JUMP, since=since, entry=entry)

    @property
    def mornings_left(self) -> int:
        """How many usual mornings lead one rung up."""
        return max(UP_MORNINGS - self.usual_mornings, 1)

    @property
    def goes_up(self) -> date | None:
        """The first day of the next rung up, if every morning is as usual; None where nothing is above, or asked."""
        if self.day is None or self.rung in {Rung.FREE, Rung.ASK}:
            return None
        if self.after < self.rung:
            return self.day + timedelta(days=1)
        if self.cause is Cause.AFTER_JUMP:
            return self.grows_from
        least = self.day + timedelta(days=self.mornings_left)
        return least if self.not_before is None else max(least, self.not_before)


FREE_STANDING: Final = Standing()
"""Where everybody starts."""


@dataclass(frozen=True, slots=True)
class Told:
    """What the ladder is worked out from.

    Parameters
    ----------
    entries : sequence of Entry
        The diary, oldest first; at least of the last half year.
    runs : sequence of BackRun
        Running by diary day.
    tests : sequence of TestResult
        Hold tests with their scores.
    asked : sequence of datetime
        When somebody examined the runner and allowed running again, or the safety questions were answered.
    leg_worse : sequence of datetime
        When a leg was told to be new or worse, beside entries.
    """

    entries: Sequence[Entry] = ()
    runs: Sequence[BackRun] = ()
    tests: Sequence[TestResult] = ()
    asked: Sequence[datetime] = ()
    leg_worse: Sequence[datetime] = ()


def standing(told: Told, today: date) -> Standing:
    """Return where on the ladder somebody stands on a day.

    Parameters
    ----------
    told : Told
        Diary, runs, tests, and when somebody was asked; what lies after the day is not looked at.
    today : date
        The local day.

    Returns
    -------
    Standing
        With the entry that decided and what leads up.
    """
    known = _Known.of(told, today)
    first = min((*known.days, *known.runs), default=today)
    climb = _Climb()
    for n in range(max(0, min((today - first).days, LOOK_BACK_DAYS)), -1, -1):
        climb = _lived(climb, known, today - timedelta(days=n))
    return climb.seen(today, known.usual_before(today + timedelta(days=1), climb))


@dataclass(frozen=True, slots=True)
class _Known:
    """What was told, by day."""

    days: Mapping[date, Sequence[Entry]]
    runs: Mapping[date, BackRun]
    scored: Sequence[tuple[date, Entry]]
    asked: Sequence[datetime]
    leg_worse: Sequence[datetime]

    @classmethod
    def of(cls, told: Told, today: date) -> "_Known":
        days: dict[date, list[Entry]] = {}
        entries = (*told.entries, *_of_tests(told.tests))
        for one in sorted(entries, key=lambda entry: (entry.at, entry.recorded_at)):
            if one.day <= today:
                days.setdefault(one.day, []).append(one)
        scored = tuple((one.day, one) for one in mornings(told.entries) if one.day <= today)
        runs = {one.day: one for one in told.runs if one.day <= today}
        return cls(days, runs, scored, sorted(told.asked), told.leg_worse)

    def near(self, day: date) -> Sequence[Entry]:
        """Entries of the weeks up to the morning after a day."""
        return [one for n in range(-NEAR_DAYS, 2) for one in self.days.get(day + timedelta(days=n), ())]

    def usual_before(self, day: date, climb: "_Climb") -> Usual:
        """What is usual before a day: what was before the step down, for two weeks."""
        if climb.fixed is not None and climb.fell is not None and (day - climb.fell).days <= USUAL_FIXED_DAYS:
            return climb.fixed
        lately = [one for on, one in self.scored if on < day][-USUAL_MORNINGS:]
        backs = [one.back_pain for one in lately if one.back_pain is not None]
        legs = [one.leg_pain for one in lately if one.leg_pain is not None]
        back = _median(backs)
        return Usual(back, _median(legs), _tolerance(backs, back))


@dataclass(frozen=True, slots=True)
class _Climb:
    """Where the days up to now have led."""

    rung: Rung = Rung.FREE
    day_rung: Rung = Rung.FREE
    since: date | None = None
    cause: Cause = Cause.NOTHING
    entry: Binding | None = None
    day_cause: Cause = Cause.NOTHING
    day_entry: Binding | None = None
    usual_mornings: int = 0
    moved: date | None = None
    worse: date | None = None
    not_before: date | None = None
    grows_from: date | None = None
    fixed: Usual | None = None
    fell: date | None = None
    downs: tuple[date, ...] = ()
    told_at: datetime | None = None
    cleared: Mapping[Cause, date] = field(default_factory=lambda: MappingProxyType({}))

    def seen(self, today: date, usual: Usual) -> Standing:
        """Return the same for everybody to read."""
        growing = self.grows_from is not None and today < self.grows_from
        here = Standing(
            rung=max(self.rung, self.day_rung),
            since=self.since,
            cause=self.cause,
            entry=self.entry,
            after=self.rung,
            usual_up_to=_up_to(usual),
            usual_mornings=self.usual_mornings,
            not_before=self.not_before,
            until=self._until(today),
            day=today,
        )
        if self.rung is Rung.FREE:
            here = replace(here, since=None, cause=Cause.NOTHING, entry=None)
        if growing and self.grows_from is not None:
            here = here.held_until(self.grows_from, self.since, self.entry)
        if self.day_rung > self.rung:
            return replace(here, since=today, cause=self.day_cause, entry=self.day_entry)
        return here

    def _until(self, today: date) -> date | None:
        if self.rung in {Rung.FREE, Rung.ASK} or self.moved is None:
            return None
        quiet = self.moved + timedelta(days=QUIET_DAYS)
        later = self.not_before if self.not_before and self.not_before > quiet else quiet
        return max(later, today + timedelta(days=1))


def _lived(before: _Climb, known: _Known, day: date) -> _Climb:
    now = replace(before, day_rung=Rung.FREE, day_cause=Cause.NOTHING, day_entry=None)
    now = _after_quiet(now, day)
    usual = known.usual_before(day, now)
    for said in known.days.get(day, ()):
        now = _after_score(now, said, usual, _ran(known, said))
        now = _after_sign(now, said, known)
    for moment in (one for one in known.leg_worse if diary_day(one) == day):
        binding = Binding(day, Where.BEFORE_RUN)
        now = replace(_down(now, Rung.ASK, Cause.LEG_SIGN, binding, usual), told_at=moment)
    now = _after_usual_morning(now, known.days.get(day, ()), usual, day)
    for run in _runs_told_on(known, day):
        now = _after_run(now, run, known, usual)
    return _after_asking(now, known.asked, day)


def _after_quiet(now: _Climb, day: date) -> _Climb:
    if now.rung in {Rung.FREE, Rung.ASK} or now.moved is None or (day - now.moved).days < QUIET_DAYS:
        return now
    return _up(now, day)


def _up(now: _Climb, day: date) -> _Climb:
    if now.not_before is not None and day < now.not_before:
        return now
    up = replace(now, rung=Rung(now.rung - 1), usual_mornings=0, moved=day)
    return replace(up, fixed=None, fell=None) if up.rung is Rung.FREE else up


def _down(now: _Climb, rung: Rung, cause: Cause, binding: Binding, usual: Usual) -> _Climb:
    """Return the climb after a step down to a rung, or after another reason to stay on a lower one."""
    fell = now if now.rung > Rung.FREE else replace(now, fixed=usual, fell=binding.day)
    worse = replace(fell, usual_mornings=0, moved=binding.day, worse=binding.day)
    if rung < now.rung:
        return worse
    return replace(worse, rung=rung, since=binding.day, cause=cause, entry=binding)


def _day_only(now: _Climb, rung: Rung, cause: Cause, binding: Binding) -> _Climb:
    return now if rung <= now.day_rung else replace(now, day_rung=rung, day_cause=cause, day_entry=binding)


def _after_score(now: _Climb, said: Entry, usual: Usual, ran: BackRun | None) -> _Climb:
    score = said.back_pain
    binding = _binding(said, score, usual, ran)
    if said.settled is False:
        now = _stepped_down(now, replace(binding, rule=PainRule.NOT_SETTLED), usual)
    if score is None:
        return now
    if said.near_painkiller:
        now = _day_only(now, Rung.HOLD, Cause.PAINKILLER, binding)
    whole = said.kind in WHOLE_SCORES
    jumped = usual.back is not None and score >= usual.back + JUMP and said.kind is not EntryKind.AFTER_RUN
    if score >= HIGH_SCORE or jumped:
        fell = _down(now, Rung.CROSS_TRAINING, Cause.JUMP, binding, usual)
        later = said.day + timedelta(days=JUMP_DAYS)
        return replace(fell, not_before=later, grows_from=said.day + timedelta(days=GENTLE_DAYS))
    if score <= _strict(usual) or not (whole or (score > HOLD_MAX and said.kind is not EntryKind.AFTER_RUN)):
        return now
    rung, cause = _of_level(score)
    if score <= _up_to(usual):
        return _day_only(now, Rung.EASIER, cause, binding)
    stays = Rung.RUN_WALK if score > HOLD_MAX else Rung.EASIER if score > CARRY_ON_MAX else Rung.HOLD
    return _day_only(_down(now, stays, cause, binding, usual), rung, cause, binding)


def _of_level(score: int) -> tuple[Rung, Cause]:
    """Return what a score above usual makes of its own day."""
    if score > HOLD_MAX:
        return Rung.CROSS_TRAINING, Cause.OVER_FIVE
    return (Rung.RUN_WALK, Cause.FOUR_OR_FIVE) if score > CARRY_ON_MAX else (Rung.EASIER, Cause.ABOVE_USUAL)


def _after_sign(now: _Climb, said: Entry, known: _Known) -> _Climb:
    """Return the climb after a sign that somebody has to be asked about, whichever entry tells it."""
    signs = (
        (Cause.LEG_SIGN, _leg_is_new(said, known)),
        (Cause.BONY_SPOT, said.bony_spot is True),
        (Cause.WOKE_AT_NIGHT, said.woke_at_night is True),
    )
    for cause, holds in signs:
        if holds and not _answered_lately(now, cause, said.day):
            binding = Binding(said.day, Where(said.kind.value))
            fell = _down(now, Rung.ASK, cause, binding, known.usual_before(said.day, now))
            now = replace(fell, told_at=max(said.recorded_at, now.told_at or said.recorded_at))
    return now


def _answered_lately(now: _Climb, cause: Cause, day: date) -> bool:
    """Whether a sign was asked about within the weeks for which answers speak; a leg is asked about each time."""
    answered = now.cleared.get(cause)
    return cause is not Cause.LEG_SIGN and answered is not None and (day - answered).days <= STALE_AFTER_DAYS


def _leg_is_new(said: Entry, known: _Known) -> bool:
    if not said.leg_told:
        return False
    earlier = [one for one in known.near(said.day) if one.at < said.at and one.entry_id != said.entry_id]
    signs = frozenset().union(*(one.leg_signs for one in earlier))
    marks = frozenset().union(*(leg_marks(one.regions) for one in earlier))
    if said.leg_pain and not any(one.leg_told for one in earlier):
        return True
    return bool(said.leg_signs - signs or leg_marks(said.regions) - marks)


def _after_usual_morning(now: _Climb, said: Sequence[Entry], usual: Usual, day: date) -> _Climb:
    """Return the climb after the first score of a day, which counts once and only where nothing worse was told."""
    first = next((one for one in said if one.kind in WHOLE_SCORES and one.back_pain is not None), None)
    if first is None or first.back_pain is None or now.rung in {Rung.FREE, Rung.ASK}:
        return now
    if now.worse == day or first.near_painkiller or first.as_usual is False or first.back_pain > _up_to(usual):
        return now
    counted = replace(now, usual_mornings=now.usual_mornings + 1)
    return _up(counted, day) if counted.usual_mornings >= UP_MORNINGS else counted


def _runs_told_on(known: _Known, day: date) -> Iterator[BackRun]:
    """Return the runs that are judged on a day: yesterday's by its morning, else the day's own."""
    yesterday, today = known.runs.get(day - timedelta(days=1)), known.runs.get(day)
    if yesterday is not None and morning_of(known.days.get(day, ()), day) is not None:
        yield yesterday
    if today is not None and morning_of(known.days.get(day + timedelta(days=1), ()), day + timedelta(days=1)) is None:
        yield today


def _after_run(now: _Climb, run: BackRun, known: _Known, usual: Usual) -> _Climb:
    near = known.near(run.day)
    scores = scores_around(run, near, usual)
    found = rule(replace(scores, new_leg_sign=False, bony_spot=False, woke_at_night=False))
    decided, first = found.decision, found.rules[0]
    binding = _binding_of_run(run, near, first, usual)
    if decided in {Decision.STOP_AND_ASK, Decision.STEP_DOWN}:
        return _stepped_down(now, binding, usual)
    if decided is Decision.HOLD and now.rung is Rung.FREE and not _NOT_TOLD.issuperset(found.rules):
        return _down(now, Rung.HOLD, Cause.HELD, binding, usual)
    return now


def _stepped_down(now: _Climb, binding: Binding, usual: Usual) -> _Climb:
    """Return the climb after a run that said: one step smaller; the second one in a week says run and walk."""
    if binding.day in now.downs:
        return now
    twice = any(0 <= (binding.day - day).days < STEP_DOWN_WINDOW_DAYS for day in now.downs)
    rung, cause = (Rung.RUN_WALK, Cause.STEPPED_DOWN_TWICE) if twice else (Rung.EASIER, Cause.STEPPED_DOWN)
    return replace(_down(now, rung, cause, binding, usual), downs=(*now.downs[-4:], binding.day))


_NOT_TOLD: Final = frozenset({PainRule.NOT_SCORED, PainRule.MORNING_NOT_SCORED})
_BY_MORNING: Final = frozenset({PainRule.NOT_USUAL_NEXT_MORNING, PainRule.MORNING_NOT_SCORED})


def _after_asking(now: _Climb, asked: Sequence[datetime], day: date) -> _Climb:
    """Return the climb after a day: who was asked since the sign begins again with run and walk."""
    if now.rung is not Rung.ASK or now.told_at is None:
        return now
    if not any(now.told_at < moment and moment.date() <= day for moment in asked):
        return now
    cleared = MappingProxyType({**now.cleared, now.cause: day})
    return replace(now, rung=Rung.RUN_WALK, usual_mornings=0, moved=day, told_at=None, cleared=cleared)


def _ran(known: _Known, said: Entry) -> BackRun | None:
    """Return the running that an entry answers for: of the day before a morning, else of its own day."""
    back = 1 if said.kind is EntryKind.MORNING else 0
    return known.runs.get(said.day - timedelta(days=back))


def _binding(said: Entry, score: int | None, usual: Usual, ran: BackRun | None) -> Binding:
    where = Where.TEST if said.entry_id.startswith(_TEST) else Where(said.kind.value)
    metres = ran.distance_m if ran else None
    return Binding(said.day, where, score, usual.back, ran_m=metres, ran=ran is not None)


def _binding_of_run(run: BackRun, near: Sequence[Entry], decided: PainRule, usual: Usual) -> Binding:
    """Return the entry by which the scores around a run decided: the morning after, or what was told after it."""
    morning = morning_of(near, run.day + timedelta(days=1))
    after = [one for one in near if one.kind is EntryKind.AFTER_RUN and one.day == run.day]
    if morning is not None and (decided in _BY_MORNING or not after):
        score, where, day = morning.back_pain, Where.MORNING, morning.day
    else:
        score = max((one.back_pain for one in after if one.back_pain is not None), default=None)
        where, day = Where.AFTER_RUN, run.day
    return Binding(day, where, score, usual.back, decided, run.distance_m, ran=True)


_TEST: Final = "test-"
_NOON: Final = time(12, tzinfo=UTC)


def _of_tests(tests: Sequence[TestResult]) -> Iterator[Entry]:
    """Return the scores around hold tests as entries: before counts as a score of the day, the highest as one after."""
    for n, one in enumerate(tests):
        at = datetime.combine(one.on, _NOON)
        for kind, score in ((EntryKind.BEFORE_RUN, one.pain_before), (EntryKind.EVENING, one.pain_highest)):
            if score is not None:
                yield Entry(f"{_TEST}{n}-{kind.value}", "", kind, at, at, back_pain=score)


def _strict(usual: Usual) -> float:
    """Return the highest score that leaves its own day as it is. [0 to 10]"""
    return CARRY_ON_MAX if usual.back is None else usual.back + MORNING_TOLERANCE


def _up_to(usual: Usual) -> int:
    """Return the highest score that is within the ups and downs of this back. [0 to 10]"""
    return CARRY_ON_MAX if usual.back is None else int(usual.back + usual.tolerance)


def _tolerance(backs: Sequence[int], usual: float | None) -> int:
    if usual is None or len(backs) < OWN_TOLERANCE_FROM:
        return MORNING_TOLERANCE
    often = sum(score >= usual + OWN_TOLERANCE for score in backs) >= OWN_TOLERANCE_TIMES
    return OWN_TOLERANCE if often else MORNING_TOLERANCE


def _median(scores: Sequence[int]) -> float | None:
    return float(median(scores)) if len(scores) >= USUAL_FROM_MORNINGS else None
