# How the back works in running: short pages in plain words. None of it says what anybody has.

mechanics-title = How does my back work when I run?
mechanics-note = Five short pages to read. They say how backs work, not what you have.
mechanics-sources = What this rests on
mechanics-claims = Questions that go on from here
mechanics-no-runs = When three of your runs are here, figures for your own running stand beside the text.
mechanics-command = To read one: backstride explain { $name }
mechanics-all = All five pages

mechanics-step-title = What happens in my back at each step?
mechanics-step-lead = Load comes in waves, one for each step. Most of it is the pull of your own muscles.
mechanics-step-1 = Your low back is a stack of five bones with a disc under each. The lowest disc rests on the pelvis. Muscles hold the stack upright, a bit like ropes hold a mast.
mechanics-step-2 = When a foot lands, the ground pushes up. The push runs through leg and pelvis into the spine. Then the foot leaves the ground and for a moment nothing pushes. So the load rises and falls with every step.
mechanics-step-3 = The landing is only a part of it. To keep the trunk from tipping, the muscles along the spine pull. Their pull presses the bones together. That is why lifting a heavy box with a round back can load it more than a step does.
mechanics-step-4 = In walking, a study of 5 people worked out peaks from 1.0 body weights when slow to 2.5 when fast. In running nobody can measure it in healthy people. A model has to estimate it. That is what you see here, with a wide band.

mechanics-core-title = What does my core do when I run?
mechanics-core-lead = It holds and brakes, step by step. Busy muscles are not the same as stronger ones.
mechanics-core-1 = People call the muscles around the trunk the core: back, belly and sides. In running they do not move you along. They let the trunk turn against the pelvis, and stop it from turning too far.
mechanics-core-2 = Thin wires in the muscles of 7 people showed how they work: most in bursts, step by step, and how long a burst lasts changes with speed. One deep belly muscle stayed on all the time, except in faster running.
mechanics-core-3 = One study found the long back muscles busier in running than in a back hold. Side belly muscles were less busy than in curl-ups. But busy is not the same as getting stronger. Runners’ back muscles are no bigger than those of others, and strength was never measured before and after.
mechanics-core-4 = A strong core is often said to guard the spine. In 16 trials with 1476 people, those who got stronger were mostly not those who hurt less. Whether the core keeps you stable is another question, and this model cannot speak about it.

mechanics-hips-title = What do hip flexors and glutes do for my back?
mechanics-hips-lead = Glutes carry you over the standing leg. Hip flexors bring the other leg forwards, and one of them starts at the spine.
mechanics-hips-1 = The glutes are the muscles of the buttocks. The big one pushes you on. The smaller ones at the side keep the pelvis level while you stand on one leg. In running you land on one leg each time.
mechanics-hips-2 = The hip flexors lift the knee and swing the leg forwards. One of them, the psoas, starts at the bones of the low back. So it pulls on the spine each time the leg swings.
mechanics-hips-3 = In 45 runners quicker steps made the glutes work harder late in the swing, just before the foot lands. Whether that does anything for the back was not looked at.
mechanics-hips-4 = People with back pain often have weaker muscles at the side of the hip. Nobody knows which came first. Hip training eased pain a little in pooled trials; two single trials found no added gain.

mechanics-discs-title = What do my discs do when I run?
mechanics-discs-lead = They give a little under load and fill up again at rest. That is normal.
mechanics-discs-1 = A disc is a tough ring around a soft, wet middle. Grown discs have hardly any blood vessels. What they need seeps in from next door, helped by load that comes and goes.
mechanics-discs-2 = Under load a disc gives up some water and gets lower. At rest it takes the water back. In 8 people discs were 6.3 % lower after half an hour of running (give or take 0.9 %). It comes back.
mechanics-discs-3 = After half an hour of slower running 14 marathon men were 3.4 mm shorter (give or take 2.4 mm). At race pace it was 7.7 mm (give or take 3.7 mm). Men with back pain and without it lost the same.
mechanics-discs-4 = In two small studies runners’ discs looked as good as other people’s, or better. Those who had stopped running were not seen. And a changed disc need not hurt: among people without any pain, 37 of 100 have one at 20, and 96 of 100 at 80.

mechanics-load-and-pain-title = Why is more load not more pain?
mechanics-load-and-pain-lead = Load is a force. Pain is an alarm, and many things set how loud it is.
mechanics-load-and-pain-1 = A force can be worked out. Pain cannot. How much something hurts hangs on sleep, stress, worry and what you are used to, as well as on the back itself.
mechanics-load-and-pain-2 = Bones, discs and muscles answer to what they do often. That is why the same run can be much for one person and little for another. It is also why a sudden jump is not like slow growth.
mechanics-load-and-pain-3 = Studies looked for simple links and mostly did not find them. 41 reviews found no agreement that a posture causes back pain. The height that men lost on a run was the same with back pain and without.
mechanics-load-and-pain-4 = So this program does not call load good or bad. It puts your runs beside things you do every day, and lets your own mornings tell how your back took them.
