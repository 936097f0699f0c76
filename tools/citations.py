"""Short citations of the sources that claims and explanations name, taken from references.bib.

Run as ``python -m tools.citations references.bib FILE``; a test compares what lies there with what this would
write.
"""

import codecs
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import latexcodec  # noqa: F401  (it comes with pybtex and teaches Python the codec of LaTeX's accents)
from pybtex.database import Entry, Person, parse_string

from backstride.claims.citations import keys_named


def citations(bib: str) -> Mapping[str, str]:
    """Return a short citation for every source that claims name.

    Parameters
    ----------
    bib : str
        The text of references.bib.

    Raises
    ------
    SourceNotListed
        If a source is named that is not in it.
    """
    entries = parse_string(bib, "bibtex").entries
    missing = keys_named() - set(entries)
    if missing:
        raise SourceNotListed(missing)
    return {key: _citation(entries[key]) for key in sorted(keys_named())}


def lines(bib: str) -> str:
    """Return the file of citations."""
    return "\n".join(["# Made from references.bib by tools.citations.", *_rows(bib)]) + "\n"


def _rows(bib: str) -> Iterator[str]:
    for key, text in citations(bib).items():
        escaped = text.replace("\\", "\\\\").replace('"', '\\"')
        yield f'{key} = "{escaped}"'


def _citation(entry: Entry) -> str:
    """Who, when and the DOI; titles and journals stay in references.bib."""
    doi = f"doi {entry.fields['doi']}" if "doi" in entry.fields else ""
    return ", ".join(part for part in (_who(entry.persons["author"]), entry.fields.get("year", ""), doi) if part)


def _who(authors: Sequence[Person]) -> str:
    names = [_surname(one) for one in authors]
    if len(names) == 1:
        return names[0]
    return f"{names[0]} and {names[1] if len(names) == 2 else 'others'}"


def _surname(person: Person) -> str:
    """Names of institutions stand in braces and are one name."""
    raw = " ".join([*person.prelast_names, *person.last_names]) or str(person)
    decode: Any = codecs.lookup("ulatex").decode
    return str(decode(raw)[0]).replace("{", "").replace("}", "")


class SourceNotListed(LookupError):
    """A source is named that references.bib does not hold."""

    def __init__(self, missing: set[str]) -> None:
        super().__init__(f"references.bib lacks {', '.join(sorted(missing))}")


if __name__ == "__main__":
    Path(sys.argv[2]).write_text(lines(Path(sys.argv[1]).read_text(encoding="utf-8")), encoding="utf-8")
