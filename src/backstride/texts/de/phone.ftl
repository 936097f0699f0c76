# Telefone: der Server im Heimnetz, das Koppeln, und die Seite, die ein Telefon behält.

## Die Seite des Computers

web-page-phone = Telefon
phone-title = Wie benutze ich das auf meinem Telefon?
phone-off = Gerade antwortet { -name } nur auf diesem Computer. Um dein Telefon hereinzulassen, beende es mit Ctrl-C und starte es mit:
phone-off-why = Dann antwortet es in deinem Heimnetz, bis du es beendest. Herein kommen nur Telefone, die du koppelst.
phone-scan = Richte die Kamera deines Telefons auf dieses Bild. Dein Telefon muss im selben Netz sein wie dieser Computer.
phone-qr = Bild, das ein Telefon zu { $address } führt
phone-or-type = Oder tipp diese Adresse auf deinem Telefon:
phone-code = Code:
phone-code-holds = { $minutes ->
    [one] Gilt noch eine Minute, einmal, für ein Telefon.
   *[other] Gilt { $minutes } Minuten, einmal, für ein Telefon.
 }
phone-no-code = Gerade gilt kein Code. Einer koppelt ein Telefon und gilt fünf Minuten.
phone-new-code = Neuen Code machen
phone-fingerprint = Sieht mein Telefon wirklich diesen Computer?
phone-warning = Beim ersten Mal warnt dein Telefon vor einem unbekannten Zertifikat, weil es niemand außer diesem Computer unterschrieben hat. Vergleich den Fingerabdruck (SHA-256), den dein Telefon in den Einzelheiten der Warnung zeigt, mit diesem.
phone-paired = Gekoppelte Telefone
phone-line = Gekoppelt am { $paired }, zuletzt gesehen am { $seen }
phone-revoke = Entkoppeln
phone-none = Kein Telefon ist gekoppelt.

## Die Seite, die koppelt

pair-title = Ist das dein Computer?
pair-code = Code aus sechs Ziffern
pair-code-hint = Er steht auf deinem Computer, im Terminal und auf der Seite „Telefon“.
pair-name = Wie heißt dieses Telefon?
pair-name-usual = Mein Telefon
pair-do = Dieses Telefon koppeln
pair-wrong = Das ist nicht der Code. Schau noch einmal; nach fünf falschen brauchst du einen neuen.
pair-no-code = Gerade gilt kein Code. Mach auf deinem Computer einen neuen, auf der Seite „Telefon“.
pair-is-it-mine = Ist es wirklich mein Computer?
pair-compare = Dein Browser zeigt den Fingerabdruck des Zertifikats (SHA-256) in den Einzelheiten seiner Warnung oder hinter dem Zeichen neben der Adresse. Es muss der sein, den dein Computer zeigt:
pair-without-network = Benutzen, wenn der Computer aus ist
pair-install-why = Ein Telefon hebt eine Seite nur unter einem Zertifikat auf, dem es traut. Installier einmal die Zertifizierungsstelle deines Computers. Sie kann nur für Heimnetze sprechen.
pair-install = Zertifizierungsstelle holen
pair-install-android = Android: Öffne die Einstellungen, such nach „CA-Zertifikat“, wähl „Trotzdem installieren“ und die Datei.
pair-install-ios = iPhone: Öffne die Datei, dann Einstellungen, „Profil geladen“, Installieren. Danach: Allgemein, Info, Zertifikatsvertrauenseinstellungen, und schalt sie ein.
pair-authority-fingerprint = Fingerabdruck der Zertifizierungsstelle (SHA-256):
refused-not-paired-title = Dieses Telefon ist nicht gekoppelt
refused-not-paired = Kopple es mit einem Code von deinem Computer. War es schon gekoppelt, hat es dort jemand entkoppelt.

## Die Seite, die ein Telefon behält

pocket-title = Wie geht es deinem Rücken heute Morgen?
finding-handed-over-sign-unknown = Diese Fassung kennt ein Warnzeichen nicht, das hier angekreuzt wurde. Beantworte jetzt die Sicherheitsfragen am Computer.
pocket-keep = Behalten
pocket-kept = Aufgehoben.
pocket-nothing = Tipp mindestens eine Zahl an.
pocket-full = Dieses Telefon konnte es nicht aufheben. Ist noch Platz darauf?
pocket-waiting = Wartet auf diesem Telefon auf deinen Computer:
pocket-away = Wegnehmen
pocket-unreadable = Dein Computer kann diesen Eintrag nicht lesen.
pocket-words = Worte hinzufügen
pocket-words-hint = Dein Computer liest Worte auf Warnzeichen, wenn dieses Telefon ihn wieder sieht. Wenn unten etwas zutrifft, sag es dort.
pocket-signs = Trifft eines davon zu?
pocket-signs-look = Liste ansehen
pocket-signs-so = Ja, was ich angekreuzt habe, ist so
pocket-today = Die letzten sieben Tage
pocket-seen = Wie dein Computer es am { $day } um { $time } wusste.
pocket-gate-open = Die Sicherheitsfragen sind beantwortet bis { $day }. Vorschläge stehen auf deinem Computer.
pocket-gate-unknown = Die Sicherheitsfragen sind wieder fällig. Beantworte sie, wenn dieses Telefon deinen Computer sieht.
pocket-lost = Dein Computer ist gerade nicht zu sehen. Was du eingibst, bleibt auf diesem Telefon und wird später übergeben.
pocket-let-go = Dieses Telefon ist nicht mehr gekoppelt. Was hier wartet, bleibt, bis du es wieder koppelst.
pocket-untrusted = Diese Seite öffnet sich nur, solange dein Computer zu sehen ist, weil dein Telefon seinem Zertifikat nicht traut. Wie sich das ändern lässt, sagt die Seite, die koppelt: /pair
pocket-files-taken = Die Dateien werden eingelesen.
pocket-more = Wenn der Computer zu sehen ist:
pocket-no-script = Diese Seite braucht Skripte. Ohne sie gibt es das

## Der Befehl

cmd-phone-ask = Von jetzt an, bis du es beendest, antwortet { -name } in deinem Heimnetz unter { $address }, damit dein Telefon es erreicht. Nur Telefone, die du koppelst, sehen etwas. Tipp { $word }, um weiterzumachen:
cmd-phone-word = ja
cmd-phone-not-asked = Nichts wurde geöffnet. Tipp „ja“, wenn du gefragt wirst, oder füg --yes hinzu.
cmd-phone-no-network = Es wurde keine Adresse eines Heimnetzes gefunden. Nenn eine dieses Computers mit --address.
cmd-phone-not-home = { $address } ist keine Adresse eines Heimnetzes. Nenn eine dieses Computers mit --address.
cmd-phone-cannot-listen = { $address }, Port { $port }: Dort kann dieser Computer nicht antworten. Nenn etwas anderes mit --address oder --phone-port.
cmd-phone-open = Auf deinem Telefon: { $address }
cmd-phone-code = Code: { $code } (fünf Minuten, einmal, für ein Telefon; neue auf der Seite „Telefon“)
cmd-phone-fingerprint = Fingerabdruck des Zertifikats (SHA-256): { $fingerprint }
cmd-phone-none = Kein Telefon ist gekoppelt.
cmd-phone-line = { $device } · { $name } · gekoppelt am { $paired }, zuletzt gesehen am { $seen }
cmd-phone-revoked = { $device } ist entkoppelt.
