# The web app: pages of the safety check, the diary, today, what was handled, strength, kit and story.

## Frame

web-page-today = Today
web-page-diary = Diary
web-page-handled = Handled
web-page-strength = Strength
web-page-kit = Shoes and kit
web-page-story = My story
web-page-check = Safety check
web-page-explain = Words explained
web-page-about = About
web-page-more = More
web-all-pages = All pages
web-or = { $rest } or { $last }
web-and = { $rest } and { $last }

notice-saved = Saved.
notice-taken-out = Taken out. You can bring it back.
notice-brought-back = Brought back the version before.

## Forms

diary-this-morning = How is your back this morning?
diary-write-down-now = Write it down, half a minute
closed-title = Not now
closed-meanwhile = Something about your safety check changed a moment ago, so nothing is suggested here for now.
busy-title = One moment, something is being written
busy-who = “{ $doing }” has been writing to your data folder since { $time }. Only one may write at a time.
busy-somebody = Another program is writing to your data folder. Only one may write at a time.
busy-kept = What you typed is not saved yet, but it is not lost either. Send it again in a moment.
busy-again = Send it again
busy-not-saved = Not saved yet: something else is writing. Touch “Save” in a moment.
form-look = Please look at this
form-typed = You wrote: { $value }
form-not-saved = Not saved yet. Please look at the marked fields.
finding-form-empty = Nothing is written here yet.
finding-form-choose = Choose an answer. “Not sure” is fine.
finding-form-not-a-day = “{ $value }” is not a date. Write it as 2026-11-22.
finding-form-not-a-number = “{ $value }” is not a number.
finding-form-text-too-long = The text has { $letters } letters. There is room for { $most }.
finding-form-not-whole = “{ $value }” is not a whole number.
finding-form-not-offered = “{ $value }” is not one of the answers.
finding-form-number-outside = { $value } is not between { $low } and { $high }.
finding-form-day-ahead = { $value } has not been yet.

## Home

home-today = Today
home-write-down = How is your back?
home-can-i-run = Can I run today?

## Safety check

check-step = Step { $step } of { $steps }
check-go-on = Go on with my answers
check-none-hint = “None of these” says no to every question on this page that you left open.
check-again = Answer again
check-open-until = Advice stays open until { $until }, or until something changes.
check-causes = What made them due
check-watch = Workouts on your watch
check-known-conditions = What you told about your back
emergency-call = Call { $number }
limits-nothing-yet = Nothing written down yet.
limits-write = Write limits down
limits-change = Change the limits
limits-save = Save the limits
limits-not-said = Not spoken about
limits-exercises-hint = One on each line.

## Diary

diary-ghost = (last time)
diary-ghost-key = A dashed frame is what you said last time.
diary-yes = yes
diary-no = no
diary-kinds = Kinds of entry
diary-short-morning = Morning
diary-before-run-title = Your back just before you run
diary-before-run-why = One tap on a day with a run. What decides whether you run is what lets your own days tell “no difference” and “better”.
diary-before-run-before-run = About to run. Back now, 0 to 10:
diary-before-run-skipped-because = Leaving the run out. Back now, 0 to 10:
diary-short-before-run = Before a run
diary-short-skipped-because = Instead of a run
diary-short-after-run = After a run
diary-short-evening = Evening
diary-short-weekly = Week
diary-map-hint = Seen from behind. Mark as many as you like.
diary-map-left = left
diary-map-right = right
diary-map-back = low back
diary-map-short-back-left = left
diary-map-short-back-centre = centre
diary-map-short-back-right = right
diary-map-short-buttock-left = buttock
diary-map-short-buttock-right = buttock
diary-map-short-thigh-left = thigh
diary-map-short-thigh-right = thigh
diary-map-short-below-knee-left = below knee
diary-map-short-below-knee-right = below knee
diary-scores-text = { $days } days, { $scored } of them with a morning score for the back.
diary-scores-range = The lowest is { NUMBER($low, maximumFractionDigits: 0) }, the highest { NUMBER($high, maximumFractionDigits: 0) }.
diary-scores-usual = Usual is { NUMBER($usual, maximumFractionDigits: 1) }.
diary-scores-band = Your usual, give or take one point
diary-scores-gap = A day without a point was not told. That is missing, not zero.
diary-card-where = Where, and anything in a leg?
diary-card-more = More, only if it matters today
diary-card-when = Written later? Change the time
diary-at = Which day and time is it about?
diary-at-hint = Left empty it means now. It can be up to 7 days ago.
diary-save = Save
diary-saving = saving …
diary-failed = Not saved: the connection to your computer failed. Press Save to try again.
diary-saves-itself = It saves as you touch.
diary-due = Something you told makes the safety questions due again.
diary-not-asked-today = Today is not one of the two mornings that the diary asks about. You may write all the same.
diary-recent = The last two weeks
diary-earlier = Earlier
diary-empty = Nothing written down yet. One line is enough to begin.
diary-back = Back to the diary
diary-is-out = This entry is taken out. Undo brings it back.
diary-take-out = Take it out
diary-versions = Versions
diary-version = Version { $number }: { $day }, { $time }
diary-version-first = First written.
diary-version-changed = Changed:
diary-version-out = Taken out.
diary-days = Day by day
diary-column-day = Day
diary-column-function = Could do
diary-column-back = Back
diary-column-leg = Leg
diary-both-title = Two windows changed the same answer
diary-both-text = Nothing is lost. What you saved last counts, and the other version is kept.
diary-both-mine = Counts now
diary-both-theirs = The other window
diary-both-take = Take the other one
diary-both-keep = Keep what counts now
diary-nothing-told = not told
diary-painkiller-tick = I took a painkiller in the last 8 hours.
diary-ill-tick = I am ill or feverish.

