"""What the API answers where the gate refuses, something was told wrongly, or somebody else writes."""

from collections.abc import Sequence
from typing import Any, Final

from fastapi import FastAPI, Request
from fastapi.encoders import jsonable_encoder
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response

from backstride.api.problems import ProblemAnswer
from backstride.api.safety import RefusedAnswer, said_out
from backstride.api.schema import json_text
from backstride.diary.gate import GateClosed
from backstride.plain_text import mended_data
from backstride.problems import EXIT_CODES, status_of
from backstride.services.gate import NoPlanForYou, TestNotOffered
from backstride.store.home import HomeIsBusy
from backstride.texts.catalogue import catalogue
from backstride.texts.gate_sentences import GateSentences, no_plan_sentences, said_of
from backstride.web.answers import BUSY
from backstride.web.context import AppContext
from backstride.web.write_lock import HomeLocked

REFUSED_STATUS: Final = 403
MISTOLD_STATUS: Final = 422
REFUSES: Final[dict[int | str, dict[str, Any]]] = {REFUSED_STATUS: {"model": RefusedAnswer}}
"""What an address that suggests something may answer besides."""
MISTOLD: Final[dict[int | str, dict[str, Any]]] = {
    404: {"model": ProblemAnswer},
    409: {"model": ProblemAnswer},
    BUSY: {"model": ProblemAnswer},
}
"""What any address may answer besides."""


def add_problems(api: FastAPI, app: AppContext) -> None:
    """Let the app answer with JSON whatever a command would refuse.

    Parameters
    ----------
    api : FastAPI
        The API.
    app : AppContext
        The home, for the stop card.
    """

    async def mistold(request: Request, problem: Exception) -> Response:  # noqa: ARG001  the framework's signature
        status = status_of(problem)
        if status is None:
            raise problem
        return _json(ProblemAnswer(kind=type(problem).__name__, message=str(problem)), status)

    async def refused(request: Request, problem: Exception) -> Response:  # noqa: ARG001  as above
        return _json(refusal_out(app, problem), REFUSED_STATUS)

    async def busy(request: Request, problem: Exception) -> Response:  # noqa: ARG001  as above
        message = catalogue().say("busy-not-saved")
        return _json(ProblemAnswer(kind=type(problem).__name__, message=message), BUSY)

    async def unfit(request: Request, problem: Exception) -> Response:  # noqa: ARG001  as above
        faults = problem.errors() if isinstance(problem, RequestValidationError) else []
        # what was sent is not handed back: it may be no JSON
        told = [{name: one[name] for name in ("loc", "msg", "type")} for one in faults]
        return JSONResponse({"detail": mended_data(jsonable_encoder(told))}, MISTOLD_STATUS)

    for kind, _ in EXIT_CODES:
        api.add_exception_handler(kind, mistold)
    for kind in (GateClosed, NoPlanForYou, TestNotOffered):
        api.add_exception_handler(kind, refused)
    api.add_exception_handler(RequestValidationError, unfit)
    for kind in (HomeLocked, HomeIsBusy):
        api.add_exception_handler(kind, busy)


def refusal_out(app: AppContext, problem: Exception) -> RefusedAnswer:
    """Return what is said where the gate refuses, or no plan or test is for this runner."""
    now, texts = app.now(), catalogue()
    reading = problem.reading if isinstance(problem, GateClosed) else app.backstride.safety.state(now)
    reasons: Sequence[str] = ()
    if isinstance(problem, NoPlanForYou):
        reasons, said = problem.reasons, no_plan_sentences(texts, problem.reasons)
    elif isinstance(problem, TestNotOffered):
        first, *others = (texts.say(f"no-test-{reason}") for reason in problem.reasons)
        reasons, said = problem.reasons, GateSentences(first, tuple(others), "")
    else:
        said = said_of(app.backstride.safety, reading, now)
    return RefusedAnswer(gate=reading, reasons=reasons, said=said_out(app.backstride.safety, said, now))


def _json(answer: ProblemAnswer | RefusedAnswer, status: int) -> Response:
    return Response(json_text(answer), status, media_type="application/json")
