"""How much the docstrings of the rooms of science say: unit, source, shape, Returns and example.

Run as ``python -m tools.docstrings``; prints the shares by room. Counted are docstrings over 80 characters of public
functions, methods and properties.
"""

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[1]
ROOMS: Final = ("body", "dose", "learn", "runs", "plan")
COUNTED_FROM: Final = 80
"""Shorter docstrings say one plain thing. [characters]"""

UNIT: Final = re.compile(r"\[[^\[\]\n]{1,60}\](?!_)")
SHAPE: Final = re.compile(r"shape \(|\((?:n|m|frames|\.\.\.),|of the (?:same )?shape|of the same shape")
CONTAINER: Final = re.compile(r"^(?:tuple|Mapping|list|dict|set|frozenset|sequence|iterator) of ", re.MULTILINE)
ARRAYS: Final = re.compile(r"\b(?:\w*Array|Floats|Flags|Integers|NDArray|Small)\b")
KEY: Final = re.compile(r"\b[a-z]+(?:_[a-z]+)*_?(?:1[89]|20)\d\d[a-z]?\b|\bbackstride_judgement\b")


@dataclass(frozen=True, slots=True)
class Documented:
    """One public function with its docstring.

    Parameters
    ----------
    where : str
        File and name.
    text : str
        The docstring, without indentation.
    has_arrays : bool
        Whether it takes or gives arrays.
    """

    where: str
    text: str
    has_arrays: bool

    @property
    def says(self) -> Mapping[str, bool]:
        """Return what the docstring says, by name."""
        return {
            "unit": UNIT.search(self.text) is not None,
            "reference": bool(keys_in(self.text) & known_keys()),
            "shape": SHAPE.search(self.text) is not None or CONTAINER.search(self.returned) is not None,
            "returns": bool(self.returned),
            "example": ">>>" in self.text,
        }

    @property
    def says_array_shape(self) -> bool:
        """Whether it says the shape of an array."""
        return SHAPE.search(self.text) is not None

    @property
    def returned(self) -> str:
        """Return the section on what comes back; empty where there is none."""
        found = re.search(r"^Returns\n-+\n(.*?)(?=^\w+\n-{3,}\n|\Z)", self.text, re.MULTILINE | re.DOTALL)
        return found[1] if found else ""


def known_keys() -> frozenset[str]:
    """Return the keys of references.bib."""
    return frozenset(
        re.findall(r"^@\w+\{([^,\s]+)", (ROOT / "references.bib").read_text(encoding="utf-8"), re.MULTILINE)
    )


def keys_in(text: str) -> frozenset[str]:
    """Return what looks like a key of a reference in a text."""
    return frozenset(KEY.findall(text))


def documented(room: str) -> Iterator[Documented]:
    """Yield every public function of a room that has a docstring."""
    for file in sorted((ROOT / "src" / "backstride" / room).rglob("*.py")):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
                text = ast.get_docstring(node)
                if text:
                    signature = f"{ast.unparse(node.args)} {ast.unparse(node.returns) if node.returns else ''}"
                    where = f"{file.relative_to(ROOT / 'src' / 'backstride')}:{node.name}"
                    yield Documented(where, text, ARRAYS.search(signature) is not None)


def shares(rooms: tuple[str, ...] = ROOMS) -> Mapping[str, float]:
    """Return the shares of docstrings that say each thing, and of those with arrays that say a shape. [1]"""
    every = [one for room in rooms for one in documented(room)]
    counted = [one for one in every if len(one.text) > COUNTED_FROM]
    found = {name: sum(one.says[name] for one in counted) / len(counted) for name in counted[0].says}
    arrays = [one for one in every if one.has_arrays]
    told = sum(one.says_array_shape for one in arrays) / len(arrays) if arrays else 1.0
    return {**found, "shape of arrays": told, "counted": float(len(counted))}


def main() -> None:
    """Print the shares by room and over all."""
    for rooms in (*((room,) for room in ROOMS), ROOMS):
        row = shares(rooms)
        shown = "  ".join(f"{name} {100 * value:.0f} %" for name, value in row.items() if name != "counted")
        print(f"{'all' if len(rooms) > 1 else rooms[0]:6} {row['counted']:4.0f}  {shown}")  # noqa: T201


if __name__ == "__main__":
    main()
