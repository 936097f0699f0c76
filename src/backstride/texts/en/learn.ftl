# One person's statistics: answers, reasons, checks, assumptions, experiments.

learn-title = What your own days show
learn-exposure-run_min = running
learn-exposure-walk_min = walking
learn-exposure-treadmill_min = running on a treadmill
learn-exposure-other_shoe_min = running in your other shoes
learn-exposure-early_run_min = running in the morning
learn-exposure-cadence_up_min = running with quicker steps
learn-exposure-fast_min = fast running
learn-exposure-strength_min = strength work
learn-exposure-climb_m = climbing
learn-exposure-run_load = the load of your runs
learn-exposure-long_run = a long run
learn-outcome-back_morning = your back in the morning
learn-outcome-leg_morning = your leg in the morning
learn-outcome-back_evening = your back in the evening
learn-outcome-back_after_run = your back after a run
learn-outcome-function = what you can do
learn-outcome-mood_after_run = your mood after a run
learn-horizon-next_morning = next morning
learn-horizon-second_morning = second morning
learn-horizon-weeks = over weeks
learn-question = { $exposure }, { $contrast } { $unit } against none: { $outcome }
learn-direction-harms = worse
learn-direction-helps = better
learn-direction-no_difference_that_matters = no difference that matters
learn-direction-cannot_tell_yet = too early to tell
learn-size-small = a little
learn-size-worth_acting_on = enough to act on
learn-size-size_unclear = size unclear
learn-size-no_size = no size yet
learn-verdict-goes_along_with = { $exposure } goes along with: { $direction } ({ $size })
learn-verdict-because_of = because of { $exposure }: { $direction } ({ $size })
learn-verdict-weeks = phases with more { $exposure } went along with: { $direction } ({ $size }); little confidence
learn-verdict-open = Answer so far: { $direction }
learn-effect = { $value } points of 10 ({ $low } to { $high })
learn-data = Based on { $pairs } pairs of mornings, { $with } after it and { $without } after days without.

## Why it is too early

learn-reason-stop-sign = A stop sign is open. Nothing is judged until it is sorted out.
learn-reason-no-scores = There are no scores yet.
learn-reason-no-exposure = There is no day with it yet.
learn-reason-scores-never-change = Your scores hardly ever change, so nothing can go along with them.
learn-reason-scores-jump = Your scores jump up and down every day, as if two people wrote in one diary.
learn-reason-long-gap = There is a gap of half a year or more in your scores. Ask again for the days after it.
learn-reason-stale = There was no such day in the last four weeks.
learn-reason-few-pairs = There are too few scored mornings that follow a scored morning. Forty are needed.
learn-reason-few-with = There are too few scored mornings after days with it. Twelve are needed.
learn-reason-few-without = There are too few scored mornings after days without it. Twelve are needed.
learn-reason-too-early = The answer is still too blurred.
learn-reason-weeks-need-phases = Plain days cannot answer this. Planned phases of some weeks with and without can.
learn-reason-phases-not-seen = At least four phases, with and without in turn, have to show in what you did.
learn-reason-missing-because-of-pain = Scores seem to be missing because of pain, so “no difference” cannot be said.
learn-reason-unseen-decisions = Too many days were decided without a score that morning.
learn-reason-scores-piled-up = Most of your scores lie at one end of the scale.
learn-reason-felt-during-the-day = Your back changes during the day. Note it just before each run, or when you skip one.
learn-reason-noted-pain-drifts = Your back changes much between the morning and the run, which blurs the second morning.
learn-reason-leg-rising = Your leg score is rising. “Better” is not said then.
learn-reason-painkillers-rising = Your painkiller days are rising. “Better” is not said then.
learn-reason-sampling-failed = The calculation did not settle.
learn-reason-check-negative-control = A check failed: a run of tomorrow seems to go along with the pain of today.
learn-reason-check-shifted-placebo = A check failed: runs of other weeks seem to go along with your pain too.
learn-reason-check-prior-sensitivity = A check failed: the answer hangs on what was believed beforehand.
learn-reason-check-pain-during-the-day = A check failed: pain felt during the day could explain it.
learn-reason-check-residual-memory = A check failed: your scores hold a pattern that was not understood.

## Checks

learn-check-negative-control = Tomorrow’s run cannot change today’s pain
learn-check-shifted-placebo = Runs of other weeks should not matter
learn-check-prior-sensitivity = The answer does not hang on what was believed beforehand
learn-check-pain-during-the-day = Hidden influence that would overturn it, in points
learn-check-residual-memory = Nothing is left that follows a pattern
learn-check-passed = held
learn-check-failed = failed
learn-check-not-made = too short to check

## What is taken for granted

learn-assumes-same-effect-every-day = It does the same on every day.
learn-assumes-amount-adds-up = Twice as much does twice as much.
learn-assumes-nothing-else-that-day = Nothing else that matters happens on just those days.
learn-assumes-scores-mean-the-same = A score means the same in spring as in autumn.
learn-assumes-decided-by-morning = You decide to run by how the back felt that morning, not by how it feels later.
learn-assumes-decided-by-noted-pain = You decide to run by the pain you note just before.
learn-assumes-unlogged-like-logged = Mornings without a score are like the others, given the days around them.

## What is missing

learn-outlook-pairs = About { $days } more days at this rate before anything can be judged.
learn-outlook-none = No new pairs of mornings are coming in.
learn-outlook-likely = An answer is likely after about { $days } more days at this rate.
learn-outlook-long = An answer is not likely within a year this way. A fair experiment could tell more.

## The release gates

learn-check-doing = Simulated runners
learn-check-done = { $cells } cells, { $histories } histories each wanted. Mean rate of false answers: { $rate }
learn-check-fails = Does not hold: { $name }
learn-check-incomplete = Not all work is done yet. Run the same command again to go on.

## Experiments

experiment-sealed = Sealed: { $pairs } pairs. The order stays hidden; each morning of a session tells only that day.
experiment-today-a = Today’s session is A.
experiment-today-b = Today’s session is B.
experiment-today-none = No session of the experiment is planned for today.
experiment-result = B against A: { $direction } ({ $size }). { $complete } of { $planned } pairs were complete.
experiment-few = Too few complete pairs to judge: { $complete } of at least { $needed }.

## Findings

finding-table-empty = There is no row with a date that can be read.
finding-table-no-date = This row has no date that can be read.
finding-table-day-twice = Some days occur twice ({ $days }). One diary holds one row a day; these may be two people’s.
finding-table-two-people = The table holds the days of { $people } people. Give one person’s days.
finding-table-dates-far-apart = The dates run from { $first } to { $last }. One of them must be wrong.
finding-table-no-columns = No column of the daily table was found.
finding-table-unknown-column = The column { $column } is not part of the daily table and was left out.
finding-table-not-a-number = “{ $found }” is not a number and was taken as unknown.
finding-table-out-of-range = { $found } is outside { $low } to { $high } { $unit } and was taken as unknown.
