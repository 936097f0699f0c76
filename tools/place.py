"""Where tools and benchmarks have their work done: the same words as the commands take."""

import argparse
import os

from backstride.bootstrap import LOCAL, place_of_work
from backstride.services.ports import Compute


def with_place_of_work(parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
    """Add ``--scheduler`` (or BACKSTRIDE_SCHEDULER) and ``--workers`` to what a tool understands."""
    scheduler = os.environ.get("BACKSTRIDE_SCHEDULER", LOCAL)
    parser.add_argument("--scheduler", default=scheduler, help="local, or the address of a Dask scheduler.")
    parser.add_argument("--workers", type=int, help="Processes of this machine; as many as it has cores by default.")
    return parser


def place_told(told: argparse.Namespace) -> Compute:
    """Return the place of work that a tool was told."""
    return place_of_work(told.scheduler, told.workers, ())


def place_here() -> Compute:
    """Return the place of work that the environment names, for scripts without options."""
    return place_of_work(os.environ.get("BACKSTRIDE_SCHEDULER", LOCAL), preload=())
