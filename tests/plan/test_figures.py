"""Drawings of exercises: one for each, what the body model gives today, readable by a style sheet and by a voice."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from backstride.charts import exercises as drawings
from backstride.charts.exercises import exercise_svg
from backstride.package_data import NoSuchPackageData
from backstride.plan.exercises import exercises
from backstride.texts.catalogue import catalogue
from tools.figures.draw import drawing, poses
from tools.figures.outline import Disc, Shape, extent, level_turn, moved, path, turned

FOLDER = Path(drawings.__file__).parent / "data" / "exercises"
NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def test_every_exercise_has_a_drawing_with_words_and_the_muscles_it_is_for():
    for name, exercise in exercises().items():
        label = catalogue().say(f"{exercise.message}-picture")
        root = ET.fromstring(exercise_svg(name, label))
        assert root.get("aria-label") == label
        looks = [part.get("class") for part in root]
        assert "fig-muscle" in looks, name
        assert {"fig-body", "fig-near"} <= set(looks), name
        assert not any(part.get("style") or part.get("fill") for part in root)


def test_no_drawing_is_left_over():
    assert {one.stem for one in FOLDER.glob("*.svg")} == set(exercises())


@pytest.mark.parametrize("name", ["bird_dog", "side_plank", "step_up"])
def test_a_drawing_is_what_the_body_model_gives(name):
    rows = poses()
    made = drawing(exercises()[name], rows[name])
    kept = (FOLDER / f"{name}.svg").read_text(encoding="utf-8")
    assert NUMBER.sub("#", made) == NUMBER.sub("#", kept)
    pairs = zip(NUMBER.findall(made), NUMBER.findall(kept), strict=True)
    assert max(abs(float(one) - float(other)) for one, other in pairs) <= 0.2


def test_a_label_is_escaped_and_an_unknown_name_is_refused():
    assert 'aria-label="a &quot;b&quot; &lt;c&gt;"' in exercise_svg("plank", 'a "b" <c>')
    with pytest.raises(NoSuchPackageData):
        exercise_svg("headstand", "")


def test_two_places_of_different_size_are_set_on_one_floor():
    feet = (Disc(0.0, 0.0, 0.1), Disc(1.0, 0.5, 0.3))
    shapes = turned([Shape("a", (one,)) for one in feet], level_turn(*feet))
    assert extent(shapes[:1])[2] == pytest.approx(extent(shapes[1:])[2])
    back = (feet[1], feet[0])
    shapes = turned([Shape("a", (one,)) for one in back], level_turn(*back))
    assert extent(shapes[:1])[2] == pytest.approx(extent(shapes[1:])[2])
    assert extent(moved(shapes, 0.0, 2.0))[2] == pytest.approx(extent(shapes)[2] + 2.0)


def test_a_rod_runs_around_both_ends_and_a_small_one_inside_is_the_large_one():
    rod = path(Shape("a", (Disc(0.0, 0.0, 0.1), Disc(1.0, 0.0, 0.1))))
    assert rod.count("A10 10") == 2
    inside = path(Shape("a", (Disc(0.0, 0.0, 0.3), Disc(0.05, 0.0, 0.1))))
    assert "A" not in inside
