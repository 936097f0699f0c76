"""What docstrings of the rooms of science say: no less than was reached, and sources that there are."""

from tools.docstrings import ROOMS, documented, keys_in, known_keys, shares

FLOORS = {"unit": 0.78, "reference": 0.38, "shape": 0.50, "returns": 0.86, "example": 0.30, "shape of arrays": 0.95}
"""Reached when this was written, a little less; write a Returns section with shape and [unit] into what is new."""


def test_docstrings_say_no_less_than_was_reached():
    found = shares()
    assert found["counted"] > 400
    assert {name: found[name] for name, floor in FLOORS.items() if found[name] < floor} == {}


def test_every_source_named_in_a_docstring_is_among_the_references():
    named = {(one.where, key) for room in ROOMS for one in documented(room) for key in keys_in(one.text)}
    assert len({key for _, key in named}) > 25
    sources = {(where, key) for where, key in named if key not in known_keys()}
    assert {(where, key) for where, key in sources if key != "de_leva_1996"} == set()
