"""Fair experiments: what one could find, sealing it, today's session, and what it showed at the end."""

import secrets
from datetime import datetime, timedelta
from typing import Final

from fastapi import APIRouter
from fastapi.responses import Response

from backstride.api.experiments import (
    ExperimentAnswer,
    ExperimentPreviewAnswer,
    experiment_answer,
    found_answer,
    preview_answer,
)
from backstride.diary.gate import GateClosed, GateState
from backstride.learn.experiments import KINDS
from backstride.learn.experiments.protocol import SEED_BITS, NotReadyYet, TooFewSessions
from backstride.learn.question import ACT_ON_POINTS
from backstride.services.diary.gear import NoSuchShoe
from backstride.services.experiments.kept import (
    EXPECTED_POINTS,
    PAIRS,
    ExperimentRunning,
    ExperimentStopped,
    NoPlanToDrawFrom,
    ProtocolWasChanged,
    SessionTakenOut,
    TooFewPairs,
    Wanted,
)
from backstride.services.gate import NoPlanForYou
from backstride.services.learning.values import KeptExperiment
from backstride.texts.catalogue import Catalogue, catalogue
from backstride.web.answers import notice, shown, to
from backstride.web.context import AppContext
from backstride.web.forms import Form, Reader, Sent
from backstride.web.pages.learn.drawings import experiment_drawn, labelled, pairs_drawn
from backstride.web.pages.learn.view import ExperimentPage

PATH: Final = "/learn/experiments"
_REFUSED: Final = (NotReadyYet, TooFewSessions, NoPlanToDrawFrom, NoSuchShoe, ExperimentRunning, TooFewPairs)


def add_experiments(router: APIRouter, app: AppContext) -> None:
    """Add the addresses of experiments to those of one's own days."""

    @router.get(PATH)
    def experiments(done: str = "") -> Response:
        return page_shown(app, experiment_page(app, app.now()), done)

    @router.post(f"{PATH}/preview")
    def preview(sent: Sent) -> Response:
        return drawn_or_refused(app, sent, seals=False)

    @router.post(f"{PATH}/seal")
    def seal(sent: Sent) -> Response:
        return drawn_or_refused(app, sent, seals=True)

    @router.post(f"{PATH}/today")
    def today() -> Response:
        return today_opened(app)

    @router.post(f"{PATH}/stop")
    def stop() -> Response:
        if app.backstride.experiments.all():
            app.backstride.experiments.stop(app.now())
        return to(PATH)


def page_shown(app: AppContext, page: ExperimentPage, done: str = "") -> Response:
    """Return the page of experiments."""
    frame = app.frame(PATH, app.now(), notice(done))
    return shown("learn/experiments.html", frame, page, is_refused=page.form.is_refused)


def experiment_page(  # noqa: PLR0913  (what one request adds, each by name)
    app: AppContext,
    now: datetime,
    *,
    today: str = "",
    stopped: tuple[str, ...] = (),
    preview: ExperimentPreviewAnswer | None = None,
    problem: str = "",
    form: Form | None = None,
) -> ExperimentPage:
    """Return what the page shows; results stay closed until the end, so that they cannot sway the mornings."""
    texts, service = catalogue(), app.backstride.experiments
    kept = next(reversed(service.all()), None)
    running = service.running(now.date())
    over = kept is not None and (kept.stopped_on or kept.last_day + timedelta(days=1) < now.date())
    found = _found(app, now) if over else None
    return ExperimentPage(
        lock=app.lock(now),
        running=_shown_running(running, texts) if running else None,
        found=found,
        drawn=experiment_drawn(found, texts) if found else None,
        pairs_drawn=pairs_drawn(found, texts) if found else None,
        today=today,
        stopped=stopped,
        preview=preview,
        kinds=labelled("experiment-kind", tuple(KINDS), texts),
        shoes=[(one.shoe.shoe_id, one.shoe.model) for one in app.backstride.kit.shoes() if not one.shoe.retired_on],
        problem=problem,
        form=form or Form(),
    )


