"""What a free question came to, as a JSON answer."""

from backstride.answers.claims import claim_out
from backstride.contracts import claims as contract
from backstride.diary.emergency import EmergencyCard
from backstride.services.claims import Answered
from backstride.texts.catalogue import catalogue
from backstride.texts.gate_sentences import emergency_lines


def ask_out(told: Answered, *, simulated: bool = False) -> contract.AskAnswer:
    """Give what a question came to, for JSON."""
    say, found = catalogue().say, told.asked
    near = [contract.NearOut(id=match.claim, question=say(f"claim-{match.claim}-question")) for match in found.near]
    stopped, message = told.stop is not None, "" if told.cards else say("ask-no-answer")
    return contract.AskAnswer(
        asked=found.question,
        outcome="stop_first" if stopped else "answered" if told.cards else "no_answer",
        signs=list(found.signs),
        message=say("emergency-title") if stopped else message,
        stop_lines=[] if told.stop is None else list(stop_lines(told.stop)),
        numbers=[] if told.stop is None else list(told.stop.numbers),
        claims=[claim_out(one) for one in told.cards],
        near=near,
        simulated=simulated,
    )


def stop_lines(stop: EmergencyCard) -> tuple[str, ...]:
    """Give the stop card in sentences, and that the safety questions come before anything else."""
    return (*emergency_lines(catalogue(), stop), catalogue().say("ask-stop-first"))
