# What one's own runs asked of the back: amounts, everyday tasks beside them, form, weeks.

run-load-title = What did this run ask of my low back?
load-history-title = What did my runs ask of my low back?

load-amount-usual = Against my usual
load-amount-itself = In itself (90 % band)
load-count-steps = Steps
load-count-minutes = Minutes
load-count-climb-m = Metres up
load-count-descent-m = Descent
load-count-load-time = Load-time
load-time-means = Load-time is the mean load on the low back times the minutes, in body weights.
load-against = { $direction ->
    [same] as usual
    [more] { $percent } % more than usual
    [less] { $percent } % less than usual
    [none] none
   *[much-more] { $times } times the usual
 }
load-against-so-far = { $direction ->
    [same] as many steps as in a usual week
    [more] { $percent } % more steps than in a usual week
    [less] { $percent } % fewer steps than in a usual week
    [none] no steps
   *[much-more] { $times } times the steps of a usual week
 }
load-against-none = no usual yet
load-against-how = The usual is the middle of your own runs of the last half year, once there are ten.
load-value-minutes = { $value } min
load-value-body-minutes = { $value } ({ $low } to { $high }) body-weight minutes
load-value-banded = { $value } ({ $low } to { $high })

# The heaviest and the lightest tasks around a run.
load-beside-about = Peak load on the low back: about as much as { $tasks }.
load-beside-more = More than { $tasks }.
load-beside-less = Less than { $tasks }.
load-beside-rough = "About" means within a quarter. Standing and the stair step are held still in the model.
load-task-standing = standing
load-task-walking = walking
load-task-stairs = a stair step
load-task-back-extension-hold = holding a back extension
load-task-bird-dog = a bird-dog
load-task-hip-hinge-20-kg = a hip hinge with 20 kg
load-list-two = { $first } and { $last }

load-work-about = { $muscles ->
    [deep_core] Works the deep muscles of the trunk about as hard as { $tasks }.
    [back_extensors] Works the back about as hard as { $tasks }.
    [glutes] Works the glutes about as hard as { $tasks }.
    [hip_flexors] Works the hip flexors about as hard as { $tasks }.
   *[abdominals] Works the abdominals about as hard as { $tasks }.
 }
load-work-between = { $muscles ->
    [deep_core] Works the deep muscles of the trunk harder than { $more }, less than { $less }.
    [back_extensors] Works the back harder than { $more }, less than { $less }.
    [glutes] Works the glutes harder than { $more }, less than { $less }.
    [hip_flexors] Works the hip flexors harder than { $more }, less than { $less }.
   *[abdominals] Works the abdominals harder than { $more }, less than { $less }.
 }
load-work-more = { $muscles ->
    [deep_core] Works the deep muscles of the trunk harder than { $more }.
    [back_extensors] Works the back harder than { $more }.
    [glutes] Works the glutes harder than { $more }.
    [hip_flexors] Works the hip flexors harder than { $more }.
   *[abdominals] Works the abdominals harder than { $more }.
 }
load-work-less = { $muscles ->
    [deep_core] Works the deep muscles of the trunk less than { $less }.
    [back_extensors] Works the back less than { $less }.
    [glutes] Works the glutes less than { $less }.
    [hip_flexors] Works the hip flexors less than { $less }.
   *[abdominals] Works the abdominals less than { $less }.
 }
load-work-for-researchers = The model was held against 38 measurements of muscles at work, in planks, bridges, squats and walking. It got 16 right, and no group of muscles passed. So it does not say here how hard your muscles work. The figures are in the JSON, for researchers.
load-work-rough = Muscle work is the model's estimate. No muscle of yours was measured.

load-unusual-none = It did not go beyond what you had run in the half year before.
load-unusual = Unusual for your back: { $reasons }.
load-unusual-too-few = With fewer than ten runs in the half year before, nothing can be called unusual.
load-unusual-longer = longer than any run of the half year before
load-unusual-faster = faster than any run of the half year before
load-unusual-slower-cadence = slower steps than usual at this speed
load-unusual-quicker-cadence = quicker steps than usual at this speed
load-unusual-more-climb = more uphill than any run of the half year before
load-unusual-more-descent = more downhill than any run of the half year before

load-rank-high = It ranks high among your last { $runs } runs: { $places }, by four ways to count.
load-rank-middle = It ranks in the middle of your last { $runs } runs: { $places }, by four ways to count.
load-rank-low = It ranks low among your last { $runs } runs: { $places }, by four ways to count.
load-rank-depends-on-what-counts = Its rank among your last { $runs } runs depends on what counts: { $places }. Many steps or hard ones? Nobody knows.
load-place = place { $first }
load-places = place { $first } to { $last }
load-rank-how = Each run is ranked by steps times peak load to the power 1, 2, 4 and 6. Laws from dead tissue span these; none is a law of a living back.

load-longest = It was { $percent } % of the longest run of the 30 days before, { $before }.
load-longest-study = In one study of 5,205 runners, runs over 110 % came with more injuries. Backs were not looked at.
load-longest-none = No other run in the 30 days before, so nothing to compare it with.

load-drift-seen = { $name }: { $change } from { $first } to { $last }
load-drift-not-seen = { $name }: no change that one can see ({ $first } to { $last })
load-drift-cadence-spm = Cadence
load-drift-contact-ms = Contact time
load-drift-oscillation-mm = Vertical oscillation
load-drift-balance-left-percent = Left foot's share of contact
load-drift-heart-rate-bpm = Heart rate
load-drift-means = Form is not load, and contact time is not force. Drift tells how you tired, not what it did to your back.
load-drift-too-short = Form drift is shown for runs of 40 minutes or more.
load-drift-not-comparable = The first and the last third had too little level running at equal speed to compare.

load-day = That day had { $runs } runs and walks. Its steps in all: { $against }.
load-refused-pregnancy = Backstride gives no loads in pregnancy or the first year after birth. Nobody was measured, and the body changes too much.

load-week-going-on = so far
load-week-against = This week so far: { $against }.
load-last-week-against = Last week: { $against }.
load-weeks-no-usual = Fewer than four full weeks are known, so there is no usual week yet.
load-sum-days = Last { $days } days: { $steps } steps, { $minutes } min, { $load } body-weight minutes of load-time.
load-sum-days-no-load = Last { $days } days: { $steps } steps, { $minutes } min.
load-sum-unknown = { $days ->
    [one] One of these days is unknown. It is not counted as rest.
   *[other] { $days } of these days are unknown. They are not counted as rest.
 }
load-rest = In the 28 days up to yesterday: { $ran } with a run, { $other } with half an hour or more of another activity, { $rest } of rest, { $unknown } unknown.
load-no-runs = No run in the last four weeks.
