# Being reminded of the diary.

reminder-title = Shall something ask you about your back?
reminder-when = Only on mornings on which the diary asks anyway, once a day at most, and not on a day that you have written down. After three mornings without an answer it stops until you write again.
reminder-how = How?
reminder-way-none = Nothing
reminder-way-calendar = My calendar
reminder-way-desktop = This computer
reminder-way-calendar-text = Twelve weeks of entries with an alarm. The calendar address on the page of the plan holds them too, and there a day that you have written down is left out. A file cannot know what you write; delete its entries when you want no more.
reminder-way-desktop-text = A short note on the screen, while Backstride is being served.
reminder-at = At what time?
reminder-file = Calendar file (.ics)
reminder-event = A minute for the diary
reminder-notice = How was this morning? It takes half a minute.
cmd-reminder-none = Nothing asks you about your back.
cmd-reminder-calendar = Your calendar asks at { $at }. Write its entries with --ics FILE.
cmd-reminder-desktop = This computer asks at { $at }, while “backstride serve” runs.
cmd-reminder-written = { $file } holds { $count ->
    [one] one entry
   *[other] { $count } entries
 } with an alarm.
finding-form-not-a-time = “{ $value }” is not a time. Write it like 07:30.
