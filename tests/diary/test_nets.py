"""Three nets of words: lists written blind, whom a sentence is about, and the cards they lead to."""

import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from backstride.diary import told_of
from backstride.diary.condition_cards import NoSuchCondition, cards_for, condition_card, condition_cards
from backstride.diary.emergency import emergency_card
from backstride.diary.questions import Group, StopCard, questions, questions_by_identifier
from backstride.diary.word_lists import FILES, LANGUAGES, folded, word_list
from backstride.diary.word_places import Places
from backstride.diary.words import Heard, Who, heard_in
from backstride.package_data import load_toml
from backstride.texts.catalogue import catalogue

DATA = Path(__file__).parent / "data"
BIBLIOGRAPHY = (Path(__file__).parents[2] / "references.bib").read_text("utf-8")


def share(name: str, counts: Callable[[Heard], object]) -> float:
    """Share of the sentences of a list that count."""
    table = tomllib.loads((DATA / f"{name}.toml").read_text("utf-8"))
    heard = [bool(counts(heard_in(sentence))) for listed in table.values() for sentence in listed]
    return sum(heard) / len(heard)


# The lists written blind: floors under what the model card says


def test_emergencies_of_a_blind_list_are_heard_as_such() -> None:
    assert share("nets_emergency_blind.en", lambda heard: heard.emergencies) >= 0.93


def test_see_someone_signs_of_a_blind_list_are_heard() -> None:
    assert share("nets_soon_blind.en", lambda heard: heard.signs) >= 0.81


def test_ordinary_sentences_of_a_blind_list_rarely_alarm() -> None:
    assert share("nets_ordinary_blind.en", lambda heard: heard.signs) <= 0.01


def test_the_second_lists_are_heard_as_the_card_says() -> None:
    assert share("nets_emergency_second.en", lambda heard: heard.emergencies) >= 0.93
    assert share("nets_soon_second.en", lambda heard: heard.signs) >= 0.88
    assert share("nets_ordinary_second.en", lambda heard: heard.signs) <= 0.06


def test_the_third_lists_are_heard_as_the_card_says() -> None:
    assert share("nets_emergency_third.en", lambda heard: heard.emergencies) >= 0.96
    assert share("nets_soon_third.en", lambda heard: heard.signs) >= 0.94
    assert share("nets_ordinary_third.en", lambda heard: heard.signs) <= 0.04
    german = tomllib.loads((DATA / "nets_third.de.toml").read_text("utf-8"))
    assert [text for text in german["emergency"] if not heard_in(text).emergencies] == []
    assert [text for text in german["ordinary"] if heard_in(text).signs] == []


def test_the_other_german_lists_are_heard_as_the_card_says() -> None:
    second = tomllib.loads((DATA / "nets_second.de.toml").read_text("utf-8"))
    assert sum(bool(heard_in(text).emergencies) for text in second["emergency"]) >= 21
    assert sum(bool(heard_in(text).signs) for text in second["soon"]) >= 22
    assert [text for text in second["ordinary"] if heard_in(text).signs] == []


# Concepts


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_excuse_does_not_shrink_to_the_very_word_of_a_sign(language: str) -> None:
    """Fillers are left out: "period of" would excuse every period."""
    lists = word_list(language)
    excuses = {"idiom", *(name for rule in lists.rules for name in (*rule.unless, *rule.unless_anywhere))}
    signs = {name for rule in lists.rules for name in rule.families} - excuses
    alone = {one for name in signs for one in lists.families[name] if len(one) == 1}
    tables = [load_toml("backstride.diary", f"data/{name}.{language}.toml") for name in FILES]
    lines = {line for table in tables for name in excuses for line in table["families"].get(name, ())}
    plain = (line for line in lines if " " in line and not set(line) & set("@~*"))
    shrunk = {line for line in plain if folded(lists.plain(line), lists)[0] in alone}
    assert shrunk == set()


