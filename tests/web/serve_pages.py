"""A real server in its own process for the browser tests: ``python serve_pages.py NAME_OF_PAGE``; prints its address."""

import sys
from pathlib import Path

from fastapi import FastAPI, Request
from fastapi.responses import HTMLResponse

sys.path.insert(0, str(Path(__file__).parent))

import pages_of_a_runner

from backstride.web.access import Access
from backstride.web.app import PageSources, create_app
from backstride.web.server import serve

MANY = 1000
"""So many browsers visit one server of the tests."""
FORM = '<!doctype html><html lang="en"><title>Form</title><main><h1>Form</h1><form method="post" action="/kept"><button>Keep</button></form></main></html>'
INLINE = '<!doctype html><html lang="en"><title>Inline</title><main><h1 style="color: red">Inline</h1><script>document.title = "ran"</script></main></html>'


def app_of(name: str, access: Access) -> FastAPI:
    """The app that shows one of the made-up pages, with a form and a page that breaks the policy."""
    app = create_app(PageSources(answer=getattr(pages_of_a_runner, name)), access)

    @app.get("/form", response_class=HTMLResponse)
    def form() -> str:
        return FORM

    @app.post("/kept", response_class=HTMLResponse)
    def kept() -> str:
        return "<!doctype html><title>Kept</title><h1>Kept</h1>"

    @app.post("/told")
    async def told(request: Request) -> int:
        return len(await request.body())

    @app.get("/inline", response_class=HTMLResponse)
    def inline() -> str:
        return INLINE

    return app


if __name__ == "__main__":
    serve(
        lambda access: app_of(sys.argv[1], access),
        open_browser="with_browser" in sys.argv,
        visits=MANY,
        say=lambda url: sys.stdout.write(f"{url}\n") and sys.stdout.flush(),
    )
