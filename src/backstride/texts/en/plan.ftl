# The plan: sessions, rules, clashes, changes.

## Sessions

session-easy = Easy run
session-long = Long easy run
session-run-walk = Run and walk
session-strides = Easy run with strides
session-hills = Easy run with hills
session-tempo = Run with a brisk part
session-walk = Walk
session-cycle = Ride a bike
session-swim = Swim
session-elliptical = Elliptical trainer
session-strength = Strength
session-mobility = Mobility
session-rest = Rest

step-warm-up = Walk in
step-run = Run easy
step-walk = Walk
step-fast = Brisk
step-uphill = Uphill
step-recover = Easy
step-other = Go on
step-set-rest = Rest

## Calendar

plan-calendar-name = { -name } plan
plan-event-title = { $session } { $minutes } min
plan-event-running = { $km } km of running, about { $minutes } minutes.
plan-event-hold = { $exercise }: { $sets } times, hold { $seconds } seconds.
plan-event-repetitions = { $exercise }: { $sets } times { $times }, each side where there are two.
plan-event-effort = Stop each set while you could still do two or three more.
plan-validity = Made on { $day }. Valid only while your safety check is.
plan-stopped-title = Plan stopped - open { -name }
plan-stopped-text = Open { -name } before you run again. Delete the workouts already on your watch.

## Rules, each as one sentence

rule-gate = The safety check has to be answered and open before a plan is shown.
rule-no-plan = For some people we make no plan; a professional does it better.
rule-longest = No run is longer than 110 % of your longest run in the 30 days before it. Our careful choice from one study that watched runners.
rule-longest-grows-once = Your longest run grows at most once in seven days. Our own rule.
rule-week-cap = A week holds at most 3 km more than usual, or a quarter more than your middle week of the last four. Our own rule.
rule-one-change = Only one thing changes in a week: distance, speed, hills, surface, shoes or step rate. Our own rule.
rule-return-after-gap = After 30 days without running you start with half an hour of walking and at most ten minutes of running. Our own rule.
rule-new-and-heavy = New runners with a body mass index over 30 start with less than 3 km in the first week. One study found fewer injuries so.
rule-clinician = What your clinician wrote goes before everything else.
rule-gentle = Gentle mode: walking and run-walk on level ground, 30 minutes at most, nothing grows.
rule-condition = What you told about your back leaves some exercises and sessions out. Ask a professional about them.
rule-pain = Your scores set the step: repeat, go easier, run and walk, or leave running for now. Adapted from Achilles studies, untested for backs.
rule-four-weeks-of-go = Brisk work and the marathon wait until the safety check has been clear for four weeks. Our own rule.
rule-availability = You said how much time you have on this day.
rule-goal = It leads towards your goal.
rule-runs-per-week = Three or four runs a week. In the one trial of running for sore backs people were asked for three and did about two; they were not runners before.
rule-rest-between-runs = A day between runs where it fits. Our own rule.
rule-rest-day = At least one day a week is free. Our own rule.
rule-run-walk-first = Running comes back in turns with walking, half an hour, as in the one trial of running for sore backs.
rule-lighter-week = Every fourth week is lighter. Our own rule; no study behind it.
rule-ten-percent-not-used = The well-known 10 % rule made no difference in its trial: 20.8 % against 20.3 % got hurt. So we do not use it.
rule-strength-per-week = Strength work on two days a week, as the World Health Organization suggests. Being stronger is not why backs hurt less.
rule-strength-apart = Strength work keeps away from the long run. Our own rule.
rule-cross-training = One session a week that moves you without the impact of running. Our own rule.
rule-hard-work-apart = Brisk work comes in small steps and away from the long run. Our own rule.
rule-nothing-hard-before-test = Nothing hard on the day before a test. Our own rule.
rule-from-what-was-handled = The plan starts from what your back has handled so far. Described, not proven.
rule-coming-back = Coming back grows by a quarter a week at most. Our own rule.
rule-same-days = Days stay as they were where they can.
rule-even-runs = The other runs of a week are about the same length. Our own rule.
rule-likes = You said you like this.
rule-race = Your race is near, so the days around it are lighter. Our own rule.
rule-long-share = Your longest run is at most about half of the week. Our own rule.
rule-worse-for-you = Your own days showed worse mornings after this, so the plan does not ask for more of it.
rule-load-of-last-week = Your last week asked clearly more of your back than usual, so this week does not grow. Our own rule.
rule-strength-tests = Your hold tests changed by more than their noise, so the exercises step with them.
rule-moved = You moved it to this day.

