# What was wrong with an Apple Health export.

finding-apple-no-health-data = This file holds no health data ({ $problem }).
finding-apple-broken = This export is broken in { $places ->
    [one] one place
   *[other] { $places } places
} ({ $parser }). Everything else was read.
finding-apple-workouts-lost = { $count ->
    [one] One workout has no start or end and was left out.
   *[other] { $count } workouts have no start or end and were left out.
}
finding-apple-without-workouts = This export holds no workouts. Body weights found: { $weighings }.
finding-apple-route-missing = The route of the workout of { $start } is not in the export.
finding-apple-route-elsewhen = The route named for the workout of { $start } was taken at another time, so it was not used.
