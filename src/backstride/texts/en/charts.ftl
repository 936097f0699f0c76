# Charts that move and zoom, and the chart of every day.

live-tools = Move and zoom the chart
live-earlier = Back
live-later = Forward
live-nearer = Nearer
live-farther = Farther
live-whole = All

days-title = Running in any seven days, day by day
days-description = The way run in the seven days up to each day, with the middle half of the half year before it as a band.
days-along = day
days-own = Seven days
days-usual = Usual
web-page-days = Day by day
days-question = How much have I run, day by day?
days-none = No run is known yet. Bring your runs, and every day is here.
days-how = Each day counts the running of seven days, its own the last. The band is the middle half of the half year before, its line the median. A day without a run counts as none, also where a watch was left at home.