def _found(app: AppContext, now: datetime) -> ExperimentAnswer | None:
    try:
        return found_answer(app.backstride.experiments.result(now))
    except ProtocolWasChanged:
        return None


def _shown_running(kept: KeptExperiment, texts: Catalogue) -> ExperimentAnswer:
    return experiment_answer(kept, texts.say("experiment-sealed", pairs=len(kept.pairs)), before=True)


def drawn_or_refused(app: AppContext, sent: Form, *, seals: bool) -> Response:
    """Show what the wanted experiment could find, or seal it; or say why it cannot be."""
    now, reader = app.now(), Reader(sent)
    wanted = read_wanted(reader)
    if wanted is None or reader.faults:
        return page_shown(app, experiment_page(app, now, form=sent.refused(*reader.faults)))
    service = app.backstride.experiments
    try:
        if seals:
            service.start(wanted, secrets.randbits(SEED_BITS), now=now)
            return to(PATH, "saved")
        found = preview_answer(service.preview(wanted, now=now))
    except (GateClosed, NoPlanForYou) as closed:
        return page_shown(app, experiment_page(app, now, problem=_closed(closed), form=sent))
    except _REFUSED as refusal:
        return page_shown(app, experiment_page(app, now, problem=_why(refusal), form=sent))
    return page_shown(app, experiment_page(app, now, preview=found, form=sent))


def read_wanted(reader: Reader) -> Wanted | None:
    """Return the experiment that a form asks for, None where its kind cannot be read."""
    kind = reader.one_of("kind", tuple(KINDS))
    act_on, expected = reader.number("act_on", within=ACT_ON_POINTS), reader.number("expect", within=EXPECTED_POINTS)
    pairs = reader.whole("pairs", within=PAIRS)
    if kind is None:
        return None
    shoes = tuple(one for name in ("shoe_a", "shoe_b") if (one := reader.form.text(name))) if kind == "shoes" else ()
    prescribed = reader.form.holds("prescribed", "yes")
    return Wanted(kind, (), act_on, pairs, expected, shoes, prescribed)


def today_opened(app: AppContext) -> Response:
    """Say what today's session becomes, or why it is not opened."""
    now, say, service = app.now(), catalogue().say, app.backstride.experiments
    if service.running(now.date()) is None:
        return to(PATH)
    try:
        arm = service.next(now=now)
    except ExperimentStopped as stopped:
        reasons = tuple(say(f"experiment-stop-{code}") for code in stopped.kept.stopped_by)
        return page_shown(app, experiment_page(app, now, stopped=(say("experiment-stopped"), *reasons)))
    except (GateClosed, NoPlanForYou) as closed:
        return page_shown(app, experiment_page(app, now, stopped=(_closed(closed),)))
    except SessionTakenOut:
        return page_shown(app, experiment_page(app, now, stopped=(say("experiment-taken-out"),)))
    name = "none" if arm is None else f"{service.latest().kind}-{arm}"
    return page_shown(app, experiment_page(app, now, today=say(f"experiment-today-{name}")))


def _closed(closed: Exception) -> str:
    gentle = isinstance(closed, GateClosed) and closed.reading.state is GateState.GENTLE
    return catalogue().say("experiment-not-gentle" if gentle else "experiment-gate-closed")


def _why(refusal: Exception) -> str:
    say = catalogue().say
    if isinstance(refusal, NotReadyYet):
        return " ".join(say(f"experiment-hindrance-{code}") for code in refusal.found)
    names = {
        TooFewSessions: "experiment-too-few-sessions",
        TooFewPairs: "experiment-too-few-pairs",
        NoPlanToDrawFrom: "experiment-no-plan",
        NoSuchShoe: "experiment-shoes-unknown",
    }
    return say(names.get(type(refusal), "experiment-one-at-a-time"))
