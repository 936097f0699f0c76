# Übungen mit Zeitmesser.

guided-title = Machen wir sie zusammen?
guided-of-plan = Das sind die Übungen aus deinem Plan für { $day }.
guided-on-its-own = Eine Übung für jeden Körperteil. Hör auf, wann du möchtest.
guided-nothing = Nach dem, was du angegeben hast, passt nichts. Frag eine Fachperson, was passen würde.
guided-number = Übung { $number } von { $total }
guided-did = Das habe ich gemacht: { $exercise }
guided-set = Satz { $number } von { $total }
guided-start = Los
guided-stop = Stopp
guided-set-done = Satz fertig
guided-skip-rest = Gleich weiter
guided-swap = Etwas Leichteres
guided-next = Nächste Übung
guided-silent = Ohne Ton
guided-finish = Aufschreiben, was ich gemacht habe
guided-ready = Bereit für den nächsten Satz, wenn du es bist.
guided-rests = Pause.
guided-over = Das war die letzte.
guided-kept = { $count ->
    [0] Es wurde nichts gemacht, also wurde nichts aufgeschrieben.
    [one] Ein Satz ist aufgeschrieben.
   *[other] { $count } Sätze sind aufgeschrieben.
 }
guided-kept-here = In diesem Browser aufgehoben. Es wird übergeben, sobald eine Seite hier den Computer wieder sieht.
guided-begin = Mit Zeitmesser machen
