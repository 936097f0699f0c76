# Jede Aussage und Frage: wie sie lautet, wie man sie fragt, was Studien fanden, der Rest der Antwortzeile, was sie ändern würde.

claim-strengthens-back = Laufen stärkt den unteren Rücken.
claim-strengthens-back-question = Stärkt Laufen meinen unteren Rücken?
claim-strengthens-back-studies = Rückenmuskeln von Laufenden sind nicht größer (79 Menschen); die Kraft wurde nicht getestet.
claim-strengthens-back-gist = Es hält den Rücken in Arbeit; die Kraft selbst wurde nie gemessen.
claim-strengthens-back-measure = Eine Studie, die die Kraft des Rückens vor und nach Monaten des Laufens misst.

claim-strengthens-core = Laufen stärkt den Rumpf.
claim-strengthens-core-question = Stärkt Laufen meinen Rumpf?
claim-strengthens-core-studies = Eine Studie: Seitliche Bauchmuskeln arbeiten beim Laufen weniger als bei Crunches.
claim-strengthens-core-gist = Bauchmuskeln arbeiten bei jedem Lauf; ob sie stärker werden, wurde nie gemessen. Mit zusätzlichen Übungen hielten Laufende in einer kleinen Studie den Unterarmstütz länger.
claim-strengthens-core-measure = Eine Studie, die die Kraft des Rumpfs vor und nach Monaten des Laufens misst.

claim-improves-posture = Laufen verbessert Haltung und Ausrichtung.
claim-improves-posture-question = Verbessert Laufen meine Haltung?
claim-improves-posture-studies = Wir fanden keine Studie, die die Haltung vor und nach dem Laufen ansah.
claim-improves-posture-gist = Niemand hat die Haltung vor und nach Monaten des Laufens angesehen. Übersichten sind sich nicht einig, dass Haltung Rückenschmerzen macht; es muss also nichts vorher in Ordnung gebracht werden.
claim-improves-posture-measure = Eine Studie, die die Haltung vor und nach Monaten des Laufens misst.

claim-back-endurance = Durch Laufen ermüdet der Rücken weniger.
claim-back-endurance-question = Macht Laufen meinen Rücken ausdauernder?
claim-back-endurance-studies = In einer Studie arbeitete der Rücken beim Laufen härter als bei einer Halteübung.
claim-back-endurance-gist = Rückenmuskeln arbeiten einen ganzen Lauf lang; die Haltezeit wurde nicht getestet.
claim-back-endurance-measure = Eine Studie, die vor und nach Monaten des Laufens die Zeit misst, die der Rücken gehalten wird.

claim-blood-flow = Laufen bringt mehr Blut in die Rückenmuskeln, sodass sie sich lockern.
claim-blood-flow-question = Verbessert Laufen die Durchblutung meines Rückens?
claim-blood-flow-studies = Keine Studie zum Laufen. Drei Minuten Rückenübung brachten mehr Blut (11 Menschen).
claim-blood-flow-gist = Rückenmuskeln, die arbeiten, bekommen sofort mehr Blut; beim Laufen hat es niemand gemessen. Wie steif dein Rücken am Morgen ist, kannst du eintragen.
claim-blood-flow-measure = Eine Studie, die Durchblutung und Steifheit des Rückens nach Läufen misst.

claim-feeds-discs = Laufen nährt die Bandscheiben.
claim-feeds-discs-question = Ist Laufen gut für meine Bandscheiben?
claim-feeds-discs-studies = In einer Studie änderte sich das Wasser der Bandscheiben in drei Monaten nicht (40 Menschen); Vergleiche sind uneins.
claim-feeds-discs-gist = Das Wasser der Bandscheiben änderte sich in drei Monaten Laufen und Gehen im Wechsel nicht; Studien mit Laufenden sind uneins.
claim-feeds-discs-measure = Eine größere Studie, die Bandscheiben länger als ein Jahr ansieht.

claim-wears-discs = Die Stöße beim Laufen nutzen die Bandscheiben ab.
claim-wears-discs-question = Nutzt Laufen meine Bandscheiben ab?
claim-wears-discs-studies = Zwei kleine Vergleiche: Bandscheiben von Laufenden sahen gleich gut oder besser aus. Keiner begleitete Menschen über Jahre.
claim-wears-discs-gist = Bandscheiben langjähriger Läuferinnen und Läufer sehen nicht schlechter aus, und Höhe, die bei einem Lauf verloren geht, kommt zurück.
claim-wears-discs-measure = Eine Studie, die Bandscheiben von Laufenden und anderen über Jahre begleitet.

