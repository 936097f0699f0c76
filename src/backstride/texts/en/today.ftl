# Can I run today, the pain rules and the flare card.

today-title = Can I run today?
today-tap-back = How is your back now?
today-tap-leg = And your legs?
today-leg-nothing = nothing there
today-leg-as-usual = as usual
today-leg-new-or-worse = something new or worse
today-tap-settled = Has your last run settled?
today-settled-settled = yes
today-settled-not-yet = not yet
today-settled-not-run = I have not run lately
today-why = why
today-not-today = not today

suggestion-as-usual = Run as you usually do.
suggestion-as-planned = As planned.
suggestion-shorter = Shorter than usual, and easy.
suggestion-run-walk = Run and walk in turns.
suggestion-walk = Walk today, no running.
suggestion-rest = No run today.
suggestion-ask-someone = Ask someone first.
suggestion-minutes-max = Up to { $minutes } minutes.
suggestion-long-gap-running = Up to { $minutes } minutes of it running.

today-rule-nothing-against = Nothing you told speaks against it. A morning up to { $up_to } counts as usual for you.
today-rule-nothing-planned = Your plan has no run today. A walk is always fine.
today-rule-long-gap = You have not run for 30 days or more, so the first run is a run-walk.
today-rule-limit-minutes = Your clinician set a limit in minutes.
today-plan-beside = Your plan has today: { $sessions }.
today-plan-one = { $session }, { $minutes } min
today-kept = Your score is kept in the diary.

## The state of the back: which entry, and what lifts it

back-title = Your back this week
back-day-0 = yesterday
back-day-1 = today
back-day-2 = tomorrow
back-on = on { $day }
back-distance-km = { $amount } km
back-distance-miles = { $amount } miles
back-distance-run = a run
back-was = { $where }, your back was { $score } of 10{ $above ->
    [none] .
   *[other] , { $above } above its usual.
 }
back-where-morning = { $on }, in the morning
back-where-morning-today = This morning
back-where-morning-ran = { $on }, the morning after { $distance }
back-where-morning-ran-today = This morning, after { $distance } yesterday
back-where-before-run = { $on }, before a run
back-where-before-run-today = Today, before a run
back-where-skipped-because = { $on }, when you left a run out
back-where-skipped-because-today = Today, when you left a run out
back-where-after-run = { $on }, after { $distance }
back-where-after-run-today = Today, after { $distance }
back-where-evening = { $on }, in the evening
back-where-evening-today = This evening
back-where-weekly = { $on }, in the weekly entry
back-where-weekly-today = Today
back-where-test = { $on }, around a hold test
back-where-test-today = Today, around a hold test
back-because-painkiller = After a painkiller a score can hold a plan, but not let it grow.
back-because-held = So repeat what you ran, and do not grow.
back-because-after-jump = Your back jumped up not long ago, so nothing grows for two weeks.
back-because-above-usual = So today is shorter.
back-because-four-or-five = So today is for running and walking in turns.
back-because-over-five = So there is no running today.
back-because-jump = That is a jump of pain, so it starts again from walking.
back-because-stepped-down = So the next run is one step smaller.
back-because-stepped-down-twice = It is the second step down in 7 days, so you run and walk for now.
back-because-leg-sign = You told of something new or worse in a leg ({ $day }).
back-because-bony-spot = You told of pain at one spot of bone ({ $day }).
back-because-woke-at-night = Your back woke you at night ({ $day }).
back-because-nothing = Nothing you told speaks against running.
back-beside-gate = The safety questions come first.
back-beside-ill = You are ill. Running can wait.
back-beside-limit-no-running = Your clinician said no running for now.
back-beside-limit-run-walk = Your clinician said run and walk only.
back-beside-gentle = Your clinician allowed gentle running only.
back-next-free = you may grow again
back-next-hold = you run as usual, without growing
back-next-easier = you run easy, up to half of your longest run
back-next-run-walk = you run and walk
back-next-cross-training = you walk, or move without impact
back-out-usual-mornings = { $mornings ->
    [1] One more morning at { $up_to } or less, and from { $day } on { $next }.
   *[other] Two mornings at { $up_to } or less, and from { $day } on { $next }.
 }
