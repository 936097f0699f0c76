# Die Befehlszeile.

me-sex = Geschlecht
me-birth-year = Geburtsjahr
me-height-m = Größe [m]
me-mass-kg = Körpergewicht [kg]
me-zone = Zeitzone zu Hause
me-units = Einheiten
me-trunk-lean-deg = Vorneigung des Rumpfs beim Laufen [Grad]
me-trunk-lean-from = Wie diese Neigung gemessen wurde
me-motion-needed = Nenn auch die Bewegungsdatei: --posture-from FILE.
me-own-motion = Gemessen bei { NUMBER($speed, maximumFractionDigits: 2) } m/s: Die Kraft auf deine unterste Bandscheibe ist an der Spitze das { NUMBER($peak, minimumFractionDigits: 2, maximumFractionDigits: 2) }-Fache dessen, was die Tabelle für andere sagt, im Mittel das { NUMBER($mean, minimumFractionDigits: 2, maximumFractionDigits: 2) }-Fache.
me-country = Land für die Notrufnummer
me-language = Sprache
me-language-how = „{ $typed }“ ist keine Sprache, die Backstride spricht. Es spricht { $offered }; auto richtet sich nach Terminal und Browser.
me-sex-how = „{ $typed }“ ist keines von f, m, female, male, unknown.
me-recomputing = Deine Läufe werden neu ausgerechnet
me-not-told = noch nicht angegeben
me-how = So gibst du mehr an: backstride me --mass-kg 62 --height-m 1.70 --zone Europe/Berlin

import-reading = Einlesen
import-watch = Eingelesen wird, was in { $folder } erscheint. Ctrl-C beendet es.
import-watch-no-folder = Den Ordner { $folder } gibt es nicht. Nenn einen, den es gibt.
import-nothing-named = Nenn mindestens eine Datei oder einen Ordner, zum Beispiel: backstride import ~/Downloads/export.zip
import-nothing-found = Dort wurde keine Datei gefunden. Nenn den Ordner mit deinen Dateien von Uhren ({ -watch-files }) oder das Archiv selbst.
import-outcome-imported = { $count ->
    [one] Datei eingelesen
   *[other] Dateien eingelesen
}
import-outcome-merged = { $count ->
    [one] Datei mit einem Lauf verbunden, der schon da war
   *[other] Dateien mit Läufen verbunden, die schon da waren
}
import-outcome-same = { $count ->
    [one] Datei schon bekannt
   *[other] Dateien schon bekannt
}
import-outcome-skipped = { $count ->
    [one] Datei ist keine Aktivität
   *[other] Dateien sind keine Aktivitäten
}
import-outcome-salvaged = { $count ->
    [one] beschädigte Datei, von der ein Teil gerettet wurde
   *[other] beschädigte Dateien, von denen ein Teil gerettet wurde
}
import-outcome-failed = { $count ->
    [one] Datei war nicht verwendbar
   *[other] Dateien waren nicht verwendbar
}
import-held = { $runs ->
    [0] Hier ist noch kein Lauf.
    [one] Jetzt hier: 1 Lauf, vom { $first }.
   *[other] Jetzt hier: { $runs } Läufe, vom { $first } bis { $last }.
}
import-held-others = { $others ->
    [one] 1 Spaziergang oder andere Aktivität.
   *[other] { $others } Spaziergänge und andere Aktivitäten.
}
import-held-joined = { $joined ->
    [one] 1 kam in mehr als einer Datei und zählt einmal.
   *[other] { $joined } kamen in mehr als einer Datei und zählen einmal.
}
import-held-look = { $files ->
    [one] 1 Datei braucht einen Blick: siehe oben oder backstride import --log.
   *[other] { $files } Dateien brauchen einen Blick: siehe oben oder backstride import --log.
}
import-held-next = Weiter: backstride answer
import-log-empty = Hier wurde noch nichts eingelesen. Bring deine Dateien: backstride import ~/Downloads/export.zip
import-more = { $count } weitere Dateien haben etwas zu sagen: backstride import --log

