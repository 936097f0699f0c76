# What is said of loads that are looked up in the table of the body model.

outside-measured-cadence = your cadence (steps of both feet) is far from that of those measured
outside-measured-fatigue = nobody tired was measured
outside-measured-posture = your lean is beyond what was computed

load-title = What one step asks of your low back
load-few = Few people like you were measured, so the bands are wider: { $reasons }.
load-column-what = What
load-column-value = Body weights (90 % band)
load-vertical = Force under the foot, peak
load-net = Net force at L5/S1, peak
load-peak = Load at { $level }, peak
load-mean = Load at { $level }, mean
load-strip = Beside everyday things, in the same model (load at L5/S1, peak)
strip-standing = Standing
strip-walking = Walking
strip-stairs = A stair step
strip-this-run = This pace
strip-my-easy-run = My easy run
strip-my-hard-run = My hard run
load-unseen-any = no change the model can see
load-speed-missing = A pace needs --speed, in metres a second. Without any figure the command tells of your own runs.
load-body-weights = body weights
load-unused-contact-needs-cadence = Contact time says something only together with cadence, so it was not used.
load-unused-contact-on-slope = On slopes contact time says nothing about force, so it was not used.
load-unused-contact-odd = This contact time and cadence do not fit a runner's step, so contact time was not used.
load-unused-contact-walking = In walking contact time is not used.
load-unused-oscillation = Vertical oscillation adds nothing to the other figures, so it changes none of them.

load-limit-between-people = Two runners at one pace can differ by a quarter. Your posture is what a watch does not see; if you know the lean of your trunk, the band gets narrower.
load-limit-muscles = How hard muscles work is a model's estimate. Nobody checked it with measurements in people like you.
load-limit-contact = Contact time and vertical oscillation at one speed say nothing about the load inside the back.
load-limit-level = The figures are for level ground. Downhill, each landing hits harder, and the model does not see that.
load-limit-recovery = Nobody can compute when a back has recovered. Your mornings tell.

load-says-rodacki-2024 = In one study of 15 runners, those who took quicker steps lost less height on a run. It compared people; nobody was told to change.
load-says-drozda-2024 = In one study, 52 runners with back pain took slightly slower steps than 52 without. Which came first is not known.
load-says-heiderscheit-2011 = In one trial, 5 to 10 % quicker steps asked less of knee and hip. Backs were not looked at.
load-says-garbutt-1990 = In one study, runners lost more height the faster they ran, with and without back pain alike.
load-says-weight-coaching = In one trial with 160 people, weight coaching did not reduce back pain.
load-says-depends-on-what-counts = Whether slow or fast running asks more in all depends on what one counts, so Backstride says neither.
load-says-same-movement = Says how the work would be shared. It cannot say whether you would move differently.
load-says-as-body-mass = Counts what is carried as if it were part of the body.
load-says-assumed-form = Assumes that your form would change this way. That a weak or tired muscle would cause it is not shown.

# What a what-if may change.
load-quantity-steps-per-km = steps per kilometre
load-quantity-vertical-force-peak-bw = force under the foot
load-quantity-vertical-force-peak-n = force under the foot in newtons
load-quantity-net-force-l5s1-peak-bw = net force at L5/S1
load-quantity-vertical-impulse-per-step-bw-s = push of the ground per step
load-quantity-vertical-impulse-per-km-bw-s = push of the ground per kilometre
load-quantity-net-impulse-l5s1-per-step-bw-s = net push at L5/S1 per step
load-quantity-net-impulse-l5s1-per-km-bw-s = net push at L5/S1 per kilometre
load-quantity-levels-l5s1-compression-peak-bw = peak load at L5/S1
load-quantity-levels-l5s1-compression-mean-bw = mean load at L5/S1
load-quantity-levels-l5s1-compression-peak-n = peak load at L5/S1 in newtons
load-quantity-levels-l5s1-compression-mean-n = mean load at L5/S1 in newtons
load-quantity-compression = load at L5/S1
load-quantity-muscle-work = muscle work
