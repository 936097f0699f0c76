# The plan: sessions, rules, clashes, changes.

## Sessions

session-easy = Easy run
session-long = Long easy run
session-run-walk = Run and walk
session-strides = Easy run with strides
session-hills = Easy run with hills
session-tempo = Run with a brisk part
session-race-pace = Run with a part at race pace
session-race = Race
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
step-race-pace = At the pace of your race
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
plan-event-effort = Stop each set while you could still do two more. If you could have done four more in the last one, do a harder one next time.
plan-validity = Made on { $day }. Valid only while your safety check is.
plan-stopped-title = Plan stopped - open { -name }
plan-stopped-text = Open { -name } before you run again. Delete the workouts already on your watch.

## Rules, each as one sentence

rule-gate = The safety check has to be answered and open before a plan is shown.
rule-no-plan = For some people we make no plan; a professional does it better.
rule-longest = No run is longer than 110 % of your longest run in the 30 days before it. A race that you prepared for may be, and a run on the way back after a break. Our careful choice from one study that watched runners.
rule-longest-grows-once = Your longest run grows at most once in seven days. Our own rule.
rule-week-cap = A week holds at most 3 km more than your middle week of the last four, or a quarter more than it. Your usual week is always allowed, unless you come back after a break. Our own rule.
rule-one-change = Only one thing changes in a week: distance, speed, hills, surface, shoes or step rate. Our own rule.
rule-return-after-gap = After 30 days without running you start with half an hour of walking and at most ten minutes of running. With a usual week to come back to, you start from a part of that. Our own rule.
rule-new-and-heavy = New runners with a body mass index over 30 start with less than 3 km in the first week. One study found fewer injuries so.
rule-clinician = What your clinician wrote goes before everything else.
rule-gentle = Gentle mode: walking and run-walk on level ground, 30 minutes at most, nothing grows.
rule-condition = What you told about your back leaves some exercises and sessions out. Ask a professional about them.
rule-pain = Your scores set the step: repeat, go easier, run and walk, or leave running for now. Adapted from Achilles studies, untested for backs.
rule-four-weeks-of-go = Brisk work and the long runs of a marathon wait until the safety check has been clear for four weeks. Our own rule.
rule-availability = You said how much time you have on this day.
rule-goal = It leads towards your goal.
rule-runs-per-week = As many runs as you are used to. New runners get three a week: in the one trial of running for sore backs people were asked for three and did about two.
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
rule-coming-back = After weeks with less running you start with a part of your usual week. While mornings stay as usual, each week adds about a seventh. Our own rule; it rests on no study.
rule-usual-week = This week has less running than your usual week. The next line says why.
rule-usual-day = In the first week no run is more than 1.3 times what you usually run on that day. Our own rule.
rule-same-days = Your runs stay on the days on which you usually run, where they can. Our own rule.
rule-even-runs = The other runs share what is left of the week as you usually share it. Our own rule.
rule-likes = You said you like this.
rule-race = Your race is near: the weeks before it get lighter, and the race stands on its day. Our own rule.
rule-long-share = Your longest run is at most about half of the week. Our own rule.
rule-worse-for-you = Your own days showed worse mornings after this, so the plan does not ask for more of it.
rule-load-of-last-week = Your last week asked clearly more of your back than usual, so this week does not grow. Our own rule.
rule-strength-tests = Your hold tests changed by more than their noise, so the exercises step with them.
rule-moved = You moved it to this day.

## Other sports beside it

plan-sport-usual = Usually { $sport }, about { $minutes } min
plan-sport-done = Done: { $sport }, { $minutes } min
plan-sport-effort = , effort { $effort } of 10
plan-sport-walk = walking
plan-sport-cycle = cycling
plan-sport-swim = swimming
plan-sport-climb = climbing
plan-sport-strength = strength work
plan-sport-ski = skiing
plan-sport-other = another sport
plan-sport-load-unknown = What these ask of your back is not known here, so they count with time and effort alone: { $sports }.

## Why a week has less than the usual one

plan-less = Less than your usual week: { $why }.
plan-if-mornings = From here on: if your mornings stay as usual.

why-less-clinician = your clinician's limits
why-less-condition = what you told in the safety check
why-less-pain = the scores of your back
why-less-gentle = gentle mode
why-less-coming-back = on the way back to your usual week
why-less-race = days around your race
why-less-lighter-week = a lighter week
why-less-load-of-last-week = last week asked much of your back
why-less-one-change = something else changes this week
why-less-availability = the time you have
why-less-from-what-was-handled = what your back has handled so far
why-less-worse-for-you = your own days showed worse mornings
why-less-new-and-heavy = the first week of a new runner
why-less-longest = the longest run of the last 30 days
why-less-week-cap = the most that seven days may hold

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
clash-smaller-goal = The long runs and the brisk work of this goal wait until the safety check has been clear for four weeks: { $value ->
    [one] one more day
   *[other] { $value } more days
 }.
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
cmd-plan-instead = Until then it aims at this: { $goal }.
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
