# One person's statistics: answers, reasons, checks, assumptions, experiments.

learn-title = What do my own days show?
learn-main = Main question: { $question }
learn-beside = Beside it: { $question }
learn-not-chosen = You have not chosen a main question yet, so this is the usual one. Choose yours with “backstride learn ask”.
learn-act-on = You would act on a difference of { $points } on the scale from 0 to 10.
learn-act-on-usual = You named no difference that you would act on, so { $points } on the scale from 0 to 10 is taken: one point where the usual score is low, two where it is high.
learn-since = Your scores have a gap of half a year or more; only days from { $date } on count.
learn-until = The last such day was { $date }: this is what your days showed until then.
learn-asked-stands = Once you have seen an answer, a question stands for a quarter of a year.
learn-interval = The range in brackets holds the true difference in 9 of 10 such answers, if what is taken for granted holds.
learn-more-like-this = { $count } more like this.
learn-no-days = There is no day here yet. Bring your runs with “backstride import” and note your mornings with “backstride diary add”.
learn-nothing-of-it = Your days hold nothing of it yet.
learn-with-table = this goes with --table; in your own home “backstride learn ask” fixes the question
learn-checks-title = Checks beside the answer
learn-assumes-title = What is taken for granted
learn-described-title = Everything else: counted, not judged
learn-described-what = What
learn-described-days = Days with it
learn-described-rose = Score rose next morning
learn-described-same = Stayed
learn-described-fell = Fell
learn-described-note = Counts prove nothing: a score that was low by chance tends to rise, whatever you did.
learn-described-ask = It is not one of your questions, so nothing is judged. To ask it: backstride learn ask { $exposure } --beside
learn-nothing-to-draw = There is no difference to draw yet, so no picture was made.
learn-table-written = { $rows } days written to { $file }.
learn-export-written = { $rows } draws written to { $file }.
learn-exposure-run-min = running
learn-exposure-walk-min = walking
learn-exposure-treadmill-min = running on a treadmill
learn-exposure-trail-min = running on trails
learn-exposure-other-shoe-min = running in another pair of shoes
learn-exposure-early-run-min = running in the morning
learn-exposure-cadence-up-min = running with quicker steps
learn-exposure-fast-min = a faster run than usual
learn-exposure-strength-min = strength work
learn-exposure-climb-m = running uphill
learn-exposure-run-load = the load of your runs
learn-exposure-long-run = a long run
learn-outcome-back-morning = your back in the morning
learn-outcome-leg-morning = your leg in the morning
learn-outcome-back-evening = your back in the evening
learn-outcome-back-after-run = your back after a run
learn-outcome-function = what you can do
learn-outcome-stiffness = your stiffness in the morning
learn-outcome-morning-score = your morning as one score (pain, stiffness and what you can do)
learn-outcome-mood-after-run = your mood after a run
learn-horizon-next-morning = next morning
learn-horizon-second-morning = second morning
learn-horizon-next-morning-same-day = same day
learn-horizon-second-morning-same-day = next day
learn-horizon-weeks = over weeks
learn-question = { $contrast }, and then { $outcome }
learn-contrast-run-min = { $amount } minutes of running against none
learn-contrast-walk-min = { $amount } minutes of walking against none
learn-contrast-treadmill-min = { $amount } minutes of running on a treadmill against the same elsewhere
learn-contrast-trail-min = { $amount } minutes of running on trails against the same elsewhere
learn-contrast-other-shoe-min = { $amount } minutes of running in another pair of shoes against the same in your usual pair
learn-contrast-early-run-min = { $amount } minutes of running before noon against the same later in the day
learn-contrast-cadence-up-min = a { $amount }-minute run with 3 percent quicker steps than is usual for you at that pace against the same with your usual steps
learn-contrast-fast-min = a { $amount }-minute run at least 5 percent faster than your usual pace against the same at your usual pace
learn-contrast-strength-min = { $amount } minutes of strength work against none
learn-contrast-climb-m = { $amount } metres uphill while running against the same run on the flat
learn-contrast-run-load = the load of { $amount } of your usual runs against none
learn-contrast-long-run = a run more than a tenth longer than any in the 30 days before against the same minutes as usual
learn-direction-harms = worse
learn-direction-harms-probable = probably worse
learn-direction-helps = better
learn-direction-no-difference-that-matters = no difference that matters
learn-direction-cannot-tell-yet = too early to tell
learn-size-small = a little
learn-size-worth-acting-on = enough to act on
learn-size-size-unclear = size unclear
learn-size-no-size = no size yet
learn-verdict-goes-along-with = { $exposure } goes along with: { $direction } ({ $size })
learn-verdict-because-of = because of { $exposure }: { $direction } ({ $size })
learn-verdict-weeks = phases with more { $exposure } went along with: { $direction } ({ $size }); little confidence
learn-verdict-none = after { $exposure }: { $direction }
learn-effect = { $value } points of 10 ({ $low } to { $high })
learn-data = Based on { $pairs } mornings whose day before was scored too: { $with } after it, { $without } after days without.

