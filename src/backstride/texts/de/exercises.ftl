# Übungen, in unseren eigenen Worten.

exercise-plank = Unterarmstütz
exercise-plank-purpose = Er trainiert die Vorderseite des Rumpfs, länger zu halten.
exercise-plank-how = Stütz dich auf Ellbogen und Zehen, der Körper in einer Linie, der Blick zum Boden. Atme die ganze Zeit.
exercise-plank-picture = Ein Mensch von der Seite, bäuchlings, auf Unterarmen und Zehen, der Körper in einer Linie.
exercise-plank-harder = Halt länger, bis zu 45 Sekunden. Heb dann im Wechsel einen Fuß ein wenig.
exercise-plank-easier = Mach ihn von den Knien aus.
exercise-plank-stop = Hör auf, wenn der Schmerz um zwei Punkte steigt oder du im Bein etwas Neues spürst.

exercise-side-plank = Seitstütz auf den Knien
exercise-side-plank-purpose = Er trainiert die Seite von Rumpf und Hüfte zu halten. Er ist freiwillig: Viele mit Rückenschmerzen mochten ihn nicht.
exercise-side-plank-how = Leg dich auf die Seite, stütz dich auf Ellbogen und gebeugte Knie. Heb die Hüfte und atme.
exercise-side-plank-picture = Ein Mensch von vorn, auf einer Seite, gestützt auf Ellbogen, Unterarm und gebeugte Knie, die Hüfte vom Boden gehoben.
exercise-side-plank-harder = Streck die Beine und stütz dich auf die Füße.
exercise-side-plank-easier = Halt je fünf Sekunden, oder mach stattdessen das seitliche Beinheben.
exercise-side-plank-stop = Hör auf, wenn der Schmerz um zwei Punkte steigt oder du im Bein etwas Neues spürst.

exercise-bridge = Brücke
exercise-bridge-purpose = Sie trainiert die Rückseite der Hüfte, das Becken zu halten und zu heben.
exercise-bridge-how = Leg dich auf den Rücken, Knie gebeugt. Heb die Hüfte, bis Knie, Hüfte und Schultern in einer Linie sind.
exercise-bridge-picture = Zwei Bilder: auf dem Rücken mit gebeugten Knien; dann die Hüfte gehoben, Schultern, Hüfte und Knie in einer Linie.
exercise-bridge-harder = Mach sie auf einem Bein.
exercise-bridge-easier = Heb weniger hoch.
exercise-bridge-stop = Hör auf, wenn der Schmerz um zwei Punkte steigt oder du im Bein etwas Neues spürst.

exercise-single-leg-bridge = Brücke auf einem Bein
exercise-single-leg-bridge-purpose = Sie verlangt von jeder Hüfte, das Becken allein zu tragen.
exercise-single-leg-bridge-how = Leg dich auf den Rücken, ein Fuß am Boden, das andere Bein oben. Heb die Hüfte und halt sie gerade.
exercise-single-leg-bridge-picture = Zwei Bilder: auf dem Rücken, ein Fuß am Boden, das andere Bein oben; dann die Hüfte auf diesem einen Fuß gehoben.
exercise-single-leg-bridge-harder = Halt jede drei Sekunden, dann weiter zum Hüftbeugen.
exercise-single-leg-bridge-easier = Geh zurück zu beiden Füßen.
exercise-single-leg-bridge-stop = Hör auf, wenn der Schmerz um zwei Punkte steigt oder du im Bein etwas Neues spürst.

exercise-bird-dog = Vierfüßlerstand mit Strecken
exercise-bird-dog-purpose = Er trainiert den Rücken, ruhig zu halten, während Arme und Beine sich bewegen.
exercise-bird-dog-how = Streck auf Händen und Knien einen Arm und das andere Bein. Lass den Rücken, wie er ist.
exercise-bird-dog-picture = Zwei Bilder: auf Händen und Knien; dann ein Arm und das andere Bein gestreckt, auf Höhe des Rückens.
exercise-bird-dog-harder = Halt jede Seite fünf Sekunden, dann weiter zum Rückenstrecken.
exercise-bird-dog-easier = Streck nur das Bein.
exercise-bird-dog-stop = Hör auf, wenn der Schmerz um zwei Punkte steigt oder du im Bein etwas Neues spürst.

