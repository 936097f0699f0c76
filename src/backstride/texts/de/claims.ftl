# Die Karte einer Aussage: Namen der Zeugen, die Antwortzeile, Zeilen, was die Antwort ändern würde, Schritte, Fragen.

claims-title = Was man über Laufen und Rücken sagt, und was bekannt ist
claims-note = Jede Aussage steht vor drei Zeugen: Studien, dem Modell deiner Läufe und deinen eigenen Tagen.
claims-how = Öffne eine Frage für die Studien, die Zahlen und das, was sie nicht zeigen.
claims-column-claim = Aussage
claims-column-studies = Was Studien sagen
claims-column-known = Wie gut bekannt
claims-column-answer = In einer Zeile
claims-column-found = Was gefunden wurde

witness-studies = Was Studien fanden
witness-physics = Was das Modell über deine Läufe sagt
witness-you = Was deine eigenen Tage zeigen

verdict-supported = gestützt
verdict-partly = teilweise
verdict-not-shown = nicht gezeigt
verdict-contradicted = widersprochen
verdict-depends = kommt darauf an

## Die Antwortzeile

claim-line-for-1 = Vielleicht.
claim-line-for-2 = Wahrscheinlich ja.
claim-line-for-3 = Ja.
claim-line-against-1 = Bisher nicht gezeigt.
claim-line-against-2 = Wahrscheinlich nicht.
claim-line-against-3 = Nein.
claim-line-mixed-1 = Teilweise, vielleicht.
claim-line-mixed-2 = Teilweise.
claim-line-mixed-3 = Teilweise, so viel ist gut bekannt.
claim-line-depends = Es kommt darauf an.
claim-line-silent = Das weiß noch niemand.
claim-line-disagree = { $who ->
    [studies-physics] Studien und das Modell
    [studies-you] Studien und deine eigenen Tage
    [physics-you] Das Modell und deine eigenen Tage
   *[studies-physics-you] Studien, das Modell und deine eigenen Tage
} { $opposite ->
    [true] widersprechen sich
   *[false] sind sich nicht ganz einig
}; unten steht jedes für sich.

## Studien, wenn der eigene Satz für ein anderes Urteil geschrieben war

claim-any-studies-supported = Studien stützen es.
claim-any-studies-partly = Studien stützen einen Teil davon.
claim-any-studies-not-shown = { $findings ->
    [0] Wir fanden keine Studie dazu.
   *[other] Es wurde danach gesucht und nicht gefunden.
}
claim-any-studies-contradicted = Studien fanden das Gegenteil.
claim-any-studies-depends = Studien sagen, dass es darauf ankommt.

## Physik

