# Was über Bewegungsdateien gesagt wird, und was das Körpermodell daraus macht.

finding-motion-knee-turned = { $where } beugt sich in dieser Datei ins Negative und wurde umgedreht.
finding-motion-coordinate-missing = Die Datei sagt nicht, wie sich diese Teile bewegten; sie werden deshalb unbewegt gehalten: { $missing }.
finding-motion-markers-unused = Diese Marker wurden nicht verwendet: { $names }.
finding-motion-trunk-missing = Am Rumpf sind weniger als { $needed } Marker; über den unteren Rücken lässt sich deshalb nichts sagen. Nötig sind zum Beispiel C7, die Grube über dem Brustbein und beide Schultern.
finding-motion-frames-failed = { $percent } % der Bilder ergaben keine sinnvolle Antwort; deshalb werden keine Belastungen angegeben.
finding-motion-trunk-unsure = Auf der Wirbelsäule sitzt kein Marker (C7 oder T10). Wie weit der Rumpf geneigt ist, ist um einige Grad unsicher, und mit ihm die Belastungen.
finding-motion-muscles-strained = In { $percent } % der Bilder reichten die Muskeln des Modells allein nicht aus, meist an den Hüften; Helfer füllten die Lücke. Muskelarbeit und Belastungen sind in diesen Augenblicken deshalb unsicher.
finding-motion-size-odd = Die Marker ergeben für diese Knochen eine unwahrscheinliche Länge; ihre Länge wird deshalb aus der Körpergröße genommen: { $bones }.
finding-motion-standing-silent = Die Aufnahme im Stehen hat keine Marker, die die Länge eines Knochens angeben; die Längen werden deshalb aus der Körpergröße genommen.
finding-motion-by-video = Niemand trug Marker: Kameras haben diese Bewegung geschätzt. Sie verfehlen die Neigung des Rumpfs um 4 Grad oder mehr; die Spannen sind deshalb um etwa ein Viertel jeder Zahl breiter.
finding-motion-needed-missing = In der Datei fehlt { $missing }; über den unteren Rücken lässt sich deshalb nichts sagen. Die Namen sind die, die OpenSim und OpenCap schreiben.
finding-motion-angles-in-degrees = Der Kopf der Datei sagt, die Winkel seien in Radiant; sie drehen aber weiter als einmal herum und wurden deshalb als Grad gelesen.
finding-motion-angles-tiny = Der Kopf der Datei sagt, die Winkel seien in Grad; aber kein Gelenk beugt sich um mehr als drei, es sind also wohl Radiant. Schreib inDegrees=no in den Kopf, oder Grad in die Tabelle.
finding-motion-gaps-bridged = Fehlende Werte wurden mit geraden Linien überbrückt; die längste Lücke ist { $seconds } s.
finding-motion-plates-missed = In { $percent } % der Zeit trugen die Messplatten die laufende Person nicht; dort wird der Druck vom Boden aus der Bewegung genommen.
finding-motion-plates-elsewhere = Die Kraftdatei passt in Zeit, Größe oder Richtung nicht zur Bewegung; der Druck vom Boden wird deshalb aus der Bewegung genommen.
finding-motion-frames-astray = { $frames } Bilder passen zu keinem Körper und wurden weggelassen. Dort können Marker gesprungen sein oder ihre Namen getauscht haben.
finding-motion-plates-clock = Die Zeiten der Messplatten lagen gegen die Bewegung { $ms } ms zu { $way ->
    [late] spät
   *[early] früh
 } und wurden berichtigt. Die Kraft nach oben weicht jetzt um { $rmse } Körpergewichte von dem ab, was die Bewegung verlangt; vorher waren es { $was }.
finding-motion-plates-disagree = Die Kraft der Messplatten nach oben weicht um { $rmse } Körpergewichte von dem ab, was die Bewegung verlangt, um mehr als { $most }. Die Belastungen der Wirbelsäule werden deshalb allein aus der Bewegung berechnet.
finding-motion-force-places-astray = Die Orte der Bodenkraft liegen unter keinem der Füße. Der Druck vom Boden wird deshalb aus der Bewegung genommen.
finding-motion-plate-type = Eine Messplatte vom Typ { $type } wird nicht gelesen. Die Typen 2, 3 und 4 werden es: Lass das Programm des Labors einen davon schreiben.
finding-motion-force-rows-wild = { $rows ->
    [one] Eine Zeile der Messplatten wurde
   *[other] { $rows } Zeilen der Messplatten wurden
 } nicht geglaubt: Die Kraft würde nach unten ziehen oder liegt weit weg vom Rest.
finding-motion-forces-turned = Die Kräfte zeigen in den Boden, so wie der Fuß auf die Platte drückt. Sie wurden umgedreht.
finding-motion-trunk-by-rigidity = Diese Marker behalten ihren Abstand zu einem Marker am Rumpf; sie gelten deshalb auch als Rumpfmarker: { $names }.
finding-motion-force-places-in-mm = Die Orte der Bodenkraft wurden als Millimeter gelesen.

