# The page for the physiotherapist, on paper and on the screen.

report-title = My runs and my lower back
web-page-report = Report
report-question = What do I bring to my physiotherapist?
report-made = Made on { $day }. It covers { $first } to { $day }.
report-made-new = Made on { $day }. Nothing is known before it yet.
report-person = { $age ->
    [0] Runner: { $sex }{ $height }{ $mass }.
   *[other] Runner: { $sex }{ $age } years{ $height }{ $mass }.
}
report-sex-f = woman,{" "}
report-sex-m = man,{" "}
report-height = , { $metres } m
report-mass = , { $kilograms } kg
report-flag-title = An open sign of the safety check
report-flag-asked-not = The safety check
report-flag-none = The runner’s safety check of { $day } holds no open sign. The answers are the runner’s own; nobody looked at the back.
report-flag-never = The runner has not answered the safety questions. Please ask about emergency signs.
report-limits-title = Limits that bind now
report-limits-by = From { $who }, { $day }.

report-section-person = Who I am
report-section-feeling = Pain and running by weeks
report-section-runs = Runs
report-section-handled = What my back has handled
report-section-tests = Strength and hold tests
report-section-tried = What was tried
report-section-learnt = What my own days show
report-section-history = History
report-section-story = In my own words
report-section-questions = What I want to ask
report-section-agreed = What we agreed

report-line-since = Began
report-line-pain = Pain
report-line-jumps = Flare-up
report-line-place = Where
report-line-behaves = Behaves
report-line-leg = Leg and night
report-line-does = Function
report-line-running = Running
report-line-goal = Goal
report-since = On { $day }.
report-began-with = With: { $what }
report-pain-worst = Worst { $score } of 10 on { $day }, of { $mornings } mornings in four weeks.
report-pain-usual = Usual { $score }.
report-pain-latest = Last { $score } on { $day }.
report-pain-none = No morning of the last { $days } days was scored.
report-jump = { $usual ->
    [none] { $score } of 10 on { $day }.
   *[other] { $score } of 10 on { $day }, { $usual } had been usual.
}
report-place = { $times ->
    [one] { $place } once
   *[other] { $place } { $times } times
}
report-places = In { $entries } marked entries: { $places }.
report-worse-with = Worse with: { $what }
report-eased-by = Better with: { $what }
report-day-pattern = Most: { $when }.
report-leg-worst = Leg pain up to { $score } of 10, on { $day }.
report-leg-sign = A leg with { $sign }: { $times ->
    [one] told once.
   *[other] told { $times } times.
}
report-leg-none = Nothing in a leg was told.
report-nights = Woken at night: { $nights } of { $asked } entries that say.
report-does = { $what ->
    [none] { $score } of 10 on { $day }.
   *[other] “{ $what }”: { $score } of 10 on { $day }.
}
report-running-none = No run is known.
report-running-last = { $ago ->
    [0] Last run today.
    [one] Last run yesterday.
   *[other] Last run on { $day }, { $ago } days ago.
}
report-running-gap = No run from { $first } to { $last }.
report-last-function = What could be done, last told: { $score } of 10, in the week of { $day }.
report-last-confidence = How sure I am that running is safe for my back, last told: { $score } of 10, in the week of { $day }.
report-chart-weeks = Morning pain, running, and flare-ups (black mark)
report-chart-weeks-description = Morning pain over running distance by weeks: { $weeks } weeks, { $scored } of them with a score.
report-chart-pain = Morning pain, 0 to 10: middle, lowest to highest
report-chart-distance = Running a week ({ $unit })
report-map = Where, in { $entries } entries
report-map-description = Where it hurt, in { $entries } entries: { $places }.
report-feeling-how = A gap in the line is a week without a score, never zero. A question mark is a week of which not all is known.

