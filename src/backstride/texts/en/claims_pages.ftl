# Pages of claims and of asking.

web-page-claims = Claims
web-page-ask = Ask
web-page-back = How backs work

claims-page-title = What do people say about running and backs, and what is known?
witness-short-studies = Studies
witness-short-physics = Your runs
witness-short-you = Your days

claims-groups = Groups of questions
claims-group-pain = Running and pain
claims-group-strength = Strength
claims-group-discs = Discs
claims-group-much = How much, how often
claims-group-how = Shoes, ground and form
claims-group-body = Posture, hips and weight
claims-group-exercises = Exercises
claims-group-life = Heart, mood and blood
claims-all = All questions
claims-more = Another question?
claims-studies-title = What studies found, one by one
claims-studies-none = We found no study of it.
claims-studies-figures = Figures and limits
claims-studies-of = of: { $outcome }
claims-rules = Nobody picks a verdict by taste. Written rules make it from the findings: how a study was made, how many people it had, and whether it looked at the whole question. What was seen elsewhere in the body is told and never counted. One study alone never makes a claim well known.
claims-action-place-plan = To my plan
claims-action-place-learn = To my experiments
claims-action-place-diary = To my diary

ask-page-title = What do you want to know about running and your back?
ask-label = Your question, in your own words
ask-hint = Answered on this machine. Nothing you type leaves it.
ask-button = Ask
ask-stop-questions = Answer the safety questions

computed-chart = Peak load at the lowest disc, beside everyday things
computed-chart-description = Bands of estimated peak load, from standing to a back hold, with your usual run among them. The table below holds the same figures.
computed-chart-unit = body weights

claims-golden-demo = The made-up runner of the demo
claims-golden-demo-note = Words of the three witnesses, kept by a test. This runner is simulated.
claims-golden-history = Runs without a diary
claims-golden-history-note = Four months of watch files of another made-up runner, who keeps no diary and has told nothing. Only the words are kept.
claims-golden-column-claim = Claim
claims-golden-column-studies = Studies
claims-golden-column-model = Model
claims-golden-column-days = Own days
claims-golden-column-together = Together
claims-golden-together = { $direction ->
    [for] for
    [against] not borne out
    [mixed] mixed
   *[silent] nobody speaks
}, strength { $strength } of 3
