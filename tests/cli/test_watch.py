"""A folder that is looked at: what is there and what appears is imported, until it is interrupted."""

from pathlib import Path

import pytest

from backstride.cli.watch import watch


def test_what_is_there_and_what_appears_is_brought(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.fit").write_bytes(b"first")
    brought: list[tuple[str, ...]] = []
    looks = iter((None, lambda: (tmp_path / "b.fit").write_bytes(b"second"), None, None, KeyboardInterrupt))

    def wait(_: float) -> None:
        step = next(looks)
        if step is KeyboardInterrupt:
            raise KeyboardInterrupt
        if step is not None:
            step()

    watch(tmp_path, lambda found: brought.append(tuple(path.name for path in found)), wait)
    assert brought == [("a.fit",), ("b.fit",)]
