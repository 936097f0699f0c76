"""A still of the body in motion, drawn without a browser: for pages without script and for print.

    >>> from backstride.body.scenes import gait_scene
    >>> still_svg(gait_scene("running", 2.8), Look(frame=10), "A runner from behind.").startswith("<svg")
    True

The picture is a view from far away (parallel), painted from the back to the front. Colours are classes, coloured by the
page's tokens; `with_own_colours` gives a document that carries its own.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from types import MappingProxyType
from typing import Final

import numpy as np
from numpy.typing import NDArray

from backstride.body.scenes import Anatomy, Line, Scene, anatomy
from backstride.charts.body_shapes import Shape, body_shapes

Array = NDArray[np.float64]
Painted = tuple[float, str]

WORK_STEPS: Final = 7
"""How many tones there are from pale to deep."""
FULL_WORK: Final = 0.7
"""Work from which the deepest tone is taken. [1]"""
FULL_LOAD_BW: Final = 6.0
"""Load from which the deepest tone is taken: about that of lifting 10 kg with a round back. [BW]"""
_THICK_M: Final = 0.021
_MARGIN: Final = 0.04
_RING_POINTS: Final = 16


@dataclass(frozen=True, slots=True)
class Look:
    """How one looks at a scene.

    Parameters
    ----------
    frame : int
        Which moment.
    from_left_deg : float
        Where one stands: 0 is behind the body, 90 at its left side. [deg]
    from_above_deg : float
        How far above. [deg]
    plain_groups : frozenset of str
        Muscle groups whose work is not shown by colour.
    shows_load : bool
        Whether the lumbar levels are toned by their load, and muscles stay plain.
    height_px : int
        Height of the picture. [px]
    """

    frame: int = 0
    from_left_deg: float = 28.0
    from_above_deg: float = 8.0
    plain_groups: frozenset[str] = frozenset()
    shows_load: bool = False
    height_px: int = 420


@dataclass(frozen=True, slots=True)
class _Camera:
    right: Array
    up: Array
    away: Array
    scale: float
    left_m: float
    top_m: float

    def place(self, points: Array) -> Array:
        """Return places on the picture, shape (points, 2). [px]"""
        across, high = points @ self.right, points @ self.up
        return np.stack([(across - self.left_m) * self.scale, (self.top_m - high) * self.scale], axis=-1)

    def depth(self, points: Array) -> float:
        return float(np.mean(points @ self.away))


def still_svg(scene: Scene, look: Look, description: str) -> str:
    """Return one moment of a scene as an SVG element.

    Parameters
    ----------
    scene : Scene
        What moves.
    look : Look
        Which moment, from where, and what is shown by colour.
    description : str
        What a person sees in it; read aloud in place of the picture.
    """
    axes = _axes(scene.turns[look.frame])
    places = scene.places_m[look.frame]
    parts, camera, width = _painted(places, axes, scene, look)
    ordered = "".join(part for _, part in sorted(parts, key=lambda each: each[0]))
    ground = camera.place(np.array([[places[0, 0], 0.0, places[0, 2]]]))[0]
    reach = 0.34 * camera.scale
    floor = (
        f'<ellipse class="still-floor" cx="{ground[0]:.0f}" cy="{ground[1]:.0f}" rx="{reach:.0f}" '
        f'ry="{max(reach * abs(float(camera.away[1])), 3):.0f}"/>'
    )
    return (
        f'<svg class="still" role="img" viewBox="0 0 {width} {look.height_px}" width="{width}" '
        f'height="{look.height_px}"><title>{escape(description)}</title>{floor}{ordered}</svg>'
    )


def side_by_side(stills: Sequence[str]) -> str:
    """Return stills as one picture, from left to right."""
    widths = [int(still.partition('width="')[2].partition('"')[0]) for still in stills]
    height = int(stills[0].partition('height="')[2].partition('"')[0])
    lefts = [sum(widths[:index]) for index in range(len(stills))]
    placed = "".join(still.replace("<svg ", f'<svg x="{left}" ', 1) for still, left in zip(stills, lefts, strict=True))
    whole = sum(widths)
    return f'<svg class="stills" viewBox="0 0 {whole} {height}" width="{whole}" height="{height}">{placed}</svg>'


def with_own_colours(svg: str) -> str:
    """Return a picture as a document of its own that follows the reader's light or dark."""
    dark = _style(DARK_TONES, DARK)
    style = f"{_style(PAPER_TONES, PAPER)}@media(prefers-color-scheme:dark){{{dark}}}"
    start = svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
    return start.replace(">", f"><style>{style}</style>", 1)


