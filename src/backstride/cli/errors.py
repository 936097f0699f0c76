"""The one table from misuse and refusals to exit codes: 0 done, 1 failed, 2 misuse, 3 refused by the gate."""

from typing import Final

from backstride.runner import RunnerOutOfRange
from backstride.services.history import NoSuchRun
from backstride.services.zones import NoSuchZone
from backstride.store.home import HomeProblem

FAILED: Final = 1
MISUSE: Final = 2
REFUSED: Final = 3

EXIT_CODES: Final[tuple[tuple[type[Exception], int], ...]] = (
    (HomeProblem, FAILED),
    (RunnerOutOfRange, MISUSE),
    (NoSuchZone, MISUSE),
    (NoSuchRun, MISUSE),
)


def exit_code_of(problem: Exception) -> int | None:
    """Give the exit code for a problem, or None where it is a defect of the program."""
    return next((code for kind, code in EXIT_CODES if isinstance(problem, kind)), None)
