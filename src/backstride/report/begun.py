"""What can be wrong with a folder of tables that was begun; light, so that the table of exit codes loads no Parquet."""

from collections.abc import Iterable
from pathlib import Path


class BegunOtherwise(ValueError):
    """Work was begun in a folder under other words, and is not finished."""

    def __init__(self, parts: Path, differ: Iterable[str]) -> None:
        super().__init__(
            f"other tables were begun here ({', '.join(sorted(differ))} differ); "
            f"finish those, or remove {parts} to begin anew"
        )
