"""One gate: every use case is advice or fact, advice is behind the gate, and nothing but answers opens it."""

import importlib
import inspect
import pkgutil
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from backstride import services
from backstride.bootstrap import Backstride, open_backstride
from backstride.diary.check import Answer
from backstride.diary.fields import EntryKind
from backstride.diary.gate import GateClosed, GateState, Why, reading
from backstride.diary.limits import ClinicianLimits
from backstride.diary.permission import NoPlan
from backstride.diary.questions import Group, questions
from backstride.diary.timeline import StoryLine
from backstride.diary.today import Leg, Settled, Taps
from backstride.diary.triggers import Cause
from backstride.diary.unlock import Allowed, UnlockRefused
from backstride.runner import Change
from backstride.services import classified
from backstride.services.classified import Class, class_of
from backstride.services.diary.story import StoryIsFull
from backstride.services.gate import NoPlanForYou, TestNotOffered
from backstride.services.safety.check import LimitsRefused, NothingToUnlock, Spoken
from backstride.store import backup as backups
from backstride.store.diary_records import SqlDiaryRecords
from backstride.store.home import copy_database, engine_of

CET = timezone(timedelta(hours=1))
NOW = datetime(2026, 11, 22, 8, tzinfo=CET)
NONE = {"none_of_these": True}
TAPS = Taps(2, Leg.NOTHING, Settled.SETTLED)
SPOKEN = Spoken("GP", NOW.date(), "easy running is fine", Allowed.USUAL, date(2026, 12, 20))


NOT_USE_CASES = {"Records", "LocalProcesses", "SampleFiles", "Compute"}
"""What a home holds beside use cases."""


def use_cases() -> list[tuple[type, str]]:
    """Every public use case: methods of what Backstride gives, and of every service class that holds records or a gate."""
    classes = {}
    for module in pkgutil.walk_packages(services.__path__, f"{services.__name__}."):
        loaded = importlib.import_module(module.name)
        found = inspect.getmembers(loaded, inspect.isclass)
        classes |= {name: one for name, one in found if one.__module__ == module.name}
    held_by_home = [
        one.fget.__annotations__["return"] for one in vars(Backstride).values() if isinstance(one, property)
    ]
    groups = {classes[name] for name in held_by_home if name not in NOT_USE_CASES}
    for name, one in classes.items():
        if not name.startswith("_") and {"gate", "records"} & set(getattr(one, "__dataclass_fields__", {})):
            groups.add(one)
    return [
        (group, name)
        for group in sorted(groups, key=lambda one: one.__name__)
        if group.__module__.startswith("backstride.services")
        for name, method in vars(group).items()
        if inspect.isfunction(method) and (not name.startswith("_") or name == "__call__")
    ]


def unclassified(pairs: list[tuple[type, str]]) -> list[str]:
    return [f"{group.__name__}.{name}" for group, name in pairs if class_of(group, name) is None]


def test_every_use_case_is_advice_or_fact():
    assert len(use_cases()) > 60
    assert unclassified(use_cases()) == []


def test_a_use_case_that_nobody_classified_is_seen():
    class Seeded:
        def suggest(self) -> None: ...

    assert unclassified([(Seeded, "suggest")]) == ["Seeded.suggest"]


def test_every_name_in_the_table_of_facts_exists():
    known = {f"{group.__name__}.{name}" for group, name in use_cases()}
    table = {name for name in classified.FACTS if not name.startswith(("Analyse", "Demo"))}
    assert table <= known


@pytest.mark.parametrize(
    "suggest",
    [
        lambda self, now: now,
        lambda self, now, other: other,
        lambda self, *, moment: moment,
    ],
)
def test_advice_takes_the_moment_by_keyword_alone(suggest):
    with pytest.raises(TypeError, match="by the keyword now"):
        classified.advice(suggest)


