"""XML as text that is safe to parse: decoded, without entities, with the usual slips of exporters mended."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple
from xml.etree.ElementTree import Element, ParseError, XMLPullParser

from backstride.findings import Finding, Severity

_DECLARED: Final = re.compile(rb"""^\s*<\?xml[^>]*?encoding\s*=\s*["']([^"'<>]{1,60})["']""")
_DECLARATION: Final = re.compile(r"^\s*<\?xml[^>]*\?>")
_DANGEROUS: Final = re.compile(r"<!\s*(ENTITY|ATTLIST)", re.IGNORECASE)
_FORBIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_ROOT: Final = re.compile(r"<([A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)")
_PREFIX: Final = re.compile(r"</?([A-Za-z_][\w.-]*):[A-Za-z_]|\s([A-Za-z_][\w.-]*):[A-Za-z_][\w.-]*\s*=\s*[\"']")
_BINDING: Final = re.compile(r"xmlns:([A-Za-z_][\w.-]*)\s*=")
_USUAL_PROLOGUE: Final = 1 << 16
LONGEST_PROLOGUE: Final = 1 << 20
"""What stands before the root is not longer; the definition of an Apple Health export takes some ten kilobytes. [B]"""
_LONGEST_DECLARATION: Final = 512
_MARKS: Final = {b"\xef\xbb\xbf": "utf-8", b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
_WIDE: Final = {b"<\x00?\x00": "utf-16-le", b"\x00<\x00?": "utf-16-be"}

ENCODINGS: Final = frozenset(
    [
        *("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "ascii"),
        *(f"iso8859-{part}" for part in range(1, 17) if part != 12),
        *(f"cp{page}" for page in (437, 850, 852, 866, 874, 932, 936, 949, 950, *range(1250, 1259))),
        *("koi8-r", "koi8-u", "mac-roman", "shift_jis", "euc_jp", "iso2022_jp"),
        *("gb2312", "gbk", "gb18030", "big5", "euc_kr"),
    ]
)
"""Encodings of text that are read, by the names of Python's codecs.

