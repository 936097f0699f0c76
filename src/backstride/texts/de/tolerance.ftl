# Was mein Rücken geschafft hat.

handled-title = Was hat mein Rücken geschafft?
handled-described = Beschrieben, nicht bewiesen.
handled-by-minutes = Nach Minuten Laufen
handled-by-distance-m = Nach Strecke
handled-by-climb-m = Nach Höhenmetern
handled-by-days-in-a-row = Nach Tagen hintereinander
handled-band-up-to = bis { $up_to } { $unit }
handled-band = über { $over } bis { $up_to } { $unit }
handled-band-over = über { $over } { $unit }
handled-times = So oft gemacht
handled-settled = Am Morgen danach wie sonst
handled-rose = Gestiegen
handled-unknown = Nicht bekannt
handled-never-tried = nie probiert
handled-count = { $settled } von { $known } Morgen wie sonst
handled-interval = Bei so wenigen kann der wahre Anteil irgendwo zwischen { $low } und { $high } % liegen.
handled-start = Deine letzten 14 Morgen entscheiden, was üblich ist. Ein Plan würde bei { $start } { $unit } beginnen.
handled-no-start = Noch zu wenige Morgen, um einen Anfang zu nennen.
handled-not-yet = Das beginnt nach zwei Wochen mit Morgen. Du hast bisher { $days }.
handled-how = Ein Morgen ist wie sonst, wenn er höchstens 1 über der Mitte der letzten 14 liegt. Ein Bein darf gar nicht steigen.
handled-painkiller = Morgen innerhalb von 8 Stunden nach einem Schmerzmittel zählen als nicht bekannt.