def test_no_other_argument_of_advice_is_taken_for_the_moment(home):
    """Asked in the wrong way, advice is not given and nothing else than the moment decides."""
    home.safety.answer(NONE, NOW)
    for wrong in ({}, {"now": "2026-11-22"}, {"now": NOW.date()}):
        with pytest.raises(TypeError, match="by the keyword now"):
            home.today.answer(TAPS, **wrong)
    with pytest.raises(TypeError):
        home.today.answer(TAPS, NOW)


def advising() -> set[str]:
    return {f"{group.__name__}.{name}" for group, name in use_cases() if class_of(group, name) is Class.ADVICE}


CALLS = {
    "Today.answer": lambda b, now: b.today.answer(TAPS, now=now),
    "Today.as_it_is": lambda b, now: b.today.as_it_is(now=now),
    "Back.state": lambda b, now: b.back.state(now=now),
    "FlareUp.card": lambda b, now: b.flare.card(now=now),
    "HoldTests.offers": lambda b, now: b.hold_tests.offers(now=now),
    "HoldTests.start": lambda b, now: b.hold_tests.start("floor_trunk_hold", now=now),
    "Weight.scenarios": lambda b, now: b.weight.scenarios(now=now),
}
"""How this room's advice is asked for; that of other rooms has its own table beside it."""


def closed_for(backstride: Backstride, now: datetime) -> dict[str, GateState]:
    found = {}
    for name, call in CALLS.items():
        try:
            call(backstride, now)
        except GateClosed as closed:
            found[name] = closed.reading.state
        except TestNotOffered:  # open, but the usual is not known yet
            pass
    return found


def test_each_call_of_the_table_is_advice():
    assert set(CALLS) <= advising()


@pytest.fixture
def home(tmp_path) -> Backstride:
    opened = open_backstride(tmp_path / "home")
    opened.me.tell(Change(date(2020, 1, 1), birth_year=1988, zone="Europe/Berlin"), NOW)
    return opened


def assert_locked(backstride: Backstride, now: datetime, *states: GateState) -> None:
    found = closed_for(backstride, now)
    assert set(found) == set(CALLS)
    assert set(found.values()) <= set(states)


def test_never_asked_locks_everything(home):
    assert_locked(home, NOW, GateState.NEVER_ASKED)


def test_all_no_opens_and_four_weeks_later_it_is_locked_again(home):
    home.safety.answer(NONE, NOW)
    assert closed_for(home, NOW) == {}
    assert closed_for(home, NOW + timedelta(days=28)) == {}
    assert_locked(home, NOW + timedelta(days=29), GateState.STALE)


EMERGENCIES = [question.identifier for question in questions() if question.group is Group.EMERGENCY]


@pytest.mark.parametrize("answer", ["yes", "not_sure"])
def test_each_emergency_answer_alone_locks_everything_and_tells_whom_to_call(tmp_path, answer):
    for sign in EMERGENCIES:
        backstride = open_backstride(tmp_path / sign)
        backstride.me.tell(Change(date(2020, 1, 1), birth_year=1968, zone="Europe/London"), NOW)
        backstride.safety.answer({**NONE, sign: answer}, NOW)
        assert_locked(backstride, NOW, GateState.EMERGENCY)
        card = backstride.safety.card(NOW)
        assert card is not None
        assert card.numbers == ("999",)
        backstride.safety.answer(NONE, NOW + timedelta(days=1))
        assert_locked(backstride, NOW + timedelta(days=1), GateState.EMERGENCY)


def test_a_gate_that_is_left_out_is_seen(home, monkeypatch):
    """Seeded: without the gate the table notices that everything advises."""
    monkeypatch.setattr("backstride.services.gate.require_open", reading)
    assert closed_for(home, NOW) == {}
    with pytest.raises(AssertionError):
        assert_locked(home, NOW, GateState.NEVER_ASKED)


def test_without_a_zone_every_number_is_given(home):
    home.me.tell(Change(date(2026, 11, 1), zone="Etc/UTC"), NOW)
    home.safety.answer({"both_legs": "yes"}, NOW)
    assert home.safety.card(NOW).numbers == ("112", "999", "911")


