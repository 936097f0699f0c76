# Was zu ersten Belastungen gesagt wird, und zu einer Antwort, die wenig hat, worauf sie sich stützt.

finding-answer-without-runs = Hier sind noch keine Läufe. Lies welche ein, um eine Antwort zu bekommen.
finding-answer-without-usual = Weniger als vier volle Wochen sind bekannt; es gibt also noch nichts Übliches zum Vergleichen.
finding-answer-without-recent-runs = Der letzte bekannte Lauf ist vom { $last_day }.

# Was eine Studie zu langen Läufen nicht bedeutet.
long-run-limit-all-overuse-injuries-not-backs = Sie zählte alle Überlastungsverletzungen. Auf Rücken wurde nicht geschaut.
long-run-limit-observed-not-a-trial = Niemandem wurde gesagt, wie er laufen soll; es können also andere Ursachen dahinterstehen.
long-run-limit-steps-do-not-rise-evenly = Die Häufigkeit stieg nicht gleichmäßig mit der Länge des Laufs.
