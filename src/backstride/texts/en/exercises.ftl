# Exercises, in our own words.

exercise-plank = Front plank
exercise-plank-purpose = It trains the front of the trunk to hold for longer.
exercise-plank-how = Rest on elbows and toes, body in one line, eyes on the floor. Breathe all the time.
exercise-plank-picture = A person seen from the side, face down, on forearms and toes, the body in one line.
exercise-plank-harder = Hold for longer, up to 45 seconds. Then lift one foot a little, in turns.
exercise-plank-easier = Do it from the knees.
exercise-plank-stop = Stop when pain rises by two points, or when you feel anything new in a leg.

exercise-side-plank = Side plank from the knees
exercise-side-plank-purpose = It trains the side of the trunk and hip to hold. It is optional: many people with sore backs did not like it.
exercise-side-plank-how = Lie on your side, rest on the elbow and bent knees. Lift the hips and breathe.
exercise-side-plank-picture = A person seen from the front, lying on one side, held up by elbow, forearm and bent knees, hips off the floor.
exercise-side-plank-harder = Straighten the legs and rest on the feet.
exercise-side-plank-easier = Hold for five seconds at a time, or do the side leg lift instead.
exercise-side-plank-stop = Stop when pain rises by two points, or when you feel anything new in a leg.

exercise-bridge = Bridge
exercise-bridge-purpose = It trains the back of the hips to hold and lift the pelvis.
exercise-bridge-how = Lie on your back with bent knees. Lift the hips until knees, hips and shoulders are in line.
exercise-bridge-picture = Two pictures: lying on the back with bent knees; then the hips lifted, shoulders, hips and knees in line.
exercise-bridge-harder = Do it on one leg.
exercise-bridge-easier = Lift less high.
exercise-bridge-stop = Stop when pain rises by two points, or when you feel anything new in a leg.

exercise-single-leg-bridge = Bridge on one leg
exercise-single-leg-bridge-purpose = It asks each hip to carry the pelvis alone.
exercise-single-leg-bridge-how = Lie on your back, one foot down, the other leg held up. Lift the hips and keep them level.
exercise-single-leg-bridge-picture = Two pictures: lying on the back, one foot down and the other leg held up; then the hips lifted on that one foot.
exercise-single-leg-bridge-harder = Hold each one for three seconds, then go on to the hip hinge.
exercise-single-leg-bridge-easier = Go back to both feet.
exercise-single-leg-bridge-stop = Stop when pain rises by two points, or when you feel anything new in a leg.

exercise-bird-dog = Bird dog
exercise-bird-dog-purpose = It trains the back to hold still while arms and legs move.
exercise-bird-dog-how = On hands and knees, stretch one arm and the other leg. Keep the back as it is.
exercise-bird-dog-picture = Two pictures: on hands and knees; then one arm and the other leg stretched out, level with the back.
exercise-bird-dog-harder = Hold each one for five seconds, then go on to the back extension.
exercise-bird-dog-easier = Stretch only the leg.
exercise-bird-dog-stop = Stop when pain rises by two points, or when you feel anything new in a leg.

exercise-back-extension = Back extension
exercise-back-extension-purpose = It makes the long muscles of the back work. Near the last ones you could do, it can build strength.
exercise-back-extension-how = Lie on your front, hands by your side. Lift the chest a little, wait a second, lower it.
exercise-back-extension-picture = Two pictures: lying on the front; then the chest lifted a little, the legs still down.
exercise-back-extension-harder = Put the hands by your ears.
exercise-back-extension-easier = Lift less, or go back to the bird dog.
exercise-back-extension-stop = Stop when pain rises by two points, or when you feel anything new in a leg.

exercise-dead-bug = Dead bug
exercise-dead-bug-purpose = It trains the front of the trunk to hold while the legs move.
exercise-dead-bug-how = Lie on your back, knees over hips, arms up. Lower one heel and the other arm, and come back.
exercise-dead-bug-picture = Two pictures: lying on the back, arms up and knees over hips; then one leg and the other arm lowered.
exercise-dead-bug-harder = Straighten the leg further.
exercise-dead-bug-easier = Move only the legs.
exercise-dead-bug-stop = Stop when pain rises by two points, or when you feel anything new in a leg.

