"""What a chart is: a frozen value, from which a picture and a table are made."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a chart.

    Parameters
    ----------
    label : str
        What stands below it.
    value : float or None
        Its height, in the chart's unit; None where nothing is known, which is drawn as a gap and never as zero.
    shown : str
        The value in words, for the table.
    note : str
        What is special about it, in words, for the table; may be empty.
    is_open : bool
        Whether it may still grow: drawn as an outline.
    is_flagged : bool
        Whether it is worth a look: a small triangle stands on it.
    """

    label: str
    value: float | None
    shown: str
    note: str = ""
    is_open: bool = False
    is_flagged: bool = False


@dataclass(frozen=True, slots=True)
class Band:
    """What is usual, across a chart: the middle as a line, its band as a band where that is known.

    Parameters
    ----------
    middle : float
        In the chart's unit.
    label : str
        What stands at the line.
    shown : str
        The same in words, for the table.
    low, high : float or None
        Ends of the band, both or neither. [chart's unit]
    """

    middle: float
    label: str
    shown: str
    low: float | None = None
    high: float | None = None

    @property
    def top(self) -> float:
        """The highest place it reaches."""
        return self.middle if self.high is None else self.high


@dataclass(frozen=True, slots=True)
class BarChart:
    """Bars over time against a band.

    Parameters
    ----------
    name : str
        Identifier on its page, in lower case with hyphens.
    title : str
        What the chart shows, in a few words.
    description : str
        What a person sees in it, in a sentence; read aloud in place of the picture.
    unit : str
        Unit of the vertical axis.
    label_heading, value_heading, note_heading : str
        Headings of the table's columns.
    bars : sequence of Bar
        From left to right.
    band : Band or None
        What is usual, where that is known.
    """

    name: str
    title: str
    description: str
    unit: str
    label_heading: str
    value_heading: str
    note_heading: str
    bars: Sequence[Bar]
    band: Band | None = None


@dataclass(frozen=True, slots=True)
class Tick:
    """A named place on a scale."""

    value: float
    label: str


@dataclass(frozen=True, slots=True)
class BandStrip:
    """One estimate on a horizontal scale: the band as a band, the middle as a line.

    Parameters
    ----------
    name : str
        Identifier on its page.
    title : str
        What the strip shows.
    description : str
        The same in a sentence; read aloud in place of the picture.
    low, middle, high : float
        The estimate, in the strip's unit.
    ticks : sequence of Tick
        Places to compare with, from left to right; the first and last are the ends of the scale.

    Raises
    ------
    StripNeedsScale
        If there are fewer than two ticks or they do not rise.
    """

    name: str
    title: str
    description: str
    low: float
    middle: float
    high: float
    ticks: Sequence[Tick]

    def __post_init__(self) -> None:
        places = [tick.value for tick in self.ticks]
        if len(places) < 2 or any(after <= before for before, after in pairwise(places)):
            raise StripNeedsScale(places)


@dataclass(frozen=True, slots=True)
class Curve:
    """One curve: its name, its middle and, where there is one, its band.

    Parameters
    ----------
    name : str
        What it shows.
    middle : sequence of float or None
        Value at every place, in the chart's unit; None where nothing is known, which is drawn as a gap.
    low, high : sequence of float or None
        Ends of the band at every place, both or neither. [chart's unit]
    """

    name: str
    middle: Sequence[float | None]
    low: Sequence[float | None] = ()
    high: Sequence[float | None] = ()


@dataclass(frozen=True, slots=True)
class CurveChart:
    """Curves with bands along time, or along anything else that is counted.

    Parameters
    ----------
    name : str
        Identifier on its page, in lower case with hyphens.
    title : str
        What the chart shows, in a few words.
    description : str
        What a person sees in it, in a sentence; read aloud in place of the picture.
    unit : str
        Unit of the vertical axis.
    along : sequence of float or sequence of date
        What runs along the bottom, rising.
    along_label : str
        What that is.
    curves : sequence of Curve
        The first is the main one.
    digits : int
        Decimals that mean something.
    has_cursor : bool
        Whether a script may move a line through it.

    Raises
    ------
    CurveLengthWrong
        If a curve or band has not one value for every place.
    """

    name: str
    title: str
    description: str
    unit: str
    along: Sequence[float] | Sequence[date]
    along_label: str
    curves: Sequence[Curve]
    digits: int = 1
    has_cursor: bool = False

    def __post_init__(self) -> None:
        for curve in self.curves:
            for values in (curve.middle, curve.low, curve.high):
                if len(values) != len(self.along) and (values or values is curve.middle):
                    raise CurveLengthWrong(curve.name, len(values), len(self.along))


class CurveLengthWrong(ValueError):
    """A curve was built that does not fit what runs along the bottom."""

    def __init__(self, name: str, given: int, wanted: int) -> None:
        super().__init__(f"the curve {name!r} has {given} values for {wanted} places; each place needs one")


class StripNeedsScale(ValueError):
    """A strip was built without a scale that rises from left to right."""

    def __init__(self, places: Sequence[float]) -> None:
        super().__init__(f"a strip needs two or more ticks that rise from left to right; got {list(places)}")


@dataclass(frozen=True, slots=True)
class Table:
    """The same facts as a chart, in words.

    Parameters
    ----------
    caption : str
        What the table shows.
    headings : sequence of str
        One per column.
    rows : sequence of sequence of str
        The first cell of a row names it.
    """

    caption: str
    headings: Sequence[str]
    rows: Sequence[Sequence[str]]
