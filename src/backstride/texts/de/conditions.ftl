# Karten zu Befunden und Lebensabschnitten: was bekannt ist, was nicht, was die meisten können, wen man fragt, was stoppt.

conditions-title = Befunde und Lebensabschnitte
conditions-note = Diese Karten sagen, was bekannt ist und wen du fragen kannst. Sie sagen nicht, was du hast, und sie sind kein Plan.
conditions-all = Alle Karten
condition-part-known = Was bekannt ist
condition-part-unknown = Was nicht bekannt ist
condition-part-can = Was die meisten können
condition-part-whom = Zu wem du gehst
condition-part-stops = Was dich heute stoppt
condition-stops-nerves = Wenn du kein Wasser mehr lassen kannst, deinen Po nicht mehr spürst oder ein Bein schwach oder taub wird, geh heute in eine Notaufnahme. Eines davon genügt.
condition-read-more = Die ganze Karte: backstride conditions { $name }

condition-teen = Unter 18
condition-teen-known = Bei jungen Menschen, die viel Sport machen, ist ein Ermüdungsbruch im unteren Rücken eine übliche Ursache anhaltender Schmerzen. Er tut oft auf einer Seite weh und beim Zurücklehnen.
condition-teen-unknown = Wie viel Laufen ein schmerzender junger Rücken verträgt, wurde nicht untersucht.
condition-teen-can = Gehen und Spielen sind in Ordnung, solange es nicht weh tut. Lass Laufen, Springen und Zurücklehnen weg, bis jemand danach gesehen hat.
condition-teen-whom = Geh bald mit einem Elternteil in eine Arztpraxis oder zu einer Sportphysio. Sag, welche Bewegungen weh tun und wie viel Sport du machst.
condition-teen-stops = Schmerz, der dich nachts weckt, Fieber oder Schmerz nach einem Sturz: Das muss sofort jemand ansehen.

condition-pregnancy = Schwangerschaft und nach der Geburt
condition-pregnancy-known = Schmerzen in Rücken und Becken sind häufig bei Frauen, die in der Schwangerschaft laufen. In einer Umfrage unter 3.102 von ihnen hatten 52 Prozent Rückenschmerzen und 59 Prozent Schmerzen im Becken. Fachleute raten nach der Geburt zu mindestens drei Wochen Ruhe und dann zu einer langsamen Rückkehr im eigenen Tempo.
condition-pregnancy-unknown = Keine Studie hat gezeigt, wie viel Laufen in der Schwangerschaft oder nach der Geburt am besten ist. Der Rat beruht darauf, dass Fachleute sich einig sind.
condition-pregnancy-can = Die meisten Frauen mit einer normalen Schwangerschaft können aktiv bleiben. Nach der Geburt zuerst gehen, den Beckenboden trainieren, dann mit Laufen und Gehen im Wechsel beginnen.
condition-pregnancy-whom = Frag deine Hebamme oder Ärztin, bevor du weiterläufst. Geh nach der Geburt zu einer Physio für den Beckenboden, wenn du Urin verlierst oder Schmerz oder Druck im Becken spürst.
condition-pregnancy-stops = Blutung, Abgang von Fruchtwasser, regelmäßiges Hartwerden des Bauchs, Schmerz in der Brust oder eine geschwollene Wade: Ruf heute an.

condition-menopause = Wechseljahre
condition-menopause-known = Knochen verlieren in den Jahren um die Wechseljahre schneller an Festigkeit. Wenn die Periode dann ausbleibt, ist das kein Warnzeichen.
condition-menopause-unknown = Ob Laufen nach den Wechseljahren die Knochen der Wirbelsäule schützt, ist nicht gezeigt.
condition-menopause-can = Die meisten Frauen können weiterlaufen wie vorher. Krafttraining und genug Essen sind so wichtig wie das Laufen.
condition-menopause-whom = Frag in deiner Arztpraxis nach deinen Knochen, wenn du dir bei einem leichten Sturz etwas gebrochen hast, Kortison nimmst oder kleiner geworden bist.
condition-menopause-stops = Plötzliche Rückenschmerzen nach einem leichten Sturz oder Husten: Lass es ansehen, bevor du läufst.

