"""A browser that trusts the server for phones as a phone does after its authority was installed."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


@contextmanager
def trusting_browser(chromium: str) -> Iterator[Any]:
    """This machine's Chromium, without a window, with certificates taken as they come."""
    from playwright.sync_api import sync_playwright

    arguments = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
    arguments += ["--disable-background-networking", "--disable-component-update", "--disable-sync"]
    with sync_playwright() as driver:
        launched = driver.chromium.launch(executable_path=chromium, args=[*arguments, "--ignore-certificate-errors"])
        yield launched
        launched.close()