exercise-hip-abduction = Side leg lift
exercise-hip-abduction-purpose = It trains the side of the hip.
exercise-hip-abduction-how = Lie on your side, legs straight. Lift the top leg a little to the back, and lower it slowly.
exercise-hip-abduction-picture = Two pictures: lying on one side with straight legs; then the top leg lifted.
exercise-hip-abduction-harder = Put a band around the knees.
exercise-hip-abduction-easier = Bend the knees and lift only the top one.
exercise-hip-abduction-stop = Stop when pain rises by two points, or when you feel anything new in a leg.

exercise-banded-march = March with a band
exercise-banded-march-purpose = It trains the muscles that lift the thigh.
exercise-banded-march-how = Stand tall with a band around both feet. Lift one knee to hip height, and lower it slowly.
exercise-banded-march-picture = Standing on one leg with a band around both feet, the other knee lifted to hip height.
exercise-banded-march-harder = Use a stronger band.
exercise-banded-march-easier = Do it without a band, holding on to a wall.
exercise-banded-march-stop = Stop when pain rises by two points, or when you feel anything new in a leg.

exercise-seated-knee-lift = Seated knee lift
exercise-seated-knee-lift-purpose = It trains the muscles that lift the thigh, without impact.
exercise-seated-knee-lift-how = Sit tall at the front of a chair. Lift one knee a hand's width and hold it for two seconds.
exercise-seated-knee-lift-picture = Two pictures: sitting upright on a seat; then one knee lifted a little.
exercise-seated-knee-lift-harder = Go on to the march with a band.
exercise-seated-knee-lift-easier = Lift only the heel.
exercise-seated-knee-lift-stop = Stop when pain rises by two points, or when you feel anything new in a leg.

exercise-reverse-plank-march = Reverse plank march
exercise-reverse-plank-march-purpose = It trains thigh lifters and the back of the hips at once.
exercise-reverse-plank-march-how = Sit, hands behind you, lift the hips. Lift one knee towards you, then the other.
exercise-reverse-plank-march-picture = Two pictures: face up on hands and heels, hips lifted; then one knee brought towards the chest.
exercise-reverse-plank-march-harder = Straighten the legs.
exercise-reverse-plank-march-easier = Keep the hips down and lift the knees in turn.
exercise-reverse-plank-march-stop = Stop when pain rises by two points, or when you feel anything new in a leg.

exercise-split-squat = Split squat
exercise-split-squat-purpose = It trains thighs and hips one leg at a time.
exercise-split-squat-how = Stand in a long step. Lower the back knee towards the floor and push up again.
exercise-split-squat-picture = Two pictures: standing in a long step; then the back knee lowered almost to the floor.
exercise-split-squat-harder = Hold a weight in each hand, a little more when two more would still have been possible.
exercise-split-squat-easier = Go down less far and hold on to a wall.
exercise-split-squat-stop = Stop when pain rises by two points, or when you feel anything new in a leg.

exercise-step-up = Step up
exercise-step-up-purpose = It trains thighs and hips, one leg at a time.
exercise-step-up-how = Put one foot on a step. Stand up on it, and come down slowly.
exercise-step-up-picture = Two pictures: one foot on a step; then standing up on the step on that leg.
exercise-step-up-harder = Use a higher step, or hold weights.
exercise-step-up-easier = Use a lower step.
exercise-step-up-stop = Stop when pain rises by two points, or when you feel anything new in a leg.

exercise-hip-hinge = Hip hinge
exercise-hip-hinge-purpose = It trains the back of the hips with a straight back.
exercise-hip-hinge-how = Stand with soft knees. Push the hips back with a straight back until you feel the thighs, and stand up.
exercise-hip-hinge-picture = Two pictures: standing; then bent forwards at the hips with a straight back and the knees a little bent.
exercise-hip-hinge-harder = Hold a weight close to you.
exercise-hip-hinge-easier = Do it with your back to a wall and touch it with your hips.
exercise-hip-hinge-stop = Stop when pain rises by two points, or when you feel anything new in a leg.

exercise-deadlift = Deadlift
exercise-deadlift-purpose = It loads hips, thighs and back together, and can build strength.
exercise-deadlift-how = Stand close to the weight, hinge with a straight back, hold it close. Stand up and breathe out.
exercise-deadlift-picture = Two pictures: bent at hips and knees with a straight back, a weight in the hands; then standing with it.
exercise-deadlift-harder = Take a little more weight, when two more would still have been possible in the last set.
exercise-deadlift-easier = Start from a low box, or go back to the hip hinge.
exercise-deadlift-stop = Stop when pain rises by two points, or when you feel anything new in a leg.

