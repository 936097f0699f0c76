# What was wrong with Strava's list of activities.

finding-strava-list-unreadable = This list of activities could not be understood.
finding-strava-list-used = Names, notes, shoes and effort of { $rows } activities were taken from this list.
finding-strava-columns-by-place = The columns of this list have names that are not known here. They were taken by their place.
finding-strava-date-unreadable = The date of this activity could not be read (“{ $cell }”).
finding-strava-distances-differ = The list gives two distances that do not fit: { $km } km and { $m } m. The second was used.
