# Die Seite der Belastung.

web-page-load = Belastung
load-page-title = Was verlangt mein Laufen von meinem unteren Rücken?
