# Was an GPX-Dateien falsch war.

finding-gpx-empty = Diese GPX-Datei ist leer.
finding-gpx-not-gpx = Diese Datei heißt GPX, ist aber etwas anderes (sie beginnt mit „{ $root }“).
finding-gpx-nothing-salvaged = Nichts in dieser GPX-Datei ließ sich verwenden.
finding-gpx-without-time = Das ist eine Route ohne Zeiten ({ $points } Punkte), keine Aktivität.
finding-gpx-without-track = Diese Datei enthält Orte oder Routen zum Nachlaufen, keine Aktivität.
finding-gpx-too-few-points = Diese Spur hat einen einzigen Punkt mit Zeit. Das ist keine Aktivität.
