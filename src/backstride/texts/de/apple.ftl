# Was an einem Export aus Apple Health falsch war.

finding-apple-no-health-data = Diese Datei enthält keine Gesundheitsdaten ({ $problem }).
finding-apple-broken = Dieser Export ist an { $places ->
    [one] einer Stelle
   *[other] { $places } Stellen
} beschädigt ({ $parser }). Alles andere wurde gelesen.
finding-apple-workouts-lost = { $count ->
    [one] Ein Training hat keinen Beginn oder kein Ende und wurde weggelassen.
   *[other] { $count } Trainings haben keinen Beginn oder kein Ende und wurden weggelassen.
}
finding-apple-without-workouts = Dieser Export enthält keine Trainings. Gefundene Angaben zum Körpergewicht: { $weighings }.
finding-apple-route-missing = Die Route des Trainings von { $start } ist nicht im Export.
finding-apple-route-elsewhen = Die Route, die für das Training von { $start } genannt ist, stammt von einer anderen Zeit; sie wurde deshalb nicht verwendet.
