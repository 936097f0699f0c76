# Die Web-App: Seiten von Sicherheitsprüfung, Tagebuch, Heute, Geschafftem, Kraft, Ausrüstung und Geschichte.

## Rahmen

web-page-today = Heute
web-page-diary = Tagebuch
web-page-handled = Geschafft
web-page-strength = Kraft
web-page-kit = Schuhe und Ausrüstung
web-page-story = Meine Geschichte
web-page-check = Sicherheitsprüfung
web-page-explain = Wörter erklärt
web-page-about = Über Backstride
web-page-more = Mehr
web-all-pages = Alle Seiten
web-or = { $rest } oder { $last }
web-and = { $rest } und { $last }

notice-saved = Gespeichert.
notice-taken-out = Herausgenommen. Du kannst es zurückholen.
notice-brought-back = Die Fassung davor ist zurück.

## Formulare

diary-this-morning = Wie geht es deinem Rücken heute Morgen?
diary-write-down-now = Aufschreiben, eine halbe Minute
closed-title = Jetzt nicht
closed-meanwhile = An deiner Sicherheitsprüfung hat sich gerade etwas geändert; deshalb wird hier vorerst nichts vorgeschlagen.
busy-title = Einen Moment, es wird gerade geschrieben
busy-who = „{ $doing }“ schreibt seit { $time } in deinen Datenordner. Es darf immer nur einer schreiben.
busy-somebody = Ein anderes Programm schreibt in deinen Datenordner. Es darf immer nur einer schreiben.
busy-kept = Was du getippt hast, ist noch nicht gespeichert, aber auch nicht verloren. Schick es gleich noch einmal.
busy-again = Noch einmal schicken
busy-not-saved = Noch nicht gespeichert: Etwas anderes schreibt gerade. Tipp gleich auf „Speichern“.
form-look = Bitte sieh dir das an
form-typed = Du hast geschrieben: { $value }
form-not-saved = Noch nicht gespeichert. Bitte sieh dir die markierten Felder an.
finding-form-empty = Hier steht noch nichts.
finding-form-choose = Wähl eine Antwort. „Nicht sicher“ ist in Ordnung.
finding-form-not-a-day = „{ $value }“ ist kein Datum. Schreib es wie 2026-11-22.
finding-form-not-a-number = „{ $value }“ ist keine Zahl.
finding-form-text-too-long = Der Text hat { $letters } Zeichen. Platz ist für { $most }.
finding-form-not-whole = „{ $value }“ ist keine ganze Zahl.
finding-form-not-offered = „{ $value }“ ist keine der Antworten.
finding-form-number-outside = { $value } liegt nicht zwischen { $low } und { $high }.
finding-form-day-ahead = { $value } war noch nicht.

## Start

home-today = Heute
home-write-down = Wie geht es deinem Rücken?
home-can-i-run = Kann ich heute laufen?

## Sicherheitsprüfung

check-step = Schritt { $step } von { $steps }
check-go-on = Mit meinen Antworten weiter
check-none-hint = „Nichts davon“ beantwortet jede Frage dieser Seite mit Nein, die du offen gelassen hast.
check-again = Noch einmal antworten
check-open-until = Vorschläge bleiben offen bis { $until }, oder bis sich etwas ändert.
check-causes = Warum sie fällig wurden
check-watch = Einheiten auf deiner Uhr
check-known-conditions = Was du über deinen Rücken angegeben hast
emergency-call = { $number } anrufen
limits-nothing-yet = Noch nichts aufgeschrieben.
limits-write = Grenzen aufschreiben
limits-change = Grenzen ändern
limits-save = Grenzen speichern
limits-not-said = Nicht besprochen
limits-exercises-hint = Eine in jeder Zeile.

## Tagebuch

