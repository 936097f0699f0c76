# Die Seite des Körpers in Bewegung.

web-page-body = In Bewegung
motion-title = Wie bewegt sich mein Körper, wenn ich laufe?
