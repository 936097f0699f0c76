# Die Seiten der Läufe: Jahre davon, und einer.

web-page-runs = Läufe

runs-title = Was bin ich gelaufen?
runs-found = { $count ->
    [0] Nichts gefunden
    [one] Ein Lauf
   *[other] { $count } Läufe
 }
runs-found-other = { $count ->
    [0] Nichts gefunden
    [one] Eine Aktivität
   *[other] { $count } Aktivitäten
 }
runs-sum = { $distance } in { $time } Stunden
runs-years = Jahre
runs-every-year = Alle Jahre
runs-year-count = { $year }: { $count ->
    [one] ein Lauf
   *[other] { $count } Läufe
 }
runs-search = Läufe suchen
runs-words = Name, Notiz oder Schuhe
runs-from = Mindestens { $unit }
runs-to = Höchstens { $unit }
runs-kind = Was
runs-kind-runs = Läufe
runs-kind-treadmill = Auf dem Laufband
runs-kind-walks = Spaziergänge
runs-kind-other = Andere Sportarten
runs-kind-all = Alles
runs-shoe = Schuhe
runs-any-shoe = alle
runs-look = Suchen
runs-look-for-all = Wieder alle zeigen
runs-nothing = Kein Lauf passt. Nimm etwas aus der Suche heraus.
runs-none-yet = Hier sind noch keine Läufe.
runs-none-bring = Läufe einlesen
runs-months-chart = Strecke in jedem Monat von { $year }
runs-months-description = Zwölf Monate von { $year }, am meisten im { $month } mit { $distance }.
runs-months-heading = Monat
runs-months-none = keine
runs-treadmill = Laufband
runs-back-share = Unterer Rücken: { $percent } % deines üblichen Laufs.
runs-back-mornings = { $before ->
    [none] Rücken am nächsten Morgen: { $after } von 10.
   *[other] { $after ->
        [none] Rücken an dem Morgen: { $before } von 10.
       *[other] Rücken an dem Morgen: { $before }, am nächsten: { $after } von 10.
    }
}
runs-stood-out-climb = { $times }-mal so viele Meter bergauf wie sonst
runs-stood-out-speed = { $percent } % schneller als dein üblicher Lauf
runs-stood-out-time = { $percent } % länger auf den Beinen als sonst
runs-much-longer = { $percent } % länger als jeder Lauf der 30 Tage davor
runs-earlier-page = Spätere Läufe
runs-later-page = Frühere Läufe
runs-page-of = Seite { $page } von { $pages }
runs-how = Strecken und Zeiten sind die deiner Dateien; gezählt ist die Zeit in Bewegung. Eine Datei, die zweimal oder von zwei Geräten kam, ist hier ein Lauf. Läufe, bei denen die Uhr die Strecke nicht kannte, stehen ohne da.

run-title = Wie war dieser Lauf gegen mein Übliches?
run-name-none = { $activity ->
    [running] Lauf
    [trail_running] Traillauf
    [treadmill_running] Lauf auf dem Laufband
    [walking] Spaziergang
    [hiking] Wanderung
   *[other] Andere Sportart: { $activity }
 }
run-began = Beginn: { $day }, { $time }
run-no-usual = Aus den zwölf Wochen davor sind weniger als fünf Läufe bekannt; für einen fairen Vergleich reicht das nicht.
run-ruler-alike = Nichts daran fiel unter deinen letzten Läufen auf.
run-ruler-key = Die Linie ist die Spanne deiner { $runs } Läufe der zwölf Wochen davor, der Balken ihre mittlere Hälfte. Der Strich ist ihre Mitte, der Punkt dieser Lauf.
run-figure-back = Unterer Rücken, insgesamt
run-figure-descent = Bergab
run-figure-distance = Strecke
run-figure-time = Zeit in Bewegung
run-figure-pace = Mittleres Tempo
run-figure-climb = Meter bergauf
run-figure-cadence = Schritte pro Minute
run-against-distance = { $direction ->
    [same] etwa deine übliche Strecke
    [less] { $percent } % kürzer als sonst
    [much-more] { $times }-mal deine übliche Strecke
   *[more] { $percent } % länger als sonst
 }
