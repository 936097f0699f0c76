# What was wrong with files, folders and archives, before or while they were read.

finding-source-missing = There is no such file or folder. Please check the path.
finding-source-unreadable = This file could not be opened ({ $problem }). Please check that you may read it, or copy it once more.
finding-source-unpackable = What is packed in this file is broken from its start, so nothing could be read. Please download or copy it once more.
finding-source-broken = Parts of this file are broken. What could be had was read: { $bytes } bytes.
finding-source-too-large = This file is far larger than any activity ({ $bytes } bytes), so it was not read.
finding-source-empty = This file is empty.
finding-source-hidden = This is a hidden file of the computer, not an activity.
finding-source-other = This file ({ $suffix }) holds no activity, so it was left alone.
finding-source-not-a-file = This is not an ordinary file, so it was left alone.
finding-source-link-outside = This is a link that leads out of the folder, or nowhere. It was not followed.
finding-source-unfit = This could not be looked into ({ $problem }), so it was left out.

finding-archive-broken = This archive is broken and cannot be opened. Please download or copy it once more.
finding-archive-cut-short = The end of this archive is missing. { $count ->
    [one] The one file before that was read.
   *[other] The { $count } files before that were read.
} Please download it once more to get the rest.
finding-archive-too-deep = This archive lies more than { $most } archives deep, so it was not opened.
finding-archive-too-many = This archive holds more than { $members } files. The rest was not read.
finding-archive-swells = What is packed here would grow beyond all reason, so it was not unpacked.
finding-archive-not-unpacked = What lies in a .{ $kind } archive is not read. Please unpack it and import the folder.
finding-archive-in-gzip = This archive is packed once more in a gz file. Please unpack it first.
finding-archive-member-link = This entry is a link, not a file. It was not followed.
finding-archive-member-locked = This file is locked with a password. Please unpack it first.
finding-archive-member-name = The name of this file points outside its archive. The file was read, and nothing was written to that place.
finding-archive-method-unknown = This file is packed in a way that cannot be read here (method { $method }). Please unpack it first.

finding-clock-milliseconds-mended = The clock in this file said the year { $year }. The times were { $divisor } times too large; they were mended.
finding-clock-impossible = The clock in this file says the year { $year }, and no simple slip explains that. The file was not used.
finding-clock-calendar-mended = The years in this file are those of { $calendar ->
    [buddhist] the Buddhist
    [japanese] the Japanese
   *[taiwanese] the Taiwanese
} calendar. They were turned into ours.
finding-clock-without-zone = The times in this file come without a time zone. They were read as universal time (UTC).

finding-track-points-without-time = { $count ->
    [one] One point has no time and was left out.
   *[other] { $count } points have no time and were left out.
}
finding-track-points-out-of-order = { $count ->
    [one] One point was out of order in time and was left out.
   *[other] { $count } points were out of order in time and were left out.
}
finding-track-points-far-in-time = { $count ->
    [one] The time of one point is impossible or days away from the rest. It was left out.
   *[other] The times of { $count } points are impossible or days away from the rest. They were left out.
}
finding-track-without-points = This activity has no points, only its totals.
finding-track-sport-by-speed = The file does not name the sport. From its speed it was taken as { $sport ->
    [running] a run
    [walking] a walk
   *[other] another sport
} ({ $evidence }).

finding-xml-entities-refused = This file holds building blocks (XML entities) that can blow up a program. No watch writes them, so it was not read.
finding-xml-characters-dropped = Some characters that may not stand in such a file were dropped.
finding-xml-encoding-mended = The letters in this file are not written as it says ({ $declared }). They were read as well as possible.
finding-xml-encoding-refused = The letters in this file are said to be written as { $declared }, which no watch or app does. It was not read.
finding-xml-cut-short = This file breaks off or is broken. What comes before that was read.
finding-polar-without-exercise = This session of Polar’s export holds no activity with a start.
finding-suunto-without-time = This log of a Suunto watch holds no time that can be read.
