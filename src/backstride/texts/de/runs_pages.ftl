# Die Seiten der Läufe.

web-page-runs = Läufe
runs-title = Was bin ich gelaufen?
