"""The page for the physiotherapist as blocks of sentences, tables and pictures: one content for paper and screen."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from backstride.api.report import Block, Picture
from backstride.charts.body_map import body_map_svg
from backstride.charts.pain_and_running import PainAndRunning, PainWeek, pain_and_running_svg
from backstride.diary.back_history import BackHistory
from backstride.diary.gate import GateState
from backstride.dose.days import monday_of
from backstride.learn.experiments import KINDS
from backstride.report.headline import IN_HEADLINE, headline
from backstride.report.sheet_runs import handled_block, runs_block
from backstride.runner import Sex, Units
from backstride.services.diary.hold_tests import Progress
from backstride.services.learning.learning import Learnt
from backstride.services.learning.values import KeptExperiment
from backstride.services.reporting.values import ReportFacts, Tried, WeekScores
from backstride.texts.catalogue import Catalogue
from backstride.texts.figures import long_day, month, number, short_day
from backstride.texts.gate_sentences import gate_sentences
from backstride.texts.history_sentences import history_lines
from backstride.texts.learn_sentences import effect_sentence, question_sentence, verdict_sentence
from backstride.units import METRES_PER_MILE

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
    headline : sequence of (str, str)
        What is spoken of and what is said: a referral note in half a minute.
    blocks : sequence of Block
        The sections.
    methods : Block
        How the figures were made.
    """

    title: str
    made: str
    flag: Block
    is_flagged: bool
    headline: Sequence[tuple[str, str]]
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
        headline=headline(facts, texts),
        blocks=[block for block in _blocks(facts, texts) if block is not None],
        methods=Block("methods", texts.say("report-methods-title"), _methods(texts)),
    )


def _methods(texts: Catalogue) -> Sequence[str]:
    return [texts.say(f"report-method-{name}") for name in _METHODS]


def _made(facts: ReportFacts, texts: Catalogue) -> Iterator[str]:
    today = facts.made_at.date()
    if facts.runner is not None:
        runner = facts.runner
        yield texts.say(
            "report-person",
            sex=texts.say(f"report-sex-{runner.sex.value}") if runner.sex is not Sex.UNKNOWN else "",
            age=runner.age_years(today) or 0,
            height=texts.say("report-height", metres=number(runner.height_m, ".2f")) if runner.height_m else "",
            mass=texts.say("report-mass", kilograms=number(runner.mass_kg, ".0f")) if runner.mass_kg else "",
        )
    if facts.first_day is None or facts.first_day >= today:
        yield texts.say("report-made-new", day=long_day(today))
    else:
        yield texts.say("report-made", day=long_day(today), first=long_day(facts.first_day))
    if facts.simulated:
        yield texts.say("simulated")


def _flag(facts: ReportFacts, texts: Catalogue) -> Block:
    gate, lines = facts.gate, []
    if gate.state is GateState.NEVER_ASKED:
        lines = [texts.say("report-flag-never")]
    elif gate.state in {GateState.GO, GateState.GENTLE}:
        lines = [texts.say("report-flag-none", day=long_day(gate.since or facts.made_at.date()))]
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
        f"{said('limits-no_impact_until')} {long_day(limits.no_impact_until)}" if limits.no_impact_until else "",
        said("limits-no_loaded_bending") if limits.no_loaded_bending else "",
        said("limits-no_back_bending") if limits.no_back_bending else "",
        f"{said('report-tear-lift')}: {number(limits.lift_max_kg)}" if limits.lift_max_kg is not None else "",
        f"{said('limits-review_on')} {long_day(limits.review_on)}" if limits.review_on else "",
    ]
    given = said("report-limits-by", who=limits.given_by, day=long_day(limits.given_on))
    yield f"{said('report-limits-title')}: {'; '.join(part for part in parts if part)}. {given}"


def _blocks(facts: ReportFacts, texts: Catalogue) -> Iterator[Block | None]:
    yield None if facts.weeks is None else _feeling(facts, facts.weeks, texts)
    yield None if facts.history is None else _history(facts.history, texts)
    yield None if facts.runs is None else runs_block(facts.runs, facts.runner, texts)
    yield None if facts.handled is None else handled_block(facts.handled, texts)
    yield None if facts.tests is None else _tests(facts.tests, texts)
    yield None if facts.tried is None else _tried(facts.tried, texts)
    yield _closed(texts) if facts.waits_to_be_seen else None
    yield None if facts.learnt is None else _learnt(facts.learnt, texts)
    if facts.story:
        lines = [f"{long_day(line.on)}: {line.text}" for line in facts.story]
        yield Block("story", texts.say("report-section-story"), lines)
    if facts.questions:
        yield Block("questions", texts.say("report-section-questions"), list(facts.questions))


def _feeling(facts: ReportFacts, weeks: Sequence[WeekScores], texts: Catalogue) -> Block | None:
    pictures = [picture for picture in (_weeks_picture(facts, weeks, texts), _map_picture(facts, texts)) if picture]
    lines = [texts.say("report-feeling-how")] if pictures else []
    lines += [line for line in (_last_told(weeks, "confidence", texts), _last_told(weeks, "function", texts)) if line]
    return Block("feeling", texts.say("report-section-feeling"), lines, pictures=pictures) if lines else None


def _last_told(weeks: Sequence[WeekScores], name: str, texts: Catalogue) -> str:
    """Return the middle score of the last week with one; nothing where none was told."""
    told = next((week for week in reversed(weeks) if getattr(week, name) is not None), None)
    if told is None:
        return ""
    return texts.say(f"report-last-{name}", score=number(getattr(told, name)), day=short_day(told.monday))