claim-overtraining = Übertraining erhöht das Risiko für Rückenschmerzen.
claim-overtraining-question = Kann zu viel Laufen meinem Rücken schaden?
claim-overtraining-studies = Nach einem Wettkampf berichteten müde Laufende von mehr Rückenschmerzen (800 Laufende); eine andere Umfrage: kein Zusammenhang.
claim-overtraining-gist = Zwei Umfragen sind uneins; mit einem einzelnen viel längeren Lauf kamen mehr Verletzungen aller Art vor.
claim-overtraining-measure = Eine Studie, die Laufende und ihre Rücken durch harte Wochen begleitet.

claim-muscle-imbalance = Ungleiche Muskeln erhöhen das Risiko für Rückenschmerzen.
claim-muscle-imbalance-question = Schaden ungleiche Muskeln meinem Rücken?
claim-muscle-imbalance-studies = Auch Laufende ohne Schmerz haben ungleiche Muskeln (30 Menschen). Niemand hat solche Laufenden begleitet.
claim-muscle-imbalance-gist = Niemand hat Laufende mit ungleichen Muskeln begleitet. Auch Laufende ohne Schmerz haben sie; eine Zahl auf einer Uhr sagt für sich also wenig.
claim-muscle-imbalance-measure = Eine Studie, die beide Seiten misst und dann die Rücken der Laufenden begleitet.

claim-weak-hips-core = Schwache Hüften, Gesäßmuskeln oder ein schwacher Rumpf belasten den unteren Rücken.
claim-weak-hips-core-question = Belasten schwache Hüften oder ein schwacher Rumpf meinen Rücken?
claim-weak-hips-core-studies = Schwächere seitliche Hüften gehen mit Rückenschmerzen einher; bei Laufenden waren die Hüften gleich (36 Menschen).
claim-weak-hips-core-gist = Menschen mit Rückenschmerzen haben oft schwächere Hüften, bei Laufenden war das nicht so; was zuerst kommt, ist unbekannt.
claim-weak-hips-core-measure = Eine Studie, die zuerst die Hüften testet und dann die Rücken der Menschen begleitet.

claim-body-weight = Mehr Gewicht belastet den Rücken, und Rückenschmerzen kommen häufiger vor.
claim-body-weight-question = Spielt das Körpergewicht bei Rückenschmerzen eine Rolle?
claim-body-weight-studies = Zusammengefasste Studien: Neue Rückenschmerzen sind bei höherem Gewicht etwas häufiger.
claim-body-weight-gist = Neue Rückenschmerzen sind bei schwereren Menschen etwas häufiger.
claim-body-weight-measure = Eine Studie, die Laufende mit verschiedenem Gewicht über Jahre begleitet.

claim-running-lowers-weight = Laufen hilft dem Rücken, weil es das Gewicht senkt.
claim-running-lowers-weight-question = Hilft es meinem Rücken, durch Laufen abzunehmen?
claim-running-lowers-weight-studies = Begleitung beim Abnehmen linderte den Schmerz nicht (160 Menschen); auch die Gewohnheiten änderten sich nicht.
claim-running-lowers-weight-gist = Begleitung beim Abnehmen linderte Rückenschmerzen nicht, aber die Gewohnheiten änderten sich kaum.
claim-running-lowers-weight-measure = Eine Studie, in der Menschen wirklich abnehmen und nach ihrem Rücken gefragt werden.

claim-endorphins = Endorphine vom Laufen lindern Rückenschmerzen.
claim-endorphins-question = Lindern Endorphine vom Laufen meine Rückenschmerzen?
claim-endorphins-studies = Das Läuferhoch kam auch mit blockierten Endorphinen (63 Menschen). Bei anhaltendem Schmerz sind die Befunde gemischt.
claim-endorphins-gist = Bewegung dämpfte Schmerz bei gesunden Menschen; das Läuferhoch kam ohne Endorphine.
claim-endorphins-measure = Eine Studie, die bei Laufenden mit Rückenschmerzen Endorphine blockiert.

