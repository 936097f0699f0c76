"""The one table from misuse and refusals to exit codes and to the status of a JSON answer.

0 done, 1 failed, 2 misuse, 3 refused by the gate.
"""

from types import MappingProxyType
from typing import Final

from backstride.api.codes import FAILED, MISUSE, REFUSED
from backstride.body.markers import TooFewMarkers
from backstride.bounds import DayOutOfBounds, OutOfBounds
from backstride.claims.claim import NoSuchClaim
from backstride.claims.mechanics import NoSuchPage
from backstride.compute.dask_workers import SchedulerProblem
from backstride.diary.check import AnswerNotOffered, UnknownQuestion
from backstride.diary.condition_cards import NoSuchCondition
from backstride.diary.gate import GateClosed
from backstride.diary.history import NothingToUndo
from backstride.diary.modes import NoQuestionStated
from backstride.diary.questionnaires import UnknownQuestionnaire
from backstride.dose.steady import PregnancyNotMeasured, SpeedNotSteady, TrunkLeanOutOfRange
from backstride.dose.told import FigureOutOfRange
from backstride.dose.what_if import AmountOutOfRange, LighterNotOffered, MassNotTold, WhatIfUnknown
from backstride.formats.json_text import NotReadable
from backstride.formats.motion.errors import MotionFileProblem, TableKindUnknown, TrialsUnreadable
from backstride.learn.experiments.protocol import AdviceClosed, NoSuchExperiment, NotReadyYet, TooFewSessions
from backstride.learn.question import (
    ContrastNotPositive,
    DifferentOutcomes,
    NotAnExposure,
    NotAnOutcome,
    TooManyQuestions,
)
from backstride.learn.table import NoSuchColumn
from backstride.plain_text import TextNotPlain, TextTooLong
from backstride.plan.goals import NoSuchGoal
from backstride.plan.inputs import InputsDoNotFit
from backstride.plan.reasons import DayNotInPlan
from backstride.report.begun import BegunOtherwise
from backstride.runner import CountryNotTwoLetters, RunnerOutOfRange
from backstride.runs.by_hand import RunTooFast
from backstride.services.diary.body_log import DayAhead, ExerciseWithoutName, WeightLogIsOff
from backstride.services.diary.columns import ColumnsUnreadable
from backstride.services.diary.gear import NoRunToWearIn, NoSuchShoe, ShoeWithoutName
from backstride.services.diary.hold_tests import UnknownTest
from backstride.services.diary.story import StoryIsFull, StoryLineEmpty
from backstride.services.diary.values import NoSuchEntry
from backstride.services.experiments.kept import (
    ExperimentRunning,
    NoExperimentYet,
    NoPlanToDrawFrom,
    NotInThePlan,
    ProtocolWasChanged,
    SessionInThePast,
    SessionTakenOut,
    TooFewPairs,
)
from backstride.services.gate import NoPlanForYou, TestNotOffered
from backstride.services.importing.nets import database_is_torn, disk_is_full
from backstride.services.learning.asking import QuestionStands
from backstride.services.learning.learning import NothingEstimated
from backstride.services.plan_values import PreferencesDoNotFit
from backstride.services.planning.planning import NoGoalYet, StartIsPast
from backstride.services.planning.state import NoPlanYet
from backstride.services.reporting.cohort import NoRunnersThere
from backstride.services.reporting.values import QuestionsDoNotFit
from backstride.services.runs.by_hand import NotByHand, RunNotYetRun
from backstride.services.runs.history import NoSuchRun, RunsFarApart
from backstride.services.runs.what_if import NoPaceYet
from backstride.services.safety.check import AnswersUnreadable, NothingToUnlock
from backstride.services.zones import NoSuchZone
from backstride.simulate.histories.gates import NoSuchShard
from backstride.store.home import DiskIsFull, HomeIsDamaged, HomeProblem

_TOLD_WRONGLY: Final = (
    DayOutOfBounds,
    NotReadable,
    OutOfBounds,
    TextNotPlain,
    TextTooLong,
    UnknownQuestion,
    AnswerNotOffered,
    AnswersUnreadable,
    NothingToUnlock,
    NoSuchEntry,
    NothingToUndo,
    NoQuestionStated,
    ColumnsUnreadable,
    StoryIsFull,
    StoryLineEmpty,
    ShoeWithoutName,
    NoSuchShoe,
    NoRunToWearIn,
    WeightLogIsOff,
    ExerciseWithoutName,
    DayAhead,
    UnknownQuestionnaire,
    UnknownTest,
    TableKindUnknown,
    TrialsUnreadable,
    BegunOtherwise,
    SpeedNotSteady,
    TrunkLeanOutOfRange,
    WhatIfUnknown,
    AmountOutOfRange,
    FigureOutOfRange,
    MassNotTold,
    NoPaceYet,
    NoSuchClaim,
    NoSuchCondition,
    NoSuchPage,
    NoSuchGoal,
    InputsDoNotFit,
    PreferencesDoNotFit,
    StartIsPast,
    NoGoalYet,
    NoPlanYet,
    DayNotInPlan,
    NotAnExposure,
    NotAnOutcome,
    ContrastNotPositive,
    NoSuchColumn,
    TooManyQuestions,
    DifferentOutcomes,
    QuestionStands,
    NoSuchShard,
    NoSuchExperiment,
    NotReadyYet,
    TooFewSessions,
    NoExperimentYet,
    ExperimentRunning,
    SessionInThePast,
    NoPlanToDrawFrom,
    NotInThePlan,
    TooFewPairs,
    SessionTakenOut,
    ProtocolWasChanged,
)
"""Something that was told cannot be; the message says what would have been right."""

EXIT_CODES: Final[tuple[tuple[type[Exception], int], ...]] = (
    (HomeProblem, FAILED),
    (SchedulerProblem, FAILED),
    (MotionFileProblem, FAILED),
    (TooFewMarkers, FAILED),
    (RunnerOutOfRange, MISUSE),
    (CountryNotTwoLetters, MISUSE),
    (NoSuchZone, MISUSE),
    (NoSuchRun, MISUSE),
    (NotByHand, MISUSE),
    (RunNotYetRun, MISUSE),
    (RunTooFast, MISUSE),
    (RunsFarApart, MISUSE),
    (NoRunnersThere, MISUSE),
    (QuestionsDoNotFit, MISUSE),
    (NothingEstimated, FAILED),
    (GateClosed, REFUSED),
    (AdviceClosed, REFUSED),
    (NoPlanForYou, REFUSED),
    (TestNotOffered, REFUSED),
    (PregnancyNotMeasured, REFUSED),
    (LighterNotOffered, REFUSED),
    *((kind, MISUSE) for kind in _TOLD_WRONGLY),
)


def recognised(problem: Exception) -> Exception:
    """Return a problem as what it means: whatever fails for a full disk or a torn database says so."""
    if disk_is_full(problem):
        return DiskIsFull()
    return HomeIsDamaged() if database_is_torn(problem) else problem


def exit_code_of(problem: Exception) -> int | None:
    """Return the exit code for a problem, or None where it is a defect of the program."""
    return next((code for kind, code in EXIT_CODES if isinstance(problem, kind)), None)


STATUS_OF_CODE: Final = MappingProxyType({FAILED: 409, MISUSE: 422, REFUSED: 403})
"""HTTP status of a JSON answer where a command would end with a code."""


def status_of(problem: Exception) -> int | None:
    """Return the HTTP status for a problem, or None where it is a defect of the program."""
    code = exit_code_of(problem)
    if code is None:
        return None
    return 404 if isinstance(problem, LookupError) else STATUS_OF_CODE[code]
