"""Any chart as Vega-Lite: live on a page, and in a notebook. The same frozen value as the picture drawn on the server.

A page offers it with the macro ``live_chart`` of ``live_chart.html``, which needs the address of a specification
(``/charts/NAME.json``, see `backstride.web.routes.charts`) and loads Vega only when it is asked for. In a notebook:

    >>> from backstride.charts.model import Curve, CurveChart
    >>> chart = CurveChart(
    ...     "a", "Load", "", "BW", [0, 50, 100], "percent", [Curve("mine", [1, 3, 1], [0, 2, 0], [2, 4, 2])]
    ... )
    >>> altair_chart(chart).to_dict()["layer"][1]["mark"]["type"]
    'line'

Colours are names of the page's tokens, such as ``var(--accent)``, until `coloured` gives them; the page's script does
the same with the colours that the reader sees.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from backstride.charts.model import BandStrip, BarChart, Curve, CurveChart
from backstride.charts.ranges import RangeChart
from backstride.charts.scale import round_ticks
from backstride.charts.series import Chart

if TYPE_CHECKING:
    from altair import LayerChart

Spec = dict[str, Any]

SCHEMA: Final = "https://vega.github.io/schema/vega-lite/v6.json"
WINDOW: Final = "window"
"""Name of what moves and zooms; its signal along the bottom is ``window_x``."""
HEIGHT_PX: Final = 240
PAPER: Final[Mapping[str, str]] = MappingProxyType(
    {
        "--accent": "#1f6b66",
        "--ink": "#22292b",
        "--quiet": "#586164",
        "--line": "#ddd9cf",
        "--edge": "#858b88",
        "--band": "#d5e4df",
        "--bar": "#4c7f7a",
    }
)
"""Colours where no page gives them."""
_TINTS: Final = (("var(--accent)", "var(--band)"), ("var(--ink)", "var(--edge)"))
_LINES: Final = 5
_EPOCH: Final = date(1970, 1, 1)
_DAY_MS: Final = 86_400_000
_TOKEN: Final = re.compile(r"var\((--[\w-]+)\)")


def vega_lite(chart: Chart) -> Spec:
    """Give a chart as a Vega-Lite specification that is as wide as its place.

    Parameters
    ----------
    chart : Chart
        What is drawn.
    """
    return {
        "$schema": SCHEMA,
        "description": chart.description,
        "width": "container",
        "height": HEIGHT_PX,
        "autosize": {"type": "fit", "contains": "padding"},
        "background": "transparent",
        "config": _config(),
        "datasets": _datasets(chart) if isinstance(chart, CurveChart) else {},
        "layer": _layers(chart),
    }


def altair_chart(chart: Chart, width_px: int = 640) -> "LayerChart":
    """Give a chart for a notebook.

    Parameters
    ----------
    chart : Chart
        What is drawn.
    width_px : int
        Its width. [px]
    """
    import altair as alt  # noqa: PLC0415  takes a second to load, and no page needs it

    spec = coloured(vega_lite(chart), PAPER) | {"width": width_px}
    return alt.LayerChart.from_dict(spec)


def coloured(spec: Spec, colours: Mapping[str, str]) -> Spec:
    """Give a specification with colours in place of the names of tokens.

    Parameters
    ----------
    spec : dict
        From `vega_lite`.
    colours : Mapping
        Colour by name of the token, e.g. ``--accent``.
    """

    def of(part: Any) -> Any:
        if isinstance(part, str):
            return _TOKEN.sub(lambda found: colours[found[1]], part)
        if isinstance(part, dict):
            return {name: of(value) for name, value in part.items()}
        return [of(value) for value in part] if isinstance(part, list) else part

    return dict(of(spec))


def _config() -> Spec:
    axis = {"labelColor": "var(--quiet)", "titleColor": "var(--quiet)", "domainColor": "var(--edge)",
            "tickColor": "var(--edge)", "gridColor": "var(--line)", "labelFontSize": 12, "titleFontSize": 12,
            "titleFontWeight": "normal", "labelOverlap": True}  # fmt: skip
    return {"axis": axis, "view": {"stroke": None}, "font": "system-ui, sans-serif"}


def _layers(chart: Chart) -> list[Spec]:
    if isinstance(chart, CurveChart):
        return [layer for index, curve in _told(chart) for layer in _curve(chart, curve, index)]
    if isinstance(chart, BarChart):
        return list(_bars(chart))
    return list(_ranges(chart) if isinstance(chart, RangeChart) else _strip(chart))


def _curve(chart: CurveChart, curve: Curve, index: int) -> Iterator[Spec]:
    line, band = _TINTS[index % len(_TINTS)]
    x, y_scale = _along(chart), {"domain": [0, _top(chart)], "nice": False}
    data = {"name": _dataset(index)}
    if curve.low:
        yield {
            "data": data,
            "mark": {"type": "area", "color": band, "opacity": 0.6 if index else 1.0, "clip": True, **_quick(curve)},
            "encoding": {
                "x": x,
                "y": {"field": "low", "type": "quantitative", "scale": y_scale},
                "y2": {"field": "high"},
            },
        }
    yield {
        "data": data,
        "mark": {"type": "line", "color": line, "strokeWidth": 2, "clip": True, **_quick(curve)},
        "encoding": {"x": x, "y": {"field": "y", "type": "quantitative", "title": chart.unit, "scale": y_scale}},
        **({"params": [_moving()]} if index == _told(chart)[0][0] else {}),
    }


def _along(chart: CurveChart) -> Spec:
    """The bottom, from the first place to the last."""
    x: Spec = {"field": "x", "title": chart.along_label}
    if isinstance(chart.along[0], date):
        return x | {"type": "temporal", "scale": {"type": "utc", "nice": False}}
    return x | {"type": "quantitative", "scale": {"zero": False, "nice": False}}


def _top(chart: CurveChart) -> float:
    known = [v for curve in chart.curves for values in (curve.middle, curve.high) for v in values if v is not None]
    return round_ticks(max(known, default=0.0), _LINES)[-1]


def _datasets(chart: CurveChart) -> Spec:
    return {_dataset(index): _known(list(_points(chart.along, curve))) for index, curve in _told(chart)}


def _told(chart: CurveChart) -> Sequence[tuple[int, Curve]]:
    """Give the curves of which anything is known, with their places among all."""
    return [(at, curve) for at, curve in enumerate(chart.curves) if any(value is not None for value in curve.middle)]


def _known(points: list[Spec]) -> list[Spec]:
    """Leave out what is not known before the first and after the last known point; gaps between stay."""
    told = [at for at, point in enumerate(points) if None not in point.values()]
    return points[told[0] : told[-1] + 1] if told else []


def _quick(curve: Curve) -> Spec:
    """Spare a movement what takes most of its time: words for every point, and looking for gaps where there are none.

    The table says every value in words.
    """
    told = [at for at, value in enumerate(curve.middle) if value is not None]
    is_whole = bool(told) and told[-1] - told[0] + 1 == len(told)
    return {"aria": False} | ({"invalid": "filter"} if is_whole else {})


def _dataset(index: int) -> str:
    return f"curve-{index}"


def _points(along: Sequence[float | date], curve: Curve) -> Iterator[Spec]:
    for at, place in enumerate(along):
        point: Spec = {"x": _place(place), "y": curve.middle[at]}
        yield point | ({"low": curve.low[at], "high": curve.high[at]} if curve.low else {})


def _place(at: float | date) -> float:
    """Days are told as milliseconds since 1970, as the browser counts."""
    return float((at - _EPOCH).days * _DAY_MS) if isinstance(at, date) else at


def _bars(chart: BarChart) -> Iterator[Spec]:
    values = [{"x": bar.label, "y": bar.value, "open": bar.is_open} for bar in chart.bars]
    labels = [bar.label for bar in chart.bars]
    if chart.band is not None and chart.band.low is not None:
        yield {
            "data": {"values": [{"low": chart.band.low, "high": chart.band.high}]},
            "mark": {"type": "rect", "color": "var(--band)"},
            "encoding": {"y": {"field": "low", "type": "quantitative"}, "y2": {"field": "high"}},
        }
    yield {
        "data": {"values": values},
        "mark": {"type": "bar", "color": "var(--bar)"},
        "encoding": {
            "x": {"field": "x", "type": "ordinal", "sort": labels, "title": chart.label_heading},
            "y": {"field": "y", "type": "quantitative", "title": chart.unit},
            "fillOpacity": {"condition": {"test": "datum.open", "value": 0.4}, "value": 1},
        },
    }
    if chart.band is not None:
        yield {
            "data": {"values": [{"middle": chart.band.middle}]},
            "mark": {"type": "rule", "color": "var(--accent)", "strokeDash": [5, 4]},
            "encoding": {"y": {"field": "middle", "type": "quantitative"}},
        }


def _ranges(chart: RangeChart) -> Iterator[Spec]:
    rows = [{"label": row.label, "low": row.low, "middle": row.middle, "high": row.high} for row in chart.rows]
    yield from _estimates(rows, [row.label for row in chart.rows], chart.unit)


def _strip(chart: BandStrip) -> Iterator[Spec]:
    row = {"label": chart.title, "low": chart.low, "middle": chart.middle, "high": chart.high}
    yield from _estimates([row], [chart.title], "")


def _estimates(rows: Sequence[Spec], labels: Sequence[str], unit: str) -> Iterator[Spec]:
    y = {"field": "label", "type": "ordinal", "sort": list(labels), "title": None}
    data = {"values": list(rows)}
    yield {
        "data": data,
        "mark": {"type": "bar", "color": "var(--band)", "stroke": "var(--bar)", "height": 14},
        "encoding": {"y": y, "x": {"field": "low", "type": "quantitative", "title": unit}, "x2": {"field": "high"}},
    }
    yield {
        "data": data,
        "mark": {"type": "tick", "color": "var(--accent)", "thickness": 3, "size": 20},
        "encoding": {"y": y, "x": {"field": "middle", "type": "quantitative"}},
    }


def _moving() -> Spec:
    return {"name": WINDOW, "select": {"type": "interval", "encodings": ["x"]}, "bind": "scales"}
