"""What does running do to my lower back? Studies, physics and your own days, side by side.

In a notebook, `backstride.analyse_motion` gives what `backstride body` prints, as typed values, and
`backstride.learn_from` what one's own days show (docs/notebook.md).
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from backstride._version import __version__ as __version__

if TYPE_CHECKING:
    from backstride import learn as learn
    from backstride.report.body_report import Subject as Subject
    from backstride.report.body_report import analyse_motion as analyse_motion
    from backstride.report.own_days import learn_from as learn_from
    from backstride.report.own_days import read_days as read_days

_FROM = {
    "Subject": "backstride.report.body_report",
    "analyse_motion": "backstride.report.body_report",
    "learn_from": "backstride.report.own_days",
    "read_days": "backstride.report.own_days",
}


def __getattr__(name: str) -> Any:
    """Return what a notebook asks for, loading it now: the running body brings MuJoCo and a compiler along."""
    if name == "learn":
        return import_module("backstride.learn")
    if name in _FROM:
        return getattr(import_module(_FROM[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
