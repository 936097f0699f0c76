# The pages of runs: years of them, and one.

web-page-runs = Runs

runs-title = What have I run?
runs-found = { $count ->
    [0] Nothing found
    [one] One run
   *[other] { $count } runs
 }
runs-found-other = { $count ->
    [0] Nothing found
    [one] One activity
   *[other] { $count } activities
 }
runs-sum = { $distance } in { $time } hours
runs-years = Years
runs-every-year = All years
runs-year-count = { $year }: { $count ->
    [one] one run
   *[other] { $count } runs
 }
runs-search = Look for runs
runs-words = Name, note or shoes
runs-from = At least { $unit }
runs-to = At most { $unit }
runs-kind = What
runs-kind-runs = Runs
runs-kind-treadmill = On a treadmill
runs-kind-walks = Walks
runs-kind-other = Other sports
runs-kind-all = Everything
runs-shoe = Shoes
runs-any-shoe = any
runs-look = Look
runs-look-for-all = Show all of them again
runs-nothing = No run fits. Take something out of the search.
runs-none-yet = There are no runs here yet.
runs-none-bring = Bring your runs
runs-months-chart = Distance in each month of { $year }
runs-months-description = Twelve months of { $year }, the most in { $month } with { $distance }.
runs-months-heading = Month
runs-months-none = none
runs-treadmill = treadmill
runs-back-share = Low back: { $percent } % of your usual run.
runs-back-mornings = { $before ->
    [none] Back next morning: { $after } of 10.
   *[other] { $after ->
        [none] Back that morning: { $before } of 10.
       *[other] Back that morning: { $before }, next morning: { $after } of 10.
    }
}
runs-stood-out-climb = { $times } times your usual metres up
runs-stood-out-speed = { $percent } % faster than your usual run
runs-stood-out-time = { $percent } % longer on your feet than usual
runs-much-longer = { $percent } % longer than any in the 30 days before
runs-earlier-page = Later runs
runs-later-page = Earlier runs
runs-page-of = Page { $page } of { $pages }
runs-how = Distances and times are those of your files; time is moving time. A file that came twice, or from two devices, is one run here. Runs on which the watch did not know the distance stand without one.

run-title = How was this run against my usual?
run-name-none = { $activity ->
    [running] Run
    [trail_running] Trail run
    [treadmill_running] Treadmill run
    [walking] Walk
    [hiking] Hike
   *[other] Other sport: { $activity }
 }
run-began = Began { $day }, { $time }
run-no-usual = Fewer than five runs are known from the twelve weeks before, so there is nothing fair to compare with.
run-ruler-alike = Nothing about it stood out among your last runs.
run-ruler-key = The line is the range of your { $runs } runs of the twelve weeks before, the bar their middle half. The mark is their middle, the dot is this run.
run-figure-back = Low back, in all
run-figure-descent = Descent
run-figure-distance = Distance
run-figure-time = Moving time
run-figure-pace = Mean pace
run-figure-climb = Metres up
run-figure-cadence = Steps per minute
run-against-distance = { $direction ->
    [same] about your usual distance
    [less] { $percent } % shorter than usual
    [much-more] { $times } times your usual distance
   *[more] { $percent } % longer than usual
 }
run-against-time = { $direction ->
    [same] about your usual time
    [less] { $percent } % less time than usual
    [much-more] { $times } times your usual time
   *[more] { $percent } % more time than usual
 }
run-against-pace = { $direction ->
    [same] about your usual pace
    [less] { $seconds } s slower per { $unit } than usual
   *[more] { $seconds } s faster per { $unit } than usual
 }
run-against-climb = { $direction ->
    [same] about your usual metres up
    [less] { $percent } % less uphill than usual
    [much-more] { $times } times your usual metres up
   *[more] { $percent } % more uphill than usual
 }
run-against-descent = { $direction ->
    [same] about your usual descent
    [less] { $percent } % less descent than usual
    [much-more] { $times } times your usual descent
   *[more] { $percent } % more descent than usual
 }
run-against-back = { $direction ->
    [same] about as much as your usual run
    [less] { $percent } % less than your usual run
    [much-more] { $times } times your usual run
   *[more] { $percent } % more than your usual run
 }
run-against-cadence = { $direction ->
    [same] about your usual steps
    [less] { $steps } fewer than usual
   *[more] { $steps } more than usual
 }
run-longer = { $percent } % longer than any run in the 30 days before. In one study such runs came with more injuries; backs were not looked at.
run-effort = Effort { $effort } of 10
run-effort-band = Effort about { $effort } of 10, { $low } to { $high }, read from heart rate
run-treadmill = On a treadmill.

