# What is said of motion files and of what the body model makes of them.

finding-motion-knee-turned = { $where } bends to negative values in this file and was turned round.
finding-motion-coordinate-missing = The file does not say how these parts moved, so they are held still: { $missing }.
finding-motion-markers-unused = These markers were not used: { $names }.
finding-motion-trunk-missing = There are fewer than { $needed } markers on the trunk, so nothing can be said about the low back. Needed are for instance C7, the notch above the breastbone and both shoulders.
finding-motion-frames-failed = { $percent } % of the frames had no meaningful answer, so no loads are given.
finding-motion-trunk-unsure = No marker is on the spine (C7 or T10). How far the trunk leans is unsure by some degrees, and the loads with it.
finding-motion-muscles-strained = In { $percent } % of the frames the muscles of the model were not strong enough alone, mostly at the hips; helpers filled the gap, so muscle work and loads are unsure at those moments.
finding-motion-size-odd = The markers give an unlikely length for these bones, so their length is taken from the height: { $bones }.
finding-motion-standing-silent = The standing trial has no markers that tell the length of a bone, so lengths are taken from the height.
finding-motion-by-video = Nobody wore markers: cameras guessed this motion. They miss the lean of the trunk by 4 degrees or more, so the bands are wider by about a quarter of each figure.
finding-motion-needed-missing = The file lacks { $missing }, so nothing can be said about the low back. Names are those that OpenSim and OpenCap write.
finding-motion-angles-in-degrees = The header says that angles are in radians, but they turn further than once round, so they were read as degrees.
finding-motion-angles-tiny = The header says that angles are in degrees, but no joint bends by more than three, so they are probably radians. Write inDegrees=no into the header, or degrees into the table.
finding-motion-gaps-bridged = Missing values were bridged by straight lines; the longest gap is { $seconds } s.
finding-motion-plates-missed = For { $percent } % of the time the plates did not bear the runner; there the ground's push is taken from the motion.
finding-motion-plates-elsewhere = The force file does not fit the motion in time, size or direction, so the ground's push is taken from the motion.
finding-motion-frames-astray = { $frames } frames fit no body, so they were left out. Markers may have jumped or changed names there.
finding-motion-plates-clock = The times of the force plates were { $ms } ms { $way ->
    [late] late
   *[early] early
 } against the motion and were set right. Upward force now differs from what the motion asks for by { $rmse } body weights; before it was { $was }.
finding-motion-plates-disagree = The plates' upward force differs from what the motion asks for by { $rmse } body weights, more than { $most }. So the loads on the spine are computed from the motion alone.
finding-motion-force-places-astray = The places of the ground force lie under neither foot. So the ground's push is taken from the motion.
finding-motion-plate-type = A force plate of type { $type } is not read. Types 2, 3 and 4 are: let the laboratory’s program write one of these.
finding-motion-force-rows-wild = { $rows ->
    [one] One row of the force plates was
   *[other] { $rows } rows of the force plates were
 } not believed: it would pull the runner down, or lies far from the rest.
finding-motion-forces-turned = The forces point into the ground, as the runner pushes the plate. They were turned round.
finding-motion-trunk-by-rigidity = These markers keep their distance to a marker on the trunk, so they were taken to be on it too: { $names }.
finding-motion-force-places-in-mm = The places of the ground force were read as millimetres.

body-doing = Computing the motion, body by body
body-title = Load on the low back in { $motion }
body-load-is-not-harm = Load is not harm. Discs and bones need it; yours change with what they are used to.
body-levels = Load per level, in body weights: middle, and the spread of { $members } model bodies
body-column-level = Level
body-column-peak = Most pressed
body-column-mean = On average
body-column-front = Forward shear
body-column-side = Side shear
body-column-moment = Most extension, Nm/kg
body-cycle =
    Over the gait cycle, from { $foot ->
        [r] right
       *[l] left
    } foot down to the next ({ $seconds } s); mean of { $right } right and { $left } left cycles, in body weights
body-column-at = Where in the cycle
body-column-between = From cycle to cycle (SD)
body-compare = The same body in everyday things, lowest level, body weights; all held still but walking
body-column-task = What
body-this-motion = this motion, most
body-agreement = Ground force against the plates: up-down r { $r }, off by { $rmse } body weights.
body-outside-measured = Few people like you were measured, so the spread is made half as wide again.
body-limit-model = These are figures of a model. Nobody measured inside your body.
body-limit-absolute = Models differ from each other up to threefold, so compare figures of one runner, not of two.
body-limit-muscles = Muscle work is for researchers: of 38 tasks with measured muscle work the model got 16 right.
body-limit-stability = The model knows nothing about stability or pressure in the belly.

task-standing = standing
task-walking = walking, most in a step
task-leaning-30 = leaning forward 30 degrees
task-leaning-60 = leaning forward 60 degrees
task-single-leg-stance = standing on one leg
task-stair-step = on a stair, standing still
task-back-extension-hold = holding the trunk level, face down
task-bird-dog = bird-dog
task-lift-10-kg-straight = lifting 10 kg, back straight
task-lift-10-kg-round = lifting 10 kg, back round

# Many motions as tables.
body-trials-doing = Computing motions
body-trials-where = a folder of motions needs --parquet FOLDER, where its tables are written
body-who = one motion needs --mass-kg and --height-m
body-trials-outcome-done = with loads
body-trials-outcome-refused = read, and refused
body-trials-outcome-failed = could not be computed
body-trials-more = and { $count } more; the table has all
body-trials-written = Written to { $folder }: trials and levels as Parquet, and dictionary.csv, which says what every column means. Start again after adding motions: what is finished is not computed again.
body-trials-trial = The motion file as seen from its folder
body-trials-outcome = done; refused: read, but too little of it could be computed; failed: not computed at all
body-trials-reason = Why there are no loads: the code of a finding, or the name of the problem
body-trials-findings = Codes of what was wrong with the files or had to be decided
body-trials-sex = f, m or unknown, where both are computed
body-trials-forces = measured by plates, or from the motion
body-trials-mass-kg = Body mass
body-trials-height-m = Standing height
body-trials-duration-s = How long the motion lasts
body-trials-members = Bodies in the ensemble
body-trials-marker-residual-mm = Root mean square distance of markers from those of the model
body-trials-vertical-force-peak-bw = Largest vertical force of the ground, from the motion alone; the middle of the ensemble
body-trials-low = Lower end of the spread of the model, 5 % of the bodies lie below
body-trials-high = Upper end of the spread of the model, 5 % of the bodies lie above
body-trials-level = Lumbar level
body-trials-compression-peak-bw = Largest compression of the level
body-trials-compression-mean-bw = Mean compression of the level
body-trials-shear-front-peak-bw = Largest forward shear of the level
body-trials-shear-side-peak-bw = Largest shear of the level to either side
body-trials-extension-moment-peak-nm-per-kg = Largest net extension moment
body-trials-bending-moment-peak-nm-per-kg = Largest net moment of side bending, to either side
body-trials-rotation-moment-peak-nm-per-kg = Largest net moment of rotation, to either side
