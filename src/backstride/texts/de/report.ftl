# Die Seite für die Physio, auf Papier und auf dem Bildschirm.

report-title = Meine Läufe und mein unterer Rücken
web-page-report = Bericht
report-question = Was bringe ich meiner Physio mit?
report-made = Erstellt am { $day }. Umfasst { $first } bis { $day }.
report-made-new = Erstellt am { $day }. Davor ist noch nichts bekannt.
report-person = { $age ->
    [0] Person: { $sex }{ $height }{ $mass }.
   *[other] Person: { $sex }{ $age } Jahre{ $height }{ $mass }.
}
report-sex-f = Frau,{" "}
report-sex-m = Mann,{" "}
report-height = , { $metres } m
report-mass = , { $kilograms } kg
report-flag-title = Ein offenes Warnzeichen der Sicherheitsprüfung
report-flag-asked-not = Die Sicherheitsprüfung
report-flag-none = Die eigene Sicherheitsprüfung vom { $day } enthält kein offenes Warnzeichen. Die Antworten sind Selbstauskunft; niemand hat den Rücken angesehen.
report-flag-never = Die Sicherheitsfragen wurden nicht beantwortet. Bitte fragen Sie nach Notfallzeichen.
report-limits-title = Grenzen, die jetzt gelten
report-limits-by = Von { $who }, { $day }.

report-section-person = Wer ich bin
report-section-feeling = Schmerz und Laufen nach Wochen
report-section-runs = Läufe
report-section-handled = Was mein Rücken geschafft hat
report-section-tests = Kraft- und Haltetests
report-section-tried = Was versucht wurde
report-section-learnt = Was meine eigenen Tage zeigen
report-section-history = Vorgeschichte
report-section-story = In meinen eigenen Worten
report-section-questions = Was ich fragen möchte
report-section-agreed = Was wir vereinbart haben

report-line-since = Beginn
report-line-pain = Schmerz
report-line-jumps = Schub
report-line-place = Wo
report-line-behaves = Verhalten
report-line-leg = Bein und Nacht
report-line-does = Funktion
report-line-running = Laufen
report-line-goal = Ziel
report-since = Am { $day }.
report-began-with = Mit: { $what }
report-pain-worst = Höchster { $score } von 10 am { $day }, bei { $mornings } Morgen in vier Wochen.
report-pain-usual = Üblich { $score }.
report-pain-latest = Letzter { $score } am { $day }.
report-pain-none = Kein Morgen der letzten { $days } Tage hat einen Wert.
report-jump = { $usual ->
    [none] { $score } von 10 am { $day }.
   *[other] { $score } von 10 am { $day }, üblich war { $usual }.
}
report-place = { $times ->
    [one] { $place } einmal
   *[other] { $place } { $times }-mal
}
report-places = In { $entries } markierten Einträgen: { $places }.
report-worse-with = Schlimmer bei: { $what }
report-eased-by = Besser bei: { $what }
report-day-pattern = Am meisten: { $when }.
report-leg-worst = Schmerz im Bein bis { $score } von 10, am { $day }.
report-leg-sign = Ein Bein mit { $sign }: { $times ->
    [one] einmal angegeben.
   *[other] { $times }-mal angegeben.
}
report-leg-none = Im Bein wurde nichts angegeben.
report-nights = Nachts geweckt: { $nights } von { $asked } Einträgen mit Angabe.
report-does = { $what ->
    [none] { $score } von 10 am { $day }.
   *[other] „{ $what }“: { $score } von 10 am { $day }.
}
report-running-none = Kein Lauf ist bekannt.
report-running-last = { $ago ->
    [0] Letzter Lauf heute.
    [one] Letzter Lauf gestern.
   *[other] Letzter Lauf am { $day }, vor { $ago } Tagen.
}
report-running-gap = Kein Lauf vom { $first } bis { $last }.
report-last-function = Was möglich war, letzte Angabe: { $score } von 10, in der Woche ab { $day }.
report-last-confidence = Wie sicher ich bin, dass Laufen meinem Rücken nichts ausmacht, letzte Angabe: { $score } von 10, in der Woche ab { $day }.
report-chart-weeks = Schmerz am Morgen, Laufen und Schübe (schwarze Marke)
report-chart-weeks-description = Schmerz am Morgen über der gelaufenen Strecke nach Wochen: { $weeks } Wochen, davon { $scored } mit Wert.
report-chart-pain = Schmerz am Morgen, 0 bis 10: Mitte, niedrigster bis höchster
report-chart-distance = Laufen in der Woche ({ $unit })
report-map = Wo, in { $entries } Einträgen
report-map-description = Wo es weh tat, in { $entries } Einträgen: { $places }.
report-feeling-how = Eine Lücke in der Linie ist eine Woche ohne Wert, nie null. Ein Fragezeichen ist eine Woche, von der nicht alles bekannt ist.