exercise-calf-raise = Calf raise
exercise-calf-raise-purpose = It trains the calves.
exercise-calf-raise-how = Stand, rise on your toes, and lower slowly.
exercise-calf-raise-picture = Two pictures: standing; then risen on the toes.
exercise-calf-raise-harder = Do it on one leg.
exercise-calf-raise-easier = Hold on to a wall.
exercise-calf-raise-stop = Stop when pain rises by two points, or when you feel anything new in a leg.

exercise-single-leg-calf-raise = Calf raise on one leg
exercise-single-leg-calf-raise-purpose = It trains each calf alone.
exercise-single-leg-calf-raise-how = Stand on one foot, a hand on a wall. Rise on your toes, and lower slowly.
exercise-single-leg-calf-raise-picture = Two pictures: standing on one foot; then risen on the toes of that foot.
exercise-single-leg-calf-raise-harder = Hold a weight, or stand with the heel over a step and go lower.
exercise-single-leg-calf-raise-easier = Go back to both feet.
exercise-single-leg-calf-raise-stop = Stop when pain rises by two points, or when you feel anything new in a leg.

exercise-hip-flexor-stretch = Hip flexor stretch
exercise-hip-flexor-stretch-purpose = It may feel good after sitting. It has not been shown to help sore backs.
exercise-hip-flexor-stretch-how = Kneel on one knee. Move the hips forwards until you feel the front of the hip.
exercise-hip-flexor-stretch-picture = Kneeling on one knee, the other foot in front, the hips moved forwards.
exercise-hip-flexor-stretch-harder = Hold for longer.
exercise-hip-flexor-stretch-easier = Do it standing in a long step.
exercise-hip-flexor-stretch-stop = Stop when pain rises by two points, or when you feel anything new in a leg.

exercise-hamstring-stretch = Back of the thigh stretch
exercise-hamstring-stretch-purpose = It may feel good after a run. It has not been shown to help sore backs.
exercise-hamstring-stretch-how = Lie on your back and hold one thigh with both hands. Straighten the knee until you feel the thigh.
exercise-hamstring-stretch-picture = Lying on the back, one leg stretched up, the hands at the thigh.
exercise-hamstring-stretch-harder = Straighten it a little more.
exercise-hamstring-stretch-easier = Bend the knee more.
exercise-hamstring-stretch-stop = Stop when pain rises by two points, or when you feel anything new in a leg.

exercise-lumbar-rotation = Knees side to side
exercise-lumbar-rotation-purpose = It moves the back gently.
exercise-lumbar-rotation-how = Lie on your back with bent knees. Let both knees sink to one side, then to the other.
exercise-lumbar-rotation-picture = Two pictures from above: lying on the back, arms wide, both bent knees to one side; then to the other.
exercise-lumbar-rotation-harder = Let the knees sink further.
exercise-lumbar-rotation-easier = Make the movement smaller.
exercise-lumbar-rotation-stop = Stop when pain rises by two points, or when you feel anything new in a leg.

exercise-tag-hold-time-and-control = Hold time and control
exercise-tag-strength-if-near-fatigue-or-loaded = Strength, if near fatigue or with a weight
exercise-tag-mobility = Mobility
exercise-left-in-reserve = Stop while you could still do { $count } more.
exercise-load-max = With at most { $kg } kg, as your clinician wrote.

exercise-muscle-rectus-abdominis = front of the belly
exercise-muscle-external-oblique = side of the belly
exercise-muscle-internal-oblique = side of the belly, deep
exercise-muscle-quadratus-lumborum = side of the low back
exercise-muscle-gluteus-maximus = buttock
exercise-muscle-gluteus-medius = side of the hip
exercise-muscle-gluteus-minimus = side of the hip, deep
exercise-muscle-multifidus = deep back muscles
exercise-muscle-longissimus-lumborum = long back muscles, low
exercise-muscle-longissimus-thoracis = long back muscles, high
exercise-muscle-iliocostalis = outer back muscles
exercise-muscle-hamstrings = back of the thigh
exercise-muscle-psoas = hip flexor, long
exercise-muscle-iliacus = hip flexor, short
exercise-muscle-quadriceps = front of the thigh
exercise-muscle-adductors = inside of the thigh
exercise-muscle-calf = calf
