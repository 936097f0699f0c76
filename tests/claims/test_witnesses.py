"""The three witnesses, and what they say together, over every combination."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from types import SimpleNamespace
from typing import Any

import pytest

from backstride.body.changes import MUSCLE_SETS
from backstride.claims.by_physics import STRENGTH_OF_MODEL, TOLD, computed, physics_witness, standing
from backstride.claims.by_studies import studies_witness
from backstride.claims.by_you import OwnTests, OwnVerdict, own_verdict, you_witness
from backstride.claims.card import Known, answer_line, card
from backstride.claims.claim import NoSuchClaim, claim_named, claims
from backstride.claims.computed import Computed, Outcome, Part
from backstride.claims.from_table import EVERYDAY, FORMS, FromTable
from backstride.claims.given import OwnAnswers
from backstride.claims.scale import Direction, Name, Sentence, StrengthDoesNotFit, Witness, silent
from backstride.claims.store import studies
from backstride.claims.study import Covers, Design, On, Read, Says, Study, StudyFinding
from backstride.claims.together import Agreement, WitnessTwice, together
from backstride.diary.gate import GateState
from backstride.diary.hold_tests import Change, hold_tests
from backstride.diary.permission import NoPlan
from backstride.dose.steady import Ask
from backstride.estimates import Estimate
from backstride.learn.answer import Answer, HorizonAnswer
from backstride.learn.question import Horizon, Question
from backstride.learn.verdict import Direction as Effect
from backstride.learn.verdict import Size, Verdict, Wording
from backstride.package_data import load_toml
from backstride.runner import Sex
from backstride.texts.catalogue import catalogue

SAID = Sentence("claim-line-silent")
STATES = [(Direction.SILENT, 0), *product((Direction.FOR, Direction.AGAINST, Direction.MIXED), (1, 2, 3))]
EVERY = list(product(STATES, STATES, STATES))


def witnesses(states: Any, verdict: str = "x") -> tuple[Witness, ...]:
    return tuple(Witness(name, verdict, *state, SAID) for name, state in zip(Name, states, strict=True))


def a_figure(part: Part, of: str, quantity: str, *band: float, outcome: Outcome = Outcome.COMPUTED) -> Computed:
    estimate = Estimate(*band, 0.9, "1") if band else None
    return Computed(part, of, quantity, estimate, ("fukuchi_2017",), outcome if band else Outcome.CANNOT_TELL)


@dataclass(frozen=True, slots=True)
class ModelFigures:
    """Figures of the body model for one's usual run, as they are given."""

    held: Sequence[Computed] = ()
    is_ordered: bool = False
    outside_measured: tuple[str, ...] = ()

    def speaks_of(self, group: str) -> bool:
        """Whether muscle work may be told."""
        return self.is_ordered

    def figures(self, part: Part, names: Sequence[str] = ()) -> tuple[Computed, ...]:
        """Return the figures of one kind that are about any of these names; all of the kind without names."""
        return tuple(one for one in self.held if one.part is part and (not names or one.of in names))


def a_model(*held: Computed, is_ordered: bool = True) -> ModelFigures:
    return ModelFigures(held, is_ordered)


MAN = Ask("running", 2.9, 165.0, sex=Sex.MALE, mass_kg=72.0, height_m=1.78, age_years=40.0)
WOMAN = Ask("running", 2.6, 172.0, sex=Sex.FEMALE, mass_kg=62.0, height_m=1.7, age_years=41.0)


# One scale


def test_there_are_ten_states_of_a_witness_and_a_thousand_of_three() -> None:
    assert len(STATES) == 10
    assert len(EVERY) == 1000


@pytest.mark.parametrize(
    ("direction", "strength"),
    [(Direction.SILENT, 1), (Direction.FOR, 0), (Direction.MIXED, 4), (Direction.AGAINST, -1)],
)
def test_a_strength_that_does_not_fit_is_refused(direction: Direction, strength: int) -> None:
    with pytest.raises(StrengthDoesNotFit, match="0 exactly when silent"):
        Witness(Name.YOU, "x", direction, strength, SAID)


