"""Scores by day: what is known is a point, what is not is a gap, and the table says the same."""

import itertools
import re
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.charts.scores import HEIGHT_PX, ScoreChart, ScoreDay, score_chart_svg, score_table

SCORES = st.one_of(st.none(), st.integers(0, 10).map(float))


def chart_of(rows: list[tuple[float | None, float | None]], usual: tuple[float, float] | None = None) -> ScoreChart:
    days = [
        ScoreDay(f"{n} Nov", row, tuple("-" if one is None else f"{one:.0f}" for one in row))
        for n, row in enumerate(rows)
    ]
    return ScoreChart("mornings", "Mornings & more", "What is <seen>", ("Day", "Back", "Leg"), days, usual)


@given(st.lists(st.tuples(SCORES, SCORES), max_size=60), st.sampled_from([256, 512]))
def test_every_score_is_one_point_inside_the_picture_and_no_score_is_none(rows, width: int) -> None:
    drawn = score_chart_svg(chart_of(rows, (1.0, 3.0)), width)
    ET.fromstring(drawn)
    known = [one for row in rows for one in row]
    assert drawn.count('class="chart-point"') == sum(row[0] is not None for row in rows)
    assert drawn.count("chart-point-open") == sum(row[1] is not None for row in rows)
    assert drawn.count("chart-point") == sum(one is not None for one in known)
    for x, y in re.findall(r'cx="([\d.]+)" cy="([\d.]+)"', drawn):
        assert 0 < float(x) < width
        assert 0 < float(y) < HEIGHT_PX
    assert "style=" not in drawn


def test_a_higher_score_stands_higher_and_the_usual_is_a_band() -> None:
    drawn = score_chart_svg(chart_of([(0.0, None), (10.0, None)], (1.0, 3.0)), 512)
    low, high = (float(y) for y in re.findall(r'cy="([\d.]+)"', drawn))
    assert high < low
    assert drawn.count("chart-band") == 1
    assert "chart-band" not in score_chart_svg(chart_of([(0.0, None)]), 512)


@pytest.mark.parametrize("count", [1, 14, 42])
def test_labels_do_not_run_into_each_other(count: int) -> None:
    drawn = score_chart_svg(chart_of([(1.0, None)] * count), 256)
    places = [float(x) for x in re.findall(r'class="chart-label" x="([\d.]+)"', drawn)]
    assert all(after - before > 52 for before, after in itertools.pairwise(places))


def test_the_table_says_what_the_picture_shows_last_day_first() -> None:
    table = score_table(chart_of([(2.0, None), (3.0, 1.0)]))
    assert table.headings == ("Day", "Back", "Leg")
    assert table.rows == (("1 Nov", "3", "1"), ("0 Nov", "2", "-"))
