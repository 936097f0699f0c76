# The card of a claim: names of witnesses, the answer line, rows, what would change the answer, actions, asking.

claims-title = What people say about running and backs, and what is known
claims-note = Each claim stands before three witnesses: studies, the model of your runs, and your own days.
claims-how = Open a question for the studies, the figures and what they do not show.
claims-column-claim = Claim
claims-column-studies = What studies say
claims-column-known = How well known
claims-column-answer = In one line
claims-column-found = What was found

witness-studies = What studies found
witness-physics = What the model says about your runs
witness-you = What your own days show

verdict-supported = supported
verdict-partly = partly
verdict-not-shown = not shown
verdict-contradicted = contradicted
verdict-depends = depends

## The answer line

claim-line-for-1 = Perhaps.
claim-line-for-2 = Probably yes.
claim-line-for-3 = Yes.
claim-line-against-1 = Not shown so far.
claim-line-against-2 = Probably not.
claim-line-against-3 = No.
claim-line-mixed-1 = Partly, perhaps.
claim-line-mixed-2 = Partly.
claim-line-mixed-3 = Partly, that much is well known.
claim-line-depends = It depends.
claim-line-silent = Nobody knows yet.
claim-line-disagree = { $who ->
    [studies-physics] Studies and the model
    [studies-you] Studies and your own days
    [physics-you] The model and your own days
   *[studies-physics-you] Studies, the model and your own days
} { $opposite ->
    [true] disagree
   *[false] do not quite agree
}; each is told below.

## Studies, when its own sentence was written for another verdict

claim-any-studies-supported = Studies bear it out.
claim-any-studies-partly = Studies bear out a part of it.
claim-any-studies-not-shown = { $findings ->
    [0] We found no study of it.
   *[other] It was looked for and not found.
}
claim-any-studies-contradicted = Studies found the opposite.
claim-any-studies-depends = Studies say that it depends.

## Physics

claim-physics-work = Your { $group ->
    [abdominals] belly muscles
    [glutes] glutes
   *[back_extensors] back muscles
} in running: { $than_least ->
    [above] above
    [likely_above] likely above
    [below] below
    [likely_below] likely below
   *[about] about like
} { $least ->
    [standing] standing
   *[walking] walking
}, { $than_most ->
    [above] above
    [likely_above] likely above
    [below] below
    [likely_below] likely below
   *[about] about like
} { $most ->
    [back_extension_hold] a back hold
    [stair_step] a stair step
   *[hip_hinge_20_kg] a 20 kg hinge
}.
claim-physics-load = Peak load: { $than_least ->
    [above] above
    [likely_above] likely above
    [below] below
    [likely_below] likely below
   *[about] about like
} { $least ->
    [standing] standing
   *[walking] walking
}, { $than_most ->
    [above] above
    [likely_above] likely above
    [below] below
    [likely_below] likely below
   *[about] about like
} { $most ->
    [back_extension_hold] a back hold
   *[lift_20_kg_straight] a 20 kg lift
}; load is not harm.
claim-physics-grows = { $seen ->
    [true] In the model, load grows with the weight you carry{ $points ->
        [true] .
       *[false] ; pain it cannot tell.
    }
   *[false] The model sees no change with body weight.
}
claim-physics-cadence = { $way ->
    [less] Slightly quicker steps: a little less force each step, but more steps; pain is not modelled.
    [more] Slightly quicker steps: a little more force each step, and more steps; pain is not modelled.
   *[same] Slightly quicker steps: no change in force that the model can be sure of.
}
claim-physics-speed = { $seen ->
    [true] Faster: a little more force each step, over fewer steps; which counts is not known.
   *[false] Faster: no change in force that the model can be sure of.
}
claim-physics-same-movement = Same movement, { $change ->
    [stronger] stronger muscles
   *[weaker] weaker hips or core
}: { $way ->
    [none] no change the model sees
    [less] a little less load
    [more] a little more load
   *[both] load shared differently
}; moving differently is another matter.
claim-physics-lean = { $seen ->
    [true] A little more lean: somewhat more load in the model; whether that hurts it cannot tell.
   *[false] A little more lean: no change the model sees; whether it hurts it cannot tell.
}
claim-physics-not-computed = Your runs have not been put through the model yet.
claim-physics-muscles-untold = The model cannot speak: of 38 tasks with measured muscle work it got 16 right.
claim-physics-no-mass = The model cannot speak: it needs to know what you weigh.
claim-physics-no-figure = The model has no figure for this comparison.
claim-physics-no-stability = The model cannot speak: it sees one step, neither stability nor change over weeks.
claim-physics-no-blood = The model cannot speak: it has no blood flow.
claim-physics-no-tissue-limit = The model cannot speak: nobody knows how much a back can take.
claim-physics-no-own-strengths = The model cannot speak: it does not know your own muscle strengths.
claim-physics-no-pain = The model cannot speak: it gives forces, not pain.
claim-physics-no-chemistry = The model cannot speak: it has no body chemistry.
claim-physics-no-shoe = The model cannot speak: it has no shoes.
claim-physics-no-foot-strike = The model cannot tell: a watch does not show how your foot lands.
claim-physics-no-surface = The model cannot speak: it has no ground that gives.
claim-physics-no-stretch = The model cannot speak: it does not stretch.
claim-physics-no-recovery = The model cannot speak: nobody can compute when a back has recovered.
claim-physics-no-heart = The model cannot speak: it has no heart.

