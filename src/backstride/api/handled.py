"""What the back has handled, as a JSON answer."""

from dataclasses import dataclass
from typing import Literal

from backstride.api.schema import Answer, also, shape
from backstride.diary.tolerance import Handled, Row
from backstride.services.diary import tolerance as services
from backstride.texts.catalogue import catalogue

also(Row, "never_tried")
also(Handled, "unit")


@dataclass(frozen=True, kw_only=True)
class HandledAnswer(services.HandledAnswer, Answer):
    """What my back has handled: described, not proven.

    Parameters
    ----------
    simulated : bool
        Whether the runner is made up.
    note : str
        What the counts do not mean.
    """

    schema: Literal["backstride/handled/1"] = "backstride/handled/1"
    simulated: bool
    note: str


def handled_answer(found: services.HandledAnswer, *, simulated: bool) -> HandledAnswer:
    """Return the tables with what they do not mean."""
    return HandledAnswer(**shape(found), simulated=simulated, note=catalogue().say("handled-described"))
