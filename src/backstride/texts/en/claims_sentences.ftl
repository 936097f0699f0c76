# Each claim and question: as worded, as asked, what studies found (at most 16 words), the rest of the answer line, what would change it.

claim-strengthens-back = Running strengthens the lower back.
claim-strengthens-back-question = Does running strengthen my lower back?
claim-strengthens-back-studies = Runners’ back muscles are no bigger (79 people); strength was not tested.
claim-strengthens-back-gist = It keeps the back working; strength itself was never measured.
claim-strengthens-back-measure = A study that measures back strength before and after months of running.

claim-strengthens-core = Running strengthens the core.
claim-strengthens-core-question = Does running strengthen my core?
claim-strengthens-core-studies = One study: side belly muscles work less in running than in curl-ups.
claim-strengthens-core-gist = Belly muscles work in every run; whether they get stronger was never measured. Extra exercises made runners hold a plank longer in one small study.
claim-strengthens-core-measure = A study that measures trunk strength before and after months of running.

claim-improves-posture = Running improves posture and alignment.
claim-improves-posture-question = Does running improve my posture?
claim-improves-posture-studies = We found no study that looked at posture before and after running.
claim-improves-posture-gist = Nobody has looked at posture before and after months of running. Reviews do not agree that posture causes back pain, so nothing has to be put right first.
claim-improves-posture-measure = A study that measures posture before and after months of running.

claim-back-endurance = Running makes the back tire less.
claim-back-endurance-question = Does running build endurance in my back?
claim-back-endurance-studies = In one study the back worked harder in running than in a held exercise.
claim-back-endurance-gist = Back muscles work for a whole run; holding time was not tested.
claim-back-endurance-measure = A study that times a back hold before and after months of running.

claim-blood-flow = Running brings more blood to the back muscles, so that they loosen.
claim-blood-flow-question = Does running improve blood flow to my back?
claim-blood-flow-studies = No study of running. Three minutes of back exercise brought more blood (11 people).
claim-blood-flow-gist = Back muscles that work get more blood at once; in running nobody measured it. How stiff your back is in the morning is what you can note.
claim-blood-flow-measure = A study that measures blood flow and stiffness of the back after runs.

claim-feeds-discs = Running feeds the discs.
claim-feeds-discs-question = Is running good for my discs?
claim-feeds-discs-studies = In one trial disc water did not change in three months (40 people); comparisons differ.
claim-feeds-discs-gist = Disc water did not change in three months of run-walking; studies of runners differ.
claim-feeds-discs-measure = A larger trial that looks at discs for more than a year.

claim-wears-discs = The impact of running wears the discs.
claim-wears-discs-question = Does running wear out my discs?
claim-wears-discs-studies = Two small comparisons: runners’ discs looked as good or better. None followed people for years.
claim-wears-discs-gist = Long-term runners’ discs look no worse, and height lost on a run comes back.
claim-wears-discs-measure = A study that follows discs of runners and others for years.

claim-overtraining = Overtraining raises the risk of back pain.
claim-overtraining-question = Can too much running hurt my back?
claim-overtraining-studies = After a race tired runners told of more back pain (800 runners); another survey: no tie.
claim-overtraining-gist = Two surveys differ; one much longer run came with more injuries of all kinds.
claim-overtraining-measure = A study that follows runners and their backs through hard weeks.

claim-muscle-imbalance = Uneven muscles raise the risk of back pain.
claim-muscle-imbalance-question = Do uneven muscles hurt my back?
claim-muscle-imbalance-studies = Runners without pain have uneven muscles, too (30 people). Nobody followed such runners.
claim-muscle-imbalance-gist = Nobody has followed runners with uneven muscles. Runners without pain have them, too, so a number on a watch says little by itself.
claim-muscle-imbalance-measure = A study that measures both sides and then follows runners’ backs.