Python knows many more, some of which are no alphabets and take time that grows with the square of the length
(punycode, idna) or unpack (zlib, bz2). What is not listed is refused before any of it is read."""

_UNICODE: Final = ("unicode", "ucs-2", "ucs2", "iso-10646-ucs-2")

_CHUNK: Final = 1 << 16
_DEEPEST: Final = 200
_MOST_INSIDE: Final = 20_000
"""More elements than this in one point are no point."""


@dataclass(frozen=True, slots=True)
class XmlText:
    """An XML document as text.

    Parameters
    ----------
    text : str
        The document without declaration; empty where it was refused.
    findings : tuple of Finding
        What was mended, or why it was refused.
    """

    text: str
    findings: tuple[Finding, ...] = ()

    @property
    def refused(self) -> bool:
        """Whether it is too dangerous to parse."""
        return any(finding.severity is Severity.ERROR for finding in self.findings)


def xml_text(data: bytes, where: str) -> XmlText:
    """Return the bytes of an XML file as text that is safe to parse.

    Entities and attribute defaults, which can blow up a small file, are refused with an error; undeclared prefixes are
    bound, forbidden control characters dropped, wrong encodings replaced.

    Parameters
    ----------
    data : bytes
        The file.
    where : str
        Its name, for findings.
    """
    refused = encoding_refused(data, where)
    if refused is not None:
        return XmlText("", (refused,))
    text, findings = _decoded(data, where, _declared(data))
    start = _DECLARATION.match(text)
    text = text[start.end() :] if start else text.lstrip()
    if _DANGEROUS.search(text[: _prologue_end(text)]) or _DANGEROUS.search(text):
        return XmlText("", (*findings, Finding("xml-entities-refused", Severity.ERROR, where)))
    if _FORBIDDEN.search(text):
        text = _FORBIDDEN.sub("", text)
        findings = (*findings, Finding("xml-characters-dropped", Severity.NOTE, where))
    return XmlText(_with_prefixes(text), findings)


def _prologue_end(text: str) -> int:
    root = re.search(r"<[A-Za-z_]", text)
    return root.start() if root else len(text)


def encoding_refused(data: bytes, where: str) -> Finding | None:
    """Return why a file is not read because of the encoding it declares, None where it may be.

    Parameters
    ----------
    data : bytes
        The file, or its beginning.
    where : str
        Its name, for the finding.
    """
    declared = _declared(data)
    if declared.codec is None or declared.codec in ENCODINGS:
        return None
    return Finding("xml-encoding-refused", Severity.ERROR, where, {"declared": declared.name})


class _Encoding(NamedTuple):
    """The encoding that a file declares, and the codec that Python would take for it, None where it knows none."""

    name: str
    codec: str | None


def _declared(data: bytes) -> _Encoding:
    found = _DECLARED.match(data[:_LONGEST_DECLARATION])
    if found is None or data.startswith((*_MARKS, *_WIDE)):
        return _Encoding("utf-8", "utf-8")
    name = found[1].decode("ascii", "replace").strip().lower()
    try:
        return _Encoding(name, "utf-16" if name in _UNICODE else codecs.lookup(name).name)
    except (LookupError, ValueError):
        return _Encoding(name, None)


def _decoded(data: bytes, where: str, declared: _Encoding) -> tuple[str, tuple[Finding, ...]]:
    for mark, encoding in _MARKS.items():
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace"), ()
    for start, encoding in _WIDE.items():
        if data.startswith(start):
            return data.decode(encoding, errors="replace"), ()
    if declared.codec is None or declared.codec.startswith("utf-16"):
        return _guessed(data, where, declared.name)
    try:
        return data.decode(declared.codec), ()
    except UnicodeError:
        return _guessed(data, where, declared.name)


def _guessed(data: bytes, where: str, declared: str) -> tuple[str, tuple[Finding, ...]]:
    finding = Finding("xml-encoding-mended", Severity.NOTE, where, {"declared": declared})
    try:
        return data.decode("utf-8"), (finding,)
    except UnicodeDecodeError as error:
        # A cut inside a character, or another eight-bit alphabet: digits and markup are the same in all of them.
        near_end = error.start > len(data) - 4
        return data.decode("utf-8" if near_end else "cp1252", errors="replace"), (finding,)


def _with_prefixes(text: str) -> str:
    used = {a or b for a, b in _PREFIX.findall(text)} - {"xml", "xmlns"}
    missing = sorted(used - set(_BINDING.findall(text)))
    root = _ROOT.search(text)
    if not missing or root is None:
        return text
    bindings = "".join(f' xmlns:{prefix}="urn:undeclared:{prefix}"' for prefix in missing[:50])
    return text[: root.end()] + bindings + text[root.end() :]


def root_name(text: str) -> str:
    """Return the local name of the root element, empty where there is none.

    Examples
    --------
    >>> root_name('<!-- made by hand --><gpx version="1.1">')
    'gpx'
    """
    for length in (_USUAL_PROLOGUE, LONGEST_PROLOGUE):
        bare = re.sub(r"<!--.*?(-->|$)", "", text[:length], flags=re.DOTALL)
        found = _ROOT.search(bare)
        if found or len(text) <= length:
            break
    return found[2] if found else ""


@dataclass(slots=True)
class Events:
    """The events of a document up to its end or its damage; iterate once, then look at `damage`.

    Elements are forgotten as soon as their end was told, so that a long file stays small in memory.

    Parameters
    ----------
    text : str
        What `xml_text` gave.
    whole : frozenset of str
        Local names, in lower case, of elements that are kept with all they hold until their own end.
    """

    text: str
    whole: frozenset[str] = frozenset()
    damage: str = ""
    """What was wrong at the place where reading had to stop; empty for a whole document."""

    def __iter__(self) -> Iterator[tuple[str, Element]]:
        """Return ``("start" | "end", element)`` in document order."""
        open_elements: list[Element] = []
        kept = inside = 0
        for event, element in self._raw():
            if event == "start":
                open_elements.append(element)
                inside += bool(inside) or local(element.tag) in self.whole
                kept += bool(inside)
                yield event, element
            else:
                open_elements.pop()
                yield event, element
                inside -= bool(inside)
                if not inside:
                    kept = 0
                    if open_elements:
                        open_elements[-1].clear()
            if len(open_elements) > _DEEPEST or kept > _MOST_INSIDE:
                self.damage = "elements within elements without end"
                return

    def _raw(self) -> Iterator[tuple[str, Element]]:
        parser: XMLPullParser[Element] = XMLPullParser(events=("start", "end"))
        try:
            for at in range(0, len(self.text), _CHUNK):
                parser.feed(self.text[at : at + _CHUNK])
                yield from parser.read_events()  # type: ignore[misc]
            parser.close()
        except ParseError as error:
            self.damage = str(error)
        yield from self._rest(parser)

    def _rest(self, parser: "XMLPullParser[Element]") -> Iterator[tuple[str, Element]]:
        try:
            yield from parser.read_events()  # type: ignore[misc]
        except ParseError as error:
            self.damage = str(error)


@lru_cache(maxsize=4096)
def local(tag: str) -> str:
    """Return the name of an element without its namespace, in lower case.

    Examples
    --------
    >>> local("{http://www.topografix.com/GPX/1/1}trkpt")
    'trkpt'
    """
    return tag.rpartition("}")[2].lower()
