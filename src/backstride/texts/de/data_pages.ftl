# Die Seiten meiner Daten: einlesen, nachsehen, mitnehmen, löschen; und was der Server im Hintergrund tut.

web-page-data = Daten

data-title = Was ist über mich gespeichert, und wo?
data-lead = { $runs ->
    [0] Noch ist nichts eingelesen.
    [one] Ein Lauf, vom { $first }.
   *[other] { $runs } Läufe, { $first } bis { $last }.
 }
data-more = { $activities ->
    [0] Keine anderen Aktivitäten
    [one] Eine andere Aktivität
   *[other] { $activities } andere Aktivitäten
 } und { $entries ->
    [0] kein Tagebucheintrag
    [one] ein Tagebucheintrag
   *[other] { $entries } Tagebucheinträge
 }.
data-where = Alles liegt in einem Ordner dieses Computers, und nirgends sonst:

data-bring = Meine Läufe einlesen
data-bring-text = Dateien von Uhren ({ -watch-files }, auch .gz), Zip-Archive und ganze Exporte aus Strava, Garmin, Polar, Suunto und Apple Health. Was schon bekannt ist, wird nicht zweimal eingelesen.
data-drop = Zieh Dateien hierher, oder wähle sie aus:
data-files = Dateien oder Archive
data-folder = Oder einen ganzen Ordner
data-send = Einlesen
data-limit = Höchstens { $gb } GB auf einmal. Für mehr, oder für Ordner auf diesem Computer, nimm das Terminal:
data-watched = Was in { $folder } auftaucht, wird von selbst eingelesen.
data-left = { $count ->
    [one] Ein Einlesen wurde abgebrochen. Seine Dateien sind noch da.
   *[other] { $count } Einlesevorgänge wurden abgebrochen. Ihre Dateien sind noch da.
 }
data-go-on = Damit weitermachen

data-sending = Dateien werden übertragen: { $percent } %
data-sending-lost = Die Verbindung zum Server ging verloren. Läuft „backstride serve“ noch?
data-sending-too-large = Das ist mehr als { $gb } GB. Lies es in Teilen ein, oder nimm „backstride import“ im Terminal.

work-title = In Arbeit
work-waiting = Gerade schreibt noch jemand in deine Daten{ $holder ->
    [importing] , mit einem Einlesen
   *[other] {""}
 }. Es geht weiter, sobald das fertig ist.
work-import-looking = Sieht nach, was da ist.
work-import-reading = { $done } von { $total } Dateien gelesen
work-import-joining = { $done } von { $total } Läufen zusammengesetzt
work-import-done = Eingelesen: { $total ->
    [0] es gab keine Dateien
    [one] eine Datei angesehen
   *[other] { $total } Dateien angesehen
 }.
work-import-failed = Das Einlesen wurde durch einen Fehler von uns angehalten. Was gelesen ist, bleibt. Versuch es noch einmal; „backstride doctor“ prüft, ob alles in Ordnung ist.
work-recompute-looking = Deine Läufe werden neu berechnet.
work-recompute-reading = Deine Läufe werden neu berechnet.
work-recompute-joining = { $done } von { $total } Läufen neu berechnet
work-recompute-done = Alle Läufe sind neu berechnet.
work-recompute-failed = Das Berechnen wurde durch einen Fehler von uns angehalten. Deine ursprünglichen Dateien hat es nicht berührt. „backstride doctor“ prüft, ob alles in Ordnung ist.
work-leave = Du kannst diese Seite verlassen; es geht weiter.
work-see = Ansehen, was daraus wurde

data-imports = Was aus dem Einlesen wurde
data-imports-none = Noch wurde nichts eingelesen.
data-import-line = { $files ->
    [one] eine Datei
   *[other] { $files } Dateien
 }
data-import-title = Was wurde aus diesem Einlesen?
data-import-of = Eingelesen am { $day }, { $time }
data-outcome-imported = neu
data-outcome-merged = mit einem vorhandenen Lauf verbunden
data-outcome-same = schon bekannt
data-outcome-skipped = keine Aktivität
data-outcome-salvaged = beschädigt, teilweise verwendet
data-outcome-failed = nicht verwendet
data-outcome-container = Archiv
data-outcome-all = alle
data-import-filter = Zeigen
data-import-files = Dateien
data-import-range = { $first } bis { $last } von { $count }
data-import-next = Weitere Dateien
data-import-back = Dateien davor
data-import-to-runs = Zu den Läufen

data-export = Alles mitnehmen
data-export-text = Eine Zip-Datei mit der Datenbank, deinen ursprünglichen Dateien und allen Messwerten. „backstride restore“ macht daraus wieder einen Datenordner, hier oder auf einem anderen Computer. Sie enthält Gesundheitsdaten: Bewahre sie auf, wie du ein Tagebuch aufbewahren würdest.
data-tables-text = Oder nur einfache Tabellen von Läufen, Tagen, Tagebuch und Tests, ohne Positionen und ohne deine eigenen Worte:
data-tables-csv = als CSV
data-tables-parquet = als Parquet
data-export-button = Alles ausgeben
data-export-report = Eine Seite für einen Besuch
data-health-link = Prüfen, ob alles in Ordnung ist
data-health-title = Sind meine Daten in Ordnung?
data-health-good = Alles ist in Ordnung.
data-health-bad = Etwas stimmt nicht.
data-health-database = Die Datenbank { $sound ->
    [true] ist in Ordnung
   *[other] ist beschädigt: Lass den Ordner, wie er ist, und stell deine letzte Sicherung in einem anderen wieder her
 }.
data-health-originals = { $missing ->
    [0] Alle { $count } ursprünglichen Dateien sind da.
   *[other] { $missing } von { $count } ursprünglichen Dateien fehlen; ihre Läufe bleiben, können aber nicht neu berechnet werden.
 }
data-health-private = { $private ->
    [true] Nur dein Konto kann den Ordner lesen.
   *[other] Andere Konten dieses Computers können den Ordner lesen.
 }
data-health-size = { $mb } MB Dateien und Messwerte, Schema { $schema }.
data-health-rows = Wie viele Zeilen es gibt
data-health-table = Tabelle
data-health-count = Zeilen
data-back = Zurück zu meinen Daten

data-forget = Alles löschen
data-forget-text = Das löscht jeden Lauf, jede ursprüngliche Datei und jedes Wort deines Tagebuchs von diesem Computer. Es gibt kein Zurück, und niemand hat eine Kopie. Gib zuerst alles aus, falls du es wieder haben möchtest.
data-forget-word = löschen
data-forget-type = Tippe „{ $word }“, um fortzufahren
data-forget-button = Jetzt alles löschen
finding-forget-not-typed = Tippe das Wort, wie es dasteht. Es wurde nichts gelöscht.
finding-forget-while-working = Gerade wird noch etwas berechnet. Warte, bis es fertig ist; es wurde nichts gelöscht.
notice-forgotten = Alles ist weg. Dieser Datenordner ist leer.

finding-upload-empty = Es wurde keine Datei ausgewählt.
finding-upload-unreadable = Was ankam, ließ sich nicht als Dateien lesen. Wähl sie noch einmal aus.
finding-upload-no-room = Auf der Festplatte ist zu wenig Platz für diese Dateien und ihre Kopien. Es wurde nichts übernommen.
finding-upload-too-many = Das sind mehr Dateien, als auf einmal übertragen werden können. Pack sie in ein Zip-Archiv.
