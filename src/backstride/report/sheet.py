"""The page for the physiotherapist as blocks of sentences, tables and pictures: one content for paper and screen."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from backstride.charts.weekly import WeekPoint, weekly_svg
from backstride.diary.gate import GateState
from backstride.learn.experiments import KINDS
from backstride.report.sheet_runs import handled_block, runs_block
from backstride.report.sheet_values import Block, Picture, day_words
from backstride.report.still import still_picture
from backstride.runner import Sex
from backstride.services.diary.hold_tests import Progress
from backstride.services.learning.learning import Learnt
from backstride.services.learning.values import KeptExperiment
from backstride.services.reporting.values import ReportFacts, Tried, WeekScores
from backstride.texts.catalogue import Catalogue
from backstride.texts.gate_sentences import gate_sentences
from backstride.texts.learn_sentences import effect_sentence, question_sentence, verdict_sentence

_SCORES = ("function", "confidence", "back", "leg")
_METHODS = ("scores", "usual", "long", "force", "discs", "tests", "learnt", "check", "sources")
_EXERCISES_NAMED = 5


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything that is printed.

    Parameters
    ----------
    title, made : str
        Heading, and when it was made.
    flag : Block
        Where the safety check stands; the first thing on the page.
    is_flagged : bool
        Whether a sign is open.
    blocks : sequence of Block
        The sections.
    methods : Block
        How the figures were made.
    """

    title: str
    made: str
    flag: Block
    is_flagged: bool
    blocks: Sequence[Block]
    methods: Block


def sheet(facts: ReportFacts, texts: Catalogue) -> Sheet:
    """Return what is printed.

    Parameters
    ----------
    facts : ReportFacts
        What it rests on.
    texts : Catalogue
        The language.
    """
    return Sheet(
        title=texts.say("report-title"),
        made=" ".join(_made(facts, texts)),
        flag=_flag(facts, texts),
        is_flagged=facts.gate.state not in {GateState.GO, GateState.GENTLE},
        blocks=[block for block in _blocks(facts, texts) if block is not None],
        methods=Block("methods", texts.say("report-methods-title"), _methods(texts), pictures=_stills(facts, texts)),
    )


def _methods(texts: Catalogue) -> Sequence[str]:
    return [texts.say(f"report-method-{name}") for name in _METHODS]


def _stills(facts: ReportFacts, texts: Catalogue) -> Sequence[Picture]:
    """Return the usual run in motion; nothing while no run is known."""
    if facts.motion is None or facts.motion.bodies[0].movement.is_example:
        return ()
    return [still_picture(facts.motion, texts)]


def _made(facts: ReportFacts, texts: Catalogue) -> Iterator[str]:
    today = facts.made_at.date()
    if facts.runner is not None:
        runner = facts.runner
        yield texts.say(
            "report-person",
            sex=texts.say(f"report-sex-{runner.sex.value}") if runner.sex is not Sex.UNKNOWN else "",
            age=runner.age_years(today) or 0,
            height=texts.say("report-height", metres=f"{runner.height_m:.2f}") if runner.height_m else "",
            mass=texts.say("report-mass", kilograms=f"{runner.mass_kg:.0f}") if runner.mass_kg else "",
        )
    if facts.first_day is None or facts.first_day >= today:
        yield texts.say("report-made-new", day=day_words(today))
    else:
        yield texts.say("report-made", day=day_words(today), first=day_words(facts.first_day))
    if facts.simulated:
        yield texts.say("simulated")


def _flag(facts: ReportFacts, texts: Catalogue) -> Block:
    gate, lines = facts.gate, []
    if gate.state is GateState.NEVER_ASKED:
        lines = [texts.say("report-flag-never")]
    elif gate.state in {GateState.GO, GateState.GENTLE}:
        lines = [texts.say("report-flag-none", day=day_words(gate.since or facts.made_at.date()))]
    else:
        said = gate_sentences(texts, gate, facts.card)
        lines = [said.headline, *(line for line in said.lines if line != texts.say("gate-stays-open"))]
    title = "asked-not" if gate.state is GateState.NEVER_ASKED else "title"
    return Block("flag", texts.say(f"report-flag-{title}"), [*lines, *_limits(facts, texts)])


def _limits(facts: ReportFacts, texts: Catalogue) -> Iterator[str]:
    limits = facts.limits
    if limits is None:
        return
    said = texts.say
    parts = [
        f"{said('limits-may_run')} {said('cmd-limits-yes' if limits.may_run else 'report-tear-no')}"
        if limits.may_run is not None
        else "",
        f"{said('report-tear-minutes')}: {limits.minutes_max}" if limits.minutes_max else "",
        said("limits-run_walk_only") if limits.run_walk_only else "",
        f"{said('limits-no_impact_until')} {day_words(limits.no_impact_until)}" if limits.no_impact_until else "",
        said("limits-no_loaded_bending") if limits.no_loaded_bending else "",
        said("limits-no_back_bending") if limits.no_back_bending else "",
        f"{said('report-tear-lift')}: {limits.lift_max_kg:g}" if limits.lift_max_kg is not None else "",
        f"{said('limits-review_on')} {day_words(limits.review_on)}" if limits.review_on else "",
    ]
    given = said("report-limits-by", who=limits.given_by, day=day_words(limits.given_on))
    yield f"{said('report-limits-title')}: {'; '.join(part for part in parts if part)}. {given}"


