"""Cards of claims in words, the same at every edge: sentences, figures of studies, figures of the model."""

from datetime import date
from typing import Final

from backstride.claims.card import Card
from backstride.claims.claim import Claim
from backstride.claims.computed import Computed, Outcome, Part
from backstride.claims.scale import Sentence
from backstride.claims.study import Certainty, Figure, Read
from backstride.estimates import Estimate
from backstride.texts.catalogue import Catalogue
from backstride.texts.figures import number

_UNITS: Final = {"BW": "bw", "BW s": "bw_s"}
_RATIOS: Final = (Part.BESIDE, Part.WORK)


def said(texts: Catalogue, sentence: Sentence) -> str:
    """Return a sentence in words."""
    return texts.say(sentence.code, **sentence.values)


def answer_line(texts: Catalogue, card: Card) -> str:
    """Return the answer line of a card."""
    return " ".join(said(texts, sentence) for sentence in card.line)


def study_word(texts: Catalogue, kind: str, name: str) -> str:
    """Return a word of a study in words; a new one that no message says yet is read as it is written.

    Parameters
    ----------
    texts : Catalogue
        The language.
    kind : str
        ``who``, ``outcome`` or ``limit``.
    name : str
        The word, e.g. ``average_pain``.
    """
    message = f"study-{kind}-{name}"
    if texts.has(message):
        return texts.say(message)
    plain = name.replace("_", " ")
    return f"{plain[:1].upper()}{plain[1:]}." if kind == "limit" else plain


def read_words(texts: Catalogue, read: Read, day: date | None) -> str:
    """Return what of a study was read, and when; without a day where that was not noted."""
    words = texts.say(f"study-read-{read.replace(' ', '_')}")
    return words if day is None else texts.say("study-read-on", read=words, day=day.isoformat())


def certainty_words(texts: Catalogue, certainty: Certainty) -> str:
    """Return how sure a study's own authors are."""
    return texts.say(f"study-certainty-{certainty.replace(' ', '_')}")


def searched_words(texts: Catalogue, claim: Claim) -> str:
    """Return when evidence for a claim was last looked for, and with which words."""
    return texts.say("claims-searched", day=claim.searched_on.isoformat(), words="; ".join(claim.searched_for))


def figure_words(texts: Catalogue, figure: Figure) -> str:
    """Return a figure of a study in words: value, band and unit, or that no band was read.

    Parameters
    ----------
    texts : Catalogue
        The language.
    figure : Figure
        The figure.
    """
    values = {"unit": figure.unit}
    number = _number(figure.value)
    if figure.value is None:
        text = texts.say("study-figure-range", low=_number(figure.low), high=_number(figure.high), **values)
    elif figure.level is not None:
        ends = {"low": _number(figure.low), "high": _number(figure.high)}
        text = texts.say("study-figure-interval", value=number, level=round(100 * figure.level), **ends, **values)
    elif figure.plus_minus is not None:
        text = texts.say("study-figure-spread", value=number, spread=_number(figure.plus_minus), **values)
    else:
        text = texts.say("study-figure-bare", value=number, **values)
    return f"{figure.of}: {text}" if figure.of else text


def computed_what(texts: Catalogue, one: Computed) -> str:
    """Return what a figure of the model is about, in words."""
    stronger = str(one.part is Part.STRONGER).lower()
    of = texts.say(f"computed-of-{one.of}", stronger=stronger)
    quantity = texts.say(f"computed-quantity-{one.quantity}")
    if one.part in _RATIOS:
        what = texts.say(f"computed-what-{one.part}", of=of, quantity=quantity)
    else:
        what = {Part.EVERYDAY: of, Part.LEVELS: quantity, Part.FORCES: quantity}.get(one.part, f"{of}: {quantity}")
    return what[:1].upper() + what[1:]


def computed_figure(texts: Catalogue, one: Computed) -> str:
    """Return a figure of the model in words: value, band and unit, or why there is none."""
    found = one.estimate
    if found is None:
        return texts.say("computed-none")
    if found.unit in _UNITS:
        return texts.say(f"computed-figure-{_UNITS[found.unit]}", **_rounded(found, 2 if found.unit == "BW s" else 1))
    if one.part in _RATIOS:
        return texts.say("computed-figure-ratio", **_rounded(found, 1))
    if one.outcome is Outcome.UNSEEN:
        return texts.say("computed-figure-unseen", high=number(100 * found.high, ".0f"))
    percent = {name: _signed(100 * value) for name, value in _parts(found).items()}
    return texts.say("computed-figure-exact" if found.low == found.high else "computed-figure-change", **percent)


def _rounded(found: Estimate, digits: int) -> dict[str, str]:
    return {name: number(value, f".{digits}f").replace("-", "−") for name, value in _parts(found).items()}


def _parts(found: Estimate) -> dict[str, float]:
    return {"value": found.value, "low": found.low, "high": found.high}


def _signed(percent: float) -> str:
    whole = round(percent)
    return "0" if whole == 0 else f"{whole:+d}".replace("-", "−")


def _number(value: float | None) -> str:
    return "" if value is None else number(value).replace("-", "−")
