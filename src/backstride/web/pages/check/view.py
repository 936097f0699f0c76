"""What the pages of the safety check show."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from backstride.diary.check import Answer
from backstride.diary.emergency import EmergencyCard
from backstride.diary.limits import ClinicianLimits
from backstride.diary.questions import Group, Question
from backstride.web.forms import Form
from backstride.web.frame import LockView

STEPS = tuple(Group)
"""One step per group: emergency signs, somebody's look first, known conditions."""


@dataclass(frozen=True, slots=True)
class AskedView:
    """One question as it is asked.

    Parameters
    ----------
    identifier : str
        Its name in the form.
    wording : str
        Message of the catalogue that asks it.
    answers : sequence of Answer
        What can be answered.
    """

    identifier: str
    wording: str
    answers: Sequence[Answer]


@dataclass(frozen=True, slots=True)
class QuestionsPage:
    """One step of the safety questions.

    Parameters
    ----------
    step : int
        Which step, from 1.
    group : Group
        What a yes to its questions asks for.
    asked : sequence of AskedView
        Its questions.
    carried : Sequence
        Answers of the other steps, as pairs of identifier and answer.
    form : Form
        What was answered in this step.
    """

    step: int
    group: Group
    asked: Sequence[AskedView]
    carried: Sequence[tuple[str, str]] = ()
    form: Form = field(default_factory=Form)

    @property
    def steps(self) -> int:
        """How many steps there are."""
        return len(STEPS)


@dataclass(frozen=True, slots=True)
class CountryView:
    """Whose emergency number is shown.

    Parameters
    ----------
    numbers : sequence of str
        Numbers that would be shown.
    form : Form
        The country as it stands, or what was typed.
    """

    numbers: Sequence[str] = ()
    form: Form = field(default_factory=Form)


@dataclass(frozen=True, slots=True)
class CheckPage:
    """Where the safety check stands.

    Parameters
    ----------
    lock : LockView
        The state with its reason.
    is_open : bool
        Whether advice is open.
    until : date or None
        Last day on which it stays open by itself.
    causes : sequence of str
        Messages that name what made the questions due again.
    conditions : sequence of str
        Identifiers of known conditions.
    limits : ClinicianLimits or None
        What a clinician allowed.
    country : CountryView
        Whose emergency number is shown.
    """

    lock: LockView
    is_open: bool
    until: date | None = None
    causes: Sequence[str] = ()
    conditions: Sequence[str] = ()
    limits: ClinicianLimits | None = None
    country: CountryView = field(default_factory=CountryView)


@dataclass(frozen=True, slots=True)
class StopPage:
    """The stop page: what to do now.

    Parameters
    ----------
    card : EmergencyCard
        The stop card.
    signs : sequence of str
        Identifiers of what was ticked.
    """

    card: EmergencyCard
    signs: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class UnlockPage:
    """The form for what a professional said.

    Parameters
    ----------
    lock : LockView
        What it is about.
    form : Form
        What was typed.
    """

    lock: LockView
    form: Form = field(default_factory=Form)


@dataclass(frozen=True, slots=True)
class LimitsPage:
    """The form for a clinician's limits.

    Parameters
    ----------
    form : Form
        What was typed, or the limits as they stand.
    """

    form: Form = field(default_factory=Form)


def asked_view(question: Question) -> AskedView:
    """Return how a question is asked."""
    declined = (Answer.RATHER_NOT_SAY,) if question.rather_not_say else ()
    return AskedView(question.identifier, question.wording, (Answer.YES, Answer.NO, Answer.NOT_SURE, *declined))