condition-over-65 = Über 65
condition-over-65-known = Laufen mit Rückenschmerzen wurde nur an Menschen von 18 bis 45 ausprobiert. Das Alter allein ist kein Grund aufzuhören.
condition-over-65-unknown = Keine Studie hat Laufen mit Rückenschmerzen bei Menschen über 65 untersucht.
condition-over-65-can = Die meisten, die seit Jahren laufen, können weitermachen. Fang neu mit Gehen und kurzen Wechseln aus Laufen und Gehen an, und bleib beim Krafttraining.
condition-over-65-whom = Geh zuerst in eine Arztpraxis, wenn das deine ersten Rückenschmerzen sind oder wenn du brüchige Knochen, ein krankes Herz oder früher Krebs hattest.
condition-over-65-stops = Schmerz in der Brust, Ohnmacht oder plötzliche Rückenschmerzen nach einem leichten Sturz beenden den Lauf.

condition-cancer = Krebs, jetzt oder früher
condition-cancer-known = Fast alle Rückenschmerzen nach einem Krebs haben eine gewöhnliche Ursache. Ein Krebs, der in die Wirbelsäule streut, ist die seltene, nach der zuerst gesucht werden muss.
condition-cancer-unknown = Keine Frage zu Hause kann die beiden unterscheiden.
condition-cancer-can = Wenn deine Ärztin oder dein Arzt von dem Schmerz weiß und danach gesehen hat, sind Gehen und Laufen meist möglich.
condition-cancer-whom = Ruf das Team an, das dich betreut hat, oder deine Arztpraxis, bevor du mit neuen Rückenschmerzen läufst.
condition-cancer-stops = Schmerz in der Nacht, den keine Lage lindert, Gewichtsverlust oder ein schwaches oder taubes Bein: Das muss sofort jemand ansehen.

condition-bone = Brüchige Knochen, Ermüdungsbrüche und zu wenig Essen
condition-bone-known = Knochen, die mehr belastet als ernährt werden, können reißen. Ein Ermüdungsbruch des Kreuzbeins fühlt sich an wie Schmerz im unteren Rücken oder Gesäß. Oft kommen eine ausgebliebene Periode und eine geringe Knochendichte dazu. In einem Bericht liefen Betroffene nach 12 bis 14 Wochen wieder voll.
condition-bone-unknown = Wie weit Laufen eine dünne Wirbelsäule stärkt oder ihr schadet, ist nicht gezeigt.
condition-bone-can = Mit brüchigen Knochen können die meisten gehen und mit geradem Rücken Kraft trainieren. Wenn eine Stelle am Knochen weh tut, lass Stöße weg, bis jemand danach gesehen hat.
condition-bone-whom = Geh in eine Arztpraxis, am besten eine, die Sport kennt. Sag es, wenn deine Periode ausgeblieben ist oder du zu wenig isst.
condition-bone-stops = Schmerz an einer Stelle am Knochen, bei jedem Schritt, in Ruhe oder nachts, beendet den Lauf. Bitte hüpf nicht, um es herauszufinden.

condition-inflammatory = Entzündliche Rückenschmerzen
condition-inflammatory-known = Sie beginnen oft vor 45, bleiben über Monate, sind nach Ruhe am schlimmsten und werden mit Bewegung besser. Schuppenflechte, entzündete Augen oder ein entzündeter Darm machen sie wahrscheinlicher.
condition-inflammatory-unknown = Das Laufen selbst wurde hier kaum untersucht.
condition-inflammatory-can = Bewegung tut meist gut. Die meisten können an Tagen laufen, die sich gut anfühlen, und in einem Schub sanftere Tage wählen.
condition-inflammatory-whom = Geh in deine Hausarztpraxis; von dort geht es zu Fachleuten für Gelenke. Früh hinzusehen zählt.
condition-inflammatory-stops = Ein rotes, schmerzendes Auge muss heute ärztlich angesehen werden. Ebenso Fieber mit Rückenschmerzen.

condition-sciatica = Schmerz ins Bein (Ischias)
condition-sciatica-known = Der meiste Schmerz im Bein, der vom Rücken kommt, legt sich ohne Operation, über Wochen bis Monate.
condition-sciatica-unknown = Keine Studie hat Laufen mit Schmerz im Bein vom Rücken geprüft. Die Laufstudie nahm solche Menschen nicht auf.
condition-sciatica-can = Die meisten können gehen. Wähl Bewegungen, die den Schmerz aus dem Bein nach oben holen, und lass die, die ihn weiter nach unten schicken.
condition-sciatica-whom = Geh in eine Arztpraxis oder zu einer Physio, bevor du läufst, vor allem wenn es neu ist oder unter das Knie zieht.
condition-sciatica-stops = Ein Bein, das schwächer oder taub wird, oder Schmerz in beiden Beinen beendet den Lauf.

