"""The one loader of the package's own data files: TOML, one file per source, and a table of arrays as bytes."""

import tomllib
from functools import cache
from importlib import resources
from typing import Any


@cache
def load_toml(package: str, name: str) -> dict[str, Any]:
    """Return the content of a TOML file that ships inside the package.

    Parameters
    ----------
    package : str
        Dotted name of the package that holds the file, e.g. ``backstride.body``.
    name : str
        File name, relative to that package, e.g. ``data/de_leva_1996.toml``.

    Raises
    ------
    NoSuchPackageData
        If the package ships no such file.
    """
    path = resources.files(package).joinpath(name)
    if not path.is_file():
        raise NoSuchPackageData(package, name)
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def load_bytes(package: str, name: str) -> bytes:
    """Return the content of a file that ships inside the package, as it is.

    Parameters
    ----------
    package : str
        Dotted name of the package that holds the file.
    name : str
        File name, relative to that package.

    Raises
    ------
    NoSuchPackageData
        If the package ships no such file.
    """
    path = resources.files(package).joinpath(name)
    if not path.is_file():
        raise NoSuchPackageData(package, name)
    return path.read_bytes()


class NoSuchPackageData(LookupError):
    """A data file was asked for that the package does not ship."""

    def __init__(self, package: str, name: str) -> None:
        super().__init__(f"{package} ships no data file {name!r}")
