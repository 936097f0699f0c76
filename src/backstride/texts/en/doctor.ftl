# What is wrong with a data folder, and what to do.

doctor-sound = All is sound.
doctor-damaged = Something is wrong with your data folder:
doctor-notes = What we noticed; nothing has to be done:
doctor-repair-how = “backstride doctor --repair” mends what can be mended. What it cannot use it moves into “set-aside” in your data folder. It deletes nothing.
doctor-repairing = Repairing
doctor-repaired = What was done:
doctor-left = What is left:
doctor-folder = Folder
doctor-database = Database
doctor-database-sound = { $sound ->
    [true] sound
   *[false] broken
 }
doctor-schema = Schema, and the newest known
doctor-originals = Original files
doctor-originals-count = { $count ->
    [one] one, { $mb } MB
   *[other] { $count }, { $mb } MB
 }
doctor-samples = Samples
doctor-megabytes = { $mb } MB
doctor-private = Others on this computer
doctor-private-told = { $private ->
    [true] cannot read it
   *[false] can read parts of it
 }
doctor-rows = Rows

finding-home-repair-cut-off = A repair was cut off. Run “backstride doctor --repair” again. It goes on where it stopped.
finding-home-database-absent = The database is gone, but { $count ->
    [one] one original file is
   *[other] { $count } original files are
 } there. The repair works your runs out again from them. Your diary is not in them: if you have a backup, restore it into an empty folder instead.
finding-home-database-empty = The database is empty. { $count ->
    [0] No original files lie beside it either.
    [one] One original file lies beside it, and the repair works your runs out again from it.
   *[other] { $count } original files lie beside it, and the repair works your runs out again from them.
 } Your diary was in the database. The repair looks for a copy made before an update. If you have a backup, restore it into an empty folder instead.
finding-home-database-torn = Parts of the database cannot be read. The repair keeps every row that can be read, and reads { $count ->
    [one] one original file
   *[other] { $count } original files
 } again. Diary entries in the torn parts are lost unless a backup holds them.
finding-home-newer = A newer Backstride wrote this folder. Update Backstride before you use or repair it.
finding-home-rows-unreadable = { $count ->
    [one] One row of the database cannot be read. The repair moves it into a file, so that lists and pages open again.
   *[other] { $count } rows of the database cannot be read. The repair moves them into a file, so that lists and pages open again.
 } What comes from original files is worked out again.
finding-home-originals-damaged = { $count ->
    [one] One original file is no longer what it was when it came. The repair moves it aside. Import this run again from where you had it.
   *[other] { $count } original files are no longer what they were when they came. The repair moves them aside. Import these runs again from where you had them.
 }
finding-home-originals-missing = { $count ->
    [one] One original file is gone. What was worked out from it is still shown.
   *[other] { $count } original files are gone. What was worked out from them is still shown.
 } Import the same files again from where you had them, and they are kept again.
finding-home-samples-missing = The samples of { $count ->
    [one] one run or recording
   *[other] { $count } runs and recordings
 } are missing or cannot be read. The repair works them out again where the original files are there.
finding-home-samples-unreadable = { $count ->
    [one] One file of samples cannot be read. The repair moves it aside and works it out again.
   *[other] { $count } files of samples cannot be read. The repair moves them aside and works them out again.
 }
finding-home-journal-damaged = { $count ->
    [one] One answer of the safety check cannot be read.
   *[other] { $count } answers of the safety check cannot be read.
 } Please answer the safety questions again with “backstride check”.
finding-home-open-to-others = { $count ->
    [one] One file or folder can be read by others on this computer. The repair closes it.
   *[other] { $count } files and folders can be read by others on this computer. The repair closes them.
 }
finding-home-originals-unread = { $count ->
    [one] One original file is kept but was not read yet, because an import was stopped. The repair reads it.
   *[other] { $count } original files are kept but were not read yet, because an import was stopped. The repair reads them.
 }
finding-home-read-before = { $count ->
    [one] One file was read by an older version, which kept no laps. The repair reads it again.
   *[other] { $count } files were read by an older version, which kept no laps. The repair reads them again.
 }
finding-home-leftovers = { $count ->
    [one] One half-written file was left behind when something was stopped. It does no harm. The repair moves it aside.
   *[other] { $count } half-written files were left behind when something was stopped. They do no harm. The repair moves them aside.
 }
finding-home-samples-loose = { $count ->
    [one] One file of samples belongs to no run. It does no harm. The repair moves it aside.
   *[other] { $count } files of samples belong to no run. They do no harm. The repair moves them aside.
 }
finding-home-texts-mended = { $count ->
    [one] One row held a text that could not be shown. It was mended when this version opened the folder.
   *[other] { $count } rows held texts that could not be shown. They were mended when this version opened the folder.
 } The database as it was lies in “before-migration”.

finding-home-repaired-rescued = { $count ->
    [one] One row was
   *[other] { $count } rows were
 } taken over from the broken database into a new one. The broken one lies in “set-aside”.
finding-home-repaired-rows-aside = { $count ->
    [one] One row that could not be read was moved into a file in “set-aside”.
   *[other] { $count } rows that could not be read were moved into a file in “set-aside”.
 }
finding-home-repaired-files-aside = { $count ->
    [one] One file was moved into “set-aside”.
   *[other] { $count } files were moved into “set-aside”.
 }
finding-home-repaired-read = { $count ->
    [one] One original file was read again.
   *[other] { $count } original files were read again.
 }
finding-home-repaired-private = { $count ->
    [one] One file or folder was closed to others on this computer.
   *[other] { $count } files and folders were closed to others on this computer.
 }
