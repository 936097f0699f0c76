"""Clients of the app: one that was handed the address, one that was not."""

import importlib.util
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from backstride.web.access import Access
from backstride.web.app import PageSources, create_app

with warnings.catch_warnings():
    # The test client would rather have httpx2; httpx works and is what the other tests use.
    warnings.simplefilter("ignore")
    from starlette.testclient import TestClient


def _pages() -> ModuleType:
    spec = importlib.util.spec_from_file_location("pages_of_a_runner", Path(__file__).with_name("pages_of_a_runner.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["pages_of_a_runner"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def pages() -> ModuleType:
    return _pages()


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
