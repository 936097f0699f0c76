"""What somebody typed into a form: kept word by word, with what stands against it at each field."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType
from typing import Annotated, Final

from fastapi import Depends, Request

from backstride.bounds import Bounds, day_within
from backstride.findings import Finding, FindingValue, Severity
from backstride.plain_text import LINE_LETTERS_MAX, TextNotPlain, first_not_plain

FIELDS_MAX: Final = 300
"""Our choice: the longest form asks under a hundred fields."""

Typed = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Form:
    """A form as it is shown: what was typed and what stands against it.

    Parameters
    ----------
    typed : Mapping
        Texts by field name, as they were sent; a field may be sent more than once.
    findings : tuple of Finding
        What stands against it, `where` naming the field; an empty `where` speaks about the whole form.
    """

    typed: Typed = field(default_factory=lambda: MappingProxyType({}))
    findings: tuple[Finding, ...] = ()

    def text(self, name: str) -> str:
        """Return the first text of a field; empty when it was not sent."""
        return next(iter(self.typed.get(name, ())), "")

    def texts(self, name: str) -> tuple[str, ...]:
        """Return every text of a field."""
        return self.typed.get(name, ())

    def holds(self, name: str, value: str) -> bool:
        """Whether a field was sent with a value."""
        return value in self.texts(name)

    def faults(self, name: str) -> tuple[Finding, ...]:
        """Return what stands against a field."""
        return tuple(one for one in self.findings if one.where == name)

    @property
    def is_refused(self) -> bool:
        """Whether anything stands against it."""
        return any(one.severity is Severity.ERROR for one in self.findings)

    def refused(self, *findings: Finding) -> "Form":
        """Return the form with more that stands against it."""
        return replace(self, findings=(*self.findings, *findings))


async def read_form(request: Request) -> Form:
    """Return what a form sent; files are left out, since no form of ours sends one."""
    async with request.form(max_fields=FIELDS_MAX, max_files=1) as sent:
        named: dict[str, tuple[str, ...]] = {}
        for name, value in sent.multi_items():
            if isinstance(value, str):
                named[name] = (*named.get(name, ()), plain_typed(value, name))
    return Form(MappingProxyType(named))


def plain_typed(text: str, name: str) -> str:
    """Return what was typed, with every break written as one, before anything is read from it.

    Raises
    ------
    TextNotPlain
        If it holds a character that cannot be kept.
    """
    broken = text.replace("\r\n", "\n").replace("\r", "\n").replace("\v", "\n").replace("\f", "\n")
    for each, where in ((name, "name"), (broken, name)):
        found = first_not_plain(each)
        if found is not None:
            raise TextNotPlain(where, *found)
    return broken


Sent = Annotated[Form, Depends(read_form)]
"""The form that a request sends, as an argument of a route."""


def form_of(values: Mapping[str, object]) -> Form:
    """Return a form that shows values already known; what is not known stays empty."""
    return Form(MappingProxyType({name: _texts(value) for name, value in values.items() if value is not None}))


def fault(code: str, where: str, **values: FindingValue) -> Finding:
    """Return what stands against a field."""
    return Finding(code, Severity.ERROR, where, values)


def outside(name: str, typed: str, bounds: Bounds) -> Finding:
    """Return that a number lies outside what it can be, with both ends."""
    low, high = (int(end) if end == int(end) else end for end in (bounds.low, bounds.high))
    return fault("form-number-outside", name, value=typed, low=low, high=high)


@dataclass(slots=True)
class Reader:
    """Reads values of a form one by one and gathers what cannot be read, so that all of it is said at once.

    Parameters
    ----------
    form : Form
        What was sent.
    faults : list of Finding
        What could not be read, filled while reading.
    """

    form: Form
    faults: list[Finding] = field(default_factory=list)

    def day(self, name: str, *, needed: bool = False) -> date | None:
        """Return a day written as ``2026-11-22``; None when nothing was written or it cannot be read."""
        text = self._needed(name) if needed else self.form.text(name).strip()
        if not text:
            return None
        try:
            return day_within(date.fromisoformat(text))
        except ValueError:
            self.faults.append(fault("form-not-a-day", name, value=text))
            return None

    def number(self, name: str, *, needed: bool = False, within: Bounds | None = None) -> float | None:
        """Return a number with a point or a comma; None when nothing was written, it cannot be read or lies outside."""
        text = self._needed(name) if needed else self.form.text(name).strip()
        if not text:
            return None
        try:
            value = float(text.replace(",", "."))
        except ValueError:
            value = float("nan")
        if value != value or value in {float("inf"), float("-inf")}:  # noqa: PLR0124  only NaN differs from itself
            self.faults.append(fault("form-not-a-number", name, value=text))
            return None
        if within is not None and not within.has(value):
            self.faults.append(outside(name, text, within))
            return None
        return value

    def whole(self, name: str, *, needed: bool = False, within: Bounds | None = None) -> int | None:
        """Return a whole number; None when nothing was written, it cannot be read or lies outside."""
        value = self.number(name, needed=needed, within=within)
        if value is not None and value != int(value):
            self.faults.append(fault("form-not-whole", name, value=self.form.text(name)))
            return None
        return None if value is None else int(value)

    def words(self, name: str, most: int = LINE_LETTERS_MAX, *, needed: bool = True) -> str:
        """Return a text without the spaces around it; nothing written where needed, or too much, stands against it."""
        text = self._needed(name) if needed else self.form.text(name).strip()
        if len(text) > most:
            self.faults.append(fault("form-text-too-long", name, letters=len(text), most=most))
        return text[:most]

    def one_of(self, name: str, offered: tuple[str, ...], *, needed: bool = True) -> str | None:
        """Return what was chosen of what is offered; no choice where one is needed stands against it."""
        text = self._needed(name) if needed else self.form.text(name).strip()
        if text and text not in offered:
            self.faults.append(fault("form-not-offered", name, value=text))
            return None
        return text or None

    def _needed(self, name: str) -> str:
        text = self.form.text(name).strip()
        if not text:
            self.faults.append(fault("form-empty", name))
        return text


def _texts(value: object) -> tuple[str, ...]:
    if isinstance(value, list | tuple | set | frozenset):
        return tuple(sorted(str(each) for each in value))
    if isinstance(value, bool):
        return ("yes" if value else "no",)
    return (str(value),)