claim-shoes = Schuhe sind wichtig für den Rücken.
claim-shoes-question = Sind meine Laufschuhe wichtig für meinen Rücken?
claim-shoes-studies = Zwei Umfragen fanden keinen Zusammenhang mit Rückenschmerzen; Schuhe dämpfen den Stoß (12 Menschen).
claim-shoes-gist = Zwei Umfragen unter Laufenden fanden keinen Zusammenhang; Schuhe dämpfen den Stoß, der den Rücken erreicht.
claim-shoes-measure = Eine Studie, die Laufenden verschiedene Schuhe gibt und nach ihrem Rücken fragt.

claim-treadmill = Ein Laufband ist leichter für den Rücken als die Straße.
claim-treadmill-question = Ist ein Laufband besser für meinen Rücken?
claim-treadmill-studies = Laufen ist auf beiden weitgehend gleich (494 Menschen); Rücken wurden nicht gemessen.
claim-treadmill-gist = Laufen ist auf beiden weitgehend gleich; Rücken hat niemand verglichen.
claim-treadmill-measure = Eine Studie, die den unteren Rücken auf dem Laufband und auf der Straße misst.

claim-form-and-cadence = Laufform und Schrittfrequenz sind wichtig für den Rücken.
claim-form-and-cadence-question = Sind Laufform und Schrittfrequenz wichtig für meinen Rücken?
claim-form-and-cadence-studies = Laufende mit Rückenschmerzen machten etwas weniger Schritte pro Minute (104 Menschen); andere Befunde sind uneins.
claim-form-and-cadence-gist = Laufende mit Rückenschmerzen machen etwas weniger Schritte und bewegen sich weitgehend gleich; die Ursache ist unbekannt.
claim-form-and-cadence-measure = Eine Studie, in der Laufende ihre Schrittfrequenz ändern und nach ihrem Rücken gefragt werden.

claim-stretching = Dehnen hilft bei anhaltenden Rückenschmerzen.
claim-stretching-question = Hilft Dehnen meinem Rücken?
claim-stretching-studies = Übersichten sind uneins: Eine fand keinen Gewinn, zwei fanden etwas. Keine handelte von Laufenden.
claim-stretching-gist = Übersichten sind uneins: Eine fand keinen Gewinn, zwei fanden etwas; es zu mögen ist Grund genug.
claim-stretching-measure = Eine Studie zum Dehnen bei Laufenden mit Rückenschmerzen.

claim-yoga = Yoga hilft bei anhaltenden Rückenschmerzen.
claim-yoga-question = Hilft Yoga meinem Rücken?
claim-yoga-studies = Zusammengefasste Studien: etwas weniger Schmerz als bei üblicher Behandlung; nicht besser als andere Bewegung.
claim-yoga-gist = Etwas weniger Schmerz als bei üblicher Behandlung, nicht besser als andere Bewegung; Laufende wurden nicht untersucht.
claim-yoga-measure = Eine Studie zu Yoga bei Laufenden mit Rückenschmerzen.

claim-core-exercises = Unterarmstütz, Brücke und Rückenstrecken helfen bei anhaltenden Rückenschmerzen.
claim-core-exercises-question = Helfen Unterarmstütz, Brücke und Rückenstrecken?
claim-core-exercises-studies = Zusammengefasste Studien: Menschen mit anhaltendem Schmerz konnten mehr tun; sehr sicher ist sich die Übersicht nicht.
claim-core-exercises-gist = Menschen mit anhaltendem Schmerz konnten im Alltag mehr tun; sehr sicher ist sich die Übersicht nicht.
claim-core-exercises-measure = Eine Studie zu diesen Übungen bei Laufenden.

claim-three-to-four-runs = Drei bis vier Läufe pro Woche passen zum Rücken.
claim-three-to-four-runs-question = Sind drei bis vier Läufe pro Woche richtig?
claim-three-to-four-runs-studies = In einer kleinen Studie planten Laufanfänger drei pro Woche und schafften etwa zwei.
claim-three-to-four-runs-gist = Eine kleine Studie plante drei; gelaufen wurden etwa zwei davon.
claim-three-to-four-runs-measure = Eine Studie, die zwei, drei und vier Läufe pro Woche vergleicht.

