# Was über Belastungen gesagt wird, die in der Tabelle des Körpermodells nachgeschlagen sind.

outside-measured-cadence = deine Schrittfrequenz (Schritte beider Füße) liegt weit von der der Gemessenen
outside-measured-fatigue = niemand Müdes wurde gemessen
outside-measured-posture = deine Vorneigung liegt jenseits dessen, was berechnet wurde

load-title = Was ein Schritt von deinem unteren Rücken verlangt
load-few = Wenige Menschen wie du wurden gemessen, deshalb sind die Spannen breiter: { $reasons }.
load-column-what = Was
load-column-value = Körpergewichte (90-%-Spanne)
load-vertical = Kraft unter dem Fuß, höchste
load-net = Nettokraft bei L5/S1, höchste
load-peak = Belastung bei { $level }, höchste
load-mean = Belastung bei { $level }, mittlere
load-strip = Neben alltäglichen Dingen, im selben Modell (höchste Belastung bei L5/S1)
strip-standing = Stehen
strip-walking = Gehen
strip-stairs = Eine Treppenstufe
strip-this-run = Dieses Tempo
strip-my-easy-run = Mein lockerer Lauf
strip-my-hard-run = Mein harter Lauf
load-unseen-any = keine Änderung, die das Modell sehen kann
load-speed-missing = Ein Tempo braucht --speed, in Metern pro Sekunde. Ohne jede Zahl erzählt der Befehl von deinen eigenen Läufen.
load-body-weights = Körpergewichte
load-unused-contact-needs-cadence = Die Bodenkontaktzeit sagt nur zusammen mit der Schrittfrequenz etwas; sie wurde deshalb nicht verwendet.
load-unused-contact-on-slope = An Steigungen sagt die Bodenkontaktzeit nichts über die Kraft; sie wurde deshalb nicht verwendet.
load-unused-contact-odd = Diese Bodenkontaktzeit und Schrittfrequenz passen nicht zu einem Laufschritt; die Bodenkontaktzeit wurde deshalb nicht verwendet.
load-unused-contact-walking = Beim Gehen wird die Bodenkontaktzeit nicht verwendet.
load-unused-oscillation = Das Auf und Ab fügt den anderen Zahlen nichts hinzu; es ändert deshalb keine davon.

load-limit-between-people = Zwei Laufende können sich bei gleichem Tempo um ein Viertel unterscheiden. Deine Haltung ist, was eine Uhr nicht sieht; wenn du die Neigung deines Rumpfs kennst, wird die Spanne enger.
load-limit-muscles = Wie hart Muskeln arbeiten, ist die Schätzung eines Modells. Niemand hat sie mit Messungen an Menschen wie dir geprüft.
load-limit-contact = Bodenkontaktzeit und Auf und Ab bei einem Tempo sagen nichts über die Belastung im Inneren des Rückens.
load-limit-level = Die Zahlen gelten für ebenen Boden. Bergab ist jede Landung härter, und das sieht das Modell nicht.
load-limit-recovery = Niemand kann berechnen, wann ein Rücken sich erholt hat. Deine Morgen sagen es.

load-says-rodacki-2024 = In einer Studie mit 15 Laufenden verloren die mit schnelleren Schritten bei einem Lauf weniger Höhe. Sie verglich Menschen; niemandem wurde gesagt, etwas zu ändern.
load-says-drozda-2024 = In einer Studie machten 52 Laufende mit Rückenschmerzen etwas langsamere Schritte als 52 ohne. Was zuerst kam, ist nicht bekannt.
load-says-heiderscheit-2011 = In einer Studie verlangten 5 bis 10 % schnellere Schritte weniger von Knie und Hüfte. Auf Rücken wurde nicht geschaut.
load-says-garbutt-1990 = In einer Studie verloren Laufende umso mehr Höhe, je schneller sie liefen, mit und ohne Rückenschmerzen gleichermaßen.
load-says-weight-coaching = In einer Studie mit 160 Menschen verringerte Begleitung beim Abnehmen die Rückenschmerzen nicht.
load-says-depends-on-what-counts = Ob langsames oder schnelles Laufen insgesamt mehr verlangt, hängt davon ab, was man zählt; Backstride sagt deshalb keins von beidem.
load-says-same-movement = Sagt, wie die Arbeit verteilt wäre. Ob du dich anders bewegen würdest, kann es nicht sagen.
load-says-as-body-mass = Zählt, was getragen wird, als wäre es Teil des Körpers.
load-says-assumed-form = Nimmt an, dass sich deine Form so ändern würde. Dass ein schwacher oder müder Muskel das verursacht, ist nicht gezeigt.

# Was ein Was-wäre-wenn ändern kann.
load-quantity-steps-per-km = Schritte pro Kilometer
load-quantity-vertical-force-peak-bw = Kraft unter dem Fuß
load-quantity-vertical-force-peak-n = Kraft unter dem Fuß in Newton
load-quantity-net-force-l5s1-peak-bw = Nettokraft bei L5/S1
load-quantity-vertical-impulse-per-step-bw-s = Druck vom Boden pro Schritt
load-quantity-vertical-impulse-per-km-bw-s = Druck vom Boden pro Kilometer
load-quantity-net-impulse-l5s1-per-step-bw-s = Nettodruck bei L5/S1 pro Schritt
load-quantity-net-impulse-l5s1-per-km-bw-s = Nettodruck bei L5/S1 pro Kilometer
load-quantity-levels-l5s1-compression-peak-bw = höchste Belastung bei L5/S1
load-quantity-levels-l5s1-compression-mean-bw = mittlere Belastung bei L5/S1
load-quantity-levels-l5s1-compression-peak-n = höchste Belastung bei L5/S1 in Newton
load-quantity-levels-l5s1-compression-mean-n = mittlere Belastung bei L5/S1 in Newton
load-quantity-compression = Belastung bei L5/S1
load-quantity-muscle-work = Muskelarbeit
