"""What electrodes measured in an exercise: read, bounded, and never a threshold."""

from backstride.claims.citations import citations
from backstride.plan.exercises import Read, exercises
from backstride.texts.catalogue import catalogue
from backstride.web.pages.plan.words import PlanSpeaker

ROWS = [(exercise, one) for exercise in exercises().values() for one in exercise.measured]


def test_a_figure_is_of_a_muscle_the_exercise_is_for_and_lies_within_its_spread():
    for exercise, one in ROWS:
        assert one.muscle in {
            *exercise.muscles,
            "external_oblique",
            "longissimus_lumborum",
            "longissimus_thoracis",
            "multifidus",
        }
        assert (one.low is None) == (one.high is None) == (one.low is None or one.is_ is not Read.ABOUT)
        assert one.low is None or one.low < one.percent < one.high
        assert one.source in citations()


def test_the_exercises_people_ask_for_say_what_was_measured():
    told = {exercise.id for exercise, _ in ROWS}
    assert {"plank", "side_plank", "bridge", "bird_dog", "back_extension"} <= told


def test_a_sentence_names_muscle_figure_people_and_what_was_different():
    speaker = PlanSpeaker(catalogue())
    said = [
        speaker.measured(one) for exercise, one in ROWS if exercise.id in {"back_extension", "side_plank", "step_up"}
    ]
    assert any("about 61 %" in one and "38 women" in one and "level over the end of a bench" in one for one in said)
    assert any("above 45 % in 30 healthy people" in one for one in said)
    assert all("none" not in one for one in said)
