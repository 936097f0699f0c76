# Was an den Listen in einem Export eines Garmin-Kontos falsch war.

finding-garmin-json-unreadable = Diese Liste ließ sich nicht verstehen.
finding-garmin-list-used = Namen und Anstrengung von { $rows } Aktivitäten wurden aus dieser Liste übernommen.
finding-garmin-nights-used = Die Schlafstunden von { $nights } Nächten wurden aus dieser Liste übernommen. Das Tagebuch muss nicht danach fragen.
finding-garmin-rows-lost = { $count ->
    [one] Eine Aktivität in dieser Liste hat keinen Beginn und wurde weggelassen.
   *[other] { $count } Aktivitäten in dieser Liste haben keinen Beginn und wurden weggelassen.
}
