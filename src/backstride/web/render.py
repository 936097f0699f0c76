"""From what a page shows to HTML: one Jinja environment, everything escaped, nothing undefined."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib import import_module, resources
from typing import Any, Final

from jinja2 import Environment, PackageLoader, StrictUndefined

from backstride.charts import body_map
from backstride.texts import figures as words
from backstride.texts.catalogue import Catalogue, catalogue, spoken
from backstride.web import sentences
from backstride.web.assets import asset_url
from backstride.web.frame import Frame
from backstride.web.incognito import without_numbers
from backstride.web.navigation import GROUPS, MAIN, PLACES
from backstride.web.refusals import Refusal

WIDTHS_PX = (256, 512)
"""Each chart is drawn for a phone and for a wider page; the style sheet shows the one that fits."""
SCORES = tuple((str(score), str(score)) for score in range(11))
"""What a question from 0 to 10 offers."""


TOPICS: Final = "backstride.web.pages"
"""Where the folders of topics lie; each holds its templates, and in `words` what they call besides."""


def _words_of_topics(texts: Catalogue) -> Iterator[Mapping[str, Callable[..., Any]]]:
    """Return what each topic lets templates call, from the `for_templates` of its `words`."""
    for topic in sorted(resources.files(TOPICS).iterdir(), key=lambda one: one.name):
        if topic.joinpath("words.py").is_file():
            yield import_module(f"{TOPICS}.{topic.name}.words").for_templates(texts)


@cache
def _environment(language: str) -> Environment:
    environment = Environment(
        loader=PackageLoader("backstride.web", "pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    texts = catalogue(language)
    environment.globals.update(
        say=texts.say, finding=texts.finding, language=language, asset_url=asset_url, change=words.change
    )
    environment.globals.update(
        places=PLACES, main_places=MAIN, groups=GROUPS, scores=SCORES, **sentences.for_pages(texts)
    )
    environment.globals.update(body_outline=body_map.OUTLINE, body_spine=body_map.SPINE, body_places=body_map.PLACES)
    for of_topic in _words_of_topics(texts):
        environment.globals.update(of_topic)
    environment.filters.update(sentence=words.capital)
    environment.filters.update(day=words.day, short_day=words.short_day, count=words.count)
    environment.filters.update(week_day=words.week_day, month_of_year=words.month_of_year, near_day=words.near_day)
    environment.filters.update(format=words.numbers)
    return environment


def render(template: str, frame: Frame, page: object, **more: object) -> str:
    """Return a page as HTML.

    Parameters
    ----------
    template : str
        Name of its template below the folders of topics.
    frame : Frame
        What stands around it.
    page : object
        What it shows.
    more : object
        What the template knows besides, by name.
    """
    return _masked(_render(template, frame=frame, page=page, **more), frame)


def _masked(html: str, frame: Frame) -> str:
    return without_numbers(html) if frame.is_masked else html


def render_refusal(refusal: Refusal) -> str:
    """Return the page that says why there is no answer; it loads nothing, since its reader may not be let in."""
    return _render("shared/refused.html", refusal=refusal)


def _render(template: str, **values: object) -> str:
    return _environment(spoken()).get_template(template).render(values)
