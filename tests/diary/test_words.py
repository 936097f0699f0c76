"""Emergency words in notes: what is found, what is left alone, and how often."""

import sys
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.diary import word_places, words
from backstride.diary.questions import Group, questions, questions_by_identifier
from backstride.diary.spelling import meant, sounds_like
from backstride.diary.words import LANGUAGES, NoWordList, emergency_words, word_list

DATA = Path(__file__).parent / "data"
PHRASE_LISTS = [
    "emergency_phrases.en",
    "emergency_phrases.de",
    "emergency_phrases_later.en",
    "emergency_phrases_third.en",
]
BLIND = ("emergency_phrases_blind.en", "ordinary_notes_blind.en")
"""Written before the rules were read, and not mined for words; what they measure stands in docs/models/safety-check.md."""


def phrases(name: str) -> list[tuple[str, str]]:
    table = tomllib.loads((DATA / f"{name}.toml").read_text(encoding="utf-8"))
    return [(sign, phrase) for sign, listed in table.items() for phrase in listed]


def is_found(sign: str, phrase: str) -> bool:
    """Whether a phrase is found for its sign; lists name questions that are asked otherwise now."""
    asked_now = questions_by_identifier()[sign].replaced_by or (sign,)
    return not set(asked_now).isdisjoint(emergency_words(phrase))


def recall(name: str) -> float:
    listed = phrases(name)
    return sum(is_found(sign, phrase) for sign, phrase in listed) / len(listed)


def false_alarm_rate(name: str) -> float:
    notes = [note for _, note in phrases(name)]
    return sum(bool(emergency_words(note)) for note in notes) / len(notes)


def test_three_hundred_lay_phrases_are_found() -> None:
    assert len(phrases("emergency_phrases.en")) >= 300
    assert recall("emergency_phrases.en") >= 0.99


@pytest.mark.parametrize("name", PHRASE_LISTS[1:])
def test_the_other_lists_stay_found(name: str) -> None:
    assert recall(name) >= 0.95


def test_lists_that_were_never_tuned_for_do_not_get_worse() -> None:
    assert recall("emergency_phrases_fourth.en") >= 0.85
    assert len(phrases(BLIND[0])) >= 150
    assert recall(BLIND[0]) >= 0.95
    assert sum(bool(emergency_words(phrase)) for _, phrase in phrases(BLIND[0])) >= 0.965 * len(phrases(BLIND[0]))


@pytest.mark.parametrize("name", ["ordinary_notes.en", "ordinary_notes_later.en", BLIND[1]])
def test_ordinary_notes_rarely_alarm(name: str) -> None:
    assert false_alarm_rate(name) <= 0.03


@pytest.mark.parametrize(
    "note",
    [
        "my back out of place", "no tingling, no numbness, bladder and bowels normal", "no pain or numbness in my legs",
        "hydration bladder leaks", "daughter has a fever, no run", "crashed on the sofa", "temperature 25 degrees outside",
        "both calves tight after leg day", "pee stop at km 4", "fell asleep early", "chest strap slipped",
    ],
)  # fmt: skip
def test_words_that_only_look_like_a_sign_are_left_alone(note: str) -> None:
    assert emergency_words(note) == ()


@pytest.mark.parametrize(
    ("note", "sign"),
    [
        ("lost consiousness for a moment", "chest_pain_or_faint"), ("no pain but numb down there", "saddle_numbness"),
        ("I did not notice that I peed myself", "bladder_change"), ("went to the loo. nothing came", "bladder_change"),
        ("legs fine, but I have lost all of the feeling in my genitls", "saddle_numbness"),
    ],
)  # fmt: skip
def test_slips_fillers_and_other_denials_do_not_hide_a_sign(note: str, sign: str) -> None:
    assert sign in emergency_words(note)


@pytest.mark.parametrize(
    ("note", "sign"),
    [
        ("Good run. CAN'T PEE since, though!!", "saddle_numbness"),
        ("numbdown there", "bladder_change"),
    ],
)
def test_a_sign_is_named_for_what_it_is(note: str, sign: str) -> None:
    assert sign not in emergency_words(note)


