# The calendar of one month.

web-page-calendar = Calendar

month-title = What lies in this month?
month-see = See it as a month
month-other-months = Other months
month-key = What the signs mean
month-key-run = a run
month-key-other = a walk or other sport
month-key-pain = pain of the day, 0 to 10
month-key-told = the diary, without a pain score
month-key-test = a strength test
month-key-sets = exercises done
month-key-experiment = a day of an experiment
month-key-planned-run = a planned run
month-key-planned = planned, not running
month-ran = ran { $distance }
month-ran-somehow = a run of unknown length
month-other = { $count ->
    [one] a walk or other sport
   *[other] { $count } walks or other sports
 }
month-pain = pain up to { $score } of 10
month-told = something in the diary
month-tests = { $count ->
    [one] a strength test
   *[other] { $count } strength tests
 }
month-sets = { $count ->
    [one] one set of exercises
   *[other] { $count } sets of exercises
 }
month-experiment = a day of an experiment
month-planned = planned: { $session }, { $minutes } minutes
month-missed = planned and not done: { $session }
month-empty = Nothing is known of this day, and nothing is planned.
month-see-the-run = See the run
month-see-run = See run { $number }
month-see-the-other = See the activity
month-see-other = See activity { $number }
month-see-plan = What is planned, and why