## Why it is too early

learn-reason-stop-sign = A stop sign is open. Nothing is judged until it is sorted out.
learn-reason-no-scores = There are no scores yet.
learn-reason-no-exposure = There is no day with it yet.
learn-reason-scores-never-change = Your scores hardly ever change, so nothing can go along with them.
learn-reason-scores-jump = Your scores jump up and down every day, as if two people wrote in one diary.
learn-reason-scores-shift = From one day on your scores lie far from where they lay for weeks, as if another person went on with the diary. Ask again with the days of one person.
learn-reason-blanks-not-zeros = There is no day of which it is known that you did without it. Write 0 on days without; an empty cell is a day nobody knows about.
learn-reason-nothing-recorded = Nobody saw any of its sessions: no run or walk was recorded on its days. So there is no verdict.
learn-reason-few-pairs = There are too few scored mornings that follow a scored morning. Twenty are needed.
learn-reason-few-with = There are too few scored mornings after days with it. Eight are needed.
learn-reason-few-without = There are too few scored mornings after days without it. Eight are needed.
learn-reason-too-early = The range is still too wide for an answer.
learn-reason-weeks-need-phases = Plain days cannot answer this. Planned phases of some weeks with and without can.
learn-reason-phases-not-seen = At least four phases, with and without in turn, have to show in what you did.
learn-reason-missing-because-of-pain = Scores seem to be missing because of pain, so “no difference” cannot be said.
learn-reason-unseen-decisions = Too many days were decided without a score that morning.
learn-reason-scores-piled-up = Most of your scores lie at one end of the scale.
learn-reason-felt-during-the-day = Your back changes during the day.
learn-reason-noted-pain-drifts = Your back changes much between the morning and the run, which blurs the second morning.
learn-reason-note-before-running = Your diary does not hold what decides about running: pain felt later in the day could explain this.
learn-reason-leg-rising = Your leg score is rising. “Better” is not said then.
learn-reason-painkillers-rising = Your painkiller days are rising. “Better” is not said then.
learn-reason-veto-leg-pain-rose = Your leg hurt more on mornings after it. “Better” is not said then.
learn-reason-veto-leg-signs-rose = You noted tingling, numbness or weakness more often after it. “Better” is not said then.
learn-reason-veto-painkillers-rose = You took painkillers more often after it. “Better” is not said then.
learn-reason-sampling-failed = The calculation did not settle.
learn-reason-check-negative-control = A check failed: a run of tomorrow seems to go along with the pain of today.
learn-reason-check-shifted-placebo = A check failed: runs of other weeks seem to go along with your pain too.
learn-reason-check-prior-sensitivity = A check failed: the answer hangs on what was believed beforehand.
learn-reason-check-pain-during-the-day = A check failed: pain felt during the day could explain it.
learn-reason-check-amount-response = Better mornings go along with having done it at all, not with how much. Leaving it out because the back complains later in the day would look the same. A fair experiment would tell.
learn-reason-check-residual-memory = A check failed: your scores hold a pattern that was not understood.

learn-asks-before-runs = So note your back just before you run, and when you leave a run out: one touch on the page of today.
learn-asks-daily = Your diary asks on two mornings a week. This question needs mornings in a row, so it needs daily asking for some weeks. That is yours to choose.
learn-asks-daily-go = How the diary asks

## Checks