plan-custom = our own choice
plan-not-custom = from a study, a guideline or you

## What a plan aims at

goal-return-to-running = Return to running
goal-run-30-minutes = Run for 30 minutes
goal-5-km = 5 km
goal-10-km = 10 km
goal-half-marathon = Half marathon
goal-marathon = Marathon
goal-keep-well = Keep the back well

## What cannot be had together

clash-more-weeks = The rules do not let your longest run grow that fast. About { $value ->
    [one] one more week
   *[other] { $value } more weeks
 } would do it.
clash-smaller-goal = This goal waits for four weeks of a clear safety check. Until then the plan aims at the next smaller one.
clash-more-days = No day has time for a session. Free at least { $value } days a week.
clash-more-minutes = There is too little time for the longest session. { $value } more minutes on one day would do it.
clash-safety-check = Before I suggest anything, please answer the safety check.
clash-ask-someone = Your answers, scores or limits leave no room for this. Ask a health professional first.
clash-your-choice = The rules leave about { $value } km of running for the day of your race. Running all of it is your own choice.
clash-nothing = We make no plan here. A professional who knows you can.

## Changes

plan-added = New on { $day }: { $session }, { $minutes } min.
plan-removed = Gone from { $day }: { $session }.
plan-changed = Changed on { $day }: { $session }, { $minutes } min.
plan-unchanged = Nothing changes.
plan-why-day = { $day }, why “{ $session }”?

## Done against planned

done-as-planned = As planned.
done-shorter = Shorter than planned.
done-longer = Longer than planned.
done-missed = Not done. That is fine; the plan starts from where you are.
done-extra = Run without a plan.

## At the command line

cmd-plan-title = Towards: { $goal }. { $weeks ->
    [one] One week
   *[other] { $weeks } weeks
 } from { $start }.
cmd-plan-week = Week of { $monday }, { $km } km of running
cmd-plan-week-without = Week of { $monday }, no running
cmd-plan-km = { $km } km of running
cmd-plan-minutes = { $minutes } min
cmd-plan-instead = It aims at this instead: { $goal }.
cmd-plan-needs-goal = Name a goal, e.g. backstride plan --goal "10 km". Others are: return to running, run 30 minutes, 5 km, half marathon, marathon, keep well.
cmd-plan-kept = Kept. See it with: backstride plan show
cmd-plan-not-kept = This is a proposal. To keep it, run the same command with --accept.
cmd-plan-change-not-kept = These changes are not kept yet. To keep them: backstride plan adapt --accept
cmd-plan-has-changed = Your plan no longer fitted what happened, so it changed by itself. See what and why with: backstride plan adapt
cmd-plan-cause = The plan changes because of this rule: { $rule }
cmd-plan-done = So far: { $as_planned } as planned, { $shorter } shorter, { $longer } longer, { $missed } not done, { $extra } extra. Nobody has to catch up.
cmd-plan-export-how = Say where to: --ics plan.ics for a calendar, --fit workouts for a watch, or --feed for an address.
cmd-plan-feed = Your calendar can subscribe to http://127.0.0.1:8765{ $address } while this runs: backstride serve --port 8765
cmd-plan-export-delete = If a stop sign comes up later, delete the workouts on your watch. They cannot be called back.