diary-said-function = could do { $score }
diary-said-back-pain = back { $score }
diary-said-leg-pain = leg { $score }
diary-said-stiffness = stiff { $score }
diary-said-soreness = sore { $score }
diary-said-mood = mood { $score }
diary-said-sleep = sleep { $score }
diary-said-stress = stress { $score }
diary-said-effort = effort { $score }
diary-said-confidence = sure { $score }
diary-said-kept-from = kept from { $score }
diary-said-tired-back = tired back { $score }
diary-said-recovered = recovered { $score }

mode-title = How often it asks
mode-question = Which question is it for?
mode-question-hint = For example: do long runs follow me into the morning?
mode-back-to-light = Back to light

## Today

today-locked = There is no suggestion right now.
today-scale = 0 is no pain, 10 the worst you can think of.
today-minutes = How many minutes do you mean to run?
today-minutes-hint = Leave it empty if you do not know yet.
today-grows = It is longer or harder than my last one of its kind.
today-again = Start again
exercises-not-today = Your back leaves no strength work today.
today-now-title = How is it now?
flare-see = Your back has flared up: what helps now
flare-beforehand = When your back flares up
flare-page-title = What to do when my back flares up?
flare-locked = What to do day by day opens once the safety questions are answered.
flare-none-now = No jump of pain is written down. The card opens by itself when there is one. This is what it will say.
flare-since = Since { $day }

## What my back has handled

handled-to-diary = Write down a morning
handled-to-story = Tell about earlier pauses
handled-measures = Tables
handled-band-heading = Running
handled-share = true share { $low } to { $high } %
handled-interval-how = The share of mornings is shown with the range that fits the counts 19 times out of 20.
handled-unit-min = min
handled-unit-km = km
handled-unit-mi = miles
handled-unit-m = m
handled-unit-ft = feet
handled-unit-days = { $count ->
    [one] day
   *[other] days
}
handled-rose-count = { $count ->
    [one] One rose.
   *[other] { $count } rose.
}
handled-unknown-count = { $count ->
    [one] One is not known.
   *[other] { $count } are not known.
}

## My story

timeline-none = There is no pause left to ask about.
timeline-save = Save what I remember
timeline-told = Pauses because of your back
timeline-stretch = { $first } to { $last }, { $days } days
story-on = Which day?
story-text = What happened?
story-save = Add the line
story-strike = Take it out
story-strike-named = Take out the line of { $day }
finding-story-full = There is room for three lines. Take one out first.
finding-story-too-long = A line has room for { $most } letters.

## Strength