report-runs-usual = Übliche Woche: { $distance } an { $days } Tagen (Mitte von { $weeks } bekannten Wochen).
report-runs-no-usual = Weniger als vier ganze Wochen sind bekannt; deshalb heißt noch nichts üblich.
report-runs-week = Woche ab { $monday }
report-runs-known = { $distance }, { $runs ->
    [one] 1 Lauf
   *[other] { $runs } Läufe
}
report-runs-share = { $percent } % des Üblichen
report-runs-longest = { $day }: { $distance }, gegen { $before } als längsten der 30 Tage davor.
report-runs-rest = Letzte 28 Tage: { $run } mit Lauf, { $other } mit anderer Aktivität, { $rest } ohne, { $unknown } nicht bekannt.
report-runs-push = Druck vom Boden im mittleren Schritt, nach einem Modell: { $force } Körpergewichte, { $low } bis { $high }. Stehen ist 1.
report-runs-head-week = Woche
report-runs-head-done = Gelaufen
report-runs-head-usual = Gegen üblich
report-handled-head = Minuten Laufen
report-handled-how = Beschrieben, nicht bewiesen. Ein Morgen ist wie sonst, wenn er höchstens 1 über der Mitte der letzten 14 liegt und das Bein nicht schlimmer ist.
report-tests-head-test = Test
report-tests-head-first = Erster
report-tests-head-last = Letzter
report-tests-head-says = Was sich sagen lässt
report-tried-told = Letzte vier Wochen: { $days } Tage mit einem Eintrag im Tagebuch.
report-tried-painkillers = { $days ->
    [0] Kein Tag mit einem Schmerzmittel wurde angegeben.
    [one] 1 Tag mit einem Schmerzmittel.
   *[other] { $days } Tage mit einem Schmerzmittel.
}
report-tried-treated = { $days ->
    [0] Kein Tag wurde angegeben, an dem jemand am Rücken gearbeitet hat.
    [one] 1 Tag, an dem jemand am Rücken gearbeitet hat.
   *[other] { $days } Tage, an denen jemand am Rücken gearbeitet hat.
}
report-tried-exercises = { $days ->
    [0] Es wurden keine Übungen aufgeschrieben.
    [one] Übungen an 1 Tag: { $names }.
   *[other] Übungen an { $days } Tagen: { $names }.
}
report-tried-experiment = Versuch ab { $day }: { $a } gegen { $b }, { $state }.
report-tried-experiment-going = läuft noch
report-tried-experiment-stopped = früher beendet
report-tried-experiment-over = vorbei
report-learnt-closed = Eine Antwort ist da, und sie wurde noch nicht angesehen.
report-learnt-working = Deine eigenen Tage werden noch ausgerechnet. Zeig die Seite gleich noch einmal; das PDF wartet darauf.
report-learnt-weeks = Ob Laufen über Monate hilft oder schadet, lässt sich aus einfachen Tagen nicht sagen.

report-footer = Eigene Aufzeichnung einer laufenden Person. Modell und Statistik dienen dem Gespräch, nicht klinischen Entscheidungen.
report-valid = Zur Sicherheitsprüfung gilt es nur, solange sie gilt.
report-page = Seite { $page } von { $pages }

