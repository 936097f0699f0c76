"""A still of the body in motion for paper: the runner's movement at a few moments of the stride, side by side."""

from collections.abc import Sequence
from typing import Final

from backstride.body.scenes import anatomy
from backstride.charts.still import Look, on_paper, side_by_side, still_svg
from backstride.report.sheet_values import Picture
from backstride.services.runs.in_motion import Seen
from backstride.texts.catalogue import Catalogue

MOMENTS: Final = (2, 15, 30, 48)
"""Landing, standing, pushing off, and in the air before the other foot lands. [% of the stride]"""
HEIGHT_PX: Final = 260


def still_picture(seen: Seen, texts: Catalogue, percents: Sequence[int] = MOMENTS) -> Picture:
    """Return the first body of what is seen as one picture for paper, with its title and what a person sees in it.

    Muscles stay plain: what they do in the model is not for this page.

    Parameters
    ----------
    seen : Seen
        From `backstride.services.runs.in_motion.InMotion.seen`, e.g. the usual run.
    texts : Catalogue
        The language.
    percents : sequence of int
        Moments, from left to right; one is enough for a pose. [% of the stride]
    """
    scene = seen.bodies[0].scene
    groups = frozenset(line.group for line in anatomy().lines)
    description = texts.say("motion-paper-description", count=len(percents))
    looks = [Look(at * len(scene.places_m) // 100, plain_groups=groups, height_px=HEIGHT_PX) for at in percents]
    stills = [still_svg(scene, look, description) for look in looks]
    return Picture(texts.say("motion-paper-title"), on_paper(side_by_side(stills)), description)