tests-question = How long can I hold?
test-stop-timed = Stop when pain rises by 2, when you lose the position, or at { $most } seconds. Keep breathing.
test-stop-counted = Stop when pain rises by 2 or when you lose the position. Keep breathing.
test-start = Start the timer
test-stop-now = Stop
test-rose = Your pain is 2 above the start, so the timer stopped. That is the rule.
test-long-enough = That is as long as it counts. Well held; you can stop.
test-value-s = Seconds held
test-value-times = How often
test-pain-before = Back pain before (0 to 10)
test-pain-highest = Highest during (0 to 10). You can touch it while the timer runs.
test-save = Save this test
test-told-s = { $value } seconds
test-told-times = { $value } times
test-was-practice = practice
test-result-one = This is your first one that counts.
log-exercise = Exercise
log-repetitions = How often
log-hold = Held [s]
log-load = Weight [kg]
log-reserve = Left in reserve
log-effort = Effort (0 to 10)
log-save = Add the set
log-told-repetitions = { $value } times
log-told-hold = { $value } s held
log-told-load = { $value } kg
log-told-reserve = { $value } left
log-told-effort = effort { $value }

## Kit

kit-title = What do I run in?
kit-runs = The last runs
kit-shoe = Shoes
kit-surface = Surface
kit-change = change
kit-change-named = Change shoes and surface of { $day }
kit-not-told = not told
kit-save = Save
kit-save-named = Save shoes and surface of { $day }
kit-no-runs = No runs here yet.
shoe-none = No shoes here yet.
shoe-add = Add a pair
shoe-model = What are they called?
shoe-bought-on = Bought on
shoe-bought = bought { $day }
shoe-before = Run before they came here [km]
shoe-drop = Drop from heel to toe [mm]
shoe-drop-hint = Leave it empty if you do not know.
shoe-save = Save the pair
shoe-make-usual = Make it my usual pair
shoe-make-usual-named = Make { $model } my usual pair
shoe-put-away = Put away
shoe-put-away-named = Put { $model } away
shoe-put-away-on = put away { $day }
shoe-take-up = Take up again
shoe-take-up-named = Take { $model } up again
weight-title = Weight
weight-today = Today [kg]
weight-save = Save
weight-told = { $kg } kg
weight-turn-off = Turn it off

## Words explained

explain-title = What do these words mean?
explain-studies = What studies say

## The diary as a table

table-title = Bring a diary in, or take yours out
table-intro = From a table as CSV: your own export, a known one, or any other. Common names are read as they are; of others you say what they mean.
table-file = A file
table-paste = Or paste the table, its first line naming the columns
table-look = Look at it
table-holds = { $rows ->
    [one] One row
   *[other] { $rows } rows
  }, { $columns ->
    [one] one column
   *[other] { $columns } columns
  }.
table-known-own = This is a table that this diary wrote. Nothing needs explaining.
table-known-wellness = This is a known kind of table: sleep, mood, soreness and stress by day.
table-known-session-effort = This is a known kind of table: effort of sessions. Runs are taken.
table-known-pain-by-region = This is a known kind of table: pain by region. Back pain is taken.
table-known-common = Its columns have common names. Each row is read as a morning:
table-reads = Column { $name }: { $means }
table-reads-day = the day
table-explain = They mean something else
table-stranger = This kind of table is new. Please say what its columns mean.
table-first-rows = The first rows
table-not-here = leave out
table-choose = choose
table-kind = Each row is
table-when = Which column says the day?
table-when-hint = A date like 2026-11-22, with or without a time.
table-apart = Day, month and year stand apart
table-month = Which column is the month?
table-year = Which column is the year?
table-column = The column “{ $name }”
table-means = What does it tell?
table-other-scale = Its scale is not 0 to 10
table-low = Lowest number
table-high = Highest number
table-less = A higher number means less
table-bring = Bring it in
table-another = Another table
table-brought = { $saved } kept, { $known } were there already, of { $rows } rows about your diary.
table-findings = What could not be read
table-findings-more = And { $count } more.
table-out = Take your diary out
table-out-text = One row per entry, readable by any spreadsheet. It stays on this computer unless you send it.
table-own-words = Also what you wrote in your own words
table-hand-out = Save it as a file
finding-table-kind = Say what each row is.
finding-table-when = Choose one column with a date, or three with day, month and year.
finding-table-nothing-meant = Say of at least one column what it tells.
finding-table-not-asked-then = This is not asked in that kind of entry.
finding-table-scale = Write the lowest and the highest number, and two different ones.
