"""The still on paper: the usual run at a few moments, without a word or colour about muscle work."""

from datetime import date
from xml.etree import ElementTree as ET

from backstride.charts.still import PAPER, PAPER_TONES
from backstride.report.still import MOMENTS, still_picture
from backstride.runner import Runner
from backstride.services.runs.in_motion import InMotion
from backstride.texts.catalogue import catalogue


class NoRuns:
    """A home in which nothing was run."""

    def runs(self):
        return []


def test_the_still_is_a_picture_of_every_moment_with_plain_muscles():
    seen = InMotion(NoRuns(), lambda _: Runner()).seen("usual", "", date(2026, 11, 22))
    picture = still_picture(seen, catalogue())
    ET.fromstring(picture.svg)
    assert picture.svg.count("<svg ") == 1 + len(MOMENTS)
    assert PAPER["plain"] in picture.svg
    assert not any(tone in picture.svg for tone in PAPER_TONES)
    assert "<style" not in picture.svg
    assert picture.title
    assert picture.description
