"""A picture on paper becomes dots, by the program that prints it."""

from collections.abc import Callable

import pytest
import typst


@pytest.fixture
def as_png() -> Callable[[str], bytes]:
    """Turns a standalone SVG into a PNG; fails where it cannot be drawn."""

    def drawn(svg: str) -> bytes:
        page = f'#set page(width: auto, height: auto)\n#image(bytes({_typst_string(svg)}), format: "svg")'
        made = typst.compile(page.encode(), format="png", ignore_system_fonts=True)
        return made if isinstance(made, bytes) else made[0]

    return drawn


def _typst_string(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'