diary-ghost = (letztes Mal)
diary-ghost-key = Ein gestrichelter Rahmen ist, was du letztes Mal gesagt hast.
diary-yes = ja
diary-no = nein
diary-kinds = Arten von Einträgen
diary-short-morning = Morgen
diary-before-run-title = Dein Rücken, kurz bevor du läufst
diary-before-run-why = Ein Tipp an einem Tag mit Lauf. Wer weiß, was darüber entschied, ob du läufst, kann aus deinen Tagen auch „kein Unterschied“ und „besser“ lesen.
diary-before-run-before-run = Gleich laufe ich. Rücken jetzt, 0 bis 10:
diary-before-run-skipped-because = Ich lasse den Lauf aus. Rücken jetzt, 0 bis 10:
diary-short-before-run = Vor einem Lauf
diary-short-skipped-because = Statt eines Laufs
diary-short-after-run = Nach einem Lauf
diary-short-evening = Abend
diary-short-weekly = Woche
diary-map-hint = Von hinten gesehen. Markier so viele, wie du möchtest.
diary-map-left = links
diary-map-right = rechts
diary-map-back = unterer Rücken
diary-map-short-back-left = links
diary-map-short-back-centre = Mitte
diary-map-short-back-right = rechts
diary-map-short-buttock-left = Gesäß
diary-map-short-buttock-right = Gesäß
diary-map-short-thigh-left = Schenkel
diary-map-short-thigh-right = Schenkel
diary-map-short-below-knee-left = unterm Knie
diary-map-short-below-knee-right = unterm Knie
diary-scores-text = { $days } Tage, davon { $scored } mit einem Morgenwert für den Rücken.
diary-scores-range = Der niedrigste ist { NUMBER($low, maximumFractionDigits: 0) }, der höchste { NUMBER($high, maximumFractionDigits: 0) }.
diary-scores-usual = Üblich ist { NUMBER($usual, maximumFractionDigits: 1) }.
diary-scores-band = Dein üblicher Wert, einen Punkt auf oder ab
diary-scores-gap = Für einen Tag ohne Punkt wurde nichts angegeben. Das fehlt, es ist nicht null.
diary-card-where = Wo, und sonst etwas in einem Bein?
diary-card-more = Mehr, nur wenn es heute zählt
diary-card-when = Später geschrieben? Zeit ändern
diary-at = Um welchen Tag und welche Zeit geht es?
diary-at-hint = Leer heißt jetzt. Es kann bis zu 7 Tage her sein.
diary-save = Speichern
diary-saving = wird gespeichert …
diary-failed = Nicht gespeichert: Die Verbindung zu deinem Computer ist abgebrochen. Tipp noch einmal auf „Speichern“.
diary-saves-itself = Es speichert beim Antippen.
diary-due = Wegen etwas, das du angegeben hast, sind die Sicherheitsfragen wieder fällig.
diary-not-asked-today = Heute ist keiner der beiden Morgen, nach denen das Tagebuch fragt. Schreiben darfst du trotzdem.
diary-recent = Die letzten zwei Wochen
diary-earlier = Früher
diary-empty = Noch nichts aufgeschrieben. Für den Anfang genügt eine Zeile.
diary-back = Zurück zum Tagebuch
diary-is-out = Dieser Eintrag ist herausgenommen. „Rückgängig“ holt ihn zurück.
diary-take-out = Herausnehmen
diary-versions = Fassungen
diary-version = Fassung { $number }: { $day }, { $time }
diary-version-first = Zuerst geschrieben.
diary-version-changed = Geändert:
diary-version-out = Herausgenommen.
diary-days = Tag für Tag
diary-column-day = Tag
diary-column-function = Ging
diary-column-back = Rücken
diary-column-leg = Bein
diary-both-title = Zwei Fenster haben dieselbe Antwort geändert
diary-both-text = Nichts ist verloren. Was du zuletzt gespeichert hast, gilt, und die andere Fassung bleibt erhalten.
diary-both-mine = Gilt jetzt
diary-both-theirs = Das andere Fenster
diary-both-take = Die andere nehmen
diary-both-keep = Behalten, was jetzt gilt
diary-nothing-told = nicht angegeben
diary-painkiller-tick = Ich habe in den letzten 8 Stunden ein Schmerzmittel genommen.
diary-ill-tick = Ich bin krank oder habe Fieber.

diary-said-function = ging { $score }
diary-said-back-pain = Rücken { $score }
diary-said-leg-pain = Bein { $score }
diary-said-stiffness = steif { $score }
diary-said-soreness = Muskelkater { $score }
diary-said-mood = Stimmung { $score }
diary-said-sleep = Schlaf { $score }
diary-said-stress = Stress { $score }
diary-said-effort = Anstrengung { $score }
diary-said-confidence = sicher { $score }
diary-said-kept-from = abgehalten { $score }
diary-said-tired-back = müder Rücken { $score }
diary-said-recovered = erholt { $score }

mode-title = Wie oft es fragt
mode-question = Für welche Frage ist es?
mode-question-hint = Zum Beispiel: Spüre ich lange Läufe am nächsten Morgen?
mode-back-to-light = Zurück zu leicht

## Heute

