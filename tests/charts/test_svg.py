"""Charts: what is drawn, what is never drawn, and the table that says the same."""

from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.charts.model import Band, BandStrip, Bar, BarChart, StripNeedsScale, Tick
from backstride.charts.scale import Scale, every_nth, largest, round_ticks
from backstride.charts.svg import band_strip_svg, bar_chart_svg
from backstride.charts.table import chart_table

SVG = "{http://www.w3.org/2000/svg}"
BAND = Band(25.0, "Usual", "25 km, mostly 20 to 30", 20.0, 30.0)


def _chart(*bars: Bar, band: Band | None = BAND) -> BarChart:
    return BarChart("weeks", "Weeks", "Two weeks.", "km", "Week", "Distance", "Note", bars, band)


def _drawn(svg: str) -> ET.Element:
    return ET.fromstring(svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1))


def _rects(svg: str, kind: str) -> list[dict[str, float]]:
    return [
        {name: float(each.get(name, "nan")) for name in ("x", "y", "width", "height")}
        for each in _drawn(svg).iter(f"{SVG}rect")
        if kind in (each.get("class") or "").split()
    ]


def test_twice_the_value_is_twice_the_height() -> None:
    first, second = _rects(bar_chart_svg(_chart(Bar("a", 10, "10"), Bar("b", 20, "20")), 512), "chart-bar")
    assert second["height"] == pytest.approx(2 * first["height"], abs=0.2)
    assert second["y"] + second["height"] == pytest.approx(first["y"] + first["height"], abs=0.2)


def test_the_band_lies_between_the_heights_of_its_ends() -> None:
    svg = bar_chart_svg(_chart(Bar("a", 20, "20"), Bar("b", 30, "30")), 512)
    low, high = _rects(svg, "chart-bar")
    (band,) = _rects(svg, "chart-band")
    assert band["y"] == pytest.approx(high["y"], abs=0.2)
    assert band["y"] + band["height"] == pytest.approx(low["y"], abs=0.2)


def test_nothing_known_draws_no_bar_and_zero_leaves_a_mark() -> None:
    unknown = bar_chart_svg(_chart(Bar("a", None, "not known")), 256)
    zero = bar_chart_svg(_chart(Bar("a", 0.0, "none")), 256)
    assert _rects(unknown, "chart-bar") == []
    assert len(_rects(zero, "chart-bar")) == 1


def test_without_a_band_none_is_drawn() -> None:
    assert "chart-band" not in bar_chart_svg(_chart(Bar("a", 1, "1"), band=None), 256)


def test_a_usual_without_a_band_is_a_line_only() -> None:
    svg = bar_chart_svg(_chart(Bar("a", 1, "1"), band=Band(25.0, "Usual", "25 km")), 256)
    assert "chart-usual" in svg
    assert _rects(svg, "chart-band") == []


def test_flagged_and_open_are_told_by_shape() -> None:
    plain = bar_chart_svg(_chart(Bar("a", 1, "1")), 256)
    marked = bar_chart_svg(_chart(Bar("a", 1, "1", is_open=True, is_flagged=True)), 256)
    assert "chart-flag" in marked
    assert "chart-bar-open" in marked
    assert "chart-flag" not in plain
    assert "chart-bar-open" not in plain


@pytest.mark.parametrize("width", [256, 512])
def test_a_picture_has_a_name_and_a_sentence(width: int) -> None:
    drawn = _drawn(bar_chart_svg(_chart(Bar("a", 1, "1")), width))
    named = (drawn.get("aria-labelledby") or "").split()
    texts = {each.get("id"): each.text for each in drawn if each.get("id")}
    assert drawn.get("role") == "img"
    assert [texts[ident] for ident in named] == ["Weeks", "Two weeks."]


def test_the_same_chart_in_two_widths_shares_no_identifier() -> None:
    chart = _chart(Bar("a", 1, "1"))
    idents = [
        each.get("id") for width in (256, 512) for each in _drawn(bar_chart_svg(chart, width)).iter() if each.get("id")
    ]
    assert len(idents) == len(set(idents))


def test_words_are_escaped() -> None:
    chart = BarChart("w", "<b>", "<i>&", "<u>", "", "", "", [Bar("<s>", 1, "<q>")], None)
    drawn = _drawn(bar_chart_svg(chart, 512))
    assert "<s>" in {each.text for each in drawn.iter(f"{SVG}text")}
    assert not {each.tag for each in drawn.iter()} & {SVG + tag for tag in "bisuq"}


