"""What a free question came to, as a JSON answer."""

from backstride.api import claims as contract
from backstride.api.claim_out import claim_out
from backstride.api.conditions import condition_out
from backstride.diary.condition_cards import condition_card
from backstride.runner import Units
from backstride.services.claims.claims import Answered
from backstride.texts.asked_places import place_words
from backstride.texts.catalogue import catalogue
from backstride.texts.gate_sentences import emergency_lines, see_someone_lines


def ask_out(told: Answered, *, units: Units = Units.METRIC, simulated: bool = False) -> contract.AskAnswer:
    """Return what a question came to, for JSON."""
    say, found = catalogue().say, told.asked
    near = [contract.NearOut(id=match.claim, question=say(f"claim-{match.claim}-question")) for match in found.near]
    return contract.AskAnswer(
        asked=found.question,
        outcome=_outcome(told),
        signs=[*found.signs, *found.soon],
        message=_message(told),
        stop_lines=list(stop_lines(told)),
        numbers=list(told.stop.numbers if told.stop else told.numbers),
        claims=[claim_out(one) for one in told.cards],
        near=near,
        conditions=[condition_out(condition_card(name)) for name in found.conditions],
        destination=found.destination,
        places=[place_words(catalogue(), name) for name in found.places],
        own=own_words(told, units),
        simulated=simulated,
    )


def own_words(told: Answered, units: Units) -> str:
    """Return what the runner's own data say; nothing where the question does not ask them."""
    if told.own is None:
        return ""
    from backstride.texts.own_sentences import OwnSentences

    return OwnSentences(catalogue(), units).say(told.own)


def stop_lines(told: Answered) -> tuple[str, ...]:
    """Return the stop card or the see-someone card in sentences; nothing where neither was called for."""
    if told.stop is not None:
        return emergency_lines(catalogue(), told.stop)
    return see_someone_lines(catalogue(), told.asked.soon, told.numbers) if told.asked.soon else ()


def _outcome(told: Answered) -> contract.AskOutcome:
    if told.stop is not None:
        return "stop_first"
    if told.asked.soon:
        return "see_someone"
    if told.asked.places:
        return "place"
    if told.asked.conditions:
        return "condition"
    return "answered" if told.cards else "no_answer"


def _message(told: Answered) -> str:
    titles = {"stop_first": "emergency-title", "see_someone": "see-someone-title", "no_answer": "ask-no-answer"}
    title = titles.get(_outcome(told))
    more = f" {catalogue().say('ask-can')}" if title == "ask-no-answer" else ""
    return f"{catalogue().say(title)}{more}" if title else ""
