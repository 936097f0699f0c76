# Über Backstride, Zweck, gedruckte Fußzeilen.

about-title = Was ist Backstride, und was ist es nicht?
about-made-for = Es ist für neugierige Erwachsene gemacht, die laufen.
about-not-a-check-up = Es untersucht nichts in dir, und es kann nicht sagen, dass nichts ist.
about-three-witnesses = Es zeigt, was Studien fanden, was ein Modell über deine Läufe sagt und was deine eigenen Tage zeigen.
about-stays-here = Dein Tagebuch bleibt auf diesem Computer.
about-print-footer = Eigene Aufzeichnung einer laufenden Person. Modell und Statistik dienen dem Gespräch, nicht klinischen Entscheidungen.
about-questions = Die Sicherheitsfragen sind ein Stoppschild, keine Untersuchung.
