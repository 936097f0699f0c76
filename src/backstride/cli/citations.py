"""Short citations of the sources that claims and explanations name, taken from references.bib.

Run as ``python -m backstride.cli.citations references.bib FILE``; a test compares what lies there with what this would
write.
"""

import re
import sys
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from backstride.claims.citations import keys_named

_ENTRY: Final = re.compile(r"^@\w+\{([\w-]+),(.*?)(?=^@|\Z)", re.MULTILINE | re.DOTALL)
_FIELD: Final = re.compile(r"(\w+)\s*=\s*\{((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}")
_ACCENTS: Final = MappingProxyType({"'": "\u0301", '"': "\u0308", "~": "\u0303", "v": "\u030c"})


def citations(bib: str) -> Mapping[str, str]:
    """Give a short citation for every source that claims name.

    Parameters
    ----------
    bib : str
        The text of references.bib.

    Raises
    ------
    SourceNotListed
        If a source is named that is not in it.
    """
    entries = {key: dict(_FIELD.findall(body)) for key, body in _ENTRY.findall(bib)}
    missing = keys_named() - set(entries)
    if missing:
        raise SourceNotListed(missing)
    return {key: _citation(entries[key]) for key in sorted(keys_named())}


def lines(bib: str) -> str:
    """Give the file of citations."""
    return "\n".join(["# Made from references.bib by backstride.cli.citations.", *_rows(bib)]) + "\n"


def _rows(bib: str) -> Iterator[str]:
    for key, text in citations(bib).items():
        escaped = text.replace("\\", "\\\\").replace('"', '\\"')
        yield f'{key} = "{escaped}"'


def _citation(entry: Mapping[str, str]) -> str:
    """Who, when and the DOI; titles and journals stay in references.bib."""
    doi = f"doi {entry['doi']}" if "doi" in entry else ""
    return ", ".join(part for part in (_who(entry["author"]), entry.get("year", ""), doi) if part)


def _who(author: str) -> str:
    first, _, rest = author.partition(" and ")
    if not rest or first.startswith("{"):
        return _surname(author)
    return f"{_surname(first)} and {_surname(rest) if ' and ' not in rest and rest != 'others' else 'others'}"


def _surname(name: str) -> str:
    """Family names come first, before a comma; names of institutions stand in braces."""
    return _plain(name if name.startswith("{") else name.partition(",")[0])


def _plain(text: str) -> str:
    composed = re.sub(r"\\(['\"~v])\s*\{?([A-Za-z])\}?", lambda m: m[2] + _ACCENTS[m[1]], text)
    return unicodedata.normalize("NFC", " ".join(re.sub(r"[{}\\]", "", composed).split()))


class SourceNotListed(LookupError):
    """A source is named that references.bib does not hold."""

    def __init__(self, missing: set[str]) -> None:
        super().__init__(f"references.bib lacks {', '.join(sorted(missing))}")


if __name__ == "__main__":
    Path(sys.argv[2]).write_text(lines(Path(sys.argv[1]).read_text(encoding="utf-8")), encoding="utf-8")
