"""A plan, as JSON answers."""

from datetime import datetime

from backstride.bootstrap import Backstride
from backstride.contracts.plan import DifferenceOut, DoneOut, PlanAnswer, PlanShowAnswer
from backstride.plan.propose import Proposal
from backstride.services.plan_state import CurrentPlan
from backstride.texts.catalogue import catalogue


def validity(now: datetime) -> str:
    """Give when it was made and how long it is valid."""
    return catalogue().say("plan-validity", day=f"{now.day} {now:%B %Y}")


def proposal_out(backstride: Backstride, found: Proposal, now: datetime, *, accepted: bool) -> PlanAnswer:
    """Give a proposal for JSON."""
    return PlanAnswer.of(found, catalogue().say).model_copy(
        update={
            "gate": backstride.gate.reading(now).state,
            "accepted_at": now.isoformat() if accepted and found.plan else None,
            "note": validity(now),
            "simulated": backstride.home.is_simulated,
        }
    )


def plan_show_out(backstride: Backstride, found: CurrentPlan, now: datetime) -> PlanShowAnswer:
    """Give the accepted plan for JSON."""
    plan = proposal_out(backstride, Proposal(found.plan, found.adaptation.clashes), now, accepted=False)
    return PlanShowAnswer(
        plan=plan.model_copy(update={"accepted_at": found.accepted.accepted_at.isoformat()}),
        causes=list(found.adaptation.causes),
        differences=[DifferenceOut.of(one, catalogue().say) for one in found.adaptation.differences],
        done=[DoneOut.of(one) for one in backstride.planning.done(now.date())],
    )
