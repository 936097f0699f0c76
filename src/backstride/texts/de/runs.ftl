# Was gesagt wird, während eine Aufzeichnung bereinigt wird und Kopien eines Laufs verbunden werden.

finding-cadence-unit-corrected = Die Datei sagt, wie sie Schritte zählt, aber dein Tempo und deine Schrittlänge sagen etwas anderes. Ihre Schritte wurden { $factor ->
    [2] verdoppelt
    [1] nicht verdoppelt
   *[other] halbiert
}.
finding-distance-unit-mended = { $witness ->
    [speed] Die Tempos
   *[points] Die Strecken der Punkte
} in dieser Datei sind in { $unit } angegeben, nicht in { $witness ->
    [speed] Metern pro Sekunde
   *[points] Metern
}: Das sagen { $agree }. Sie wurden umgerechnet.
finding-distance-witness-left-out = Diese Datei nennt zwei Strecken: { $taken_m } m nach { $agree }, und { $told_m } m nach { $witness ->
    [total] ihrer Summe
    [laps] ihren Runden
    [speed] ihren Tempos
    [points] ihren Punkten
   *[positions] ihren Positionen
}. Genommen wurde die erste.
finding-values-absurd = { $count } von { $of } Werten für { $column ->
    [latitude_deg] geografische Breite
    [longitude_deg] geografische Länge
    [altitude_m] Höhe
    [distance_m] Strecke
    [speed_m_per_s] Tempo
    [cadence_spm] Schrittfrequenz
    [heart_rate_bpm] Herzfrequenz
    [power_w] Leistung
    [oscillation_mm] Auf und Ab
    [contact_ms] Bodenkontaktzeit
    [balance_left_percent] Verteilung links und rechts
    [step_length_mm] Schrittlänge
    [temperature_c] Temperatur
   *[other] { $column }
} können nicht stimmen und wurden weggelassen.
finding-samples-far-in-time = { $dropped } Messpunkte liegen Tage vom Rest entfernt; höchstwahrscheinlich ging die Uhr falsch. Sie wurden weggelassen, { $kept } wurden behalten.
finding-position-jumps = { $count } von { $of } Positionen lagen zu weit entfernt, um sie zu Fuß zu erreichen. Sie wurden weggelassen.
finding-distance-leaps = Die Strecke fiel oder sprang { $count ->
    [one] einmal
   *[other] { $count }-mal
}. Diese Stücke wurden weggelassen.
finding-carried = { $minutes ->
    [one] Eine Minute
   *[other] { $minutes } Minuten
} lang warst du schneller, als es zu Fuß geht, wie in einem Auto oder auf einem Rad. Dieser Teil zählt nicht als Laufen.
finding-faster-than-on-foot = Das meiste davon war schneller, als irgendjemand läuft. Es wird als andere Sportart behalten, nicht als Lauf.