today-locked = Gerade gibt es keinen Vorschlag.
today-scale = 0 ist kein Schmerz, 10 der stärkste, den du dir vorstellen kannst.
today-minutes = Wie viele Minuten willst du laufen?
today-minutes-hint = Lass es leer, wenn du es noch nicht weißt.
today-grows = Er ist länger oder härter als mein letzter dieser Art.
today-again = Von vorn
exercises-not-today = Dein Rücken lässt heute kein Krafttraining zu.
today-now-title = Wie ist es jetzt?
flare-see = Dein Rücken hat einen Schub: was jetzt hilft
flare-beforehand = Wenn dein Rücken einen Schub hat
flare-page-title = Was tun, wenn mein Rücken einen Schub hat?
flare-locked = Was Tag für Tag zu tun ist, öffnet sich, sobald die Sicherheitsfragen beantwortet sind.
flare-none-now = Es steht kein sprunghafter Anstieg im Tagebuch. Die Karte öffnet sich von selbst, wenn es einen gibt. Das wird sie sagen.
flare-since = Seit { $day }

## Was mein Rücken geschafft hat

handled-to-diary = Einen Morgen aufschreiben
handled-to-story = Von früheren Pausen erzählen
handled-measures = Tabellen
handled-band-heading = Laufen
handled-share = wahrer Anteil { $low } bis { $high } %
handled-interval-how = Der Anteil der Morgen steht mit der Spanne da, die in 19 von 20 Fällen zu den Zahlen passt.
handled-unit-min = min
handled-unit-km = km
handled-unit-mi = Meilen
handled-unit-m = m
handled-unit-ft = Fuß
handled-unit-days = { $count ->
    [one] Tag
   *[other] Tage
}
handled-rose-count = { $count ->
    [one] Einer stieg.
   *[other] { $count } stiegen.
}
handled-unknown-count = { $count ->
    [one] Einer ist nicht bekannt.
   *[other] { $count } sind nicht bekannt.
}

## Meine Geschichte

timeline-none = Es gibt keine Pause mehr, nach der zu fragen wäre.
timeline-save = Speichern, woran ich mich erinnere
timeline-told = Pausen wegen deines Rückens
timeline-stretch = { $first } bis { $last }, { $days } Tage
story-on = Welcher Tag?
story-text = Was ist passiert?
story-save = Zeile hinzufügen
story-strike = Herausnehmen
story-strike-named = Die Zeile vom { $day } herausnehmen
finding-story-full = Platz ist für drei Zeilen. Nimm zuerst eine heraus.
finding-story-too-long = Eine Zeile hat Platz für { $most } Zeichen.

## Kraft

tests-question = Wie lange kann ich halten?
test-stop-timed = Hör auf, wenn der Schmerz um 2 steigt, wenn du die Position verlierst, oder bei { $most } Sekunden. Atme weiter.
test-stop-counted = Hör auf, wenn der Schmerz um 2 steigt oder wenn du die Position verlierst. Atme weiter.
test-start = Zeit starten
test-stop-now = Stopp
test-rose = Dein Schmerz ist 2 höher als am Anfang; deshalb hat die Uhr gestoppt. Das ist die Regel.
test-long-enough = Länger zählt es nicht. Gut gehalten; du kannst aufhören.
test-value-s = Gehaltene Sekunden
test-value-times = Wie oft
test-pain-before = Schmerz im Rücken davor (0 bis 10)
test-pain-highest = Höchster währenddessen (0 bis 10). Du kannst tippen, während die Zeit läuft.
test-save = Test speichern
test-told-s = { $value } Sekunden
test-told-times = { $value }-mal
test-was-practice = Übung
test-result-one = Das ist dein erster, der zählt.
log-exercise = Übung
log-repetitions = Wie oft
log-hold = Gehalten [s]
log-load = Gewicht [kg]
log-reserve = Noch in Reserve
log-effort = Anstrengung (0 bis 10)
log-save = Satz hinzufügen
log-told-repetitions = { $value }-mal
log-told-hold = { $value } s gehalten
log-told-load = { $value } kg
log-told-reserve = { $value } übrig
log-told-effort = Anstrengung { $value }

## Ausrüstung

