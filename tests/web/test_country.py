"""The country whose emergency number is shown: told on the page or by command, kept with history, before the zone's."""

from datetime import timedelta
from typing import Any

import pytest

from backstride.runner import Change, CountryNotTwoLetters, Runner, country_code


def test_the_country_told_stands_before_the_zones(visitor: Any) -> None:
    assert "you are shown 112" in visitor.get("/check").replace("\u2068", "")
    assert visitor.post("/check/country", country="uk").headers["location"] == "/check?done=saved"
    assert visitor.home.safety.country(visitor.wall()) == "GB"
    visitor.post("/check/questions", step="1", saddle_numbness="yes")
    stop = visitor.get("/check/stop")
    assert "999" in stop
    assert "112" not in stop


def test_the_country_is_kept_with_history(visitor: Any) -> None:
    today = visitor.wall().date()
    for country, day in (("US", today - timedelta(days=30)), ("GB", today)):
        visitor.home.me.tell(Change(day, country=country), visitor.wall())
    assert visitor.home.me.known(today - timedelta(days=2)).country == "US"
    assert visitor.home.me.known(today).country == "GB"
    assert [one.country for one in visitor.home.me.history()] == [None, "US", "GB"]


def test_a_country_that_cannot_be_is_said_at_the_field(visitor: Any) -> None:
    answer = visitor.post("/check/country", country="Britain")
    assert answer.status_code == 422
    assert "“Britain” is not a country in two letters" in answer.text.replace("\u2068", "").replace("\u2069", "")
    assert 'value="Britain"' in answer.text


def test_an_unlisted_country_shows_every_usual_number(visitor: Any) -> None:
    visitor.post("/check/country", country="JP")
    assert visitor.home.safety.numbers(visitor.wall()) == ("112", "999", "911")


@pytest.mark.parametrize("typed", ["", "GBR", "1B", "Ü1"])
def test_two_letters_are_asked_for(typed: str) -> None:
    with pytest.raises(CountryNotTwoLetters, match="two letters"):
        country_code(typed)
    with pytest.raises(CountryNotTwoLetters):
        Runner(country=typed or "gb")
