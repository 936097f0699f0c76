"""What the pages of claims, of asking and of how the back works show."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby

from backstride.claims.ask import Asked
from backstride.claims.card import Card
from backstride.claims.claim import GROUPS
from backstride.claims.computed import Computed, Part
from backstride.claims.display import known, known_together
from backstride.claims.mechanics import Mechanics
from backstride.claims.scale import Witness
from backstride.claims.verdict import Evidence
from backstride.diary.condition_cards import ConditionCard, condition_card
from backstride.diary.emergency import EmergencyCard
from backstride.web.forms import Form

QUESTION = "question"
"""The one field of the form."""

_ACTION_PLACES = {
    "strength_sessions": "/plan",
    "grow_gently": "/plan",
    "run_walk": "/plan",
    "keep_running": "/plan",
    "watch_mornings": "/diary",
    "compare_shoes": "/learn",
    "compare_treadmill": "/learn",
    "compare_cadence": "/learn",
}


@dataclass(frozen=True, slots=True)
class Sure:
    """How sure a witness is: the message of its word, and how many dots are filled."""

    wording: str
    dots: int


@dataclass(frozen=True, slots=True)
class ModelView:
    """Figures of the body model.

    Parameters
    ----------
    everyday : sequence of Computed
        Loads of everyday things and of the usual run, drawn on one scale.
    parts : sequence of (Part, figures)
        All other figures, kind by kind.
    outside_measured : sequence of str
        Why the bands are wider than those measured.
    """

    everyday: Sequence[Computed] = ()
    parts: Sequence[tuple[Part, Sequence[Computed]]] = ()
    outside_measured: Sequence[str] = ()

    @property
    def is_there(self) -> bool:
        """Whether there are any figures."""
        return bool(self.everyday or self.parts)


@dataclass(frozen=True, slots=True)
class CardView:
    """One claim in full.

    Parameters
    ----------
    card : Card
        The claim before its three witnesses.
    evidence : sequence of Evidence
        The findings about it.
    model : ModelView
        What the model computes for it.
    action_place : str
        Where its action is taken up; empty where no page is.
    """

    card: Card
    evidence: Sequence[Evidence] = ()
    model: ModelView = field(default_factory=ModelView)
    action_place: str = ""

    @property
    def rows(self) -> Sequence[tuple[Witness, Sure | None]]:
        """Return the three rows of the card; a witness that cannot speak at all has no word of how sure it is."""
        return tuple((one, sure_of(one)) for one in self.card.witnesses)


@dataclass(frozen=True, slots=True)
class ListedClaim:
    """One claim in the list, and how sure all its witnesses are together."""

    card: Card
    sure: Sure


@dataclass(frozen=True, slots=True)
class ClaimsPage:
    """Every claim, by group.

    Parameters
    ----------
    groups : sequence of (group, claims)
        In reading order.
    """

    groups: Sequence[tuple[str, Sequence[ListedClaim]]]


@dataclass(frozen=True, slots=True)
class AskPage:
    """A free question and what it came to.

    Parameters
    ----------
    form : Form
        What was typed.
    asked : Asked or None
        What it came to; None before anything was asked.
    answer : CardView or None
        The nearest claim.
    own : str
        What the runner's own data say to it; empty where it asks for something else.
    """

    form: Form = field(default_factory=Form)
    asked: Asked | None = None
    answer: CardView | None = None
    own: str = ""

    @property
    def conditions(self) -> Sequence[ConditionCard]:
        """The cards of conditions that the question names."""
        return [condition_card(name) for name in self.asked.conditions] if self.asked else ()


@dataclass(frozen=True, slots=True)
class StopFirst:
    """The stop card that words of a question call for.

    Parameters
    ----------
    card : EmergencyCard
        The card.
    """

    card: EmergencyCard


@dataclass(frozen=True, slots=True)
class SeeSomeone:
    """The see-someone card that words of a question call for.

    Parameters
    ----------
    signs : sequence of str
        Identifiers of the questions that the words sound like.
    numbers : sequence of str
        Numbers to call, should it get worse.
    form : Form
        What was typed.
    conditions : sequence of ConditionCard
        Cards of conditions that were named.
    """

    signs: Sequence[str]
    numbers: Sequence[str]
    form: Form = field(default_factory=Form)
    conditions: Sequence[ConditionCard] = ()


@dataclass(frozen=True, slots=True)
class MechanicsPage:
    """One page on how the back works, or the list of all.

    Parameters
    ----------
    pages : sequence of Mechanics
        All pages, in reading order.
    page : Mechanics or None
        The one that is read; None for the list.
    model : ModelView
        The figures beside it.
    """

    pages: Sequence[Mechanics]
    page: Mechanics | None = None
    model: ModelView = field(default_factory=ModelView)


def sure_of(witness: Witness) -> Sure | None:
    """Return how sure a witness is; None when it cannot speak at all."""
    wording = known(witness)
    if not wording:
        return None
    return Sure(wording.removeprefix("confidence-"), 1 if wording == "confidence-rough" else witness.strength)


def claims_page(cards: Sequence[Card]) -> ClaimsPage:
    """Return the list of claims by group."""
    return ClaimsPage(
        tuple((group, tuple(_listed(one) for one in cards if one.claim.group == group)) for group in GROUPS)
    )


def _listed(card: Card) -> ListedClaim:
    wording = known_together(card.together).removeprefix("confidence-")
    return ListedClaim(card, Sure(wording, card.together.strength))


def card_view(card: Card, evidence: Sequence[Evidence], places: Sequence[str]) -> CardView:
    """Return one claim in full.

    Parameters
    ----------
    card : Card
        The claim.
    evidence : sequence of Evidence
        The findings about it.
    places : sequence of str
        Addresses of the pages that there are.
    """
    place = _ACTION_PLACES.get(card.claim.action.code, "") if card.claim.action and card.action else ""
    model = model_view(card.computed, card.outside_measured)
    return CardView(card, evidence, model, place if place in places else "")


def model_view(figures: Sequence[Computed], outside_measured: Sequence[str]) -> ModelView:
    """Return figures of the model as they are shown."""
    everyday = tuple(one for one in figures if one.part is Part.EVERYDAY)
    others = [one for one in figures if one.part is not Part.EVERYDAY]
    parts = tuple((part, tuple(group)) for part, group in groupby(others, key=lambda one: one.part))
    return ModelView(everyday, parts, outside_measured)