claim-rest-days = Ruhetage und andere Sportarten schonen den Rücken.
claim-rest-days-question = Braucht mein Rücken Ruhetage?
claim-rest-days-studies = Laufende, die jede Woche noch anderen Ausdauersport treiben, haben weniger Rückenschmerzen; Ruhetage wurden nicht untersucht.
claim-rest-days-gist = Niemand hat Ruhetage verglichen. Laufende, die noch einen anderen Ausdauersport treiben, haben weniger Rückenschmerzen, warum, ist unbekannt. Deine Morgen nach zwei Lauftagen hintereinander würden es sagen.
claim-rest-days-measure = Eine Studie, die Läufe an aufeinanderfolgenden Tagen mit Läufen mit Abstand vergleicht.

claim-gradual-increase = Langsam zu steigern schont den Rücken.
claim-gradual-increase-question = Sollte ich mein Laufen langsam steigern?
claim-gradual-increase-studies = Eine Zehn-Prozent-Regel machte bei Verletzungen keinen Unterschied (532 Laufende); Rücken wurden nicht untersucht.
claim-gradual-increase-gist = Auf Rücken wurde nicht geschaut. Bei Verletzungen aller Art zählte ein einzelner Lauf, der viel länger war als alle der letzten Zeit; eine Zehn-Prozent-Regel änderte nichts.
claim-gradual-increase-measure = Eine Studie mit langsamerer und schnellerer Steigerung, die nach dem Rücken fragt.

claim-disc-or-lasting-pain = Menschen mit Bandscheibenvorfall oder anhaltenden Rückenschmerzen müssen mit dem Laufen vorsichtig sein.
claim-disc-or-lasting-pain-question = Kann ich mit Bandscheibenvorfall oder anhaltenden Rückenschmerzen laufen?
claim-disc-or-lasting-pain-studies = In einer Studie half es Menschen mit anhaltendem Schmerz, die nicht liefen. Laufen mit Bandscheibenvorfall hat niemand getestet.
claim-disc-or-lasting-pain-gist = Bei anhaltendem Schmerz ohne Zeichen im Bein half Laufen und Gehen im Wechsel in einer Studie. Bei einem schmerzhaften Bandscheibenvorfall hat es niemand getestet. Wenn ein Bein kribbelt, taub oder schwach ist, frag zuerst eine Fachperson.
claim-disc-or-lasting-pain-measure = Eine Studie zu Laufen und Gehen im Wechsel bei Menschen mit schmerzhaftem Bandscheibenvorfall.

claim-heart-mood-life = Laufen ist gut für Herz, Stimmung und Leben.
claim-heart-mood-life-question = Ist Laufen gut für Herz, Stimmung und Leben?
claim-heart-mood-life-studies = 232.149 Menschen wurden begleitet: Laufende starben seltener. Laufende können sich auch sonst unterscheiden.
claim-heart-mood-life-gist = Laufende leben im Mittel länger, und die Stimmung hebt sich oft; Laufende können sich auch sonst unterscheiden.
claim-heart-mood-life-measure = Eine kontrollierte Studie über viele Jahre; sie ist kaum möglich.

claim-strengthens-legs = Laufen stärkt Hüften und Beine.
claim-strengthens-legs-question = Stärkt Laufen meine Hüften und Beine?
claim-strengthens-legs-studies = Acht Wochen Laufen machten die Oberschenkel junger Männer nicht stärker (16 Menschen).
claim-strengthens-legs-gist = In einer kleinen Studie wurden die Oberschenkel junger Männer nicht stärker; Frauen wurden nicht untersucht.
claim-strengthens-legs-measure = Eine Studie zur Beinkraft vor und nach Monaten des Laufens, bei Frauen und Männern.

claim-keeps-pain-away = Laufen verhindert, dass Rückenschmerzen wiederkommen.
claim-keeps-pain-away-question = Hält Laufen Rückenschmerzen fern?
claim-keeps-pain-away-studies = Gehen mit Begleitung hielt den Schmerz länger fern (701 Menschen); Laufen wurde nicht getestet.
claim-keeps-pain-away-gist = Gehen und Bewegung vieler Art machten neue Rückenschmerzen etwa ein Jahr lang seltener; den Aktivsten ging es nicht besser als den am wenigsten Aktiven. Laufen selbst wurde nicht getestet.
claim-keeps-pain-away-measure = Eine Studie zum Laufen bei Menschen, deren Rückenschmerzen gerade vergangen sind.

