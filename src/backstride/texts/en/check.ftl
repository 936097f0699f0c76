# The safety check, its states, the stop page, unlocking and limits.

check-title = Is there anything to ask a professional first?
check-header = These questions are a stop sign, not a check-up. If all answers are no, that does not mean nothing is wrong.
check-new-or-changed = Is any of this new or changed in the last weeks?
check-soon-title = Does any of this fit you?
check-conditions-title = Has a professional told you that you have one of these?
check-none-of-these = None of these
check-answer-yes = Yes
check-answer-no = No
check-answer-not-sure = Not sure
check-answer-rather-not-say = Rather not say
check-rather-not-say = If yes, handle it as an emergency. You can change this answer at any time.
check-done = Thank you. Advice is open until { $until }, or until something changes.
check-save = Save my answers
check-missing = { $count ->
    [one] One question is still open.
   *[other] { $count } questions are still open.
}

## Emergency questions, with the words to say and why it is asked

sign-bladder-change = Is it harder to pee: to start, to stop or to feel it? Do you leak, or no longer feel when your bladder is full?
sign-bladder-change-say = “I have back pain, and I can no longer pee as usual.”
sign-bowel-change = Have you lost control of your bowels, or can you no longer feel when you poo?
sign-bowel-change-say = “I have back pain, and I have lost control of my bowels.”
sign-saddle-numbness = Is the skin between your legs or around your bottom and private parts numb or tingling? Does wiping feel different?
sign-saddle-numbness-say = “I have back pain, and I am numb between my legs.”
sign-sexual-function-change = Has feeling or function during sex changed since the back trouble began? You may answer “rather not say”.
sign-sexual-function-change-say = “I have back pain, and I have lost feeling or function during sex.”
sign-both-legs-nerves = Does a new pain shoot into both legs, or are both legs numb, tingling or weak? Muscles that are sore from a run do not count.
sign-both-legs-nerves-say = “I have back pain, and it has spread into both my legs.”
sign-leg-weakness-worse = Is a leg or foot getting weaker? Does the foot drop or catch, or has your walk changed?
sign-leg-weakness-worse-say = “I have back pain, and my leg is getting weaker.”
sign-chest-pain-or-faint = Have you had chest pain, or have you fainted or nearly fainted during or after effort?
sign-chest-pain-or-faint-say = “I have chest pain and nearly fainted.” If only one of the two is true, say that one.
sign-belly-tearing-or-pulsing = Did a sudden tearing pain begin in your belly or back? Or do you feel a strong beat in your belly?
sign-belly-tearing-or-pulsing-say = “I have a sudden, tearing pain in my belly and back.”
sign-fever-very-unwell = Do you have back pain and a fever, and feel very ill: shaking, confused, short of breath or too weak to stand?
sign-fever-very-unwell-say = “I have back pain and a fever, and I feel very ill.”
sign-major-injury = Did this start with a bad fall or a crash?
sign-major-injury-say = “I have had a bad fall, and my back hurts.” If it was a crash, say “a crash”.
sign-fever-with-back-pain = Do you have back pain with a fever or with shivering?
sign-fever-with-back-pain-say = “I have back pain and a fever.”
sign-fall-with-fragile-bones = Have you had a fall in the last weeks while you have thin bones, or take steroids or a blood thinner?
sign-fall-with-fragile-bones-say = “I have had a fall. I have thin bones, or I take steroids or a blood thinner.”
sign-kidney-signs = Does your side hurt below the ribs along with a fever, or is there blood in your urine?
sign-kidney-signs-say = “My side hurts below the ribs, and I have a fever or blood in my urine.”
sign-leg-clot-signs = Is one calf or one leg newly swollen, warm and sore?
sign-leg-clot-signs-say = “One of my legs is swollen, warm and sore.”

## Questions that ask for somebody’s look first

sign-cancer-ever = Have you ever had cancer?
sign-weight-loss = Have you lost weight without trying?
sign-night-pain = Does pain keep you awake at night, whatever position you lie in?
sign-fragile-bones = Do you take steroids, have thin bones, or have you broken a bone in a light fall?
sign-shorter-or-hunched = Have you become shorter, or has your back become newly bent or hunched?
sign-infection-lately = In the last weeks, have you had a urine infection, an injection or surgery in the spine, or an infection that needed medicine? Answer yes, too, if your immune system is weak or you inject drugs. A cold does not count.
sign-flank-pain = Does your side hurt below the ribs, in waves or all the time, or does it burn when you pee?
sign-first-pain-under-18-or-over-50 = Is this your first back pain, and are you under 18 or over 50?
sign-inflammatory-pattern = Did your back pain start before you were 45, and has it lasted over 3 months? Answer yes if your back is also stiff for over 30 minutes in the morning. Answer yes, too, if it wakes you late in the night. The same goes if you or your close family have psoriasis, an inflamed bowel or inflamed eyes.
sign-bone-stress-signs = Is one spot of bone sore, in the back, pelvis, hip or groin? Is it worse with each step, or does it ache at rest or at night? Please do not hop to find out.
sign-periods-stopped = Have your periods stopped for three months or more? Answer no if that comes from menopause, pregnancy or hormones.
sign-under-fuelled = Do you often eat too little for how much you train? Or have you had more than one stress fracture, or lost your sex drive while training hard?
sign-thoracic-pain = Is there pain in the middle or upper back that never lets up, or that runs around your ribs like a band?
sign-not-better-in-weeks = Has back pain lasted for six weeks without getting better, and has no professional looked at it yet?
sign-pregnant = Are you pregnant?
sign-after-birth = Did you give birth in the last 12 weeks? Or have you leaked, or felt pain or a weight in your pelvis, since a birth?
sign-spine-surgery-ever = Have you ever had surgery on your spine?
sign-leg-pain-from-back = Does pain run from your back into a leg, and hurt more there than in the back? Or is that leg numb or tingling?