exercise-back-extension = Rückenstrecken
exercise-back-extension-purpose = Es lässt die langen Muskeln des Rückens arbeiten. Nahe an der letzten Wiederholung kann es Kraft aufbauen.
exercise-back-extension-how = Leg dich auf den Bauch, Hände an der Seite. Heb die Brust ein wenig, warte eine Sekunde, senk sie.
exercise-back-extension-picture = Zwei Bilder: auf dem Bauch; dann die Brust ein wenig gehoben, die Beine noch unten.
exercise-back-extension-harder = Nimm die Hände an die Ohren.
exercise-back-extension-easier = Heb weniger, oder geh zurück zum Vierfüßlerstand.
exercise-back-extension-stop = Hör auf, wenn der Schmerz um zwei Punkte steigt oder du im Bein etwas Neues spürst.

exercise-dead-bug = Käfer
exercise-dead-bug-purpose = Er trainiert die Vorderseite des Rumpfs, zu halten, während die Beine sich bewegen.
exercise-dead-bug-how = Leg dich auf den Rücken, Knie über der Hüfte, Arme nach oben. Senk eine Ferse und den anderen Arm, und komm zurück.
exercise-dead-bug-picture = Zwei Bilder: auf dem Rücken, Arme nach oben, Knie über der Hüfte; dann ein Bein und der andere Arm gesenkt.
exercise-dead-bug-harder = Streck das Bein weiter.
exercise-dead-bug-easier = Beweg nur die Beine.
exercise-dead-bug-stop = Hör auf, wenn der Schmerz um zwei Punkte steigt oder du im Bein etwas Neues spürst.

exercise-hip-abduction = Seitliches Beinheben
exercise-hip-abduction-purpose = Es trainiert die Seite der Hüfte.
exercise-hip-abduction-how = Leg dich auf die Seite, Beine gestreckt. Heb das obere Bein ein wenig nach hinten und senk es langsam.
exercise-hip-abduction-picture = Zwei Bilder: auf einer Seite mit gestreckten Beinen; dann das obere Bein gehoben.
exercise-hip-abduction-harder = Leg ein Band um die Knie.
exercise-hip-abduction-easier = Beug die Knie und heb nur das obere.
exercise-hip-abduction-stop = Hör auf, wenn der Schmerz um zwei Punkte steigt oder du im Bein etwas Neues spürst.

exercise-banded-march = Marschieren mit Band
exercise-banded-march-purpose = Es trainiert die Muskeln, die den Oberschenkel heben.
exercise-banded-march-how = Steh aufrecht mit einem Band um beide Füße. Heb ein Knie auf Hüfthöhe und senk es langsam.
exercise-banded-march-picture = Auf einem Bein stehend, ein Band um beide Füße, das andere Knie auf Hüfthöhe gehoben.
exercise-banded-march-harder = Nimm ein stärkeres Band.
exercise-banded-march-easier = Mach es ohne Band und halt dich an einer Wand.
exercise-banded-march-stop = Hör auf, wenn der Schmerz um zwei Punkte steigt oder du im Bein etwas Neues spürst.

exercise-seated-knee-lift = Knieheben im Sitzen
exercise-seated-knee-lift-purpose = Es trainiert die Muskeln, die den Oberschenkel heben, ohne Stöße.
exercise-seated-knee-lift-how = Sitz aufrecht vorn auf einem Stuhl. Heb ein Knie eine Handbreit und halt es zwei Sekunden.
exercise-seated-knee-lift-picture = Zwei Bilder: aufrecht sitzend; dann ein Knie ein wenig gehoben.
exercise-seated-knee-lift-harder = Weiter zum Marschieren mit Band.
exercise-seated-knee-lift-easier = Heb nur die Ferse.
exercise-seated-knee-lift-stop = Hör auf, wenn der Schmerz um zwei Punkte steigt oder du im Bein etwas Neues spürst.

exercise-reverse-plank-march = Marschieren im Rückstütz
exercise-reverse-plank-march-purpose = Es trainiert zugleich die Heber des Oberschenkels und die Rückseite der Hüfte.
exercise-reverse-plank-march-how = Setz dich, Hände hinter dir, heb die Hüfte. Heb ein Knie zu dir, dann das andere.
exercise-reverse-plank-march-picture = Zwei Bilder: rücklings auf Händen und Fersen, die Hüfte gehoben; dann ein Knie zur Brust gezogen.
exercise-reverse-plank-march-harder = Streck die Beine.
exercise-reverse-plank-march-easier = Lass die Hüfte unten und heb die Knie im Wechsel.
exercise-reverse-plank-march-stop = Hör auf, wenn der Schmerz um zwei Punkte steigt oder du im Bein etwas Neues spürst.

