# Terms and sentences that several rooms say.

-name = Backstride

# This language in itself, as somebody looks for it who reads no other.
language-name = English

# What files of watches end in; held to `backstride.runs.file_format.watch_suffixes` by a test.
-watch-files = .fit, .tcx, .gpx

intended-use = Backstride is a diary and calculator for runners who are curious about their backs. It is meant for adults (18+) for general fitness, education and personal record keeping. It is not intended to diagnose, screen for, treat, monitor or prevent any disease or injury, and nobody has tested it for that. Its model figures are estimates that were never measured inside your body. It cannot tell whether you are safe to run. If something worries you, ask a health professional; do not delay because of anything you read here.

load-is-not-harm = Load is not harm. Discs and bones need it; yours change with what they are used to.

# The five words of confidence, the same everywhere.
confidence-well-known = well known
confidence-some = some
confidence-little = little
confidence-nobody-knows = nobody knows
confidence-too-early = too early

# Where a row's figures come from, when they are not a matter of confidence.
confidence-counted = counted
confidence-rough = model, rough

# A number with its band.
banded = { $value } ({ $low } to { $high })

severity-note = Note
severity-warning = Please look
severity-error = Not used

simulated = These runs are simulated. The runner is made up.

# Why a band is wider: what was outside the people and runs that the rule was measured on.
outside-measured-sex-f = few women were measured
outside-measured-sex-m = few men were measured
outside-measured-sex-unknown = your sex is not told
outside-measured-mass-below = lighter than those measured
outside-measured-mass-above = heavier than those measured
outside-measured-mass-unknown = your body mass is not told
outside-measured-age-below = younger than those measured
outside-measured-age-above = older than those measured
outside-measured-age-unknown = your year of birth is not told
outside-measured-speed-below = slower than was measured
outside-measured-speed-above = faster than was measured
outside-measured-speed-unknown = parts without speed
outside-measured-slope = parts on slopes
outside-measured-steep-descent = parts steeply downhill
outside-measured-run-walk = much walking in between