@pytest.mark.parametrize("question", [one for one in questions() if one.group is not Group.EMERGENCY], ids=str)
def test_not_sure_is_never_a_no(home, question):
    found = home.safety.answer({**NONE, question.identifier: "not_sure"}, NOW)
    assert found.state is (GateState.GO if question.symptom_rule_only else GateState.ASK_FIRST)


def test_one_question_left_open_locks(home):
    answers = dict.fromkeys((question.identifier for question in home.safety.questions(NOW)), "no")
    del answers["night_pain"]
    assert home.safety.answer(answers, NOW).state is GateState.NEVER_ASKED
    assert [question.identifier for question in home.safety.still_open(NOW)] == ["night_pain"]


def test_wrong_answers_keep_nothing(home):
    with pytest.raises(ValueError, match="unknown question: bladder"):
        home.safety.answer({"bladder": "no"}, NOW)
    with pytest.raises(ValueError, match="answer yes, no or not_sure"):
        home.safety.answer({"both_legs": "maybe"}, NOW)
    assert home.safety.latest() is None


def test_a_clock_set_back_locks_until_everything_is_answered_anew(home):
    home.safety.answer(NONE, NOW)
    home.safety.state(NOW + timedelta(days=10))
    back = NOW + timedelta(days=3)
    assert home.safety.state(back).why is Why.CLOCK_SET_BACK
    assert_locked(home, back, GateState.STALE)
    assert home.safety.answer({"night_pain": "no"}, back).state is not GateState.GO
    assert home.safety.answer(NONE, back + timedelta(minutes=1)).state is GateState.GO


def test_without_last_seen_a_clock_set_back_would_not_be_noticed(home, monkeypatch):
    """Seeded: what the record does not remember, it cannot hold."""
    monkeypatch.setattr(SqlDiaryRecords, "put_last_seen", lambda self, day: None)
    home.safety.answer(NONE, NOW)
    home.safety.state(NOW + timedelta(days=10))
    assert home.safety.state(NOW + timedelta(days=3)).state is GateState.GO


def test_a_restored_backup_is_locked(home, tmp_path):
    home.safety.answer(NONE, NOW)
    backups.backup(home.home, tmp_path / "kept.zip")
    backups.restore(tmp_path / "kept.zip", tmp_path / "two")
    back = open_backstride(tmp_path / "two")
    later = datetime.now(UTC) + timedelta(minutes=1)
    assert back.safety.cause(later).cause is Cause.RESTORED
    assert_locked(back, NOW, GateState.STALE)
    assert home.safety.state(NOW).state is GateState.GO


def test_a_copied_folder_is_locked_and_the_one_it_came_from_is_not(home, tmp_path):
    import shutil

    home.safety.answer(NONE, NOW)
    shutil.copytree(home.home.folder, tmp_path / "copy")
    assert_locked(open_backstride(tmp_path / "copy"), NOW, GateState.STALE)
    assert open_backstride(home.home.folder).safety.state(NOW).state is GateState.GO


def test_a_moved_folder_stays_as_it_was(home, tmp_path):
    home.safety.answer(NONE, NOW)
    home.home.folder.rename(tmp_path / "moved")
    assert open_backstride(tmp_path / "moved").safety.state(NOW).state is GateState.GO


def put_back(backstride: Backstride, database: Path) -> None:
    backstride.records._engine.dispose()
    for suffix in ("", "-wal", "-shm"):
        Path(f"{backstride.home.database}{suffix}").unlink(missing_ok=True)
    copy_database(database, backstride.home.database)


def test_an_older_database_put_back_does_not_bring_an_open_gate_along(home, tmp_path):
    """An emergency sign cannot be shaken off by putting back the database of yesterday."""
    home.safety.answer(NONE, NOW)
    copy_database(home.home.database, tmp_path / "yesterday.db")
    home.safety.answer({"both_legs": "yes"}, NOW)
    put_back(home, tmp_path / "yesterday.db")
    assert_locked(open_backstride(home.home.folder), NOW, GateState.EMERGENCY)