claim-strong-back-protects = Ein stärkerer Rücken tut weniger weh.
claim-strong-back-protects-question = Schützt ein starker Rücken meine Wirbelsäule?
claim-strong-back-protects-studies = Mehr Kraft und weniger Schmerz gingen kaum miteinander einher (1476 Menschen).
claim-strong-back-protects-gist = Training hilft manchen, aber die, die stärker werden, sind nicht die, denen es weniger wehtut.
claim-strong-back-protects-measure = Eine Studie, die weniger Schmerz wegen größerer Kraft zeigt.

claim-foot-strike = Wie der Fuß aufsetzt, ist wichtig für den Rücken.
claim-foot-strike-question = Ist es für meinen Rücken wichtig, wie mein Fuß aufsetzt?
claim-foot-strike-studies = Landung auf dem Vorfuß: etwas weniger Bewegung im Rücken (43 Menschen). Eine Umfrage: kein Zusammenhang mit Rückenschmerzen.
claim-foot-strike-gist = Der Rücken bewegt sich bei der Landung auf dem Vorfuß etwas weniger; eine Umfrage fand keinen Zusammenhang mit Schmerz.
claim-foot-strike-measure = Eine Studie, in der Laufende ihre Landung ändern und nach ihrem Rücken gefragt werden.

claim-varied-terrain = Abwechslungsreicher Untergrund ist gut für den Rücken.
claim-varied-terrain-question = Ist abwechslungsreicher Untergrund besser für meinen Rücken?
claim-varied-terrain-studies = Rindenmulch änderte die Bewegung des Rumpfs (28 Laufende); ob besser oder schlechter, ist unbekannt.
claim-varied-terrain-gist = Rindenmulch ändert, wie sich der Rumpf bewegt; ob das gut für einen Rücken ist, weiß niemand. Nichts, was wir fanden, spricht gegen den Untergrund, den du magst.
claim-varied-terrain-measure = Eine Studie, die Rücken von Laufenden auf Trails und auf Straßen vergleicht.

claim-overdeveloped = Laufen macht manche Muskeln zu stark für den Rücken.
claim-overdeveloped-question = Kann Laufen manche Muskeln zu stark machen?
claim-overdeveloped-studies = Wir fanden keine Studie, die Laufende mit angeblich zu starken Muskeln begleitete.
claim-overdeveloped-gist = Niemand hat Laufende begleitet, deren Muskeln zu stark genannt wurden. Bei jungen Turnenden mit Rückenschmerzen war ein Hüftmuskel steifer, nicht stärker; was zuerst kam, ist unbekannt.
claim-overdeveloped-measure = Eine Studie, die Muskeln von Laufenden misst und dann ihre Rücken begleitet.

claim-posture-causes-pain = Schlechte Haltung oder Fehlstellung macht Rückenschmerzen.
claim-posture-causes-pain-question = Macht schlechte Haltung oder eine Fehlstellung Rückenschmerzen?
claim-posture-causes-pain-studies = 41 Übersichten fanden keine Einigkeit darüber, dass Haltung Rückenschmerzen macht.
claim-posture-causes-pain-gist = 41 Übersichten fanden keine Einigkeit darüber, dass Haltung Rückenschmerzen macht.
claim-posture-causes-pain-measure = Eine Studie, die zuerst die Haltung misst und dann die Rücken der Menschen begleitet.

claim-hip-strengthening = Krafttraining für die Hüfte hilft bei Rückenschmerzen.
claim-hip-strengthening-question = Hilft Krafttraining für die Hüfte meinem Rücken?
claim-hip-strengthening-studies = Etwas weniger Schmerz in zusammengefassten Studien, keiner in zweien; Laufende konnten etwas besser laufen.
claim-hip-strengthening-gist = Zusammengefasste Studien fanden einen kleinen Gewinn, zwei einzelne Studien keinen; Laufende konnten etwas besser laufen.
claim-hip-strengthening-measure = Eine große Studie zu Krafttraining für die Hüfte bei Laufenden.

