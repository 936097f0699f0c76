# Die erste Seite: was geplant ist, und wie sich der gestrige Tag gelegt hat.

home-planned = { $session }, { $minutes } min, wie geplant.
home-settled-settled = Das Laufen von gestern hatte sich bis heute Morgen gelegt.
home-settled-rose = Nach dem Laufen von gestern lag dieser Morgen über deinem üblichen Wert.
home-settled-unknown = Ob sich das Laufen von gestern gelegt hat, ist noch nicht bekannt: Dieser Morgen hat keinen Wert.
home-new = Neu seit deinem letzten Besuch
home-new-longer = { $day } waren es { $distance }, { $percent } % länger als jeder Lauf in den 30 Tagen davor. In einer Studie kamen solche Läufe mit mehr Verletzungen vor; auf Rücken wurde nicht geschaut.
home-new-runs = { $count ->
    [one] Ein Lauf kam herein.
   *[other] { $count } Läufe kamen herein.
 }
home-new-see = Ansehen
