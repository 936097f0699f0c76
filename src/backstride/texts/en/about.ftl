# About, intended use, printed footers.

about-title = What is Backstride, and what is it not?
about-made-for = It is made for curious adults who run.
about-not-a-check-up = It looks at nothing inside you, and it cannot say that nothing is wrong.
about-three-witnesses = It shows what studies found, what a model says about your runs, and what your own days show.
about-stays-here = Your diary stays on this computer.
about-print-footer = A runner’s own record. Model and statistics are for discussion, not for clinical decisions.
about-questions = The safety questions are a stop sign, not a check-up.
