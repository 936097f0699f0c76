"""What runs asked of the back, from a home: amounts, everyday tasks beside them, drift, weeks, and what is refused."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from backstride.dose.steady import PregnancyNotMeasured
from backstride.dose.what_if import LighterNotOffered
from backstride.runner import Change
from backstride.services.classified import Class, class_of
from backstride.services.runs.history import NoSuchRun
from backstride.services.runs.load import RunLoads
from backstride.services.runs.loads_refused import PREGNANCY
from backstride.services.runs.what_if import LoadWhatIfs, Wish, WishUnreadable, wish
from backstride.texts.catalogue import catalogue
from backstride.texts.load_sentences import LoadSentences

TODAY = date(2026, 6, 28)
"""A Sunday."""
NOW = datetime(2026, 6, 28, 9, tzinfo=UTC)
SAYS = LoadSentences(catalogue())


@pytest.fixture
def home(new_home, copies, lives):
    """Twenty-six runs, three days apart, up to two days ago; the last one is twice as long."""
    backstride = new_home()
    template = lives.template_of(backstride, copies["alone.fit"])
    days = [TODAY - timedelta(days=2 + 3 * n) for n in range(26)]
    runs = [lives.run_on(template, day, 40.0 if n else 80.0) for n, day in enumerate(days)]
    far = [1000 * (5 if n else 10) for n, _ in enumerate(runs)]
    runs = [
        replace(run, facts=replace(run.facts, running_distance_m=metres, distance_m=metres))
        for run, metres in zip(runs, far, strict=True)
    ]
    gait = backstride.samples.read_gait(template.run_id)
    for run in runs:
        backstride.samples.write_gait(run.run_id, gait)
    backstride.records.replace_runs([], runs)
    return backstride


def tick(backstride, at=NOW, **answers):
    backstride.safety.answer({"none_of_these": True, **answers}, at)


def test_a_run_is_told_against_the_usual_and_beside_everyday_tasks(home):
    told = home.run_load.of_run(home.run_load.last(TODAY))
    assert told.asked.against_usual["minutes"] == pytest.approx(2.0)
    assert "longer" in told.asked.unusual
    assert told.longest.ratio == pytest.approx(2.0)
    standing = {one.task: one.standing for one in told.asked.load_beside}
    assert standing["standing"] == "more"
    assert {"walking", "stairs"} <= set(standing)
    assert [one.name for one in told.strip][-2:] == ["my_easy_run", "my_hard_run"]


def test_a_run_that_nobody_had_is_refused(home, new_home):
    with pytest.raises(NoSuchRun):
        home.run_load.of_run("nobody")
    with pytest.raises(NoSuchRun):
        new_home().run_load.last(TODAY)


def test_weeks_sums_and_rest_days_count_unknown_days_apart(home):
    told = home.run_load.over_time(TODAY).over_time
    seven, month = told.sums
    assert (seven.days, month.days) == (7, 28)
    assert month.counts.minutes == pytest.approx(80 + 8 * 40)
    assert seven.unknown_days == 2
    assert told.rest.run_days + told.rest.rest_days + told.rest.unknown_days == 28
    last = told.weeks[-1]
    assert not last.complete
    assert last.against_usual["minutes"] > 1


def test_a_run_split_in_two_files_sums_to_the_day(home, lives):
    one = home.history.run(home.run_load.last(TODAY))
    half = replace(one.facts, moving_s=one.facts.moving_s / 2)
    parts = [replace(one, run_id=f"part{n}", start=one.start + timedelta(hours=n), facts=half) for n in range(2)]
    whole = home.run_load.of_run(one.run_id).day.counts
    home.records.replace_runs([one.run_id], parts)
    for part in parts:
        home.samples.write_gait(part.run_id, home.samples.read_gait(one.run_id))
    day = home.run_load.of_run("part0").day
    assert day.counts.minutes == pytest.approx(whole.minutes)
    assert SAYS.day(day.runs, day.against_usual["steps"]).startswith("That day had 2 runs and walks.")
    assert SAYS.day(1, 1.0) == ""


def test_in_pregnancy_no_loads_are_given_anywhere(home):
    tick(home, pregnant_or_birth_within_year="yes")
    told = home.run_load.of_run(home.run_load.last(TODAY))
    assert (told.asked.load, told.asked.load_beside, told.asked.work_beside, told.strip) == (None, (), (), ())
    assert told.asked.loads_refused == PREGNANCY
    assert told.asked.counts.load_time_bw_s is None
    assert told.asked.counts.minutes == pytest.approx(80.0)
    over = home.run_load.over_time(TODAY)
    assert over.loads_refused == PREGNANCY
    assert all(one.counts.load_time_bw_s is None for one in over.over_time.sums)
    assert all(week.force_peak_sum_bw is None for week in home.history.answer(TODAY).weeks if week.runs)
    with pytest.raises(PregnancyNotMeasured):
        home.load_what_if.answer(TODAY)
    with pytest.raises(PregnancyNotMeasured):
        home.load_what_if.at(TODAY, kind="running", speed_m_per_s=3.0)


def test_loads_come_back_after_a_later_check(home):
    tick(home, pregnant_or_birth_within_year="yes", at=NOW - timedelta(days=10))
    tick(home)
    assert home.run_load.refused_on(TODAY) is None
    assert home.run_load.refused_on(TODAY - timedelta(days=5)) == PREGNANCY


def test_what_if_at_my_own_pace_says_what_the_model_cannot_tell(home):
    home.me.tell(Change(date(2026, 1, 1), mass_kg=70.0, height_m=1.75), NOW)
    told = home.load_what_if.answer(TODAY)
    names = [one.name for one in told.answers]
    assert names == ["speed=-0.5", "speed=+0.5", "cadence=+3%", "cadence=+5%", "mass=+5.0"]
    assert told.answers[2].cannot_tell == ("compression", "muscle_work")
    assert told.answers[0].changes["net_impulse_l5s1_per_km_bw_s"].value > 0
    assert not told.lighter_offered


def test_lighter_is_offered_only_where_nothing_speaks_against_it(home):
    lighter = [Wish("mass", -0.05, share=True)]
    home.me.tell(Change(date(2026, 1, 1), mass_kg=58.0, height_m=1.75), NOW)
    with pytest.raises(LighterNotOffered):
        home.load_what_if.answer(TODAY, lighter, no_worries=True)
    home.me.tell(Change(date(2026, 1, 1), mass_kg=85.0), NOW)
    assert home.load_what_if.answer(TODAY).lighter_offered
    assert home.load_what_if.answer(TODAY, lighter, no_worries=True).answers[-1].name == "mass=-4.2"
    with pytest.raises(LighterNotOffered):
        home.load_what_if.answer(TODAY, lighter)
    tick(home, periods_or_fuelling="yes")
    assert not home.load_what_if.answer(TODAY).lighter_offered
    with pytest.raises(LighterNotOffered):
        home.load_what_if.answer(TODAY, lighter, no_worries=True)


def test_without_runs_there_is_no_own_pace(new_home):
    assert new_home().load_what_if.answer(TODAY) is None
    assert new_home().run_load.over_time(TODAY).recent == ()


@pytest.mark.parametrize("told", ["cadence", "cadence=", "cadence=x", "mass=nan"])
def test_a_wish_is_a_name_and_a_number(told):
    assert wish("cadence=5%") == Wish("cadence", 0.05, share=True)
    with pytest.raises(WishUnreadable):
        wish(told)


def test_sentences_say_relative_first_and_never_strengthen(home):
    told = home.run_load.of_run(home.run_load.last(TODAY))
    rows = {row.name: row for row in SAYS.amounts(told.asked)}
    assert rows["Minutes"].against == "2.0 times the usual"
    said = " ".join([*SAYS.work(told.asked.work_beside), *SAYS.load_beside(told.asked.load_beside)])
    assert "strength" not in said
    assert "Works the back about as hard as" in said
    assert "Backs were not looked at" in SAYS.longest(told.longest)
    assert SAYS.unusual(told.asked).startswith("Unusual for your back: longer")


def test_all_of_it_is_fact(home):
    for owner, names in ((RunLoads, ("of_run", "over_time", "last")), (LoadWhatIfs, ("usual", "answer", "at"))):
        assert {class_of(owner, name) for name in names} == {Class.FACT}
    home.safety.answer({"none_of_these": True, "bladder_change": "yes"}, NOW)
    assert home.run_load.over_time(TODAY).recent