def test_an_older_database_makes_the_questions_due_where_no_sign_stands(home, tmp_path):
    home.safety.answer(NONE, NOW)
    copy_database(home.home.database, tmp_path / "yesterday.db")
    home.safety.answer(NONE, NOW + timedelta(minutes=1))
    put_back(home, tmp_path / "yesterday.db")
    assert_locked(open_backstride(home.home.folder), NOW, GateState.STALE)


def test_a_foreign_database_in_this_folder_is_locked(home, tmp_path):
    other = open_backstride(tmp_path / "other")
    other.safety.answer(NONE, NOW)
    put_back(home, other.home.database)
    assert_locked(open_backstride(home.home.folder), NOW, GateState.STALE)


def test_another_account_on_the_same_folder_is_asked_itself(home, monkeypatch):
    home.safety.answer(NONE, NOW)
    monkeypatch.setattr("backstride.store.identity.os.getuid", lambda: 4242)
    assert_locked(open_backstride(home.home.folder), NOW, GateState.STALE)


def test_a_home_that_does_not_know_its_identity_would_bring_the_gate_along(home, tmp_path, monkeypatch):
    """Seeded: without the identity a restored home is open."""
    home.safety.answer(NONE, NOW)
    backups.backup(home.home, tmp_path / "kept.zip")
    backups.restore(tmp_path / "kept.zip", tmp_path / "two")
    monkeypatch.setattr("backstride.store.identity._is_recognised", lambda home, records, facts: True)
    assert open_backstride(tmp_path / "two").safety.state(NOW).state is GateState.GO


def test_a_second_profile_inherits_nothing(home):
    home.safety.answer(NONE, NOW)
    records = SqlDiaryRecords(engine_of(home.home), runner_id="other")
    second = replace(home, records=records)
    assert_locked(second, NOW, GateState.NEVER_ASKED)


def test_a_gate_that_reads_every_row_would_be_inherited(home, monkeypatch):
    """Seeded: rows of another runner handed out as one's own are refused by the gate itself."""
    home.safety.answer(NONE, NOW)
    record = replace(home.records.gate_record(), runner_id="somebody else")
    monkeypatch.setattr(SqlDiaryRecords, "gate_record", lambda self: record)
    assert home.safety.state(NOW).state is GateState.NEVER_ASKED


def test_pain_that_jumps_locks_and_a_new_check_opens_gently(home):
    home.safety.answer(NONE, NOW)
    saved = home.diary.save(EntryKind.MORNING, {"back_pain": 8}, NOW + timedelta(hours=1))
    assert [one.cause for one in saved.triggers] == [Cause.SCORE_HIGH]
    assert_locked(home, NOW + timedelta(hours=2), GateState.STALE)
    assert home.safety.answer(NONE, NOW + timedelta(hours=3)).state is GateState.GENTLE


@pytest.mark.parametrize(
    ("typed", "cause"),
    [
        ({"regions": "thigh_left"}, Cause.FIRST_LEG_MARK),
        ({"leg_pain": 1}, Cause.FIRST_LEG_MARK),
        ({"note": "numb down there since lunch"}, Cause.WORDS_IN_NOTE),
        ({"could_do": "could not pee this morning"}, Cause.WORDS_IN_NOTE),
    ],
)
def test_leg_marks_and_words_lock_too(home, typed, cause):
    home.safety.answer(NONE, NOW)
    home.diary.save(EntryKind.MORNING, typed, NOW + timedelta(hours=1))
    assert home.safety.cause(NOW + timedelta(hours=1)).cause is cause
    assert_locked(home, NOW + timedelta(hours=1), GateState.STALE)