run-against-time = { $direction ->
    [same] etwa deine übliche Zeit
    [less] { $percent } % weniger Zeit als sonst
    [much-more] { $times }-mal deine übliche Zeit
   *[more] { $percent } % mehr Zeit als sonst
 }
run-against-pace = { $direction ->
    [same] etwa dein übliches Tempo
    [less] { $seconds } s pro { $unit } langsamer als sonst
   *[more] { $seconds } s pro { $unit } schneller als sonst
 }
run-against-climb = { $direction ->
    [same] etwa so viel bergauf wie sonst
    [less] { $percent } % weniger bergauf als sonst
    [much-more] { $times }-mal so viel bergauf wie sonst
   *[more] { $percent } % mehr bergauf als sonst
 }
run-against-descent = { $direction ->
    [same] etwa so viel bergab wie sonst
    [less] { $percent } % weniger bergab als sonst
    [much-more] { $times }-mal so viel bergab wie sonst
   *[more] { $percent } % mehr bergab als sonst
 }
run-against-back = { $direction ->
    [same] etwa so viel wie dein üblicher Lauf
    [less] { $percent } % weniger als dein üblicher Lauf
    [much-more] { $times }-mal dein üblicher Lauf
   *[more] { $percent } % mehr als dein üblicher Lauf
 }
run-against-cadence = { $direction ->
    [same] etwa deine üblichen Schritte
    [less] { $steps } weniger als sonst
   *[more] { $steps } mehr als sonst
 }
run-longer = { $percent } % länger als jeder Lauf der 30 Tage davor. In einer Studie kamen bei solchen Läufen mehr Verletzungen vor; auf Rücken wurde nicht geschaut.
run-effort = Anstrengung { $effort } von 10
run-effort-band = Anstrengung etwa { $effort } von 10, { $low } bis { $high }, aus der Herzfrequenz gelesen
run-treadmill = Auf dem Laufband.

run-map-card = Wo
run-map-title = Der Weg, Norden oben
run-map-description = Eine Linie, { $wide } breit von West nach Ost und { $high } von Süd nach Nord.
run-map-start = Start
run-map-end = Ziel
run-map-north = N
run-map-how = Auf diesem Computer aus den Positionen deiner Datei gezeichnet; nirgends wird eine Karte angefragt.
run-map-hidden = Die Karte ist mit den Zahlen ausgeblendet.
run-map-ends-hidden = Die ersten und letzten 200 m fehlen, wie du es in den Einstellungen gewählt hast.
run-map-marks = Die Zahlen an der Linie sind { $unit ->
    [mi] Meilen
   *[other] Kilometer
 }; der Punkt ist der Start, das Quadrat das Ziel.
run-no-map = Dieser Lauf weiß nicht, wo er war.

run-curves-card = Unterwegs
run-curves-title = Tempo, Herzfrequenz, Schritte und Höhe über den Lauf
run-minutes-unit = min
run-curve-pace = Tempo, { $unit }
run-curve-pace-said = Tempo meist zwischen { $fast } und { $slow } { $unit }.
run-curve-heart = Herzfrequenz, pro Minute
run-curve-heart-unit = Schläge pro Minute
run-curve-heart-said = Herzfrequenz von { $low } bis { $high } pro Minute.
run-curve-cadence = Schritte pro Minute
run-curve-cadence-unit = Schritte pro Minute
run-curve-cadence-said = Schritte von { $low } bis { $high } pro Minute.
run-curve-height = Höhe, { $unit }
run-curve-height-said = Höhe von { $low } bis { $high }.
run-curve-usual = üblich
run-curves-usual-key = Die gestrichelte Linie ist dein üblicher Lauf.
run-no-curves = Diese Datei enthält keinen Verlauf des Laufs, nur seine Summen.
run-curves-how = Jeder Punkt ist die Mitte eines kurzen Abschnitts. Pausen sind ausgelassen. Das Tempo ist das der Uhr, wo man ihm glauben kann.
run-splits = { $unit ->
    [mi] Meilen als Tabelle
   *[other] Kilometer als Tabelle
 }
