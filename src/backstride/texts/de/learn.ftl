# Statistik einer einzelnen Person: Antworten, Gründe, Prüfungen, Annahmen, Versuche.

learn-title = Was zeigen meine eigenen Tage?
learn-main = Hauptfrage: { $question }
learn-beside = Daneben: { $question }
learn-not-chosen = Du hast noch keine Hauptfrage gewählt; das ist deshalb die übliche. Wähl deine mit „backstride learn ask“.
learn-act-on = Du würdest bei einem Unterschied von { $points } auf der Skala von 0 bis 10 etwas ändern.
learn-act-on-usual = Du hast keinen Unterschied genannt, bei dem du etwas ändern würdest; deshalb gilt { $points } auf der Skala von 0 bis 10: ein Punkt, wo der übliche Wert niedrig ist, zwei, wo er hoch ist.
learn-since = In deinen Werten ist eine Lücke von einem halben Jahr oder mehr; nur Tage ab { $date } zählen.
learn-until = Der letzte solche Tag war { $date }: Das hier haben deine Tage bis dahin gezeigt.
learn-asked-stands = Hast du eine Antwort einmal gesehen, steht die Frage für ein Vierteljahr fest.
learn-interval = Die Spanne in Klammern enthält bei 9 von 10 solchen Antworten den wahren Unterschied, wenn stimmt, was angenommen wird.
learn-more-like-this = { $count } weitere davon.
learn-no-days = Hier ist noch kein Tag. Lies deine Läufe mit „backstride import“ ein und trag deine Morgen mit „backstride diary add“ ein.
learn-nothing-of-it = Deine Tage enthalten davon noch nichts.
learn-with-table = das geht mit --table; in deinem eigenen Datenordner legt „backstride learn ask“ die Frage fest
learn-checks-title = Prüfungen neben der Antwort
learn-assumes-title = Was angenommen wird
learn-described-title = Alles andere: gezählt, nicht beurteilt
learn-described-what = Was
learn-described-days = Tage damit
learn-described-rose = Wert am nächsten Morgen höher
learn-described-same = Gleich
learn-described-fell = Niedriger
learn-described-note = Zählen beweist nichts: Ein Wert, der zufällig niedrig war, steigt meist wieder, was du auch getan hast.
learn-described-ask = Das ist keine deiner Fragen; deshalb wird nichts beurteilt. Um es zu fragen: backstride learn ask { $exposure } --beside
learn-nothing-to-draw = Es gibt noch keinen Unterschied zu zeichnen; deshalb wurde kein Bild gemacht.
learn-table-written = { $rows } Tage in { $file } geschrieben.
learn-export-written = { $rows } Ziehungen in { $file } geschrieben.
learn-exposure-run-min = Laufen
learn-exposure-walk-min = Gehen
learn-exposure-treadmill-min = Laufen auf dem Laufband
learn-exposure-trail-min = Laufen auf Trails
learn-exposure-other-shoe-min = Laufen in einem anderen Paar Schuhe
learn-exposure-early-run-min = Laufen am Vormittag
learn-exposure-cadence-up-min = Laufen mit schnelleren Schritten
learn-exposure-fast-min = ein schnellerer Lauf als sonst
learn-exposure-strength-min = Krafttraining
learn-exposure-climb-m = Laufen bergauf
learn-exposure-run-load = die Belastung deiner Läufe
learn-exposure-long-run = ein langer Lauf
learn-outcome-back-morning = dein Rücken am Morgen
learn-outcome-leg-morning = dein Bein am Morgen
learn-outcome-back-evening = dein Rücken am Abend
learn-outcome-back-after-run = dein Rücken nach einem Lauf
learn-outcome-function = was du tun kannst
learn-outcome-stiffness = deine Steifheit am Morgen
learn-outcome-morning-score = dein Morgen als ein Wert (Schmerz, Steifheit und was du tun kannst)
learn-outcome-mood-after-run = deine Stimmung nach einem Lauf
learn-horizon-next-morning = nächster Morgen
learn-horizon-second-morning = zweiter Morgen
learn-horizon-next-morning-same-day = gleicher Tag
learn-horizon-second-morning-same-day = nächster Tag
learn-horizon-weeks = über Wochen
learn-question = { $contrast }, und danach { $outcome }
learn-contrast-run-min = { $amount } Minuten Laufen gegen keine
learn-contrast-walk-min = { $amount } Minuten Gehen gegen keine
learn-contrast-treadmill-min = { $amount } Minuten Laufen auf dem Laufband gegen ebenso viele anderswo
learn-contrast-trail-min = { $amount } Minuten Laufen auf Trails gegen ebenso viele anderswo
learn-contrast-other-shoe-min = { $amount } Minuten Laufen in einem anderen Paar Schuhe gegen ebenso viele in deinem üblichen Paar
learn-contrast-early-run-min = { $amount } Minuten Laufen vor Mittag gegen ebenso viele später am Tag
learn-contrast-cadence-up-min = ein Lauf von { $amount } Minuten mit 3 Prozent schnelleren Schritten, als bei dir für dieses Tempo üblich, gegen den gleichen mit deinen üblichen Schritten
learn-contrast-fast-min = ein Lauf von { $amount } Minuten, mindestens 5 Prozent schneller als dein übliches Tempo, gegen den gleichen in deinem üblichen Tempo
learn-contrast-strength-min = { $amount } Minuten Krafttraining gegen keine
learn-contrast-climb-m = { $amount } Meter bergauf beim Laufen gegen denselben Lauf in der Ebene
learn-contrast-run-load = die Belastung von { $amount } deiner üblichen Läufe gegen keine
learn-contrast-long-run = ein Lauf, mehr als ein Zehntel länger als jeder der 30 Tage davor, gegen die üblichen Minuten
learn-direction-harms = schlechter
learn-direction-harms-probable = wahrscheinlich schlechter
learn-direction-helps = besser
learn-direction-no-difference-that-matters = kein Unterschied, der zählt
learn-direction-cannot-tell-yet = noch nicht zu sagen
learn-size-small = ein wenig
learn-size-worth-acting-on = genug, um etwas zu ändern
learn-size-size-unclear = Größe unklar
learn-size-no-size = noch keine Größe
learn-verdict-goes-along-with = { $exposure } geht einher mit: { $direction } ({ $size })
learn-verdict-because-of = { $exposure } als Ursache: { $direction } ({ $size })
learn-verdict-weeks = Phasen mit mehr davon ({ $exposure }) gingen einher mit: { $direction } ({ $size }); geringe Gewissheit
learn-verdict-none = { $exposure }, danach: { $direction }
learn-effect = { $value } Punkte von 10 ({ $low } bis { $high })
learn-data = Aus { $pairs } Morgen, deren Vortag auch einen Wert hat: { $with } danach, { $without } nach Tagen ohne.

