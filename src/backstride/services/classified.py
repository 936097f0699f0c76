"""Which use case is advice and which is fact; advice passes the one gate before anything else happens.

Each public use case is marked with `advice` or `fact` where it is defined, or named in `FACTS`. A test lists all of
them and fails for one that is neither.
"""

from collections.abc import Callable
from datetime import datetime
from enum import StrEnum
from functools import wraps
from inspect import Parameter, signature
from typing import Concatenate, Final, ParamSpec, Protocol, TypeVar

from backstride.diary.moments import with_offset
from backstride.services.gate import Gate

Parameters = ParamSpec("Parameters")
Given = TypeVar("Given")
_MARK: Final = "backstride_class"
_NO_MOMENT: Final = "{} is advice, so it takes the moment by the keyword now, a date and time with its offset"


class Class(StrEnum):
    """What a use case gives."""

    ADVICE = "advice"
    """It suggests something; only an open gate lets it."""
    FACT = "fact"
    """It tells, keeps or hands out; it stays open whatever the gate says."""


class Guarded(Protocol):
    """A group of use cases that holds the gate."""

    @property
    def gate(self) -> Gate:
        """The one gate."""
        ...


_Owner = TypeVar("_Owner", bound=Guarded)

FACTS: Final = frozenset(
    {
        "Me.tell",
        "Me.known",
        "Me.history",
        "Import.__call__",
        "Remake.__call__",
        "Reconcile.__call__",
        "Analyse.__call__",
        "Demo.__call__",
        "History.runs",
        "History.run",
        "History.apart",
        "History.together",
        "History.assume_zone",
        "History.answer",
        "History.dated",
        "History.refused",
        "Gate.record",
        "Gate.reading",
        "Gate.require",
        "Gate.require_plan",
        "Clock.local",
        "Clock.zone",
        "Clock.read",
    }
)
"""Use cases that tell and keep and never suggest, by class and name."""


def fact(use_case: Callable[Parameters, Given]) -> Callable[Parameters, Given]:
    """Mark a use case that tells, keeps or hands out."""
    setattr(use_case, _MARK, Class.FACT)
    return use_case


def advice(
    use_case: Callable[Concatenate[_Owner, Parameters], Given],
) -> Callable[Concatenate[_Owner, Parameters], Given]:
    """Mark a use case that suggests, and put the gate before it.

    The use case takes the moment, a date and time with its offset, by the keyword ``now`` alone, so that no other
    argument can be taken for it.

    Raises
    ------
    GateClosed
        From the use case, if the gate is not open.
    TypeError
        Where it is defined, if it takes the moment in any other way.
    """
    taken = signature(use_case).parameters.get("now")
    if taken is None or taken.kind is not Parameter.KEYWORD_ONLY:
        raise TypeError(_NO_MOMENT.format(use_case.__qualname__))

    @wraps(use_case)
    def behind_the_gate(owner: _Owner, /, *args: Parameters.args, **kwargs: Parameters.kwargs) -> Given:
        moment = kwargs.get("now")
        if not isinstance(moment, datetime):
            raise TypeError(_NO_MOMENT.format(use_case.__qualname__))
        owner.gate.require(with_offset(moment))
        return use_case(owner, *args, **kwargs)

    setattr(behind_the_gate, _MARK, Class.ADVICE)
    return behind_the_gate


def class_of(owner: type, name: str) -> Class | None:
    """Return the class of a use case, or None for one that nobody classified.

    Parameters
    ----------
    owner : type
        The class that holds it.
    name : str
        Its name.
    """
    marked: Class | None = getattr(getattr(owner, name, None), _MARK, None)
    if marked is not None:
        return marked
    return Class.FACT if f"{owner.__name__}.{name}" in FACTS else None
