"""What the page of shoes, surfaces and the weight log shows."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from backstride.diary.kit import Shoe, Surface
from backstride.diary.weight import WeightLog
from backstride.runner import Units
from backstride.web.forms import Form


@dataclass(frozen=True, slots=True)
class ShoeView:
    """One pair of shoes.

    Parameters
    ----------
    shoe : Shoe
        The pair.
    distance_m : float
        What it has run. [m]
    is_default : bool
        Whether it is taken where nothing was told.
    """

    shoe: Shoe
    distance_m: float
    is_default: bool = False


@dataclass(frozen=True, slots=True)
class WornView:
    """What was worn and run on in one run.

    Parameters
    ----------
    run_id : str
        The run.
    on : date
        Its day.
    distance_m : float
        Its distance. [m]
    shoe_id : str or None
        The shoes.
    surface : Surface or None
        The surface.
    """

    run_id: str
    on: date
    distance_m: float
    shoe_id: str | None = None
    surface: Surface | None = None


@dataclass(frozen=True, slots=True)
class KitPage:
    """Shoes, surfaces, and the weight log.

    Parameters
    ----------
    shoes : sequence of ShoeView
        Pairs, those in use first.
    worn : sequence of WornView
        The last runs, newest first.
    weight : WeightLog
        The weight log; off until asked for.
    units : Units
        What the runner wants to read.
    form : Form
        What was typed for a new pair.
    weight_form : Form
        What was typed into the weight log.
    """

    shoes: Sequence[ShoeView] = ()
    worn: Sequence[WornView] = ()
    weight: WeightLog = field(default_factory=WeightLog)
    units: Units = Units.METRIC
    form: Form = field(default_factory=Form)
    weight_form: Form = field(default_factory=Form)
