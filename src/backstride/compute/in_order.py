"""All results of many pieces of work at once, where one that is missing makes the rest useless."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final, TypeVar

from backstride.services.ports import Compute, Stopped

Job = TypeVar("Job")
Result = TypeVar("Result")

_A_DAY_S: Final = 86_400.0


def all_in_order(compute: Compute, work: Callable[[Job], Result], jobs: Sequence[Job]) -> list[Result]:
    """Return the result of every job, in the order of the jobs; a job may take a day.

    Parameters
    ----------
    compute : Compute
        Where the work is done.
    work : callable
        A picklable function of one job.
    jobs : sequence
        What is to be done.

    Raises
    ------
    WorkStopped
        If a piece gives no result.
    """
    done: dict[int, Result] = {}
    numbered = list(enumerate(jobs))
    for (number, _), result in compute.map_unordered(partial(_of_numbered, work), numbered, lambda _: _A_DAY_S):
        if isinstance(result, Stopped):
            raise WorkStopped(number, result)
        done[number] = result
    return [done[number] for number in range(len(jobs))]


def _of_numbered(work: Callable[[Job], Result], numbered: tuple[int, Job]) -> Result:
    return work(numbered[1])


class WorkStopped(RuntimeError):
    """A piece of work without which the rest is useless gave no result."""

    def __init__(self, number: int, why: Stopped) -> None:
        super().__init__(f"piece {number} gave no result: {why.value}")
