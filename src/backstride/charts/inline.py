"""A drawing of its own as a part of a page."""

from typing import Final

NAMESPACE: Final = ' xmlns="http://www.w3.org/2000/svg"'
"""What a drawing says of itself in a file of its own; a page knows it."""


def inline(svg: str) -> str:
    """Return a standalone drawing as it stands inside a page."""
    return svg.replace(NAMESPACE, "", 1)


def as_document(svg: str) -> str:
    """Return a drawing that stands inside a page as a document of its own."""
    return svg.replace("<svg ", f"<svg{NAMESPACE} ", 1)