## Questions that are asked no more; answers to them keep their meaning

sign-both-legs = Do pain, numbness or weakness run into both legs?
sign-both-legs-say = “I have back pain, and it has spread into both my legs.”
sign-fever-unwell = Do you have back pain with fever, shivering or feeling very unwell?
sign-fever-unwell-say = “I have back pain and a fever, and I feel ill.”
sign-abdominal-tearing = Did a sudden, tearing pain in belly and back begin?
sign-abdominal-tearing-say = “I have a sudden, tearing pain in my belly and back.”
sign-infection-risk = Is your immune system weak, have you had an infection lately, or do you inject drugs?
sign-morning-stiffness-long = For over 3 months, have mornings been stiff for over 30 minutes, and better once you move?
sign-bone-stress = Is one spot of bone sore, worse with each impact, or aching at rest or at night?
sign-periods-or-fuelling = Have periods stopped, or do you often eat too little for how much you train?
sign-blood-thinner-and-fall = Do you take blood thinners, and have you fallen?
sign-pregnant-or-birth-within-year = Are you pregnant, or did you give birth within the last year?
sign-leg-pain-worse-than-back = Is your leg pain worse than your back pain?

## Conditions

sign-pars-stress = A stress fracture or slip in the low back (pars, spondylolysis, spondylolisthesis)
sign-osteoporosis-or-vertebral-fracture = Osteoporosis, or a broken vertebra
sign-disc-with-leg-pain = A disc problem with leg pain
sign-stenosis = A narrow spinal canal (stenosis)
sign-inflammatory-back-disease = An inflammatory back condition
sign-sacroiliac-pain = Pain from the joint between spine and hip bone (sacroiliac)
sign-surgery-within-year = Surgery on the spine within the last 12 months
sign-scoliosis-surgery-advised = A curved spine for which surgery was advised
sign-no-breath-holding = High blood pressure that is not under control, a hernia, glaucoma or heart disease
sign-hypermobility-or-scoliosis = Very mobile joints, or a curved spine without advice for surgery

## States

gate-never-asked = Before I suggest anything: yes/no questions about your back, about two minutes.
gate-go = Advice is open.
gate-gentle = Advice is open in gentle mode: no strength tests, no experiments, and nothing grows.
gate-ask-first = Please ask a health professional first. Then write down what they said.
gate-see-someone = Please see a health professional before you run. Then write down what they said.
gate-emergency = Stop. This needs help today.
gate-stale = Please answer the safety questions again. It takes about two minutes.
gate-answer-now = Answer the questions
gate-write-down = Write down what they said
gate-stays-open = Your runs, your diary, your exports and reading stay open.
gate-delete-watch = Delete the workouts already on your watch.
gate-valid-only = Made on { $day }. Valid only while your safety check is.
gate-calendar-stopped = Plan stopped - open Backstride
gentle-if-clinician-agrees = If your clinician agrees:

why-not-answered = You have not answered the safety questions yet.
why-incomplete = Some questions are still open. An open question is never a no.
why-sign = You ticked a stop sign on { $since }.
why-open-question = An answer from { $since } needs somebody to look at it first.
why-too-old = Your last answers are from { $since }. They count for 28 days.
why-triggered = Something you told on { $since } makes the questions due again.
why-clock-set-back = This computer’s date went back, so your answers may be older than they look.
why-unlock-ended = What you were allowed ended on { $since }. Please ask again.
why-review-due = Your limits were to be looked at by { $since }. Please ask again.
why-after-a-jump = Your pain jumped on { $since }, so nothing grows for two weeks.
why-professional-said = This rests on what a professional said.
why-nothing-ticked = Nothing was ticked on { $since }.

cause-score-high = Your score was 7 or more.
cause-score-jumped = Your score was 3 or more above usual.
cause-score-stayed-up = Three mornings were 2 or more above usual.
cause-first-leg-mark = You marked a leg for the first time.
cause-leg-worse = You said that your leg is new or worse.
cause-words-in-note = Words you wrote sound like one of the stop signs.
cause-restored = Your records came back from a copy, so please answer again.

## The stop page: one card for each kind of sign

