# Viele Laufende nebeneinander.

cohort-reading = Datenordner werden gelesen
cohort-head-runner = Person
cohort-head-runs = Läufe
cohort-head-diary = Tagebuchtage
cohort-head-days = Tage
cohort-counted = { $runners ->
    [one] 1 Person
   *[other] { $runners } Personen, davon sind { $shown } aufgeführt
}.
cohort-too-few = Bei weniger als { $smallest } Personen wird kaum etwas von { $smallest } geteilt; fast alle Felder sind deshalb leer. Nur für deine eigenen Augen zeigt --smallest-cell 1 alles.
cohort-written = In { $folder } geschrieben: runners, runs und days als Parquet, und dictionary.csv, das sagt, was jede Spalte bedeutet. Was weniger als { $smallest } Personen teilen, ist weggelassen.
finding-cohort-home-unreadable = { $where } ließ sich nicht lesen ({ $reason }). Die anderen Personen sind davon nicht berührt; öffne diesen Datenordner mit „backstride doctor --home FOLDER“, um zu sehen, warum.

cohort-column-runner = Nummer der Person, ausgelost
cohort-column-sex = f, m oder unknown
cohort-column-age-years = Im Jahr erreichtes Alter, in Schritten von fünf
cohort-column-height-m = Körpergröße
cohort-column-mass-kg = Körpermasse, die zuletzt angegebene
cohort-column-runs = Aktivitäten jeder Art
cohort-column-diary-days = Tage, an denen etwas im Tagebuch eingetragen wurde
cohort-column-days-known = Tage vom ersten Bekannten bis zum letzten
cohort-column-simulated = 1, wo Person und Läufe erfunden sind
cohort-column-failed = Warum der Datenordner der Person nicht gelesen werden konnte: der Name des Problems; leer, wo er es konnte
cohort-column-study-day = Tage seit dem ersten Bekannten dieser Person; ein Lauf vor vier Uhr morgens gehört zum Tag davor
cohort-column-weekday = 0 ist Montag
cohort-column-sport = running, walking oder cross_training
cohort-column-treadmill = 1, wo die Datei es sagt
cohort-column-distance-m = Ganze Strecke
cohort-column-moving-min = Zeit beim Gehen oder Laufen
cohort-column-descent-m = Meter bergab
cohort-column-running-share = Anteil des Laufens an der Zeit in Bewegung
cohort-column-steps = Schritte beider Füße
cohort-column-cadence-mean-spm = Schritte beider Füße pro Minute beim Laufen
cohort-column-effort = Wie hart es war, 0 bis 10
cohort-column-effort-origin = measured: die Person sagte es; derived: aus der Herzfrequenz
cohort-column-load-model = Name und Version des Belastungsmodells
cohort-column-running-force-peak-bw = Mittlere höchste senkrechte Bodenkraft der Laufschritte, nach dem Modell
cohort-column-running-force-peak-low-bw = Unteres Ende ihrer Spanne
cohort-column-running-force-peak-high-bw = Oberes Ende ihrer Spanne
cohort-column-force-peak-sum-bw = Summe der Spitzen über alle Schritte, nach dem Modell
cohort-column-force-peak-sum-low-bw = Unteres Ende ihrer Spanne
cohort-column-force-peak-sum-high-bw = Oberes Ende ihrer Spanne
cohort-column-back-morning = Rückenschmerz am Morgen
cohort-column-leg-morning = Beinschmerz am Morgen
cohort-column-stiffness = Wie steif der Rücken am Morgen war, 0 bis 10
cohort-column-morning-score = Der Morgen als ein Wert aus Schmerz, Steifheit und dem, was man tun kann
cohort-column-back-evening = Rückenschmerz am Abend
cohort-column-back-after-run = Höchster Rückenschmerz nach dem Laufen
cohort-column-function = Wie gut die Dinge des Tages gingen, am Morgen
cohort-column-mood-after-run = Stimmung nach dem Laufen
cohort-column-mood-morning = Stimmung am Morgen
cohort-column-mood-later = Stimmung später am Tag
cohort-column-back-before-run = Rückenschmerz kurz vor einem Lauf, oder wenn einer wegen des Rückens ausfiel
cohort-column-painkiller = 1, wo eines genommen wurde
cohort-column-treatment = 1, wo jemand den Rücken behandelt hat
cohort-column-illness = 1 an einem Krankheitstag
cohort-column-period = 1 an einem Tag der Periode
cohort-column-sleep-h = Schlafzeit