## Warum es zu früh ist

learn-reason-stop-sign = Ein Warnzeichen ist offen. Es wird nichts beurteilt, bis es geklärt ist.
learn-reason-no-scores = Es gibt noch keine Werte.
learn-reason-no-exposure = Es gibt noch keinen Tag damit.
learn-reason-scores-never-change = Deine Werte ändern sich kaum; deshalb kann nichts mit ihnen einhergehen.
learn-reason-scores-jump = Deine Werte springen jeden Tag auf und ab, als schrieben zwei Menschen in ein Tagebuch.
learn-reason-scores-shift = Von einem Tag an liegen deine Werte weit von dort, wo sie wochenlang lagen, als führte jemand anderes das Tagebuch weiter. Frag noch einmal mit den Tagen einer einzigen Person.
learn-reason-blanks-not-zeros = Es gibt keinen Tag, von dem bekannt ist, dass es ohne war. Schreib 0 an Tagen ohne; ein leeres Feld ist ein Tag, von dem niemand etwas weiß.
learn-reason-nothing-recorded = Niemand hat eine Einheit davon gesehen: An diesen Tagen wurde kein Lauf oder Spaziergang aufgezeichnet. Deshalb gibt es kein Urteil.
learn-reason-few-pairs = Zu wenige Morgen mit Wert folgen auf einen Morgen mit Wert. Zwanzig sind nötig.
learn-reason-few-with = Zu wenige Morgen mit Wert folgen auf Tage damit. Acht sind nötig.
learn-reason-few-without = Zu wenige Morgen mit Wert folgen auf Tage ohne. Acht sind nötig.
learn-reason-too-early = Die Spanne ist noch zu breit für eine Antwort.
learn-reason-weeks-need-phases = Gewöhnliche Tage können das nicht beantworten. Geplante Phasen von einigen Wochen mit und ohne können es.
learn-reason-phases-not-seen = Mindestens vier Phasen, abwechselnd mit und ohne, müssen in dem zu sehen sein, was du getan hast.
learn-reason-missing-because-of-pain = Werte scheinen wegen Schmerz zu fehlen; deshalb lässt sich „kein Unterschied“ nicht sagen.
learn-reason-unseen-decisions = Zu viele Tage wurden ohne einen Wert an diesem Morgen entschieden.
learn-reason-scores-piled-up = Die meisten deiner Werte liegen an einem Ende der Skala.
learn-reason-felt-during-the-day = Dein Rücken ändert sich im Lauf des Tages.
learn-reason-noted-pain-drifts = Dein Rücken ändert sich zwischen Morgen und Lauf stark; das verwischt den zweiten Morgen.
learn-reason-note-before-running = Was über das Laufen entscheidet, steht nicht in deinem Tagebuch: Schmerz, den du später am Tag spürst, könnte das erklären.
learn-reason-leg-rising = Dein Wert fürs Bein steigt. „Besser“ wird dann nicht gesagt.
learn-reason-painkillers-rising = Deine Tage mit Schmerzmitteln werden mehr. „Besser“ wird dann nicht gesagt.
learn-reason-veto-leg-pain-rose = Dein Bein tat an Morgen danach mehr weh. „Besser“ wird dann nicht gesagt.
learn-reason-veto-leg-signs-rose = Du hast danach häufiger Kribbeln, Taubheit oder Schwäche eingetragen. „Besser“ wird dann nicht gesagt.
learn-reason-veto-painkillers-rose = Du hast danach häufiger Schmerzmittel genommen. „Besser“ wird dann nicht gesagt.
learn-reason-sampling-failed = Die Rechnung kam nicht zur Ruhe.
learn-reason-check-negative-control = Eine Prüfung schlug fehl: Ein Lauf von morgen scheint mit dem Schmerz von heute einherzugehen.
learn-reason-check-shifted-placebo = Eine Prüfung schlug fehl: Auch Läufe anderer Wochen scheinen mit deinem Schmerz einherzugehen.
learn-reason-check-prior-sensitivity = Eine Prüfung schlug fehl: Die Antwort hängt daran, was vorher geglaubt wurde.
learn-reason-check-pain-during-the-day = Eine Prüfung schlug fehl: Schmerz, den du tagsüber spürst, könnte es erklären.
learn-reason-check-amount-response = Bessere Morgen gehen damit einher, dass du es überhaupt getan hast, nicht damit, wie viel. Es wegzulassen, weil der Rücken später am Tag klagt, sähe genauso aus. Ein fairer Versuch würde es zeigen.
learn-reason-check-residual-memory = Eine Prüfung schlug fehl: In deinen Werten steckt ein Muster, das nicht verstanden wurde.

