"""Answers that take a while: worked out beside the page, kept for the days they were made from."""

from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as TookTooLong
from hashlib import sha256
from threading import Lock
from typing import Final

from backstride.api.learn import LearnAnswer, learnt_answer
from backstride.services.diary.tests_over_time import tests_over_time
from backstride.services.learning.learning import Learnt
from backstride.web.context import AppContext

AT_ONCE_S: Final = 0.3
"""What takes longer than this is waited for with a page that says so. [s]"""


class Working:
    """Works answers out one at a time; a question that was asked of the same days is answered from before."""

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="learning")
        self._lock = Lock()
        self._kept: dict[str, Future[Learnt]] = {}

    def answer(self, app: AppContext) -> LearnAnswer | None:
        """Return the answer for today, None while it is being worked out.

        Parameters
        ----------
        app : AppContext
            The home.
        """
        now = app.now()
        key = _key(app)
        with self._lock:
            if key not in self._kept:
                self._kept = {key: self._pool.submit(app.backstride.learning.learnt, now)}
            found = self._kept[key]
        try:
            told = found.result(AT_ONCE_S)
        except TookTooLong:
            if not found.done():
                return None
            raise
        return learnt_answer(told, tests_over_time(app.backstride.hold_tests, now.date()))


def _key(app: AppContext) -> str:
    """Return what an answer hangs on: the days, the questions, and where the gate stands."""
    now, learning = app.now(), app.backstride.learning
    state = app.backstride.gate.reading(now).state
    held = (now.date(), state, learning.asked(now.date()), learning.rows(now.date()), app.backstride.diary.days())
    return sha256(repr(held).encode()).hexdigest()
