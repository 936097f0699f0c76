# What was wrong with TCX files.

finding-tcx-empty = This TCX file is empty.
finding-tcx-not-tcx = This file is called TCX but is something else (it begins with “{ $root }”).
finding-tcx-nothing-salvaged = Nothing in this TCX file could be used.
finding-tcx-activity-without-times = The activity in this file has no times, so it cannot be placed in your history.
finding-tcx-without-activity = This file holds a course or a workout to follow, not an activity.