def _weeks_picture(facts: ReportFacts, weeks: Sequence[WeekScores], texts: Catalogue) -> Picture | None:
    metres = facts.running.weeks_m if facts.running else {}
    scores = {week.monday: week for week in weeks if week.back is not None}
    if not metres and not scores:
        return None
    units = facts.runner.units if facts.runner else Units.METRIC
    long, unit = (METRES_PER_MILE, "mi") if units is Units.IMPERIAL else (1000.0, "km")
    flared = {monday_of(jump.day) for jump in facts.presentation.jumps} if facts.presentation else set()
    mondays = _mondays([*metres, *scores])
    points = []
    for place, monday in enumerate(mondays):
        score, far = scores.get(monday), metres.get(monday, 0.0 if metres else None)
        points.append(
            PainWeek(
                label=_month(mondays, place),
                distance=None if far is None else far / long,
                pain=score.back if score else None,
                low=score.back_low if score else None,
                high=score.back_high if score else None,
                flared=monday in flared,
            )
        )
    title = texts.say("report-chart-weeks")
    description = texts.say("report-chart-weeks-description", weeks=len(points), scored=len(scores))
    labels = texts.say("report-chart-pain"), texts.say("report-chart-distance", unit=unit)
    return Picture(title, pain_and_running_svg(PainAndRunning(points, *labels, description)), description)


def _mondays(known: Sequence[date]) -> Sequence[date]:
    first, last = min(known), max(known)
    return [first + timedelta(weeks=n) for n in range((last - first).days // 7 + 1)]


def _month(mondays: Sequence[date], place: int) -> str:
    """Name the month below its first week; the first week of all only when its month has just begun."""
    monday = mondays[place]
    begins = monday.day <= 7 if place == 0 else monday.month != mondays[place - 1].month
    return month(monday) if begins or (len(mondays) < 5 and place == 0) else ""


def _map_picture(facts: ReportFacts, texts: Catalogue) -> Picture | None:
    diary = facts.presentation
    if diary is None or not diary.places:
        return None
    said = ", ".join(f"{texts.say(f'region-{place}')} {times}" for place, times in diary.places.items())
    description = texts.say("report-map-description", places=said, entries=diary.placed)
    sides = texts.say("diary-map-left"), texts.say("diary-map-right")
    drawn = body_map_svg({str(place): times for place, times in diary.places.items()}, diary.placed, description, sides)
    return Picture(texts.say("report-map", entries=diary.placed), drawn, description)


def _history(history: BackHistory, texts: Catalogue) -> Block | None:
    rows = list(history_lines(history, texts, IN_HEADLINE))
    return Block("history", texts.say("report-section-history"), [], rows=rows) if rows else None


def _tests(tests: Sequence[Progress], texts: Catalogue) -> Block | None:
    rows = [
        (
            texts.say(f"test-{each.test.identifier}"),
            _result(each, 0),
            _result(each, -1),
            _says(each, texts),
        )
        for each in tests
    ]
    head = [texts.say(f"report-tests-head-{name}") for name in ("test", "first", "last", "says")]
    return Block("tests", texts.say("report-section-tests"), [], head=head, rows=rows) if rows else None


def _says(progress: Progress, texts: Catalogue) -> str:
    if progress.counted == 1:
        return texts.say("test-result-one")
    return texts.say(f"test-result-{progress.change}", noise=number(progress.noise, ".0f") if progress.noise else "")


def _result(progress: Progress, place: int) -> str:
    result = progress.results[place]
    unit = f" {progress.test.unit}" if progress.test.unit == "s" else ""
    return f"{number(result.value)}{unit}, {short_day(result.on)}"


def _tried(tried: Tried, texts: Catalogue) -> Block | None:
    names = ", ".join(_exercise(name, texts) for name in tried.exercises[:_EXERCISES_NAMED])
    lines = [
        *([texts.say("report-tried-painkillers", days=tried.painkiller_days)] if tried.painkiller_days else []),
        *([texts.say("report-tried-treated", days=tried.treated_days)] if tried.treated_days else []),
        *([texts.say("report-tried-exercises", days=tried.exercise_days, names=names)] if names else []),
        *(_experiment(each, texts) for each in tried.experiments[-3:]),
    ]
    told = texts.say("report-tried-told", days=tried.days_told)
    return Block("tried", texts.say("report-section-tried"), [told, *lines]) if lines else None


def _exercise(identifier: str, texts: Catalogue) -> str:
    known = f"exercise-{identifier}"
    return texts.say(known) if texts.has(known) else identifier


def _experiment(kept: KeptExperiment, texts: Catalogue) -> str:
    kind = KINDS[kept.kind]
    state = "stopped" if kept.stopped_on else "going"
    return texts.say(
        "report-tried-experiment",
        day=long_day(kept.sealed_on),
        a=texts.say(f"experiment-arm-{kind.a}"),
        b=texts.say(f"experiment-arm-{kind.b}"),
        state=texts.say(f"report-tried-experiment-{state}"),
    )


def _closed(texts: Catalogue) -> Block:
    """An answer that nobody has looked at stays closed, so that the question may still be chosen freely."""
    return Block("learnt", texts.say("report-section-learnt"), [texts.say("report-learnt-closed")])


def _learnt(learnt: Learnt, texts: Catalogue) -> Block | None:
    lines: list[str] = []
    for answer in learnt.answers:
        first = answer.horizons[0]
        said = ", ".join(filter(None, (verdict_sentence(texts, first, answer), effect_sentence(texts, first))))
        lines.append(f"{question_sentence(texts, answer.question)}: {said}")
        lines.extend(texts.say(f"learn-reason-{reason}") for reason in first.verdict.reasons)
    if not lines:
        return None
    return Block("learnt", texts.say("report-section-learnt"), [*lines, texts.say("report-learnt-weeks")])