back-out-by-itself = If nothing worse is told, you go one step up { $on } in any case.
back-out-next-day = This is for today. If your back is at { $up_to } or less, { $next } tomorrow.
back-out-wait = From { $day } on you may grow again.
back-out-answer-questions = Answer the safety questions again: they ask about this.
back-out-new-limits = It ends when your clinician says so. Write it down under limits.
back-out-professional = It ends when a professional says so. Write it down when you know.
back-out-well-again = When you are well again, you go on from where you are.
back-rung-free = Free to run and to grow
back-rung-hold = Run as usual, nothing grows
back-rung-easier = Easy, up to half of your longest run
back-rung-run-walk = Run and walk
back-rung-cross-training = No running
back-rung-ask = Ask someone first
back-tile-none = no score
back-tile-no-run = no run
back-tile-score = back { $score }
back-if-mornings = The days ahead are drawn as they come if your mornings stay as usual.

pain-rule-source = Our adaptation of a rule from Achilles studies; untested for backs.
decision-carry-on = Carry on.
decision-hold = Hold: repeat it, do not grow.
decision-step-down = Step down: make the next one smaller.
decision-stop-and-ask = Stop and ask someone.
pain-rule-low-or-as-before = Pain stayed low or close to before, and the morning was as usual.
pain-rule-middle-score = Pain reached 4 or 5.
pain-rule-two-above-before = Pain was 2 above before.
pain-rule-not-scored = The run has no score.
pain-rule-morning-not-scored = The morning after has no score.
pain-rule-painkiller = A score was given within 8 hours of a painkiller.
pain-rule-over-five = Pain was over 5.
pain-rule-three-above-before = Pain was 3 or more above before.
pain-rule-not-usual-next-morning = The next morning was not as usual.
pain-rule-not-settled = Your last run had not settled.
pain-rule-leg-worse = The leg got worse. For legs no rise is fine.
pain-rule-new-leg-sign = Something in a leg is new or has spread.
pain-rule-bony-spot = Pain sits at one spot of bone.
pain-rule-woke-at-night = It woke you at night.

flare-title = Your back has flared up
flare-first-days = Until you run again
flare-coming-back = On the way back
flare-most-settle = Most flares settle within days to a few weeks.
flare-get-help = Go to an emergency department today, or call { $numbers }, if you have one of these. One is enough: you can no longer pee or feel it, you lose control of your bowels, or you go numb between the legs. Or you feel less during sex, pain or numbness runs into both legs, or a leg gets weak.
flare-get-help-soon = See a doctor today if you have a fever or feel ill with the pain, or if it began with a bad fall.
flare-bed-does-not-help = Resting in bed does not help a back. Gentle moving does no harm.
flare-keep-moving = Keep moving, in small doses.
flare-walk-short-often = Walk short and often. Stop before it builds up.
flare-nothing-new = Try nothing new now: no new exercise, no new shoes.
flare-no-tests = No strength tests until it is over.
flare-two-usual-mornings-first = Wait for two mornings as usual in a row before the first run.
flare-step-by-step = It comes back step by step: run and walk, then half of your longest run, then your usual runs. Two usual mornings lead to the next step.
flare-nothing-grows = Nothing grows for two weeks after the jump.
flare-not-better-in-two-weeks = Not better in two weeks? Have someone look at it.
flare-over = Your back is as usual again.

comparison-leg-pain-rose = Your leg hurt more, so this is not called better.
comparison-leg-signs-rose = You felt more in a leg, so this is not called better.
comparison-painkillers-rose = You took painkillers on more days, so this is not called better.
