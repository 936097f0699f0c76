# The pages of my data: bring, look back, take away, forget; and what the server does in the background.

web-page-data = Data

data-title = What is kept about me, and where?
data-lead = { $runs ->
    [0] Nothing has been brought yet.
    [one] One run, from { $first }.
   *[other] { $runs } runs, { $first } to { $last }.
 }
data-more = { $activities ->
    [0] No other activities
    [one] One other activity
   *[other] { $activities } other activities
 } and { $entries ->
    [0] no diary entries
    [one] one diary entry
   *[other] { $entries } diary entries
 }.
data-where = All of it lies in one folder of this computer, and nowhere else:

data-bring = Bring my runs
data-bring-text = Files from watches ({ -watch-files }, also .gz), zip archives, and whole exports from Strava, Garmin, Polar, Suunto and Apple Health. What is known already is not imported twice.
data-drop = Drop files here, or choose them:
data-files = Files or archives
data-folder = Or a whole folder
data-send = Bring them
data-limit = At most { $gb } GB at once. For more, or for folders on this computer, use the terminal:
data-watched = What appears in { $folder } is taken in by itself.
data-left = { $count ->
    [one] One import was cut off. Its files are still here.
   *[other] { $count } imports were cut off. Their files are still here.
 }
data-go-on = Go on with it

data-sending = Bringing the files over: { $percent } %
data-sending-lost = The connection to the server was lost. Is “backstride serve” still running?
data-sending-too-large = That is more than { $gb } GB. Bring it in parts, or use “backstride import” in the terminal.

work-title = At work
work-waiting = Somebody else writes to your data right now{ $holder ->
    [importing] , with an import
   *[other] {""}
 }. This goes on as soon as they are done.
work-import-looking = Looking at what there is.
work-import-reading = { $done } of { $total } files read
work-import-joining = { $done } of { $total } runs put together
work-import-done = Imported: { $total ->
    [0] there were no files
    [one] one file looked at
   *[other] { $total } files looked at
 }.
work-import-failed = The import was stopped by a mistake of ours. What was read is kept. Try it once more; “backstride doctor” looks whether all is sound.
work-recompute-looking = Working out your runs anew.
work-recompute-reading = Working out your runs anew.
work-recompute-joining = { $done } of { $total } runs worked out anew
work-recompute-done = All runs are worked out anew.
work-recompute-failed = Working out was stopped by a mistake of ours. Your original files were not touched by it. “backstride doctor” looks whether all is sound.
work-leave = You may leave this page; it goes on.
work-see = See what came of it

data-imports = What came of imports
data-imports-none = Nothing was imported yet.
data-import-line = { $files ->
    [one] one file
   *[other] { $files } files
 }
data-import-title = What came of this import?
data-import-of = Import of { $day }, { $time }
data-outcome-imported = new
data-outcome-merged = joined to a run that was there
data-outcome-same = known already
data-outcome-skipped = not an activity
data-outcome-salvaged = broken, partly used
data-outcome-failed = not used
data-outcome-container = archive
data-outcome-all = all
data-import-filter = Show
data-import-files = Files
data-import-range = { $first } to { $last } of { $count }
data-import-next = Next files
data-import-back = Files before
data-import-to-runs = Look at the runs

data-export = Take everything with me
data-export-text = One zip file with the database, your original files and all samples. “backstride restore” makes a home of it again, here or on another computer. It holds health data: keep it as you would keep a diary.
data-tables-text = Or only plain tables of runs, days, diary and tests, without positions and your own words:
data-tables-csv = as CSV
data-tables-parquet = as Parquet
data-export-button = Export everything
data-export-report = One page for a visit
data-health-link = Look whether all is sound
data-health-title = Is my data sound?
data-health-good = All is sound.
data-health-bad = Something is wrong.
data-health-database = The database { $sound ->
    [true] is sound
   *[other] is broken: keep the folder as it is, and restore your last export into another one
 }.
data-health-originals = { $missing ->
    [0] All { $count } original files are there.
   *[other] { $missing } of { $count } original files are missing; their runs stay, but cannot be worked out anew.
 }
data-health-private = { $private ->
    [true] Only your account can read the folder.
   *[other] Other accounts of this computer may read the folder.
 }
data-health-size = { $mb } MB of files and samples, schema { $schema }.
data-health-rows = How many rows there are
data-health-table = Table
data-health-count = Rows
data-back = Back to my data

data-forget = Forget everything
data-forget-text = This removes every run, every original file and every word of your diary from this computer. There is no way back, and nobody has a copy. Export everything first if you may want it again.
data-forget-word = forget
data-forget-type = Type “{ $word }” to go on
data-forget-button = Forget everything now
finding-forget-not-typed = Type the word as it stands there. Nothing was removed.
finding-forget-while-working = Something is being worked out right now. Wait until it is done; nothing was removed.
notice-forgotten = Everything is gone. This home is empty.

finding-upload-empty = No file was chosen.
finding-upload-unreadable = What came over could not be read as files. Choose them once more.
finding-upload-no-room = The disk has too little room for these files and the copies that are kept. Nothing was taken.
finding-upload-too-many = These are more files than one upload takes. Put them into a zip archive.
