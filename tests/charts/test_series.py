"""Curves with bands: what is drawn where something is known, and that picture, table, page and notebook say the same."""

import re
from datetime import date, timedelta
from xml.etree import ElementTree as ET

import pytest
import vl_convert
from hypothesis import given
from hypothesis import strategies as st

from backstride.charts.live import PAPER, altair_chart, coloured, vega_lite
from backstride.charts.model import Band, BandStrip, Bar, BarChart, Curve, CurveChart, CurveLengthWrong, Tick
from backstride.charts.ranges import RangeChart, RangeRow
from backstride.charts.series import chart_svg, on_paper, table_of, thinned

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
    spec = coloured(vega_lite(chart), PAPER)
    assert "var(" not in str(spec)
    assert "<svg" in vl_convert.vegalite_to_svg(spec | {"width": 320})


@pytest.mark.parametrize("chart", EVERY, ids=lambda chart: chart.name)
def test_the_notebook_gets_the_same_chart(chart) -> None:
    made = altair_chart(chart, 320).to_dict()
    assert [layer["mark"]["type"] for layer in made["layer"]] == [
        layer["mark"]["type"] for layer in vega_lite(chart)["layer"]
    ]


def test_bands_are_areas_and_middles_are_lines() -> None:
    marks = [layer["mark"]["type"] for layer in vega_lite(CURVES)["layer"]]
    assert marks == ["area", "line", "line"]
    assert vega_lite(CURVES)["layer"][1]["params"][0]["bind"] == "scales"


def test_on_paper_the_chart_has_its_own_colours() -> None:
    assert vl_convert.svg_to_png(on_paper(chart_svg(CURVES, 320)))[:4] == b"\x89PNG"
    assert "<style>" in on_paper(chart_svg(CURVES, 320))


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
