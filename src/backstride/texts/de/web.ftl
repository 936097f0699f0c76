# Die Web-App: Rahmen, Ablehnungen und die Antwortseite.

## Rahmen

web-skip = Zur Antwort springen
web-site-name = Backstride
web-contents = Seiten
web-page-answer = Start
web-group-day = Jeden Tag
web-group-running = Mein Laufen
web-group-answers = Was bekannt ist
web-group-next = Wie weiter
web-group-mine = Meins
web-how-we-know = Woher wissen wir das?
web-as-table = Als Tabelle zeigen
web-about = Über { -name }
web-local-only = Alles hier bleibt auf diesem Computer.
web-made-on = Erstellt am { $day }.

## Ablehnungen

refused-host-title = Diese Adresse gehört nicht uns
refused-host = Die Seite wurde unter einem Namen aufgerufen, der nicht zu diesem Computer gehört. Öffne die Adresse, die das Terminal zeigt.
refused-origin-title = Das kam von einer anderen Seite
refused-origin = Eine fremde Seite wollte { -name } benutzen. Nichts wurde gelesen, nichts wurde geändert.
refused-token-title = Öffne die ganze Adresse
refused-token = Diese Seite öffnet sich nur mit der ganzen Adresse, die das Terminal nach „serve“ zeigt. Sie gilt einmal und ist bei jedem Start eine andere. Wenn du sie schon benutzt hast, beende „serve“ mit Ctrl-C und starte es neu.
refused-too-large-title = Das ist zu viel auf einmal
refused-too-large = Die Datei oder das Formular ist größer, als diese Seite annimmt. Nimm stattdessen „backstride import“ im Terminal.
refused-not-found-title = Diese Seite gibt es nicht
refused-not-found = Unter dieser Adresse liegt nichts. Deine Antwort steht auf der ersten Seite.
refused-method-title = Das geht hier nicht
refused-method = So lässt sich diese Seite nicht benutzen. Geh zurück und versuch es von der Seite selbst aus.
refused-not-plain-title = Ein Zeichen kann nicht aufbewahrt werden
refused-not-plain = Ein Text enthält ein Zeichen, das kein Buchstabe ist, zum Beispiel aus einem kopierten Dokument. Nichts wurde gespeichert. Geh zurück, lösch den Text darum herum und tipp ihn neu.
refused-unreadable-title = Etwas fehlt
refused-unreadable = Was geschickt wurde, enthält nicht, was diese Seite braucht. Geh zurück und sieh dir die Felder an.
refused-home-title = Dein Datenordner lässt sich gerade nicht benutzen
refused-home = Etwas hat ihn geändert oder beschädigt. Führ im Terminal „backstride doctor“ aus; es sagt, was nicht stimmt und was zu tun ist.
refused-broken-title = Bei uns ist etwas schiefgegangen
refused-broken = Das ist unser Fehler. Versuch es noch einmal. Wenn es wieder passiert, führ „backstride doctor“ aus: Es prüft, ob deine Daten heil sind.
refused-back = Zur ersten Seite

## Die Antwortseite

answer-title = Was macht Laufen mit meinem Rücken?
answer-so-far = Bisher nur die Tatsachen
answer-line = Noch zu früh. Das sind die Tatsachen, die deine Uhr kennt.
answer-row-runs = Deine Läufe
answer-row-model = Jeder Schritt
answer-row-days = Deine Tage
answer-recent-usual = { $last ->
    [true] Letzte Woche { $distance }
   *[other] In der Woche ab { $monday } { $distance }
 }, { $direction ->
    [same] etwa so viel wie üblich.
    [less] { $percent } % weniger als üblich.
    [much-more] { $times }-mal deine übliche Woche.
   *[more] { $percent } % mehr als üblich.
 }
answer-recent-alone = { $last ->
    [true] Letzte Woche { $distance }.
   *[other] In der Woche ab { $monday } { $distance }.
 } Deine übliche Woche ist noch nicht bekannt.
answer-recent-none = Noch keine deiner letzten Wochen ist vorbei und ganz bekannt.
answer-step-row = Der Boden drückt mit etwa { $force } Körpergewichten zurück, { $low } bis { $high }.
answer-step-none = Deine Dateien enthalten dafür noch nicht genug.
answer-days-none = Noch kein Morgen aufgeschrieben.
answer-days-some = Deine Morgen stehen im Tagebuch; mit Läufen werden sie noch nicht verglichen.
answer-would-change = Was würde diese Antwort ändern?
answer-would-change-text = Deine eigenen Morgen. Läufe allein können nicht zeigen, ob es einem Rücken besser oder schlechter geht. Ein Tagebuch von einer halben Minute daneben kann es, nach einigen Monaten.

