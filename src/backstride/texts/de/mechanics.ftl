# Wie der Rücken beim Laufen arbeitet: kurze Seiten in einfachen Worten. Nichts davon sagt, was jemand hat.

mechanics-title = Wie arbeitet mein Rücken, wenn ich laufe?
mechanics-note = Fünf kurze Seiten zum Lesen. Sie sagen, wie Rücken arbeiten, nicht, was du hast.
mechanics-sources = Worauf das beruht
mechanics-claims = Fragen, die von hier weiterführen
mechanics-no-runs = Sobald drei deiner Läufe hier sind, stehen Zahlen zu deinem eigenen Laufen neben dem Text.
mechanics-command = Um eine zu lesen: backstride explain { $name }
mechanics-all = Alle fünf Seiten

mechanics-step-title = Was passiert bei jedem Schritt in meinem Rücken?
mechanics-step-lead = Die Belastung kommt in Wellen, eine für jeden Schritt. Das meiste davon ist der Zug deiner eigenen Muskeln.
mechanics-step-1 = Dein unterer Rücken ist ein Stapel aus fünf Knochen, unter jedem eine Bandscheibe. Die unterste Bandscheibe liegt auf dem Becken. Muskeln halten den Stapel aufrecht, ein wenig wie Seile einen Mast halten.
mechanics-step-2 = Wenn ein Fuß landet, drückt der Boden nach oben. Der Druck läuft durch Bein und Becken in die Wirbelsäule. Dann verlässt der Fuß den Boden, und einen Augenblick lang drückt nichts. So steigt und fällt die Belastung mit jedem Schritt.
mechanics-step-3 = Die Landung ist nur ein Teil davon. Damit der Rumpf nicht kippt, ziehen die Muskeln entlang der Wirbelsäule. Ihr Zug drückt die Knochen zusammen. Deshalb kann das Heben einer schweren Kiste mit rundem Rücken ihn mehr belasten als ein Schritt.
mechanics-step-4 = Beim Gehen berechnete eine Studie mit 5 Menschen Spitzen von 1,0 Körpergewichten, wenn sie langsam gingen, bis 2,5, wenn sie schnell gingen. Beim Laufen kann es bei gesunden Menschen niemand messen. Ein Modell muss es schätzen. Das siehst du hier, mit einer breiten Spanne.

mechanics-core-title = Was tut mein Rumpf, wenn ich laufe?
mechanics-core-lead = Er hält und bremst, Schritt für Schritt. Beschäftigte Muskeln sind nicht dasselbe wie stärkere.
mechanics-core-1 = Gemeint sind die Muskeln rund um den Rumpf, oft Core genannt: Rücken, Bauch und Seiten. Beim Laufen treiben sie dich nicht voran. Sie lassen den Rumpf sich gegen das Becken drehen, und hindern ihn, sich zu weit zu drehen.
mechanics-core-2 = Feine Drähte in den Muskeln von 7 Menschen zeigten, wie sie arbeiten: die meisten in Schüben, Schritt für Schritt, und wie lange ein Schub dauert, ändert sich mit dem Tempo. Ein tiefer Bauchmuskel blieb die ganze Zeit an, außer bei schnellerem Laufen.
mechanics-core-3 = Eine Studie fand die langen Rückenmuskeln beim Laufen stärker beschäftigt als beim Halten des Rückens. Seitliche Bauchmuskeln waren weniger beschäftigt als bei Crunches. Aber beschäftigt sein heißt nicht stärker werden. Die Rückenmuskeln von Laufenden sind nicht größer als die anderer, und ihre Kraft wurde nie vorher und nachher gemessen.
mechanics-core-4 = Oft heißt es, ein starker Rumpf schütze die Wirbelsäule. In 16 Studien mit 1476 Menschen waren die, die stärker wurden, meist nicht die, denen es weniger wehtat. Ob dich der Rumpf stabil hält, ist eine andere Frage, und dazu kann dieses Modell nichts sagen.