## Your own days

claim-you-better = { $outcome ->
    [mood_after_run] Your mood was better after { $exposure ->
        [fast_min] faster runs
       *[run_min] runs
    }
   *[other] Your mornings were better after { $exposure ->
        [treadmill_min] treadmill runs
        [other_shoe_min] the other shoes
        [cadence_up_min] runs with quicker steps
        [fast_min] faster runs
        [long_run] longer runs
       *[run_min] runs
    }
}{ $size ->
    [small] , by a little
    [worth_acting_on] , enough to act on
   *[size_unclear] {""}
}{ $randomised ->
    [true] , in your experiment
   *[false] {""}
}.
claim-you-worse = { $outcome ->
    [mood_after_run] Your mood was worse after { $exposure ->
        [fast_min] faster runs
       *[run_min] runs
    }
   *[other] Your mornings were worse after { $exposure ->
        [treadmill_min] treadmill runs
        [other_shoe_min] the other shoes
        [cadence_up_min] runs with quicker steps
        [fast_min] faster runs
        [long_run] longer runs
       *[run_min] runs
    }
}{ $size ->
    [small] , by a little
    [worth_acting_on] , enough to act on
   *[size_unclear] {""}
}{ $randomised ->
    [true] , in your experiment
   *[false] {""}
}.
claim-you-no-difference = { $exposure ->
    [treadmill_min] Treadmill runs
    [other_shoe_min] The other shoes
    [cadence_up_min] Quicker steps
    [fast_min] Faster runs
    [long_run] Longer runs
   *[run_min] Runs
} made no difference that matters to you.
claim-you-no-diary = No diary yet; a few mornings a week would begin to tell.
claim-you-not-asked = Your diary has not been asked this question.
claim-you-stopped = Not looked at while a stop sign stands.
claim-you-too-early = { $more ->
    [0] Too early to tell.
    [one] Too early to tell; about one more morning is needed.
   *[other] Too early to tell; about { $more } more mornings are needed.
}
claim-you-tests-none = No back-hold test yet; { $needed } over twelve weeks would begin to tell.
claim-you-tests-few = { $done } of { $needed } back-hold tests done.
claim-you-tests-longer = You hold longer than at the start, beyond the test’s noise.
claim-you-tests-shorter = You hold shorter than at the start, beyond the test’s noise.
claim-you-tests-same = Your hold has changed less than the test’s noise.
claim-you-no-blood = Your diary cannot show blood flow; it can note stiffness and soreness.
claim-you-no-column = Your diary cannot answer this; nothing in it measures it.
claim-you-slow = Your mornings cannot answer this; it takes months to change.
claim-you-cannot-be-felt = Your diary cannot answer this; it cannot be felt.
claim-you-not-by-chemistry = Your diary shows mood and pain after runs, whatever the chemical.

## What the answer turns on

