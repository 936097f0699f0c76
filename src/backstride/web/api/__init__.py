"""The JSON API: the same answers as the commands with ``--json``, advice behind the same gate."""

from collections.abc import Mapping
from typing import Any, cast

from fastapi import FastAPI

from backstride._version import __version__
from backstride.web.api.claims import claims_api
from backstride.web.api.diary import diary_api
from backstride.web.api.facts import facts_api
from backstride.web.api.hand_runs import hand_runs_api
from backstride.web.api.json_bodies import ReadableJson
from backstride.web.api.learn import learn_api
from backstride.web.api.loads import loads_api
from backstride.web.api.plans import plans_api
from backstride.web.api.problems import add_problems
from backstride.web.api.safety import safety_api
from backstride.web.api.today import today_api
from backstride.web.api_prefix import API_PREFIX
from backstride.web.context import AppContext

_PARTS = (facts_api, hand_runs_api, loads_api, safety_api, diary_api, today_api, plans_api, learn_api, claims_api)


def api_of(app: AppContext) -> FastAPI:
    """Return the JSON API of a home, described by its own ``openapi.json``.

    Parameters
    ----------
    app : AppContext
        The home.
    """
    api = FastAPI(
        title="Backstride",
        version=__version__,
        summary="What does running do to my lower back? The JSON of the commands, for one home on this machine.",
        docs_url=None,
        redoc_url=None,
        servers=[{"url": API_PREFIX}],
        root_path_in_servers=False,
    )
    for part in _PARTS:
        api.include_router(part(app))
    add_problems(api, app)
    api.add_middleware(ReadableJson)
    return api


def api_schema() -> Mapping[str, Any]:
    """Return what ``openapi.json`` says; the same for every home."""
    return api_of(cast("AppContext", None)).openapi()
