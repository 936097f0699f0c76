# What is said about FIT files.

finding-fit-empty = The file is empty.
finding-fit-too-long = The file is longer than any watch writes, so it was not read.
finding-fit-not-fit = The file is called FIT, but it does not hold FIT data.
finding-fit-unreadable = The file could not be read. Its original is kept, so a later version can try again.
finding-fit-second-decoder = The file was unusual, so it was read in a second, slower way. Nothing is asked of you.
finding-fit-not-activity = This is no activity but a file of another kind: { $kind ->
    [workout] a planned workout
    [settings] the settings of a watch
    [weight] weights from a scale
    [course] a course to follow
    [monitoring_a] what a watch noted through the day
    [monitoring_b] what a watch noted through the day
    [monitoring_daily] what a watch noted through the day
    [segment] a segment to race on
   *[other] { $kind }
}.
finding-fit-nothing-recorded = The file is whole, but nothing was recorded in it.

## What was lost, and up to when all is there

finding-fit-cut-short = The file ends before it should. { $until ->
    [none] Nothing over time could be saved from the part that is cut off.
   *[other] Everything up to { $until } was kept.
}
finding-fit-broken = From byte { $byte } on the file makes no sense. { $until ->
    [none] Nothing over time was found before that.
   *[other] Everything before that, up to { $until }, was kept.
}
finding-fit-checksum-wrong = The checksum of the file is wrong: something in it was changed or was written badly, and nobody can tell where. All of it was read{ $until ->
    [none] .
   *[other] , up to { $until }. Check whether the run looks right.
}
finding-fit-header-wrong = The first bytes of the file are not as they should be. The rest was read as usual.
finding-fit-size-wrong = The file says a wrong size of itself. All of it was there and was read.
finding-fit-bytes-after-end = { $bytes ->
    [one] One byte follows
   *[other] { $bytes } bytes follow
} the end of the data. They were left out.

## Time and distance

finding-fit-times-dropped = { $count ->
    [one] One of { $of } records
   *[other] { $count } of { $of } records
} had no time that fits the others. { $count ->
    [one] It was left out.
   *[other] They were left out.
}
finding-fit-times-doubled = { $count ->
    [one] One second was recorded twice and was joined.
   *[other] { $count } records shared a second with another one and were joined.
}
finding-fit-distance-fell = The distance fell { $count ->
    [one] once
   *[other] { $count } times
} along the way. Those values were left out.
finding-fit-clock-unset = The clock of the watch was not set, so the start of this activity is a guess from other times in the file. Check its day.
finding-fit-no-clock = No time in this file can be believed, so the activity has no place in your calendar and was not taken.

## What the activity is

finding-fit-no-session = The file does not say its totals. They come from what was recorded second by second.
finding-fit-sport-guessed = The file does not say its sport. By speed and cadence it looks like { $activity ->
    [running] running
    [walking] walking
   *[other] neither running nor walking
}.
finding-fit-no-samples = This activity ({ $activity }) holds totals only, nothing second by second.
