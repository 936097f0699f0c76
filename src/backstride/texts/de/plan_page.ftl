# Die Seiten des Plans und der Übungen.

web-page-plan = Plan
web-page-exercises = Übungen

plan-title = Wie könnten die nächsten Wochen aussehen?
plan-locked = Der Plan wartet, bis die Sicherheitsprüfung beantwortet und offen ist.
plan-towards = Ziel: { $goal }.
plan-none-yet = Es gibt noch keinen Plan. Sag, was du möchtest, und sieh dir einen Vorschlag an. Nichts gilt, bevor du es behältst.
plan-proposed = Das ist ein Vorschlag. Er gilt nur, wenn du ihn behältst.
plan-keep = Diesen Plan behalten
plan-leave = Lassen
plan-see-today = Heute, und die letzten sieben Tage
plan-weeks = Woche für Woche
plan-week-of = Woche ab { $day }
plan-this-week = diese Woche
plan-today = (heute)
plan-on = am { $day }
plan-week-running = { $distance } Laufen
plan-week-no-running = kein Laufen
plan-drag-hint = Zieh eine Einheit auf einen anderen Tag; mit dem Finger vorher gedrückt halten. Oder öffne sie und wähl dort einen Tag. Die Regeln sagen, ob etwas dagegen spricht.
plan-back = Zurück zum Plan
plan-see-exercises = Alle Übungen, mit Zeichnungen

plan-day-title = Was ist am { $day } geplant, und warum?
plan-why = Warum so?
plan-about = dazu: { $rule }
plan-rule-hard = Das ist eine feste Regel des Plans.
plan-rule-preference = Das ist ein Wunsch des Plans; anderes kann mehr wiegen.
plan-rests-on-trial = Es beruht auf einer Studie mit Vergleich.
plan-rests-on-observational = Es beruht auf einer Studie, die nur beobachtet hat.
plan-rests-on-guideline = Es beruht auf einer Leitlinie.
plan-rests-on-judgement = Es ist unsere eigene Wahl.
plan-rests-on-professional = Es ist, was eine Fachperson geschrieben hat.
plan-rests-on-own = Es ist, was du gesagt hast.
plan-move-to = Verschieben auf
plan-move-try = Diesen Tag probieren
plan-move-asked = Auf { $day } verschieben?
plan-move-refused = So, wie sie ist, kann sie nicht auf { $day }
plan-objects = Eine Regel steht dagegen:
plan-speaks-against = Man kann sie behalten, aber das spricht dagegen:
plan-move-keep = Verschieben
plan-move-shorter = Mit kürzeren Läufen steht keine Regel dagegen. Das wäre anders:
plan-move-keep-shorter = Verschieben, mit kürzeren Läufen
plan-move-leave = Lassen, wie es war
plan-changed-by-itself = Der Plan hat sich geändert, weil etwas geschehen ist
plan-change-wished = Was würde sich ändern?
plan-because = Wegen dieser Regel:
plan-because-goal = Das Ziel ist jetzt ein anderes.
plan-change-keep = Änderungen behalten
plan-changed-anyway = Was die Regeln nicht mehr erlauben, wird nie gezeigt; die Wochen unten enthalten diese Änderungen also schon.
plan-and-more = Und { $count } weitere.

plan-wishes = Etwas anderes wünschen
plan-wishes-first = Was möchtest du?
plan-wish-goal = Wohin soll er führen?
plan-wish-weeks = Für wie viele Wochen? (1 bis 26)
plan-wish-minutes = Wie viele Minuten hast du?
plan-wish-minutes-hint = 0 heißt keine Zeit an diesem Tag.
plan-wish-race = Gibt es einen Wettkampf?
plan-wish-race-hint = Lass es leer, wenn es keinen gibt. Die Woche davor wird leichter.
plan-wish-more = Vorlieben, Geräte, freie Tage
plan-wish-likes = Was magst du?
plan-wish-dislikes = Was magst du nicht?
plan-wish-equipment = Was hast du?
plan-wish-treadmill = Ich laufe auf einem Laufband
plan-wish-treadmill-right = Die Strecken, die mein Laufband anzeigt, stimmen
plan-wish-not-on = Tage ohne Einheit
plan-wish-not-on-hint = Schreib Tage wie 2026-12-24, mit Leerzeichen dazwischen.
plan-wish-test = Tage mit Krafttests
plan-look = Ansehen, was dabei herauskommt
plan-anew = Stattdessen einen neuen Plan beginnen
plan-day-mon = Mo
plan-day-tue = Di
plan-day-wed = Mi
plan-day-thu = Do
plan-day-fri = Fr
plan-day-sat = Sa
plan-day-sun = So
plan-kind-hills = Hügel
plan-kind-strides = Steigerungen
plan-kind-tempo = Zügige Teile
plan-kind-walk = Gehen
plan-kind-cycle = Radfahren
plan-kind-swim = Schwimmen
plan-kind-elliptical = Crosstrainer
plan-kind-mobility = Dehnen
plan-kit-band = ein Band
plan-kit-weight = ein Gewicht
plan-kit-step = eine Stufe
plan-kit-bench = eine Bank
finding-plan-does-not-fit = Du bist heute gelaufen; der Plan beginnt also morgen. Bitte versuch es noch einmal.

