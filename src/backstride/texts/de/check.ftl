# Die Sicherheitsprüfung, ihre Zustände, die Stopp-Seite, Freigabe und Grenzen.

check-title = Gibt es etwas, das zuerst eine Fachperson ansehen sollte?
check-header = Diese Fragen sind ein Stoppschild, keine Untersuchung. Auch wenn alle Antworten Nein sind, heißt das nicht, dass nichts ist.
check-new-or-changed = Ist in den letzten Wochen etwas davon neu oder anders?
check-soon-title = Trifft etwas davon auf dich zu?
check-conditions-title = Hat dir eine Fachperson gesagt, dass du eines davon hast?
check-none-of-these = Nichts davon
check-answer-yes = Ja
check-answer-no = Nein
check-answer-not-sure = Nicht sicher
check-answer-rather-not-say = Möchte ich nicht sagen
check-rather-not-say = Wenn es so ist, geh damit um wie mit einem Notfall. Du kannst diese Antwort jederzeit ändern.
check-done = Danke. Vorschläge sind offen bis { $until }, oder bis sich etwas ändert.
check-save = Antworten speichern
check-missing = { $count ->
    [one] Eine Frage ist noch offen.
   *[other] { $count } Fragen sind noch offen.
}

## Notfallfragen, mit den Worten für das Telefon und warum gefragt wird

sign-bladder-change = Fällt dir das Wasserlassen schwerer: anfangen, aufhören oder es spüren? Verlierst du Urin, oder spürst du nicht mehr, wenn die Blase voll ist?
sign-bladder-change-say = „Ich habe Rückenschmerzen und kann nicht mehr normal Wasser lassen.“
sign-bowel-change = Kannst du den Stuhl nicht mehr halten, oder spürst du den Stuhlgang nicht mehr?
sign-bowel-change-say = „Ich habe Rückenschmerzen und kann den Stuhl nicht mehr halten.“
sign-saddle-numbness = Ist die Haut zwischen den Beinen, am Po oder im Intimbereich taub oder kribbelt sie? Fühlt sich das Abwischen anders an?
sign-saddle-numbness-say = „Ich habe Rückenschmerzen und bin zwischen den Beinen taub.“
sign-sexual-function-change = Hat sich beim Sex Gefühl oder Funktion verändert, seit der Rücken Beschwerden macht? Du kannst „möchte ich nicht sagen“ antworten.
sign-sexual-function-change-say = „Ich habe Rückenschmerzen, und beim Sex fehlt mir Gefühl oder Funktion.“
sign-both-legs-nerves = Schießt ein neuer Schmerz in beide Beine, oder sind beide Beine taub, kribbeln sie oder sind sie schwach? Muskelkater vom Laufen zählt nicht.
sign-both-legs-nerves-say = „Ich habe Rückenschmerzen, und es ist in beide Beine gezogen.“
sign-leg-weakness-worse = Wird ein Bein oder Fuß schwächer? Hängt der Fuß herunter oder bleibt er hängen, oder gehst du anders als sonst?
sign-leg-weakness-worse-say = „Ich habe Rückenschmerzen, und mein Bein wird schwächer.“
sign-chest-pain-or-faint = Hattest du Schmerzen in der Brust, oder bist du bei oder nach Anstrengung ohnmächtig geworden oder beinahe?
sign-chest-pain-or-faint-say = „Ich habe Schmerzen in der Brust und wäre fast ohnmächtig geworden.“ Wenn nur eines stimmt, sag nur das.
sign-belly-tearing-or-pulsing = Hat plötzlich ein reißender Schmerz in Bauch oder Rücken begonnen? Oder spürst du ein starkes Pochen im Bauch?
sign-belly-tearing-or-pulsing-say = „Ich habe einen plötzlichen, reißenden Schmerz in Bauch und Rücken.“
sign-fever-very-unwell = Hast du Rückenschmerzen mit Fieber und fühlst dich sehr krank: Schüttelfrost, Verwirrtheit, Atemnot oder zu schwach zum Stehen?
sign-fever-very-unwell-say = „Ich habe Rückenschmerzen und Fieber und fühle mich sehr krank.“
sign-major-injury = Hat es mit einem schweren Sturz oder einem Unfall begonnen?
sign-major-injury-say = „Ich bin schwer gestürzt, und mein Rücken tut weh.“ Wenn es ein Unfall war, sag „ein Unfall“.
sign-fever-with-back-pain = Hast du Rückenschmerzen mit Fieber oder Frösteln?
sign-fever-with-back-pain-say = „Ich habe Rückenschmerzen und Fieber.“
sign-fall-with-fragile-bones = Bist du in den letzten Wochen gestürzt und hast brüchige Knochen, oder nimmst du Kortison oder einen Blutverdünner?
sign-fall-with-fragile-bones-say = „Ich bin gestürzt. Ich habe brüchige Knochen, oder ich nehme Kortison oder einen Blutverdünner.“
sign-kidney-signs = Tut dir die Seite unter den Rippen weh und du hast Fieber, oder ist Blut im Urin?
sign-kidney-signs-say = „Mir tut die Seite unter den Rippen weh, und ich habe Fieber oder Blut im Urin.“
sign-leg-clot-signs = Ist eine Wade oder ein Bein neu geschwollen, warm und schmerzhaft?
sign-leg-clot-signs-say = „Eines meiner Beine ist geschwollen, warm und schmerzhaft.“

