"""The files that pages load, as a table from name to bytes: no request ever becomes a path."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib import resources
from types import MappingProxyType
from typing import Final

ASSET_PREFIX: Final = "/static/"
MEDIA_TYPES: Final = MappingProxyType(
    {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".png": "image/png"}
)
"""What kinds of asset there are; a file of another kind is not served."""


@dataclass(frozen=True, slots=True)
class Asset:
    """One file that pages load.

    Parameters
    ----------
    name : str
        Its name after ``/static/``.
    content : bytes
        Its bytes.
    media_type : str
        What it is.
    """

    name: str
    content: bytes
    media_type: str

    @property
    def version(self) -> str:
        """What changes when the content does."""
        return sha256(self.content).hexdigest()[:12]


@cache
def assets() -> Mapping[str, Asset]:
    """Return all assets of the package by name."""
    found = {}
    for file in resources.files("backstride.web").joinpath("static").iterdir():
        suffix = "." + file.name.rpartition(".")[2]
        if suffix in MEDIA_TYPES:
            found[file.name] = Asset(file.name, file.read_bytes(), MEDIA_TYPES[suffix])
    return MappingProxyType(found)


def asset_url(name: str) -> str:
    """Return the address of an asset, which changes with its content.

    Raises
    ------
    NoSuchAsset
        If the package ships none of that name.
    """
    if name not in assets():
        raise NoSuchAsset(name, tuple(assets()))
    return f"{ASSET_PREFIX}{name}?v={assets()[name].version}"


class NoSuchAsset(LookupError):
    """A page asks for a file that the package does not ship."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        super().__init__(f"there is no asset {name!r}; there are {', '.join(sorted(known))}")
