# Kann ich heute laufen, die Schmerzregeln und die Schub-Karte.

today-title = Kann ich heute laufen?
today-tap-back = Wie geht es deinem Rücken jetzt?
today-tap-leg = Und deinen Beinen?
today-leg-nothing = da ist nichts
today-leg-as-usual = wie sonst
today-leg-new-or-worse = etwas Neues oder Schlimmeres
today-tap-settled = Hat sich dein letzter Lauf gelegt?
today-settled-settled = ja
today-settled-not-yet = noch nicht
today-settled-not-run = ich bin länger nicht gelaufen
today-why = warum
today-not-today = heute nicht

suggestion-as-usual = Lauf wie sonst.
suggestion-as-planned = Wie geplant.
suggestion-shorter = Kürzer als sonst, und locker.
suggestion-run-walk = Lauf und geh im Wechsel.
suggestion-walk = Geh heute spazieren, kein Laufen.
suggestion-rest = Heute kein Lauf.
suggestion-ask-someone = Frag zuerst jemanden.
suggestion-minutes-max = Bis zu { $minutes } Minuten.
suggestion-long-gap-running = Davon bis zu { $minutes } Minuten Laufen.

today-rule-nothing-against = Nichts, was du angegeben hast, spricht dagegen. Ein Morgen bis { $up_to } gilt bei dir als üblich.
today-rule-nothing-planned = Dein Plan hat heute keinen Lauf. Spazierengehen ist immer in Ordnung.
today-rule-long-gap = Du bist 30 Tage oder länger nicht gelaufen; der erste Lauf ist deshalb ein Wechsel aus Laufen und Gehen.
today-rule-limit-minutes = Deine Fachperson hat eine Grenze in Minuten gesetzt.
today-plan-beside = Dein Plan hat heute: { $sessions }.
today-plan-one = { $session }, { $minutes } min
today-kept = Dein Wert steht jetzt im Tagebuch.

## Wie es um den Rücken steht: welcher Eintrag, und was es wieder hebt

back-title = Dein Rücken diese Woche
back-day-0 = gestern
back-day-1 = heute
back-day-2 = morgen
back-on = am { $day }
back-distance-km = { $amount } km
back-distance-miles = { $amount } Meilen
back-distance-run = einem Lauf
back-was = { $where } war dein Rücken bei { $score } von 10{ $above ->
    [none] .
   *[other] , { $above } über deinem üblichen Wert.
 }
back-where-morning = { $on } morgens
back-where-morning-today = Heute Morgen
back-where-morning-ran = { $on } am Morgen nach { $distance }
back-where-morning-ran-today = Heute Morgen nach { $distance } gestern
back-where-before-run = { $on } vor einem Lauf
back-where-before-run-today = Heute vor einem Lauf
back-where-skipped-because = { $on }, als du einen Lauf ausgelassen hast,
back-where-skipped-because-today = Heute, als du einen Lauf ausgelassen hast,
back-where-after-run = { $on } nach { $distance }
back-where-after-run-today = Heute nach { $distance }
back-where-evening = { $on } abends
back-where-evening-today = Heute Abend
back-where-weekly = { $on }, im Wocheneintrag
back-where-weekly-today = Heute
back-where-test = { $on } rund um einen Haltetest
back-where-test-today = Heute rund um einen Haltetest
back-because-painkiller = Nach einem Schmerzmittel kann ein Wert einen Plan halten, aber nicht wachsen lassen.
back-because-held = Wiederhol also, was du gelaufen bist, und steigere nichts.
back-because-after-jump = Dein Schmerz ist vor Kurzem sprunghaft gestiegen; deshalb wächst zwei Wochen lang nichts.
back-because-above-usual = Deshalb wird es heute kürzer.
back-because-four-or-five = Deshalb heute Laufen und Gehen im Wechsel.
back-because-over-five = Deshalb heute kein Laufen.
back-because-jump = Das ist ein Sprung nach oben; deshalb beginnt es wieder mit Gehen.
back-because-stepped-down = Deshalb ist der nächste Lauf eine Stufe kleiner.
back-because-stepped-down-twice = Das ist die zweite Stufe nach unten in 7 Tagen; deshalb läufst und gehst du vorerst im Wechsel.
back-because-leg-sign = Du hast im Bein etwas Neues oder Schlimmeres angegeben ({ $day }).
back-because-bony-spot = Du hast Schmerz an einer Stelle am Knochen angegeben ({ $day }).
back-because-woke-at-night = Dein Rücken hat dich nachts geweckt ({ $day }).
back-because-nothing = Nichts, was du angegeben hast, spricht gegen das Laufen.
back-beside-gate = Zuerst kommen die Sicherheitsfragen.
back-beside-ill = Du bist krank. Laufen kann warten.
back-beside-limit-no-running = Deine Fachperson hat gesagt: vorerst kein Laufen.
back-beside-limit-run-walk = Deine Fachperson hat gesagt: nur Laufen und Gehen im Wechsel.
back-beside-gentle = Deine Fachperson hat nur sanftes Laufen erlaubt.
back-next-free = darfst du wieder steigern
back-next-hold = läufst du wie sonst, ohne zu steigern
back-next-easier = läufst du locker, bis zur Hälfte deines längsten Laufs
back-next-run-walk = läufst und gehst du im Wechsel
back-next-cross-training = gehst du, oder bewegst dich ohne Stöße
back-out-usual-mornings = { $mornings ->
    [1] Noch ein Morgen bei { $up_to } oder weniger, und ab { $day } { $next }.
   *[other] Zwei Morgen bei { $up_to } oder weniger, und ab { $day } { $next }.
 }