run-map-card = Where
run-map-title = The way, north up
run-map-description = A line { $wide } wide from west to east and { $high } from south to north.
run-map-start = Start
run-map-end = End
run-map-north = N
run-map-how = Drawn on this computer from the positions in your file; no map is asked for anywhere.
run-map-hidden = The map is hidden with the numbers.
run-map-ends-hidden = The first and last 200 m are left out, as you chose in the settings.
run-map-marks = Numbers on the line are { $unit ->
    [mi] miles
   *[other] kilometres
 }; the dot is the start, the square the end.
run-no-map = This run does not know where it was.

run-curves-card = Along the way
run-curves-title = Pace, heart rate, steps and height along the run
run-minutes-unit = min
run-curve-pace = Pace, { $unit }
run-curve-pace-said = Pace mostly between { $fast } and { $slow } { $unit }.
run-curve-heart = Heart rate, per minute
run-curve-heart-unit = beats a minute
run-curve-heart-said = Heart rate from { $low } to { $high } a minute.
run-curve-cadence = Steps per minute
run-curve-cadence-unit = steps a minute
run-curve-cadence-said = Steps from { $low } to { $high } a minute.
run-curve-height = Height, { $unit }
run-curve-height-said = Height from { $low } to { $high }.
run-curve-usual = usual
run-curves-usual-key = The dashed line is your usual run.
run-no-curves = This file holds no course of the run, only its sums.
run-curves-how = Each point is the middle of a short stretch. Pauses are left out. Pace is the watch’s own where it can be believed.
run-splits = { $unit ->
    [mi] Miles as a table
   *[other] Kilometres as a table
 }
run-split-number = { $unit ->
    [mi] Mile
   *[other] Kilometre
 }
run-split-pace = Pace
run-split-height = Up or down
run-split-heart = Heart rate
run-split-steps = Steps
run-told-title = Add a run without a file
run-told-change = Change what was told
run-told-day = Day
run-told-time = Began, if you know
run-told-minutes = Minutes
run-told-distance = Distance, { $unit }
run-told-effort = How hard it felt, 0 to 10
run-told-what = What
run-told-walk-no = Run
run-told-walk-yes = Walk
run-told-save = Save
run-told-delete = Take it out
finding-run-too-fast = Nobody runs so far in this time. Look at minutes and distance.
finding-run-not-yet = This run is not yet. Add it once you have run it.
run-apart = Take its files apart
run-together = { $distance ->
    [none] Join with { $time }
   *[other] Join with { $time }, { $distance }
}
run-joins-how = Join what your watch split in two. Take apart what is not one run. Each can be undone by the other.
run-laps-card = Laps
run-lap-number = Lap
run-lap-named = Lap { $number }{ $kind ->
    [rest] , rest
    [warmup] , warm-up
    [cooldown] , cool-down
    [recovery] , recovery
    [interval] , interval
   *[none] { "" }
}
run-lap-kind-rest = rest
run-lap-kind-warmup = warm-up
run-lap-kind-cooldown = cool-down
run-lap-kind-recovery = recovery
run-lap-kind-interval = interval
run-lap-distance = Distance
run-lap-time = Time
run-lap-pace = Pace
run-lap-heart = Heart rate
run-lap-steps = Steps
run-lap-contact = Contact, ms
run-lap-load = Peak load
run-laps-how = Distance and time are the watch’s own where it tells them. The peak load is the model’s mean over the steps of the lap, on the lowest disc, in body weights.

run-diary-card = How was the back?
run-diary-none = Nothing is written down about this run, its day or the morning after.
run-diary-write = Write it down
run-diary-more = The diary of that day
run-kit-card = Shoes and surface
run-kit-none = not told
run-kit-change = Change shoes and surface
run-files-card = From which files
run-files-told = You told this run. No file is known of it.
run-files = { $count ->
    [one] One recording: { $formats }.
   *[other] Joined from { $count } recordings: { $formats }.
 }
run-zone = { $source ->
    [file] The clock is that of { $zone }, as the file says.
    [position] The clock is that of { $zone }, by where the run was.
    [runner] The clock is that of { $zone }, your home zone; the file does not say.
   *[none] The file does not say in which time zone this was; the clock is UTC.
 }
run-earlier = Run before
run-later = Run after
run-neighbours = Runs before and after
run-back = All runs

strip-this-run-here = This run
run-load-band = { $value } ({ $low } to { $high }) body weights
run-load-work = Muscle work
run-load-amounts = How much it was in all
run-load-form = How form changed along the way
