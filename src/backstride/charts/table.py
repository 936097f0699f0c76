"""The table that says what a chart shows."""

from backstride.charts.model import BarChart, Table


def chart_table(chart: BarChart) -> Table:
    """Return a chart's facts as a table; the column of notes is there only when a bar has one, the usual comes last.

    Parameters
    ----------
    chart : BarChart
        The chart.

    Examples
    --------
    >>> from backstride.charts.model import Bar
    >>> chart = BarChart("weeks", "Weeks", "", "km", "Week", "Distance", "Note", [Bar("2 Nov", 31.0, "31 km")])
    >>> chart_table(chart).rows
    (('2 Nov', '31 km'),)
    """
    has_notes = any(bar.note for bar in chart.bars)
    headings = (chart.label_heading, chart.value_heading) + ((chart.note_heading,) if has_notes else ())
    rows = [(bar.label, bar.shown, bar.note)[: len(headings)] for bar in chart.bars]
    if chart.band is not None:
        rows.append((chart.band.label, chart.band.shown, "")[: len(headings)])
    return Table(chart.title, headings, tuple(rows))
