# Exercises with a timer.

guided-title = Shall we do them together?
guided-of-plan = These are the exercises of your plan for { $day }.
guided-on-its-own = One exercise for each part of the body. Stop whenever you like.
guided-nothing = Nothing suits you by what you told. Ask a professional what would.
guided-number = Exercise { $number } of { $total }
guided-did = I did this: { $exercise }
guided-set = Set { $number } of { $total }
guided-start = Start
guided-stop = Stop
guided-set-done = Set done
guided-skip-rest = Go on now
guided-swap = Something easier
guided-next = Next exercise
guided-silent = No sound
guided-finish = Write down what I did
guided-ready = Ready for the next set when you are.
guided-rests = Rest.
guided-over = That was the last one.
guided-kept = { $count ->
    [0] Nothing was done, so nothing was written down.
    [one] One set is written down.
   *[other] { $count } sets are written down.
 }
guided-kept-here = Kept in this browser. It is handed over as soon as a page here sees the computer again.
guided-begin = Do them with a timer
