# Was das Körpermodell zu einer Aussage berechnet hat: Arten von Zahlen, worum es geht, und die Zahlen selbst.

computed-title = Was das Modell für deinen üblichen Lauf berechnet
computed-usual = Dein üblicher Lauf ist das mittlere Tempo und die mittlere Schrittfrequenz deiner letzten Läufe.
computed-model-note = Das sind Schätzungen eines Modells. Niemand hat sie in deinem Körper gemessen. Eine Spanne enthält neun von zehn der Körper des Modells und der Arten, wie Menschen laufen.
computed-still = Stehen, Treppe und Halten sind im Modell unbewegt. Ein Lauf wird nur in Worten neben ein Heben gestellt: Niemand konnte ablesen, wie stark Laufen eine echte Bandscheibe drückt.
computed-few = Wenige Menschen wie du wurden gemessen, deshalb sind die Spannen breiter: { $reasons }.
computed-column-what = Was
computed-column-figure = Zahl, mit ihrer Spanne
computed-column-source = Beruht auf
computed-none = das kann das Modell nicht sagen

computed-part-levels = Dein üblicher Lauf, Ebene für Ebene
computed-part-forces = Dein üblicher Lauf: Kräfte, die ein Labor messen kann
computed-part-everyday = Neben alltäglichen Dingen
computed-part-beside = Dein üblicher Lauf gegen alltägliche Dinge
computed-part-muscle-work = Muskelarbeit gegen benannte Aufgaben
computed-part-mass = Wenn du mehr trügest
computed-part-cadence = Wenn deine Schritte schneller wären, bei gleichem Tempo
computed-part-speed = Wenn du schneller liefest
computed-part-weaker = Gleiche Bewegung, andere Muskeln: schwächere
computed-part-stronger = Gleiche Bewegung, andere Muskeln: stärkere
computed-part-form = Eine andere Bewegung, angenommen

computed-says-weaker = Das sagt, wie die Arbeit verteilt wäre. Ob du dich anders bewegen würdest, kann es nicht sagen.
computed-says-stronger = Das sagt, wie die Arbeit verteilt wäre. Ob du dich anders bewegen würdest, kann es nicht sagen.
computed-says-form = Das nimmt an, dass sich deine Form so ändert. Dass ein schwacher oder müder Muskel sie so ändern würde, ist nicht gezeigt.
computed-says-cadence = Über die Belastung im Inneren des Rückens sagt eine Änderung der Schritte nichts, dem man trauen kann.
computed-says-speed = Ob langsames oder schnelles Laufen leichter für den Rücken ist, hängt davon ab, was zählt.
computed-says-mass = Was getragen wird, zählt hier als Teil des Körpers.
computed-says-levels = Die Ebenen heißen nach den Wirbeln darüber und darunter, gezählt von den Rippen zum Becken.
computed-says-forces = Sie kommen aus Regeln, die an Laufende auf Kraftmessplatten angepasst sind. Muskeln sind nicht darin.
computed-says-everyday = Alles im selben Modell, mit derselben Art von Spanne.
computed-says-beside = Ein Verhältnis von eins heißt gleich. Wo seine Spanne die Eins enthält, ist die Reihenfolge nicht sicher.
computed-says-muscle-work = Als Anteil an der Muskelkraft des Modells, nie an deiner.

