# Seiten der Aussagen und des Fragens.

web-page-claims = Aussagen
web-page-ask = Fragen
web-page-back = Wie Rücken arbeiten

claims-page-title = Was sagt man über Laufen und Rücken, und was ist bekannt?
witness-short-studies = Studien
witness-short-physics = Deine Läufe
witness-short-you = Deine Tage

claims-groups = Gruppen von Fragen
claims-group-pain = Laufen und Schmerz
claims-group-strength = Kraft
claims-group-discs = Bandscheiben
claims-group-much = Wie viel, wie oft
claims-group-how = Schuhe, Boden und Stil
claims-group-body = Haltung, Hüfte und Gewicht
claims-group-exercises = Übungen
claims-group-life = Herz, Stimmung und Blut
claims-all = Alle Fragen
claims-more = Eine andere Frage?
claims-studies-title = Was Studien fanden, eine nach der anderen
claims-studies-none = Wir haben keine Studie dazu gefunden.
claims-studies-figures = Zahlen und Grenzen
claims-studies-of = gemessen: { $outcome }
claims-rules = Niemand wählt ein Urteil nach Geschmack. Geschriebene Regeln bilden es aus den Ergebnissen: wie eine Studie gemacht war, wie viele Menschen dabei waren, und ob sie die ganze Frage ansah. Was anderswo am Körper gesehen wurde, wird gesagt und nie gezählt. Eine Studie allein macht eine Aussage nie gut bekannt.
claims-action-place-plan = Zu meinem Plan
claims-action-place-learn = Zu meinen Versuchen
claims-action-place-diary = Zu meinem Tagebuch

ask-page-title = Was möchtest du über Laufen und deinen Rücken wissen?
ask-label = Deine Frage, in deinen eigenen Worten
ask-hint = Beantwortet auf diesem Gerät. Nichts, was du tippst, verlässt es.
ask-button = Fragen
ask-stop-questions = Sicherheitsfragen beantworten

computed-chart = Höchste Belastung der untersten Bandscheibe, neben alltäglichen Dingen
computed-chart-description = Spannen der geschätzten höchsten Belastung, vom Stehen bis zum Halten des Rückens, darunter dein üblicher Lauf. Die Tabelle darunter enthält dieselben Zahlen.
computed-chart-unit = Körpergewichte

claims-golden-demo = Die erfundene Läuferin der Vorführung
claims-golden-demo-note = Worte der drei Zeugen, von einem Test gehalten. Diese Person ist simuliert.
claims-golden-history = Läufe ohne Tagebuch
claims-golden-history-note = Vier Monate Dateien einer Uhr von einer anderen erfundenen Person, die kein Tagebuch führt und nichts angegeben hat. Nur die Worte bleiben.
claims-golden-column-claim = Aussage
claims-golden-column-studies = Studien
claims-golden-column-model = Modell
claims-golden-column-days = Eigene Tage
claims-golden-column-together = Zusammen
claims-golden-together = { $direction ->
    [for] dafür
    [against] nicht bestätigt
    [mixed] gemischt
   *[silent] niemand spricht
}, Stärke { $strength } von 3
