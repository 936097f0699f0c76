"""What takes long to work out is kept until something it rests on changes."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from threading import Lock, Thread
from typing import Any, TypeVar, cast

Value = TypeVar("Value")


@dataclass
class Cache:
    """Values by name, each with the state of the home it was worked out from."""

    _values: dict[str, tuple[Hashable, Any]] = field(default_factory=dict)
    _making: dict[str, Hashable] = field(default_factory=dict)
    _guard: Lock = field(default_factory=Lock)

    def get(self, name: str, state: Hashable, make: Callable[[], Value]) -> Value:
        """Return a value, worked out anew only where the state is another one.

        Parameters
        ----------
        name : str
            Which value.
        state : hashable
            What it rests on: version of the home, the day.
        make : callable
            Works it out.
        """
        held = self._values.get(name)
        if held is not None and held[0] == state:
            return cast("Value", held[1])
        value = make()
        self._values[name] = (state, value)
        return value

    def get_async(self, name: str, state: Hashable, make: Callable[[], Value]) -> Value | None:
        """Return a value if it is there, else None and work it out in the background.

        Parameters
        ----------
        name : str
            Which value.
        state : hashable
            What it rests on.
        make : callable
            Works it out, in a thread of its own.
        """
        held = self._values.get(name)
        if held is not None and held[0] == state:
            return cast("Value", held[1])
        with self._guard:
            if self._making.get(name) != state:
                self._making[name] = state
                Thread(target=self._make, args=(name, state, make), name=f"backstride {name}", daemon=True).start()
        return None

    def _make(self, name: str, state: Hashable, make: Callable[[], object]) -> None:
        try:
            self._values[name] = (state, make())
        finally:
            with self._guard:
                if self._making.get(name) == state:
                    del self._making[name]
