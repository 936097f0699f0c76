# Die Befehle um Sicherheit und Tagebuch.

cmd-gate-command-check = Die Sicherheitsfragen beantworten: backstride check
cmd-gate-command-unlock = Aufschreiben, was eine Fachperson gesagt hat: backstride unlock
cmd-gate-command-me = So gibst du es an: backstride me --birth-year 1988
cmd-gate-command-limits = Aufschreiben, was deine Fachperson erlaubt: backstride limits
cmd-unlock-how = Sag, wer dich untersucht hat, wann, was du darfst und bis wann: backstride unlock --by Hausarzt --on 2026-11-20 --said "locker laufen" --allowed usual --until 2026-12-20
cmd-check-choose = Bitte tipp eines von { $offered }.
cmd-check-numbers = Tipp die Nummern, die zutreffen, etwa 2, 5? (das ? heißt nicht sicher), oder none
cmd-check-numbers-again = Bitte tipp Nummern von 1 bis { $most }, oder none.
cmd-limits-none = Es sind keine Grenzen aufgeschrieben.
cmd-limits-yes = ja

cmd-diary-how-to-answer = Enter lässt eine Frage offen. Das Zeichen = nimmt deine letzte Antwort, die daneben steht.
cmd-diary-none = Noch nichts aufgeschrieben. So beginnst du: backstride diary add
cmd-diary-taken-out = Herausgenommen. So holst du es zurück: backstride diary undo
cmd-diary-export-there = { $file } gibt es schon und wurde nicht angerührt. Nenn eine andere Datei.
cmd-diary-exported = { $count } Einträge stehen in { $file }.
cmd-diary-import-zone = Zeiten ohne Zeitzone wurden als solche von { $zone } gelesen.
cmd-diary-imported = { $rows } Zeilen: { $saved } aufgenommen, { $known } schon bekannt.
cmd-diary-import-more = { $count } weitere Zeilen haben etwas zu sagen: füg --json hinzu

finding-diary-table-empty = Diese Datei ist leer.
finding-diary-table-not-text = Diese Datei ist keine Texttabelle.
finding-diary-table-without-rows = Diese Tabelle hat unter der ersten Zeile keine weiteren.

cmd-today-how = Es braucht drei Antworten: backstride today --back-pain 2 --leg nothing --settled settled
cmd-flare-none = Es steht kein sprunghafter Anstieg im Tagebuch; deshalb gibt es keine Karte.

cmd-handled-counts = { $settled } von { $known } ({ $low } bis { $high } %)
cmd-handled-unit-minutes = Minuten
cmd-handled-unit-distance-m = km
cmd-handled-unit-climb-m = m
cmd-handled-unit-days-in-a-row = { $count ->
    [one] Tag
   *[other] Tage
}

cmd-story-no-such-gap = Nach einer Lücke ab { $first } wurdest du nicht gefragt. Die Liste zeigt die Tage: backstride story
cmd-story-how-to-answer = So antwortest du: backstride story --gap { $first } --was-back yes
cmd-shoes-none = Noch keine Schuhe aufgeschrieben.
cmd-weight-scenario-carried-5-kg = Wenn ich 5 kg trüge: zusammen { $kg } kg
cmd-weight-scenario-lighter-5-percent = Wenn ich 5 % leichter wäre: { $kg } kg
cmd-tests-begin = Enter beginnt, Ctrl-C beendet
cmd-exercises-none = Noch keine Übungen aufgeschrieben.
