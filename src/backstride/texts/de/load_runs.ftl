# Was die eigenen Läufe vom Rücken verlangten: Mengen, alltägliche Dinge daneben, Form, Wochen.

run-load-title = Was verlangte dieser Lauf von meinem unteren Rücken?
load-history-title = Was verlangten meine Läufe von meinem unteren Rücken?

load-amount-usual = Gegen mein Übliches
load-amount-itself = Für sich (90-%-Spanne)
load-count-steps = Schritte
load-count-minutes = Minuten
load-count-climb-m = Meter bergauf
load-count-descent-m = Bergab
load-count-load-time = Belastungszeit
load-time-means = Belastungszeit ist die mittlere Belastung des unteren Rückens mal die Minuten, in Körpergewichten.
load-against = { $direction ->
    [same] wie üblich
    [more] { $percent } % mehr als üblich
    [less] { $percent } % weniger als üblich
    [none] keine
   *[much-more] { $times }-mal das Übliche
 }
load-against-so-far = { $direction ->
    [same] so viele Schritte wie in einer üblichen Woche
    [more] { $percent } % mehr Schritte als in einer üblichen Woche
    [less] { $percent } % weniger Schritte als in einer üblichen Woche
    [none] keine Schritte
   *[much-more] { $times }-mal so viele Schritte wie in einer üblichen Woche
 }
load-against-none = noch nichts Übliches
load-against-how = Das Übliche ist die Mitte deiner eigenen Läufe des letzten halben Jahres, sobald es zehn sind.
load-value-minutes = { $value } min
load-value-body-minutes = { $value } ({ $low } bis { $high }) Körpergewichts-Minuten
load-value-banded = { $value } ({ $low } bis { $high })

# Die schwersten und leichtesten Dinge um einen Lauf herum.
load-beside-about = Höchste Belastung des unteren Rückens: etwa so viel wie { $tasks }.
load-beside-more = Mehr als { $tasks }.
load-beside-less = Weniger als { $tasks }.
load-beside-rough = „Etwa“ heißt: bis auf ein Viertel. Stehen und die Treppenstufe sind im Modell unbewegt.
load-task-standing = Stehen
load-task-walking = Gehen
load-task-stairs = eine Treppenstufe
load-task-back-extension-hold = gehaltenes Rückenstrecken
load-task-bird-dog = Vierfüßlerstand mit Strecken
load-task-hip-hinge-20-kg = Hüftbeugen mit 20 kg
load-list-two = { $first } und { $last }

load-work-about = { $muscles ->
    [deep_core] Lässt die tiefen Rumpfmuskeln etwa so hart arbeiten wie { $tasks }.
    [back_extensors] Lässt den Rücken etwa so hart arbeiten wie { $tasks }.
    [glutes] Lässt das Gesäß etwa so hart arbeiten wie { $tasks }.
    [hip_flexors] Lässt die Hüftbeuger etwa so hart arbeiten wie { $tasks }.
   *[abdominals] Lässt den Bauch etwa so hart arbeiten wie { $tasks }.
 }
load-work-between = { $muscles ->
    [deep_core] Lässt die tiefen Rumpfmuskeln härter arbeiten als { $more }, weniger als { $less }.
    [back_extensors] Lässt den Rücken härter arbeiten als { $more }, weniger als { $less }.
    [glutes] Lässt das Gesäß härter arbeiten als { $more }, weniger als { $less }.
    [hip_flexors] Lässt die Hüftbeuger härter arbeiten als { $more }, weniger als { $less }.
   *[abdominals] Lässt den Bauch härter arbeiten als { $more }, weniger als { $less }.
 }
load-work-more = { $muscles ->
    [deep_core] Lässt die tiefen Rumpfmuskeln härter arbeiten als { $more }.
    [back_extensors] Lässt den Rücken härter arbeiten als { $more }.
    [glutes] Lässt das Gesäß härter arbeiten als { $more }.
    [hip_flexors] Lässt die Hüftbeuger härter arbeiten als { $more }.
   *[abdominals] Lässt den Bauch härter arbeiten als { $more }.
 }
load-work-less = { $muscles ->
    [deep_core] Lässt die tiefen Rumpfmuskeln weniger arbeiten als { $less }.
    [back_extensors] Lässt den Rücken weniger arbeiten als { $less }.
    [glutes] Lässt das Gesäß weniger arbeiten als { $less }.
    [hip_flexors] Lässt die Hüftbeuger weniger arbeiten als { $less }.
   *[abdominals] Lässt den Bauch weniger arbeiten als { $less }.
 }
