"""Plain explanations of the words people meet, each with what studies say."""

from dataclasses import dataclass
from functools import cache

from backstride.package_data import load_toml


@dataclass(frozen=True, slots=True)
class Explanation:
    """One explanation.

    Parameters
    ----------
    identifier : str
        The word it explains.
    source : tuple of str
        Keys of references.bib.
    """

    identifier: str
    source: tuple[str, ...]

    @property
    def messages(self) -> tuple[str, str, str]:
        """Return its messages of the catalogue: title, text, and what studies say."""
        return (f"explain-{self.identifier}-title", f"explain-{self.identifier}", f"explain-{self.identifier}-studies")


@cache
def explanations() -> tuple[Explanation, ...]:
    """Return every explanation, in reading order."""
    rows = load_toml("backstride.diary", "data/explanations.toml")["explanation"]
    return tuple(Explanation(row["identifier"], tuple(row["source"])) for row in rows)
