# The page and the what-ifs of what my running asks of my low back.

web-page-load = Load
load-page-title = What does my running ask of my low back?
load-page-lead-more = At its peak, an easy step of yours asks more of the low back than { $tasks }.
load-page-lead-about = At its peak, an easy step of yours asks about as much of the low back as { $tasks }.
load-page-lead-less = At its peak, an easy step of yours asks less of the low back than { $tasks }.
load-page-empty = With three runs, your own easy and hard run stand here beside everyday things.
load-page-empty-why = Everyday things are there already, from the same model.
load-page-import = Bring my runs
load-page-more = Beside everyday things, and what if
load-page-weeks = My weeks, against my usual
load-page-weeks-table = Week by week
load-page-week = Week from
load-page-recent = My runs of the last four weeks
load-page-usual-runs = { $runs ->
    [0] None of them went beyond what you had run in the half year before.
    [one] One of them was unusual for your back:
   *[other] { $runs } of them were unusual for your back:
 }
load-page-what-if = What if?
load-page-what-if-pace = At your easy pace, { $pace }.
load-page-what-if-ask = Change one thing
load-page-what-if-go = Show
load-page-group-pace = My pace and steps
load-page-group-mass = Something carried
load-page-group-muscles = Same movement, other muscles
load-page-group-movement = Another movement
load-page-kind-gait = This changes what the watch sees.
load-page-kind-mass = This changes what the legs and the back carry.
load-page-kind-same-movement-other-muscles = Same movement, other muscles.
load-page-kind-other-movement = Another movement, with the muscles as they are.
load-page-change = Change
load-page-studies = Beside it
load-page-no-worries = No missed periods, no stress fracture, no worries about eating
load-page-lighter-why = This is only asked about from a body mass index of 25, in adults, with nothing that speaks against it. Lighter is not better.
load-page-posture = My posture
load-page-posture-unknown = What a watch does not see is how you hold your trunk. If you tell it, your bands get narrower.
load-page-posture-known = You told a forward lean of { $degrees } degrees. The surer its measurement, the narrower your bands.
load-page-posture-field = Forward lean of my trunk in running, in degrees
load-page-posture-from = How did you measure it?
load-page-posture-from-photo-or-video = From a photo or video
load-page-posture-from-video-against-standing = From a video, less my lean when I stand upright before the same camera
load-page-posture-from-motion-file = In a laboratory or from a motion file
load-page-posture-save = Keep my posture
load-page-posture-how = From a video or photo taken from the side: the angle of the line from hips to shoulders against the upright, in the middle of a run.
load-page-how = How these figures are made
load-page-how-forces = The push of the ground and the net force in the low back come from thirteen men who ran on measured ground. Your watch's speed, cadence and contact time stand in for the plate.
load-page-how-loads = Load on the low back comes from a model of the running body, worked out beforehand for many gaits and bodies. Nobody's spine was measured in running.
load-page-how-band = The band holds the model's doubt and what a watch cannot know of you. It is meant to hold nine runners in ten.
load-page-how-fewer = It was checked on thirteen men who ran on the level. They weighed 57 to 82 kg, were 22 to 51 years old, and ran 9 to 16 km/h. For others the band is half as wide again, or more.
load-balance-title = Left and right
load-balance-beyond = Your left foot had { $percent } % of the ground contact, outside your own last 90 days ({ $low } to { $high } %). Contact is not force, and nothing shows that evening it out helps.

# What-ifs in words.
load-if-speed = { $way ->
    [more] If I ran { $amount } faster
   *[less] If I ran { $amount } slower
 }
load-if-cadence = { $way ->
    [more] If my steps were { $percent } % quicker, at the same speed
   *[less] If my steps were { $percent } % slower, at the same speed
 }
load-if-mass = { $way ->
    [more] If I carried { $amount }
   *[less] If my body were { $amount } lighter
 }
load-if-deep-core = { $way ->
    [more] If my deep trunk muscles were { $percent } % stronger
   *[less] If my deep trunk muscles were { $percent } % weaker
 }
load-if-back-extensors = { $way ->
    [more] If my back muscles were { $percent } % stronger
   *[less] If my back muscles were { $percent } % weaker
 }
load-if-glutes = { $way ->
    [more] If my glutes were { $percent } % stronger
   *[less] If my glutes were { $percent } % weaker
 }
load-if-hip-flexors = { $way ->
    [more] If my hip flexors were { $percent } % stronger
   *[less] If my hip flexors were { $percent } % weaker
 }
load-if-abdominals = { $way ->
    [more] If my abdominals were { $percent } % stronger
   *[less] If my abdominals were { $percent } % weaker
 }
load-if-trunk-lean = { $way ->
    [more] If my trunk leaned { $degrees } degrees further forwards
   *[less] If my trunk leaned { $degrees } degrees less forwards
 }
load-if-pelvic-tilt = { $way ->
    [more] If my pelvis tipped { $degrees } degrees further forwards
   *[less] If my pelvis tipped { $degrees } degrees less forwards
 }
load-if-trunk-sway = { $way ->
    [more] If my trunk swayed { $degrees } degrees more to the sides
   *[less] If my trunk swayed { $degrees } degrees less to the sides
 }
load-if-opposite-pelvis-drop = { $way ->
    [more] If the other side of my pelvis dropped { $degrees } degrees more
   *[less] If the other side of my pelvis dropped { $degrees } degrees less
 }
load-cannot-tell-sentence = The model cannot tell for { $quantities }: its error is larger than the change.
load-unseen-sentence = No other change that the model can see.
load-unseen-any-sentence = No change that the model can see. It sees none under 3 %.

finding-what-if-lighter = A lighter body is only asked about where nothing speaks against it. Something carried can be asked about.
finding-what-if-unknown = "{ $value }" is not among what can be changed. Please choose one.
