# Was an TCX-Dateien falsch war.

finding-tcx-empty = Diese TCX-Datei ist leer.
finding-tcx-not-tcx = Diese Datei heißt TCX, ist aber etwas anderes (sie beginnt mit „{ $root }“).
finding-tcx-nothing-salvaged = Nichts in dieser TCX-Datei ließ sich verwenden.
finding-tcx-activity-without-times = Die Aktivität in dieser Datei hat keine Zeiten; sie lässt sich deshalb nicht in deinen Verlauf einordnen.
finding-tcx-without-activity = Diese Datei enthält eine Strecke oder ein Training zum Nachlaufen, keine Aktivität.
