# What my back has handled.

handled-title = What has my back handled?
handled-described = Described, not proven.
handled-by-minutes = By minutes of running
handled-by-distance-m = By distance
handled-by-climb-m = By metres up
handled-by-days-in-a-row = By days in a row
handled-band-up-to = up to { $up_to } { $unit }
handled-band = over { $over } to { $up_to } { $unit }
handled-band-over = over { $over } { $unit }
handled-times = Times done
handled-settled = As usual next morning
handled-rose = Rose
handled-unknown = Not known
handled-never-tried = never tried
handled-count = { $settled } of { $known } mornings as usual
handled-interval = With so few counts the true share may be anything from { $low } to { $high } %.
handled-start = Your last 14 mornings decide what is usual. A plan would start at { $start } { $unit }.
handled-no-start = Too few mornings to name a start yet.
handled-not-yet = This begins after two weeks of mornings. You have { $days } so far.
handled-how = A morning is as usual when it is no more than 1 above the middle of the last 14. A leg may not rise at all.
handled-painkiller = Mornings within 8 hours of a painkiller are counted as not known.
