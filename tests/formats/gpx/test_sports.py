"""Sport words of many exporters and languages."""

import pytest

from backstride.formats.sports import activity_of
from backstride.runs.recording import Sport


@pytest.mark.parametrize(
    "word",
    ["Run", "running", "9", "Trail Run", "TrailRun", "VirtualRun", "street_running", "track_running", "Laufen", "Lauf",
     "Traillauf", "Laufband", "Course à pied", "Carrera", "Correr", "Corsa", "Corrida", "Hardlopen", "Hardloopsessie",
     "跑步", "户外跑步", "室内跑步", "outdoorRunning", "HKWorkoutActivityTypeRunning", "treadmill_running", "jogging"],
)  # fmt: skip
def test_runs(word: str) -> None:
    said = activity_of(word)
    assert said is not None
    assert said.sport is Sport.RUNNING


@pytest.mark.parametrize(
    "word",
    ["Walk", "Hike", "10", "4", "Wanderung", "Spaziergang", "Randonnée", "Marche", "Caminata", "Camminata", "Caminhada",
     "Wandeling", "户外步行", "登山", "Nordic Walking", "HKWorkoutActivityTypeHiking", "mountaineering"],
)  # fmt: skip
def test_walks(word: str) -> None:
    said = activity_of(word)
    assert said is not None
    assert said.sport is Sport.WALKING


@pytest.mark.parametrize(
    "word",
    ["Ride", "1", "Biking", "Virtual Ride", "E-Bike Ride", "Radfahrt", "Fietsrit", "Sortie vélo", "骑行", "Swim", "16",
     "Krafttraining", "Weight Training", "Yoga", "Skilanglauf", "Eislauf", "Nordic Ski", "Rowing", "Wheelchair", "Workout",
     "Entraînement aux poids", "HKWorkoutActivityTypeTraditionalStrengthTraining", "Elliptical", "transition_v2", "Quidditch"],
)  # fmt: skip
def test_other_sports(word: str) -> None:
    said = activity_of(word)
    assert said is not None
    assert said.sport is Sport.CROSS_TRAINING


@pytest.mark.parametrize("word", [None, "", "  ", "Other", "unknown", "generic"])
def test_words_that_say_nothing(word: str | None) -> None:
    assert activity_of(word) is None


@pytest.mark.parametrize(("word", "treadmill"), [("Laufband", True), ("室内跑步", False), ("跑步机跑步", True), ("indoor_running", False), ("treadmill_running", True),
                                                 ("VirtualRun", True), ("Run", False), ("indoor_cycling", False)])  # fmt: skip
def test_treadmills(word: str, treadmill: bool) -> None:
    said = activity_of(word)
    assert said is not None
    assert said.treadmill is treadmill
