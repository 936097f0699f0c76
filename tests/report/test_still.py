"""The still on paper: the usual run at a few moments, without a word or colour about muscle work."""

from datetime import date
from xml.etree import ElementTree as ET

from backstride.report.still import MOMENTS, still_picture
from backstride.runner import Runner
from backstride.services.in_motion import InMotion
from backstride.texts.catalogue import catalogue


class NoRuns:
    """A home in which nothing was run."""

    def runs(self):
        return []


def test_the_still_is_a_picture_of_every_moment_with_plain_muscles():
    seen = InMotion(NoRuns(), lambda _: Runner()).seen("usual", "", date(2026, 11, 22))
    picture = still_picture(seen, catalogue())
    drawn = ET.fromstring(picture.svg)
    kinds = [str(each.get("class")) for each in drawn.iter()]
    assert kinds.count("still") == len(MOMENTS)
    assert "still-plain" in kinds
    assert not any(kind.startswith("still-work") for kind in kinds)
    assert picture.title
    assert picture.description
