# The web app: frame, refusals and the answer page.

## Frame

web-skip = Skip to the answer
web-site-name = Backstride
web-contents = Pages
web-page-answer = Home
web-group-day = Every day
web-group-running = My running
web-group-answers = What is known
web-group-next = What next
web-group-mine = Mine
web-how-we-know = How do we know?
web-as-table = Show as a table
web-about = About { -name }
web-local-only = Everything here stays on this computer.
web-made-on = Made on { $day }.

## Refusals

refused-host-title = This address is not ours
refused-host = The page was asked for under a name that does not belong to this computer. Open the address that the terminal shows.
refused-origin-title = Another page sent this
refused-origin = A page from elsewhere tried to use { -name }. Nothing was read and nothing was changed.
refused-token-title = Open the full address
refused-token = This page opens only with the whole address that the terminal shows after “serve”. That address works once and changes with every start. If you have used it already, end “serve” with Ctrl-C and start it again.
refused-too-large-title = That is too much at once
refused-too-large = The file or form is larger than this page takes. Use “backstride import” in the terminal instead.
refused-not-found-title = There is no such page
refused-not-found = Nothing lies at this address. Your answer is on the first page.
refused-method-title = That does not work here
refused-method = This page cannot be used in that way. Go back and try again from the page itself.
refused-not-plain-title = One character cannot be kept
refused-not-plain = A text holds a character that is not a letter, for example from a copied document. Nothing was saved. Go back, delete the text around it and type it again.
refused-unreadable-title = Something is missing
refused-unreadable = What was sent does not hold what this page needs. Go back and look at the fields.
refused-home-title = Your data folder cannot be used right now
refused-home = Something has changed or broken it. Run “backstride doctor” in the terminal; it says what is wrong and what to do.
refused-broken-title = Something broke on our side
refused-broken = We made a mistake. Try once more. If it happens again, run “backstride doctor”: it looks whether your data is sound.
refused-back = Go to the first page

## The answer page

answer-title = What is running doing to my back?
answer-so-far = So far the facts only
answer-line = Too early to say. These are the facts your watch knows.
answer-row-runs = Your runs
answer-row-model = Each step
answer-row-days = Your days
answer-recent-usual = { $last ->
    [true] Last week { $distance }
   *[other] In the week from { $monday } { $distance }
 }, { $direction ->
    [same] about as much as usual.
    [less] { $percent } % less than usual.
    [much-more] { $times } times your usual week.
   *[more] { $percent } % more than usual.
 }
answer-recent-alone = { $last ->
    [true] Last week { $distance }.
   *[other] In the week from { $monday } { $distance }.
 } Your usual week is not known yet.
answer-recent-none = None of your recent weeks is over and wholly known yet.
answer-step-row = The ground pushes back with about { $force } body weights, { $low } to { $high }.
answer-step-none = Your files do not hold enough for this yet.
answer-days-none = No morning written down yet.
answer-days-some = Your mornings are in the diary; they are not compared with runs yet.
answer-would-change = What would change this answer?
answer-would-change-text = Your own mornings. Runs alone cannot show if a back feels better or worse. A half-minute diary beside them can, after some months.

answer-weeks-title = Weeks against my usual
answer-weeks-chart = Distance run in each week
answer-weeks-description = { $weeks ->
    [one] One week
   *[other] { $weeks } weeks
 } of running, the latest on the right, with { $shown }.
answer-weeks-usual = Your usual week is { $middle }.
answer-weeks-usual-band = Your usual week is { $middle }; half of your weeks lie between { $low } and { $high }.
answer-weeks-no-usual = Your usual week needs at least four weeks with runs. Until then there is nothing fair to compare with.
answer-weeks-legend-usual = The dashed line is your usual week.
answer-weeks-legend-band = Half of your weeks lie in the shaded band; the line is the middle.
answer-weeks-legend-open = This week is not over.
answer-weeks-legend-flag = A run was much longer than those before it.
answer-weeks-heading-week = Week from
answer-weeks-heading-distance = Distance
answer-weeks-heading-note = Note
answer-weeks-note-open = not over yet
answer-weeks-note-unknown = some days unknown
answer-weeks-note-flag = with a much longer run
answer-weeks-no-runs = no runs
answer-weeks-untold = distance not told
answer-weeks-usual-label = Usual week
answer-weeks-usual-shown = { $middle }, half of them { $low } to { $high }
answer-weeks-how = Distances come from your files, as your watch measured them. A week starts on Monday. The usual week is the middle one of { $weeks } known weeks before the ones shown. Weeks with unknown days are left out of it: a missing file is not a rest day.
answer-weeks-how-alone = Distances come from your files, as your watch measured them. A week starts on Monday.