learn-check-negative-control = Tomorrow’s run cannot change today’s pain
learn-check-shifted-placebo = Runs of other weeks should not matter
learn-check-prior-sensitivity = The answer does not hang on what was believed beforehand
learn-check-pain-during-the-day = Hidden influence that would overturn it, in points
learn-check-amount-response = “Better” goes along with how much, not only with whether
learn-check-residual-memory = Nothing is left that follows a pattern
learn-check-passed = held
learn-check-failed = failed
learn-check-not-made = too short to check

## Strength tests over time

learn-tests-title = Your repeated strength tests
learn-test-over-time = { $test }: { $direction } over { $weeks } weeks: { $value } { $unit } ({ $low } to { $high }). What made the difference is not said.
learn-test-early = { $test }: too early to tell. { $why }
learn-test-helps = more than before
learn-test-harms = less than before
learn-test-no-difference-that-matters = no difference that matters
learn-test-cannot-tell-yet = too early to tell
learn-test-unit-s = seconds
learn-test-unit-times = times
learn-reason-noise-not-known = Nobody has measured how well this test repeats.
learn-reason-few-tests = At least three results that count are needed; the first two are practice.
learn-reason-short-span = The results that count have to span four weeks.

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
learn-check-world = kind of runner
learn-check-hidden = { $name } (hidden)
learn-check-runners = runners
learn-check-false = false direction
learn-check-alike = false “no difference”
learn-check-wrong = wrong direction
learn-check-upper = at most
learn-check-found = point found
learn-check-peer-found = regression finds
learn-check-peer-wrong = regression errs
learn-check-worlds-note = False direction: nothing was planted. The other columns: running cost one point the next morning. Hidden: what decides about running is not in the diary. “At most” is the upper 95 percent bound of the larger error.
learn-check-incomplete = Not all work is done yet. Run the same command again to go on.

## Experiments