def test_a_sign_is_found_inside_a_long_note() -> None:
    note = "Ran 8 km with Jo, slow, hot day. " * 5 + "Since lunch I can’t feel it when I pee. Otherwise fine."
    assert emergency_words(note) == ("bladder_change",)


def test_denied_and_ended_words_are_left_alone() -> None:
    assert emergency_words("no chest pain today") == ()
    assert emergency_words("chest pain") == ("chest_pain_or_faint",)
    assert emergency_words("chest pain, gone after") == ("chest_pain_or_faint",)


@pytest.mark.parametrize(
    ("note", "sign"),
    [
        ("no trouble since my back operation until today, now I cannot pee", "bladder_change"),
        ("no trouble since the marathon until today, now I leak urine", "bladder_change"),
        ("had a back operation years ago with no trouble since, but today my saddle is numb", "saddle_numbness"),
        ("fusion ten years ago, fine ever since, but now both legs are weak and numb", "both_legs_nerves"),
        ("Rückenoperation früher, alles gut seitdem, aber heute verliere ich Urin", "bladder_change"),
    ],
)
def test_what_was_over_before_excuses_nothing_that_is_new_today(note: str, sign: str) -> None:
    assert sign in emergency_words(note)


def test_what_was_over_stays_over() -> None:
    assert emergency_words("I could not pee after the operation years ago, fine ever since, and now I run") == ()
    assert emergency_words("I fainted in 2011, fully recovered") == ()


@given(st.text(max_size=80))
def test_any_text_gives_only_known_emergency_signs(text: str) -> None:
    known = questions_by_identifier()
    assert all(known[sign].group is Group.EMERGENCY for sign in emergency_words(text))


@given(st.sampled_from(phrases("emergency_phrases.en")), st.sampled_from([str.upper, str.title, lambda s: f"  {s}!! "]))
def test_case_and_signs_change_nothing(listed: tuple[str, str], change: object) -> None:
    assert callable(change)
    assert emergency_words(change(listed[1])) == emergency_words(listed[1])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sign_has_words_in_every_language(language: str) -> None:
    lists = word_list(language)
    signs = {q.identifier for q in questions() if q.group in {Group.EMERGENCY, Group.SOON}}
    assert signs <= {rule.sign for rule in lists.rules}
    assert {family for rule in lists.rules for family in rule.named} <= set(lists.families)
    assert all(item for items in lists.families.values() for item in items)


def test_a_language_without_words_is_refused() -> None:
    with pytest.raises(NoWordList, match="xx"):
        emergency_words("numb", ["xx"])


def test_spelling_forgives_one_letter_in_long_words_only() -> None:
    assert sounds_like("cheast", "chest")
    assert sounds_like("numness", "numbness")
    assert not sounds_like("pen", "pee")
    assert not sounds_like("chests", "beasts")


def test_a_word_that_is_known_is_never_taken_for_another_one() -> None:
    assert meant("cheast", ["chest", "cheat"]) in {"chest", "cheat"}
    assert meant("consiousness", ["consciousness"]) == "consciousness"
    assert meant("blak", ["black"]) == "black"
    assert emergency_words("back out on the trail") == ()


def test_without_the_word_for_it_the_recall_falls(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word_places, "_is", lambda word, wanted: word == wanted and word != "pee")
    with pytest.raises(AssertionError):
        test_three_hundred_lay_phrases_are_found()


def test_an_alarm_on_everything_fails_the_ordinary_notes(monkeypatch: pytest.MonkeyPatch) -> None:
    few = phrases("ordinary_notes.en")[:40]
    monkeypatch.setattr(sys.modules[__name__], "phrases", lambda _: few)
    monkeypatch.setattr(words, "_spans", lambda *_: [(0, 1)])
    with pytest.raises(AssertionError):
        test_ordinary_notes_rarely_alarm("ordinary_notes.en")
