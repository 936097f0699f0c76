"""The rotating log of a home: what was done and what broke, without anything of what the home holds."""

import logging
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Final

from backstride.store.home import Home
from backstride.store.private import touch_private

MOST_BYTES: Final = 200_000
FILES_KEPT: Final = 3
_FORMAT: Final = "%(asctime)s %(levelname)s %(message)s"


def log_of(home: Home) -> logging.Logger:
    """Return the log of a home; the same one however often it is asked for."""
    logger = logging.getLogger(f"backstride.{home.folder}")
    if not logger.handlers:
        path = home.log / "backstride.log"
        touch_private(path)
        handler = RotatingFileHandler(path, maxBytes=MOST_BYTES, backupCount=FILES_KEPT, encoding="utf-8")
        handler.setFormatter(logging.Formatter(_FORMAT))
        logger.addHandler(handler)
        logger.setLevel(logging.INFO)
        logger.propagate = False
    return logger


def where_it_broke(problem: BaseException) -> str:
    """Return the class of an exception and the places it came through; not its message, which may quote data."""
    frames = traceback.extract_tb(problem.__traceback__)
    places = " < ".join(f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in reversed(frames[-6:]))
    return f"{type(problem).__name__} at {places}"
