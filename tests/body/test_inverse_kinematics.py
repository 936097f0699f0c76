"""Markers made from a known motion give the motion back."""

import numpy as np
import pytest

from backstride.body.kernel.engine import Engine
from backstride.body.kernel.inverse_kinematics import track
from backstride.body.markers import Markers, TooFewMarkers, laboratory_axes, landmark_of, stuck_to

NAMES = [
    "RASI",
    "LASI",
    "RPSI",
    "LPSI",
    "C7",
    "CLAV",
    "STRN",
    "T10",
    "RSHO",
    "LSHO",
    "RELB",
    "LELB",
    "RMEL",
    "LMEL",
    "RWRA",
    "LWRA",
    "RWRB",
    "LWRB",
    "RKNE",
    "LKNE",
    "RANK",
    "LANK",
    "RHEE",
    "LHEE",
    "RTOE",
    "LTOE",
    "RMT5",
    "LMT5",
]
CHECKED = (
    "pelvis_tilt",
    "lumbar_flexion",
    "hip_flexion_r",
    "hip_flexion_l",
    "knee_angle_r",
    "knee_angle_l",
    "ankle_angle_r",
)


def gait(engine: Engine, frames: int = 25) -> np.ndarray:
    values = np.zeros((frames, len(engine.map.names)))
    t = np.linspace(0.0, 2.0 * np.pi, frames)
    waves = {
        "pelvis_ty": 0.95 + 0.03 * np.sin(2 * t), "pelvis_tx": 0.5 + 0.01 * t, "pelvis_tilt": -0.1 + 0.03 * np.sin(2 * t),
        "lumbar_flexion": -0.15 + 0.05 * np.cos(2 * t), "lumbar_rotation": 0.15 * np.sin(t),
        "hip_flexion_r": 0.3 + 0.5 * np.sin(t), "hip_flexion_l": 0.3 - 0.5 * np.sin(t),
        "knee_angle_r": 0.7 + 0.5 * np.cos(t), "knee_angle_l": 0.7 - 0.5 * np.cos(t),
        "ankle_angle_r": 0.2 * np.sin(t), "ankle_angle_l": -0.2 * np.sin(t),
        "arm_flex_r": -0.5 * np.sin(t), "arm_flex_l": 0.5 * np.sin(t), "elbow_flex_r": 1.4 + 0 * t, "elbow_flex_l": 1.4 + 0 * t,
    }  # fmt: skip
    for name, wave in waves.items():
        values[:, engine.map.names.index(name)] = wave
    return values


def seen(engine: Engine, values: np.ndarray, names: list[str]) -> Markers:
    size = engine.body.person.height_m / engine.body.skeleton.stature_m
    marks = [landmark_of(name) for name in names]
    bones = [engine.model.body(mark.bone).id for mark in marks if mark]
    local = np.array([mark.at_m for mark in marks if mark]) * size
    places = np.stack([engine.points(one, bones, local)[0] for one in values])
    return Markers(np.arange(len(values)) / 100.0, tuple(names), places)


def test_a_known_motion_is_found_again(engine: Engine) -> None:
    values = gait(engine)
    found = track(engine, seen(engine, values, NAMES))
    assert found.residual_m < 0.003
    for name in CHECKED:
        truth = values[:, engine.map.names.index(name)]
        assert np.degrees(np.abs(found.motion.coordinates[name] - truth).max()) < 2.0, name


def test_a_laboratory_with_z_up_and_running_along_minus_y_gives_the_same(engine: Engine) -> None:
    markers = seen(engine, gait(engine, 8), NAMES)
    x, y, z = np.moveaxis(markers.places_m, -1, 0)
    turned = Markers(markers.times_s, markers.names, np.stack([-z, -x, y], axis=-1))
    axes = laboratory_axes(turned)
    assert axes is not None
    assert np.allclose(axes.turn(turned.places_m), markers.places_m)


def test_a_marker_out_of_sight_for_a_while_is_no_harm(engine: Engine) -> None:
    markers = seen(engine, gait(engine), NAMES)
    places = markers.places_m.copy()
    places[5:9, NAMES.index("RKNE")] = np.nan
    found = track(engine, Markers(markers.times_s, markers.names, places))
    assert np.isfinite(found.motion.coordinates["knee_angle_r"]).all()
    assert found.residual_m < 0.004


