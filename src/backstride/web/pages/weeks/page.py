"""The facts of recent weeks as HTML."""

from markupsafe import Markup

from backstride.charts.svg import band_strip_svg, bar_chart_svg
from backstride.charts.table import chart_table
from backstride.texts.catalogue import Catalogue, catalogue
from backstride.texts.figures import Words
from backstride.web.frame import Frame
from backstride.web.pages.weeks.drawings import force_shown, force_strip, weeks_chart
from backstride.web.pages.weeks.view import AnswerPage
from backstride.web.render import WIDTHS_PX, render


def render_answer(page: AnswerPage, frame: Frame | None = None) -> str:
    """Return the facts of recent weeks as HTML."""
    around = frame or Frame("/", page.facts.today, page.is_simulated, has_rooms=False)
    return render("weeks/page.html", around, page, words=Words(page.units), **_pictures(page, catalogue()))


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