answer-weeks-title = Wochen gegen mein Übliches
answer-weeks-chart = Gelaufene Strecke in jeder Woche
answer-weeks-description = { $weeks ->
    [one] Eine Woche
   *[other] { $weeks } Wochen
 } Laufen, die letzte rechts, mit { $shown }.
answer-weeks-usual = Deine übliche Woche ist { $middle }.
answer-weeks-usual-band = Deine übliche Woche ist { $middle }; die Hälfte deiner Wochen liegt zwischen { $low } und { $high }.
answer-weeks-no-usual = Deine übliche Woche braucht mindestens vier Wochen mit Läufen. Bis dahin gibt es nichts, womit sich gerecht vergleichen lässt.
answer-weeks-legend-usual = Die gestrichelte Linie ist deine übliche Woche.
answer-weeks-legend-band = Die Hälfte deiner Wochen liegt im getönten Band; die Linie ist die Mitte.
answer-weeks-legend-open = Diese Woche ist noch nicht vorbei.
answer-weeks-legend-flag = Ein Lauf war viel länger als die davor.
answer-weeks-heading-week = Woche ab
answer-weeks-heading-distance = Strecke
answer-weeks-heading-note = Hinweis
answer-weeks-note-open = noch nicht vorbei
answer-weeks-note-unknown = einige Tage unbekannt
answer-weeks-note-flag = mit einem viel längeren Lauf
answer-weeks-no-runs = keine Läufe
answer-weeks-untold = Strecke nicht angegeben
answer-weeks-usual-label = Übliche Woche
answer-weeks-usual-shown = { $middle }, die Hälfte { $low } bis { $high }
answer-weeks-how = Strecken kommen aus deinen Dateien, so wie deine Uhr sie gemessen hat. Eine Woche beginnt am Montag. Die übliche Woche ist die mittlere von { $weeks } bekannten Wochen vor den gezeigten. Wochen mit unbekannten Tagen zählen nicht mit: Eine fehlende Datei ist kein Ruhetag.
answer-weeks-how-alone = Strecken kommen aus deinen Dateien, so wie deine Uhr sie gemessen hat. Eine Woche beginnt am Montag.

answer-marked-title = Läufe, viel länger als davor
answer-marked-none = Keiner deiner letzten Läufe war mehr als 10 % länger als der längste in den 30 Tagen davor.
answer-runs-alike = { $runs } Läufe vom { $first } bis { $last }:
answer-marked-run = { $distance }; der längste in den 30 Tagen davor war { $before }, also { $percent } % länger.
answer-marked-unknown = { $days ->
    [one] Einer dieser Tage ist unbekannt; ein längerer Lauf kann also fehlen.
   *[other] { $days } dieser Tage sind unbekannt; ein längerer Lauf kann also fehlen.
 }
answer-marked-study = In einer Studie kamen Läufe, die um mehr als 10 % wuchsen, mit mehr Verletzungen vor. Auf Rücken wurde nicht geschaut.
answer-marked-meaning = Eine Markierung heißt: gut zu wissen. Sie heißt nicht, dass der Lauf falsch war oder dass etwas passieren wird.
answer-marked-how = Die Studie begleitete 5.205 Laufende 18 Monate lang über ihre Uhren; 35 % meldeten eine Verletzung. Sie verglich jeden Lauf mit dem längsten der 30 Tage davor. Nach einem um 10 bis 30 % längeren Lauf kamen Überlastungsverletzungen 1,6-mal so häufig vor (wahrscheinlich 1,3 bis 2,1). Nach einem um 30 bis 100 % längeren war es 1,5-mal, darüber 2,3-mal. Niemandem wurde gesagt, wie er laufen soll; es können also andere Ursachen dahinterstehen. Die meisten waren Männer, im Mittel 46 Jahre alt. Welcher Körperteil weh tat, wurde nicht getrennt; für Rücken ist es also nicht bekannt.
answer-marked-source = Frandsen und andere, British Journal of Sports Medicine, 2025.

answer-rest-title = Tage ohne Laufen
answer-rest-28 = ohne Lauf in den letzten 28 Tagen
answer-rest-unknown = { $days ->
    [one] Von einem weiteren Tag ist nichts bekannt.
   *[other] Von { $days } weiteren Tagen ist nichts bekannt.
 }
answer-rest-days = { $days ->
    [one] 1 Tag
   *[other] { $days } Tage
 }