claim-turns-leg-signs = whether a leg hurts, tingles, feels numb or weak
claim-turns-professional = what your professional says
claim-turns-mornings = how your back is the next morning
claim-turns-jumps = how fast you add, as far as anybody knows
claim-turns-used-to = what you are used to
claim-turns-other-training = what else you do
claim-turns-stop-signs = whether any stop sign of the safety questions is there
claim-turns-no-better = whether it gets better within weeks
claim-turns-what-counts = whether each step or the sum of steps counts, which nobody knows

## What would change this answer

claim-change-title = What would change this answer?
claim-change-import = Your runs, put through the model.
claim-change-mornings = More of your own mornings.
claim-change-tests = Your own back-hold tests over twelve weeks.
claim-change-experiment = A fair experiment of your own.

## Actions; none without an open safety check

claim-action-strength-sessions = Try: two 15-minute strength sessions a week, chosen in your plan.
claim-action-keep-running = Try: keep running as you are used to.
claim-action-grow-gently = Try: let your longest run grow by a tenth at most, once a week.
claim-action-compare-shoes = Try: a fair experiment with two pairs you already run in.
claim-action-compare-treadmill = Try: a fair experiment, treadmill against road, at the same minutes.
claim-action-compare-cadence = Try: a fair experiment with slightly quicker steps.
claim-action-watch-mornings = { $gentle ->
    [true] If your clinician agrees: let the next morning decide whether you repeat or shorten.
   *[false] Try: let the next morning decide whether you repeat, shorten or grow.
}
claim-action-run-walk = { $gentle ->
    [true] If your clinician agrees: walk, or run-walk, up to 30 minutes on level ground.
   *[false] Try: run-walk for half an hour, and let the next morning decide.
}

## Asking

ask-title = Ask about running and your back
ask-no-answer = I have no answer to that.
ask-can = I can say what is known of running and the low back, of exercises, shoes, discs and pain; what your runs and mornings show; what to look at today, in a flare and in your plan. Nothing you asked is kept.
ask-place-open = Open it
ask-place-command = See it with: backstride { $command }
ask-place-exercise = How it is done is on the page of exercises.
ask-own-days = { $since } to { $until }
ask-own-no-runs = No run is kept from { $days }.
ask-own-distance = { $days }: { $distance } in { $runs ->
    [one] one run
   *[other] { $runs } runs
 }.
ask-own-time = { $days }: { $time } hours of running in { $runs ->
    [one] one run
   *[other] { $runs } runs
 }.
ask-own-climb = { $days }: { $figure } uphill in { $runs ->
    [one] one run
   *[other] { $runs } runs
 }.
ask-own-pace = { $days }: your middle run of { $runs } was at { $figure }.
ask-own-cadence = { $days }: your middle run of { $runs } had { $figure } steps a minute.
ask-own-last = Your last run was on { $day }: { $distance } in { $time } hours.
ask-own-longest = Your longest run was on { $day }: { $distance } in { $time } hours.
ask-own-no-mornings = No morning is scored from { $days }.
ask-own-mornings = { $days }: { $mornings ->
    [one] one morning
   *[other] { $mornings } mornings
 } scored, { $mean } of 10 on average. The highest was { $highest }, on { $day }.
ask-own-handled = Runs up to { $distance } were mostly followed by a morning as usual.
ask-own-handled-none = { $mornings ->
    [one] One morning is scored
   *[other] { $mornings } mornings are scored
 }: too few to name a distance yet.