exercise-split-squat = Kniebeuge im Ausfallschritt
exercise-split-squat-purpose = Sie trainiert Oberschenkel und Hüfte, ein Bein nach dem anderen.
exercise-split-squat-how = Steh in einem langen Schritt. Senk das hintere Knie zum Boden und drück dich wieder hoch.
exercise-split-squat-picture = Zwei Bilder: im langen Schritt stehend; dann das hintere Knie fast bis zum Boden gesenkt.
exercise-split-squat-harder = Halt in jeder Hand ein Gewicht, etwas mehr, wenn noch zwei gegangen wären.
exercise-split-squat-easier = Geh weniger tief und halt dich an einer Wand.
exercise-split-squat-stop = Hör auf, wenn der Schmerz um zwei Punkte steigt oder du im Bein etwas Neues spürst.

exercise-step-up = Aufsteigen
exercise-step-up-purpose = Es trainiert Oberschenkel und Hüfte, ein Bein nach dem anderen.
exercise-step-up-how = Stell einen Fuß auf eine Stufe. Steig hinauf und komm langsam herunter.
exercise-step-up-picture = Zwei Bilder: ein Fuß auf einer Stufe; dann auf diesem Bein auf der Stufe stehend.
exercise-step-up-harder = Nimm eine höhere Stufe oder halt Gewichte.
exercise-step-up-easier = Nimm eine niedrigere Stufe.
exercise-step-up-stop = Hör auf, wenn der Schmerz um zwei Punkte steigt oder du im Bein etwas Neues spürst.

exercise-hip-hinge = Hüftbeugen
exercise-hip-hinge-purpose = Es trainiert die Rückseite der Hüfte bei geradem Rücken.
exercise-hip-hinge-how = Steh mit weichen Knien. Schieb die Hüfte mit geradem Rücken nach hinten, bis du die Oberschenkel spürst, und steh auf.
exercise-hip-hinge-picture = Zwei Bilder: stehend; dann an der Hüfte nach vorn gebeugt, der Rücken gerade, die Knie etwas gebeugt.
exercise-hip-hinge-harder = Halt ein Gewicht nah am Körper.
exercise-hip-hinge-easier = Mach es mit dem Rücken zu einer Wand und berühr sie mit der Hüfte.
exercise-hip-hinge-stop = Hör auf, wenn der Schmerz um zwei Punkte steigt oder du im Bein etwas Neues spürst.

exercise-deadlift = Kreuzheben
exercise-deadlift-purpose = Es belastet Hüfte, Oberschenkel und Rücken zusammen und kann Kraft aufbauen.
exercise-deadlift-how = Steh nah am Gewicht, beug dich aus der Hüfte mit geradem Rücken, halt es nah. Steh auf und atme aus.
exercise-deadlift-picture = Zwei Bilder: an Hüfte und Knien gebeugt, der Rücken gerade, ein Gewicht in den Händen; dann damit stehend.
exercise-deadlift-harder = Nimm etwas mehr Gewicht, wenn im letzten Satz noch zwei gegangen wären.
exercise-deadlift-easier = Beginn von einem niedrigen Kasten, oder geh zurück zum Hüftbeugen.
exercise-deadlift-stop = Hör auf, wenn der Schmerz um zwei Punkte steigt oder du im Bein etwas Neues spürst.

exercise-calf-raise = Wadenheben
exercise-calf-raise-purpose = Es trainiert die Waden.
exercise-calf-raise-how = Steh, heb dich auf die Zehen und senk dich langsam.
exercise-calf-raise-picture = Zwei Bilder: stehend; dann auf den Zehen.
exercise-calf-raise-harder = Mach es auf einem Bein.
exercise-calf-raise-easier = Halt dich an einer Wand.
exercise-calf-raise-stop = Hör auf, wenn der Schmerz um zwei Punkte steigt oder du im Bein etwas Neues spürst.

exercise-single-leg-calf-raise = Wadenheben auf einem Bein
exercise-single-leg-calf-raise-purpose = Es trainiert jede Wade allein.
exercise-single-leg-calf-raise-how = Steh auf einem Fuß, eine Hand an der Wand. Heb dich auf die Zehen und senk dich langsam.
exercise-single-leg-calf-raise-picture = Zwei Bilder: auf einem Fuß stehend; dann auf den Zehen dieses Fußes.
exercise-single-leg-calf-raise-harder = Halt ein Gewicht, oder steh mit der Ferse über einer Stufe und geh tiefer.
exercise-single-leg-calf-raise-easier = Geh zurück zu beiden Füßen.
exercise-single-leg-calf-raise-stop = Hör auf, wenn der Schmerz um zwei Punkte steigt oder du im Bein etwas Neues spürst.

