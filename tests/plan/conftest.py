"""Runners for the tests of plans, loaded by path because tests are not a package."""

import importlib.util
import sys
from pathlib import Path

import pytest


def _loaded(name):
    if name not in sys.modules:
        spec = importlib.util.spec_from_file_location(name, Path(__file__).with_name(f"{name}.py"))
        sys.modules[name] = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(sys.modules[name])
    return sys.modules[name]


@pytest.fixture(scope="session")
def attackers():
    return _loaded("attackers")


@pytest.fixture(scope="session")
def twelve():
    return _loaded("twelve")


@pytest.fixture(scope="session")
def ordinary():
    return _loaded("ordinary")
