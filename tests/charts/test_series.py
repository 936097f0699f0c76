"""Curves with bands: what is drawn where something is known, and that picture, table, page and notebook say the same."""

import json
import re
from datetime import date, timedelta
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.charts.model import Band, BandStrip, Bar, BarChart, Curve, CurveChart, CurveLengthWrong, Tick
from backstride.charts.ranges import RangeChart, RangeRow
from backstride.charts.series import Notebook, chart_svg, on_paper, table_of, thinned, windowed

ALONG = [0.0, 25.0, 50.0, 75.0]
CURVES = CurveChart(
    "load", "Load", "Rises twice.", "BW", ALONG, "percent",
    [Curve("Mine", [1.0, 3.0, None, 2.0], [0.5, 2.0, None, 1.0], [1.5, 4.0, None, 3.0]), Curve("Usual", [1.0] * 4)],
)  # fmt: skip
BARS = BarChart("weeks", "Weeks", "Two.", "km", "Week", "Distance", "Note",
                [Bar("a", 10.0, "10 km"), Bar("b", None, "not known"), Bar("c", 5.0, "5 km", is_open=True)],
                Band(8.0, "Usual", "8 km, mostly 6 to 9", 6.0, 9.0))  # fmt: skip
STRIP = BandStrip("force", "Push", "How hard.", 1.0, 2.0, 3.0, [Tick(0.0, "none"), Tick(4.0, "4 times")])
RANGES = RangeChart("everyday", "Loads", "Five.", "BW", "What", "Load", [RangeRow("standing", 0.5, 0.8, 1.2, "0.8")])
EVERY = [CURVES, BARS, STRIP, RANGES]


def _paths(svg: str, kind: str) -> list[str]:
    drawn = ET.fromstring(svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1))
    tag = "{http://www.w3.org/2000/svg}path"
    return [each.get("d", "") for each in drawn.iter(tag) if kind in (each.get("class") or "").split()]


def test_what_is_not_known_is_a_gap_in_line_and_band() -> None:
    svg = chart_svg(CURVES, 512)
    assert len(_paths(svg, "chart-line-0")) == 2
    assert len(_paths(svg, "chart-band-0")) == 2
    assert len(_paths(svg, "chart-line-1")) == 1
    assert _paths(svg, "chart-band-1") == []


def test_the_band_holds_the_line() -> None:
    svg = chart_svg(CURVES, 512)
    line, band = _paths(svg, "chart-line-0")[0], _paths(svg, "chart-band-0")[0]
    places = dict(re.findall(r"([\d.]+) ([\d.]+)", line))
    for x, y in places.items():
        inside = [float(each) for at, each in re.findall(r"([\d.]+) ([\d.]+)", band) if at == x]
        assert min(inside) <= float(y) <= max(inside)


def test_a_curve_of_another_length_is_refused() -> None:
    with pytest.raises(CurveLengthWrong, match="3 values for 2 places"):
        CurveChart("a", "", "", "", [0.0, 1.0], "", [Curve("x", [1.0, 2.0, 3.0])])
    with pytest.raises(CurveLengthWrong):
        CurveChart("a", "", "", "", [0.0, 1.0], "", [Curve("x", [1.0, 2.0], [0.0], [2.0])])


@pytest.mark.parametrize("chart", EVERY, ids=lambda chart: chart.name)
def test_every_chart_is_a_picture_a_table_a_page_and_paper(chart) -> None:
    svg = chart_svg(chart, 320)
    assert "style=" not in svg
    ET.fromstring(on_paper(svg))
    assert table_of(chart).rows


@pytest.mark.parametrize("chart", EVERY, ids=lambda chart: chart.name)
def test_the_notebook_gets_the_same_picture(chart) -> None:
    assert Notebook(chart, 320)._repr_svg_() == on_paper(chart_svg(chart, 320))


@pytest.mark.parametrize("chart", EVERY, ids=lambda chart: chart.name)
def test_what_is_read_out_lies_in_the_picture_and_says_what_the_table_says(chart) -> None:
    spots = _spots(chart_svg(chart, 320))
    assert spots
    assert all(0 <= x <= 320 and y >= 0 for x, y, _ in spots)
    said = " ".join(text for _, _, text in spots)
    assert all(re.split(r" \(", row[1])[0] in said for row in table_of(chart).rows[:1])


def test_an_unknown_place_is_not_read_out_as_a_number() -> None:
    one = CurveChart("a", "", "", "BW", ALONG, "percent", [Curve("Mine", [1.0, None, 3.0, None])])
    assert [text for _, _, text in _spots(chart_svg(one, 512))] == ["0: Mine 1.0 BW", "50: Mine 3.0 BW"]
    assert "b: not known" in [text for _, _, text in _spots(chart_svg(BARS, 512))]


