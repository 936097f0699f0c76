# What was wrong with GPX files.

finding-gpx-empty = This GPX file is empty.
finding-gpx-not-gpx = This file is called GPX but is something else (it begins with “{ $root }”).
finding-gpx-nothing-salvaged = Nothing in this GPX file could be used.
finding-gpx-without-time = This is a route without times ({ $points } points), not an activity.
finding-gpx-without-track = This file holds places or routes to follow, not an activity.
finding-gpx-too-few-points = This track has a single point with a time. That is not an activity.
