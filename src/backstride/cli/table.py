"""Every command with its place and its line of help; the help is held to the commands by a test."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from backstride.cli.lazy import Later

COMMANDS: Final[Mapping[str, Later]] = MappingProxyType(
    {
        "me": Later(
            "me:me", "Say who runs, or show what is known. Everything is optional; changes are kept with their date."
        ),
        "import": Later(
            "imports:import_", "Import watch files, folders and archives; what is known already is not imported twice."
        ),
        "runs": Later("runs:app", "List runs, walks and other activities, oldest first."),
        "answer": Later(
            "answer:answer", "What is running doing to my back? So far the facts: recent weeks against your usual."
        ),
        "check": Later(
            "check:check", "Answer the safety questions, or see where they stand. They are a stop sign, not a check-up."
        ),
        "unlock": Later(
            "check:unlock", "Tell what a professional said after a stop sign: who, when, what, until when."
        ),
        "limits": Later(
            "limits:limits",
            "Tell what a clinician allows, or show what binds now. It stands above everything Backstride suggests.",
        ),
        "today": Later(
            "today:today",
            "Can I run today? Three answers give one, with the entry that decided and what lifts it.",
        ),
        "flare": Later("today:flare", "Show the card for a jump of pain: the next 72 hours and two weeks."),
        "handled": Later(
            "handled:handled",
            "Show what your back has handled: by minutes, distance, climb and days in a row. Described, not proven.",
        ),
        "story": Later(
            "story:story",
            "Tell your back's history once, your story in three dated lines, and whether your back was behind gaps.",
        ),
        "shoes": Later(
            "kit:shoes", "List your shoes with what they have run; pairs named by imported runs are there already."
        ),
        "weight": Later(
            "kit:weight", "Keep your weight, if you want to. The log is off until you turn it on, and nothing needs it."
        ),
        "tests": Later(
            "body_log:hold_tests",
            "See which strength and hold tests are offered, do one with a timer, or keep a result.",
        ),
        "exercises": Later("body_log:exercises", "Keep the exercises you did, or list them."),
        "questionnaires": Later(
            "body_log:questionnaires", "Keep the score of a questionnaire that you filled in elsewhere, or list them."
        ),
        "conditions": Later(
            "conditions:conditions",
            "Read what is known about running with a condition or at a stage of life, and whom to see.",
        ),
        "explain": Later(
            "explain:explain",
            "Explain words people meet about backs, and how the back works in running. It does not say what you have.",
        ),
        "demo": Later(
            "demo:demo",
            "Import a made-up runner's year of watch files and diary into a temporary home and print what they say.",
        ),
        "body": Later(
            "body:body",
            "What does this motion ask of the low back? Model figures with their spread, beside everyday poses.",
        ),
        "load": Later(
            "load:load",
            "What does running ask of my back? One pace, one of my runs, or my weeks, beside everyday things.",
        ),
        "claims": Later(
            "claims:claims", "What people say about running and backs, before studies, the model and your own days."
        ),
        "ask": Later(
            "claims:ask",
            "Ask anything about running and your back. Words of an emergency show what to do first, and nothing else.",
        ),
        "report": Later(
            "report:report",
            "Show or print the note for the physiotherapist: an open sign first, then your back, runs and questions.",
        ),
        "export": Later(
            "export:export",
            "Write everything you told and ran as plain tables: runs, days, diary, tests, exercises, scores, shoes.",
        ),
        "cohort": Later("cohort:cohort", "Put many runners side by side, without anything that names them."),
        "serve": Later(
            "serve:serve", "Show the answer as a page, on this machine only unless you add --phone. Ends with Ctrl-C."
        ),
        "phone": Later("phone:app", "Phones that are paired with this computer."),
        "service": Later("service:app", "Let this machine serve the pages by itself, and undo that again."),
        "mcp": Later(
            "assistant:mcp",
            "Let an assistant on this machine ask: facts and questions, advice behind the same gate. Off until --on.",
        ),
        "backup": Later("homes:backup", "Write everything into one file."),
        "restore": Later("homes:restore", "Restore a home from a backup, into an empty folder."),
        "forget": Later(
            "homes:forget", "Remove everything that Backstride keeps about you from this machine. There is no way back."
        ),
        "doctor": Later(
            "doctor:doctor",
            "Look whether the data folder is sound. Shows counts and sizes, never what you wrote or where you ran.",
        ),
        "diary": Later("diary:app", "How your back felt, in half a minute."),
        "learn": Later(
            "learn:app",
            "Say what your own runs and diary show: one main question, at most two beside it, and counts of the rest.",
        ),
        "experiment": Later("experiment:app", "Find out by a fair experiment between sessions that you plan anyway."),
        "plan": Later(
            "plan:app",
            "Propose a plan for the next weeks: running, rest, cross-training and strength. Nothing is kept "
            "without --accept.",
        ),
    }
)

OF_DIARY: Final[Mapping[str, Later]] = MappingProxyType(
    {
        "add": Later("diary:add", "Write an entry. What is not told stays untold; nothing is taken over by itself."),
        "list": Later(
            "diary:list_",
            "List the entries as they stand. A day without an entry is not written down; it is never a zero.",
        ),
        "edit": Later(
            "diary:edit",
            "Change an entry; an empty value takes a field back, what is not named stays. Every version is kept.",
        ),
        "undo": Later("diary:undo", "Bring back the version before the last one. Twice brings the last one back."),
        "remove": Later("diary:remove", "Take an entry out. Its versions stay kept, and undo brings it back."),
        "history": Later("diary:history", "Show every version of an entry."),
        "mode": Later(
            "diary:mode",
            "Choose how often the diary asks: light unless you choose daily, for a question and with an end.",
        ),
        "remind": Later(
            "reminders:remind", "Choose whether and how you are reminded of the diary; nothing reminds until you do."
        ),
        "import": Later(
            "diary_tables:import_", "Bring a diary from a table. A row that was brought before changes nothing."
        ),
        "export": Later(
            "diary_tables:export",
            "Write the diary as a table. What you wrote in your own words stays out unless you ask for it.",
        ),
    }
)

OF_PHONE: Final[Mapping[str, Later]] = MappingProxyType(
    {
        "list": Later("phone:list_", "List the phones that are paired."),
        "revoke": Later(
            "phone:revoke",
            "Let a phone go: it opens nothing from the next moment on, also while `backstride serve --phone` runs.",
        ),
    }
)
