"""The history of a back in words: what was asked, and what was told."""

from collections.abc import Collection, Iterator
from dataclasses import fields
from datetime import date

from backstride.diary.back_history import BackHistory, DayPattern
from backstride.texts.catalogue import Catalogue
from backstride.texts.figures import long_day


def history_lines(history: BackHistory, texts: Catalogue, without: Collection[str] = ()) -> Iterator[tuple[str, str]]:
    """Return each question that was answered with its answer, in the order in which a clinician asks.

    Parameters
    ----------
    history : BackHistory
        What was told.
    texts : Catalogue
        The language.
    without : collection of str
        Fields that are said elsewhere.
    """
    for field in fields(history):
        told = getattr(history, field.name)
        if told is not None and field.name not in without:
            yield texts.say(f"history-{field.name}"), _said(told, texts)


def _said(told: object, texts: Catalogue) -> str:
    if isinstance(told, DayPattern):
        return texts.say(f"history-day_pattern-{told}")
    return long_day(told) if isinstance(told, date) else str(told)
