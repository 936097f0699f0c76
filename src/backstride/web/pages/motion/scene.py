"""A movement as the browser draws it: whole numbers, and shapes at the height that is drawn."""

from collections.abc import Iterator

import numpy as np

from backstride.api.body_scene import BodySceneAnswer, MovingBodyOut, MuscleOut, ShapeOut
from backstride.body.scenes import anatomy
from backstride.charts.body_shapes import body_shapes
from backstride.charts.still import FULL_LOAD_BW, FULL_WORK
from backstride.services.runs.in_motion import Moving, Seen
from backstride.texts.catalogue import Catalogue
from backstride.web.pages.motion.drawings import movement_title


def scene_answer(seen: Seen, texts: Catalogue) -> BodySceneAnswer:
    """Return what the browser needs to draw one or two bodies.

    Parameters
    ----------
    seen : Seen
        What is shown.
    texts : Catalogue
        The language of the titles.
    """
    shared = anatomy()
    size = shared.height_m / body_shapes().height_m
    return BodySceneAnswer(
        height_m=shared.height_m,
        bones=len(shared.bones),
        levels=len(shared.levels),
        ring_radius_m=round(size * body_shapes().ring_radius_m, 4),
        full_work_percent=100.0 * FULL_WORK,
        shapes=list(_shapes(size)),
        muscles=[
            MuscleOut(
                group=line.group,
                thickness=line.thickness,
                plain=line.group in seen.plain_groups,
                points=list(line.points),
            )
            for line in shared.lines
        ],
        bodies=[_body(moving, texts) for moving in seen.bodies],
    )


def _shapes(size: float) -> Iterator[ShapeOut]:
    shared = anatomy()
    bones = [name for name, _ in shared.bones]
    for shape in body_shapes().shapes:
        yield ShapeOut(
            kind=shape.kind,
            bone=bones.index(shape.bone),
            at_m=[(round(size * x, 4), round(size * y, 4), round(size * z, 4)) for x, y, z in shape.at_m],
            radii_m=[round(size * radius, 4) for radius in shape.radii_m],
            rise_m=round(size * shape.rise_m, 4),
            level=shared.levels.index(shape.level) if shape.level else -1,
        )


def _body(moving: Moving, texts: Catalogue) -> MovingBodyOut:
    scene = moving.scene
    centred = scene.places_m - [1.0, 0.0, 1.0] * scene.places_m[:, :1].mean(axis=0)
    is_told = moving.load_bw is not None and moving.peak_bw is not None
    return MovingBodyOut(
        title=movement_title(moving.movement, texts),
        frames=len(scene.places_m),
        stride_s=round(2.0 * scene.step_s, 4),
        speed_m_per_s=moving.movement.speed_m_per_s or 0.0,
        place_mm=_whole(1000.0 * centred),
        turn=_whole(10_000.0 * scene.turns),
        work_percent=_whole(100.0 * scene.work) if moving.tells_work else [],
        load_percent=_whole(_toned(moving)) if is_told else [],
        load_bw=[(round(a, 2), round(b, 2), round(c, 2)) for a, b, c in moving.load_bw.tolist()]
        if moving.load_bw is not None
        else [],
    )


def _toned(moving: Moving) -> np.ndarray:
    """Every level in its share to the lowest, whose peak is the runner's own."""
    assert moving.peak_bw is not None
    pressed = moving.scene.pressed_bw[:, :, 1]
    return np.asarray(100.0 * pressed * moving.peak_bw.value / pressed[:, 0].max() / FULL_LOAD_BW)


def _whole(values: np.ndarray) -> list[int]:
    return [int(value) for value in np.rint(values).ravel()]
