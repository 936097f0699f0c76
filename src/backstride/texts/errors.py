"""What can be asked wrongly of the message catalogue."""

from collections.abc import Sequence
from difflib import get_close_matches


class NoSuchLanguage(LookupError):
    """A catalogue was asked for in a language that has no texts."""

    def __init__(self, language: str, known: Sequence[str]) -> None:
        self.language, self.known = language, tuple(known)
        super().__init__(f"there are no texts in {language!r}; there are texts in {', '.join(known)}")


class NoSuchMessage(LookupError):
    """A message was asked for that no file of the catalogue holds."""

    def __init__(self, message_id: str, known: Sequence[str]) -> None:
        self.message_id = message_id
        self.near = tuple(get_close_matches(message_id, known, n=3, cutoff=0.6))
        hint = f"; near it are {', '.join(self.near)}" if self.near else ""
        super().__init__(f"the catalogue has no message {message_id!r}{hint}")


class MessageLacksValue(ValueError):
    """A message was asked for without a value that its sentence needs, or it refers to something unknown."""

    def __init__(self, message_id: str, given: Sequence[str], problems: Sequence[str]) -> None:
        self.message_id, self.problems = message_id, tuple(problems)
        super().__init__(
            f"message {message_id!r} cannot be said with the values {sorted(given)}: {'; '.join(problems)}"
        )


class MessageUnreadable(ValueError):
    """A message stands in a file, but not in the grammar of Fluent."""

    def __init__(self, message_id: str, file: str) -> None:
        self.message_id, self.file = message_id, file
        super().__init__(f"message {message_id!r} of {file} is not valid Fluent; variants need a line each")


class MessageTwice(ValueError):
    """Two files of one language hold the same message."""

    def __init__(self, message_id: str, first: str, second: str) -> None:
        self.message_id = message_id
        super().__init__(f"message {message_id!r} stands in {first} and in {second}; one home is enough")
