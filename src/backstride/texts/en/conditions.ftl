# Cards for conditions and stages of life: what is known, what is not, what most can do, whom to see, and what stops.

conditions-title = Conditions and stages of life
conditions-note = These cards say what is known and whom to ask. They do not say what you have, and they are no plan.
conditions-all = All cards
condition-part-known = What is known
condition-part-unknown = What is not known
condition-part-can = What most people can do
condition-part-whom = Whom to see
condition-part-stops = What stops you today
condition-stops-nerves = If you can no longer pee or feel your bottom, or a leg gets weak or numb, go to an emergency department today. One of these is enough.
condition-read-more = For the whole card: backstride conditions { $name }

condition-teen = Under 18
condition-teen-known = In young people who do a lot of sport, a stress fracture in the low back is a usual cause of lasting pain. It often hurts on one side and when leaning back.
condition-teen-unknown = How much running a sore young back can take has not been studied.
condition-teen-can = Walking and ordinary play are fine as long as they do not hurt. Leave out running, jumping and leaning back until somebody has looked.
condition-teen-whom = See a doctor or a sports physiotherapist soon, with a parent. Say which movements hurt and how much sport you do.
condition-teen-stops = Pain that wakes you at night, a fever, or pain after a fall needs a look at once.

condition-pregnancy = Pregnancy and after birth
condition-pregnancy-known = Back and pelvis pain are common in women who run in pregnancy. In one survey of 3,102 of them, 52 percent had back pain and 59 percent had pain in the pelvis. Experts advise at least three weeks of rest after birth, then a slow return at your own pace.
condition-pregnancy-unknown = No trial has shown how much running is best in pregnancy or after birth. The advice rests on experts agreeing.
condition-pregnancy-can = Most women with a normal pregnancy can stay active. After birth, walk first, train the pelvic floor, then begin with run-walk.
condition-pregnancy-whom = Ask your midwife or doctor before you run on. After birth, see a pelvic-floor physiotherapist if you leak, or feel pain or a weight in the pelvis.
condition-pregnancy-stops = Bleeding, fluid leaking, regular tightening of the belly, chest pain, or one swollen calf needs a call today.

condition-menopause = Menopause
condition-menopause-known = Bones lose strength faster in the years around menopause. Periods that stop then are not a warning sign.
condition-menopause-unknown = Whether running protects the bones of the spine after menopause has not been shown.
condition-menopause-can = Most women can run on as before. Strength work and enough food matter as much as running.
condition-menopause-whom = Ask your doctor about your bones if you broke one in a light fall, take steroids, or have grown shorter.
condition-menopause-stops = Sudden back pain after a light fall or a cough needs a look before you run.

condition-over-65 = Over 65
condition-over-65-known = Running with back pain has been tried in people from 18 to 45 only. Age alone is no reason to stop.
condition-over-65-unknown = No trial has looked at running with back pain in people over 65.
condition-over-65-can = Most people who have run for years can go on. Begin anew with walking and short run-walks, and keep up strength work.
condition-over-65-whom = See a doctor first if this is your first back pain, or if you have thin bones, heart trouble or cancer in your past.
condition-over-65-stops = Chest pain, fainting, or sudden back pain after a light fall stops the run.

condition-cancer = Cancer, now or in the past
condition-cancer-known = Nearly all back pain after a cancer has an ordinary cause. A cancer that spreads to the spine is the rare one that must be looked for first.
condition-cancer-unknown = No question at home can tell the two apart.
condition-cancer-can = If your doctor knows about the pain and has looked, walking and running are usually possible.
condition-cancer-whom = Call the team that looked after you, or your doctor, before you run with a new back pain.
condition-cancer-stops = Pain at night that no position eases, weight loss, or a weak or numb leg needs a look at once.

condition-bone = Thin bones, stress fractures and too little food
condition-bone-known = Bones that are loaded more than they are fed can crack. A stress fracture of the sacrum feels like low back or buttock pain. Missed periods and low bone density are common with it. In one report, runners were back in full after 12 to 14 weeks.
condition-bone-unknown = How much running strengthens or harms a thin spine has not been shown.
condition-bone-can = With thin bones, most can walk and train strength with a straight back. With a bone that is sore at one spot, leave out impact until it is looked at.
condition-bone-whom = See a doctor, best one who knows sport. If periods stopped or you eat too little, say so.
condition-bone-stops = Pain at one spot of bone with each step, at rest or at night stops the run. Please do not hop to find out.