report-methods-title = Methoden und Quellen
report-method-scores = Werte sind Selbstauskunft von 0 bis 10, getippt auf Telefon oder Computer. Was nicht angegeben wurde, fehlt und ist nie null. Änderungen um 1 Punkt zwischen einzelnen Morgen sind häufig und bedeuten wenig.
report-method-usual = Üblich ist die Mitte von höchstens zwölf ganz bekannten Wochen, ohne die letzten vier. Tage, für die nichts sagt, ob gelaufen wurde, zählen nicht als Ruhe.
report-method-long = Läufe über 110 % des längsten der 30 Tage davor gingen bei 5.205 Laufenden mit mehr Laufverletzungen einher; auf Rücken allein wurde nicht geschaut (Frandsen 2025).
report-method-force = Druck vom Boden: eine Regel aus Tempo, Schrittfrequenz und Bodenkontaktzeit, angepasst an dreizehn Männer in der Ebene (Fukuchi 2017). Jeder wurde einmal ausgelassen; der Fehler war 3 bis 7 %. Breiter sind die Spannen für Frauen, unter 55 oder über 85 kg, über 55 Jahre, an Steigungen und unter 2,3 m/s. Wenige solche Menschen wurden gemessen.
report-method-discs = Kräfte auf Bandscheiben und Muskelarbeit kommen aus einem Modell, das gegen ein anderes Modell gehalten wurde, nicht gegen Menschen. Sie stehen nicht auf dieser Seite. Belastung ist kein Schaden.
report-method-tests = Eine Haltezeit muss sich um etwa 35 Sekunden ändern, bevor es mehr als Zufall ist (Latimer 1999). Die ersten beiden sind Übung.
report-method-learnt = Die Tage einer Person, ein Modell mit Gedächtnis, Wochentag, Schmerzmitteln und dem Wert vor der Entscheidung zu laufen; die Antwort ist „noch zu früh“, bis erfundene Verläufe dieser Art richtig beantwortet würden. Einzelne Tage können Fragen nach Monaten nicht beantworten.
report-method-check = Die Sicherheitsprüfung ist eine Liste von Fragen zur Selbstauskunft. Sie untersucht nichts und gibt niemanden frei.
report-method-sources = Frandsen 2025, British Journal of Sports Medicine; Fukuchi 2017, PeerJ; Latimer 1999, Spine. Alle Quellen, das Modell und seine Fehler stehen in der Dokumentation von Backstride.
report-tear-title = Für die Fachperson zum Ausfüllen und Zurückgeben
report-tear-how = Das wird in Backstride eingetippt („backstride limits“ oder die Seite Grenzen); es steht über jedem Vorschlag des Programms.
report-tear-may-run = Darf laufen
report-tear-yes = ja
report-tear-no = nein
report-tear-minutes = Höchstens Minuten mit Laufen
report-tear-run-walk = Nur Laufen und Gehen im Wechsel
report-tear-no-impact = Keine Stöße bis
report-tear-bending = Kein Bücken mit Gewicht
report-tear-back-bending = Kein Zurückbeugen
report-tear-lift = Heben bis (kg)
report-tear-exercises = Übungen
report-tear-review = Neu ansehen am
report-tear-who = Name
report-tear-date = Datum
report-tear-agreed = Was vereinbart wurde

report-written = Geschrieben nach { $file }: die Notiz mit einem Teil zum Abtrennen und eine zweite Seite mit Einzelheiten und Methoden.
report-left-out = Weggelassen: { $sections }.
report-download = PDF erstellen
report-fhir = Für das Programm einer Praxis: Werte, Läufe und Antworten als FHIR-Bündel, ohne deinen Namen und deine eigenen Worte
fhir-back = Rücken
fhir-leg = Bein
fhir-running = Laufen
fhir-distance = Gelaufene Strecke
report-show = Seite zeigen
report-second = Die zweite Seite
report-pick = Was hineinkommt
report-ask = Eine Frage für den Termin
report-ask-hint = Bis zu drei, je eine Zeile.
report-preview = Das wird die Seite sagen
report-why = Eine Physio kann die erste Seite in einer Minute lesen; ihr Fuß ist zum Abtrennen, für Grenzen. Die zweite Seite enthält die Einzelheiten und sagt, wie jede Zahl entstanden ist.
finding-report-questions = Platz ist für drei Fragen mit je bis zu 160 Zeichen. Kürz sie oder lass eine weg.

cmd-exported-fhir = Geschrieben nach { $file }: Werte, Läufe und Antworten als FHIR-Bündel, ohne Namen und ohne deine eigenen Worte.
cmd-export-how = Sag, wohin: ein Ordner für Tabellen oder --fhir FILE für das Programm einer Praxis.
cmd-exported = Geschrieben nach { $folder }, mit so vielen Zeilen: { $written }.
cmd-export-not-empty = { $folder } enthält schon etwas. Wähl einen leeren oder neuen Ordner.
