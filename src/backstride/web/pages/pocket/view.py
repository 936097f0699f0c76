"""What the page that a phone keeps shows, and what it is told whenever the computer is seen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from backstride.diary.emergency import EmergencyCard, emergency_card
from backstride.diary.fields import FIELDS, Field
from backstride.diary.gate import opens
from backstride.diary.questions import StopCard, questions
from backstride.texts.catalogue import catalogue
from backstride.texts.figures import day, short_day
from backstride.web.context import AppContext
from backstride.web.forms import Form
from backstride.web.frame import lock_of
from backstride.web.pages.today.page import week_of
from backstride.web.sentences import Speaker

ASKED: tuple[Field, ...] = tuple(FIELDS[name] for name in ("function", "back_pain", "leg_pain"))
"""What a morning is asked first: three taps, and a fourth that keeps them."""


@dataclass(frozen=True, slots=True)
class PocketPage:
    """How is my back, and what do I do now? Nothing of a home stands on it but the country's emergency number.

    Parameters
    ----------
    cards : Mapping
        The stop card of each sign, the most urgent first.
    blank : Form
        Nothing is typed yet.
    """

    cards: Mapping[str, EmergencyCard]

    blank: Form = field(default_factory=Form)

    @property
    def asked(self) -> Sequence[Field]:
        """The fields of a morning."""
        return ASKED


def pocket_page(app: AppContext, now: datetime) -> PocketPage:
    """Return the page that a phone keeps."""
    country, urgency = app.backstride.safety.country(now), list(StopCard)
    signs = sorted((one for one in questions() if one.card), key=lambda one: urgency.index(one.card or StopCard.NERVES))
    return PocketPage({one.identifier: emergency_card((one.identifier,), country) for one in signs})


def pocket_state(app: AppContext, now: datetime) -> Mapping[str, Any]:
    """Return the facts that a phone may show until it sees the computer again; no advice is among them.

    Parameters
    ----------
    app : AppContext
        The home.
    now : datetime
        This moment, local.
    """
    texts, gate = catalogue(), app.backstride.safety.state(now)
    card, speaker, is_open = app.backstride.safety.card(now), Speaker(texts), opens(gate.state)
    until = gate.until if is_open and gate.until else now.date()
    if is_open:
        says = texts.say("pocket-gate-open", day=day(until))
    else:
        says = f"{texts.say(f'gate-{gate.state}')} {speaker.reason(lock_of(gate))}"
    facts = app.backstride.flare.facts(now)
    numbers = speaker.numbers(app.backstride.safety.numbers(now))
    return {
        "seen": now.isoformat(),
        "seen_says": texts.say("pocket-seen", day=day(now.date()), time=f"{now:%H:%M}"),
        "gate": {"is_open": is_open, "until": until.isoformat(), "says": says},
        "signs": list(gate.signs) if card is not None else [],
        "week": [{"day": short_day(one.day.day), "ran": one.ran, "score": one.score} for one in week_of(app, now)],
        "flare": [texts.say(step, numbers=numbers) for step in facts.steps],
    }
