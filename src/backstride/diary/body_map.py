"""The body map: where it hurts, back and leg apart."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Final


class Region(StrEnum):
    """A place that can be marked."""

    BACK_LEFT = "back_left"
    BACK_CENTRE = "back_centre"
    BACK_RIGHT = "back_right"
    BUTTOCK_LEFT = "buttock_left"
    BUTTOCK_RIGHT = "buttock_right"
    THIGH_LEFT = "thigh_left"
    THIGH_RIGHT = "thigh_right"
    BELOW_KNEE_LEFT = "below_knee_left"
    BELOW_KNEE_RIGHT = "below_knee_right"


LEG: Final = frozenset({Region.THIGH_LEFT, Region.THIGH_RIGHT, Region.BELOW_KNEE_LEFT, Region.BELOW_KNEE_RIGHT})
"""Thigh and below count as leg; the buttock counts as back."""


def leg_marks(regions: Iterable[Region]) -> frozenset[Region]:
    """Return the marks that lie on a leg."""
    return LEG & frozenset(regions)


def spreads(before: Iterable[Region], after: Iterable[Region]) -> bool:
    """Whether a leg mark has appeared that was not there before."""
    return bool(leg_marks(after) - leg_marks(before))
