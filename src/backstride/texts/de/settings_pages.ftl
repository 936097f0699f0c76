# Einstellungen und der erste Start.

web-page-settings = Einstellungen

settings-title = Was weiß Backstride über mich, und wie zeigt es das?
settings-me = Über mich
settings-me-why = Alles hier ist freiwillig. Größe, Gewicht, Geschlecht und Geburtsjahr machen die Schätzungen des Modells genauer; sie bleiben hier.
settings-sex = Geschlecht
settings-sex-hint = Für die Tabellen des Körpers; bei „nicht angegeben“ zählen beide.
settings-sex-f = weiblich
settings-sex-m = männlich
settings-sex-unknown = nicht angegeben
settings-birth-year = Geburtsjahr
settings-height-cm = Größe in cm
settings-height-ft = Größe: Fuß
settings-height-in = und Zoll
settings-mass-kg = Körpergewicht in kg
settings-mass-lb = Körpergewicht in Pfund
settings-mass-hint = Das Modell braucht es nur ungefähr. Lass es leer, wenn du es nicht angeben möchtest.
settings-zone = Zeitzone zu Hause
settings-zone-hint = Zum Beispiel Europe/Berlin. Sie gibt Läufen ihren Tag, wo die Datei nichts sagt.
settings-country = Land, in zwei Buchstaben
settings-country-hint = Nur für die Notrufnummer. Jetzt stünde da { $numbers }.
settings-units = Einheiten
settings-units-metric = Kilometer, Kilogramm
settings-units-imperial = Meilen, Fuß, Pfund
settings-since = Ab wann gilt das?
settings-since-hint = Ab heute, wenn hier nichts steht. Frühere Läufe behalten, was damals galt.
settings-save = Speichern
settings-history = Was ich früher angegeben habe
settings-history-line = ab { $day }
settings-history-sex = Geschlecht { $value ->
    [f] weiblich
    [m] männlich
   *[unknown] nicht angegeben
 }
settings-history-birth-year = geboren { $value }
settings-history-height-m = { $value } groß
settings-history-mass-kg = Körpergewicht { $value }
settings-history-zone = zu Hause in { $value }
settings-history-units = { $value ->
    [imperial] Meilen, Fuß, Pfund
   *[metric] Kilometer, Kilogramm
 }
settings-history-country = Land { $value }

settings-shown = Wie es gezeigt wird
settings-language = Sprache
settings-language-own = wie der Browser es wünscht
settings-hide-numbers = Zahlen und Karten verbergen
settings-hide-numbers-text = Für den Fall, dass dir jemand über die Schulter schaut. Jede Zahl auf einer Seite wird ein Punkt; Diagramme behalten ihre Form. Notrufnummern und Formulare bleiben lesbar.
settings-hide-ends = Anfang und Ende auf Karten weglassen
settings-hide-ends-text = Die ersten und letzten 200 Meter, wo dein Zuhause liegen kann. Ausgegebene Dateien behalten alles.
settings-theme = Hell oder dunkel richtet sich nach deinem Gerät.
settings-numbers-hidden = Zahlen sind verborgen.
settings-show-again = Wieder zeigen
finding-settings-no-such-zone = „{ $zone }“ ist keine Zeitzone. Schreib sie wie Europe/Berlin oder America/New_York.

start-title = Wer läuft hier?
start-title-runs = Wo sind deine Läufe?
start-title-check = Wie geht es deinem Rücken?
start-step = Schritt { $step } von 3
start-hello = Backstride stellt deine Läufe neben deinen Rücken und sagt, was bekannt ist. Alles bleibt auf diesem Computer. Drei Schritte, keine zwei Minuten; die ersten beiden kannst du auslassen.
start-next = Weiter
start-skip = Auslassen
start-skip-runs = Später
start-runs-more = Das Einlesen geht weiter, während du den nächsten Schritt machst.
start-check-text = Bevor etwas vorgeschlagen wird: Ja-oder-nein-Fragen zu deinem Rücken, etwa eine Minute. Bis sie beantwortet sind, bleibt alles gesperrt, was etwas vorschlägt. Läufe, Belastung, Tagebuch und Lesen bleiben offen.
start-check-now = Jetzt beantworten
start-check-later = Später
