"""The examples in the docstrings of `backstride.runs` do what they say."""

import doctest
from importlib import import_module
from pkgutil import walk_packages

import backstride.runs as room


def test_examples_do_what_they_say():
    names = [room.__name__, *(one.name for one in walk_packages(room.__path__, f"{room.__name__}."))]
    results = {name: doctest.testmod(import_module(name)) for name in names}
    assert sum(result.attempted for result in results.values()) > 10
    assert {name: result.failed for name, result in results.items() if result.failed} == {}