experiment-sealed = Sealed: { $pairs } pairs. The order stays hidden; on the morning of a session “backstride experiment next” opens that day only.
experiment-arms = A: { $a }. B: { $b }. Nothing else about the session changes.
experiment-arm-run = run
experiment-arm-rest = rest
experiment-arm-walk-same-minutes = walk for the same minutes
experiment-arm-usual-cadence = your usual steps
experiment-arm-raised-cadence = quicker steps: 3 percent more in the first two weeks, then 5
experiment-arm-shoe-a = shoe A
experiment-arm-shoe-b = shoe B
experiment-arm-road = on the road
experiment-arm-treadmill = on the treadmill
experiment-arm-morning = in the morning
experiment-arm-evening = in the evening
experiment-arm-strength-on = with your strength work
experiment-arm-strength-off = without it
experiment-outcome = Looked at: your back the next morning. You would act on a difference of { $points }.
experiment-outcome-phases = Looked at: your back in the mornings of each phase. You would act on a difference of { $points }.
experiment-would = It would make { $pairs } pairs, from { $first } to { $last }. Nothing is sealed yet.
experiment-expect-question = What do you expect: how many points more (or less, with a minus) is your back after B than after A? Press Enter to leave it open
experiment-expected = You expect { $points } points of B against A. What you expect is kept beside the result.
experiment-nothing-expected = You did not say what you expect.
experiment-seed = The order came from the seed { $seed }.
experiment-confirmed = From the { $pairs } pairs that were seen done as drawn alone: { $value } points of 10 ({ $low } to { $high }).
experiment-small-p-few-pairs = A small p from fewer than { $needed } pairs is not judged: with so few, one odd morning could turn it.
experiment-power = If the true difference is { $points }, the chance that the result says so is { $chance } %, missed mornings counted in.
experiment-few-pairs = { $pairs } pairs are fewer than the { $needed } from which anything is judged. So few are not sealed: name more days.
experiment-weak = That chance is small: the likely end is “too early to tell”.
experiment-note-expectation-is-part = You will know which one you do, so what you expect is part of what you find.
experiment-note-calf-soreness-is-asked = Quicker steps can make calves sore at first.
experiment-note-cannot-be-blinded = Shoes cannot be hidden from you.
experiment-note-grade-0-to-1-percent = Set the treadmill to 0 to 1 percent.
experiment-note-slow-question = Strength changes slowly, so this compares phases and not single days. Little confidence, even at the end.
experiment-note-phases = Each phase lasts { $days } days. Its first { $settling } do not count, because the phase before may still be at work.
experiment-note-today-or-tomorrow = On a day with an easy run and free days around it a coin says: run today, or tomorrow. Move it in your plan when it says tomorrow. What is compared is the morning after the run with the morning after the rest.
experiment-note-second-morning = What a run still does on the second morning makes the difference look smaller.
experiment-note-runs-stay-as-planned = Your runs stay as planned in both.
experiment-fingerprint = What was fixed, the order included, is committed to by this SHA-256: { $fingerprint }. The seed behind it is shown after the end.
experiment-today-none = No session of the experiment is planned for today.
experiment-today-run-walk-a = Today is A: run.
experiment-today-run-walk-b = Today is B: walk for the same minutes.
experiment-today-cadence-a = Today is A: your usual steps.
experiment-today-cadence-b = Today is B: quicker steps, 3 percent more in the first two weeks, then 5.
experiment-today-shoes-a = Today is A: shoe A.
experiment-today-shoes-b = Today is B: shoe B.
experiment-today-treadmill-a = Today is A: on the road.
experiment-today-treadmill-b = Today is B: on the treadmill.
experiment-today-time-of-day-a = Today is A: in the morning.
experiment-today-time-of-day-b = Today is B: in the evening.
experiment-today-run-day-a = Today is A: run.
experiment-today-run-day-b = Today is B: rest.
experiment-today-strength-a = This phase is A: with your strength work as usual.
experiment-today-strength-b = This phase is B: without your strength work.
experiment-not-gentle = On gentle days there are no experiments.
experiment-stopped = This experiment has stopped. Go by how your back is today: “backstride today”.
experiment-ended = The experiment has ended. “backstride experiment result” shows what it found.
experiment-stop-too-high = Your back was above 5, or clearly above your usual.
experiment-stop-jumped = Your back was 3 points or more above its score before the session.
experiment-stop-stays-raised = Your back was 2 points or more above your usual on three mornings in a row.
experiment-stop-leg = A leg shows something it did not show before the start.
experiment-stop-stop-sign = The safety check holds a stop sign: “backstride check”.
experiment-stop-own-choice = You ended it.
experiment-result = B against A, next morning: { $direction } ({ $size }). { $complete } of { $planned } pairs were complete.
experiment-result-phases = Phases of B against phases of A: { $direction } ({ $size }), with little confidence. { $complete } of { $planned } pairs were complete.
experiment-open = B against A: too early to tell, after { $complete } complete pairs of { $planned }.
experiment-few = Too few complete pairs to judge: { $complete } of at least { $needed }.
experiment-effect = B minus A: { $value } points of 10 ({ $low } to { $high }).
experiment-test = Exact test over every order the coin could have drawn: p = { $p } (so many pairs can reach { $smallest } at best).
experiment-flow = Of the pairs that are over, without both mornings or with a session left out: { $missed }. Seen done the other way round: { $swapped }, counted as drawn. Seen done as drawn: { $confirmed }.
experiment-one-person = This holds for you, for these weeks. It says nothing about anybody else.
experiment-report-title = Report of an experiment with one person
experiment-report-none = not known
experiment-report-design = Design: { $planned_pairs } pairs in an order drawn by a coin; A: { $a }; B: { $b }.
experiment-report-design-phases = Design: { $planned_pairs } pairs of phases of { $phase_days } days in an order drawn by a coin; A: { $a }; B: { $b }.
experiment-report-no = no
experiment-report-outcome = Outcome: { $outcome }; a difference of { $act_on_points } would be acted on, fixed before the start.
experiment-report-sample-size = Size: { $pairs } pairs; chance that the verdict finds that difference, worked out before the start by simulating it with missed mornings: { $power }.
experiment-report-participant = Participant: one runner, usual back score before the start { $usual_points }. During it, days with painkillers: { $painkiller_days }, with other care: { $treatment_days }, with strength work: { $strength_days }.
experiment-report-stop-rules = Stop rules, fixed beforehand: a score above { $high }, a rise by { $jump } points after a session, { $raised } points above the usual on { $mornings } mornings in a row. Also a new leg sign, or a stop sign of the safety check.
experiment-report-sequence = Order as drawn: { $order }, from the seed { $seed }; SHA-256 of what was fixed, committed to before the start: { $fingerprint }.
experiment-report-sequence-none = Order: hidden until the last session is over. SHA-256 of what was fixed: { $fingerprint }.
experiment-report-dates = Dates: from { $first } to { $last }.
experiment-report-periods = Pair by pair, scores after A and after B: { $periods }.
experiment-report-periods-none = Pair by pair: no pair is over yet.
experiment-report-confirmed = The { $pairs } pairs seen done as drawn, alone: { $value } points, 90 % interval { $low } to { $high }; { $direction }.
experiment-report-confirmed-none = No pair was seen done as drawn by watch, kit or log.
experiment-report-carry-over = Carry-over: sessions at least { $closest_days } days apart; mean difference of pairs with A first minus those with B first: { $order_gap_points } points; correlation of one pair with the next: { $memory }.
experiment-report-harms = Harms: highest morning score { $highest }, days with leg pain { $leg_days }, with painkillers { $painkiller_days }.
experiment-report-earlier = Experiments sealed before this one, whatever became of them ({ $count }): { $experiments }.
experiment-report-earlier-none = No experiment was sealed before this one.
experiment-report-limitations = Limitations: nobody was blinded, scores are the runner’s own, missed pairs are left out, and what a session still does days later is not modelled.
experiment-report-concealment = Hidden until: { $revealed }.
experiment-report-blinding = Blinding: none is possible; expected beforehand, B minus A: { $expectation_points } points.
experiment-report-analysis = Analysis, fixed beforehand: { $analysis }.
experiment-report-flow = Flow: { $complete } pairs complete, { $missed } missed, { $swapped } seen the other way round and counted as drawn, { $confirmed } seen as drawn.
experiment-report-stopped = Stopped early: { $on }.
experiment-report-effect-none = B minus A: not known, no pair is complete.
experiment-report-effect = B minus A: { $value } points, 90 % interval { $low } to { $high }.
experiment-report-exact-test-none = Exact test: none, no pair is complete.
experiment-report-exact-test = Exact test over all orders: p = { $p }; the smallest that so many pairs can give is { $smallest_p }.
experiment-report-verdict = Verdict: { $direction }, { $size }.
experiment-report-one-person = It holds for one person and these weeks, and for nobody else.

