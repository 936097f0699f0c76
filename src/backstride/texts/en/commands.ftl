# The commands around safety and diary.

cmd-gate-command-check = To answer the safety questions: backstride check
cmd-gate-command-unlock = To write down what a professional said: backstride unlock
cmd-gate-command-me = To tell it: backstride me --birth-year 1988
cmd-gate-command-limits = To write down what your clinician allows: backstride limits
cmd-unlock-how = Tell who examined you, when, what you may do and until when: backstride unlock --by GP --on 2026-11-20 --said "easy running" --allowed usual --until 2026-12-20
cmd-check-choose = Please type one of { $offered }.
cmd-check-numbers = Type the numbers of those that fit, such as 2, 5? (the ? means not sure), or none
cmd-check-numbers-again = Please type numbers from 1 to { $most }, or none.
cmd-limits-none = No limits are written down.
cmd-limits-yes = yes

cmd-diary-how-to-answer = Enter leaves a question open. The sign = takes your last answer, shown beside it.
cmd-diary-none = Nothing is written down yet. To begin: backstride diary add
cmd-diary-taken-out = Taken out. To bring it back: backstride diary undo
cmd-diary-export-there = { $file } is there already and was not touched. Name another file.
cmd-diary-exported = { $count } entries are in { $file }.
cmd-diary-import-zone = Times without an offset were read as those of { $zone }.
cmd-diary-imported = { $rows } rows: { $saved } kept, { $known } known already.
cmd-diary-import-more = { $count } more rows have something to say: add --json

finding-diary-table-empty = This file is empty.
finding-diary-table-not-text = This file is no table of text.
finding-diary-table-without-rows = This table has no rows below its first line.

cmd-today-how = Three answers are needed: backstride today --back-pain 2 --leg nothing --settled settled
cmd-flare-none = No jump of pain is written down, so there is no card.

cmd-handled-counts = { $settled } of { $known } ({ $low } to { $high } %)
cmd-handled-unit-minutes = minutes
cmd-handled-unit-distance-m = km
cmd-handled-unit-climb-m = m
cmd-handled-unit-days-in-a-row = { $count ->
    [one] day
   *[other] days
}

cmd-story-no-such-gap = You were not asked about a gap from { $first }. The list shows the days: backstride story
cmd-story-how-to-answer = To answer: backstride story --gap { $first } --was-back yes
cmd-shoes-none = No shoes are written down yet.
cmd-weight-scenario-carried-5-kg = What if I carried 5 kg: { $kg } kg together
cmd-weight-scenario-lighter-5-percent = What if I were 5 % lighter: { $kg } kg
cmd-tests-begin = Press Enter to begin, and Ctrl-C to stop
cmd-exercises-none = No exercises are written down yet.
