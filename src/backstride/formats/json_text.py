"""JSON as it may come from anywhere: read once, whole, and refused where it would stumble later.

JSON allows what no answer can hand back: half a surrogate pair, a number too large for any float, one key twice,
nesting without end. Python reads ``NaN`` and ``Infinity`` besides. All of that ends here with a sentence.
"""

import json
import math
from collections.abc import Iterable
from typing import Any, Final

from backstride.plain_text import TextNotPlain, file_name, first_not_plain

DEPTH_MAX: Final = 32
"""Our choice: nothing of ours nests deeper than four. [levels]"""
WHOLE_MAX: Final = 2**63 - 1
"""The largest whole number that a database keeps."""


def read_json(data: bytes) -> Any:
    """Return what JSON says.

    Raises
    ------
    NotReadable
        If it is no JSON, a number is not finite or too large, a key stands twice, or it nests too deep.
    TextNotPlain
        If a text holds a character that cannot be kept, naming its place.
    """
    try:
        found = json.loads(data, parse_constant=_no_number, object_pairs_hook=_once_each)
    except NotReadable:
        raise
    except RecursionError:
        raise NotReadable("body", f"it nests deeper than {DEPTH_MAX} levels") from None
    except ValueError as problem:
        raise (NotReadable("body", "a number has too many digits") if "digits" in str(problem) else NotJson()) from None
    _check(found)
    return found


def _check(data: Any) -> None:
    level: list[tuple[str, Any]] = [("body", data)]
    for _ in range(DEPTH_MAX):
        level = [part for where, each in level for part in _parts(where, each)]
        if not level:
            return
    raise NotReadable("body", f"it nests deeper than {DEPTH_MAX} levels")


def _parts(where: str, value: Any) -> Iterable[tuple[str, Any]]:
    """Check one value and return what lies in it, with its place."""
    if isinstance(value, str):
        check_text(where, value)
    elif isinstance(value, dict):
        for key in value:
            check_text(where, key)
        return [(f"{where}.{key}" if where != "body" else key, each) for key, each in value.items()]
    elif isinstance(value, list):
        return [(f"{where}[{n}]", each) for n, each in enumerate(value)]
    elif isinstance(value, int | float) and not isinstance(value, bool):
        _check_number(where, value)
    return ()


def _check_number(where: str, value: Any) -> None:
    if isinstance(value, int):
        if abs(value) > WHOLE_MAX:
            raise NotReadable(where, f"the number is beyond {WHOLE_MAX}")
    elif not math.isfinite(value):
        raise NotReadable(where, "the number is too large")


def check_text(where: str, text: str) -> None:
    """Refuse a text with a character that cannot be kept, naming its place."""
    found = first_not_plain(text.replace("\r", "\n"))
    if found is not None:
        raise TextNotPlain(where, *found)


def _no_number(name: str) -> Any:
    raise NotReadable("body", f"{name} is not a number in JSON")


def _once_each(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        twice = next(key for n, (key, _) in enumerate(pairs) if key in dict(pairs[:n]))
        raise NotReadable(file_name(twice), "it stands there twice")
    return found


class NotReadable(ValueError):
    """A JSON body that cannot be taken; the message says where and why."""

    def __init__(self, where: str, why: str) -> None:
        self.where = file_name(where)
        super().__init__(f"{self.where}: {why}")


class NotJson(NotReadable):
    """Something that is no JSON at all."""

    def __init__(self) -> None:
        super().__init__("body", "it is not JSON")
