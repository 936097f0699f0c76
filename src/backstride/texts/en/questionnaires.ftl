# Scores from questionnaires: what each is, whose it is, and how it has changed.

web-page-questionnaires = Questionnaires
questionnaires-title = How do my questionnaire scores change?
questionnaires-intro = A score now and then shows a slow change better than a single day does. Only some questions are ours to show. For the others, keep the score of the form you filled in elsewhere.
questionnaires-ours = The question is ours. Answer it as it stands here.
questionnaires-about = About this questionnaire
questionnaires-version = Version
questionnaires-licence = Licence
questionnaires-scoring = How it is scored
questionnaires-scale = Scale
questionnaires-ends = { $low } to { $high }, higher is { $higher ->
    [worse] worse
   *[better] better
  }
questionnaires-source = Source
questionnaires-why-not = Why its questions are not here
questionnaires-score = Score ({ $low } to { $high })
questionnaires-on = On which day was it filled in?
questionnaires-save = Keep this score
questionnaires-history = Scores so far
questionnaires-column-day = Day
questionnaires-column-score = Score
questionnaires-column-change = Since the first
questionnaires-first = first
questionnaires-change = { $sign ->
    [more] { $points } more
    [less] { $points } less
   *[same] the same
  }
questionnaires-matters = A change of { $points } or more from your first score is one that people in studies noticed.
questionnaires-reached = Your last score has changed by that much.
questionnaires-not-reached = Your last score has not changed by that much.
questionnaires-unknown-change = Nobody has measured which change people notice here.
questionnaires-insensitive = Below { $low } and above { $high } this questionnaire hardly shows change.
questionnaires-nothing-yet = No score yet.
