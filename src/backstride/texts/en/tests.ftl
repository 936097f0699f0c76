# Strength and hold tests.

tests-title = Strength and hold tests
test-floor-trunk-hold = Trunk hold from the floor
test-floor-trunk-hold-how = Lie on your front, hands on your hips. Lift your chest a hand’s width and hold, looking down.
test-side-plank-knees = Side plank from the knees
test-side-plank-knees-how = Lie on your side, on forearm and knees. Lift your hips in line and hold. This one is optional.
test-sit-to-stand-30-s = Sit to stand, 30 seconds
test-sit-to-stand-30-s-how = Arms crossed, stand up fully and sit down. Count how often in 30 seconds.
test-stop = Stop when pain rises by 2, when you lose the position, or at { $most } seconds. Keep breathing.
test-practice = The first two are practice. People hold longer the second time without being stronger.
test-result-practice = Practice. The next one counts.
test-result-no-change-we-can-see = No change we can see. Such a test varies by about { $noise } seconds by itself.
test-result-noise-not-known = Nobody has measured how well this repeats, so only the numbers are shown.
test-result-more = More than before, beyond what varies by itself.
test-result-less = Less than before, beyond what varies by itself.
test-left-right = A difference between left and right is common, and there is no target.
no-test-gate-not-go = Tests are offered only while your safety check is open, and not in gentle mode.
no-test-usual-too-high = Tests wait until your usual morning is below 4.
no-test-usual-not-known = Tests wait until your usual morning is known.
no-test-not-an-adult = Tests are for adults. Tell your year of birth first.
no-test-condition = This test is left out because of something you told in the safety check.
no-test-clinicians-limits = This test is left out because of your clinician’s limits.
log-title = Exercise log
log-sets = { $count ->
    [one] 1 set
   *[other] { $count } sets
}