def test_over_every_combination_the_rules_hold() -> None:
    for states in EVERY:
        three = witnesses(states)
        both = together(three)
        speaking = [one for one in three if one.speaks]
        directions = {one.direction for one in speaking}
        assert set(both.silent) == {one.name for one in three} - {one.name for one in speaking}
        assert both.strength == min((one.strength for one in speaking), default=0)
        if not speaking:
            assert (both.agreement, both.direction, both.strength) == (Agreement.NOBODY_SPEAKS, Direction.SILENT, 0)
        elif len(directions) > 1:
            assert (both.agreement, both.direction) == (Agreement.DISAGREE, Direction.MIXED)
            assert set(both.disagreeing) == {one.name for one in speaking}
        else:
            assert both.direction in directions
            assert both.disagreeing == ()
            assert both.agreement is (Agreement.AGREE if len(speaking) > 1 else Agreement.ONE_SPEAKS)


def test_a_silent_witness_never_changes_what_the_others_say() -> None:
    for first, second in product(STATES, STATES):
        two = together(witnesses((first, second, (Direction.SILENT, 0))))
        alone = together([Witness(Name.STUDIES, "x", *first, SAID), Witness(Name.PHYSICS, "x", *second, SAID)])
        assert (two.direction, two.strength, two.agreement) == (alone.direction, alone.strength, alone.agreement)


def test_the_order_of_witnesses_does_not_matter() -> None:
    for states in EVERY:
        three = witnesses(states)
        there, back = together(three), together(three[::-1])
        assert (there.direction, there.strength, there.agreement) == (back.direction, back.strength, back.agreement)


def test_one_witness_is_heard_once() -> None:
    with pytest.raises(WitnessTwice, match="heard once"):
        together([silent(Name.YOU, SAID), silent(Name.YOU, SAID)])


# The answer line, over every combination of every claim


def _said(sentences: tuple[Sentence, ...]) -> str:
    return " ".join(SAYINGS(one.code, tuple(one.values.items())) for one in sentences)


def SAYINGS(code: str, values: tuple[Any, ...], memory: dict[Any, str] = {}) -> str:  # noqa: N802, B006
    if (code, values) not in memory:
        memory[code, values] = catalogue().say(code, **dict(values))
    return memory[code, values]


STRONG = {
    "Yes.": 3,
    "No.": 3,
    "Partly, that much is well known.": 3,
    "Probably yes.": 2,
    "Probably not.": 2,
    "Partly.": 2,
}


@pytest.mark.parametrize("claim", claims(), ids=lambda claim: claim.id)
def test_the_answer_line_is_short_and_never_stronger_than_the_weakest(claim: Any) -> None:
    own = studies_witness(claim)
    for states in product([*STATES, (own.direction, own.strength)], STATES, STATES):
        three = witnesses(states, own.verdict)
        first = own if states[0] == (own.direction, own.strength) else three[0]
        all_three = (first, *three[1:])
        both = together(all_three)
        line = _said(answer_line(claim, first, both, all_three))
        longest = 50 if own.direction is Direction.SILENT or own.verdict == "depends" else 20
        assert 1 <= len(line.split()) <= longest, line
        assert both.agreement is not Agreement.DISAGREE or "agree" in line
        for words, strength in STRONG.items():
            assert not line.startswith(words) or both.strength >= strength, (line, both)


@pytest.mark.parametrize("claim", claims(), ids=lambda claim: claim.id)
def test_what_was_found_is_said_only_while_it_points_where_studies_do(claim: Any) -> None:
    own = studies_witness(claim)
    for other in STATES[1:]:
        three = (own, Witness(Name.PHYSICS, "x", *other, SAID), silent(Name.YOU, SAID))
        both = together(three)
        codes = [one.code for one in answer_line(claim, own, both, three)]
        assert (f"claim-{claim.id}-gist" in codes) == (
            both.direction is own.direction and both.agreement is not Agreement.DISAGREE
        )


@pytest.mark.parametrize(
    ("states", "says"),
    [
        (
            ((Direction.FOR, 1), (Direction.AGAINST, 1), (Direction.SILENT, 0)),
            "Studies and the model disagree; each is told below.",
        ),
        (
            ((Direction.FOR, 1), (Direction.MIXED, 1), (Direction.SILENT, 0)),
            "Studies and the model do not quite agree; each is told below.",
        ),
        (
            ((Direction.SILENT, 0), (Direction.FOR, 1), (Direction.AGAINST, 2)),
            "The model and your own days disagree; each is told below.",
        ),
        (
            ((Direction.FOR, 1), (Direction.AGAINST, 1), (Direction.FOR, 1)),
            "Studies, the model and your own days disagree; each is told below.",
        ),
    ],
)
def test_those_who_disagree_are_named(states: Any, says: str) -> None:
    three = witnesses(states)
    claim = claim_named("treadmill")
    assert _said(answer_line(claim, three[0], together(three), three)) == says


