# Die Seite „Wie bewegt sich mein Körper, wenn ich laufe?“: der Körper in 3D, seine Belastung und Muskelarbeit.

web-page-body = In Bewegung
motion-title = Wie bewegt sich mein Körper, wenn ich laufe?
motion-so-far = Gezeichnet aus deinem Tempo und deiner Schrittfrequenz, mit der Form einer einzigen laufenden Person. Deine Form kann anders sein.
motion-example-note = Noch ist kein Lauf bekannt; das hier ist ein lockerer Lauf von irgendjemandem.
motion-show = Zeigen
motion-beside = Daneben
motion-beside-nothing = nichts
motion-go = Zeigen

motion-usual = Mein üblicher Lauf
motion-run = { $name }, { $speed } m/s
motion-run-cadence = { $name }, { $speed } m/s, { $cadence } Schritte pro Minute
motion-example = Ein lockerer Lauf, { $speed } m/s
motion-walking = Gehen, { $speed } m/s

motion-beside-walking = Gehen
motion-beside-quicker-steps = 5 % schnellere Schritte
motion-beside-trunk-lean-more = Rumpf { $degrees } Grad weiter vorgeneigt
motion-beside-trunk-lean-less = Rumpf { $degrees } Grad aufrechter
motion-beside-pelvic-tilt-more = Becken { $degrees } Grad nach vorn gekippt
motion-beside-pelvic-tilt-less = Becken { $degrees } Grad nach hinten gekippt
motion-beside-trunk-sway-more = Rumpf schwankt { $degrees } Grad über das Standbein
motion-beside-opposite-pelvis-drop-more = Becken sinkt auf der freien Seite { $degrees } Grad ab

motion-stage = Ein Körper in Bewegung, von hinten und etwas von links gesehen
motion-keys = Pfeiltasten drehen ihn. Plus und Minus bringen ihn näher und weiter weg. Leertaste startet und hält an. Komma und Punkt gehen einzelne Schritte. Pos1 kehrt zum Anfang zurück.
motion-loading = Der Körper wird geholt …
motion-failed = Der Körper konnte hier nicht gezeichnet werden. Die Bilder, die Kurve und die Tabelle darunter sagen dasselbe.
motion-no-script = Ohne Skript steht der Körper still. Die Bilder darunter zeigen ihn über einen Doppelschritt.
motion-play = Abspielen
motion-stop = Anhalten
motion-slow = Langsam
motion-left = Nach links drehen
motion-right = Nach rechts drehen
motion-nearer = Näher
motion-farther = Weiter weg
motion-reset = Von hinten
motion-view = Von anderswo ansehen
motion-load-toggle = Belastung des unteren Rückens
motion-trunk-toggle = Auch Rumpf- und Hüftmuskeln, für die Forschung
motion-scrub = Wo im Doppelschritt, in Prozent
motion-now = { $percent } % des Doppelschritts: { $value } Körpergewichte auf dem unteren Rücken ({ $low } bis { $high })
motion-now-short = { $percent } % des Doppelschritts
motion-legend-pale = wenig
motion-legend-deep = viel
motion-work-note = Die Farben sind die Vermutung eines Modells über Muskelarbeit; deine hat niemand gemessen.
motion-trunk-note = Die Muskeln des Rumpfs bleiben ohne Farbe. Bei ihnen stellt das Modell das Halten des Rückens über das Laufen, und Messungen sagen das Gegenteil.
motion-discs-note = Je kräftiger der Ton einer Bandscheibe zwischen zwei der fünf Lendenwirbel, desto mehr trägt sie in diesem Augenblick.
motion-side = Links: { $first }. Rechts: { $second }.
motion-plain-note = Der Körper rechts hat Muskeln ohne Farbe: Was schnellere Schritte im Inneren tun, kann das Modell nicht sagen.

motion-load-title = Belastung des unteren Rückens
motion-load = { $value } Körpergewichte ({ $low } bis { $high })
motion-peak-lift = Der untere Rücken trägt in jedem Schritt höchstens { $load }. Wie das zum Heben daneben steht, hat niemand gut genug für Zahlen gemessen.
motion-peak = Höchstens in jedem Schritt: { $load }.
motion-cannot-tell = das kann das Modell nicht sagen
motion-cycle-title = Belastung des unteren Rückens über einen Doppelschritt
motion-cycle-description = Zwei Schritte, von einer Landung des rechten Fußes zur nächsten. Die Belastung steigt mit jeder Landung, bis auf { $peak }.
motion-cycle-along = Prozent des Doppelschritts
motion-everyday-title = Dieselbe Belastung in alltäglichen Dingen
motion-everyday-description = Stehen, Gehen, eine Treppenstufe und dieser Lauf, jeweils mit Spanne, im selben Modell.
motion-everyday-what = Was
motion-everyday-load = Höchste Belastung der untersten Ebene
motion-what-if = Was es ändern würde
motion-change = { $value } % ({ $low } bis { $high } %)
motion-no-change = gleich
motion-still = { $title }, bei { $percent } % des Doppelschritts, von hinten und etwas von links
motion-pictures = Als Bilder
motion-work-title = Muskelarbeit, für die Forschung
motion-work-what = Muskelgruppe
motion-work-share = Anteil an der Kraft des Modells, höchstens
motion-how = Die Gelenkwinkel stammen von einer gemessenen laufenden und einer gehenden Person und folgen Tempo und Schrittfrequenz. Der Körper gehorcht dann den Gesetzen der Bewegung: In der Flugphase fällt er frei, und der Boden trägt sein Gewicht. Sechzehn Modellkörper jedes Geschlechts ergeben die Mitte; die Spanne enthält, was sich zwischen Körpern und zwischen Laufenden unterscheidet.
motion-how-muscles = Die Arbeit wird auf die Muskeln so verteilt, dass die Bewegung mit der geringsten Anstrengung weiterläuft. Das Modell weiß nichts von Stabilität oder vom Druck im Bauch. Die Knochen sind einfache Formen, keine Messungen.

motion-paper-title = Der übliche Lauf, aus Tempo und Schrittfrequenz gezeichnet, mit der Form einer gemessenen laufenden Person
motion-paper-description = Ein Modellkörper in { $count } Augenblicken eines Schritts, von hinten und etwas von links. Gezeigt ist Bewegung, nicht Muskelarbeit.