claim-weak-hips-core = Weak hips, glutes or core strain the lower back.
claim-weak-hips-core-question = Do weak hips or a weak core strain my back?
claim-weak-hips-core-studies = Weaker side hips go along with back pain; in runners hips were alike (36 people).
claim-weak-hips-core-gist = People with back pain often have weaker hips, runners did not; which comes first is unknown.
claim-weak-hips-core-measure = A study that tests hips first and then follows people’s backs.

claim-body-weight = Extra weight loads the back, and back pain comes more often.
claim-body-weight-question = Does body weight matter for back pain?
claim-body-weight-studies = Pooled studies: new back pain is somewhat more common with higher weight.
claim-body-weight-gist = New back pain is somewhat more common in heavier people.
claim-body-weight-measure = A study that follows runners of different weights for years.

claim-running-lowers-weight = Running helps the back by lowering weight.
claim-running-lowers-weight-question = Does losing weight by running help my back?
claim-running-lowers-weight-studies = Coaching on weight did not ease pain (160 people); habits did not change either.
claim-running-lowers-weight-gist = Weight coaching did not ease back pain, but habits hardly changed.
claim-running-lowers-weight-measure = A trial in which people do lose weight and are asked about their backs.

claim-endorphins = Endorphins from running ease back pain.
claim-endorphins-question = Do endorphins from running ease my back?
claim-endorphins-studies = The runner’s high came even with endorphins blocked (63 people). In lasting pain, findings are mixed.
claim-endorphins-gist = Exercise dulled pain in healthy people; the runner’s high came without endorphins.
claim-endorphins-measure = A trial that blocks endorphins in runners with back pain.

claim-shoes = Shoes matter for the back.
claim-shoes-question = Do my running shoes matter for my back?
claim-shoes-studies = Two surveys found no tie with back pain; shoes soften the shock (12 people).
claim-shoes-gist = Two surveys of runners found no tie; shoes soften the shock that reaches the back.
claim-shoes-measure = A trial that gives runners different shoes and asks about their backs.

claim-treadmill = A treadmill is easier on the back than the road.
claim-treadmill-question = Is a treadmill better for my back?
claim-treadmill-studies = Running is mostly alike on both (494 people); backs were not measured.
claim-treadmill-gist = Running is mostly alike on both; nobody compared backs.
claim-treadmill-measure = A study that measures the low back on a treadmill and on the road.

claim-form-and-cadence = Running form and cadence matter for the back.
claim-form-and-cadence-question = Do form and cadence matter for my back?
claim-form-and-cadence-studies = Runners with back pain took slightly fewer steps a minute (104 people); other findings differ.
claim-form-and-cadence-gist = Runners with back pain take slightly fewer steps and move much alike; the cause is unknown.
claim-form-and-cadence-measure = A trial in which runners change their cadence and are asked about their backs.

claim-stretching = Stretching helps lasting back pain.
claim-stretching-question = Does stretching help my back?
claim-stretching-studies = Reviews differ: one found no gain, two found some. None was of runners.
claim-stretching-gist = Reviews differ: one found no gain, two found some; liking it is reason enough.
claim-stretching-measure = A trial of stretching in runners with back pain.

claim-yoga = Yoga helps lasting back pain.
claim-yoga-question = Does yoga help my back?
claim-yoga-studies = Pooled trials: slightly less pain than with usual care; no better than other exercise.
claim-yoga-gist = Slightly less pain than with usual care, no better than other exercise; runners were not studied.
claim-yoga-measure = A trial of yoga in runners with back pain.

claim-core-exercises = Planks, bridges and back extensions help lasting back pain.
claim-core-exercises-question = Do planks, bridges and back extensions help?
claim-core-exercises-studies = Pooled trials: people with lasting pain could do more; the reviewers are not very sure.
claim-core-exercises-gist = People with lasting pain could do more in daily life; the reviewers are not very sure.
claim-core-exercises-measure = A trial of these exercises in runners.

claim-three-to-four-runs = Three to four runs a week suit the back.
claim-three-to-four-runs-question = Are three to four runs a week right?
claim-three-to-four-runs-studies = In one small trial people new to running planned three a week and did about two.
claim-three-to-four-runs-gist = One small trial planned three; people did about two of them.
claim-three-to-four-runs-measure = A trial that compares two, three and four runs a week.

