"""The picture of mornings that daily asking shows: points against the usual, and the same as a table."""

from collections.abc import Sequence

from markupsafe import Markup

from backstride.charts.scores import ScoreChart, ScoreDay, score_chart_svg, score_table
from backstride.diary.daily import DiaryDay
from backstride.diary.pain_rules import MORNING_TOLERANCE
from backstride.texts.catalogue import Catalogue
from backstride.texts.figures import number, short_day
from backstride.web.pages.diary.view import ScoresView

WIDTHS_PX = (256, 512)


def scores_view(days: Sequence[DiaryDay], usual: float | None, texts: Catalogue) -> ScoresView | None:
    """Return the picture of some days with its table; None where no morning was scored.

    Parameters
    ----------
    days : sequence of DiaryDay
        The days, none left out.
    usual : float or None
        The usual morning score of the back. [0 to 10]
    texts : Catalogue
        The language.
    """
    if not any(one.back_morning is not None or one.leg_morning is not None for one in days):
        return None
    chart = _chart(days, usual, texts)
    has_leg = any(one.leg_morning for one in days)
    # The drawing escapes every word itself.
    pictures = tuple(Markup(score_chart_svg(chart, width)) for width in WIDTHS_PX)  # noqa: S704
    return ScoresView(pictures, score_table(chart), has_usual=usual is not None, has_leg=has_leg)


def _chart(days: Sequence[DiaryDay], usual: float | None, texts: Catalogue) -> ScoreChart:
    scored = [one.back_morning for one in days if one.back_morning is not None]
    said = {"days": len(days), "scored": len(scored)}
    range_said = texts.say("diary-scores-range", low=min(scored), high=max(scored)) if scored else ""
    usual_said = texts.say("diary-scores-usual", usual=usual) if usual is not None else ""
    description = " ".join(part for part in (texts.say("diary-scores-text", **said), range_said, usual_said) if part)
    headings = tuple(texts.say(f"diary-column-{name}") for name in ("day", "function", "back", "leg"))
    band = None if usual is None else (max(usual - MORNING_TOLERANCE, 0.0), min(usual + MORNING_TOLERANCE, 10.0))
    has_leg = any(one.leg_morning for one in days)
    shown = tuple(_day(one, texts, has_leg=has_leg) for one in days)
    return ScoreChart("mornings", texts.say("diary-days"), description, headings, shown, band)


def _day(one: DiaryDay, texts: Catalogue, *, has_leg: bool) -> ScoreDay:
    told = (one.function, one.back_morning, one.leg_morning)
    cells = tuple(texts.say("diary-missing") if score is None else number(score, ".0f") for score in told)
    return ScoreDay(short_day(one.day), (one.back_morning, *((one.leg_morning,) if has_leg else ())), cells)
