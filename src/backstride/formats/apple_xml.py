"""The elements of an Apple Health export as a stream, however long it is."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, Final, Protocol
from xml.parsers import expat

from backstride.formats.archives import Unreadable

_CHUNK: Final = 1 << 20
_LONGEST_PROLOGUE: Final = 1 << 20
_CONTROL: Final = bytes(c for c in range(32) if c not in {9, 10, 13})
_ROOT: Final = re.compile(rb"<HealthData\b")
_NEXT: Final = re.compile(rb"<(?:Record|Workout|Correlation|ActivitySummary) ")
_MOST_RESTARTS: Final = 1000


def sieve(*wanted: str) -> re.Pattern[bytes]:
    """Return a pattern for whole records of other types than those wanted, which a stream can do without.

    Parameters
    ----------
    wanted : str
        Types of records to keep.
    """
    kept = b"|".join(re.escape(name.encode()) for name in wanted)
    entries = rb"(?:\s*<MetadataEntry [^<>]*/>)*"
    return re.compile(rb'<Record type="(?!(?:' + kept + rb')")[^<>]*(?:/>|(?<!/)>' + entries + rb"\s*</Record>)")


class Handler(Protocol):
    """Told of the elements as they come."""

    sieve: re.Pattern[bytes]
    """What is dropped before it is parsed."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Begin an element."""
        ...

    def end(self, name: str) -> None:
        """End an element."""
        ...

    def reset(self) -> None:
        """Forget the elements that are open: a damaged place follows."""
        ...


@dataclass(slots=True)
class Flow:
    """How a stream went.

    Parameters
    ----------
    found : bool
        Whether it held health data at all.
    refused : bool
        Whether it declared entities, which can blow up a small file.
    prologue : bytes
        What stands before the root.
    damage : str
        What was wrong at the first damaged place, empty for none.
    places : int
        Damaged places that were passed over.
    """

    found: bool = False
    refused: bool = False
    prologue: bytes = b""
    damage: str = ""
    places: int = 0


def flow(stream: IO[bytes], handler: Handler) -> Flow:
    """Tell a handler of all elements of a stream, passing over damaged places.

    Parameters
    ----------
    stream : binary file
        The export; read in pieces, never held whole.
    handler : Handler
        What is told.
    """
    state = Flow()
    pieces = _pieces(stream, state)
    head = _head(pieces, state)
    if state.refused or not state.found:
        return state
    parser = _parser(handler)
    fed, ended = 0, ""
    for piece in _chained(head, pieces):
        piece = handler.sieve.sub(b"", piece)  # noqa: PLW2901 (what is left of it)
        while piece:
            try:
                parser.Parse(piece)
                fed += len(piece)
                break
            except expat.ExpatError as error:
                state.places += 1
                state.damage = state.damage or str(error)
                piece = _after_damage(piece, max(0, parser.ErrorByteIndex - fed))  # noqa: PLW2901 (the rest of it)
                handler.reset()
                parser, fed = _parser(handler, inside=True), len(_INSIDE)
                if state.places >= _MOST_RESTARTS:
                    return state
    ended = _finished(parser)
    state.damage = state.damage or ended
    return state


_INSIDE: Final = b"<HealthData>"


def _parser(handler: Handler, *, inside: bool = False) -> "expat.XMLParserType":
    parser = expat.ParserCreate("utf-8")
    parser.StartElementHandler = handler.start
    parser.EndElementHandler = handler.end
    if inside:
        parser.Parse(_INSIDE)
    return parser


def _finished(parser: "expat.XMLParserType") -> str:
    try:
        parser.Parse(b"", True)  # noqa: FBT003 (expat's own signature)
    except expat.ExpatError as error:
        return str(error)
    return ""


def _after_damage(piece: bytes, at: int) -> bytes:
    """Return what follows from the next element on; an error may lie in that element's first byte, but never twice."""
    found = _NEXT.search(piece, max(1, min(at, len(piece))))
    return piece[found.start() :] if found else b""


def _pieces(stream: IO[bytes], state: Flow) -> Iterator[bytes]:
    """Pieces of valid UTF-8 without control characters; ends where the stream breaks off."""
    decoder = codecs.getincrementaldecoder("utf-8")(errors="replace")
    while True:
        try:
            raw = stream.read(_CHUNK)
        except Unreadable as error:
            state.damage = str(error) or type(error).__name__
            raw = b""
        if not raw:
            return
        yield decoder.decode(raw.translate(None, _CONTROL)).encode()


def _head(pieces: Iterator[bytes], state: Flow) -> bytes:
    """Return everything from the root on that was read to find it; what stands before it is left out."""
    head = b""
    for piece in pieces:
        head += piece
        root = _ROOT.search(head)
        if root:
            state.found = True
            state.prologue = head[: root.start()]
            state.refused = b"<!ENTITY" in state.prologue
            return head[root.start() :]
        if len(head) > _LONGEST_PROLOGUE:
            break
    return b""


def _chained(head: bytes, pieces: Iterator[bytes]) -> Iterator[bytes]:
    yield head
    yield from pieces