def test_an_unknown_marker_joins_the_bone_it_moves_with(engine: Engine) -> None:
    markers = seen(engine, gait(engine), NAMES)
    middle = markers.places_m[:, [NAMES.index("RKNE")]] * 0.4 + markers.places_m[:, [NAMES.index("RANK")]] * 0.6
    both = Markers(markers.times_s, (*markers.names, "Q17"), np.concatenate([markers.places_m, middle], axis=1))
    found = track(engine, both)
    assert not any(f.code == "motion-markers-unused" for f in found.findings)


def test_legs_alone_are_told_as_missing_a_trunk(engine: Engine) -> None:
    legs = [name for name in NAMES if name[1:] in {"ASI", "PSI", "KNE", "ANK", "HEE", "TOE", "MT5"}]
    found = track(engine, seen(engine, gait(engine, 6), legs))
    assert any(f.code == "motion-trunk-missing" for f in found.findings)


def test_markers_without_pelvis_and_feet_are_refused(engine: Engine) -> None:
    with pytest.raises(TooFewMarkers, match="pelvis"):
        track(engine, Markers(np.arange(2) / 100.0, ("RKNE",), np.zeros((2, 1, 3))))


def test_frames_in_which_markers_jump_are_left_out_and_told(engine: Engine) -> None:
    values = gait(engine)
    markers = seen(engine, values, NAMES)
    places = markers.places_m.copy()
    places[11, [NAMES.index(name) for name in ("RASI", "C7", "RKNE")]] += 1.2
    found = track(engine, Markers(markers.times_s, markers.names, places))
    assert [f.values["frames"] for f in found.findings if f.code == "motion-frames-astray"] == [1]
    assert found.motion.times_s == pytest.approx(np.delete(markers.times_s, 11))
    truth = np.delete(values[:, engine.map.names.index("hip_flexion_r")], 11)
    assert np.degrees(np.abs(found.motion.coordinates["hip_flexion_r"] - truth).max()) < 2.0


def test_a_name_that_tells_only_the_bone_is_enough_for_a_shank_without_knee_and_ankle(engine: Engine) -> None:
    values = gait(engine)
    whole = seen(engine, values, NAMES)
    knee, ankle = whole.places_m[:, NAMES.index("RKNE")], whole.places_m[:, NAMES.index("RANK")]
    front = knee * 0.5 + ankle * 0.5
    kept = [index for index, name in enumerate(NAMES) if name not in {"RKNE", "RANK"}]
    names = (*(NAMES[index] for index in kept), "RTB1", "RTB2")
    places = np.concatenate([whole.places_m[:, kept], front[:, None], (0.3 * knee + 0.7 * ankle)[:, None]], axis=1)
    found = track(engine, Markers(whole.times_s, names, places))
    assert not any(f.code == "motion-markers-unused" for f in found.findings)
    truth = values[:, engine.map.names.index("knee_angle_r")]
    assert np.degrees(np.abs(found.motion.coordinates["knee_angle_r"] - truth).max()) < 8.0


def test_a_trunk_known_by_shoulders_and_breastbone_only_is_called_unsure(engine: Engine) -> None:
    front = [name for name in NAMES if name not in {"C7", "T10"}]
    found = track(engine, seen(engine, gait(engine, 6), front))
    assert "motion-trunk-unsure" in {finding.code for finding in found.findings}
    assert "motion-trunk-unsure" not in {f.code for f in track(engine, seen(engine, gait(engine, 6), NAMES)).findings}


@pytest.mark.parametrize(
    ("name", "bone"),
    [
        ("Bob:RASI", "pelvis"), ("r.ASIS_study", "pelvis"), ("L_knee_study", "femur_l"), ("r_mankle_study", "tibia_r"),
        ("CV7", "thorax"), ("R_FAL", "tibia_r"), ("LBigToe", "calcn_l"), ("RHip", "femur_r"), ("R_lelbow_study", "humerus_r"),
    ],
)  # fmt: skip
def test_names_of_other_laboratories_are_known(name: str, bone: str) -> None:
    mark = landmark_of(name)
    assert mark is not None
    assert mark.bone == bone


