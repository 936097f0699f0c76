"""The message catalogue: every sentence for people, by its identifier, from Fluent files.

The texts lie in ``texts/<language>/*.ftl``, one file per room; a folder is a language, and nothing else names it. A
file may refer to terms and messages of its own and to those of ``shared.ftl``. A message is parsed when it is asked
for, with those it refers to, so that one short command does not pay for all texts.

Which language is spoken is a value of the context: of one command, of one request, of one thread.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache, cached_property
from importlib import resources
from itertools import zip_longest
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, cast

from backstride.findings import Finding
from backstride.texts.errors import (
    MessageLacksValue,
    MessageTwice,
    MessageUnreadable,
    NoSuchLanguage,
    NoSuchMessage,
)

if TYPE_CHECKING:
    from datetime import date, datetime

    from fluent.runtime import FluentBundle

    SayValue = str | int | float | bool | date | datetime | None

SHARED: Final = "shared.ftl"
"""The file whose terms and messages every other file may refer to."""
VALUE_LETTERS_MAX: Final = 1000
"""What Fluent takes as one value; somebody's longer words are cut where a sentence repeats them. [letters]"""
SOURCE_LANGUAGE: Final = "en"
"""The language in which every sentence is written first; it is spoken where nobody asked for another one."""
_LOCALES: Final = MappingProxyType({SOURCE_LANGUAGE: "en-GB"})
"""Locales of languages that are written otherwise than their folder's name says."""
_SPOKEN: Final[ContextVar[str]] = ContextVar("spoken", default=SOURCE_LANGUAGE)
_ENTRY: Final = re.compile(r"^(-?[a-zA-Z][\w-]*)[ \t]*=", re.MULTILINE)
_REFERS: Final = re.compile(r"\{\s*(-?[a-zA-Z][\w-]*)")


class Catalogue:
    """The texts of one language.

    Parameters
    ----------
    locale : str
        Locale that writes numbers and dates and chooses plural forms, e.g. ``en-GB``.
    sources : Mapping
        Fluent source text by file name.
    beside : Catalogue or None
        Says what these texts do not hold yet; None where they must hold all.

    Raises
    ------
    MessageTwice
        If two files hold the same message.

    Examples
    --------
    >>> texts = Catalogue("en-GB", {"runs.ftl": "run-steps = You took { $n } steps."})
    >>> texts.say("run-steps", n=5400)
    'You took 5,400 steps.'
    """

    def __init__(self, locale: str, sources: Mapping[str, str], beside: "Catalogue | None" = None) -> None:
        self.locale = locale
        self._sources, self._beside = sources, beside
        self._home = _homes(sources)
        self._entries: dict[str, dict[str, str]] = {}
        self._parsed: set[tuple[str, str]] = set()

    @property
    def message_ids(self) -> tuple[str, ...]:
        """Every message's identifier, sorted."""
        return tuple(sorted(self._home))

    def home_of(self, message_id: str) -> str:
        """Return the name of the file that holds a message."""
        return self._home[message_id]

    def has(self, message_id: str) -> bool:
        """Whether the catalogue can say a message."""
        return spelt(message_id) in self._home or (self._beside is not None and self._beside.has(message_id))

    def written(self, number: str) -> str:
        """Return a number that Python wrote, such as ``1,234.5``, as the locale writes it."""
        return number.translate(self._signs)

    def say(self, message_id: str, /, **values: "SayValue") -> str:
        """Return the sentence of a message.

        Parameters
        ----------
        message_id : str
            Identifier of the message; names of the program may stand in it as they are, see `spelt`.
        **values
            What the sentence needs. Numbers and dates are written as the locale does; a truth value becomes ``true``
            or ``false`` and nothing becomes ``none``, so that a message can choose by them.

        Raises
        ------
        NoSuchMessage
            If no file holds the message; the error names near ones.
        MessageUnreadable
            If it stands there in broken Fluent.
        MessageLacksValue
            If the sentence needs a value that was not given.
        """
        message_id = spelt(message_id)
        if message_id not in self._home:
            if self._beside is not None:
                return self._beside.say(message_id, **values)
            raise NoSuchMessage(message_id, self.message_ids)
        self._parse(self._home[message_id], message_id)
        if not self._bundle.has_message(message_id):
            raise MessageUnreadable(message_id, self._home[message_id])
        pattern = self._bundle.get_message(message_id).value
        text, problems = self._bundle.format_pattern(pattern, {name: _plain(value) for name, value in values.items()})
        if problems:
            raise MessageLacksValue(message_id, tuple(values), tuple(str(problem) for problem in problems))
        return cast("str", text)

    def finding(self, finding: Finding) -> str:
        """Return the sentence of a finding: message ``finding-<code>``, fed with its values and ``where``."""
        return self.say(f"finding-{finding.code}", **{"where": finding.where, **finding.values})

    @cached_property
    def _bundle(self) -> "FluentBundle":
        from fluent.runtime import FluentBundle  # noqa: PLC0415  the import takes longer than a short command should

        return FluentBundle([self.locale], use_isolating=False)

    @cached_property
    def _signs(self) -> Mapping[int, str]:
        """Between thousands and before decimals, as Fluent writes them: ``11,111.5``."""
        from fluent.runtime import FluentBundle, FluentResource  # noqa: PLC0415  as above

        bundle = FluentBundle([self.locale], use_isolating=False)
        bundle.add_resource(FluentResource("written = { $number }"))
        shown = str(bundle.format_pattern(bundle.get_message("written").value, {"number": 11111.5})[0])
        return str.maketrans({",": shown[2], ".": shown[-2]})

    def _parse(self, name: str, entry_id: str) -> None:
        """Parse an entry of a file or of the shared one, with every entry that it refers to."""
        from fluent.runtime import FluentResource  # noqa: PLC0415  as above

        for file in (name, SHARED):
            source = self._entries_of(file).get(entry_id)
            if source is not None and (file, entry_id) not in self._parsed:
                self._parsed.add((file, entry_id))
                self._bundle.add_resource(FluentResource(source))
                for other in _REFERS.findall(source):
                    self._parse(file, other)

    def _entries_of(self, name: str) -> dict[str, str]:
        if name not in self._entries:
            source = self._sources.get(name, "")
            found = list(_ENTRY.finditer(source))
            self._entries[name] = {
                one[1]: source[one.start() : after and after.start()] for one, after in zip_longest(found, found[1:])
            }
        return self._entries[name]