def test_a_concept_is_told_in_words_nobody_listed() -> None:
    stands = Places(
        ("ache", "is", "not", "one", "bit", "better"), {"up": (("better",),), "stuck": (("not", "~2", "@up"),)}
    )
    assert stands["stuck"] == [(2, 6)]
    assert not Places(("not", ".", "better"), stands.families)["stuck"]


def test_what_is_part_of_a_sign_does_not_excuse_it() -> None:
    assert "not_better_in_weeks" in heard_in("nine weeks of back pain and it is no better").soon
    assert not heard_in("nine weeks of back pain and now it is much better").soon


@pytest.mark.parametrize(
    "sentence",
    [
        "do steroids weaken bones", "what if I get pregnant, can I continue the plan", "no back pain since june",
        "could my leg give way if I had a bad disc? I don't, just wondering", "I'll be back on saturday",
        "is chest pain common in runners, just curious", "back pain was 5, now 2",
    ],
)  # fmt: skip
def test_what_is_asked_in_general_or_supposed_is_left_alone(sentence: str) -> None:
    assert heard_in(sentence).signs == ()


@pytest.mark.parametrize(
    ("sentence", "sign"),
    [
        ("two months of planks and nothing to show for it", "not_better_in_weeks"),
        ("my back was a 2 in spring and now it's a 6", "not_better_in_weeks"),
        ("the numb strip on my left shin stays all day", "leg_pain_from_back"),
        ("was 170 cm all my life, the doctor measured 166 last week", "shorter_or_hunched"),
        ("my foot's gone limp since the back pain", "leg_weakness_worse"),
        ("I have to look to see whether my bladder's empty, I can't feel it", "bladder_change"),
        ("out of the blue a savage pain in my belly and back, I went grey and clammy", "belly_tearing_or_pulsing"),
        ("skidded on gravel at full speed and landed flat on my back, hardly can move it", "major_injury"),
    ],
)
def test_what_is_told_in_other_words_is_heard(sentence: str, sign: str) -> None:
    assert sign in heard_in(sentence).signs


# Whom and when a sentence is about


@pytest.mark.parametrize(
    "sentence",
    [
        "my dad had prostate cancer", "does running prevent osteoporosis", "what are the signs of cauda equina",
        "never had cancer, easy run", "I fainted once giving blood, never since", "race for cancer research on sunday",
        "pregnant friend joined me for a walk", "no periods for three years since the menopause", "had a cold last week",
        "sore calf after speed work", "both legs sore after the marathon", "fell on my tailbone last week, sore to sit",
    ],
)  # fmt: skip
def test_what_nobody_has_now_is_left_alone(sentence: str) -> None:
    assert heard_in(sentence).signs == ()


@pytest.mark.parametrize(
    ("sentence", "sign"),
    [
        ("I had breast cancer and my back hurts", "cancer_ever"),
        ("ran with my wife, numb between the legs since", "saddle_numbness"),
        ("my son is 14 and his back hurts when he runs, can he go on", "first_pain_under_18_or_over_50"),
        ("I have not had a period for 6 months", "periods_stopped"),
        ("eight weeks of back pain and each week is worse", "not_better_in_weeks"),
        ("I take warfarin and fell on the ice", "fall_with_fragile_bones"),
        ("one calf is swollen and warm", "leg_clot_signs"),
        ("ich hatte Brustkrebs und jetzt tut der Ruecken weh", "cancer_ever"),
        ("rueckenschmerzen und taubheit zwischen den beinen", "saddle_numbness"),
    ],
)
def test_what_somebody_has_now_is_heard(sentence: str, sign: str) -> None:
    assert sign in heard_in(sentence).signs


def test_the_known_age_and_sex_count() -> None:
    assert heard_in("my back hurts when I run", Who(age_years=16)).soon
    assert not heard_in("my back hurts when I run", Who(age_years=30)).soon
    assert not heard_in("no periods since spring", Who(sex="m")).soon
    assert heard_in("no periods since spring", Who(sex="f")).soon