run-split-number = { $unit ->
    [mi] Meile
   *[other] Kilometer
 }
run-split-pace = Tempo
run-split-height = Auf oder ab
run-split-heart = Herzfrequenz
run-split-steps = Schritte
run-told-title = Einen Lauf ohne Datei eintragen
run-told-change = Angaben ändern
run-told-day = Tag
run-told-time = Beginn, falls du ihn weißt
run-told-minutes = Minuten
run-told-distance = Strecke, { $unit }
run-told-effort = Wie hart es sich anfühlte, 0 bis 10
run-told-what = Was
run-told-walk-no = Lauf
run-told-walk-yes = Spaziergang
run-told-save = Speichern
run-told-delete = Herausnehmen
finding-run-too-fast = So weit läuft niemand in dieser Zeit. Sieh dir Minuten und Strecke an.
finding-run-not-yet = Dieser Lauf war noch nicht. Trag ihn ein, wenn du ihn gelaufen bist.
run-apart = Seine Dateien trennen
run-together = { $distance ->
    [none] Mit { $time } verbinden
   *[other] Mit { $time }, { $distance } verbinden
}
run-joins-how = Verbinde, was deine Uhr in zwei geteilt hat. Trenne, was nicht ein Lauf ist. Beides macht das jeweils andere rückgängig.
run-laps-card = Runden
run-lap-number = Runde
run-lap-named = Runde { $number }{ $kind ->
    [rest] , Pause
    [warmup] , Aufwärmen
    [cooldown] , Auslaufen
    [recovery] , Erholung
    [interval] , Intervall
   *[none] { "" }
}
run-lap-kind-rest = Pause
run-lap-kind-warmup = Aufwärmen
run-lap-kind-cooldown = Auslaufen
run-lap-kind-recovery = Erholung
run-lap-kind-interval = Intervall
run-lap-distance = Strecke
run-lap-time = Zeit
run-lap-pace = Tempo
run-lap-heart = Herzfrequenz
run-lap-steps = Schritte
run-lap-contact = Bodenkontakt, ms
run-lap-load = Höchste Belastung
run-laps-how = Strecke und Zeit sind die der Uhr, wo sie welche angibt. Die höchste Belastung ist das Mittel des Modells über die Schritte der Runde, an der untersten Bandscheibe, in Körpergewichten.

run-diary-card = Wie war der Rücken?
run-diary-none = Zu diesem Lauf, seinem Tag und dem Morgen danach ist nichts aufgeschrieben.
run-diary-write = Aufschreiben
run-diary-more = Das Tagebuch dieses Tages
run-kit-card = Schuhe und Untergrund
run-kit-none = nicht angegeben
run-kit-change = Schuhe und Untergrund ändern
run-files-card = Aus welchen Dateien
run-files-told = Diesen Lauf hast du angegeben. Es ist keine Datei davon bekannt.
run-files = { $count ->
    [one] Eine Aufzeichnung: { $formats }.
   *[other] Aus { $count } Aufzeichnungen verbunden: { $formats }.
 }
run-zone = { $source ->
    [file] Die Uhrzeit ist die von { $zone }, wie die Datei sagt.
    [position] Die Uhrzeit ist die von { $zone }, nach dem Ort des Laufs.
    [runner] Die Uhrzeit ist die von { $zone }, deiner Zeitzone; die Datei sagt nichts dazu.
   *[none] Die Datei sagt nicht, in welcher Zeitzone das war; die Uhrzeit ist UTC.
 }
run-earlier = Lauf davor
run-later = Lauf danach
run-neighbours = Läufe davor und danach
run-back = Alle Läufe

strip-this-run-here = Dieser Lauf
run-load-band = { $value } ({ $low } bis { $high }) Körpergewichte
run-load-work = Muskelarbeit
run-load-amounts = Wie viel es insgesamt war
run-load-form = Wie sich die Form unterwegs änderte