condition-inflammatory = Inflammatory back pain
condition-inflammatory-known = It often begins before 45, stays for months, is worst after rest and eases with movement. Psoriasis, inflamed eyes or an inflamed bowel make it more likely.
condition-inflammatory-unknown = Running itself has hardly been studied here.
condition-inflammatory-can = Movement is usually good for it. Most can run on days that feel all right, and choose softer days in a flare.
condition-inflammatory-whom = See your doctor, who can send you to a joint specialist. An early look matters.
condition-inflammatory-stops = A red, painful eye needs a doctor today. So does a fever with back pain.

condition-sciatica = Pain into a leg (sciatica)
condition-sciatica-known = Most leg pain that comes from the back settles without an operation, over weeks to months.
condition-sciatica-unknown = No trial has tested running with leg pain from the back. The running trial left such people out.
condition-sciatica-can = Most can walk. Choose movements that bring the pain up out of the leg, and leave those that send it further down.
condition-sciatica-whom = See a doctor or physiotherapist before you run, above all when it is new or below the knee.
condition-sciatica-stops = A leg that gets weaker or goes numb, or pain in both legs, stops the run.

condition-si-joint = Sacroiliac joint pain
condition-si-joint-known = Pain at one side below the belt line can come from this joint. No single test can tell it for sure.
condition-si-joint-unknown = Which runs help or harm it has not been studied.
condition-si-joint-can = Most can run shorter and on the flat, and train hips and buttocks. Let the next morning decide.
condition-si-joint-whom = A physiotherapist can tell it from hip, disc and bone. Women with such pain around a birth can ask a pelvic-floor physiotherapist.
condition-si-joint-stops = If the bone is sore at one spot, or each step hurts more, stop and have it looked at: it may be a stress fracture.

condition-stenosis = A narrow spinal canal
condition-stenosis-known = It comes with age. Standing and walking bring on leg pain, and sitting or leaning forward eases it.
condition-stenosis-unknown = No study of running was found.
condition-stenosis-can = Cycling and walking uphill are often easier than running on the flat.
condition-stenosis-whom = See a doctor if you can walk less far than a few months ago.
condition-stenosis-stops = If both legs get weak or numb, or you cannot pee, it is an emergency.

condition-slip = A slipped vertebra or pars stress fracture
condition-slip-known = Many people have a small slip and never know. Leaning back and high speed load it most.
condition-slip-unknown = There are figures for other sports, but none for runners.
condition-slip-can = With a small slip that is calm, most can run easily and train the trunk. Leave out leaning back under load.
condition-slip-whom = See a sports doctor or physiotherapist when it hurts, and always when you are under 18.
condition-slip-stops = New leg pain, numbness or weakness stops the run.

condition-fusion = After a spinal fusion
condition-fusion-known = Surgeons usually wait 6 to 12 months before sport, and there is no strict rule.
condition-fusion-unknown = No study of runners after a fusion was found.
condition-fusion-can = Walking is the training of the first months. Later, many go back to easy sports.
condition-fusion-whom = Your surgeon decides when you may run. Write down the limits, and the plan will keep inside them.
condition-fusion-stops = A new pain, a fever, or a wound that opens needs a call today.

condition-disc-surgery = After disc surgery
condition-disc-surgery-known = In 14 studies of athletes, of low quality, 81 percent came back to sport and 59 percent to their old level. They did about as well without an operation.
condition-disc-surgery-unknown = No study has looked at going back to running, so nobody can name the right week.
condition-disc-surgery-can = Walking from the first days is usual. Running comes later, after your surgeon agrees.
condition-disc-surgery-whom = Ask your surgeon or physiotherapist when you may run, how long and how often. Write down the limits here.
condition-disc-surgery-stops = Leg pain that comes back, a weak foot or a fever needs a call today.