claim-physics-work = { $group ->
    [abdominals] Deine Bauchmuskeln
    [glutes] Deine Gesäßmuskeln
   *[back_extensors] Deine Rückenmuskeln
} beim Laufen: { $than_least ->
    [above] mehr als
    [likely_above] wahrscheinlich mehr als
    [below] weniger als
    [likely_below] wahrscheinlich weniger als
   *[about] etwa wie
} { $least ->
    [standing] Stehen
   *[walking] Gehen
}, { $than_most ->
    [above] mehr als
    [likely_above] wahrscheinlich mehr als
    [below] weniger als
    [likely_below] wahrscheinlich weniger als
   *[about] etwa wie
} { $most ->
    [back_extension_hold] gehaltenes Rückenstrecken
    [stair_step] eine Treppenstufe
   *[hip_hinge_20_kg] Hüftbeugen mit 20 kg
}.
claim-physics-load = Höchste Belastung: { $than_least ->
    [above] mehr als
    [likely_above] wahrscheinlich mehr als
    [below] weniger als
    [likely_below] wahrscheinlich weniger als
   *[about] etwa wie
} { $least ->
    [standing] Stehen
   *[walking] Gehen
}, { $than_most ->
    [above] mehr als
    [likely_above] wahrscheinlich mehr als
    [below] weniger als
    [likely_below] wahrscheinlich weniger als
   *[about] etwa wie
} { $most ->
    [back_extension_hold] gehaltenes Rückenstrecken
   *[lift_20_kg_straight] 20 kg heben
}; Belastung ist kein Schaden.
claim-physics-grows = { $seen ->
    [true] Im Modell wächst die Belastung mit dem Gewicht, das du trägst{ $points ->
        [true] .
       *[false] ; über Schmerz kann es nichts sagen.
    }
   *[false] Das Modell sieht mit dem Körpergewicht keine Änderung.
}
claim-physics-cadence = { $way ->
    [less] Etwas schnellere Schritte: etwas weniger Kraft je Schritt, aber mehr Schritte; Schmerz ist nicht im Modell.
    [more] Etwas schnellere Schritte: etwas mehr Kraft je Schritt, und mehr Schritte; Schmerz ist nicht im Modell.
   *[same] Etwas schnellere Schritte: keine Änderung der Kraft, deren das Modell sicher sein kann.
}
claim-physics-speed = { $seen ->
    [true] Schneller: etwas mehr Kraft je Schritt, über weniger Schritte; was zählt, ist nicht bekannt.
   *[false] Schneller: keine Änderung der Kraft, deren das Modell sicher sein kann.
}
claim-physics-same-movement = Gleiche Bewegung, { $change ->
    [stronger] stärkere Muskeln
   *[weaker] schwächere Hüften oder schwächerer Rumpf
}: { $way ->
    [none] keine Änderung, die das Modell sieht
    [less] etwas weniger Belastung
    [more] etwas mehr Belastung
   *[both] anders verteilte Belastung
}; sich anders zu bewegen ist eine andere Sache.
claim-physics-lean = { $seen ->
    [true] Etwas mehr Vorneigung: im Modell etwas mehr Belastung; ob das wehtut, kann es nicht sagen.
   *[false] Etwas mehr Vorneigung: keine Änderung, die das Modell sieht; ob sie wehtut, kann es nicht sagen.
}
claim-physics-not-computed = Deine Läufe wurden noch nicht durch das Modell gerechnet.
claim-physics-muscles-untold = Das Modell kann nichts dazu sagen: Von 38 Aufgaben mit gemessener Muskelarbeit traf es 16.
claim-physics-no-mass = Das Modell kann nichts dazu sagen: Es muss wissen, was du wiegst.
claim-physics-no-figure = Das Modell hat keine Zahl für diesen Vergleich.
claim-physics-no-stability = Das Modell kann nichts dazu sagen: Es sieht einen Schritt, weder Stabilität noch Änderung über Wochen.
claim-physics-no-blood = Das Modell kann nichts dazu sagen: Es hat keine Durchblutung.
claim-physics-no-tissue-limit = Das Modell kann nichts dazu sagen: Niemand weiß, wie viel ein Rücken verträgt.
claim-physics-no-own-strengths = Das Modell kann nichts dazu sagen: Es kennt deine eigene Muskelkraft nicht.
claim-physics-no-pain = Das Modell kann nichts dazu sagen: Es gibt Kräfte an, nicht Schmerz.
claim-physics-no-chemistry = Das Modell kann nichts dazu sagen: Es hat keine Körperchemie.
claim-physics-no-shoe = Das Modell kann nichts dazu sagen: Es hat keine Schuhe.
claim-physics-no-foot-strike = Das kann das Modell nicht sagen: Eine Uhr zeigt nicht, wie dein Fuß aufsetzt.
claim-physics-no-surface = Das Modell kann nichts dazu sagen: Es hat keinen nachgiebigen Boden.
claim-physics-no-stretch = Das Modell kann nichts dazu sagen: Es dehnt sich nicht.
claim-physics-no-recovery = Das Modell kann nichts dazu sagen: Niemand kann berechnen, wann ein Rücken sich erholt hat.
claim-physics-no-heart = Das Modell kann nichts dazu sagen: Es hat kein Herz.

