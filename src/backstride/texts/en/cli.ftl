# The command line.

me-sex = Sex
me-birth-year = Year of birth
me-height-m = Height [m]
me-mass-kg = Body mass [kg]
me-zone = Home zone
me-units = Units
me-trunk-lean-deg = Forward lean of the trunk in running [degrees]
me-trunk-lean-from = How that lean was measured
me-motion-needed = Name the motion file too: --posture-from FILE.
me-own-motion = Measured at { NUMBER($speed, maximumFractionDigits: 2) } m/s: the force on your lowest disc is { NUMBER($peak, minimumFractionDigits: 2, maximumFractionDigits: 2) } times what the table says of others at the peak, { NUMBER($mean, minimumFractionDigits: 2, maximumFractionDigits: 2) } times in the mean.
me-country = Country for the emergency number
me-language = Language
me-language-how = “{ $typed }” is no language that Backstride speaks. It speaks { $offered }; auto follows terminal and browser.
me-sex-how = “{ $typed }” is not one of f, m, female, male, unknown.
me-recomputing = Working out your runs anew
me-not-told = not told yet
me-how = To tell more: backstride me --mass-kg 62 --height-m 1.70 --zone Europe/Berlin

import-reading = Reading
import-watch = Taking in what appears in { $folder }. Ctrl-C ends it.
import-watch-no-folder = There is no folder { $folder }. Name one that is there.
import-nothing-named = Name at least one file or folder, for example: backstride import ~/Downloads/export.zip
import-nothing-found = No file was found there. Name the folder that holds your files from watches ({ -watch-files }), or the archive itself.
import-outcome-imported = { $count ->
    [one] file imported
   *[other] files imported
}
import-outcome-merged = { $count ->
    [one] file joined to a run that was already there
   *[other] files joined to runs that were already there
}
import-outcome-same = { $count ->
    [one] file known already
   *[other] files known already
}
import-outcome-skipped = { $count ->
    [one] file is no activity
   *[other] files are no activities
}
import-outcome-salvaged = { $count ->
    [one] damaged file, of which a part was saved
   *[other] damaged files, of which a part was saved
}
import-outcome-failed = { $count ->
    [one] file could not be used
   *[other] files could not be used
}
import-held = { $runs ->
    [0] No run is here yet.
    [one] Here now: 1 run, on { $first }.
   *[other] Here now: { $runs } runs, from { $first } to { $last }.
}
import-held-others = { $others ->
    [one] 1 walk or other activity.
   *[other] { $others } walks and other activities.
}
import-held-joined = { $joined ->
    [one] 1 came in more than one file and counts once.
   *[other] { $joined } came in more than one file and count once.
}
import-held-look = { $files ->
    [one] 1 file needs a look: see above, or backstride import --log.
   *[other] { $files } files need a look: see above, or backstride import --log.
}
import-held-next = Next: backstride answer
import-log-empty = Nothing was imported here yet. Bring your files: backstride import ~/Downloads/export.zip
import-more = { $count } more files have something to say: backstride import --log

finding-not-an-activity-file = This file is no activity ({ $kind }).
finding-reader-stopped = Reading this file did not end well, so nothing of it was used. Its original is kept.
finding-reader-failed = Something in this file could not be understood ({ $problem }), so nothing of it was used. Its original is kept.
finding-reader-out-of-time = Reading this file took far too long, so it was stopped and nothing of it was used. Its original is kept.
finding-reader-out-of-memory = This file needs more memory than any activity should, so nothing of it was used. Its original is kept.
finding-disk-full = The disk is full. Nothing was lost, but what there was no room for is not here yet. Free some space, then import the same files again.
finding-zone-from-runner = The file says neither place nor zone, so your zone { $zone } was taken. To correct many at once: backstride runs --assume-zone ZONE --since DATE --until DATE
finding-zone-unknown = The file says neither place nor zone, and your home zone is not known, so the day is that of UTC. Tell it: backstride me --zone Europe/Berlin

home-backed-up = { $count } files are kept in { $file }. It holds everything, unencrypted: put it where only you can read it.
home-restored = Everything is back in { $folder }. The safety check has to be answered anew.
home-forget-how = This would remove everything in { $folder }, without a way back. To do it: backstride forget --everything
home-forgotten = Everything in { $folder } is gone.

runs-none = There are no runs here yet. Bring them: backstride import ~/Downloads/export.zip
runs-kept = Kept: { $id }, on { $day }.
runs-deleted = It is taken out.
runs-add-minutes = Say how long it was: --minutes 45.
runs-no-laps = No laps are known of this run.
runs-column-day = Day
runs-column-what = What
runs-column-distance = Distance
runs-column-moving = Moving
runs-column-steps = Steps
runs-column-effort = Effort
runs-column-from = From
runs-column-id = ID
runs-column-name = Name

answer-column-week = Week from
answer-column-runs = Runs
answer-column-distance = Running
answer-column-longest = Longest
answer-column-rest = Rest days
answer-column-steps = Steps
answer-week-open = (not over)
answer-rest-line = Last 28 days: { $ran } with a run, { $other } with half an hour or more of another activity, { $rest } known to be without either, { $unknown } not known.
answer-load-line = Your last full week: { $steps } steps, whose pushes from the ground sum to { $sum } body weights. The push is under the foot, not in the back.

demo-next = To see it as a page: backstride serve --home { $folder }
serve-open = Open { $address }
serve-stop = It answers only on this computer. The address opens once. Ctrl-C ends it.
serve-stop-phone = It answers on this computer and, for paired phones, on your home network. The address opens once. Ctrl-C ends both.

broken = Something broke on our side. “backstride doctor” looks whether your data is sound. What to report: { $where }
