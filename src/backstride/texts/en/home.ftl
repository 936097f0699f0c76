# The first page: today, the question, what was handled, what is new.

home-today-day = Today, { $day }
home-planned = { $session }, { $minutes } min, as planned.
home-planned-why = Why?
home-settled-settled = Yesterday’s running settled by this morning.
home-settled-rose = This morning was above your usual after yesterday’s running.
home-settled-unknown = How yesterday’s running settled is not known yet: this morning has no score.
home-written = How is your back? Written down
home-so-far = So far: { $answer }.
home-answer-no-mornings = Too early to say: your mornings decide, and none is written down yet.
home-answer-closed = Your days have an answer. It waits until you look, because looking fixes the question.
home-answer-working = Your days are being worked out. Look again in a moment.
home-answer-stopped = Nothing is judged while a stop sign stands.
home-look = Look at it
home-how-so = How sure is that?
home-handled = What your back has handled
home-handled-means = Mornings as usual after running so far, of those known. Counted, not proven.
home-handled-all = By time, climb and days in a row
home-new = New since your last visit
home-new-longer = { $day } was { $distance }, { $percent } % longer than any run in the 30 days before. In one study such runs came with more injuries; backs were not looked at.
home-new-runs = { $count ->
    [one] One run came in.
   *[other] { $count } runs came in.
 }
home-new-see = See
home-witnesses = Three witnesses
home-witness-studies = Studies
home-witness-studies-line = What studies found about backs and running stands under the claims.
home-witness-studies-link = Read the claims