report-runs-usual = Usual week: { $distance } on { $days } days (middle of { $weeks } known weeks).
report-runs-no-usual = Fewer than four whole weeks are known, so nothing is called usual yet.
report-runs-week = Week of { $monday }
report-runs-known = { $distance }, { $runs ->
    [one] 1 run
   *[other] { $runs } runs
}
report-runs-share = { $percent } % of usual
report-runs-longest = { $day }: { $distance }, against { $before } as the longest of the 30 days before.
report-runs-rest = Last 28 days: { $run } with a run, { $other } with another activity, { $rest } without, { $unknown } not known.
report-runs-push = Push from the ground in the mean step, by a model: { $force } body weights, { $low } to { $high }. Standing still is 1.
report-runs-head-week = Week
report-runs-head-done = Run
report-runs-head-usual = Against usual
report-handled-head = Minutes of running
report-handled-how = Described, not proven. A morning is as usual when it is at most 1 above the middle of the last 14 and the leg is no worse.
report-tests-head-test = Test
report-tests-head-first = First
report-tests-head-last = Last
report-tests-head-says = What can be said
report-tried-told = Last four weeks: { $days } days with a diary entry.
report-tried-painkillers = { $days ->
    [0] No day with a painkiller was told.
    [one] 1 day with a painkiller.
   *[other] { $days } days with a painkiller.
}
report-tried-treated = { $days ->
    [0] No day was told on which somebody worked on the back.
    [one] 1 day on which somebody worked on the back.
   *[other] { $days } days on which somebody worked on the back.
}
report-tried-exercises = { $days ->
    [0] No exercises were logged.
    [one] Exercises on 1 day: { $names }.
   *[other] Exercises on { $days } days: { $names }.
}
report-tried-experiment = Experiment from { $day }: { $a } against { $b }, { $state }.
report-tried-experiment-going = still going
report-tried-experiment-stopped = stopped early
report-tried-experiment-over = over
report-learnt-closed = An answer is there, and the runner has not looked at it yet.
report-learnt-working = Your own days are still being worked through. Show the page again in a moment; the PDF waits for them.
report-learnt-weeks = Whether running helps or hurts over months cannot be said from plain days.

report-footer = A runner’s own record. Model and statistics are for discussion, not for clinical decisions.
report-valid = What it says of the safety check is valid only while that check is.
report-page = Page { $page } of { $pages }

report-methods-title = Methods and sources
report-method-scores = Scores are the runner’s own, from 0 to 10, typed on a phone or computer. What was not told is missing, never zero. Changes between single mornings of 1 point are common and mean little.
report-method-usual = Usual is the middle of at most twelve whole known weeks, without the last four. Days for which nothing tells whether there was a run are not counted as rest.
report-method-long = Runs over 110 % of the longest of the 30 days before went along with more running injuries in 5,205 runners; backs were not looked at on their own (Frandsen 2025).
report-method-force = Push from the ground: a rule on speed, cadence and contact time, fitted to thirteen men on the level (Fukuchi 2017). Each was left out in turn, and the error was 3 to 7 %. Bands are wider for women, under 55 or over 85 kg, over 55 years, on slopes and under 2.3 m/s. Few such people were measured.
report-method-discs = Forces on discs and muscle work come from a model that was held against another model, not against people. They are left off this page. Load is not harm.
report-method-tests = A hold must change by about 35 seconds before it is more than chance (Latimer 1999). The first two are practice.
report-method-learnt = One person’s days, a model with memory, weekday, painkillers and the score before the decision to run; the answer is “too early” until made-up histories of this kind would be answered rightly. Single days cannot answer questions about months.
report-method-check = The safety check is a list of questions answered by the runner. It looks at nothing and clears nobody.
report-method-sources = Frandsen 2025, British Journal of Sports Medicine; Fukuchi 2017, PeerJ; Latimer 1999, Spine. All sources, the model and its errors stand in the documentation of Backstride.
report-tear-title = For the clinician to fill in and give back
report-tear-how = The runner types this into Backstride (“backstride limits”, or the page Limits); it stands above every suggestion of the program.
report-tear-may-run = May run
report-tear-yes = yes
report-tear-no = no
report-tear-minutes = At most minutes with running
report-tear-run-walk = Run-walk only
report-tear-no-impact = No impact until
report-tear-bending = No bending with weight
report-tear-back-bending = No bending backwards
report-tear-lift = Lift no more than (kg)
report-tear-exercises = Exercises to do
report-tear-review = Look at it again on
report-tear-who = Name
report-tear-date = Date
report-tear-agreed = What was agreed

report-written = Written to { $file }: the note with a part to tear off, and a second page with details and methods.
report-left-out = Left out: { $sections }.
report-download = Make the PDF
report-fhir = For a clinic’s program: scores, runs and answers as a FHIR bundle, without your name and your own words
fhir-back = Back
fhir-leg = Leg
fhir-running = Running
fhir-distance = Distance run
report-show = Show the page
report-second = The second page
report-pick = What goes in
report-ask = A question for the visit
report-ask-hint = Up to three, one line each.
report-preview = This is what the page will say
report-why = A physiotherapist can read the first page in a minute; its foot is to tear off, for limits. The second page has the details and says how each figure was made.
finding-report-questions = There is room for three questions of up to 160 letters each. Shorten them or leave one out.

cmd-exported-fhir = Written to { $file }: scores, runs and answers as a FHIR bundle, without a name and without your own words.
cmd-export-how = Say where to: a folder for tables, or --fhir FILE for a clinic’s program.
cmd-exported = Written to { $folder }, with so many rows: { $written }.
cmd-export-not-empty = { $folder } holds something already. Choose an empty or a new folder.
