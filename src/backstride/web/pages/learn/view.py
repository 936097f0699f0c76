"""What the pages of one's own days and of experiments show."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from backstride.api.experiments import ExperimentAnswer, ExperimentPreviewAnswer
from backstride.api.learn import AskedQuestionOut, QuestionOut, VerdictOut
from backstride.charts.model import Table
from backstride.learn.describe import Described
from backstride.web.forms import Form
from backstride.web.frame import LockView


@dataclass(frozen=True, slots=True)
class Drawn:
    """A chart as pictures for each width, and as a table.

    Parameters
    ----------
    pictures : sequence of str
        SVG elements, the narrow one first.
    table : Table
        The same in words.
    """

    pictures: Sequence[str]
    table: Table


@dataclass(frozen=True, slots=True)
class QuestionView:
    """One question with its answer.

    Parameters
    ----------
    answer : QuestionOut
        The answer.
    parts : sequence of tuple
        Name of each horizon, its verdict, its number in words or empty, and the reason where the weeks have their own.
    reasons : sequence of str
        What keeps the mornings from saying more.
    drawn : Drawn or None
        The differences; None without any.
    """

    answer: QuestionOut
    parts: Sequence[tuple[str, VerdictOut, str, str]]
    reasons: Sequence[str]
    drawn: Drawn | None


@dataclass(frozen=True, slots=True)
class LearnPage:
    """What one's own days show.

    Parameters
    ----------
    asked : AskedQuestionOut
        The main question that stands.
    questions : sequence of QuestionView
        With their answers; empty while they are not shown.
    described : sequence of Described
        Counts of everything else.
    is_working : bool
        Whether the answer is being worked out.
    is_closed : bool
        Whether the answer waits for the runner to look.
    may_change : bool
        Whether the main question may still be changed.
    form : Form
        What was typed.
    exposures, outcomes : sequence of (str, str)
        What can be chosen, with its label.
    tests : sequence of str
        What repeated strength tests say.
    asks_too_rarely : bool
        Whether the diary asks on too few mornings for any question about days.
    """

    asked: AskedQuestionOut
    questions: Sequence[QuestionView] = ()
    described: Sequence[Described] = ()
    is_working: bool = False
    is_closed: bool = False
    may_change: bool = True
    form: Form = field(default_factory=Form)
    exposures: Sequence[tuple[str, str]] = ()
    outcomes: Sequence[tuple[str, str]] = ()
    tests: Sequence[str] = ()
    asks_too_rarely: bool = False


@dataclass(frozen=True, slots=True)
class ExperimentPage:
    """Experiments: a new one, the one that runs, or what the last one found.

    Parameters
    ----------
    lock : LockView or None
        Why none is offered now; None when the gate is open.
    running : ExperimentAnswer or None
        The one that is not over.
    found : ExperimentAnswer or None
        The last one that is over, with its result.
    drawn : Drawn or None
        Its difference.
    pairs_drawn : Drawn or None
        The difference of every pair.
    today : str
        What today's session becomes, once it was opened.
    stopped : sequence of str
        Why today's session is not opened.
    preview : ExperimentPreviewAnswer or None
        What the one that is wanted could find.
    kinds : sequence of (str, str)
        Kinds of experiments with their labels.
    shoes : sequence of (str, str)
        Pairs of shoes that may be compared.
    problem : str
        Why the wanted one cannot be.
    form : Form
        What was typed.
    """

    lock: LockView | None = None
    running: ExperimentAnswer | None = None
    found: ExperimentAnswer | None = None
    drawn: Drawn | None = None
    pairs_drawn: Drawn | None = None
    today: str = ""
    stopped: Sequence[str] = ()
    preview: ExperimentPreviewAnswer | None = None
    kinds: Sequence[tuple[str, str]] = ()
    shoes: Sequence[tuple[str, str]] = ()
    problem: str = ""
    form: Form = field(default_factory=Form)