## Fragen, die zuerst einen fachlichen Blick brauchen

sign-cancer-ever = Hattest du schon einmal Krebs?
sign-weight-loss = Hast du abgenommen, ohne es zu wollen?
sign-night-pain = Hält dich der Schmerz nachts wach, egal wie du liegst?
sign-fragile-bones = Nimmst du Kortison, hast du brüchige Knochen, oder hast du dir bei einem leichten Sturz etwas gebrochen?
sign-shorter-or-hunched = Bist du kleiner geworden, oder ist dein Rücken neuerdings krumm oder gebeugt?
sign-infection-lately = Hattest du in den letzten Wochen einen Harnwegsinfekt, eine Spritze oder Operation an der Wirbelsäule oder eine Infektion, die Medikamente brauchte? Antworte auch mit Ja, wenn deine Abwehr schwach ist oder du Drogen spritzt. Eine Erkältung zählt nicht.
sign-flank-pain = Tut dir die Seite unter den Rippen weh, in Wellen oder ständig, oder brennt es beim Wasserlassen?
sign-first-pain-under-18-or-over-50 = Sind das deine ersten Rückenschmerzen, und bist du unter 18 oder über 50?
sign-inflammatory-pattern = Haben deine Rückenschmerzen vor dem 45. Lebensjahr begonnen, und dauern sie schon über 3 Monate? Antworte mit Ja, wenn der Rücken morgens auch über 30 Minuten steif ist. Antworte auch mit Ja, wenn er dich spät in der Nacht weckt. Das gilt ebenso, wenn du oder nahe Verwandte Schuppenflechte, einen entzündeten Darm oder entzündete Augen haben.
sign-bone-stress-signs = Tut eine Stelle am Knochen weh, an Rücken, Becken, Hüfte oder Leiste? Wird es mit jedem Schritt schlimmer, oder schmerzt es in Ruhe oder nachts? Bitte hüpf nicht, um es herauszufinden.
sign-periods-stopped = Ist deine Periode drei Monate oder länger ausgeblieben? Antworte mit Nein, wenn das von Wechseljahren, Schwangerschaft oder Hormonen kommt.
sign-under-fuelled = Isst du oft zu wenig für das, was du trainierst? Oder hattest du mehr als einen Ermüdungsbruch, oder bei hartem Training keine Lust mehr auf Sex?
sign-thoracic-pain = Hast du im mittleren oder oberen Rücken einen Schmerz, der nie nachlässt oder wie ein Band um die Rippen zieht?
sign-not-better-in-weeks = Dauern die Rückenschmerzen seit sechs Wochen an, ohne besser zu werden, und hat noch keine Fachperson danach gesehen?
sign-pregnant = Bist du schwanger?
sign-after-birth = Hast du in den letzten 12 Wochen ein Kind geboren? Oder hast du seit einer Geburt Urin verloren oder Schmerz oder Druck im Becken gespürt?
sign-spine-surgery-ever = Wurdest du schon einmal an der Wirbelsäule operiert?
sign-leg-pain-from-back = Zieht Schmerz vom Rücken in ein Bein und tut dort mehr weh als im Rücken? Oder ist dieses Bein taub oder kribbelt es?

## Fragen, die nicht mehr gestellt werden; Antworten darauf behalten ihre Bedeutung

