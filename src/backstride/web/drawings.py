"""The pictures of the answer page: from what the page shows to chart values with words."""

from backstride.charts.model import Band, BandStrip, Bar, BarChart, Tick
from backstride.estimates import Estimate
from backstride.texts.catalogue import Catalogue
from backstride.web.views.answer import AnswerPage, UsualView, WeekView
from backstride.web.words import Words, band, short_day


def weeks_chart(page: AnswerPage, texts: Catalogue) -> BarChart:
    """Give the chart of weeks against the usual week."""
    words = Words(page.units)
    shown = _shown(page.weeks[-1], words, texts)
    return BarChart(
        name="weeks",
        title=texts.say("answer-weeks-chart"),
        description=texts.say("answer-weeks-description", weeks=len(page.weeks), shown=shown),
        unit=words.distance_unit,
        label_heading=texts.say("answer-weeks-heading-week"),
        value_heading=texts.say("answer-weeks-heading-distance"),
        note_heading=texts.say("answer-weeks-heading-note"),
        bars=tuple(_bar(week, words, texts) for week in page.weeks),
        band=None if page.usual is None else _usual(page.usual, words, texts),
    )


def force_strip(force: Estimate, texts: Catalogue) -> BandStrip:
    """Give the strip of the push from the ground in one step, with standing still beside it."""
    low, high = f"{force.low:.1f}", f"{force.high:.1f}"
    top = max(4.0, float(int(force.high) + 1))
    return BandStrip(
        name="force",
        title=texts.say("answer-force-title"),
        description=texts.say("answer-force-description", force=f"{force.value:.1f}", low=low, high=high),
        low=force.low,
        middle=force.value,
        high=force.high,
        ticks=(
            Tick(0.0, texts.say("answer-force-low")),
            Tick(1.0, texts.say("answer-force-standing")),
            Tick(top, texts.say("answer-force-high", force=f"{top:.0f}")),
        ),
    )


def force_shown(force: Estimate, texts: Catalogue) -> str:
    """Give the push in words, with its band."""
    low, _, high = band(force).partition(" to ")
    return texts.say("answer-force-shown", force=f"{force.value:.1f}", low=low, high=high)


def _bar(week: WeekView, words: Words, texts: Catalogue) -> Bar:
    noted = {
        "answer-weeks-note-flag": week.has_marked_run,
        "answer-weeks-note-open": not week.is_over,
        "answer-weeks-note-unknown": not week.is_known,
    }
    return Bar(
        label=short_day(week.monday),
        value=words.distance_value(week.distance_m),
        shown=_shown(week, words, texts),
        note=", ".join(texts.say(note) for note, holds in noted.items() if holds),
        is_open=not week.is_over,
        is_flagged=week.has_marked_run,
    )


def _shown(week: WeekView, words: Words, texts: Catalogue) -> str:
    return words.distance(week.distance_m) if week.run_count else texts.say("answer-weeks-no-runs")


def _usual(usual: UsualView, words: Words, texts: Catalogue) -> Band:
    label, middle = texts.say("answer-weeks-usual-label"), words.distance(usual.distance_m)
    place = words.distance_value(usual.distance_m)
    if usual.low_m is None or usual.high_m is None:
        return Band(place, label, middle)
    low, high = words.distance(usual.low_m), words.distance(usual.high_m)
    shown = texts.say("answer-weeks-usual-shown", middle=middle, low=low, high=high)
    return Band(place, label, shown, words.distance_value(usual.low_m), words.distance_value(usual.high_m))