## Deine eigenen Tage

claim-you-better = { $outcome ->
    [mood_after_run] Deine Stimmung war besser nach { $exposure ->
        [fast_min] schnelleren Läufen
       *[run_min] Läufen
    }
   *[other] Deine Morgen waren besser nach { $exposure ->
        [treadmill_min] Läufen auf dem Laufband
        [other_shoe_min] Läufen in den anderen Schuhen
        [cadence_up_min] Läufen mit schnelleren Schritten
        [fast_min] schnelleren Läufen
        [long_run] längeren Läufen
       *[run_min] Läufen
    }
}{ $size ->
    [small] , um ein wenig
    [worth_acting_on] , genug, um etwas zu ändern
   *[size_unclear] {""}
}{ $randomised ->
    [true] , in deinem Versuch
   *[false] {""}
}.
claim-you-worse = { $outcome ->
    [mood_after_run] Deine Stimmung war schlechter nach { $exposure ->
        [fast_min] schnelleren Läufen
       *[run_min] Läufen
    }
   *[other] Deine Morgen waren schlechter nach { $exposure ->
        [treadmill_min] Läufen auf dem Laufband
        [other_shoe_min] Läufen in den anderen Schuhen
        [cadence_up_min] Läufen mit schnelleren Schritten
        [fast_min] schnelleren Läufen
        [long_run] längeren Läufen
       *[run_min] Läufen
    }
}{ $size ->
    [small] , um ein wenig
    [worth_acting_on] , genug, um etwas zu ändern
   *[size_unclear] {""}
}{ $randomised ->
    [true] , in deinem Versuch
   *[false] {""}
}.
claim-you-no-difference = { $exposure ->
    [treadmill_min] Läufe auf dem Laufband
    [other_shoe_min] Die anderen Schuhe
    [cadence_up_min] Schnellere Schritte
    [fast_min] Schnellere Läufe
    [long_run] Längere Läufe
   *[run_min] Läufe
} machten keinen Unterschied, der für dich zählt.
claim-you-no-diary = Noch kein Tagebuch; einige Morgen pro Woche würden anfangen, etwas zu sagen.
claim-you-not-asked = Deinem Tagebuch wurde diese Frage nicht gestellt.
claim-you-stopped = Wird nicht angesehen, solange ein Warnzeichen besteht.
claim-you-too-early = { $more ->
    [0] Noch nicht zu sagen.
    [one] Noch nicht zu sagen; etwa ein weiterer Morgen ist nötig.
   *[other] Noch nicht zu sagen; etwa { $more } weitere Morgen sind nötig.
}
claim-you-tests-none = Noch kein Haltetest des Rückens; { $needed } über zwölf Wochen würden anfangen, etwas zu sagen.
claim-you-tests-few = { $done } von { $needed } Haltetests des Rückens gemacht.
claim-you-tests-longer = Du hältst länger als am Anfang, mehr, als der Test von selbst schwankt.
claim-you-tests-shorter = Du hältst kürzer als am Anfang, mehr, als der Test von selbst schwankt.
claim-you-tests-same = Deine Haltezeit hat sich weniger geändert, als der Test von selbst schwankt.
claim-you-no-blood = Dein Tagebuch kann keine Durchblutung zeigen; Steifheit und Muskelkater kann es festhalten.
claim-you-no-column = Dein Tagebuch kann das nicht beantworten; nichts darin misst es.
claim-you-slow = Deine Morgen können das nicht beantworten; es ändert sich erst über Monate.
claim-you-cannot-be-felt = Dein Tagebuch kann das nicht beantworten; man spürt es nicht.
claim-you-not-by-chemistry = Dein Tagebuch zeigt Stimmung und Schmerz nach Läufen, welcher Stoff es auch sei.

## Worauf es ankommt

