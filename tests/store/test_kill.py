"""Work that is killed at some moments: the short run of `benchmarks/kill.py`."""

import os
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

MOMENTS = 2


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="a child is killed midway")
def test_what_is_killed_loses_doubles_and_half_keeps_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    place = spec_from_file_location("kill", Path(__file__).parents[2] / "benchmarks" / "kill.py")
    assert place is not None
    assert place.loader is not None
    kill = module_from_spec(place)
    monkeypatch.setitem(__import__("sys").modules, "kill", kill)
    monkeypatch.setenv("BACKSTRIDE_STATE", "")
    place.loader.exec_module(kill)
    done = {name: kill.kills(name, MOMENTS, 7)[0] for name in kill.CASES}
    assert {name: [one.wrong for one in each if one.wrong] for name, each in done.items()} == {
        name: [] for name in done
    }
    assert any(one.midway for each in done.values() for one in each)