condition-si-joint = Schmerz im Iliosakralgelenk
condition-si-joint-known = Schmerz auf einer Seite unter der Gürtellinie kann von diesem Gelenk kommen. Kein einzelner Test kann es sicher sagen.
condition-si-joint-unknown = Welche Läufe ihm helfen oder schaden, wurde nicht untersucht.
condition-si-joint-can = Die meisten können kürzer und auf der Ebene laufen und Hüfte und Gesäß trainieren. Lass den nächsten Morgen entscheiden.
condition-si-joint-whom = Eine Physio kann es von Hüfte, Bandscheibe und Knochen unterscheiden. Frauen mit solchem Schmerz rund um eine Geburt können zu einer Physio für den Beckenboden gehen.
condition-si-joint-stops = Wenn der Knochen an einer Stelle weh tut oder jeder Schritt mehr schmerzt, hör auf und lass danach sehen: Es kann ein Ermüdungsbruch sein.

condition-stenosis = Ein enger Wirbelkanal
condition-stenosis-known = Er kommt mit dem Alter. Stehen und Gehen lösen Schmerz in den Beinen aus, Sitzen oder Vorbeugen lindert ihn.
condition-stenosis-unknown = Es wurde keine Studie zum Laufen gefunden.
condition-stenosis-can = Radfahren und Bergaufgehen fallen oft leichter als Laufen auf der Ebene.
condition-stenosis-whom = Geh in eine Arztpraxis, wenn du weniger weit gehen kannst als vor ein paar Monaten.
condition-stenosis-stops = Wenn beide Beine schwach oder taub werden oder du kein Wasser lassen kannst, ist es ein Notfall.

condition-slip = Wirbelgleiten oder Ermüdungsbruch am Wirbel
condition-slip-known = Viele Menschen haben ein kleines Gleiten und merken es nie. Am meisten belasten es Zurücklehnen und hohes Tempo.
condition-slip-unknown = Es gibt Zahlen für andere Sportarten, aber keine fürs Laufen.
condition-slip-can = Mit einem kleinen Gleiten, das ruhig ist, können die meisten locker laufen und den Rumpf trainieren. Lass Zurücklehnen mit Last weg.
condition-slip-whom = Geh in eine sportärztliche Praxis oder zu einer Physio, wenn es weh tut, und immer, wenn du unter 18 bist.
condition-slip-stops = Neuer Schmerz, Taubheit oder Schwäche im Bein beendet den Lauf.

condition-fusion = Nach einer Versteifung der Wirbelsäule
condition-fusion-known = Üblich sind 6 bis 12 Monate Warten vor dem Sport; eine feste Regel gibt es nicht.
condition-fusion-unknown = Es wurde keine Studie an Laufenden nach einer Versteifung gefunden.
condition-fusion-can = Gehen ist das Training der ersten Monate. Später kehren viele zu leichtem Sport zurück.
condition-fusion-whom = Wer dich operiert hat, entscheidet, wann du laufen darfst. Schreib die Grenzen auf, dann hält sich der Plan daran.
condition-fusion-stops = Neuer Schmerz, Fieber oder eine Wunde, die aufgeht: Ruf heute an.

condition-disc-surgery = Nach einer Bandscheibenoperation
condition-disc-surgery-known = In 14 Studien an Sporttreibenden, von geringer Güte, kehrten 81 Prozent zum Sport zurück und 59 Prozent auf ihr altes Niveau. Ohne Operation ging es ihnen etwa so gut.
condition-disc-surgery-unknown = Keine Studie hat die Rückkehr zum Laufen untersucht; die richtige Woche kann also niemand nennen.
condition-disc-surgery-can = Gehen ist von den ersten Tagen an üblich. Laufen kommt später, wenn zustimmt, wer dich operiert hat.
condition-disc-surgery-whom = Frag, wer dich operiert hat, oder deine Physio, wann du laufen darfst, wie lange und wie oft. Schreib die Grenzen hier auf.
condition-disc-surgery-stops = Schmerz im Bein, der wiederkommt, ein schwacher Fuß oder Fieber: Ruf heute an.
