"""Pages with their numbers hidden: for when somebody looks over one's shoulder.

It is done to the finished page, so that no room can forget it: every digit a person would read becomes a dot. What is
needed to act stays: forms and their choices, the stop page and everything marked ``data-plain``.
"""

import re
from typing import Final

HIDDEN: Final = "•"
_TAG: Final = re.compile(r"(<!--.*?-->|<[^>]*>)", re.DOTALL)
_NAME: Final = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)")
_DIGIT: Final = re.compile(r"&#?\w+;|\d+(?:[.,:]\d+)*")
"""A number, or a letter written as a number, which is none."""
_SAID: Final = re.compile(r'(\s(?:aria-label|alt|title)=")([^"]*)(")')
_SPOTS: Final = re.compile(r'\sdata-spots="[^"]*"')
"""What a picture reads out where one points."""
_STAYS: Final = frozenset({"form", "select", "textarea", "script", "style", "code", "nav"})
"""Elements whose numbers stay: what is typed or chosen, and the way to other pages."""
_VOID: Final = frozenset({"input", "br", "img", "hr", "link", "meta", "path", "circle", "rect", "line"})


def without_numbers(html: str) -> str:
    """Return a page with the numbers of its main part hidden.

    Parameters
    ----------
    html : str
        The page.

    Examples
    --------
    >>> without_numbers("<main><p>8.2 km in <b>2026</b></p><form>10</form></main>")
    '<main><p>• km in <b>•</b></p><form>10</form></main>'
    """
    start, end = html.find("<main"), html.rfind("</main>")
    if start < 0 or end < 0:
        return html
    return html[:start] + "".join(_hidden(html[start:end])) + html[end:]


def picture_without_numbers(svg: str) -> str:
    """Return a picture of its own with its numbers hidden.

    Examples
    --------
    >>> picture_without_numbers("<svg><text>8.2 km</text></svg>")
    '<svg><text>• km</text></svg>'
    """
    return "".join(_hidden(svg))


def _hidden(main: str) -> list[str]:
    found: list[str] = []
    stays: list[str] = []
    for piece in _TAG.split(main):
        if not piece.startswith("<"):
            found.append(piece if stays else _DIGIT.sub(_dotted, piece))
            continue
        _follow(piece, stays)
        found.append(piece if stays else _SAID.sub(_without, _SPOTS.sub("", piece)))
    return found


def _follow(tag: str, stays: list[str]) -> None:
    """Keep the row of open elements whose numbers stay; an element within one is counted by its name alone."""
    named = _NAME.match(tag)
    if named is None:
        return
    name = named.group(1).lower()
    if tag.startswith("</"):
        if stays and stays[-1] == name:
            stays.pop()
    elif not tag.endswith("/>") and name not in _VOID and _opens(tag, name, stays):
        stays.append(name)


def _opens(tag: str, name: str, stays: list[str]) -> bool:
    if stays:
        return name == stays[-1]
    return name in _STAYS or " data-plain" in tag


def _without(said: re.Match[str]) -> str:
    return said.group(1) + _DIGIT.sub(_dotted, said.group(2)) + said.group(3)


def _dotted(found: re.Match[str]) -> str:
    return found.group() if found.group().startswith("&") else HIDDEN