def test_what_a_professional_has_answered_for_is_heard_no_more() -> None:
    heard = heard_in("I had breast cancer and my back hurts")
    assert heard.without(frozenset({"cancer_ever"})).signs == ()
    assert heard_in("chest pain").without(frozenset({"chest_pain_or_faint"})).signs  # an emergency always is


def test_without_asking_whom_it_is_about_a_relative_would_alarm(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(told_of, "_of_somebody_else", lambda *_: False)
    with pytest.raises(AssertionError):
        test_what_nobody_has_now_is_left_alone("my dad had prostate cancer")


# The cards


def test_the_most_urgent_sign_decides_the_card() -> None:
    cards = {q.identifier: q.card for q in questions() if q.group is Group.EMERGENCY}
    assert set(cards.values()) == set(StopCard)
    assert emergency_card(["leg_clot_signs", "saddle_numbness"], None).kind is StopCard.NERVES
    assert emergency_card(["saddle_numbness", "major_injury"], None).kind is StopCard.CALL_NOW


def test_only_after_an_injury_nobody_is_moved() -> None:
    assert [sign for sign in _emergencies() if emergency_card([sign], None).is_injury] == ["major_injury"]


@pytest.mark.parametrize("sign", [q.identifier for q in questions_by_identifier().values() if q.card])
def test_the_words_to_say_are_a_whole_sentence(sign: str) -> None:
    (said,) = emergency_card([sign], "GB").says
    words = catalogue().say(said)
    assert words.startswith("“")
    assert words.split("”")[0].endswith(".")


def test_every_condition_has_its_card_its_sentences_and_a_source() -> None:
    wanted = (
        "teen pregnancy menopause over_65 cancer bone inflammatory sciatica si_joint stenosis slip fusion disc_surgery"
    )
    assert [card.identifier for card in condition_cards()] == wanted.split()
    for card in condition_cards():
        assert all(catalogue().has(message) for part in card.parts for message in part)
        assert all(f"{{{key}," in BIBLIOGRAPHY for key in card.source)
        assert set(card.questions) <= set(questions_by_identifier())
    assert [card.identifier for card in cards_for(["pars_stress"])] == ["slip"]
    with pytest.raises(NoSuchCondition, match="sciatica"):
        condition_card("gout")


@pytest.mark.parametrize(
    ("question", "card"),
    [
        ("spondylolisthesis grade 1 and running", "slip"), ("my sacroiliac joint hurts one side", "si_joint"),
        ("piriformis syndrome running", "sciatica"), ("is running safe at 65 with back pain", "over_65"),
        ("had microdiscectomy 8 weeks ago when can I start running again", "disc_surgery"),
        ("running during menopause", "menopause"), ("spinal stenosis and jogging", "stenosis"),
    ],
)  # fmt: skip
def test_a_condition_in_a_question_leads_to_its_card(question: str, card: str) -> None:
    assert card in heard_in(question).cards


def _emergencies() -> list[str]:
    return [question.identifier for question in questions() if question.group is Group.EMERGENCY]


def test_what_stands_together_for_something_harmless_counts_for_nothing():
    harmless = [
        "race fever again, signed up for three",
        "my watch battery collapsed in the cold",
        "could hardly walk after yesterday's squats",
        "needed a poo at 4k, made it in time",
        "lowered the heel drop of my shoe",
        "back to regular running after antibiotics for a tooth",
        "my sister is expecting",
    ]
    assert [text for text in harmless if heard_in(text).signs] == []


def test_a_sign_beside_something_harmless_is_heard_all_the_same():
    signs = {
        "race fever, and since last night a real fever with terrible back pain": "fever_with_back_pain",
        "the battery collapsed and then I collapsed with chest pain": "chest_pain_or_faint",
        "could hardly walk after squats, and now my foot is dragging and numb": "leg_weakness_worse",
        "needed a poo at 4k, made it in time, but tonight I soiled myself without noticing": "bowel_change",
        "my sister is expecting and I am 20 weeks pregnant with back pain": "pregnant",
    }
    assert [text for text, sign in signs.items() if sign not in heard_in(text).signs] == []
