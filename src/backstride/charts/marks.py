"""The marks that drawings are made of, as SVG text: no style attributes, colours by class."""

from html import escape

Box = tuple[float, float, float, float]


def element(name: str, title: str, description: str, size: tuple[int, int], parts: list[str]) -> str:
    """Give a whole picture.

    Parameters
    ----------
    name : str
        Identifier on its page; the width is added, since a picture is drawn for more than one.
    title, description : str
        What it shows, and what a person sees in it; read aloud in place of the picture.
    size : tuple of int
        Width and height. [px]
    parts : list of str
        What is drawn, from back to front.
    """
    width, height = size
    ident = f"{name}-{width}"
    return (
        f'<svg class="chart" role="img" aria-labelledby="{ident}-title {ident}-text" '
        f'viewBox="0 0 {width} {height}" width="{width}" height="{height}">'
        f'<title id="{ident}-title">{escape(title)}</title>'
        f'<desc id="{ident}-text">{escape(description)}</desc>'
        f"{''.join(parts)}</svg>"
    )


def line(ends: Box, kind: str) -> str:
    """Give a line from one end to the other: x, y, x, y. [px]"""
    x1, y1, x2, y2 = ends
    return f'<line class="{kind}" x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}"/>'


def rect(box: Box, kind: str, title: str = "") -> str:
    """Give a rectangle: x, y, width, height. [px]"""
    x, y, width, height = box
    start = f'<rect class="{kind}" x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}"'
    return f"{start}><title>{escape(title)}</title></rect>" if title else f"{start}/>"


def text(x: float, y: float, said: str, kind: str, anchor: str) -> str:
    """Give a line of text at a place. [px]"""
    return f'<text class="{kind}" x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(said)}</text>'


def path(places: list[tuple[float, float]], kind: str, *, is_closed: bool = False) -> str:
    """Give a line through places. [px]"""
    through = "L".join(f"{x:.1f} {y:.1f}" for x, y in places)
    return f'<path class="{kind}" d="M{through}{"Z" if is_closed else ""}"/>'