learn-asks-before-runs = Trag deshalb deinen Rücken kurz vor dem Lauf ein, und auch, wenn du einen Lauf auslässt: eine Berührung auf der Seite Heute.
learn-asks-daily = Dein Tagebuch fragt an zwei Morgen pro Woche. Diese Frage braucht Morgen hintereinander, also einige Wochen lang tägliches Fragen. Das entscheidest du.
learn-asks-daily-go = Wie das Tagebuch fragt

## Prüfungen

learn-check-negative-control = Der Lauf von morgen kann den Schmerz von heute nicht ändern
learn-check-shifted-placebo = Läufe anderer Wochen sollten keine Rolle spielen
learn-check-prior-sensitivity = Die Antwort hängt nicht daran, was vorher geglaubt wurde
learn-check-pain-during-the-day = Verborgener Einfluss, der sie umwerfen würde, in Punkten
learn-check-amount-response = „Besser“ geht mit dem Wieviel einher, nicht nur mit dem Ob
learn-check-residual-memory = Es bleibt nichts übrig, das einem Muster folgt
learn-check-passed = hielt
learn-check-failed = schlug fehl
learn-check-not-made = zu kurz zum Prüfen

## Krafttests über die Zeit

learn-tests-title = Deine wiederholten Krafttests
learn-test-over-time = { $test }: { $direction } über { $weeks } Wochen: { $value } { $unit } ({ $low } bis { $high }). Woran es lag, ist damit nicht gesagt.
learn-test-early = { $test }: noch nicht zu sagen. { $why }
learn-test-helps = mehr als vorher
learn-test-harms = weniger als vorher
learn-test-no-difference-that-matters = kein Unterschied, der zählt
learn-test-cannot-tell-yet = noch nicht zu sagen
learn-test-unit-s = Sekunden
learn-test-unit-times = Mal
learn-reason-noise-not-known = Niemand hat gemessen, wie gut sich dieser Test wiederholen lässt.
learn-reason-few-tests = Mindestens drei Ergebnisse, die zählen, sind nötig; die ersten zwei sind Übung.
learn-reason-short-span = Die Ergebnisse, die zählen, müssen sich über vier Wochen erstrecken.

