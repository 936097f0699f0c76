# Ein Assistent, der fragt.

assistant-instructions = { -name } hält die Läufe und das Rückentagebuch eines Menschen auf diesem Computer. Seine Antworten sind Tatsachen mit Quelle und Spanne, oder was Studien sagen; gib sie mit beidem weiter. Wenn ein Werkzeug ablehnt, gib seine Worte weiter, wie sie sind, und schlag nichts daneben vor: Die Sicherheitsfragen sind offen, oder ein Warnzeichen steht, das eine Fachperson ansehen muss. Leite aus diesen Tatsachen nie einen eigenen Plan, Übungen oder eine Entwarnung ab.
assistant-no-such = Es gibt kein Werkzeug { $name }.
assistant-lacks = Hierfür fehlt ein Wert für { $name }.
assistant-on = Ein Assistent auf diesem Computer darf jetzt fragen. Er startet „backstride mcp“ selbst. Was er liest, geht an den Betreiber des Assistenten; viele davon sind nicht auf diesem Computer. Nimm es zurück mit „backstride mcp --off“.
assistant-off = Kein Assistent darf fragen.
assistant-is-off = Kein Assistent darf fragen. „backstride mcp --on“ erlaubt es.
assistant-needs-extra = Dafür fehlt ein zusätzlicher Teil: pip install "{ $extra }"
settings-answers-assistants = Ein Assistent auf diesem Computer darf fragen
settings-answers-assistants-text = Er startet „backstride mcp“ und liest Läufe, Tagebuch und Antworten; ändern kann er nichts. Was er liest, geht an den Betreiber des Assistenten, der vielleicht nicht auf diesem Computer ist.
