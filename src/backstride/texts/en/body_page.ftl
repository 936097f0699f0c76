# The page "how does my body move when I run?": the body in 3-D, its load and muscle work.

web-page-body = In motion
motion-title = How does my body move when I run?
motion-so-far = Drawn from your speed and step rate with one runner's form. Your own form may differ.
motion-example-note = No run is known yet, so this shows an easy run of anybody.
motion-show = Show
motion-beside = Beside it
motion-beside-nothing = nothing
motion-go = Show it

motion-usual = My usual run
motion-run = { $name }, { $speed } m/s
motion-run-cadence = { $name }, { $speed } m/s, { $cadence } steps a minute
motion-example = An easy run, { $speed } m/s
motion-walking = Walking, { $speed } m/s

motion-beside-walking = Walking
motion-beside-quicker-steps = 5 % quicker steps
motion-beside-trunk-lean-more = Trunk { $degrees } degrees further forward
motion-beside-trunk-lean-less = Trunk { $degrees } degrees more upright
motion-beside-pelvic-tilt-more = Pelvis tipped { $degrees } degrees forward
motion-beside-pelvic-tilt-less = Pelvis tipped { $degrees } degrees back
motion-beside-trunk-sway-more = Trunk swaying { $degrees } degrees over the standing leg
motion-beside-opposite-pelvis-drop-more = Pelvis dropping { $degrees } degrees on the free side

motion-stage = A body in motion, seen from behind and a little from the left
motion-keys = Arrow keys turn it. Plus and minus come nearer and go back. Space plays and stops. Comma and full stop step. Home goes back to the start.
motion-loading = Fetching the body …
motion-failed = The body could not be drawn here. The pictures, the curve and the table below say the same.
motion-no-script = Without script the body stands still. The pictures below show it through one stride.
motion-play = Play
motion-stop = Stop
motion-slow = Slowly
motion-left = Turn left
motion-right = Turn right
motion-nearer = Nearer
motion-farther = Farther
motion-reset = From behind
motion-view = Look from elsewhere
motion-load-toggle = Load on the low back
motion-trunk-toggle = Trunk and hip muscles too, for researchers
motion-scrub = Where in the stride, in percent
motion-now = { $percent } % of the stride: { $value } body weights on the low back ({ $low } to { $high })
motion-now-short = { $percent } % of the stride
motion-legend-pale = little
motion-legend-deep = much
motion-work-note = Colours are a model's guess of muscle work, and nobody measured yours.
motion-trunk-note = The muscles of the trunk stay plain. For them the model puts a back hold above running, and measurements say the opposite.
motion-discs-note = The deeper the tone of a disc between two of the five lumbar bones, the more it bears at that moment.
motion-side = Left: { $first }. Right: { $second }.
motion-plain-note = The body on the right has plain muscles: what quicker steps do inside, the model cannot tell.

motion-load-title = Load on the low back
motion-load = { $value } body weights ({ $low } to { $high })
motion-peak-lift = The low back bears at most { $load } in each step. How that compares with the lift beside it, nobody has measured well enough for figures.
motion-peak = At most in each step: { $load }.
motion-cannot-tell = the model cannot tell
motion-cycle-title = Load on the low back over one stride
motion-cycle-description = Two steps, from one landing of the right foot to the next. The load rises with each landing, to { $peak }.
motion-cycle-along = percent of the stride
motion-everyday-title = The same load in everyday things
motion-everyday-description = Standing, walking, a stair step and this run, each with its band, in the same model.
motion-everyday-what = What
motion-everyday-load = Load at the lowest level, at most
motion-what-if = What it would change
motion-change = { $value } % ({ $low } to { $high } %)
motion-no-change = the same
motion-still = { $title }, at { $percent } % of the stride, from behind and a little from the left
motion-pictures = As pictures
motion-work-title = Muscle work, for researchers
motion-work-what = Muscle group
motion-work-share = Share of the model's strength, at most
motion-how = Joint angles come from one measured runner and one walker, and follow speed and step rate. The body then obeys the laws of motion: it falls freely in flight, and the ground carries its weight. Sixteen model bodies of each sex give the middle; the band holds what differs between bodies and between runners.
motion-how-muscles = Muscles are shared out by the least effort that keeps the movement going. The model knows nothing of stability or of pressure in the belly. Bones are simple shapes, not measurements.

motion-paper-title = The usual run, drawn from its speed and step rate with one measured runner's form
motion-paper-description = A model body at { $count } moments of a step, from behind and a little from the left. It shows movement, not muscle work.
