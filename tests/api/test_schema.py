"""How a shape of the domain becomes JSON and its schema."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Literal

import jsonschema_rs
import pytest

from backstride.api.schema import Answer, described, json_schema, json_text, shape, stands_for
from backstride.estimates import Estimate
from backstride.findings import Finding


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


@dataclass(frozen=True, slots=True)
class Hidden:
    """What is written otherwise."""

    secret: int


@dataclass(frozen=True, slots=True)
class HiddenOut:
    """What is written in its place."""

    doubled: int


@stands_for(Hidden)
def hidden_out(told: Hidden) -> HiddenOut:
    return HiddenOut(2 * told.secret)


@dataclass(frozen=True, slots=True, kw_only=True)
class Inner:
    """A shape of the domain.

    Its second paragraph.

    Parameters
    ----------
    first, second : float
        Two of one kind,
        over two lines. [m]
    colours : frozenset of Colour
        In any order.
    at : datetime
        A moment.

    Raises
    ------
    ValueError
        Never.
    """

    first: float
    second: float
    colours: frozenset[Colour]
    at: datetime
    found: tuple[Finding, ...] = ()
    hidden: Hidden | None = None
    bands: Mapping[int, Estimate] = field(default_factory=lambda: MappingProxyType({}))
    inside: int = field(default=7, metadata={"inside": True})


@dataclass(frozen=True, kw_only=True)
class Outer(Inner, Answer):
    """A whole answer.

    Parameters
    ----------
    more : str
        What it adds.
    """

    schema: Literal["backstride/outer/1"] = "backstride/outer/1"
    more: str


@pytest.fixture
def inner() -> Inner:
    return Inner(
        first=1.0,
        second=float("nan"),
        colours=frozenset(Colour),
        at=datetime(2026, 11, 30, 8, tzinfo=UTC),
        found=(Finding("answer-without-runs"),),
        hidden=Hidden(21),
        bands=MappingProxyType({2: Estimate(1.0, 0.5, 1.5, 0.9, "BW")}),
    )


def test_a_shape_is_written_under_its_own_names_with_what_the_answer_adds(inner):
    told = json.loads(json_text(Outer(**shape(inner), more="words")))
    assert list(told)[:2] == ["schema", "made_by"]
    assert (told["first"], told["second"], told["more"]) == (1.0, None, "words")
    assert told["colours"] == ["blue", "red"]
    assert told["at"] == "2026-11-30T08:00:00+00:00"
    assert told["bands"] == {"2": {"value": 1.0, "low": 0.5, "high": 1.5, "level": 0.9, "unit": "BW"}}


def test_what_stands_for_a_class_is_written_in_its_place(inner):
    told = json.loads(json_text(Outer(**shape(inner), more="")))
    assert told["hidden"] == {"doubled": 42}
    assert told["found"][0]["message"].startswith("There are no runs yet")


def test_a_field_marked_as_inside_stays_inside(inner):
    assert "inside" not in json.loads(json_text(Outer(**shape(inner), more="")))
    assert "inside" not in json_schema(Outer)["properties"]


def test_the_schema_describes_every_field_of_shape_and_answer_from_their_docstrings():
    properties = json_schema(Outer)["properties"]
    assert properties["first"]["description"] == properties["second"]["description"]
    assert properties["first"]["description"] == "Two of one kind, over two lines. [m]"
    assert properties["more"]["description"] == "What it adds."
    assert properties["made_by"]["description"]
    assert json_schema(Outer)["description"] == "A whole answer."


def test_the_summary_of_a_docstring_ends_where_its_sections_begin():
    assert described(Inner)[0] == "A shape of the domain. Its second paragraph."


def test_everything_that_is_written_is_promised_and_nothing_else(inner):
    schema, told = json_schema(Outer), json.loads(json_text(Outer(**shape(inner), more="")))
    assert set(schema["required"]) == set(told)
    told["second"] = 0.0
    jsonschema_rs.validate(schema, told)
    with pytest.raises(jsonschema_rs.ValidationError):
        jsonschema_rs.validate(schema, {**told, "misspelt": 1})
    with pytest.raises(jsonschema_rs.ValidationError):
        jsonschema_rs.validate(schema, {**told, "hidden": {"secret": 21}})