# Studies


def test_a_new_file_takes_the_place_of_old_words() -> None:
    claim = claim_named("treadmill")
    finding = StudyFinding("new_2030/pain", "average_pain", (), (On("treadmill", Says.FOR, Covers.WHOLE),))
    new = Study("new_2030", Design.TRIAL_REVIEW, 5000, "runners", Read.ABSTRACT, ("men_only",), (finding,))
    before, after = studies_witness(claim), studies_witness(claim, [*studies(), new])
    assert before.sentence.code == "claim-treadmill-studies"
    assert (after.verdict, after.sentence.code) == ("supported", "claim-any-studies-supported")
    assert "new_2030/pain" in after.findings
    assert "gist" not in _codes(card(claim, store=[*studies(), new]).line)


def _codes(sentences: tuple[Sentence, ...]) -> str:
    return " ".join(one.code for one in sentences)


# Physics


@pytest.mark.parametrize(
    ("ratio", "word"),
    [
        ((1.5, 1.1, 2.0), "above"),
        ((0.5, 0.3, 0.9), "below"),
        ((1.0, 0.8, 1.3), "about"),
        ((1.2, 1.0, 1.4), "about"),
        ((2.0, 0.8, 5.0), "likely_above"),
        ((0.7, 0.3, 1.1), "likely_below"),
    ],
)
def test_running_stands_above_a_task_only_with_its_whole_band(ratio: tuple[float, float, float], word: str) -> None:
    assert standing(Estimate(*ratio, 0.9, "1")) == word


def _work(least: tuple[float, float, float], most: tuple[float, float, float], **more: Any) -> ModelFigures:
    quantity = "work_ratio_back_extensors"
    both = (a_figure(Part.WORK, "walking", quantity, *least), a_figure(Part.WORK, "hip_hinge_20_kg", quantity, *most))
    return a_model(*both, **more)


@pytest.mark.parametrize(
    ("most", "direction"),
    [
        ((0.5, 0.4, 0.6), Direction.AGAINST),
        ((1.0, 0.8, 1.2), Direction.MIXED),
        ((0.5, 0.2, 1.1), Direction.MIXED),
        ((1.5, 1.2, 1.9), Direction.FOR),
    ],
)
def test_the_model_points_by_the_harder_task(most: tuple[float, float, float], direction: Direction) -> None:
    found = physics_witness(claim_named("strengthens_back"), _work((2.0, 1.5, 2.5), most))
    assert (found.direction, found.strength) == (direction, STRENGTH_OF_MODEL)
    assert "strengthen" not in _said((found.sentence,))


def test_the_model_says_its_row_in_plain_words() -> None:
    found = physics_witness(claim_named("strengthens_back"), _work((2.0, 1.5, 2.5), (0.5, 0.4, 0.6)))
    assert _said((found.sentence,)) == "Your back muscles in running: above walking, below a 20 kg hinge."


@pytest.mark.parametrize(
    ("model", "why"),
    [
        (None, "not_computed"),
        (_work((2.0, 1.0, 3.0), (1.0, 1.0, 1.0), is_ordered=False), "muscles_untold"),
        (a_model(), "no_figure"),
    ],
)
def test_the_model_is_silent_with_a_reason(model: ModelFigures | None, why: str) -> None:
    found = physics_witness(claim_named("strengthens_back"), model)
    assert (found.direction, found.verdict) == (Direction.SILENT, why)
    assert _said((found.sentence,))


def test_muscle_work_is_hidden_everywhere_when_no_group_passed() -> None:
    failing = _work((2.0, 1.5, 2.5), (0.5, 0.4, 0.6), is_ordered=False)
    for claim in claims():
        if claim.physics.compute == "muscle_work":
            assert computed(claim, failing) == ()
            assert physics_witness(claim, failing).verdict == "muscles_untold"


