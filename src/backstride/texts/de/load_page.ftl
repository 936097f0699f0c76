# Die Seite der Belastung und ihre Was-wäre-wenn: was das eigene Laufen vom unteren Rücken verlangt.

web-page-load = Belastung
load-page-title = Was verlangt mein Laufen von meinem unteren Rücken?
load-page-lead-more = In seiner Spitze verlangt ein lockerer Schritt von dir mehr vom unteren Rücken als { $tasks }.
load-page-lead-about = In seiner Spitze verlangt ein lockerer Schritt von dir etwa so viel vom unteren Rücken wie { $tasks }.
load-page-lead-less = In seiner Spitze verlangt ein lockerer Schritt von dir weniger vom unteren Rücken als { $tasks }.
load-page-empty = Ab drei Läufen stehen hier dein eigener lockerer und harter Lauf neben alltäglichen Dingen.
load-page-empty-why = Alltägliche Dinge stehen schon da, aus demselben Modell.
load-page-import = Meine Läufe einlesen
load-page-more = Neben alltäglichen Dingen, und was wäre wenn
load-page-weeks = Meine Wochen, gegen mein Übliches
load-page-weeks-table = Woche für Woche
load-page-week = Woche ab
load-page-recent = Meine Läufe der letzten vier Wochen
load-page-usual-runs = { $runs ->
    [0] Keiner davon ging über das hinaus, was du im halben Jahr davor gelaufen bist.
    [one] Einer davon war ungewohnt für deinen Rücken:
   *[other] { $runs } davon waren ungewohnt für deinen Rücken:
 }
load-page-what-if = Was wäre wenn?
load-page-what-if-pace = Bei deinem lockeren Tempo, { $pace }.
load-page-what-if-ask = Ändere eine Sache
load-page-what-if-go = Zeigen
load-page-group-pace = Mein Tempo und meine Schritte
load-page-group-mass = Etwas Getragenes
load-page-group-muscles = Gleiche Bewegung, andere Muskeln
load-page-group-movement = Eine andere Bewegung
load-page-kind-gait = Das ändert, was die Uhr sieht.
load-page-kind-mass = Das ändert, was Beine und Rücken tragen.
load-page-kind-same-movement-other-muscles = Gleiche Bewegung, andere Muskeln.
load-page-kind-other-movement = Eine andere Bewegung, mit den Muskeln, wie sie sind.
load-page-change = Änderung
load-page-studies = Daneben
load-page-no-worries = Keine ausgebliebene Periode, kein Ermüdungsbruch, keine Sorgen ums Essen
load-page-lighter-why = Danach wird nur ab einem Body-Mass-Index von 25 gefragt, bei Erwachsenen, bei denen nichts dagegen spricht. Leichter ist nicht besser.
load-page-posture = Meine Haltung
load-page-posture-unknown = Was eine Uhr nicht sieht, ist, wie du deinen Rumpf hältst. Wenn du es angibst, werden deine Spannen enger.
load-page-posture-known = Du hast eine Vorneigung von { $degrees } Grad angegeben. Je sicherer sie gemessen ist, desto enger deine Spannen.
load-page-posture-field = Vorneigung meines Rumpfs beim Laufen, in Grad
load-page-posture-from = Wie hast du sie gemessen?
load-page-posture-from-photo-or-video = Aus einem Foto oder Video
load-page-posture-from-video-against-standing = Aus einem Video, abzüglich meiner Neigung, wenn ich aufrecht vor derselben Kamera stehe
load-page-posture-from-motion-file = Im Labor oder aus einer Bewegungsdatei
load-page-posture-save = Meine Haltung speichern
load-page-posture-how = Aus einem Video oder Foto von der Seite: der Winkel der Linie von den Hüften zu den Schultern gegen die Senkrechte, mitten in einem Lauf.
load-page-how = Wie diese Zahlen entstehen
load-page-how-forces = Der Druck vom Boden und die Nettokraft im unteren Rücken stammen von dreizehn Männern, die auf gemessenem Boden liefen. Tempo, Schrittfrequenz und Bodenkontaktzeit deiner Uhr vertreten die Messplatte.
load-page-how-loads = Die Belastung des unteren Rückens kommt aus einem Modell des laufenden Körpers, vorab für viele Gangarten und Körper berechnet. Niemandes Wirbelsäule wurde beim Laufen gemessen.
load-page-how-band = Die Spanne enthält den Zweifel des Modells und das, was eine Uhr von dir nicht wissen kann. Sie soll bei neun von zehn Laufenden stimmen.
load-page-how-fewer = Geprüft wurde sie an dreizehn Männern, die auf ebenem Boden liefen. Sie wogen 57 bis 82 kg, waren 22 bis 51 Jahre alt und liefen 9 bis 16 km/h. Für andere ist die Spanne um die Hälfte breiter, oder mehr.
load-balance-title = Links und rechts
load-balance-beyond = Dein linker Fuß hatte { $percent } % des Bodenkontakts, außerhalb deiner eigenen letzten 90 Tage ({ $low } bis { $high } %). Kontakt ist nicht Kraft, und nichts zeigt, dass es hilft, das auszugleichen.

