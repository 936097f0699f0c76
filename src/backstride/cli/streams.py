"""The streams of a command."""

import sys
from io import TextIOWrapper


def never_stumble() -> None:
    """Let both streams write letters they cannot encode as their codes, such as bytes in the name of a file."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