claim-rest-days = Rest days and cross-training spare the back.
claim-rest-days-question = Does my back need rest days?
claim-rest-days-studies = Runners with other weekly endurance sport have less back pain; rest days were not studied.
claim-rest-days-gist = Nobody compared rest days. Runners who also do another endurance sport have less back pain, why is unknown. Your mornings after two days of running in a row would tell.
claim-rest-days-measure = A trial that compares runs on following days with runs apart.

claim-gradual-increase = Growing slowly spares the back.
claim-gradual-increase-question = Should I increase my running slowly?
claim-gradual-increase-studies = A ten percent rule made no difference to injuries (532 runners); backs not studied.
claim-gradual-increase-gist = Backs were not looked at. For injuries of all kinds one run much longer than any lately counted; a ten percent rule changed nothing.
claim-gradual-increase-measure = A trial of slower and faster growth that asks about backs.

claim-disc-or-lasting-pain = People with a slipped disc or lasting back pain need care with running.
claim-disc-or-lasting-pain-question = Can I run with a slipped disc or lasting back pain?
claim-disc-or-lasting-pain-studies = One trial helped non-runners with lasting pain. Nobody tested running with a slipped disc.
claim-disc-or-lasting-pain-gist = With lasting pain and no leg signs, run-walking helped people in one trial. With a painful slipped disc nobody tested it. If a leg tingles, feels numb or weak, ask a professional first.
claim-disc-or-lasting-pain-measure = A trial of run-walking in people with a painful slipped disc.

claim-heart-mood-life = Running is good for heart, mood and life.
claim-heart-mood-life-question = Is running good for heart, mood and life?
claim-heart-mood-life-studies = 232,149 people followed: runners died less often. Runners may differ in other ways.
claim-heart-mood-life-gist = Runners live longer on average, and mood often lifts; runners may differ.
claim-heart-mood-life-measure = A trial over many years, which is hardly possible.

claim-strengthens-legs = Running strengthens hips and legs.
claim-strengthens-legs-question = Does running strengthen my hips and legs?
claim-strengthens-legs-studies = Eight weeks of running did not strengthen the thighs of young men (16 people).
claim-strengthens-legs-gist = In one small study of young men thighs got no stronger; women were not studied.
claim-strengthens-legs-measure = A study of leg strength before and after months of running, in women and men.

claim-keeps-pain-away = Running keeps back pain from coming back.
claim-keeps-pain-away-question = Does running keep back pain away?
claim-keeps-pain-away-studies = Walking with coaching kept pain away longer (701 people); running was not tested.
claim-keeps-pain-away-gist = Walking, and exercise of many kinds, made new back pain rarer for about a year; the most active did no better than the least active. Running itself was not tested.
claim-keeps-pain-away-measure = A trial of running in people whose back pain has just gone.

claim-strong-back-protects = A stronger back hurts less.
claim-strong-back-protects-question = Does a strong back protect my spine?
claim-strong-back-protects-studies = Gains in strength and falls in pain hardly went together (1476 people).
claim-strong-back-protects-gist = Exercise helps some, but those who get stronger are not those who hurt less.
claim-strong-back-protects-measure = A trial that shows less pain because of more strength.

claim-foot-strike = Foot strike matters for the back.
claim-foot-strike-question = Does it matter for my back how my foot lands?
claim-foot-strike-studies = Forefoot landing: slightly less back movement (43 people). One survey: no tie with back pain.
claim-foot-strike-gist = The back moves a little less with forefoot landing; one survey found no tie with pain.
claim-foot-strike-measure = A trial in which runners change their landing and are asked about their backs.

claim-varied-terrain = Varied ground is good for the back.
claim-varied-terrain-question = Is varied ground better for my back?
claim-varied-terrain-studies = Woodchip changed trunk movement (28 runners); better or worse is unknown.
claim-varied-terrain-gist = Woodchip changes how the trunk moves; nobody knows whether that is good for a back. Nothing found speaks against the ground that you like.
claim-varied-terrain-measure = A study that compares backs of runners on trails and on roads.