def test_an_edit_triggers_as_a_save_does_and_an_old_score_does_not_trigger_again(home):
    entry = home.diary.save(EntryKind.MORNING, {"back_pain": 8}, NOW).entry
    home.safety.answer(NONE, NOW + timedelta(hours=1))
    assert home.diary.edit(entry.entry_id, {"mood": 6}, NOW + timedelta(hours=2)).triggers == ()
    assert home.safety.state(NOW + timedelta(hours=2)).state is GateState.GENTLE
    home.diary.edit(entry.entry_id, {"note": "numb between the legs"}, NOW + timedelta(hours=3))
    assert_locked(home, NOW + timedelta(hours=4), GateState.STALE)


def test_an_undo_that_brings_words_back_triggers(home):
    entry = home.diary.save(EntryKind.MORNING, {"note": "numb between the legs"}, NOW).entry
    home.diary.take_out(entry.entry_id, NOW)
    home.safety.answer(NONE, NOW + timedelta(hours=1))
    home.diary.undo(entry.entry_id, NOW + timedelta(hours=2))
    assert_locked(home, NOW + timedelta(hours=3), GateState.STALE)


@pytest.mark.parametrize("wrong", [{"back_pain": "42"}, {"sleep_h": "many"}])
def test_a_sign_beside_something_that_is_refused_binds_all_the_same(home, wrong):
    home.safety.answer(NONE, NOW)
    saved = home.diary.save(EntryKind.MORNING, {"note": "numb between the legs", **wrong}, NOW + timedelta(hours=1))
    assert saved.entry is None
    assert [one.cause for one in saved.triggers] == [Cause.WORDS_IN_NOTE]
    assert_locked(home, NOW + timedelta(hours=2), GateState.STALE)


def test_a_sign_in_a_line_that_the_story_has_no_room_for_binds_all_the_same(home):
    home.safety.answer(NONE, NOW)
    for day in range(3):
        home.story.write(StoryLine(date(2026, 11, 1 + day), "it ached"), NOW)
    with pytest.raises(StoryIsFull):
        home.story.write(StoryLine(date(2026, 11, 20), "numb between the legs"), NOW + timedelta(hours=1))
    assert_locked(home, NOW + timedelta(hours=2), GateState.STALE)


def test_an_edit_that_forgot_to_look_would_leave_the_gate_open(home, monkeypatch):
    """Seeded: without the triggers on an edit the words change nothing."""
    entry = home.diary.save(EntryKind.MORNING, {"back_pain": 1}, NOW).entry
    home.safety.answer(NONE, NOW + timedelta(hours=1))
    monkeypatch.setattr("backstride.services.diary.entries.triggers", lambda *_: ())
    home.diary.edit(entry.entry_id, {"note": "numb between the legs"}, NOW + timedelta(hours=2))
    assert home.safety.state(NOW + timedelta(hours=3)).state is GateState.GO


# Unlocking


@pytest.fixture
def flagged(home) -> Backstride:
    home.safety.answer({**NONE, "both_legs": "yes"}, NOW)
    return home


def test_an_unlock_opens_until_its_end(flagged):
    assert flagged.safety.unlock(SPOKEN, NOW + timedelta(hours=2)).state is GateState.GO
    assert_locked(flagged, datetime(2026, 12, 21, 8, tzinfo=CET), GateState.STALE)


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"examined_by": " "}, "unlock-who-missing"),
        ({"said": ""}, "unlock-said-missing"),
        ({"examined_on": date(2026, 11, 21)}, "unlock-before-flag"),
        ({"examined_on": date(2026, 11, 23)}, "unlock-in-future"),
        ({"until": date(2026, 11, 21)}, "unlock-until-outside"),
    ],
)
def test_an_unlock_needs_who_when_what_and_until(flagged, changed, code):
    with pytest.raises(UnlockRefused) as refused:
        flagged.safety.unlock(replace(SPOKEN, **changed), NOW + timedelta(hours=2))
    assert [one.code for one in refused.value.findings] == [code]
    assert_locked(flagged, NOW + timedelta(hours=2), GateState.EMERGENCY)


