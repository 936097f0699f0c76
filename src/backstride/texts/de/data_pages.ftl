# Die Seiten der eigenen Daten.

web-page-data = Daten
