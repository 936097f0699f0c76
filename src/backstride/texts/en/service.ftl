# Pages that are served by themselves.

service-written = Written: { $file }. Nothing was started.
service-start = Start it now, and at every login, with:
service-undo = Undo it with:
service-end = End what it started with:
service-open = While it runs, open this in your browser, as often as you like: { $file }
service-opens = While it runs, the file { $file } that is named there opens the pages in your browser.
service-none = There is nothing at { $file }. “backstride service write” writes it.
service-there = { $file } holds:
service-removed = Removed: { $file }
