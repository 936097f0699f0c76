"""What does running do to my lower back? Studies, physics and your own days, side by side.

In a notebook, `backstride.analyse_motion` gives what `backstride body` prints, as typed values (docs/notebook.md).
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from backstride._version import __version__ as __version__

if TYPE_CHECKING:
    from backstride.report.body_report import Subject as Subject
    from backstride.report.body_report import analyse_motion as analyse_motion


def __getattr__(name: str) -> Any:
    """Give what a notebook asks for, loading it now: it brings MuJoCo and a compiler along."""
    if name in ("Subject", "analyse_motion"):
        return getattr(import_module("backstride.report.body_report"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
