# Begriffe und Sätze, die in mehreren Räumen vorkommen.

-name = Backstride

# Diese Sprache in sich selbst, wie sie sucht, wer keine andere liest.
language-name = Deutsch

# Worauf Dateien von Uhren enden.
-watch-files = .fit, .tcx, .gpx

intended-use = Backstride ist ein Tagebuch und Rechner für Läuferinnen und Läufer, die wissen wollen, was mit ihrem Rücken ist. Es ist für Erwachsene (ab 18) gedacht, für allgemeine Fitness, zum Lernen und für eigene Aufzeichnungen. Es ist nicht dazu bestimmt, eine Krankheit oder Verletzung zu diagnostizieren, danach zu suchen, sie zu behandeln, zu überwachen oder zu verhindern, und niemand hat es dafür geprüft. Die Zahlen seines Modells sind Schätzungen, die nie in deinem Körper gemessen wurden. Es kann nicht sagen, ob du unbesorgt laufen kannst. Wenn dich etwas beunruhigt, frag eine Fachperson; warte nicht wegen etwas, das du hier liest.

load-is-not-harm = Belastung ist kein Schaden. Bandscheiben und Knochen brauchen sie; deine passen sich dem an, was sie gewohnt sind.

# Die fünf Wörter der Gewissheit, überall dieselben.
confidence-well-known = gut bekannt
confidence-some = einiges bekannt
confidence-little = wenig bekannt
confidence-nobody-knows = weiß niemand
confidence-too-early = noch zu früh

# Woher die Zahlen einer Zeile kommen, wenn es nicht um Gewissheit geht.
confidence-counted = gezählt
confidence-rough = Modell, grob

# Eine Zahl mit ihrer Spanne.
banded = { $value } ({ $low } bis { $high })

severity-note = Hinweis
severity-warning = Bitte ansehen
severity-error = Nicht verwendet

simulated = Diese Läufe sind simuliert. Die Person, die läuft, ist erfunden.

# Warum eine Spanne breiter ist: was außerhalb der Menschen und Läufe lag, an denen die Regel gemessen wurde.
outside-measured-sex-f = wenige Frauen wurden gemessen
outside-measured-sex-m = wenige Männer wurden gemessen
outside-measured-sex-unknown = dein Geschlecht ist nicht angegeben
outside-measured-mass-below = leichter als die Gemessenen
outside-measured-mass-above = schwerer als die Gemessenen
outside-measured-mass-unknown = dein Körpergewicht ist nicht angegeben
outside-measured-age-below = jünger als die Gemessenen
outside-measured-age-above = älter als die Gemessenen
outside-measured-age-unknown = dein Geburtsjahr ist nicht angegeben
outside-measured-speed-below = langsamer als gemessen wurde
outside-measured-speed-above = schneller als gemessen wurde
outside-measured-speed-unknown = Abschnitte ohne Tempo
outside-measured-slope = Abschnitte mit Steigung oder Gefälle
outside-measured-steep-descent = Abschnitte steil bergab
outside-measured-run-walk = viel Gehen dazwischen