back-out-by-itself = Wenn nichts Schlimmeres dazukommt, geht es { $on } auf jeden Fall eine Stufe nach oben.
back-out-next-day = Das gilt für heute. Ist dein Rücken bei { $up_to } oder weniger, { $next } – ab morgen.
back-out-wait = Ab { $day } darfst du wieder steigern.
back-out-answer-questions = Beantworte die Sicherheitsfragen noch einmal: Sie fragen danach.
back-out-new-limits = Es endet, wenn deine Fachperson es sagt. Schreib es unter Grenzen auf.
back-out-professional = Es endet, wenn eine Fachperson es sagt. Schreib es auf, sobald du es weißt.
back-out-well-again = Wenn du wieder gesund bist, geht es weiter, wo du stehst.
back-rung-free = Frei zu laufen und zu steigern
back-rung-hold = Laufen wie sonst, nichts wächst
back-rung-easier = Locker, bis zur Hälfte deines längsten Laufs
back-rung-run-walk = Laufen und Gehen im Wechsel
back-rung-cross-training = Kein Laufen
back-rung-ask = Zuerst jemanden fragen
back-tile-none = kein Wert
back-tile-no-run = kein Lauf
back-tile-score = Rücken { $score }
back-if-mornings = Die Tage voraus sind so gezeichnet, wie sie kommen, wenn deine Morgen üblich bleiben.

pain-rule-source = Unsere Abwandlung einer Regel aus Studien zur Achillessehne; für Rücken nicht geprüft.
decision-carry-on = Mach weiter.
decision-hold = Halten: Wiederhol es, steigere nicht.
decision-step-down = Eine Stufe zurück: Mach das nächste kleiner.
decision-stop-and-ask = Hör auf und frag jemanden.
pain-rule-low-or-as-before = Der Schmerz blieb niedrig oder nahe am Wert davor, und der Morgen war wie sonst.
pain-rule-middle-score = Der Schmerz erreichte 4 oder 5.
pain-rule-two-above-before = Der Schmerz lag 2 über dem davor.
pain-rule-not-scored = Der Lauf hat keinen Wert.
pain-rule-morning-not-scored = Der Morgen danach hat keinen Wert.
pain-rule-painkiller = Ein Wert fiel in die 8 Stunden nach einem Schmerzmittel.
pain-rule-over-five = Der Schmerz lag über 5.
pain-rule-three-above-before = Der Schmerz lag 3 oder mehr über dem davor.
pain-rule-not-usual-next-morning = Der nächste Morgen war nicht wie sonst.
pain-rule-not-settled = Dein letzter Lauf hatte sich nicht gelegt.
pain-rule-leg-worse = Das Bein wurde schlimmer. Bei Beinen ist kein Anstieg in Ordnung.
pain-rule-new-leg-sign = Im Bein ist etwas neu oder hat sich ausgebreitet.
pain-rule-bony-spot = Der Schmerz sitzt an einer Stelle am Knochen.
pain-rule-woke-at-night = Er hat dich nachts geweckt.

flare-title = Dein Rücken hat einen Schub
flare-first-days = Bis du wieder läufst
flare-coming-back = Auf dem Weg zurück
flare-most-settle = Die meisten Schübe legen sich in Tagen bis wenigen Wochen.
flare-get-help = Geh heute in eine Notaufnahme oder ruf { $numbers } an, wenn du eines davon hast. Eines genügt: Du kannst kein Wasser mehr lassen oder spürst es nicht, du kannst den Stuhl nicht halten, oder du wirst zwischen den Beinen taub. Oder du spürst beim Sex weniger, Schmerz oder Taubheit zieht in beide Beine, oder ein Bein wird schwach.
flare-get-help-soon = Geh heute zu einer Ärztin oder einem Arzt, wenn du zum Schmerz Fieber hast oder dich krank fühlst, oder wenn es mit einem schweren Sturz begann.
flare-bed-does-not-help = Bettruhe hilft einem Rücken nicht. Sanfte Bewegung ist nicht schädlich.
flare-keep-moving = Bleib in Bewegung, in kleinen Portionen.
flare-walk-short-often = Geh kurz und oft. Hör auf, bevor es sich aufbaut.
flare-nothing-new = Probier jetzt nichts Neues: keine neue Übung, keine neuen Schuhe.
flare-no-tests = Keine Krafttests, bis es vorbei ist.
flare-two-usual-mornings-first = Warte auf zwei übliche Morgen hintereinander vor dem ersten Lauf.
flare-step-by-step = Es geht Stufe für Stufe zurück: Laufen und Gehen im Wechsel, dann die Hälfte deines längsten Laufs, dann deine üblichen Läufe. Zwei übliche Morgen führen zur nächsten Stufe.
flare-nothing-grows = Nach dem Sprung wächst zwei Wochen lang nichts.
flare-not-better-in-two-weeks = In zwei Wochen nicht besser? Lass jemanden danach sehen.
flare-over = Dein Rücken ist wieder wie sonst.

comparison-leg-pain-rose = Dein Bein tat mehr weh; deshalb heißt das nicht besser.
comparison-leg-signs-rose = Du hast im Bein mehr gespürt; deshalb heißt das nicht besser.
comparison-painkillers-rose = Du hast an mehr Tagen Schmerzmittel genommen; deshalb heißt das nicht besser.