def _style(tones: Sequence[str], others: Mapping[str, str]) -> str:
    work = "".join(f".still-work-{step}{{fill:{tone};stroke:{tone}}}" for step, tone in enumerate(tones))
    return work + (
        ".still-bone{{fill:{bone};stroke:{edge};stroke-width:.6}}.still-rod{{stroke:{bone}}}.still-edge{{stroke:{edge}}}"
        ".still-ring{{fill:none;stroke:{ring}}}.still-plain{{fill:{plain};stroke:{plain}}}.still-floor{{fill:{floor}}}"
    ).format_map(others)


PAPER_TONES: Final = ("#dfe7e2", "#bcd3cc", "#97beb6", "#72a9a1", "#4c928b", "#2b7a73", "#0f5f59")
DARK_TONES: Final = ("#41514f", "#4b6a67", "#558480", "#5f9e98", "#6cb7b0", "#84d0c8", "#a8e8e0")
"""From quiet to strong: on dark ground the strongest tone is the brightest."""
PAPER: Final = MappingProxyType(
    {"bone": "#efe9dc", "edge": "#a89f8d", "ring": "#cfc6b4", "plain": "#cdd3d1", "floor": "#ece9e2"}
)
DARK: Final = MappingProxyType(
    {"bone": "#cfc8b8", "edge": "#6f6a5e", "ring": "#938c7d", "plain": "#56605f", "floor": "#2a3234"}
)


def tone_of(share: float) -> int:
    """Return the tone of a share of the deepest, from 0."""
    return min(int(max(share, 0.0) * WORK_STEPS), WORK_STEPS - 1)


def _painted(places: Array, axes: Array, scene: Scene, look: Look) -> tuple[list[Painted], _Camera, int]:
    shared = anatomy()
    camera = _camera(places, look)
    size = shared.height_m / body_shapes().height_m
    bones = [name for name, _ in shared.bones]
    parts: list[Painted] = []
    for shape in body_shapes().shapes:
        index = bones.index(shape.bone)
        tone = _load_tone(shape, shared, scene, look)
        parts += _drawn(shape, places[index], axes[index] * size, camera, tone)
    for line, work in zip(shared.lines, scene.work[look.frame], strict=True):
        is_plain = look.shows_load or line.group in look.plain_groups
        parts.append(_muscle(line, places, axes, camera, None if is_plain else tone_of(float(work) / FULL_WORK)))
    across = camera.place(places)[:, 0]
    width = int(np.ceil(across.max() + camera.scale * 0.14))
    return parts, camera, width


def _camera(places: Array, look: Look) -> _Camera:
    turn, rise = np.radians(look.from_left_deg), np.radians(look.from_above_deg)
    toward = np.array([-np.cos(rise) * np.cos(turn), np.sin(rise), -np.cos(rise) * np.sin(turn)])
    right = np.array([-np.sin(turn), 0.0, np.cos(turn)])
    up = np.cross(right, -toward)
    high, across = places @ up, places @ right
    top, bottom = float(high.max()) + 0.27, float(high.min()) - 0.07
    scale = look.height_px / (top - bottom + _MARGIN)
    return _Camera(right, up, toward, scale, float(across.min()) - 0.14, top)


def _axes(turns: Array) -> Array:
    """Return rotation matrices of quaternions, shape (bones, 3, 3)."""
    w, x, y, z = turns.T
    return np.moveaxis(
        np.array(
            [
                [1 - 2 * (y * y + z * z), 2 * (x * y - w * z), 2 * (x * z + w * y)],
                [2 * (x * y + w * z), 1 - 2 * (x * x + z * z), 2 * (y * z - w * x)],
                [2 * (x * z - w * y), 2 * (y * z + w * x), 1 - 2 * (x * x + y * y)],
            ]
        ),
        -1,
        0,
    )


def _load_tone(shape: Shape, shared: Anatomy, scene: Scene, look: Look) -> int | None:
    if shape.kind != "disc" or not look.shows_load:
        return None
    pressed = scene.pressed_bw[look.frame, shared.levels.index(shape.level), 1]
    return tone_of(float(pressed) / FULL_LOAD_BW)


