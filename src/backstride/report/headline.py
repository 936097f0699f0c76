"""The first lines of the page for the physiotherapist: what a referral note says in half a minute."""

from collections.abc import Iterator, Sequence

from backstride.diary.back_history import BackHistory
from backstride.diary.presentation import PRESENT_DAYS, Presentation
from backstride.report.sheet_runs import distance_words
from backstride.runner import Units
from backstride.services.reporting.values import ReportFacts
from backstride.texts.catalogue import Catalogue
from backstride.texts.figures import long_day, number, short_day

Line = tuple[str, str]
"""What is spoken of, and what is said."""
IN_HEADLINE = ("began_on", "began_with", "day_pattern", "worse_with", "eased_by", "goal")
"""What the headline says of the history of a back."""
_PLACES_NAMED = 3


def headline(facts: ReportFacts, texts: Catalogue) -> Sequence[Line]:
    """Return the lines, each with its heading; what was not told has no line.

    Parameters
    ----------
    facts : ReportFacts
        What it rests on.
    texts : Catalogue
        The language.
    """
    history, diary = facts.history or BackHistory(), facts.presentation
    parts = {
        "since": _since(history, texts),
        "pain": _pain(diary, texts) if diary else (),
        "jumps": _jumps(diary, texts) if diary else (),
        "place": _place(diary, texts) if diary else (),
        "behaves": _behaves(history, texts),
        "leg": _leg(diary, texts) if diary else (),
        "does": _does(diary, texts) if diary else (),
        "running": _running(facts, texts),
        "goal": [history.goal] if history.goal else (),
    }
    said = {name: " ".join(lines) for name, lines in parts.items()}
    return [(texts.say(f"report-line-{name}"), line) for name, line in said.items() if line]


def _since(history: BackHistory, texts: Catalogue) -> Iterator[str]:
    if history.began_on:
        yield texts.say("report-since", day=long_day(history.began_on))
    if history.began_with:
        yield texts.say("report-began-with", what=_sentence(history.began_with))


def _pain(diary: Presentation, texts: Catalogue) -> Iterator[str]:
    if diary.worst is None or diary.latest is None:
        yield texts.say("report-pain-none", days=PRESENT_DAYS)
        return
    yield texts.say("report-pain-worst", score=diary.worst.score, day=short_day(diary.worst.day), mornings=diary.scored)
    if diary.usual is not None:
        yield texts.say("report-pain-usual", score=number(diary.usual))
    yield texts.say("report-pain-latest", score=diary.latest.score, day=short_day(diary.latest.day))


def _jumps(diary: Presentation, texts: Catalogue) -> Iterator[str]:
    for jump in diary.jumps[-2:]:
        usual = "" if jump.usual is None else number(jump.usual)
        yield texts.say("report-jump", day=short_day(jump.day), score=jump.score, usual=usual or "none")


def _place(diary: Presentation, texts: Catalogue) -> Iterator[str]:
    if diary.places:
        named = list(diary.places.items())[:_PLACES_NAMED]
        said = [texts.say("report-place", place=texts.say(f"region-{place}"), times=times) for place, times in named]
        yield texts.say("report-places", places=", ".join(said), entries=diary.placed)


def _behaves(history: BackHistory, texts: Catalogue) -> Iterator[str]:
    if history.worse_with:
        yield texts.say("report-worse-with", what=_sentence(history.worse_with))
    if history.eased_by:
        yield texts.say("report-eased-by", what=_sentence(history.eased_by))
    if history.day_pattern:
        yield texts.say("report-day-pattern", when=texts.say(f"history-day_pattern-{history.day_pattern}"))


def _leg(diary: Presentation, texts: Catalogue) -> Iterator[str]:
    if diary.leg_worst:
        yield texts.say("report-leg-worst", score=diary.leg_worst.score, day=short_day(diary.leg_worst.day))
    for sign, times in (diary.leg_signs or {}).items():
        yield texts.say("report-leg-sign", sign=texts.say(f"leg-sign-{sign}"), times=times)
    if diary.scored and not diary.leg_worst and not diary.leg_signs:
        yield texts.say("report-leg-none")
    if diary.night_asked:
        yield texts.say("report-nights", nights=diary.nights, asked=diary.night_asked)


def _does(diary: Presentation, texts: Catalogue) -> Iterator[str]:
    if diary.function is not None:
        what = diary.could_do or ""
        yield texts.say(
            "report-does", score=diary.function.score, day=short_day(diary.function.day), what=what or "none"
        )


def _running(facts: ReportFacts, texts: Catalogue) -> Iterator[str]:
    if facts.runs is None or facts.running is None:
        return
    if facts.running.last_run is None:
        yield texts.say("report-running-none")
        return
    yield texts.say(
        "report-running-last",
        day=long_day(facts.running.last_run),
        ago=(facts.made_at.date() - facts.running.last_run).days,
    )
    usual, units = facts.runs.usual_week, facts.runner.units if facts.runner else Units.METRIC
    if usual is not None:
        far = distance_words(usual.running_distance_m, units)
        yield texts.say("report-runs-usual", distance=far, days=number(usual.run_days), weeks=usual.weeks)
    yield from (
        texts.say("report-running-gap", first=short_day(gap.first_day), last=short_day(gap.last_day))
        for gap in facts.runs.gaps
        if (facts.made_at.date() - gap.last_day).days < PRESENT_DAYS * 3 and not gap.still_open
    )


def _sentence(words: str) -> str:
    return words.rstrip(" .") + "."