kit-title = Worin laufe ich?
kit-runs = Die letzten Läufe
kit-shoe = Schuhe
kit-surface = Untergrund
kit-change = ändern
kit-change-named = Schuhe und Untergrund vom { $day } ändern
kit-not-told = nicht angegeben
kit-save = Speichern
kit-save-named = Schuhe und Untergrund vom { $day } speichern
kit-no-runs = Hier sind noch keine Läufe.
shoe-none = Hier sind noch keine Schuhe.
shoe-add = Ein Paar hinzufügen
shoe-model = Wie heißen sie?
shoe-bought-on = Gekauft am
shoe-bought = gekauft { $day }
shoe-before = Gelaufen, bevor sie hier standen [km]
shoe-drop = Sprengung von Ferse zu Zehen [mm]
shoe-drop-hint = Lass es leer, wenn du es nicht weißt.
shoe-save = Paar speichern
shoe-make-usual = Zu meinem üblichen Paar machen
shoe-make-usual-named = { $model } zu meinem üblichen Paar machen
shoe-put-away = Weglegen
shoe-put-away-named = { $model } weglegen
shoe-put-away-on = weggelegt { $day }
shoe-take-up = Wieder tragen
shoe-take-up-named = { $model } wieder tragen
weight-title = Gewicht
weight-today = Heute [kg]
weight-save = Speichern
weight-told = { $kg } kg
weight-turn-off = Ausschalten

## Wörter erklärt

explain-title = Was bedeuten diese Wörter?
explain-studies = Was Studien sagen

## Das Tagebuch als Tabelle

table-title = Ein Tagebuch einlesen oder deines mitnehmen
table-intro = Aus einer Tabelle als CSV: aus deiner eigenen Ausgabe, einer bekannten oder irgendeiner anderen. Übliche Namen werden gelesen, wie sie sind; bei anderen sagst du, was sie bedeuten.
table-file = Eine Datei
table-paste = Oder füg die Tabelle ein; die erste Zeile nennt die Spalten
table-look = Ansehen
table-holds = { $rows ->
    [one] Eine Zeile
   *[other] { $rows } Zeilen
  }, { $columns ->
    [one] eine Spalte
   *[other] { $columns } Spalten
  }.
table-known-own = Diese Tabelle hat dieses Tagebuch selbst geschrieben. Es gibt nichts zu erklären.
table-known-wellness = Das ist eine bekannte Art von Tabelle: Schlaf, Stimmung, Muskelkater und Stress nach Tagen.
table-known-session-effort = Das ist eine bekannte Art von Tabelle: Anstrengung von Einheiten. Läufe werden übernommen.
table-known-pain-by-region = Das ist eine bekannte Art von Tabelle: Schmerz nach Körperstellen. Rückenschmerzen werden übernommen.
table-known-common = Ihre Spalten haben übliche Namen. Jede Zeile wird als ein Morgen gelesen:
table-reads = Spalte { $name }: { $means }
table-reads-day = der Tag
table-explain = Sie bedeuten etwas anderes
table-stranger = Diese Art von Tabelle ist neu. Bitte sag, was ihre Spalten bedeuten.
table-first-rows = Die ersten Zeilen
table-not-here = weglassen
table-choose = wählen
table-kind = Jede Zeile ist
table-when = Welche Spalte nennt den Tag?
table-when-hint = Ein Datum wie 2026-11-22, mit oder ohne Uhrzeit.
table-apart = Tag, Monat und Jahr stehen getrennt
table-month = Welche Spalte ist der Monat?
table-year = Welche Spalte ist das Jahr?
table-column = Die Spalte „{ $name }“
table-means = Was sagt sie?
table-other-scale = Ihre Skala ist nicht 0 bis 10
table-low = Kleinste Zahl
table-high = Größte Zahl
table-less = Eine größere Zahl heißt weniger
table-bring = Einlesen
table-another = Eine andere Tabelle
table-brought = { $saved } aufgenommen, { $known } waren schon da, von { $rows } Zeilen zu deinem Tagebuch.
table-findings = Was sich nicht lesen ließ
table-findings-more = Und { $count } weitere.
table-out = Dein Tagebuch mitnehmen
table-out-text = Eine Zeile je Eintrag, lesbar für jede Tabellenkalkulation. Sie bleibt auf diesem Computer, außer du verschickst sie.
table-own-words = Auch, was du in eigenen Worten geschrieben hast
table-hand-out = Als Datei speichern
finding-table-kind = Sag, was jede Zeile ist.
finding-table-when = Wähl eine Spalte mit einem Datum, oder drei mit Tag, Monat und Jahr.
finding-table-nothing-meant = Sag von mindestens einer Spalte, was sie bedeutet.
finding-table-not-asked-then = Das wird in dieser Art von Eintrag nicht gefragt.
finding-table-scale = Schreib die kleinste und die größte Zahl, und zwei verschiedene.
