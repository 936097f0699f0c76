"""What the page for the physiotherapist rests on: facts of one home, picked by the runner."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from backstride.diary.back_history import BackHistory
from backstride.diary.emergency import EmergencyCard
from backstride.diary.gate import GateReading
from backstride.diary.limits import ClinicianLimits
from backstride.diary.presentation import Presentation
from backstride.diary.timeline import StoryLine
from backstride.diary.tolerance import Handled
from backstride.dose.answer import Answer
from backstride.runner import Runner
from backstride.services.diary.hold_tests import Progress
from backstride.services.learning.learning import Learnt
from backstride.services.learning.values import KeptExperiment

QUESTIONS_MOST: Final = 3
"""Questions for the visit that the page has room for."""
LETTERS_MOST: Final = 160
"""Letters of one question."""


class Section(StrEnum):
    """A part that the runner may leave out; an open stop sign and the limits of the model stay in always."""

    PERSON = "person"
    FEELING = "feeling"
    RUNS = "runs"
    HANDLED = "handled"
    TESTS = "tests"
    TRIED = "tried"
    LEARNT = "learnt"
    HISTORY = "history"
    STORY = "story"


@dataclass(frozen=True, slots=True)
class WeekScores:
    """The scores of one week; None was not told.

    Parameters
    ----------
    monday : date
        First day.
    function, back, leg, confidence : float or None
        Medians: what could be done, morning pain of back and leg, how sure running is safe. [0 to 10]
    back_low, back_high : float or None
        Lowest and highest morning of the back. [0 to 10]
    """

    monday: date
    function: float | None = None
    back: float | None = None
    back_low: float | None = None
    back_high: float | None = None
    leg: float | None = None
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class RunningLately:
    """What was run, as far as a referral note says it.

    Parameters
    ----------
    last_run : date or None
        Day of the last run.
    weeks_m : Mapping
        Running distance of each of the last weeks, under its Monday; None where it is not wholly known. [m]
    """

    last_run: date | None
    weeks_m: Mapping[date, float | None]


@dataclass(frozen=True, slots=True)
class Tried:
    """What was done about the back in the last four weeks.

    Parameters
    ----------
    days_told : int
        Days with anything in the diary.
    painkiller_days, treated_days, exercise_days : int
        Of these, days with a painkiller and with a treatment; and days with logged exercises. [day]
    exercises : sequence of str
        Identifiers of the exercises, the most frequent first.
    experiments : sequence of KeptExperiment
        Every experiment, oldest first.
    """

    days_told: int
    painkiller_days: int
    treated_days: int
    exercise_days: int
    exercises: Sequence[str]
    experiments: Sequence[KeptExperiment]


@dataclass(frozen=True, slots=True)
class ReportFacts:
    """Everything that stands on the page; a section that was left out is None.

    Parameters
    ----------
    made_at : datetime
        When, local, with offset.
    gate : GateReading
        Where the gate stands.
    card : EmergencyCard or None
        The stop card while an emergency sign stands.
    limits : ClinicianLimits or None
        What a clinician allowed.
    simulated : bool
        Whether runner and runs are made up.
    first_day : date or None
        First day of which anything is known.
    runner : Runner or None
        Who runs.
    weeks : sequence of WeekScores or None
        The last half year, oldest first, without weeks before the first entry.
    presentation : Presentation or None
        How the back presents itself, from the diary of four weeks.
    history : BackHistory or None
        What the runner said of the back once.
    runs : Answer or None
        What was run, against the runner's usual.
    running : RunningLately or None
        The last run, and how far was run in the weeks of the diary.
    handled : sequence of Handled or None
        What the back has handled.
    tests : sequence of Progress or None
        Strength and hold tests.
    tried : Tried or None
        What was done.
    learnt : Learnt or None
        What the runner's own days show.
    waits_to_be_seen : bool
        Whether an answer is there that the runner has not looked at: the page does not give it away.
    story : sequence of StoryLine or None
        The runner's own lines.
    questions : sequence of str
        For the visit.
    """

    made_at: datetime
    gate: GateReading
    card: EmergencyCard | None
    limits: ClinicianLimits | None
    simulated: bool
    first_day: date | None
    runner: Runner | None = None
    weeks: Sequence[WeekScores] | None = None
    presentation: Presentation | None = None
    history: BackHistory | None = None
    runs: Answer | None = None
    running: RunningLately | None = None
    handled: Sequence[Handled] | None = None
    tests: Sequence[Progress] | None = None
    tried: Tried | None = None
    learnt: Learnt | None = None
    waits_to_be_seen: bool = False
    story: Sequence[StoryLine] | None = None
    questions: Sequence[str] = ()


class QuestionsDoNotFit(ValueError):
    """More or longer questions than the page has room for."""

    def __init__(self) -> None:
        super().__init__(f"the page has room for {QUESTIONS_MOST} questions of up to {LETTERS_MOST} letters each")