@pytest.mark.parametrize(
    ("change", "direction"),
    [
        ((0.05, 0.045, 0.055), Direction.FOR),
        ((0.02, 0.01, 0.03), Direction.AGAINST),
        ((0.05, -0.01, 0.1), Direction.AGAINST),
        ((), Direction.SILENT),
    ],
)
def test_a_heavier_body_loads_the_back_more_only_where_the_model_can_see_it(change: Any, direction: Direction) -> None:
    model = a_model(a_figure(Part.MASS, "heavier_by_5_percent", "change_load_peak_n", *change))
    assert physics_witness(claim_named("body_weight"), model).direction is direction
    assert physics_witness(claim_named("running_lowers_weight"), model).direction is Direction.SILENT


@pytest.mark.parametrize(
    ("change", "direction", "says"),
    [
        ((-0.04, -0.06, -0.02), Direction.FOR, "a little less force"),
        ((0.04, 0.02, 0.06), Direction.FOR, "a little more force"),
        ((-0.04, -0.09, 0.01), Direction.AGAINST, "no change in force"),
        ((), Direction.SILENT, "no figure"),
    ],
)
def test_quicker_steps_speak_of_force_only_beyond_their_error(change: Any, direction: Direction, says: str) -> None:
    model = a_model(a_figure(Part.CADENCE, "steps_up_5_percent", "change_net_force_l5s1_peak", *change))
    found = physics_witness(claim_named("form_and_cadence"), model)
    assert found.direction is direction
    assert says in _said((found.sentence,))


@pytest.mark.parametrize("claim", [one for one in claims() if one.physics.silent], ids=lambda claim: claim.id)
def test_where_physics_cannot_speak_it_says_why_even_with_a_model(claim: Any) -> None:
    found = physics_witness(claim, FromTable(MAN))
    assert (found.direction, found.findings) == (Direction.SILENT, ())
    assert _said((found.sentence,)).startswith("The model cannot")


@pytest.mark.parametrize(
    ("weaker", "says"),
    [
        ([], "no figure"),
        ([("glutes", Outcome.UNSEEN, 0.0)], "no change the model sees"),
        ([("glutes", Outcome.UNSEEN, 0.0), ("deep_core", Outcome.COMPUTED, -0.05)], "a little less load"),
        ([("glutes", Outcome.COMPUTED, 0.04)], "a little more load"),
        ([("glutes", Outcome.COMPUTED, 0.04), ("deep_core", Outcome.COMPUTED, -0.05)], "shared differently"),
    ],
)
def test_a_what_if_of_the_same_movement_is_told_and_points_nowhere(weaker: Any, says: str) -> None:
    held = [
        a_figure(Part.WEAKER, of, "change_load_peak", value, value - 0.03, value + 0.03, outcome=outcome)
        for of, outcome, value in weaker
    ]
    found = physics_witness(claim_named("weak_hips_core"), a_model(*held))
    assert (found.direction, found.strength) == (Direction.SILENT, 0)
    assert says in _said((found.sentence,))


# Physics, computed from the shipped table


COMPUTED = [one for one in claims() if one.physics.compute and one.physics.compute != "muscle_work"]


@pytest.mark.parametrize("usual", [MAN, WOMAN], ids=["man", "woman"])
@pytest.mark.parametrize("claim", COMPUTED, ids=lambda claim: claim.id)
def test_what_physics_can_speak_to_is_computed_with_unit_band_and_source(claim: Any, usual: Ask) -> None:
    shown = card(claim, Known(FromTable(usual)))
    assert shown.physics.verdict not in {"no_figure", "not_computed"}
    assert set(shown.physics.findings) <= {one.id for one in shown.computed}
    assert len({one.id for one in shown.computed}) == len(shown.computed)
    for one in shown.computed:
        assert one.sources
        assert one.estimate is not None or one.outcome is Outcome.CANNOT_TELL
        assert one.estimate is None or (one.estimate.unit and one.estimate.low <= one.estimate.high)


@pytest.mark.parametrize("claim", COMPUTED, ids=lambda claim: claim.id)
def test_a_load_always_has_everyday_things_beside_it(claim: Any) -> None:
    shown = computed(claim, FromTable(MAN))
    beside = {one.of for one in shown if one.part is Part.EVERYDAY}
    assert beside == {*EVERYDAY, "usual_run"}