finding-not-an-activity-file = Diese Datei ist keine Aktivität ({ $kind }).
finding-reader-stopped = Das Lesen dieser Datei ging nicht gut aus; deshalb wurde nichts davon verwendet. Ihr Original bleibt erhalten.
finding-reader-failed = Etwas in dieser Datei war nicht zu verstehen ({ $problem }); deshalb wurde nichts davon verwendet. Ihr Original bleibt erhalten.
finding-reader-out-of-time = Das Lesen dieser Datei dauerte viel zu lange; es wurde abgebrochen und nichts davon verwendet. Ihr Original bleibt erhalten.
finding-reader-out-of-memory = Diese Datei braucht mehr Speicher, als eine Aktivität brauchen sollte; deshalb wurde nichts davon verwendet. Ihr Original bleibt erhalten.
finding-disk-full = Die Festplatte ist voll. Nichts ging verloren, aber wofür kein Platz war, das fehlt noch. Mach Platz und lies dieselben Dateien noch einmal ein.
finding-zone-from-runner = Die Datei nennt weder Ort noch Zeitzone; deshalb gilt deine Zone { $zone }. So berichtigst du viele auf einmal: backstride runs --assume-zone ZONE --since DATE --until DATE
finding-zone-unknown = Die Datei nennt weder Ort noch Zeitzone, und deine Zone zu Hause ist nicht bekannt; der Tag ist deshalb der von UTC. So gibst du sie an: backstride me --zone Europe/Berlin

home-backed-up = { $count } Dateien sind in { $file } gesichert. Darin steht alles, unverschlüsselt: Leg sie dorthin, wo nur du sie lesen kannst.
home-restored = Alles ist wieder in { $folder }. Die Sicherheitsprüfung muss neu beantwortet werden.
home-forget-how = Das würde alles in { $folder } entfernen, ohne Weg zurück. So geht es: backstride forget --everything
home-forgotten = Alles in { $folder } ist weg.

runs-none = Hier sind noch keine Läufe. Bring sie: backstride import ~/Downloads/export.zip
runs-kept = Aufgehoben: { $id }, am { $day }.
runs-deleted = Herausgenommen.
runs-add-minutes = Sag, wie lang er war: --minutes 45.
runs-no-laps = Von diesem Lauf sind keine Runden bekannt.
runs-column-day = Tag
runs-column-what = Was
runs-column-distance = Strecke
runs-column-moving = Bewegt
runs-column-steps = Schritte
runs-column-effort = Anstrengung
runs-column-from = Von
runs-column-id = ID
runs-column-name = Name

answer-column-week = Woche ab
answer-column-runs = Läufe
answer-column-distance = Laufen
answer-column-longest = Längster
answer-column-rest = Ruhetage
answer-column-steps = Schritte
answer-week-open = (nicht vorbei)
answer-rest-line = Letzte 28 Tage: { $ran } mit Lauf, { $other } mit mindestens einer halben Stunde anderer Aktivität, { $rest } sicher ohne beides, { $unknown } nicht bekannt.
answer-load-line = Deine letzte volle Woche: { $steps } Schritte, deren Stöße vom Boden zusammen { $sum } Körpergewichte ergeben. Der Stoß ist unter dem Fuß, nicht im Rücken.

demo-next = Um es als Seite zu sehen: backstride serve --home { $folder }
serve-open = Öffne { $address }
serve-stop = Es antwortet nur auf diesem Computer. Die Adresse öffnet einmal. Ctrl-C beendet es.
serve-stop-phone = Es antwortet auf diesem Computer und, für gekoppelte Telefone, in deinem Heimnetz. Die Adresse öffnet einmal. Ctrl-C beendet beides.

broken = Bei uns ist etwas schiefgegangen. „backstride doctor“ prüft, ob deine Daten heil sind. Was du melden kannst: { $where }
