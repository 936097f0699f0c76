"""When "better next morning" may not be said, whatever the back score did."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class MorningsAfter:
    """What the mornings after one kind of day looked like together.

    Parameters
    ----------
    back_mean, leg_mean : float
        Mean morning scores. [0 to 10]
    leg_sign_share : float
        Share of mornings with tingling, numbness or weakness. [1]
    painkiller_share : float
        Share of mornings within 8 hours of a painkiller. [1]
    """

    back_mean: float
    leg_mean: float = 0.0
    leg_sign_share: float = 0.0
    painkiller_share: float = 0.0


class Veto(StrEnum):
    """Why "better" may not be said."""

    LEG_PAIN_ROSE = "leg_pain_rose"
    LEG_SIGNS_ROSE = "leg_signs_rose"
    PAINKILLERS_ROSE = "painkillers_rose"


def vetoes_better(without: MorningsAfter, with_it: MorningsAfter) -> tuple[Veto, ...]:
    """Return what forbids calling something better: any rise of leg pain, leg signs or painkiller days beside it.

    Parameters
    ----------
    without, with_it : MorningsAfter
        Mornings after days without and with what is asked about.
    """
    rises = (
        (Veto.LEG_PAIN_ROSE, with_it.leg_mean > without.leg_mean),
        (Veto.LEG_SIGNS_ROSE, with_it.leg_sign_share > without.leg_sign_share),
        (Veto.PAINKILLERS_ROSE, with_it.painkiller_share > without.painkiller_share),
    )
    return tuple(name for name, rose in rises if rose)