def test_compression_and_muscle_work_of_quicker_steps_cannot_be_told() -> None:
    shown = computed(claim_named("form_and_cadence"), FromTable(MAN))
    silent_of = {one.quantity for one in shown if one.part is Part.CADENCE and one.estimate is None}
    assert silent_of == {"change_load_peak", "change_muscle_work"}
    steps = next(one for one in shown if one.quantity == "change_net_impulse_l5s1_per_km")
    assert steps.estimate is not None
    assert steps.estimate.value == pytest.approx(0.0)


def test_a_lighter_body_is_never_asked_about() -> None:
    for claim in claims():
        masses = [one for one in computed(claim, FromTable(MAN)) if one.part is Part.MASS]
        assert all(one.estimate is not None and one.estimate.low > 0 for one in masses)


def test_without_a_body_mass_the_model_says_what_it_needs() -> None:
    nameless = FromTable(Ask("running", 2.9, 165.0))
    assert physics_witness(claim_named("body_weight"), nameless).verdict == "no_mass"
    assert physics_witness(claim_named("wears_discs"), nameless).verdict == TOLD


def test_both_kinds_of_what_if_are_told_apart() -> None:
    shown = computed(claim_named("weak_hips_core"), FromTable(MAN))
    assert {one.of for one in shown if one.part is Part.WEAKER} == {"glutes", "hip_flexors", "deep_core"}
    assert {one.of for one in shown if one.part is Part.FORM} <= set(FORMS)
    assert all(SAYINGS(f"computed-says-{part}", ()) for part in Part)


def test_a_woman_is_told_that_few_like_her_were_measured() -> None:
    assert card(claim_named("wears_discs"), Known(FromTable(WOMAN))).outside_measured == ("sex_f",)
    assert card(claim_named("treadmill"), Known(FromTable(WOMAN))).outside_measured == ()


# You


def _days(effect: Effect, exposure: str = "run_min", outcome: str = "back_morning", **more: Any) -> OwnAnswers:
    return OwnAnswers(True, {(exposure, outcome): OwnVerdict(effect, Size.UNCLEAR, **more)})


@pytest.mark.parametrize(
    ("claim", "effect", "direction"),
    [
        ("can_help", Effect.HELPS, Direction.FOR),
        ("can_help", Effect.HARMS, Direction.AGAINST),
        ("can_help", Effect.NO_DIFFERENCE, Direction.AGAINST),
        ("can_worsen", Effect.HARMS, Direction.FOR),
        ("can_worsen", Effect.HELPS, Direction.AGAINST),
        ("how_often", Effect.HARMS, Direction.MIXED),
    ],
)
def test_own_days_point_with_respect_to_the_claim(claim: str, effect: Effect, direction: Direction) -> None:
    found = you_witness(claim_named(claim), _days(effect))
    assert (found.direction, found.strength) == (direction, 1)


def test_shoes_matter_either_way() -> None:
    for effect in (Effect.HELPS, Effect.HARMS):
        found = you_witness(claim_named("shoes"), _days(effect, "other_shoe_min"))
        assert found.direction is Direction.FOR


def test_a_fair_experiment_counts_more_and_never_most() -> None:
    assert you_witness(claim_named("can_help"), _days(Effect.HELPS, randomised=True)).strength == 2


@pytest.mark.parametrize(
    ("days", "why"),
    [
        (None, "no_diary"),
        (OwnAnswers(False), "no_diary"),
        (OwnAnswers(True), "not_asked"),
        (_days(Effect.CANNOT_TELL, more_mornings=40), "too_early"),
        (_days(Effect.CANNOT_TELL, stopped=True), "stopped"),
    ],
)
def test_own_days_are_silent_with_what_is_missing(days: OwnAnswers | None, why: str) -> None:
    found = you_witness(claim_named("can_help"), days)
    assert (found.direction, found.verdict) == (Direction.SILENT, why)


def test_too_early_says_how_many_more_mornings() -> None:
    found = you_witness(claim_named("can_help"), _days(Effect.CANNOT_TELL, more_mornings=40))
    assert "40 more mornings" in _said((found.sentence,))