answer-rest-row = { $days ->
    [0] In diesen 28 Tagen bist du nicht gelaufen.
    [one] Du bist nie an zwei Tagen hintereinander gelaufen.
   *[other] Die längste Reihe von Lauftagen war { $days }.
 }
answer-rest-how = Ein Tag zählt als Lauftag, wenn an ihm ein Lauf begann, in der Ortszeit dort. Ein Tag ohne Datei zählt nur dann als Ruhetag, wenn deine Uhr in der Zeit darum herum benutzt wurde. Wie viele solche Tage ein Rücken braucht, ist nicht bekannt. Deine eigenen Morgen können es sagen.

answer-steps-title = Schritte, und was ein Schritt verlangt
answer-steps-count = Schritte { $last ->
    [true] letzte Woche
   *[other] in der Woche ab { $monday }
 }, Gehen mitgezählt
answer-steps-band = { $low } bis { $high }
answer-steps-usual = { $direction ->
    [same] Etwa so viele wie in deiner üblichen Woche.
    [less] { $percent } % weniger als in deiner üblichen Woche.
    [much-more] { $times }-mal so viele wie in deiner üblichen Woche.
   *[more] { $percent } % mehr als in deiner üblichen Woche.
 }
answer-force-sum = Alle Stöße dieser Woche zusammen: { $direction ->
    [same] etwa so viel wie üblich.
    [less] { $percent } % weniger als üblich.
    [much-more] { $times }-mal so viel wie üblich.
   *[more] { $percent } % mehr als üblich.
 }
answer-steps-none = Keine der letzten ganz bekannten Wochen enthält Schritte. Eine Uhr, die die Schrittfrequenz aufzeichnet, liefert sie.
answer-force-title = Druck vom Boden im mittleren Schritt
answer-force-description = Etwa { $force } Körpergewichte, zwischen { $low } und { $high }. Stehen ist 1.
answer-force-shown = etwa { $force } Körpergewichte, { $low } bis { $high }
answer-force-standing = Stehen: 1
answer-force-low = 0
answer-force-high = { $force } Körpergewichte
answer-steps-how = Schritte kommen aus Schrittfrequenz und Zeit. Der Druck wird aus deinem Tempo, deiner Schrittfrequenz und der Bodenkontaktzeit berechnet, nach einer Regel, die im Labor an Laufenden auf ebenem Boden gemessen wurde. Er wirkt unter dem Fuß; er ist nicht die Belastung des unteren Rückens. Die Spanne ist die Streuung dieser Regel.
answer-outside = Wenige Menschen oder Läufe wie deine wurden gemessen; die Spanne ist deshalb breiter.
answer-outside-why = Die Spanne ist breiter, weil wenige Menschen oder Läufe wie diese gemessen wurden:

answer-gaps-title = Pausen in deinen Jahren
answer-gaps-text = Hier hörte das Laufen auf oder wurde weniger. Warum, weißt nur du; { -name } fragt einmal danach.
answer-gap-pause = { $first } bis { $last }: keine Läufe.
answer-gap-open = Seit { $first }: noch keine Läufe.
answer-gap-drop = { $first } bis { $last }: etwa { $percent } % der Wochen davor.
answer-gaps-more = { $count ->
    [one] Eine weitere
   *[other] { $count } weitere
 }, länger zurück

answer-findings-title = Zu deinen Dateien
answer-known = { $runs ->
    [one] Ein Lauf bekannt, vom { $day }.
   *[other] { $runs } Läufe bekannt, seit { $day }.
 }

answer-empty-title = Bring deine Läufe
answer-empty-text = Hier sind noch keine Läufe. Deine Uhr kennt schon die Antwort auf viele Fragen: wie weit, wie oft, wie viele Schritte.
answer-empty-how = Nenn im Terminal den Ordner oder die ausgegebene Datei:
answer-empty-formats = Angenommen werden Dateien von Uhren ({ -watch-files }) und ganze Archive von Strava, Garmin, Polar, Suunto und Apple Health.
answer-empty-demo = Nichts zur Hand? Sieh dir zuerst eine erfundene Läuferin an:

web-place-today = Heute
web-place-diary = Tagebuch
web-place-running = Laufen
web-place-known = Wissen
web-place-next = Weiter
web-ask-here = Frag etwas zu Laufen und Rücken
web-foot = Ein Tagebuch und Rechner für Neugierige; wenn dich etwas beunruhigt, frag eine Fachperson. Alles bleibt auf diesem Computer.
web-page-weeks = Wochen
weeks-question = Wie viel bin ich zuletzt gelaufen?