def test_no_style_and_no_script_is_written() -> None:
    svg = bar_chart_svg(_chart(Bar("a", 1, "1", is_flagged=True)), 512) + band_strip_svg(_strip(2.0, 2.4, 2.8), 512)
    assert "style=" not in svg
    assert "<script" not in svg
    assert " on" not in svg


def test_labels_never_lie_on_each_other() -> None:
    bars = [Bar(f"{n} Nov", float(n), "") for n in range(52)]
    for width in (256, 512):
        places = [
            float(e.get("x", "0"))
            for e in _drawn(bar_chart_svg(_chart(*bars), width)).iter(f"{SVG}text")
            if e.get("class") == "chart-label"
        ]
        assert min(after - before for before, after in pairwise(places)) >= 50


@given(st.lists(st.one_of(st.none(), st.floats(0, 1e6)), max_size=60))
def test_everything_drawn_stays_in_the_picture(values: list[float | None]) -> None:
    svg = bar_chart_svg(_chart(*(Bar(str(i), value, "") for i, value in enumerate(values))), 256)
    for rect in _rects(svg, "chart-bar") + _rects(svg, "chart-band"):
        assert rect["x"] >= 0
        assert rect["x"] + rect["width"] <= 256
        assert rect["y"] >= 0
        assert rect["y"] + rect["height"] <= 220
    assert "nan" not in svg


# Strips


def _strip(low: float, middle: float, high: float) -> BandStrip:
    return BandStrip(
        "force", "Push", "About that.", low, middle, high, (Tick(0, "0"), Tick(1, "standing"), Tick(4, "4"))
    )


def test_a_strip_draws_the_band_as_a_band_and_the_middle_inside() -> None:
    svg = band_strip_svg(_strip(2.0, 2.4, 3.0), 416)
    (band,) = _rects(svg, "chart-estimate")
    (middle,) = (float(e.get("x1", "nan")) for e in _drawn(svg).iter(f"{SVG}line") if e.get("class") == "chart-middle")
    assert band["x"] == pytest.approx(208)
    assert band["width"] == pytest.approx(100)
    assert band["x"] < middle < band["x"] + band["width"]


@pytest.mark.parametrize("ticks", [(), (Tick(0, "0"),), (Tick(1, "a"), Tick(1, "b")), (Tick(2, "a"), Tick(1, "b"))])
def test_a_strip_without_a_rising_scale_is_refused(ticks: tuple[Tick, ...]) -> None:
    with pytest.raises(StripNeedsScale):
        BandStrip("x", "x", "x", 1, 2, 3, ticks)


# Scales


@given(st.floats(1e-6, 1e9), st.integers(1, 8))
def test_ticks_cover_the_top_in_even_steps(top: float, count: int) -> None:
    ticks = round_ticks(top, count)
    assert ticks[0] == 0
    assert ticks[-1] >= top * (1 - 1e-6)
    assert len(ticks) <= count + 1
    steps = [after - before for before, after in pairwise(ticks)]
    assert steps == pytest.approx([steps[0]] * len(steps))


def test_ticks_of_nothing_still_make_a_scale() -> None:
    assert round_ticks(0.0, 4)[-1] >= 1.0


def test_what_lies_outside_a_scale_is_put_at_its_end() -> None:
    scale = Scale(0, 10, 100, 0)
    assert (scale.place(-5), scale.place(5), scale.place(50)) == (100, 50, 0)


def test_every_nth_and_largest() -> None:
    assert every_nth(12, 480, 52) == 2
    assert every_nth(0, 480, 52) == 1
    assert largest([None, 3.0, 2.0]) == 3.0
    assert largest([None]) == 0.0


# Table


def test_the_table_says_every_bar_its_note_and_the_usual() -> None:
    table = chart_table(_chart(Bar("a", 1, "1 km"), Bar("b", None, "not known", "no data")))
    assert table.headings == ("Week", "Distance", "Note")
    assert table.rows == (("a", "1 km", ""), ("b", "not known", "no data"), ("Usual", "25 km, mostly 20 to 30", ""))


def test_a_table_without_notes_has_no_column_for_them() -> None:
    assert chart_table(_chart(Bar("a", 1, "1 km"))).headings == ("Week", "Distance")
