"""A real server on a made-up runner's home for the browser tests: ``python serve_homes.py KIND FOLDER``; prints its address."""

import sys
from datetime import timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import homes

from backstride.bootstrap import Backstride
from backstride.diary.limits import ClinicianLimits
from backstride.plan.goals import Goal
from backstride.services.plan_values import PlanPreferences
from backstride.web.server import serve

SIGNS = {"none_of_these": True, "saddle_numbness": "yes", "leg_weakness_worse": "not_sure"}


def opened(kind: str, folder: Path) -> Backstride:
    """The home that a kind of visit needs."""
    home = homes.HOMES.get("full" if kind.startswith("planned") else kind, homes.told_home)(folder)
    if kind.startswith("planned"):
        home.planning.accept(PlanPreferences(Goal.TEN_KM, 6), None, now=homes.NOW)
    if kind == "asked":
        home.safety.tell_limits(
            ClinicianLimits(homes.NOW, homes.NOW.date(), "GP", may_run=True, exercises=("plank", "side_plank"))
        )
    if kind == "stopped":
        home.safety.answer(SIGNS, homes.NOW - timedelta(hours=2))
    if kind.endswith("flare"):
        homes.morning(home, homes.NOW - timedelta(minutes=30), {"back_pain": "8", "leg_pain": "0"})
        home.safety.answer({"none_of_these": True}, homes.NOW)
        home.diary_modes.choose_daily("Do long runs follow me into the morning?", homes.NOW)
    return home


if __name__ == "__main__":
    backstride = opened(sys.argv[1], Path(sys.argv[2]))
    serve(
        lambda access: homes.app_of(backstride, access, homes.Wall()),
        open_browser=False,
        visits=homes.MANY,
        say=lambda url: sys.stdout.write(f"{url}\n") and sys.stdout.flush(),
    )
