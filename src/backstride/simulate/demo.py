"""The demo's runner: fourteen months of a made-up life, the same for everyone who asks on the same day."""

from datetime import date, timedelta
from typing import Final

import numpy as np

from backstride.simulate.person import Person
from backstride.simulate.season import Season, season

DEMO_DAYS: Final = 425
"""About fourteen months. [d]"""

DEMO_SEED: Final = 1


def demo_season(rng_seed: int, today: date) -> Season:
    """Return the demo's season; its last day is yesterday.

    Its runner gets one run twice as long as any other, three weeks off for the back, eleven days of illness, a week in
    another time zone, and through its length at least one change of the clocks each way.

    Parameters
    ----------
    rng_seed : int
        Which life; `DEMO_SEED` is the one that is shown.
    today : date
        The day after the last.
    """
    start = today - timedelta(days=DEMO_DAYS)
    return season(Person(), start, DEMO_DAYS, np.random.default_rng(rng_seed))
