"""The answer of `/charts/NAME.json`: a chart that moves and zooms."""

from typing import Any, Literal

from pydantic import Field

from backstride.contracts.common import Answer


class LiveChartAnswer(Answer):
    """A chart as a Vega-Lite specification."""

    schema_name: Literal["backstride/live-chart/1"] = Field(default="backstride/live-chart/1", alias="schema")
    chart: dict[str, Any] = Field(description="Vega-Lite; colours are names of the page's tokens, `var(--accent)`.")
