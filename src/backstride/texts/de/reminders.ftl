# Ans Tagebuch erinnert werden.

reminder-title = Soll dich etwas nach deinem Rücken fragen?
reminder-when = Nur an Morgen, an denen das Tagebuch ohnehin fragt, höchstens einmal am Tag, und nicht an einem Tag, den du schon aufgeschrieben hast. Nach drei Morgen ohne Antwort hört es auf, bis du wieder schreibst.
reminder-how = Wie?
reminder-way-none = Nichts
reminder-way-calendar = Mein Kalender
reminder-way-desktop = Dieser Computer
reminder-way-calendar-text = Zwölf Wochen Termine mit Alarm. Auch die Kalenderadresse auf der Seite des Plans enthält sie; dort fehlt ein Tag, den du schon aufgeschrieben hast. Eine Datei kann nicht wissen, was du schreibst; lösch ihre Termine, wenn du keine mehr möchtest.
reminder-way-desktop-text = Ein kurzer Hinweis auf dem Bildschirm, solange Backstride läuft.
reminder-at = Um welche Zeit?
reminder-file = Kalenderdatei (.ics)
reminder-event = Eine Minute fürs Tagebuch
reminder-notice = Wie war dieser Morgen? Es dauert eine halbe Minute.
cmd-reminder-none = Nichts fragt dich nach deinem Rücken.
cmd-reminder-calendar = Dein Kalender fragt um { $at }. Seine Termine schreibst du mit --ics FILE.
cmd-reminder-desktop = Dieser Computer fragt um { $at }, solange „backstride serve“ läuft.
cmd-reminder-written = { $file } enthält { $count ->
    [one] einen Termin
   *[other] { $count } Termine
 } mit Alarm.
finding-form-not-a-time = „{ $value }“ ist keine Uhrzeit. Schreib sie wie 07:30.
