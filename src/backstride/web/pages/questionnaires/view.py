"""What the page of questionnaires shows."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from backstride.diary.questionnaires import Questionnaire, QuestionnaireScore
from backstride.web.forms import Form


@dataclass(frozen=True, slots=True)
class ScoreLine:
    """One score in the history.

    Parameters
    ----------
    on : date
        When it was filled in.
    score : float
        On the questionnaire's own scale.
    change : float or None
        Against the first score; None for the first itself.
    """

    on: date
    score: float
    change: float | None = None

    @property
    def sign(self) -> str:
        """Which way it went."""
        return "more" if (self.change or 0) > 0 else "less" if (self.change or 0) < 0 else "same"


@dataclass(frozen=True, slots=True)
class QuestionnaireView:
    """One questionnaire with its scores.

    Parameters
    ----------
    form : Questionnaire
        What it is.
    lines : sequence of ScoreLine
        Its scores, the last one first.
    important_change : float or None
        Change from the first score that people notice; None before the first, or where unknown. [points]
    has_changed : bool or None
        Whether the last score has changed by that much; None where that cannot be said.
    typed : Form
        What was typed.
    """

    form: Questionnaire
    lines: Sequence[ScoreLine] = ()
    important_change: float | None = None
    has_changed: bool | None = None
    typed: Form = field(default_factory=Form)


@dataclass(frozen=True, slots=True)
class QuestionnairesPage:
    """Every questionnaire whose score can be kept."""

    views: Sequence[QuestionnaireView]


def score_lines(scores: Sequence[QuestionnaireScore]) -> tuple[ScoreLine, ...]:
    """Return scores, oldest first as they come, as a history with the last one first."""
    first = scores[0].score if scores else 0.0
    lines = [ScoreLine(one.on, one.score, one.score - first if n else None) for n, one in enumerate(scores)]
    return tuple(reversed(lines))