claim-turns-leg-signs = ob ein Bein wehtut, kribbelt, taub oder schwach ist
claim-turns-professional = was deine Fachperson sagt
claim-turns-mornings = wie dein Rücken am nächsten Morgen ist
claim-turns-jumps = wie schnell du steigerst, soweit man das weiß
claim-turns-used-to = was du gewohnt bist
claim-turns-other-training = was du sonst noch tust
claim-turns-stop-signs = ob ein Warnzeichen der Sicherheitsfragen da ist
claim-turns-no-better = ob es binnen Wochen besser wird
claim-turns-what-counts = ob jeder einzelne Schritt zählt oder die Summe der Schritte, was niemand weiß

## Was diese Antwort ändern würde

claim-change-title = Was würde diese Antwort ändern?
claim-change-import = Deine Läufe, durch das Modell gerechnet.
claim-change-mornings = Mehr deiner eigenen Morgen.
claim-change-tests = Deine eigenen Haltetests des Rückens über zwölf Wochen.
claim-change-experiment = Ein eigener fairer Versuch.

## Schritte; keine ohne offene Sicherheitsprüfung

claim-action-strength-sessions = Probier: zwei Krafteinheiten von 15 Minuten pro Woche, in deinem Plan gewählt.
claim-action-keep-running = Probier: weiterlaufen, wie du es gewohnt bist.
claim-action-grow-gently = Probier: deinen längsten Lauf um höchstens ein Zehntel wachsen lassen, einmal pro Woche.
claim-action-compare-shoes = Probier: einen fairen Versuch mit zwei Paar Schuhen, in denen du schon läufst.
claim-action-compare-treadmill = Probier: einen fairen Versuch, Laufband gegen Straße, bei gleichen Minuten.
claim-action-compare-cadence = Probier: einen fairen Versuch mit etwas schnelleren Schritten.
claim-action-watch-mornings = { $gentle ->
    [true] Wenn deine Fachperson zustimmt: Lass den nächsten Morgen entscheiden, ob du wiederholst oder kürzt.
   *[false] Probier: den nächsten Morgen entscheiden lassen, ob du wiederholst, kürzt oder steigerst.
}
claim-action-run-walk = { $gentle ->
    [true] Wenn deine Fachperson zustimmt: Geh, oder lauf und geh im Wechsel, bis zu 30 Minuten auf ebenem Boden.
   *[false] Probier: eine halbe Stunde Laufen und Gehen im Wechsel, und lass den nächsten Morgen entscheiden.
}

## Fragen

ask-title = Frag nach Laufen und deinem Rücken
ask-no-answer = Darauf habe ich keine Antwort.
ask-can = Ich kann sagen, was über Laufen und den unteren Rücken, über Übungen, Schuhe, Bandscheiben und Schmerz bekannt ist; was deine Läufe und Morgen zeigen; was heute, bei einem Schub und in deinem Plan anzusehen ist. Nichts, was du gefragt hast, wird gespeichert.
ask-place-open = Öffnen
ask-place-command = Ansehen mit: backstride { $command }
ask-place-exercise = Wie sie geht, steht auf der Seite der Übungen.
ask-own-days = { $since } bis { $until }
ask-own-no-runs = { $days }: kein Lauf gespeichert.
ask-own-distance = { $days }: { $distance } in { $runs ->
    [one] einem Lauf
   *[other] { $runs } Läufen
 }.
ask-own-time = { $days }: { $time } Stunden Laufen in { $runs ->
    [one] einem Lauf
   *[other] { $runs } Läufen
 }.
ask-own-climb = { $days }: { $figure } bergauf in { $runs ->
    [one] einem Lauf
   *[other] { $runs } Läufen
 }.
