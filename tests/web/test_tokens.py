"""The tokens: contrast of every pair that is used together (WCAG 2.2 AA), in light and dark."""

import re
from collections.abc import Mapping

import pytest

from backstride.web.assets import NoSuchAsset, asset_url, assets

TEXT, PICTURE = 4.5, 3.0
PAIRS = [
    ("ink", "paper", TEXT),
    ("ink", "card", TEXT),
    ("ink", "sunk", TEXT),
    ("quiet", "paper", TEXT),
    ("quiet", "card", TEXT),
    ("quiet", "band", TEXT),
    ("quiet", "sunk", TEXT),
    ("ink", "band", TEXT),
    ("card", "ink", TEXT),
    ("accent", "paper", TEXT),
    ("accent", "card", TEXT),
    ("on-accent", "accent", TEXT),
    ("bar", "card", PICTURE),
    ("bar", "band", PICTURE),
    ("accent", "band", PICTURE),
    ("edge", "card", PICTURE),
    ("edge", "paper", PICTURE),
]


def _css() -> str:
    return assets()["tokens.css"].content.decode()


def _pages_css() -> str:
    """The style sheets that use the tokens."""
    return "".join(
        asset.content.decode() for name, asset in assets().items() if name.endswith(".css") and name != "tokens.css"
    )


def _colours(css: str) -> dict[str, tuple[str, str]]:
    found = re.findall(r"--([\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)", css)
    return {name: (light, dark) for name, light, dark in found}


def contrast(first: str, second: str) -> float:
    """Contrast ratio of two colours, as WCAG 2.2 defines it."""
    bright, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("front", "back", "least"), PAIRS, ids=str)
def test_a_pair_has_enough_contrast(front: str, back: str, least: float, theme: int) -> None:
    colours = _colours(_css())
    assert contrast(colours[front][theme], colours[back][theme]) >= least


def test_contrast_knows_its_ends() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast("#777777", "#777777") == pytest.approx(1.0)
    assert contrast("#777777", "#ffffff") < TEXT


def _used(css: str) -> set[str]:
    return set(re.findall(r"var\(--([\w-]+)\)", css))


def _read_by_scripts() -> set[str]:
    scripts = "".join(asset.content.decode() for name, asset in assets().items() if name.endswith(".js"))
    return set(re.findall(r"--([\w-]+)", scripts))


def _defined(css: str) -> Mapping[str, str]:
    return dict(re.findall(r"--([\w-]+):\s*([^;]+);", css))


def test_every_token_is_defined_and_used() -> None:
    page = _pages_css()
    assert _used(page) - set(_defined(_css())) == set()
    assert set(_defined(_css())) - _used(page + _css()) - _read_by_scripts() == set()


def test_colours_stand_in_the_tokens_only() -> None:
    page = _pages_css()
    assert re.search(r"#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(", page, re.IGNORECASE) is None


def test_nothing_is_fetched_by_a_style_sheet() -> None:
    for name, asset in assets().items():
        if name.endswith(".css"):
            assert re.search(r"url\(|@import|//[a-z]", asset.content.decode()) is None


def test_there_is_no_red() -> None:
    for light, dark in _colours(_css()).values():
        for colour in (light, dark):
            red, green, blue = (int(colour[start : start + 2], 16) for start in (1, 3, 5))
            assert red - max(green, blue) < 40


def test_an_address_changes_with_the_content_and_unknown_names_are_refused() -> None:
    assert assets()["tokens.css"].version in asset_url("tokens.css")
    with pytest.raises(NoSuchAsset, match=r"tokens\.css"):
        asset_url("tokens.scss")