# Was-wäre-wenn in Worten.
load-if-speed = { $way ->
    [more] Wenn ich { $amount } schneller liefe
   *[less] Wenn ich { $amount } langsamer liefe
 }
load-if-cadence = { $way ->
    [more] Wenn meine Schritte { $percent } % schneller wären, bei gleichem Tempo
   *[less] Wenn meine Schritte { $percent } % langsamer wären, bei gleichem Tempo
 }
load-if-mass = { $way ->
    [more] Wenn ich { $amount } trüge
   *[less] Wenn mein Körper { $amount } leichter wäre
 }
load-if-deep-core = { $way ->
    [more] Wenn meine tiefen Rumpfmuskeln { $percent } % stärker wären
   *[less] Wenn meine tiefen Rumpfmuskeln { $percent } % schwächer wären
 }
load-if-back-extensors = { $way ->
    [more] Wenn meine Rückenmuskeln { $percent } % stärker wären
   *[less] Wenn meine Rückenmuskeln { $percent } % schwächer wären
 }
load-if-glutes = { $way ->
    [more] Wenn meine Gesäßmuskeln { $percent } % stärker wären
   *[less] Wenn meine Gesäßmuskeln { $percent } % schwächer wären
 }
load-if-hip-flexors = { $way ->
    [more] Wenn meine Hüftbeuger { $percent } % stärker wären
   *[less] Wenn meine Hüftbeuger { $percent } % schwächer wären
 }
load-if-abdominals = { $way ->
    [more] Wenn meine Bauchmuskeln { $percent } % stärker wären
   *[less] Wenn meine Bauchmuskeln { $percent } % schwächer wären
 }
load-if-trunk-lean = { $way ->
    [more] Wenn mein Rumpf { $degrees } Grad weiter nach vorn geneigt wäre
   *[less] Wenn mein Rumpf { $degrees } Grad weniger nach vorn geneigt wäre
 }
load-if-pelvic-tilt = { $way ->
    [more] Wenn mein Becken { $degrees } Grad weiter nach vorn gekippt wäre
   *[less] Wenn mein Becken { $degrees } Grad weniger nach vorn gekippt wäre
 }
load-if-trunk-sway = { $way ->
    [more] Wenn mein Rumpf { $degrees } Grad mehr zur Seite schwankte
   *[less] Wenn mein Rumpf { $degrees } Grad weniger zur Seite schwankte
 }
load-if-opposite-pelvis-drop = { $way ->
    [more] Wenn die andere Seite meines Beckens { $degrees } Grad mehr absänke
   *[less] Wenn die andere Seite meines Beckens { $degrees } Grad weniger absänke
 }
load-cannot-tell-sentence = Das Modell kann es nicht sagen für { $quantities }: Sein Fehler ist größer als die Änderung.
load-unseen-sentence = Keine andere Änderung, die das Modell sehen kann.
load-unseen-any-sentence = Keine Änderung, die das Modell sehen kann. Unter 3 % sieht es keine.

finding-what-if-lighter = Nach einem leichteren Körper wird nur gefragt, wo nichts dagegen spricht. Nach etwas Getragenem kann gefragt werden.
finding-what-if-unknown = „{ $value }“ gehört nicht zu dem, was sich ändern lässt. Bitte wähle etwas aus.
