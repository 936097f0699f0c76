# Was über FIT-Dateien gesagt wird.

finding-fit-empty = Die Datei ist leer.
finding-fit-too-long = Die Datei ist länger, als irgendeine Uhr schreibt; sie wurde deshalb nicht gelesen.
finding-fit-not-fit = Die Datei heißt FIT, enthält aber keine FIT-Daten.
finding-fit-unreadable = Die Datei ließ sich nicht lesen. Ihr Original ist aufbewahrt; eine spätere Version kann es noch einmal versuchen.
finding-fit-second-decoder = Die Datei war ungewöhnlich und wurde auf eine zweite, langsamere Weise gelesen. Du musst nichts tun.
finding-fit-not-activity = Das ist keine Aktivität, sondern eine Datei anderer Art: { $kind ->
    [workout] ein geplantes Training
    [settings] die Einstellungen einer Uhr
    [weight] Gewichte von einer Waage
    [course] eine Strecke zum Nachlaufen
    [monitoring_a] was eine Uhr über den Tag festhielt
    [monitoring_b] was eine Uhr über den Tag festhielt
    [monitoring_daily] was eine Uhr über den Tag festhielt
    [segment] ein Segment für Wettkämpfe
   *[other] { $kind }
}.
finding-fit-nothing-recorded = Die Datei ist ganz, aber es ist nichts darin aufgezeichnet.

## Was verloren ging, und bis wann alles da ist

finding-fit-cut-short = Die Datei endet, bevor sie sollte. { $until ->
    [none] Vom Verlauf ließ sich aus dem abgeschnittenen Teil nichts retten.
   *[other] Alles bis { $until } wurde behalten.
}
finding-fit-broken = Ab Byte { $byte } ergibt die Datei keinen Sinn. { $until ->
    [none] Davor wurde kein Verlauf gefunden.
   *[other] Alles davor, bis { $until }, wurde behalten.
}
finding-fit-checksum-wrong = Die Prüfsumme der Datei ist falsch: Etwas darin wurde geändert oder schlecht geschrieben, und niemand kann sagen, wo. Sie wurde ganz gelesen{ $until ->
    [none] .
   *[other] , bis { $until }. Prüfe, ob der Lauf richtig aussieht.
}
finding-fit-header-wrong = Die ersten Bytes der Datei sind nicht, wie sie sein sollten. Der Rest wurde wie sonst gelesen.
finding-fit-size-wrong = Die Datei nennt eine falsche eigene Größe. Alles war da und wurde gelesen.
finding-fit-bytes-after-end = Nach dem Ende der Daten { $bytes ->
    [one] folgt ein Byte
   *[other] folgen { $bytes } Bytes
}; das wurde weggelassen.

## Zeit und Strecke

finding-fit-times-dropped = { $count ->
    [one] Einer von { $of } Datensätzen hatte
   *[other] { $count } von { $of } Datensätzen hatten
} keine Zeit, die zu den anderen passt. { $count ->
    [one] Er wurde weggelassen.
   *[other] Sie wurden weggelassen.
}
finding-fit-times-doubled = { $count ->
    [one] Eine Sekunde war doppelt aufgezeichnet und wurde zusammengefasst.
   *[other] { $count } Datensätze teilten sich eine Sekunde mit einem anderen und wurden zusammengefasst.
}
finding-fit-distance-fell = Die Strecke fiel unterwegs { $count ->
    [one] einmal
   *[other] { $count }-mal
}. Diese Werte wurden weggelassen.
finding-fit-clock-unset = Die Uhr war nicht gestellt; der Beginn dieser Aktivität ist deshalb aus anderen Zeiten der Datei vermutet. Prüfe ihren Tag.
finding-fit-no-clock = Keiner Zeit in dieser Datei kann man glauben; die Aktivität hat deshalb keinen Platz in deinem Kalender und wurde nicht übernommen.

## Was die Aktivität ist

finding-fit-no-session = Die Datei nennt ihre Summen nicht. Sie kommen aus dem, was Sekunde für Sekunde aufgezeichnet wurde.
finding-fit-sport-guessed = Die Datei nennt ihre Sportart nicht. Nach Tempo und Schrittfrequenz sieht es { $activity ->
    [running] nach Laufen
    [walking] nach Gehen
   *[other] weder nach Laufen noch nach Gehen
} aus.
finding-fit-no-samples = Diese Aktivität ({ $activity }) enthält nur Summen, nichts Sekunde für Sekunde.
