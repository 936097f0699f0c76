# Many runners side by side.

cohort-reading = Reading homes
cohort-head-runner = Runner
cohort-head-runs = Runs
cohort-head-diary = Diary days
cohort-head-days = Days
cohort-counted = { $runners ->
    [one] 1 runner
   *[other] { $runners } runners, of whom { $shown } are listed
}.
cohort-too-few = With fewer than { $smallest } runners hardly anything is shared by { $smallest }, so nearly all cells are empty. For your own eyes only, --smallest-cell 1 shows all.
cohort-written = Written to { $folder }: runners, runs and days as Parquet, and dictionary.csv, which says what every column means. Whatever fewer than { $smallest } runners share is left out.
finding-cohort-home-unreadable = { $where } could not be read ({ $reason }). The other runners are not touched by it; open that home with “backstride doctor --home FOLDER” to see why.

cohort-column-runner = Number of the runner, drawn by chance
cohort-column-sex = f, m or unknown
cohort-column-age-years = Age reached in the year, in steps of five
cohort-column-height-m = Height
cohort-column-mass-kg = Body mass, the latest told
cohort-column-runs = Activities of any kind
cohort-column-diary-days = Days on which anything was written in the diary
cohort-column-days-known = Days from the first thing known to the last
cohort-column-simulated = 1 where runner and runs are made up
cohort-column-failed = Why the runner’s home could not be read: the name of the problem; empty where it could
cohort-column-study-day = Days since the first thing known of this runner; a run before four in the morning belongs to the day before
cohort-column-weekday = 0 is Monday
cohort-column-sport = running, walking or cross_training
cohort-column-treadmill = 1 where the file says so
cohort-column-distance-m = Whole distance
cohort-column-moving-min = Time walking or running
cohort-column-descent-m = Metres down
cohort-column-running-share = Share of the moving time that was running
cohort-column-steps = Steps of both feet
cohort-column-cadence-mean-spm = Steps per minute of both feet while running
cohort-column-effort = How hard it was, 0 to 10
cohort-column-effort-origin = measured: the runner said it; derived: from heart rate
cohort-column-load-model = Name and version of the load model
cohort-column-running-force-peak-bw = Mean peak vertical ground force of running steps, by the model
cohort-column-running-force-peak-low-bw = Lower end of its band
cohort-column-running-force-peak-high-bw = Upper end of its band
cohort-column-force-peak-sum-bw = Sum of the peaks over all steps, by the model
cohort-column-force-peak-sum-low-bw = Lower end of its band
cohort-column-force-peak-sum-high-bw = Upper end of its band
cohort-column-back-morning = Back pain in the morning
cohort-column-leg-morning = Leg pain in the morning
cohort-column-stiffness = How stiff the back was in the morning, 0 to 10
cohort-column-morning-score = The morning as one score of pain, stiffness and what one can do
cohort-column-back-evening = Back pain in the evening
cohort-column-back-after-run = Highest back pain after running
cohort-column-function = How well the day’s things went, in the morning
cohort-column-mood-after-run = Mood after running
cohort-column-mood-morning = Mood in the morning
cohort-column-mood-later = Mood later on the day
cohort-column-back-before-run = Back pain just before a run, or when one was skipped because of the back
cohort-column-painkiller = 1 where one was taken
cohort-column-treatment = 1 where somebody worked on the back
cohort-column-illness = 1 on an ill day
cohort-column-period = 1 on a day of the period
cohort-column-sleep-h = Time asleep
