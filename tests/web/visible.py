"""What stands on a page before anything is opened: words for people, without pictures and what is folded away."""

import re
from html.parser import HTMLParser
from typing import Final

UNSEEN: Final = frozenset({"script", "style", "svg", "template", "option", "noscript", "title"})
EMPTY: Final = frozenset({"br", "hr", "img", "input", "link", "meta", "source", "wbr", "path", "col", "use"})
WORD: Final = re.compile(r"[^\W\d_][\w'’-]*")


class _Reader(HTMLParser):
    """Collects text below ``main`` that is seen."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text: list[str] = []
        self._open: list[tuple[str, bool]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in EMPTY:
            return
        told = dict(attrs)
        hides = tag in UNSEEN or "hidden" in told or "unseen" in (told.get("class") or "").split()
        if self._open and self._open[-1][0] == "details-closed" and tag != "summary":
            hides = True
        name = "details-closed" if tag == "details" and "open" not in told else tag
        self._open.append((name, hides))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag that ends itself holds no text."""

    def handle_endtag(self, tag: str) -> None:
        if tag in EMPTY or tag not in {name.removesuffix("-closed") for name, _ in self._open}:
            return
        while self._open:
            name, _ = self._open.pop()
            if name.removesuffix("-closed") == tag:
                return

    def handle_data(self, data: str) -> None:
        names = [name for name, _ in self._open]
        if "main" not in names or any(hides for _, hides in self._open):
            return
        if names[-1] != "details-closed":
            self.text.append(data)


def visible(page: str) -> str:
    """What a person reads in the middle of a page before anything is opened."""
    reader = _Reader()
    reader.feed(page)
    return " ".join(" ".join(reader.text).replace("\u00a0", " ").split())


def words(page: str) -> int:
    """How many words that is."""
    return len(WORD.findall(visible(page)))