def _blocks(facts: ReportFacts, texts: Catalogue) -> Iterator[Block | None]:
    yield None if facts.weeks is None else _feeling(facts.weeks, texts)
    yield None if facts.runs is None else runs_block(facts.runs, facts.runner, texts)
    yield None if facts.handled is None else handled_block(facts.handled, texts)
    yield None if facts.tests is None else _tests(facts.tests, texts)
    yield None if facts.tried is None else _tried(facts.tried, texts)
    yield _closed(texts) if facts.waits_to_be_seen else None
    yield None if facts.learnt is None else _learnt(facts.learnt, texts)
    if facts.story is not None:
        lines = [f"{day_words(line.on)}: {line.text}" for line in facts.story]
        yield Block("story", texts.say("report-section-story"), lines or [texts.say("report-nothing-yet")])
    if facts.questions:
        yield Block("questions", texts.say("report-section-questions"), list(facts.questions))


def _feeling(weeks: Sequence[WeekScores], texts: Catalogue) -> Block:
    pictures = [_score_picture(name, weeks, texts) for name in _SCORES]
    drawn = [picture for picture in pictures if picture.svg]
    how = [texts.say("report-feeling-how")] if drawn else []
    untold = [texts.say("report-chart-untold", title=picture.title) for picture in pictures if not picture.svg]
    return Block("feeling", texts.say("report-section-feeling"), [*untold, *how], pictures=drawn)


def _score_picture(name: str, weeks: Sequence[WeekScores], texts: Catalogue) -> Picture:
    title = texts.say(f"report-chart-{name}")
    middles = [getattr(week, name) for week in weeks]
    told = [middle for middle in middles if middle is not None]
    if not told:
        return Picture(title, "", "")
    points = [
        WeekPoint(
            label=_month(weeks, place),
            middle=getattr(week, name),
            low=week.back_low if name == "back" else None,
            high=week.back_high if name == "back" else None,
        )
        for place, week in enumerate(weeks)
    ]
    description = texts.say("report-chart-description", title=title, weeks=len(told), last=f"{told[-1]:g}")
    return Picture(title, weekly_svg(points, description), description)


def _month(weeks: Sequence[WeekScores], place: int) -> str:
    """Name the month below its first week; the first week of all only when its month has just begun."""
    monday = weeks[place].monday
    begins = monday.day <= 7 if place == 0 else monday.month != weeks[place - 1].monday.month
    return f"{monday:%b}" if begins or (len(weeks) < 5 and place == 0) else ""


def _tests(tests: Sequence[Progress], texts: Catalogue) -> Block:
    rows = [
        (
            texts.say(f"test-{each.test.identifier}"),
            _result(each, 0),
            _result(each, -1),
            texts.say(f"test-result-{each.change}", noise=f"{each.noise:.0f}" if each.noise else ""),
        )
        for each in tests
    ]
    head = [texts.say(f"report-tests-head-{name}") for name in ("test", "first", "last", "says")]
    title, nothing = texts.say("report-section-tests"), texts.say("report-nothing-yet")
    return Block("tests", title, [] if rows else [nothing], head=head if rows else (), rows=rows)


def _result(progress: Progress, place: int) -> str:
    result = progress.results[place]
    unit = f" {progress.test.unit}" if progress.test.unit == "s" else ""
    return f"{result.value:g}{unit}, {result.on:%d %b}"


def _tried(tried: Tried, texts: Catalogue) -> Block:
    names = [_exercise(name, texts) for name in tried.exercises[:_EXERCISES_NAMED]]
    lines = [
        texts.say("report-tried-told", days=tried.days_told),
        texts.say("report-tried-painkillers", days=tried.painkiller_days),
        texts.say("report-tried-treated", days=tried.treated_days),
        texts.say("report-tried-exercises", days=tried.exercise_days, names=", ".join(names)),
        *(_experiment(each, texts) for each in tried.experiments[-3:]),
    ]
    return Block("tried", texts.say("report-section-tried"), lines)


def _exercise(identifier: str, texts: Catalogue) -> str:
    known = f"exercise-{identifier.replace('_', '-')}"
    return texts.say(known) if texts.has(known) else identifier


def _experiment(kept: KeptExperiment, texts: Catalogue) -> str:
    kind = KINDS[kept.kind]
    state = "stopped" if kept.stopped_on else "going"
    return texts.say(
        "report-tried-experiment",
        day=day_words(kept.sealed_on),
        a=texts.say(f"experiment-arm-{kind.a}"),
        b=texts.say(f"experiment-arm-{kind.b}"),
        state=texts.say(f"report-tried-experiment-{state}"),
    )


def _closed(texts: Catalogue) -> Block:
    """An answer that nobody has looked at stays closed, so that the question may still be chosen freely."""
    return Block("learnt", texts.say("report-section-learnt"), [texts.say("report-learnt-closed")])


def _learnt(learnt: Learnt, texts: Catalogue) -> Block:
    lines = []
    for answer in learnt.answers:
        first = answer.horizons[0]
        said = ", ".join(filter(None, (verdict_sentence(texts, first, answer), effect_sentence(texts, first))))
        lines.append(f"{question_sentence(texts, answer.question)}: {said}")
        lines.extend(texts.say(f"learn-reason-{reason}") for reason in first.verdict.reasons)
    closing = "weeks" if lines else "not-told"
    return Block("learnt", texts.say("report-section-learnt"), [*lines, texts.say(f"report-learnt-{closing}")])
