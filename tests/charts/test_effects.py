"""Differences around zero: what is drawn lies where the numbers say, and the table says the same."""

import re

import pytest

from backstride.charts.effects import Difference, EffectChart, effect_chart_svg, effect_table

ROWS = (
    Difference("next <morning>", 0.4, 0.9, 1.4, "+0.9 (+0.4 to +1.4)"),
    Difference("second", -0.6, -0.1, 0.4, "-0.1 (-0.6 to +0.4)"),
)


def chart(*rows: Difference) -> EffectChart:
    return EffectChart("effects", "Effects", "Bands", "better", "worse", 0.5, "When", "Difference", rows)


def bands(svg: str) -> list[tuple[float, float]]:
    found = re.findall(r'<rect class="([\w\- ]+)" x="([\d.]+)" y="[\d.]+" width="([\d.]+)"', svg)
    return [(float(x), float(x) + float(width)) for _, x, width in found]


@pytest.mark.parametrize("width", [256, 512])
def test_bands_and_the_strip_of_no_matter_lie_where_the_numbers_say(width: int) -> None:
    svg = effect_chart_svg(chart(*ROWS), width)
    small, first, second = bands(svg)
    middle, unit = width / 2, (width - 16) / 4
    assert small == pytest.approx((middle - unit / 2, middle + unit / 2), abs=0.2)
    assert first == pytest.approx((middle + 0.4 * unit, middle + 1.4 * unit), abs=0.2)
    assert second == pytest.approx((middle - 0.6 * unit, middle + 0.4 * unit), abs=0.2)


def test_words_are_escaped_and_read_aloud() -> None:
    svg = effect_chart_svg(chart(*ROWS), 256)
    assert "next &lt;morning&gt;" in svg
    assert 'role="img" aria-labelledby="effects-256-title effects-256-text"' in svg


def test_the_scale_ends_at_a_whole_point_that_holds_every_band() -> None:
    assert chart(*ROWS).end == 2.0
    assert chart(Difference("wide", -3.2, 0.0, 1.0, "")).end == 4.0
    assert chart().end == 1.0


def test_the_table_says_the_same() -> None:
    assert effect_table(chart(*ROWS)).rows == tuple((row.label, row.shown) for row in ROWS)
