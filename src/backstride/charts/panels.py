"""Curves with bands as small pictures side by side: a standalone SVG without script."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import Final

from backstride.charts.model import Curve

_WIDTH, _HEIGHT, _LEFT, _TOP, _BOTTOM, _GAP = 300, 190, 44, 26, 30, 18
At = Callable[[float, float], str]

_TINTS: Final = ("#2f6f8f", "#b4641e", "#5b7d2a")


@dataclass(frozen=True, slots=True)
class Panel:
    """One picture: a title with unit, what runs along the bottom, and its curves."""

    title: str
    along: Sequence[float]
    along_label: str
    curves: Sequence[Curve]


def panels_svg(panels: Sequence[Panel], columns: int = 2) -> str:
    """Return pictures in a grid as one standalone SVG document.

    Parameters
    ----------
    panels : sequence of Panel
        The pictures.
    columns : int
        How many stand side by side.
    """
    rows = -(-len(panels) // columns)
    width, height = columns * (_WIDTH + _GAP) + _GAP, rows * (_HEIGHT + _GAP) + _GAP
    parts = [
        f'<g transform="translate({_GAP + i % columns * (_WIDTH + _GAP)},{_GAP + i // columns * (_HEIGHT + _GAP)})">'
        + "".join(_panel(panel))
        + "</g>"
        for i, panel in enumerate(panels)
    ]
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        f'font-family="sans-serif" font-size="11" role="img"><rect width="{width}" height="{height}" fill="#fff"/>'
    )
    return head + "".join(parts) + "</svg>\n"


def _panel(panel: Panel) -> Iterator[str]:
    values = [v for curve in panel.curves for v in (*curve.middle, *curve.low, *curve.high) if v is not None]
    low, high = min(0.0, *values), max(0.0, *values)
    span = (high - low) or 1.0
    first, last = panel.along[0], panel.along[-1]

    def at(x: float, y: float) -> str:
        across = _LEFT + (x - first) / ((last - first) or 1.0) * (_WIDTH - _LEFT - 6)
        return f"{across:.1f},{_HEIGHT - _BOTTOM - (y - low) / span * (_HEIGHT - _TOP - _BOTTOM):.1f}"

    yield f'<text x="0" y="12" font-weight="bold">{escape(panel.title)}</text>'
    for tick in (low, 0.0, high):
        x, y = at(first, tick).split(",")
        yield f'<line x1="{x}" y1="{y}" x2="{_WIDTH - 6}" y2="{y}" stroke="#ccc"/>'
        yield f'<text x="{_LEFT - 4}" y="{float(y) + 4:.1f}" text-anchor="end">{tick:.2f}</text>'
    for edge, anchor in ((first, "start"), (last, "end")):
        x = at(edge, low).split(",")[0]
        yield f'<text x="{x}" y="{_HEIGHT - _BOTTOM + 14}" text-anchor="{anchor}">{edge:.2f}</text>'
    yield f'<text x="{_WIDTH / 2}" y="{_HEIGHT - 2}" text-anchor="middle">{escape(panel.along_label)}</text>'
    for index, curve in enumerate(panel.curves):
        yield from _curve(panel, curve, _TINTS[index % len(_TINTS)], at)
        tint = _TINTS[index % len(_TINTS)]
        place = f'x="{_WIDTH - 8}" y="{12 + 12 * index}"'
        yield f'<text {place} text-anchor="end" fill="{tint}">{escape(curve.name)}</text>'


def _curve(panel: Panel, curve: Curve, tint: str, at: At) -> Iterator[str]:
    if curve.low:
        there = [at(x, y) for x, y in zip(panel.along, curve.high, strict=True) if y is not None]
        back = [at(x, y) for x, y in zip(reversed(panel.along), reversed(curve.low), strict=True) if y is not None]
        yield f'<polygon points="{" ".join(there + back)}" fill="{tint}" fill-opacity="0.2"/>'
    line = " ".join(at(x, y) for x, y in zip(panel.along, curve.middle, strict=True) if y is not None)
    yield f'<polyline points="{line}" fill="none" stroke="{tint}" stroke-width="1.6"/>'