## Was angenommen wird

learn-assumes-same-effect-every-day = Es bewirkt an jedem Tag dasselbe.
learn-assumes-amount-adds-up = Doppelt so viel bewirkt doppelt so viel.
learn-assumes-nothing-else-that-day = Nichts anderes, was zählt, geschieht gerade an diesen Tagen.
learn-assumes-scores-mean-the-same = Ein Wert bedeutet im Frühling dasselbe wie im Herbst.
learn-assumes-decided-by-morning = Du entscheidest über das Laufen danach, wie sich der Rücken an dem Morgen anfühlte, nicht danach, wie er sich später anfühlt.
learn-assumes-decided-by-noted-pain = Du entscheidest über das Laufen nach dem Schmerz, den du kurz davor einträgst.
learn-assumes-unlogged-like-logged = Morgen ohne Wert sind wie die anderen, gemessen an den Tagen um sie herum.

## Was fehlt

learn-outlook-pairs = Etwa { $days } Tage mehr in diesem Takt, bevor etwas beurteilt werden kann.
learn-outlook-none = Es kommen keine neuen Paare von Morgen dazu.
learn-outlook-likely = Eine Antwort ist in diesem Takt nach etwa { $days } weiteren Tagen wahrscheinlich.
learn-outlook-long = Auf diese Weise ist eine Antwort binnen eines Jahres nicht wahrscheinlich. Ein fairer Versuch könnte mehr sagen.

## Die Prüfung vor einer Veröffentlichung

