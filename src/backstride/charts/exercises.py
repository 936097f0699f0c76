"""Drawings of exercises, looked up; `tools/figures` makes them from the body model."""

from html import escape

from backstride.package_data import load_bytes


def exercise_svg(exercise: str, label: str) -> str:
    """Return the drawing of an exercise for a page, which colours it.

    Parameters
    ----------
    exercise : str
        Its identifier.
    label : str
        What is seen on it, for those who do not see it.

    Raises
    ------
    NoSuchPackageData
        If no exercise of that name was drawn.
    """
    drawn = load_bytes("backstride.charts", f"data/exercises/{exercise}.svg").decode("utf-8")
    return drawn.replace("<svg ", f'<svg class="figure" role="img" aria-label="{escape(label)}" ', 1)
