# Kraft- und Haltetests.

tests-title = Kraft- und Haltetests
test-floor-trunk-hold = Rumpf halten vom Boden
test-floor-trunk-hold-how = Leg dich auf den Bauch, Hände an die Hüften. Heb die Brust eine Handbreit und halt, den Blick nach unten.
test-side-plank-knees = Seitstütz auf den Knien
test-side-plank-knees-how = Leg dich auf die Seite, auf Unterarm und Knie. Heb die Hüfte in eine Linie und halt. Dieser Test ist freiwillig.
test-sit-to-stand-30-s = Aufstehen vom Stuhl, 30 Sekunden
test-sit-to-stand-30-s-how = Arme verschränkt, steh ganz auf und setz dich. Zähl, wie oft in 30 Sekunden.
test-stop = Hör auf, wenn der Schmerz um 2 steigt, wenn du die Position verlierst, oder bei { $most } Sekunden. Atme weiter.
test-practice = Die ersten beiden sind Übung. Beim zweiten Mal hält man länger, ohne stärker zu sein.
test-result-practice = Übung. Der nächste zählt.
test-result-no-change-we-can-see = Keine Änderung, die wir sehen können. So ein Test schwankt von selbst um etwa { $noise } Sekunden.
test-result-noise-not-known = Niemand hat gemessen, wie gut sich das wiederholt; deshalb stehen hier nur die Zahlen.
test-result-more = Mehr als zuvor, über das hinaus, was von selbst schwankt.
test-result-less = Weniger als zuvor, über das hinaus, was von selbst schwankt.
test-left-right = Ein Unterschied zwischen links und rechts ist häufig, und es gibt kein Ziel.
no-test-gate-not-go = Tests gibt es nur, solange deine Sicherheitsprüfung offen ist, und nicht im sanften Modus.
no-test-usual-too-high = Tests warten, bis dein üblicher Morgen unter 4 liegt.
no-test-usual-not-known = Tests warten, bis dein üblicher Morgen bekannt ist.
no-test-not-an-adult = Tests sind für Erwachsene. Gib zuerst dein Geburtsjahr an.
no-test-condition = Dieser Test fällt weg wegen etwas, das du in der Sicherheitsprüfung angegeben hast.
no-test-clinicians-limits = Dieser Test fällt weg wegen der Grenzen deiner Fachperson.
log-title = Liste der Übungen
log-sets = { $count ->
    [one] 1 Satz
   *[other] { $count } Sätze
}
