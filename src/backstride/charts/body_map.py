"""Where it hurts: a back seen from behind, each place the darker the more often it was marked; for paper."""

from collections.abc import Mapping
from html import escape
from typing import Final

OUTLINE: Final = (
    "M64 6C59 38 66 62 60 92C50 112 40 132 40 160C40 200 52 240 54 266C50 296 60 334 66 374L100 374C104 334 109 300 "
    "106 266C108 236 115 210 119 176L121 176C125 210 132 236 134 266C131 300 136 334 140 374L174 374C180 334 190 296 "
    "186 266C188 240 200 200 200 160C200 132 190 112 180 92C174 62 181 38 176 6"
)
SPINE: Final = "M120 110V168"
PLACES: Final[Mapping[str, str]] = {
    "back_left": "M64 42H97V104H57C63 84 65 62 64 42Z",
    "back_centre": "M101 42H139V104H101Z",
    "back_right": "M176 42H143V104H183C177 84 175 62 176 42Z",
    "buttock_left": "M55 109H117V164C92 174 64 172 43 164C42 144 46 124 55 109Z",
    "buttock_right": "M185 109H123V164C148 174 176 172 197 164C198 144 194 124 185 109Z",
    "thigh_left": "M44 170C66 178 94 180 116 171C113 206 107 232 105 258H56C52 232 44 204 44 170Z",
    "thigh_right": "M196 170C174 178 146 180 124 171C127 206 133 232 135 258H184C188 232 196 204 196 170Z",
    "below_knee_left": "M56 272H104C107 304 102 334 98 366H67C61 334 53 304 56 272Z",
    "below_knee_right": "M184 272H136C133 304 138 334 142 366H173C179 334 187 304 184 272Z",
}
"""Outline of each place, under its name on the body map."""
_CENTRES: Final[Mapping[str, tuple[int, int]]] = {
    "back_left": (80, 78),
    "back_centre": (120, 78),
    "back_right": (160, 78),
    "buttock_left": (82, 142),
    "buttock_right": (158, 142),
    "thigh_left": (80, 216),
    "thigh_right": (160, 216),
    "below_knee_left": (80, 322),
    "below_knee_right": (160, 322),
}
_LEAST_SHADE: Final = 0.25
"""A place marked once can still be seen on a copy. [1]"""


def body_map_svg(marked: Mapping[str, int], entries: int, description: str, sides: tuple[str, str]) -> str:
    """Return the picture as a standalone SVG document for paper.

    Parameters
    ----------
    marked : Mapping
        In how many entries each place was marked.
    entries : int
        How many entries hold a place.
    description : str
        What a person sees in it; read aloud in place of the picture.
    sides : tuple of str
        Words for the left and the right side.
    """
    shapes = "".join(_place(name, marked.get(name, 0), entries) for name in PLACES)
    words = "".join(
        f'<text x="{x}" y="24" text-anchor="middle" font-size="15">{escape(word)}</text>'
        for x, word in zip((24, 216), sides, strict=True)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 380" role="img" aria-label="{escape(description)}" '
        'font-family="Libertinus Serif, serif" fill="#333">'
        f'<path d="{OUTLINE}" fill="none" stroke="#777" stroke-width="1.5"/>'
        f'<path d="{SPINE}" stroke="#777" stroke-width="1" stroke-dasharray="3 3"/>{shapes}{words}</svg>'
    )


def _place(name: str, times: int, entries: int) -> str:
    if not times:
        return f'<path d="{PLACES[name]}" fill="none" stroke="#bbb" stroke-width=".8"/>'
    shade = _LEAST_SHADE + (1 - _LEAST_SHADE) * times / max(entries, 1)
    x, y = _CENTRES[name]
    ink = "#fff" if shade > 0.6 else "#222"
    return (
        f'<path d="{PLACES[name]}" fill="#1f4e63" fill-opacity="{shade:.2f}" stroke="#1f4e63" stroke-width="1"/>'
        f'<text x="{x}" y="{y}" text-anchor="middle" font-size="18" font-weight="bold" fill="{ink}">{times}</text>'
    )