learn-check-doing = Simulierte Laufende
learn-check-done = { $cells } Zellen, je { $histories } Verläufe gewünscht. Mittlere Rate falscher Antworten: { $rate }
learn-check-fails = Hält nicht: { $name }
learn-check-world = Art der Laufenden
learn-check-hidden = { $name } (verborgen)
learn-check-runners = Laufende
learn-check-false = falsche Richtung
learn-check-alike = falsches „kein Unterschied“
learn-check-wrong = verkehrte Richtung
learn-check-upper = höchstens
learn-check-found = Punkt gefunden
learn-check-peer-found = Regression findet
learn-check-peer-wrong = Regression irrt
learn-check-worlds-note = Falsche Richtung: Es war nichts gesetzt. Die anderen Spalten: Laufen kostete am nächsten Morgen einen Punkt. Verborgen: Was über das Laufen entscheidet, steht nicht im Tagebuch. „Höchstens“ ist die obere 95-Prozent-Grenze des größeren Fehlers.
learn-check-incomplete = Noch ist nicht alles gerechnet. Ruf denselben Befehl noch einmal auf, um weiterzumachen.

## Versuche

experiment-sealed = Versiegelt: { $pairs } Paare. Die Reihenfolge bleibt verborgen; am Morgen einer Einheit öffnet „backstride experiment next“ nur diesen Tag.
experiment-arms = A: { $a }. B: { $b }. Sonst ändert sich an der Einheit nichts.
experiment-arm-run = laufen
experiment-arm-rest = ruhen
experiment-arm-walk-same-minutes = ebenso viele Minuten gehen
experiment-arm-usual-cadence = deine üblichen Schritte
experiment-arm-raised-cadence = schnellere Schritte: in den ersten zwei Wochen 3 Prozent mehr, dann 5
experiment-arm-shoe-a = Schuh A
experiment-arm-shoe-b = Schuh B
experiment-arm-road = auf der Straße
experiment-arm-treadmill = auf dem Laufband
experiment-arm-morning = morgens
experiment-arm-evening = abends
experiment-arm-strength-on = mit deinem Krafttraining
experiment-arm-strength-off = ohne es
experiment-outcome = Angesehen wird: dein Rücken am nächsten Morgen. Du würdest bei einem Unterschied von { $points } etwas ändern.
experiment-outcome-phases = Angesehen wird: dein Rücken an den Morgen jeder Phase. Du würdest bei einem Unterschied von { $points } etwas ändern.
experiment-would = Es würden { $pairs } Paare, von { $first } bis { $last }. Noch ist nichts versiegelt.
experiment-expect-question = Was erwartest du: Um wie viele Punkte ist dein Rücken nach B höher (oder niedriger, mit einem Minus) als nach A? Mit Enter bleibt es offen
experiment-expected = Du erwartest { $points } Punkte von B gegen A. Deine Erwartung wird neben dem Ergebnis aufbewahrt.
experiment-nothing-expected = Du hast nicht gesagt, was du erwartest.
experiment-seed = Die Reihenfolge kam aus dem Startwert { $seed }.
experiment-confirmed = Allein aus den { $pairs } Paaren, die wie ausgelost gesehen wurden: { $value } Punkte von 10 ({ $low } bis { $high }).
experiment-small-p-few-pairs = Ein kleines p aus weniger als { $needed } Paaren wird nicht beurteilt: Bei so wenigen könnte ein seltsamer Morgen es umdrehen.
experiment-power = Wenn der wahre Unterschied { $points } ist, sagt das Ergebnis das mit einer Wahrscheinlichkeit von { $chance } %, ausgefallene Morgen eingerechnet.
experiment-few-pairs = { $pairs } Paare sind weniger als die { $needed }, ab denen etwas beurteilt wird. So wenige werden nicht versiegelt: Nenne mehr Tage.
experiment-weak = Diese Wahrscheinlichkeit ist klein: Am Ende heißt es wohl „noch nicht zu sagen“.
experiment-note-expectation-is-part = Du weißt, was du gerade machst; deine Erwartung ist deshalb Teil dessen, was du findest.
experiment-note-calf-soreness-is-asked = Schnellere Schritte können anfangs Muskelkater in den Waden machen.
experiment-note-cannot-be-blinded = Schuhe lassen sich vor dir nicht verbergen.
experiment-note-grade-0-to-1-percent = Stell das Laufband auf 0 bis 1 Prozent Steigung.
experiment-note-slow-question = Kraft ändert sich langsam; deshalb werden Phasen verglichen und nicht einzelne Tage. Geringe Gewissheit, auch am Ende.
experiment-note-phases = Jede Phase dauert { $days } Tage. Ihre ersten { $settling } zählen nicht, weil die Phase davor noch wirken kann.
experiment-note-today-or-tomorrow = An einem Tag mit lockerem Lauf und freien Tagen darum herum sagt ein Münzwurf: heute laufen, oder morgen. Verschieb ihn in deinem Plan, wenn er morgen sagt. Verglichen wird der Morgen nach dem Lauf mit dem Morgen nach der Ruhe.
experiment-note-second-morning = Was ein Lauf am zweiten Morgen noch bewirkt, lässt den Unterschied kleiner aussehen.
experiment-note-runs-stay-as-planned = Deine Läufe bleiben in beiden wie geplant.
experiment-fingerprint = Was festgelegt wurde, samt Reihenfolge, ist durch diesen SHA-256 gebunden: { $fingerprint }. Der Startwert dahinter wird nach dem Ende gezeigt.
experiment-today-none = Für heute ist keine Einheit des Versuchs geplant.
experiment-today-run-walk-a = Heute ist A: laufen.
experiment-today-run-walk-b = Heute ist B: ebenso viele Minuten gehen.
experiment-today-cadence-a = Heute ist A: deine üblichen Schritte.
experiment-today-cadence-b = Heute ist B: schnellere Schritte, in den ersten zwei Wochen 3 Prozent mehr, dann 5.
experiment-today-shoes-a = Heute ist A: Schuh A.
experiment-today-shoes-b = Heute ist B: Schuh B.
experiment-today-treadmill-a = Heute ist A: auf der Straße.
experiment-today-treadmill-b = Heute ist B: auf dem Laufband.
experiment-today-time-of-day-a = Heute ist A: morgens.
experiment-today-time-of-day-b = Heute ist B: abends.
experiment-today-run-day-a = Heute ist A: laufen.
experiment-today-run-day-b = Heute ist B: ruhen.
experiment-today-strength-a = Diese Phase ist A: mit deinem Krafttraining wie sonst.
experiment-today-strength-b = Diese Phase ist B: ohne dein Krafttraining.
experiment-not-gentle = An sanften Tagen gibt es keine Versuche.
experiment-stopped = Dieser Versuch wurde angehalten. Richte dich danach, wie dein Rücken heute ist: „backstride today“.
experiment-ended = Der Versuch ist zu Ende. „backstride experiment result“ zeigt, was er gefunden hat.
experiment-stop-too-high = Dein Rücken lag über 5, oder deutlich über deinem Üblichen.
experiment-stop-jumped = Dein Rücken lag 3 Punkte oder mehr über seinem Wert vor der Einheit.
experiment-stop-stays-raised = Dein Rücken lag an drei Morgen hintereinander 2 Punkte oder mehr über deinem Üblichen.
experiment-stop-leg = Ein Bein zeigt etwas, das es vor dem Anfang nicht zeigte.
experiment-stop-stop-sign = Die Sicherheitsprüfung hat ein Warnzeichen: „backstride check“.
experiment-stop-own-choice = Du hast ihn beendet.
experiment-result = B gegen A, nächster Morgen: { $direction } ({ $size }). { $complete } von { $planned } Paaren waren vollständig.
experiment-result-phases = Phasen von B gegen Phasen von A: { $direction } ({ $size }), mit geringer Gewissheit. { $complete } von { $planned } Paaren waren vollständig.
experiment-open = B gegen A: noch nicht zu sagen, nach { $complete } vollständigen Paaren von { $planned }.
experiment-few = Zu wenige vollständige Paare für ein Urteil: { $complete } von mindestens { $needed }.
experiment-effect = B minus A: { $value } Punkte von 10 ({ $low } bis { $high }).
experiment-test = Exakter Test über alle Reihenfolgen, die der Münzwurf hätte ergeben können: p = { $p } (so viele Paare können im besten Fall { $smallest } erreichen).
experiment-flow = Von den Paaren, die vorbei sind, ohne beide Morgen oder mit ausgelassener Einheit: { $missed }. Umgekehrt gesehen: { $swapped }, gezählt wie ausgelost. Wie ausgelost gesehen: { $confirmed }.
experiment-one-person = Das gilt für dich, in diesen Wochen. Über niemand anderen sagt es etwas.
experiment-report-title = Bericht über einen Versuch mit einer Person
experiment-report-none = nicht bekannt
experiment-report-design = Aufbau: { $planned_pairs } Paare in ausgeloster Reihenfolge; A: { $a }; B: { $b }.
experiment-report-design-phases = Aufbau: { $planned_pairs } Paare von Phasen zu { $phase_days } Tagen in ausgeloster Reihenfolge; A: { $a }; B: { $b }.
experiment-report-no = nein
experiment-report-outcome = Ergebnisgröße: { $outcome }; bei einem Unterschied von { $act_on_points } würde etwas geändert, festgelegt vor dem Anfang.
experiment-report-sample-size = Umfang: { $pairs } Paare; Wahrscheinlichkeit, dass das Urteil diesen Unterschied findet, vor dem Anfang durch Simulation mit ausgefallenen Morgen berechnet: { $power }.
experiment-report-participant = Teilnehmend: eine laufende Person, üblicher Wert des Rückens vor dem Anfang { $usual_points }. Währenddessen Tage mit Schmerzmitteln: { $painkiller_days }, mit anderer Behandlung: { $treatment_days }, mit Krafttraining: { $strength_days }.
experiment-report-stop-rules = Abbruchregeln, vorher festgelegt: ein Wert über { $high }, ein Anstieg um { $jump } Punkte nach einer Einheit, { $raised } Punkte über dem Üblichen an { $mornings } Morgen hintereinander. Außerdem ein neues Zeichen im Bein oder ein Warnzeichen der Sicherheitsprüfung.
experiment-report-sequence = Reihenfolge wie ausgelost: { $order }, aus dem Startwert { $seed }; SHA-256 des Festgelegten, gebunden vor dem Anfang: { $fingerprint }.
experiment-report-sequence-none = Reihenfolge: verborgen, bis die letzte Einheit vorbei ist. SHA-256 des Festgelegten: { $fingerprint }.
experiment-report-dates = Daten: von { $first } bis { $last }.
experiment-report-periods = Paar für Paar, Werte nach A und nach B: { $periods }.
experiment-report-periods-none = Paar für Paar: Noch ist kein Paar vorbei.
experiment-report-confirmed = Die { $pairs } wie ausgelost gesehenen Paare, allein: { $value } Punkte, 90-%-Intervall { $low } bis { $high }; { $direction }.
experiment-report-confirmed-none = Kein Paar wurde durch Uhr, Ausrüstung oder Aufzeichnung wie ausgelost gesehen.
experiment-report-carry-over = Nachwirkung: Einheiten mindestens { $closest_days } Tage auseinander; mittlerer Unterschied der Paare mit A zuerst minus derer mit B zuerst: { $order_gap_points } Punkte; Korrelation eines Paars mit dem nächsten: { $memory }.
experiment-report-harms = Schäden: höchster Wert am Morgen { $highest }, Tage mit Schmerz im Bein { $leg_days }, mit Schmerzmitteln { $painkiller_days }.
experiment-report-earlier = Vor diesem versiegelte Versuche, was auch aus ihnen wurde ({ $count }): { $experiments }.
experiment-report-earlier-none = Vor diesem wurde kein Versuch versiegelt.
experiment-report-limitations = Grenzen: Niemand war verblindet, die Werte sind die der laufenden Person selbst, ausgefallene Paare sind weggelassen, und was eine Einheit Tage später noch bewirkt, ist nicht modelliert.
experiment-report-concealment = Verborgen bis: { $revealed }.
experiment-report-blinding = Verblindung: keine möglich; vorher erwartet, B minus A: { $expectation_points } Punkte.
experiment-report-analysis = Auswertung, vorher festgelegt: { $analysis }.
experiment-report-flow = Verlauf: { $complete } Paare vollständig, { $missed } ausgefallen, { $swapped } umgekehrt gesehen und wie ausgelost gezählt, { $confirmed } wie ausgelost gesehen.
experiment-report-stopped = Vorzeitig beendet: { $on }.
experiment-report-effect-none = B minus A: nicht bekannt, kein Paar ist vollständig.
experiment-report-effect = B minus A: { $value } Punkte, 90-%-Intervall { $low } bis { $high }.
experiment-report-exact-test-none = Exakter Test: keiner, kein Paar ist vollständig.
experiment-report-exact-test = Exakter Test über alle Reihenfolgen: p = { $p }; das kleinste, das so viele Paare ergeben können, ist { $smallest_p }.
experiment-report-verdict = Urteil: { $direction }, { $size }.
experiment-report-one-person = Es gilt für eine Person und diese Wochen, und für niemand anderen.