def test_an_emergency_is_not_unlocked_within_the_hour(flagged):
    with pytest.raises(UnlockRefused):
        flagged.safety.unlock(SPOKEN, NOW + timedelta(minutes=59))
    assert flagged.safety.unlock(SPOKEN, NOW + timedelta(minutes=60)).state is GateState.GO


def test_any_new_yes_locks_again(flagged):
    flagged.safety.unlock(SPOKEN, NOW + timedelta(hours=2))
    flagged.safety.answer({**NONE, "both_legs": "yes"}, NOW + timedelta(hours=3))
    assert_locked(flagged, NOW + timedelta(hours=4), GateState.EMERGENCY)


def test_a_later_word_about_something_else_does_not_close_what_was_answered(flagged):
    flagged.safety.unlock(SPOKEN, NOW + timedelta(hours=2))
    flagged.safety.answer({**NONE, "night_pain": "yes"}, NOW + timedelta(days=2))
    later = replace(SPOKEN, examined_on=date(2026, 11, 25), allowed=Allowed.NOTHING_YET)
    found = flagged.safety.unlock(later, NOW + timedelta(days=3))
    assert (found.state, found.signs) == (GateState.SEE_SOMEONE, ("night_pain",))


def test_gentle_is_gentle(flagged):
    said = replace(SPOKEN, allowed=Allowed.GENTLE)
    assert flagged.safety.unlock(said, NOW + timedelta(hours=2)).state is GateState.GENTLE


def test_there_is_nothing_to_unlock_where_nothing_is_locked(home):
    home.safety.answer(NONE, NOW)
    with pytest.raises(NothingToUnlock):
        home.safety.unlock(SPOKEN, NOW)


# Limits, and for whom nothing is planned


def test_limits_bind_and_are_asked_for_anew_after_their_review(home):
    home.safety.answer(NONE, NOW)
    limits = ClinicianLimits(NOW, NOW.date(), "physio", run_walk_only=True, review_on=date(2026, 11, 25))
    home.safety.tell_limits(limits)
    assert home.safety.limits() == limits
    assert_locked(home, NOW + timedelta(days=4), GateState.ASK_FIRST)


def test_wrong_limits_are_refused_and_not_kept(home):
    with pytest.raises(LimitsRefused, match="given_by"):
        home.safety.tell_limits(ClinicianLimits(NOW, NOW.date(), " ", minutes_max=0))
    assert home.safety.limits() is None


@pytest.mark.parametrize(
    ("birth_year", "answers", "reason"),
    [
        (2012, {}, NoPlan.UNDER_18),
        (None, {}, NoPlan.AGE_UNKNOWN),
        (1988, {"pregnant_or_birth_within_year": "yes"}, NoPlan.PREGNANT_OR_BIRTH_WITHIN_YEAR),
        (1988, {"surgery_within_year": "yes"}, NoPlan.SURGERY_WITHOUT_LIMITS),
    ],
)
def test_for_some_nothing_is_planned_even_behind_an_open_gate(tmp_path, birth_year, answers, reason):
    backstride = open_backstride(tmp_path)
    backstride.me.tell(Change(date(2020, 1, 1), birth_year=birth_year, zone="Europe/Berlin"), NOW)
    backstride.safety.answer({**NONE, **answers}, NOW)
    if answers:
        backstride.safety.unlock(SPOKEN, NOW + timedelta(hours=2))
    later = NOW + timedelta(hours=3)
    assert backstride.safety.state(later).state is GateState.GO
    with pytest.raises(NoPlanForYou) as refused:
        backstride.today.answer(TAPS, now=later)
    assert refused.value.reasons == (reason,)


def test_the_last_answers_are_kept(home):
    home.safety.answer({**NONE, "night_pain": "not_sure"}, NOW)
    assert home.safety.last_answers()["night_pain"] is Answer.NOT_SURE