claim-can-worsen = Laufen kann Rückenschmerzen verschlimmern.
claim-can-worsen-question = Kann Laufen meinen Rücken schlimmer machen?
claim-can-worsen-studies = In einer Studie nahm der Schmerz im Mittel ab; 1 von 20 neuen Laufenden bekam Rückenschmerzen.
claim-can-worsen-gist = Von Laufenden mit schmerzendem Rücken ging es etwa einem Drittel mit dem Laufen schlechter und einem Viertel besser. In einer Studie bekam 1 von 20 neuen Laufenden davon Rückenschmerzen. Vorher kann es niemand sagen; der Morgen nach einem Lauf zeigt es.
claim-can-worsen-measure = Eine Studie, die Rücken von Menschen, die laufen, über Jahre begleitet.

claim-can-help = Laufen kann bei Rückenschmerzen helfen.
claim-can-help-question = Kann Laufen meinem Rücken helfen?
claim-can-help-studies = In einer kleinen Studie (40 Menschen) ließ anhaltender Schmerz nach; zusammengefasste Studien, meist zum Gehen: kleiner Gewinn.
claim-can-help-gist = Ein kleiner Gewinn gegenüber Nichtstun, keiner über andere Bewegung hinaus; Menschen, die schon laufen, wurden nicht getestet.
claim-can-help-measure = Eine größere Studie, mit Menschen, die schon laufen.

claim-how-often = Eine bestimmte Zahl von Läufen pro Woche ist die beste.
claim-how-often-question = Wie oft sollte ich laufen?
claim-how-often-studies = Eine Studie mit Menschen, die nicht liefen, plante drei; keine Studie verglich Anzahlen.
claim-how-often-gist = Keine Studie hat für den Rücken verglichen, wie viele Läufe pro Woche gut sind. Eine Studie plante drei halbe Stunden, und gelaufen wurden etwa zwei. Richte dich danach, was du gewohnt bist, und nach deinen Morgen.
claim-how-often-measure = Eine Studie, die verschiedene Zahlen von Läufen pro Woche vergleicht.

claim-when-professional = Manche Rückenschmerzen müssen von einer Fachperson angesehen werden.
claim-when-professional-question = Wann sollte ich eine Fachperson aufsuchen?
claim-when-professional-studies = Fachleute nennen Zeichen, die angesehen werden müssen; kein einzelnes Zeichen entscheidet.
claim-when-professional-gist = Lass dich heute untersuchen bei neuen Störungen von Blase, Darm oder Sexualität, bei Taubheit zwischen den Beinen oder schwachen Beinen. Lass dich bald untersuchen, wenn der Schmerz sich nicht binnen Wochen beruhigt.
claim-when-professional-measure = Bessere Studien dazu, welche Zeichen zählen.

claim-listen-to-body = Auf den Körper zu hören sagt, wie viel man laufen soll.
claim-listen-to-body-question = Kann ich mit etwas Schmerz laufen?
claim-listen-to-body-studies = Eine Schmerzregel wurde bei schmerzenden Achillessehnen erprobt; für Rücken ist sie nicht getestet.
claim-listen-to-body-gist = Eine Schmerzregel wurde bei schmerzenden Achillessehnen erprobt; für Rücken hat niemand eine getestet. Die meisten Menschen können sich danach richten, wie der Rücken am nächsten Morgen ist.
claim-listen-to-body-measure = Eine Studie zu einer Schmerzregel bei Laufenden mit Rückenschmerzen.

claim-fast-or-slow = Langsames Laufen ist leichter für den Rücken als schnelles.
claim-fast-or-slow-question = Ist langsames oder schnelles Laufen leichter für meinen Rücken?
claim-fast-or-slow-studies = Schnelleres Laufen nahm 14 Männern für eine Weile mehr Höhe; der Schmerz folgte dem nicht.
claim-fast-or-slow-gist = Jeder schnelle Schritt drückt stärker, und langsames Laufen braucht mehr Schritte; was für den Rücken zählt, weiß niemand. Deine Morgen nach schnellen und langsamen Läufen können zeigen, was dir guttut.
claim-fast-or-slow-measure = Eine Studie, die nach langsamen und schnellen Wochen nach dem Rücken fragt.
