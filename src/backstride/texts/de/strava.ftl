# Was an Stravas Liste der Aktivitäten falsch war.

finding-strava-list-unreadable = Diese Liste der Aktivitäten ließ sich nicht verstehen.
finding-strava-list-used = Namen, Notizen, Schuhe und Anstrengung von { $rows } Aktivitäten wurden aus dieser Liste übernommen.
finding-strava-columns-by-place = Die Spalten dieser Liste haben Namen, die hier nicht bekannt sind. Sie wurden nach ihrem Platz genommen.
finding-strava-date-unreadable = Das Datum dieser Aktivität ließ sich nicht lesen („{ $cell }“).
finding-strava-distances-differ = Die Liste nennt zwei Strecken, die nicht zusammenpassen: { $km } km und { $m } m. Verwendet wurde die zweite.
