"""The marks that drawings are made of, as SVG text: no style attributes, colours by class."""

import json
from collections.abc import Iterable
from html import escape
from typing import NamedTuple, Protocol

Box = tuple[float, float, float, float]


class Spot(NamedTuple):
    """A place of a picture that says something to whoever points at it.

    Parameters
    ----------
    x, y : float
        Where it is. [px]
    says : str
        What stands there, in words with unit.
    """

    x: float
    y: float
    says: str


class Window(NamedTuple):
    """The stretch of its scale that a picture shows, so that a script can ask for another one.

    Parameters
    ----------
    low, high : float
        Values at the ends, in the unit of what runs along the bottom.
    left, right : float
        Where the ends are. [px]
    """

    low: float
    high: float
    left: float
    right: float


class Titled(Protocol):
    """What has a picture: identifier on its page, what it shows, and what a person sees in it."""

    @property
    def name(self) -> str: ...  # noqa: D102  the class says it
    @property
    def title(self) -> str: ...  # noqa: D102
    @property
    def description(self) -> str: ...  # noqa: D102


def element(
    chart: Titled,
    size: tuple[int, float],
    parts: Iterable[str],
    spots: Iterable[Spot] = (),
    window: Window | None = None,
) -> str:
    """Return a whole picture as an SVG element.

    Parameters
    ----------
    chart : Titled
        What is drawn. Its name gets the width added, since a picture is drawn for more than one; title and description
        are read aloud in place of the picture.
    size : tuple of int
        Width and height. [px]
    parts : iterable of str
        What is drawn, from back to front.
    spots : iterable of Spot
        What is read out where somebody points, or steps with the arrow keys.
    window : Window or None
        What of its scale is shown, where it can be moved and zoomed.
    """
    width, height = size
    ident = f"{chart.name}-{width}"
    return (
        f'<svg class="chart" role="img" aria-labelledby="{ident}-title {ident}-text" '
        f'viewBox="0 0 {width} {height:.0f}" width="{width}" height="{height:.0f}"{_said(spots)}{_windowed(window)}>'
        f'<title id="{ident}-title">{escape(chart.title)}</title>'
        f'<desc id="{ident}-text">{escape(chart.description)}</desc>'
        f"{''.join(parts)}</svg>"
    )


def _said(spots: Iterable[Spot]) -> str:
    told = [[round(spot.x, 1), round(spot.y, 1), spot.says] for spot in spots]
    return f' data-spots="{escape(json.dumps(told, ensure_ascii=False, separators=(",", ":")))}"' if told else ""


def _windowed(window: Window | None) -> str:
    if window is None:
        return ""
    return "".join(f' data-{name}="{value:g}"' for name, value in window._asdict().items())


def clipped(box: Box, parts: Iterable[str]) -> str:
    """Return what a script may move, cut off at the edges of a box: x, y, width, height. [px]"""
    x, y, width, height = box
    place = f'x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}"'
    return f'<svg {place} viewBox="{x:g} {y:g} {width:g} {height:g}"><g class="chart-moving">{"".join(parts)}</g></svg>'


def line(ends: Box, kind: str) -> str:
    """Return a line from one end to the other: x, y, x, y. [px]"""
    x1, y1, x2, y2 = ends
    return f'<line class="{kind}" x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}"/>'


def rect(box: Box, kind: str, title: str = "") -> str:
    """Return a rectangle: x, y, width, height. [px]"""
    x, y, width, height = box
    start = f'<rect class="{kind}" x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}"'
    return f"{start}><title>{escape(title)}</title></rect>" if title else f"{start}/>"


def text(x: float, y: float, said: str, kind: str, anchor: str) -> str:
    """Return a line of text at a place. [px]"""
    return f'<text class="{kind}" x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(said)}</text>'


def path(places: list[tuple[float, float]], kind: str, *, is_closed: bool = False) -> str:
    """Return a line through places. [px]"""
    through = "L".join(f"{x:.1f} {y:.1f}" for x, y in places)
    return f'<path class="{kind}" d="M{through}{"Z" if is_closed else ""}"/>'
