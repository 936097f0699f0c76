"""My story: the history of the back, pauses asked about once, and three dated lines."""

from dataclasses import asdict
from datetime import date

from fastapi import APIRouter
from fastapi.responses import Response

from backstride.diary.back_history import HISTORY_LETTERS_MAX, OWN_WORDS, BackHistory, DayPattern
from backstride.diary.timeline import StoryLine, WasItTheBack
from backstride.plain_text import TEXT_LETTERS_MAX, TextTooLong
from backstride.services.diary.story import LETTERS_MAX, StoryIsFull, StoryLineEmpty
from backstride.web.answers import notice, shown, to
from backstride.web.context import AppContext
from backstride.web.forms import Form, Reader, Sent, fault, form_of
from backstride.web.pages.story.view import AskedPause, StoryPage, pause_key


def story_routes(app: AppContext) -> APIRouter:
    """Return the addresses of the story."""
    router = APIRouter()
    _add_lines(router, app)
    _add_history(router, app)

    @router.get("/story")
    def story(done: str = "") -> Response:
        return story_shown(app, Form(), done)

    @router.post("/story/pauses")
    def recalled(sent: Sent) -> Response:
        now, told = app.now(), app.backstride.story
        for candidate in told.candidates():
            answer = sent.text(pause_key(candidate))
            if answer in tuple(WasItTheBack):
                told.recall(candidate, WasItTheBack(answer), now)
        return to("/story", "saved")

    return router


def _add_lines(router: APIRouter, app: AppContext) -> None:
    @router.post("/story/lines")
    def write(sent: Sent) -> Response:
        reader = Reader(sent)
        on, text = reader.day("on", needed=True), reader.words("text", TEXT_LETTERS_MAX)
        if on is None or reader.faults:
            return story_shown(app, sent.refused(*reader.faults))
        try:
            app.backstride.story.write(StoryLine(on, text), app.now())
        except StoryIsFull:
            return story_shown(app, sent.refused(fault("story-full", "text")))
        except (StoryLineEmpty, TextTooLong):
            return story_shown(app, sent.refused(fault("story-too-long", "text", most=LETTERS_MAX)))
        return to("/story", "saved")

    @router.post("/story/lines/{on}/out")
    def strike(on: date) -> Response:
        app.backstride.story.strike(on, app.now())
        return to("/story", "taken-out")


def _add_history(router: APIRouter, app: AppContext) -> None:
    @router.post("/story/back")
    def tell(sent: Sent) -> Response:
        # first of all: a stop sign binds even where an answer beside it is refused
        app.backstride.story.listen(". ".join(sent.text(name) for name in OWN_WORDS), app.now())
        reader = Reader(sent)
        words = {name: reader.words(name, HISTORY_LETTERS_MAX, needed=False) or None for name in OWN_WORDS}
        began_on, pattern = reader.day("began_on"), reader.one_of("day_pattern", tuple(DayPattern), needed=False)
        if reader.faults:
            return story_shown(app, Form(), history=sent.refused(*reader.faults))
        history = BackHistory(began_on=began_on, day_pattern=DayPattern(pattern) if pattern else None, **words)
        app.backstride.story.tell_history(history, app.now())
        return to("/story", "saved")


def story_shown(app: AppContext, form: Form, done: str = "", history: Form | None = None) -> Response:
    """Return the page of the story."""
    now, story = app.now(), app.backstride.story
    asked = tuple(AskedPause(pause_key(one), one) for one in story.candidates())
    told = history or form_of(asdict(story.history()))
    page = StoryPage(asked, tuple(story.timeline()), tuple(story.lines()), form, told)
    is_refused = form.is_refused or told.is_refused
    return shown("story/page.html", app.frame("/story", now, notice(done)), page, is_refused=is_refused)
