# Werte aus Fragebögen: was jeder ist, wem er gehört, und wie er sich geändert hat.

web-page-questionnaires = Fragebögen
questionnaires-title = Wie ändern sich meine Werte aus Fragebögen?
questionnaires-intro = Ein Wert hin und wieder zeigt eine langsame Änderung besser als ein einzelner Tag. Nur einige Fragen dürfen wir zeigen. Bei den anderen trag den Wert des Bogens ein, den du anderswo ausgefüllt hast.
questionnaires-ours = Die Frage ist von uns. Beantworte sie, wie sie hier steht.
questionnaires-about = Über diesen Fragebogen
questionnaires-version = Fassung
questionnaires-licence = Lizenz
questionnaires-scoring = Wie er gezählt wird
questionnaires-scale = Skala
questionnaires-ends = { $low } bis { $high }, höher ist { $higher ->
    [worse] schlechter
   *[better] besser
  }
questionnaires-source = Quelle
questionnaires-why-not = Warum seine Fragen nicht hier stehen
questionnaires-score = Wert ({ $low } bis { $high })
questionnaires-on = An welchem Tag wurde er ausgefüllt?
questionnaires-save = Wert behalten
questionnaires-history = Bisherige Werte
questionnaires-column-day = Tag
questionnaires-column-score = Wert
questionnaires-column-change = Seit dem ersten
questionnaires-first = erster
questionnaires-change = { $sign ->
    [more] { $points } mehr
    [less] { $points } weniger
   *[same] gleich
  }
questionnaires-matters = Eine Änderung um { $points } oder mehr gegenüber deinem ersten Wert haben Menschen in Studien bemerkt.
questionnaires-reached = Dein letzter Wert hat sich um so viel geändert.
questionnaires-not-reached = Dein letzter Wert hat sich nicht um so viel geändert.
questionnaires-unknown-change = Niemand hat gemessen, welche Änderung man hier bemerkt.
questionnaires-insensitive = Unter { $low } und über { $high } zeigt dieser Fragebogen kaum eine Änderung.
questionnaires-nothing-yet = Noch kein Wert.