exercise-hip-flexor-stretch = Dehnen der Hüftbeuger
exercise-hip-flexor-stretch-purpose = Es kann nach dem Sitzen guttun. Dass es schmerzenden Rücken hilft, ist nicht gezeigt.
exercise-hip-flexor-stretch-how = Knie auf einem Knie. Schieb die Hüfte nach vorn, bis du die Vorderseite der Hüfte spürst.
exercise-hip-flexor-stretch-picture = Auf einem Knie kniend, der andere Fuß vorn, die Hüfte nach vorn geschoben.
exercise-hip-flexor-stretch-harder = Halt länger.
exercise-hip-flexor-stretch-easier = Mach es stehend in einem langen Schritt.
exercise-hip-flexor-stretch-stop = Hör auf, wenn der Schmerz um zwei Punkte steigt oder du im Bein etwas Neues spürst.

exercise-hamstring-stretch = Dehnen der Schenkelrückseite
exercise-hamstring-stretch-purpose = Es kann nach einem Lauf guttun. Dass es schmerzenden Rücken hilft, ist nicht gezeigt.
exercise-hamstring-stretch-how = Leg dich auf den Rücken und halt einen Oberschenkel mit beiden Händen. Streck das Knie, bis du den Schenkel spürst.
exercise-hamstring-stretch-picture = Auf dem Rücken, ein Bein nach oben gestreckt, die Hände am Oberschenkel.
exercise-hamstring-stretch-harder = Streck es etwas mehr.
exercise-hamstring-stretch-easier = Beug das Knie mehr.
exercise-hamstring-stretch-stop = Hör auf, wenn der Schmerz um zwei Punkte steigt oder du im Bein etwas Neues spürst.

exercise-lumbar-rotation = Knie von Seite zu Seite
exercise-lumbar-rotation-purpose = Es bewegt den Rücken sanft.
exercise-lumbar-rotation-how = Leg dich auf den Rücken, Knie gebeugt. Lass beide Knie zu einer Seite sinken, dann zur anderen.
exercise-lumbar-rotation-picture = Zwei Bilder von oben: auf dem Rücken, Arme weit, beide gebeugten Knie zu einer Seite; dann zur anderen.
exercise-lumbar-rotation-harder = Lass die Knie weiter sinken.
exercise-lumbar-rotation-easier = Mach die Bewegung kleiner.
exercise-lumbar-rotation-stop = Hör auf, wenn der Schmerz um zwei Punkte steigt oder du im Bein etwas Neues spürst.

exercise-tag-hold-time-and-control = Haltezeit und Kontrolle
exercise-tag-strength-if-near-fatigue-or-loaded = Kraft, nahe an der Ermüdung oder mit Gewicht
exercise-tag-mobility = Beweglichkeit
exercise-left-in-reserve = Hör auf, wenn noch { $count } gingen.
exercise-load-max = Mit höchstens { $kg } kg, wie deine Fachperson geschrieben hat.

exercise-muscle-rectus-abdominis = Vorderseite des Bauchs
exercise-muscle-external-oblique = Seite des Bauchs
exercise-muscle-internal-oblique = Seite des Bauchs, tief
exercise-muscle-quadratus-lumborum = Seite des unteren Rückens
exercise-muscle-gluteus-maximus = Gesäß
exercise-muscle-gluteus-medius = Seite der Hüfte
exercise-muscle-gluteus-minimus = Seite der Hüfte, tief
exercise-muscle-multifidus = tiefe Rückenmuskeln
exercise-muscle-longissimus-lumborum = lange Rückenmuskeln, unten
exercise-muscle-longissimus-thoracis = lange Rückenmuskeln, oben
exercise-muscle-iliocostalis = äußere Rückenmuskeln
exercise-muscle-hamstrings = Rückseite des Oberschenkels
exercise-muscle-psoas = Hüftbeuger, lang
exercise-muscle-iliacus = Hüftbeuger, kurz
exercise-muscle-quadriceps = Vorderseite des Oberschenkels
exercise-muscle-adductors = Innenseite des Oberschenkels
exercise-muscle-calf = Wade
