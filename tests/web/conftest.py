"""Clients of the app: one that was handed the address, one that was not."""

import importlib.util
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from backstride.web.access import Access
from backstride.web.app import PageSources, create_app

with warnings.catch_warnings():
    # The test client would rather have httpx2; httpx works and is what the other tests use.
    warnings.simplefilter("ignore")
    from starlette.testclient import TestClient


def _beside(name: str) -> ModuleType:
    """A module of this folder."""
    spec = importlib.util.spec_from_file_location(name, Path(__file__).with_name(f"{name}.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def pages() -> ModuleType:
    return _beside("pages_of_a_runner")


@pytest.fixture(scope="session")
def homes() -> ModuleType:
    return _beside("homes")


ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Any]:
    """This machine's Chromium, without a window; one for all tests, since its driver runs once in a process."""
    playwright = pytest.importorskip("playwright.sync_api", reason="needs the extra [browser]")
    with playwright.sync_playwright() as driver:
        launched = driver.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield launched
        launched.close()


class Visitor:
    """A client on a home of its own, with the home and the clock on its wall."""

    def __init__(self, homes: ModuleType, folder: Path, kind: str) -> None:
        self.home = homes.HOMES[kind](folder)
        self.wall = homes.Wall()
        access = Access(token="right-token-of-this-start", port=8123)
        app = homes.app_of(self.home, access, self.wall)
        self.client = TestClient(
            app, base_url="http://127.0.0.1:8123", follow_redirects=False, headers={"sec-fetch-site": "same-origin"}
        )
        self.client.get("/", params={"token": access.token})

    def get(self, path: str) -> str:
        """What a page says, in HTML."""
        answer = self.client.get(path)
        assert answer.status_code == 200, (path, answer.status_code)
        return str(answer.text)

    def post(self, path: str, **fields: object) -> Any:
        """The answer to a form, with what it leads to left for the test."""
        return self.client.post(path, data={name.removesuffix("_"): value for name, value in fields.items()})

    def touch(self, **fields: object) -> Any:
        """What the script is told after one touch."""
        return self.client.post("/diary", data=fields, headers={"accept": "application/json"}).json()

    def answer_no(self) -> None:
        """Answer no to every safety question."""
        self.home.safety.answer({"none_of_these": True}, self.wall())


@pytest.fixture
def visitor(homes: ModuleType, tmp_path: Path) -> Visitor:
    """A visitor of a home in which nothing was told."""
    return Visitor(homes, tmp_path / "home", "bare")


@pytest.fixture
def visitor_of(homes: ModuleType) -> Any:
    """Returns a visitor of a home of some kind in a folder."""
    return lambda kind, folder: Visitor(homes, folder, kind)


@pytest.fixture(scope="session")
def regular(homes: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> Visitor:
    """A visitor of a home in which everything was told; tests only read there."""
    return Visitor(homes, tmp_path_factory.mktemp("regular") / "home", "full")


@pytest.fixture
def access() -> Access:
    return Access(token="right-token-of-this-start", port=8123)


@pytest.fixture
def stranger(access: Access, pages: ModuleType) -> Iterator[TestClient]:
    """A client without the cookie."""
    app = create_app(PageSources(answer=pages.full_page), access)
    with TestClient(app, base_url="http://127.0.0.1:8123", follow_redirects=False) as client:
        yield client


@pytest.fixture
def client(stranger: TestClient, access: Access) -> TestClient:
    """A client that opened the handed address."""
    stranger.get("/", params={"token": access.token})
    return stranger