## Findings

finding-table-empty = There is no row with a date that can be read.
finding-table-date-form = “{ $found }” was left out: dates are written as year-month-day, as in 2026-01-31.
finding-table-no-date-column = There is no column named date.
finding-table-column-wanted = The column { $column } was left out. If it holds { $unit } of what { $wanted } is about, name it { $wanted }.
finding-table-no-date = This row has no date that can be read.
finding-table-day-twice = Some days occur twice ({ $days }). One diary holds one row a day; these may be two people’s.
finding-table-two-people = The table holds the days of { $people } people. Give one person’s days.
finding-table-dates-far-apart = The dates run from { $first } to { $last }. One of them must be wrong.
finding-table-no-columns = No column of the daily table was found.
finding-table-unknown-column = The column { $column } is not part of the daily table and was left out.
finding-table-not-a-number = “{ $found }” is not a number and was taken as unknown.
finding-table-out-of-range = { $found } is outside { $low } to { $high } { $unit } and was taken as unknown.

# What a cohort's dictionary calls them.
cohort-column-run-min = Minutes of running
cohort-column-walk-min = Minutes of walking
cohort-column-treadmill-min = Minutes of running on a treadmill
cohort-column-trail-min = Minutes of running off roads
cohort-column-other-shoe-min = Minutes of running in another shoe than the usual one
cohort-column-early-run-min = Minutes of running that began before noon
cohort-column-cadence-up-min = Minutes of running at a raised cadence
cohort-column-fast-min = Minutes of fast running
cohort-column-strength-min = Minutes of strength work
cohort-column-climb-m = Metres up; in the table of days, those of all runs
cohort-column-run-load = Load of the day’s runs, in the runner’s own usual runs
cohort-column-long-run = 1 on a day with a long run