@cache
def languages() -> tuple[str, ...]:
    """Return the codes of the languages that there are texts in: those of the folders, sorted."""
    found = resources.files("backstride.texts").iterdir()
    return tuple(sorted(one.name for one in found if one.is_dir() and one.joinpath(SHARED).is_file()))


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Speak a language within a block, and within nothing else.

    Parameters
    ----------
    language : str
        Code of a language with texts.
    """
    before = _SPOKEN.set(language)
    try:
        yield
    finally:
        _SPOKEN.reset(before)


def spoken() -> str:
    """Return the code of the language that is spoken here and now."""
    return _SPOKEN.get()


def first_spoken(wanted: Iterable[str]) -> str | None:
    """Return the first language with texts among those that somebody wants; None where there is none.

    Parameters
    ----------
    wanted : iterable of str
        Languages as browsers and terminals name them, the dearest first.

    Examples
    --------
    >>> first_spoken(["fr-CH", "en_US.UTF-8"])
    'en'
    """
    codes = (re.split("[-_.@]", one.strip().lower())[0] for one in wanted)
    return next((code for code in codes if code in languages()), None)


def catalogue(language: str | None = None) -> Catalogue:
    """Return the texts of a language.

    Parameters
    ----------
    language : str or None
        Language code with a folder of texts, e.g. ``en``; None for the one that is spoken here.

    Raises
    ------
    NoSuchLanguage
        If the package has no texts in that language.
    """
    return _catalogue(spoken() if language is None else language)


@cache
def _catalogue(language: str) -> Catalogue:
    if language not in languages():
        raise NoSuchLanguage(language, languages())
    folder = resources.files("backstride.texts").joinpath(language)
    files = sorted((file for file in folder.iterdir() if file.name.endswith(".ftl")), key=lambda file: file.name)
    sources = {file.name: file.read_text(encoding="utf-8") for file in files}
    beside = None if language == SOURCE_LANGUAGE else _catalogue(SOURCE_LANGUAGE)
    return Catalogue(_LOCALES.get(language, language), sources, beside)


def spelt(message_id: str) -> str:
    """Return an identifier in the one spelling of the catalogue: words parted by hyphens, never by underscores."""
    return message_id.replace("_", "-")


def _homes(sources: Mapping[str, str]) -> dict[str, str]:
    homes: dict[str, str] = {}
    for name, source in sources.items():
        for message_id in _ENTRY.findall(source):
            if message_id in homes:
                raise MessageTwice(message_id, homes[message_id], name)
            if not message_id.startswith("-"):
                homes[message_id] = name
    return homes


def _plain(value: "SayValue") -> "SayValue":
    if value is None or isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str) and len(value) > VALUE_LETTERS_MAX:
        return f"{value[: VALUE_LETTERS_MAX - 1]}…"
    return value
