# Words people meet, explained plainly. None of it says what anybody has.

explain-note = These are explanations of words. They do not say what you have.
explain-non-specific-title = Non-specific back pain
explain-non-specific = Most back pain has no single cause that can be found. It hurts for real, and it mostly gets better.
explain-non-specific-studies = Guidelines advise to stay active. About 1 in 100 people who see a family doctor with back pain have something serious.
explain-strain-title = Strain
explain-strain = A strain is a muscle or ligament that was asked for more than it was used to. It is sore and it heals.
explain-strain-studies = We know of no everyday test that shows a strain, so the word is often a guess.
explain-disc-title = Disc
explain-disc = Discs sit between the bones of the spine. They change with age in everybody, like hair and skin.
explain-disc-studies = Among people without pain, 37 of 100 have changed discs at 20, and 96 of 100 at 80. Still, a bulging disc is more common in younger people with pain.
explain-nerve-root-title = Nerve root
explain-nerve-root = A nerve that leaves the spine can be irritated. That can give pain, tingling or numbness down one leg.
explain-nerve-root-studies = It is found in few people with back pain. Leg signs are asked apart because their rules are stricter.
explain-misalignment-title = “Misalignment”
explain-misalignment = Nobody’s spine is exactly even. Small differences are normal, and a spine does not slip out of place.
explain-misalignment-studies = An overview of 41 reviews found no agreement that a way of standing or moving causes back pain.
explain-posture-title = Posture
explain-posture = There is no single right way to stand or sit. Changing position often feels better than holding one.
explain-posture-studies = An overview of 41 reviews found no agreement that posture causes back pain. Posture does not say what somebody has.
