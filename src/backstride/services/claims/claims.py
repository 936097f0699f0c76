"""Claims before studies, the model and the runner's own days; and any question, stop signs first."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from backstride.claims.ask import Asked
from backstride.claims.ask import ask as ask_claims
from backstride.claims.by_you import OwnTests, OwnVerdict, own_verdict
from backstride.claims.card import Card, Known, card
from backstride.claims.claim import Claim, claim_named
from backstride.claims.given import OwnAnswers
from backstride.diary.emergency import EmergencyCard, emergency_card, emergency_numbers
from backstride.diary.gate import STOPPED
from backstride.diary.permission import plan_refusals
from backstride.diary.triggers import Cause, Trigger
from backstride.learn.verdict import Direction, Size
from backstride.runner import Runner
from backstride.services.classified import fact
from backstride.services.diary.entries import Diary
from backstride.services.diary.hold_tests import HoldTests
from backstride.services.experiments.experiments import Experiments
from backstride.services.experiments.kept import ProtocolWasChanged
from backstride.services.gate import Gate
from backstride.services.home.me import country_to_call_in
from backstride.services.learning.learning import Learning, Learnt
from backstride.services.planning.usual_run import usual_model
from backstride.services.ports import CountryFinder, Records
from backstride.services.safety.listening import Ear

if TYPE_CHECKING:
    from backstride.services.claims.own_data import OwnAnswer, OwnData

TRIED: Final[Mapping[str, str]] = {
    "treadmill": "treadmill_min",
    "shoes": "other_shoe_min",
    "cadence": "cadence_up_min",
}
"""Kinds of experiment whose second arm is what a claim is about, and the column of the daily table it is."""
_OUTCOME: Final = "back_morning"


@dataclass(frozen=True, slots=True)
class Answered:
    """What a question came to, with the cards that answer it.

    Parameters
    ----------
    asked : Asked
        What it came to.
    cards : tuple of Card
        The answers, the nearest first; none where the stop card comes first.
    stop : EmergencyCard or None
        The stop card; then there is nothing else.
    numbers : tuple of str
        Numbers to call, where a see-someone sign was heard.
    own : OwnAnswer or None
        What the runner's own data say to it; None where it asks for something else.
    """

    asked: Asked
    cards: tuple[Card, ...] = ()
    stop: EmergencyCard | None = None
    numbers: tuple[str, ...] = ()
    own: "OwnAnswer | None" = None


@dataclass(frozen=True, slots=True)
class Claims:
    """The use cases of claims and questions. They tell; an action is named on a card only while the gate is open.

    Parameters
    ----------
    gate : Gate
        The one gate.
    records : Records
        Where it is kept that a question sounded like a stop sign.
    learning : Learning
        What the runner's own days show.
    experiments : Experiments
        Fair experiments.
    tests : HoldTests
        The runner's own tests.
    diary : Diary
        The mornings.
    runner : callable
        Gives the runner as known on a day.
    country_of : CountryFinder
        The country of the home zone, for the number to call.
    own_data : callable
        Gives the use case of questions to one's own data; asked only where a question is one.
    """

    gate: Gate
    records: Records
    learning: Learning
    experiments: Experiments
    tests: HoldTests
    diary: Diary
    runner: Callable[[date], Runner]
    country_of: CountryFinder
    own_data: "Callable[[], OwnData]"

    @fact
    def cards(self, claims: Sequence[Claim], now: datetime) -> tuple[Card, ...]:
        """Return the cards of claims.

        Where one of them is about a question that stands, its answer is looked at, and counts as seen from then on.

        Parameters
        ----------
        claims : sequence of Claim
            The claims.
        now : datetime
            This moment, local, with offset.
        """
        known = self._known(claims, now)
        return tuple(card(claim, known) for claim in claims)

    @fact
    def looks_at_answers(self, claims: Sequence[Claim], today: date) -> bool:
        """Whether the cards of claims show an answer of the runner's own days for the first time."""
        asked = self.learning.asked(today)
        return asked.seen_on is None and bool(_subjects(claims) & {(one.exposure, one.outcome) for one in asked.all})

    @fact
    def ask(self, question: str, now: datetime) -> Answered:
        """Answer a free question; words of a stop sign give its card alone and make the safety questions due.

        Parameters
        ----------
        question : str
            What somebody typed.
        now : datetime
            This moment, local, with offset.
        """
        asked = self.hear(question, now)
        if asked.is_answered_by_nothing:
            self.records.add_to_gate(Trigger(now, Cause.WORDS_IN_NOTE, (*asked.signs, *asked.soon)))
            return self._stopped(asked, now.date())
        own = self.own_data().answer(asked, now) if asked.places else None
        return Answered(asked, self.cards([claim_named(match.claim) for match in asked.matches], now), own=own)

    @fact
    def hear(self, question: str, now: datetime) -> Asked:
        """Return what a free question comes to, given age, sex and what a professional has answered for."""
        ear = Ear(self.records, self.runner)
        return ask_claims(question, ear.who(now.date()), ear.cleared(now.date()))

    def _stopped(self, asked: Asked, today: date) -> Answered:
        country = country_to_call_in(self.runner(today), self.country_of)
        if asked.stops_first:
            return Answered(asked, stop=emergency_card(asked.signs, country))
        return Answered(asked, numbers=emergency_numbers(country))

    def _known(self, claims: Sequence[Claim], now: datetime) -> Known:
        record, today = self.gate.record(), now.date()
        refusals = plan_refusals(record, self.gate.age_years(today), today)
        model = usual_model(self.records.runs(), self.runner(today), today, record)
        return Known(model, self._days(claims, now), self.gate.reading(now).state, refusals)

    def _days(self, claims: Sequence[Claim], now: datetime) -> OwnAnswers:
        today, subjects = now.date(), _subjects(claims)
        scored = any(one.back_morning is not None for one in self.diary.days())
        held = {one.test.identifier: OwnTests(len(one.results), one.change) for one in self.tests.all_progress(today)}
        asked = {(one.exposure, one.outcome) for one in self.learning.asked(today).all}
        seen = own_verdicts(self.learning.learnt(now)) if scored and subjects & asked else {}
        tried = self._tried(now) if subjects & {(one, _OUTCOME) for one in TRIED.values()} else {}
        return OwnAnswers(scored, {**seen, **tried}, held)

    def _tried(self, now: datetime) -> Mapping[tuple[str, str], OwnVerdict]:
        """Return the verdict of the last fair experiment, once it is over and told something; none at a stop sign."""
        kept = next(reversed(self.experiments.all()), None)
        if kept is None or kept.kind not in TRIED or self.experiments.running(now.date()) is not None:
            return {}
        subject = (TRIED[kept.kind], kept.outcome)
        if self.gate.reading(now).state in STOPPED:
            return {subject: OwnVerdict(Direction.CANNOT_TELL, Size.UNCLEAR, stopped=True)}
        try:
            verdict = self.experiments.result(now).result.verdict
        except ProtocolWasChanged:
            return {}
        if verdict.direction is Direction.CANNOT_TELL:
            return {}
        return {subject: OwnVerdict(verdict.direction, verdict.size, randomised=True)}


def own_verdicts(told: Learnt) -> Mapping[tuple[str, str], OwnVerdict]:
    """Return the verdicts of the runner's own days by exposure and outcome.

    Parameters
    ----------
    told : Learnt
        The answers to the questions that stand.
    """
    missing = told.missing.pairs_missing if told.missing else 0
    return {
        (one.question.exposure, one.question.outcome): own_verdict(one, missing if one.main else 0)
        for one in told.answers
    }


def _subjects(claims: Sequence[Claim]) -> set[tuple[str, str]]:
    return {(claim.you.exposure, claim.you.outcome) for claim in claims if claim.you.exposure}
