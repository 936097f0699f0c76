# Der Plan: Einheiten, Regeln, Konflikte, Änderungen.

## Einheiten

session-easy = Lockerer Lauf
session-long = Langer lockerer Lauf
session-run-walk = Laufen und Gehen
session-strides = Lockerer Lauf mit Steigerungen
session-hills = Lockerer Lauf mit Hügeln
session-tempo = Lauf mit zügigem Teil
session-race-pace = Lauf mit Teil im Wettkampftempo
session-race = Wettkampf
session-walk = Gehen
session-cycle = Radfahren
session-swim = Schwimmen
session-elliptical = Crosstrainer
session-strength = Kraft
session-mobility = Beweglichkeit
session-rest = Ruhe

step-warm-up = Eingehen
step-run = Locker laufen
step-walk = Gehen
step-fast = Zügig
step-race-pace = Im Wettkampftempo
step-uphill = Bergauf
step-recover = Locker
step-other = Weiter
step-set-rest = Pause

## Kalender

plan-calendar-name = { -name } Plan
plan-event-title = { $session } { $minutes } min
plan-event-running = { $km } km Laufen, etwa { $minutes } Minuten.
plan-event-hold = { $exercise }: { $sets }-mal { $seconds } Sekunden halten.
plan-event-repetitions = { $exercise }: { $sets }-mal { $times }, auf jeder Seite, wo es zwei gibt.
plan-event-effort = Beende jeden Satz, wenn noch zwei gingen. Wären beim letzten noch vier gegangen, nimm nächstes Mal etwas Schwereres.
plan-validity = Erstellt am { $day }. Gilt nur, solange deine Sicherheitsprüfung gilt.
plan-stopped-title = Plan gestoppt – öffne { -name }
plan-stopped-text = Öffne { -name }, bevor du wieder läufst. Lösch die Einheiten, die schon auf deiner Uhr sind.

## Regeln, jede in einem Satz

