# Was an einem Datenordner nicht stimmt, und was zu tun ist.

doctor-sound = Alles ist in Ordnung.
doctor-damaged = Mit deinem Datenordner stimmt etwas nicht:
doctor-notes = Was uns auffiel; es muss nichts getan werden:
doctor-repair-how = „backstride doctor --repair“ richtet, was sich richten lässt. Was es nicht verwenden kann, verschiebt es nach „set-aside“ in deinem Datenordner. Es löscht nichts.
doctor-repairing = Wird repariert
doctor-repaired = Was getan wurde:
doctor-left = Was noch übrig ist:
doctor-folder = Ordner
doctor-database = Datenbank
doctor-database-sound = { $sound ->
    [true] in Ordnung
   *[false] beschädigt
 }
doctor-schema = Schema, und das neueste bekannte
doctor-originals = Ursprüngliche Dateien
doctor-originals-count = { $count ->
    [one] eine, { $mb } MB
   *[other] { $count }, { $mb } MB
 }
doctor-samples = Messwerte
doctor-megabytes = { $mb } MB
doctor-private = Andere an diesem Computer
doctor-private-told = { $private ->
    [true] können ihn nicht lesen
   *[false] können Teile davon lesen
 }
doctor-rows = Zeilen

finding-home-repair-cut-off = Eine Reparatur wurde abgebrochen. Ruf „backstride doctor --repair“ noch einmal auf. Sie macht weiter, wo sie anhielt.
finding-home-database-absent = Die Datenbank ist weg, aber { $count ->
    [one] eine ursprüngliche Datei ist
   *[other] { $count } ursprüngliche Dateien sind
 } da. Die Reparatur berechnet deine Läufe daraus neu. Dein Tagebuch ist nicht darin: Wenn du eine Sicherung hast, stell sie stattdessen in einem leeren Ordner wieder her.
finding-home-database-empty = Die Datenbank ist leer. { $count ->
    [0] Auch ursprüngliche Dateien liegen nicht daneben.
    [one] Eine ursprüngliche Datei liegt daneben, und die Reparatur berechnet deine Läufe daraus neu.
   *[other] { $count } ursprüngliche Dateien liegen daneben, und die Reparatur berechnet deine Läufe daraus neu.
 } Dein Tagebuch war in der Datenbank. Die Reparatur sucht nach einer Kopie von vor einer Aktualisierung. Wenn du eine Sicherung hast, stell sie stattdessen in einem leeren Ordner wieder her.
finding-home-database-torn = Teile der Datenbank lassen sich nicht lesen. Die Reparatur behält jede lesbare Zeile und liest { $count ->
    [one] eine ursprüngliche Datei
   *[other] { $count } ursprüngliche Dateien
 } noch einmal. Tagebucheinträge in den beschädigten Teilen sind verloren, wenn keine Sicherung sie enthält.
finding-home-newer = Ein neueres Backstride hat diesen Ordner geschrieben. Aktualisiere Backstride, bevor du ihn benutzt oder reparierst.
finding-home-rows-unreadable = { $count ->
    [one] Eine Zeile der Datenbank lässt sich nicht lesen. Die Reparatur verschiebt sie in eine Datei, damit Listen und Seiten sich wieder öffnen.
   *[other] { $count } Zeilen der Datenbank lassen sich nicht lesen. Die Reparatur verschiebt sie in eine Datei, damit Listen und Seiten sich wieder öffnen.
 } Was aus ursprünglichen Dateien stammt, wird neu berechnet.
finding-home-originals-damaged = { $count ->
    [one] Eine ursprüngliche Datei ist nicht mehr, was sie war, als sie kam. Die Reparatur legt sie beiseite. Lies diesen Lauf noch einmal ein, von wo du ihn hattest.
   *[other] { $count } ursprüngliche Dateien sind nicht mehr, was sie waren, als sie kamen. Die Reparatur legt sie beiseite. Lies diese Läufe noch einmal ein, von wo du sie hattest.
 }
finding-home-originals-missing = { $count ->
    [one] Eine ursprüngliche Datei ist weg. Was daraus berechnet wurde, wird weiter gezeigt.
   *[other] { $count } ursprüngliche Dateien sind weg. Was daraus berechnet wurde, wird weiter gezeigt.
 } Lies dieselben Dateien noch einmal ein, von wo du sie hattest, dann werden sie wieder aufbewahrt.
