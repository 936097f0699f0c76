# Die erste Antwort: Was macht Laufen mit meinem Rücken?

overall-row-studies = Bei den meisten
overall-row-runs = Deine Läufe
overall-row-days = Deine Tage

overall-lead-days = An deinen eigenen Morgen: { $verdict }.
overall-lead-most = { $with_diary ->
    [true] Die meisten, die laufen, haben ein Jahr lang keine Rückenschmerzen. Wie deiner es nimmt, können deine Morgen noch nicht sagen.
   *[other] Die meisten, die laufen, haben ein Jahr lang keine Rückenschmerzen. Wie deiner es nimmt, können nur deine Morgen sagen.
 }
overall-lead-unknown = Für alle kann das niemand sagen. Deine eigenen Morgen können sagen, wie dein Rücken es nimmt.

overall-studies = { $with_pain } von 100 Laufenden hatten in einem Jahr Rückenschmerzen. Nicht gezeigt ist, dass Laufen Bandscheiben abnutzt oder Rückenmuskeln aufbaut; anhaltende Schmerzen linderte es ein wenig.
overall-studies-mixed = { $with_pain } von 100 Laufenden hatten in einem Jahr Rückenschmerzen. Was Studien darüber hinaus fanden, zeigt in beide Richtungen.

overall-runs-none = Noch ist kein Lauf bekannt. Bring deine Dateien, oder beginn nur mit dem Tagebuch.
overall-runs-week = { $measure ->
    [load_time] { $direction ->
        [same] Deine letzte ganz bekannte Woche verlangte von deinem Rücken etwa so viel wie deine übliche.
        [less] Deine letzte ganz bekannte Woche verlangte von deinem Rücken { $percent } % weniger als deine übliche.
        [much-more] Deine letzte ganz bekannte Woche verlangte von deinem Rücken { $times }-mal so viel wie deine übliche.
       *[more] Deine letzte ganz bekannte Woche verlangte von deinem Rücken { $percent } % mehr als deine übliche.
     }
    [steps] { $direction ->
        [same] Deine letzte ganz bekannte Woche hatte etwa so viele Schritte wie deine übliche.
        [less] Deine letzte ganz bekannte Woche hatte { $percent } % weniger Schritte als deine übliche.
        [much-more] Deine letzte ganz bekannte Woche hatte { $times }-mal so viele Schritte wie deine übliche.
       *[more] Deine letzte ganz bekannte Woche hatte { $percent } % mehr Schritte als deine übliche.
     }
   *[minutes] { $direction ->
        [same] Deine letzte ganz bekannte Woche war etwa so lang wie deine übliche.
        [less] Deine letzte ganz bekannte Woche war { $percent } % kürzer als deine übliche.
        [much-more] Deine letzte ganz bekannte Woche war { $times }-mal so lang wie deine übliche.
       *[more] Deine letzte ganz bekannte Woche war { $percent } % länger als deine übliche.
     }
 }
overall-runs-week-old = Dein letzter bekannter Lauf war am { $day }. Die letzte ganz bekannte Woche davor { $measure ->
    [load_time] { $direction ->
        [same] verlangte von deinem Rücken etwa so viel wie damals üblich.
        [less] verlangte von deinem Rücken { $percent } % weniger als damals üblich.
        [much-more] verlangte von deinem Rücken { $times }-mal so viel wie damals üblich.
       *[more] verlangte von deinem Rücken { $percent } % mehr als damals üblich.
     }
    [steps] { $direction ->
        [same] hatte etwa so viele Schritte wie damals üblich.
        [less] hatte { $percent } % weniger Schritte als damals üblich.
        [much-more] hatte { $times }-mal so viele Schritte wie damals üblich.
       *[more] hatte { $percent } % mehr Schritte als damals üblich.
     }
   *[minutes] { $direction ->
        [same] war etwa so lang wie damals üblich.
        [less] war { $percent } % kürzer als damals üblich.
        [much-more] war { $times }-mal so lang wie damals üblich.
       *[more] war { $percent } % länger als damals üblich.
     }
 }
overall-runs-few = { $runs ->
    [one] Ein Lauf, { $distance },
   *[other] { $runs } Läufe, { $distance },
 } in den letzten vier Wochen. Erst vier volle Wochen erlauben einen Vergleich mit dem Üblichen.
overall-runs-few-old = Dein letzter bekannter Lauf war am { $day }: { $runs ->
    [one] ein Lauf, { $distance },
   *[other] { $runs } Läufe, { $distance },
 } in den vier Wochen bis dahin.
overall-runs-stood-out = Der Lauf vom { $day } fiel auf: { $reason }.
overall-runs-alike = Seitdem fiel kein Lauf auf.

overall-days-no-diary = { $weeks ->
    [0] Du brauchst kein Tagebuch, außer dein Rücken tut weh oder du willst es wissen.
    [one] Du brauchst kein Tagebuch, außer dein Rücken tut weh oder du willst es wissen. An den meisten Morgen geführt, könnte es nach etwa einer Woche etwas sagen.
   *[other] Du brauchst kein Tagebuch, außer dein Rücken tut weh oder du willst es wissen. An den meisten Morgen geführt, könnte es nach etwa { $weeks } Wochen etwas sagen.
 }
overall-days-counting = { $mornings ->
    [one] Bisher ein Morgen.
   *[other] Bisher { $mornings } Morgen.
 } { $weeks ->
    [0] Noch zu früh.
    [one] An den meisten Morgen geführt, könnten sie nach etwa einer weiteren Woche etwas sagen.
   *[other] An den meisten Morgen geführt, könnten sie nach etwa { $weeks } weiteren Wochen etwas sagen.
 }
overall-days-closed = Deine Tage haben eine Antwort. Sie wartet, bis du hinsiehst, denn Hinsehen legt die Frage fest.
overall-days-working = Deine Tage werden gerade ausgerechnet. Schau gleich noch einmal.
overall-days-stopped = Solange ein Warnzeichen steht, wird nichts beurteilt.
overall-days-answered = Deine Morgen sagen: { $verdict }.

overall-strip-title = Zwölf Wochen Laufen und Morgen
overall-strip-description = Balken sind die Strecke an jedem Tag; Punkte sind, wie es dem Rücken an jedem Morgen ging, von 0 bis 10.
overall-strip-running = Lauf
overall-strip-morning = Rücken am Morgen
overall-strip-day = Tag
overall-strip-none = kein Wert
overall-strip-no-run = kein Lauf

overall-action-check = Zuerst die Sicherheitsfragen beantworten
overall-action-diary = Aufschreiben, wie es deinem Rücken geht
overall-action-today = Kann ich heute laufen?
overall-action-runs = Läufe einlesen
overall-more = Mehr über mein Laufen
overall-how = Diese Zeile steht nie fest. Studien ändern sich mit der Sammlung der Belege, deine Läufe mit jedem Einlesen, deine Tage mit jedem Morgen. Sobald deine eigenen Tage eine Antwort haben, steht sie in der ersten Zeile.