computed-of-usual-run = dein üblicher Lauf
computed-of-standing = Stehen
computed-of-walking = Gehen
computed-of-stair-step = eine Treppenstufe
computed-of-back-extension-hold = gehaltenes Rückenstrecken
computed-of-hip-hinge-20-kg = Hüftbeugen mit 20 kg
computed-of-heavier-by-5-percent = ein 5 % schwererer Körper
computed-of-carried-5-kg = 5 kg getragen
computed-of-steps-up-5-percent = 5 % mehr Schritte pro Minute
computed-of-faster-by-half = 1,8 km/h schneller
computed-of-glutes = { $stronger ->
    [true] Gesäßmuskeln 30 % stärker
   *[false] Gesäßmuskeln 30 % schwächer
}
computed-of-hip-flexors = { $stronger ->
    [true] Hüftbeuger 30 % stärker
   *[false] Hüftbeuger 30 % schwächer
}
computed-of-deep-core = { $stronger ->
    [true] tiefe Rumpfmuskeln 30 % stärker
   *[false] tiefe Rumpfmuskeln 30 % schwächer
}
computed-of-back-extensors = { $stronger ->
    [true] Rückenmuskeln 30 % stärker
   *[false] Rückenmuskeln 30 % schwächer
}
computed-of-abdominals = { $stronger ->
    [true] Bauchmuskeln 30 % stärker
   *[false] Bauchmuskeln 30 % schwächer
}
computed-of-more-lean = Rumpf 5 Grad weiter vorgeneigt
computed-of-less-lean = Rumpf 5 Grad weniger vorgeneigt
computed-of-pelvis-tipped-forwards = Becken 5 Grad weiter nach vorn gekippt
computed-of-pelvis-tipped-backwards = Becken 5 Grad weiter nach hinten gekippt
computed-of-pelvis-drop = freie Seite des Beckens 5 Grad tiefer
computed-of-trunk-sway = Rumpf schwankt 3 Grad mehr zur Seite

computed-quantity-load-peak = höchste Belastung der untersten Bandscheibe
computed-quantity-load-peak-l1l2 = höchste Belastung bei L1/L2
computed-quantity-load-peak-l2l3 = höchste Belastung bei L2/L3
computed-quantity-load-peak-l3l4 = höchste Belastung bei L3/L4
computed-quantity-load-peak-l4l5 = höchste Belastung bei L4/L5
computed-quantity-load-peak-l5s1 = höchste Belastung bei L5/S1, der untersten Bandscheibe
computed-quantity-vertical-force-peak = höchste Kraft unter dem Fuß
computed-quantity-net-force-l5s1-peak = höchste Nettokraft an der untersten Bandscheibe
computed-quantity-net-impulse-l5s1-per-step = Nettodruck an der untersten Bandscheibe, pro Schritt
computed-quantity-load-ratio = höchste Belastung deines üblichen Laufs
computed-quantity-work-ratio-back-extensors = Rückenmuskeln in deinem üblichen Lauf
computed-quantity-work-ratio-abdominals = Bauchmuskeln in deinem üblichen Lauf
computed-quantity-work-ratio-glutes = Gesäßmuskeln in deinem üblichen Lauf
computed-quantity-change-load-peak = Änderung der höchsten Belastung der untersten Bandscheibe
computed-quantity-change-load-mean = Änderung der mittleren Belastung der untersten Bandscheibe
computed-quantity-change-load-peak-n = Änderung der höchsten Belastung der untersten Bandscheibe, in Newton
computed-quantity-change-load-mean-n = Änderung der mittleren Belastung der untersten Bandscheibe, in Newton
computed-quantity-change-vertical-force-peak = Änderung der höchsten Kraft unter dem Fuß
computed-quantity-change-vertical-force-peak-n = Änderung der höchsten Kraft unter dem Fuß, in Newton
computed-quantity-change-net-force-l5s1-peak = Änderung der höchsten Nettokraft an der untersten Bandscheibe
computed-quantity-change-steps-per-km = Änderung der Schritte pro Kilometer
computed-quantity-change-net-impulse-l5s1-per-step = Änderung des Nettodrucks an der untersten Bandscheibe, pro Schritt
computed-quantity-change-net-impulse-l5s1-per-km = Änderung des Nettodrucks an der untersten Bandscheibe, pro Kilometer
computed-quantity-change-vertical-impulse-per-step = Änderung des Drucks vom Boden, pro Schritt
computed-quantity-change-vertical-impulse-per-km = Änderung des Drucks vom Boden, pro Kilometer
computed-quantity-change-muscle-work = Änderung der Muskelarbeit

computed-what-beside = { $quantity }, geteilt durch: { $of }
computed-what-muscle-work = { $quantity }, geteilt durch: { $of }
computed-figure-bw = { $value } Körpergewichte ({ $low } bis { $high })
computed-figure-bw-s = { $value } Körpergewichte mal Sekunden ({ $low } bis { $high })
computed-figure-ratio = { $value }-mal ({ $low } bis { $high })
computed-figure-change = { $value } % ({ $low } bis { $high } %)
computed-figure-exact = { $value } %, was allein aus Schritten und Tempo folgt
computed-figure-unseen = keine Änderung, die das Modell sehen kann (unter { $high } %)
