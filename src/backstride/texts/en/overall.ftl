# The first answer: what is running doing to my back?

overall-row-studies = For most people
overall-row-runs = Your runs
overall-row-days = Your days

overall-lead-days = On your own mornings: { $verdict }.
overall-lead-most = { $with_diary ->
    [true] Most runners go a year without back pain. Your own mornings cannot tell yet how yours takes it.
   *[other] Most runners go a year without back pain. How yours takes it, only your own mornings can tell.
 }
overall-lead-unknown = Nobody can say for everybody. Your own mornings can tell how your back takes it.

overall-studies = { $with_pain } of 100 runners had back pain in a year. Running was not shown to wear discs or build back muscle; it eased lasting pain a little.
overall-studies-mixed = { $with_pain } of 100 runners had back pain in a year. What studies found beyond that points both ways.

overall-runs-none = No run is known yet. Bring your files, or start with a diary alone.
overall-runs-week = { $measure ->
    [load_time] { $direction ->
        [same] Your last fully known week asked about as much of your back as your usual week.
        [less] Your last fully known week asked { $percent } % less of your back than your usual week.
        [much-more] Your last fully known week asked { $times } times as much of your back as your usual week.
       *[more] Your last fully known week asked { $percent } % more of your back than your usual week.
     }
    [steps] { $direction ->
        [same] Your last fully known week had about as many steps as your usual week.
        [less] Your last fully known week had { $percent } % fewer steps than your usual week.
        [much-more] Your last fully known week had { $times } times the steps of your usual week.
       *[more] Your last fully known week had { $percent } % more steps than your usual week.
     }
   *[minutes] { $direction ->
        [same] Your last fully known week was about as long as your usual week.
        [less] Your last fully known week was { $percent } % shorter than your usual week.
        [much-more] Your last fully known week was { $times } times as long as your usual week.
       *[more] Your last fully known week was { $percent } % longer than your usual week.
     }
 }
overall-runs-week-old = Your last known run was on { $day }. The last fully known week before it { $measure ->
    [load_time] { $direction ->
        [same] asked about as much of your back as your usual week then.
        [less] asked { $percent } % less of your back than your usual week then.
        [much-more] asked { $times } times as much of your back as your usual week then.
       *[more] asked { $percent } % more of your back than your usual week then.
     }
    [steps] { $direction ->
        [same] had about as many steps as your usual week then.
        [less] had { $percent } % fewer steps than your usual week then.
        [much-more] had { $times } times the steps of your usual week then.
       *[more] had { $percent } % more steps than your usual week then.
     }
   *[minutes] { $direction ->
        [same] was about as long as your usual week then.
        [less] was { $percent } % shorter than your usual week then.
        [much-more] was { $times } times as long as your usual week then.
       *[more] was { $percent } % longer than your usual week then.
     }
 }
overall-runs-few = { $runs ->
    [one] One run, { $distance },
   *[other] { $runs } runs, { $distance },
 } in the last four weeks. Four full weeks make a usual to compare with.
overall-runs-few-old = Your last known run was on { $day }: { $runs ->
    [one] one run, { $distance },
   *[other] { $runs } runs, { $distance },
 } in the four weeks up to it.
overall-runs-stood-out = The run of { $day } stood out: { $reason }.
overall-runs-alike = No run since stood out.

overall-days-no-diary = { $weeks ->
    [0] You need no diary unless your back hurts, or you want to know.
    [one] You need no diary unless your back hurts, or you want to know. Noted on most mornings, it could tell after about a week.
   *[other] You need no diary unless your back hurts, or you want to know. Noted on most mornings, it could tell after about { $weeks } weeks.
 }
overall-days-counting = { $mornings ->
    [one] One morning so far.
   *[other] { $mornings } mornings so far.
 } { $weeks ->
    [0] Too early to tell.
    [one] Noted on most mornings, they could tell after about one more week.
   *[other] Noted on most mornings, they could tell after about { $weeks } more weeks.
 }
overall-days-closed = Your days have an answer. It waits until you look, because looking fixes the question.
overall-days-working = Your days are being worked out. Look again in a moment.
overall-days-stopped = Nothing is judged while a stop sign stands.
overall-days-answered = Your mornings say, { $verdict }.

overall-strip-title = Twelve weeks of running and mornings
overall-strip-description = Bars are the distance run each day; dots are how the back was each morning, from 0 to 10.
overall-strip-running = Run
overall-strip-morning = Back in the morning
overall-strip-day = Day
overall-strip-none = no score
overall-strip-no-run = no run

overall-action-check = Answer the safety questions first
overall-action-diary = Write down how your back is
overall-action-today = Can I run today?
overall-action-runs = Bring your runs
overall-more = More about my running
overall-how = This line is never fixed. Studies move with the evidence store, your runs with every import, your days with every morning. An answer of your own days takes the first line as soon as there is one.
