"""Plain text: what people write and what files say, in letters that can be kept, shown and handed on.

A text is plain when it is whole Unicode in normal form C without control characters. A surrogate that stands alone
(a byte that was no UTF-8), a NUL or an escape makes files, databases, JSON and terminals stumble later and elsewhere,
so it is refused where a person can still mend it (`plain_line`, `plain_lines`) and mended where nobody can (`mended`).
"""

import re
from dataclasses import fields
from enum import Enum
from typing import Any, Final
from unicodedata import normalize

LINE_LETTERS_MAX: Final = 500
"""Our choice: names, places, roles and questions are shorter than a paragraph. [letters]"""
TEXT_LETTERS_MAX: Final = 4000
"""Our choice: about a page, for a note of a day. [letters]"""

_BREAK: Final = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_NOT_PLAIN: Final = re.compile("[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_BLANK_RUN: Final = re.compile("[\t\n]+")
_NOT_IN_A_NAME: Final = re.compile("[\0-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_BYTES_THAT_WERE: Final = re.compile("[\udc80-\udcff]+")
"""How the operating system hands over bytes that are no UTF-8."""
_PICTURE_OF_CONTROL: Final = 0x2400
_REPLACEMENT: Final = "\ufffd"


def plain_line(text: str, name: str, most: int = LINE_LETTERS_MAX) -> str:
    r"""Return a text of one line: in normal form C, without blanks around it, breaks and tabs as single blanks.

    Parameters
    ----------
    text : str
        What was written.
    name : str
        What it is called, for the error.
    most : int
        How long it may be. [letters]

    Raises
    ------
    TextNotPlain
        If it holds a character that cannot be kept.
    TextTooLong
        If it is longer than `most`.

    Examples
    --------
    >>> plain_line(" blue\tpair ", "model")
    'blue pair'
    """
    return _within(_BLANK_RUN.sub(" ", _plain(text, name)).strip(), name, most)


def plain_lines(text: str, name: str, most: int = TEXT_LETTERS_MAX) -> str:
    r"""Return a text of several lines: in normal form C, without blanks around it, every break written ``\n``.

    Parameters
    ----------
    text : str
        What was written.
    name : str
        What it is called, for the error.
    most : int
        How long it may be. [letters]

    Raises
    ------
    TextNotPlain
        If it holds a character that cannot be kept.
    TextTooLong
        If it is longer than `most`.
    """
    return _within(_plain(text, name).strip(), name, most)


def first_not_plain(text: str) -> tuple[str, int] | None:
    r"""Return the code and place of the first character that cannot be kept, or None where all can.

    Examples
    --------
    >>> first_not_plain("gr\udcfcn")
    ('byte 0xFC', 3)
    """
    if text.isascii() and text.isprintable():
        return None
    found = _NOT_PLAIN.search(text)
    return None if found is None else (_called(found.group()), found.start() + 1)


def mended(text: str) -> str:
    r"""Return a text that can be kept, of one that nobody can be asked about; plain text stays as it is.

    Bytes that were no UTF-8 are read as UTF-8 after all, else as Windows-1252; a control character becomes its picture
    (``\0`` is shown as U+2400), half a surrogate pair the mark of something lost.

    Examples
    --------
    >>> mended("gr\udcfcn")
    'grün'
    """
    if first_not_plain(text) is None:
        return text
    return _NOT_PLAIN.sub(lambda found: _shown(found.group()), _BYTES_THAT_WERE.sub(_bytes_read, _paired(text)))


def mended_data(data: Any, most: int | None = None) -> Any:
    """Return plain JSON data with every text in it mended, keys included, and cut where `most` letters are given."""
    if isinstance(data, str):
        return mended(data)[:most]
    if isinstance(data, dict):
        return {mended(str(key)): mended_data(value, most) for key, value in data.items()}
    return [mended_data(value, most) for value in data] if isinstance(data, list) else data


def file_name(path: object) -> str:
    r"""Return a path as it can be shown and kept; bytes that are no UTF-8 stand as ``\xfc``.

    Unlike `mended` it keeps two names apart whose bytes differ.

    Examples
    --------
    >>> file_name("gr\udcfcn.fit")
    'gr\\xfcn.fit'
    """
    text = str(path)
    return text if text.isprintable() else _NOT_IN_A_NAME.sub(lambda found: _escaped(found.group()), text)


def hold_lines(value: object, *names: str, most: int = LINE_LETTERS_MAX) -> None:
    """Hold some fields of a frozen dataclass to texts of one line, where they were told at all.

    Called from ``__post_init__``, so that no page, command, file or database can make the value with another text.
    """
    for name in names:
        _hold(value, name, lambda text, name=name: plain_line(text, name, most))


def hold_text(value: object, *names: str, most: int = TEXT_LETTERS_MAX) -> None:
    """Hold some fields of a frozen dataclass to texts of several lines, where they were told at all."""
    for name in names:
        _hold(value, name, lambda text, name=name: plain_lines(text, name, most))


def text_fields(kind: Any) -> tuple[str, ...]:
    """Return the names of the fields of a dataclass that hold free text or several of them."""
    return tuple(one.name for one in fields(kind) if one.type in _TEXTS)


_TEXTS: Final = (str, str | None, tuple[str, ...])


def _hold(value: object, name: str, held: Any) -> None:
    told = getattr(value, name)
    if isinstance(told, tuple):
        kept: object = tuple(held(each) for each in told)
    elif told is None or isinstance(told, Enum):
        return
    else:
        kept = held(told)
    if kept != told:
        object.__setattr__(value, name, kept)


def _plain(text: str, name: str) -> str:
    if text.isascii() and text.isprintable():
        return text
    broken = _BREAK.sub("\n", text)
    found = first_not_plain(broken)
    if found is not None:
        raise TextNotPlain(name, *found)
    return normalize("NFC", broken)


def _within(text: str, name: str, most: int) -> str:
    if len(text) > most:
        raise TextTooLong(name, len(text), most)
    return text


def _called(letter: str) -> str:
    code = ord(letter)
    return f"byte 0x{code - 0xDC00:02X}" if 0xDC80 <= code <= 0xDCFF else f"U+{code:04X}"


def _paired(text: str) -> str:
    """Return a text in which the two halves of one letter stand as that letter."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")


def _bytes_read(found: re.Match[str]) -> str:
    data = found.group().encode("utf-8", "surrogateescape")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _shown(letter: str) -> str:
    code = ord(letter)
    if code < ord(" "):
        return chr(_PICTURE_OF_CONTROL + code)
    return "\u2421" if code == ord("\x7f") else _REPLACEMENT


def _escaped(letter: str) -> str:
    code = ord(letter)
    if 0xDC80 <= code <= 0xDCFF:
        return f"\\x{code - 0xDC00:02x}"
    return f"\\x{code:02x}" if code <= 0xFF else f"\\u{code:04x}"


class TextNotPlain(ValueError):
    """A text holds a character that cannot be kept."""

    def __init__(self, name: str, code: str, place: int) -> None:
        self.name, self.code, self.place = file_name(name), code, place
        super().__init__(f"{self.name}: character {place} is {code}, {_why_not(code)}")


def _why_not(code: str) -> str:
    if code.startswith("byte"):
        return "which is not UTF-8. Write the text as UTF-8."
    return "which is not a letter and cannot be kept. Leave it out."


class TextTooLong(ValueError):
    """A text is longer than there is room for."""

    def __init__(self, name: str, letters: int, most: int) -> None:
        self.name, self.letters, self.most = name, letters, most
        super().__init__(f"{name} has {letters} letters; there is room for {most}")