plan-how = Wie entsteht der Plan?
plan-how-text = Feste Regeln werden nie gebrochen: dein längster Lauf, die Woche, was deine Werte und deine Fachperson sagen. Innerhalb davon bleibt er nah an deinen Wünschen. Öffne einen Tag, um zu sehen, welche Regeln ihn geformt haben.
plan-out = Mitnehmen
plan-out-ics = Kalenderdatei (.ics)
plan-out-fit = Einheiten für eine Uhr, zwei Wochen (.zip mit .fit-Dateien)
plan-out-print = Drucken
plan-out-feed = Ein Kalender auf diesem Gerät kann diese Adresse abonnieren, solange das hier läuft:
plan-out-feed-note = Wer die Adresse kennt, kann den Plan lesen. Ein Warnzeichen leert sie sofort.

exercises-title = Welche Übungen könnten mir beim Laufen helfen?
exercises-locked = Übungen warten, bis die Sicherheitsprüfung beantwortet und offen ist.
exercises-intro = Für jeden Körperteil steht eine in deinem Plan. Sätze und Wiederholungen sind unsere Wahl.
exercises-stronger = Übungen helfen schmerzenden Rücken etwas, aber wer stärker wird, hat deshalb nicht weniger Schmerzen. Trainier für das, was du tun willst.
exercises-drawn = Die Zeichnungen kommen aus dem Körpermodell. Gefärbt sind die Muskeln, für die eine Übung da ist.
exercises-log = Aufschreiben, was du gemacht hast
exercises-asked-for = Eine Fachperson hat dir diese aufgetragen.
exercises-trains = Sie trainiert
exercises-muscles = Muskeln
exercises-much = Wie viel
exercises-needs = Sie braucht
exercises-how = Wie, und wann aufhören
exercises-easier = Leichter:
exercises-harder = Schwerer:
exercises-stop = Wann aufhören:
exercises-measured = Was Elektroden auf der Haut maßen, bezogen auf das Höchste, was ein Muskel in einem Test gibt (selten sein wahres Höchstes). Wie viel davon Kraft aufbaut, weiß niemand: Kraft baut auf, wer nahe an die letzte Wiederholung kommt, die noch geht.
exercises-measured-about = { $muscle }: etwa { $percent } %{ $low ->
    [none] {""}
   *[other] {" "}(meist { $low } bis { $high } %)
} bei: { $who }.
exercises-measured-above = { $muscle }: über { $percent } % bei: { $who }.
exercises-measured-below = { $muscle }: unter { $percent } % bei: { $who }.
exercises-measured-unlike-held-level = Dort wurde der Rumpf waagrecht über die Kante einer Bank gehalten; das ist schwerer, als die Brust vom Boden zu heben.
exercises-measured-unlike-carrying = Sie standen still im Ausfallschritt und trugen 30 % ihres Gewichts.
exercises-measured-who-healthy = { $people ->
    [none] gesunde Menschen
   *[other] { $people } gesunde Menschen
}
exercises-measured-who-women = { $people } Frauen
exercises-measured-who-men = { $people } Männer
exercises-measured-who-sore-backs = { $people } Menschen mit Rückenschmerzen
exercises-left-out = Für dich weggelassen
exercises-left-out-why = Was du angegeben hast, schließt diese aus. Frag eine Fachperson, bevor du sie machst.
exercises-left-out-clinician = Die Grenzen deiner Fachperson schließen sie aus.
exercises-left-out-by = Du hast angegeben: { $told }.
exercise-dose-hold = { $sets }-mal { $seconds } Sekunden halten.
exercise-rest = { $seconds } Sekunden Pause zwischen den Sätzen.
exercise-tempo-slow = Drei Sekunden hinunter, eine Sekunde hinauf.
exercise-tempo-pause = Oben eine Sekunde bleiben.
exercise-load-slower = Mach es schwerer: Nimm dir hinunter fünf Sekunden.
exercise-load-band = { $steps ->
    [one] Nimm ein Band dazu.
   *[other] Nimm das nächststärkere Band, wenn noch zwei gingen.
 }
exercise-load-weight = { $steps ->
    [one] Halt ein leichtes Gewicht.
   *[other] Nimm etwas mehr Gewicht als letztes Mal, wenn noch zwei gingen.
 }
exercise-dose-repetitions = { $sets }-mal { $times }, auf jeder Seite, wo es zwei gibt.
