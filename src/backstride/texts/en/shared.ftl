# Terms and sentences that several rooms say.

-name = Backstride

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

severity-note = Note
severity-warning = Please look
severity-error = Not used

simulated = These runs are simulated. The runner is made up.
