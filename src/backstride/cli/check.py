"""`backstride check` and `backstride unlock`: the safety check in front of everything that suggests."""

import sys
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from backstride.api.safety import check_out, unlock_out
from backstride.bootstrap import Backstride
from backstride.cli.errors import MISUSE
from backstride.cli.options import HomeOption, JsonOption, opened
from backstride.cli.output import aside, out, print_json, texts
from backstride.cli.refusal import show_gate
from backstride.diary.check import Answer
from backstride.diary.gate import GateReading, GateState, opens
from backstride.diary.questions import Group, Question
from backstride.diary.unlock import Allowed, UnlockRefused
from backstride.findings import Finding
from backstride.formats.json_text import NotReadable, read_json
from backstride.plain_text import TextNotPlain
from backstride.services.safety.check import AnswersUnreadable, Spoken
from backstride.texts.figures import long_day
from backstride.texts.gate_sentences import said_of

_LETTERS = {"y": Answer.YES, "n": Answer.NO, "?": Answer.NOT_SURE, "-": Answer.RATHER_NOT_SAY}


def check(
    context: typer.Context,
    answers: Annotated[
        Path | None, typer.Option(help='Answers as JSON: {"bladder_change": "no", ...} or {"none_of_these": true}.')
    ] = None,
    home: HomeOption = None,
    json: JsonOption = False,
) -> None:
    """Answer the safety questions, or see where they stand. They are a stop sign, not a check-up.

    At a terminal the questions are asked; with --answers they are read from a file, with --json only shown.

    Example: `backstride check --answers answers.json`
    """
    backstride = opened(context, home)
    if answers is not None:
        raw: Mapping[str, object] | None = _read(answers)
    else:
        raw = _ask(backstride) if sys.stdin.isatty() and not json else None
    if raw is not None:
        backstride.safety.answer(raw, backstride.now())
    reading = backstride.safety.state(backstride.now())
    if json:
        print_json(check_out(backstride.safety, backstride.now()))
    else:
        _show(backstride, reading)


def unlock(
    context: typer.Context,
    by: Annotated[str, typer.Option("--by", help="Who examined you, e.g. GP or physiotherapist.")] = "",
    on: Annotated[datetime | None, typer.Option("--on", formats=["%Y-%m-%d"], help="Day of the examination.")] = None,
    said: Annotated[str, typer.Option(help="What they said you may do.")] = "",
    allowed: Annotated[Allowed, typer.Option(help="The same, as one of three.")] = Allowed.NOTHING_YET,
    until: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Last day on which it holds.")] = None,
    home: HomeOption = None,
    json: JsonOption = False,
) -> None:
    """Tell what a professional said after a stop sign: who, when, what, until when.

    Example: `backstride unlock --by GP --on 2026-11-20 --said "easy running" --allowed usual --until 2026-12-20`
    """
    backstride = opened(context, home)
    if on is None or until is None:
        aside().print(texts().say("cmd-unlock-how"), markup=False)
        raise typer.Exit(MISUSE)
    findings: Sequence[Finding] = ()
    try:
        backstride.safety.unlock(Spoken(by, on.date(), said, allowed, until.date()), backstride.now())
    except UnlockRefused as refused:
        findings = refused.findings
    reading = backstride.safety.state(backstride.now())
    if json:
        print_json(unlock_out(backstride.safety, findings, backstride.now()))
    else:
        for finding in findings:
            aside().print(texts().finding(finding), markup=False)
        _show(backstride, reading)
    if findings:
        raise typer.Exit(MISUSE)


def _read(path: Path) -> Mapping[str, object]:
    try:
        raw = read_json(path.read_bytes())
    except (OSError, NotReadable, TextNotPlain) as problem:
        raise AnswersUnreadable(str(path)) from problem
    if not isinstance(raw, dict) or not raw:
        raise AnswersUnreadable(str(path))
    return raw


def _ask(backstride: Backstride) -> Mapping[str, object]:
    """Ask the questions at the terminal: the emergency ones one by one, the lists by their numbers."""
    say, questions = texts().say, backstride.safety.questions(backstride.now())
    out().print(say("check-title"), style="bold", markup=False)
    out().print(say("check-header"), markup=False)
    out().print(say("check-new-or-changed"), markup=False)
    raw: dict[str, object] = {q.identifier: _ask_one(q) for q in questions if q.group is Group.EMERGENCY}
    for group, title in ((Group.SOON, "check-soon-title"), (Group.CONDITION, "check-conditions-title")):
        raw |= _ask_list(say(title), [question for question in questions if question.group is group])
    return raw


def _ask_one(question: Question) -> str:
    letters = {key: answer for key, answer in _LETTERS.items() if question.rather_not_say or key != "-"}
    offered = ", ".join(f"{key} {texts().say(f'check-answer-{answer}')}" for key, answer in letters.items())
    while (typed := typer.prompt(f"\n{texts().say(question.wording)}\n({offered})").strip()) not in letters:
        out().print(texts().say("cmd-check-choose", offered=", ".join(letters)), markup=False)
    return letters[typed]


def _ask_list(title: str, questions: Sequence[Question]) -> Mapping[str, str]:
    out().print(f"\n{title}", style="bold", markup=False)
    for number, question in enumerate(questions, 1):
        out().print(f"{number:>3}  {texts().say(question.wording)}", markup=False)
    while (told := numbers_told(typer.prompt(texts().say("cmd-check-numbers")), len(questions))) is None:
        out().print(texts().say("cmd-check-numbers-again", most=len(questions)), markup=False)
    return {question.identifier: told.get(number, Answer.NO) for number, question in enumerate(questions, 1)}


def numbers_told(typed: str, most: int) -> Mapping[int, Answer] | None:
    """Return the answers of a line such as ``2, 5?``; nothing for ``none``; None where it cannot be read.

    Examples
    --------
    >>> numbers_told("2, 5?", 9)
    {2: <Answer.YES: 'yes'>, 5: <Answer.NOT_SURE: 'not_sure'>}
    >>> numbers_told("none", 9)
    {}
    """
    parts = [part.strip() for part in typed.split(",")]
    if parts == ["none"]:
        return {}
    unsure = {part: Answer.NOT_SURE if part.endswith("?") else Answer.YES for part in parts}
    numbers = {part.rstrip("?").strip(): answer for part, answer in unsure.items()}
    if not all(part.isdecimal() and 1 <= int(part) <= most for part in numbers):
        return None
    return {int(part): answer for part, answer in numbers.items()}


def _show(backstride: Backstride, reading: GateReading) -> None:
    say = texts().say
    if opens(reading.state):
        if reading.state is GateState.GENTLE:
            out().print(say("gate-gentle"), markup=False)
        until = reading.until or backstride.now().date()
        out().print(say("check-done", until=long_day(until)), markup=False)
        out().print(say("check-header"), markup=False)
        return
    show_gate(said_of(backstride.safety, reading, backstride.now()))
    if left := backstride.safety.still_open(backstride.now()):
        out().print(say("check-missing", count=len(left)), markup=False)