sign-both-legs = Ziehen Schmerz, Taubheit oder Schwäche in beide Beine?
sign-both-legs-say = „Ich habe Rückenschmerzen, und es ist in beide Beine gezogen.“
sign-fever-unwell = Hast du Rückenschmerzen mit Fieber, Frösteln oder fühlst dich sehr krank?
sign-fever-unwell-say = „Ich habe Rückenschmerzen und Fieber und fühle mich krank.“
sign-abdominal-tearing = Hat plötzlich ein reißender Schmerz in Bauch und Rücken begonnen?
sign-abdominal-tearing-say = „Ich habe einen plötzlichen, reißenden Schmerz in Bauch und Rücken.“
sign-infection-risk = Ist deine Abwehr schwach, hattest du kürzlich eine Infektion, oder spritzt du Drogen?
sign-morning-stiffness-long = Bist du seit über 3 Monaten morgens länger als 30 Minuten steif, und wird es mit Bewegung besser?
sign-bone-stress = Tut eine Stelle am Knochen weh, mit jedem Aufprall mehr, oder in Ruhe oder nachts?
sign-periods-or-fuelling = Ist deine Periode ausgeblieben, oder isst du oft zu wenig für das, was du trainierst?
sign-blood-thinner-and-fall = Nimmst du Blutverdünner und bist gestürzt?
sign-pregnant-or-birth-within-year = Bist du schwanger, oder hast du im letzten Jahr ein Kind geboren?
sign-leg-pain-worse-than-back = Tut dein Bein mehr weh als dein Rücken?

## Bekannte Befunde

sign-pars-stress = Ermüdungsbruch oder Wirbelgleiten im unteren Rücken (Pars, Spondylolyse, Spondylolisthese)
sign-osteoporosis-or-vertebral-fracture = Osteoporose oder ein gebrochener Wirbel
sign-disc-with-leg-pain = Bandscheibenproblem mit Schmerz im Bein
sign-stenosis = Enger Wirbelkanal (Stenose)
sign-inflammatory-back-disease = Entzündliche Erkrankung des Rückens
sign-sacroiliac-pain = Schmerz vom Gelenk zwischen Wirbelsäule und Hüftknochen (Iliosakralgelenk)
sign-surgery-within-year = Operation an der Wirbelsäule in den letzten 12 Monaten
sign-scoliosis-surgery-advised = Verkrümmte Wirbelsäule, für die eine Operation empfohlen wurde
sign-no-breath-holding = Hoher Blutdruck, der nicht eingestellt ist, ein Bruch (Hernie), Grüner Star oder eine Herzkrankheit
sign-hypermobility-or-scoliosis = Sehr bewegliche Gelenke oder eine verkrümmte Wirbelsäule ohne Empfehlung zur Operation

## Zustände

gate-never-asked = Bevor ich etwas vorschlage: Ja-oder-nein-Fragen zu deinem Rücken, etwa zwei Minuten.
gate-go = Vorschläge sind offen.
gate-gentle = Vorschläge sind im sanften Modus offen: keine Krafttests, keine Versuche, und nichts wächst.
gate-ask-first = Bitte frag zuerst eine Fachperson. Schreib dann auf, was sie gesagt hat.
gate-see-someone = Bitte lass dich fachlich ansehen, bevor du läufst. Schreib dann auf, was man dir gesagt hat.
gate-emergency = Stopp. Das braucht heute Hilfe.
gate-stale = Bitte beantworte die Sicherheitsfragen noch einmal. Es dauert etwa zwei Minuten.
gate-answer-now = Fragen beantworten
gate-write-down = Aufschreiben, was gesagt wurde
gate-stays-open = Läufe, Tagebuch, Ausgaben und Lesen bleiben offen.
gate-delete-watch = Lösch die Einheiten, die schon auf deiner Uhr sind.
gate-valid-only = Erstellt am { $day }. Gilt nur, solange deine Sicherheitsprüfung gilt.
gate-calendar-stopped = Plan gestoppt – öffne Backstride
gentle-if-clinician-agrees = Wenn deine Fachperson zustimmt:

why-not-answered = Du hast die Sicherheitsfragen noch nicht beantwortet.
why-incomplete = Einige Fragen sind noch offen. Eine offene Frage ist nie ein Nein.
why-sign = Du hast am { $since } ein Warnzeichen angekreuzt.
why-open-question = Eine Antwort vom { $since } sollte zuerst jemand ansehen.
why-too-old = Deine letzten Antworten sind vom { $since }. Sie gelten 28 Tage.
why-triggered = Wegen etwas, das du am { $since } angegeben hast, sind die Fragen wieder fällig.
why-clock-set-back = Das Datum dieses Computers wurde zurückgestellt; deine Antworten können älter sein, als sie aussehen.
why-unlock-ended = Was dir erlaubt war, endete am { $since }. Bitte frag noch einmal.
why-review-due = Deine Grenzen sollten bis { $since } neu angesehen werden. Bitte frag noch einmal.
why-after-a-jump = Dein Schmerz ist am { $since } sprunghaft gestiegen; deshalb wächst zwei Wochen lang nichts.
why-professional-said = Das beruht auf dem, was eine Fachperson gesagt hat.
why-nothing-ticked = Am { $since } war nichts angekreuzt.

