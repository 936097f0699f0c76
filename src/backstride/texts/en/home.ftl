# The first page: what is planned, and how yesterday settled.

home-planned = { $session }, { $minutes } min, as planned.
home-settled-settled = Yesterday’s running settled by this morning.
home-settled-rose = This morning was above your usual after yesterday’s running.
home-settled-unknown = How yesterday’s running settled is not known yet: this morning has no score.
home-new = New since your last visit
home-new-longer = { $day } was { $distance }, { $percent } % longer than any run in the 30 days before. In one study such runs came with more injuries; backs were not looked at.
home-new-runs = { $count ->
    [one] One run came in.
   *[other] { $count } runs came in.
 }
home-new-see = See
