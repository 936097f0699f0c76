# What the body model computed for a claim: kinds of figures, what they are about, and the figures themselves.

computed-title = What the model computes for your usual run
computed-usual = Your usual run is the middle pace and the middle step rate of your last runs.
computed-model-note = These are a model’s estimates. Nobody measured them inside your body. A band holds nine in ten of the model’s bodies and of runners’ ways to run.
computed-still = Standing, stairs and holds are held still in the model. A run is set beside a lift in words only: nobody could read how hard running presses a real disc.
computed-few = Few people like you were measured, so the bands are wider: { $reasons }.
computed-column-what = What
computed-column-figure = Figure, with its band
computed-column-source = Rests on
computed-none = the model cannot tell

computed-part-levels = Your usual run, level by level
computed-part-forces = Your usual run: forces that a laboratory can measure
computed-part-everyday = Beside everyday things
computed-part-beside = Your usual run against everyday things
computed-part-muscle-work = Muscle work against named tasks
computed-part-mass = If you carried more
computed-part-cadence = If your steps were quicker, at the same speed
computed-part-speed = If you ran faster
computed-part-weaker = Same movement, other muscles: weaker ones
computed-part-stronger = Same movement, other muscles: stronger ones
computed-part-form = Another movement, assumed

computed-says-weaker = This says how the work would be shared. It cannot say whether you would move differently.
computed-says-stronger = This says how the work would be shared. It cannot say whether you would move differently.
computed-says-form = This assumes that your form changes so. That a weak or tired muscle would change it so is not shown.
computed-says-cadence = Of load inside the back, a change of steps says nothing that can be trusted.
computed-says-speed = Whether slow or fast running is easier on the back depends on what counts.
computed-says-mass = What is carried counts here as part of the body.
computed-says-levels = The levels are named after the bones above and below, counted from the ribs to the pelvis.
computed-says-forces = These come from rules fitted to runners on force plates. No muscles are in them.
computed-says-everyday = All in the same model, with the same kind of band.
computed-says-beside = A ratio of one means alike. Where its band holds one, the order is not sure.
computed-says-muscle-work = As a share of the model’s muscle strength, never of yours.

computed-of-usual-run = your usual run
computed-of-standing = standing
computed-of-walking = walking
computed-of-stair-step = a stair step
computed-of-back-extension-hold = a back hold
computed-of-hip-hinge-20-kg = a hinge with 20 kg
computed-of-heavier-by-5-percent = a body 5 % heavier
computed-of-carried-5-kg = 5 kg carried
computed-of-steps-up-5-percent = 5 % more steps a minute
computed-of-faster-by-half = 1.8 km/h faster
computed-of-glutes = { $stronger ->
    [true] glutes 30 % stronger
   *[false] glutes 30 % weaker
}
computed-of-hip-flexors = { $stronger ->
    [true] hip flexors 30 % stronger
   *[false] hip flexors 30 % weaker
}
computed-of-deep-core = { $stronger ->
    [true] deep core 30 % stronger
   *[false] deep core 30 % weaker
}
computed-of-back-extensors = { $stronger ->
    [true] back muscles 30 % stronger
   *[false] back muscles 30 % weaker
}
computed-of-abdominals = { $stronger ->
    [true] belly muscles 30 % stronger
   *[false] belly muscles 30 % weaker
}
computed-of-more-lean = trunk leaning 5 degrees more forwards
computed-of-less-lean = trunk leaning 5 degrees less forwards
computed-of-pelvis-tipped-forwards = pelvis tipped 5 degrees more forwards
computed-of-pelvis-tipped-backwards = pelvis tipped 5 degrees more backwards
computed-of-pelvis-drop = free side of the pelvis 5 degrees lower
computed-of-trunk-sway = trunk swaying 3 degrees more to the side

computed-quantity-load-peak = peak load at the lowest disc
computed-quantity-load-peak-l1l2 = peak load at L1/L2
computed-quantity-load-peak-l2l3 = peak load at L2/L3
computed-quantity-load-peak-l3l4 = peak load at L3/L4
computed-quantity-load-peak-l4l5 = peak load at L4/L5
computed-quantity-load-peak-l5s1 = peak load at L5/S1, the lowest disc
computed-quantity-vertical-force-peak = peak force under the foot
computed-quantity-net-force-l5s1-peak = peak net force at the lowest disc
computed-quantity-net-impulse-l5s1-per-step = net push at the lowest disc, per step
computed-quantity-load-ratio = peak load of your usual run
computed-quantity-work-ratio-back-extensors = back muscles in your usual run
computed-quantity-work-ratio-abdominals = belly muscles in your usual run
computed-quantity-work-ratio-glutes = glutes in your usual run
computed-quantity-change-load-peak = change of peak load at the lowest disc
computed-quantity-change-load-mean = change of mean load at the lowest disc
computed-quantity-change-load-peak-n = change of peak load at the lowest disc, in newtons
computed-quantity-change-load-mean-n = change of mean load at the lowest disc, in newtons
computed-quantity-change-vertical-force-peak = change of peak force under the foot
computed-quantity-change-vertical-force-peak-n = change of peak force under the foot, in newtons
computed-quantity-change-net-force-l5s1-peak = change of peak net force at the lowest disc
computed-quantity-change-steps-per-km = change of steps per kilometre
computed-quantity-change-net-impulse-l5s1-per-step = change of net push at the lowest disc, per step
computed-quantity-change-net-impulse-l5s1-per-km = change of net push at the lowest disc, per kilometre
computed-quantity-change-vertical-impulse-per-step = change of the ground’s push, per step
computed-quantity-change-vertical-impulse-per-km = change of the ground’s push, per kilometre
computed-quantity-change-muscle-work = change of muscle work

computed-what-beside = { $quantity } over that of { $of }
computed-what-muscle-work = { $quantity } over { $of }
computed-figure-bw = { $value } body weights ({ $low } to { $high })
computed-figure-bw-s = { $value } body weights times seconds ({ $low } to { $high })
computed-figure-ratio = { $value } times ({ $low } to { $high })
computed-figure-change = { $value } % ({ $low } to { $high } %)
computed-figure-exact = { $value } %, which follows from steps and speed alone
computed-figure-unseen = no change that the model can see (below { $high } %)