@pytest.mark.parametrize(
    ("held", "verdict", "direction"),
    [
        (OwnTests(0), "tests_none", Direction.SILENT),
        (OwnTests(2, Change.PRACTICE), "tests_few", Direction.SILENT),
        (OwnTests(2, Change.MORE), "tests_few", Direction.SILENT),
        (OwnTests(5, Change.NOISE_NOT_KNOWN), "tests_few", Direction.SILENT),
        (OwnTests(5, Change.NO_CHANGE_WE_CAN_SEE), "tests_same", Direction.SILENT),
        (OwnTests(5, Change.MORE), "tests_longer", Direction.FOR),
        (OwnTests(5, Change.LESS), "tests_shorter", Direction.AGAINST),
    ],
)
def test_own_hold_tests_speak_beyond_their_noise_only(held: OwnTests, verdict: str, direction: Direction) -> None:
    found = you_witness(claim_named("strengthens_back"), OwnAnswers(False, held={"floor_trunk_hold": held}))
    assert (found.verdict, found.direction) == (verdict, direction)


@pytest.mark.parametrize(("wording", "randomised"), [(Wording.BECAUSE, True), (Wording.GOES_ALONG, False)])
def test_a_verdict_of_learn_is_taken_over(wording: Wording, randomised: bool) -> None:
    part = HorizonAnswer(Horizon.NEXT_MORNING, None, None, Verdict(Effect.HARMS, Size.SMALL))
    answer = Answer(Question("run_min"), True, 1.0, (part,), None, (), wording)
    assert own_verdict(answer, 12) == OwnVerdict(Effect.HARMS, Size.SMALL, randomised, 12)


def test_answers_of_learn_become_what_the_witness_needs() -> None:
    part = HorizonAnswer(Horizon.NEXT_MORNING, None, None, Verdict(Effect.HELPS, Size.SMALL))
    scored = SimpleNamespace(scored=60)
    answer = Answer(Question("treadmill_min"), True, 1.0, (part,), scored, (), Wording.GOES_ALONG)
    days = OwnAnswers(True, {(answer.question.exposure, answer.question.outcome): own_verdict(answer)})
    assert you_witness(claim_named("treadmill"), days).direction is Direction.FOR
    assert you_witness(claim_named("can_help"), days).verdict == "not_asked"
    assert you_witness(claim_named("can_help"), OwnAnswers(False)).verdict == "no_diary"


# The names that claims use are names that there are


@pytest.mark.parametrize("claim", claims(), ids=lambda claim: claim.id)
def test_a_claim_asks_only_for_what_there_is(claim: Any) -> None:
    tasks = {"walking", *load_toml("backstride.body", "data/tasks.toml")} - {"source"}
    assert {claim.physics.group, *claim.physics.muscles} - {""} <= set(MUSCLE_SETS)
    assert set(claim.physics.forms) <= set(FORMS)
    assert {claim.physics.least, claim.physics.most} - {""} <= tasks
    assert bool(claim.physics.compute or claim.physics.silent)
    if claim.you.exposure:
        Question(claim.you.exposure, outcome=claim.you.outcome)
    if claim.you.test:
        assert claim.you.test in hold_tests()
    assert bool(claim.you.exposure or claim.you.test or claim.you.silent)


# The card


@pytest.mark.parametrize("claim", [one for one in claims() if one.action], ids=lambda claim: claim.id)
@pytest.mark.parametrize("gate", list(GateState))
def test_an_action_is_shown_only_while_the_gate_is_open(claim: Any, gate: GateState) -> None:
    shown = card(claim, Known(gate=gate))
    expected = gate is GateState.GO or (gate is GateState.GENTLE and claim.action.gentle)
    assert (shown.action is not None) == expected
    if gate is GateState.GENTLE and shown.action is not None:
        assert _said((shown.action,)).startswith("If your clinician agrees")
    named = {one.code for one in shown.would_change}
    assert gate is GateState.GO or not named & {"claim-change-tests", "claim-change-experiment"}


@pytest.mark.parametrize("refusal", list(NoPlan))
def test_nobody_for_whom_no_plan_is_made_gets_an_action(refusal: NoPlan) -> None:
    for claim in claims():
        assert card(claim, Known(gate=GateState.GO, refusals=(refusal,))).action is None


def test_no_other_line_of_a_card_carries_an_action() -> None:
    for claim in claims():
        shown = card(claim, Known(gate=GateState.EMERGENCY))
        text = _said((*shown.line, *shown.would_change, *(one.sentence for one in shown.witnesses)))
        assert "Try:" not in text
        assert "should" not in text


def test_an_unknown_claim_is_refused_with_those_there_are() -> None:
    with pytest.raises(NoSuchClaim, match="treadmill"):
        claim_named("tredmill")
