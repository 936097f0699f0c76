# Diagramme, die sich verschieben und vergrößern lassen, und das Diagramm aller Tage.

live-tools = Diagramm verschieben und vergrößern
live-earlier = Zurück
live-later = Vor
live-nearer = Näher
live-farther = Weiter
live-whole = Alles

days-title = Laufen in je sieben Tagen, Tag für Tag
days-description = Die Strecke in den sieben Tagen bis zu jedem Tag, mit der mittleren Hälfte des halben Jahres davor als Band.
days-along = Tag
days-own = Sieben Tage
days-usual = Üblich
web-page-days = Tag für Tag
days-question = Wie viel bin ich gelaufen, Tag für Tag?
days-none = Noch ist kein Lauf bekannt. Bring deine Läufe, dann steht hier jeder Tag.
days-how = Jeder Tag zählt das Laufen von sieben Tagen, er selbst ist der letzte. Das Band ist die mittlere Hälfte des halben Jahres davor, seine Linie der Median. Ein Tag ohne Lauf zählt als keiner, auch wenn die Uhr zu Hause lag.
