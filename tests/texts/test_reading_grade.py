"""How hard the questions of the safety check are to read: the grade after Flesch and Kincaid, counted here."""

import re
from statistics import median

from backstride.diary.questions import Group, questions
from backstride.texts.catalogue import catalogue

GRADE_MOST = 8.0
"""As far as a reader of thirteen or fourteen years gets."""


def syllables(word: str) -> int:
    """Count the groups of vowels that are heard."""
    heard = len(re.findall(r"[aeiouy]+", word))
    is_mute = (word.endswith("e") and not word.endswith(("le", "ee"))) or (
        word.endswith("ed") and not word.endswith(("ted", "ded"))
    )
    return max(1, heard - is_mute)


def grade(text: str) -> float:
    """Return the school year in which a text can be read."""
    words = re.findall(r"[a-z]+", text.lower().replace("'", "").replace("’", ""))
    sentences = [one for one in re.split(r"[.?!:]+", text) if re.search(r"\w", one)]
    return 0.39 * len(words) / len(sentences) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def grades() -> dict[str, float]:
    """Return the grade of every question about a sign."""
    asked = [one.identifier for one in questions() if one.group in {Group.EMERGENCY, Group.SOON}]
    return {name: grade(catalogue().say(f"sign-{name}")) for name in asked}


def test_no_question_is_harder_than_a_child_of_fourteen_reads() -> None:
    found = grades()
    assert {name: round(one, 1) for name, one in found.items() if one > GRADE_MOST} == {}
    assert median(found.values()) <= 5.0
    assert grade("An inflammatory osteoporotic spondyloarthropathy") > GRADE_MOST
