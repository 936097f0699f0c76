"""The answers of `backstride claims --json` and `backstride ask --json`."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from backstride.api.safety import ConditionOut
from backstride.api.schema import Answer, shape, stands_for
from backstride.claims.study import Figure
from backstride.estimates import Estimate
from backstride.texts import claim_words
from backstride.texts.asked_places import PlaceWords
from backstride.texts.catalogue import catalogue


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureOut(Figure):
    """One number of a study, with the band that was read.

    Parameters
    ----------
    sentence : str
        The figure in words.
    """

    sentence: str


@stands_for(Figure)
def figure_out(told: Figure) -> FigureOut:
    """Return a figure with its words."""
    return FigureOut(**shape(told), sentence=claim_words.figure_words(catalogue(), told))


@dataclass(frozen=True, slots=True, kw_only=True)
class StudyFindingOut:
    """One finding about a claim.

    Parameters
    ----------
    id : str
        Id.
    source : str
        Key in references.bib.
    design : str
        How the study was made.
    people : int or None
        How many people this finding rests on; null where that was not read.
    who : str
        Who they were.
    read : str
        What was read: full text, part of the text, abstract, another text, public code, worked out.
    read_on : date or None
        When it was read; null where that was not noted.
    certainty : str
        How sure its own authors are: high, moderate, low, very low, none given.
    weeks : float or None
        How long people were followed; null where that was not read. [week]
    outcome : str
        What was measured.
    figures : sequence of Figure
        Figures.
    says : str
        for, against, none (no difference) or mixed, with respect to the claim.
    covers : str
        whole, part or elsewhere; what is elsewhere is told, never counted.
    grade : int
        What it can bear: 3 much, 2 some, 1 little, 0 told but never counted.
    limits : sequence of str
        What it does not show.
    """

    id: str
    source: str
    design: str
    people: int | None
    who: str
    read: str
    read_on: date | None
    certainty: str
    weeks: float | None
    outcome: str
    figures: Sequence[Figure]
    says: str
    covers: str
    grade: int
    limits: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class WitnessOut:
    """What one witness says.

    Parameters
    ----------
    verdict : str
        Verdict.
    direction : str
        for, against, mixed or silent, with respect to the claim as worded.
    strength : int
        3 well known, 2 some, 1 little, 0 exactly when silent.
    known : str
        How sure, in words; empty when it cannot speak.
    sentence : str
        Sentence.
    findings : sequence of str
        Identifiers of what it rests on.
    """

    verdict: str
    direction: str
    strength: int
    known: str
    sentence: str
    findings: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ComputedOut:
    """One figure that the body model computed for the usual run.

    Parameters
    ----------
    id : str
        Id.
    part : str
        levels, forces, everyday, beside, muscle_work; what-ifs: mass, cadence, speed, weaker, stronger (both:
        same movement, other muscles), form (another movement, assumed).
    of : str
        What it is about: usual_run, a task, a set of muscles, a change.
    quantity : str
        Quantity.
    outcome : str
        computed; unseen: smaller than the model can see; cannot_tell: no figure.
    estimate : Estimate or None
        With unit and band; null where the model cannot tell.
    source : sequence of str
        Keys in references.bib of what it rests on.
    what : str
        What it is, in words.
    sentence : str
        The figure in words.
    """

    id: str
    part: str
    of: str
    quantity: str
    outcome: str
    estimate: Estimate | None
    source: Sequence[str]
    what: str
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TogetherOut:
    """The three witnesses together.

    Parameters
    ----------
    agreement : str
        nobody_speaks, one_speaks, agree or disagree.
    direction : str
        Direction.
    strength : int
        The least of those that speak.
    known : str
        Known.
    line : str
        The answer in at most 20 words; where it depends or nobody knows, in at most 50.
    disagreeing : sequence of str
        Disagreeing.
    silent : sequence of str
        Silent.
    """

    agreement: str
    direction: str
    strength: int
    known: str
    line: str
    disagreeing: Sequence[str]
    silent: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimOut:
    """One claim before its three witnesses.

    Parameters
    ----------
    id : str
        Id.
    sentence : str
        The claim as worded.
    question : str
        Question.
    studies : WitnessOut
        Studies.
    physics : WitnessOut
        Physics.
    you : WitnessOut
        You.
    together : TogetherOut
        Together.
    turns_on : sequence of str
        What the answer turns on, where that is named.
    findings : sequence of StudyFindingOut
        Findings.
    would_change : sequence of str
        What would change this answer.
    action : str or None
        What could be tried; none unless the safety check is open.
    computed : sequence of ComputedOut
        What the model computed for the usual run; loads with everyday things beside.
    outside_measured : sequence of str
        Why the bands of `computed` are wider than those measured.
    searched_on : date
        When evidence was last looked for.
    searched_for : sequence of str
        The words that were searched for.
    """

    id: str
    sentence: str
    question: str
    studies: WitnessOut
    physics: WitnessOut
    you: WitnessOut
    together: TogetherOut
    turns_on: Sequence[str]
    findings: Sequence[StudyFindingOut]
    would_change: Sequence[str]
    searched_on: date
    searched_for: Sequence[str]
    action: str | None = None
    computed: Sequence[ComputedOut] = ()
    outside_measured: Sequence[str] = ()


@dataclass(frozen=True, kw_only=True)
class ClaimsAnswer(Answer):
    """Claims about running and the low back.

    Parameters
    ----------
    claims : sequence of ClaimOut
        Claims.
    simulated : bool
        Whether the runner is made up.
    """

    schema: Literal["backstride/claims/2"] = "backstride/claims/2"
    claims: Sequence[ClaimOut]
    simulated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NearOut:
    """A claim that a question may have meant.

    Parameters
    ----------
    id : str
        Id.
    question : str
        Question.
    """

    id: str
    question: str


AskOutcome = Literal["stop_first", "see_someone", "place", "condition", "answered", "no_answer"]


@dataclass(frozen=True, kw_only=True)
class AskAnswer(Answer):
    """What a free question came to.

    Parameters
    ----------
    asked : str
        Asked.
    outcome : AskOutcome
        Outcome.
    signs : sequence of str
        Stop-sign questions that the words make due; then nothing else is given.
    message : str
        One sentence; empty when answered.
    stop_lines : sequence of str
        The stop or see-someone card, if it comes first.
    numbers : sequence of str
        Numbers to call, when a card comes first.
    claims : sequence of ClaimOut
        Claims that answer it, the nearest first.
    near : sequence of NearOut
        What may have been meant instead.
    conditions : sequence of ConditionOut
        Cards for conditions and stages of life that the question names.
    destination : str
        What answers first: stop, see_someone, a place such as today or exercise:plank, condition:NAME, claim:NAME;
        empty where nothing does.
    places : sequence of PlaceWords
        Places that are no claims and answer it, the nearest first.
    own : str
        What the runner's own data say to it, or the dose of the exercise it names, in a sentence; empty for neither.
    simulated : bool
        Whether the runner is made up.
    """

    schema: Literal["backstride/ask/3"] = "backstride/ask/3"
    asked: str
    outcome: AskOutcome
    signs: Sequence[str]
    message: str
    stop_lines: Sequence[str] = ()
    numbers: Sequence[str] = ()
    claims: Sequence[ClaimOut]
    near: Sequence[NearOut]
    conditions: Sequence[ConditionOut] = ()
    destination: str = ""
    places: Sequence[PlaceWords] = ()
    own: str = ""
    simulated: bool = False
