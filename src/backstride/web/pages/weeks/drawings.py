"""The pictures of the answer page: from what the page shows to chart values with words."""

from backstride.charts.model import Band, BandStrip, Bar, BarChart, Tick
from backstride.dose.weeks import Usual, WeekFacts
from backstride.estimates import Estimate
from backstride.texts.catalogue import Catalogue
from backstride.texts.figures import Words, number, short_day
from backstride.web.pages.weeks.view import AnswerPage


def weeks_chart(page: AnswerPage, texts: Catalogue) -> BarChart:
    """Return the chart of weeks against the usual week."""
    words, facts = Words(page.units), page.facts
    shown = _shown(facts.weeks[-1], words, texts)
    return BarChart(
        name="weeks",
        title=texts.say("answer-weeks-chart"),
        description=texts.say("answer-weeks-description", weeks=len(facts.weeks), shown=shown),
        unit=words.distance_unit,
        label_heading=texts.say("answer-weeks-heading-week"),
        value_heading=texts.say("answer-weeks-heading-distance"),
        note_heading=texts.say("answer-weeks-heading-note"),
        bars=tuple(_bar(week, page.marks(week.monday), words, texts) for week in facts.weeks),
        band=None if facts.usual_week is None else _usual(facts.usual_week, words, texts),
    )


def force_strip(force: Estimate, texts: Catalogue) -> BandStrip:
    """Return the strip of the push from the ground in one step, with standing still beside it."""
    low, high = number(force.low, ".1f"), number(force.high, ".1f")
    top = max(4.0, float(int(force.high) + 1))
    return BandStrip(
        name="force",
        title=texts.say("answer-force-title"),
        description=texts.say("answer-force-description", force=number(force.value, ".1f"), low=low, high=high),
        low=force.low,
        middle=force.value,
        high=force.high,
        ticks=(
            Tick(0.0, texts.say("answer-force-low")),
            Tick(1.0, texts.say("answer-force-standing")),
            Tick(top, texts.say("answer-force-high", force=number(top, ".0f"))),
        ),
    )


def force_shown(force: Estimate, texts: Catalogue) -> str:
    """Return the push in words, with its band."""
    value, low, high = (number(each, ".1f") for each in (force.value, force.low, force.high))
    return texts.say("answer-force-shown", force=value, low=low, high=high)


def _bar(week: WeekFacts, is_marked: bool, words: Words, texts: Catalogue) -> Bar:  # noqa: FBT001
    noted = {
        "answer-weeks-note-flag": is_marked,
        "answer-weeks-note-open": not week.complete,
        "answer-weeks-note-unknown": week.complete and not week.known,
    }
    return Bar(
        label=short_day(week.monday),
        value=words.distance_value(week.running_distance_m),
        shown=_shown(week, words, texts),
        note=", ".join(texts.say(note) for note, holds in noted.items() if holds),
        is_open=not week.complete,
        is_flagged=is_marked,
    )


def _shown(week: WeekFacts, words: Words, texts: Catalogue) -> str:
    if not week.runs:
        return texts.say("answer-weeks-no-runs")
    return words.distance(week.running_distance_m) if week.is_distance_told else texts.say("answer-weeks-untold")


def _usual(usual: Usual, words: Words, texts: Catalogue) -> Band:
    label, middle = texts.say("answer-weeks-usual-label"), words.distance(usual.running_distance_m)
    ends = (usual.running_distance_low_m, usual.running_distance_high_m)
    low, high = map(words.distance, ends)
    shown = texts.say("answer-weeks-usual-shown", middle=middle, low=low, high=high)
    return Band(words.distance_value(usual.running_distance_m), label, shown, *map(words.distance_value, ends))
