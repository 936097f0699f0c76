"""A still of the body: whole, the right way round, toned by what it says it is toned by."""

import re
from xml.etree import ElementTree as ET

from backstride.body.muscles import TRUNK_GROUPS
from backstride.body.scenes import anatomy, gait_scene, pose_scene
from backstride.charts.body_shapes import body_shapes
from backstride.charts.still import WORK_STEPS, Look, side_by_side, still_svg, tone_of, with_own_colours

EVERY_GROUP = frozenset(line.group for line in anatomy().lines)
RUN = gait_scene("running", 3.0)


def _kinds(svg: str) -> list[str]:
    return [str(each.get("class")) for each in ET.fromstring(svg).iter() if each.get("class")]


def test_every_bone_of_a_shape_is_one_of_the_body() -> None:
    assert {shape.bone for shape in body_shapes().shapes} <= {name for name, _ in anatomy().bones}
    assert {shape.level for shape in body_shapes().shapes if shape.level} == set(anatomy().levels)


def test_every_muscle_is_drawn_and_none_is_toned_that_shall_be_plain() -> None:
    kinds = _kinds(still_svg(RUN, Look(8), "x"))
    assert sum(kind.startswith("still-work") for kind in kinds) == len(anatomy().lines)
    plain = _kinds(still_svg(RUN, Look(8, plain_groups=frozenset(TRUNK_GROUPS)), "x"))
    assert plain.count("still-plain") == sum(line.group in TRUNK_GROUPS for line in anatomy().lines)
    assert not any(
        kind.startswith("still-work") for kind in _kinds(still_svg(RUN, Look(plain_groups=EVERY_GROUP), "x"))
    )


def test_load_tones_the_levels_and_leaves_muscles_plain() -> None:
    kinds = _kinds(still_svg(RUN, Look(9, shows_load=True), "x"))
    assert sum(kind.startswith("still-work") for kind in kinds) == len(anatomy().levels)
    deepest = {
        name: max(
            int(kind[-1]) for kind in _kinds(still_svg(pose_scene(name), Look(shows_load=True), "x")) if "work" in kind
        )
        for name in ("standing", "lift_10_kg_round")
    }
    assert deepest["standing"] < deepest["lift_10_kg_round"]


def test_tones_rise_and_end() -> None:
    tones = [tone_of(share / 20) for share in range(-5, 41)]
    assert tones == sorted(tones)
    assert (tones[0], tones[-1]) == (0, WORK_STEPS - 1)


def test_seen_from_behind_the_right_foot_is_on_the_right() -> None:
    """The same body from the other side is the mirror."""

    def knees(from_left: float) -> float:
        svg = still_svg(pose_scene("stair_step"), Look(from_left_deg=from_left, from_above_deg=0.0), "x")
        widest = [float(x) for x in re.findall(r"translate\(([\d.]+) ", svg)]
        return sum(widest) / len(widest)

    assert knees(0.0) > 0.0
    behind, before = (still_svg(RUN, Look(6, turned, 0.0), "x") for turned in (0.0, 180.0))
    assert behind != before


def test_it_is_a_picture_alone_and_side_by_side(as_png) -> None:
    one = still_svg(RUN, Look(3, plain_groups=frozenset(TRUNK_GROUPS)), "A <runner>")
    both = side_by_side([one, one])
    for svg in (with_own_colours(one), with_own_colours(both)):
        ET.fromstring(svg)
        assert as_png(svg)[:4] == b"\x89PNG"
    assert "A <runner>" not in one
    assert "style=" not in one
