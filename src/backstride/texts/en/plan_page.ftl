# The pages of the plan and of exercises.

web-page-plan = Plan
web-page-exercises = Exercises

plan-title = What could the next weeks look like?
plan-locked = The plan waits until the safety check is answered and open.
plan-towards = Towards: { $goal }.
plan-none-yet = There is no plan yet. Say what you want, and look at a proposal. Nothing is kept until you keep it.
plan-proposed = This is a proposal. It is kept only if you keep it.
plan-keep = Keep this plan
plan-leave = Leave it
plan-see-today = Today, and the last seven days
plan-weeks = Week by week
plan-week-of = Week of { $day }
plan-this-week = this week
plan-today = (today)
plan-on = on { $day }
plan-week-running = { $distance } of running
plan-week-no-running = no running
plan-drag-hint = Drag a session to another day; with a finger, hold it first. Or open it and pick a day there. The rules say if something stands against it.
plan-back = Back to the plan
plan-see-exercises = All exercises, with drawings

plan-day-title = What is planned on { $day }, and why?
plan-why = Why like this?
plan-about = about: { $rule }
plan-rule-hard = This is a firm rule of the planner.
plan-rule-preference = This is a wish of the planner; other things can weigh more.
plan-rests-on-trial = It rests on a trial.
plan-rests-on-observational = It rests on a study that only watched people.
plan-rests-on-guideline = It rests on a guideline.
plan-rests-on-judgement = It is our own choice.
plan-rests-on-professional = It is what a professional wrote.
plan-rests-on-own = It is what you said.
plan-move-to = Move it to
plan-move-try = Try this day
plan-move-asked = Move it to { $day }?
plan-move-refused = As it is, it cannot go to { $day }
plan-objects = A rule stands against it:
plan-speaks-against = It can be kept, but this speaks against it:
plan-move-keep = Move it
plan-move-shorter = With shorter runs no rule stands against it. This would be different:
plan-move-keep-shorter = Move it, with shorter runs
plan-move-leave = Leave it as it was
plan-changed-by-itself = The plan changed, because of what happened
plan-change-wished = What would change?
plan-because = Because of this rule:
plan-because-goal = The goal is another one now.
plan-change-keep = Keep the changes
plan-changed-anyway = What the rules no longer allow is never shown, so the weeks below already hold these changes.
plan-and-more = And { $count } more.

plan-wishes = Wish for something else
plan-wishes-first = What do you want?
plan-wish-goal = What should it lead to?
plan-wish-weeks = For how many weeks? (1 to 26)
plan-wish-minutes = How many minutes have you got?
plan-wish-minutes-hint = 0 means no time on that day.
plan-wish-race = Is there a race?
plan-wish-race-hint = Leave it empty if there is none. The week before it gets lighter.
plan-wish-more = Likes, equipment, days off
plan-wish-likes = What do you like?
plan-wish-dislikes = What do you not like?
plan-wish-equipment = What have you got?
plan-wish-treadmill = I run on a treadmill
plan-wish-treadmill-right = The distances my treadmill tells are right
plan-wish-not-on = Days without any session
plan-wish-not-on-hint = Write days like 2026-12-24, with spaces between them.
plan-wish-test = Days of strength tests
plan-look = Look what comes of it
plan-anew = Start a new plan instead
plan-day-mon = Mon
plan-day-tue = Tue
plan-day-wed = Wed
plan-day-thu = Thu
plan-day-fri = Fri
plan-day-sat = Sat
plan-day-sun = Sun
plan-kind-hills = Hills
plan-kind-strides = Strides
plan-kind-tempo = Brisk parts
plan-kind-walk = Walking
plan-kind-cycle = Cycling
plan-kind-swim = Swimming
plan-kind-elliptical = Elliptical
plan-kind-mobility = Stretching
plan-kit-band = a band
plan-kit-weight = a weight
plan-kit-step = a step
plan-kit-bench = a bench
finding-plan-does-not-fit = You ran today, so the plan starts tomorrow. Please try again.

plan-how = How is the plan made?
plan-how-text = Firm rules are never broken: your longest run, the week, what your scores and your clinician say. Inside them it keeps near to what you wish. Open a day to see which rules shaped it.
plan-out = Take it along
plan-out-ics = Calendar file (.ics)
plan-out-fit = Workouts for a watch, two weeks (.zip with .fit files)
plan-out-print = Print
plan-out-feed = A calendar on this machine can subscribe to this address while this runs:
plan-out-feed-note = Whoever knows the address can read the plan. A stop sign empties it at once.

exercises-title = Which exercises could help me run?
exercises-locked = Exercises wait until the safety check is answered and open.
exercises-intro = One for each part of the body is in your plan. Sets and repetitions are our choice.
exercises-stronger = Exercise helps sore backs somewhat, but people who get stronger are not the ones who hurt less. Train for what you want to do.
exercises-drawn = The drawings come from the body model. The muscles an exercise is for are coloured.
exercises-log = Write down what you did
exercises-asked-for = A professional asked you to do this one.
exercises-trains = It trains
exercises-muscles = Muscles
exercises-much = How much
exercises-needs = It needs
exercises-how = How, and when to stop
exercises-easier = Easier:
exercises-harder = Harder:
exercises-stop = When to stop:
exercises-measured = What electrodes on the skin measured, of the most a muscle gives in a test (which is seldom its true most). How much of it builds strength, nobody knows: what builds strength is getting near the last one you can do.
exercises-measured-about = { $muscle }: about { $percent } %{ $low ->
    [none] {""}
   *[other] {" "}(mostly { $low } to { $high } %)
} in { $who }.
exercises-measured-above = { $muscle }: above { $percent } % in { $who }.
exercises-measured-below = { $muscle }: below { $percent } % in { $who }.
exercises-measured-unlike-held-level = There the trunk was held level over the end of a bench, which is harder than lifting the chest from the floor.
exercises-measured-unlike-carrying = They stood still in the lunge and carried 30 % of their weight.
exercises-measured-who-healthy = { $people ->
    [none] healthy people
   *[other] { $people } healthy people
}
exercises-measured-who-women = { $people } women
exercises-measured-who-men = { $people } men
exercises-measured-who-sore-backs = { $people } people with sore backs
exercises-left-out = Left out for you
exercises-left-out-why = What you told leaves these out. Ask a professional before you do them.
exercises-left-out-clinician = Your clinician's limits leave it out.
exercises-left-out-by = You told: { $told }.
exercise-dose-hold = { $sets } times, hold { $seconds } seconds.
exercise-rest = Rest { $seconds } seconds between sets.
exercise-tempo-slow = Three seconds down, one second up.
exercise-tempo-pause = Stay one second at the top.
exercise-load-slower = Make it heavier: take five seconds on the way down.
exercise-load-band = { $steps ->
    [one] Put on a band.
   *[other] Take the next stronger band, if two more would still go.
 }
exercise-load-weight = { $steps ->
    [one] Hold a light weight.
   *[other] Take a little more weight than last time, if two more would still go.
 }
exercise-dose-repetitions = { $sets } times { $times }, each side where there are two.