answer-marked-title = Runs much longer than before
answer-marked-none = None of your recent runs was more than 10 % longer than the longest in the 30 days before it.
answer-runs-alike = { $runs } runs from { $first } to { $last }:
answer-marked-run = { $distance }; the longest in the 30 days before was { $before }, so { $percent } % longer.
answer-marked-unknown = { $days ->
    [one] One of those days is unknown, so a longer run may be missing.
   *[other] { $days } of those days are unknown, so a longer run may be missing.
 }
answer-marked-study = In one study, runs that grew by more than 10 % came with more injuries. Backs were not looked at.
answer-marked-meaning = A mark means: worth knowing. It does not mean that the run was wrong, or that something will happen.
answer-marked-how = The study followed 5,205 runners through their watches for 18 months; 35 % reported an injury. It compared each run with the longest of the 30 days before. After a run 10 to 30 % longer, overuse injuries came at 1.6 times the rate (likely 1.3 to 2.1). After one 30 to 100 % longer it was 1.5 times, and 2.3 times beyond that. Nobody was told how to run, so other causes may lie behind it. Most were men, and their mean age was 46. Which part of the body hurt was not separated, so for backs it is not known.
answer-marked-source = Frandsen and others, British Journal of Sports Medicine, 2025.

answer-rest-title = Days without running
answer-rest-28 = without a run in the last 28 days
answer-rest-unknown = { $days ->
    [one] Of one more day nothing is known.
   *[other] Of { $days } more days nothing is known.
 }
answer-rest-days = { $days ->
    [one] 1 day
   *[other] { $days } days
 }
answer-rest-row = { $days ->
    [0] You have not run in these 28 days.
    [one] You never ran on two days in a row.
   *[other] The longest row of running days was { $days }.
 }
answer-rest-how = A day counts as running when a run started on it, in the local time of that place. A day without a file counts as rest only where your watch was in use around it. How many such days a back needs is not known. Your own mornings can tell.

answer-steps-title = Steps, and what one step asks
answer-steps-count = steps { $last ->
    [true] last week
   *[other] in the week from { $monday }
 }, walks included
answer-steps-band = { $low } to { $high }
answer-steps-usual = { $direction ->
    [same] About as many as in your usual week.
    [less] { $percent } % fewer than in your usual week.
    [much-more] { $times } times as many as in your usual week.
   *[more] { $percent } % more than in your usual week.
 }
answer-force-sum = All pushes of that week together: { $direction ->
    [same] about as much as usual.
    [less] { $percent } % less than usual.
    [much-more] { $times } times the usual.
   *[more] { $percent } % more than usual.
 }
answer-steps-none = No recent week that is wholly known holds steps. A watch that records cadence gives them.
answer-force-title = Push from the ground in the mean step
answer-force-description = About { $force } body weights, between { $low } and { $high }. Standing still is 1.
answer-force-shown = about { $force } body weights, { $low } to { $high }
answer-force-standing = standing: 1
answer-force-low = 0
answer-force-high = { $force } body weights
answer-steps-how = Steps come from cadence and time. The push is worked out from your speed, cadence and contact time, by a rule measured on runners in a laboratory, on level ground. It acts under the foot; it is not the load on the low back. The band is the spread of that rule.
answer-outside = Few people or runs like yours were measured, so the band is wider.
answer-outside-why = The band is wider, because few people or runs like these were measured:

answer-gaps-title = Pauses in your years
answer-gaps-text = Here running stopped or dropped. Only you know why; { -name } asks about it once.
answer-gap-pause = { $first } to { $last }: no runs.
answer-gap-open = Since { $first }: no runs yet.
answer-gap-drop = { $first } to { $last }: about { $percent } % of the weeks before.
answer-gaps-more = { $count ->
    [one] One more
   *[other] { $count } more
 }, further back

answer-findings-title = About your files
answer-known = { $runs ->
    [one] One run known, from { $day }.
   *[other] { $runs } runs known, since { $day }.
 }

answer-empty-title = Bring your runs
answer-empty-text = There are no runs here yet. Your watch already holds the answer to many questions: how far, how often, how many steps.
answer-empty-how = In the terminal, name the folder or the export file:
answer-empty-formats = It takes files from watches ({ -watch-files }) and whole exports from Strava, Garmin, Polar, Suunto and Apple Health.
answer-empty-demo = Nothing at hand? Look at a made-up runner first:

web-place-today = Today
web-place-diary = Diary
web-place-running = My running
web-place-known = What is known
web-place-next = What next
web-ask-here = Ask about running and backs
web-foot = A diary and calculator for the curious; if something worries you, ask a health professional. Everything stays on this computer.
web-page-weeks = Weeks
weeks-question = How much have I run lately?
