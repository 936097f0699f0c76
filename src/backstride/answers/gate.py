"""Where the gate stands, as a JSON answer."""

from datetime import datetime
from typing import TYPE_CHECKING

from backstride.diary.gate import GateReading
from backstride.texts.catalogue import catalogue
from backstride.texts.gate_sentences import GateSentences, gate_sentences

if TYPE_CHECKING:
    from backstride.api.safety import SaidOut
    from backstride.bootstrap import Backstride


def said_of(backstride: "Backstride", reading: GateReading, now: datetime) -> GateSentences:
    """Return what is said where the gate stands.

    Parameters
    ----------
    backstride : Backstride
        The home.
    reading : GateReading
        Where it stands.
    now : datetime
        This moment, local, with offset.
    """
    return gate_sentences(catalogue(), reading, backstride.safety.card(now), backstride.safety.cause(now))


def said_out(backstride: "Backstride", said: GateSentences, now: datetime) -> "SaidOut":
    """Return the same for JSON, with the numbers to call."""
    from backstride.api.safety import SaidOut  # only where JSON is wanted

    card = backstride.safety.card(now)
    return SaidOut.of(said, card.numbers if card else ())
