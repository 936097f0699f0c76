# What was wrong with the lists in a Garmin account export.

finding-garmin-json-unreadable = This list could not be understood.
finding-garmin-list-used = Names and effort of { $rows } activities were taken from this list.
finding-garmin-nights-used = The hours asleep of { $nights } nights were taken from this list. The diary need not ask for them.
finding-garmin-rows-lost = { $count ->
    [one] One activity in this list has no start and was left out.
   *[other] { $count } activities in this list have no start and were left out.
}
