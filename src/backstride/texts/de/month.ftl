# Der Kalender eines Monats.

web-page-calendar = Kalender

month-title = Was liegt in diesem Monat?
month-see = Als Monat ansehen
month-other-months = Andere Monate
month-key = Was die Zeichen bedeuten
month-key-run = ein Lauf
month-key-other = Gehen oder anderer Sport
month-key-pain = Schmerz des Tages, 0 bis 10
month-key-told = das Tagebuch, ohne Schmerzwert
month-key-test = ein Krafttest
month-key-sets = gemachte Übungen
month-key-experiment = ein Tag eines Versuchs
month-key-planned-run = ein geplanter Lauf
month-key-planned = geplant, kein Laufen
month-ran = { $distance } gelaufen
month-ran-somehow = ein Lauf von unbekannter Länge
month-other = { $count ->
    [one] Gehen oder anderer Sport
   *[other] { $count }-mal Gehen oder anderer Sport
 }
month-pain = Schmerz bis { $score } von 10
month-told = etwas im Tagebuch
month-tests = { $count ->
    [one] ein Krafttest
   *[other] { $count } Krafttests
 }
month-sets = { $count ->
    [one] ein Satz Übungen
   *[other] { $count } Sätze Übungen
 }
month-experiment = ein Tag eines Versuchs
month-planned = geplant: { $session }, { $minutes } Minuten
month-missed = geplant und nicht gemacht: { $session }
month-empty = Von diesem Tag ist nichts bekannt, und nichts ist geplant.
month-see-the-run = Den Lauf ansehen
month-see-run = Lauf { $number } ansehen
month-see-the-other = Die Aktivität ansehen
month-see-other = Aktivität { $number } ansehen
month-see-plan = Was geplant ist, und warum