@pytest.mark.parametrize(
    ("name", "bone"),
    [
        ("RTH1", "femur_r"), ("L.Shank.Top.Lateral", "tibia_l"), ("LFHD", "head"), ("R.Iliac.Crest", "pelvis"),
        ("RUA3", "humerus_r"), ("L.Clavicle", "thorax"), ("Q17", None),
    ],
)  # fmt: skip
def test_names_tell_the_bone_a_marker_is_stuck_to(name: str, bone: str | None) -> None:
    assert stuck_to(name) == bone


@pytest.mark.parametrize(("wanders_m", "joins"), [(0.012, True), (0.026, False)])
def test_an_unknown_marker_that_wanders_on_every_bone_joins_none(engine: Engine, wanders_m: float, joins: bool) -> None:
    markers = seen(engine, gait(engine), NAMES)
    middle = markers.places_m[:, [NAMES.index("RKNE")]] * 0.4 + markers.places_m[:, [NAMES.index("RANK")]] * 0.6
    middle[:, 0, 2] += wanders_m * np.sqrt(2.0) * np.sin(2.0 * np.pi * 7.0 * np.arange(25) / 25)
    both = Markers(markers.times_s, (*markers.names, "Q17"), np.concatenate([markers.places_m, middle], axis=1))
    unused = any(f.code == "motion-markers-unused" for f in track(engine, both).findings)
    assert unused is not joins


def test_markers_that_wander_on_skin_do_not_make_the_trunk_nod(engine: Engine) -> None:
    values = gait(engine)
    markers = seen(engine, values, NAMES)
    on_trunk = [NAMES.index(name) for name in ("C7", "CLAV", "STRN", "T10", "RSHO", "LSHO")]
    wandering = markers.places_m.copy()
    wandering[:, on_trunk] += np.random.default_rng(3).normal(0.0, 0.015, (25, len(on_trunk), 3))
    nods = [
        np.degrees(track(engine, Markers(markers.times_s, markers.names, places)).motion.coordinates["lumbar_flexion"])
        for places in (markers.places_m, wandering)
    ]
    # it truly nods by 2.1 degrees (standard deviation); markers taken at their word would say 3.2
    assert 0.7 < np.std(nods[0]) <= 2.1
    assert np.std(nods[1]) < 2.3


def test_trunk_markers_of_unknown_names_are_found_by_their_distance_to_a_known_one(engine: Engine) -> None:
    renamed = {"CLAV": "Q1", "STRN": "Q2", "T10": "Q3", "RSHO": "Q4", "LSHO": "Q5"}
    markers = seen(engine, gait(engine), NAMES)
    strange = Markers(markers.times_s, tuple(renamed.get(name, name) for name in markers.names), markers.places_m)
    plain, found = track(engine, markers), track(engine, strange)
    said = {finding.code: finding for finding in found.findings}
    assert "motion-trunk-missing" not in said
    assert {"Q1", "Q2", "Q3"} <= set(str(said["motion-trunk-by-rigidity"].values["names"]).split(", "))
    for name in ("lumbar_flexion", "lumbar_bending"):
        apart = found.motion.coordinates[name] - plain.motion.coordinates[name]
        assert np.degrees(np.abs(apart - apart.mean()).max()) < 3.0


def test_the_head_is_not_taken_for_a_part_of_the_trunk(engine: Engine) -> None:
    from backstride.body.kernel.inverse_kinematics import Placed, rigid_with_trunk

    t = np.linspace(0.0, 6.0, 30)
    c7 = np.stack([0.02 * np.sin(t), 1.45 + 0.03 * np.cos(t), 0 * t], axis=1)
    places = np.stack(
        [
            c7,
            c7 + np.array([0.1, 0.2, 0.0]),
            c7 + np.array([0.12, -0.1, 0.0]),
            c7 + np.array([0.3, -0.2, 0.0]) * np.cos(t)[:, None],
        ],
        axis=1,
    )
    known = [Placed(0, 1, np.zeros(3), 1.0, 1.0)]
    assert rigid_with_trunk(("C7", "crown", "chest", "hand"), places, known) == {2}
