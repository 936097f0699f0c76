"""What phones hold is taken over once and in order, whatever is cut off, repeated, or set to another time."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backstride.bootstrap import Backstride, open_backstride
from backstride.diary.fields import EntryKind
from backstride.diary.gate import GateState, opens
from backstride.services.diary.handing_over import Entered
from backstride.store.diary_records import SqlDiaryRecords

NOW = datetime(2026, 11, 22, 8, 30, tzinfo=UTC)
SIGN = "saddle_numbness"


class CutOff(Exception):
    """The process ended here."""


def entered(number: int, at: datetime = NOW, score: int = 2) -> Entered:
    return Entered(f"id-{number}", at, EntryKind.MORNING, {"back_pain": str(score), "function": "8"})


def home(folder: Path) -> Backstride:
    return open_backstride(folder)


def test_the_same_again_changes_nothing_even_after_it_was_changed_or_taken_out_here(tmp_path):
    backstride = home(tmp_path)
    take = backstride.handing_over.take
    assert [one.is_kept for one in take([entered(1), entered(2)], NOW, NOW)] == [True, True]
    first, second = backstride.diary.entries()
    backstride.diary.edit(first.entry_id, {"back_pain": "5"}, NOW)
    backstride.diary.take_out(second.entry_id, NOW)
    later = NOW + timedelta(days=30)
    assert all(one.is_kept for one in take([entered(1), entered(2)], later, later))
    assert [one.back_pain for one in backstride.diary.entries()] == [5]


def test_what_was_written_weeks_ago_is_taken_over_at_its_own_time(tmp_path):
    backstride = home(tmp_path)
    backstride.handing_over.take([entered(1, NOW - timedelta(days=20))], NOW, NOW)
    assert backstride.diary.entries()[0].at == NOW - timedelta(days=20)


def test_a_clock_that_is_wrong_all_along_is_set_right_and_nothing_lies_ahead(tmp_path):
    backstride = home(tmp_path)
    wrong = timedelta(days=400)
    ahead = [
        entered(1, NOW + wrong - timedelta(hours=2)),
        entered(2, NOW + 2 * wrong),
        entered(3, datetime.max.replace(tzinfo=UTC)),
    ]
    assert all(one.is_kept for one in backstride.handing_over.take(ahead, NOW + wrong, NOW))
    assert [one.at for one in backstride.diary.entries()] == [NOW - timedelta(hours=2), NOW, NOW]


def test_what_stands_against_one_entry_is_said_and_keeps_back_no_other(tmp_path):
    backstride = home(tmp_path)
    taken = backstride.handing_over.take([entered(1, score=99), entered(2)], NOW, NOW)
    assert [[found.code for found in one.findings] for one in taken] == [["diary-score-outside"], []]
    assert len(backstride.diary.entries()) == 1


def test_a_sign_binds_when_it_is_handed_over_and_once(tmp_path):
    backstride = home(tmp_path)
    backstride.safety.answer({"none_of_these": True}, NOW - timedelta(days=1))
    sign = Entered("sign-1", NOW - timedelta(hours=5), None, {}, (SIGN,))
    backstride.handing_over.take([sign], NOW, NOW)
    assert backstride.safety.state(NOW).state is GateState.EMERGENCY
    before = len(backstride.gate.record().checks)
    backstride.handing_over.take([sign], NOW, NOW + timedelta(days=1))
    assert len(backstride.gate.record().checks) == before


def test_a_sign_of_another_version_is_not_dropped_and_the_known_one_binds(tmp_path):
    told = home(tmp_path)
    both = replace(entered(1), kind=None, told={}, signs=("saddle_numbness", "of_another_version"))
    [taken] = told.handing_over.take([both], NOW, NOW)
    assert not taken.is_kept
    assert told.safety.state(NOW).state is GateState.EMERGENCY


def test_words_of_a_sign_in_a_note_bind_also_where_the_entry_is_refused(tmp_path):
    backstride = home(tmp_path)
    backstride.safety.answer({"none_of_these": True}, NOW - timedelta(days=1))
    note = Entered("n", NOW, EntryKind.MORNING, {"back_pain": "99", "note": "numb between my legs and I cannot pee"})
    assert not backstride.handing_over.take([note], NOW, NOW)[0].is_kept
    assert not opens(backstride.safety.state(NOW).state)


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("enter"), st.integers(0, 10)),
        st.tuples(st.just("hand over"), st.integers(0, 4)),
        st.tuples(st.just("lose the answer"), st.integers(0, 4)),
        st.tuples(st.just("end the server"), st.integers(0, 6)),
        st.tuples(st.just("set the phone's clock"), st.integers(-(10**6), 10**6)),
        st.tuples(st.just("open again"), st.just(0)),
    ),
    max_size=14,
)


@pytest.mark.slow
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps=STEPS)
def test_however_it_is_interrupted_each_entry_is_there_once_and_in_order(steps):
    with TemporaryDirectory() as folder:
        phone = Phone(Path(folder))
        for what, number in steps:
            phone.do(what, number)
        phone.hand_over(len(phone.held))
        assert phone.held == []
        kept = sorted(phone.backstride.records.revisions(), key=lambda one: one.saved_at)
        assert [one.number for one in kept] == [1] * len(phone.scores)
        assert [one.entry.back_pain for one in kept if one.entry] == phone.scores
        assert all(one.entry.at <= phone.now for one in kept if one.entry)
        phone.backstride.records.close()


class Phone:
    """A phone that holds what was entered until the computer says that it is kept."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.now, self.wrong = folder, NOW, timedelta(0)
        self.held: list[Entered] = []
        self.scores: list[int] = []
        self.backstride = home(folder)

    def do(self, what: str, number: int) -> None:
        self.now += timedelta(minutes=1)
        steps: dict[str, Callable[[int], None]] = {
            "enter": self.enter,
            "hand over": self.hand_over,
            "lose the answer": self.lose,
            "end the server": self.end,
            "set the phone's clock": self.set_clock,
            "open again": lambda _: self.open_again(),
        }
        steps[what](number)

    def enter(self, score: int) -> None:
        self.held.append(entered(len(self.scores), self.now + self.wrong, score))
        self.scores.append(score)

    def hand_over(self, most: int) -> None:
        taken = self._send(most)
        gone = {one.client_id for one in taken if one.is_kept}
        self.held = [one for one in self.held if one.client_id not in gone]

    def lose(self, most: int) -> None:
        self._send(most)

    def end(self, rows: int) -> None:
        """The server ends after it wrote some rows, of which the transaction that was open is lost."""
        left, write = [rows], SqlDiaryRecords._insert_revision

        def cut(records: SqlDiaryRecords, row: dict[str, object]) -> None:
            if not left[0]:
                raise CutOff
            left[0] -= 1
            write(records, row)
            if not left[0]:
                raise CutOff

        SqlDiaryRecords._insert_revision = cut  # type: ignore[method-assign,assignment]
        try:
            with suppress(CutOff):
                self._send(len(self.held))
        finally:
            SqlDiaryRecords._insert_revision = write  # type: ignore[method-assign]
        self.open_again()

    def set_clock(self, seconds: int) -> None:
        self.wrong = timedelta(seconds=seconds)

    def open_again(self) -> None:
        self.backstride.records.close()
        self.backstride = home(self.folder)

    def _send(self, most: int) -> list:
        taken = []
        for one in self.held[:most]:  # each at its own moment, so that the order in which they came can be seen
            self.now += timedelta(seconds=1)
            taken += self.backstride.handing_over.take([one], self.now + self.wrong, self.now)
        return taken