rule-gate = Die Sicherheitsprüfung muss beantwortet und offen sein, bevor ein Plan gezeigt wird.
rule-no-plan = Für manche Menschen machen wir keinen Plan; eine Fachperson kann es besser.
rule-longest = Kein Lauf ist länger als 110 % deines längsten Laufs in den 30 Tagen davor. Ein Wettkampf, auf den du dich vorbereitet hast, darf es sein, ebenso ein Lauf auf dem Rückweg nach einer Pause. Unsere vorsichtige Wahl nach einer Studie, die Laufende beobachtet hat.
rule-longest-grows-once = Dein längster Lauf wächst höchstens einmal in sieben Tagen. Unsere eigene Regel.
rule-week-cap = Eine Woche hat höchstens 3 km mehr als deine mittlere der letzten vier, oder ein Viertel mehr. Deine übliche Woche ist immer erlaubt, außer du kommst aus einer Pause zurück. Unsere eigene Regel.
rule-one-change = In einer Woche ändert sich nur eines: Strecke, Tempo, Hügel, Untergrund, Schuhe oder Schrittfrequenz. Unsere eigene Regel.
rule-return-after-gap = Nach 30 Tagen ohne Laufen beginnst du mit einer halben Stunde Gehen und höchstens zehn Minuten Laufen. Gibt es eine übliche Woche, zu der du zurückwillst, beginnst du mit einem Teil davon. Unsere eigene Regel.
rule-new-and-heavy = Wer neu läuft und einen Body-Mass-Index über 30 hat, beginnt in der ersten Woche mit weniger als 3 km. Eine Studie fand so weniger Verletzungen.
rule-clinician = Was deine Fachperson geschrieben hat, geht allem anderen vor.
rule-gentle = Sanfter Modus: Gehen, und Laufen im Wechsel mit Gehen, auf ebenem Boden, höchstens 30 Minuten, nichts wächst.
rule-condition = Was du über deinen Rücken angegeben hast, schließt einige Übungen und Einheiten aus. Frag eine Fachperson danach.
rule-pain = Deine Werte bestimmen die Stufe: wiederholen, lockerer, Laufen und Gehen, oder vorerst nicht laufen. Abgewandelt aus Studien zur Achillessehne, für Rücken nicht geprüft.
rule-four-weeks-of-go = Zügige Teile und die langen Läufe eines Marathons warten, bis die Sicherheitsprüfung vier Wochen lang frei war. Unsere eigene Regel.
rule-availability = Du hast gesagt, wie viel Zeit du an diesem Tag hast.
rule-goal = Es führt zu deinem Ziel.
rule-runs-per-week = So viele Läufe, wie du gewohnt bist. Wer neu läuft, bekommt drei in der Woche: In der einen Studie zum Laufen bei Rückenschmerzen waren drei vorgesehen, gemacht wurden etwa zwei.
rule-rest-between-runs = Ein Tag zwischen zwei Läufen, wo es passt. Unsere eigene Regel.
rule-rest-day = Mindestens ein Tag in der Woche ist frei. Unsere eigene Regel.
rule-run-walk-first = Laufen kommt im Wechsel mit Gehen zurück, eine halbe Stunde, wie in der einen Studie zum Laufen bei Rückenschmerzen.
rule-lighter-week = Jede vierte Woche ist eine Entlastungswoche. Unsere eigene Regel; keine Studie dahinter.
rule-ten-percent-not-used = Die bekannte 10-Prozent-Regel machte in ihrer Studie keinen Unterschied: 20,8 % gegen 20,3 % verletzten sich. Deshalb verwenden wir sie nicht.
rule-strength-per-week = Krafttraining an zwei Tagen in der Woche, wie es die Weltgesundheitsorganisation vorschlägt. Stärker zu sein ist nicht der Grund, warum Rücken weniger weh tun.
rule-strength-apart = Krafttraining hält Abstand zum langen Lauf. Unsere eigene Regel.
rule-cross-training = Eine Einheit in der Woche, die dich ohne die Stöße des Laufens bewegt. Unsere eigene Regel.
rule-hard-work-apart = Zügige Teile kommen in kleinen Schritten und mit Abstand zum langen Lauf. Unsere eigene Regel.
rule-nothing-hard-before-test = Nichts Hartes am Tag vor einem Test. Unsere eigene Regel.
rule-from-what-was-handled = Der Plan beginnt bei dem, was dein Rücken bisher geschafft hat. Beschrieben, nicht bewiesen.
rule-coming-back = Nach Wochen mit weniger Laufen beginnst du mit einem Teil deiner üblichen Woche. Solange deine Morgen üblich bleiben, kommt jede Woche etwa ein Siebtel dazu. Unsere eigene Regel; keine Studie stützt sie.
rule-usual-week = Diese Woche hat weniger Laufen als deine übliche. Die nächste Zeile sagt, warum.
rule-usual-day = In der ersten Woche ist kein Lauf länger als das 1,3-Fache dessen, was du an diesem Tag sonst läufst. Unsere eigene Regel.
rule-same-days = Deine Läufe bleiben an den Tagen, an denen du sonst läufst, wo es geht. Unsere eigene Regel.
rule-even-runs = Die anderen Läufe teilen sich den Rest der Woche so, wie du ihn sonst teilst. Unsere eigene Regel.
rule-likes = Du hast gesagt, dass du das magst.
rule-race = Dein Wettkampf ist nah: Die Wochen davor werden leichter, und der Wettkampf steht an seinem Tag. Unsere eigene Regel.
rule-long-share = Dein längster Lauf ist höchstens etwa die Hälfte der Woche. Unsere eigene Regel.
rule-worse-for-you = Deine eigenen Tage zeigten danach schlechtere Morgen; deshalb verlangt der Plan nicht mehr davon.
rule-load-of-last-week = Deine letzte Woche verlangte von deinem Rücken deutlich mehr als üblich; deshalb wächst diese nicht. Unsere eigene Regel.
rule-strength-tests = Deine Haltetests änderten sich um mehr, als sie von selbst schwanken; deshalb gehen die Übungen mit.
rule-moved = Du hast es auf diesen Tag verschoben.

## Anderer Sport daneben

plan-sport-usual = Sonst { $sport }, etwa { $minutes } min
plan-sport-done = Gemacht: { $sport }, { $minutes } min
plan-sport-effort = , Anstrengung { $effort } von 10
plan-sport-walk = Gehen
plan-sport-cycle = Radfahren
plan-sport-swim = Schwimmen
plan-sport-climb = Klettern
plan-sport-strength = Krafttraining
plan-sport-ski = Skifahren
plan-sport-other = anderer Sport
plan-sport-load-unknown = Was das von deinem Rücken verlangt, ist hier nicht bekannt; deshalb zählt es nur mit Zeit und Anstrengung: { $sports }.

## Warum eine Woche weniger hat als die übliche

plan-less = Weniger als deine übliche Woche: { $why }.
plan-if-mornings = Ab hier gilt: wenn deine Morgen üblich bleiben.

why-less-clinician = Grenzen deiner Fachperson
why-less-condition = was du in der Sicherheitsprüfung angegeben hast
why-less-pain = die Werte deines Rückens
why-less-gentle = sanfter Modus
why-less-coming-back = auf dem Rückweg zu deiner üblichen Woche
why-less-race = Tage um deinen Wettkampf
why-less-lighter-week = eine Entlastungswoche
why-less-load-of-last-week = letzte Woche verlangte viel von deinem Rücken
why-less-one-change = diese Woche ändert sich etwas anderes
why-less-availability = die Zeit, die du hast
why-less-from-what-was-handled = was dein Rücken bisher geschafft hat
why-less-worse-for-you = deine eigenen Tage zeigten schlechtere Morgen
why-less-new-and-heavy = die erste Woche, wenn man neu läuft
why-less-longest = der längste Lauf der letzten 30 Tage
why-less-week-cap = das Höchste, was sieben Tage haben dürfen