cause-score-high = Dein Wert war 7 oder mehr.
cause-score-jumped = Dein Wert lag 3 oder mehr über deinem üblichen.
cause-score-stayed-up = An drei Morgen lag er 2 oder mehr über dem üblichen.
cause-first-leg-mark = Du hast zum ersten Mal ein Bein markiert.
cause-leg-worse = Du hast gesagt, dass im Bein etwas neu oder schlimmer ist.
cause-words-in-note = Was du geschrieben hast, klingt wie eines der Warnzeichen.
cause-restored = Deine Aufzeichnungen kamen aus einer Kopie zurück; bitte antworte noch einmal.

## Die Stopp-Seite: eine Karte für jede Art von Warnzeichen

emergency-title = Stopp
emergency-say = Sag: { $words }
numbers-or = { $first } oder { $last }
emergency-print = Drucken
emergency-show-words = Zeig mir, was ich sagen soll
emergency-why-we-ask = Warum wir fragen
stop-call-now-do = Ruf jetzt { $numbers } an. Fahr nicht selbst, und versuch nicht, es wegzulaufen oder wegzugehen.
stop-call-now-lie-still = Bleib nach einem Sturz oder Unfall still liegen. Niemand soll einen Menschen mit verletzter Wirbelsäule bewegen, bevor Hilfe da ist. Nur Gefahr an diesem Ort ist ein Grund dafür.
stop-call-now-not-alone = Bleib nicht allein. Schließ die Tür auf und behalte das Telefon bei dir.
stop-call-now-calm = Es kann sich als etwas Kleines herausstellen. Das kann nur eine Untersuchung klären, und sie kann nicht warten.
stop-call-now-why = Diese Zeichen können vom Herzen kommen, von einem großen Blutgefäß, einer schweren Infektion oder einem gebrochenen Wirbel. Wenige, die eines haben, sind in Gefahr. Aber zu Hause kann das niemand wissen, und Minuten können zählen.
stop-nerves-do = Geh heute in eine Notaufnahme oder ruf deine Notrufnummer an: { $numbers }. Ein einziges Zeichen genügt.
stop-nerves-why-now = Wer wartet, riskiert, dass es bleibt.
stop-nerves-calm = Das ist selten, und es kann etwas anderes sein. Ansehen muss es heute eine Ärztin oder ein Arzt, nicht eine App.
stop-nerves-drive = Fahr nicht selbst, wenn deine Beine schwach oder taub sind.
stop-nerves-why = Diese Zeichen können bedeuten, dass Nerven innerhalb von Stunden Hilfe brauchen. Wenige, die eines haben, brauchen sie, aber zu Hause kann das niemand wissen.
stop-urgent-do = Geh heute zu einer Ärztin oder einem Arzt. Wenn die Praxis geschlossen ist, ruf den ärztlichen Bereitschaftsdienst an oder geh in eine Notaufnahme. Lauf nicht, bis es ärztlich angesehen wurde.
stop-urgent-turns = Ruf sofort { $numbers } an, wenn du sehr krank oder verwirrt wirst, ohnmächtig wirst, schlecht Luft bekommst oder Schmerzen in der Brust hast.
stop-urgent-calm = Gegen die meisten Ursachen lässt sich ärztlich viel tun. Es soll nicht bis morgen warten.
stop-urgent-why = Diese Zeichen können von einer Infektion kommen, von einem gebrochenen Knochen, den Nieren oder einem Blutgerinnsel. Am besten sieht sie noch am selben Tag jemand an.

## Die Karte „erst untersuchen lassen“: Worte, die vor dem nächsten Lauf einen Blick brauchen

see-someone-title = Erst untersuchen lassen, dann laufen
see-someone-do = Was du geschrieben hast, solltest du vor deinem nächsten Lauf ärztlich oder bei einer Physio zeigen. Ein Anruf in der Praxis in den nächsten Tagen reicht.
see-someone-asked = Es klingt wie eines davon:
see-someone-calm = Bei den meisten, die das sagen, steckt nichts Gefährliches dahinter. Ein Blick darauf klärt es und sagt dir, was du tun kannst.
see-someone-today = Geh heute noch, wenn du kein Wasser mehr lassen kannst oder deinen Po nicht mehr spürst. Geh auch heute, wenn deine Beine taub oder schwach werden oder du Fieber hast. Die Nummer zum Anrufen ist { $numbers }.