body-doing = Die Bewegung wird berechnet, Körper für Körper
body-title = Belastung des unteren Rückens in { $motion }
body-load-is-not-harm = Belastung ist kein Schaden. Bandscheiben und Knochen brauchen sie; deine passen sich dem an, was sie gewohnt sind.
body-levels = Belastung je Ebene, in Körpergewichten: Mitte, und die Streuung von { $members } Modellkörpern
body-column-level = Ebene
body-column-peak = Am stärksten gedrückt
body-column-mean = Im Mittel
body-column-front = Scherkraft nach vorn
body-column-side = Scherkraft zur Seite
body-column-moment = Größte Streckung, Nm/kg
body-cycle =
    Über den Gangzyklus, vom Aufsetzen des { $foot ->
        [r] rechten
       *[l] linken
    } Fußes bis zum nächsten ({ $seconds } s); Mittel aus { $right } rechten und { $left } linken Zyklen, in Körpergewichten
body-column-at = Wo im Zyklus
body-column-between = Von Zyklus zu Zyklus (SD)
body-compare = Derselbe Körper in alltäglichen Dingen, unterste Ebene, Körpergewichte; alle unbewegt außer Gehen
body-column-task = Was
body-this-motion = diese Bewegung, höchstens
body-agreement = Bodenkraft gegen die Messplatten: auf und ab r { $r }, daneben um { $rmse } Körpergewichte.
body-outside-measured = Wenige Menschen wie du wurden gemessen; die Streuung ist deshalb um die Hälfte breiter gemacht.
body-limit-model = Das sind Zahlen eines Modells. Niemand hat in deinem Körper gemessen.
body-limit-absolute = Modelle unterscheiden sich voneinander bis zum Dreifachen; vergleiche deshalb Zahlen einer Person, nicht von zweien.
body-limit-muscles = Muskelarbeit ist für die Forschung: Von 38 Aufgaben mit gemessener Muskelarbeit traf das Modell 16.
body-limit-stability = Das Modell weiß nichts von Stabilität oder vom Druck im Bauch.

task-standing = Stehen
task-walking = Gehen, höchstens in einem Schritt
task-leaning-30 = Vorbeugen um 30 Grad
task-leaning-60 = Vorbeugen um 60 Grad
task-single-leg-stance = Stehen auf einem Bein
task-stair-step = auf einer Treppenstufe, unbewegt
task-back-extension-hold = den Rumpf waagrecht halten, bäuchlings
task-bird-dog = Vierfüßlerstand mit Strecken
task-lift-10-kg-straight = 10 kg heben, Rücken gerade
task-lift-10-kg-round = 10 kg heben, Rücken rund

# Viele Bewegungen als Tabellen.
body-trials-doing = Bewegungen werden berechnet
body-trials-where = ein Ordner mit Bewegungen braucht --parquet FOLDER, wohin seine Tabellen geschrieben werden
body-who = eine einzelne Bewegung braucht --mass-kg und --height-m
body-trials-outcome-done = mit Belastungen
body-trials-outcome-refused = gelesen und abgelehnt
body-trials-outcome-failed = nicht berechenbar
body-trials-more = und { $count } weitere; die Tabelle hat alle
body-trials-written = In { $folder } geschrieben: trials und levels als Parquet, und dictionary.csv, das sagt, was jede Spalte bedeutet. Starte nach dem Hinzufügen von Bewegungen neu: Was fertig ist, wird nicht noch einmal berechnet.
body-trials-trial = Die Bewegungsdatei, von ihrem Ordner aus gesehen
body-trials-outcome = done: fertig; refused: gelesen, aber zu wenig davon war berechenbar; failed: gar nicht berechnet
body-trials-reason = Warum es keine Belastungen gibt: der Code eines Befunds oder der Name des Problems
body-trials-findings = Codes dessen, was an den Dateien falsch war oder entschieden werden musste
body-trials-sex = f, m oder unknown, dann wird beides berechnet
body-trials-forces = von Platten gemessen, oder aus der Bewegung
body-trials-mass-kg = Körpermasse
body-trials-height-m = Körpergröße im Stehen
body-trials-duration-s = Wie lange die Bewegung dauert
body-trials-members = Körper im Ensemble
body-trials-marker-residual-mm = Quadratisch gemittelter Abstand der Marker von denen des Modells
body-trials-vertical-force-peak-bw = Größte senkrechte Bodenkraft, allein aus der Bewegung; die Mitte des Ensembles
body-trials-low = Unteres Ende der Streuung des Modells, 5 % der Körper liegen darunter
body-trials-high = Oberes Ende der Streuung des Modells, 5 % der Körper liegen darüber
body-trials-level = Ebene der Lendenwirbelsäule
body-trials-compression-peak-bw = Größter Druck der Ebene
body-trials-compression-mean-bw = Mittlerer Druck der Ebene
body-trials-shear-front-peak-bw = Größte Scherkraft der Ebene nach vorn
body-trials-shear-side-peak-bw = Größte Scherkraft der Ebene zu einer Seite
body-trials-extension-moment-peak-nm-per-kg = Größtes Nettomoment der Streckung
body-trials-bending-moment-peak-nm-per-kg = Größtes Nettomoment der Seitneigung, zu einer Seite
body-trials-rotation-moment-peak-nm-per-kg = Größtes Nettomoment der Drehung, zu einer Seite