mechanics-hips-title = Was tun Hüftbeuger und Gesäßmuskeln für meinen Rücken?
mechanics-hips-lead = Die Gesäßmuskeln tragen dich über das Standbein. Die Hüftbeuger bringen das andere Bein nach vorn, und einer von ihnen beginnt an der Wirbelsäule.
mechanics-hips-1 = Der große Gesäßmuskel treibt dich voran. Die kleineren an der Seite halten das Becken waagrecht, während du auf einem Bein stehst. Beim Laufen landest du jedes Mal auf einem Bein.
mechanics-hips-2 = Die Hüftbeuger heben das Knie und schwingen das Bein nach vorn. Einer von ihnen, der Psoas, beginnt an den Wirbeln des unteren Rückens. So zieht er bei jedem Schwung des Beins an der Wirbelsäule.
mechanics-hips-3 = Bei 45 Laufenden arbeiteten die Gesäßmuskeln bei schnelleren Schritten spät im Schwung härter, kurz bevor der Fuß landet. Ob das für den Rücken etwas bewirkt, wurde nicht angesehen.
mechanics-hips-4 = Menschen mit Rückenschmerzen haben oft schwächere Muskeln an der Seite der Hüfte. Was zuerst kam, weiß niemand. Hüfttraining linderte Schmerz in zusammengefassten Studien ein wenig; zwei einzelne Studien fanden keinen zusätzlichen Gewinn.

mechanics-discs-title = Was tun meine Bandscheiben, wenn ich laufe?
mechanics-discs-lead = Sie geben unter Belastung ein wenig nach und füllen sich in Ruhe wieder. Das ist normal.
mechanics-discs-1 = Eine Bandscheibe ist ein zäher Ring um eine weiche, nasse Mitte. Ausgewachsene Bandscheiben haben kaum Blutgefäße. Was sie brauchen, sickert von nebenan ein, und Belastung, die kommt und geht, hilft dabei.
mechanics-discs-2 = Unter Belastung gibt eine Bandscheibe etwas Wasser ab und wird niedriger. In Ruhe nimmt sie das Wasser wieder auf. Bei 8 Menschen waren die Bandscheiben nach einer halben Stunde Laufen 6,3 % niedriger (plus oder minus 0,9 %). Das kommt zurück.
mechanics-discs-3 = Nach einer halben Stunde langsameren Laufens waren 14 Marathonläufer 3,4 mm kleiner (plus oder minus 2,4 mm). Im Wettkampftempo waren es 7,7 mm (plus oder minus 3,7 mm). Männer mit und ohne Rückenschmerzen verloren gleich viel.
mechanics-discs-4 = In zwei kleinen Studien sahen die Bandscheiben von Laufenden so gut aus wie die anderer Menschen, oder besser. Wer mit dem Laufen aufgehört hatte, wurde nicht gesehen. Und eine veränderte Bandscheibe muss nicht wehtun: Von Menschen ganz ohne Schmerz haben mit 20 Jahren 37 von 100 eine, und mit 80 sind es 96 von 100.

mechanics-load-and-pain-title = Warum ist mehr Belastung nicht mehr Schmerz?
mechanics-load-and-pain-lead = Belastung ist eine Kraft. Schmerz ist ein Alarm, und viele Dinge stellen ein, wie laut er ist.
mechanics-load-and-pain-1 = Eine Kraft lässt sich berechnen. Schmerz nicht. Wie sehr etwas wehtut, hängt an Schlaf, Stress, Sorgen und daran, was du gewohnt bist, ebenso wie am Rücken selbst.
mechanics-load-and-pain-2 = Knochen, Bandscheiben und Muskeln antworten auf das, was sie oft tun. Deshalb kann derselbe Lauf für die eine viel und für den anderen wenig sein. Und deshalb ist ein plötzlicher Sprung nicht wie langsames Steigern.
mechanics-load-and-pain-3 = Studien suchten nach einfachen Zusammenhängen und fanden sie meist nicht. 41 Übersichten fanden keine Einigkeit darüber, dass eine Haltung Rückenschmerzen macht. Die Höhe, die Männer bei einem Lauf verloren, war mit und ohne Rückenschmerzen gleich.
mechanics-load-and-pain-4 = Deshalb nennt dieses Programm Belastung weder gut noch schlecht. Es stellt deine Läufe neben Dinge, die du jeden Tag tust, und lässt deine eigenen Morgen sagen, wie dein Rücken sie vertragen hat.