## Freigabe

unlock-title = Wer hat es angesehen, und was darfst du tun?
unlock-recorded = Du hast am { $since } ein Warnzeichen angegeben. Wer hat dich untersucht, wann, und was darfst du tun?
unlock-examined-by = Wer hat dich untersucht? (zum Beispiel Ärztin, Physiotherapeut)
unlock-examined-on = Wann?
unlock-said = Was darfst du nach deren Worten tun?
unlock-allowed = Was ist also offen?
unlock-allowed-nothing-yet = Noch nichts
unlock-allowed-gentle = Gehen, und Laufen im Wechsel mit Gehen
unlock-allowed-usual = Laufen wie sonst
unlock-until = Bis wann gilt das?
unlock-save = Speichern, was gesagt wurde
finding-unlock-who-missing = Schreib auf, wer dich untersucht hat.
finding-unlock-said-missing = Schreib auf, was du tun darfst.
finding-unlock-before-flag = Du wurdest am { $examined } untersucht, vor dem Warnzeichen vom { $flagged }. Es braucht einen Blick nach dem Warnzeichen.
finding-unlock-in-future = Die Untersuchung am { $examined } war noch nicht.
finding-unlock-same-hour = Ein Notfallzeichen bleibt mindestens { $minutes } Minuten gesperrt. Bitte lass dich zuerst untersuchen.
finding-unlock-until-outside = Wähl ein Ende, das noch kommt und innerhalb von { $days } Tagen liegt. Länger gelten kann nur, was wahr bleibt, etwa ein Krebs oder eine Operation vor langer Zeit.
finding-unlock-sign-left-out = Es muss zu allem etwas sagen, was du angekreuzt hast: { $signs }.

## Grenzen von einer Fachperson

limits-title = Was hat dir deine Fachperson erlaubt?
limits-given-by = Wer hat das gesagt?
limits-given-on = Wann?
limits-may-run = Darfst du laufen?
limits-minutes-max = Höchstens wie viele Minuten?
limits-run-walk-only = Nur Laufen und Gehen im Wechsel
limits-no-impact-until = Keine Stöße bis
limits-no-loaded-bending = Kein Bücken mit Gewicht
limits-no-back-bending = Kein Beugen nach hinten
limits-lift-max-kg = Höchstens heben [kg]
limits-exercises = Übungen, die du machen sollst
limits-review-on = Neu ansehen am
limits-above-all = Diese Grenzen stehen über allem, was Backstride vorschlägt.
finding-limits-who-missing = Schreib auf, von wem diese Grenzen sind.
finding-limits-in-future = { $given } war noch nicht.
finding-limits-minutes-outside = { $minutes } Minuten können keine Grenze sein. Schreib 1 bis 600.
finding-limits-lift-outside = { $kg } kg können keine Grenze sein. Schreib 0 bis 300.
finding-limits-review-passed = { $review } ist schon vorbei. Wähl einen Tag, der noch kommt.

## Die Notrufnummer

country-title = Welche Notrufnummer wird gezeigt?
country-numbers = Wenn ein Warnzeichen angekreuzt ist, steht da { $numbers }. Deine Zeitzone entscheidet, wenn du nicht sagst, wo du bist.
country-which = Land, in zwei Buchstaben
country-hint = Zum Beispiel DE, AT oder CH. Es dient nur für die Nummer.
country-save = Land speichern
finding-country-not-two-letters = „{ $typed }“ ist kein Land in zwei Buchstaben. Schreib zum Beispiel DE, AT oder CH.

## Für wen es keinen Plan gibt

no-plan-under-18 = Backstride macht keinen Plan für Menschen unter 18.
no-plan-age-unknown = Gib zuerst dein Geburtsjahr an. Pläne sind für Erwachsene.
no-plan-pregnant-or-birth-within-year = In der Schwangerschaft und in den ersten Wochen nach einer Geburt braucht ein Plan Grenzen: von Hebamme, Ärztin, Arzt oder einer Physio für den Beckenboden.
no-plan-surgery-without-limits = Innerhalb eines Jahres nach einer Operation an der Wirbelsäule braucht ein Plan die Grenzen deiner Fachperson.
