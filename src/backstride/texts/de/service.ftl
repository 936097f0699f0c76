# Seiten, die sich von selbst öffnen lassen.

service-written = Geschrieben: { $file }. Nichts wurde gestartet.
service-start = Jetzt und bei jeder Anmeldung starten mit:
service-undo = Rückgängig machen mit:
service-end = Beenden, was es gestartet hat, mit:
service-open = Solange es läuft, öffne das in deinem Browser, so oft du möchtest: { $file }
service-opens = Solange es läuft, öffnet die dort genannte Datei { $file } die Seiten in deinem Browser.
service-none = Unter { $file } liegt nichts. „backstride service write“ schreibt es.
service-there = { $file } enthält:
service-removed = Entfernt: { $file }
