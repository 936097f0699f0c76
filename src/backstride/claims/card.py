"""The card of a claim: the answer first, then the three witnesses, what would change it, and what could be tried."""

from collections.abc import Sequence
from dataclasses import dataclass

from backstride.claims.by_physics import BodyModel, computed, physics_witness
from backstride.claims.by_studies import studies_witness
from backstride.claims.by_you import OwnDays, you_witness
from backstride.claims.claim import Claim
from backstride.claims.computed import Computed
from backstride.claims.scale import Direction, Sentence, Witness
from backstride.claims.study import Study
from backstride.claims.together import Agreement, Together, together
from backstride.claims.verdict import Verdict
from backstride.diary.gate import GateState, opens
from backstride.diary.permission import NoPlan


@dataclass(frozen=True, slots=True)
class Card:
    """A claim before its three witnesses.

    Parameters
    ----------
    claim : Claim
        The claim.
    studies, physics, you : Witness
        The three rows.
    together : Together
        How they stand to each other.
    line : tuple of Sentence
        The answer, to be said one after the other: at most 20 words, or 50 where it depends or nobody knows.
    would_change : tuple of Sentence
        What would change this answer.
    action : Sentence or None
        What could be tried; None unless the gate is open.
    computed : tuple of Computed
        Every figure of the model behind its row.
    outside_measured : tuple of str
        Why the bands of these figures are wider than those measured.
    """

    claim: Claim
    studies: Witness
    physics: Witness
    you: Witness
    together: Together
    line: tuple[Sentence, ...]
    would_change: tuple[Sentence, ...]
    action: Sentence | None
    computed: tuple[Computed, ...] = ()
    outside_measured: tuple[str, ...] = ()

    @property
    def witnesses(self) -> tuple[Witness, Witness, Witness]:
        """The three, in the order of the card."""
        return (self.studies, self.physics, self.you)


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a runner.

    Parameters
    ----------
    model : BodyModel or None
        The table of the body model for this runner.
    days : OwnDays or None
        The runner's diary.
    gate : GateState
        Where the safety check stands.
    refusals : tuple of NoPlan
        Reasons for which no plan is made; any of them keeps actions away.
    """

    model: BodyModel | None = None
    days: OwnDays | None = None
    gate: GateState = GateState.NEVER_ASKED
    refusals: tuple[NoPlan, ...] = ()

    @property
    def may_act(self) -> bool:
        """Whether an action may be named."""
        return opens(self.gate) and not self.refusals

    @property
    def may_test(self) -> bool:
        """Whether own tests and experiments may be named; the gentle mode has none."""
        return self.gate is GateState.GO and not self.refusals


def card(claim: Claim, known: Known | None = None, store: Sequence[Study] | None = None) -> Card:
    """Return the card of a claim.

    Parameters
    ----------
    claim : Claim
        The claim.
    known : Known, optional
        What is known of the runner; nothing by default.
    store : sequence of Study, optional
        The evidence store; the package's own by default.
    """
    runner = known or Known()
    witnesses = (
        studies_witness(claim, store),
        physics_witness(claim, runner.model),
        you_witness(claim, runner.days),
    )
    both, figures = together(witnesses), computed(claim, runner.model)
    return Card(
        claim,
        *witnesses,
        together=both,
        line=answer_line(claim, witnesses[0], both, witnesses),
        would_change=_would_change(claim, witnesses[1], witnesses[2], may_test=runner.may_test),
        action=_action(claim, runner.gate) if runner.may_act else None,
        computed=figures,
        outside_measured=runner.model.outside_measured if runner.model and figures else (),
    )


def answer_line(claim: Claim, studies: Witness, both: Together, witnesses: Sequence[Witness]) -> tuple[Sentence, ...]:
    """Return the answer line: a short answer by direction and least strength, then what was found.

    What was found is said only while the whole still points where studies alone do and the sentence was written for
    their verdict; it carries no word of strength.

    Parameters
    ----------
    claim : Claim
        The claim.
    studies : Witness
        The first witness.
    both : Together
        All three together.
    witnesses : sequence of Witness
        All three.
    """
    if both.agreement is Agreement.DISAGREE:
        return (_disagree(both, witnesses),)
    own_words = studies.sentence.code == f"claim-{claim.id}-studies"
    gist = (Sentence(f"claim-{claim.id}-gist"),) if own_words and both.direction is studies.direction else ()
    return (Sentence(_short(both, studies)), *gist)


def _short(both: Together, studies: Witness) -> str:
    if both.direction is Direction.SILENT:
        return "claim-line-silent"
    if both.direction is Direction.MIXED and studies.verdict == Verdict.DEPENDS:
        return "claim-line-depends"
    return f"claim-line-{both.direction}-{both.strength}"


def _disagree(both: Together, witnesses: Sequence[Witness]) -> Sentence:
    said = {one.direction for one in witnesses if one.speaks}
    opposite = {Direction.FOR, Direction.AGAINST} <= said
    return Sentence("claim-line-disagree", {"who": "-".join(both.disagreeing), "opposite": str(opposite).lower()})


def _would_change(claim: Claim, physics: Witness, you: Witness, *, may_test: bool) -> tuple[Sentence, ...]:
    """Return what would change the answer; own tests and experiments only where they may be named."""
    found = [Sentence(f"claim-{claim.id}-measure")]
    if physics.verdict == "not_computed":
        found.append(Sentence("claim-change-import"))
    if you.verdict in {"no_diary", "not_asked", "too_early"}:
        found.append(Sentence("claim-change-mornings"))
    if may_test and you.verdict in {"tests_none", "tests_few"}:
        found.append(Sentence("claim-change-tests"))
    if may_test and claim.action is not None and claim.action.code.startswith("compare_"):
        found.append(Sentence("claim-change-experiment"))
    return tuple(found)


def _action(claim: Claim, gate: GateState) -> Sentence | None:
    gentle = gate is GateState.GENTLE
    if claim.action is None or (gentle and not claim.action.gentle):
        return None
    return Sentence(f"claim-action-{claim.action.code}", {"gentle": str(gentle).lower()})
