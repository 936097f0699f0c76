"""Curves of one run, one under the other on one scale, and its way on the ground: as SVG, drawn on the server."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from math import isfinite
from typing import Final

from backstride.charts.marks import Spot, element
from backstride.charts.model import Tick
from backstride.charts.scale import Scale, every_nth

PANEL_PX: Final = 92
NUMBER_PX: Final = 15
"""A number on an axis takes so much height. [px]"""
_GAP, _LEFT, _RIGHT, _TOP, _BOTTOM = 30, 44, 8, 22, 30
_LABEL_PX: Final = 44


@dataclass(frozen=True, slots=True)
class Panel:
    """One curve.

    Parameters
    ----------
    label : str
        What it shows, with its unit.
    description : str
        What a person sees in it, in a sentence.
    values : sequence of float
        From left to right; NaN where nothing is known, which leaves a gap.
    ticks : sequence of Tick
        Named heights, at least two that differ; the lowest and highest end the scale.
    usual : Tick or None
        What is usual, drawn as a dashed line.
    is_ground : bool
        Whether the room below the curve is filled, as for the height of the ground.
    shown : sequence of str
        Each value in words with its unit, as long as ``values``; empty where nothing is read out.
    """

    label: str
    description: str
    values: Sequence[float]
    ticks: Sequence[Tick]
    usual: Tick | None = None
    is_ground: bool = False
    shown: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Curves:
    """Curves over one scale.

    Parameters
    ----------
    name : str
        Identifier on its page.
    title : str
        What they show.
    at : sequence of float
        Places of the values along the scale, rising.
    along : sequence of Tick
        Named places of the scale; the first and last are its ends.
    panels : sequence of Panel
        From top to bottom.
    at_shown : sequence of str
        Each place in words with its unit, as long as ``at``; empty where nothing is read out.
    """

    name: str
    title: str
    at: Sequence[float]
    along: Sequence[Tick]
    panels: Sequence[Panel]
    at_shown: Sequence[str] = ()

    @property
    def description(self) -> str:
        """What a person sees in all panels."""
        return " ".join(panel.description for panel in self.panels)


def curves_svg(curves: Curves, width_px: int) -> str:
    """Return curves as one SVG element.

    Parameters
    ----------
    curves : Curves
        What is drawn.
    width_px : int
        Width of the picture. [px]
    """
    height = _TOP + len(curves.panels) * (PANEL_PX + _GAP) - _GAP + _BOTTOM
    along = Scale(curves.along[0].value, curves.along[-1].value, _LEFT, width_px - _RIGHT)
    parts: list[str] = []
    for number, panel in enumerate(curves.panels):
        top = _TOP + number * (PANEL_PX + _GAP)
        parts += _panel(panel, curves.at, along, (top, top + PANEL_PX, width_px))
    parts += _foot(curves.along, along, (height - _BOTTOM, width_px))
    return element(curves, (width_px, height), parts, _spots(curves, along, height))


def _spots(curves: Curves, along: Scale, height: float) -> Iterator[Spot]:
    """Return what is known at each place, over all panels; a place where nothing is known says nothing."""
    for index, place in enumerate(curves.at_shown):
        told = [panel.shown[index] for panel in curves.panels if panel.shown and isfinite(panel.values[index])]
        if told:
            yield Spot(along.place(curves.at[index]), height / 2, f"{place}: {', '.join(told)}")


def _panel(panel: Panel, at: Sequence[float], along: Scale, room: tuple[float, float, float]) -> Iterator[str]:
    top, foot, width = room
    up = Scale(min(tick.value for tick in panel.ticks), max(tick.value for tick in panel.ticks), foot, top)
    yield f'<text class="chart-label" x="{_LEFT}" y="{top - 8:.1f}">{escape(panel.label)}</text>'
    for tick in _legible(panel.ticks, up):
        place = up.place(tick.value)
        yield f'<line class="chart-grid" x1="{_LEFT}" y1="{place:.1f}" x2="{width - _RIGHT}" y2="{place:.1f}"/>'
        yield _text(_LEFT - 6, place + 4, tick.label, "chart-number", "end")
    for piece in _pieces(panel.values, at, along, up):
        yield _drawn(piece, foot, is_ground=panel.is_ground)
    if panel.usual is not None:
        place = up.place(panel.usual.value)
        yield (
            f'<line class="chart-usual" x1="{_LEFT}" y1="{place:.1f}" x2="{width - _RIGHT}" y2="{place:.1f}">'
            f"<title>{escape(panel.usual.label)}</title></line>"
        )


def _legible(ticks: Sequence[Tick], up: Scale) -> Sequence[Tick]:
    """Return the ticks whose numbers have room: both ends, and those between that touch no other."""
    first, *between, last = sorted(ticks, key=lambda tick: tick.value)
    kept = [first]
    for tick in between:
        if min(abs(up.place(tick.value) - up.place(one.value)) for one in (kept[-1], last)) >= NUMBER_PX:
            kept.append(tick)
    return (*kept, last)


def _pieces(
    values: Sequence[float], at: Sequence[float], along: Scale, up: Scale
) -> Iterator[list[tuple[float, float]]]:
    piece: list[tuple[float, float]] = []
    for place, value in zip(at, values, strict=True):
        if isfinite(value):
            piece.append((along.place(place), up.place(value)))
        elif piece:
            yield piece
            piece = []
    if piece:
        yield piece


def _drawn(piece: Sequence[tuple[float, float]], foot: float, *, is_ground: bool) -> str:
    points = " ".join(f"{x:.1f} {y:.1f}" for x, y in piece)
    line = f'<path class="chart-curve" d="M{points}"/>'
    if not is_ground:
        return line
    return f'<path class="chart-ground" d="M{points} V{foot:.1f} H{piece[0][0]:.1f}Z"/>{line}'


def _foot(ticks: Sequence[Tick], along: Scale, room: tuple[float, float]) -> Iterator[str]:
    foot, width = room
    nth = every_nth(len(ticks), width - _LEFT - _RIGHT, _LABEL_PX)
    yield f'<line class="chart-axis" x1="{_LEFT}" y1="{foot:.1f}" x2="{width - _RIGHT}" y2="{foot:.1f}"/>'
    for number, tick in enumerate(ticks):
        if number % nth == 0 and tick.label:
            place = along.place(tick.value)
            anchor = "start" if number == 0 else "end" if place > width - _RIGHT - 16 else "middle"
            yield _text(place, foot + 20, tick.label, "chart-label", anchor)


def _text(x: float, y: float, text: str, kind: str, anchor: str) -> str:
    return f'<text class="{kind}" x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(text)}</text>'