claim-overdeveloped = Running makes some muscles too strong for the back.
claim-overdeveloped-question = Can running make some muscles too strong?
claim-overdeveloped-studies = We found no study that followed runners with muscles called too strong.
claim-overdeveloped-gist = Nobody followed runners whose muscles were called too strong. In young gymnasts with back pain a hip muscle was stiffer, not stronger; which came first is unknown.
claim-overdeveloped-measure = A study that measures muscles of runners and then follows their backs.

claim-posture-causes-pain = Bad posture or misalignment causes back pain.
claim-posture-causes-pain-question = Does bad posture or misalignment cause back pain?
claim-posture-causes-pain-studies = 41 reviews found no agreement that posture causes back pain.
claim-posture-causes-pain-gist = 41 reviews found no agreement that posture causes back pain.
claim-posture-causes-pain-measure = A study that measures posture first and then follows people’s backs.

claim-hip-strengthening = Hip strengthening helps back pain.
claim-hip-strengthening-question = Does hip strengthening help my back?
claim-hip-strengthening-studies = Slightly less pain in pooled trials, none in two; runners could run a little better.
claim-hip-strengthening-gist = Pooled trials found a small gain, two single trials none; runners could run a little better.
claim-hip-strengthening-measure = A large trial of hip strengthening in runners.

claim-can-worsen = Running can make back pain worse.
claim-can-worsen-question = Can running make my back worse?
claim-can-worsen-studies = In one trial pain fell on average; 1 of 20 new runners got back pain.
claim-can-worsen-gist = Of runners with a sore back about a third felt worse with running and a quarter better. In a trial 1 of 20 new runners got back pain from it. Nobody can tell beforehand; the morning after a run shows it.
claim-can-worsen-measure = A study that follows backs of people who run, for years.

claim-can-help = Running can help back pain.
claim-can-help-question = Can running help my back?
claim-can-help-studies = One small trial (40 people) eased lasting pain; pooled trials, mostly of walking: small gain.
claim-can-help-gist = A small gain against doing nothing, none beyond other exercise; people who already run were not tested.
claim-can-help-measure = A larger trial, in people who already run.

claim-how-often = Some number of runs a week is best.
claim-how-often-question = How often should I run?
claim-how-often-studies = One trial, in people who did not run, planned three; no study compared numbers.
claim-how-often-gist = No study compared numbers of runs a week for the back. One trial planned three half hours and people did about two. Go by what you are used to and by your mornings.
claim-how-often-measure = A trial that compares numbers of runs a week.

claim-when-professional = Some back pain needs a professional’s look.
claim-when-professional-question = When should I see a professional?
claim-when-professional-studies = Experts list signs that need a look; no single sign settles it.
claim-when-professional-gist = See somebody today for new trouble with bladder, bowel or sex, numbness between the legs, or weak legs. See somebody soon if the pain does not settle within weeks.
claim-when-professional-measure = Better studies of which signs matter.

claim-listen-to-body = Listening to your body tells how much to run.
claim-listen-to-body-question = Can I run with some pain?
claim-listen-to-body-studies = A pain rule was tried for sore Achilles tendons; for backs it is untested.
claim-listen-to-body-gist = A pain rule was tried for sore Achilles tendons; for backs nobody tested one. Most people can go by how the back is the next morning.
claim-listen-to-body-measure = A trial of a pain rule in runners with back pain.

claim-fast-or-slow = Slow running is easier on the back than fast running.
claim-fast-or-slow-question = Is slow or fast running easier on my back?
claim-fast-or-slow-studies = Faster running took more height from 14 men for a while; pain did not follow.
claim-fast-or-slow-gist = Each fast step pushes harder, and slow running takes more steps; nobody knows which counts for the back. Your mornings after fast and slow runs can show what suits you.
claim-fast-or-slow-measure = A study that asks about backs after slow and fast weeks.