def _drawn(shape: Shape, place: Array, axes: Array, camera: _Camera, tone: int | None) -> Iterator[Painted]:
    points = place + np.array(shape.at_m) @ axes.T
    if shape.kind == "rod":
        yield camera.depth(points), _rod(camera.place(points), float(np.mean(shape.radii_m)) * camera.scale)
    elif shape.kind == "ring":
        yield from _ring(shape, points[0], axes, camera)
    else:
        kind = "still-bone" if tone is None else f"still-work-{tone}"
        yield camera.depth(points), _ball(shape, camera, axes, camera.place(points)[0], kind)


def _rod(ends: Array, radius_px: float) -> str:
    (x1, y1), (x2, y2) = ends
    path = f'd="M{x1:.1f} {y1:.1f}L{x2:.1f} {y2:.1f}" fill="none" stroke-linecap="round"'
    wide = 2.0 * radius_px
    edge = f'<path class="still-edge" {path} stroke-width="{wide + 1.2:.1f}"/>'
    return f'{edge}<path class="still-rod" {path} stroke-width="{wide:.1f}"/>'


def _ball(shape: Shape, camera: _Camera, axes: Array, place: Array, kind: str) -> str:
    """An ellipsoid looks like an ellipse: the half axes of its shadow along the line of sight."""
    seen = np.stack([camera.right, -camera.up]) @ axes @ np.diag(shape.radii_m) * camera.scale
    squared, directions = np.linalg.eigh(seen @ seen.T)
    wide, narrow = np.sqrt(squared[::-1])
    turn = np.degrees(np.arctan2(directions[1, 1], directions[0, 1]))
    return (
        f'<ellipse class="{kind}" rx="{wide:.1f}" ry="{narrow:.1f}" '
        f'transform="translate({place[0]:.1f} {place[1]:.1f}) rotate({turn:.0f})"/>'
    )


def _ring(shape: Shape, middle: Array, axes: Array, camera: _Camera) -> Iterator[Painted]:
    around = np.linspace(0.0, 2.0 * np.pi, 2 * _RING_POINTS + 1)
    fore, side = shape.radii_m
    local = np.stack([fore * np.cos(around), -0.5 * shape.rise_m * np.cos(around), side * np.sin(around)], axis=-1)
    points = middle + local @ axes.T
    width = 2.0 * body_shapes().ring_radius_m * camera.scale
    for start in range(0, 2 * _RING_POINTS, _RING_POINTS // 2):
        part = points[start : start + _RING_POINTS // 2 + 1]
        path = "L".join(f"{x:.1f} {y:.1f}" for x, y in camera.place(part))
        yield camera.depth(part), f'<path class="still-ring" d="M{path}" fill="none" stroke-width="{width:.1f}"/>'


def _muscle(line: Line, places: Array, axes: Array, camera: _Camera, tone: int | None) -> Painted:
    points = np.array([places[int(b)] + axes[int(b)] @ np.array([x, y, z]) for b, x, y, z in line.points])
    seen = camera.place(points)
    outline = _tapered(seen, line.thickness * _THICK_M * camera.scale)
    kind = "still-plain" if tone is None else f"still-work-{tone}"
    # muscles lie on the bones that they come from
    return camera.depth(points) + 0.02, f'<path class="{kind}" d="{outline}"/>'


def _tapered(seen: Array, half_px: float) -> str:
    """A line with a belly: thin at both ends, thickest in the middle."""
    ways = np.linalg.norm(np.diff(seen, axis=0), axis=1)
    along = np.concatenate([[0.0], np.cumsum(ways)]) / max(float(ways.sum()), 1e-9)
    shares = np.unique(np.concatenate([along, [0.2, 0.5, 0.8]]))
    spine = np.stack([np.interp(shares, along, seen[:, axis]) for axis in range(2)], axis=-1)
    slope = np.gradient(spine, axis=0)
    normal = np.stack([-slope[:, 1], slope[:, 0]], axis=-1)
    normal /= np.maximum(np.linalg.norm(normal, axis=1, keepdims=True), 1e-9)
    belly = (0.25 + 0.75 * np.sin(np.pi * shares))[:, None] * half_px * normal
    edge: Sequence[Array] = [*(spine + belly), *(spine - belly)[::-1]]
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in edge) + "Z"
