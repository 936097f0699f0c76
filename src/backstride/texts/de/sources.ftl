# Was an Dateien, Ordnern und Archiven falsch war, bevor oder während sie gelesen wurden.

finding-source-missing = Diese Datei oder diesen Ordner gibt es nicht. Bitte prüfe den Pfad.
finding-source-unreadable = Diese Datei ließ sich nicht öffnen ({ $problem }). Bitte prüfe, ob du sie lesen darfst, oder kopiere sie noch einmal.
finding-source-unpackable = Was in dieser Datei gepackt ist, ist von Anfang an beschädigt; nichts ließ sich lesen. Bitte lade oder kopiere sie noch einmal.
finding-source-broken = Teile dieser Datei sind beschädigt. Was zu haben war, wurde gelesen: { $bytes } Bytes.
finding-source-too-large = Diese Datei ist weit größer als jede Aktivität ({ $bytes } Bytes); sie wurde deshalb nicht gelesen.
finding-source-empty = Diese Datei ist leer.
finding-source-hidden = Das ist eine versteckte Datei des Computers, keine Aktivität.
finding-source-other = Diese Datei ({ $suffix }) enthält keine Aktivität; sie wurde deshalb in Ruhe gelassen.
finding-source-not-a-file = Das ist keine gewöhnliche Datei; sie wurde deshalb in Ruhe gelassen.
finding-source-link-outside = Das ist eine Verknüpfung, die aus dem Ordner hinausführt oder nirgendwohin. Ihr wurde nicht gefolgt.
finding-source-unfit = Hier ließ sich nicht hineinsehen ({ $problem }); es wurde deshalb ausgelassen.

finding-archive-broken = Dieses Archiv ist beschädigt und lässt sich nicht öffnen. Bitte lade oder kopiere es noch einmal.
finding-archive-cut-short = Das Ende dieses Archivs fehlt. { $count ->
    [one] Die eine Datei davor wurde gelesen.
   *[other] Die { $count } Dateien davor wurden gelesen.
} Bitte lade es noch einmal herunter, um den Rest zu bekommen.
finding-archive-too-deep = Dieses Archiv liegt mehr als { $most } Archive tief; es wurde deshalb nicht geöffnet.
finding-archive-too-many = Dieses Archiv enthält mehr als { $members } Dateien. Der Rest wurde nicht gelesen.
finding-archive-swells = Was hier gepackt ist, würde über jedes Maß hinaus wachsen; es wurde deshalb nicht entpackt.
finding-archive-not-unpacked = Was in einem .{ $kind }-Archiv liegt, wird nicht gelesen. Bitte entpacke es und lies den Ordner ein.
finding-archive-in-gzip = Dieses Archiv ist noch einmal in eine gz-Datei gepackt. Bitte entpacke sie zuerst.
finding-archive-member-link = Dieser Eintrag ist eine Verknüpfung, keine Datei. Ihr wurde nicht gefolgt.
finding-archive-member-locked = Diese Datei ist mit einem Passwort gesperrt. Bitte entpacke sie zuerst.
finding-archive-member-name = Der Name dieser Datei zeigt aus ihrem Archiv hinaus. Die Datei wurde gelesen, und an jenen Ort wurde nichts geschrieben.
finding-archive-method-unknown = Diese Datei ist auf eine Weise gepackt, die hier nicht gelesen werden kann (Methode { $method }). Bitte entpacke sie zuerst.

finding-clock-milliseconds-mended = Die Uhr in dieser Datei nannte das Jahr { $year }. Die Zeiten waren { $divisor }-mal zu groß; sie wurden berichtigt.
finding-clock-impossible = Die Uhr in dieser Datei nennt das Jahr { $year }, und kein einfacher Fehler erklärt das. Die Datei wurde nicht verwendet.
finding-clock-calendar-mended = Die Jahre in dieser Datei sind die des { $calendar ->
    [buddhist] buddhistischen
    [japanese] japanischen
   *[taiwanese] taiwanischen
} Kalenders. Sie wurden in unsere umgerechnet.
finding-clock-without-zone = Die Zeiten in dieser Datei haben keine Zeitzone. Sie wurden als Weltzeit (UTC) gelesen.

finding-track-points-without-time = { $count ->
    [one] Ein Punkt hat keine Zeit und wurde weggelassen.
   *[other] { $count } Punkte haben keine Zeit und wurden weggelassen.
}
finding-track-points-out-of-order = { $count ->
    [one] Ein Punkt stand zeitlich außer der Reihe und wurde weggelassen.
   *[other] { $count } Punkte standen zeitlich außer der Reihe und wurden weggelassen.
}
finding-track-points-far-in-time = { $count ->
    [one] Die Zeit eines Punkts ist unmöglich oder liegt Tage vom Rest entfernt. Er wurde weggelassen.
   *[other] Die Zeiten von { $count } Punkten sind unmöglich oder liegen Tage vom Rest entfernt. Sie wurden weggelassen.
}
finding-track-without-points = Diese Aktivität hat keine Punkte, nur ihre Summen.
finding-track-sport-by-speed = Die Datei nennt die Sportart nicht. Dem Tempo nach gilt sie als { $sport ->
    [running] Lauf
    [walking] Spaziergang
   *[other] andere Sportart
} ({ $evidence }).

finding-xml-entities-refused = Diese Datei enthält Bausteine (XML-Entitäten), die ein Programm zum Platzen bringen können. Keine Uhr schreibt so etwas; sie wurde deshalb nicht gelesen.
finding-xml-characters-dropped = Einige Zeichen, die in so einer Datei nicht stehen dürfen, wurden entfernt.
finding-xml-encoding-mended = Die Buchstaben in dieser Datei sind nicht so geschrieben, wie sie sagt ({ $declared }). Sie wurden so gut wie möglich gelesen.
finding-xml-encoding-refused = Die Buchstaben in dieser Datei sollen als { $declared } geschrieben sein, was keine Uhr und keine App tut. Sie wurde nicht gelesen.
finding-xml-cut-short = Diese Datei bricht ab oder ist beschädigt. Was davor kommt, wurde gelesen.
finding-polar-without-exercise = Diese Einheit aus dem Export von Polar enthält keine Aktivität mit einem Beginn.
finding-suunto-without-time = Diese Aufzeichnung einer Suunto-Uhr enthält keine lesbare Zeit.