emergency-title = Stop
emergency-say = Say: { $words }
numbers-or = { $first } or { $last }
emergency-print = Print
emergency-show-words = Show the words to say
emergency-why-we-ask = Why we ask
stop-call-now-do = Call { $numbers } now. Do not drive, and do not run or walk it off.
stop-call-now-lie-still = After a fall or crash, lie still. Nobody should move a person with a hurt spine before help is there. Only a dangerous place is a reason to.
stop-call-now-not-alone = Do not stay alone. Unlock the door, and keep the phone beside you.
stop-call-now-calm = It may turn out to be something small. Only an examination can tell, and it cannot wait.
stop-call-now-why = These signs can come from the heart, a large blood vessel, a serious infection or a broken spine. Few people who have one are in danger. But nobody can tell at home, and minutes can count.
stop-nerves-do = Go to an emergency department today, or call your emergency number: { $numbers }. One sign is enough.
stop-nerves-why-now = Waiting can make it permanent.
stop-nerves-calm = This is rare, and it may be something else. It needs a doctor to check today, not an app.
stop-nerves-drive = Do not drive yourself if your legs are weak or numb.
stop-nerves-why = These signs can mean that nerves need help within hours. Few people who have one need that, but nobody can tell at home.
stop-urgent-do = See a doctor today. If your practice is closed, call the out-of-hours service or go to an emergency department. Do not run until a doctor has looked at it.
stop-urgent-turns = Call { $numbers } at once if you get very ill or confused, faint, get short of breath, or have chest pain.
stop-urgent-calm = Doctors can deal well with most causes of this. It should not wait until tomorrow.
stop-urgent-why = These signs can come from an infection, a broken bone, the kidneys or a blood clot. They do best when somebody looks at them the same day.

## The see-someone card: words that ask for a look before the next run

see-someone-title = See someone before you run
see-someone-do = What you wrote is worth showing to a doctor or physiotherapist before your next run. A call to your practice in the next days is soon enough.
see-someone-asked = It sounds like one of these:
see-someone-calm = Most people who say this turn out to have nothing dangerous. A look settles it, and it tells you what you can do.
see-someone-today = Go today if you can no longer pee or feel your bottom. Go today, too, if your legs get numb or weak, or if you have a fever. The number to call is { $numbers }.

## Unlocking

unlock-title = Who looked at it, and what may you do?
unlock-recorded = You recorded a stop sign on { $since }. Who examined you, when, and what may you do?
unlock-examined-by = Who examined you? (for example doctor, physiotherapist)
unlock-examined-on = When?
unlock-said = What did they say you may do?
unlock-allowed = So what is open?
unlock-allowed-nothing-yet = Nothing yet
unlock-allowed-gentle = Walking and run-walk
unlock-allowed-usual = Running as usual
unlock-until = Until when does this hold?
unlock-save = Save what they said
finding-unlock-who-missing = Write who examined you.
finding-unlock-said-missing = Write what they said you may do.
finding-unlock-before-flag = You were examined on { $examined }, before the sign on { $flagged }. It needs a look after the sign.
finding-unlock-in-future = The examination on { $examined } has not been yet.
finding-unlock-same-hour = An emergency sign stays locked for at least { $minutes } minutes. Please be examined first.
finding-unlock-until-outside = Choose an end that is still to come and within { $days } days. Only what stays true can hold for longer, such as a cancer or an operation long ago.
finding-unlock-sign-left-out = It must speak about everything you ticked: { $signs }.

## Clinician's limits

limits-title = What did your clinician allow?
limits-given-by = Who said so?
limits-given-on = When?
limits-may-run = May you run?
limits-minutes-max = At most how many minutes?
limits-run-walk-only = Only run-walk
limits-no-impact-until = No impact until
limits-no-loaded-bending = No bending with weight
limits-no-back-bending = No bending backwards
limits-lift-max-kg = Lift no more than [kg]
limits-exercises = Exercises to do
limits-review-on = Look at it again on
limits-above-all = These limits stand above everything Backstride suggests.
finding-limits-who-missing = Write who gave you these limits.
finding-limits-in-future = { $given } has not been yet.
finding-limits-minutes-outside = { $minutes } minutes cannot be a limit. Write 1 to 600.
finding-limits-lift-outside = { $kg } kg cannot be a limit. Write 0 to 300.
finding-limits-review-passed = { $review } is already over. Choose a day to come.

## The emergency number

country-title = Which emergency number is shown?
country-numbers = If a stop sign is ticked, you are shown { $numbers }. Your time zone decides, unless you say where you are.
country-which = Country, in two letters
country-hint = For example GB, US or DE. It is used for the number only.
country-save = Keep this country
finding-country-not-two-letters = “{ $typed }” is not a country in two letters. Write for example GB, US or DE.

## For whom there is no plan

no-plan-under-18 = Backstride makes no plan for people under 18.
no-plan-age-unknown = Tell your year of birth first. Plans are for adults.
no-plan-pregnant-or-birth-within-year = In pregnancy and in the first weeks after birth, a plan needs limits from your midwife, doctor or pelvic-floor physiotherapist.
no-plan-surgery-without-limits = Within a year of spine surgery a plan needs your clinician’s limits.