plan-custom = unsere eigene Wahl
plan-not-custom = aus einer Studie, einer Leitlinie oder von dir

## Worauf ein Plan zielt

goal-return-to-running = Zurück zum Laufen
goal-run-30-minutes = 30 Minuten laufen
goal-5-km = 5 km
goal-10-km = 10 km
goal-half-marathon = Halbmarathon
goal-marathon = Marathon
goal-keep-well = Den Rücken gesund halten

## Was nicht zusammengeht

clash-more-weeks = Die Regeln lassen deinen längsten Lauf nicht so schnell wachsen. Mit etwa { $value ->
    [one] einer Woche mehr
   *[other] { $value } Wochen mehr
 } ginge es.
clash-smaller-goal = Die langen Läufe und zügigen Teile dieses Ziels warten, bis die Sicherheitsprüfung vier Wochen lang frei war: { $value ->
    [one] noch ein Tag
   *[other] noch { $value } Tage
 }.
clash-more-days = Kein Tag hat Zeit für eine Einheit. Halt mindestens { $value } Tage in der Woche frei.
clash-more-minutes = Für die längste Einheit ist zu wenig Zeit. Mit { $value } Minuten mehr an einem Tag ginge es.
clash-safety-check = Bevor ich etwas vorschlage, beantworte bitte die Sicherheitsprüfung.
clash-ask-someone = Deine Antworten, Werte oder Grenzen lassen dafür keinen Raum. Frag zuerst eine Fachperson.
clash-your-choice = Die Regeln lassen für den Tag deines Wettkampfs etwa { $value } km Laufen. Ihn ganz zu laufen, ist deine eigene Entscheidung.
clash-nothing = Hier machen wir keinen Plan. Eine Fachperson, die dich kennt, kann es.

## Änderungen

plan-added = Neu am { $day }: { $session }, { $minutes } min.
plan-removed = Entfällt am { $day }: { $session }.
plan-changed = Geändert am { $day }: { $session }, { $minutes } min.
plan-unchanged = Nichts ändert sich.
plan-why-day = { $day }, warum „{ $session }“?

## Gemacht gegen geplant

done-as-planned = Wie geplant.
done-shorter = Kürzer als geplant.
done-longer = Länger als geplant.
done-missed = Nicht gemacht. Das ist in Ordnung; der Plan beginnt dort, wo du bist.
done-extra = Gelaufen ohne Plan.

## In der Befehlszeile

cmd-plan-title = Ziel: { $goal }. { $weeks ->
    [one] Eine Woche
   *[other] { $weeks } Wochen
 } ab { $start }.
cmd-plan-week = Woche ab { $monday }, { $km } km Laufen
cmd-plan-week-without = Woche ab { $monday }, kein Laufen
cmd-plan-km = { $km } km Laufen
cmd-plan-minutes = { $minutes } min
cmd-plan-instead = Bis dahin zielt er hierauf: { $goal }.
cmd-plan-needs-goal = Nenn ein Ziel, z. B. backstride plan --goal "10 km". Andere sind: return to running, run 30 minutes, 5 km, half marathon, marathon, keep well.
cmd-plan-kept = Behalten. Ansehen mit: backstride plan show
cmd-plan-not-kept = Das ist ein Vorschlag. Um ihn zu behalten, gib denselben Befehl mit --accept ein.
cmd-plan-change-not-kept = Diese Änderungen sind noch nicht behalten. So behältst du sie: backstride plan adapt --accept
cmd-plan-has-changed = Dein Plan passte nicht mehr zu dem, was geschah; er hat sich von selbst geändert. Was und warum, zeigt: backstride plan adapt
cmd-plan-cause = Der Plan ändert sich wegen dieser Regel: { $rule }
cmd-plan-done = Bisher: { $as_planned } wie geplant, { $shorter } kürzer, { $longer } länger, { $missed } nicht gemacht, { $extra } zusätzlich. Nachholen muss niemand etwas.
cmd-plan-export-how = Sag, wohin: --ics plan.ics für einen Kalender, --fit workouts für eine Uhr, oder --feed für eine Adresse.
cmd-plan-feed = Dein Kalender kann http://127.0.0.1:8765{ $address } abonnieren, solange das läuft: backstride serve --port 8765
cmd-plan-export-delete = Wenn später ein Warnzeichen auftritt, lösch die Einheiten auf deiner Uhr. Zurückrufen lassen sie sich nicht.