## Befunde

finding-table-empty = Es gibt keine Zeile mit einem lesbaren Datum.
finding-table-date-form = „{ $found }“ wurde weggelassen: Daten werden als Jahr-Monat-Tag geschrieben, wie in 2026-01-31.
finding-table-no-date-column = Es gibt keine Spalte namens date.
finding-table-column-wanted = Die Spalte { $column } wurde weggelassen. Wenn sie { $unit } von dem enthält, worum es in { $wanted } geht, nenne sie { $wanted }.
finding-table-no-date = Diese Zeile hat kein lesbares Datum.
finding-table-day-twice = Einige Tage kommen zweimal vor ({ $days }). Ein Tagebuch hat eine Zeile pro Tag; das könnten zwei Menschen sein.
finding-table-two-people = Die Tabelle enthält die Tage von { $people } Menschen. Gib die Tage einer einzigen Person an.
finding-table-dates-far-apart = Die Daten reichen von { $first } bis { $last }. Eines davon muss falsch sein.
finding-table-no-columns = Es wurde keine Spalte der Tagestabelle gefunden.
finding-table-unknown-column = Die Spalte { $column } gehört nicht zur Tagestabelle und wurde weggelassen.
finding-table-not-a-number = „{ $found }“ ist keine Zahl und gilt als unbekannt.
finding-table-out-of-range = { $found } liegt außerhalb von { $low } bis { $high } { $unit } und gilt als unbekannt.

# Wie das Verzeichnis einer Gruppe sie nennt.
cohort-column-run-min = Minuten Laufen
cohort-column-walk-min = Minuten Gehen
cohort-column-treadmill-min = Minuten Laufen auf dem Laufband
cohort-column-trail-min = Minuten Laufen abseits von Straßen
cohort-column-other-shoe-min = Minuten Laufen in einem anderen Schuh als dem üblichen
cohort-column-early-run-min = Minuten Laufen, die vor Mittag begannen
cohort-column-cadence-up-min = Minuten Laufen mit erhöhter Schrittfrequenz
cohort-column-fast-min = Minuten schnelles Laufen
cohort-column-strength-min = Minuten Krafttraining
cohort-column-climb-m = Meter bergauf; in der Tabelle der Tage die aller Läufe
cohort-column-run-load = Belastung der Läufe des Tages, in eigenen üblichen Läufen
cohort-column-long-run = 1 an einem Tag mit langem Lauf
