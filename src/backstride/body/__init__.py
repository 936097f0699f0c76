"""The running body: segments, muscles, motion, static optimisation, spine loads, what-ifs.

The values are light; what computes is loaded when it is first asked for, since it brings MuJoCo and a compiler along.

Examples
--------
>>> from backstride import body
>>> body.Person(mass_kg=68.6, height_m=1.70, sex="m").sex
'm'
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from backstride.body.changes import Answer, Change
from backstride.body.ensemble import load_ensemble
from backstride.body.model import Assumptions, Body, build_body
from backstride.body.person import Person
from backstride.body.results import Loads, Refused

if TYPE_CHECKING:
    from backstride.body.kernel.analysis import analyse
    from backstride.body.kernel.member import Task
    from backstride.body.kernel.tasks import compare_tasks
    from backstride.body.kernel.what_if import what_if

__all__ = [
    "Answer", "Assumptions", "Body", "Change", "Loads", "Person", "Refused", "Task", "analyse", "build_body",
    "compare_tasks", "load_ensemble", "what_if",
]  # fmt: skip

_IN_THE_KERNEL: Final = {"analyse": "analysis", "Task": "member", "compare_tasks": "tasks", "what_if": "what_if"}


def __getattr__(name: str) -> Any:
    """Return what the kernel computes with, loading it now."""
    if name not in _IN_THE_KERNEL:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.kernel.{_IN_THE_KERNEL[name]}"), name)
