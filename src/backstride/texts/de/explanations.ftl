# Wörter, die einem begegnen, schlicht erklärt. Nichts davon sagt, was jemand hat.

explain-note = Das sind Erklärungen von Wörtern. Sie sagen nicht, was du hast.
explain-non-specific-title = Unspezifische Rückenschmerzen
explain-non-specific = Die meisten Rückenschmerzen haben keine einzelne Ursache, die sich finden lässt. Sie tun wirklich weh, und meist werden sie besser.
explain-non-specific-studies = Leitlinien raten, aktiv zu bleiben. Etwa 1 von 100 Menschen, die mit Rückenschmerzen in die Hausarztpraxis gehen, hat etwas Ernstes.
explain-strain-title = Zerrung
explain-strain = Bei einer Zerrung wurde von einem Muskel oder Band mehr verlangt, als es gewohnt war. Es tut weh, und es wird wieder gut.
explain-strain-studies = Wir kennen keinen alltäglichen Test, der eine Zerrung zeigt; das Wort ist also oft eine Vermutung.
explain-disc-title = Bandscheibe
explain-disc = Bandscheiben sitzen zwischen den Knochen der Wirbelsäule. Sie ändern sich bei allen mit dem Alter, wie Haare und Haut.
explain-disc-studies = Von Menschen ohne Schmerz haben mit 20 Jahren 37 von 100 veränderte Bandscheiben, mit 80 sind es 96 von 100. Trotzdem ist eine vorgewölbte Bandscheibe bei jüngeren Menschen mit Schmerz häufiger.
explain-nerve-root-title = Nervenwurzel
explain-nerve-root = Ein Nerv, der die Wirbelsäule verlässt, kann gereizt sein. Das kann Schmerz, Kribbeln oder Taubheit in einem Bein machen.
explain-nerve-root-studies = Man findet es bei wenigen Menschen mit Rückenschmerzen. Nach Zeichen im Bein wird gesondert gefragt, weil ihre Regeln strenger sind.
explain-misalignment-title = „Fehlstellung“
explain-misalignment = Keine Wirbelsäule ist ganz gleichmäßig. Kleine Unterschiede sind normal, und eine Wirbelsäule springt nicht heraus.
explain-misalignment-studies = Eine Übersicht über 41 Arbeiten fand keine Einigkeit darüber, dass eine Art zu stehen oder sich zu bewegen Rückenschmerzen macht.
explain-posture-title = Haltung
explain-posture = Es gibt nicht die eine richtige Art zu stehen oder zu sitzen. Die Haltung zu wechseln fühlt sich oft besser an, als eine zu halten.
explain-posture-studies = Eine Übersicht über 41 Arbeiten fand keine Einigkeit darüber, dass Haltung Rückenschmerzen macht. Die Haltung sagt nicht, was jemand hat.