finding-home-samples-missing = Die Messwerte { $count ->
    [one] eines Laufs oder einer Aufzeichnung
   *[other] von { $count } Läufen und Aufzeichnungen
 } fehlen oder lassen sich nicht lesen. Die Reparatur berechnet sie neu, wo die ursprünglichen Dateien da sind.
finding-home-samples-unreadable = { $count ->
    [one] Eine Datei mit Messwerten lässt sich nicht lesen. Die Reparatur legt sie beiseite und berechnet sie neu.
   *[other] { $count } Dateien mit Messwerten lassen sich nicht lesen. Die Reparatur legt sie beiseite und berechnet sie neu.
 }
finding-home-journal-damaged = { $count ->
    [one] Eine Antwort der Sicherheitsprüfung lässt sich nicht lesen.
   *[other] { $count } Antworten der Sicherheitsprüfung lassen sich nicht lesen.
 } Bitte beantworte die Sicherheitsfragen noch einmal mit „backstride check“.
finding-home-open-to-others = { $count ->
    [one] Eine Datei oder ein Ordner kann von anderen an diesem Computer gelesen werden. Die Reparatur sperrt das.
   *[other] { $count } Dateien und Ordner können von anderen an diesem Computer gelesen werden. Die Reparatur sperrt das.
 }
finding-home-originals-unread = { $count ->
    [one] Eine ursprüngliche Datei ist aufbewahrt, wurde aber noch nicht gelesen, weil ein Einlesen angehalten wurde. Die Reparatur liest sie.
   *[other] { $count } ursprüngliche Dateien sind aufbewahrt, wurden aber noch nicht gelesen, weil ein Einlesen angehalten wurde. Die Reparatur liest sie.
 }
finding-home-read-before = { $count ->
    [one] Eine Datei wurde von einer älteren Version gelesen, die keine Runden aufbewahrte. Die Reparatur liest sie noch einmal.
   *[other] { $count } Dateien wurden von einer älteren Version gelesen, die keine Runden aufbewahrte. Die Reparatur liest sie noch einmal.
 }
finding-home-leftovers = { $count ->
    [one] Eine halb geschriebene Datei blieb liegen, als etwas angehalten wurde. Sie schadet nicht. Die Reparatur legt sie beiseite.
   *[other] { $count } halb geschriebene Dateien blieben liegen, als etwas angehalten wurde. Sie schaden nicht. Die Reparatur legt sie beiseite.
 }
finding-home-samples-loose = { $count ->
    [one] Eine Datei mit Messwerten gehört zu keinem Lauf. Sie schadet nicht. Die Reparatur legt sie beiseite.
   *[other] { $count } Dateien mit Messwerten gehören zu keinem Lauf. Sie schaden nicht. Die Reparatur legt sie beiseite.
 }
finding-home-texts-mended = { $count ->
    [one] Eine Zeile enthielt einen Text, der sich nicht zeigen ließ. Er wurde berichtigt, als diese Version den Ordner öffnete.
   *[other] { $count } Zeilen enthielten Texte, die sich nicht zeigen ließen. Sie wurden berichtigt, als diese Version den Ordner öffnete.
 } Die Datenbank, wie sie war, liegt in „before-migration“.

finding-home-repaired-rescued = { $count ->
    [one] Eine Zeile wurde
   *[other] { $count } Zeilen wurden
 } aus der beschädigten Datenbank in eine neue übernommen. Die beschädigte liegt in „set-aside“.
finding-home-repaired-rows-aside = { $count ->
    [one] Eine Zeile, die sich nicht lesen ließ, wurde in eine Datei in „set-aside“ verschoben.
   *[other] { $count } Zeilen, die sich nicht lesen ließen, wurden in eine Datei in „set-aside“ verschoben.
 }
finding-home-repaired-files-aside = { $count ->
    [one] Eine Datei wurde nach „set-aside“ verschoben.
   *[other] { $count } Dateien wurden nach „set-aside“ verschoben.
 }
finding-home-repaired-read = { $count ->
    [one] Eine ursprüngliche Datei wurde noch einmal gelesen.
   *[other] { $count } ursprüngliche Dateien wurden noch einmal gelesen.
 }
finding-home-repaired-private = { $count ->
    [one] Eine Datei oder ein Ordner wurde für andere an diesem Computer gesperrt.
   *[other] { $count } Dateien und Ordner wurden für andere an diesem Computer gesperrt.
 }