@given(st.integers(2, 400), st.floats(-50, 450), st.floats(0, 450))
def test_a_stretch_holds_what_lies_between_its_ends_and_nothing_far_away(count, low, wide) -> None:
    along = [float(at) for at in range(count)]
    part = windowed(CurveChart("a", "", "", "", along, "", [Curve("x", along, along, along)]), low, low + wide)
    inside = [at for at in along if low <= at <= low + wide]
    assert set(inside) <= set(part.along)
    assert 2 <= len(part.along) <= len(inside) + 2
    assert part.along == list(part.curves[0].middle) == list(part.curves[0].high)


def test_what_moves_is_cut_off_at_the_axes_and_says_its_ends() -> None:
    svg = ET.fromstring(chart_svg(CURVES, 320))
    assert (svg.get("data-low"), svg.get("data-high")) == ("0", "75")
    inner = svg.find("svg")
    assert inner is not None
    assert (inner.get("x"), inner.get("width")) == (svg.get("data-left"), str(320 - 36 - 8))


def _spots(svg: str) -> list[tuple[float, float, str]]:
    return json.loads(ET.fromstring(svg).get("data-spots", "[]"))


def test_on_paper_the_chart_has_its_own_colours(as_png) -> None:
    assert "<style>" in on_paper(chart_svg(CURVES, 320))
    assert as_png(on_paper(chart_svg(CURVES, 320)))[:4] == b"\x89PNG"


@given(st.integers(1, 5000))
def test_a_table_of_many_days_stays_short(count) -> None:
    days = [date(2016, 1, 1) + timedelta(days=at) for at in range(count)]
    chart = CurveChart("days", "", "", "km", days, "day", [Curve("a", [1.0] * count)])
    assert 1 <= len(table_of(chart).rows) <= 40
    assert table_of(chart).rows[0][0] == "2016-01-01"


def test_the_cursor_knows_where_the_curve_begins_and_ends() -> None:
    chart = CurveChart("a", "", "", "", ALONG, "", [Curve("x", [1.0] * 4)], has_cursor=True)
    found = re.search(r'data-from="(\d+)" data-to="(\d+)"', chart_svg(chart, 300))
    assert found
    assert 0 < int(found[1]) < int(found[2]) <= 300


def test_names_are_escaped() -> None:
    chart = CurveChart("a", "<b>", "&", "", ALONG, "<i>", [Curve("x", [1.0] * 4)])
    assert "<b>" not in chart_svg(chart, 300)
    ET.fromstring(chart_svg(chart, 300))


@given(st.lists(st.one_of(st.none(), st.floats(0.0, 100.0)), min_size=1, max_size=3000), st.integers(64, 600))
def test_thinning_keeps_ends_and_peaks_and_stays_small(values, most) -> None:
    chart = CurveChart("a", "", "", "", [float(at) for at in range(len(values))], "", [Curve("x", values)])
    small = thinned(chart, most)
    assert len(small.along) <= max(most, 2)
    assert (small.along[0], small.along[-1]) == (chart.along[0], chart.along[-1])
    told = [value for value in values if value is not None]
    if told:
        assert max(value for value in small.curves[0].middle if value is not None) == max(told)
    assert all(values[int(at)] == value for at, value in zip(small.along, small.curves[0].middle, strict=True))


@given(st.integers(2, 4000), st.integers(160, 1400))
def test_no_two_labels_of_days_say_the_same_or_touch(count, width) -> None:
    days = [date(2016, 1, 1) + timedelta(days=at) for at in range(count)]
    drawn = ET.fromstring(chart_svg(CurveChart("days", "", "", "km", days, "", [Curve("a", [1.0] * count)]), width))
    labels = [each for each in drawn.iter("text") if each.get("class") == "chart-label" and each.text]
    assert len({each.text for each in labels}) == len(labels) >= 2
    ends = sorted(_span(each) for each in labels)
    assert all(before[1] <= after[0] for before, after in pairwise(ends))


def _span(label: ET.Element) -> tuple[float, float]:
    """Where a label lies, with 6.6 px a letter of 12 px: wider than the mean letter of a sans serif. [px]"""
    wide, at = 6.6 * len(label.text or ""), float(label.get("x", ""))
    start = {"start": at, "middle": at - wide / 2, "end": at - wide}[label.get("text-anchor", "")]
    return start, start + wide