ask-own-pace = { $days }: Der mittlere deiner { $runs } Läufe hatte { $figure }.
ask-own-cadence = { $days }: Der mittlere deiner { $runs } Läufe hatte { $figure } Schritte pro Minute.
ask-own-last = Dein letzter Lauf war am { $day }: { $distance } in { $time } Stunden.
ask-own-longest = Dein längster Lauf war am { $day }: { $distance } in { $time } Stunden.
ask-own-no-mornings = { $days }: kein Morgen mit Wert.
ask-own-mornings = { $days }: { $mornings ->
    [one] ein Morgen
   *[other] { $mornings } Morgen
 } mit Wert, im Mittel { $mean } von 10. Der höchste war { $highest }, am { $day }.
ask-own-handled = Auf Läufe bis { $distance } folgte meist ein Morgen wie sonst.
ask-own-handled-none = { $mornings ->
    [one] Ein Morgen hat einen Wert
   *[other] { $mornings } Morgen haben einen Wert
 }: zu wenige, um schon eine Strecke zu nennen.
ask-dose-locked = Wie viel davon, steht hier, sobald die Sicherheitsfragen beantwortet sind.
ask-dose-no-plan = Für dich steht hier keine Menge. Eine Physio kann sie nennen.
ask-dose-left-out = Nach deinen Angaben fällt diese Übung weg. Frag zuerst eine Fachperson.
ask-place-today = Heute
ask-place-today-says = Drei kurze Fragen zu heute ergeben einen Vorschlag für diesen Lauf.
ask-place-flare = Wenn dein Rücken einen Schub hat
ask-place-flare-says = Die meisten Schübe beruhigen sich. Diese Seite sagt, was hilft, einen durchzustehen, und wann du Hilfe holen solltest.
ask-place-plan = Dein Plan
ask-place-plan-says = Der Plan rechnet die kommenden Wochen aus deinen Läufen, deinen Morgen und deinem Ziel, auch nach einer Pause.
ask-place-exercises = Übungen
ask-place-exercises-says = Übungen für Rücken, Hüften und Rumpf, mit Bildern, wie viel von jeder, und leichteren und schwereren.
ask-place-tests = Tests deines Rückens
ask-place-tests-says = Drei einfache Tests zeigen, wie lange Rücken und Rumpf halten, und ob sich das ändert.
ask-place-learn = Was deine eigenen Tage zeigen
ask-place-learn-says = Deine Morgen nach Tagen mit und ohne Läufe werden verglichen, und wie sicher das ist.
ask-place-runs = Deine Läufe
ask-place-runs-says = Jeder Lauf mit Strecke, Tempo und dem, was er von deinem Rücken verlangte.
ask-place-load = Deine Belastung
ask-place-load-says = Was deine Wochen von deinem Rücken verlangten, neben deinem eigenen Üblichen.
ask-place-handled = Was dein Rücken geschafft hat
ask-place-handled-says = Die Strecken und Tempos, die dein Rücken bisher ohne schlechteren Morgen vertragen hat.
ask-place-diary = Dein Tagebuch
ask-place-diary-says = Trag ein, wie dein Rücken am Morgen ist, und vor und nach einem Lauf.
ask-place-data = Deine Daten
ask-place-data-says = Lies Läufe von deiner Uhr oder aus einem Archiv ein, nimm eine Kopie von allem mit, oder lösche sie.
ask-place-report = Die Seite für die Physio
ask-place-report-says = Zwei Seiten zum Drucken, mit deinen Angaben und dem, was deine Läufe und Morgen zeigen.
ask-place-check = Die Sicherheitsfragen
ask-place-check-says = Rat öffnet sich, wenn die Sicherheitsfragen beantwortet sind, und schließt sich, wenn ein Zeichen da ist.
ask-place-help-medicine = Medikamente
ask-place-help-medicine-says = Zu Medikamenten ist hier noch nichts hinterlegt. Frag in der Apotheke oder ärztlich nach, auch zum Einnehmen vor einem Lauf.
ask-place-help-brace = Gürtel, Bandagen und Tape
ask-place-help-brace-says = Zwei Leitlinien raten von Gürteln, Bandagen oder Korsetts als Regel ab; wir haben sie in Zusammenfassungen gelesen. Zu Tape ist noch nichts hinterlegt; frag eine Physio.
ask-place-help-massage = Massage, Rollen und Hände
ask-place-help-massage-says = Zu Massage, Rollen, Nadeln oder Einrenken ist hier noch nichts hinterlegt. Frag eine Physio oder ärztlich nach.
ask-place-help-heat = Wärme und Kälte
ask-place-help-heat-says = Zu Wärme und Kälte ist hier noch nichts hinterlegt. Frag in der Apotheke oder eine Physio.
ask-place-help-bed = Betten und Schlafpositionen
ask-place-help-bed-says = Zu Matratzen, Kissen oder Schlafpositionen ist hier noch nichts hinterlegt. Frag eine Physio oder ärztlich nach.
ask-place-help-food = Essen, Trinken und Rauchen
ask-place-help-food-says = Zu Essen, Nahrungsergänzung, Trinken oder Rauchen ist hier noch nichts hinterlegt. Frag in der Apotheke oder ärztlich nach.
ask-place-help-desk = Sitzen, Stühle und Schreibtische
ask-place-help-desk-says = Zu Sitzen, Stühlen und Schreibtischen ist hier noch nichts hinterlegt. Deine eigenen Morgen lassen sich fragen.
ask-place-help-shape = Skoliose und andere Formen der Wirbelsäule
ask-place-help-shape-says = Zu Skoliose und anderen Formen der Wirbelsäule ist hier noch nichts hinterlegt. Frag ärztlich nach oder eine Physio.
ask-place-help-joints = Kleine Gelenke der Wirbelsäule
ask-place-help-joints-says = Zu den kleinen Gelenken der Wirbelsäule ist hier noch nichts hinterlegt. Frag nach Bandscheiben, oder frag ärztlich nach.
ask-place-help-weather = Kälte, Hitze und Regen
ask-place-help-weather-says = Zu Rücken und Wetter ist hier noch nichts hinterlegt. Deine eigenen Morgen lassen sich fragen.
ask-place-help-hour = Die Tageszeit
ask-place-help-hour-says = Zur besten Tageszeit für einen Rücken zum Laufen ist hier nichts hinterlegt. Deine eigenen Morgen lassen sich fragen.
ask-place-help-exercise = Eine Übung, die hier nicht hinterlegt ist
ask-place-help-exercise-says = Diese Übung gehört nicht zu den hier hinterlegten. Die Seite der Übungen zeigt die, die es sind.
ask-place-most = Für die meisten Menschen
ask-others = Deine Frage berührt auch:
ask-near = Vielleicht meintest du eine von diesen:
ask-stop-first = Hier wird nichts vorgeschlagen, bis du die Sicherheitsfragen beantwortet hast. Das dauert etwa zwei Minuten.

## Die Seite der Dokumentation

claims-page-without-data = Diese Seite ist für jemanden ohne Daten; das Modell und die eigenen Tage sprechen deshalb noch nicht.
claims-page-rules = Die Worte folgen aus den Ergebnissen nach
claims-page-rules-link = geschriebenen Regeln
claims-searched = Belege zuletzt gesucht am { $day }, mit diesen Wörtern: { $words }.
claims-page-turns = Worauf es ankommt
claims-page-column-source = Quelle
claims-page-column-how = Wie und mit wem
claims-page-column-measured = Gemessen
claims-page-column-figure = Zahl
claims-page-column-counts = Richtung
claims-page-column-limits = Was sie nicht zeigt
claims-known-command = Für die Studien hinter einer Aussage: backstride claims why { $name }
claims-column-name = Name
claims-ask-days = Um es deine eigenen Tage zu fragen: backstride learn ask { $exposure }
claims-changed-by = Was würde diese Antwort ändern?
ask-answered-by = Deiner Frage am nächsten:
