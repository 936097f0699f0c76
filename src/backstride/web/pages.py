"""From what a page shows to HTML: one Jinja environment, everything escaped, nothing undefined."""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from backstride.charts.svg import band_strip_svg, bar_chart_svg
from backstride.charts.table import chart_table
from backstride.texts.catalogue import Catalogue, catalogue
from backstride.web import sentences, words
from backstride.web.assets import asset_url
from backstride.web.claim_pages import capital, for_claims
from backstride.web.drawings import force_shown, force_strip, weeks_chart
from backstride.web.incognito import without_numbers
from backstride.web.navigation import GROUPS, MAIN, PLACES
from backstride.web.plan_words import for_plan
from backstride.web.refusals import Refusal
from backstride.web.views.answer import AnswerPage
from backstride.web.views.frame import Frame

WIDTHS_PX = (256, 512)
"""Each chart is drawn for a phone and for a wider page; the style sheet shows the one that fits."""
SCORES = tuple((str(score), str(score)) for score in range(11))
"""What a question from 0 to 10 offers."""


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("backstride.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    texts = catalogue()
    environment.globals.update(say=texts.say, finding=texts.finding, asset_url=asset_url, change=words.change)
    environment.globals.update(
        places=PLACES, main_places=MAIN, groups=GROUPS, scores=SCORES, **sentences.for_pages(texts), **for_claims(texts)
    )
    environment.globals.update(for_plan(texts))
    environment.filters.update(sentence=capital)
    environment.filters.update(day=words.day, short_day=words.short_day, count=words.count)
    environment.filters.update(week_day=words.week_day, month_of_year=words.month_of_year)
    return environment


def render(template: str, frame: Frame, page: object) -> str:
    """Return a page as HTML.

    Parameters
    ----------
    template : str
        Name of its template.
    frame : Frame
        What stands around it.
    page : object
        What it shows, a value of `backstride.web.views`.
    """
    return _masked(_render(template, frame=frame, page=page), frame)


def render_answer(page: AnswerPage, frame: Frame | None = None) -> str:
    """Return the facts of recent weeks as HTML."""
    texts = catalogue()
    around = frame or Frame("/", page.facts.today, page.is_simulated, has_rooms=False)
    html = _render("weeks.html", frame=around, page=page, words=words.Words(page.units), **_pictures(page, texts))
    return _masked(html, around)


def _masked(html: str, frame: Frame) -> str:
    return without_numbers(html) if frame.is_masked else html


def render_refusal(refusal: Refusal) -> str:
    """Return the page that says why there is no answer; it loads nothing, since its reader may not be let in."""
    return _render("refused.html", refusal=refusal)


def _pictures(page: AnswerPage, texts: Catalogue) -> dict[str, object]:
    chart = weeks_chart(page, texts) if page.facts.weeks else None
    force = page.recent.peak_force if page.recent else None
    strip = None if force is None else force_strip(force, texts)
    # The drawings escape every word themselves.
    return {
        "weeks_pictures": [Markup(bar_chart_svg(chart, width)) for width in WIDTHS_PX] if chart else [],  # noqa: S704
        "weeks_table": None if chart is None else chart_table(chart),
        "force_pictures": [Markup(band_strip_svg(strip, width)) for width in WIDTHS_PX] if strip else [],  # noqa: S704
        "force_shown": None if force is None else force_shown(force, texts),
    }


def _render(template: str, **values: object) -> str:
    return _environment().get_template(template).render(values)