load-work-for-researchers = Das Modell wurde gegen 38 Messungen arbeitender Muskeln gehalten, bei Stütz, Brücke, Kniebeuge und Gehen. Es traf 16, und keine Muskelgruppe bestand. Deshalb sagt es hier nicht, wie hart deine Muskeln arbeiten. Die Zahlen stehen im JSON, für die Forschung.
load-work-rough = Muskelarbeit ist eine Schätzung des Modells. Kein Muskel von dir wurde gemessen.

load-unusual-none = Er ging nicht über das hinaus, was du im halben Jahr davor gelaufen bist.
load-unusual = Ungewohnt für deinen Rücken: { $reasons }.
load-unusual-too-few = Mit weniger als zehn Läufen im halben Jahr davor lässt sich nichts ungewohnt nennen.
load-unusual-longer = länger als jeder Lauf des halben Jahres davor
load-unusual-faster = schneller als jeder Lauf des halben Jahres davor
load-unusual-slower-cadence = langsamere Schritte als sonst bei diesem Tempo
load-unusual-quicker-cadence = schnellere Schritte als sonst bei diesem Tempo
load-unusual-more-climb = mehr bergauf als jeder Lauf des halben Jahres davor
load-unusual-more-descent = mehr bergab als jeder Lauf des halben Jahres davor

load-rank-high = Er steht weit oben unter deinen letzten { $runs } Läufen: { $places }, nach vier Arten zu zählen.
load-rank-middle = Er steht in der Mitte deiner letzten { $runs } Läufe: { $places }, nach vier Arten zu zählen.
load-rank-low = Er steht weit unten unter deinen letzten { $runs } Läufen: { $places }, nach vier Arten zu zählen.
load-rank-depends-on-what-counts = Sein Platz unter deinen letzten { $runs } Läufen hängt davon ab, was zählt: { $places }. Viele Schritte oder harte? Das weiß niemand.
load-place = Platz { $first }
load-places = Platz { $first } bis { $last }
load-rank-how = Jeder Lauf wird nach Schritten mal höchster Belastung hoch 1, 2, 4 und 6 gereiht. Gesetze aus totem Gewebe liegen in dieser Spanne; keines ist ein Gesetz eines lebenden Rückens.

load-longest = Er war { $percent } % des längsten Laufs der 30 Tage davor, { $before }.
load-longest-study = In einer Studie mit 5.205 Laufenden kamen Läufe über 110 % mit mehr Verletzungen vor. Auf Rücken wurde nicht geschaut.
load-longest-none = Kein anderer Lauf in den 30 Tagen davor, also nichts zum Vergleichen.

load-drift-seen = { $name }: { $change } von { $first } auf { $last }
load-drift-not-seen = { $name }: keine Änderung, die man sehen kann ({ $first } auf { $last })
load-drift-cadence-spm = Schrittfrequenz
load-drift-contact-ms = Bodenkontaktzeit
load-drift-oscillation-mm = Auf und Ab
load-drift-balance-left-percent = Anteil des linken Fußes am Bodenkontakt
load-drift-heart-rate-bpm = Herzfrequenz
load-drift-means = Form ist nicht Belastung, und Bodenkontaktzeit ist nicht Kraft. Die Änderung sagt, wie du müde wurdest, nicht, was es mit deinem Rücken machte.
load-drift-too-short = Die Änderung der Form steht bei Läufen ab 40 Minuten.
load-drift-not-comparable = Im ersten und letzten Drittel gab es zu wenig ebenes Laufen bei gleichem Tempo für einen Vergleich.

load-day = Dieser Tag hatte { $runs } Läufe und Spaziergänge. Seine Schritte insgesamt: { $against }.
load-refused-pregnancy = In der Schwangerschaft und im ersten Jahr nach einer Geburt gibt Backstride keine Belastungen an. Niemand wurde gemessen, und der Körper verändert sich zu sehr.

load-week-going-on = bisher
load-week-against = Diese Woche bisher: { $against }.
load-last-week-against = Letzte Woche: { $against }.
load-weeks-no-usual = Weniger als vier volle Wochen sind bekannt; es gibt also noch keine übliche Woche.
load-sum-days = Letzte { $days } Tage: { $steps } Schritte, { $minutes } min, { $load } Körpergewichts-Minuten Belastungszeit.
load-sum-days-no-load = Letzte { $days } Tage: { $steps } Schritte, { $minutes } min.
load-sum-unknown = { $days ->
    [one] Einer dieser Tage ist unbekannt. Er zählt nicht als Ruhe.
   *[other] { $days } dieser Tage sind unbekannt. Sie zählen nicht als Ruhe.
 }
load-rest = In den 28 Tagen bis gestern: { $ran } mit Lauf, { $other } mit mindestens einer halben Stunde anderer Aktivität, { $rest } Ruhe, { $unknown } unbekannt.
load-no-runs = Kein Lauf in den letzten vier Wochen.