ask-dose-locked = How much of it is told once the safety questions are answered.
ask-dose-no-plan = No dose is given here for you. A physiotherapist can.
ask-dose-left-out = What you told leaves this exercise out. Ask a professional first.
ask-place-today = Today
ask-place-today-says = Three short questions about today give one suggestion for this run.
ask-place-flare = When your back flares up
ask-place-flare-says = Most flares settle. This page says what helps to get through one, and when to get help.
ask-place-plan = Your plan
ask-place-plan-says = The plan works out the coming weeks from your runs, your mornings and your aim, also after a break.
ask-place-exercises = Exercises
ask-place-exercises-says = Exercises for back, hips and trunk, with pictures, how much of each, and easier and harder ones.
ask-place-tests = Tests of your back
ask-place-tests-says = Three simple tests show how long your back and trunk hold, and whether that changes.
ask-place-learn = What your own days show
ask-place-learn-says = Your mornings after days with and without runs are compared, with how sure that is.
ask-place-runs = Your runs
ask-place-runs-says = Every run with its distance, its pace, and what it asked of your back.
ask-place-load = Your load
ask-place-load-says = What your weeks asked of your back, beside your own usual.
ask-place-handled = What your back has handled
ask-place-handled-says = The distances and speeds that your back has taken so far without a worse morning.
ask-place-diary = Your diary
ask-place-diary-says = Note how your back is in the morning, and before and after a run.
ask-place-data = Your data
ask-place-data-says = Bring runs from your watch or an archive, take a copy of everything, or delete it.
ask-place-report = The page for the physiotherapist
ask-place-report-says = Two pages to print, with what you told and what your runs and mornings show.
ask-place-check = The safety questions
ask-place-check-says = Advice opens after the safety questions have been answered, and closes when a sign is there.
ask-place-help-medicine = Medicines
ask-place-help-medicine-says = Nothing is filed here on medicines yet. Ask a pharmacist or a doctor, also about taking them before a run.
ask-place-help-brace = Belts, braces and tape
ask-place-help-brace-says = Two guidelines do not advise belts, braces or corsets as a routine; we read them in summaries. Nothing is filed on tape yet; ask a physiotherapist.
ask-place-help-massage = Massage, rollers and hands
ask-place-help-massage-says = Nothing is filed here on massage, rollers, needles or being cracked yet. Ask a physiotherapist or a doctor.
ask-place-help-heat = Heat and cold
ask-place-help-heat-says = Nothing is filed here on heat and cold yet. Ask a pharmacist or a physiotherapist.
ask-place-help-bed = Beds and sleeping positions
ask-place-help-bed-says = Nothing is filed here on mattresses, pillows or sleeping positions yet. Ask a physiotherapist or a doctor.
ask-place-help-food = Food, drink and smoking
ask-place-help-food-says = Nothing is filed here on food, supplements, drink or smoking yet. Ask a pharmacist or a doctor.
ask-place-help-desk = Sitting, chairs and desks
ask-place-help-desk-says = Nothing is filed here on sitting, chairs and desks yet. Your own mornings can be asked.
ask-place-help-shape = Scoliosis and other shapes of the spine
ask-place-help-shape-says = Nothing is filed here on scoliosis and other shapes of the spine yet. Ask a doctor or a physiotherapist.
ask-place-help-joints = Small joints of the spine
ask-place-help-joints-says = Nothing is filed here on the small joints of the spine yet. Ask about discs, or a doctor.
ask-place-help-weather = Cold, heat and rain
ask-place-help-weather-says = Nothing is filed here on backs and the weather yet. Your own mornings can be asked.
ask-place-help-hour = The hour of the day
ask-place-help-hour-says = Nothing is filed here on the best hour for a back to run. Your own mornings can be asked.
ask-place-help-exercise = An exercise that is not filed here
ask-place-help-exercise-says = That exercise is not among those filed here. The page of exercises shows those that are.
ask-place-most = For most people
ask-others = Your question also touches:
ask-near = Perhaps you meant one of these:
ask-stop-first = Nothing is suggested here until you have answered the safety questions. They take about two minutes.

## The page of the documentation

claims-page-without-data = This page is for a runner without data, so the model and one’s own days do not speak yet.
claims-page-rules = The words follow from the findings by
claims-page-rules-link = written rules
claims-searched = Evidence last looked for on { $day }, with these words: { $words }.
claims-page-turns = What it turns on
claims-page-column-source = Source
claims-page-column-how = How and with whom
claims-page-column-measured = Measured
claims-page-column-figure = Figure
claims-page-column-counts = Points
claims-page-column-limits = What it does not show
claims-known-command = For the studies behind one: backstride claims why { $name }
claims-column-name = Name
claims-ask-days = To put it to your own days: backstride learn ask { $exposure }
claims-changed-by = What would change this answer?
ask-answered-by = Nearest to what you asked:
